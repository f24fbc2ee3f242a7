//! Which further cells to hide, so that nothing hidden can be worked out: the cell suppression problem.
//!
//! The attacker knows every sum, every shown cell, every earlier release, the threshold, that counts are whole, and that a mark never
//! stands for a nought that need not be hidden. A demand is met by a *witness*: another whole-number table that shows the same and has the
//! cell at the far end of the range. Meeting a demand is therefore checked by adding up, not by trusting a solver.
//!
//! Up to [`crate::Rule::exact`] cells the cheapest pattern is proven: hidden sets are found by an integer programme over covers (of each
//! cover at least one cell has to be hidden), and covers by linear programmes over the attacker's deviations (Fischetti and Salazar-González
//! 2001, "Solving the cell suppression problem on tabular data with linear constraints", Management Science 47, whose capacity constraints
//! become covers here: every candidate's room is at least what a demand asks, or the cover is rounded up). Beyond, linear programmes choose
//! greedily and a relaxation of the covers of single sums bounds what is left to gain.

mod at_once;
pub(crate) mod exact;
pub(crate) mod greedy;
mod master;
pub(crate) mod pool;
mod tableau;
pub(crate) mod whole;

use crate::rule::Rule;
use crate::system::System;
use crate::watch::Watch;

/// Cells to hide. Every demand was met by a witness that was added up.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    pub hidden: Vec<bool>,
    /// Cost of the free cells hidden.
    pub weight: u64,
    /// No pattern costs less than this.
    pub bound: u64,
}

/// Demands that nothing the new table could hide would meet: by place in the system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Impossible(pub Vec<usize>);

/// The cheapest pattern that meets every demand, or a good one.
pub(crate) fn choose(system: &System, rule: &Rule, watch: &Watch) -> Result<Pattern, Impossible> {
    let open = system.cells.iter().filter(|cell| cell.state != crate::system::State::Shown).count();
    if open <= rule.exact { exact::choose(system, rule, watch) } else { greedy::choose(system, rule, watch) }
}

pub(crate) fn weight(system: &System, hidden: &[bool]) -> u64 {
    system
        .cells
        .iter()
        .zip(hidden)
        .filter(|(cell, hidden)| **hidden && cell.state == crate::system::State::Free)
        .map(|(cell, _)| u64::from(cell.weight))
        .sum()
}

/// The cells that could be worked out while only `hidden` is hidden.
pub(crate) fn missed(system: &System, hidden: &[bool]) -> Vec<usize> {
    exact::missed(system, hidden)
}
