//! Exact draws, in whole numbers (Canonne, Kamath and Steinke 2020, "The Discrete Gaussian for Differential Privacy", algorithms 1 to 3).

use super::Ratio;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Random bits that follow from a key and a question.
pub struct Stream {
    seed: [u8; 32],
    block: [u8; 32],
    used: usize,
    next: u64,
}

impl Stream {
    /// The stream of a question.
    pub fn of(key: &[u8; 32], question: &[u8]) -> Stream {
        Stream { seed: code(key, question), block: [0; 32], used: 32, next: 0 }
    }

    fn word(&mut self) -> u64 {
        if self.used + 8 > 32 {
            self.block = code(&self.seed, &self.next.to_be_bytes());
            (self.used, self.next) = (0, self.next + 1);
        }
        let word = self.block[self.used..self.used + 8].iter().fold(0u64, |word, byte| word << 8 | u64::from(*byte));
        self.used += 8;
        word
    }

    /// A whole number below `end`, each as likely: what would favour the small ones is drawn again.
    pub(crate) fn below(&mut self, end: u128) -> u128 {
        let end = end.max(1);
        let fair = u128::MAX - u128::MAX % end;
        loop {
            let drawn = u128::from(self.word()) << 64 | u128::from(self.word());
            if drawn < fair {
                return drawn % end;
            }
        }
    }

    /// True with probability `exp(-over / under)`.
    fn exponential(&mut self, over: u128, under: u128) -> bool {
        let whole = over / under;
        for _ in 0..whole {
            if !self.up_to_one(1, 1) {
                return false;
            }
        }
        self.up_to_one(over % under, under)
    }

    /// The same for ratios up to 1: how often a run of ever rarer successes is odd.
    fn up_to_one(&mut self, over: u128, under: u128) -> bool {
        let mut run = 1u128;
        while self.below(under.saturating_mul(run)) < over {
            run += 1;
        }
        run % 2 == 1
    }
}

pub(super) fn code(key: &[u8; 32], message: &[u8]) -> [u8; 32] {
    // A key of 32 bytes is one that HMAC takes: the other arm is never reached.
    match Hmac::<Sha256>::new_from_slice(key) {
        Ok(mut code) => {
            code.update(message);
            code.finalize().into_bytes().into()
        }
        Err(_) => [0; 32],
    }
}

/// A whole number with probability in proportion to `exp(-|x| / scale)`.
pub fn laplace(stream: &mut Stream, scale: Ratio) -> i64 {
    let (t, s) = (u128::from(scale.over()), u128::from(scale.under()));
    loop {
        let rest = stream.below(t);
        if !stream.exponential(rest, t) {
            continue;
        }
        let mut whole = 0u128;
        while stream.up_to_one(1, 1) {
            whole += 1;
        }
        let size = i64::try_from((rest + t * whole) / s).unwrap_or(i64::MAX);
        let negative = stream.below(2) == 1;
        if !(negative && size == 0) {
            return if negative { -size } else { size };
        }
    }
}

/// A whole number with probability in proportion to `exp(-x² / (2 × variance))`.
pub fn gaussian(stream: &mut Stream, variance: Ratio) -> i64 {
    let (n, d) = (u128::from(variance.over()), u128::from(variance.under()));
    let t = (n / d).isqrt() + 1;
    let Some(scale) = u64::try_from(t).ok().and_then(|t| Ratio::new(t, 1)) else { return 0 };
    loop {
        let drawn = laplace(stream, scale);
        let off = (u128::from(drawn.unsigned_abs()) * d * t).abs_diff(n);
        // Where the square does not fit, what it would be accepted with is nought.
        let Some(square) = off.checked_mul(off) else { continue };
        if stream.exponential(square, 2 * n * d * t * t) {
            return drawn;
        }
    }
}
