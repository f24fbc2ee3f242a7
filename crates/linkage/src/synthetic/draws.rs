//! Chance that is counted, not kept: the same person draws the same numbers however many others are made.

use crate::hash;

/// A stream of draws, named by a seed, a purpose, and two numbers.
pub(super) struct Draws {
    key: u64,
    at: u64,
}

impl Draws {
    pub fn new(seed: u64, purpose: &str, first: u64, second: u64) -> Draws {
        Draws { key: hash::number(hash::number(hash::text(seed, purpose), first), second), at: 0 }
    }

    pub fn bits(&mut self) -> u64 {
        self.at += 1;
        hash::number(self.key, self.at)
    }

    /// In [0, 1).
    pub fn unit(&mut self) -> f64 {
        hash::unit(self.bits())
    }

    /// Whether something of this probability happens.
    pub fn happens(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// A whole number below `end`; 0 if that is 0.
    pub fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.bits()) * end as u128) >> 64) as usize
    }

    /// One of several, each as likely.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        of.get(self.below(of.len())).copied()
    }

    /// A place in a list whose places grow rarer: place `r` weighs `1 / (r + offset)` to a power. Inverse of the integral that
    /// bounds the sum.
    pub fn ranked(&mut self, length: usize, offset: f64, power: f64) -> usize {
        let u = self.unit();
        let (from, to) = (offset, length as f64 + offset);
        let x = if (power - 1.0).abs() < 1e-9 {
            from * (to / from).powf(u)
        } else {
            let e = 1.0 - power;
            (from.powf(e) + u * (to.powf(e) - from.powf(e))).powf(1.0 / e)
        };
        ((x - from) as usize).min(length.saturating_sub(1))
    }
}
