//! What must not be shown.

use serde::{Deserialize, Serialize};

/// The threshold rule and the group rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Counts from 1 up to below this are hidden. Nought is shown: it points at nobody.
    pub threshold: u64,
    /// Whether a group that is all in one cell is hidden to be so.
    pub groups: bool,
    /// Up to so many cells the least costly pattern is looked for and proven, and in parts of up to four times as many if patience lasts; beyond, a good one
    /// is found. Its distance from the best is told.
    pub exact: usize,
    /// Milliseconds for the proof; the best pattern by then is used.
    pub patience: i64,
}

/// Five: the usual floor of health and police statistics in the United Kingdom. 1 to 4 hidden, groups kept, proof to 500 cells in ten seconds.
impl Default for Rule {
    fn default() -> Rule {
        Rule { threshold: 5, groups: true, exact: 500, patience: 10_000 }
    }
}
