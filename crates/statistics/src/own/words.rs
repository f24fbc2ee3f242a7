//! The words of the page for council members: text with names in braces. A name is a number that was released, or words in its place; nothing else is ever put in.

use std::collections::BTreeMap;

/// The names a text may use.
pub const PLACEHOLDERS: [&str; 27] = [
    "partnership", "quarter", "reports", "labour", "sexual", "criminal", "domestic", "organs", "kind-unknown", "read-same-day", "read-next-day", "read-within-a-week", "read-longer", "not-read",
    "referrals", "notifications", "decided-within-a-week", "decided-within-a-month", "waiting", "first-yes", "first-no", "found", "not-found", "crimes", "crimes-unknown", "prosecutions", "convictions",
];

/// One page on a screen, and no more.
pub const LONGEST: usize = 3_000;

/// Why a text can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotWords {
    Empty,
    TooLong,
    /// A name in braces that stands for nothing.
    Unknown(String),
    /// A brace without its other half.
    Open,
}

/// The parts of a text: words, and names.
fn parts(text: &str) -> Result<Vec<(&str, Option<&str>)>, NotWords> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        if before.contains('}') {
            return Err(NotWords::Open);
        }
        let (name, later) = after.split_once('}').ok_or(NotWords::Open)?;
        let name = name.trim();
        if !PLACEHOLDERS.contains(&name) {
            return Err(NotWords::Unknown(name.chars().take(40).collect()));
        }
        found.push((before, Some(name)));
        rest = later;
    }
    if rest.contains('}') {
        return Err(NotWords::Open);
    }
    found.push((rest, None));
    Ok(found)
}

/// The text with what stands for each name. It is plain text: whoever shows it escapes it.
pub fn filled(text: &str, values: &BTreeMap<&str, String>) -> Result<String, NotWords> {
    if text.trim().is_empty() {
        return Err(NotWords::Empty);
    }
    if text.chars().count() > LONGEST {
        return Err(NotWords::TooLong);
    }
    let parts = parts(text)?;
    Ok(parts.into_iter().fold(String::new(), |mut out, (before, name)| {
        out.push_str(before);
        if let Some(name) = name {
            out.push_str(values.get(name).map_or("", String::as_str));
        }
        out
    }))
}

/// A blank line parts paragraphs.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.replace("\r\n", "\n").split("\n\n").map(|part| part.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_filled_and_anything_else_is_refused() {
        let values = BTreeMap::from([("quarter", "Quarter 3 of 2026".to_owned()), ("reports", "41 {labour} <b>".to_owned())]);
        assert_eq!(filled("In { quarter }: {reports}.", &values), Ok("In Quarter 3 of 2026: 41 {labour} <b>.".to_owned()));
        assert_eq!(filled("{people}", &values), Err(NotWords::Unknown("people".to_owned())));
        for open in ["{quarter", "quarter}", "a } b {quarter}", "{quarter} }"] {
            assert_eq!(filled(open, &values), Err(NotWords::Open), "{open}");
        }
        assert_eq!(filled("  \n", &values), Err(NotWords::Empty));
        assert_eq!(filled(&"a".repeat(LONGEST + 1), &values), Err(NotWords::TooLong));
        assert_eq!(paragraphs("One\nline.\r\n\r\n\r\nTwo."), ["One line.", "Two."]);
    }
}
