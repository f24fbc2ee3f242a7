//! The only way out: a table with everything hidden that has to be.

use crate::ledger::{BETWEEN, Held, Ledger, Manner};
use crate::rule::{FLOOR, Rule};
use crate::suppress::{self, Impossible};
use crate::system::{self, Demand, State};
use crate::table::{Count, Dimension, Key, Table, named};
use crate::unlisted::Unlisted;
use crate::watch::Watch;
use daybreak_vocabulary::Day;
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// What stands in a cell that leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// So many people.
    Count(u64),
    /// About so many: rounded, or with noise. Never less than nought.
    About(u64),
    /// Not told, so that nobody can be pointed at. Printed `[c]`, as government statisticians do.
    Hidden,
    /// Not known. Printed `[x]`; never as nought.
    Missing,
}

impl std::fmt::Display for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Shown::Count(people) | Shown::About(people) => write!(f, "{people}"),
            Shown::Hidden => f.write_str("[c]"),
            Shown::Missing => f.write_str("[x]"),
        }
    }
}

/// A table that may leave. There is no way to make one but through the acts of this crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    pub(crate) name: String,
    pub(crate) on: Day,
    pub(crate) measure: String,
    pub(crate) manner: Manner,
    pub(crate) dimensions: Vec<Dimension>,
    pub(crate) cells: BTreeMap<Key, Shown>,
    /// Hidden so far as to leave the row out, and what was never a row and is not known to be a nought.
    pub(crate) left_out: BTreeMap<Key, Shown>,
}

/// What making it safe cost. For whoever makes the release and not for print: how many people are in the hidden cells says something of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// Cells with a count.
    pub cells: usize,
    /// Of them, hidden for being from 1 up to below the threshold.
    pub small: usize,
    /// Hidden beside them, so that they can't be worked out.
    pub beside: usize,
    /// Of the hidden, those whose row is left out: a row that is not there is no nought.
    pub left_out: usize,
    /// People counted in the smallest parts of the table.
    pub people: u64,
    /// Of them, in cells that are hidden.
    pub people_hidden: u64,
    /// What the cells hidden beside cost: 1 for a cell of 1, and 1 more for each doubling; 3 for a nought.
    pub weight: u64,
    /// No pattern costs less than this.
    pub bound: u64,
    /// What had to stay possible, all of it witnessed by whole-number tables that were added up.
    pub witnessed: usize,
}

impl Cost {
    /// How much cheaper a pattern might be, as a share of this one's cost: nought where this one is proven the best.
    pub fn gap(&self) -> f64 {
        if self.weight == 0 { 0.0 } else { (self.weight - self.bound.min(self.weight)) as f64 / self.weight as f64 }
    }
}

/// Why a table can't leave.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refused {
    /// The same cell was shown with a count a few people away.
    #[error("{cell} was released in “{release}” as {earlier}, and now differs from it by fewer than {threshold} people: the two together would show those few. Release the table as it stood then, or wait until more has changed")]
    Revised {
        /// The cell.
        cell: String,
        /// The earlier release.
        release: String,
        /// What it shows.
        earlier: u64,
        /// The rule.
        threshold: u64,
    },
    /// Nothing that could be hidden in this table would keep these from being worked out.
    #[error("{} could be worked out from this table and {}, whatever is hidden here. Leave out the codes or totals that the earlier releases show", cells.join("; "), with.join(", "))]
    WorkedOut {
        /// The cells.
        cells: Vec<String>,
        /// The releases that together with it would tell.
        with: Vec<String>,
    },
    /// Tables of the same people, split by ways that make a ring, tell of each other; what they tell could not be reckoned.
    #[error("this table and {} are split by ways that make a ring, such as kind by place, kind by sex and place by sex, and what they tell together could not be reckoned. Release one table that is split by all of them", with.join(", "))]
    Ring {
        /// The releases that are out.
        with: Vec<String>,
    },
    /// This pattern of hidden cells is not enough.
    #[error("{} could be worked out. Hide more, or let the cells to hide be chosen", cells.join("; "))]
    Open {
        /// The cells.
        cells: Vec<String>,
    },
    /// A threshold or base below the floor.
    #[error("counts below {floor} are never told, and a step of {0} would tell some of them: take {floor} or more", floor = FLOOR)]
    BelowFloor(u64),
    /// A measure keeps its threshold, or the base it is rounded to.
    #[error("“{measure}” was released in “{release}” by {earlier}. A table by another number beside it could be narrowed: keep to {earlier}")]
    OtherStep {
        /// What is counted.
        measure: String,
        /// The earlier release.
        release: String,
        /// Its threshold or base.
        earlier: u64,
    },
    /// Rows of the same people are out.
    #[error("rows of “{earlier}” were released in “{release}”. They say exactly how many are alike, and would give back what a table of the same people hides: either rows go out or tables. Where “{measure}” are other people, say so")]
    RowsOut {
        /// What is counted.
        measure: String,
        /// The release of rows.
        release: String,
        /// Whose rows they are.
        earlier: String,
    },
    /// A measure goes out in one manner.
    #[error("“{measure}” was released in “{release}” with {earlier}. Side by side with another manner both could be narrowed: keep to {earlier}")]
    OtherManner {
        /// What is counted.
        measure: String,
        /// The earlier release.
        release: String,
        /// How it went out.
        earlier: &'static str,
    },
    /// There is a release of this name.
    #[error("there is a release called “{0}” already. Give this one a name of its own")]
    SameName(String),
    /// One secret for all that is drawn.
    #[error("what is in this ledger was drawn under another secret. Under this one the same count would get another draw, and the two together would narrow it: bring back the secret of then")]
    OtherSecret,
    /// Noise can't be added.
    #[error("{0}")]
    Noise(#[from] crate::noise::NoNoise),
    /// No rounding keeps every total and what was shown before.
    #[error("no rounding of this table keeps its totals and the counts that {} shows too. Leave out a dimension or the totals that are there already, or release one table of all of it", with.join(", "))]
    NotRounded {
        /// The releases that share counts with it.
        with: Vec<String>,
    },
    /// A row that is there because of somebody says so, whatever it is rounded to.
    #[error("rounding hides nobody in a table that leaves cells out: a row that is there says that somebody is. Give a row for every possible code, noughts too, and every total")]
    RowsLacking,
    /// Rounding was not possible.
    #[error("no rounding keeps these totals: the sums do not agree at {0}")]
    Disagrees(String),
}

impl Release {
    /// Hides every count from 1 up to below the threshold, and what else it takes for none of them to be worked out from this table, from the
    /// ledger's releases or from both. The release is entered in the ledger.
    ///
    /// A cell hidden in an earlier release stays hidden; one that was shown stays shown, with whatever else has to be hidden for that. Tables of other counts of the
    /// same measure are held against each other cell by cell: one that was shown and moved by a few is refused, and one that was hidden beside others and grew by a
    /// few stays hidden. Whatever an earlier release of ours hid for (a small count, a group that is all in one cell, a few more or less than others published) stays kept.
    /// **Not covered** is what whoever knows more of how counts change (that they only grow, that three came) works out of several cells at once: where he is to be
    /// reckoned with, release a measure once.
    pub fn hiding(table: &Table, name: &str, on: Day, rule: &Rule, ledger: &mut Ledger, watch: &Watch) -> Result<(Release, Cost), Refused> {
        let mut unlisted = Unlisted::of(table, rule);
        // Where rows are left out and it is begun again, what was possible still is: marks that are gone say less.
        let mut known = Vec::new();
        let mut promised = None;
        let (built, pattern) = loop {
            let built = opened(table, name, rule, ledger, &unlisted, &mut promised)?;
            match suppress::choose(&built.system, rule, &mut known, watch) {
                Ok(pattern) => break (built, pattern),
                Err(impossible) if !unmark(table, rule, &built, &impossible, &mut unlisted.unmarked) => {
                    return Err(worked_out(&built, &impossible, table, ledger));
                }
                Err(_) => {}
            }
        };
        let mut cost = Cost { weight: pattern.weight, bound: pattern.bound, witnessed: built.system.demands.len(), ..Cost::default() };
        let hides = |key: &Key, value: u64| match built.places.get(key) {
            Some(at) => pattern.hidden[*at] || (1..rule.threshold).contains(&value),
            None => true,
        };
        let mut hidden = BTreeSet::new();
        for (key, count) in table.cells() {
            let Count::Known(value) = *count else { continue };
            cost.cells += 1;
            let leaf = key.iter().zip(table.dimensions()).all(|(place, dimension)| dimension.is_leaf(*place));
            cost.people += if leaf { value } else { 0 };
            if hides(key, value) {
                hidden.insert(key.clone());
                cost.people_hidden += if leaf { value } else { 0 };
                if (1..rule.threshold).contains(&value) { cost.small += 1 } else { cost.beside += 1 }
            }
        }
        let release = entered(table, name, on, rule, hidden, unlisted, ledger);
        cost.left_out = release.left_out.keys().filter(|key| table.cells().contains_key(*key)).count();
        Ok((release, cost))
    }

    /// Releases the table with these cells hidden and no others, if that is enough.
    pub fn as_hidden(table: &Table, hidden: BTreeSet<Key>, name: &str, on: Day, rule: &Rule, ledger: &mut Ledger) -> Result<Release, Refused> {
        let unlisted = Unlisted::of(table, rule);
        let built = opened(table, name, rule, ledger, &unlisted, &mut None)?;
        let mut pattern = built.system.hidden();
        let mut open: Vec<String> = Vec::new();
        for (key, at) in &built.places {
            let cell = &built.system.cells[*at];
            let small = u64::try_from(cell.value).is_ok_and(|value| (1..rule.threshold).contains(&value));
            if hidden.contains(key) && cell.state != State::Shown {
                pattern[*at] = true;
            } else if !hidden.contains(key) && (small || cell.state == State::Hidden) {
                open.push(named(table.dimensions(), key));
            }
        }
        let demands: Vec<usize> = (0..built.system.demands.len()).collect();
        open.extend(about(&built, &suppress::unmet(&built.system, &pattern, &demands, &mut Vec::new(), &|_| {})));
        open.sort();
        open.dedup();
        if !open.is_empty() {
            return Err(Refused::Open { cells: open });
        }
        Ok(entered(table, name, on, rule, hidden, unlisted, ledger))
    }

    /// The release's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The day it went out.
    pub fn on(&self) -> Day {
        self.on
    }

    /// What is counted.
    pub fn measure(&self) -> &str {
        &self.measure
    }

    /// How it was made safe.
    pub fn manner(&self) -> Manner {
        self.manner
    }

    /// How it is split.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// Every cell, in order.
    pub fn cells(&self) -> &BTreeMap<Key, Shown> {
        &self.cells
    }

    /// What stands where these codes meet, one for each dimension. Nothing, where the table has no such cell.
    pub fn at(&self, codes: &[&str]) -> Option<Shown> {
        let key: Key = self.dimensions.iter().zip(codes).map(|(dimension, code)| dimension.place(code)).collect::<Option<_>>()?;
        self.cells.get(&key).copied()
    }

    /// The share of `part` in `whole`, in whole percent: only of counts that are both shown, so that it says no more than they do.
    /// Nothing where one is hidden, missing or nought.
    pub fn percent(&self, part: &Key, whole: &Key) -> Option<u64> {
        let shown = |key: &Key| match self.cells.get(key) {
            Some(Shown::Count(people) | Shown::About(people)) => Some(*people),
            _ => None,
        };
        let (part, whole) = (shown(part)?, shown(whole)?);
        (whole > 0).then(|| (part * 200 + whole) / (whole * 2))
    }

    /// As comma-separated text: a column for each dimension, then the count. Text that a spreadsheet would run is led by an apostrophe.
    pub fn csv(&self) -> String {
        let mut text: String = self.dimensions.iter().map(|dimension| quiet(dimension.name()) + ",").collect();
        text.push_str("count\n");
        for (key, shown) in &self.cells {
            for (dimension, place) in self.dimensions.iter().zip(key) {
                text.push_str(&quiet(&dimension.codes()[*place].name));
                text.push(',');
            }
            text.push_str(&format!("{shown}\n"));
        }
        text
    }
}

/// A field of comma-separated text that no spreadsheet runs.
pub(crate) fn quiet(text: &str) -> String {
    let line = daybreak_vocabulary::csv::line([text]);
    line.strip_suffix("\r\n").unwrap_or(&line).to_owned()
}

/// The system of a table that may be released under this name, in this manner.
fn opened(table: &Table, name: &str, rule: &Rule, ledger: &Ledger, unlisted: &Unlisted, promised: &mut Option<Vec<Demand>>) -> Result<system::Built, Refused> {
    may_open(table, name, Manner::Hidden, rule.threshold, ledger)?;
    let built = system::build(table, rule, ledger, unlisted, promised);
    match built.revised.first() {
        Some(revised) => Err(Refused::Revised {
            cell: revised.cell.clone(),
            release: revised.release.clone(),
            earlier: revised.earlier,
            threshold: rule.threshold,
        }),
        None if !built.joined => Err(Refused::Ring { with: told(table, ledger) }),
        None => Ok(built),
    }
}

/// Whether the step is one that may be, the name is free, no rows of these people are out, and the measure has not gone out in another manner, or by another threshold or base.
pub(crate) fn may_open(table: &Table, name: &str, manner: Manner, step: u64, ledger: &Ledger) -> Result<(), Refused> {
    // What was worked out goes by the names of what it was worked out of.
    if ledger.all().iter().any(|held| held.worked_out.is_none() && held.name == name) {
        return Err(Refused::SameName(name.to_owned()));
    }
    if manner != Manner::Noisy && step < FLOOR {
        return Err(Refused::BelowFloor(step));
    }
    if let Some((release, earlier)) = ledger.rows_of(table.measure()) {
        return Err(Refused::RowsOut { measure: table.measure().to_owned(), release: release.to_owned(), earlier: earlier.to_owned() });
    }
    match ledger.of(table.measure()).find(|held| !held.by_others && (held.manner, held.step) != (manner, step)) {
        Some(held) if held.manner == manner => {
            Err(Refused::OtherStep { measure: held.measure.clone(), release: held.name.clone(), earlier: held.step })
        }
        Some(held) => Err(Refused::OtherManner {
            measure: held.measure.clone(),
            release: held.name.clone(),
            earlier: held.manner.words(),
        }),
        None => Ok(()),
    }
}

/// The cells that these demands are about, in words.
fn about(built: &system::Built, demands: &[usize]) -> Vec<String> {
    demands.iter().map(|demand| built.system.cells[built.system.demands[*demand].about].name.clone()).collect()
}

/// Where marks tell too much whatever is hidden, the small cells that sums tie to what could be worked out are left out instead, as those below a small
/// total are: that there is a mark says that somebody is there. Only a table that leaves out its noughts can do that. Returns whether any were added.
fn unmark(table: &Table, rule: &Rule, built: &system::Built, impossible: &Impossible, unmarked: &mut BTreeSet<Key>) -> bool {
    let before = unmarked.len();
    if !table.is_full() {
        let tied: BTreeSet<usize> = impossible.cells(&built.system).into_iter().collect();
        let small = system::small(table.cells(), i64::try_from(rule.threshold).unwrap_or(i64::MAX));
        unmarked.extend(small.into_iter().filter(|key| built.places.get(key).is_some_and(|at| tied.contains(at) && built.system.cells[*at].floor > 0)));
    }
    unmarked.len() > before
}

fn worked_out(built: &system::Built, impossible: &Impossible, table: &Table, ledger: &Ledger) -> Refused {
    let mut cells = about(built, &impossible.0);
    cells.sort();
    cells.dedup();
    Refused::WorkedOut { cells, with: told(table, ledger) }
}

/// The releases of the measure and those that something was worked out of, each once, in words.
fn told(table: &Table, ledger: &Ledger) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let names = ledger.of(table.measure()).flat_map(|held| held.name.split(BETWEEN));
    names.filter(|name| seen.insert(*name)).map(|name| format!("“{name}”")).collect()
}

/// A table that lists only some cells is read as nought where it has none. Below a small total its hidden rows are therefore left out: a row
/// with a mark would tell that somebody is there.
fn entered(table: &Table, name: &str, on: Day, rule: &Rule, hidden: BTreeSet<Key>, unlisted: Unlisted, ledger: &mut Ledger) -> Release {
    let Unlisted { unmarked, beside, .. } = unlisted;
    let small = system::small(table.cells(), i64::try_from(rule.threshold).unwrap_or(i64::MAX));
    let (mut cells, mut left_out) = (BTreeMap::new(), BTreeMap::new());
    for (key, count) in table.cells() {
        let shown = match count {
            Count::Known(_) if hidden.contains(key) => Shown::Hidden,
            Count::Known(people) => Shown::Count(*people),
            Count::Missing => Shown::Missing,
        };
        let told = || unmarked.contains(key) || !system::above(table.dimensions(), key, &small).is_empty();
        let out = !table.is_full() && shown == Shown::Hidden && told();
        if out { &mut left_out } else { &mut cells }.insert(key.clone(), shown);
    }
    left_out.extend(beside.iter().map(|key| (key.clone(), Shown::Hidden)));
    let held = held(table, name, on, Manner::Hidden, rule.threshold, hidden, unmarked);
    ledger.add(Held { beside, ..held });
    Release {
        name: name.to_owned(),
        on,
        measure: table.measure().to_owned(),
        manner: Manner::Hidden,
        dimensions: table.dimensions().to_vec(),
        cells,
        left_out,
    }
}

pub(crate) fn held(table: &Table, name: &str, on: Day, manner: Manner, step: u64, hidden: BTreeSet<Key>, unmarked: BTreeSet<Key>) -> Held {
    Held {
        name: name.to_owned(),
        on,
        measure: table.measure().to_owned(),
        manner,
        step,
        by_others: false,
        worked_out: None,
        dimensions: table.dimensions().to_vec(),
        cells: table.cells().clone(),
        hidden,
        unmarked,
        beside: BTreeSet::new(),
        rounded: BTreeMap::new(),
    }
}
