//! Who it is about: from the person's record.

use crate::account::SheetKind;
use crate::form::{Answer, Case};
use crate::referral::Kind;
use daybreak_people::age::Standing;

pub(in crate::form) fn under_age(case: &Case) -> Answer {
    Answer::code(match case.subject.standing {
        Standing::Child => "yes",
        Standing::Adult => "no",
        Standing::Unsure => "not-sure",
    })
}

/// As the record says, or any situation: exploited as a child, adult now.
pub(in crate::form) fn under_age_then(case: &Case) -> Answer {
    let said = |code| case.account.says(SheetKind::Situation, "as-child", code);
    if case.subject.child_then == Some(true) || said("yes") {
        Answer::code("yes")
    } else if case.subject.child_then == Some(false) || (said("no") && !said("not-sure")) {
        Answer::code("no")
    } else if said("not-sure") {
        Answer::code("not-sure")
    } else {
        Answer::Empty
    }
}

/// The service asks a child nothing here and takes it as yes.
pub(in crate::form) fn wants_referral(case: &Case) -> Answer {
    match case.kind {
        Kind::Nrm if case.subject.standing.is_treated_as_child() => Answer::code("yes"),
        Kind::Nrm => Answer::yes_no(case.subject.wants_referral),
        Kind::Dtn => Answer::code("no"),
    }
}

/// In a notification this answer is what the service asks a name by: whoever did not choose to be named is not said to be willing.
pub(in crate::form) fn helps(case: &Case) -> Answer {
    if case.is_nameless() { Answer::code("no") } else { Answer::yes_no(case.subject.helps_police) }
}

pub(in crate::form) fn born(case: &Case) -> Answer {
    case.subject.born.map_or(Answer::Empty, Answer::Day)
}

pub(in crate::form) fn gender(case: &Case) -> Answer {
    Answer::code(case.subject.gender)
}

pub(in crate::form) fn nationality(case: &Case) -> Answer {
    case.subject.nationalities.first().map_or(Answer::Empty, |word| Answer::code(word))
}

pub(in crate::form) fn second_nationality(case: &Case) -> Answer {
    case.subject.nationalities.get(1).map_or(Answer::Empty, |word| Answer::code(word))
}

pub(in crate::form) fn other_names(case: &Case) -> Answer {
    Answer::text(case.subject.other_names.join(", "))
}

pub(in crate::form) fn wants_support(case: &Case) -> Answer {
    Answer::yes_no(case.subject.wants_support)
}

pub(in crate::form) fn children(case: &Case) -> Answer {
    Answer::yes_no(case.subject.children.map(|count| count > 0))
}

pub(in crate::form) fn children_number(case: &Case) -> Answer {
    case.subject.children.map_or(Answer::Empty, |count| Answer::text(count.to_string()))
}

pub(in crate::form) fn interpreter(case: &Case) -> Answer {
    Answer::yes_no(case.subject.interpreter)
}

pub(in crate::form) fn aid(case: &Case) -> Answer {
    Answer::yes_no(case.subject.aid)
}

pub(in crate::form) fn home_office(case: &Case) -> Answer {
    Answer::yes_no(case.subject.home_office)
}

macro_rules! texts {
    ($($name:ident = $($of:ident).+;)*) => {
        $(pub(in crate::form) fn $name(case: &Case) -> Answer {
            Answer::text(&case.subject.$($of).+)
        })*
    };
}

texts! {
    first_name = first_name;
    last_name = last_name;
    birthplace = birthplace;
    family = family;
    education = education;
    work = work;
    language = language;
    aid_words = aid_words;
    home_office_reference = home_office_reference;
    refusal = refusal;
    council_name = council.name;
    council_phone = council.phone;
    council_mail = council.mail;
    council_first_name = council.first_name;
    council_last_name = council.last_name;
}
