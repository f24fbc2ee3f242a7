//! Bayesian estimates: averaging over decomposable graphs, latent classes, and the threshold method.

pub mod averaging;
pub mod latent;
pub mod threshold;

use crate::interval::{Interval, Kind};
use crate::special::quantile;

/// Above this the chains have not mixed, and no estimate is given.
pub const MOST_R_HAT: f64 = 1.1;

/// Whether chains with this R-hat have mixed; not if there is none.
pub fn agree(r_hat: f64) -> bool {
    r_hat <= MOST_R_HAT
}

/// The posterior of the population size, from several chains.
#[derive(Clone, Debug)]
pub struct Posterior {
    /// Its median, people.
    pub median: f64,
    /// Its middle 95% (or other level).
    pub interval: Interval,
    /// Split R-hat of the log of the dark figure over the chains: near 1 when they agree.
    pub r_hat: f64,
    /// The draws kept, of all chains together.
    pub draws: usize,
}

impl Posterior {
    /// From the chains' draws of the dark figure.
    pub(crate) fn of(people: f64, chains: &[Vec<f64>], level: f64) -> Posterior {
        let logs: Vec<Vec<f64>> = chains.iter().map(|chain| chain.iter().map(|dark| dark.ln_1p()).collect()).collect();
        let mut all: Vec<f64> = chains.iter().flatten().map(|dark| people + dark).collect();
        all.sort_by(f64::total_cmp);
        let tail = (1.0 - level) / 2.0;
        let spread = |p: f64| {
            let ends: Vec<f64> = chains.iter().map(|chain| middle(chain, p)).collect();
            standard_error(&ends)
        };
        Posterior {
            median: quantile(&all, 0.5),
            interval: Interval {
                low: quantile(&all, tail),
                high: quantile(&all, 1.0 - tail),
                level,
                kind: Kind::Credible,
                noise: Some((spread(tail), spread(1.0 - tail))),
            },
            r_hat: split_r_hat(&logs),
            draws: all.len(),
        }
    }
}

fn middle(chain: &[f64], p: f64) -> f64 {
    let mut sorted = chain.to_vec();
    sorted.sort_by(f64::total_cmp);
    quantile(&sorted, p)
}

/// The standard error of a mean of chains' values: what another run of as many chains might move it by.
fn standard_error(values: &[f64]) -> f64 {
    let size = values.len() as f64;
    let mean = values.iter().sum::<f64>() / size;
    (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (size - 1.0) / size).sqrt()
}

/// Split R-hat (Gelman and others, Bayesian Data Analysis, third edition, 11.4): each chain in two halves, the variance
/// between halves against that within. NaN without at least two draws in each half.
pub fn split_r_hat(chains: &[Vec<f64>]) -> f64 {
    let halves: Vec<&[f64]> = chains
        .iter()
        .flat_map(|chain| {
            let half = chain.len() / 2;
            [&chain[..half], &chain[chain.len() - half..]]
        })
        .collect();
    let size = halves.first().map_or(0, |half| half.len()) as f64;
    if size < 2.0 {
        return f64::NAN;
    }
    let means: Vec<f64> = halves.iter().map(|half| half.iter().sum::<f64>() / size).collect();
    let grand = means.iter().sum::<f64>() / means.len() as f64;
    let between = size / (means.len() as f64 - 1.0) * means.iter().map(|mean| (mean - grand).powi(2)).sum::<f64>();
    let within = halves
        .iter()
        .zip(&means)
        .map(|(half, mean)| half.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (size - 1.0))
        .sum::<f64>()
        / means.len() as f64;
    if within == 0.0 { if between == 0.0 { 1.0 } else { f64::INFINITY } } else { ((size - 1.0) / size + between / within / size).sqrt() }
}
