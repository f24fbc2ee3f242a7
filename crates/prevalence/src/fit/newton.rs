//! Newton's steps: from a first weighted least squares to the maximum, halved where they would overshoot.

use super::transform::{sum_over_subsets, sum_over_supersets};
use super::{Fitter, cholesky};

/// A decrement below this ends the iteration: the step just taken leaves an error of its square's order.
const SETTLED: f64 = 1e-13;
/// Newton's method that has not settled by now is on its way to infinity, or needs watching.
pub(super) const PATIENCE: usize = 14;
/// A watched fit may take this many steps.
pub(super) const LONG: usize = 400;

impl Fitter {
    /// The first weighted least squares, with weights `y + 0.1`.
    pub(super) fn start(&mut self) -> bool {
        let order = self.kept.len();
        self.a.clear();
        self.a.resize(order, 0.0);
        for (cell, mu) in self.mu.iter_mut().enumerate() {
            *mu = if self.live[cell] { self.y[cell] + 0.1 } else { 0.0 };
            self.m[cell] = if self.live[cell] { *mu * mu.ln() - 0.1 } else { 0.0 };
        }
        sum_over_supersets(&mut self.m);
        self.step.clear();
        self.step.extend(self.kept.iter().map(|term| self.m[term.cell()]));
        self.curvature();
        if !cholesky::factor(&mut self.h, order) {
            return false;
        }
        cholesky::solve(&self.h, order, &mut self.step);
        self.a.copy_from_slice(&self.step);
        self.expected();
        self.loss().is_finite()
    }

    /// All cells alike: slow and safe.
    pub(super) fn start_flat(&mut self) -> bool {
        let live = self.live.iter().filter(|live| **live).count() as f64;
        let level = (self.cases() / live).ln();
        self.a.fill(0.0);
        if let Some(intercept) = self.a.last_mut() {
            *intercept = level;
        }
        self.expected();
        true
    }

    /// Newton's steps, halved while they do not gain, until the decrement is nothing. False when they run out.
    pub(super) fn iterate(&mut self, most: usize) -> bool {
        let order = self.kept.len();
        let mut loss = self.loss();
        for _ in 0..most {
            self.curvature();
            self.step.clear();
            self.step.extend(self.kept.iter().map(|term| self.margins[term.cell()] - self.m[term.cell()]));
            if !cholesky::factor(&mut self.h, order) {
                return false;
            }
            let mut decrement = 0.0;
            let gradient_at = self.step.clone();
            cholesky::solve(&self.h, order, &mut self.step);
            for (step, gradient) in self.step.iter().zip(&gradient_at) {
                decrement += step * gradient;
            }
            let mut share = 1.0;
            loop {
                for (a, step) in self.a.iter_mut().zip(&self.step) {
                    *a += share * step;
                }
                self.expected();
                let now = self.loss();
                if now <= loss + 1e-9 * (1.0 + loss.abs()) {
                    loss = now;
                    break;
                }
                if share < 1e-9 {
                    return false;
                }
                for (a, step) in self.a.iter_mut().zip(&self.step) {
                    *a -= share * step;
                }
                share /= 4.0;
            }
            if decrement.abs() < SETTLED {
                return true;
            }
        }
        false
    }

    /// `mu` from the coefficients, on the cells that live.
    pub(super) fn expected(&mut self) {
        self.mu.fill(0.0);
        for (term, &a) in self.kept.iter().zip(&self.a) {
            self.mu[term.cell()] = a;
        }
        sum_over_subsets(&mut self.mu);
        for (mu, &live) in self.mu.iter_mut().zip(&self.live) {
            *mu = if live { mu.exp() } else { 0.0 };
        }
    }

    /// `A' W A` from the sums of `mu`, left in `m` for the gradient.
    pub(super) fn curvature(&mut self) {
        self.m.copy_from_slice(&self.mu);
        sum_over_supersets(&mut self.m);
        let order = self.kept.len();
        self.h.clear();
        self.h.resize(order * order, 0.0);
        for (i, (&term, row)) in self.kept.iter().zip(self.h.chunks_exact_mut(order)).enumerate() {
            for (&other, entry) in self.kept.iter().zip(row.iter_mut()).take(i + 1) {
                *entry = self.m[usize::from(term.0 | other.0)];
            }
        }
    }

    /// Half the deviance.
    pub(super) fn loss(&self) -> f64 {
        let fitted: f64 = self.mu.iter().sum();
        let gained: f64 = self.kept.iter().zip(&self.a).map(|(term, &a)| a * self.margins[term.cell()]).sum();
        self.fixed - gained + fitted
    }
}
