//! Letting a table of our own out. What is hidden was chosen before; here it is entered, once.

use crate::store::{self, OwnRelease};
use daybreak_access::Member;
use daybreak_audit::{Change, Entry, Stop};

/// Why a release was not entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReleased {
    /// Another release was made while this one was worked out: it was not held against that one.
    Meanwhile,
}

/// Enters a release that was held against the ledger of this version.
pub async fn release(change: &mut Change, by: &Member, release: &OwnRelease, ledger: &[u8], version: i64) -> Result<(), Stop<NotReleased>> {
    let (now, _) = store::ledger(change.tx()).await?;
    if now != version {
        return Err(Stop::Refused(NotReleased::Meanwhile));
    }
    store::set_ledger(change.tx(), version + 1, ledger).await?;
    store::insert_release(change.tx(), release, by.id).await?;
    change.record(Entry::new("own_release.made", "own_release", release.id).with("what", release.what.code()));
    Ok(())
}
