//! An organisation's way back when its last holder is lost: shown once, on paper, replaced after use.

use crate::code::{self, Miscopied};
use crate::keys::KeyPair;
use daybreak_vocabulary::{Chance, OrganisationId};
use std::fmt;
use zeroize::Zeroizing;

/// 130 bits.
const SECRET: usize = 26;

/// A recovery code as drawn or as typed. Wiped when dropped; printed only by [`text`](RecoveryCode::text).
#[derive(Clone)]
pub struct RecoveryCode {
    symbols: Zeroizing<[u8; SECRET]>,
}

impl RecoveryCode {
    pub fn draw(chance: &dyn Chance) -> RecoveryCode {
        RecoveryCode { symbols: code::draw(chance) }
    }

    pub fn parse(text: &str) -> Result<RecoveryCode, Miscopied> {
        Ok(RecoveryCode { symbols: code::read(text)? })
    }

    /// Seven groups of four, to be shown once.
    pub fn text(&self) -> Zeroizing<String> {
        code::write(self.symbols.as_ref())
    }

    /// The pair whose public half every new epoch's private key is wrapped to.
    pub fn key_pair(&self, organisation: OrganisationId) -> KeyPair {
        KeyPair::derive(self.symbols.as_ref(), "daybreak recovery 1", organisation.0.as_bytes())
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(not shown)")
    }
}
