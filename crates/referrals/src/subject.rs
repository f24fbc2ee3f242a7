//! What of a person's record the form takes, and what of it must never stand where nobody is named. Ways to reach them go along only where the person said
//! they are safe; what is known beside that can be looked for, and not read.

use crate::form::{Council, DecisionTo, Letters, Subject, SupportPhone};
use daybreak_people::age::{Age, ChildThen, Says};
use daybreak_people::choice::{About, Answer as Said, Choice, Stand, stand};
use daybreak_people::opened::Opened;
use daybreak_people::record::{Aid, Details, Gender, NameKind, Status};
use daybreak_people::safe::{Address, Contact, PhoneOf, Traces, Way, When};
use daybreak_reports::journey::Answer;
use daybreak_vocabulary::{Day, UncertainDay};

/// The subject of a case, as far as the record says. What is not there is not known. `choices` is their whole ledger, whichever record of theirs this is.
pub fn of(person: &Opened, choices: &[Choice], shared_with: Vec<String>, today: Day) -> Subject {
    let age = person.details.as_ref().map(|details| person.age(details)).unwrap_or_default();
    let mut subject = recorded(person.details.as_ref(), &age, person.contact.as_ref(), person.status.as_ref(), today);
    subject.shared_with = shared_with;
    let since = person.adult_since(today);
    subject.wants_referral = chose(choices, About::Referral, since);
    subject.wants_support = chose(choices, About::Support, since);
    subject.helps_police = chose(choices, About::Police, since);
    let refused = person.choices.iter().rev().find(|(line, _)| line.choice.about == About::Referral && matches!(line.choice.answer, Said::Refused | Said::Withdrawn));
    subject.refusal = refused.and_then(|(_, explained)| explained.as_ref()).map(|explained| explained.reason.clone()).unwrap_or_default();
    subject
}

/// What the documents of a record say, without what the person chose. `age` is all that was said of it, in every record there is of them.
pub fn recorded(details: Option<&Details>, age: &Age, contact: Option<&Contact>, status: Option<&Status>, today: Day) -> Subject {
    let mut subject = Subject::default();
    if let Some(details) = details {
        tell(&mut subject, details, age, today);
    }
    if let Some(contact) = contact {
        reach(&mut subject, contact);
    }
    if let Some(status) = status {
        let [kind, number] = [status.kind.trim(), status.number.trim()];
        subject.home_office = yes_no(status.has_reference);
        subject.home_office_reference = [kind, number].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        subject.references = references(kind, number);
    }
    subject.traces = Traces::all(contact, details.unwrap_or(&Details::default()));
    subject
}

/// Takes in what another record or version has, for being looked for alone: nothing of it fills a field.
pub fn learn(subject: &mut Subject, other: Subject) {
    subject.names.extend(other.names);
    subject.births.extend(other.births);
    subject.references.extend(other.references);
    subject.traces.extend(other.traces);
}

/// A number may be written with what it is or without; what it is alone ("Asylum") is a word, unless a number was put there.
fn references(kind: &str, number: &str) -> Vec<String> {
    let mut references = Vec::new();
    if !number.is_empty() {
        references.extend([number.to_owned(), format!("{kind} {number}")]);
    }
    if kind.contains(char::is_numeric) {
        references.push(kind.to_owned());
    }
    references
}

/// What they said to one thing, as the form asks it; `None` where nobody asked, or they want time, or must be asked again since they are an adult.
pub(crate) fn chose(choices: &[Choice], about: About, adult_since: Option<Day>) -> Option<bool> {
    match stand(choices, about, None, adult_since) {
        Stand::Given(_) => Some(true),
        Stand::Refused | Stand::Withdrawn => Some(false),
        Stand::NotAsked | Stand::Undecided | Stand::AskAgain => None,
    }
}

fn tell(subject: &mut Subject, details: &Details, age: &Age, today: Day) {
    subject.standing = age.standing(today);
    subject.child_then = match age.child_then {
        Some(ChildThen::Yes) => Some(true),
        Some(ChildThen::No) => Some(false),
        Some(ChildThen::NotSure) | None => None,
    };
    if let Some(UncertainDay::On(day)) = age.birth() {
        subject.born = Some(day);
    }
    let born = |says: Says| if let Says::Born(day) = says { Some(day) } else { None };
    subject.births = age.evidence.iter().filter_map(|one| born(one.says)).collect();
    subject.names = details.names.iter().map(|name| [name.first.clone(), name.last.clone()]).collect();
    if let Some(name) = details.official() {
        // Whoever has one name has it in the first place; the form asks for both.
        (subject.first_name, subject.last_name) = (name.first.clone(), name.last.clone());
        subject.other_names = details.names.iter().filter(|other| *other != name).map(|other| of_kind(other.kind, &other.whole())).collect();
    }
    subject.gender = match details.gender {
        Some(Gender::Female) => "female",
        Some(Gender::Male) => "male",
        Some(Gender::Other | Gender::NotKnown) => "unknown",
        None => "",
    };
    subject.nationalities = details.nationalities.iter().take(2).map(|one| one.form_word()).collect();
    subject.interpreter = yes_no(details.interpreter.needed);
    let language = details.interpreter.language.as_ref().map_or("", |tongue| tongue.english());
    subject.language = joined(language, &details.interpreter.language_words);
    subject.aid = yes_no(details.communication.needed);
    let aids: Vec<&str> = details.communication.aids.iter().filter(|aid| **aid != Aid::Other).map(|aid| aid.code()).collect();
    subject.aid_words = joined(&aids.join(", ").replace('_', " "), &details.communication.words);
    subject.children = match (details.children.has, details.children.count) {
        (_, Some(count)) => Some(u32::from(count)),
        (Answer::No, None) => Some(0),
        _ => None,
    };
    (subject.birthplace, subject.family) = (details.background.birthplace.clone(), details.background.family.clone());
    (subject.education, subject.work) = (details.background.education.clone(), details.background.work.clone());
    let told = &details.safeguarding;
    subject.council = Council {
        name: told.authority.clone(),
        phone: told.phone.clone(),
        mail: told.email.clone(),
        first_name: told.first_name.clone(),
        last_name: told.last_name.clone(),
    };
}

/// A name in another script is still theirs; it is told what it is.
fn of_kind(kind: NameKind, name: &str) -> String {
    match kind {
        NameKind::Used | NameKind::Official | NameKind::Alias => name.to_owned(),
        NameKind::OwnScript => format!("{name} (own script)"),
    }
}

fn joined(first: &str, second: &str) -> String {
    [first.trim(), second.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn yes_no(answer: Answer) -> Option<bool> {
    match answer {
        Answer::Yes => Some(true),
        Answer::No => Some(false),
        Answer::Unknown | Answer::Unsaid => None,
    }
}

/// The ways that are safe, by the record's own rule: there is no other way to a number or an address.
pub(crate) fn reach(subject: &mut Subject, contact: &Contact) {
    if let Ok(mail) = contact.reach(Way::Email, When::Later, None) {
        (subject.mail, subject.mail_is_safe) = (mail.to, true);
    }
    if let Ok(address) = contact.reach_address(When::Later, None) {
        (subject.letters, subject.letters_are_safe) = (letters(address), true);
    }
    (subject.staying_town, subject.staying_region) = (contact.staying.town.clone(), contact.staying.region.clone());
    let phone = contact.reach(Way::Call, When::Later, None).or_else(|_| contact.reach(Way::Text, When::Later, None));
    subject.support_phone = match (contact.phone_of(), phone) {
        (Some(PhoneOf::Own), Ok(phone)) => SupportPhone::Own(phone.to),
        (Some(PhoneOf::SomebodyElses), Ok(phone)) => SupportPhone::Another { number: phone.to, relation: contact.relation().to_owned() },
        (Some(PhoneOf::Nobodys), _) => SupportPhone::Nobodys { why: contact.no_phone().to_owned() },
        (Some(PhoneOf::Own | PhoneOf::SomebodyElses), Err(_)) => SupportPhone::Nobodys { why: "It is not safe to call or text them.".to_owned() },
        (None, _) => SupportPhone::NotSaid,
    };
    let to = &contact.decision_to;
    subject.decision_to = if to.somebody_else {
        DecisionTo::Another {
            first_name: to.first_name.clone(),
            last_name: to.last_name.clone(),
            mail: if to.by_email { to.email.clone() } else { String::new() },
            letters: if to.by_post { letters(&to.address) } else { Letters::default() },
            permitted: to.permitted,
        }
    } else if subject.mail_is_safe || subject.letters_are_safe {
        DecisionTo::Person
    } else {
        DecisionTo::NotSaid
    };
}

fn letters(address: &Address) -> Letters {
    Letters { street: address.street.clone(), town: address.town.clone(), county: address.county.clone(), postcode: address.postcode.clone() }
}
