//! Writing down what stands beside an event: that the person was told of it, that the police recorded a crime.

use super::{Before, must_see};
use crate::referral::{Kind, ReferralId};
use crate::standing::Beside;
use crate::store::standing as rows;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_people::acts as people;
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, no};
use daybreak_triage::sealing::Paper;
use daybreak_vocabulary::Day;
use uuid::Uuid;

refusals! {
    /// Why it can't be written down.
    NotAside {
        /// There is no such event to tell them of.
        NoEvent => ("", "standing-no-event"),
        NoDay => ("on", "standing-no-day"),
        Future => ("on", "standing-no-future"),
        /// Nobody is told of what has not happened.
        BeforeTheLast => ("on", "standing-no-before_event"),
        /// Who told them, or which force.
        NoBody => ("by", "standing-no-by"),
        /// A notification without a name is about nobody who could be told here.
        Nameless => ("", "standing-no-nameless"),
        TooLong => ("words", "triage-no-too-long"),
        Changed => ("", "standing-no-changed"),
    }
}

/// What is to be written down. By whom is sealed in the paper: there always is one.
#[derive(Clone, Copy, Debug)]
pub struct Next<'a> {
    pub id: Uuid,
    pub what: Beside,
    /// What they were told of.
    pub event: Option<rows::EventId>,
    pub on: Day,
    pub paper: &'a Paper,
}

pub async fn put(change: &mut Change, by: &Member, id: ReferralId, next: Next<'_>) -> Done<(), NotAside> {
    let before: Before = must_see(change, by, id).await?;
    if next.on > change.now.day() {
        return no(NotAside::Future);
    }
    match (next.what, next.event) {
        (Beside::Told, event) => {
            let Some(told) = before.events.iter().find(|recorded| Some(recorded.id) == event) else { return no(NotAside::NoEvent) };
            if before.referral.kind == Kind::Dtn && before.referral.nameless {
                return no(NotAside::Nameless);
            }
            if next.on < told.event.on {
                return no(NotAside::BeforeTheLast);
            }
        }
        (Beside::Crime, None) => {}
        (Beside::Crime, Some(_)) => return no(NotAside::NoEvent),
    }
    if !next.paper.is_for(&rows::readers(change.tx(), id).await?) {
        return no(NotAside::Changed);
    }
    people::put(change, before.referral.person, next.paper, None).await?;
    let aside = rows::Aside {
        id: next.id,
        event: next.event,
        what: next.what,
        on: next.on,
        document: Some(next.paper.id()),
        organisation: by.organisation,
        member: by.id,
        recorded_at: change.now,
    };
    rows::add_aside(change.tx(), id, &aside).await?;
    change.record(Entry::new("referral.noted", "referral", id.0).with("what", next.what.code()));
    Ok(())
}
