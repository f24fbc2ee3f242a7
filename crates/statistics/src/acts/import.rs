//! Bringing in what others published. Nothing that is there is changed by it.

use crate::store;
use crate::table::Edition;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry, Stop};
use daybreak_vocabulary::Day;
use uuid::Uuid;

/// What became of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imported {
    New(Uuid),
    /// The same table of the same day, with the same numbers, was there.
    Already(Uuid),
}

/// The same table of the same day is there with other numbers: one of the two has another day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherNumbers {
    pub which: String,
    pub published_on: Day,
}

impl std::fmt::Display for OtherNumbers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "the table “{}” as published on {} is there with other numbers, and nothing is overwritten. If this one was published on another day, say it with --published",
            self.which, self.published_on
        )
    }
}

impl std::error::Error for OtherNumbers {}

/// All editions of a file, or none. `ids` has one for each; `by` is nobody on the command line.
pub async fn tables(change: &mut Change, editions: &[Edition], ids: &[Uuid], by: Option<&Member>) -> Result<Vec<Imported>, Stop<OtherNumbers>> {
    let mut done = Vec::with_capacity(editions.len());
    for (edition, id) in editions.iter().zip(ids) {
        match store::edition_of(change.tx(), edition).await? {
            Some((there, true)) => {
                done.push(Imported::Already(there));
                continue;
            }
            Some((_, false)) => return Err(Stop::Refused(OtherNumbers { which: edition.which(), published_on: edition.published_on })),
            None => {}
        }
        let now = change.now;
        store::insert_edition(change.tx(), *id, edition, now, by.map(|by| (by.id, by.organisation))).await?;
        change.record(Entry::new("published_table.imported", "published_table", *id).with("measure", edition.measure.code()));
        done.push(Imported::New(*id));
    }
    // Nothing new is an act all the same: an act that recorded nothing is not committed.
    if !done.iter().any(|one| matches!(one, Imported::New(_)))
        && let Some(Imported::Already(id)) = done.first()
    {
        change.record(Entry::new("published_table.seen_again", "published_table", *id));
    }
    Ok(done)
}

pub async fn boundaries(change: &mut Change, id: Uuid, name: &str, geojson: &[u8]) -> Result<(), Stop<std::convert::Infallible>> {
    let now = change.now;
    store::insert_boundaries(change.tx(), id, name, geojson, now).await?;
    change.record(Entry::new("boundary_set.imported", "boundary_set", id));
    Ok(())
}

pub async fn claims(change: &mut Change, id: Uuid, name: &str, claims: &str) -> Result<(), Stop<std::convert::Infallible>> {
    let now = change.now;
    store::insert_claims(change.tx(), id, name, claims, now).await?;
    change.record(Entry::new("claim_file.imported", "claim_file", id));
    Ok(())
}
