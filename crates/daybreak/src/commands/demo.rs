//! `demo`: makes the fictional county where it is not there yet, says who one can be, and serves it.

use super::{Ended, serving};
use crate::demo::{self, Persona};
use crate::house::Sides;
use crate::rooms;
use crate::settings::Settings;
use crate::stopping::Stopping;
use crate::system::{SystemChance, SystemClock};
use daybreak_database::{Database, Standing};
use daybreak_documents::Press;
use daybreak_vocabulary::Clock;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

/// The passphrase is the same for all; the codes change every 30 seconds.
pub async fn demo(folder: &Path, port: u16, further: usize, press: Press, stopping: Stopping, out: &mut impl Write) -> Result<(), Ended> {
    let people = demo::make(folder, &SystemClock, Arc::new(SystemChance), &stopping, port, further).await.map_err(|error| Ended::Found(error.to_string()))?;
    let mut settings = Settings::read(&demo::settings_file(folder), None)?;
    settings.press = press;
    of_this_version(&settings).await?;
    let personas = people.personas;
    serving::serve(&settings, Sides::Both, stopping, |_| introduce(&personas, &settings, out)).await
}

/// A county that an earlier version made has not the stories of this one's tour: it is made anew, when somebody says so.
async fn of_this_version(settings: &Settings) -> Result<(), Ended> {
    let db = Database::open(&settings.database, 1).await?;
    let standing = daybreak_database::standing(&db, &rooms::schemas()).await?;
    db.close().await;
    match standing {
        Standing::Current => Ok(()),
        _ => Err(Ended::Found("this county was made by another version of Daybreak. `make clean-demo` forgets it, and `make demo` then makes it anew".to_owned())),
    }
}

/// The codes that let each persona in now.
pub fn codes(folder: &Path, out: &mut impl Write) -> Result<(), Ended> {
    let people = demo::People::read(folder).map_err(|_| Ended::Found("there is no demo here yet: run `daybreak demo` first".to_owned()))?;
    for persona in &people.personas {
        if let (Some(mail), Some(code)) = (&persona.mail, persona.code(SystemClock.now())) {
            writeln!(out, "{mail:34} {code}")?;
        }
    }
    Ok(())
}

fn introduce(personas: &[Persona], settings: &Settings, out: &mut impl Write) -> std::io::Result<()> {
    let port = settings.public.listen.port();
    writeln!(out, "\nEverybody and everything in this county is invented; the helplines are real.\n")?;
    writeln!(out, "  the public site     http://localhost:{port}")?;
    writeln!(out, "  the partners' side  http://127.0.0.1:{port}\n")?;
    writeln!(out, "Sign in with the address, the passphrase \"{}\" and a code.", demo::PASSPHRASE)?;
    writeln!(out, "Codes change every 30 seconds: `make codes` shows those of now; or give an authenticator the secret.\n")?;
    for persona in personas {
        let from = persona.organisation.as_deref().map_or(String::new(), |organisation| format!(", {organisation}"));
        writeln!(out, "  {}{from}", persona.title)?;
        if let (Some(mail), Some(secret), Some(code)) = (&persona.mail, &persona.codes, persona.code(SystemClock.now())) {
            writeln!(out, "      {mail}   code {code}   secret {secret}")?;
        }
        if let Some(receipt) = &persona.receipt {
            writeln!(out, "      comes back with the receipt {receipt}")?;
        }
    }
    writeln!(out, "\nThe tour (docs/tour.md), step 1: open http://localhost:{port} and press \"Start\". Ctrl-C stops the demo.")
}
