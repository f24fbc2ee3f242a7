//! What a reporter keeps to come back: a locator that finds, a secret that opens.

pub use crate::code::Miscopied;
use crate::code;
use crate::keys::{KeyPair, PublicKey};
use daybreak_vocabulary::Chance;
use std::fmt;
use std::str::FromStr;
use zeroize::Zeroizing;

/// 30 bits.
const LOCATOR: usize = 6;
/// 100 bits.
const SECRET: usize = 20;

/// The part of a receipt that finds: about 30 bits, so two reports may share one. The public key decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locator(pub i64);

/// A receipt as drawn or as typed. Wiped when dropped; printed only by [`text`](Receipt::text).
#[derive(Clone)]
pub struct Receipt {
    symbols: Zeroizing<[u8; LOCATOR + SECRET]>,
}

impl Receipt {
    pub fn draw(chance: &dyn Chance) -> Receipt {
        Receipt { symbols: code::draw(chance) }
    }

    /// Reads what a person typed, forgivingly. A slip is told before it counts as a guess.
    pub fn parse(text: &str) -> Result<Receipt, Miscopied> {
        Ok(Receipt { symbols: code::read(text)? })
    }

    /// `ABCD-EFGH-…`: seven groups of four, to be shown once.
    pub fn text(&self) -> Zeroizing<String> {
        code::write(self.symbols.as_ref())
    }

    pub fn locator(&self) -> Locator {
        Locator(self.symbols.iter().take(LOCATOR).fold(0, |found, symbol| found << 5 | i64::from(*symbol)))
    }

    /// The pair whose public half is stored with the report: replies are sealed to it without the receipt.
    pub fn key_pair(&self) -> KeyPair {
        let (locator, secret) = self.symbols.split_at(LOCATOR);
        KeyPair::derive(secret, "daybreak receipt 1", locator)
    }

    /// Whether this is the receipt whose public half was stored.
    pub fn opens(&self, stored: &PublicKey) -> bool {
        self.key_pair().public().is(stored)
    }
}

impl FromStr for Receipt {
    type Err = Miscopied;

    fn from_str(text: &str) -> Result<Receipt, Miscopied> {
        Receipt::parse(text)
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl fmt::Debug for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Receipt(not shown)")
    }
}
