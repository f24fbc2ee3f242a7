//! The bias-corrected and accelerated bootstrap (Efron 1987), with the model chosen anew in every replicate, as Chan,
//! Silverman and Vincent (2021) and Silverman, Chan and Vincent (2024) do it. What they leave unsaid is said here: how
//! many replicates have no model at all, how large the ties at the estimate are, and how far the ends would move if the
//! simulation were run again.

use super::{Interval, Kind};
use crate::chance::{Purpose, Stream};
use crate::fit::Fitter;
use crate::select::Procedure;
use crate::special::{normal_below, normal_quantile, quantile, quantile_by};
use crate::table::Table;
use crate::watch::Watch;
use rayon::prelude::*;
use thiserror::Error;

/// More replicates than this share without a model, and there is no interval.
pub const MOST_WITHOUT_MODEL: f64 = 0.05;
/// How often the replicates are drawn again to learn the ends' own error.
const REDRAWS: u64 = 200;
/// Fewer replicates than this say nothing about a 2.5% tail.
pub const FEWEST: usize = 100;

/// How a bootstrap is run.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Resamples of the people.
    pub replicates: u64,
    /// The seed.
    pub seed: u64,
    /// The level of the interval.
    pub level: f64,
}

/// What a bootstrap found.
#[derive(Clone, Debug)]
pub struct Bootstrap {
    /// The estimate on the table itself, people.
    pub estimate: f64,
    /// The replicates' estimates in the order drawn; none where no model had one or the replicate was not run.
    pub replicates: Vec<Option<f64>>,
    /// The replicates' estimates, sorted.
    pub sorted: Vec<f64>,
    /// Replicates in which no model had an estimate.
    pub without_model: u64,
    /// Replicates asked for and not run, the work having been stopped.
    pub not_run: u64,
    /// The share of replicates below the estimate: P(N* < N).
    pub below: f64,
    /// The share exactly at the estimate, half of which the mid-rank interval counts as below.
    pub tied: f64,
    /// The acceleration, from leaving out one person of each pattern in turn.
    pub acceleration: f64,
    /// Patterns whose loss of one person leaves no model; they are left out of the acceleration.
    pub jackknife_without_model: usize,
    /// The interval as published, ties not counted as below.
    pub interval: Interval,
    /// The interval with half of the ties counted as below.
    pub mid_rank: Interval,
}

/// Why a bootstrap gives no interval.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum NoInterval {
    /// The table itself has none.
    #[error("no model has an estimate on this table")]
    NoEstimate,
    /// Resamples too often have none.
    #[error("in {without} of {run} resamples ({:.1}%) no model has an estimate; above {:.0}% an interval would describe only the lucky ones", 100.0 * *without as f64 / *run as f64, 100.0 * MOST_WITHOUT_MODEL)]
    WithoutModel {
        /// Resamples without a model.
        without: u64,
        /// Resamples run.
        run: u64,
    },
    /// Too few replicates.
    #[error("{0} replicates are too few for an interval: at least {FEWEST} are needed")]
    TooFew(usize),
    /// The estimate lies outside all replicates, so that the correction is infinite.
    #[error("all replicates lie on one side of the estimate: the bias correction is infinite")]
    OneSided,
}

/// Resamples the table's own people.
pub fn bootstrap(table: &Table, procedure: &Procedure, plan: &Plan, watch: &Watch) -> Result<Bootstrap, NoInterval> {
    bootstrap_over(table, std::slice::from_ref(table), procedure, plan, watch)
}

/// The same where the links between records are themselves uncertain: replicate b resamples draw b of the linkage
/// (modulo their number), so that the interval carries both uncertainties. The estimate stays the table's.
pub fn bootstrap_over(
    table: &Table,
    draws: &[Table],
    procedure: &Procedure,
    plan: &Plan,
    watch: &Watch,
) -> Result<Bootstrap, NoInterval> {
    let fitter = Fitter::new(table.counts());
    let people = |fitter: &mut Fitter| procedure.choose(fitter).map(|chosen| fitter.cases() + chosen.fit.dark);
    let estimate = people(&mut fitter.clone()).ok_or(NoInterval::NoEstimate)?;
    let weights: Vec<(u64, Vec<f64>)> =
        draws.iter().map(|draw| (draw.people(), draw.counts().iter().map(|&count| count as f64).collect())).collect();
    watch.begin("bootstrap", plan.replicates);
    // Outside: not run. Inside: no model.
    let outcomes: Vec<Option<Option<f64>>> = (0..plan.replicates as usize)
        .into_par_iter()
        .with_max_len(16)
        .map_init(
            || (fitter.clone(), vec![0; table.counts().len()]),
            |(fitter, counts), replicate| {
                if watch.stopped() || weights.is_empty() {
                    return None;
                }
                let (total, weights) = &weights[replicate % weights.len()];
                Stream::new(plan.seed, Purpose::Resample, replicate as u64).multinomial(*total, weights, counts);
                fitter.load(counts);
                watch.step(1);
                Some(people(fitter))
            },
        )
        .collect();
    let run = outcomes.iter().flatten().count() as u64;
    let replicates: Vec<Option<f64>> = outcomes.into_iter().map(Option::flatten).collect();
    let mut sorted: Vec<f64> = replicates.iter().flatten().copied().collect();
    sorted.sort_by(f64::total_cmp);
    let without_model = run - sorted.len() as u64;
    if (run as usize) < FEWEST {
        return Err(NoInterval::TooFew(run as usize));
    }
    if without_model as f64 > MOST_WITHOUT_MODEL * run as f64 {
        return Err(NoInterval::WithoutModel { without: without_model, run });
    }
    let (acceleration, jackknife_without_model) = acceleration(table, &fitter, &people);
    let ends = |mid_rank: bool| {
        let rank = |size: usize, at_or_below: (usize, usize)| {
            (at_or_below.0 as f64 + if mid_rank { at_or_below.1 as f64 / 2.0 } else { 0.0 }) / size as f64
        };
        let (low, high) = ends_of(rank(sorted.len(), place(&sorted, estimate)), acceleration, plan.level);
        if !(low.is_finite() && high.is_finite()) {
            return Err(NoInterval::OneSided);
        }
        let noise = noise(&sorted, estimate, acceleration, plan, &rank);
        let (low, high) = (quantile(&sorted, low), quantile(&sorted, high));
        Ok(Interval { low, high, level: plan.level, kind: Kind::Bca, noise: Some(noise) })
    };
    let (below, tied) = place(&sorted, estimate);
    Ok(Bootstrap {
        estimate,
        replicates,
        without_model,
        not_run: plan.replicates - run,
        below: below as f64 / sorted.len() as f64,
        tied: tied as f64 / sorted.len() as f64,
        acceleration,
        jackknife_without_model,
        interval: ends(false)?,
        mid_rank: ends(true)?,
        sorted,
    })
}

/// How many replicates are below the estimate and how many are at it, to rounding.
fn place(sorted: &[f64], estimate: f64) -> (usize, usize) {
    let slack = 1e-9 * estimate.abs();
    let below = sorted.partition_point(|value| *value < estimate - slack);
    (below, sorted.partition_point(|value| *value <= estimate + slack) - below)
}

/// The two levels at which the replicates' quantiles are read: `pnorm(z0 + (z0 + z) / (1 - a (z0 + z)))`.
fn ends_of(below: f64, acceleration: f64, level: f64) -> (f64, f64) {
    let shift = normal_quantile(below);
    let end = |z: f64| normal_below(shift + (shift + z) / (1.0 - acceleration * (shift + z)));
    let z = normal_quantile(0.5 + level / 2.0);
    (end(-z), end(z))
}

/// From the estimates with one person of each pattern left out.
fn acceleration(table: &Table, fitter: &Fitter, people: &(dyn Fn(&mut Fitter) -> Option<f64> + Sync)) -> (f64, usize) {
    let seen: Vec<usize> = (1..table.counts().len()).filter(|&cell| table.counts()[cell] > 0).collect();
    let without: Vec<Option<(f64, f64)>> = seen
        .par_iter()
        .map_init(
            || fitter.clone(),
            |fitter, &cell| {
                let mut counts = table.counts().to_vec();
                counts[cell] -= 1;
                if counts.iter().sum::<u64>() == 0 {
                    return None;
                }
                fitter.load(&counts);
                people(fitter).map(|estimate| (table.counts()[cell] as f64, estimate))
            },
        )
        .collect();
    let lost = without.iter().filter(|one| one.is_none()).count();
    let weight: f64 = without.iter().flatten().map(|(y, _)| y).sum();
    let mean = without.iter().flatten().map(|(y, estimate)| y * estimate).sum::<f64>() / weight;
    let power = |exponent: i32| without.iter().flatten().map(|(y, one)| y * (mean - one).powi(exponent)).sum::<f64>();
    let (cubes, squares) = (power(3), power(2));
    (if squares > 0.0 { cubes / (6.0 * squares.powf(1.5)) } else { 0.0 }, lost)
}

/// The standard deviation of both ends over bootstrap samples of the replicates themselves. The order statistics of a
/// redraw are read from how often each replicate was drawn, without sorting.
fn noise(
    sorted: &[f64],
    estimate: f64,
    acceleration: f64,
    plan: &Plan,
    rank: &(dyn Fn(usize, (usize, usize)) -> f64 + Sync),
) -> (f64, f64) {
    let size = sorted.len();
    let (below, tied) = place(sorted, estimate);
    let ends: Vec<(f64, f64)> = (0..REDRAWS)
        .into_par_iter()
        .filter_map(|redraw| {
            let mut stream = Stream::new(plan.seed, Purpose::Endpoints, redraw);
            let mut at_most = vec![0usize; size];
            for _ in 0..size {
                at_most[stream.below(size as u64) as usize] += 1;
            }
            for at in 1..size {
                at_most[at] += at_most[at - 1];
            }
            let drawn = |up_to: usize| if up_to == 0 { 0 } else { at_most[up_to - 1] };
            let place = (drawn(below), drawn(below + tied) - drawn(below));
            let (low, high) = ends_of(rank(size, place), acceleration, plan.level);
            let value = |order: usize| sorted[at_most.partition_point(|&count| count <= order).min(size - 1)];
            (low.is_finite() && high.is_finite())
                .then(|| (quantile_by(size, low, value), quantile_by(size, high, value)))
        })
        .collect();
    let deviation = |values: Vec<f64>| {
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (values.len() as f64 - 1.0)).sqrt()
    };
    (deviation(ends.iter().map(|end| end.0).collect()), deviation(ends.iter().map(|end| end.1).collect()))
}
