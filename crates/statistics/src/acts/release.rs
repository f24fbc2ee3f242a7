//! Letting a table of our own out. What is hidden was chosen before; here it is entered, once.

use crate::store::{self, OwnRelease};
use daybreak_access::Member;
use daybreak_audit::{Change, Entry, Stop};
use daybreak_vocabulary::Day;

/// Why a release was not entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReleased {
    /// Another release was made while this one was worked out: it was not held against that one.
    Meanwhile,
}

/// A quarter's ledger with the release in it.
#[derive(Clone, Copy, Debug)]
pub struct NewLedger<'a> {
    /// The version the release was held against.
    pub held_against: i64,
    pub sealed: &'a [u8],
    /// The day it is erased.
    pub expires_on: Day,
}

/// Enters a release that was held against the ledger of its quarter.
pub async fn release(change: &mut Change, by: &Member, release: &OwnRelease, ledger: NewLedger<'_>) -> Result<(), Stop<NotReleased>> {
    let (now, _) = store::ledger(change.tx(), &release.quarter).await?;
    if now != ledger.held_against {
        return Err(Stop::Refused(NotReleased::Meanwhile));
    }
    store::set_ledger(change.tx(), &release.quarter, now + 1, ledger.sealed, ledger.expires_on).await?;
    store::insert_release(change.tx(), release, by.id).await?;
    change.record(Entry::new("quarter_release.made", "quarter_release", release.id).with("what", release.what.code()));
    Ok(())
}
