//! What an estimator says: never a bare number. An [`Estimate`] can't be made without its method and an interval, and
//! prints them with its warnings; where no estimate is defensible there is a [`Silence`] with its reason instead.

use crate::interval::Interval;
use serde::Serialize;
use std::fmt;

/// A way to estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // `words` says what each is.
pub enum Method {
    Stepwise,
    StepwiseAic,
    BestBic,
    BestAic,
    Downhill,
    Averaging,
    LatentClasses,
    Threshold,
    Chao,
}

impl Method {
    /// All of them, in the order of the page.
    pub const ALL: [Method; 9] = [
        Method::Stepwise,
        Method::StepwiseAic,
        Method::BestBic,
        Method::BestAic,
        Method::Downhill,
        Method::Averaging,
        Method::LatentClasses,
        Method::Threshold,
        Method::Chao,
    ];

    /// As it is called on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Method::Stepwise => "stepwise",
            Method::StepwiseAic => "stepwise-aic",
            Method::BestBic => "best-bic",
            Method::BestAic => "best-aic",
            Method::Downhill => "downhill",
            Method::Averaging => "averaging",
            Method::LatentClasses => "latent-classes",
            Method::Threshold => "threshold",
            Method::Chao => "chao",
        }
    }

    /// What it does, with its source.
    pub fn words(self) -> &'static str {
        match self {
            Method::Stepwise => "pairs of lists added by p-value (Chan, Silverman and Vincent 2021)",
            Method::StepwiseAic => "pairs of lists added by AIC (Silverman 2014)",
            Method::BestBic => "best of all hierarchical models by BIC (Silverman, Chan and Vincent 2024)",
            Method::BestAic => "best of all hierarchical models by AIC",
            Method::Downhill => "downhill by BIC from many starts (Silverman, Chan and Vincent 2024)",
            Method::Averaging => "average over decomposable graphs (Madigan and York 1997)",
            Method::LatentClasses => "Dirichlet-process latent classes (Manrique-Vallier 2016)",
            Method::Threshold => "Bayesian threshold (Silverman 2020)",
            Method::Chao => "Chao's bound for unequal lists (a lower bound where lists lean on each other)",
        }
    }
}

/// A number of people with everything it must not be quoted without.
#[derive(Clone, Debug, Serialize)]
pub struct Estimate {
    method: Method,
    people: f64,
    /// The first is the one to quote.
    intervals: Vec<Interval>,
    model: Option<String>,
    notes: Vec<String>,
    warnings: Vec<String>,
}

impl Estimate {
    /// Of a method, with the interval to quote.
    pub fn new(method: Method, people: f64, interval: Interval) -> Estimate {
        Estimate { method, people, intervals: vec![interval], model: None, notes: Vec::new(), warnings: Vec::new() }
    }

    /// Names the model it rests on.
    pub fn of_model(mut self, model: impl Into<String>) -> Estimate {
        self.model = Some(model.into());
        self
    }

    /// Adds another interval, less to be quoted than those before.
    pub fn also(mut self, interval: Interval) -> Estimate {
        self.intervals.push(interval);
        self
    }

    /// Adds what a reader may want to know.
    pub fn note(mut self, note: impl Into<String>) -> Estimate {
        self.notes.push(note.into());
        self
    }

    /// Adds what a reader must know.
    pub fn warn(mut self, warning: impl Into<String>) -> Estimate {
        self.warnings.push(warning.into());
        self
    }

    /// How it was made.
    pub fn method(&self) -> Method {
        self.method
    }

    /// People, seen and unseen. Quote it with [`Estimate::interval`].
    pub fn people(&self) -> f64 {
        self.people
    }

    /// The interval to quote.
    pub fn interval(&self) -> &Interval {
        &self.intervals[0]
    }

    /// All intervals, the one to quote first.
    pub fn intervals(&self) -> &[Interval] {
        &self.intervals
    }

    /// The model it rests on, if one.
    pub fn model(&self) -> Option<&str> {
        self.model.as_deref()
    }

    /// What a reader may want to know.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// What a reader must know.
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// The same for publication: numbers rounded, no notes, no warnings that count.
    pub(crate) fn coarse(&self, round: &dyn Fn(f64) -> f64) -> Estimate {
        let coarse = |interval: &Interval| Interval {
            low: round(interval.low),
            high: round(interval.high),
            noise: interval.noise.map(|(low, high)| (round(low), round(high))),
            ..*interval
        };
        Estimate {
            people: round(self.people),
            intervals: self.intervals.iter().map(coarse).collect(),
            model: self.model.clone(),
            notes: Vec::new(),
            // A warning that counts may count people.
            warnings: self.warnings.iter().filter(|text| !text.contains(|c: char| c.is_ascii_digit())).cloned().collect(),
            method: self.method,
        }
    }

    /// The number and its intervals alone: a model and a warning say which overlaps there are.
    pub(crate) fn alone(&self, round: &dyn Fn(f64) -> f64) -> Estimate {
        Estimate { model: None, warnings: Vec::new(), ..self.coarse(round) }
    }
}

/// Prints everything: `11,313 people (95% interval 9,884 to 13,027, Wald …), stepwise: … Warning: …`.
impl fmt::Display for Estimate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} people ({}); {}: {}", count(self.people), self.interval(), self.method.name(), self.method.words())?;
        if let Some(model) = &self.model {
            write!(f, "; model {model}")?;
        }
        self.warnings.iter().try_for_each(|warning| write!(f, ". Warning: {warning}"))
    }
}

/// Prints `95% interval 9,884 to 13,027, Wald …`, with the ends' Monte Carlo errors where they have any.
impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.0}% interval {} to {}", 100.0 * self.level, count(self.low), count(self.high))?;
        if let Some((low, high)) = self.noise {
            write!(f, " with Monte Carlo errors {} and {}", count(low), count(high))?;
        }
        write!(f, ", {}", self.kind.words())
    }
}

/// No estimate, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Silence {
    /// The method that has none.
    pub method: Method,
    /// Why.
    pub reason: String,
}

impl fmt::Display for Silence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "No estimate; {}: {}", self.method.name(), self.reason)
    }
}

/// An estimate or the reason for none.
pub type Answer = Result<Estimate, Silence>;

/// Answers in JSON: each `{"estimate": …}` or `{"no_estimate": …}`.
pub(crate) fn in_json<S: serde::Serializer>(answers: &[Answer], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(answers.iter().map(Said::of))
}

/// One answer in JSON.
pub(crate) fn one_in_json<S: serde::Serializer>(answer: &Answer, serializer: S) -> Result<S::Ok, S::Error> {
    Said::of(answer).serialize(serializer)
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Said<'a> {
    Estimate(&'a Estimate),
    NoEstimate(&'a Silence),
}

impl<'a> Said<'a> {
    fn of(answer: &'a Answer) -> Said<'a> {
        match answer {
            Ok(estimate) => Said::Estimate(estimate),
            Err(silence) => Said::NoEstimate(silence),
        }
    }
}

/// A number of people in print: whole, with commas.
pub fn count(people: f64) -> String {
    if !people.is_finite() {
        return "unbounded".to_owned();
    }
    let digits = format!("{:.0}", people.abs().round());
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if people <= -0.5 {
        text.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
