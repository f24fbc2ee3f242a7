//! The list of erasures. It is kept outside the database, beside the backups: a backup still holds what was erased after it was taken, so the
//! list is replayed before a restore may serve.

use crate::store;
use data_encoding::HEXLOWER;
use daybreak_database::{Failure, Transaction};
use daybreak_vocabulary::Moment;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use uuid::Uuid;

/// One record that was erased: its kind and its random id, which tell nothing once it is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// The entry that records it, and the key for the next page.
    pub entry: Uuid,
    pub record_kind: String,
    pub record: Uuid,
    pub erased_at: Moment,
}

/// A list that is not whole, or not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAList;

const TITLE: &str = "daybreak erasures 1";
const END: &str = "sha256";
const PAGE: i64 = 1000;

/// Every erasure recorded after `after` (none: `Uuid::nil()`), the oldest first.
pub async fn erasures(tx: &mut Transaction, after: Uuid) -> Result<Vec<Erasure>, Failure> {
    let mut all: Vec<Erasure> = Vec::new();
    loop {
        let last = all.last().map_or(after, |erasure| erasure.entry);
        let page = store::erased_after(tx, last, PAGE).await?;
        if page.is_empty() {
            return Ok(all);
        }
        all.extend(page.into_iter().map(|entry| Erasure {
            entry: entry.id,
            record_kind: entry.record_kind,
            record: entry.record,
            erased_at: entry.happened_at,
        }));
    }
}

/// The list as a file: a line for each, and a hash at the end so that a list cut short is not taken for a whole one.
pub fn write(erasures: &[Erasure]) -> String {
    let mut list = format!("{TITLE}\n");
    for Erasure { entry, record_kind, record, erased_at } in erasures {
        // Writing to a String can't fail.
        let _ = writeln!(list, "{record_kind} {record} {} {entry}", erased_at.0);
    }
    let hash = HEXLOWER.encode(&Sha256::digest(list.as_bytes()));
    list + END + " " + &hash + "\n"
}

/// Reads such a file.
pub fn read(list: &str) -> Result<Vec<Erasure>, NotAList> {
    let end = list.trim_end().rfind(END).ok_or(NotAList)?;
    let (body, hash) = list.split_at_checked(end).ok_or(NotAList)?;
    if hash.trim_end().strip_prefix(END).map(str::trim) != Some(&HEXLOWER.encode(&Sha256::digest(body.as_bytes()))) {
        return Err(NotAList);
    }
    let mut lines = body.lines();
    if lines.next() != Some(TITLE) {
        return Err(NotAList);
    }
    lines.map(|line| one(line).ok_or(NotAList)).collect()
}

fn one(line: &str) -> Option<Erasure> {
    let mut parts = line.split(' ');
    let erasure = Erasure {
        record_kind: parts.next()?.to_owned(),
        record: parts.next()?.parse().ok()?,
        erased_at: Moment(parts.next()?.parse().ok()?),
        entry: parts.next()?.parse().ok()?,
    };
    parts.next().is_none().then_some(erasure)
}
