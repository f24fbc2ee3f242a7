//! Large tables: a good pattern by linear programmes, and how far it may be from the best.
//!
//! Each demand gets a programme of its own over the cells near it, those that share a sum with its cell, those that share one with these, and so
//! on: cells further off stay as they are, so that what it finds is a witness in the whole table too. What moves at the least cost is hidden. Other demands
//! nearby are aimed at in passing. Then cells are shown again where the demands that use them can do without. The bound is of the covers that single sums give: a relaxation, so that the gap printed is an upper one.

use super::master::{Cover, Master};
use super::pool::{Deviation, Pool};
use super::whole::{self, Answer, ROOM};
use super::exact::Search;
use super::{Impossible, Pattern, parts, weight};
use crate::rule::Rule;
use crate::system::{State, System};
use crate::watch::Watch;
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};
use std::collections::BTreeMap;
use std::time::Duration;

/// How far to look: so many cells of each sum, so many in all.
const REACHES: [(usize, usize); 3] = [(10, 250), (40, 1_200), (usize::MAX, usize::MAX)];

pub(crate) fn choose(system: &System, rule: &Rule, watch: &Watch) -> Result<Pattern, Impossible> {
    let near = Near::of(system);
    let mut hidden = system.hidden();
    let mut pool = Pool::new(system.demands.len());
    let mut hopeless = Vec::new();
    let all = system.demands.len();
    for demand in 0..all {
        watch.told("hiding", demand, all);
        if pool.holds(demand, &hidden) {
            continue;
        }
        match near.witness(&hidden, &pool, demand) {
            Some(found) => {
                found.keys().for_each(|cell| hidden[*cell] = true);
                pool.add(system, &hidden, found);
            }
            None => hopeless.push(demand),
        }
    }
    if !hopeless.is_empty() {
        return Err(Impossible(hopeless));
    }
    thin(system, &mut hidden, rule, watch);
    let bound = bound(system).min(weight(system, &hidden));
    Ok(Pattern { weight: weight(system, &hidden), hidden, bound })
}

/// Shows again what the demands can do without, the dearest first, for as long as patience lasts: part by part of what is hidden.
fn thin(system: &System, hidden: &mut [bool], rule: &Rule, watch: &Watch) {
    let began = watch.now();
    let demands: Vec<usize> = (0..system.demands.len()).collect();
    let parts = parts::of(system, hidden, &demands);
    for (done, part) in parts.iter().enumerate() {
        watch.told("showing again", done, parts.len());
        let mut within = part.hidden(hidden);
        Search::of(&part.system).thin(&mut within, || watch.now().since(began) < rule.patience);
        for cell in part.cells.iter().zip(&within).filter(|(_, within)| !**within).flat_map(|(cells, _)| cells) {
            hidden[*cell] = hidden[*cell] && system.cells[*cell].state == State::Hidden;
        }
    }
}

/// Cells by the sums they are in.
struct Near<'a> {
    system: &'a System,
    sums_of: Vec<Vec<usize>>,
    demands_of: Vec<Vec<usize>>,
}

impl<'a> Near<'a> {
    fn of(system: &'a System) -> Near<'a> {
        let (mut sums_of, mut demands_of) = (vec![Vec::new(); system.cells.len()], vec![Vec::new(); system.cells.len()]);
        for (at, sum) in system.sums.iter().enumerate() {
            sum.iter().for_each(|(cell, _)| sums_of[*cell].push(at));
        }
        for (at, demand) in system.demands.iter().enumerate() {
            demand.terms.iter().for_each(|(cell, _)| demands_of[*cell].push(at));
        }
        Near { system, sums_of, demands_of }
    }

    /// A witness of the demand, over ever more cells; of those that are not hidden yet the cheapest may move.
    fn witness(&self, hidden: &[bool], pool: &Pool, demand: usize) -> Option<Deviation> {
        let movable: Vec<bool> = hidden.iter().zip(&self.system.cells).map(|(hidden, cell)| *hidden || cell.state == State::Free).collect();
        let asked = &self.system.demands[demand];
        let mut looked_at = 0;
        for (of_each, of_all) in REACHES {
            let cells = self.around(&asked.terms, hidden, &movable, of_each, of_all);
            if cells.len() == looked_at {
                break;
            }
            looked_at = cells.len();
            let good = |found: &Deviation| asked.met(found) && self.system.admits(&movable, found);
            let others = self.beside(&cells, pool, hidden, demand);
            let Some((found, short)) = self.deviation(&cells, hidden, demand, &others, false) else { continue };
            if good(&found) {
                return Some(found);
            }
            // It reaches far enough and ends between whole numbers: once more in whole numbers, for this demand alone.
            if short < 0.01 && let Some((found, _)) = self.deviation(&cells, hidden, demand, &[], true).filter(|(found, _)| good(found)) {
                return Some(found);
            }
        }
        // The last word, where every cell may move.
        match whole::witness(self.system, &movable, asked) {
            Answer::Witness(found) => Some(found),
            Answer::None | Answer::Unknown => None,
        }
    }

    /// The cells around those of a demand that may move: of each sum so many that are hidden already and half as many of the others.
    fn around(&self, terms: &[(usize, i64)], hidden: &[bool], movable: &[bool], of_each: usize, of_all: usize) -> Vec<usize> {
        let mut found: Vec<usize> = terms.iter().map(|(cell, _)| *cell).filter(|cell| movable[*cell]).collect();
        let mut taken = vec![false; hidden.len()];
        let mut seen = vec![false; self.system.sums.len()];
        found.iter().for_each(|cell| taken[*cell] = true);
        let mut next = 0;
        while next < found.len() && found.len() < of_all {
            for sum in &self.sums_of[found[next]] {
                if std::mem::replace(&mut seen[*sum], true) {
                    continue;
                }
                let more = self.system.sums[*sum].iter().map(|(cell, _)| *cell).filter(|cell| movable[*cell] && !taken[*cell]);
                let (mut known, mut others): (Vec<usize>, Vec<usize>) = more.partition(|cell| hidden[*cell]);
                // Cells with room both ways go further than ones and noughts.
                known.sort_by_key(|cell| self.system.cells[*cell].bounds(ROOM).0 == 0);
                others.sort_by_key(|cell| self.system.cells[*cell].weight);
                for cell in known.into_iter().take(of_each).chain(others.into_iter().take(of_each.div_ceil(2))) {
                    taken[cell] = true;
                    found.push(cell);
                }
            }
            next += 1;
        }
        found
    }

    /// Of each of these cells one open demand, to be met in passing.
    fn beside(&self, cells: &[usize], pool: &Pool, hidden: &[bool], demand: usize) -> Vec<usize> {
        let open = |demand: &usize| !pool.holds(*demand, hidden);
        let own = self.system.demands[demand].about;
        cells.iter().filter(|cell| **cell != own).filter_map(|cell| self.demands_of[*cell].iter().copied().find(open)).collect()
    }

    /// A deviation of these cells alone that goes as far towards the demand as it can, at the least cost of cells not hidden yet; and how far it falls
    /// short.
    fn deviation(&self, cells: &[usize], hidden: &[bool], demand: usize, others: &[usize], whole: bool) -> Option<(Deviation, f64)> {
        let system = self.system;
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let mut moves: BTreeMap<usize, Vec<(Variable, f64)>> = BTreeMap::new();
        for at in cells {
            let cell = &system.cells[*at];
            let (down, up) = cell.bounds(ROOM);
            let mut made = |cost: f64, low: i64, high: i64| match whole {
                true => problem.add_integer_var(cost, (i32::try_from(low).unwrap_or(0), i32::try_from(high).unwrap_or(0))),
                false => problem.add_var(cost, (low as f64, high as f64)),
            };
            let cost = f64::from(cell.weight);
            let mut ways = Vec::new();
            if hidden[*at] {
                ways.push((made(0.0, down, up), 1.0));
            } else {
                ways.push((made(cost, 0, up), 1.0));
                if down < 0 {
                    ways.push((made(cost, 0, -down), -1.0));
                }
            }
            moves.insert(*at, ways);
        }
        let terms = |equation: &[(usize, i64)]| -> Vec<(Variable, f64)> {
            let of = |at: &usize, sign: i64| moves.get(at).into_iter().flatten().map(move |(variable, way)| (*variable, way * sign as f64)).collect::<Vec<_>>();
            equation.iter().flat_map(|(at, sign)| of(at, *sign)).collect()
        };
        let mut sums: Vec<usize> = cells.iter().flat_map(|cell| self.sums_of[*cell].iter().copied()).collect();
        sums.sort_unstable();
        sums.dedup();
        for sum in sums {
            problem.add_constraint(terms(&system.sums[sum]), ComparisonOp::Eq, 0.0);
        }
        let mut missing = Vec::new();
        for (target, cost) in std::iter::once((demand, 10_000.0)).chain(others.iter().map(|other| (*other, 0.01))) {
            let asked = &system.demands[target];
            let mut reach = terms(&asked.terms);
            missing.push(problem.add_var(cost, (0.0, asked.least as f64)));
            reach.extend(missing.last().map(|short| (*short, 1.0)));
            problem.add_constraint(reach, ComparisonOp::Ge, asked.least as f64);
        }
        let mut options = SolveOptions::default();
        options.time_limit = Some(Duration::from_secs(20));
        options.node_limit = Some(200);
        let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
        let found = moves.iter().map(|(at, ways)| {
            let by: f64 = ways.iter().map(|(variable, way)| way * solution.var_value(*variable)).sum();
            (*at, by.round() as i64)
        });
        let short = missing.first().map_or(0.0, |short| solution.var_value(*short));
        Some((found.filter(|(_, by)| *by != 0).collect(), short))
    }
}

/// No pattern costs less.
fn bound(system: &System) -> u64 {
    let mut master = Master::default();
    covers(system).into_iter().for_each(|cover| master.add(cover));
    master.solve(|cell| system.cells[cell].weight, false, 30_000).map_or(0, |choice| choice.bound)
}

/// In a sum whose hidden cells leave a demand too little room, one more has to be hidden.
pub(super) fn covers(system: &System) -> Vec<Cover> {
    let mut found = Vec::new();
    for demand in &system.demands {
        let [(about, sign)] = demand.terms.as_slice() else { continue };
        for sum in system.sums.iter() {
            let Some((_, own)) = sum.iter().find(|(at, _)| at == about) else { continue };
            let (mut room, mut cover) = (0i64, Vec::new());
            for (at, other) in sum.iter().filter(|(at, _)| at != about) {
                let cell = &system.cells[*at];
                // For the sum to stay, a cell on the same side has to move against it and one on the other side with it.
                let up = other * own * sign < 0;
                match cell.state {
                    State::Hidden => room = room.saturating_add(if up { cell.bounds(ROOM).1 } else { -cell.bounds(ROOM).0 }),
                    State::Free if up || cell.value > cell.floor => cover.push(*at),
                    State::Free | State::Shown => {}
                }
            }
            if system.cells[*about].state == State::Free {
                found.push(vec![*about]);
            } else if room < demand.least && !cover.is_empty() {
                cover.sort_unstable();
                found.push(cover);
            }
        }
    }
    found
}
