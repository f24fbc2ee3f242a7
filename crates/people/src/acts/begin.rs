//! Beginning a record: from a report, from nothing, or beside somebody who came along with them.

use super::{before, put};
use crate::age::Standing;
use crate::person::{Basis, PersonId, Reader};
use crate::store;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_reports::ReportId;
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, no};
use daybreak_triage::sealing::Paper;
use daybreak_vocabulary::Day;
use daybreak_vocabulary::retention::Class;
use uuid::Uuid;

refusals! {
    /// Why a record can't be begun.
    NotBegun {
        /// The report is not one this member reads.
        NoReport => ("report", "people-no-report"),
        /// Whoever they belong to is not there for this member.
        NoCompanion => ("", "people-no-companion"),
        NoKey => ("", "people-no-key"),
    }
}

/// A record made ready outside the transaction: sealed to the member's own organisation alone.
#[derive(Clone, Debug)]
pub struct New {
    pub id: PersonId,
    pub standing: Standing,
    /// Who they are, and how they are reached.
    pub papers: Vec<Paper>,
    pub due: Vec<Day>,
    /// The reports they are known from.
    pub reports: Vec<ReportId>,
    /// Whom they came with, and the group's id where there is none yet.
    pub beside: Option<(PersonId, Uuid)>,
}

/// Begins a record. Whoever begins it keeps it.
pub async fn begin(change: &mut Change, by: &Member, new: &New) -> Done<(), NotBegun> {
    if new.papers.is_empty() || new.papers.iter().any(|paper| !paper.is_for(&[by.organisation])) {
        return no(NotBegun::NoKey);
    }
    for report in &new.reports {
        if daybreak_triage::acts::before(change.tx(), by, *report).await?.is_none() {
            return no(NotBegun::NoReport);
        }
    }
    let now = change.now;
    let today = now.day();
    store::insert(change.tx(), new.id, by.organisation, new.standing, today, Class::Person.expires(today)).await?;
    let reader = Reader { person: new.id, organisation: by.organisation, basis: Basis::Keeper, rests_on: None, shared_by: by.id, since_on: today };
    store::add_reader(change.tx(), &reader).await?;
    for paper in &new.papers {
        put(change, new.id, paper, None).await?;
    }
    store::set_clocks(change.tx(), new.id, &new.due).await?;
    for report in &new.reports {
        store::link(change.tx(), new.id, *report, by.id, now).await?;
    }
    if let Some((other, fresh)) = new.beside {
        if before(change.tx(), by, other).await?.is_none() {
            return no(NotBegun::NoCompanion);
        }
        // What was taken over from it stands in its own account too.
        change.record(Entry::new("person.looked", "person", other.0).with("what", "beside"));
        let party = store::party_of(change.tx(), other).await?.unwrap_or(fresh);
        store::join_party(change.tx(), party, other).await?;
        store::join_party(change.tx(), party, new.id).await?;
    }
    change.record(Entry::new("person.begun", "person", new.id.0).with("standing", new.standing.code()));
    Ok(())
}
