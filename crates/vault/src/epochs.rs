//! A compartment's key starts an epoch; when a member is removed the next begins, and opens what came before.

use crate::errors::NotSealed;
use crate::keyring::{HeldKey, Holder, hand_over};
use crate::keys::{Compartment, KeyPair, PublicKey};
use crate::recovery_code::RecoveryCode;
use crate::signing::{PartnershipKey, RecipientKey, Signer};
use daybreak_vocabulary::{Chance, OrganisationId};

const RECOVERY_KEY: &str = "daybreak recovery key 1";

/// A new epoch of one compartment, ready to be stored.
#[derive(Clone, Debug)]
pub struct Epoch {
    /// The private half, to be handed to those who hold the compartment, then dropped.
    pub held: HeldKey,
    pub(crate) key: RecipientKey,
    pub(crate) former: Option<Vec<u8>>,
}

impl Epoch {
    /// The first key of an organisation's compartment.
    pub fn first(chance: &dyn Chance, signer: &Signer, organisation: OrganisationId, compartment: Compartment) -> Epoch {
        let pair = KeyPair::draw(chance);
        let key = signer.vouch(organisation, compartment, 1, pair.public());
        Epoch { held: HeldKey { organisation, compartment, epoch: 1, private: pair.private().clone() }, key, former: None }
    }

    /// The next key: the old private key is sealed under it, so that its holders read on, and whoever was removed reads nothing new.
    pub fn after(chance: &dyn Chance, signer: &Signer, old: &HeldKey) -> Result<Epoch, NotSealed> {
        let pair = KeyPair::draw(chance);
        let epoch = old.epoch.saturating_add(1);
        let key = signer.vouch(old.organisation, old.compartment, epoch, pair.public());
        let former = hand_over(chance, old, Holder::NextEpoch, &pair.public())?;
        let held = HeldKey { epoch, private: pair.private().clone(), ..*old };
        Ok(Epoch { held, key, former: Some(former) })
    }

    pub fn key(&self) -> &RecipientKey {
        &self.key
    }
}

/// The public half of an organisation's recovery code, vouched for like its other keys: every new epoch is sealed to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecoveryKey {
    pub(crate) organisation: OrganisationId,
    pub(crate) public: PublicKey,
    pub(crate) signature: [u8; 64],
}

impl RecoveryKey {
    pub fn vouched(signer: &Signer, organisation: OrganisationId, code: &RecoveryCode) -> RecoveryKey {
        let public = code.key_pair(organisation).public();
        RecoveryKey { organisation, public, signature: signer.sign(RECOVERY_KEY, &parts(organisation, &public)) }
    }

    pub(crate) fn checked(pinned: &PartnershipKey, organisation: OrganisationId, public: PublicKey, signature: &[u8]) -> Option<RecoveryKey> {
        pinned
            .verify(RECOVERY_KEY, &parts(organisation, &public), signature)
            .then(|| signature.try_into().ok())
            .flatten()
            .map(|signature| RecoveryKey { organisation, public, signature })
    }

    /// Seals a compartment's latest key to the code.
    pub fn seal(&self, chance: &dyn Chance, key: &HeldKey) -> Result<RecoverableKey, NotSealed> {
        if key.organisation != self.organisation {
            return Err(NotSealed::WrongCompartment);
        }
        let sealed = hand_over(chance, key, Holder::Recovery, &self.public)?;
        Ok(RecoverableKey { organisation: key.organisation, compartment: key.compartment, epoch: key.epoch, sealed })
    }
}

/// A compartment's key, sealed to a recovery code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoverableKey {
    pub(crate) organisation: OrganisationId,
    pub(crate) compartment: Compartment,
    pub(crate) epoch: i64,
    pub(crate) sealed: Vec<u8>,
}

fn parts(organisation: OrganisationId, public: &PublicKey) -> [Vec<u8>; 2] {
    [organisation.0.as_bytes().to_vec(), public.0.to_vec()]
}
