//! Taking back to its draft what was made ready and not entered: the person changed something, or something was missed. What was written stands.

use super::prepare::PREPARED;
use super::standing::hand_over::HANDED_OVER;
use super::standing::take_out::TAKEN_OUT;
use super::{Before, must_see};
use crate::referral::{Referral, ReferralId, State};
use crate::store::{self, standing as rows};
use daybreak_access::Member;
use daybreak_audit::{Change, Entry, Recorded, account};
use daybreak_database::{Failure, Transaction};
use daybreak_people::store as people;
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, no};
use daybreak_vault::documents;
use daybreak_vocabulary::OrganisationId;
use daybreak_vocabulary::retention::Class;

refusals! {
    /// Why it does not become a draft again.
    NotRedrafted {
        /// It is a draft, or was entered, or is over.
        NotReady => ("", "redraft-no-ready"),
        /// Another about the same person is being written.
        Another => ("", "referral-no-another"),
        /// Nobody said that it was not entered.
        NotSure => ("sure", "redraft-no-sure"),
        /// Another organisation is to enter it, and has taken it out: they may be keying it in.
        OutWithAnother => ("", "redraft-no-out"),
    }
}

/// Whether another organisation is to enter it, and took it out since it was last made ready and handed to them. Whether it was entered they alone can say: by its
/// reference, or by giving it back. Which of two acts of one moment came first the account can't tell: such a taking out counts.
pub async fn is_out_with_another(tx: &mut Transaction, referral: &Referral) -> Result<bool, Failure> {
    let Some(handler) = referral.handled_by.filter(|handler| *handler != referral.organisation) else { return Ok(false) };
    Ok(rows::handles(tx, referral.id, handler).await? && took_out(tx, referral.id, handler).await?)
}

/// Whether whoever it fell back from had taken it out in the same way: they may have entered it, and are asked. They write nothing here any more.
pub async fn was_out_with_another(tx: &mut Transaction, before: &super::standing::Before) -> Result<bool, Failure> {
    let Some(handler) = before.fell_back_from.filter(|handler| *handler != before.referral.organisation) else { return Ok(false) };
    took_out(tx, before.referral.id, handler).await
}

async fn took_out(tx: &mut Transaction, referral: ReferralId, handler: OrganisationId) -> Result<bool, Failure> {
    let acts = account::of_record(tx, "referral", referral.0).await?;
    let to_them = handler.0.hyphenated().to_string();
    let begins = |entry: &&Recorded| entry.act == PREPARED || (entry.act == HANDED_OVER && entry.details().any(|detail| detail == ("to", to_them.as_str())));
    let since = acts.iter().filter(begins).map(|entry| entry.happened_at).max();
    Ok(acts.iter().any(|entry| entry.act == TAKEN_OUT && entry.organisation == Some(handler.0) && since.is_none_or(|since| entry.happened_at >= since)))
}

/// Makes a draft of it again: the form as it was made ready is erased, nobody it was handed to sees it, and it stands in no register until it is ready once more.
pub async fn redraft(change: &mut Change, by: &Member, id: ReferralId) -> Done<(), NotRedrafted> {
    let Before { referral, .. } = must_see(change, by, id).await?;
    if !referral.state.may_become(State::Draft) {
        return no(NotRedrafted::NotReady);
    }
    if is_out_with_another(change.tx(), &referral).await? {
        return no(NotRedrafted::OutWithAnother);
    }
    let others = store::others(change.tx(), id, referral.person, by.organisation).await?;
    if others.iter().any(|other| other.state == State::Draft) {
        return no(NotRedrafted::Another);
    }
    let today = change.now.day();
    store::set_prepared(change.tx(), id, None).await?;
    store::set_state(change.tx(), id, State::Draft, today).await?;
    // It is kept as long as any draft that somebody wrote on today.
    store::touch(change.tx(), id, Class::Draft.expires(today)).await?;
    rows::unmake(change.tx(), id).await?;
    if let Some(form) = referral.form_document {
        people::detach(change.tx(), form).await?;
        documents::erase(change, &[form]).await?;
    }
    change.record(Entry::new("referral.redrafted", "referral", id.0));
    Ok(())
}
