//! Latent classes with a Dirichlet-process prior: people fall into classes that lists reach with different chances,
//! independently within a class (Manrique-Vallier 2016). The Gibbs sampler of that paper, with several chains from
//! scattered starts and no cap on the dark figure: the published package silently rejects any above 20 times the people
//! observed.

use super::Posterior;
use crate::chance::{Purpose, Stream};
use crate::table::Table;
use crate::watch::Watch;
use rayon::prelude::*;

/// How the sampler is run.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// The most classes (stick breaking is cut there).
    pub classes: usize,
    /// Chains.
    pub chains: u64,
    /// Draws thrown away at each chain's head.
    pub burn_in: usize,
    /// Draws kept of each chain.
    pub kept: usize,
    /// Shape and rate of the gamma prior on the concentration.
    pub prior: (f64, f64),
    /// The seed.
    pub seed: u64,
}

impl Plan {
    /// Ten classes, four chains, the published package's prior.
    pub fn usual(seed: u64) -> Plan {
        Plan { classes: 10, chains: 4, burn_in: 2_000, kept: 4_000, prior: (0.25, 0.25), seed }
    }
}

/// The posterior, and how often all classes were in use (then `classes` should be raised).
#[derive(Clone, Debug)]
pub struct Latent {
    /// The posterior of the population size.
    pub posterior: Posterior,
    /// The share of draws in which the last class held anybody.
    pub last_class_used: f64,
}

/// Runs the chains. `None` when stopped.
pub fn estimate(table: &Table, plan: &Plan, level: f64, watch: &Watch) -> Option<Latent> {
    watch.begin("latent classes", plan.chains * (plan.burn_in + plan.kept) as u64);
    let chains: Vec<Option<(Vec<f64>, usize)>> = (0..plan.chains as usize)
        .into_par_iter()
        .map(|chain| {
            let mut state = State::scattered(table, plan, Stream::new(plan.seed, Purpose::LatentClasses, chain as u64));
            let mut draws = Vec::with_capacity(plan.kept);
            let mut last_used = 0;
            for iteration in 0..plan.burn_in + plan.kept {
                if watch.stopped() {
                    return None;
                }
                state.sweep(table, plan);
                if iteration >= plan.burn_in {
                    draws.push(state.dark as f64);
                    last_used += usize::from(state.held[plan.classes - 1] > 0);
                }
                watch.step(1);
            }
            Some((draws, last_used))
        })
        .collect();
    let chains: Vec<(Vec<f64>, usize)> = chains.into_iter().collect::<Option<_>>()?;
    let used: usize = chains.iter().map(|chain| chain.1).sum();
    let draws: Vec<Vec<f64>> = chains.into_iter().map(|chain| chain.0).collect();
    let last_class_used = used as f64 / (plan.chains as usize * plan.kept) as f64;
    Some(Latent { posterior: Posterior::of(table.people() as f64, &draws, level), last_class_used })
}

/// One chain.
struct State {
    stream: Stream,
    /// Share of people by class.
    share: Vec<f64>,
    /// Chance that list j reaches somebody of class c, at `j * classes + c`.
    reach: Vec<f64>,
    concentration: f64,
    /// People on no list.
    dark: u64,
    /// People of each class, seen and unseen.
    held: Vec<u64>,
    /// Those of them on list j.
    listed: Vec<u64>,
    weights: Vec<f64>,
    split: Vec<u64>,
}

impl State {
    fn scattered(table: &Table, plan: &Plan, mut stream: Stream) -> State {
        let classes = plan.classes;
        let mut share: Vec<f64> = (0..classes).map(|_| stream.gamma(0.5).max(1e-12)).collect();
        let total: f64 = share.iter().sum();
        share.iter_mut().for_each(|share| *share /= total);
        State {
            share,
            reach: (0..classes * table.lists()).map(|_| stream.beta(0.5, 1.5).clamp(1e-6, 1.0 - 1e-6)).collect(),
            concentration: stream.gamma(1.0) + 0.05,
            dark: 0,
            held: vec![0; classes],
            listed: vec![0; classes * table.lists()],
            weights: vec![0.0; classes],
            split: vec![0; classes],
            stream,
        }
    }

    /// One Gibbs sweep.
    fn sweep(&mut self, table: &Table, plan: &Plan) {
        let (classes, lists) = (plan.classes, table.lists());
        self.held.fill(0);
        self.listed.fill(0);
        for (cell, count) in table.cells().filter(|(_, count)| *count > 0) {
            self.weigh(cell.cell(), lists);
            self.stream.multinomial(count, &self.weights, &mut self.split);
            for class in 0..classes {
                self.held[class] += self.split[class];
                for list in cell.lists() {
                    self.listed[list * classes + class] += self.split[class];
                }
            }
        }
        // People on no list: negative binomial, as a Poisson count with a gamma mean.
        self.weigh(0, lists);
        let missed: f64 = self.weights.iter().sum::<f64>().min(1.0 - 1e-12);
        let mean = self.stream.gamma(table.people() as f64) * missed / (1.0 - missed);
        self.dark = self.stream.poisson(mean);
        self.stream.multinomial(self.dark, &self.weights, &mut self.split);
        for (held, dark) in self.held.iter_mut().zip(&self.split) {
            *held += dark;
        }
        for list in 0..lists {
            for class in 0..classes {
                let on = self.listed[list * classes + class];
                let off = self.held[class] - on;
                self.reach[list * classes + class] = self.stream.beta(1.0 + on as f64, 1.0 + off as f64);
            }
        }
        self.break_stick(plan);
    }

    /// The classes' shares and the concentration. The stick's rest is kept as a logarithm, since it may be tiny.
    fn break_stick(&mut self, plan: &Plan) {
        let mut after: f64 = self.held.iter().map(|&held| held as f64).sum();
        let mut log_rest = 0.0f64;
        for class in 0..plan.classes - 1 {
            let held = self.held[class] as f64;
            after -= held;
            let broken = self.stream.beta(1.0 + held, self.concentration + after).clamp(1e-300, 1.0 - 1e-16);
            self.share[class] = broken * log_rest.exp();
            log_rest += (-broken).ln_1p();
        }
        self.share[plan.classes - 1] = log_rest.exp();
        let rate = plan.prior.1 - log_rest;
        self.concentration = self.stream.gamma(plan.prior.0 + plan.classes as f64 - 1.0) / rate;
    }

    /// The chance of class and pattern together, for each class.
    fn weigh(&mut self, cell: usize, lists: usize) {
        let classes = self.share.len();
        self.weights.copy_from_slice(&self.share);
        for list in 0..lists {
            let reach = &self.reach[list * classes..(list + 1) * classes];
            let on = cell >> list & 1 == 1;
            for (weight, reach) in self.weights.iter_mut().zip(reach) {
                *weight *= if on { *reach } else { 1.0 - reach };
            }
        }
        if self.weights.iter().sum::<f64>() <= 0.0 {
            self.weights.copy_from_slice(&self.share);
        }
    }
}
