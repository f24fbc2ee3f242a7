//! A fictional county: invented people, whose stories went through the same acts and pages as real ones would.

mod around;
mod clock;
mod county;
mod desk;
mod further;
mod helped;
mod people;
mod published;
mod referred;
mod stories;
mod telling;
mod together;

pub use people::{PASSPHRASE, People, Persona};

use crate::house::{self, Ground, Sides};
use crate::rooms;
use crate::secrets::{self, PartnerSecrets, PublicSecrets, Unsafe};
use crate::settings::{Settings, Unusable};
use crate::stopping::Stopping;
use clock::Past;
use daybreak_audit::{HeadKey, chain};
use daybreak_database::{Database, Failure};
use daybreak_vault::Signer;
use daybreak_vocabulary::{Chance, Clock};
use indicatif::{ProgressBar, ProgressStyle};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How long ago the county's story begins, at least: before the first day of the quarter that is counted.
const DAYS: i64 = 42;
/// How long before now the demo's people plan and say what they think of the site.
const AROUND_MINUTES: i64 = 20;
/// Reports beside the twelve stories, so that the queue has its weight.
pub const FURTHER: usize = 300;

/// Why the county could not be made.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    #[error("the demo's people were refused {0}")]
    Refused(&'static str),
    #[error("the story {name} can't go on: {why}")]
    Story { name: String, why: Box<NotMade> },
    #[error("the demo's own file {0} is not understood")]
    File(&'static str),
    #[error("the folder {0} can't be written")]
    Folder(PathBuf),
    #[error("stopped before the county was made; the next start begins again")]
    Stopped,
    #[error("{0}")]
    Failed(#[from] Failure),
    #[error("{0}")]
    Founding(#[from] crate::founding::NotFounded),
    #[error("{0}")]
    Settings(#[from] Unusable),
    #[error("{0}")]
    Secrets(#[from] Unsafe),
}

/// The demo's settings file in a folder where the county was made.
pub fn settings_file(folder: &Path) -> PathBuf {
    folder.join("daybreak.toml")
}

/// Makes the county in `folder`, unless it is there. Half a county is thrown away and made again.
pub async fn make(folder: &Path, clock: &dyn Clock, chance: Arc<dyn Chance>, stopping: &Stopping, port: u16, further: usize) -> Result<People, NotMade> {
    if settings_file(folder).exists() {
        return People::read(folder);
    }
    let making = folder.with_extension("making");
    let unwritten = || NotMade::Folder(making.clone());
    if making.exists() {
        std::fs::remove_dir_all(&making).map_err(|_| unwritten())?;
    }
    std::fs::create_dir_all(&making).map_err(|_| unwritten())?;
    let people = tokio::select! {
        people = fill(&making, clock, chance, port, further) => people?,
        () = stopping.clone().wait() => {
            let _ = std::fs::remove_dir_all(&making);
            return Err(NotMade::Stopped);
        }
    };
    people.write(&making)?;
    std::fs::rename(&making, folder).map_err(|_| NotMade::Folder(folder.to_owned()))?;
    Ok(people)
}

/// Settings, secrets, schema, organisations, people, stories, and the chain over all of it.
async fn fill(folder: &Path, now: &dyn Clock, chance: Arc<dyn Chance>, port: u16, further: usize) -> Result<People, NotMade> {
    let bar = progress();
    let today = now.today();
    let partners = PartnerSecrets::draw(chance.as_ref());
    let public = PublicSecrets::draw(chance.as_ref(), today);
    secrets::write_new(&folder.join("public.secrets"), &public)?;
    secrets::write_new(&folder.join("partners.secrets"), &partners)?;
    let signer = Signer::from_bytes(partners.signer.bytes());
    let heads = HeadKey::from_bytes(*partners.heads.bytes());
    let text = county::settings(&signer.partnership_key(), &heads.verifier(), port);
    std::fs::write(settings_file(folder), text).map_err(|_| NotMade::Folder(folder.to_owned()))?;

    bar.set_message("the database");
    let settings = Settings::read(&settings_file(folder), None)?;
    let db = Database::open(&settings.database, settings.connections).await?;
    daybreak_database::migrate(&db, &rooms::schemas()).await?;
    let counted = further::last_quarter(today).map_or(DAYS, |(first, _)| today.0 - first.0 + 2);
    let past = Arc::new(Past::beginning(now.now().plus_days(-counted.max(DAYS))));
    let ground = Ground { settings: &settings, db: db.clone(), partnership_key: signer.partnership_key() };
    let house = house::house(ground, past.clone(), chance.clone(), Some(&public))?;
    let office = house::office(&house, &partners, settings.press.clone());
    let router = house::doors(&house, Some(&office), Sides::Both);

    bar.set_message("organisations and people");
    let mut county = county::found(&office, &past).await?;
    bar.set_message("stories");
    let stories = stories::read()?;
    let earlier = further::earlier(&house.settings.places, now.now(), further * 2 / 5)?;
    let further: Vec<_> = further::further(&house.settings.places, further)?.into_iter().chain(earlier).collect();
    bar.set_length((stories.len() + further.len()) as u64);
    let cases = referred::read()?;
    telling::tell_all(&mut county, &house, &past, &router, stories, further, &cases, now.now(), &bar).await?;
    // The last minutes before now: nothing of the stories happens in them.
    past.reach(now.now().plus_minutes(-AROUND_MINUTES));
    helped::help(&mut county, &router, &past).await?;
    referred::finish(&county, &router, &past, &cases).await?;
    around::live(&county, &router, &past).await?;
    daybreak_triage::acts::ask::deliver(&db, &office.traces, past.as_ref(), chance.as_ref()).await?;
    bar.set_message("what others published");
    published::bring(&db, chance.as_ref(), now.now()).await?;
    bar.set_message("our own numbers");
    published::release(&county, &router, &past).await?;
    bar.set_message("the account");
    past.reach(now.now());
    chain::chain(&db, &heads, chance.uuid4(), past.as_ref()).await?;
    // Nobody waits for the first night: without counts the engine walks a whole organisation for one report.
    db.settle().await?;
    db.close().await;
    bar.finish_and_clear();
    Ok(county.people)
}

fn progress() -> ProgressBar {
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("Making a fictional county: {msg} {wide_bar} {pos}/{len}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(std::time::Duration::from_millis(250));
    bar
}
