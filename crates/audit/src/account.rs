//! Reading the account.

use crate::entry::Recorded;
use crate::store;
use daybreak_database::{Failure, Transaction};
use daybreak_vocabulary::Moment;
use std::collections::HashSet;
use uuid::Uuid;

/// Whose acts to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    Everything,
    Member(Uuid),
    Organisation(Uuid),
    /// An organisation's acts, without those on a record that came after this member did `until` to it: `recused`, whatever kind of record it is.
    SeenBy { organisation: Uuid, member: Uuid, until: &'static str },
}

/// Every act on one record, the oldest first.
pub async fn of_record(tx: &mut Transaction, kind: &str, record: Uuid) -> Result<Vec<Recorded>, Failure> {
    store::of_record(tx, kind, record).await
}

/// The newest acts before `before`, the newest first: the last one's id is the key for the next page. Begin with [`newest`].
pub async fn page(tx: &mut Transaction, filter: Filter, before: Uuid, limit: u16) -> Result<Vec<Recorded>, Failure> {
    store::page(tx, filter, before, i64::from(limit)).await
}

/// To which of these records of a kind a member did an act after `after`. They are at most one page: what is more is left out.
pub async fn done_to(tx: &mut Transaction, member: Uuid, kind: &str, act: &str, records: &[Uuid], after: Uuid) -> Result<HashSet<Uuid>, Failure> {
    store::done_to(tx, member, kind, act, records, after).await
}

/// The key before which every act stands.
pub fn newest() -> Uuid {
    Uuid::max()
}

/// The key before which stand the acts that happened before this moment: for a page of a day.
pub fn before(moment: Moment) -> Uuid {
    uuid::Builder::from_unix_timestamp_millis(moment.0.max(0).unsigned_abs(), &[0; 10]).into_uuid()
}
