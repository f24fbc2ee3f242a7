//! The words of published tables and the codes they stand for. One place for every label, however it is written.

use crate::forces;
use crate::measure::{Dimension, Measure};

/// One body took over from another: figures of both are one line with a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Succession {
    pub before: &'static str,
    pub after: &'static str,
    /// The first month of the new body, as months since the year nought.
    pub from: u32,
    pub source: &'static str,
    pub checked_on: &'static str,
}

/// The Gangmasters and Labour Abuse Authority's functions moved to the Fair Work Agency in April 2026; the Home Office's referral form of that month lists both.
pub const SUCCESSIONS: [Succession; 1] = [Succession {
    before: "Gangmasters and Labour Abuse Authority",
    after: "Fair Work Agency",
    from: 2026 * 12 + 3,
    source: "Home Office, NRM referral form, organisation list, April 2026",
    checked_on: "2026-11-29",
}];

/// Where a responder stands in a succession, on either side.
pub fn succession(responder: &str) -> Option<&'static Succession> {
    SUCCESSIONS.iter().find(|one| one.before.eq_ignore_ascii_case(responder) || one.after.eq_ignore_ascii_case(responder))
}

const KINDS: [(&str, &str); 6] = [
    ("sexual", "Sexual"), ("labour", "Labour"), ("domestic", "Domestic"), ("criminal", "Criminal"), ("organs", "Organ harvesting"), ("unknown", "Not known"),
];
const AGES: [(&str, &str); 3] = [("adult", "Adult"), ("child", "Child"), ("unknown", "Not known")];
const SEXES: [(&str, &str); 4] = [("female", "Female"), ("male", "Male"), ("other", "Other"), ("unknown", "Not known")];
const LOCATIONS: [(&str, &str); 4] = [("uk", "United Kingdom"), ("overseas", "Overseas"), ("both", "United Kingdom and overseas"), ("unknown", "Not known")];
const DECISIONS: [(&str, &str); 2] = [("positive", "Positive"), ("negative", "Negative")];
const RESPONDERS: [(&str, &str); 4] = [("government", "Government agency"), ("ngo", "Charity"), ("police", "Police"), ("council", "Council")];

fn fixed(dimension: Dimension) -> &'static [(&'static str, &'static str)] {
    match dimension {
        Dimension::Kind => &KINDS,
        Dimension::Age => &AGES,
        Dimension::Sex => &SEXES,
        Dimension::Location => &LOCATIONS,
        Dimension::Decision => &DECISIONS,
        Dimension::ResponderKind => &RESPONDERS,
        Dimension::Place | Dimension::Responder | Dimension::Nationality => &[],
    }
}

/// Whether a code is one of ours, so that words in every language say it; otherwise it stands as it was published.
pub fn is_ours(dimension: Dimension, code: &str) -> bool {
    code == "unknown" || fixed(dimension).iter().any(|(known, _)| *known == code)
}

/// A code in English.
pub fn label(dimension: Dimension, code: &str) -> &str {
    if code.is_empty() {
        return "Total";
    }
    if let Some((_, label)) = fixed(dimension).iter().find(|(known, _)| *known == code) {
        return label;
    }
    match (dimension, code) {
        (_, "unknown") => "Not known",
        (Dimension::Place, code) => forces::by_code(code).map_or(code, |force| force.name),
        (_, code) => code,
    }
}

/// Without the marks of footnotes: `Albanian [note 3]`, `Total (1)`, `Kent*`.
pub fn bare(text: &str) -> String {
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    loop {
        let short = text.trim_end_matches(['*', '†', '‡', '¹', '²', '³']).trim_end();
        let short = match short.rfind(['[', '(']) {
            Some(at) if short.ends_with([']', ')']) && is_mark(&short[at + 1..short.len() - 1]) => short[..at].trim_end(),
            _ => short,
        };
        if short.len() == text.len() {
            return text;
        }
        text = short.to_owned();
    }
}

fn is_mark(inner: &str) -> bool {
    let inner = inner.trim().to_lowercase();
    let number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || c == ',' || c == ' ');
    number(&inner) || matches!(inner.as_str(), "r" | "p" | "e" | "b") || ["note", "notes", "footnote"].iter().any(|word| inner.strip_prefix(word).is_some_and(|rest| number(rest.trim())))
}

/// What a label stands for in a dimension. Empty is the total.
pub fn code(dimension: Dimension, text: &str) -> String {
    let text = bare(text);
    let lower = text.to_lowercase();
    if lower == "total" || lower == "all" || lower.ends_with(" total") || lower.starts_with("total ") {
        return String::new();
    }
    if ["not specified", "not known", "unknown", "not recorded", "not stated"].iter().any(|word| lower == *word) || lower.ends_with("not specified or unknown") {
        return "unknown".to_owned();
    }
    let ours = match dimension {
        Dimension::Age => age(&lower),
        Dimension::Sex => match lower.as_str() {
            "female" | "females" | "women" | "f" => Some("female"),
            "male" | "males" | "men" | "m" => Some("male"),
            "other" => Some("other"),
            _ => None,
        },
        Dimension::Location => match lower.as_str() {
            "uk" | "united kingdom" | "uk only" => Some("uk"),
            "overseas" | "overseas only" => Some("overseas"),
            "uk and overseas" | "uk & overseas" | "both" => Some("both"),
            _ => None,
        },
        Dimension::Decision => decision(&lower),
        Dimension::ResponderKind => match lower.as_str() {
            "government agency" | "government agencies" | "government" => Some("government"),
            "ngo and third sector" | "ngo" | "ngos" | "ngo and third sector organisations" | "third sector" => Some("ngo"),
            "police" | "police forces" => Some("police"),
            "local authority" | "local authorities" | "council" => Some("council"),
            _ => None,
        },
        Dimension::Kind => return kind(&lower).unwrap_or(text),
        Dimension::Place => forces::find(&text).map(|force| force.code),
        Dimension::Responder => return responder(&text),
        Dimension::Nationality => None,
    };
    ours.map_or(text, str::to_owned)
}

fn age(lower: &str) -> Option<&'static str> {
    match lower {
        text if text.starts_with("adult") => Some("adult"),
        text if text.starts_with("child") || text.starts_with("minor") => Some("child"),
        text if text.starts_with("age not specified") || text.starts_with("age unknown") => Some("unknown"),
        _ => None,
    }
}

fn decision(lower: &str) -> Option<&'static str> {
    let grounds = |word: &str| lower == word || lower.strip_prefix(word).is_some_and(|rest| [" reasonable grounds", " conclusive grounds", " decision", " decisions", " rg", " cg"].iter().any(|end| rest.starts_with(end)));
    if grounds("positive") {
        Some("positive")
    } else if grounds("negative") {
        Some("negative")
    } else {
        None
    }
}

/// One kind or several together: `sexual+labour`, always in one order.
fn kind(lower: &str) -> Option<String> {
    let single = |word: &str| match word.trim().trim_end_matches(" exploitation").trim_end_matches(" servitude") {
        "sexual" => Some("sexual"),
        "labour" | "labor" => Some("labour"),
        "domestic" => Some("domestic"),
        "criminal" => Some("criminal"),
        "organ harvesting" | "organs" => Some("organs"),
        _ => None,
    };
    let mut parts: Vec<&str> = lower.split([',', '&', '+']).flat_map(|part| part.split(" and ")).filter(|part| !part.trim().is_empty()).map(single).collect::<Option<_>>()?;
    parts.sort_by_key(|part| KINDS.iter().position(|(known, _)| known == part));
    parts.dedup();
    (!parts.is_empty()).then(|| parts.join("+"))
}

/// Without the letters some tables put behind a name: `Home Office - UK Border Force UKBF`.
fn responder(text: &str) -> String {
    let mut words: Vec<&str> = text.split(' ').collect();
    let letters = |word: &str| (2..=6).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase());
    if words.len() > 2 && words.last().is_some_and(|last| letters(last)) {
        words.pop();
    }
    words.join(" ")
}

/// What a heading says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heading {
    /// The column holds codes of this dimension.
    Of(Dimension),
    Year,
    Quarter,
    Period,
    Measure,
    /// How the figure is defined, in the words of whoever published it.
    Definition,
    /// Where it was published.
    Source,
    /// The column holds the counts.
    Count,
    /// The column holds shares or changes of others, or codes beside names: passed over.
    Derived,
    /// What is counted in the column.
    Counts(Measure),
    /// The counts of the column are of this code.
    Code(Dimension, String),
    /// The counts of the column are totals.
    Total,
    /// The counts of the column are of this period.
    In(crate::period::Period),
}

/// What a heading is, where it is one we know.
pub fn heading(text: &str) -> Option<Heading> {
    let text = bare(text);
    let lower = text.to_lowercase();
    if lower.contains('%') || lower.contains("per cent") || lower.contains("percent") || lower.contains("change") || lower.contains("proportion") {
        return Some(Heading::Derived);
    }
    let named = match lower.as_str() {
        "place" | "force" | "police force" | "police force area" | "area" | "police force referred to" | "police force name" => Heading::Of(Dimension::Place),
        "first responder type" | "responder type" | "first responder group" | "type of first responder" | "responder-kind" => Heading::Of(Dimension::ResponderKind),
        "first responder" | "responder" | "first responder organisation" | "referring organisation" => Heading::Of(Dimension::Responder),
        "exploitation type" | "type of exploitation" | "kind" | "exploitation" => Heading::Of(Dimension::Kind),
        "age at exploitation" | "age" | "age group" | "age group at exploitation" => Heading::Of(Dimension::Age),
        "gender" | "sex" => Heading::Of(Dimension::Sex),
        "nationality" => Heading::Of(Dimension::Nationality),
        "location of exploitation" | "location" => Heading::Of(Dimension::Location),
        "decision" | "outcome" | "decision type" => Heading::Of(Dimension::Decision),
        "year" => Heading::Year,
        "quarter" => Heading::Quarter,
        "period" | "date" | "time period" => Heading::Period,
        "measure" => Heading::Measure,
        "definition" => Heading::Definition,
        "source" => Heading::Source,
        "people" | "count" | "number" | "figure" | "population" => Heading::Count,
        "ons code" | "ons_code" | "area code" | "gss code" => Heading::Derived,
        "total" | "all" | "grand total" => Heading::Total,
        _ => return heading_of_counts(&text, &lower),
    };
    Some(named)
}

fn heading_of_counts(text: &str, lower: &str) -> Option<Heading> {
    if let Some(period) = crate::period::Period::parse(text) {
        return Some(Heading::In(period));
    }
    // "Referrals 2020" says a year and more: read as referrals it would be counted in the year of the file. It is refused.
    if crate::period::Period::found_in(text).is_some() {
        return None;
    }
    for dimension in [Dimension::Age, Dimension::Decision, Dimension::Sex, Dimension::Location, Dimension::ResponderKind, Dimension::Kind] {
        let code = code(dimension, text);
        if !code.is_empty() && (is_ours(dimension, &code) && code != "unknown" || code.contains('+') && dimension == Dimension::Kind) {
            return Some(Heading::Code(dimension, code));
        }
    }
    if age(lower) == Some("unknown") {
        return Some(Heading::Code(Dimension::Age, "unknown".to_owned()));
    }
    if let Some(force) = forces::find(text) {
        return Some(Heading::Code(Dimension::Place, force.code.to_owned()));
    }
    if lower.ends_with(" total") || lower.starts_with("total ") {
        return Some(measure(lower).map_or(Heading::Total, Heading::Counts));
    }
    measure(lower).map(Heading::Counts)
}

/// What a title, a sheet's name, a file's name or a heading counts, where it says so and says one thing.
pub fn measure(text: &str) -> Option<Measure> {
    let lower = text.to_lowercase().replace('_', " ");
    let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let mut found: Vec<Measure> = Vec::new();
    if says(&["duty to notify", "dtn", "notification"]) {
        found.push(Measure::Notifications);
    }
    if says(&["reasonable"]) {
        found.push(Measure::Reasonable);
    }
    if says(&["conclusive"]) {
        found.push(Measure::Conclusive);
    }
    if says(&["prosecution", "prosecuted"]) {
        found.push(Measure::Prosecutions);
    }
    if says(&["conviction", "convicted"]) {
        found.push(Measure::Convictions);
    }
    if says(&["population"]) {
        found.push(Measure::Population);
    }
    match found.as_slice() {
        [] if says(&["sent to", "sent for investigation", "for investigation", "referred to police", "police force referred to"]) => Some(Measure::Sent),
        [] if says(&["referral"]) => Some(Measure::Referrals),
        [one] => Some(*one),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_lose_their_footnotes_and_find_their_codes() {
        assert_eq!(bare("Albanian [note 3]"), "Albanian");
        assert_eq!(bare("Total (1)"), "Total");
        assert_eq!(bare("Congolese (Drc)"), "Congolese (Drc)");
        assert_eq!(code(Dimension::Age, "Adult (18 or over)"), "adult");
        assert_eq!(code(Dimension::Kind, "Labour, Domestic, Organ Harvesting"), "labour+domestic+organs");
        assert_eq!(code(Dimension::Kind, "Sexual, Labour & Criminal"), "sexual+labour+criminal");
        assert_eq!(code(Dimension::Responder, "Gangmasters and Labour Abuse Authority GLAA"), "Gangmasters and Labour Abuse Authority");
        assert_eq!(code(Dimension::Responder, "BAWSO"), "BAWSO");
        assert_eq!(code(Dimension::Responder, "NGO and third sector total"), "");
        assert_eq!(code(Dimension::Nationality, "Not specified or unknown"), "unknown");
        assert_eq!(code(Dimension::Place, "Bedfordshire Police"), "E23000026");
    }

    #[test]
    fn headings_say_what_they_hold() {
        assert_eq!(heading("First responder type"), Some(Heading::Of(Dimension::ResponderKind)));
        assert_eq!(heading("Age not specified or unknown"), Some(Heading::Code(Dimension::Age, "unknown".to_owned())));
        assert_eq!(heading("Negative reasonable grounds"), Some(Heading::Code(Dimension::Decision, "negative".to_owned())));
        assert_eq!(heading("Total [note 1]"), Some(Heading::Total));
        assert_eq!(heading("% change"), Some(Heading::Derived));
        assert_eq!(heading("NRM referrals"), Some(Heading::Counts(Measure::Referrals)));
        assert_eq!(heading("2021.0"), crate::period::Period::year(2021).map(Heading::In));
        assert_eq!(heading("wobble"), None);
        assert_eq!(heading("referrals_2020"), None);
        assert_eq!(measure("Table 3: Number of reasonable and conclusive grounds decisions"), None);
        assert_eq!(measure("NRM referrals sent to police forces for investigation"), Some(Measure::Sent));
        assert_eq!(measure("Modern slavery: prosecutions by police force area"), Some(Measure::Prosecutions));
        assert_eq!(measure("Defendants convicted"), Some(Measure::Convictions));
        assert_eq!(measure("Prosecutions and convictions"), None);
    }
}
