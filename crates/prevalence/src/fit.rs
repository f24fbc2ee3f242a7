//! The maximum of the likelihood of one model on one table, in microseconds.
//!
//! Counts are Poisson with `log mu = A a`. Terms of zero margin are at minus infinity and take their cells with them
//! (extended maximum likelihood); the rest is fitted by iteratively reweighted least squares, which for this model is
//! Newton's method, started at `mu = y + 0.1`. `A` is never written down: see [`transform`].

pub(crate) mod cholesky;
mod newton;
mod proof;
pub(crate) mod transform;

use crate::existence::Existence;
use crate::pattern::Pattern;
use transform::{sum_over_subsets, sum_over_supersets};

/// One model's fit, as far as choosing among models needs it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// Whether there is an estimate. If not, the numbers below are not a fit and must not be read.
    pub existence: Existence,
    /// Parameters, those at minus infinity included.
    pub parameters: usize,
    /// Parameters at minus infinity.
    pub at_minus_infinity: usize,
    /// Twice the log likelihood lost against the saturated model.
    pub deviance: f64,
    /// The people on no list: `exp` of the intercept.
    pub dark: f64,
}

/// Fits models to one table after another, without allocating.
#[derive(Clone, Debug)]
pub struct Fitter {
    lists: usize,
    y: Vec<f64>,
    occupied: Vec<bool>,
    /// The people on at least the lists of each pattern; at the empty pattern, everybody.
    margins: Vec<f64>,
    /// Twice the part of the deviance that no model changes: `sum y log y - y`.
    fixed: f64,
    log_factorials: f64,
    /// The nobody's-list cell takes part, with a count of its own (profile likelihood).
    full: bool,

    last: Vec<Pattern>,
    kept: Vec<Pattern>,
    live: Vec<bool>,
    any_dead: bool,
    /// The sign sums `c(w, 0)` of `existence`, by cell.
    signs: Vec<f64>,
    a: Vec<f64>,
    step: Vec<f64>,
    mu: Vec<f64>,
    m: Vec<f64>,
    h: Vec<f64>,
    decided: proof::Decided,
}

impl Fitter {
    /// For counts by cell (length 2^lists; the first, people on no list, is not read).
    pub fn new(counts: &[u64]) -> Fitter {
        let cells = counts.len();
        let zeros = || vec![0.0; cells];
        let mut fitter = Fitter {
            lists: cells.trailing_zeros() as usize,
            y: zeros(),
            occupied: vec![false; cells],
            margins: zeros(),
            fixed: 0.0,
            log_factorials: 0.0,
            full: false,
            last: Vec::new(),
            kept: Vec::new(),
            live: vec![false; cells],
            any_dead: false,
            signs: zeros(),
            a: Vec::new(),
            step: Vec::new(),
            mu: zeros(),
            m: zeros(),
            h: Vec::new(),
            decided: proof::Decided::default(),
        };
        fitter.load(counts);
        fitter
    }

    /// Takes other counts of the same lists.
    pub fn load(&mut self, counts: &[u64]) {
        for (y, &count) in self.y.iter_mut().zip(counts) {
            *y = count as f64;
        }
        self.y[0] = 0.0;
        self.full = false;
        self.prepare();
    }

    /// Takes a count, whole or not, for the people on no list, and fits the table with that cell in it.
    pub(crate) fn suppose_dark(&mut self, dark: f64) {
        self.y[0] = dark;
        self.full = true;
        self.prepare();
    }

    fn prepare(&mut self) {
        self.fixed = 0.0;
        self.log_factorials = 0.0;
        for (occupied, &y) in self.occupied.iter_mut().zip(&self.y) {
            *occupied = y > 0.0;
            if y > 0.0 {
                self.fixed += y * y.ln() - y;
                self.log_factorials += libm::lgamma(y + 1.0);
            }
        }
        self.margins.copy_from_slice(&self.y);
        sum_over_supersets(&mut self.margins);
    }

    /// How many lists.
    pub fn lists(&self) -> usize {
        self.lists
    }

    /// How many people are on some list.
    pub fn cases(&self) -> f64 {
        self.margins[0]
    }

    /// The people on at least these lists.
    pub fn margin(&self, pattern: Pattern) -> f64 {
        self.margins[pattern.cell()]
    }

    /// The counts by cell.
    pub fn counts(&self) -> &[f64] {
        &self.y
    }

    /// The fitted counts of the last fit on at least the lists of each pattern.
    pub(crate) fn fitted_margins(&mut self) -> &[f64] {
        self.m.copy_from_slice(&self.mu);
        sum_over_supersets(&mut self.m);
        &self.m
    }

    /// Whether the last fit was of these terms.
    pub(crate) fn last_was(&self, terms: &[Pattern]) -> bool {
        self.last == terms
    }

    /// The fitted counts by cell of the last fit. The cells that a term at minus infinity takes with it are 0, and so is
    /// the first: nobody observed is on no list.
    pub fn fitted(&self) -> &[f64] {
        &self.mu
    }

    /// `p log n - 2 log L`, Rcapture's convention: `n` people, every parameter counted.
    pub fn bic(&self, fit: &Fit) -> f64 {
        fit.parameters as f64 * self.cases().ln() - 2.0 * self.log_likelihood(fit.deviance)
    }

    /// `2 p - 2 log L`.
    pub fn aic(&self, fit: &Fit) -> f64 {
        2.0 * fit.parameters as f64 - 2.0 * self.log_likelihood(fit.deviance)
    }

    /// The log likelihood at a deviance: `sum of y log mu - mu - log y!`.
    pub fn log_likelihood(&self, deviance: f64) -> f64 {
        self.fixed - self.log_factorials - deviance / 2.0
    }

    /// Fits the model of these terms, which must be closed downward and hold every main effect.
    pub fn fit(&mut self, terms: &[Pattern]) -> Fit {
        let identified = self.lay_out(terms);
        let mut fit = Fit {
            existence: Existence { maximum: true, identified },
            parameters: terms.len(),
            at_minus_infinity: terms.len() - self.kept.len(),
            deviance: f64::NAN,
            dark: f64::NAN,
        };
        if !identified {
            fit.existence = self.decide();
            return fit;
        }
        let mut settled = self.start() && self.iterate(newton::PATIENCE);
        if !(settled && self.certifies()) {
            fit.existence = self.decide();
            if !fit.existence.fine() {
                return fit;
            }
            settled = settled || self.iterate(newton::LONG) || (self.start_flat() && self.iterate(newton::LONG));
        }
        // A maximum that exists and is not reached is no estimate either: never seen, and said as "no maximum".
        fit.existence.maximum = settled;
        fit.deviance = 2.0 * self.loss();
        fit.dark = if self.full { self.mu[0] } else { self.a[self.a.len() - 1].exp() };
        fit
    }

    /// The standard error of the log of the dark figure after a fit: the intercept stands last, so its variance is the
    /// inverse square of the factor's last pivot. `None` where the information is singular.
    pub fn log_dark_error(&mut self) -> Option<f64> {
        self.curvature();
        let order = self.kept.len();
        cholesky::factor(&mut self.h, order).then(|| 1.0 / self.h[order * order - 1])
    }

    /// The same were these the fitted counts of the last model's cells (the first, of people on no list, is not used).
    pub(crate) fn log_dark_error_at(&mut self, mu: &[f64]) -> Option<f64> {
        for ((held, &mu), &live) in self.mu.iter_mut().zip(mu).zip(&self.live) {
            *held = if live { mu } else { 0.0 };
        }
        self.log_dark_error()
    }

    /// The coefficients of the last fit that are finite, with their terms and standard errors.
    pub fn coefficients(&mut self) -> Vec<(Pattern, f64, f64)> {
        self.curvature();
        let order = self.kept.len();
        let sound = cholesky::factor(&mut self.h, order);
        let error = |at: usize| {
            let mut column = vec![0.0; order];
            column[at] = 1.0;
            cholesky::solve(&self.h, order, &mut column);
            if sound { column[at].sqrt() } else { f64::NAN }
        };
        self.kept.iter().enumerate().map(|(at, &term)| (term, self.a[at], error(at))).collect()
    }

    /// Which terms stay finite and which cells they leave; whether the intercept is identified.
    fn lay_out(&mut self, terms: &[Pattern]) -> bool {
        self.last.clear();
        self.last.extend_from_slice(terms);
        self.kept.clear();
        self.m.fill(0.0);
        self.any_dead = false;
        // The intercept goes last, for its variance's sake.
        for &term in terms.iter().rev() {
            if self.margins[term.cell()] > 0.0 {
                self.kept.push(term);
            } else {
                self.any_dead = true;
                self.m[term.cell()] = 1.0;
            }
        }
        if self.any_dead {
            sum_over_subsets(&mut self.m);
        }
        for (live, &lost) in self.live.iter_mut().zip(&self.m) {
            *live = lost == 0.0;
        }
        self.live[0] = self.full;
        if self.full {
            return true;
        }
        // Some sign sum must not vanish.
        self.signs.fill(0.0);
        for term in &self.kept {
            self.signs[term.cell()] = if term.size() % 2 == 0 { 1.0 } else { -1.0 };
        }
        sum_over_subsets(&mut self.signs);
        self.signs.iter().zip(&self.live).any(|(&sum, &live)| live && sum != 0.0)
    }
}
