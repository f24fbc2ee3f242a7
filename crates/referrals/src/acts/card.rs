//! How a first responder is reached: written once, not with every referral.

use crate::store::{self, Card};
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_triage::refusals;
use daybreak_triage::refusals::Done;

refusals! {
    /// Why a card is not kept.
    NotKept {
        TooLong => ("role", "own-card-no-too-long"),
        NoNation => ("nation", "own-card-no-nation"),
        NoMail => ("second-mail", "own-card-no-mail"),
    }
}

/// The most letters of one line.
const LONGEST: usize = 200;

/// What is wrong with a card. Every line of it may stay empty: the form then says "not known".
pub fn check(card: &Card) -> Result<(), NotKept> {
    if [&card.role, &card.phone, &card.second_mail, &card.form_name].iter().any(|line| line.chars().count() > LONGEST) {
        return Err(NotKept::TooLong);
    }
    if !card.second_mail.is_empty() && daybreak_vocabulary::marks::email(&card.second_mail).is_err() {
        return Err(NotKept::NoMail);
    }
    Ok(())
}

pub async fn keep(change: &mut Change, by: &Member, card: &Card) -> Done<(), NotKept> {
    let at = change.now;
    store::set_card(change.tx(), by.id, card, at).await?;
    change.record(Entry::new("referral.card_kept", "member", by.id.0));
    Ok(())
}
