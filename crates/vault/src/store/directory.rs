//! The directory as one signed thing: who can read, where, and with which keys.
//!
//! A signature over each key alone would leave names, places and the fallback to whoever can write the database: reports could be led to another
//! organisation whose keys are sound. So the whole is signed, with an epoch that counts up, and nothing is sealed by a directory that was not.

use super::recipients::{Recipient, RecipientKind, all};
use crate::keys::{Compartment, PublicKey};
use crate::signing::{PartnershipKey, RecipientKey, Signer};
use daybreak_audit::Change;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::OrganisationId;
use std::collections::BTreeMap;
use uuid::Uuid;

daybreak_database::statements! {
    ALL_PLACES = "SELECT organisation, district FROM recipient_place ORDER BY organisation, district";
    LATEST_KEYS = "SELECT k.organisation, k.compartment, k.epoch, k.public_key, k.signature FROM recipient_key k
                   WHERE k.epoch = (SELECT MAX(l.epoch) FROM recipient_key l WHERE l.organisation = k.organisation AND l.compartment = k.compartment)
                   ORDER BY k.organisation, k.compartment";
    SIGNED = "SELECT epoch, signature FROM directory WHERE id = 1";
    SIGN = "INSERT INTO directory (id, epoch, signature) VALUES (1, $1, $2)
            ON CONFLICT (id) DO UPDATE SET epoch = excluded.epoch, signature = excluded.signature";
}

const DIRECTORY: &str = "daybreak directory 1";

/// A key as it stands in the directory.
#[derive(Clone, Debug)]
struct Key {
    compartment: Compartment,
    epoch: i64,
    public: PublicKey,
    signature: Vec<u8>,
}

/// Organisation, compartment, epoch, public key, signature.
type KeyRow = (Uuid, String, i64, Vec<u8>, Vec<u8>);

/// One organisation of the directory.
#[derive(Clone, Debug)]
pub struct Listed {
    pub recipient: Recipient,
    /// The districts it covers.
    pub places: Vec<String>,
    keys: Vec<Key>,
}

/// Every organisation, as the partnership signed it. It can be had in no other way.
#[derive(Clone, Debug)]
pub struct Directory {
    /// Counts the changes; zero before the first.
    pub epoch: i64,
    /// By name.
    pub listed: Vec<Listed>,
}

fn reads(recipient: &Recipient) -> bool {
    recipient.active && recipient.kind != RecipientKind::ImmigrationEnforcement
}

impl Directory {
    pub fn find(&self, organisation: OrganisationId) -> Option<&Listed> {
        self.listed.iter().find(|listed| listed.recipient.id == organisation)
    }

    /// Who reads what happens in a district: active, and never immigration enforcement.
    pub fn covering(&self, district: &str) -> Vec<Recipient> {
        let covers = |listed: &&Listed| reads(&listed.recipient) && listed.places.iter().any(|place| place == district);
        self.listed.iter().filter(covers).map(|listed| listed.recipient.clone()).collect()
    }

    /// Who reads where nobody covers the place, or those who do are not to see it.
    pub fn fallback(&self) -> Vec<Recipient> {
        let falls = |listed: &&Listed| reads(&listed.recipient) && listed.recipient.fallback;
        self.listed.iter().filter(falls).map(|listed| listed.recipient.clone()).collect()
    }

    pub fn recipients(&self) -> impl Iterator<Item = &Recipient> {
        self.listed.iter().map(|listed| &listed.recipient)
    }

    /// The latest key of every compartment of an organisation, each with the partnership's own signature. Empty for one that is not active or is behind the
    /// immigration wall.
    pub fn keys(&self, pinned: &PartnershipKey, organisation: OrganisationId) -> Result<Vec<RecipientKey>, Failure> {
        let Some(listed) = self.find(organisation).filter(|listed| reads(&listed.recipient)) else { return Ok(Vec::new()) };
        let checked = |key: &Key| {
            pinned
                .check(organisation, key.compartment, key.epoch, key.public, &key.signature)
                .ok_or(Failure::Row { table: "recipient_key", column: "signature", id: organisation.0 })
        };
        listed.keys.iter().map(checked).collect()
    }
}

/// The directory, if it is what the partnership signed, at the epoch that is asked for or later. Anything else is a failure: nothing is sealed by it.
pub async fn directory(tx: &mut Transaction, pinned: &PartnershipKey) -> Result<Directory, Failure> {
    let listed = read(tx).await?;
    let row: Option<(i64, Vec<u8>)> = on!(tx, |db| sqlx::query_as(SIGNED).fetch_optional(db).await)?;
    let not_signed = |column| Failure::Row { table: "directory", column, id: Uuid::nil() };
    let epoch = match row {
        // Before the first organisation there is nothing to sign.
        None if listed.is_empty() => 0,
        None => return Err(not_signed("signature")),
        Some((epoch, signature)) => {
            if !pinned.verify(DIRECTORY, &parts(epoch, &listed), &signature) {
                return Err(not_signed("signature"));
            }
            epoch
        }
    };
    if epoch < pinned.least_epoch() { Err(not_signed("epoch")) } else { Ok(Directory { epoch, listed }) }
}

/// The epoch that stands there now. It vouches for nothing: whoever read the [`directory`] a moment ago asks by it whether that is still the one.
pub async fn epoch(tx: &mut Transaction) -> Result<i64, Failure> {
    let row: Option<(i64, Vec<u8>)> = on!(tx, |db| sqlx::query_as(SIGNED).fetch_optional(db).await)?;
    Ok(row.map_or(0, |(epoch, _)| epoch))
}

/// Before a change: the directory must be what was signed, so that nothing slipped in is signed along. Answers its epoch.
pub(super) async fn begin(change: &mut Change, signer: &Signer) -> Result<i64, Failure> {
    Ok(directory(change.tx(), &signer.partnership_key()).await?.epoch)
}

/// After a change: signs what stands now, as the next epoch.
pub(super) async fn sign(change: &mut Change, signer: &Signer, before: i64) -> Result<(), Failure> {
    let epoch = before.saturating_add(1);
    let listed = read(change.tx()).await?;
    let signature = signer.sign(DIRECTORY, &parts(epoch, &listed)).to_vec();
    on!(change.tx(), |db| sqlx::query(SIGN).bind(epoch).bind(signature).execute(db).await.map(|_| ()))?;
    Ok(())
}

async fn read(tx: &mut Transaction) -> Result<Vec<Listed>, Failure> {
    let mut places: BTreeMap<Uuid, Vec<String>> = BTreeMap::new();
    let rows: Vec<(Uuid, String)> = on!(tx, |db| sqlx::query_as(ALL_PLACES).fetch_all(db).await)?;
    for (organisation, district) in rows {
        places.entry(organisation).or_default().push(district);
    }
    let mut keys: BTreeMap<Uuid, Vec<Key>> = BTreeMap::new();
    let rows: Vec<KeyRow> = on!(tx, |db| sqlx::query_as(LATEST_KEYS).fetch_all(db).await)?;
    for (organisation, compartment, epoch, public, signature) in rows {
        let broken = |column| Failure::Row { table: "recipient_key", column, id: organisation };
        let compartment = Compartment::from_code(&compartment).ok_or_else(|| broken("compartment"))?;
        let public = PublicKey::from_slice(&public).ok_or_else(|| broken("public_key"))?;
        keys.entry(organisation).or_default().push(Key { compartment, epoch, public, signature });
    }
    let listed = all(tx).await?.into_iter().map(|recipient| Listed {
        places: places.remove(&recipient.id.0).unwrap_or_default(),
        keys: keys.remove(&recipient.id.0).unwrap_or_default(),
        recipient,
    });
    Ok(listed.collect())
}

/// What is signed: the same bytes on both engines, whatever the order in which they hand rows out. Every list stands behind its length.
fn parts(epoch: i64, listed: &[Listed]) -> Vec<Vec<u8>> {
    let length = |count: usize| (count as u64).to_be_bytes().to_vec();
    let mut listed: Vec<&Listed> = listed.iter().collect();
    listed.sort_by_key(|one| one.recipient.id.0);
    let mut parts = vec![epoch.to_be_bytes().to_vec(), length(listed.len())];
    for Listed { recipient, places, keys } in listed {
        parts.push(recipient.id.0.as_bytes().to_vec());
        parts.push(recipient.name.clone().into_bytes());
        parts.push(recipient.kind.code().into());
        parts.push(vec![u8::from(recipient.active), u8::from(recipient.fallback)]);
        let mut places: Vec<&String> = places.iter().collect();
        places.sort();
        parts.push(length(places.len()));
        parts.extend(places.into_iter().map(|place| place.clone().into_bytes()));
        let mut keys: Vec<&Key> = keys.iter().collect();
        keys.sort_by_key(|key| key.compartment);
        parts.push(length(keys.len()));
        for key in keys {
            parts.extend([key.compartment.code().into(), key.epoch.to_be_bytes().to_vec(), key.public.0.to_vec()]);
        }
    }
    parts
}
