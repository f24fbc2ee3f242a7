//! Who is related through a thing: a phone, a vehicle, a house, a business. Sharing one relates two people; it never merges them.

use crate::hash::Map;
use crate::kind::Kind;
use crate::table::{LIST, Table};
use crate::error::What;
use std::collections::BTreeSet;

/// Two clusters that share a thing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Relation {
    /// What kind of thing.
    pub kind: Kind,
    /// Its value in plain form.
    pub thing: String,
    /// A cluster, as its least row.
    pub left: u32,
    /// Another, of a larger least row.
    pub right: u32,
}

/// A thing that very many share: a hostel's telephone says nothing of two of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hub {
    /// What kind of thing.
    pub kind: Kind,
    /// Its value in plain form.
    pub thing: String,
    /// How many clusters share it.
    pub clusters: u64,
}

/// All relations, and what was too common to make any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relations {
    /// By kind, thing and clusters.
    pub pairs: Vec<Relation>,
    /// By kind and thing.
    pub hubs: Vec<Hub>,
}

/// A thing that more clusters share is a [`Hub`].
pub const MOST_SHARING: usize = 20;

/// Relations between clusters (`of`: each row's, as [`crate::clusters::Clusters::at`] has them) by the columns that hold things.
///
/// # Errors
/// A column that is not there.
pub fn relations(table: &Table, of: &[u32], columns: &[(Kind, &str)]) -> Result<Relations, What> {
    let mut found = Relations::default();
    for &(kind, name) in columns {
        let column = table.wanted(name, "the relations")?;
        let mut sharing: Map<&str, BTreeSet<u32>> = Map::default();
        for (row, &cluster) in of.iter().enumerate() {
            for piece in column.text(row).into_iter().flat_map(|text| text.split(LIST)).filter(|piece| !piece.is_empty()) {
                sharing.entry(piece).or_default().insert(cluster);
            }
        }
        for (thing, clusters) in sharing.into_iter().filter(|(_, clusters)| clusters.len() > 1) {
            if clusters.len() > MOST_SHARING {
                found.hubs.push(Hub { kind, thing: thing.to_owned(), clusters: clusters.len() as u64 });
                continue;
            }
            for (at, &left) in clusters.iter().enumerate() {
                found.pairs.extend(clusters.iter().skip(at + 1).map(|&right| Relation { kind, thing: thing.to_owned(), left, right }));
            }
        }
    }
    found.pairs.sort_unstable();
    found.hubs.sort_unstable();
    Ok(found)
}
