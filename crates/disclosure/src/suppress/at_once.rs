//! Tables that are small enough to be proven: a good pattern to begin with.
//!
//! Each linear programme aims every open demand's cell up or down at random (from a fixed seed) and pays for cells that are not hidden yet; what
//! moves is hidden, and the movement is the witness of every demand it meets. Prices fall until everything is met. Then cells are shown
//! again where the demands that use them can do without.

use super::pool::{Deviation, Pool};
use super::whole::{self, Answer, ROOM};
use super::{Impossible, Pattern, weight};
use crate::rule::Rule;
use crate::system::{State, System};
use crate::watch::Watch;
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};
use std::time::Duration;

pub(crate) fn choose(system: &System, rule: &Rule, watch: &Watch) -> Result<Pattern, Impossible> {
    let mut hidden = system.hidden();
    let mut pool = Pool::new(system.demands.len());
    let mut random = 0x9e37_79b9_7f4a_7c15_u64;
    let mut price = 0.5;
    let mut stuck = 0;
    loop {
        let open = pool.open(&hidden);
        watch.told("hiding", system.demands.len() - open.len(), system.demands.len());
        if open.is_empty() {
            break;
        }
        let targets = aims(system, &open, &mut random);
        let met = match deviation(system, &hidden, &targets, Some(price)) {
            Some(found) => {
                found.keys().for_each(|cell| hidden[*cell] = true);
                if system.admits(&hidden, &found) { pool.add(system, &hidden, found) } else { 0 }
            }
            None => 0,
        };
        if met * 20 < open.len().min(200) {
            price *= 0.4;
        }
        stuck = if met == 0 { stuck + 1 } else { 0 };
        if stuck > 12 {
            one_by_one(system, &mut hidden, &mut pool)?;
        }
    }
    thin(system, &mut hidden, &mut pool, rule, watch);
    Ok(Pattern { weight: weight(system, &hidden), hidden, bound: 0 })
}

/// For each cell one of its open demands, at random: what several want of the same cell goes one way at a time.
fn aims(system: &System, open: &[usize], random: &mut u64) -> Vec<usize> {
    let mut of_cell = std::collections::BTreeMap::new();
    for demand in open {
        *random ^= *random << 13;
        *random ^= *random >> 7;
        *random ^= *random << 17;
        let about = system.demands[*demand].about;
        if !of_cell.contains_key(&about) || *random & 1 == 1 {
            of_cell.insert(about, *demand);
        }
    }
    of_cell.into_values().collect()
}

/// A deviation that goes far towards the targets; free cells may move at a `price` times their weight, or not at all.
fn deviation(system: &System, hidden: &[bool], targets: &[usize], price: Option<f64>) -> Option<Deviation> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let mut moves: Vec<Vec<(Variable, f64)>> = Vec::with_capacity(hidden.len());
    for (cell, hidden) in system.cells.iter().zip(hidden) {
        let (down, most) = cell.bounds(ROOM);
        let (down, most) = (down as f64, most as f64);
        moves.push(match price {
            _ if *hidden => vec![(problem.add_var(0.0, (down, most)), 1.0)],
            Some(price) if cell.state == State::Free => {
                let cost = price * f64::from(cell.weight);
                let up = (problem.add_var(cost, (0.0, most)), 1.0);
                if down < 0.0 { vec![up, (problem.add_var(cost, (0.0, -down)), -1.0)] } else { vec![up] }
            }
            _ => Vec::new(),
        });
    }
    let terms = |equation: &[(usize, i64)]| -> Vec<(Variable, f64)> {
        equation.iter().flat_map(|(at, sign)| moves[*at].iter().map(move |(variable, way)| (*variable, way * *sign as f64))).collect()
    };
    for sum in &system.sums {
        let equation = terms(sum);
        if !equation.is_empty() {
            problem.add_constraint(equation, ComparisonOp::Eq, 0.0);
        }
    }
    for target in targets {
        let demand = &system.demands[*target];
        let short = problem.add_var(1.0, (0.0, demand.least as f64));
        let mut reach = terms(&demand.terms);
        reach.push((short, 1.0));
        problem.add_constraint(reach, ComparisonOp::Ge, demand.least as f64);
    }
    let mut options = SolveOptions::default();
    options.time_limit = Some(Duration::from_secs(60));
    let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
    let found = moves.iter().enumerate().map(|(at, moves)| {
        let by: f64 = moves.iter().map(|(variable, way)| way * solution.var_value(*variable)).sum();
        (at, by.round() as i64)
    });
    Some(found.filter(|(_, by)| *by != 0).collect())
}

/// The demands that aiming at many at once does not meet, each for itself.
fn one_by_one(system: &System, hidden: &mut [bool], pool: &mut Pool) -> Result<(), Impossible> {
    let mut impossible = Vec::new();
    for demand in pool.open(hidden) {
        if pool.holds(demand, hidden) {
            continue;
        }
        let asked = &system.demands[demand];
        let found = deviation(system, hidden, &[demand], Some(1e-3)).filter(|found| asked.met(found)).filter(|found| {
            let all: Vec<bool> = hidden.iter().zip(&system.cells).map(|(hidden, cell)| *hidden || cell.state == State::Free).collect();
            system.admits(&all, found)
        });
        let everything = || -> Vec<bool> { hidden.iter().zip(&system.cells).map(|(hidden, cell)| *hidden || cell.state == State::Free).collect() };
        let found = found.or_else(|| match whole::witness(system, &everything(), asked) {
            Answer::Witness(witness) => Some(witness),
            Answer::None | Answer::Unknown => None,
        });
        match found {
            Some(found) => {
                found.keys().for_each(|cell| hidden[*cell] = true);
                pool.add(system, hidden, found);
            }
            None => impossible.push(demand),
        }
    }
    if impossible.is_empty() { Ok(()) } else { Err(Impossible(impossible)) }
}

/// Shows again what the demands can do without, the dearest first, for as long as patience lasts.
fn thin(system: &System, hidden: &mut [bool], pool: &mut Pool, rule: &Rule, watch: &Watch) {
    let began = watch.now();
    let mut extra: Vec<usize> = (0..hidden.len()).filter(|cell| hidden[*cell] && system.cells[*cell].state == State::Free).collect();
    extra.sort_by_key(|cell| std::cmp::Reverse((system.cells[*cell].weight, *cell)));
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    for (done, cell) in extra.iter().enumerate() {
        watch.told("showing again", done, extra.len());
        if watch.now().since(began) > rule.patience {
            return;
        }
        hidden[*cell] = false;
        let mut tries = 0;
        let kept = loop {
            let open = pool.open(hidden);
            if open.is_empty() {
                break true;
            }
            let found = deviation(system, hidden, &aims(system, &open, &mut random), None);
            let met = found.filter(|found| system.admits(hidden, found)).map_or(0, |found| pool.add(system, hidden, found));
            tries = if met == 0 { tries + 1 } else { 0 };
            if tries == 2 {
                break false;
            }
        };
        if !kept {
            hidden[*cell] = true;
        }
    }
}
