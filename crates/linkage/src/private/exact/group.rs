//! Keys as points of ristretto255, and the secrets that blind them.

use crate::private::Refused;
use curve25519_dalek::ristretto::{CompressedRistretto, RistrettoPoint};
use curve25519_dalek::scalar::Scalar;
use data_encoding::HEXLOWER;
use daybreak_vocabulary::Chance;
use rayon::prelude::*;
use sha2::{Digest, Sha256, Sha512};
use zeroize::{Zeroize, Zeroizing};

/// A key no one can read without every secret that blinded it: a compressed point, 32 bytes.
pub type Blinded = [u8; 32];

/// An agency's own scalar. One a run: never kept for the next, never shown.
pub struct Secret(Scalar);

impl Secret {
    /// A new one.
    pub fn draw(chance: &dyn Chance) -> Secret {
        loop {
            let wide = Zeroizing::new(chance.bytes::<64>());
            let scalar = Scalar::from_bytes_mod_order_wide(&wide);
            if scalar != Scalar::ZERO {
                return Secret(scalar);
            }
        }
    }

    /// As 64 hexadecimal digits, for the file that keeps it during the run.
    pub fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(HEXLOWER.encode(self.0.as_bytes()))
    }

    /// What tells secrets apart and tells nothing of them: SHA-256, hexadecimal.
    pub fn fingerprint(&self) -> String {
        HEXLOWER.encode(&Sha256::new().chain_update(b"daybreak linkage secret").chain_update(self.0.as_bytes()).finalize())
    }

    /// From 64 hexadecimal digits.
    ///
    /// # Errors
    /// [`Refused::BadSecret`].
    pub fn from_hex(text: &str) -> Result<Secret, Refused> {
        let bytes = Zeroizing::new(HEXLOWER.decode(text.trim().as_bytes()).map_err(|_| Refused::BadSecret)?);
        let bytes: [u8; 32] = bytes.as_slice().try_into().map_err(|_| Refused::BadSecret)?;
        Option::<Scalar>::from(Scalar::from_canonical_bytes(bytes)).filter(|scalar| *scalar != Scalar::ZERO).map(Secret).ok_or(Refused::BadSecret)
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The point of a key under one secret. `domain` keeps runs and kinds of key apart: a phone is never equal to a vehicle.
pub fn blind(secret: &Secret, domain: &[u8], key: &[u8]) -> Blinded {
    (secret.0 * hash_to_group(domain, key)).compress().to_bytes()
}

/// Points how many at a time: their compression shares one inversion.
const BATCH: usize = 256;

/// All points under one secret more, in order; `Err` is the place of one that is no point.
pub(super) fn reblind(secret: &Secret, points: &[Blinded]) -> Result<Vec<Blinded>, usize> {
    // A batch comes out doubled, so it is multiplied by half the secret.
    let half = Zeroizing::new(secret.0 * Scalar::from(2u8).invert());
    let batches: Vec<Vec<Blinded>> = points
        .par_chunks(BATCH)
        .enumerate()
        .map(|(batch, points)| {
            let mut moved = Vec::with_capacity(points.len());
            for (place, point) in points.iter().enumerate() {
                // The identity is written as zeros, and in no other way.
                let moving = if *point == [0; 32] { None } else { CompressedRistretto(*point).decompress() };
                moved.push(*half * moving.ok_or(batch * BATCH + place)?);
            }
            Ok(RistrettoPoint::double_and_compress_batch(&moved).iter().map(CompressedRistretto::to_bytes).collect())
        })
        .collect::<Result<_, usize>>()?;
    Ok(batches.concat())
}

fn hash_to_group(domain: &[u8], message: &[u8]) -> RistrettoPoint {
    RistrettoPoint::from_uniform_bytes(&expand(domain, message))
}

/// `expand_message_xmd` (RFC 9380, 5.3.1) with SHA-512, for 64 bytes: one block, so `b_1` is the answer.
fn expand(domain: &[u8], message: &[u8]) -> [u8; 64] {
    // A longer domain is hashed first, as 5.3.3 asks.
    let hashed = Sha512::new().chain_update(b"H2C-OVERSIZE-DST-").chain_update(domain).finalize();
    let domain = if domain.len() > 255 { hashed.as_slice() } else { domain };
    let length = [domain.len() as u8];
    let b0 = Sha512::new()
        .chain_update([0; 128])
        .chain_update(message)
        .chain_update([0, 64, 0])
        .chain_update(domain)
        .chain_update(length)
        .finalize();
    Sha512::new().chain_update(b0).chain_update([1]).chain_update(domain).chain_update(length).finalize().into()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// RFC 9497, appendix A.1.1 (OPRF, ristretto255-SHA512): inputs, blind, blinded elements.
    #[test]
    fn agrees_with_the_published_vectors() {
        let secret = Secret::from_hex("64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706").unwrap();
        let domain = b"HashToGroup-OPRFV1-\x00-ristretto255-SHA512";
        assert_eq!(HEXLOWER.encode(&blind(&secret, domain, &[0])), "609a0ae68c15a3cf6903766461307e5c8bb2f95e7e6550e1ffa2dc99e412803c");
        assert_eq!(HEXLOWER.encode(&blind(&secret, domain, &[0x5a; 17])), "da27ef466870f5f15296299850aa088629945a17d1f5b7f5ff043f76b3c06418");
    }

    #[test]
    fn the_order_of_secrets_does_not_matter() {
        let [a, b] = [[1; 64], [2; 64]].map(|wide| Secret(Scalar::from_bytes_mod_order_wide(&wide)));
        let keys: Vec<String> = (0..600).map(|n| format!("+44770090{n:04}")).collect();
        let under = |secret: &Secret| keys.iter().map(|key| blind(secret, b"test", key.as_bytes())).collect::<Vec<_>>();
        assert_eq!(reblind(&b, &under(&a)).unwrap(), reblind(&a, &under(&b)).unwrap());
    }

    #[test]
    fn what_is_no_point_is_named_by_its_place() {
        let secret = Secret(Scalar::from(3u8));
        let good = blind(&secret, b"test", b"key");
        assert_eq!(reblind(&secret, &[good, [0xff; 32]]), Err(1));
        assert_eq!(reblind(&secret, &[good, good, [0; 32]]), Err(2), "the identity would tell that two lists are one");
    }
}
