//! Estimates by formula: two lists at a time, and Chao's bound.

use crate::interval::{self, Interval};
use crate::pattern::{self, Pattern};
use crate::table::Table;

/// An estimate by formula: people, and its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Simple {
    /// People, seen and unseen.
    pub people: f64,
    /// Its interval.
    pub interval: Interval,
}

/// Two lists taken by themselves: a diagnostic, since lists that lean on each other or avoid each other mislead it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TwoLists {
    /// The pair.
    pub pair: Pattern,
    /// People on the first, on the second, on both.
    pub seen: (u64, u64, u64),
    /// `n1 n2 / m`: none where nobody is on both.
    pub lincoln_petersen: Option<f64>,
    /// `(n1 + 1)(n2 + 1)/(m + 1) - 1` (Chapman 1951), with the variance of Seber (1970).
    pub chapman: Simple,
}

/// Every pair of lists.
pub fn pairwise(table: &Table, level: f64) -> Vec<TwoLists> {
    pattern::of_size(table.lists(), 2).into_iter().map(|pair| two_lists(table, pair, level)).collect()
}

fn two_lists(table: &Table, pair: Pattern, level: f64) -> TwoLists {
    let mut lists = pair.lists().map(Pattern::single).map(|list| table.margin(list));
    let (first, second) = (lists.next().unwrap_or(0), lists.next().unwrap_or(0));
    let both = table.margin(pair);
    let (n1, n2, m) = (first as f64, second as f64, both as f64);
    let people = (n1 + 1.0) * (n2 + 1.0) / (m + 1.0) - 1.0;
    let variance = (n1 + 1.0) * (n2 + 1.0) * (n1 - m) * (n2 - m) / ((m + 1.0).powi(2) * (m + 2.0));
    let seen = n1 + n2 - m;
    TwoLists {
        pair,
        seen: (first, second, both),
        lincoln_petersen: (both > 0).then(|| n1 * n2 / m),
        chapman: Simple { people, interval: interval::log_normal(seen, people - seen, variance, level) },
    }
}

/// Chao's estimate for lists that reach people unequally: `n + (f1^2 - sum Z_i^2) / (2 f2)`, with `f1`, `f2` the people on
/// exactly one and two lists and `Z_i` those on list i alone (Chao 1987; Chao, Tsay, Lin, Shau and Chao 2001). It bounds the
/// number from below only where dependence between lists is positive. `None` where nobody is on exactly two lists.
///
/// The variance is the delta method's for independent Poisson cells.
pub fn chao(table: &Table, level: f64) -> Option<Simple> {
    let people = table.people() as f64;
    let (f1, f2) = (table.on_exactly(1) as f64, table.on_exactly(2) as f64);
    if f2 == 0.0 {
        return None;
    }
    let alone: Vec<f64> = (0..table.lists()).map(|list| table.count(Pattern::single(list)) as f64).collect();
    let top = f1 * f1 - alone.iter().map(|z| z * z).sum::<f64>();
    let dark = top / (2.0 * f2);
    let by_alone: f64 = alone.iter().map(|z| z * ((f1 - z) / f2).powi(2)).sum();
    let variance = by_alone + f2 * (dark / f2).powi(2);
    Some(Simple { people: people + dark, interval: interval::log_normal(people, dark, variance, level) })
}
