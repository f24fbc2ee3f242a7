//! Labelling pairs by keyboard: one page that opens offline and keeps its place, and the labels it gives back.
//!
//! The page holds values of the data: it is for those who may see them. It sends nothing anywhere; labels stay in the browser until
//! they are saved as CSV, and a saved file can be opened again to go on, on the same machine or another.

use crate::error::{Refusal, What};
use crate::hash;
use crate::read::{self, Layout};
use crate::table::Table;
use serde_json::json;

/// What somebody said of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// One and the same.
    Same,
    /// Not the same.
    Different,
    /// They could not tell.
    Unsure,
}

/// The label of a pair of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// The row that comes first in the table.
    pub left: u32,
    /// The other.
    pub right: u32,
    /// What was said.
    pub label: Label,
}

/// The page for some pairs of rows, in this order, and these columns: a pair's two values beside each other, marked where they
/// differ. No score is shown: it would answer before the reader has.
///
/// # Errors
/// A row that the table does not have.
pub fn page(table: &Table, columns: &[&str], pairs: &[(u32, u32)]) -> Result<String, Refusal> {
    let columns: Vec<_> = table.columns().iter().filter(|column| columns.contains(&column.name())).collect();
    let side = |row: u32| json!({ "source": table.sources().get(table.source(row as usize)), "id": table.id(row as usize) });
    let values = |row: u32| columns.iter().map(|column| json!(column.text(row as usize).unwrap_or_default())).collect::<Vec<_>>();
    let mut known = hash::number(0, pairs.len() as u64);
    let mut shown = Vec::new();
    for &(left, right) in pairs {
        if left.max(right) as usize >= table.rows() {
            return Err(What::NoSuchRow.into());
        }
        for row in [left, right] {
            known = hash::text(hash::text(known, table.id(row as usize)), table.sources().get(table.source(row as usize)).map_or("", String::as_str));
        }
        shown.push(json!({ "left": side(left), "right": side(right), "values": [values(left), values(right)] }));
    }
    let names: Vec<&str> = columns.iter().map(|column| column.name()).collect();
    let data = json!({ "known": format!("{known:016x}"), "columns": names, "pairs": shown }).to_string();
    // Nothing in the data can end the script: in JSON these are the same characters.
    let data = data.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    Ok(include_str!("labelling/page.html").replace("\"PAIRS\"", &data))
}

/// Reads the labels a page saved.
///
/// # Errors
/// What is no table, and a row that is not in the table or a label that is none, with its line.
pub fn labels(file: &str, bytes: &[u8], table: &Table) -> Result<Vec<Labelled>, Refusal> {
    let layout = Layout { id: "pair".to_owned(), ..Layout::default() };
    let saved = read::csv(file, bytes, &layout)?.table;
    let column = |name: &str| saved.wanted(name, "a file of labels").map_err(|what| Refusal::of(file, Some(1), what));
    let columns = [column("source_l")?, column("id_l")?, column("source_r")?, column("id_r")?, column("label")?];
    let mut labelled = Vec::new();
    for at in 0..saved.rows() {
        let refuse = |what| Refusal::of(file, Some(saved.line(at)), what);
        let value = |place: usize| columns[place].text(at).unwrap_or_default();
        let row = |source: &str, id: &str| {
            let source = table.sources().iter().position(|held| held == source);
            let row = source.and_then(|source| table.row(source, id)).ok_or_else(|| refuse(What::NoSuchRow))?;
            u32::try_from(row).map_err(|_| refuse(What::NoSuchRow))
        };
        let label = match value(4) {
            "same" => Label::Same,
            "different" => Label::Different,
            "unsure" => Label::Unsure,
            _ => return Err(refuse(What::NotALabel)),
        };
        let (one, other) = (row(value(0), value(1))?, row(value(2), value(3))?);
        labelled.push(Labelled { left: one.min(other), right: one.max(other), label });
    }
    labelled.sort_unstable_by_key(|labelled| (labelled.left, labelled.right));
    Ok(labelled)
}
