//! Controlled rounding: every count to a multiple next to it, and every total still the sum of its parts.
//!
//! Which way a count goes is drawn under a secret, up the likelier the nearer it is, and the integer programme follows the draws as far as the sums
//! let it (Cox 1987, "A constructive procedure for unbiased controlled rounding"; by programme since Fischetti and Salazar-González 1998). A multiple of
//! the base stays as it is. Rounded so, a count from 1 up to below the base can be anything in that range for whoever sees only the rounded table:
//! moving it, and every total above it, by as much keeps every sum and every rounding. That holds of a table with a row for every code, since a nought in it may be nobody or
//! a few. Where rows with nobody are dropped, a row that is there is somebody, whatever it is rounded to: four of them under a total of nought are one person each.
//!
//! **Once for a cell.** The draw is of the measure, the cell and the base: of neither the day nor the table, since draws for one count could be put together, and
//! twenty of them tell a 3 by how often it went up. A count that was shown and has not changed is shown the same again, in whatever table it stands, and the
//! rest is rounded around it. One that has changed follows the draw its cell has had all along: it goes up where what it is above a multiple passes a number that
//! stays the same. Where what is shown moves it is therefore learnt that the count moved, and by how much only as far as the two roundings tell.

use crate::ledger::{Held, Ledger, Manner};
use crate::noise::{Secret, Stream};
use crate::release::{Refused, Release, Shown, held, may_open};
use crate::system::{Id, id};
use crate::table::{Count, Key, Table, named};
use daybreak_vocabulary::Day;
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How far rounding moved the counts. For whoever makes the release.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moved {
    /// Cells with a count.
    pub cells: usize,
    /// The mean distance, in people.
    pub mean: f64,
    /// The largest.
    pub most: u64,
    /// Cells that went to a multiple that is not next to them, where no other way kept the sums.
    pub further: usize,
}

/// Effort of one programme, in branches.
const EFFORT: u64 = 20_000;

impl Release {
    /// Rounds every count to a multiple of `base` (the threshold is a good one), totals kept, and enters the release in the ledger. What an earlier release shows
    /// of an unchanged count stays.
    pub fn rounded(table: &Table, base: u64, name: &str, on: Day, secret: &Secret, ledger: &mut Ledger) -> Result<(Release, Moved), Refused> {
        if !table.is_full() {
            return Err(Refused::RowsLacking);
        }
        may_open(table, name, Manner::Rounded, base, ledger)?;
        if !ledger.is_drawn_under(secret) {
            return Err(Refused::OtherSecret);
        }
        if let Some(wrong) = table.disagreements().first() {
            return Err(Refused::Disagrees(named(table.dimensions(), &wrong.whole)));
        }
        let (before, with) = shown_before(table, base, ledger);
        let mut steps = None;
        for reach in 0..3 {
            steps = attempt(table, base, reach, &before, secret);
            if steps.is_some() {
                break;
            }
        }
        let steps = steps.ok_or_else(|| if with.is_empty() { Refused::Disagrees(table.measure().to_owned()) } else { Refused::NotRounded { with } })?;
        let mut moved = Moved::default();
        let mut sum = 0;
        let (mut cells, mut shown_now) = (BTreeMap::new(), BTreeMap::new());
        for (key, count) in table.cells() {
            let shown = match (count, steps.get(key)) {
                (Count::Known(people), Some(step)) => {
                    let rounded = (i64::try_from(people / base).unwrap_or(i64::MAX).saturating_add(*step)).max(0).unsigned_abs() * base;
                    moved.cells += 1;
                    sum += rounded.abs_diff(*people);
                    moved.most = moved.most.max(rounded.abs_diff(*people));
                    moved.further += usize::from(rounded.abs_diff(*people) >= base);
                    shown_now.insert(key.clone(), rounded);
                    Shown::About(rounded)
                }
                _ => Shown::Missing,
            };
            cells.insert(key.clone(), shown);
        }
        moved.mean = sum as f64 / moved.cells.max(1) as f64;
        let held = held(table, name, on, Manner::Rounded, base, BTreeSet::new(), BTreeSet::new());
        ledger.add_drawn(Held { rounded: shown_now, ..held }, secret);
        let release = Release {
            name: name.to_owned(),
            on,
            measure: table.measure().to_owned(),
            manner: Manner::Rounded,
            dimensions: table.dimensions().to_vec(),
            cells,
            left_out: BTreeMap::new(),
        };
        Ok((release, moved))
    }
}

/// For each cell with a count that was shown before how many multiples above the one below it, and the releases that show any.
fn shown_before(table: &Table, base: u64, ledger: &Ledger) -> (BTreeMap<Key, i32>, Vec<String>) {
    let mut shown: HashMap<(Id, u64), (u64, &str)> = HashMap::new();
    for held in ledger.of(table.measure()) {
        for (key, rounded) in &held.rounded {
            if let Some(Count::Known(people)) = held.cells.get(key) {
                shown.insert((id(&held.dimensions, key), *people), (*rounded, &held.name));
            }
        }
    }
    let (mut before, mut with) = (BTreeMap::new(), BTreeSet::new());
    for (key, count) in table.cells() {
        let Count::Known(people) = count else { continue };
        let Some((rounded, release)) = shown.get(&(id(table.dimensions(), key), *people)) else { continue };
        let multiples = |people: u64| i64::try_from(people / base).unwrap_or(i64::MAX);
        if let Ok(step) = i32::try_from(multiples(*rounded) - multiples(*people)) {
            before.insert(key.clone(), step);
            with.insert(format!("“{release}”"));
        }
    }
    (before, with.into_iter().collect())
}

/// For each cell how many multiples above the one below it; `reach` allows so many more either way. Those shown before are where they were.
fn attempt(table: &Table, base: u64, reach: i32, before: &BTreeMap<Key, i32>, secret: &Secret) -> Option<BTreeMap<Key, i64>> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let mut variables: BTreeMap<&Key, (Variable, i64)> = BTreeMap::new();
    for (key, count) in table.cells() {
        let Count::Known(people) = count else { continue };
        let below = i64::try_from(people / base).ok()?;
        let rest = people % base;
        if let Some(step) = before.get(key) {
            variables.insert(key, (problem.add_integer_var(0.0, (*step, *step)), below));
            continue;
        }
        let mut question = format!("daybreak disclosure rounding 2|{base}|{}:{}", table.measure().len(), table.measure()).into_bytes();
        for (dimension, code) in id(table.dimensions(), key) {
            question.extend(format!("|{}:{dimension}={}:{code}", dimension.len(), code.len()).into_bytes());
        }
        let up = Stream::of(secret.bytes(), &question).below(u128::from(base)) < u128::from(rest);
        let (least, most) = match (*people, rest) {
            (0, _) => (0, 0),
            (_, 0) => (-reach, reach),
            _ => (-reach, 1 + reach),
        };
        let least = least.max(-i32::try_from(below).unwrap_or(i32::MAX));
        let variable = problem.add_integer_var(if up { -1.0 } else { 1.0 }, (least, most));
        if reach > 0 {
            // Away from the multiples next to it costs more than every draw together.
            for (operator, side, end) in [(ComparisonOp::Le, -1.0, f64::from(i32::from(rest > 0))), (ComparisonOp::Ge, 1.0, 0.0)] {
                let beyond = problem.add_var(1_000.0, (0.0, f64::from(reach)));
                problem.add_constraint([(variable, 1.0), (beyond, side)], operator, end);
            }
        }
        variables.insert(key, (variable, below));
    }
    for sum in table.sums() {
        let Some((whole, below)) = variables.get(&sum.whole) else { continue };
        let parts: Option<Vec<&(Variable, i64)>> = sum.parts.iter().map(|part| variables.get(part)).collect();
        let Some(parts) = parts else { continue };
        let mut terms: Vec<(Variable, f64)> = parts.iter().map(|(variable, _)| (*variable, 1.0)).collect();
        terms.push((*whole, -1.0));
        let right = below - parts.iter().map(|(_, below)| below).sum::<i64>();
        problem.add_constraint(terms, ComparisonOp::Eq, right as f64);
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(EFFORT);
    let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
    Some(variables.into_iter().map(|(key, (variable, _))| (key.clone(), solution.var_value(variable).round() as i64)).collect())
}
