//! Columns, as a message tells of them. A file without a header begins with somebody's record, and a heading may be a name: so one is repeated only where it is a word
//! that is known here, or that was asked for; any other column is told by its place.

use crate::usual::is_usual;

/// What columns of ids and sources are often called, without case, spaces and underscores.
const IDS: [&str; 8] = ["id", "uniqueid", "recordid", "recid", "personid", "reference", "source", "sourcedataset"];

/// A name without case, spaces, underscores and hyphens.
pub(crate) fn folded(name: &str) -> String {
    name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

fn is_known(name: &str) -> bool {
    is_usual(name) || IDS.contains(&folded(name).as_str())
}

/// A column by its name, or by its place from 1.
pub(crate) fn called(name: &str, place: usize, asked: &[&str]) -> String {
    if asked.contains(&name) || is_known(name) { format!("“{name}”") } else { format!("number {place}") }
}

/// Columns by the names that are known, and how many more there are. Those that were made here ([`crate::usual`]) are nobody's to look for.
pub(crate) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let (known, more): (Vec<&str>, Vec<&str>) = names.into_iter().filter(|name| !name.starts_with("plain ")).partition(|name| is_known(name));
    match (known.join(", "), more.len()) {
        (known, 0) => known,
        (known, more) if known.is_empty() => format!("{more}, of which no name is known here"),
        (known, more) => format!("{known} and {more} more"),
    }
}
