//! Handing a compartment's key to a member who waits for it.

use super::lock;
use crate::compartments::{Standing, standing};
use crate::member::{Member, MemberId};
use crate::office::Office;
use crate::policy::Role;
use crate::store::keys::{self as store, Request, Wrapped};
use crate::store::members::{self, State};
use crate::two;
use daybreak_audit::{Entry, Stop, change};
use daybreak_vault::{Compartment, Holder, hand_over};

/// Why no key was handed over, or none asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotGranted {
    /// Nobody waits for this key any more.
    NotAsked,
    /// The one who would hand it on does not hold it.
    NotHeld,
    /// Outside the usual compartments: the other of the two coordinators is still to agree.
    NeedsAnother,
    /// The two who agree are not two: one of them invited the other, let them begin again or gave them their role.
    NotTwo,
    /// No role of theirs may have it.
    Never,
    /// What the partnership vouched for is not what lies in the database.
    NotVouched,
    /// Nobody grants a key to themselves.
    Oneself,
}

impl NotGranted {
    pub fn key(self) -> &'static str {
        match self {
            NotGranted::NotAsked => "grant-not-asked",
            NotGranted::NotHeld => "grant-not-held",
            NotGranted::NeedsAnother => "grant-needs-another",
            NotGranted::NotTwo => "grant-not-two",
            NotGranted::Never => "grant-never",
            NotGranted::NotVouched => "grant-not-vouched",
            NotGranted::Oneself => "grant-oneself",
        }
    }
}

/// What came of agreeing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Granted {
    Handed,
    /// The first of two agreed.
    WaitsForAnother,
}

/// Asks that a colleague be given a compartment outside their usual ones. Whoever asks has not agreed yet.
pub async fn ask_outside(office: &Office, by: &Member, to: MemberId, compartment: Compartment) -> Result<(), Stop<NotGranted>> {
    let house = &office.house;
    change!(&house.db, by.author(), house.clock.now(), &*house.chance, |change| {
        let known = members::find(change.tx(), to).await?;
        let Some(known) = known.filter(|known| known.organisation == by.organisation && known.state == State::Active) else {
            return Err(Stop::Refused(NotGranted::NotAsked));
        };
        let roles = members::roles(change.tx(), to).await?;
        let outside = match standing(&roles, by.organisation_kind, compartment) {
            Standing::Never => return Err(Stop::Refused(NotGranted::Never)),
            standing => standing == Standing::Outside,
        };
        let now = change.now;
        store::ask(change.tx(), known.id, compartment, outside, now).await?;
        change.record(Entry::new("compartment.asked-for", "member", to.0).with("compartment", compartment.code()));
        Ok(())
    })
}

/// Hands a key over, or records the first of two agreements.
pub async fn grant(office: &Office, by: &Member, to: MemberId, compartment: Compartment) -> Result<Granted, Stop<NotGranted>> {
    let house = &office.house;
    let organisation = by.organisation;
    let refused = |why| Err(Stop::Refused(why));
    if by.id == to {
        return refused(NotGranted::Oneself);
    }
    let mut tx = house.db.read().await?;
    let request = store::request_of(&mut tx, to, compartment).await?;
    let lock = members::lock_of(&mut tx, to).await?.filter(|lock| lock.organisation == organisation);
    let (Some(request), Some(lock)) = (request, lock) else { return refused(NotGranted::NotAsked) };
    let roles = members::roles(&mut tx, to).await?;
    // Asked again here: roles may have changed since the request.
    let outside = match standing(&roles, by.organisation_kind, compartment) {
        Standing::Never => return refused(NotGranted::Never),
        standing => standing == Standing::Outside,
    };
    let held = by.keyring(&mut tx).await?;
    let latest = store::latest_epoch(&mut tx, organisation, compartment).await?;
    tx.rollback().await?;

    if outside && request.agreed_by.is_none_or(|first| first == by.id) {
        return agree(office, by, &request).await;
    }
    let Some(key) = held.at(organisation, compartment, latest) else { return refused(NotGranted::NotHeld) };
    if !lock::is_vouched(office, to, organisation, &lock.public, &lock.vouched) {
        return refused(NotGranted::NotVouched);
    }
    let chance = &*house.chance;
    let wrap = hand_over(chance, key, Holder::Member(to.0), &lock.public)?;
    let wrapped = Wrapped { compartment, epoch: latest, wrap };
    change!(&house.db, by.author(), house.clock.now(), chance, |change| {
        let first = match outside {
            true => coordinators(change.tx(), organisation, &[request.agreed_by, Some(by.id)]).await?,
            false => true,
        };
        if let (true, Some(one)) = (outside, request.agreed_by)
            && !two::are_two(change.tx(), one, by.id).await?
        {
            return Err(Stop::Refused(NotGranted::NotTwo));
        }
        let same = members::lock_of(change.tx(), to).await?.is_some_and(|now| now.public == lock.public);
        let epoch = store::latest_epoch(change.tx(), organisation, compartment).await?;
        let asked = store::delete_request(change.tx(), to, compartment).await?;
        if !first || !same || epoch != latest || !asked {
            return Err(Stop::Refused(NotGranted::NotAsked));
        }
        let now = change.now;
        store::delete_grants_in(change.tx(), to, compartment).await?;
        store::insert_grant(change.tx(), organisation, to, &wrapped, Some(by.id), now).await?;
        let mut entry = Entry::new("compartment.granted", "member", to.0).with("compartment", compartment.code());
        if let (true, Some(first)) = (outside, request.agreed_by) {
            entry = entry.with_id("agreed", first.0);
        }
        change.record(entry.with_number("epoch", latest));
        Ok(Granted::Handed)
    })
}

/// The first of two coordinators agrees. The other may be the one who has the key, or this one: order does not matter, but they are two.
async fn agree(office: &Office, by: &Member, request: &Request) -> Result<Granted, Stop<NotGranted>> {
    let house = &office.house;
    if request.agreed_by == Some(by.id) {
        return Err(Stop::Refused(NotGranted::NeedsAnother));
    }
    change!(&house.db, by.author(), house.clock.now(), &*house.chance, |change| {
        if !store::agree(change.tx(), request.member, request.compartment, by.id).await? {
            return Err(Stop::Refused(NotGranted::NotAsked));
        }
        change.record(
            Entry::new("compartment.agreed-to", "member", request.member.0).with("compartment", request.compartment.code()),
        );
        Ok(Granted::WaitsForAnother)
    })
}

/// Whether all of these are coordinators of the organisation now, and none is missing.
async fn coordinators(
    tx: &mut daybreak_database::Transaction,
    organisation: daybreak_vocabulary::OrganisationId,
    members: &[Option<MemberId>],
) -> Result<bool, daybreak_database::Failure> {
    let everybody = members::of_organisation(tx, organisation).await?;
    let is = |id: &MemberId| everybody.iter().any(|(known, roles)| known.id == *id && roles.contains(&Role::Coordinator));
    Ok(members.iter().all(|member| member.as_ref().is_some_and(is)))
}

/// Says no to a request; it leaves the list.
pub async fn decline(office: &Office, by: &Member, to: MemberId, compartment: Compartment) -> Result<(), Stop<NotGranted>> {
    let house = &office.house;
    change!(&house.db, by.author(), house.clock.now(), &*house.chance, |change| {
        let own = members::find(change.tx(), to).await?.is_some_and(|known| known.organisation == by.organisation);
        if !own || !store::delete_request(change.tx(), to, compartment).await? {
            return Err(Stop::Refused(NotGranted::NotAsked));
        }
        change.record(Entry::new("compartment.declined", "member", to.0).with("compartment", compartment.code()));
        Ok(())
    })
}
