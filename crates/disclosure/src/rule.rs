//! What must not be shown.

use serde::{Deserialize, Serialize};

/// No threshold, and no base that counts are rounded to, is below this: some counts from 1 to 4 would show, or be narrowed.
pub const FLOOR: u64 = 5;

/// The threshold rule and the group rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rule {
    /// Counts from 1 up to below this are hidden; [`FLOOR`] at least. Nought is shown: it points at nobody.
    pub threshold: u64,
    /// Whether a group that is all in one cell is hidden to be so. Without it what the threshold alone costs is measured; nothing leaves so.
    pub groups: bool,
    /// Up to so many cells the least costly pattern is looked for and proven; beyond, a good one is found. Its distance from the best is told.
    pub exact: usize,
    /// A table of any size falls into parts that share no sum, and those of up to so many times `exact` cells are searched as well: the search has a good pattern
    /// and a bound whenever patience ends, so that trying costs time alone. Four, since the largest part of a published quarter has 1,011 cells and is proven in half
    /// a minute (decision 114), while the made-up quarter's one part of 4,395 is not to be proven in any patience tried.
    pub parts: usize,
    /// Milliseconds for the proof; the best pattern by then is used.
    pub patience: i64,
}

/// Five: the usual floor of health and police statistics in the United Kingdom. 1 to 4 hidden, groups kept, proof to 500 cells in ten seconds, in parts of up to 2,000.
impl Default for Rule {
    fn default() -> Rule {
        Rule { threshold: FLOOR, groups: true, exact: 500, parts: 4, patience: 10_000 }
    }
}
