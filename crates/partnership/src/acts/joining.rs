//! Taking one more organisation into the partnership: a coordinator proposes it, one of another organisation agrees.

use super::found::{self, Drawn, Joined, Joining, NotFounded};
use crate::organisation::NotEntered;
use crate::store::proposals::{self as store, Proposal};
use daybreak_access::acts::join::NotInvited;
use daybreak_access::{Member, Office, Role, State, account, members, two};
use daybreak_audit::{Change, Entry, Stop, change};
use daybreak_vault::{RecipientKind, recipients};
use daybreak_vocabulary::retention::Class;
use uuid::Uuid;

/// Why an organisation is not proposed, or does not join.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotJoined {
    /// The same rules as at a founding.
    Refused(NotFounded),
    NoKind,
    NameTaken,
    /// The one who proposed it and the one who would agree work for the same organisation.
    SameOrganisation,
    /// They are not two people.
    NotTwo,
    /// Whoever proposed it is no coordinator any more.
    ProposerGone,
    /// It was agreed to, declined or forgotten meanwhile.
    Gone,
}

impl NotJoined {
    pub fn key(self) -> &'static str {
        match self {
            NotJoined::Refused(NotFounded::Wall) => "joining-wall",
            NotJoined::Refused(why) => why.key().unwrap_or("joining-gone"),
            NotJoined::NoKind => "joining-no-kind",
            NotJoined::NameTaken => "joining-name-taken",
            NotJoined::SameOrganisation => "joining-same-organisation",
            NotJoined::NotTwo => "joining-not-two",
            NotJoined::ProposerGone => "joining-proposer-gone",
            NotJoined::Gone => "joining-gone",
        }
    }

    /// The field of the form at which it is said.
    pub fn field(self) -> &'static str {
        match self {
            NotJoined::Refused(NotFounded::Entry(NotEntered::NoName)) | NotJoined::NameTaken => "name",
            NotJoined::Refused(NotFounded::Entry(why)) => why.field(),
            NotJoined::Refused(NotFounded::Invitation(NotInvited::NoName)) => "person",
            NotJoined::Refused(NotFounded::Invitation(_)) => "person-mail",
            NotJoined::Refused(NotFounded::Wall) => "places",
            NotJoined::NoKind => "kind",
            _ => "",
        }
    }
}

/// Proposes an organisation. Nothing of it stands in the directory until somebody agrees.
pub async fn propose(office: &Office, by: &Member, joining: &Joining) -> Result<(), Stop<NotJoined>> {
    let refused = |why| Stop::Refused(NotJoined::Refused(why));
    let entry = |why| refused(NotFounded::Entry(why));
    let house = &office.house;
    let name = account::name(&joining.name).ok_or(entry(NotEntered::NoName))?;
    let details = joining.details.checked().map_err(entry)?;
    if joining.places.iter().any(|code| house.settings.places.district(code).is_none()) {
        return Err(entry(NotEntered::NoSuchPlace));
    }
    if joining.kind == RecipientKind::ImmigrationEnforcement && (!joining.places.is_empty() || joining.fallback) {
        return Err(refused(NotFounded::Wall));
    }
    let Some(person) = &joining.coordinator else { return Err(refused(NotFounded::Invitation(NotInvited::NoName))) };
    let mut person = person.clone();
    person.name = account::name(&person.name).ok_or(refused(NotFounded::Invitation(NotInvited::NoName)))?;
    person.mail = account::mail(&person.mail).ok_or(refused(NotFounded::Invitation(NotInvited::NoMail)))?;
    let now = house.clock.now();
    let joining = Joining { name, details, ..joining.clone() };
    let proposal = Proposal { id: house.chance.uuid7(now), organisation: by.organisation, proposed_by: by.id, proposed_at: now, joining };
    change!(&house.db, by.author(), now, &*house.chance, |change| {
        let taken = recipients::all(change.tx()).await?.iter().any(|one| one.name == proposal.joining.name);
        let waits = store::waiting(change.tx(), now.day()).await?.iter().any(|one| one.joining.name == proposal.joining.name);
        if taken || waits {
            return Err(Stop::Refused(NotJoined::NameTaken));
        }
        // One that is over and not yet forgotten makes room.
        store::forget_old(change.tx(), now.day()).await?;
        store::insert(change.tx(), &proposal, &person, Class::Proposal.expires(now.day())).await?;
        change.record(Entry::new("organisation.proposed", "proposal", proposal.id).with("kind", proposal.joining.kind.code()));
        Ok(())
    })
}

/// What waits, for the page.
pub async fn waiting(office: &Office) -> Result<Vec<Proposal>, daybreak_database::Failure> {
    let mut tx = office.house.db.read().await?;
    let waiting = store::waiting(&mut tx, office.house.today()).await?;
    tx.rollback().await?;
    Ok(waiting)
}

async fn find(change: &mut Change, id: Uuid) -> Result<Proposal, Stop<NotJoined>> {
    let today = change.now.day();
    let waiting = store::waiting(change.tx(), today).await?;
    waiting.into_iter().find(|one| one.id == id).ok_or(Stop::Refused(NotJoined::Gone))
}

/// The second person agrees, and it joins: what is shown once goes to whoever agreed.
pub async fn agree(office: &Office, by: &Member, id: Uuid) -> Result<Joined, Stop<NotJoined>> {
    let house = &office.house;
    let Some(proposal) = waiting(office).await?.into_iter().find(|one| one.id == id) else { return Err(Stop::Refused(NotJoined::Gone)) };
    let drawn = Drawn::draw(office, &proposal.joining).map_err(|stop| stop.map(NotJoined::Refused))?;
    change!(&house.db, by.author(), house.clock.now(), &*house.chance, |change| {
        let proposal = find(change, id).await?;
        if proposal.organisation == by.organisation {
            return Err(Stop::Refused(NotJoined::SameOrganisation));
        }
        if !two::are_two(change.tx(), proposal.proposed_by, by.id).await? {
            return Err(Stop::Refused(NotJoined::NotTwo));
        }
        let theirs = members::of_organisation(change.tx(), proposal.organisation).await?;
        let proposer = theirs.iter().find(|(known, _)| known.id == proposal.proposed_by);
        if !proposer.is_some_and(|(known, roles)| known.state == State::Active && roles.contains(&Role::Coordinator)) {
            return Err(Stop::Refused(NotJoined::ProposerGone));
        }
        store::delete(change.tx(), id).await?;
        change.record(Entry::new("organisation.agreed-to", "proposal", id).with_id("organisation", drawn.id.0).with_id("proposed_by", proposal.proposed_by.0));
        found::enter(change, office, &proposal.joining, &drawn).await.map_err(|stop| stop.map(NotJoined::Refused))
    })?;
    Ok(drawn.joined(&proposal.joining))
}

/// Takes one's own proposal back, or declines another's.
pub async fn decline(office: &Office, by: &Member, id: Uuid) -> Result<(), Stop<NotJoined>> {
    let house = &office.house;
    change!(&house.db, by.author(), house.clock.now(), &*house.chance, |change| {
        if !store::delete(change.tx(), id).await? {
            return Err(Stop::Refused(NotJoined::Gone));
        }
        change.record(Entry::new("organisation.declined", "proposal", id));
        Ok(())
    })
}
