//! How a partnership begins: its organisations, their keys, and a first coordinator in each.

use daybreak_access::{Office, Role};
use daybreak_audit::Stop;
use daybreak_database::Failure;
use daybreak_partnership::acts::found::{self, Joined, Joining, Person};
use daybreak_partnership::organisation::Details;
use daybreak_vault::RecipientKind;
use daybreak_vocabulary::{Language, Places};
use serde::Deserialize;

/// A founding file to fill in: what `init --template` writes.
pub const TEMPLATE: &str = include_str!("founding.template.toml");

/// The file `daybreak init` reads: who founds the partnership.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Founding {
    pub organisation: Vec<Organisation>,
}

/// One organisation, and the person who will bring its recovery code.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    pub name: String,
    /// `police`, `council`, `charity`, `helpline`, `labour_inspectorate`, `health`, `fire`, `immigration_enforcement`, `other`.
    pub kind: String,
    /// The districts whose reports it reads.
    #[serde(default)]
    pub covers: Vec<String>,
    /// Reads what nobody else covers, and what the others were excluded from.
    #[serde(default)]
    pub fallback: bool,
    pub coordinator: Option<Coordinator>,
    /// For the partners' directory.
    #[serde(default)]
    pub hours: String,
    #[serde(default)]
    pub telephone: String,
    #[serde(default)]
    pub mail: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coordinator {
    pub name: String,
    pub mail: String,
    #[serde(default)]
    pub language: Language,
}

/// Why nothing was founded.
#[derive(Debug, thiserror::Error)]
pub enum NotFounded {
    #[error("the founding file names an organisation of a kind that is not known: {0}")]
    Kind(String),
    #[error("the founding file names a district that the settings don't: {0}")]
    District(String),
    #[error("{0}")]
    Refused(#[from] found::NotFounded),
    #[error("{0}")]
    Failed(#[from] Failure),
}

/// What must be right before anything is written; the partnership's own rules are asked after it.
pub fn read(founding: &Founding, places: &Places) -> Result<Vec<Joining>, NotFounded> {
    founding.organisation.iter().map(|organisation| joining(organisation, places)).collect()
}

fn joining(organisation: &Organisation, places: &Places) -> Result<Joining, NotFounded> {
    if let Some(unknown) = organisation.covers.iter().find(|code| places.district(code).is_none()) {
        return Err(NotFounded::District(unknown.clone()));
    }
    Ok(Joining {
        name: organisation.name.clone(),
        kind: RecipientKind::from_code(&organisation.kind).ok_or_else(|| NotFounded::Kind(organisation.kind.clone()))?,
        places: organisation.covers.clone(),
        fallback: organisation.fallback,
        details: Details { hours: organisation.hours.clone(), telephone: organisation.telephone.clone(), mail: organisation.mail.clone() },
        coordinator: organisation.coordinator.as_ref().map(|coordinator| Person {
            name: coordinator.name.clone(),
            mail: coordinator.mail.clone(),
            language: coordinator.language,
            roles: vec![Role::Coordinator],
        }),
    })
}

/// Founds the partnership: all of it, or nothing.
pub async fn found(office: &Office, organisations: &[Joining]) -> Result<Vec<Joined>, NotFounded> {
    found::found(office, organisations).await.map_err(|stop| match stop {
        Stop::Refused(refusal) => NotFounded::Refused(refusal),
        Stop::Failed(failure) => NotFounded::Failed(failure),
    })
}
