//! What the partners' process keeps for itself: sealed under a key derived from its secrets file, so that a copy of the database alone tells nothing of it.

use crate::aead;
use crate::binding::bind;
use crate::errors::Sealed;
use crate::padding::{pad, unpad};
use daybreak_vocabulary::Chance;
use std::fmt;
use zeroize::Zeroizing;

/// A key of the process, of no organisation and no member. For what no one reads, such as the counts behind a release: never for what a person told.
pub struct ProcessKey(Zeroizing<[u8; 32]>);

impl ProcessKey {
    pub fn from_bytes(bytes: [u8; 32]) -> ProcessKey {
        ProcessKey(Zeroizing::new(bytes))
    }

    /// Seals bytes to their place: table, row and column. The length falls into a bucket.
    pub fn seal(&self, chance: &dyn Chance, place: [&str; 3], plain: &[u8]) -> Vec<u8> {
        aead::seal(chance, &self.0, &associated(place), &pad(plain))
    }

    pub fn open(&self, place: [&str; 3], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Sealed> {
        unpad(&aead::open(&self.0, &associated(place), sealed)?)
    }
}

impl fmt::Debug for ProcessKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ProcessKey(not shown)")
    }
}

fn associated(place: [&str; 3]) -> Vec<u8> {
    bind("daybreak process 1", &place.map(str::as_bytes))
}
