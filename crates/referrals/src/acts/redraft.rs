//! Taking back to its draft what was made ready and not entered: the person changed something, or something was missed. What was written stands.

use super::{Before, must_see};
use crate::referral::{ReferralId, State};
use crate::store::{self, standing as rows};
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_people::store as people;
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, no};
use daybreak_vault::documents;
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
    }
}

/// Makes a draft of it again: the form as it was made ready is erased, nobody it was handed to sees it, and it stands in no register until it is ready once more.
pub async fn redraft(change: &mut Change, by: &Member, id: ReferralId) -> Done<(), NotRedrafted> {
    let Before { referral, .. } = must_see(change, by, id).await?;
    if !referral.state.may_become(State::Draft) {
        return no(NotRedrafted::NotReady);
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
