//! An attacker: what can be worked out from releases, by whoever holds nothing else.
//!
//! Written apart from what protects, and from nothing but what is shown: he takes every release, ties cells that count the same together, writes
//! every sum as an equation over whole numbers, and asks the integer programme whether a hidden cell can be 1, or less, and whether it can
//! reach the threshold's edge. Of a table that leaves rows out he is taken to know which those are; of what was never listed he takes all for nought but the
//! cells of which the release can't let him.

use crate::release::{Release, Shown};
use crate::system::{Id, id};
use crate::table::{Key, named, sums};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};
use std::collections::{BTreeMap, HashMap};

/// What he can say of a hidden cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// In words.
    pub cell: String,
    /// Its place in the last release.
    pub key: Key,
    /// Whether it can be 1 or less, for all he knows.
    pub can_be_least: bool,
    /// Whether it can be one below the threshold or more, for all he knows.
    pub can_be_most: bool,
}

/// What he could not find out, the programmes being too hard: taken as told.
const EFFORT: u64 = 5_000;

#[derive(Clone, Copy)]
struct Unknown {
    least: i32,
    most: i32,
    shown: Option<u64>,
}

struct Attacker {
    unknowns: Vec<Unknown>,
    equations: Vec<Vec<(usize, f64)>>,
    places: BTreeMap<Key, usize>,
}

/// What is told of each hidden cell of the last of these releases, all of one measure and with cells hidden. `knows` says what he holds a mark for
/// beforehand, by release and place: at least so many people and at most so many.
pub fn told(releases: &[&Release], threshold: u64, knows: &dyn Fn(&Release, &Key) -> (u64, u64)) -> Vec<Told> {
    let Some(last) = releases.last() else { return Vec::new() };
    let attacker = Attacker::over(releases, knows);
    let hidden: Vec<(&Key, usize)> = last
        .cells
        .iter()
        .chain(&last.left_out)
        .filter(|(_, shown)| **shown == Shown::Hidden)
        .filter_map(|(key, _)| attacker.places.get(key).map(|at| (key, *at)))
        .collect();
    let edge = threshold.saturating_sub(1) as f64;
    let (mut low, mut high) = (vec![false; attacker.unknowns.len()], vec![false; attacker.unknowns.len()]);
    for (_, at) in &hidden {
        for up in [false, true] {
            if if up { high[*at] } else { low[*at] } {
                continue;
            }
            // One table says of every cell in it what that cell can be.
            for (cell, count) in attacker.table(*at, up, edge).into_iter().flatten() {
                low[cell] |= count <= 1.5;
                high[cell] |= count >= edge - 0.5;
            }
        }
    }
    hidden
        .into_iter()
        .map(|(key, at)| Told { cell: named(last.dimensions(), key), key: key.clone(), can_be_least: low[at], can_be_most: high[at] })
        .collect()
}

impl Attacker {
    fn over(releases: &[&Release], knows: &dyn Fn(&Release, &Key) -> (u64, u64)) -> Attacker {
        let mut attacker = Attacker { unknowns: Vec::new(), equations: Vec::new(), places: BTreeMap::new() };
        let mut by_id: HashMap<Id, usize> = HashMap::new();
        for release in releases {
            attacker.places.clear();
            let cells: BTreeMap<Key, Shown> = release.cells.iter().chain(&release.left_out).map(|(key, shown)| (key.clone(), *shown)).collect();
            for (key, shown) in cells.iter().filter(|(_, shown)| **shown != Shown::Missing) {
                let at = *by_id.entry(id(release.dimensions(), key)).or_insert_with(|| {
                    attacker.unknowns.push(Unknown { least: 0, most: i32::MAX, shown: None });
                    attacker.unknowns.len() - 1
                });
                let unknown = &mut attacker.unknowns[at];
                match shown {
                    Shown::Count(people) => unknown.shown = Some(*people),
                    Shown::Hidden => {
                        let (least, most) = knows(release, key);
                        unknown.least = unknown.least.max(i32::try_from(least).unwrap_or(i32::MAX));
                        unknown.most = unknown.most.min(i32::try_from(most).unwrap_or(i32::MAX));
                    }
                    Shown::About(_) | Shown::Missing => {}
                }
                attacker.places.insert(key.clone(), at);
            }
            for sum in sums(release.dimensions(), &cells) {
                let parts: Option<Vec<usize>> = sum.parts.iter().map(|part| attacker.places.get(part).copied()).collect();
                if let (Some(whole), Some(parts)) = (attacker.places.get(&sum.whole), parts) {
                    let mut equation: Vec<(usize, f64)> = parts.into_iter().map(|part| (part, 1.0)).collect();
                    equation.push((*whole, -1.0));
                    attacker.equations.push(equation);
                }
            }
        }
        attacker
    }

    /// A whole-number table that shows the same and has this cell at 1 or less, or at the edge or more.
    fn table(&self, cell: usize, up: bool, edge: f64) -> Option<Vec<(usize, f64)>> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let variables: Vec<Option<Variable>> =
            self.unknowns.iter().map(|unknown| unknown.shown.is_none().then(|| problem.add_integer_var(0.0, (unknown.least, unknown.most)))).collect();
        for equation in &self.equations {
            let mut right = 0.0;
            let mut terms = Vec::new();
            for (at, sign) in equation {
                match (variables[*at], self.unknowns[*at].shown) {
                    (Some(variable), _) => terms.push((variable, *sign)),
                    (None, Some(people)) => right -= sign * people as f64,
                    (None, None) => {}
                }
            }
            if !terms.is_empty() {
                problem.add_constraint(terms, ComparisonOp::Eq, right);
            }
        }
        let about = variables.get(cell).copied().flatten()?;
        let (operator, end) = if up { (ComparisonOp::Ge, edge) } else { (ComparisonOp::Le, 1.0) };
        problem.add_constraint([(about, 1.0)], operator, end);
        let mut options = SolveOptions::default();
        options.node_limit = Some(EFFORT);
        let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
        Some(variables.iter().enumerate().filter_map(|(at, variable)| variable.map(|variable| (at, solution.var_value(variable)))).collect())
    }
}
