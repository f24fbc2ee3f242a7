//! What has been released, and what others have published: an attacker is assumed to hold all of it.

use crate::anonymous::NoRows;
use crate::noise::Secret;
use crate::table::{Count, Dimension, Key, NotATable, Table};
use daybreak_vocabulary::Day;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// Every release so far. It holds the true counts behind what was hidden: as secret as the records they were counted from.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Ledger {
    held: Vec<Held>,
    rows: Vec<RowsHeld>,
    /// The print of the one secret that everything rounded and everything with noise was drawn under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    secret: Option<[u8; 32]>,
    /// Pairs of measures that count other people, each pair in order.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    apart: BTreeSet<(String, String)>,
}

/// Rows handed out, once.
#[derive(Clone, Serialize, Deserialize)]
struct RowsHeld {
    name: String,
    on: Day,
    measure: String,
    /// Of the text that went out.
    print: [u8; 32],
}

/// A kept ledger that can't be read.
#[derive(Debug, Error)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum NotALedger {
    #[error("this is no ledger of releases: {0}")]
    Json(#[from] serde_json::Error),
    #[error("the release “{release}” in the ledger is no table: {what}")]
    Table { release: String, what: NotATable },
}

/// Between the names of what a figure was worked out of.
pub(crate) const BETWEEN: &str = "”, “";

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
    /// The threshold it was hidden by, or the base it was rounded to; nought with noise.
    pub step: u64,
    /// Published by somebody else: never hidden by us, and no secret of ours.
    pub by_others: bool,
    /// Worked out of what is out, and standing nowhere itself: what it says of ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worked_out: Option<Relation>,
    /// How it is split.
    pub dimensions: Vec<Dimension>,
    /// The true counts.
    #[serde(with = "pairs")]
    pub cells: BTreeMap<Key, Count>,
    /// The cells that were hidden.
    pub hidden: BTreeSet<Key>,
    /// Of them, small ones left out where a mark would have told, besides those below a small total.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub unmarked: BTreeSet<Key>,
    /// Cells that were not listed, and of which a reader can't tell that nobody is there.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub beside: BTreeSet<Key>,
    /// What was shown, where counts were rounded: a count that has not changed is shown the same again.
    #[serde(default, with = "pairs", skip_serializing_if = "BTreeMap::is_empty")]
    pub rounded: BTreeMap<Key, u64>,
}

/// What a figure that was worked out says of the count of ours it stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Relation {
    /// It counts the same, more or less.
    About,
    /// Ours is a part of it: as many at most.
    AtMost,
    /// It is a part of ours: as many at least.
    AtLeast,
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

    /// The ledger kept from before. What it holds is checked: a ledger is not believed for being one.
    pub fn read(bytes: &[u8]) -> Result<Ledger, NotALedger> {
        let ledger: Ledger = serde_json::from_slice(bytes)?;
        for held in &ledger.held {
            let sound = held.dimensions.iter().try_for_each(Dimension::sound);
            let cells = held.cells.iter().map(|(key, count)| (key.clone(), *count));
            let rounded = held.rounded.iter().map(|(key, people)| (key.clone(), Count::Known(*people)));
            let beside = held.beside.iter().map(|key| (key.clone(), Count::Known(0)));
            sound
                .and_then(|()| Table::given(&held.measure, held.dimensions.clone(), cells))
                .and_then(|_| Table::given(&held.measure, held.dimensions.clone(), rounded))
                .and_then(|_| Table::given(&held.measure, held.dimensions.clone(), beside))
                .map_err(|what| NotALedger::Table { release: held.name.clone(), what })?;
        }
        Ok(ledger)
    }

    /// For keeping: as secret as the records that were counted.
    pub fn write(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec(self)
    }

    /// Figures that others have published of the same measure, on this day: an attacker has them beside ours.
    pub fn published_by_others(&mut self, name: &str, on: Day, table: &Table) {
        self.add_theirs(name, on, table, None);
    }

    /// Figures that stand nowhere and that an attacker works out of what is out: of a year and three of its quarters the fourth, of a whole what a part leaves. Ours is not told by a few beside
    /// them; but nobody has shown them, and a count of ours that is as many is no less a secret. `of` are the names of what they were worked out of.
    pub fn worked_out(&mut self, of: &[&str], on: Day, table: &Table, relation: Relation) {
        self.add_theirs(&of.join(BETWEEN), on, table, Some(relation));
    }

    fn add_theirs(&mut self, name: &str, on: Day, table: &Table, worked_out: Option<Relation>) {
        self.held.push(Held {
            name: name.to_owned(),
            on,
            measure: table.measure().to_owned(),
            manner: Manner::Hidden,
            step: 0,
            by_others: true,
            worked_out,
            dimensions: table.dimensions().to_vec(),
            cells: table.cells().clone(),
            hidden: BTreeSet::new(),
            unmarked: BTreeSet::new(),
            beside: BTreeSet::new(),
            rounded: BTreeMap::new(),
        });
    }

    /// Everything released, in order.
    pub fn all(&self) -> &[Held] {
        &self.held
    }

    /// Whether anything in it was rounded or has noise: what is drawn later has to be drawn under the same secret.
    pub fn is_drawn(&self) -> bool {
        self.held.iter().any(|held| held.manner != Manner::Hidden)
    }

    /// Whether all that was drawn was drawn under this secret. Where it is not written down under which, under none that is known.
    pub(crate) fn is_drawn_under(&self, secret: &Secret) -> bool {
        self.secret.map_or(!self.is_drawn(), |print| print == secret.print())
    }

    pub(crate) fn of<'a>(&'a self, measure: &'a str) -> impl Iterator<Item = &'a Held> {
        self.held.iter().filter(move |held| held.measure == measure)
    }

    /// Says that these two measures count other people, such as those of two years: by the word of whoever makes the release, and kept. Rows and all
    /// else in a ledger are taken to be of the same people otherwise, whatever their measures are called.
    pub fn apart(&mut self, measure: &str, other: &str) {
        let (first, second) = if measure < other { (measure, other) } else { (other, measure) };
        self.apart.insert((first.to_owned(), second.to_owned()));
    }

    fn same_people(&self, measure: &str, other: &str) -> bool {
        let (first, second) = if measure < other { (measure, other) } else { (other, measure) };
        first == second || !self.apart.contains(&(first.to_owned(), second.to_owned()))
    }

    /// Rows of the same people, by their release's name and measure.
    pub(crate) fn rows_of(&self, measure: &str) -> Option<(&str, &str)> {
        self.rows.iter().find(|held| self.same_people(&held.measure, measure)).map(|held| (held.name.as_str(), held.measure.as_str()))
    }

    /// Enters rows; refused where a table or other rows of the same people are out. The same rows may go out again, and each time is entered: the name says for whom.
    pub(crate) fn add_rows(&mut self, measure: &str, name: &str, on: Day, print: [u8; 32]) -> Result<(), NoRows> {
        if let Some(held) = self.held.iter().find(|held| self.same_people(&held.measure, measure)) {
            return Err(NoRows::Tables { measure: measure.to_owned(), release: held.name.clone(), earlier: held.measure.clone() });
        }
        let differ = |held: &&RowsHeld| self.same_people(&held.measure, measure) && (held.measure != measure || held.print != print);
        if let Some(held) = self.rows.iter().find(differ) {
            return Err(NoRows::Again { measure: measure.to_owned(), release: held.name.clone(), earlier: held.measure.clone() });
        }
        self.rows.push(RowsHeld { name: name.to_owned(), on, measure: measure.to_owned(), print });
        Ok(())
    }

    pub(crate) fn add_drawn(&mut self, held: Held, secret: &Secret) {
        self.secret = Some(secret.print());
        self.add(held);
    }

    pub(crate) fn add(&mut self, held: Held) {
        self.held.push(held);
    }
}

/// Maps with lists for keys, as lists of pairs: JSON has no other way.
mod pairs {
    use super::{BTreeMap, Key};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<T: Serialize, S: Serializer>(cells: &BTreeMap<Key, T>, serializer: S) -> Result<S::Ok, S::Error> {
        cells.iter().collect::<Vec<_>>().serialize(serializer)
    }

    pub fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<Key, T>, D::Error> {
        Ok(Vec::<(Key, T)>::deserialize(deserializer)?.into_iter().collect())
    }
}
