//! One hash for everything that must come out the same on every run and machine: samples, chunks, codes.
//!
//! Not for secrets. Multiplication folded to 64 bits (the step of wyhash, Wang Yi 2019, public domain), over eight bytes at a time.

const ONE: u64 = 0xa076_1d64_78bd_642f;
const TWO: u64 = 0xe703_7ed1_a0b4_28db;

fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    (product as u64) ^ ((product >> 64) as u64)
}

/// The hash of a number under a seed.
pub fn number(seed: u64, number: u64) -> u64 {
    fold(number ^ ONE, fold(seed ^ TWO, ONE) ^ TWO)
}

/// The hash of bytes under a seed.
pub fn bytes(seed: u64, bytes: &[u8]) -> u64 {
    let mut state = seed ^ ONE;
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let mut eight = [0; 8];
        eight.copy_from_slice(chunk);
        state = fold(u64::from_le_bytes(eight) ^ TWO, state ^ ONE);
    }
    let mut eight = [0; 8];
    let rest = chunks.remainder();
    eight[..rest.len()].copy_from_slice(rest);
    fold(u64::from_le_bytes(eight) ^ TWO, fold(state ^ ONE, bytes.len() as u64 ^ TWO) ^ TWO)
}

/// The hash of a text under a seed.
pub fn text(seed: u64, text: &str) -> u64 {
    bytes(seed, text.as_bytes())
}

/// A hash as a number in [0, 1).
pub fn unit(hash: u64) -> f64 {
    (hash >> 11) as f64 / (1u64 << 53) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

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

    const FIXED: [u64; 4] =
        [9_372_753_455_019_245_716, 7_643_281_731_202_047_355, 771_045_939_640_070_706, 7_526_269_741_281_912_330];
}
