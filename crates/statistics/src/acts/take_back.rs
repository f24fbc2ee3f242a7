//! Taking back a table that was brought by mistake: with a wrong day, or with numbers that nobody published. It stays listed with the reason.

use crate::store::{self, Listed};
use daybreak_access::Member;
use daybreak_audit::{Change, Entry, Stop};
use uuid::Uuid;

/// Why nothing was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTakenBack {
    /// No such table stands, or it is not theirs.
    NotThere,
    /// No reason, or one that is too long.
    NoReason,
}

impl std::fmt::Display for NotTakenBack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            NotTakenBack::NotThere => f.write_str("no table that stands has this id: see daybreak tables list"),
            NotTakenBack::NoReason => write!(f, "write the reason, in no more than {LONGEST} letters"),
        }
    }
}

impl std::error::Error for NotTakenBack {}

/// Letters of a reason.
pub const LONGEST: usize = 500;

/// Whose it is to take back: whoever brought it, or another of their organisation, since people leave. `by` is nobody on the command line, where whoever runs the
/// house may take back any.
pub fn is_theirs(listed: &Listed, by: Option<&Member>) -> bool {
    by.is_none_or(|by| listed.brought_for == Some(by.organisation))
}

/// Takes it out of every answer. Another table of the same day may be brought afterwards, and the same one with another day.
pub async fn take_back(change: &mut Change, by: Option<&Member>, id: Uuid, reason: &str) -> Result<(), Stop<NotTakenBack>> {
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > LONGEST {
        return Err(Stop::Refused(NotTakenBack::NoReason));
    }
    let listed = store::find_listed(change.tx(), id).await?.filter(|listed| is_theirs(listed, by)).ok_or(Stop::Refused(NotTakenBack::NotThere))?;
    let now = change.now;
    store::take_back(change.tx(), id, by.map(|by| by.id), now, reason).await?;
    change.record(Entry::new("published_table.taken_back", "published_table", id).with("measure", listed.measure.code()));
    Ok(())
}
