//! English sentences made of what the record holds in parts: the form asks in one text what is kept apart here.

use crate::account::{Account, SheetKind, Values};
use daybreak_vocabulary::{Day, UncertainDay};

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

fn month(month: i8) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|index| MONTHS.get(index)).copied().unwrap_or("")
}

fn exact(day: Day) -> String {
    let date = day.date();
    format!("{} {} {}", date.day(), month(date.month()), date.year())
}

/// A day as far as it is known. Where nobody is named, never closer than the month.
pub(super) fn day(day: UncertainDay, coarse: bool) -> String {
    let coarsened = |day: Day| format!("{} {}", month(day.date().month()), day.date().year());
    match day {
        UncertainDay::On(day) if coarse => coarsened(day),
        UncertainDay::On(day) => exact(day),
        UncertainDay::Month { year, month: of } => format!("{} {year}", month(of)),
        UncertainDay::Year(year) => year.to_string(),
        UncertainDay::Between(first, last) if coarse => format!("between {} and {}", coarsened(first), coarsened(last)),
        UncertainDay::Between(first, last) => format!("between {} and {}", exact(first), exact(last)),
        UncertainDay::Unknown => String::new(),
    }
}

/// From when until when, and how often: one situation's line.
pub(super) fn period(values: &Values, coarse: bool) -> String {
    let [from, until] = ["from", "until"].map(|name| day(values.day(name), coarse));
    let often = match values.text("often") {
        "once" => ", once",
        "now_and_then" => ", now and then",
        "every_week" => ", every week",
        "every_day" => ", every day",
        _ => "",
    };
    match (from.as_str(), until.as_str()) {
        ("", "") if often.is_empty() => String::new(),
        ("", "") => format!("Dates not known{often}"),
        (from, "") => format!("From {from}, end not known{often}"),
        ("", until) => format!("Until {until}, start not known{often}"),
        (from, until) if from == until => format!("{}{often}", capital(from)),
        (from, until) => format!("{} to {until}{often}", capital(from)),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// One text of several records: as it stands where there is one, numbered where there are more.
pub(super) fn numbered(what: &str, texts: Vec<String>) -> String {
    let texts: Vec<(usize, String)> = texts.into_iter().enumerate().filter(|(_, text)| !text.trim().is_empty()).collect();
    match texts.as_slice() {
        [(0, only)] => only.clone(),
        texts => texts.iter().map(|(index, text)| format!("{what} {}: {text}", index + 1)).collect::<Vec<_>>().join("\n\n"),
    }
}

/// Parts with a heading each; what is empty is left out.
pub(super) fn parts(parts: &[(&str, String)]) -> String {
    let said = parts.iter().filter(|(_, text)| !text.trim().is_empty());
    said.map(|(heading, text)| if heading.is_empty() { text.clone() } else { format!("{heading}: {text}") }).collect::<Vec<_>>().join("\n")
}

/// One question of every record of a kind.
pub(super) fn each(account: &Account, kind: SheetKind, what: &str, text: impl Fn(&Values) -> String) -> String {
    numbered(what, account.all(kind).map(|sheet| text(&sheet.values)).collect())
}

/// The codes of a list in words: a hyphen is a space.
pub(super) fn codes(values: &Values, name: &str) -> String {
    values.parts(name).iter().map(|code| spoken(code)).collect::<Vec<_>>().join(", ")
}

fn spoken(code: &str) -> String {
    match code {
        "handed-over" => "handed over or sold",
        "housed" => "housed or hidden",
        "threats-authorities" => "threats with the police or the authorities",
        "threats-family" => "threats against family",
        "promises" => "false promises",
        "takes-earnings" => "earnings taken",
        "money" => "kept from their money",
        "medical-care" => "kept from a doctor",
        "necessities" => "kept from food, sleep or other needs",
        "psychological" => "psychological abuse",
        "substances" => "drugs or alcohol",
        "hours" => "excessive hours",
        "documents" => "documents kept from them",
        "other-means" => "other means",
        "sexual-violence" => "sexual violence",
        other => other,
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_says_what_is_known_and_no_more() {
        let dates = |from: &[&str], until: &[&str]| {
            let mut values = Values::new();
            values.set("from", from.iter().map(|part| (*part).to_owned()).collect());
            values.set("until", until.iter().map(|part| (*part).to_owned()).collect());
            values
        };
        let some = dates(&["2025", "3", ""], &["2026", "11", "4"]);
        assert_eq!(period(&some, false), "March 2025 to 4 November 2026");
        assert_eq!(period(&some, true), "March 2025 to November 2026");
        assert_eq!(period(&dates(&["2025", "", ""], &[]).with("often", "every_day"), false), "From 2025, end not known, every day");
        assert_eq!(period(&dates(&[], &[]), false), "");
    }

    #[test]
    fn one_text_stands_alone_and_several_are_numbered() {
        assert_eq!(numbered("Situation", vec!["a".to_owned()]), "a");
        assert_eq!(numbered("Situation", vec!["a".to_owned(), "b".to_owned()]), "Situation 1: a\n\nSituation 2: b");
        assert_eq!(numbered("Situation", vec![String::new(), "b".to_owned()]), "Situation 2: b");
        assert_eq!(numbered("Situation", Vec::new()), "");
    }
}
