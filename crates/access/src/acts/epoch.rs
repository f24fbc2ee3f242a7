//! When somebody leaves a compartment its lock is changed: a new epoch, handed to those who stay.
//!
//! Only one who holds the old key can begin the new epoch, since it must open the old. Where the one who removes a member holds none, such as an
//! administrator, the change is due, and the next holder who signs in makes it.

use super::lock;
use crate::member::{self, MemberId};
use crate::office::Office;
use crate::store::keys::{self as store, Wrapped};
use daybreak_audit::{Author, Change, Stop, change};
use daybreak_database::{Failure, Transaction};
use daybreak_vault::{Compartment, Epoch, Holder, Keyring, PrivateKey, RecoverableKey, hand_over, recipients, recovery};
use daybreak_vocabulary::OrganisationId;

/// One compartment's next epoch, ready to be written.
pub(crate) struct NextEpoch {
    epoch: Epoch,
    /// For each who stays.
    wraps: Vec<(MemberId, Wrapped)>,
    recoverable: Option<RecoverableKey>,
}

/// A holder came or went between drawing an epoch and writing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Meanwhile;

/// Draws the next epoch of those compartments whose key is at hand. Sealing is done here, before the change that writes it.
pub(crate) async fn prepare(
    office: &Office,
    tx: &mut Transaction,
    organisation: OrganisationId,
    leaving: Option<MemberId>,
    compartments: &[Compartment],
    held: &Keyring,
) -> Result<Vec<NextEpoch>, Failure> {
    let chance = &*office.house.chance;
    let recovery = recovery::find(tx, &office.signer.partnership_key(), organisation).await?;
    let mut next = Vec::new();
    for compartment in compartments {
        let Some(old) = held.latest(organisation, *compartment) else { continue };
        let epoch = Epoch::after(chance, &office.signer, old)?;
        let mut wraps = Vec::new();
        for holder in store::holders(tx, organisation, *compartment).await? {
            // A public key nobody vouched for was put there by hand: it gets nothing.
            let vouched = lock::is_vouched(office, holder.member, organisation, &holder.public, &holder.vouched);
            if Some(holder.member) != leaving && vouched {
                let wrap = hand_over(chance, &epoch.held, Holder::Member(holder.member.0), &holder.public)?;
                wraps.push((holder.member, Wrapped { compartment: *compartment, epoch: epoch.held.epoch, wrap }));
            }
        }
        let recoverable = recovery.as_ref().map(|recovery| recovery.seal(chance, &epoch.held)).transpose()?;
        next.push(NextEpoch { epoch, wraps, recoverable });
    }
    Ok(next)
}

/// Writes the new epochs, after the leaving member's grants were deleted.
pub(crate) async fn begin(change: &mut Change, office: &Office, organisation: OrganisationId, next: &[NextEpoch]) -> Result<(), Stop<Meanwhile>> {
    for NextEpoch { epoch, wraps, recoverable } in next {
        let compartment = epoch.held.compartment;
        let holders = store::holders(change.tx(), organisation, compartment).await?;
        let latest = store::latest_epoch(change.tx(), organisation, compartment).await?;
        if latest + 1 != epoch.held.epoch || holders.len() != wraps.len() {
            return Err(Stop::Refused(Meanwhile));
        }
        recipients::start(change, &office.signer, epoch, recoverable.as_ref()).await?;
        for (member, wrapped) in wraps {
            if !store::renew_grant(change.tx(), organisation, *member, wrapped).await? {
                return Err(Stop::Refused(Meanwhile));
            }
        }
        store::delete_due(change.tx(), organisation, compartment).await?;
    }
    Ok(())
}

/// Changes the locks that are due and that this member can change. Somebody else having just done so is no failure.
pub(crate) async fn turn_due(
    office: &Office,
    member: MemberId,
    organisation: OrganisationId,
    private: &PrivateKey,
) -> Result<(), Failure> {
    let house = &office.house;
    let mut tx = house.db.read().await?;
    let due = store::due(&mut tx, organisation).await?;
    if due.is_empty() {
        return tx.rollback().await;
    }
    let held = member::keyring(&mut tx, member, organisation, private).await?;
    let next = prepare(office, &mut tx, organisation, None, &due, &held).await?;
    tx.rollback().await?;
    if next.is_empty() {
        return Ok(());
    }
    let author = Author::Member { member: member.0, organisation: organisation.0 };
    let turned = change!(&house.db, author, house.clock.now(), &*house.chance, |change| begin(change, office, organisation, &next).await);
    match turned {
        Ok(()) | Err(Stop::Refused(Meanwhile)) => Ok(()),
        Err(Stop::Failed(failure)) => Err(failure),
    }
}
