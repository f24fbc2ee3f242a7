//! How a partnership begins: its organisations, their keys, and a first coordinator in each.

use daybreak_access::acts::join::{self, Invitation, NotInvited, Token};
use daybreak_access::acts::recover::FirstKeys;
use daybreak_access::{MemberId, Office, Role};
use daybreak_audit::{Author, Stop, change};
use daybreak_database::Failure;
use daybreak_vault::recipients::{self, Recipient, RecipientKind};
use daybreak_vocabulary::{Language, OrganisationId, Places};
use serde::Deserialize;
use zeroize::Zeroizing;

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
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coordinator {
    pub name: String,
    pub mail: String,
    #[serde(default)]
    pub language: Language,
}

/// What is shown once and kept nowhere.
#[derive(Debug)]
pub struct Shown {
    pub id: OrganisationId,
    pub name: String,
    /// `None` for an organisation behind the immigration wall: it holds no keys.
    pub recovery_code: Option<Zeroizing<String>>,
    pub coordinator: Option<(MemberId, Token)>,
}

/// Why nothing was founded.
#[derive(Debug, thiserror::Error)]
pub enum NotFounded {
    #[error("the founding file names an organisation of a kind that is not known: {0}")]
    Kind(String),
    #[error("the founding file names a district that the settings don't: {0}")]
    District(String),
    #[error("at least two organisations need a coordinator: nobody can grant a key alone")]
    TwoCoordinators,
    #[error("one organisation must be the fallback: it reads what nobody covers")]
    NoFallback,
    #[error("an organisation that enforces immigration rules covers no place and is no fallback")]
    Wall,
    #[error("the coordinator of {0} can't be invited: the name, the address, or somebody has the address already")]
    Coordinator(String),
    #[error("{0}")]
    Failed(#[from] Failure),
}

/// What must be right before anything is written.
pub fn check(founding: &Founding, places: &Places) -> Result<(), NotFounded> {
    for organisation in &founding.organisation {
        let kind = kind(organisation)?;
        if let Some(unknown) = organisation.covers.iter().find(|code| places.district(code).is_none()) {
            return Err(NotFounded::District(unknown.clone()));
        }
        if kind == RecipientKind::ImmigrationEnforcement && (organisation.fallback || !organisation.covers.is_empty()) {
            return Err(NotFounded::Wall);
        }
    }
    let with_keys = |organisation: &&Organisation| kind(organisation).is_ok_and(|kind| kind != RecipientKind::ImmigrationEnforcement);
    if founding.organisation.iter().filter(with_keys).filter(|organisation| organisation.coordinator.is_some()).count() < 2 {
        return Err(NotFounded::TwoCoordinators);
    }
    if !founding.organisation.iter().any(|organisation| organisation.fallback) {
        return Err(NotFounded::NoFallback);
    }
    Ok(())
}

fn kind(organisation: &Organisation) -> Result<RecipientKind, NotFounded> {
    RecipientKind::from_code(&organisation.kind).ok_or_else(|| NotFounded::Kind(organisation.kind.clone()))
}

/// Enters one organisation, draws its keys sealed to a new recovery code, and invites its first coordinator.
pub async fn found(office: &Office, organisation: &Organisation) -> Result<Shown, NotFounded> {
    let house = &office.house;
    let chance = house.chance.as_ref();
    let now = house.clock.now();
    let recipient = Recipient {
        id: OrganisationId(chance.uuid7(now)),
        name: organisation.name.clone(),
        kind: kind(organisation)?,
        active: true,
        fallback: organisation.fallback,
    };
    let keys = match recipient.kind {
        RecipientKind::ImmigrationEnforcement => None,
        _ => Some(FirstKeys::draw(office, recipient.id)?),
    };
    let coordinator = organisation.coordinator.as_ref().map(|coordinator| {
        let invitation = Invitation {
            organisation: recipient.id,
            name: coordinator.name.clone(),
            mail: coordinator.mail.clone(),
            language: coordinator.language,
            roles: vec![Role::Coordinator],
        };
        (MemberId(chance.uuid7(now)), Token::draw(office), invitation)
    });
    let founded: Result<(), Stop<NotInvited>> = change!(&house.db, Author::System, now, chance, |change| {
        recipients::enter(change, &recipient).await?;
        recipients::cover(change, recipient.id, &organisation.covers).await?;
        if let Some(keys) = &keys {
            keys.put(change).await?;
        }
        if let Some((id, token, invitation)) = &coordinator {
            join::invite(change, office, invitation, *id, token).await?;
        }
        Ok(())
    });
    match founded {
        Ok(()) => Ok(Shown {
            id: recipient.id,
            name: recipient.name,
            recovery_code: keys.map(|keys| keys.code.text()),
            coordinator: coordinator.map(|(id, token, _)| (id, token)),
        }),
        Err(Stop::Refused(_)) => Err(NotFounded::Coordinator(organisation.name.clone())),
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}
