//! Making a partnership: its organisations, their keys, and a first coordinator in each.

use crate::organisation::{Details, NotEntered};
use crate::store::organisations as store;
use daybreak_access::acts::join::{self, Invitation, NotInvited, Token};
use daybreak_access::acts::recover::FirstKeys;
use daybreak_access::{MemberId, Office, Role};
use daybreak_audit::{Author, Change, Entry, Stop, change};
use daybreak_vault::{Recipient, RecipientKind, recipients};
use daybreak_vocabulary::{Language, OrganisationId};
use zeroize::Zeroizing;

/// An organisation as it joins.
#[derive(Clone, Debug)]
pub struct Joining {
    pub name: String,
    pub kind: RecipientKind,
    /// ONS codes of the districts it reads about; none for one that enforces immigration law.
    pub places: Vec<String>,
    /// Reads what nobody else covers or may see.
    pub fallback: bool,
    pub details: Details,
    /// Who is invited first: they answer for the organisation.
    pub coordinator: Option<Person>,
}

/// Somebody to be invited as the first of an organisation.
#[derive(Clone, Debug)]
pub struct Person {
    pub name: String,
    pub mail: String,
    pub language: Language,
    /// `[Role::Coordinator]`, unless the organisation's first is of another kind.
    pub roles: Vec<Role>,
}

/// An organisation that joined, with what is shown once.
pub struct Joined {
    pub id: OrganisationId,
    pub name: String,
    /// Opens its keys the first time; none for one that enforces immigration law, which has no keys.
    pub recovery_code: Option<Zeroizing<String>>,
    /// The path of the first coordinator's link, to be put behind the partners' address.
    pub link: Option<String>,
}

impl std::fmt::Debug for Joined {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Joined").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Why there is no partnership yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotFounded {
    #[error("there are organisations in this database already")]
    Already,
    #[error("two organisations need a first coordinator each: one alone could do everything unseen")]
    TwoCoordinators,
    #[error("one organisation that is not immigration enforcement must be the fallback")]
    NoFallback,
    #[error("an organisation's details can't be taken")]
    Entry(NotEntered),
    #[error("a first coordinator can't be invited")]
    Invitation(NotInvited),
    #[error("an organisation of immigration enforcement covers no places, is no fallback and holds no keys")]
    Wall,
}

impl NotFounded {
    /// What the rules said, where another rule said it: a words key.
    pub fn key(self) -> Option<&'static str> {
        match self {
            NotFounded::Entry(why) => Some(why.key()),
            NotFounded::Invitation(why) => Some(why.key()),
            _ => None,
        }
    }
}

/// Makes a partnership in an empty database.
pub async fn found(office: &Office, organisations: &[Joining]) -> Result<Vec<Joined>, Stop<NotFounded>> {
    let house = &office.house;
    if organisations.iter().filter(|joining| joining.coordinator.is_some()).count() < 2 {
        return Err(Stop::Refused(NotFounded::TwoCoordinators));
    }
    if !organisations.iter().any(|joining| joining.fallback) {
        return Err(Stop::Refused(NotFounded::NoFallback));
    }
    let drawn = organisations.iter().map(|joining| Drawn::draw(office, joining)).collect::<Result<Vec<_>, _>>()?;
    change!(&house.db, Author::System, house.clock.now(), &*house.chance, |change| {
        if !recipients::all(change.tx()).await?.is_empty() {
            return Err(Stop::Refused(NotFounded::Already));
        }
        for (joining, drawn) in organisations.iter().zip(&drawn) {
            enter(change, office, joining, drawn).await?;
        }
        Ok(())
    })?;
    Ok(organisations.iter().zip(drawn).map(|(joining, drawn)| drawn.joined(joining)).collect())
}

/// Whatever is random about an organisation's joining, drawn before the change that writes it.
pub(super) struct Drawn {
    pub(super) id: OrganisationId,
    member: MemberId,
    token: Token,
    keys: Option<FirstKeys>,
}

impl Drawn {
    pub(super) fn draw(office: &Office, joining: &Joining) -> Result<Drawn, Stop<NotFounded>> {
        let house = &office.house;
        let now = house.clock.now();
        let id = OrganisationId(house.chance.uuid7(now));
        let wall = joining.kind == RecipientKind::ImmigrationEnforcement;
        if wall && (!joining.places.is_empty() || joining.fallback) {
            return Err(Stop::Refused(NotFounded::Wall));
        }
        let keys = if wall { None } else { Some(FirstKeys::draw(office, id)?) };
        Ok(Drawn { id, member: MemberId(house.chance.uuid7(now)), token: Token::draw(office), keys })
    }

    pub(super) fn joined(&self, joining: &Joining) -> Joined {
        Joined {
            id: self.id,
            name: joining.name.clone(),
            recovery_code: self.keys.as_ref().map(|keys| keys.code.text()),
            link: joining.coordinator.as_ref().map(|_| self.token.path()),
        }
    }
}

pub(super) async fn enter(change: &mut Change, office: &Office, joining: &Joining, drawn: &Drawn) -> Result<(), Stop<NotFounded>> {
    let entry = |why| Stop::Refused(NotFounded::Entry(why));
    let name = daybreak_access::account::name(&joining.name).ok_or(entry(NotEntered::NoName))?;
    let details = joining.details.checked().map_err(entry)?;
    if joining.places.iter().any(|code| office.house.settings.places.district(code).is_none()) {
        return Err(entry(NotEntered::NoSuchPlace));
    }
    let recipient = Recipient { id: drawn.id, name, kind: joining.kind, active: true, fallback: joining.fallback };
    recipients::enter(change, &office.signer, &recipient).await?;
    recipients::cover(change, &office.signer, drawn.id, &joining.places).await?;
    let now = change.now;
    store::put(change.tx(), drawn.id, &details, now).await?;
    if let Some(keys) = &drawn.keys {
        keys.put(change, office).await?;
    }
    if let Some(person) = &joining.coordinator {
        let invitation = Invitation {
            organisation: drawn.id,
            name: person.name.clone(),
            mail: person.mail.clone(),
            language: person.language,
            roles: person.roles.clone(),
        };
        join::invite(change, office, &invitation, drawn.member, &drawn.token)
            .await
            .map_err(|stop| stop.map(NotFounded::Invitation))?;
    }
    change.record(Entry::new("organisation.joined", "organisation", drawn.id.0));
    Ok(())
}
