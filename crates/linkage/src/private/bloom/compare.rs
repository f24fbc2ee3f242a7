//! Every pair of encodings that is alike enough.

use crate::private::Refused;
use data_encoding::BASE64;
use pulp::{Arch, Simd, WithSimd};
use rayon::prelude::*;

/// Encodings of one length, in the order of their records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filters {
    bits: usize,
    words: Vec<u64>,
    ones: Vec<u32>,
}

/// Two encodings that are alike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// A place in the left list.
    pub left: u32,
    /// A place in the right list.
    pub right: u32,
    /// Bits both have.
    pub common: u32,
    /// `2 · common / (ones left + ones right)`, 0 to 1.
    pub dice: f64,
}

/// All pairs at or above a similarity.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairs {
    /// By left, then right.
    pub found: Vec<Pair>,
    /// How many pairs there were in all. Each was decided.
    pub compared: u64,
}

impl Filters {
    pub(super) fn of(bits: usize, rows: Vec<Vec<u64>>) -> Filters {
        let ones = rows.iter().map(|row| row.iter().map(|word| word.count_ones()).sum()).collect();
        Filters { bits, words: rows.concat(), ones }
    }

    /// From clkhash's texts (base64), each of `bits` bits (a multiple of 64).
    ///
    /// # Errors
    /// A length that is no such multiple; the row of a text that is no encoding of it.
    pub fn read<'a>(bits: usize, texts: impl IntoIterator<Item = &'a str>) -> Result<Filters, Refused> {
        let value = |row| Refused::Value { row, feature: "clk".into(), why: "not an encoding of this length in base64" };
        if bits == 0 || !bits.is_multiple_of(64) {
            return Err(Refused::Schema("an encoding is a multiple of 64 bits long".into()));
        }
        let rows = texts.into_iter().enumerate().map(|(at, text)| {
            let bytes = BASE64.decode(text.trim().as_bytes()).map_err(|_| value(at + 1))?;
            if bytes.len() * 8 != bits {
                return Err(value(at + 1));
            }
            let word = |eight: &[u8]| eight.iter().fold(0, |word, &byte| word << 8 | u64::from(byte));
            Ok(bytes.chunks(8).map(word).collect())
        });
        Ok(Filters::of(bits, rows.collect::<Result<_, _>>()?))
    }

    /// As clkhash writes them: base64, a text a record.
    pub fn write(&self) -> impl Iterator<Item = String> {
        self.words.chunks(self.bits / 64).map(|row| BASE64.encode(&row.iter().flat_map(|word| word.to_be_bytes()).collect::<Vec<u8>>()))
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.ones.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ones.is_empty()
    }

    /// Bits each.
    pub fn bits(&self) -> usize {
        self.bits
    }

    /// How many bits each has set.
    pub(super) fn ones(&self) -> &[u32] {
        &self.ones
    }

    pub(super) fn row(&self, at: usize) -> &[u64] {
        let words = self.bits / 64;
        &self.words[at * words..(at + 1) * words]
    }
}

/// Left rows a task: its results are put together in order, so the number of threads changes nothing.
const TASK: usize = 64;
/// Right rows at a time: with 1,024 bits, 32 KiB, which the nearest cache holds.
const TILE: usize = 256;

impl Pairs {
    /// Compares every left with every right encoding. `least` is the least Dice similarity.
    ///
    /// # Errors
    /// Encodings of different lengths; a `least` that is not above 0 and at most 1.
    pub fn between(left: &Filters, right: &Filters, least: f64) -> Result<Pairs, Refused> {
        if left.bits != right.bits {
            return Err(Refused::Lengths { left: left.bits, right: right.bits });
        }
        if !(least > 0.0 && least <= 1.0) {
            return Err(Refused::Threshold);
        }
        // The least number of common bits, by the sum of both counts.
        let needed: Vec<u32> = (0..=2 * left.bits as u32).map(|sum| ((least * f64::from(sum) / 2.0) - 1e-9).ceil().max(1.0) as u32).collect();
        let tasks: Vec<usize> = (0..left.len()).step_by(TASK).collect();
        let found = tasks
            .par_iter()
            .map(|&start| {
                let mut found = Vec::new();
                let task = Task { left, right, rows: start..left.len().min(start + TASK) };
                task.run(|met| {
                    let sum = met.ones.0 + met.ones.1;
                    if met.common >= needed[sum as usize] {
                        found.push(Pair { left: met.left as u32, right: met.right as u32, common: met.common, dice: 2.0 * f64::from(met.common) / f64::from(sum) });
                    }
                });
                found.sort_unstable_by_key(|pair| (pair.left, pair.right));
                found
            })
            .collect::<Vec<_>>()
            .concat();
        Ok(Pairs { found, compared: left.len() as u64 * right.len() as u64 })
    }
}

impl Filters {
    /// Calls `meet` with each pair and what is held for its left row; right rows come in order.
    pub(super) fn each_with<T: Send>(&self, right: &Filters, held: &mut [T], meet: impl Fn(&mut T, Met) + Sync) {
        held.par_chunks_mut(TASK).enumerate().for_each(|(task, held)| {
            let start = task * TASK;
            let task = Task { left: self, right, rows: start..start + held.len() };
            task.run(|met| meet(&mut held[met.left - start], met));
        });
    }
}

/// The bits two encodings of one length have in common.
pub(super) fn common(left: &[u64], right: &[u64]) -> u32 {
    left.iter().zip(right).map(|(left, right)| (left & right).count_ones()).sum()
}

/// A pair: its places, how many bits each has set, and how many both have.
#[derive(Clone, Copy)]
pub(super) struct Met {
    pub left: usize,
    pub right: usize,
    pub ones: (u32, u32),
    pub common: u32,
}

struct Task<'a> {
    left: &'a Filters,
    right: &'a Filters,
    rows: std::ops::Range<usize>,
}

impl Task<'_> {
    fn run(self, meet: impl FnMut(Met)) {
        let arch = Arch::new();
        match self.left.bits {
            1024 => arch.dispatch(Fixed::<16, _>(self, meet)),
            512 => arch.dispatch(Fixed::<8, _>(self, meet)),
            256 => arch.dispatch(Fixed::<4, _>(self, meet)),
            2048 => arch.dispatch(Fixed::<32, _>(self, meet)),
            _ => arch.dispatch(Any(self, meet)),
        }
    }

    #[inline(always)]
    fn each(&self, common: impl Fn(&[u64], &[u64]) -> u32, mut meet: impl FnMut(Met)) {
        for tile in (0..self.right.len()).step_by(TILE) {
            let tile = tile..self.right.len().min(tile + TILE);
            for left in self.rows.clone() {
                let (row, ones) = (self.left.row(left), self.left.ones[left]);
                for (right, &of_right) in tile.clone().zip(&self.right.ones[tile.clone()]) {
                    meet(Met { left, right, ones: (ones, of_right), common: common(row, self.right.row(right)) });
                }
            }
        }
    }
}

/// Of `W` words: the loop is unrolled, and compiled for the processor at hand.
struct Fixed<'a, const W: usize, F>(Task<'a>, F);

impl<const W: usize, F: FnMut(Met)> WithSimd for Fixed<'_, W, F> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        let common = |left: &[u64], right: &[u64]| {
            let (Some(left), Some(right)) = (left.first_chunk::<W>(), right.first_chunk::<W>()) else { return 0 };
            let mut common = 0;
            for word in 0..W {
                common += (left[word] & right[word]).count_ones();
            }
            common
        };
        self.0.each(common, self.1);
    }
}

struct Any<'a, F>(Task<'a>, F);

impl<F: FnMut(Met)> WithSimd for Any<'_, F> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        self.0.each(common, self.1);
    }
}
