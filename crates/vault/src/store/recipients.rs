//! The directory of who can read: public, and worth nothing without the partnership's signatures.

pub mod hours;

pub use hours::{all_hours, hours, set_hours};

use crate::epochs::{Epoch, RecoverableKey};
use crate::keyring::{HeldKey, Holder, Keyring, take_over};
use crate::keys::{Compartment, PublicKey};
use crate::signing::{PartnershipKey, RecipientKey, Signer};
use daybreak_audit::{Change, Entry};
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::OrganisationId;
use super::directory as signed;
use uuid::Uuid;

pub use super::directory::{Directory, Listed, STATEMENTS as DIRECTORY_STATEMENTS, directory, epoch};

daybreak_database::statements! {
    /// The kind is never changed: an organisation with keys could slip behind, or from behind, the immigration wall.
    ENTER = "INSERT INTO recipient (organisation, name, kind, active, fallback) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (organisation) DO UPDATE SET name = excluded.name, active = excluded.active, fallback = excluded.fallback";
    FIND = "SELECT organisation, name, kind, active, fallback FROM recipient WHERE organisation = $1";
    ALL = "SELECT organisation, name, kind, active, fallback FROM recipient ORDER BY name, organisation";
    PLACES = "SELECT district FROM recipient_place WHERE organisation = $1 ORDER BY district";
    COVER = "INSERT INTO recipient_place (organisation, district) VALUES ($1, $2)";
    UNCOVER = "DELETE FROM recipient_place WHERE organisation = $1";
    /// The immigration wall: no row, no key, and without a key no wrap.
    START = "INSERT INTO recipient_key (organisation, compartment, epoch, public_key, signature, former)
             SELECT $1, $2, $3, $4, $5, $6 FROM recipient WHERE organisation = $1 AND kind <> 'immigration_enforcement'";
    EPOCHS = "SELECT epoch, public_key, former FROM recipient_key
              WHERE organisation = $1 AND compartment = $2 AND epoch <= $3 ORDER BY epoch DESC";
    STORE_RECOVERABLE = "INSERT INTO recovery_key (organisation, compartment, epoch, sealed) VALUES ($1, $2, $3, $4)
             ON CONFLICT (organisation, compartment) DO UPDATE SET epoch = excluded.epoch, sealed = excluded.sealed";
}

/// What an organisation is, as the public is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecipientKind {
    Police,
    Council,
    Charity,
    Helpline,
    LabourInspectorate,
    Health,
    Fire,
    /// Behind the wall: it has no keys, covers nothing and receives nothing.
    ImmigrationEnforcement,
    Other,
}

impl RecipientKind {
    pub const ALL: [RecipientKind; 9] = [
        RecipientKind::Police,
        RecipientKind::Council,
        RecipientKind::Charity,
        RecipientKind::Helpline,
        RecipientKind::LabourInspectorate,
        RecipientKind::Health,
        RecipientKind::Fire,
        RecipientKind::ImmigrationEnforcement,
        RecipientKind::Other,
    ];

    pub fn code(self) -> &'static str {
        match self {
            RecipientKind::Police => "police",
            RecipientKind::Council => "council",
            RecipientKind::Charity => "charity",
            RecipientKind::Helpline => "helpline",
            RecipientKind::LabourInspectorate => "labour_inspectorate",
            RecipientKind::Health => "health",
            RecipientKind::Fire => "fire",
            RecipientKind::ImmigrationEnforcement => "immigration_enforcement",
            RecipientKind::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<RecipientKind> {
        RecipientKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// An organisation that reports can be sealed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    pub id: OrganisationId,
    pub name: String,
    pub kind: RecipientKind,
    pub active: bool,
    pub fallback: bool,
}

type Row = (Uuid, String, String, bool, bool);

fn recipient((id, name, kind, active, fallback): Row) -> Result<Recipient, Failure> {
    let kind = RecipientKind::from_code(&kind).ok_or(Failure::Row { table: "recipient", column: "kind", id })?;
    Ok(Recipient { id: OrganisationId(id), name, kind, active, fallback })
}

/// Enters an organisation, or changes its name and whether it reads. Its kind stays what it was.
pub async fn enter(change: &mut Change, signer: &Signer, recipient: &Recipient) -> Result<(), Failure> {
    let before = signed::begin(change, signer).await?;
    on!(change.tx(), |db| sqlx::query(ENTER)
        .bind(recipient.id.0)
        .bind(&recipient.name)
        .bind(recipient.kind.code())
        .bind(recipient.active)
        .bind(recipient.fallback)
        .execute(db)
        .await
        .map(|_| ()))?;
    signed::sign(change, signer, before).await?;
    change.record(Entry::new("recipient.entered", "organisation", recipient.id.0).with("kind", recipient.kind.code()));
    Ok(())
}

pub async fn find(tx: &mut Transaction, organisation: OrganisationId) -> Result<Option<Recipient>, Failure> {
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(FIND).bind(organisation.0).fetch_optional(db).await)?;
    row.map(recipient).transpose()
}

/// Of some organisations those that are the partnership's still: nothing is sealed to one that left.
pub async fn still_here(tx: &mut Transaction, some: &[OrganisationId]) -> Result<Vec<OrganisationId>, Failure> {
    let everybody = all(tx).await?;
    Ok(some.iter().copied().filter(|one| everybody.iter().any(|found| found.active && found.id == *one)).collect())
}

/// Every organisation as the database has it: to count and to wake by. What is shown to choose by, or sealed to, comes from the [`directory`].
pub async fn all(tx: &mut Transaction) -> Result<Vec<Recipient>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(ALL).fetch_all(db).await)?;
    rows.into_iter().map(recipient).collect()
}

/// The districts an organisation covers.
pub async fn places(tx: &mut Transaction, organisation: OrganisationId) -> Result<Vec<String>, Failure> {
    let rows: Vec<(String,)> = on!(tx, |db| sqlx::query_as(PLACES).bind(organisation.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(district,)| district).collect())
}

/// Says which districts an organisation covers from now on.
pub async fn cover(change: &mut Change, signer: &Signer, organisation: OrganisationId, districts: &[impl AsRef<str>]) -> Result<(), Failure> {
    let before = signed::begin(change, signer).await?;
    on!(change.tx(), |db| sqlx::query(UNCOVER).bind(organisation.0).execute(db).await.map(|_| ()))?;
    for district in districts {
        let district = district.as_ref();
        on!(change.tx(), |db| sqlx::query(COVER).bind(organisation.0).bind(district).execute(db).await.map(|_| ()))?;
    }
    signed::sign(change, signer, before).await?;
    let count = i64::try_from(districts.len()).unwrap_or(i64::MAX);
    change.record(Entry::new("recipient.places_changed", "organisation", organisation.0).with_number("districts", count));
    Ok(())
}

/// Starts a compartment's epoch. `recoverable` is its key sealed to the recovery code, where the organisation has one.
pub async fn start(change: &mut Change, signer: &Signer, epoch: &Epoch, recoverable: Option<&RecoverableKey>) -> Result<(), Failure> {
    let before = signed::begin(change, signer).await?;
    let key = &epoch.key;
    let started = on!(change.tx(), |db| sqlx::query(START)
        .bind(key.organisation().0)
        .bind(key.compartment().code())
        .bind(key.epoch())
        .bind(key.public().0.to_vec())
        .bind(key.signature().to_vec())
        .bind(&epoch.former)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    if started != 1 {
        return Err(Failure::Broken("a key was started for an organisation that may hold none"));
    }
    if let Some(recoverable) = recoverable {
        store_recoverable(change.tx(), recoverable).await?;
    }
    signed::sign(change, signer, before).await?;
    change.record(
        Entry::new("recipient.key_started", "organisation", key.organisation().0)
            .with("compartment", key.compartment().code())
            .with_number("epoch", key.epoch()),
    );
    Ok(())
}

pub(super) async fn store_recoverable(tx: &mut Transaction, key: &RecoverableKey) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(STORE_RECOVERABLE)
        .bind(key.organisation.0)
        .bind(key.compartment.code())
        .bind(key.epoch)
        .bind(&key.sealed)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The latest key of every compartment of an organisation, as the signed [`directory`] has it: one that the partnership did not sign is a failure, and
/// nothing is sealed to it. Empty for an organisation that is not active or is behind the immigration wall.
pub async fn keys(tx: &mut Transaction, pinned: &PartnershipKey, organisation: OrganisationId) -> Result<Vec<RecipientKey>, Failure> {
    directory(tx, pinned).await?.keys(pinned, organisation)
}

/// The latest key of one compartment. See [`keys`].
pub async fn key(
    tx: &mut Transaction,
    pinned: &PartnershipKey,
    organisation: OrganisationId,
    compartment: Compartment,
) -> Result<Option<RecipientKey>, Failure> {
    Ok(keys(tx, pinned, organisation).await?.into_iter().find(|key| key.compartment() == compartment))
}

/// Adds a held key to a keyring with the keys of every epoch before it. Each is held against the public half that stands in the directory: a key
/// that somebody put in its place, here or where it was handed over, is a failure and is never used.
pub async fn add_with_earlier(tx: &mut Transaction, keyring: &mut Keyring, held: HeldKey) -> Result<(), Failure> {
    let rows: Vec<(i64, Vec<u8>, Option<Vec<u8>>)> = on!(tx, |db| sqlx::query_as(EPOCHS)
        .bind(held.organisation.0)
        .bind(held.compartment.code())
        .bind(held.epoch)
        .fetch_all(db)
        .await)?;
    let (organisation, compartment) = (held.organisation, held.compartment);
    let broken = |column| Failure::Row { table: "recipient_key", column, id: organisation.0 };
    let mut expected = Some(held);
    for (epoch, public, former) in rows {
        let held = expected.take().filter(|held| held.epoch == epoch).ok_or_else(|| broken("epoch"))?;
        if PublicKey::from_slice(&public).is_none_or(|public| !public.is(&held.private.public())) {
            return Err(broken("public_key"));
        }
        if let Some(former) = former {
            expected = Some(take_over(&former, organisation, compartment, epoch - 1, Holder::NextEpoch, &held.private)?);
        }
        keyring.add(held);
    }
    // The first epoch has nothing before it, and nothing may be missing.
    if expected.is_some() { Err(broken("former")) } else { Ok(()) }
}
