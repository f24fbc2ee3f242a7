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

/// Enters a release that was held against the ledger of its quarter. `gap`: how much less another choice of what to hide might cost, in percent.
pub async fn release(change: &mut Change, by: &Member, release: &OwnRelease, gap: i64, ledger: NewLedger<'_>) -> Result<(), Stop<NotReleased>> {
    let (now, _) = store::ledger(change.tx(), &release.quarter).await?;
    if now != ledger.held_against {
        return Err(Stop::Refused(NotReleased::Meanwhile));
    }
    store::set_ledger(change.tx(), &release.quarter, now + 1, ledger.sealed, ledger.expires_on).await?;
    store::insert_release(change.tx(), release, by.id).await?;
    let taken = release.kept.taken();
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let entry = Entry::new("quarter_release.made", "quarter_release", release.id).with("what", release.what.code());
    let entry = entry.with_number("counts", number(taken.counts)).with_number("hidden", number(taken.hidden)).with_number("totals", number(taken.totals));
    change.record(if gap > 0 { entry.with_number("gap", gap) } else { entry });
    Ok(())
}
