//! The partnership vouches for its organisations' keys (Ed25519), so that whoever can write the database can't redirect reports to himself.

use crate::binding::bind;
use crate::keys::{Compartment, PublicKey};
use daybreak_vocabulary::{Chance, OrganisationId};
use data_encoding::HEXLOWER_PERMISSIVE;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use std::fmt;
use std::str::FromStr;
use zeroize::Zeroizing;

const RECIPIENT_KEY: &str = "daybreak recipient key 1";

/// The partnership's signing key: lives with the partners' process or on paper, never in the database.
pub struct Signer(SigningKey);

impl Signer {
    pub fn draw(chance: &dyn Chance) -> Signer {
        let seed = Zeroizing::new(chance.bytes::<32>());
        Signer(SigningKey::from_bytes(&seed))
    }

    /// From the 32 bytes that [`expose`](Signer::expose) gave.
    pub fn from_bytes(seed: &[u8; 32]) -> Signer {
        Signer(SigningKey::from_bytes(seed))
    }

    /// To be written to the secrets file, never elsewhere.
    pub fn expose(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    pub fn partnership_key(&self) -> PartnershipKey {
        PartnershipKey { key: self.0.verifying_key(), least_epoch: 0 }
    }

    /// Vouches that this public key is the organisation's, for this compartment and epoch.
    pub fn vouch(&self, organisation: OrganisationId, compartment: Compartment, epoch: i64, public: PublicKey) -> RecipientKey {
        let signature = self.sign(RECIPIENT_KEY, &recipient_key_parts(organisation, compartment, epoch, &public));
        RecipientKey { organisation, compartment, epoch, public, signature }
    }

    /// Signs anything else, under a label of its own (such as a member's public key before it is granted a compartment).
    pub fn sign(&self, label: &'static str, parts: &[impl AsRef<[u8]>]) -> [u8; 64] {
        self.0.sign(&message(label, parts)).to_bytes()
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signer(not shown)")
    }
}

/// The public half, pinned in configuration as 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartnershipKey {
    key: VerifyingKey,
    /// The directory must have been signed at this epoch or later.
    least_epoch: i64,
}

impl PartnershipKey {
    /// `None` where the bytes are no point, or a weak one that would accept forged signatures.
    pub fn from_bytes(bytes: &[u8; 32]) -> Option<PartnershipKey> {
        VerifyingKey::from_bytes(bytes).ok().filter(|key| !key.is_weak()).map(|key| PartnershipKey { key, least_epoch: 0 })
    }

    pub fn to_bytes(&self) -> [u8; 32] {
        self.key.to_bytes()
    }

    /// Pins the directory too: none of an earlier epoch is taken, though it was signed once.
    #[must_use]
    pub fn at_least(self, epoch: i64) -> PartnershipKey {
        PartnershipKey { least_epoch: epoch, ..self }
    }

    pub fn least_epoch(&self) -> i64 {
        self.least_epoch
    }

    pub fn verify(&self, label: &'static str, parts: &[impl AsRef<[u8]>], signature: &[u8]) -> bool {
        Signature::from_slice(signature).is_ok_and(|signature| self.key.verify_strict(&message(label, parts), &signature).is_ok())
    }

    /// The only way from stored bytes to a [`RecipientKey`]. `None` where the partnership did not vouch for exactly this.
    pub fn check(
        &self,
        organisation: OrganisationId,
        compartment: Compartment,
        epoch: i64,
        public: PublicKey,
        signature: &[u8],
    ) -> Option<RecipientKey> {
        self.verify(RECIPIENT_KEY, &recipient_key_parts(organisation, compartment, epoch, &public), signature)
            .then(|| signature.try_into().ok())
            .flatten()
            .map(|signature| RecipientKey { organisation, compartment, epoch, public, signature })
    }
}

impl fmt::Display for PartnershipKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER_PERMISSIVE.encode(&self.to_bytes()))
    }
}

/// What was pinned is not a usable key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the partnership key is not 64 hexadecimal digits of a usable key")]
pub struct BadPartnershipKey;

impl FromStr for PartnershipKey {
    type Err = BadPartnershipKey;

    fn from_str(text: &str) -> Result<PartnershipKey, BadPartnershipKey> {
        let bytes = HEXLOWER_PERMISSIVE.decode(text.trim().as_bytes()).map_err(|_| BadPartnershipKey)?;
        bytes.as_slice().try_into().ok().and_then(PartnershipKey::from_bytes).ok_or(BadPartnershipKey)
    }
}

/// An organisation's public key for one compartment, vouched for: it can't be made without the partnership's signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecipientKey {
    organisation: OrganisationId,
    compartment: Compartment,
    epoch: i64,
    public: PublicKey,
    signature: [u8; 64],
}

impl RecipientKey {
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    pub fn compartment(&self) -> Compartment {
        self.compartment
    }

    /// Counts from one; a removed member starts a new one.
    pub fn epoch(&self) -> i64 {
        self.epoch
    }

    pub fn public(&self) -> PublicKey {
        self.public
    }

    pub fn signature(&self) -> &[u8; 64] {
        &self.signature
    }
}

fn recipient_key_parts(organisation: OrganisationId, compartment: Compartment, epoch: i64, public: &PublicKey) -> [Vec<u8>; 4] {
    [organisation.0.as_bytes().to_vec(), compartment.code().into(), epoch.to_be_bytes().to_vec(), public.0.to_vec()]
}

fn message(label: &str, parts: &[impl AsRef<[u8]>]) -> Vec<u8> {
    let parts: Vec<&[u8]> = parts.iter().map(AsRef::as_ref).collect();
    bind(label, &parts)
}
