//! Whether a maximum exists: proven by the fit itself where it can be, decided by programme where not. What a programme
//! decided depends only on the model and on which cells are empty, and is kept for the next table with the same ones.

use super::Fitter;
use super::transform::sum_over_supersets;
use crate::every::Terms;
use crate::existence::{self, Existence};
use crate::pattern::Pattern;
use std::collections::HashMap;

/// Terms and occupied cells of up to so many lists fit in 128 bits each.
const MOST_LISTS_KEPT: usize = 7;
/// So many decisions are kept (3 MB), then all are forgotten: a table alone never asks twice.
const MOST_KEPT: usize = 1 << 16;

/// What programmes have decided, by model and occupied cells.
#[derive(Clone, Debug, Default)]
pub(super) struct Decided(HashMap<(Terms, u128), Existence>);

impl Fitter {
    /// Existence of the model just laid out.
    pub(super) fn decide(&mut self) -> Existence {
        let decide = |fitter: &Fitter| existence::decide(fitter.lists, &fitter.kept, &fitter.live, &fitter.occupied);
        if self.lists > MOST_LISTS_KEPT {
            return decide(self);
        }
        let occupied = self.occupied.iter().enumerate().filter(|(_, occupied)| **occupied).fold(0u128, |bits, (at, _)| bits | 1 << at);
        let key = (Terms::of(&self.last), occupied);
        if let Some(known) = self.decided.0.get(&key) {
            return *known;
        }
        let found = decide(self);
        if self.decided.0.len() >= MOST_KEPT {
            self.decided.0.clear();
        }
        self.decided.0.insert(key, found);
        found
    }

    /// Whether the fit itself proves that a maximum exists. Its margins miss the data's by a little; a table with the exact
    /// margins is `mu + d`, with `d` on the cells of the model's own terms and on one cell outside them whose sign sum is
    /// not zero, for these rows of `A` are a basis. With p terms `|d| <= (p^3 + 2p)` times the largest miss (Moebius
    /// coefficients are at most p). If the fitted counts of those cells exceed that, and all others are positive, the
    /// exact table is positive, and that is existence. A fit on its way to infinity can't pass: some cell of the basis
    /// then vanishes as fast as the miss.
    pub(super) fn certifies(&mut self) -> bool {
        let (mut outside, mut positive, mut empty) = (0.0f64, true, false);
        for cell in 1..self.mu.len() {
            if self.live[cell] {
                positive &= self.mu[cell] > 0.0;
                empty |= !self.occupied[cell];
                if self.signs[cell] != 0.0 {
                    outside = outside.max(self.mu[cell]);
                }
            }
        }
        if !empty {
            return true;
        }
        self.m.copy_from_slice(&self.mu);
        sum_over_supersets(&mut self.m);
        let (mut miss, mut least) = (1e-14 * self.cases(), outside);
        for term in &self.kept {
            miss = miss.max((self.margins[term.cell()] - self.m[term.cell()]).abs());
            if *term != Pattern::NONE {
                least = least.min(self.mu[term.cell()]);
            }
        }
        let p = self.kept.len() as f64;
        positive && least > (p * p * p + 2.0 * p) * miss
    }
}
