//! Which further cells to hide, so that nothing hidden can be worked out: the cell suppression problem.
//!
//! The attacker knows every sum, every shown cell, every earlier release, the threshold, that counts are whole, and that a mark never
//! stands for a nought that need not be hidden. A demand is met by a *witness*: another whole-number table that shows the same and has the
//! cell at the far end of the range. Meeting a demand is therefore checked by adding up, not by trusting a solver.
//!
//! A table is decided in [`parts`] that share no sum. In those of up to [`crate::Rule::parts`] times [`crate::Rule::exact`] cells the cheapest pattern is looked for until it is proven
//! or patience ends: hidden sets are found by an integer programme over covers (of each cover at least one cell has to be hidden), and covers by linear programmes
//! over the attacker's deviations (Fischetti and Salazar-González 2001, "Solving the cell suppression problem on tabular data with linear constraints", Management
//! Science 47, whose capacity constraints become covers here: every candidate's room is at least what a demand asks, or the cover is rounded up). Beyond, linear
//! programmes choose greedily and a relaxation of the covers of single sums bounds what is left to gain.

mod at_once;
pub(crate) mod exact;
pub(crate) mod greedy;
mod master;
mod parts;
pub(crate) mod pool;
mod tableau;
pub(crate) mod whole;

use crate::rule::Rule;
use crate::system::System;
use crate::watch::Watch;
use pool::Deviation;

/// Cells to hide. Every demand was met by a witness that was added up.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    pub hidden: Vec<bool>,
    /// Cost of the free cells hidden.
    pub weight: u64,
    /// No pattern costs less than this.
    pub bound: u64,
}

/// Demands that nothing the new table could hide would meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Impossible(pub Vec<usize>);

impl Impossible {
    /// The cells that sums tie to those of the demands.
    pub fn cells(&self, system: &System) -> Vec<usize> {
        parts::of(system, &vec![true; system.cells.len()], &self.0).into_iter().flat_map(|part| part.cells).flatten().collect()
    }
}

/// The cheapest pattern that meets every demand, or a good one.
///
/// What the cells that are hidden anyway meet among themselves is left out first. What is left falls into parts that are decided apart. In the end every
/// hidden cell is asked about again: that audit, not the search, is what the pattern is let out on. `known` are witnesses from before, which are added up again and not looked for.
pub(crate) fn choose(system: &System, rule: &Rule, known: &mut Vec<Deviation>, watch: &Watch) -> Result<Pattern, Impossible> {
    let all: Vec<usize> = (0..system.demands.len()).collect();
    let mut hidden = system.hidden();
    let open = unmet(system, &hidden, &all, known, &|done| watch.told("looking at what is hidden", done, all.len()));
    let everything: Vec<bool> = system.cells.iter().map(|cell| cell.state != crate::system::State::Shown).collect();
    let never = unmet(system, &everything, &open, known, &|done| watch.told("looking at what could be hidden", done, open.len()));
    if !never.is_empty() {
        return Err(Impossible(never));
    }
    let parts = parts::of(system, &everything, &open);
    let (mut found, mut impossible) = (Pattern { hidden: Vec::new(), weight: 0, bound: 0 }, Vec::new());
    let began = watch.now();
    let mut of: usize = parts.iter().map(|part| part.cells.len()).sum();
    for part in &parts {
        // The smallest come first, so that what they leave of the time goes to the larger ones.
        let share = (rule.patience - watch.now().since(began)).max(0) as f64 * part.cells.len() as f64 / of as f64;
        of -= part.cells.len();
        let rule = Rule { patience: share as i64, ..*rule };
        match if part.cells.len() <= rule.parts.saturating_mul(rule.exact) { exact::choose(&part.system, &rule, watch) } else { greedy::choose(&part.system, &rule, watch) } {
            Ok(pattern) => {
                part.cells.iter().zip(&pattern.hidden).filter(|(_, hidden)| **hidden).flat_map(|(cells, _)| cells).for_each(|cell| hidden[*cell] = true);
                found.weight += pattern.weight;
                found.bound += pattern.bound;
            }
            Err(Impossible(demands)) => impossible.extend(demands.into_iter().map(|demand| part.demands[demand])),
        }
    }
    if impossible.is_empty() {
        // What the cells that are hidden anyway meet among themselves has its witness; the search's own are not taken over.
        impossible = unmet(system, &hidden, &all, known, &|done| watch.told("asking again", done, all.len()));
    }
    found.hidden = hidden;
    if impossible.is_empty() { Ok(found) } else { Err(Impossible(impossible)) }
}

/// Of these demands those that are not met while only `hidden` is hidden. Each of the others has a witness that was added up in the whole system: one of those known, wherever they were found, or
/// one that is looked for, and known from then on.
pub(crate) fn unmet(system: &System, hidden: &[bool], demands: &[usize], known: &mut Vec<Deviation>, told: &dyn Fn(usize)) -> Vec<usize> {
    let mut asked: Vec<usize> = demands.to_vec();
    for witness in known.iter().filter(|witness| witness.last_key_value().is_none_or(|(last, _)| *last < hidden.len()) && system.admits(hidden, witness)) {
        asked.retain(|demand| !system.demands[*demand].met(witness));
    }
    let (mut open, mut done) = (Vec::new(), demands.len() - asked.len());
    for part in parts::of(system, hidden, &asked) {
        let within = part.hidden(hidden);
        let mut search = exact::Search::of(&part.system);
        for demand in 0..part.demands.len() {
            told(done);
            done += 1;
            if !search.meets(demand, &within) {
                open.push(part.demands[demand]);
            }
        }
        for (witness, of) in search.pool.used().into_values() {
            let lifted = part.lifted(witness);
            let holds = system.admits(hidden, &lifted);
            let of = of.into_iter().map(|demand| part.demands[demand]);
            open.extend(of.filter(|demand| !holds || !system.demands[*demand].met(&lifted)));
            if holds {
                known.push(lifted);
            }
        }
    }
    open.sort_unstable();
    open.dedup();
    open
}

/// The demands that have no witness while only `hidden` is hidden, proven: what they are about is told.
pub(crate) fn told(system: &System, hidden: &[bool]) -> Vec<usize> {
    let all: Vec<usize> = (0..system.demands.len()).collect();
    never(system, hidden, &unmet(system, hidden, &all, &mut Vec::new(), &|_| {}))
}

/// Of demands for which no witness was found those for which there is none. Of the others it is not known.
pub(crate) fn never(system: &System, hidden: &[bool], unmet: &[usize]) -> Vec<usize> {
    let proven = |demand: &&usize| matches!(whole::witness(system, hidden, &system.demands[**demand]), whole::Answer::None);
    unmet.iter().filter(proven).copied().collect()
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
