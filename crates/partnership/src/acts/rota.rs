//! A coordinator says who is called in a week.

use crate::on_call::{PLACES, WEEKS_AHEAD, can_be_called, week_of};
use crate::store::on_call as store;
use daybreak_access::{Member, MemberId};
use daybreak_audit::{Change, Entry, Stop};
use daybreak_vocabulary::Day;

/// Why a week's order is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSet {
    /// Not a week from this one to the last that can be planned.
    Week,
    /// Nobody was named: an empty order wakes nobody in particular.
    Nobody,
    /// The same person stands in it twice.
    Twice,
    /// Somebody in it can't be called: of another organisation, gone, or without a role that may acknowledge.
    Cannot,
}

impl NotSet {
    pub fn key(self) -> &'static str {
        match self {
            NotSet::Week => "rota-refused-week",
            NotSet::Nobody => "rota-refused-nobody",
            NotSet::Twice => "rota-refused-twice",
            NotSet::Cannot => "rota-refused-cannot",
        }
    }
}

/// Sets the order of one week, and of every later week that has none of its own.
pub async fn set(change: &mut Change, by: &Member, week: Day, order: &[MemberId]) -> Result<(), Stop<NotSet>> {
    let this = week_of(change.now.day());
    if week != week_of(week) || week < this || week > this.plus(WEEKS_AHEAD * 7) {
        return Err(Stop::Refused(NotSet::Week));
    }
    if order.is_empty() {
        return Err(Stop::Refused(NotSet::Nobody));
    }
    if order.len() > PLACES || order.iter().enumerate().any(|(place, member)| order.iter().skip(place + 1).any(|other| other == member)) {
        return Err(Stop::Refused(NotSet::Twice));
    }
    let members = daybreak_access::members::of_organisation(change.tx(), by.organisation).await?;
    let callable = |member: &MemberId| members.iter().any(|(known, roles)| known.id == *member && can_be_called(known, roles, by.organisation_kind));
    if !order.iter().all(callable) {
        return Err(Stop::Refused(NotSet::Cannot));
    }
    store::put_rota(change.tx(), by.organisation, week, order).await?;
    change.record(Entry::new("rota.set", "organisation", by.organisation.0).with_number("week", week.0));
    Ok(())
}
