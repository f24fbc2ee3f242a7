//! An organisation's way back, when nobody who holds its keys is left.

use crate::epochs::{RecoverableKey, RecoveryKey};
use crate::errors::Sealed;
use crate::keyring::{HeldKey, Holder, take_over};
use crate::keys::{Compartment, PublicKey};
use crate::recovery_code::RecoveryCode;
use crate::signing::PartnershipKey;
use daybreak_audit::{Change, Entry};
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::OrganisationId;

daybreak_database::statements! {
    FIND = "SELECT public_key, signature FROM recovery WHERE organisation = $1";
    SET = "INSERT INTO recovery (organisation, public_key, signature) VALUES ($1, $2, $3)
           ON CONFLICT (organisation) DO UPDATE SET public_key = excluded.public_key, signature = excluded.signature";
    FORGET = "DELETE FROM recovery_key WHERE organisation = $1";
    KEYS = "SELECT compartment, epoch, sealed FROM recovery_key WHERE organisation = $1 ORDER BY compartment";
}

/// Sets or replaces an organisation's recovery code, with the latest key of each compartment sealed to it. What was sealed to the old is gone.
pub async fn set(change: &mut Change, key: &RecoveryKey, keys: &[RecoverableKey]) -> Result<(), Failure> {
    on!(change.tx(), |db| sqlx::query(FORGET).bind(key.organisation.0).execute(db).await.map(|_| ()))?;
    on!(change.tx(), |db| sqlx::query(SET)
        .bind(key.organisation.0)
        .bind(key.public.0.to_vec())
        .bind(key.signature.to_vec())
        .execute(db)
        .await
        .map(|_| ()))?;
    for recoverable in keys {
        super::recipients::store_recoverable(change.tx(), recoverable).await?;
    }
    change.record(Entry::new("recipient.recovery_set", "organisation", key.organisation.0));
    Ok(())
}

/// What new epochs are sealed to. A failure where the partnership did not vouch for it.
pub async fn find(tx: &mut Transaction, pinned: &PartnershipKey, organisation: OrganisationId) -> Result<Option<RecoveryKey>, Failure> {
    let row: Option<(Vec<u8>, Vec<u8>)> = on!(tx, |db| sqlx::query_as(FIND).bind(organisation.0).fetch_optional(db).await)?;
    let Some((public, signature)) = row else { return Ok(None) };
    PublicKey::from_slice(&public)
        .and_then(|public| RecoveryKey::checked(pinned, organisation, public, &signature))
        .map(Some)
        .ok_or(Failure::Row { table: "recovery", column: "signature", id: organisation.0 })
}

/// The keys a recovery code opens. `None` where it is not the organisation's code.
pub async fn open(
    tx: &mut Transaction,
    pinned: &PartnershipKey,
    organisation: OrganisationId,
    code: &RecoveryCode,
) -> Result<Option<Vec<HeldKey>>, Failure> {
    let pair = code.key_pair(organisation);
    match find(tx, pinned, organisation).await? {
        Some(stored) if stored.public.is(&pair.public()) => {}
        _ => return Ok(None),
    }
    let rows: Vec<(String, i64, Vec<u8>)> = on!(tx, |db| sqlx::query_as(KEYS).bind(organisation.0).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(compartment, epoch, sealed)| {
            let compartment = Compartment::from_code(&compartment).ok_or(Sealed::Altered)?;
            Ok(take_over(&sealed, organisation, compartment, epoch, Holder::Recovery, pair.private())?)
        })
        .collect::<Result<Vec<_>, Failure>>()
        .map(Some)
}
