//! Acts with a page of their own, each its GET and its POST together.

pub mod age;
pub mod choices;
pub mod close;
pub mod contact;
pub mod council;
pub mod details;
pub mod erase;
pub mod hold;
pub mod link;
pub mod merge;
pub mod names;
pub mod new;
pub mod permit;
pub mod help;
pub mod share;
pub mod step_back;

use crate::pages::chance;
use crate::person::PersonId;
use crate::record::Memo;
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_reports::journey::Answer;
use daybreak_site::{Choice, Form};
use daybreak_triage::sealing::{self, Paper};
use daybreak_vault::{Compartment, DocumentKind};
use daybreak_vocabulary::nationality::{NATIONALITIES, STATELESS, UNKNOWN};
use daybreak_vocabulary::spoken::{OTHER, TONGUES};
use daybreak_vocabulary::{Nationality, Tongue};

/// A choice from a fixed list, in its words.
macro_rules! listed {
    ($list:expr) => {
        $list.iter().map(|one| daybreak_site::Choice::new(one.code(), one.key())).collect::<Vec<_>>()
    };
}
pub(crate) use listed;

/// The values of a group of boxes, those that are codes.
pub(crate) fn ticked<T>(form: &Form, field: &str, from: impl Fn(&str) -> Option<T>) -> Vec<T> {
    form.all(field).into_iter().filter_map(from).collect()
}

/// Yes, no, or not known: no answer is demanded.
pub(crate) fn yes_or_no() -> Vec<Choice> {
    vec![Choice::new("yes", "people-yes"), Choice::new("no", "people-no"), Choice::new("unknown", "people-unknown")]
}

pub(crate) fn answer(form: &Form, field: &str) -> Answer {
    Answer::from_code(form.value(field)).unwrap_or_default()
}

/// Every nationality by the English word, with none and not known first. Names of peoples stand in English: the form they go into knows no other.
pub(crate) fn nationalities() -> Vec<Choice> {
    let first = [Choice::new("", "people-not-said"), Choice::new(STATELESS, "people-stateless"), Choice::new(UNKNOWN, "people-nationality-unknown")];
    first.into_iter().chain(NATIONALITIES.iter().map(|(code, word)| Choice::named(*code, *word))).collect()
}

/// Every language in itself and in English, so that whoever speaks it can point at it.
pub(crate) fn tongues() -> Vec<Choice> {
    let first = [Choice::new("", "people-not-said"), Choice::new(OTHER, "people-another-language")];
    let all = TONGUES.iter().map(|(tag, english, own)| match english == own {
        true => Choice::named(*tag, *english),
        false => Choice::named(*tag, format!("{english} – {own}")),
    });
    first.into_iter().chain(all).collect()
}

pub(crate) fn tongue(form: &Form, field: &str) -> Option<Tongue> {
    Tongue::from_tag(form.value(field))
}

/// Two at most: what the same person said twice is said once.
pub(crate) fn read_nationalities(form: &Form) -> Vec<Nationality> {
    let mut read: Vec<Nationality> = ["nationality", "nationality_second"].iter().filter_map(|field| Nationality::from_code(form.value(field))).collect();
    read.dedup();
    read
}

/// A memo sealed to one's own organisation; `None` where nothing was written.
pub(crate) async fn memo(office: &Office, member: &Member, person: PersonId, text: &str) -> Result<Option<Paper>, Failure> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let keys = {
        let mut tx = office.house.db.read().await?;
        sealing::keys(&mut tx, &office.house.partnership_key, &[member.organisation], Compartment::Identities).await?
    };
    sealing::paper(chance(office), person.0, DocumentKind::Memo, &Memo { text: text.trim().to_owned() }, &keys).map(Some)
}

/// The most a member writes beside an act.
pub(crate) fn is_too_long(form: &Form) -> bool {
    form.value("text").chars().count() > crate::record::LONGEST_WORDS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_nationalities_one_none_and_an_unknown_one() {
        let read = |first: &str, second: &str| read_nationalities(&Form::new().with("nationality", first).with("nationality_second", second));
        let codes = |read: Vec<Nationality>| read.iter().map(|one| one.code().to_owned()).collect::<Vec<_>>();
        assert_eq!(codes(read("VN", "GB")), ["VN", "GB"]);
        assert_eq!(codes(read("VN", "VN")), ["VN"]);
        assert_eq!(codes(read("stateless", "")), ["stateless"]);
        assert_eq!(codes(read("unknown", "")), ["unknown"]);
        assert!(codes(read("", "QQ")).is_empty(), "a code nobody knows is not kept");
    }
}
