//! Making encodings harder to read back, at a price in accuracy.

use sha2::{Digest, Sha512};

/// What is done to an encoding after clkhash's own steps. Every agency must do the same.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Harden {
    /// Each bit becomes the exclusive or of its two neighbours (rule 90; Schnell and Borgs 2018): which bits a piece sets is blurred.
    pub rule_90: bool,
    /// The share of bits drawn anew by a coin (permanent randomised response; Schnell and Borgs 2016), 0 to below 1. The same encoding always
    /// gets the same coins, so that asking twice tells nothing more.
    pub noise: f64,
}

impl Harden {
    /// The hardened encoding. `key` is not known to the linker.
    pub(super) fn apply(&self, key: &[u8; 32], mut words: Vec<u64>) -> Vec<u64> {
        if self.rule_90 {
            words = neighbours(&words);
        }
        if self.noise > 0.0 {
            let drawn: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
            let most = (self.noise.min(1.0) * f64::from(1 << 15)) as u16;
            for (place, word) in words.iter_mut().enumerate() {
                for half in 0..2 {
                    let hash = Sha512::new().chain_update(key).chain_update(&drawn).chain_update((place as u16).to_be_bytes()).chain_update([half]).finalize();
                    for (bit, pair) in hash.chunks_exact(2).enumerate() {
                        // Fifteen bits say whether a coin is thrown, the last how it falls.
                        let coin = u16::from_le_bytes([pair[0], pair[1]]);
                        if coin >> 1 < most {
                            let bit = bit + 32 * usize::from(half);
                            *word = *word & !(1 << bit) | u64::from(coin & 1) << bit;
                        }
                    }
                }
            }
        }
        words
    }
}

/// The exclusive or of the bits before and after each, the last beside the first.
fn neighbours(words: &[u64]) -> Vec<u64> {
    let last = words.len() - 1;
    (0..words.len())
        .map(|at| {
            let before = words[if at == 0 { last } else { at - 1 }] << 63 | words[at] >> 1;
            let after = words[at] << 1 | words[if at == last { 0 } else { at + 1 }] >> 63;
            before ^ after
        })
        .collect()
}
