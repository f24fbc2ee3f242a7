//! What rules would cost, counted without comparing anything.

use super::index::Index;
use super::{Blocks, Chunk};
use crate::table::Table;
use crate::watch::Watch;
use serde::Serialize;

/// Pairs above this are not walked through to see which are new.
const WALKED: u64 = 2_000_000_000;

/// What all rules cost.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Each rule, in order.
    pub rules: Vec<RuleReport>,
    /// Pairs of all rules together, each once; none if there were too many to walk through.
    pub pairs: Option<u64>,
    /// Pairs there would be without rules.
    pub all_pairs: u64,
}

/// What one rule costs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RuleReport {
    /// As it is shown.
    pub rule: String,
    /// Pairs with equal keys; a residual condition is not looked at here.
    pub pairs: u64,
    /// Pairs that no earlier rule finds and for which the residual condition holds.
    pub new_pairs: Option<u64>,
    /// Blocks of two rows or more.
    pub blocks: u64,
    /// Rows in the largest block.
    pub largest_rows: u64,
    /// Pairs in the largest block.
    pub largest_pairs: u64,
    /// Rows without a key: this rule can't find them.
    pub rows_without: u64,
    /// Blocks that were split because they were too large.
    pub splits: u64,
    /// Pairs those splits put apart. Another rule may find them.
    pub set_aside: u64,
}

impl Blocks {
    /// Counts pairs. New pairs are counted by walking through all of them, at some ten million a second and core.
    pub fn report(&self, table: &Table, watch: &Watch) -> Report {
        let mut rules: Vec<RuleReport> = self
            .rules
            .iter()
            .map(|ready| {
                let index = Index::new(ready);
                let sizes = index.groups.iter().map(|group| (self.pairs_of(&index, group), group.rows()));
                let (largest_pairs, largest_rows) = sizes.clone().max().unwrap_or((0, 0));
                RuleReport {
                    rule: ready.name.clone(),
                    pairs: sizes.map(|(pairs, _)| pairs).fold(0, u64::saturating_add),
                    new_pairs: None,
                    blocks: index.groups.len() as u64,
                    largest_rows,
                    largest_pairs,
                    rows_without: table.rows() as u64 - ready.left.rows_with(),
                    splits: ready.splits,
                    set_aside: ready.set_aside,
                }
            })
            .collect();
        let walked = rules.iter().map(|rule| rule.pairs).fold(0, u64::saturating_add) <= WALKED;
        if walked {
            let counts = self.counts(table, watch);
            rules.iter_mut().zip(counts).for_each(|(rule, count)| rule.new_pairs = Some(count));
        }
        Report { pairs: walked.then(|| rules.iter().filter_map(|rule| rule.new_pairs).sum()), rules, all_pairs: self.all_pairs() }
    }

    /// Pairs with equal keys, rule by rule, duplicates and residual conditions left in.
    pub fn key_pairs(&self) -> u64 {
        let of_rule = |ready| {
            let index = Index::new(ready);
            index.groups.iter().map(|group| self.pairs_of(&index, group)).fold(0, u64::saturating_add)
        };
        self.rules.iter().map(of_rule).fold(0, u64::saturating_add)
    }

    /// Pairs that each rule finds and no earlier one.
    pub fn counts(&self, table: &Table, watch: &Watch) -> Vec<u64> {
        let parts = self.visit(table, Chunk::WHOLE, watch, "counting pairs", || (), |(), part: &mut Vec<u64>, found| {
            part.resize(self.rules.len(), 0);
            part[usize::from(found.rule)] += 1;
        });
        let mut counts = vec![0; self.rules.len()];
        for part in parts {
            counts.iter_mut().zip(part).for_each(|(sum, count)| *sum += count);
        }
        counts
    }

    /// Pairs of rows that the kind of run allows.
    pub fn all_pairs(&self) -> u64 {
        let choose = |rows: u64| rows * rows.saturating_sub(1) / 2;
        let all = choose(self.source_of.len() as u64);
        let mut before = 0;
        let within: u64 = self.source_ends.iter().map(|&end| choose(u64::from(end - std::mem::replace(&mut before, end)))).sum();
        match self.link {
            crate::model::Link::Both => all,
            crate::model::Link::Within => within,
            crate::model::Link::Between => all - within,
        }
    }
}
