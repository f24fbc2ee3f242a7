//! The partners' side of one running house.

use crate::at_home::AskAtHome;
use crate::member::MemberId;
use crate::on_desks::OnDesks;
use daybreak_documents::Press;
use daybreak_site::House;
use daybreak_vault::trace::TraceKeys;
use daybreak_vault::{Passphrases, Pepper, ProcessKey, Signer};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use zeroize::Zeroizing;

/// The state of every partner page: the house, and what only the partners' process may know.
pub struct Office {
    pub house: Arc<House>,
    pub passphrases: Passphrases,
    pub signer: Signer,
    /// Served over plain HTTP on a loopback address, as the demo is: the cookie can't be `Secure` there.
    pub loopback: bool,
    pub pauses: Pauses,
    /// Where sheets are printed: none until the binary says which program it is.
    pub press: Press,
    /// Make and find traces; none are left where there is no key. Put in after the office is made.
    pub traces: TraceKeys,
    /// What other rooms say on the first page. Put in after the office is made.
    pub at_home: Vec<AskAtHome>,
    /// What other rooms have lying on people's desks. Put in after the office is made.
    pub on_desks: Vec<OnDesks>,
    /// Seals what this process keeps for itself and no one reads.
    pub own: ProcessKey,
    labels: Zeroizing<[u8; 32]>,
}

/// Secrets of the partners' process, read from its secrets file.
pub struct Secrets {
    /// Mixed into every passphrase and every label; kept outside the database.
    pub pepper: [u8; 32],
    pub signer: Signer,
}

/// How a throttled answer waits.
#[derive(Clone, Debug, Default)]
pub enum Pauses {
    /// As long as it says.
    #[default]
    Kept,
    /// Not at all: how long it should have is put down here, in milliseconds, for a test to read.
    Noted(Arc<Mutex<Vec<i64>>>),
}

impl Office {
    pub fn new(house: Arc<House>, secrets: Secrets, loopback: bool) -> Office {
        let labels = Zeroizing::new(keyed(&secrets.pepper, &[b"daybreak access labels 1"]));
        let passphrases = Passphrases::new(Pepper::from_bytes(secrets.pepper));
        let (press, traces) = (Press::none(), TraceKeys::default());
        let own = ProcessKey::from_bytes(keyed(&secrets.pepper, &[b"daybreak process 1"]));
        Office { house, passphrases, signer: secrets.signer, loopback, pauses: Pauses::default(), press, traces, at_home: Vec::new(), on_desks: Vec::new(), own, labels }
    }

    /// A keyed hash to find a thing by without storing it: `purpose` keeps the kinds apart.
    pub(crate) fn label(&self, purpose: &str, text: &[u8]) -> [u8; 32] {
        keyed(&self.labels, &[purpose.as_bytes(), &[0], text])
    }

    /// What a page of ours says of what a member just did, to travel in an address: with a proof, so that a link written by somebody else makes no page say it.
    pub fn vouched(&self, member: MemberId, said: &str) -> String {
        let proof = self.label("vouched", format!("{} {said}", member.0).as_bytes());
        let proof = proof.first_chunk().map(|first| uuid::Uuid::from_bytes(*first).simple().to_string());
        format!("{said}.{}", proof.unwrap_or_default())
    }

    /// Reads it again; `None` where we never said it to this member.
    pub fn as_vouched<'t>(&self, member: MemberId, text: &'t str) -> Option<&'t str> {
        let (said, _) = text.rsplit_once('.')?;
        (self.vouched(member, said) == text).then_some(said)
    }

    /// Makes an answer wait, for so many milliseconds.
    pub async fn pause(&self, milliseconds: i64) {
        match &self.pauses {
            Pauses::Kept if milliseconds > 0 => tokio::time::sleep(Duration::from_millis(milliseconds.unsigned_abs())).await,
            Pauses::Kept => {}
            Pauses::Noted(waits) => waits.lock().unwrap_or_else(PoisonError::into_inner).push(milliseconds),
        }
    }
}

impl fmt::Debug for Office {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Office").field("house", &self.house).field("loopback", &self.loopback).finish_non_exhaustive()
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secrets(..)")
    }
}

fn keyed(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // HMAC takes keys of any length.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return [0; 32] };
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}
