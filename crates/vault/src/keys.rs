//! Key pairs (X25519) and the compartments they open.

use crate::dice::Dice;
use crate::errors::Sealed;
use daybreak_vocabulary::Chance;
use hkdf::Hkdf;
use sha2::Sha256;
use std::fmt;
use subtle::ConstantTimeEq;
use x25519_dalek::StaticSecret;
use zeroize::Zeroizing;

/// A part of what an organisation keeps, with its own key: a member is granted some, not all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Compartment {
    /// What was told, the conversation, notes, cleaned copies of files.
    Reading,
    /// Who somebody is and how to reach them.
    Identities,
    /// Files as they were sent, with whatever is hidden in them.
    Originals,
    /// Who told an organisation something in confidence.
    Sources,
}

impl Compartment {
    pub const ALL: [Compartment; 4] = [Compartment::Reading, Compartment::Identities, Compartment::Originals, Compartment::Sources];

    /// As it is stored, signed and bound into wraps: never changes.
    pub fn code(self) -> &'static str {
        match self {
            Compartment::Reading => "reading",
            Compartment::Identities => "identities",
            Compartment::Originals => "originals",
            Compartment::Sources => "sources",
        }
    }

    pub fn from_code(code: &str) -> Option<Compartment> {
        Compartment::ALL.into_iter().find(|compartment| compartment.code() == code)
    }
}

/// The half that may be shown. On its own it proves nothing: see [`RecipientKey`](crate::RecipientKey).
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PublicKey(pub [u8; 32]);

impl PublicKey {
    pub fn from_slice(bytes: &[u8]) -> Option<PublicKey> {
        bytes.try_into().ok().map(PublicKey)
    }

    /// Compares without telling by its time how much was right.
    pub fn is(&self, other: &PublicKey) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", data_encoding::HEXLOWER.encode(&self.0))
    }
}

/// The half that opens. Wiped from memory when dropped; never printed.
#[derive(Clone)]
pub struct PrivateKey(Zeroizing<[u8; 32]>);

impl PrivateKey {
    pub fn from_bytes(bytes: [u8; 32]) -> PrivateKey {
        PrivateKey(Zeroizing::new(bytes))
    }

    /// `Sealed::Altered` where it is not 32 bytes: for keys that come out of something opened.
    pub fn from_slice(bytes: &[u8]) -> Result<PrivateKey, Sealed> {
        Ok(PrivateKey::from_bytes(bytes.try_into().map_err(|_| Sealed::Altered)?))
    }

    /// To be sealed again at once, never kept.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    pub fn public(&self) -> PublicKey {
        PublicKey(x25519_dalek::PublicKey::from(&StaticSecret::from(*self.0)).to_bytes())
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKey(not shown)")
    }
}

/// A private key with its public half.
#[derive(Clone, Debug)]
pub struct KeyPair {
    private: PrivateKey,
    public: PublicKey,
}

impl KeyPair {
    pub fn draw(chance: &dyn Chance) -> KeyPair {
        KeyPair::from_private(PrivateKey::from_bytes(StaticSecret::random_from_rng(&mut Dice(chance)).to_bytes()))
    }

    pub fn from_private(private: PrivateKey) -> KeyPair {
        KeyPair { public: private.public(), private }
    }

    /// From a secret of enough randomness on its own, such as a receipt's.
    pub(crate) fn derive(secret: &[u8], label: &str, context: &[u8]) -> KeyPair {
        let mut private = Zeroizing::new([0; 32]);
        derive(secret, label, context, private.as_mut());
        KeyPair::from_private(PrivateKey(private))
    }

    pub fn public(&self) -> PublicKey {
        self.public
    }

    pub fn private(&self) -> &PrivateKey {
        &self.private
    }
}

/// HKDF-SHA256 with a label per purpose. The output is always far below HKDF's limit of 8,160 bytes.
pub(crate) fn derive(secret: &[u8], label: &str, context: &[u8], out: &mut [u8]) {
    let info = crate::binding::bind(label, &[context]);
    let derived = Hkdf::<Sha256>::new(Some(b"daybreak vault 1"), secret).expand(&info, out);
    debug_assert!(derived.is_ok(), "HKDF gives up to 8,160 bytes");
}

#[cfg(test)]
mod tests {
    use super::*;
    use data_encoding::HEXLOWER;

    /// RFC 5869, appendix A.1.
    #[test]
    fn hkdf_gives_the_bytes_of_the_rfc() {
        let salt: Vec<u8> = (0..=0x0c).collect();
        let info: Vec<u8> = (0xf0..=0xf9).collect();
        let mut derived = [0; 42];
        Hkdf::<Sha256>::new(Some(&salt), &[0x0b; 22]).expand(&info, &mut derived).unwrap();
        assert_eq!(
            HEXLOWER.encode(&derived),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
        );
    }

    #[test]
    fn labels_and_contexts_give_different_keys() {
        let derived = |label, context: &[u8]| {
            let mut key = [0; 32];
            derive(b"secret", label, context, &mut key);
            key
        };
        assert_ne!(derived("one", b""), derived("two", b""));
        assert_ne!(derived("one", b""), derived("one", b"x"));
    }
}
