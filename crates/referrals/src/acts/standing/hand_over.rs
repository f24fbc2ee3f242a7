//! Handing a referral to an organisation that may enter it, or back to whoever made it ready. They must see the person already: that rests on a choice, or on a ground,
//! put down there.

use super::{Before, must_see, reader};
use crate::reading::Reading;
use crate::referral::ReferralId;
use crate::responders::Responders;
use crate::rules::Rules;
use crate::standing::{Standing, What};
use crate::store::standing as rows;
use crate::telling::Telling;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_database::Failure;
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, no};
use daybreak_vault::recipients::{self, RecipientKind};
use daybreak_vault::{Compartment, DocumentKind, Keyring, RecipientKey, SealedDocument, Wrap, documents, wrap};
use daybreak_vocabulary::{Chance, OrganisationId};

refusals! {
    /// Why it can't be handed on.
    NotHanded {
        /// Not one that may enter it, does not see the person, or reads the referral already.
        NoReceiver => ("to", "standing-no-receiver"),
        /// Another handles it now.
        AnotherHandles => ("", "standing-no-another"),
        /// It was entered: who entered it works it on.
        Entered => ("", "standing-no-entered"),
        Sealed => ("", "standing-no-sealed"),
        /// It names nobody, and its words tell who it is.
        Telling => ("", "out-no-telling"),
        /// It names nobody, and something was put down since that does not open here.
        Unseen => ("", "out-no-unseen"),
        /// Something was written down beside it meanwhile: they would not be able to open that.
        Changed => ("", "standing-no-changed"),
    }
}

/// A referral made ready for its receiver, outside the transaction.
#[derive(Clone, Debug)]
pub struct Packed {
    pub to: OrganisationId,
    wraps: Vec<Wrap>,
}

/// What goes along, of the documents of a referral. The sheets of the draft stay with whoever wrote them.
pub fn goes_along(kind: DocumentKind) -> bool {
    matches!(kind, DocumentKind::Referral | DocumentKind::Decision)
}

/// Wraps the form, and what is sealed beside its events. `None` where this member's keys don't open them all, or the receiver has no key.
pub fn pack(
    chance: &dyn Chance,
    keyring: &Keyring,
    papers: &[(SealedDocument, Wrap)],
    to: OrganisationId,
    keys: &[RecipientKey],
) -> Result<Option<Packed>, Failure> {
    let Some(key) = keys.iter().find(|key| key.compartment() == Compartment::Identities) else { return Ok(None) };
    let mut wraps = Vec::with_capacity(papers.len());
    for (_, own) in papers {
        let Ok(data) = keyring.data_key(own) else { return Ok(None) };
        wraps.push(wrap(chance, &data, key)?);
    }
    Ok(Some(Packed { to, wraps }))
}

/// What the account calls it when a referral changes hands.
pub const HANDED_OVER: &str = "referral.handed_over";

/// Hands it on. `reading` is what was packed: whoever is not named is looked for in it once more, unless it is given back.
pub async fn hand_over(change: &mut Change, by: &Member, id: ReferralId, packed: &Packed, reading: &Reading, responders: &Responders) -> Done<(), NotHanded> {
    let before: Before = must_see(change, by, id).await?;
    if before.handled_by() != by.organisation {
        return no(NotHanded::AnotherHandles);
    }
    if before.standing() != Standing::Prepared {
        return no(NotHanded::Entered);
    }
    let back = packed.to == before.referral.organisation;
    // Whoever made it ready has these words, and is to look at them.
    let telling = if back { Telling::default() } else { reading.telling(change.tx(), by, &before).await? };
    if !telling.leaks.is_empty() {
        return no(NotHanded::Telling);
    }
    if telling.unseen {
        return no(NotHanded::Unseen);
    }
    let today = change.now.day();
    let Some(to) = recipients::find(change.tx(), packed.to).await? else { return no(NotHanded::NoReceiver) };
    let walled = !to.active || to.kind == RecipientKind::ImmigrationEnforcement;
    if walled || to.id == by.organisation || !(back || responders.may_enter(&to.name, before.referral.jurisdiction, today)) {
        return no(NotHanded::NoReceiver);
    }
    let sealed = documents::readers(change.tx(), id.0).await?;
    if sealed.iter().filter(|(_, kind, reader)| goes_along(*kind) && *reader == by.organisation).count() != packed.wraps.len() {
        return no(NotHanded::Changed);
    }
    // The share of the person is the ground; without it there is none.
    let sees = daybreak_people::store::readers(change.tx(), before.referral.person).await?.iter().any(|reader| reader.organisation == to.id);
    if !sees {
        return no(NotHanded::NoReceiver);
    }
    documents::share(change, &packed.wraps).await?;
    let history = before.history();
    let prepared_on = history.day_of(What::Prepared).unwrap_or(today);
    let due_on = super::due_on(&before.referral, &history, None, &Rules::default(), today);
    let happened = i64::try_from(before.events.len()).unwrap_or(i64::MAX);
    rows::add_reader(change.tx(), &reader(&before.referral, to.id, due_on, prepared_on, 0, happened)).await?;
    rows::set_handled_by(change.tx(), id, to.id).await?;
    change.record(Entry::new(HANDED_OVER, "referral", id.0).with_id("to", to.id.0));
    Ok(())
}
