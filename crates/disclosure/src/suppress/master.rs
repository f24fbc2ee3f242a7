//! The integer programme over covers: of each cover at least one cell has to be hidden, at the least cost.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};
use std::collections::BTreeMap;
use std::time::Duration;

/// Cells of which at least one has to be hidden, sorted.
pub(crate) type Cover = Vec<usize>;

#[derive(Default)]
pub(crate) struct Master {
    covers: Vec<Cover>,
}

/// The cheapest choice that hits every cover so far.
pub(crate) struct Choice {
    /// The cells chosen; of a linear programme those it takes more than half of.
    pub cells: Vec<usize>,
    /// How much of each cell a linear programme takes.
    pub shares: BTreeMap<usize, f64>,
    /// No choice that hits them all costs less.
    pub bound: u64,
}

impl Master {
    /// Takes a cover in; covers that hold a smaller one say nothing more.
    pub fn add(&mut self, cover: Cover) {
        if self.covers.iter().any(|known| within(known, &cover)) {
            return;
        }
        self.covers.retain(|known| !within(&cover, known));
        self.covers.push(cover);
    }

    /// Solves it, `whole` or as a linear programme (for its bound alone).
    pub fn solve(&self, weights: impl Fn(usize) -> u32, whole: bool, milliseconds: i64) -> Option<Choice> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let mut variables: BTreeMap<usize, Variable> = BTreeMap::new();
        for cover in &self.covers {
            let terms: Vec<(Variable, f64)> = cover
                .iter()
                .map(|cell| {
                    let cost = f64::from(weights(*cell));
                    let made = || if whole { problem.add_binary_var(cost) } else { problem.add_var(cost, (0.0, 1.0)) };
                    (*variables.entry(*cell).or_insert_with(made), 1.0)
                })
                .collect();
            problem.add_constraint(terms, ComparisonOp::Ge, 1.0);
        }
        if variables.is_empty() {
            return Some(Choice { cells: Vec::new(), shares: BTreeMap::new(), bound: 0 });
        }
        let mut options = SolveOptions::default();
        options.time_limit = Some(Duration::from_millis(u64::try_from(milliseconds.max(1)).unwrap_or(1)));
        let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
        let proven = match solution.status() {
            microlp::SolutionStatus::Optimal => solution.objective(),
            _ => solution.stats().best_bound.unwrap_or(0.0),
        };
        // Costs are whole, so that a bound between two whole numbers is the upper one.
        let bound = (proven - 1e-6).ceil().max(0.0) as u64;
        let shares: BTreeMap<usize, f64> = variables.iter().map(|(cell, variable)| (*cell, solution.var_value(*variable))).collect();
        let cells = shares.iter().filter(|(_, share)| **share > 0.5).map(|(cell, _)| *cell).collect();
        Some(Choice { cells, shares, bound })
    }
}

/// Whether every element of the first sorted list is in the second.
fn within(small: &[usize], large: &[usize]) -> bool {
    small.len() <= large.len() && small.iter().all(|cell| large.binary_search(cell).is_ok())
}
