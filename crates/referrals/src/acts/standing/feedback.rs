//! A word back to whoever referred: what came of what they did, in a sentence or two. They see whether it was read by the other side, and the other side by them.

use super::{Before, must_see};
use crate::referral::ReferralId;
use crate::store::{self, standing as rows};
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_people::acts as people;
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, no};
use daybreak_triage::sealing::Paper;
use uuid::Uuid;

/// The most that is written: a sentence or two.
pub const LONGEST: usize = 1_000;

refusals! {
    /// Why no word goes back.
    NotFedBack {
        Nothing => ("words", "word-back-no-words"),
        TooLong => ("words", "word-back-no-long"),
        /// Another works it on: the word is theirs.
        AnotherHandles => ("", "word-back-no-another"),
        /// They referred it themselves.
        Own => ("", "word-back-no-own"),
        Changed => ("", "standing-no-changed"),
    }
}

/// Whether this member may write one: their organisation works the referral on, and it was another who made it ready.
pub fn may_write(before: &Before, by: &Member) -> Result<(), NotFedBack> {
    if before.handled_by() != by.organisation {
        return Err(NotFedBack::AnotherHandles);
    }
    if before.referral.prepared_by == Some(by.id) {
        return Err(NotFedBack::Own);
    }
    Ok(())
}

/// Puts it down, sealed to every organisation that sees the referral.
pub async fn put(change: &mut Change, by: &Member, referral: ReferralId, id: Uuid, paper: &Paper) -> Done<(), NotFedBack> {
    let before = must_see(change, by, referral).await?;
    if let Err(refusal) = may_write(&before, by) {
        return no(refusal);
    }
    if !paper.is_for(&rows::readers(change.tx(), referral).await?) {
        return no(NotFedBack::Changed);
    }
    people::put(change, before.referral.person, paper, None).await?;
    let written_at = change.now;
    let new = store::Feedback { id, document: paper.id(), organisation: by.organisation, member: by.id, written_at, read: None };
    store::add_feedback(change.tx(), referral, &new).await?;
    change.record(Entry::new("referral.fed_back", "referral", referral.0));
    Ok(())
}
