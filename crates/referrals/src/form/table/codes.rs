//! The form's short lists: machine codes, each with what it says in our words.

use super::find;
use crate::form::Asks;

pub(super) const YES_NO: &[(&str, &str)] = &[("yes", "Yes"), ("no", "No")];
pub(super) const YES_NO_UNSURE: &[(&str, &str)] = &[("yes", "Yes"), ("no", "No"), ("not-sure", "Not sure")];
pub(super) const YES_NO_UNKNOWN: &[(&str, &str)] = &[("yes", "Yes"), ("no", "No"), ("i-dont-know", "I don't know")];
pub(super) const NATIONS: &[(&str, &str)] =
    &[("england", "England"), ("wales", "Wales"), ("scotland", "Scotland"), ("northern-ireland", "Northern Ireland")];
pub(super) const LAST_CONTACT: &[(&str, &str)] = &[
    ("within-the-last-week", "Within the last week"),
    ("within-the-last-month", "Within the last month"),
    ("within-the-last-3-month", "Within the last 3 months"),
    ("within-the-last-6-month", "Within the last 6 months"),
    ("within-the-last-6-12-month", "Within the last 6 to 12 months"),
    ("over-a-year-ago", "Over a year ago"),
    ("not-sure", "Not sure"),
];
pub(super) const WHEREABOUTS: &[(&str, &str)] = &[("uk", "United Kingdom"), ("overseas", "Overseas"), ("uk-and-overseas", "Both")];
pub(super) const GENDERS: &[(&str, &str)] = &[("female", "Female"), ("male", "Male"), ("unknown", "Unknown")];
pub(super) const PHONES: &[(&str, &str)] =
    &[("yes", "The person's own"), ("pv-alternative-number", "Somebody else's"), ("no", "None")];
pub(super) const RECIPIENTS: &[(&str, &str)] = &[("potential-victim", "The person"), ("someone-else", "Somebody else")];
pub(super) const WAYS: &[(&str, &str)] = &[("email", "E-mail"), ("post", "Post")];

/// What a code of a field says; the code itself where the field has no such list.
pub fn code_label<'a>(field: &str, code: &'a str) -> &'a str {
    let codes = match find(field).map(|field| field.asks) {
        Some(Asks::Codes(codes) | Asks::Several(codes)) => codes,
        _ => return code,
    };
    codes.iter().find(|(of, _)| *of == code).map_or(code, |(_, label)| *label)
}
