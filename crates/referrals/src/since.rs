//! What changed since a form was made ready: how to reach somebody, support, the police, as they say it now; and who answers for it. A form that was made ready is sealed as it
//! is; what leaves says what they say now, or does not leave.

use crate::account::Account;
use crate::form::{self, Answer, Case, Filled, Responder, Subject};
use crate::subject;
use daybreak_access::MemberId;
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
        /// Whoever it names as the contact works there no longer.
        Responder = "responder",
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
    /// The versions of the record there were, where it names nobody: what was put down since has to be looked for.
    #[serde(default)]
    pub looked: Vec<DocumentId>,
    /// Whom it names as the contact of the Home Office.
    #[serde(default)]
    pub reports: Option<MemberId>,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::fill;
    use crate::referral::Kind;
    use daybreak_people::age::Standing;
    use daybreak_people::choice::{Answer as Said, ChoiceId};
    use daybreak_people::safe::{Address, DecisionTo, PhoneOf, Rules, Staying, Typed, Way};
    use daybreak_vocabulary::Jurisdiction;
    use daybreak_vocabulary::uuid::Uuid;

    fn contact(phone: &str, safe: &[Way]) -> Contact {
        let address = Address { street: "4 Quay Street".to_owned(), town: "Aldermouth".to_owned(), county: String::new(), postcode: "ZZ1 2AB".to_owned() };
        let typed = Typed { phone: phone.to_owned(), phone_of: Some(PhoneOf::Own), email: "dana@example.org".to_owned(), address, ..Typed::default() };
        let mut contact = Contact::default().with(typed);
        contact.rules = Rules { safe: safe.to_vec(), ..Rules::default() };
        contact
    }

    fn case(kind: Kind, named: bool, standing: Standing, contact: &Contact) -> Case {
        let mut subject = Subject {
            standing,
            wants_referral: Some(kind == Kind::Nrm),
            wants_support: Some(true),
            helps_police: Some(named && kind == Kind::Dtn),
            ..Subject::default()
        };
        subject::reach(&mut subject, contact);
        Case {
            kind,
            jurisdiction: Jurisdiction::England,
            named,
            subject,
            account: Account::new(),
            responder: Responder::default(),
            places: Places::fictional(),
            today: Day(20_000),
        }
    }

    fn others(filled: &Filled) -> Vec<&form::FilledPage> {
        filled.pages.iter().filter(|page| !CONTACT.contains(&page.path.as_str())).collect()
    }

    #[test]
    fn whatever_leads_to_somebody_stands_on_a_page_that_is_compared() {
        let phone = "07700 900123";
        let mut moved = contact(phone, &[Way::Call]);
        moved.staying = Staying { town: "Northmere".to_owned(), region: "Kent".to_owned(), words: String::new() };
        let mut lawyer = contact(phone, &[Way::Call]);
        lawyer.decision_to = DecisionTo { somebody_else: true, first_name: "Lowri".to_owned(), by_email: true, email: "law@example.org".to_owned(), permitted: true, ..DecisionTo::default() };
        let all = [
            contact(phone, &[Way::Call, Way::Email, Way::Post]),
            contact(phone, &[Way::Email]),
            contact(phone, &[Way::Post]),
            contact(phone, &[]),
            contact("07700 900456", &[Way::Call]),
            contact(phone, &[Way::Call]),
            Contact::default(),
            moved,
            lawyer,
        ];
        let mut found = 0;
        for (kind, named) in [(Kind::Nrm, true), (Kind::Dtn, true), (Kind::Dtn, false)] {
            for (before, after) in all.iter().flat_map(|before| all.iter().map(move |after| (before, after))) {
                let [then, now] = [before, after].map(|contact| fill(&case(kind, named, Standing::Adult, contact)));
                assert_eq!(others(&then), others(&now), "{kind:?}");
                assert_eq!(leads_elsewhere(&then, after), then != now, "{kind:?} {named}");
                found += usize::from(then != now);
            }
        }
        assert!(found > 50, "{found}");
    }

    #[test]
    fn a_choice_is_compared_where_the_form_says_it() {
        let said = |about, answer| Choice { id: ChoiceId(Uuid::nil()), about, with: None, answer, made_on: Day(5), position: 1 };
        let changed = |kind, named, standing, choices: &[Choice]| of_choices(&fill(&case(kind, named, standing, &Contact::default())), choices, None);
        let as_filled = [said(About::Support, Said::Given), said(About::Police, Said::Refused)];
        assert_eq!(changed(Kind::Nrm, true, Standing::Adult, &as_filled), []);
        assert_eq!(changed(Kind::Nrm, true, Standing::Adult, &[said(About::Support, Said::Withdrawn), as_filled[1]]), [Since::Support]);
        assert_eq!(changed(Kind::Nrm, true, Standing::Adult, &[as_filled[0], said(About::Police, Said::Given)]), [Since::Police]);
        assert_eq!(changed(Kind::Nrm, true, Standing::Adult, &[]), [Since::Support, Since::Police], "nobody asked them any more");
        // A child's form does not ask of support; nobody without a name is said to be willing.
        assert_eq!(changed(Kind::Nrm, true, Standing::Child, &[said(About::Support, Said::Refused), as_filled[1]]), []);
        assert_eq!(changed(Kind::Dtn, false, Standing::Adult, &[said(About::Police, Said::Given)]), []);
        assert_eq!(changed(Kind::Dtn, true, Standing::Adult, &[said(About::Police, Said::Withdrawn)]), [Since::Police]);
    }

    #[test]
    fn what_is_sealed_is_read_back_as_the_form_with_or_without_its_version() {
        let filled = fill(&case(Kind::Nrm, true, Standing::Adult, &contact("07700 900123", &[Way::Call])));
        let made = Made { filled: filled.clone(), contact: Some(DocumentId(Uuid::from_u128(7))), looked: vec![DocumentId(Uuid::from_u128(8))], reports: Some(MemberId(Uuid::from_u128(9))) };
        let sealed = serde_json::to_vec(&made).unwrap();
        assert_eq!(serde_json::from_slice::<Made>(&sealed).unwrap(), made);
        assert_eq!(serde_json::from_slice::<Filled>(&sealed).unwrap(), filled);
        let bare = serde_json::to_vec(&filled).unwrap();
        assert_eq!(serde_json::from_slice::<Made>(&bare).unwrap(), Made { filled, contact: None, looked: Vec::new(), reports: None });
    }
}
