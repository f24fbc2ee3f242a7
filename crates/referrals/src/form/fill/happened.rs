//! What happened: situations, journeys, how it ended.

use super::prose::{codes, day, each, parts, period};
use crate::account::SheetKind;
use crate::form::{Answer, Case};

/// What an earlier version of the form asked in one text: the account in its order.
pub(in crate::form) fn whole(case: &Case) -> Answer {
    let all = [started(case), required(case), living(case), treated(case), keeping(case), left(case)];
    Answer::text(all.iter().filter_map(|answer| if let Answer::Text(text) = answer { Some(text.as_str()) } else { None }).collect::<Vec<_>>().join("\n\n"))
}

/// As many as the record holds; one alone is only one where somebody wrote down when or what.
pub(in crate::form) fn several(case: &Case) -> Answer {
    match case.account.all(SheetKind::Situation).count() {
        0 => Answer::code("i-dont-know"),
        1 => Answer::code("no"),
        _ => Answer::code("yes"),
    }
}

pub(in crate::form) fn when(case: &Case) -> Answer {
    let several = case.account.all(SheetKind::Situation).count() > 1;
    Answer::text(each(&case.account, SheetKind::Situation, "Situation", |values| {
        let period = period(values, case.is_nameless());
        let purposes = if several { codes(values, "purpose") } else { String::new() };
        match (period.is_empty(), purposes.is_empty()) {
            (_, true) => period,
            (true, false) => format!("dates not known ({purposes})"),
            (false, false) => format!("{period} ({purposes})"),
        }
    }))
}

pub(in crate::form) fn started(case: &Case) -> Answer {
    Answer::text(each(&case.account, SheetKind::Situation, "Situation", |values| {
        parts(&[("", values.text("started").to_owned()), ("What was done to bring and keep them there", codes(values, "act"))])
    }))
}

/// A journey was recorded, or somebody said there was none.
pub(in crate::form) fn moved(case: &Case) -> Answer {
    let journeys = case.account.all(SheetKind::Journey).any(|sheet| sheet.values.names().any(|name| name != "any"));
    if journeys || case.account.says(SheetKind::Journey, "any", "yes") {
        Answer::code("yes")
    } else if case.account.says(SheetKind::Journey, "any", "no") {
        Answer::code("no")
    } else {
        Answer::Empty
    }
}

pub(in crate::form) fn journey(case: &Case) -> Answer {
    Answer::text(each(&case.account, SheetKind::Journey, "Journey", |values| {
        let way = match (values.text("origin"), values.text("destination")) {
            ("", "") => String::new(),
            (from, "") => format!("From {from}"),
            ("", to) => format!("To {to}"),
            (from, to) => format!("From {from} to {to}"),
        };
        parts(&[("", way), ("When", day(values.day("on"), false)), ("", values.text("how").to_owned())])
    }))
}

pub(in crate::form) fn required(case: &Case) -> Answer {
    Answer::text(each(&case.account, SheetKind::Situation, "Situation", |values| values.text("required").to_owned()))
}

pub(in crate::form) fn living(case: &Case) -> Answer {
    Answer::text(each(&case.account, SheetKind::Situation, "Situation", |values| values.text("living").to_owned()))
}

pub(in crate::form) fn treated(case: &Case) -> Answer {
    Answer::text(each(&case.account, SheetKind::Situation, "Situation", |values| {
        parts(&[("", values.text("treated").to_owned()), ("Means of control", codes(values, "means"))])
    }))
}

/// As it was said; otherwise by what was told: how it ended, what keeps them, or that every situation has an end.
pub(in crate::form) fn still(case: &Case) -> Answer {
    let leaving = case.account.one(SheetKind::Leaving);
    let ended = || {
        let mut all = case.account.all(SheetKind::Situation).peekable();
        all.peek().is_some() && all.all(|sheet| !sheet.values.parts("until").is_empty())
    };
    match leaving.text("still") {
        "" if !leaving.text("keeping").is_empty() => Answer::code("yes"),
        "" if !leaving.text("left").is_empty() || ended() => Answer::code("no"),
        said => Answer::code(said),
    }
}

pub(in crate::form) fn keeping(case: &Case) -> Answer {
    Answer::text(case.account.one(SheetKind::Leaving).text("keeping"))
}

pub(in crate::form) fn left(case: &Case) -> Answer {
    Answer::text(case.account.one(SheetKind::Leaving).text("left"))
}

pub(in crate::form) fn contact(case: &Case) -> Answer {
    Answer::code(case.account.one(SheetKind::Leaving).text("contact"))
}

pub(in crate::form) fn contact_details(case: &Case) -> Answer {
    Answer::text(case.account.one(SheetKind::Leaving).text("contact-details"))
}

pub(in crate::form) fn purpose(case: &Case, code: &str) -> Answer {
    if case.account.says(SheetKind::Situation, "purpose", code) { Answer::Ticked } else { Answer::Empty }
}

pub(in crate::form) fn other_kind(case: &Case) -> Answer {
    Answer::text(each(&case.account, SheetKind::Situation, "Situation", |values| values.text("other").to_owned()))
}
