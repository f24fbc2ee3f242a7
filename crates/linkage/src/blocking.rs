//! Which pairs are looked at. Rules are counted before they cost anything, no block is dropped, and a pair that several rules
//! find is made once, by the first of them, without keeping a list of pairs: each row holds its key under every rule, and two
//! rows with the same key under an earlier rule were met there.

mod index;
mod keys;
mod report;
mod suggest;
mod visit;

pub(crate) use report::all_pairs;
pub use report::{Report, RuleReport};
pub use suggest::{Suggestion, suggest};
pub use visit::Found;

use crate::compare::column_of;
use crate::compare::prepare::{Slots, Test};
use crate::error::{Refusal, What};
use crate::hash;
use crate::model::{BlockingRule, Expression, Link};
use crate::table::{Column, MISSING, Table};
use index::Index;
use keys::Keys;
use std::sync::Arc;

/// What is done about blocks too large to compare.
#[derive(Clone, Debug, PartialEq)]
pub struct Limits {
    /// The most pairs of one block.
    pub block: u64,
    /// The most pairs of all rules together, counted before duplicates are taken out.
    pub pairs: u64,
    /// Expressions by which an oversized block is split, one after the other, until it fits. A block that still does not fit is
    /// refused; so is any oversized block if there are none.
    pub split: Vec<Expression>,
}

impl Default for Limits {
    /// 20 million pairs a block (6,300 rows), 5,000 million in all, no splitting.
    fn default() -> Limits {
        Limits { block: 20_000_000, pairs: 5_000_000_000, split: Vec::new() }
    }
}

impl Limits {
    /// None at all.
    pub fn none() -> Limits {
        Limits { block: u64::MAX, pairs: u64::MAX, split: Vec::new() }
    }
}

/// One piece of the work: pairs whose left row's id hashes to `left` of `lefts`, and whose right row's to `right` of `rights`.
/// The pieces of a run are disjoint, together they are all pairs, and what is in each depends on ids alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// Which part of the left rows, below `lefts`.
    pub left: u16,
    /// Into how many parts left rows are cut.
    pub lefts: u16,
    /// Which part of the right rows, below `rights`.
    pub right: u16,
    /// Into how many parts right rows are cut.
    pub rights: u16,
}

impl Chunk {
    /// Everything in one piece.
    pub const WHOLE: Chunk = Chunk { left: 0, lefts: 1, right: 0, rights: 1 };

    /// All pieces of a cut, row by row.
    pub fn all(lefts: u16, rights: u16) -> impl Iterator<Item = Chunk> {
        (0..lefts).flat_map(move |left| (0..rights).map(move |right| Chunk { left, lefts, right, rights }))
    }
}

/// The hash of a row's source and id under a seed: what samples and chunks hang on.
pub fn row_hash(table: &Table, row: usize, seed: u64) -> u64 {
    hash::text(hash::text(seed, &table.sources()[table.source(row)]), table.id(row))
}

/// Rules made ready for a table.
#[derive(Debug)]
pub struct Blocks {
    rules: Vec<Ready>,
    slots: Slots,
    /// The row after the last of each source.
    source_ends: Vec<u32>,
    source_of: Vec<u16>,
    link: Link,
    /// Only pairs with one of these rows are made; none: all.
    fresh: Option<Vec<bool>>,
}

#[derive(Debug)]
struct Ready {
    name: String,
    left: Keys,
    /// None if both records have the same key.
    right: Option<Keys>,
    residual: Option<Test>,
    /// The share of pairs in which both records have a value for every left key, as if they had each apart from the others.
    observed: f64,
    /// Pairs of oversized blocks that splitting put apart.
    set_aside: u64,
    splits: u64,
}

impl Ready {
    /// The keys of right rows.
    fn rights(&self) -> &Keys {
        self.right.as_ref().unwrap_or(&self.left)
    }
}

impl Blocks {
    /// Readies rules; oversized blocks are split.
    ///
    /// # Errors
    /// No rows or no rules, a column that is not there, a block that no splitting makes small enough, and more pairs than the limit.
    pub fn new(table: &Table, rules: &[BlockingRule], link: Link, limits: &Limits) -> Result<Blocks, Refusal> {
        if table.rows() == 0 {
            return Err(What::NoRows.into());
        }
        if rules.is_empty() {
            return Err(What::NoBlockingRules.into());
        }
        let mut slots = Slots::default();
        for rule in rules {
            if let Some(residual) = &rule.residual {
                slots.read(table, residual, &asked_by(rule))?;
            }
        }
        slots.join_crossed(rules.iter().filter_map(|rule| rule.residual.as_ref()));
        let ends = |source: usize| table.source_codes().partition_point(|&held| usize::from(held) <= source) as u32;
        let mut blocks = Blocks {
            rules: Vec::new(),
            slots,
            source_ends: (0..table.sources().len()).map(ends).collect(),
            source_of: table.source_codes().to_vec(),
            link,
            fresh: None,
        };
        let mut all = 0u64;
        for rule in rules {
            let mut ready = blocks.ready(table, rule)?;
            all = all.saturating_add(blocks.fit(table, &mut ready, limits)?);
            blocks.rules.push(ready);
        }
        if all > limits.pairs {
            return Err(What::TooManyPairs { pairs: all, most: limits.pairs }.into());
        }
        blocks.slots.lay_out(table.rows());
        Ok(blocks)
    }

    fn ready(&mut self, table: &Table, rule: &BlockingRule) -> Result<Ready, Refusal> {
        let asked_by = asked_by(rule);
        let columns = |expressions: Vec<&Expression>| -> Result<Vec<(Arc<Column>, bool)>, Refusal> {
            let is_list = |expression: &Expression| matches!(expression, Expression::Column(name) if rule.lists.contains(name));
            expressions.into_iter().map(|expression| Ok((column_of(table, expression, &asked_by)?, is_list(expression)))).collect()
        };
        let (lefts, rights): (Vec<&Expression>, Vec<&Expression>) = rule.keys.iter().map(|(left, right)| (left, right)).unzip();
        let same = lefts == rights;
        let lefts = columns(lefts)?;
        let right = if same { None } else { Some(Keys::new(table.rows(), &columns(rights)?)) };
        let there = |column: &Column| column.codes().iter().filter(|code| **code != MISSING).count() as f64 / table.rows() as f64;
        let observed = lefts.iter().map(|(column, _)| there(column).powi(2)).product();
        let residual = rule.residual.as_ref().map(|residual| self.slots.test(residual));
        Ok(Ready { name: rule.name.clone(), left: Keys::new(table.rows(), &lefts), right, residual, observed, set_aside: 0, splits: 0 })
    }

    /// Splits a rule's oversized blocks or refuses; says how many pairs the rule makes.
    fn fit(&self, table: &Table, ready: &mut Ready, limits: &Limits) -> Result<u64, Refusal> {
        if *limits == Limits::none() {
            return Ok(0);
        }
        let mut splits = limits.split.iter();
        loop {
            let index = Index::new(ready);
            let mut sum = 0u64;
            let mut oversized = Vec::new();
            for group in &index.groups {
                let pairs = self.pairs_of(&index, group);
                sum = sum.saturating_add(pairs);
                if pairs > limits.block {
                    oversized.push((pairs, index.key(group), group.rows()));
                }
            }
            let Some(&(pairs, _, rows)) = oversized.iter().max() else { return Ok(sum) };
            let Some(split) = splits.next() else {
                return Err(What::BlockTooLarge { rule: ready.name.clone(), rows, pairs, most: limits.block }.into());
            };
            let by = Keys::new(table.rows(), &[(column_of(table, split, "the expression that splits large blocks")?, false)]);
            let keys: std::collections::HashSet<u64> = oversized.iter().map(|&(_, key, _)| key).collect();
            ready.left.split(&keys, &by);
            if let Some(right) = &mut ready.right {
                right.split(&keys, &by);
            }
            ready.splits += keys.len() as u64;
            let index = Index::new(ready);
            ready.set_aside += sum.saturating_sub(self.pairs(&index));
        }
    }

    /// Only the pairs of which at least one row is among these: new rows against all, and against each other.
    pub fn touching(mut self, fresh: Vec<bool>) -> Blocks {
        self.fresh = Some(fresh);
        self
    }

    /// How many rules there are.
    pub fn rules(&self) -> usize {
        self.rules.len()
    }
}

fn asked_by(rule: &BlockingRule) -> String {
    format!("the rule “{}”", rule.name)
}
