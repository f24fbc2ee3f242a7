//! From an agency's own list to the keys that are blinded, in the one form that all agencies use.

use super::list::Record;
use crate::error::Refusal;
use crate::kind::Kind;
use crate::model::Link;
use crate::private::Refused;
use crate::table::{Column, LIST, Table};
use crate::usual::of_kind;

/// The kinds of key that can be made from a list's columns, and what each is.
pub const KINDS: [(&str, &str); 9] = [
    ("phone", "a telephone number in its country's form"),
    ("email", "an e-mail address"),
    ("vehicle", "a vehicle's mark, look-alike characters as one"),
    ("number", "a case, passport or insurance number"),
    ("name_born", "all words of the name in order of the alphabet, and the date of birth"),
    ("sounds_born", "how the words of the name sound, and the date of birth"),
    ("two_sounds_born", "every two words of the name by their sound, and the date of birth"),
    ("postcode_born", "the postcode and the date of birth"),
    ("house_born", "the house and the date of birth"),
];

/// What each kind is made of: plain columns, all of which must have a value.
const MADE_OF: [(&str, &[&str]); 9] = [
    ("phone", &["plain phone"]),
    ("email", &["plain email"]),
    ("vehicle", &["plain vehicle"]),
    ("number", &["plain number"]),
    ("name_born", &["plain name sorted", "plain born"]),
    ("sounds_born", &["plain name sounds", "plain born"]),
    ("two_sounds_born", &["plain name pairs", "plain born"]),
    ("postcode_born", &["plain postcode", "plain born"]),
    ("house_born", &["plain house", "plain born"]),
];

/// The records of a list with their keys of these kinds, in the list's order. A kind whose columns the list does not have makes none.
///
/// # Errors
/// A kind that is not among [`KINDS`], and a list in which no column is known.
pub fn records(table: Table, kinds: &[String]) -> Result<Vec<Record>, Failed> {
    let mut parts: Vec<(&str, &[&str])> = Vec::new();
    for kind in kinds {
        parts.push(*MADE_OF.iter().find(|(name, _)| name == kind).ok_or_else(|| Refused::NoSuchKind(kind.clone(), KINDS.map(|(name, _)| name).join(", ")))?);
    }
    let table = of_kind(table, Link::Within, Kind::Person)?.table;
    let mut rows: Vec<usize> = (0..table.rows()).collect();
    rows.sort_by_key(|&row| (table.source(row), table.line(row)));
    let mut records = Vec::with_capacity(rows.len());
    for row in rows {
        let mut keys = Vec::new();
        for (kind, columns) in &parts {
            let columns: Option<Vec<&Column>> = columns.iter().map(|name| table.column(name).map(AsRef::as_ref)).collect();
            let texts: Option<Vec<&str>> = columns.and_then(|columns| columns.iter().map(|column| column.text(row)).collect());
            let Some(texts) = texts else { continue };
            // Several sounds make one key together, several pairs of them one each.
            let first = texts.first().copied().unwrap_or_default();
            let firsts: Vec<String> = if *kind == "two_sounds_born" { first.split(LIST).map(str::to_owned).collect() } else { vec![first.replace(LIST, " ")] };
            let rest: String = texts.iter().skip(1).map(|text| format!("|{text}")).collect();
            keys.extend(firsts.into_iter().map(|first| ((*kind).to_owned(), format!("{first}{rest}"))));
        }
        records.push(Record { keys });
    }
    Ok(records)
}

/// Why a list has no keys.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[allow(missing_docs)] // Each says itself.
pub enum Failed {
    #[error("{0}")]
    Kind(#[from] Refused),
    #[error("{0}")]
    List(#[from] Refusal),
}

/// The file of keys: a line of JSON a record, each key as kind and value.
///
/// It is the list itself in another form: it never leaves the agency.
pub fn write(records: &[Record]) -> String {
    let line = |record: &Record| serde_json::to_string(&record.keys).unwrap_or_default() + "\n";
    records.iter().map(line).collect()
}

/// From its file.
///
/// # Errors
/// The line that is not as [`write()`] makes it.
pub fn read(text: &str) -> Result<Vec<Record>, Refused> {
    let line = |(at, line): (usize, &str)| {
        let keys = serde_json::from_str(line).map_err(|_| Refused::BadLine { line: at + 1, why: "this is no record of keys" })?;
        Ok(Record { keys })
    };
    text.lines().enumerate().map(line).collect()
}
