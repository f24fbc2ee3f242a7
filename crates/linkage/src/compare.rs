//! A model made ready for a table: every expression worked out once for each distinct text, conditions over codes.

pub(crate) mod evaluate;
pub(crate) mod prepare;
mod reading;
mod words;

use evaluate::Ladder;
pub use evaluate::Worker;
pub use prepare::column_of;
pub use words::{GROUP, sound};

use crate::error::{Refusal, What};
use crate::model::{Condition, Model};
use crate::table::{Column, Table};
use prepare::{Slots, Test};
use std::sync::Arc;

/// A model's comparisons over one table's rows, ready to be run on pairs from any thread (each with a [`Worker`]).
#[derive(Debug)]
pub struct Comparer {
    slots: Slots,
    comparisons: Vec<Ready>,
    /// The conditions of each comparison's levels, as they were asked for.
    asked: Vec<Vec<Condition>>,
    /// Where each comparison's level begins in a pattern, and how many bits it has.
    places: Vec<(u32, u32)>,
}

/// One comparison.
#[derive(Debug)]
struct Ready {
    levels: Vec<Test>,
    /// The slots of both sides, if all levels read the same two and no others: then equal codes meet equal levels.
    single: Option<(usize, usize)>,
    /// The level of two equal texts, where no level looks at what the text is.
    equal: Option<u8>,
    /// The level of a pair with a missing side.
    missing: Option<u8>,
    /// Whether a level measures what takes long: then answers are worth keeping.
    costly: bool,
    /// The levels as steps of one measure, where they are that.
    ladder: Option<Ladder>,
}

/// The levels of one pair, packed: comparison by comparison from the lowest bits.
pub type Pattern = u64;

impl Comparer {
    /// Readies a model's comparisons.
    ///
    /// # Errors
    /// A comparison without levels, a column that is not there, and more levels together than 64 bits hold.
    pub fn new(table: &Table, model: &Model) -> Result<Comparer, Refusal> {
        let mut slots = Slots::default();
        let mut sets = Vec::new();
        for comparison in &model.comparisons {
            if comparison.levels.is_empty() {
                return Err(What::NoLevels(comparison.name.clone()).into());
            }
            let asked_by = format!("the comparison “{}”", comparison.name);
            let levels: Vec<&Condition> = comparison.levels.iter().map(|level| &level.when).collect();
            for level in &levels {
                slots.read(table, level, &asked_by)?;
            }
            sets.push(levels);
        }
        slots.join_crossed(sets.iter().flatten().copied());
        let comparisons: Vec<Ready> = sets.iter().map(|levels| Ready::new(&mut slots, levels)).collect();
        let mut places = Vec::new();
        let mut at = 0;
        for comparison in &comparisons {
            // One more than there are levels: a pair that meets none has a place of its own.
            let bits = usize::BITS - comparison.levels.len().leading_zeros();
            places.push((at, bits));
            at += bits;
        }
        if at > 64 {
            return Err(What::TooManyPatterns(at).into());
        }
        slots.lay_out(table.rows());
        let asked = sets.iter().map(|levels| levels.iter().map(|&level| level.clone()).collect()).collect();
        Ok(Comparer { slots, comparisons, asked, places })
    }

    /// Whether a model's comparisons ask for what this one answers: what levels weigh may differ.
    pub fn is_of(&self, model: &Model) -> bool {
        let conditions = |(comparison, asked): (&crate::model::Comparison, &Vec<Condition>)| comparison.levels.iter().map(|level| &level.when).eq(asked);
        self.asked.len() == model.comparisons.len() && model.comparisons.iter().zip(&self.asked).all(conditions)
    }

    /// How many comparisons there are.
    pub fn comparisons(&self) -> usize {
        self.comparisons.len()
    }

    /// Room for one thread.
    pub fn worker(&self) -> Worker<'_> {
        Worker::new(self)
    }

    /// Where in a row a column's codes stand, if they are held as the column has them.
    pub(crate) fn slot(&self, column: &Arc<Column>) -> Option<usize> {
        self.slots.slot(column)
    }

    /// The code of a row in a slot.
    pub(crate) fn code(&self, row: u32, slot: usize) -> u32 {
        self.slots.codes(row)[slot]
    }

    /// The level of a comparison in a pattern; its number of levels if none held.
    pub fn level(&self, pattern: Pattern, comparison: usize) -> usize {
        let (at, bits) = self.places[comparison];
        (pattern >> at & ((1 << bits) - 1)) as usize
    }
}

impl Ready {
    fn new(slots: &mut Slots, levels: &[&Condition]) -> Ready {
        let levels: Vec<Test> = levels.iter().map(|level| slots.test(level)).collect();
        let mut read: Vec<(bool, usize)> = Vec::new();
        let mut costly = false;
        for level in &levels {
            level.walk(&mut |test| match test {
                Test::Missing { left, slot } => read.push((*left, *slot)),
                Test::Equal { left, right } => read.extend([(true, *left), (false, *right)]),
                Test::Measured { measure, left, right, sketched, .. } => {
                    // Numbers are at hand, and most edits are ruled out by what is.
                    costly |= sketched.is_none() && !measure.is_of_numbers();
                    read.extend([(true, *left), (false, *right)]);
                }
                _ => {}
            });
        }
        let find = |left: bool| {
            let mut found = read.iter().filter(|(side, _)| *side == left).map(|(_, slot)| *slot);
            let first = found.next();
            first.filter(|first| found.all(|slot| slot == *first))
        };
        let single = match (find(true), find(false)) {
            (Some(left), Some(right)) if slots.same_pool(left, right) => Some((left, right)),
            _ => None,
        };
        // Whether the level can be told from “equal” or “missing” alone.
        let settle = |known: Known| {
            single?;
            for (at, level) in levels.iter().enumerate() {
                match level.settled(known) {
                    Some(Some(true)) => return Some(at as u8),
                    Some(_) => {}
                    None => return None,
                }
            }
            Some(levels.len() as u8)
        };
        let (equal, missing) = (settle(Known::Equal), settle(Known::Missing));
        let ladder = Ladder::of(&levels, single);
        Ready { levels, single, equal, missing, costly, ladder }
    }
}

/// What is known of a pair of codes before any text is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    Equal,
    Missing,
}
