//! What has been released, and what others have published: an attacker is assumed to hold all of it.

use crate::table::{Count, Dimension, Key, Table};
use daybreak_vocabulary::Day;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Every release so far. It holds the true counts behind what was hidden: as secret as the records they were counted from.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Ledger {
    held: Vec<Held>,
}

/// One release, with the truth behind it.
#[derive(Clone, Serialize, Deserialize)]
pub struct Held {
    /// The release's name.
    pub name: String,
    /// The day it went out.
    pub on: Day,
    /// What is counted.
    pub measure: String,
    /// In which manner it went out.
    pub manner: Manner,
    /// Published by somebody else: never hidden by us, and no secret of ours.
    pub by_others: bool,
    /// How it is split.
    pub dimensions: Vec<Dimension>,
    /// The true counts.
    #[serde(with = "pairs")]
    pub cells: BTreeMap<Key, Count>,
    /// The cells that were hidden.
    pub hidden: BTreeSet<Key>,
}

/// How a measure is made safe. One measure keeps one manner: a rounded count beside an exact one, or beside a noisy one, narrows both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Manner {
    /// Cells hidden.
    Hidden,
    /// Rounded, totals kept.
    Rounded,
    /// With noise.
    Noisy,
}

impl Manner {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Manner::Hidden => "hidden cells",
            Manner::Rounded => "rounded counts",
            Manner::Noisy => "counts with noise",
        }
    }
}

impl Ledger {
    /// An empty one.
    pub fn new() -> Ledger {
        Ledger::default()
    }

    /// Figures that others have published of the same measure, on this day: an attacker has them beside ours.
    pub fn published_by_others(&mut self, name: &str, on: Day, table: &Table) {
        self.held.push(Held {
            name: name.to_owned(),
            on,
            measure: table.measure().to_owned(),
            manner: Manner::Hidden,
            by_others: true,
            dimensions: table.dimensions().to_vec(),
            cells: table.cells().clone(),
            hidden: BTreeSet::new(),
        });
    }

    /// Everything released, in order.
    pub fn all(&self) -> &[Held] {
        &self.held
    }

    pub(crate) fn of<'a>(&'a self, measure: &'a str) -> impl Iterator<Item = &'a Held> {
        self.held.iter().filter(move |held| held.measure == measure)
    }

    pub(crate) fn add(&mut self, held: Held) {
        self.held.push(held);
    }
}

/// Maps with lists for keys, as lists of pairs: JSON has no other way.
mod pairs {
    use super::{BTreeMap, Count, Key};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(cells: &BTreeMap<Key, Count>, serializer: S) -> Result<S::Ok, S::Error> {
        cells.iter().collect::<Vec<_>>().serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<Key, Count>, D::Error> {
        Ok(Vec::<(Key, Count)>::deserialize(deserializer)?.into_iter().collect())
    }
}
