//! The profile likelihood of the population size under one model (Cormack 1992): for every supposed dark figure the
//! whole table, that cell included, is fitted, and the multinomial likelihood compared with its greatest.

use super::{Interval, Kind};
use crate::fit::Fitter;
use crate::pattern::Pattern;
use crate::special::normal_quantile;

/// How far the search goes: this many times the people observed.
const WIDEST: f64 = 1e4;

/// The likelihood's peak and where it has fallen by half the chi-squared quantile. The flag is true where the upper end
/// was not reached within 10,000 times the people observed. Leaves the fitter on the supposed table: load it again.
pub fn interval(fitter: &mut Fitter, terms: &[Pattern], level: f64) -> Option<(f64, Interval, bool)> {
    let people = fitter.cases();
    let mut height = |dark: f64| {
        fitter.suppose_dark(dark);
        let fit = fitter.fit(terms);
        if !fit.existence.maximum {
            return f64::NEG_INFINITY;
        }
        // N! / (f0! prod y!) prod p^y, without what does not depend on f0.
        let total = people + dark;
        let cells: f64 =
            fitter.counts().iter().zip(fitter.fitted()).filter(|(y, _)| **y > 0.0).map(|(y, mu)| y * (mu / total).ln()).sum();
        libm::lgamma(total + 1.0) - libm::lgamma(dark + 1.0) + cells
    };
    let (peak, top) = golden_maximum(&mut height, 1e-3f64.ln(), (people * WIDEST).ln());
    if !top.is_finite() {
        return None;
    }
    let fall = normal_quantile(0.5 + level / 2.0).powi(2) / 2.0;
    let mut above = |log_dark: f64| height(log_dark.exp()) - (top - fall);
    let low = if above(1e-3f64.ln()) > 0.0 { 0.0 } else { root(&mut above, peak, 1e-3f64.ln()).exp() };
    let end = (people * WIDEST).ln();
    let open = above(end) > 0.0;
    let high = if open { people * WIDEST } else { root(&mut above, peak, end).exp() };
    let interval = Interval { low: people + low, high: people + high, level, kind: Kind::Profile, noise: None };
    Some((people + peak.exp(), interval, open))
}

/// The highest point of a curve with one peak, as (log dark figure, height).
fn golden_maximum(height: &mut dyn FnMut(f64) -> f64, mut low: f64, mut high: f64) -> (f64, f64) {
    let share = (5f64.sqrt() - 1.0) / 2.0;
    let (mut a, mut b) = (high - share * (high - low), low + share * (high - low));
    let (mut at_a, mut at_b) = (height(a.exp()), height(b.exp()));
    while high - low > 1e-7 {
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
