//! One way to seal bytes under a symmetric key: XChaCha20-Poly1305, a random nonce, a form byte.

use crate::errors::Sealed;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use daybreak_vocabulary::Chance;
use zeroize::Zeroizing;

/// The first byte of everything sealed, so that a later form can stand beside this one.
pub(crate) const FORM: u8 = 1;
const NONCE: usize = 24;
const TAG: usize = 16;
/// What sealing adds.
pub(crate) const OVERHEAD: usize = 1 + NONCE + TAG;

/// form ‖ nonce ‖ ciphertext and tag.
pub(crate) fn seal(chance: &dyn Chance, key: &[u8; 32], associated: &[u8], plain: &[u8]) -> Vec<u8> {
    let nonce: [u8; NONCE] = chance.bytes();
    let mut sealed = Vec::with_capacity(OVERHEAD + plain.len());
    sealed.push(FORM);
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(&seal_at(key, &nonce, associated, plain));
    sealed
}

/// With a nonce the caller vouches for: never twice under one key.
pub(crate) fn seal_at(key: &[u8; 32], nonce: &[u8; NONCE], associated: &[u8], plain: &[u8]) -> Vec<u8> {
    let sealed = XChaCha20Poly1305::new(&(*key).into()).encrypt(&XNonce::from(*nonce), Payload { msg: plain, aad: associated });
    debug_assert!(sealed.is_ok(), "only a text of 256 GiB is refused");
    // An empty answer opens as `Altered`: it can't be mistaken for a sealed thing.
    sealed.unwrap_or_default()
}

pub(crate) fn open(key: &[u8; 32], associated: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Sealed> {
    let (form, rest) = sealed.split_first().ok_or(Sealed::Altered)?;
    if *form != FORM {
        return Err(Sealed::UnknownForm);
    }
    let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or(Sealed::Altered)?;
    open_at(key, nonce, associated, sealed)
}

pub(crate) fn open_at(key: &[u8; 32], nonce: &[u8; NONCE], associated: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Sealed> {
    XChaCha20Poly1305::new(&(*key).into())
        .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: associated })
        .map(Zeroizing::new)
        .map_err(|_| Sealed::Altered)
}
