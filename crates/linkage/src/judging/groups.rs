//! The same by group: who is found less often than others.

use super::{Curve, Point, Truth};
use crate::error::What;
use crate::model::Link;
use crate::scoring::Scored;
use crate::table::{MISSING, Table};
use serde::Serialize;

/// How one group fares.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupPoint {
    /// The group's value.
    pub group: String,
    /// Rows of it.
    pub rows: u64,
    /// At the threshold asked for, over pairs with at least one row of the group.
    pub point: Point,
    /// The most found at a precision of 0.99 within the group; none if no threshold reaches it.
    pub at_precision_99: Option<Point>,
    /// True pairs of the group that were never scored.
    pub lost: u64,
    /// Recall below the best group's, in points of a hundred.
    pub gap: f64,
    /// What misses of this group do to a two-list estimate of it: the overlap counts `recall` of its true size, so the estimate
    /// comes out `1/recall` times too high (Lincoln and Petersen), in per cent. Wrong pairs are not counted against it.
    pub estimate_too_high: f64,
}

/// By the values of a column, in their order. A pair is of each of its rows' groups; what is true is true of the rows of the group.
///
/// # Errors
/// A column that is not there.
pub fn by_group(table: &Table, pairs: &[Scored], truth: &Truth, column: &str, link: Link, weight: f64) -> Result<Vec<GroupPoint>, What> {
    let groups = table.wanted(column, "the groups")?;
    let codes = groups.codes();
    let mut found = Vec::new();
    for code in 1..groups.pool().codes() as u32 {
        let of_group = pairs.iter().filter(|pair| codes[pair.left as usize] == code || codes[pair.right as usize] == code);
        // A true pair is the group's if both rows are, or the other says nothing.
        let own = truth.of(table, link, |row| codes[row] == code || codes[row] == MISSING);
        // A wrong pair is the group's whoever the other is.
        let wrong = |pair: &Scored| truth.same(pair.left, pair.right).filter(|same| !same);
        let curve = Curve::marked(of_group.filter_map(|pair| Some((pair.weight, own.same(pair.left, pair.right).or_else(|| wrong(pair))?))).collect(), own.pairs());
        let rows = codes.iter().filter(|held| **held == code).count() as u64;
        let point = curve.at(weight);
        found.push(GroupPoint {
            group: groups.pool().text(code).to_owned(),
            rows,
            point,
            at_precision_99: curve.at_precision(0.99),
            lost: curve.lost,
            gap: 0.0,
            estimate_too_high: if point.recall() > 0.0 { (1.0 / point.recall() - 1.0) * 100.0 } else { f64::INFINITY },
        });
    }
    let best = found.iter().map(|group| group.point.recall()).fold(0.0, f64::max);
    found.iter_mut().for_each(|group| group.gap = (best - group.point.recall()) * 100.0);
    found.sort_by(|a, b| a.group.cmp(&b.group));
    Ok(found)
}
