//! The list of endings: what was erased, whose reading ended, who stepped back, who was removed. It is kept outside the database, beside the backups: a
//! backup still holds what ended after it was taken, so the list is replayed before a restore may serve.

use crate::entry::Recorded;
use crate::store;
use data_encoding::HEXLOWER;
use daybreak_database::{Failure, Transaction};
use daybreak_vocabulary::Moment;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use uuid::Uuid;

/// One thing that ended, by random ids that tell nothing once it is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// The entry that records it, and the key for the next page.
    pub entry: Uuid,
    /// `report.erased`, `report.unshared`: what the account says.
    pub act: String,
    pub record: Uuid,
    /// For whom it ended, where not for all: the organisation whose reading did, the member who stepped back.
    pub whom: Option<Uuid>,
    pub ended_at: Moment,
}

/// A list that is not whole, or not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAList;

const TITLE: &str = "daybreak endings 1";
const END: &str = "sha256";
const PAGE: i64 = 1000;
/// Stands where an ending is for all.
const ALL: &str = "-";

impl From<Recorded> for Ending {
    fn from(entry: Recorded) -> Ending {
        let named = |wanted| entry.details().find(|(name, _)| *name == wanted).and_then(|(_, id)| id.parse().ok());
        let whom = match entry.act.rsplit_once('.') {
            Some((_, "unshared")) => named("with"),
            // Replayed, it was the system's act, and names the member.
            Some((_, "recused")) => entry.author().member().or_else(|| named("member")),
            _ => None,
        };
        Ending { entry: entry.id, act: entry.act, record: entry.record, whom, ended_at: entry.happened_at }
    }
}

/// Every ending recorded after `after` (none: `Uuid::nil()`), the oldest first.
pub async fn endings(tx: &mut Transaction, after: Uuid) -> Result<Vec<Ending>, Failure> {
    let mut all: Vec<Ending> = Vec::new();
    loop {
        let last = all.last().map_or(after, |ending| ending.entry);
        let page = store::ended_after(tx, last, PAGE).await?;
        if page.is_empty() {
            return Ok(all);
        }
        all.extend(page.into_iter().map(Ending::from));
    }
}

/// Whether the account in this database knows of it. A share that ended before the backup was taken, and was given again, must not end twice.
pub async fn is_known(tx: &mut Transaction, ending: &Ending) -> Result<bool, Failure> {
    store::is_there(tx, ending.entry).await
}

/// The list as a file: a line for each, and a hash at the end so that a list cut short is not taken for a whole one.
pub fn write(endings: &[Ending]) -> String {
    let mut list = format!("{TITLE}\n");
    for Ending { entry, act, record, whom, ended_at } in endings {
        let whom = whom.map_or(ALL.to_owned(), |whom| whom.to_string());
        // Writing to a String can't fail.
        let _ = writeln!(list, "{act} {record} {whom} {} {entry}", ended_at.0);
    }
    let hash = HEXLOWER.encode(&Sha256::digest(list.as_bytes()));
    list + END + " " + &hash + "\n"
}

/// Reads such a file.
pub fn read(list: &str) -> Result<Vec<Ending>, NotAList> {
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

fn one(line: &str) -> Option<Ending> {
    let mut parts = line.split(' ');
    let ending = Ending {
        act: parts.next()?.to_owned(),
        record: parts.next()?.parse().ok()?,
        whom: match parts.next()? {
            ALL => None,
            whom => Some(whom.parse().ok()?),
        },
        ended_at: Moment(parts.next()?.parse().ok()?),
        entry: parts.next()?.parse().ok()?,
    };
    parts.next().is_none().then_some(ending)
}
