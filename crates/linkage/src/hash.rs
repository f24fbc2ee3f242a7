//! One hash for everything that must come out the same on every run and machine: samples, chunks, codes.
//!
//! Not for secrets. Multiplication folded to 64 bits (the step of wyhash, Wang Yi 2019, public domain), over eight bytes at a time.

const ONE: u64 = 0xa076_1d64_78bd_642f;
const TWO: u64 = 0xe703_7ed1_a0b4_28db;

const THREE: u64 = 0x8ebc_6af0_9c88_c6e3;
const FOUR: u64 = 0x5899_65cc_7537_4cc3;

fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    (product as u64) ^ ((product >> 64) as u64)
}

/// The hash of a number under a seed.
pub fn number(seed: u64, number: u64) -> u64 {
    fold(fold(number ^ ONE, fold(seed ^ THREE, FOUR) ^ TWO) ^ THREE, FOUR)
}

/// The hash of bytes under a seed.
pub fn bytes(seed: u64, bytes: &[u8]) -> u64 {
    let mut state = fold(seed ^ THREE, FOUR);
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let mut eight = [0; 8];
        eight.copy_from_slice(chunk);
        state = fold(u64::from_le_bytes(eight) ^ ONE, state ^ TWO);
    }
    let mut eight = [0; 8];
    let rest = chunks.remainder();
    eight[..rest.len()].copy_from_slice(rest);
    fold(fold(u64::from_le_bytes(eight) ^ ONE, state ^ TWO) ^ bytes.len() as u64 ^ THREE, FOUR)
}

/// The hash of a text under a seed.
pub fn text(seed: u64, text: &str) -> u64 {
    bytes(seed, text.as_bytes())
}

/// A map's hasher that is the same on every run, for maps whose order nobody sees.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spread(u64);

/// A map with that hasher.
pub(crate) type Map<K, V> = std::collections::HashMap<K, V, std::hash::BuildHasherDefault<Spread>>;

impl std::hash::Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = self::bytes(self.0, bytes);
    }

    fn write_u32(&mut self, value: u32) {
        self.write_u64(u64::from(value));
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = fold(self.0 ^ value ^ ONE, TWO);
    }

    fn write_u8(&mut self, value: u8) {
        self.write_u64(u64::from(value));
    }
}

/// A hash as a number in [0, 1).
pub fn unit(hash: u64) -> f64 {
    (hash >> 11) as f64 / (1u64 << 53) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// These numbers may never change: samples and chunks of a published run hang on them.
    #[test]
    fn hashes_stay_what_they_were() {
        assert_eq!([bytes(0, b""), text(1, "Nguyen"), text(1, "Nguyễn Thi Linh"), number(7, 42)], FIXED);
    }

    #[test]
    fn a_share_of_hashes_is_that_share() {
        let under = (0..100_000u64).filter(|&n| unit(number(3, n)) < 0.1).count();
        assert!((9_700..10_300).contains(&under), "{under}");
        let under = (0..100_000u64).filter(|n| unit(text(3, &n.to_string())) < 0.1).count();
        assert!((9_700..10_300).contains(&under), "{under}");
    }

    #[test]
    fn short_texts_and_small_numbers_do_not_meet() {
        for seed in 0..20 {
            let texts: BTreeSet<u64> = (0..20_000).map(|n: u32| text(seed, &n.to_string())).collect();
            let numbers: BTreeSet<u64> = (0..20_000).map(|n| number(seed, n)).collect();
            let low: BTreeSet<u64> = (0..20_000).map(|n| number(seed, n) & 0xffff_ffff).collect();
            assert_eq!((texts.len(), numbers.len(), low.len()), (20_000, 20_000, 20_000), "seed {seed}");
        }
    }

    const FIXED: [u64; 4] =
        [5_526_195_552_278_797_704, 10_947_856_310_157_216_348, 1_624_317_868_432_757_480, 4_939_125_181_004_378_975];
}
