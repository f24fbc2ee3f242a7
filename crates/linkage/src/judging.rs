//! Against labels: precision, recall and F1 by threshold, what blocking lost, and the same by group.

mod groups;
mod sample;
mod truth;

pub use groups::{GroupPoint, by_group};
pub use sample::{GroupWeighed, Sample, Weighed};
pub use truth::Truth;

use crate::scoring::{Scored, probability, weight_of};
use serde::Serialize;

/// How a run does at one threshold.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Point {
    /// Pairs of at least this weight are taken for the same.
    pub weight: f64,
    /// The weight as a probability.
    pub probability: f64,
    /// Pairs taken for the same that are.
    pub right: u64,
    /// Pairs taken for the same that are not.
    pub wrong: u64,
    /// Pairs that are the same and were not found, by blocking or by weight.
    pub missed: u64,
}

impl Point {
    /// The share of found pairs that are right; 1 if none was found.
    pub fn precision(&self) -> f64 {
        let found = self.right + self.wrong;
        if found == 0 { 1.0 } else { self.right as f64 / found as f64 }
    }

    /// The share of true pairs that were found; 1 if there are none.
    pub fn recall(&self) -> f64 {
        let all = self.right + self.missed;
        if all == 0 { 1.0 } else { self.right as f64 / all as f64 }
    }

    /// The harmonic mean of both.
    pub fn f1(&self) -> f64 {
        let sum = 2 * self.right + self.wrong + self.missed;
        if sum == 0 { 1.0 } else { 2.0 * self.right as f64 / sum as f64 }
    }
}

/// Precision and recall over all thresholds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Curve {
    /// By falling weight, one for each distinct weight.
    points: Vec<Point>,
    /// True pairs that were not among the scored ones at all: lost to blocking, or scored below what was kept.
    pub lost: u64,
    /// True pairs there are.
    pub truths: u64,
}

impl Curve {
    /// Of scored pairs against the truth.
    pub fn new(pairs: &[Scored], truth: &Truth) -> Curve {
        Curve::marked(pairs.iter().filter_map(|pair| Some((pair.weight, truth.same(pair.left, pair.right)?))).collect(), truth.pairs())
    }

    /// Of weights marked as right or wrong, among so many true pairs.
    fn marked(mut marked: Vec<(f64, bool)>, truths: u64) -> Curve {
        marked.sort_unstable_by(|a, b| b.0.total_cmp(&a.0));
        let mut points: Vec<Point> = Vec::new();
        let (mut right, mut wrong) = (0, 0);
        for (weight, same) in marked {
            right += u64::from(same);
            wrong += u64::from(!same);
            let point = Point { weight, probability: probability(weight), right, wrong, missed: truths - right };
            match points.last_mut() {
                Some(last) if last.weight == weight => *last = point,
                _ => points.push(point),
            }
        }
        Curve { points, lost: truths - right, truths }
    }

    /// By falling weight.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// At a threshold.
    pub fn at(&self, weight: f64) -> Point {
        let none = Point { weight, probability: probability(weight), right: 0, wrong: 0, missed: self.truths };
        let held = self.points.partition_point(|point| point.weight >= weight);
        held.checked_sub(1).and_then(|at| self.points.get(at)).map_or(none, |point| Point { weight, probability: probability(weight), ..*point })
    }

    /// At a probability.
    pub fn at_probability(&self, share: f64) -> Point {
        self.at(weight_of(share))
    }

    /// Where F1 is highest; the highest weight of several.
    pub fn best(&self) -> Option<Point> {
        self.points.iter().copied().reduce(|best, point| if point.f1() > best.f1() { point } else { best })
    }

    /// The most true pairs found at no less than this precision.
    pub fn at_precision(&self, least: f64) -> Option<Point> {
        self.points.iter().copied().filter(|point| point.precision() >= least).max_by_key(|point| point.right)
    }
}
