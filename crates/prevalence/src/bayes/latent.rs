//! Latent classes with a Dirichlet-process prior: people fall into classes that lists reach with different chances,
//! independently within a class (the model of Manrique-Vallier 2016). No cap on the dark figure: the published package
//! silently rejects any above 20 times the people observed.
//!
//! The published sampler draws every person's class, and on sparse tables its chains stay where they began for longer than
//! anyone waits. Here classes and the number of people are summed out first (`mixture`), and each chain is a ladder of
//! copies whose likelihood is raised to falling powers and which change places (parallel tempering: Geyer 1991): what the
//! top of the ladder must climb, the foot walks over. Chains go on until they agree on the dark figure, which no renaming
//! of classes changes, or until the sweeps allowed are used up.

mod mixture;

use super::{Posterior, split_r_hat};
use crate::chance::{Purpose, Stream};
use crate::table::Table;
use crate::watch::Watch;
use mixture::{Data, Mixture};
use rayon::prelude::*;

/// Chains that agree as closely as this go on no further.
const ENOUGH: f64 = 1.05;
/// The foot of the ladder leaves the likelihood the weight of about so many people.
const FOOT: f64 = 165.0;
/// Each rung's power as a share of the one above, near the top and further down: neighbours then change places in about
/// half of the tries. The steps are small where the classes found change, about two fifths of the likelihood.
const RUNGS: (f64, f64) = (0.85, 0.6);
const FINE_ABOVE: f64 = 0.4;
/// The share of each chain that is thrown away as its way in, after cooling.
const WAY_IN: f64 = 0.3;

/// How the sampler is run.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// The most classes (stick breaking is cut there).
    pub classes: usize,
    /// Chains.
    pub chains: u64,
    /// Sweeps in which each chain is cooled: from a draw of the prior, the likelihood grows in to its power as the cube of the
    /// time. Begun at once at full power, chains fall into whatever mode is nearest and climb out over thousands of sweeps.
    pub cooling: usize,
    /// Sweeps of each chain between looks at whether they agree.
    pub round: usize,
    /// The most sweeps of each chain once cooled.
    pub most: usize,
    /// Shape and rate of the gamma prior on the concentration.
    pub prior: (f64, f64),
    /// The seed.
    pub seed: u64,
}

impl Plan {
    /// Ten classes, four chains, the published package's prior.
    pub fn usual(seed: u64) -> Plan {
        Plan { classes: 10, chains: 4, cooling: 400, round: 2_000, most: 8_000, prior: (0.25, 0.25), seed }
    }
}

/// The posterior, and how often all classes were in use (then `classes` should be raised).
#[derive(Clone, Debug)]
pub struct Latent {
    /// The posterior of the population size.
    pub posterior: Posterior,
    /// Sweeps of each chain once cooled, those thrown away included.
    pub sweeps: usize,
    /// The share of draws in which the last class held at least one person in expectation.
    pub last_class_used: f64,
}

/// Runs the chains. Stopped, it keeps the rounds that are done; `None` where none is.
pub fn estimate(table: &Table, plan: &Plan, level: f64, watch: &Watch) -> Option<Latent> {
    let data = Data::of(table);
    let ladder = ladder(table.people() as f64);
    watch.begin("latent classes", plan.chains * (plan.cooling + plan.most) as u64);
    let mut chains: Vec<Chain> = (0..plan.chains).into_par_iter().map(|chain| Chain::cooled(&data, plan, &ladder, chain, watch)).collect();
    let mut done = 0;
    while done < plan.most {
        let round = plan.round.min(plan.most - done);
        let whole = chains
            .par_iter_mut()
            .map(|chain| (0..round).all(|_| !watch.stopped() && chain.sweep(&data, plan, &ladder, watch)))
            .reduce(|| true, |one, other| one && other);
        if !whole {
            break;
        }
        done += round;
        if split_r_hat(&kept(&chains, done, true)) <= ENOUGH {
            break;
        }
    }
    if done == 0 {
        return None;
    }
    let draws = kept(&chains, done, false);
    let from = (WAY_IN * done as f64) as usize;
    let used: usize = chains.iter().map(|chain| chain.last_used[from..done].iter().filter(|used| **used).count()).sum();
    let last_class_used = used as f64 / (chains.len() * (done - from)) as f64;
    Some(Latent { posterior: Posterior::of(table.people() as f64, &draws, level), sweeps: done, last_class_used })
}

/// The chains' draws without their way in, as they are or as logarithms.
fn kept(chains: &[Chain], done: usize, logs: bool) -> Vec<Vec<f64>> {
    let from = (WAY_IN * done as f64) as usize;
    let scale = |dark: &f64| if logs { dark.ln_1p() } else { *dark };
    chains.iter().map(|chain| chain.draws[from..done].iter().map(scale).collect()).collect()
}

/// The powers of the likelihood, from 1 to the foot.
fn ladder(people: f64) -> Vec<f64> {
    let foot = (FOOT / people).min(0.5);
    let next = |power: &f64| Some((power * if *power > FINE_ABOVE { RUNGS.0 } else { RUNGS.1 }).max(foot));
    let mut ladder: Vec<f64> = std::iter::successors(Some(1.0), next).take_while(|power| *power > foot).collect();
    ladder.push(foot);
    ladder
}

/// One chain: a copy of the mixture on each rung.
struct Chain {
    stream: Stream,
    rungs: Vec<Mixture>,
    /// People on no list, sweep by sweep.
    draws: Vec<f64>,
    last_used: Vec<bool>,
}

impl Chain {
    fn cooled(data: &Data, plan: &Plan, ladder: &[f64], chain: u64, watch: &Watch) -> Chain {
        let mut stream = Stream::new(plan.seed, Purpose::LatentClasses, chain);
        let mut rungs: Vec<Mixture> = ladder.iter().map(|_| Mixture::drawn(data, plan, &mut stream)).collect();
        for sweep in (0..plan.cooling).take_while(|_| !watch.stopped()) {
            let share = (sweep as f64 / plan.cooling as f64).powi(3);
            for (rung, power) in rungs.iter_mut().zip(ladder) {
                rung.sweep(data, plan, share * power, &mut stream);
            }
            watch.step(1);
        }
        Chain { stream, rungs, draws: Vec::new(), last_used: Vec::new() }
    }

    /// Moves every rung, lets neighbours change places, and draws the people on no list at the top: given the mixture they
    /// are negative binomial, which is Poisson with a gamma mean. Always true.
    fn sweep(&mut self, data: &Data, plan: &Plan, ladder: &[f64], watch: &Watch) -> bool {
        for (rung, &power) in self.rungs.iter_mut().zip(ladder) {
            rung.sweep(data, plan, power, &mut self.stream);
        }
        for rung in 1..self.rungs.len() {
            let gain = self.rungs[rung].log_likelihood(data) - self.rungs[rung - 1].log_likelihood(data);
            if self.stream.unit().ln() < (ladder[rung - 1] - ladder[rung]) * gain {
                self.rungs.swap(rung - 1, rung);
            }
        }
        let missed = self.rungs[0].missed().min(1.0 - 1e-12);
        let mean = self.stream.gamma(data.people) * missed / (1.0 - missed);
        self.draws.push(self.stream.poisson(mean) as f64);
        self.last_used.push(self.rungs[0].last_share() * data.people / (1.0 - missed) >= 1.0);
        watch.step(1);
        true
    }
}
