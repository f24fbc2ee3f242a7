//! Rules that might serve, from the columns there are.

use super::index::Index;
use super::{Blocks, Limits};
use crate::error::Refusal;
use crate::model::{BlockingRule, Expression, Link};
use crate::table::Table;
use serde::Serialize;

/// A rule worth a look.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The rule.
    pub rule: BlockingRule,
    /// What it costs.
    pub cost: Cost,
}

/// What a suggested rule costs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Cost {
    /// Pairs it makes.
    pub pairs: u64,
    /// Rows in its largest block.
    pub largest_rows: u64,
    /// The share of rows that have a key.
    pub coverage: f64,
}

/// Rules of one, two and three of these expressions that make no more than so many pairs, no part of which already does: the
/// best covered first, then the cheapest, at most twenty. No more than the first twelve expressions are looked at.
///
/// # Errors
/// No rows, or a column that is not there.
pub fn suggest(table: &Table, expressions: &[Expression], link: Link, most_pairs: u64) -> Result<Vec<Suggestion>, Refusal> {
    let mut fitting: Vec<(u64, Suggestion)> = Vec::new();
    let count = expressions.len().min(12);
    let mut sets: Vec<u64> = (1u64..1 << count).filter(|set| set.count_ones() <= 3).collect();
    sets.sort_by_key(|set| set.count_ones());
    for set in sets {
        if fitting.iter().any(|(smaller, _)| smaller & set == *smaller) {
            continue;
        }
        let rule = BlockingRule::on((0..count).filter(|at| set >> at & 1 == 1).map(|at| expressions[at].clone()));
        let blocks = Blocks::new(table, std::slice::from_ref(&rule), link, &Limits::none())?;
        let Some(ready) = blocks.rules.first() else { continue };
        let index = Index::new(ready);
        let pairs = blocks.pairs(&index);
        if pairs > 0 && pairs <= most_pairs {
            let largest_rows = index.groups.iter().map(|group| group.rows()).max().unwrap_or(0);
            let coverage = ready.left.rows_with() as f64 / table.rows() as f64;
            fitting.push((set, Suggestion { rule, cost: Cost { pairs, largest_rows, coverage } }));
        }
    }
    let mut found: Vec<Suggestion> = fitting.into_iter().map(|(_, suggestion)| suggestion).collect();
    found.sort_by(|a, b| b.cost.coverage.total_cmp(&a.cost.coverage).then(a.cost.pairs.cmp(&b.cost.pairs)).then_with(|| a.rule.name.cmp(&b.rule.name)));
    found.truncate(20);
    Ok(found)
}
