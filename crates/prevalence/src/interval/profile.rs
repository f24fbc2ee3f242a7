//! The profile likelihood of the population size under one model (Cormack 1992): for every supposed dark figure the
//! whole table, that cell included, is fitted, and the multinomial likelihood compared with its greatest.

use super::{Interval, Kind};
use crate::fit::Fitter;
use crate::pattern::Pattern;
use crate::special::normal_quantile;

/// How far the search goes: this many times the people observed.
const WIDEST: f64 = 1e4;
/// The smallest dark figure looked at, people.
const LEAST: f64 = 1e-3;

/// The likelihood's peak and where it has fallen by half the chi-squared quantile. The flag is true where the upper end
/// was not reached within 10,000 times the people observed. Leaves the fitter on the supposed table: load it again.
pub fn interval(fitter: &mut Fitter, terms: &[Pattern], level: f64) -> Option<(f64, Interval, bool)> {
    let people = fitter.cases();
    let mut height = |dark: f64| height(fitter, terms, people, dark);
    let (peak, top) = golden_maximum(&mut height, LEAST.ln(), (people * WIDEST).ln(), 1e-7);
    if !top.is_finite() {
        return None;
    }
    let mut above = |log_dark: f64| height(log_dark.exp()) - (top - fall(level));
    let low = if above(LEAST.ln()) > 0.0 { 0.0 } else { root(&mut above, peak, LEAST.ln()).exp() };
    let end = (people * WIDEST).ln();
    let open = above(end) > 0.0;
    let high = if open { people * WIDEST } else { root(&mut above, peak, end).exp() };
    let interval = Interval { low: people + low, high: people + high, level, kind: Kind::Profile, noise: None };
    Some((people + peak.exp(), interval, open))
}

/// Whether that interval holds this dark figure: one look instead of two searches. Leaves the fitter on the supposed table.
pub(crate) fn holds(fitter: &mut Fitter, terms: &[Pattern], level: f64, dark: f64) -> bool {
    let people = fitter.cases();
    let mut height = |dark: f64| height(fitter, terms, people, dark);
    let (_, top) = golden_maximum(&mut height, LEAST.ln(), (people * WIDEST).ln(), 1e-3);
    top.is_finite() && height(dark.max(LEAST)) >= top - fall(level)
}

/// How far the likelihood falls to the interval's ends.
fn fall(level: f64) -> f64 {
    normal_quantile(0.5 + level / 2.0).powi(2) / 2.0
}

/// The multinomial log likelihood of all people were so many of them on no list, `N! / (f0! prod y!) prod p^y`, without
/// what does not depend on that number; minus infinity where the model has no maximum.
fn height(fitter: &mut Fitter, terms: &[Pattern], people: f64, dark: f64) -> f64 {
    fitter.suppose_dark(dark);
    let fit = fitter.fit(terms);
    if !fit.existence.maximum {
        return f64::NEG_INFINITY;
    }
    let total = people + dark;
    let cells: f64 =
        fitter.counts().iter().zip(fitter.fitted()).filter(|(y, _)| **y > 0.0).map(|(y, mu)| y * (mu / total).ln()).sum();
    libm::lgamma(total + 1.0) - libm::lgamma(dark + 1.0) + cells
}

/// The highest point of a curve with one peak, as (log dark figure, height).
fn golden_maximum(height: &mut dyn FnMut(f64) -> f64, mut low: f64, mut high: f64, width: f64) -> (f64, f64) {
    let share = (5f64.sqrt() - 1.0) / 2.0;
    let (mut a, mut b) = (high - share * (high - low), low + share * (high - low));
    let (mut at_a, mut at_b) = (height(a.exp()), height(b.exp()));
    while high - low > width {
        if at_a < at_b {
            (low, a, at_a) = (a, b, at_b);
            b = low + share * (high - low);
            at_b = height(b.exp());
        } else {
            (high, b, at_b) = (b, a, at_a);
            a = high - share * (high - low);
            at_a = height(a.exp());
        }
    }
    ((low + high) / 2.0, at_a.max(at_b))
}

/// Where a function that is positive at `inside` and negative at `outside` crosses zero.
fn root(f: &mut dyn FnMut(f64) -> f64, mut inside: f64, mut outside: f64) -> f64 {
    while (inside - outside).abs() > 1e-9 {
        let middle = (inside + outside) / 2.0;
        if f(middle) > 0.0 { inside = middle } else { outside = middle }
    }
    (inside + outside) / 2.0
}
