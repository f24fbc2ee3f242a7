//! Intervals: on the log scale given a model, by likelihood profile, and by bootstrap with the model chosen anew.

pub mod bca;
pub mod profile;

use crate::fit::{Fit, Fitter};
use crate::special::normal_quantile;
use serde::Serialize;

/// The level of every interval unless said otherwise.
pub const LEVEL: f64 = 0.95;

/// Two ends and how they were found.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Interval {
    /// The lower end, people.
    pub low: f64,
    /// The upper end, people.
    pub high: f64,
    /// The share of cases it is meant to cover.
    pub level: f64,
    /// How it was found.
    pub kind: Kind,
    /// The Monte Carlo standard errors of the two ends, where they are simulated.
    pub noise: Option<(f64, f64)>,
}

/// How an interval was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// On the log scale of the dark figure, the model taken as given.
    Wald,
    /// Bias-corrected and accelerated bootstrap, the whole procedure redone in each replicate.
    Bca,
    /// The likelihood falls by no more than chance allows, the model taken as given.
    Profile,
    /// The middle of a posterior distribution.
    Credible,
    /// The middle of bootstrap replicates, added up over parts.
    Percentile,
    /// Chapman's or Chao's variance, on the log scale of the dark figure.
    LogNormal,
}

impl Kind {
    /// In one word, for a table.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Wald => "Wald",
            Kind::Bca => "BCa bootstrap",
            Kind::Profile => "profile",
            Kind::Credible => "credible",
            Kind::Percentile => "percentile",
            Kind::LogNormal => "log-normal",
        }
    }

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Kind::Wald => "Wald on the log scale, the model taken as given",
            Kind::Bca => "BCa bootstrap, the model chosen anew in every replicate",
            Kind::Profile => "profile likelihood, the model taken as given",
            Kind::Credible => "credible interval of the posterior",
            Kind::Percentile => "percentiles of the summed bootstrap replicates",
            Kind::LogNormal => "variance formula on the log scale",
        }
    }
}

/// `n + exp(a0 -/+ z se(a0))`: the interval given the model of the fitter's last fit.
pub fn wald(fitter: &mut Fitter, fit: &Fit, level: f64) -> Option<Interval> {
    let error = fitter.log_dark_error()?;
    let reach = (normal_quantile(0.5 + level / 2.0) * error).exp();
    let people = fitter.cases();
    let interval = Interval {
        low: people + fit.dark / reach,
        high: people + fit.dark * reach,
        level,
        kind: Kind::Wald,
        noise: None,
    };
    interval.high.is_finite().then_some(interval)
}

/// The log-normal interval of a dark figure and its variance (Burnham and others 1987; Chao 1987).
pub(crate) fn log_normal(people: f64, dark: f64, variance: f64, level: f64) -> Interval {
    let reach = (normal_quantile(0.5 + level / 2.0) * (variance / (dark * dark)).ln_1p().sqrt()).exp();
    let (low, high) = if dark > 0.0 { (dark / reach, dark * reach) } else { (0.0, 0.0) };
    Interval { low: people + low, high: people + high, level, kind: Kind::LogNormal, noise: None }
}
