//! A data key, wrapped to one who may read: an organisation's compartment, or a receipt.

use crate::binding::bind;
use crate::document::{DataKey, DocumentHead, SealedDocument};
use crate::envelope;
use crate::errors::{NotSealed, Sealed};
use crate::keys::{Compartment, KeyPair, PrivateKey, PublicKey};
use crate::signing::RecipientKey;
use daybreak_vocabulary::{Chance, OrganisationId};
use zeroize::Zeroizing;

/// A data key wrapped to one compartment of one organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrap {
    pub head: DocumentHead,
    pub organisation: OrganisationId,
    pub compartment: Compartment,
    pub epoch: i64,
    pub sealed: Vec<u8>,
}

/// A data key wrapped to a receipt. It can only be of a kind that a receipt may open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptWrap {
    pub head: DocumentHead,
    pub sealed: Vec<u8>,
}

/// Wraps a data key to an organisation, in the compartment its document belongs to.
pub fn wrap(chance: &dyn Chance, key: &DataKey, to: &RecipientKey) -> Result<Wrap, NotSealed> {
    let head = key.head();
    if to.compartment() != head.kind.compartment() {
        return Err(NotSealed::WrongCompartment);
    }
    let info = info(&head, to.organisation(), to.compartment(), to.epoch());
    let sealed = envelope::seal(chance, &to.public(), &info, b"", key.expose().as_ref())?;
    Ok(Wrap { head, organisation: to.organisation(), compartment: to.compartment(), epoch: to.epoch(), sealed })
}

/// Wraps a data key to every key given: the usual way to address one document.
pub fn wrap_all<'a>(chance: &dyn Chance, key: &DataKey, to: impl IntoIterator<Item = &'a RecipientKey>) -> Result<Vec<Wrap>, NotSealed> {
    to.into_iter().map(|to| wrap(chance, key, to)).collect()
}

/// Wraps a data key to a receipt's public half. Refused for everything but the conversation and what was added after.
pub fn wrap_to_receipt(chance: &dyn Chance, key: &DataKey, to: &PublicKey) -> Result<ReceiptWrap, NotSealed> {
    let head = key.head();
    if !head.kind.opens_to_receipt() {
        return Err(NotSealed::NotForReceipts);
    }
    let sealed = envelope::seal(chance, to, &receipt_info(&head, to), b"", key.expose().as_ref())?;
    Ok(ReceiptWrap { head, sealed })
}

impl Wrap {
    /// The data key, for whoever holds the compartment's private key of this epoch.
    pub(crate) fn unwrap_with(&self, private: &PrivateKey) -> Result<DataKey, Sealed> {
        let info = info(&self.head, self.organisation, self.compartment, self.epoch);
        unwrapped(self.head, envelope::open(private, &info, b"", &self.sealed)?)
    }
}

impl ReceiptWrap {
    /// The data key, for whoever brings the receipt. Checked again here: a kind written into the row by hand opens nothing.
    pub fn data_key(&self, receipt: &KeyPair) -> Result<DataKey, Sealed> {
        if !self.head.kind.opens_to_receipt() {
            return Err(Sealed::NoKey);
        }
        let info = receipt_info(&self.head, &receipt.public());
        unwrapped(self.head, envelope::open(receipt.private(), &info, b"", &self.sealed)?)
    }

    pub fn open(&self, receipt: &KeyPair, document: &SealedDocument) -> Result<Zeroizing<Vec<u8>>, Sealed> {
        self.data_key(receipt)?.open(document)
    }
}

fn unwrapped(head: DocumentHead, key: Zeroizing<Vec<u8>>) -> Result<DataKey, Sealed> {
    let key: [u8; 32] = key.as_slice().try_into().map_err(|_| Sealed::Altered)?;
    Ok(DataKey::new(head, Zeroizing::new(key)))
}

fn info(head: &DocumentHead, organisation: OrganisationId, compartment: Compartment, epoch: i64) -> Vec<u8> {
    bind(
        "daybreak wrap 1",
        &[
            head.record.as_bytes(),
            head.id.0.as_bytes(),
            head.kind.code().as_bytes(),
            organisation.0.as_bytes(),
            compartment.code().as_bytes(),
            &epoch.to_be_bytes(),
        ],
    )
}

fn receipt_info(head: &DocumentHead, to: &PublicKey) -> Vec<u8> {
    bind("daybreak receipt wrap 1", &[head.record.as_bytes(), head.id.0.as_bytes(), head.kind.code().as_bytes(), &to.0])
}
