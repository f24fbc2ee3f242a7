//! What was told before, who else it happens to, what is feared, and what the police have.

use super::prose::each;
use crate::account::SheetKind;
use crate::form::{Answer, Case};

fn before(case: &Case, name: &str) -> Answer {
    Answer::text(case.account.one(SheetKind::Before).text(name))
}

fn before_code(case: &Case, name: &str) -> Answer {
    Answer::code(case.account.one(SheetKind::Before).text(name))
}

/// The field's id asks whether this is the first chance; its wording asks whether it was reported before. The wording is answered.
pub(in crate::form) fn reported(case: &Case) -> Answer {
    before_code(case, "reported")
}

pub(in crate::form) fn reported_details(case: &Case) -> Answer {
    before(case, "reported-details")
}

pub(in crate::form) fn why_now(case: &Case) -> Answer {
    before(case, "why-now")
}

pub(in crate::form) fn crime(case: &Case) -> Answer {
    match before_code(case, "crime") {
        // A reference is a yes, ticked or not.
        Answer::Empty if !case.is_nameless() && crime_reference(case).is_known() => Answer::code("yes"),
        // A yes would ask for the reference.
        said if case.is_nameless() && said.is("yes") => Answer::Empty,
        said => said,
    }
}

pub(in crate::form) fn force(case: &Case) -> Answer {
    before_code(case, "force")
}

pub(in crate::form) fn crime_reference(case: &Case) -> Answer {
    before(case, "crime-reference")
}

pub(in crate::form) fn help_details(case: &Case) -> Answer {
    before(case, "help-details")
}

pub(in crate::form) fn others(case: &Case) -> Answer {
    let said = |code| case.account.says(SheetKind::Other, "any", code);
    let told = case.account.texts(SheetKind::Other, "who").next().is_some();
    if said("yes") || (told && !said("not-sure")) {
        Answer::code("yes")
    } else {
        Answer::code(case.account.texts(SheetKind::Other, "any").next().unwrap_or_default())
    }
}

pub(in crate::form) fn others_details(case: &Case) -> Answer {
    Answer::text(each(&case.account, SheetKind::Other, "Person", |values| values.text("who").to_owned()))
}

pub(in crate::form) fn again(case: &Case) -> Answer {
    let leaving = case.account.one(SheetKind::Leaving);
    match leaving.text("again") {
        "" if !leaving.text("again-why").is_empty() => Answer::code("yes"),
        said => Answer::code(said),
    }
}

pub(in crate::form) fn again_why(case: &Case) -> Answer {
    Answer::text(case.account.one(SheetKind::Leaving).text("again-why"))
}
