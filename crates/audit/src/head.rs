//! Signed heads: what the chain was at one moment, vouched for by a key that is not in the database.

use crate::canonical::Hash;
use data_encoding::HEXLOWER;
use daybreak_vocabulary::{Day, Moment};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use std::fmt;
use std::str::FromStr;
use zeroize::Zeroize;

/// The key that signs heads. It comes from the secrets, never from the database.
pub struct HeadKey(SigningKey);

/// Its public half, to verify with anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadVerifier(VerifyingKey);

/// The chain up to `sequence`, as it was when it was signed. Its text is one line that an organisation keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub sequence: i64,
    pub hash: Hash,
    pub signed_at: Moment,
    pub signature: [u8; 64],
}

/// A line that is not a head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAHead;

const PURPOSE: &[u8] = b"daybreak account head 1";
const FADING: &[u8] = b"daybreak account fading 1";
const WORD: &str = "daybreak-head-1";

fn signed(sequence: i64, hash: &Hash, signed_at: Moment) -> Vec<u8> {
    [PURPOSE, &sequence.to_be_bytes(), hash, &signed_at.0.to_be_bytes()].concat()
}

fn faded(sequence: i64, hash: &[u8], on: Day) -> Vec<u8> {
    [FADING, &sequence.to_be_bytes(), hash, &on.0.to_be_bytes()].concat()
}

impl HeadKey {
    pub fn from_bytes(mut bytes: [u8; 32]) -> HeadKey {
        let key = HeadKey(SigningKey::from_bytes(&bytes));
        bytes.zeroize();
        key
    }

    pub fn verifier(&self) -> HeadVerifier {
        HeadVerifier(self.0.verifying_key())
    }

    pub(crate) fn sign(&self, sequence: i64, hash: Hash, signed_at: Moment) -> Head {
        let signature = self.0.sign(&signed(sequence, &hash, signed_at)).to_bytes();
        Head { sequence, hash, signed_at, signature }
    }

    /// Says that the account may have faded up to a link.
    pub(crate) fn sign_fading(&self, sequence: i64, hash: &[u8], on: Day) -> [u8; 64] {
        self.0.sign(&faded(sequence, hash, on)).to_bytes()
    }
}

impl fmt::Debug for HeadKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HeadKey")
    }
}

impl HeadVerifier {
    /// `None` where the bytes are no public key.
    pub fn from_bytes(bytes: &[u8; 32]) -> Option<HeadVerifier> {
        VerifyingKey::from_bytes(bytes).ok().map(HeadVerifier)
    }

    pub fn to_bytes(self) -> [u8; 32] {
        self.0.to_bytes()
    }

    pub fn vouches_for(&self, head: &Head) -> bool {
        let message = signed(head.sequence, &head.hash, head.signed_at);
        self.0.verify_strict(&message, &Signature::from_bytes(&head.signature)).is_ok()
    }
}

impl HeadVerifier {
    pub(crate) fn vouches_for_fading(&self, sequence: i64, hash: &[u8], on: Day, signature: &[u8]) -> bool {
        Signature::from_slice(signature).is_ok_and(|signature| self.0.verify_strict(&faded(sequence, hash, on), &signature).is_ok())
    }
}

/// `daybreak-head-1 4711 1795317000000 <hash> <signature>`
impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hash, signature) = (HEXLOWER.encode(&self.hash), HEXLOWER.encode(&self.signature));
        write!(f, "{WORD} {} {} {hash} {signature}", self.sequence, self.signed_at.0)
    }
}

impl FromStr for Head {
    type Err = NotAHead;

    fn from_str(line: &str) -> Result<Head, NotAHead> {
        let mut parts = line.split_ascii_whitespace();
        let mut next = || parts.next().ok_or(NotAHead);
        if next()? != WORD {
            return Err(NotAHead);
        }
        let sequence = next()?.parse().map_err(|_| NotAHead)?;
        let signed_at = Moment(next()?.parse().map_err(|_| NotAHead)?);
        let (hash, signature) = (bytes(next()?)?, bytes(next()?)?);
        if parts.next().is_some() {
            return Err(NotAHead);
        }
        Ok(Head { sequence, hash, signed_at, signature })
    }
}

fn bytes<const N: usize>(hex: &str) -> Result<[u8; N], NotAHead> {
    HEXLOWER.decode(hex.as_bytes()).ok().and_then(|bytes| bytes.try_into().ok()).ok_or(NotAHead)
}
