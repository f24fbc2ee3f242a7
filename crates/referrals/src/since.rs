//! What somebody changed in their record since a form was made ready of it: how to reach them, support, the police. A form that was made ready is sealed as it
//! is; what leaves says what they say now, or does not leave.

use crate::account::Account;
use crate::form::{self, Answer, Case, Filled, Responder, Subject};
use crate::subject;
use daybreak_people::choice::{About, Choice};
use daybreak_people::safe::Contact;
use daybreak_vault::DocumentId;
use daybreak_vocabulary::{Day, Places, codes};
use serde::{Deserialize, Serialize};

codes! {
    /// What of a form that was made ready is not as they say it now.
    Since, "since-" {
        /// How they may be reached, or where they stay.
        Contact = "contact",
        /// Whether they want support.
        Support = "support",
        /// Whether they want contact with the police.
        Police = "police",
    }
}

/// A form as it is sealed when it is made ready: filled in, and from which version of how they may be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    #[serde(flatten)]
    pub filled: Filled,
    /// `None` where none was read: then nothing that leads to them stands in it.
    #[serde(default)]
    pub contact: Option<DocumentId>,
}

/// The pages of the form that are filled from how somebody may be reached, and from nothing else.
const CONTACT: [&str; 6] =
    ["/current-pv-location", "/pv-contact-details-dtn", "/pv-phone-number", "/who-contact", "/someone-else", "/pv-contact-details-referral"];

/// What is required and not known, and what was left empty, are the same silence.
fn said(answer: &Answer) -> Option<&Answer> {
    answer.is_known().then_some(answer)
}

/// Which of their choices the form says otherwise than their ledger does now. What a form does not ask is not compared.
pub fn of_choices(filled: &Filled, choices: &[Choice], adult_since: Option<Day>) -> Vec<Since> {
    let now = |about| Answer::yes_no(subject::chose(choices, about, adult_since));
    // Whoever is not named is not said to be willing, whatever they chose.
    let police = if filled.nameless { Answer::code("no") } else { now(About::Police) };
    let asked = [(Since::Support, "does-pv-need-support", now(About::Support)), (Since::Police, "authorities-cooperation", police)];
    let differs = |(_, field, now): &(Since, &str, Answer)| filled.value(field).is_some_and(|then| said(then) != said(now));
    asked.into_iter().filter(differs).map(|(since, ..)| since).collect()
}

/// Whether the form leads to them otherwise than their record does now, or tells of another place where they stay.
pub fn leads_elsewhere(filled: &Filled, contact: &Contact) -> bool {
    let mut subject = Subject::default();
    subject::reach(&mut subject, contact);
    let case = Case {
        kind: filled.kind,
        jurisdiction: filled.jurisdiction,
        named: !filled.nameless,
        subject,
        account: Account::new(),
        responder: Responder::default(),
        places: Places { name: String::new(), code: String::new(), districts: Vec::new() },
        today: Day(0),
    };
    let mut fields = filled.pages.iter().filter(|page| CONTACT.contains(&page.path.as_str())).flat_map(|page| &page.fields);
    fields.any(|field| match form::find(&field.id) {
        Some(of) => said(&field.value) != said(&form::says(&case, of)),
        None => false,
    })
}
