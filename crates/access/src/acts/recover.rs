//! The organisation's recovery code: how its first coordinator, or one after the last holder is lost, comes to the keys.

use super::epoch;
use crate::compartments::{Standing, standing};
use crate::member::Member;
use crate::office::Office;
use crate::store::keys::{self as store, Wrapped};
use daybreak_audit::{Change, Entry, Stop, change};
use daybreak_database::Failure;
use daybreak_vault::{Compartment, Epoch, Holder, RecoverableKey, RecoveryCode, RecoveryKey, hand_over, recipients, recovery};
use daybreak_vocabulary::OrganisationId;
use zeroize::Zeroizing;

/// Why the code opened nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRecovered {
    /// Not a code, or miscopied.
    Miscopied,
    /// A code, but not this organisation's present one.
    Wrong,
}

impl NotRecovered {
    pub fn key(self) -> &'static str {
        match self {
            NotRecovered::Miscopied => "recovery-miscopied",
            NotRecovered::Wrong => "recovery-wrong",
        }
    }
}

/// Takes the keys usual for one's roles with the code, and answers the new code that replaces it: shown once.
pub async fn claim(office: &Office, member: &Member, typed: &str) -> Result<Zeroizing<String>, Stop<NotRecovered>> {
    let house = &office.house;
    let chance = &*house.chance;
    let organisation = member.organisation;
    let pinned = office.signer.partnership_key();
    let code = RecoveryCode::parse(typed).map_err(|_| Stop::Refused(NotRecovered::Miscopied))?;
    let mut tx = house.db.read().await?;
    let opened = recovery::open(&mut tx, &pinned, organisation, &code).await?;
    tx.rollback().await?;
    let Some(opened) = opened else { return Err(Stop::Refused(NotRecovered::Wrong)) };

    let new = RecoveryCode::draw(chance);
    let new_key = RecoveryKey::vouched(&office.signer, organisation, &new);
    let (mut recoverable, mut own) = (Vec::new(), Vec::new());
    for key in &opened {
        recoverable.push(new_key.seal(chance, key)?);
        if standing(&member.roles, member.organisation_kind, key.compartment) == Standing::Usual {
            let wrap = hand_over(chance, key, Holder::Member(member.id.0), &member.private.public())?;
            own.push(Wrapped { compartment: key.compartment, epoch: key.epoch, wrap });
        }
    }
    change!(&house.db, member.author(), house.clock.now(), chance, |change| {
        let now = change.now;
        // Two who bring the same code at once: the second finds it replaced.
        let unspent = recovery::open(change.tx(), &pinned, organisation, &code).await?.is_some_and(|keys| keys.len() == opened.len());
        let mut same = unspent;
        for key in &opened {
            same &= store::latest_epoch(change.tx(), organisation, key.compartment).await? == key.epoch;
        }
        if !same {
            return Err(Stop::Refused(NotRecovered::Wrong));
        }
        recovery::set(change, &new_key, &recoverable).await?;
        for wrapped in &own {
            store::delete_grants_in(change.tx(), member.id, wrapped.compartment).await?;
            store::delete_request(change.tx(), member.id, wrapped.compartment).await?;
            store::insert_grant(change.tx(), organisation, member.id, wrapped, Some(member.id), now).await?;
        }
        change.record(Entry::new("recovery.claimed", "organisation", organisation.0).with_id("member", member.id.0));
        Ok(())
    })?;
    // Where the last holder was removed, nobody could change the locks until now.
    epoch::turn_due(office, member.id, organisation, &member.private).await?;
    Ok(new.text())
}

/// A new organisation's keys: drawn, vouched for, and sealed to a recovery code alone. Nobody holds them until a coordinator brings the code.
pub struct FirstKeys {
    pub code: RecoveryCode,
    recovery: RecoveryKey,
    epochs: Vec<Epoch>,
    recoverable: Vec<RecoverableKey>,
}

impl std::fmt::Debug for FirstKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FirstKeys(..)")
    }
}

impl FirstKeys {
    pub fn draw(office: &Office, organisation: OrganisationId) -> Result<FirstKeys, Failure> {
        let chance = &*office.house.chance;
        let code = RecoveryCode::draw(chance);
        let recovery = RecoveryKey::vouched(&office.signer, organisation, &code);
        let epochs: Vec<Epoch> =
            Compartment::ALL.into_iter().map(|compartment| Epoch::first(chance, &office.signer, organisation, compartment)).collect();
        let recoverable = epochs.iter().map(|epoch| recovery.seal(chance, &epoch.held)).collect::<Result<_, _>>()?;
        Ok(FirstKeys { code, recovery, epochs, recoverable })
    }

    /// Writes them for an organisation that has none. Never for one that enforces immigration law: the vault refuses.
    pub async fn put(&self, change: &mut Change, office: &Office) -> Result<(), Failure> {
        for epoch in &self.epochs {
            recipients::start(change, &office.signer, epoch, None).await?;
        }
        recovery::set(change, &self.recovery, &self.recoverable).await
    }
}
