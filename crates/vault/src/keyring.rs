//! The private keys a member can use in this request, and how they are handed on.

use crate::binding::bind;
use crate::document::{DataKey, SealedDocument};
use crate::envelope;
use crate::errors::{NotSealed, Sealed};
use crate::keys::{Compartment, PrivateKey, PublicKey};
use crate::wraps::Wrap;
use daybreak_vocabulary::{Chance, OrganisationId};
use uuid::Uuid;
use zeroize::Zeroizing;

/// One private key of one organisation's compartment.
#[derive(Clone, Debug)]
pub struct HeldKey {
    pub organisation: OrganisationId,
    pub compartment: Compartment,
    pub epoch: i64,
    pub private: PrivateKey,
}

/// The compartments' keys at hand. Empty for whoever was granted none.
#[derive(Clone, Debug, Default)]
pub struct Keyring {
    keys: Vec<HeldKey>,
}

impl Keyring {
    pub fn new() -> Keyring {
        Keyring::default()
    }

    pub fn add(&mut self, key: HeldKey) {
        self.keys.push(key);
    }

    pub fn holds(&self, organisation: OrganisationId, compartment: Compartment) -> bool {
        self.keys.iter().any(|key| key.organisation == organisation && key.compartment == compartment)
    }

    /// The key of the latest epoch at hand: the one to grant, or to start a new epoch from.
    pub fn latest(&self, organisation: OrganisationId, compartment: Compartment) -> Option<&HeldKey> {
        self.keys.iter().filter(|key| key.organisation == organisation && key.compartment == compartment).max_by_key(|key| key.epoch)
    }

    /// The key of one epoch, if it is at hand.
    pub fn at(&self, organisation: OrganisationId, compartment: Compartment, epoch: i64) -> Option<&HeldKey> {
        self.keys.iter().find(|key| key.organisation == organisation && key.compartment == compartment && key.epoch == epoch)
    }

    /// The data key in a wrap: to open its document, read its chunks, or share it on.
    pub fn data_key(&self, wrap: &Wrap) -> Result<DataKey, Sealed> {
        let key = self.at(wrap.organisation, wrap.compartment, wrap.epoch).ok_or(Sealed::NoKey)?;
        wrap.unwrap_with(&key.private)
    }

    pub fn open(&self, wrap: &Wrap, document: &SealedDocument) -> Result<Zeroizing<Vec<u8>>, Sealed> {
        self.data_key(wrap)?.open(document)
    }
}

/// To whom a compartment's private key is handed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// A member who was granted the compartment, by opaque id.
    Member(Uuid),
    /// The compartment's next epoch: who holds the new key can read what was sealed before.
    NextEpoch,
    /// The organisation's recovery code.
    Recovery,
}

/// Hands a compartment's private key to one holder's public key, bound to both. The caller has made sure whose public key it is.
pub fn hand_over(chance: &dyn Chance, key: &HeldKey, holder: Holder, to: &PublicKey) -> Result<Vec<u8>, NotSealed> {
    envelope::seal(chance, to, &info(key.organisation, key.compartment, key.epoch, holder), b"", key.private.expose())
}

/// Takes what [`hand_over`] handed over.
pub fn take_over(
    sealed: &[u8],
    organisation: OrganisationId,
    compartment: Compartment,
    epoch: i64,
    holder: Holder,
    with: &PrivateKey,
) -> Result<HeldKey, Sealed> {
    let private = envelope::open(with, &info(organisation, compartment, epoch, holder), b"", sealed)?;
    Ok(HeldKey { organisation, compartment, epoch, private: PrivateKey::from_slice(&private)? })
}

fn info(organisation: OrganisationId, compartment: Compartment, epoch: i64, holder: Holder) -> Vec<u8> {
    let (kind, id): (&[u8], Uuid) = match holder {
        Holder::Member(member) => (b"member", member),
        Holder::NextEpoch => (b"next epoch", Uuid::nil()),
        Holder::Recovery => (b"recovery", Uuid::nil()),
    };
    bind(
        "daybreak compartment key 1",
        &[organisation.0.as_bytes(), compartment.code().as_bytes(), &epoch.to_be_bytes(), kind, id.as_bytes()],
    )
}
