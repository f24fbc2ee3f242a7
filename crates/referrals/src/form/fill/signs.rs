//! What the responder saw, heard and makes of it, and what supports it.

use super::prose::{day, each, numbered, parts};
use crate::account::SheetKind;
use crate::form::{Answer, Case};

/// What was written down is a yes, ticked or not.
pub(in crate::form) fn seen(case: &Case) -> Answer {
    let signs = case.account.one(SheetKind::Signs);
    match signs.text("seen") {
        "" if ["observed", "disclosed", "inferred"].iter().any(|name| !signs.text(name).is_empty()) => Answer::code("yes"),
        said => Answer::code(said),
    }
}

/// Observed, disclosed and inferred stay apart.
pub(in crate::form) fn details(case: &Case) -> Answer {
    let signs = case.account.one(SheetKind::Signs);
    let said = |name: &str| signs.text(name).to_owned();
    Answer::text(parts(&[("Observed", said("observed")), ("Disclosed", said("disclosed")), ("Inferred", said("inferred"))]))
}

pub(in crate::form) fn interviews(case: &Case) -> Answer {
    let told = each(&case.account, SheetKind::Interview, "Interview", |values| {
        let said = |name: &str| values.text(name).to_owned();
        parts(&[
            ("On", day(values.day("on"), false)),
            ("Where", said("where")),
            ("Present", said("present")),
            ("Language", said("spoken")),
            ("Interpreter", said("interpreter")),
            ("", said("how")),
        ])
    });
    let back = case.account.one(SheetKind::ReadBack);
    let read = match back.text("done") {
        "yes" => parts(&[
            ("", "The account was read back to the person in their own words.".to_owned()),
            ("On", day(back.day("on"), false)),
            ("Language", back.text("spoken").to_owned()),
            ("By", back.text("by").to_owned()),
            ("What they corrected", back.text("corrected").to_owned()),
        ]),
        "no" | "not-yet" => "The account has not been read back to the person.".to_owned(),
        _ => String::new(),
    };
    Answer::text(parts(&[("", told), ("", read)]))
}

pub(in crate::form) fn view(case: &Case) -> Answer {
    Answer::text(case.account.one(SheetKind::View).text("view"))
}

/// What does not fit is told with how it is explained: fear, trauma or an interpreter is no dishonesty.
pub(in crate::form) fn doubts(case: &Case) -> Answer {
    if case.account.texts(SheetKind::Inconsistency, "what").next().is_some() {
        return Answer::code("yes");
    }
    Answer::code(case.account.texts(SheetKind::Inconsistency, "any").next().unwrap_or_default())
}

pub(in crate::form) fn doubts_details(case: &Case) -> Answer {
    Answer::text(each(&case.account, SheetKind::Inconsistency, "Inconsistency", |values| {
        parts(&[("", values.text("what").to_owned()), ("Explanation", values.text("explained").to_owned())])
    }))
}

/// As it was said, or by who shares the record.
pub(in crate::form) fn involved(case: &Case) -> Answer {
    let sheet = case.account.one(SheetKind::Involved);
    match sheet.text("any") {
        "" if !sheet.text("who").is_empty() || !case.subject.shared_with.is_empty() => Answer::code("yes"),
        said => Answer::code(said),
    }
}

pub(in crate::form) fn involved_details(case: &Case) -> Answer {
    let who = case.account.one(SheetKind::Involved).text("who").to_owned();
    Answer::text(parts(&[("", who), ("The record is shared with", case.subject.shared_with.join(", "))]))
}

/// What goes along as a file, by what it is.
pub(in crate::form) fn files(case: &Case) -> Answer {
    let goes = case.account.all(SheetKind::Evidence).filter(|sheet| sheet.values.has("goes", "yes"));
    Answer::text(goes.map(|sheet| sheet.values.text("what").to_owned()).filter(|what| !what.is_empty()).collect::<Vec<_>>().join("; "))
}

pub(in crate::form) fn evidence(case: &Case) -> Answer {
    let all = case.account.all(SheetKind::Evidence).map(|sheet| {
        let said = |name: &str| sheet.values.text(name).to_owned();
        parts(&[("", said("what")), ("Dated", day(sheet.values.day("on"), false)), ("Held by", said("holder")), ("SHA-256", said("hash"))])
    });
    Answer::text(numbered("Item", all.collect()))
}
