//! Made-up people whose tables are the released ones.
//!
//! They are made from a [`Release`] and a seed and from nothing else, so that they can tell no more than the release does: where a cell is hidden,
//! any whole number that fits what is shown may stand. Nobody's record is looked at, and none is held.

use crate::ledger::Manner;
use crate::noise::Stream;
use crate::release::{Release, Shown};
use crate::table::{Key, cross};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};
use thiserror::Error;

/// Why nobody could be made up.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum NotMade {
    #[error("the release splits people in {0} ways, more than can be made up at once. Release a smaller table")]
    TooMany(usize),
    #[error("no people fit what the release shows: its sums do not agree")]
    NoneFit,
}

/// Beyond this many inner cells the programme is too large.
const MOST: usize = 5_000;

/// Rows of made-up people: for each dimension one code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct People {
    /// The dimensions' names.
    pub columns: Vec<String>,
    /// One row for each.
    pub rows: Vec<Vec<String>>,
}

/// Makes up people that give the tables of a release: every shown count exactly, rounded ones too; noisy ones as nearly as they fit together.
pub fn people(release: &Release, seed: u64) -> Result<People, NotMade> {
    let dimensions = release.dimensions();
    let leaves: Vec<Vec<usize>> = dimensions
        .iter()
        .map(|dimension| (0..dimension.codes().len()).filter(|place| dimension.is_leaf(*place)).collect())
        .collect();
    let size = leaves.iter().fold(1usize, |product, leaves| product.saturating_mul(leaves.len()));
    if size > MOST {
        return Err(NotMade::TooMany(size));
    }
    let mut stream = Stream::of(&[0; 32], &seed.to_be_bytes());
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let inner: Vec<(Key, Variable)> = cross(leaves)
        .into_iter()
        .map(|key| {
            let variable = problem.add_integer_var(0.0, (0, i32::MAX));
            // Pulled to a number that nobody chose, and not to the nought at the programme's corner.
            if release.cells().get(&key) == Some(&Shown::Hidden) {
                let pull = stream.below(5) as f64;
                let (more, less) = (problem.add_var(1.0, (0.0, f64::INFINITY)), problem.add_var(1.0, (0.0, f64::INFINITY)));
                problem.add_constraint([(variable, 1.0), (more, -1.0), (less, 1.0)], ComparisonOp::Eq, pull);
            }
            (key, variable)
        })
        .collect();
    for (cell, shown) in release.cells() {
        let (Shown::Count(people) | Shown::About(people)) = shown else { continue };
        let under = |key: &Key| dimensions.iter().zip(key).zip(cell).all(|((dimension, place), at)| dimension.upward(*place).contains(at));
        let mut terms: Vec<(Variable, f64)> = inner.iter().filter(|(key, _)| under(key)).map(|(_, variable)| (*variable, 1.0)).collect();
        if release.manner() == Manner::Noisy {
            terms.push((problem.add_var(100.0, (0.0, f64::INFINITY)), 1.0));
            terms.push((problem.add_var(100.0, (0.0, f64::INFINITY)), -1.0));
        }
        problem.add_constraint(terms, ComparisonOp::Eq, *people as f64);
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(20_000);
    let solution = problem.solve_with(options).ok().and_then(|outcome| outcome.into_solution().ok()).ok_or(NotMade::NoneFit)?;
    let mut rows = Vec::new();
    for (key, variable) in &inner {
        let row: Vec<String> = dimensions.iter().zip(key).map(|(dimension, place)| dimension.codes()[*place].name.clone()).collect();
        for _ in 0..solution.var_value(*variable).round() as u64 {
            rows.push(row.clone());
        }
    }
    Ok(People { columns: dimensions.iter().map(|dimension| dimension.name().to_owned()).collect(), rows })
}

impl People {
    /// As comma-separated text, text that a spreadsheet would run led by an apostrophe.
    pub fn csv(&self) -> String {
        let line = |row: &Vec<String>| row.iter().map(|field| crate::release::quiet(field)).collect::<Vec<_>>().join(",") + "\n";
        std::iter::once(&self.columns).chain(&self.rows).map(line).collect()
    }
}
