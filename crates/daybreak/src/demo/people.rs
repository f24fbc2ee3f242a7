//! Who one can be in the demo, and how each signs in or comes back.

use crate::demo::NotMade;
use daybreak_access::totp::{Secret, step_at};
use daybreak_vocabulary::Moment;
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// One passphrase for all of them: there is nothing behind it but invented people.
pub const PASSPHRASE: &str = "six men behind the wash";
const FILE: &str = "people.json";

/// The ten, in the order of the tour.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct People {
    pub personas: Vec<Persona>,
}

/// One of them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Persona {
    /// As the stories call them: `duty-officer`.
    pub name: String,
    /// As the demo introduces them.
    pub title: String,
    pub organisation: Option<String>,
    /// How they sign in; the codes' secret as an authenticator takes it.
    pub mail: Option<String>,
    pub codes: Option<String>,
    /// How they come back to what they told.
    pub receipt: Option<String>,
}

impl Persona {
    /// The code an authenticator would show at this moment.
    pub fn code(&self, now: Moment) -> Option<String> {
        Some(Secret::from_base32(self.codes.as_deref()?)?.code(step_at(now)))
    }
}

impl People {
    pub fn read(folder: &Path) -> Result<People, NotMade> {
        let text = std::fs::read_to_string(folder.join(FILE)).map_err(|_| NotMade::File(FILE))?;
        serde_json::from_str(&text).map_err(|_| NotMade::File(FILE))
    }

    pub fn write(&self, folder: &Path) -> Result<(), NotMade> {
        let unwritten = || NotMade::Folder(folder.to_owned());
        let text = serde_json::to_string_pretty(self).map_err(|_| unwritten())?;
        let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(folder.join(FILE)).map_err(|_| unwritten())?;
        file.write_all(text.as_bytes()).map_err(|_| unwritten())
    }

    pub fn find(&self, name: &str) -> Option<&Persona> {
        self.personas.iter().find(|persona| persona.name == name)
    }
}
