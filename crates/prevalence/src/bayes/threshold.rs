//! The Bayesian threshold method (Silverman 2020): all pairs with a normal prior, those whose posterior mean is at least
//! two standard deviations from nought kept, and the model of these fitted again. With several chains and R-hat.

use super::Posterior;
use crate::chance::{Purpose, Stream};
use crate::fit::cholesky;
use crate::fit::transform::{sum_over_subsets, sum_over_supersets};
use crate::pattern::{self, Pattern};
use crate::select;
use crate::table::Table;
use crate::watch::Watch;
use rayon::prelude::*;

/// How the sampler is run.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Posterior mean over standard deviation that keeps a pair.
    pub threshold: f64,
    /// Prior variance of pair effects.
    pub pair_variance: f64,
    /// Prior variance of the intercept and main effects.
    pub main_variance: f64,
    /// Chains.
    pub chains: u64,
    /// Draws thrown away at each chain's head.
    pub burn_in: usize,
    /// Draws kept of each chain.
    pub kept: usize,
    /// The seed.
    pub seed: u64,
}

impl Plan {
    /// As published: threshold 2, variances 1 and 10,000.
    pub fn usual(seed: u64) -> Plan {
        Plan { threshold: 2.0, pair_variance: 1.0, main_variance: 1e4, chains: 4, burn_in: 4_000, kept: 16_000, seed }
    }
}

/// The posterior after thresholding.
#[derive(Clone, Debug)]
pub struct Threshold {
    /// The posterior of the population size.
    pub posterior: Posterior,
    /// The pairs kept.
    pub pairs: Vec<Pattern>,
    /// R-hat of the first pass, the worst of the pairs' effects.
    pub first_r_hat: f64,
}

/// Runs both passes. `None` when stopped, or where the posterior has no mode that can be found.
pub fn estimate(table: &Table, plan: &Plan, level: f64, watch: &Watch) -> Option<Threshold> {
    watch.begin("threshold", 2 * plan.chains * (plan.burn_in + plan.kept) as u64);
    let mains = select::independence(table.lists());
    let pairs = pattern::of_size(table.lists(), 2);
    let full = Target::new(table, mains.iter().chain(&pairs).copied().collect(), plan);
    let chains = full.sample(plan, 0, watch)?;
    let effect = |at: usize| -> Vec<Vec<f64>> {
        chains.iter().map(|chain| chain.iter().map(|draw| draw[mains.len() + at]).collect()).collect()
    };
    let mut first_r_hat = 1.0f64;
    let mut kept = Vec::new();
    for (at, &pair) in pairs.iter().enumerate() {
        let draws = effect(at);
        first_r_hat = first_r_hat.max(super::split_r_hat(&draws));
        let all: Vec<f64> = draws.into_iter().flatten().collect();
        let mean = all.iter().sum::<f64>() / all.len() as f64;
        let deviation = (all.iter().map(|a| (a - mean).powi(2)).sum::<f64>() / (all.len() as f64 - 1.0)).sqrt();
        if (mean / deviation).abs() >= plan.threshold {
            kept.push(pair);
        }
    }
    let again = Target::new(table, mains.iter().chain(&kept).copied().collect(), plan);
    let chains = again.sample(plan, plan.chains, watch)?;
    let dark: Vec<Vec<f64>> =
        chains.iter().map(|chain| chain.iter().map(|draw| draw[0].exp()).collect()).collect();
    Some(Threshold { posterior: Posterior::of(table.people() as f64, &dark, level), pairs: kept, first_r_hat })
}

/// The posterior density of the coefficients of these terms.
struct Target {
    terms: Vec<Pattern>,
    margins: Vec<f64>,
    precision: Vec<f64>,
    cells: usize,
}

impl Target {
    fn new(table: &Table, terms: Vec<Pattern>, plan: &Plan) -> Target {
        let margins = terms.iter().map(|&term| table.margin(term) as f64).collect();
        let variance = |term: &Pattern| if term.size() > 1 { plan.pair_variance } else { plan.main_variance };
        let precision = terms.iter().map(|term| 1.0 / variance(term)).collect();
        Target { terms, margins, precision, cells: table.counts().len() }
    }

    /// `mu` by cell, the unobserved one at 0.
    fn expected(&self, a: &[f64], mu: &mut Vec<f64>) {
        mu.clear();
        mu.resize(self.cells, 0.0);
        for (term, a) in self.terms.iter().zip(a) {
            mu[term.cell()] = *a;
        }
        sum_over_subsets(mu);
        mu.iter_mut().for_each(|mu| *mu = mu.exp());
        mu[0] = 0.0;
    }

    fn log_density(&self, a: &[f64], mu: &mut Vec<f64>) -> f64 {
        self.expected(a, mu);
        let data: f64 = a.iter().zip(&self.margins).map(|(a, margin)| a * margin).sum();
        let prior: f64 = a.iter().zip(&self.precision).map(|(a, precision)| a * a * precision / 2.0).sum();
        data - mu.iter().sum::<f64>() - prior
    }

    /// The mode and the Cholesky factor of the curvature there, by damped Newton steps.
    fn mode(&self) -> Option<(Vec<f64>, Vec<f64>)> {
        let order = self.terms.len();
        let mut a = vec![0.0; order];
        a[0] = (self.margins[0] / self.cells as f64).ln();
        let (mut mu, mut h) = (Vec::new(), vec![0.0; order * order]);
        let mut height = self.log_density(&a, &mut mu);
        for _ in 0..500 {
            sum_over_supersets(&mut mu);
            for i in 0..order {
                for j in 0..=i {
                    h[i * order + j] = mu[usize::from(self.terms[i].0 | self.terms[j].0)];
                }
                h[i * order + i] += self.precision[i];
            }
            let gradient: Vec<f64> =
                (0..order).map(|i| self.margins[i] - mu[self.terms[i].cell()] - self.precision[i] * a[i]).collect();
            let mut step = gradient.clone();
            if !cholesky::factor(&mut h, order) {
                return None;
            }
            cholesky::solve(&h, order, &mut step);
            if step.iter().zip(&gradient).map(|(s, g)| s * g).sum::<f64>() < 1e-12 {
                return Some((a, h));
            }
            let mut share = 1.0;
            loop {
                let tried: Vec<f64> = a.iter().zip(&step).map(|(a, step)| a + share * step).collect();
                let now = self.log_density(&tried, &mut mu);
                if now >= height {
                    (a, height) = (tried, now);
                    break;
                }
                share /= 2.0;
                if share < 1e-12 {
                    return Some((a, h));
                }
            }
        }
        None
    }

    /// Random-walk Metropolis with the curvature's shape and the usual scale `2.38 / sqrt(d)`; starts are scattered three
    /// times as widely as the posterior.
    fn sample(&self, plan: &Plan, first: u64, watch: &Watch) -> Option<Vec<Vec<Vec<f64>>>> {
        let (mode, factor) = self.mode()?;
        let order = mode.len();
        let scale = 2.38 / (order as f64).sqrt();
        (0..plan.chains as usize)
            .into_par_iter()
            .map(|chain| {
                let mut stream = Stream::new(plan.seed, Purpose::Threshold, first + chain as u64);
                let leap = |from: &[f64], size: f64, stream: &mut Stream| {
                    let mut step: Vec<f64> = (0..order).map(|_| stream.normal() * size).collect();
                    cholesky::solve_transposed(&factor, order, &mut step);
                    from.iter().zip(&step).map(|(a, step)| a + step).collect::<Vec<f64>>()
                };
                let mut mu = Vec::new();
                let mut a = leap(&mode, 3.0 / (order as f64).sqrt(), &mut stream);
                let mut height = self.log_density(&a, &mut mu);
                let mut draws = Vec::with_capacity(plan.kept);
                for iteration in 0..plan.burn_in + plan.kept {
                    if watch.stopped() {
                        return None;
                    }
                    let tried = leap(&a, scale, &mut stream);
                    let now = self.log_density(&tried, &mut mu);
                    if stream.unit().ln() < now - height {
                        (a, height) = (tried, now);
                    }
                    if iteration >= plan.burn_in {
                        draws.push(a.clone());
                    }
                    watch.step(1);
                }
                Some(draws)
            })
            .collect()
    }
}
