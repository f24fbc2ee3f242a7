//! How common values are: agreement on a rare name weighs more than on a common one.

use crate::compare::Comparer;
use crate::error::Refusal;
use crate::model::{Condition, Model};
use crate::table::{Column, MISSING, Table};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Where the shares of a column's values are from.
#[derive(Clone, Debug, PartialEq)]
pub enum Shares {
    /// Counted in the table, missing values left out.
    Counted,
    /// From outside: a share by text. What is not in it has none, and no adjustment.
    Outside(BTreeMap<String, f64>),
    /// Counted apart for each value of another column (nationality): a name is as rare as it is among the pair's own group. Of a
    /// pair of two groups, or of none, the share over all counts, and so it does in groups below the least size.
    Within {
        /// The column of groups.
        group: String,
        /// Groups of fewer observed rows count as none.
        least: u64,
    },
}

/// Shares by column; what is not named is counted in the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frequencies(pub BTreeMap<String, Shares>);

/// A level's adjustment, ready for rows.
#[derive(Debug)]
pub(super) struct Adjustment {
    column: Arc<Column>,
    /// Where the comparer holds the column's codes, if it does: there they were just read.
    slot: Option<usize>,
    /// The share of each code; NaN where it has none.
    shares: Arc<Vec<f64>>,
    within: Option<Arc<Within>>,
    weight: f64,
    least: f64,
    /// log2 of u at exact agreement.
    exact: f64,
}

#[derive(Debug)]
struct Within {
    groups: Arc<Column>,
    shares: HashMap<(u32, u32), f64>,
}

impl Adjustment {
    /// `weight * (log2(u) - log2(max(left, right, least)))`; 0 if neither value has a share.
    pub fn of(&self, comparer: &Comparer, left: u32, right: u32) -> f64 {
        let code = |row: u32| self.slot.map_or_else(|| self.column.codes()[row as usize], |slot| comparer.code(row, slot));
        let (a, b) = (code(left), code(right));
        let within = self.within.as_ref().and_then(|within| {
            let (x, y) = (within.groups.codes()[left as usize], within.groups.codes()[right as usize]);
            if x == MISSING || x != y {
                return None;
            }
            let share = |code| within.shares.get(&(x, code)).copied().unwrap_or(f64::NAN);
            Some((share(a), share(b))).filter(|(a, b)| !a.is_nan() || !b.is_nan())
        });
        let (a, b) = within.unwrap_or_else(|| (self.shares[a as usize], self.shares[b as usize]));
        // `f64::max` passes over NaN.
        let share = a.max(b);
        if share.is_nan() { 0.0 } else { self.weight * (self.exact - share.max(self.least).log2()) }
    }
}

/// By comparison and level.
pub(super) fn adjustments(comparer: &Comparer, table: &Table, model: &Model, frequencies: &Frequencies) -> Result<Vec<Vec<Option<Adjustment>>>, Refusal> {
    let mut counted: HashMap<String, Counted> = HashMap::new();
    let mut all = Vec::new();
    for comparison in &model.comparisons {
        let mut of_levels = Vec::new();
        for level in &comparison.levels {
            let Some(frequency) = level.frequency.as_ref().filter(|frequency| frequency.weight != 0.0 && !level.null) else {
                of_levels.push(None);
                continue;
            };
            let asked_by = format!("the comparison “{}”", comparison.name);
            let column = table.wanted(&frequency.column, &asked_by)?;
            if !counted.contains_key(&frequency.column) {
                let source = frequencies.0.get(&frequency.column).unwrap_or(&Shares::Counted);
                counted.insert(frequency.column.clone(), shares(table, column, source, &asked_by)?);
            }
            // The level of exact agreement on this column, if there is one.
            let exact = comparison.levels.iter().find(|level| !level.null && is_exact(&level.when, &frequency.column)).filter(|_| !frequency.exact_only);
            let u = exact.and_then(|exact| exact.u).or(level.u);
            let adjustment = match (counted.get(&frequency.column), u) {
                (Some((shares, within)), Some(u)) => Some(Adjustment {
                    column: Arc::clone(column),
                    slot: comparer.slot(column),
                    shares: Arc::clone(shares),
                    within: within.clone(),
                    weight: frequency.weight,
                    least: frequency.least,
                    exact: u.log2(),
                }),
                _ => None,
            };
            of_levels.push(adjustment);
        }
        all.push(of_levels);
    }
    Ok(all)
}

/// Whether a condition is that a column is the same on both sides.
fn is_exact(condition: &Condition, column: &str) -> bool {
    use crate::model::Expression::Column;
    matches!(condition, Condition::Equal(a, b) if a.side != b.side && matches!((&a.expression, &b.expression), (Column(x), Column(y)) if x == column && y == column))
}

type Counted = (Arc<Vec<f64>>, Option<Arc<Within>>);

fn shares(table: &Table, column: &Arc<Column>, source: &Shares, asked_by: &str) -> Result<Counted, Refusal> {
    let codes = column.pool().codes();
    if let Shares::Outside(known) = source {
        let share = |code: u32| if code == MISSING { f64::NAN } else { known.get(column.pool().text(code)).copied().unwrap_or(f64::NAN) };
        return Ok((Arc::new((0..codes as u32).map(share).collect()), None));
    }
    let mut counts = vec![0u64; codes];
    column.codes().iter().enumerate().filter(|(row, _)| table.counts(*row)).for_each(|(_, &code)| counts[code as usize] += 1);
    let observed: u64 = counts.iter().skip(1).sum();
    // A value that only later rows have is as rare as one that was met once.
    let share = |(code, &count): (usize, &u64)| if code == 0 || observed == 0 { f64::NAN } else { count.max(1) as f64 / observed as f64 };
    let all = Arc::new(counts.iter().enumerate().map(share).collect());
    let Shares::Within { group, least } = source else { return Ok((all, None)) };
    let groups = Arc::clone(table.wanted(group, asked_by)?);
    let mut sizes = vec![0u64; groups.pool().codes()];
    let mut cells: HashMap<(u32, u32), u64> = HashMap::new();
    for (row, (&group, &code)) in groups.codes().iter().zip(column.codes()).enumerate() {
        if table.counts(row) && group != MISSING && code != MISSING {
            sizes[group as usize] += 1;
            *cells.entry((group, code)).or_default() += 1;
        }
    }
    let large = |((group, code), count): ((u32, u32), u64)| {
        let size = sizes[group as usize];
        (size >= *least).then_some(((group, code), count as f64 / size as f64))
    };
    let shares = cells.into_iter().filter_map(large).collect();
    Ok((all, Some(Arc::new(Within { groups, shares }))))
}
