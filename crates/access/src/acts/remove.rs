//! Removing a member: their wraps and sessions go, and what they could open is locked anew.

use super::epoch;
use crate::member::{Member, MemberId};
use crate::office::Office;
use crate::policy::Role;
use crate::store::keys as key_store;
use crate::store::members::{self, State};
use crate::store::{invites, sessions};
use crate::two;
use daybreak_audit::{Author, Change, Entry, Round, Stop, change};
use daybreak_database::{Database, Failure};
use daybreak_vault::Compartment;
use daybreak_vocabulary::retention::Class;
use daybreak_vocabulary::{Chance, Clock, OrganisationId};

/// Why a member was not removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRemoved {
    /// Nobody removes themselves: somebody else must know that they are gone.
    Oneself,
    /// An organisation keeps one who can invite and hand keys on.
    LastCoordinator,
    /// Whoever keeps accounts does not decide who coordinates: not by removing the others either.
    NotYours,
    /// A holder came or went meanwhile: look again.
    Meanwhile,
}

impl NotRemoved {
    pub fn key(self) -> &'static str {
        match self {
            NotRemoved::Oneself => "remove-oneself",
            NotRemoved::LastCoordinator => "remove-last-coordinator",
            NotRemoved::NotYours => "coordinator-remove-not-yours",
            NotRemoved::Meanwhile => "meanwhile",
        }
    }
}

/// Forgets members who were removed so long ago that no entry of the account names them any more; answers how many.
pub async fn forget_gone(db: &Database, clock: &dyn Clock, chance: &dyn Chance) -> Result<u64, Failure> {
    let now = clock.now();
    let before = now.plus_days(-Class::Member.days(now.day()));
    let mut tx = db.read().await?;
    let gone = members::gone(&mut tx, before).await?;
    tx.rollback().await?;
    let mut round = Round::default();
    for id in &gone {
        let done: Result<(), Stop<()>> = change!(db, Author::System, now, chance, |change| {
            members::delete(change.tx(), *id).await?;
            change.record(Entry::new("member.forgotten", "member", id.0));
            Ok(())
        });
        round.count(done);
    }
    round.end()
}

/// Removes a member of one's own organisation. Their name stays in the account of what they did.
pub async fn remove(office: &Office, by: &Member, id: MemberId) -> Result<(), Stop<NotRemoved>> {
    if by.id == id {
        return Err(Stop::Refused(NotRemoved::Oneself));
    }
    let house = &office.house;
    let organisation = by.organisation;
    let mut tx = house.db.read().await?;
    let held = by.keyring(&mut tx).await?;
    let grants = key_store::grants_of(&mut tx, organisation, id).await?;
    let theirs: Vec<Compartment> =
        Compartment::ALL.into_iter().filter(|c| grants.iter().any(|grant| grant.compartment == *c)).collect();
    let next = epoch::prepare(office, &mut tx, organisation, Some(id), &theirs, &held).await?;
    tx.rollback().await?;
    let now = house.clock.now();
    change!(&house.db, by.author(), now, &*house.chance, |change| {
        let everybody = members::of_organisation(change.tx(), organisation).await?;
        let Some((_, roles)) = everybody.iter().find(|(known, _)| known.id == id) else {
            return Err(Stop::Refused(NotRemoved::Meanwhile));
        };
        let others = everybody
            .iter()
            .filter(|(known, roles)| known.id != id && known.state == State::Active && roles.contains(&Role::Coordinator))
            .count();
        if roles.contains(&Role::Coordinator) && others == 0 {
            return Err(Stop::Refused(NotRemoved::LastCoordinator));
        }
        if roles.contains(&Role::Coordinator) && !two::may_appoint(by) {
            return Err(Stop::Refused(NotRemoved::NotYours));
        }
        take_away(change, organisation, id, &theirs).await?;
        epoch::begin(change, office, organisation, &next).await.map_err(|stop| stop.map(|_| NotRemoved::Meanwhile))?;
        change.record(Entry::new("member.removed", "member", id.0).with_id("organisation", organisation.0));
        Ok(())
    })
}

/// Everything a member proves, holds and waits for. The locks of what they could open are due to be changed.
async fn take_away(change: &mut Change, organisation: OrganisationId, id: MemberId, theirs: &[Compartment]) -> Result<(), Failure> {
    let now = change.now;
    sessions::delete_of(change.tx(), id).await?;
    invites::end_all(change.tx(), id, now).await?;
    key_store::delete_requests_of(change.tx(), id).await?;
    key_store::delete_grants_of(change.tx(), id).await?;
    members::put_codes(change.tx(), id, &[]).await?;
    members::delete_lock(change.tx(), id).await?;
    members::put_roles(change.tx(), id, &[]).await?;
    members::forget_mail(change.tx(), id).await?;
    members::set_state(change.tx(), id, State::Removed, now).await?;
    for compartment in theirs {
        key_store::put_due(change.tx(), organisation, *compartment, now).await?;
    }
    Ok(())
}

/// Removes once more whom a restored backup brought back; whether there was such a member. No key is at hand then: the next holder who signs in
/// changes the locks.
pub async fn again(change: &mut Change, id: MemberId) -> Result<bool, Failure> {
    let Some(known) = members::find(change.tx(), id).await?.filter(|known| known.state != State::Removed) else { return Ok(false) };
    let grants = key_store::grants_of(change.tx(), known.organisation, id).await?;
    let theirs: Vec<Compartment> = grants.iter().map(|grant| grant.compartment).collect();
    take_away(change, known.organisation, id, &theirs).await?;
    change.record(Entry::new("member.removed", "member", id.0).with_id("organisation", known.organisation.0).with("reason", "replayed"));
    Ok(true)
}
