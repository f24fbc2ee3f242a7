//! What rules would cost, counted without comparing anything.

use super::index::Index;
use super::{Blocks, Chunk};
use crate::model::Link;
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

    /// Whether the rules make so many pairs with equal keys, duplicates and residual conditions left in. Looks at no more keys than it takes to know.
    pub fn make(&self, least: u64) -> bool {
        const PARTS: u64 = 64;
        let mut pairs = 0u64;
        (0..PARTS).any(|part| {
            let of_rules = self.rules.iter().map(|ready| self.pairs(&Index::part(ready, part, PARTS)));
            pairs = of_rules.fold(pairs, u64::saturating_add);
            pairs >= least
        })
    }

    /// The share of pairs in which both records have a value for every key of a rule, as if they had each apart from the others.
    pub fn observed(&self, rule: usize) -> f64 {
        self.rules[rule].observed
    }

    /// Pairs that each rule finds and no earlier one.
    pub fn counts(&self, table: &Table, watch: &Watch) -> Vec<u64> {
        let parts = self.visit(table, Chunk::WHOLE, watch, "counting pairs", || (), |(), part: &mut Vec<u64>, found| {
            part.resize(self.rules.len(), 0);
            found.iter().for_each(|found| part[usize::from(found.rule)] += 1);
        });
        let mut counts = vec![0; self.rules.len()];
        for part in parts {
            counts.iter_mut().zip(part).for_each(|(sum, count)| *sum += count);
        }
        counts
    }

    /// Pairs of rows that the kind of run allows.
    pub fn all_pairs(&self) -> u64 {
        of_sources(&self.source_of, self.link)
    }
}

/// Pairs of a table's rows that a kind of run allows.
pub(crate) fn all_pairs(table: &Table, link: Link) -> u64 {
    of_sources(table.source_codes(), link)
}

/// The same of rows that stand by source.
fn of_sources(source_of: &[u16], link: Link) -> u64 {
    let choose = |rows: usize| rows as u64 * (rows as u64).saturating_sub(1) / 2;
    let all = choose(source_of.len());
    let within = || source_of.chunk_by(|a, b| a == b).map(|of_source| choose(of_source.len())).sum::<u64>();
    match link {
        Link::Both => all,
        Link::Within => within(),
        Link::Between => all - within(),
    }
}
