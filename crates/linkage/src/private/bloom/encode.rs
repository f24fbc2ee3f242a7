//! From records to encodings, bit for bit as clkhash makes them.

use super::compare::Filters;
use super::formats::{formatted, shares, tokens};
use super::harden::Harden;
use super::schema::{Hash, Hashing, Schema};
use crate::private::Refused;
use blake2::Blake2bMac512;
use hkdf::Hkdf;
use hmac::digest::FixedOutput;
use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use rayon::prelude::*;
use sha1::Sha1;
use sha2::Sha256;
use zeroize::Zeroizing;

/// A key for one project alone, from a secret the agencies share: encodings of two projects can't be laid over each other.
pub fn project_key(secret: &[u8], project: &str) -> Zeroizing<Vec<u8>> {
    let mut key = Zeroizing::new(vec![0; 32]);
    // 32 bytes are within what HKDF gives: it does not fail.
    let _ = Hkdf::<Sha256>::new(None, secret).expand_multi_info(&[b"daybreak linkage project ", project.as_bytes()], &mut key);
    key
}

/// Encodes the records of one agency.
pub struct Encoder {
    schema: Schema,
    /// Two a feature.
    keys: Zeroizing<Vec<u8>>,
    harden: Harden,
    noise_key: Zeroizing<[u8; 32]>,
}

impl Encoder {
    /// With the secret the agencies share (never the linker).
    ///
    /// # Errors
    /// A schema that asks for more keys than HKDF gives.
    pub fn new(schema: Schema, secret: &[u8], harden: Harden) -> Result<Encoder, Refused> {
        let mut keys = Zeroizing::new(vec![0; schema.features.len() * 2 * schema.kdf.key_size]);
        let info = schema.kdf.info.as_deref().unwrap_or_default();
        let too_many = |_| Refused::Schema("too many features for HKDF".into());
        Hkdf::<Sha256>::new(schema.kdf.salt.as_deref(), secret).expand(info, &mut keys).map_err(too_many)?;
        let mut noise_key = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(None, secret).expand(b"daybreak linkage noise", &mut *noise_key).map_err(too_many)?;
        Ok(Encoder { schema, keys, harden, noise_key })
    }

    /// One encoding a row; a row has a value for each feature of the schema.
    ///
    /// # Errors
    /// A row of another length, or a value that is not of the schema's format; rows count from 1, and the value is not repeated.
    pub fn encode(&self, rows: &[Vec<&str>]) -> Result<Filters, Refused> {
        let rows = rows.par_iter().enumerate().map(|(at, row)| self.row(at + 1, row)).collect::<Result<Vec<_>, _>>()?;
        Ok(Filters::of(self.schema.bits, rows))
    }

    fn row(&self, at: usize, row: &[&str]) -> Result<Vec<u64>, Refused> {
        if row.len() != self.schema.features.len() {
            return Err(Refused::Values { row: at, found: row.len(), expected: self.schema.features.len() });
        }
        let mut bits = vec![false; self.schema.unfolded()];
        for (number, (feature, value)) in self.schema.features.iter().zip(row).enumerate() {
            let Some(hashing) = &feature.hashing else { continue };
            let value = match &hashing.missing {
                Some((mark, instead)) if mark == value => instead.clone(),
                _ => formatted(&hashing.format, value).map_err(|why| Refused::Value { row: at, feature: feature.identifier.clone(), why })?,
            };
            self.set(&mut bits, number, hashing, &value);
        }
        for _ in 0..self.schema.folds {
            let upper = bits.split_off(bits.len() / 2);
            bits.iter_mut().zip(upper).for_each(|(lower, upper)| *lower ^= upper);
        }
        Ok(self.harden.apply(&self.noise_key, pack(&bits)))
    }

    fn set(&self, bits: &mut [bool], feature: usize, hashing: &Hashing, value: &str) {
        let size = self.schema.kdf.key_size;
        let key = |number: usize| &self.keys[(feature * 2 + number) * size..(feature * 2 + number + 1) * size];
        let tokens = tokens(&hashing.comparison, value);
        for (token, share) in tokens.iter().zip(shares(hashing.strategy, tokens.len())) {
            match hashing.hash {
                Hash::Blake => blake(key(0), token.as_bytes(), share, bits),
                Hash::Double { sound } => double(key(0), key(1), token.as_bytes(), share, sound, bits),
            }
        }
    }
}

/// Thirty-two bits of 16 a hash, hashed again with a salt of its number where more are needed.
fn blake(key: &[u8], token: &[u8], share: usize, bits: &mut [bool]) {
    for block in 0..share.div_ceil(32) {
        // A key of 1 to 64 bytes and a salt of at most 16 are never refused.
        let Ok(mut mac) = Blake2bMac512::new_with_salt_and_personal(Some(key), block.to_string().as_bytes(), &[]) else { return };
        mac.update(token);
        let hash = mac.finalize_fixed();
        for pair in hash.chunks_exact(2).take(share - block * 32) {
            let place = usize::from(u16::from_le_bytes([pair[0], pair[1]])) % bits.len();
            bits[place] = true;
        }
    }
}

/// `h_1 + i · h_2` (Schnell 2009).
fn double(first: &[u8], second: &[u8], token: &[u8], share: usize, sound: bool, bits: &mut [bool]) {
    let length = bits.len() as u64;
    let remainder = |hash: &[u8]| hash.iter().fold(0, |sum, &byte| (sum << 8 | u64::from(byte)) % length);
    let Ok(mut start) = Hmac::<Sha1>::new_from_slice(first) else { return };
    start.update(token);
    let start = remainder(&start.finalize().into_bytes());
    let mut again = String::new();
    let step = (0u8..128).find_map(|attempt| {
        let mut mac = Hmac::<Md5>::new_from_slice(second).ok()?;
        mac.update(token);
        mac.update(again.as_bytes());
        let step = remainder(&mac.finalize().into_bytes());
        again = char::from(attempt).to_string();
        (step != 0 || !sound).then_some(step)
    });
    for i in 0..share as u64 {
        let place = (start + i * step.unwrap_or(1)) % length;
        bits[place as usize] = true;
    }
}

/// The first bit is the highest of the first byte, as in clkhash's files; words are big-endian, so that bytes stand in order.
fn pack(bits: &[bool]) -> Vec<u64> {
    bits.chunks(64).map(|word| word.iter().enumerate().fold(0, |sum, (at, &bit)| sum | u64::from(bit) << (63 - at))).collect()
}
