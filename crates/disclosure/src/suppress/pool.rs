//! Witnesses: whole-number tables that show the same as the true one.

use crate::system::System;
use std::collections::BTreeMap;

/// Differences from the truth, of the cells that differ.
pub(crate) type Deviation = BTreeMap<usize, i64>;

/// Witnesses found, and for each demand the one that meets it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pool {
    witnesses: Vec<Deviation>,
    /// For each demand, the latest witness that meets it.
    of: Vec<Option<usize>>,
}

impl Pool {
    pub fn new(demands: usize) -> Pool {
        Pool { witnesses: Vec::new(), of: vec![None; demands] }
    }

    /// The witness of a demand, if it still holds while only `hidden` is hidden.
    pub fn holds(&self, demand: usize, hidden: &[bool]) -> bool {
        self.witness(demand).is_some_and(|witness| witness.keys().all(|at| hidden[*at]))
    }

    /// The witness of a demand.
    pub fn witness(&self, demand: usize) -> Option<&Deviation> {
        self.of[demand].and_then(|at| self.witnesses.get(at))
    }

    /// Takes a witness in for every demand it meets that has none that holds. Returns whether it met any: it must be admitted first.
    pub fn add(&mut self, system: &System, hidden: &[bool], witness: Deviation) -> usize {
        let next = self.witnesses.len();
        let mut met = 0;
        for (demand, asked) in system.demands.iter().enumerate() {
            if asked.met(&witness) && !self.holds(demand, hidden) {
                self.of[demand] = Some(next);
                met += 1;
            }
        }
        if met > 0 {
            self.witnesses.push(witness);
        }
        met
    }

    /// The witnesses that demands have, each once, with those demands.
    pub fn used(&self) -> BTreeMap<usize, (&Deviation, Vec<usize>)> {
        let mut used = BTreeMap::new();
        for (demand, at) in self.of.iter().enumerate() {
            if let Some((at, witness)) = at.and_then(|at| Some((at, self.witnesses.get(at)?))) {
                used.entry(at).or_insert_with(|| (witness, Vec::new())).1.push(demand);
            }
        }
        used
    }

    /// Demands without a witness that holds.
    pub fn open(&self, hidden: &[bool]) -> Vec<usize> {
        (0..self.of.len()).filter(|demand| !self.holds(*demand, hidden)).collect()
    }
}
