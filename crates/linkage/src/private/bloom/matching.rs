//! From pairs that are alike to pairs that are one person.

use super::compare::{Filters, Met, Pair, common};
use crate::private::Refused;
use std::collections::BTreeSet;

/// The best pairs of two lists with each record at most once, taken from the most alike down. Ties go by the encodings themselves, so that the order of the lists decides nothing
/// but between encodings that are the same.
pub fn one_to_one(pairs: &[Pair], left: &Filters, right: &Filters) -> Vec<Pair> {
    let encoded = |pair: &Pair| (left.row(pair.left as usize), right.row(pair.right as usize));
    let mut order: Vec<&Pair> = pairs.iter().collect();
    order.sort_by(|a, b| b.dice.total_cmp(&a.dice).then_with(|| encoded(a).cmp(&encoded(b))).then((a.left, a.right).cmp(&(b.left, b.right))));
    once(order.into_iter().copied(), |pair| (pair.left, pair.right))
}

/// Those of which neither record was taken before.
fn once<T>(order: impl Iterator<Item = T>, places: impl Fn(&T) -> (u32, u32)) -> Vec<T> {
    let (mut left, mut right) = (BTreeSet::new(), BTreeSet::new());
    order
        .filter(|pair| {
            let (one, other) = places(pair);
            let free = !left.contains(&one) && !right.contains(&other);
            if free {
                left.insert(one);
                right.insert(other);
            }
            free
        })
        .collect()
}

/// A record of each list that go together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Partner {
    /// A place in the left list.
    pub left: u32,
    /// A place in the right list.
    pub right: u32,
    /// How far the pair stands out: the correlation of the two encodings, less half the correlation of the next best pair that either record makes. At most 1.
    pub lead: f64,
}

/// Each record's likeliest partner.
#[derive(Clone, Debug, PartialEq)]
pub struct Partners {
    /// Each record at most once, from the greatest lead down (ties as in [`one_to_one`]).
    pub found: Vec<Partner>,
    /// The lead that one second choice in two hundred has: pairs of at least so much are one person.
    pub enough: f64,
}

impl Partners {
    /// Compares every left with every right encoding.
    ///
    /// Dice counts what both have, and where most bits are set two strangers have most in common: the sum of their bits says as much as who they are. The correlation of the bits
    /// (phi) takes that out, and is near 0 for strangers whatever was encoded and however it was hardened. A person's neighbours and namesakes are nearer, so a pair is measured against
    /// the next best of either record. Where chance ends is found without knowing who is who: a second choice is wrong wherever the first is right, so leads of second choices over third
    /// ones say what leads strangers have. With fewer than three records on both sides that can't be said, and `enough` is 0.5.
    ///
    /// # Errors
    /// Encodings of different lengths.
    pub fn between(left: &Filters, right: &Filters) -> Result<Partners, Refused> {
        if left.bits() != right.bits() {
            return Err(Refused::Lengths { left: left.bits(), right: right.bits() });
        }
        let (of_left, of_right) = (nearest(left, right), nearest(right, left));
        let mut seconds: Vec<f64> = of_left.iter().chain(&of_right).filter_map(Nearest::second).collect();
        seconds.sort_unstable_by(|a, b| b.total_cmp(a));
        let enough = seconds.get(seconds.len() / 200).copied().unwrap_or(0.5);
        let mut pairs: BTreeSet<(u32, u32)> = BTreeSet::new();
        for (one, nearest) in of_left.iter().enumerate() {
            pairs.extend(nearest.known().map(|&(_, other)| (one as u32, other)));
        }
        for (other, nearest) in of_right.iter().enumerate() {
            pairs.extend(nearest.known().map(|&(_, one)| (one, other as u32)));
        }
        let measured = Measured::of(left, right);
        let mut all: Vec<Partner> = pairs
            .into_iter()
            .map(|(one, other)| {
                let (row, place) = (one as usize, other as usize);
                let rival = of_left[row].rival(other).max(of_right[place].rival(one));
                let met = Met { left: row, right: place, ones: (left.ones()[row], right.ones()[place]), common: common(left.row(row), right.row(place)) };
                Partner { left: one, right: other, lead: measured.correlation(met) - rival / 2.0 }
            })
            .collect();
        let encoded = |pair: &Partner| (left.row(pair.left as usize), right.row(pair.right as usize));
        all.sort_by(|a, b| b.lead.total_cmp(&a.lead).then_with(|| encoded(a).cmp(&encoded(b))).then((a.left, a.right).cmp(&(b.left, b.right))));
        Ok(Partners { found: once(all.into_iter(), |pair| (pair.left, pair.right)), enough })
    }

    /// The pairs that stand out enough.
    pub fn sure(&self) -> &[Partner] {
        &self.found[..self.found.partition_point(|pair| pair.lead >= self.enough)]
    }
}

/// Two lists, ready for the correlation of their bits: `(N·c - a·b) / sqrt(a(N - a)·b(N - b))`, of N bits, a and b set and c common.
struct Measured {
    bits: f64,
    /// `1 / sqrt(a(N - a))`; 0 for an encoding that has all bits or none, which is like nothing.
    spreads: [Vec<f64>; 2],
}

impl Measured {
    fn of(left: &Filters, right: &Filters) -> Measured {
        let bits = left.bits() as f64;
        let one = |&ones: &u32| {
            let spread = f64::from(ones) * (bits - f64::from(ones));
            if spread > 0.0 { 1.0 / spread.sqrt() } else { 0.0 }
        };
        Measured { bits, spreads: [left, right].map(|filters| filters.ones().iter().map(one).collect()) }
    }

    fn correlation(&self, met: Met) -> f64 {
        let expected = f64::from(met.ones.0) * f64::from(met.ones.1);
        (self.bits * f64::from(met.common) - expected) * self.spreads[0][met.left] * self.spreads[1][met.right]
    }
}

/// The three records of the other list that correlate best with one, best first (ties: the lower encoding, then the lower place).
#[derive(Clone, Copy)]
struct Nearest([(f64, u32); 3]);

/// Nobody.
const NONE: (f64, u32) = (f64::NEG_INFINITY, u32::MAX);

impl Nearest {
    /// Meets a record of the list `of`; places come in order.
    fn meet(&mut self, correlation: f64, other: u32, of: &Filters) {
        let ahead = |one: (f64, u32), than: (f64, u32)| one.0 > than.0 || one.0 == than.0 && of.row(one.1 as usize) < of.row(than.1 as usize);
        let [first, second, third] = &mut self.0;
        if !ahead((correlation, other), *third) {
            return;
        }
        *third = (correlation, other);
        if ahead(*third, *second) {
            std::mem::swap(second, third);
        }
        if ahead(*second, *first) {
            std::mem::swap(first, second);
        }
    }

    fn known(&self) -> impl Iterator<Item = &(f64, u32)> {
        self.0.iter().filter(|held| **held != NONE)
    }

    /// The best beside this one; 0 if there is none.
    fn rival(&self, other: u32) -> f64 {
        self.known().find(|held| held.1 != other).map_or(0.0, |held| held.0)
    }

    /// The lead of the second over the third.
    fn second(&self) -> Option<f64> {
        (self.0[2] != NONE).then(|| self.0[1].0 - self.0[2].0 / 2.0)
    }
}

/// For each of `one` the nearest of `other`.
fn nearest(one: &Filters, other: &Filters) -> Vec<Nearest> {
    let measured = Measured::of(one, other);
    let mut found = vec![Nearest([NONE; 3]); one.len()];
    one.each_with(other, &mut found, |nearest, met| nearest.meet(measured.correlation(met), met.right as u32, other));
    found
}
