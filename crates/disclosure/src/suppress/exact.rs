//! The cheapest pattern, proven.
//!
//! It begins with the pattern of [`at_once`], and with the linear programme over covers, which is given every cover that its answer takes too little of
//! (the attacker's programme with as much room in each cell as the answer takes of it). Then, round by round: the integer programme chooses the cheapest cells that hit every cover; for each demand that these do not meet, the
//! attacker's programme gives a cover they miss, and the cheapest cell of it is hidden too, so that each round ends with a pattern that
//! meets everything. When such a pattern costs no more than the programme's bound, it is the best.

use super::master::{Choice, Cover, Master};
use super::pool::{Deviation, Pool};
use super::tableau::Tableau;
use super::whole::{self, Answer, ROOM};
use super::{Impossible, Pattern, at_once, greedy, weight};
use crate::rule::Rule;
use crate::system::{State, System};
use crate::watch::Watch;
use std::collections::BTreeMap;

/// Room given to a cell that has none; small enough that all of it together does not come near to one person.
const SLIVER: f64 = 2e-6;

pub(crate) struct Search<'a> {
    system: &'a System,
    tableau: Tableau,
    master: Master,
    pub pool: Pool,
    /// A cover was taken in that is not proven: bounds from then on prove nothing.
    doubt: bool,
}

enum Separated {
    Met,
    Missed(Cover),
    Hopeless,
}

pub(crate) fn choose(system: &System, rule: &Rule, watch: &Watch) -> Result<Pattern, Impossible> {
    let mut search = Search::of(system);
    let began = watch.now();
    let left = || rule.patience - watch.now().since(began);
    let weights = |cell: usize| system.cells[cell].weight;
    // A good pattern to begin with, and the covers that single sums give.
    let mut best = at_once::choose(system, &Rule { patience: rule.patience / 5, ..*rule }, watch).ok();
    let mut bound = best.as_ref().map_or(0, |best| best.bound);
    greedy::covers(system).into_iter().for_each(|cover| search.master.add(cover));
    let mut chosen: Vec<usize> = Vec::new();
    if let Some(choice) = search.tighten(weights, &|| left() - rule.patience / 2) {
        bound = bound.max(choice.bound);
        chosen = choice.cells;
    }
    if let Some(found) = best.as_mut().filter(|found| found.weight <= bound) {
        found.bound = found.weight;
        return best.ok_or(Impossible(Vec::new()));
    }
    loop {
        let mut hidden = system.hidden();
        chosen.iter().for_each(|cell| hidden[*cell] = true);
        let told = |search: &Search, hidden: &[bool]| {
            let open = search.pool.open(hidden).len();
            watch.told("hiding", system.demands.len() - open, system.demands.len());
        };
        search.complete(&mut hidden, &told)?;
        if best.as_ref().is_none_or(|best| weight(system, &hidden) < best.weight + 3) {
            search.thin(&mut hidden, || left() > 0);
        }
        let cost = weight(system, &hidden);
        if best.as_ref().is_none_or(|best| cost < best.weight) {
            best = Some(Pattern { hidden, weight: cost, bound });
        }
        let Some(found) = &mut best else { continue };
        let before = (bound, chosen.clone());
        if found.weight > bound && left() > 0 {
            // A programme that runs out of time may still have moved its bound.
            if let Some(choice) = search.master.solve(weights, true, left()) {
                if !search.doubt {
                    bound = bound.max(choice.bound);
                }
                chosen = choice.cells;
            }
        }
        found.bound = bound.min(found.weight);
        if found.weight <= bound || left() <= 0 || before == (bound, chosen.clone()) {
            return best.ok_or(Impossible(Vec::new()));
        }
    }
}

impl<'a> Search<'a> {
    pub fn of(system: &'a System) -> Search<'a> {
        Search { system, tableau: Tableau::of(system), master: Master::default(), pool: Pool::new(system.demands.len()), doubt: false }
    }

    /// The linear programme over covers, with those added that its answer takes less than one cell of, until there are none or the time is up.
    fn tighten(&mut self, weights: impl Fn(usize) -> u32, left: &dyn Fn() -> i64) -> Option<Choice> {
        let mut bound = 0;
        loop {
            let mut choice = self.master.solve(&weights, false, left().max(100))?;
            bound = bound.max(choice.bound);
            choice.bound = bound;
            let covers: Vec<Cover> = (0..self.system.demands.len()).filter(|_| left() > 0).filter_map(|demand| self.short(demand, &choice.shares)).collect();
            let done = covers.is_empty() || left() <= 0;
            covers.into_iter().for_each(|cover| self.master.add(cover));
            if done {
                return Some(choice);
            }
        }
    }

    /// A cover of the demand that these shares take less than one cell of.
    fn short(&mut self, demand: usize, shares: &BTreeMap<usize, f64>) -> Option<Cover> {
        let asked = &self.system.demands[demand];
        let share = |cell: &usize| shares.get(cell).copied().unwrap_or(0.0);
        let hidden = self.system.hidden();
        self.room(&hidden);
        for (column, cell) in self.tableau.cells.iter().enumerate().filter(|(_, cell)| !hidden[**cell]) {
            let (down, up) = self.system.cells[*cell].bounds(asked.least);
            self.tableau.low[column] += share(cell) * down.max(-asked.least) as f64;
            self.tableau.high[column] += share(cell) * up as f64;
        }
        self.tableau.to_the_end = true;
        let found = self.tableau.furthest(&asked.terms, asked.least as f64);
        self.tableau.to_the_end = false;
        let found = found.filter(|found| found.reach < asked.least as f64 - 1e-3)?;
        self.cover(&hidden, asked.least, &found.gains).filter(|cover| !cover.is_empty() && cover.iter().map(share).sum::<f64>() < 1.0 - 1e-3)
    }

    /// Hides what it takes to meet every demand, keeping the covers found on the way.
    fn complete(&mut self, hidden: &mut [bool], told: &dyn Fn(&Search, &[bool])) -> Result<(), Impossible> {
        let mut hopeless = Vec::new();
        for demand in 0..self.system.demands.len() {
            while !self.pool.holds(demand, hidden) {
                match self.separate(demand, hidden) {
                    Separated::Met => break,
                    Separated::Missed(cover) => {
                        if let Some(cheapest) = cover.iter().min_by_key(|cell| self.system.cells[**cell].weight) {
                            hidden[*cheapest] = true;
                        }
                        self.master.add(cover);
                        told(self, hidden);
                    }
                    Separated::Hopeless => {
                        hopeless.push(demand);
                        break;
                    }
                }
            }
        }
        if hopeless.is_empty() { Ok(()) } else { Err(Impossible(hopeless)) }
    }

    /// Whether the demand has a witness while only `hidden` is hidden.
    pub fn meets(&mut self, demand: usize, hidden: &[bool]) -> bool {
        self.pool.holds(demand, hidden) || matches!(self.separate(demand, hidden), Separated::Met)
    }

    /// A witness of the demand, or cells of which one more has to be hidden for there to be one.
    fn separate(&mut self, demand: usize, hidden: &[bool]) -> Separated {
        let asked = &self.system.demands[demand];
        self.room(hidden);
        let Some(found) = self.tableau.furthest(&asked.terms, asked.least as f64 + 0.5) else {
            return self.in_whole_numbers(demand, hidden);
        };
        if found.reach < asked.least as f64 - 0.01 {
            return match self.cover(hidden, asked.least, &found.gains) {
                // Nothing that is not hidden would help: proven as a cover is.
                Some(cover) if cover.is_empty() => Separated::Hopeless,
                Some(cover) => Separated::Missed(cover),
                None => self.in_whole_numbers(demand, hidden),
            };
        }
        let rounded = self.tableau.cells.iter().zip(&self.tableau.at).map(|(cell, by)| (*cell, by.round() as i64));
        let witness: Deviation = rounded.filter(|(_, by)| *by != 0).collect();
        if self.system.admits(hidden, &witness) && asked.met(&witness) {
            self.pool.add(self.system, hidden, witness);
            return Separated::Met;
        }
        self.in_whole_numbers(demand, hidden)
    }

    /// Where the linear programme ends between whole numbers, and may see a way that is none.
    fn in_whole_numbers(&mut self, demand: usize, hidden: &[bool]) -> Separated {
        match whole::witness(self.system, hidden, &self.system.demands[demand]) {
            Answer::Witness(witness) => {
                self.pool.add(self.system, hidden, witness);
                Separated::Met
            }
            Answer::None => self.anything_else(hidden),
            Answer::Unknown => {
                self.doubt = true;
                self.anything_else(hidden)
            }
        }
    }

    /// Whatever is not hidden yet: true of any pattern that does not meet a demand.
    fn anything_else(&self, hidden: &[bool]) -> Separated {
        let cover: Cover = (0..hidden.len()).filter(|cell| !hidden[*cell] && self.system.cells[*cell].state == State::Free).collect();
        if cover.is_empty() { Separated::Hopeless } else { Separated::Missed(cover) }
    }

    /// Cells that are not hidden get a sliver of room, each another: the attacker's best answer then runs through as few of them as can be, and the
    /// simplex never stands still.
    fn room(&mut self, hidden: &[bool]) {
        for (column, cell) in self.tableau.cells.iter().enumerate() {
            let sliver = SLIVER * (1.0 + ((column * 7_919) % 997) as f64 / 997.0);
            let (down, up) = self.system.cells[*cell].bounds(ROOM);
            let (low, high) = if hidden[*cell] { (down as f64, up as f64) } else { (0.0, 0.0) };
            self.tableau.low[column] = low.min(-sliver);
            self.tableau.high[column] = high.max(sliver);
        }
    }

    /// The cells that are not hidden and would give the attacker's programme more reach. With what the hidden ones give, the sum of gains times
    /// room bounds its reach (weak duality): as long as the hidden ones alone stay short, one of these has to be hidden. `None` where they do not.
    fn cover(&self, hidden: &[bool], least: i64, gains: &[f64]) -> Option<Cover> {
        let mut given = 0.0;
        let mut cover = Vec::new();
        for (column, cell) in self.tableau.cells.iter().enumerate() {
            let gain = gains[column];
            if gain.abs() < 1e-7 {
                continue;
            }
            let (down, up) = self.system.cells[*cell].bounds(ROOM);
            let room = if gain > 0.0 { up } else { -down };
            if room == 0 {
                continue;
            }
            if hidden[*cell] {
                given += gain.abs() * room as f64;
            } else {
                cover.push(*cell);
            }
        }
        cover.sort_unstable();
        (given < least as f64 - 1e-4).then_some(cover)
    }

    /// Shows again what need not be hidden, the dearest first.
    pub fn thin(&mut self, hidden: &mut [bool], go_on: impl Fn() -> bool) {
        let mut extra: Vec<usize> = (0..hidden.len()).filter(|cell| hidden[*cell] && self.system.cells[*cell].state == State::Free).collect();
        extra.sort_by_key(|cell| std::cmp::Reverse((self.system.cells[*cell].weight, *cell)));
        for cell in extra {
            if !go_on() {
                return;
            }
            hidden[cell] = false;
            let needed = self.pool.open(hidden).into_iter().any(|demand| match self.separate(demand, hidden) {
                Separated::Met => false,
                Separated::Missed(cover) => {
                    self.master.add(cover);
                    true
                }
                Separated::Hopeless => true,
            });
            // Witnesses found while it was shown hold when it is hidden, and those that use it hold again.
            hidden[cell] = needed;
        }
    }
}
