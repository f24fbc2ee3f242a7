//! Counts of reports for `statistics`: never a report, never a person. They are true counts: nobody reads one before `disclosure` has made it safe.

use crate::store;
use daybreak_database::{Failure, Transaction};
use daybreak_vocabulary::{Day, Exploitation};

/// How many reports of a kind were sent from a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    pub kind: Exploitation,
    /// The facet: a district, the larger place, or nothing where nobody said.
    pub district: Option<String>,
    pub reports: u64,
}

/// Reports sent from one day through another, without those their senders took back.
pub async fn by_kind_and_place(tx: &mut Transaction, from: Day, to: Day) -> Result<Vec<Counted>, Failure> {
    store::counted(tx, from, to).await
}
