//! Labelling pairs by keyboard: one page that opens offline and keeps its place, and the labels it gives back.
//!
//! The page holds values of the data: it is for those who may see them. It sends nothing anywhere; labels stay in the browser until
//! they are saved as CSV, and a saved file can be opened again to go on, on the same machine or another.

use crate::error::{Refusal, What};
use crate::hash;
use crate::read::{self, Layout};
use crate::scoring::Scored;
use crate::table::Table;
use serde_json::json;
use std::collections::BTreeMap;

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

/// A step of weight, from one whole number to the next, of which pairs are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stratum {
    /// Its lower end.
    pub step: i64,
    /// How many pairs it held when some were drawn, 1 or more.
    pub pairs: u64,
}

/// A pair that was drawn for labelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The row that comes first in the table.
    pub left: u32,
    /// The other.
    pub right: u32,
    /// What it was drawn from: with that, labels speak of all pairs ([`crate::judging::Sample`]).
    pub stratum: Stratum,
}

/// So many pairs, as many from each step of weight as there are, in an order that says nothing.
pub fn draw(pairs: &[Scored], count: usize, seed: u64) -> Vec<Drawn> {
    let order = |left: u32, right: u32| hash::number(seed, u64::from(left) << 32 | u64::from(right));
    let mut steps: BTreeMap<i64, Vec<&Scored>> = BTreeMap::new();
    for pair in pairs {
        steps.entry(pair.weight.floor() as i64).or_default().push(pair);
    }
    steps.values_mut().for_each(|step| step.sort_by_key(|pair| order(pair.left, pair.right)));
    let mut chosen: Vec<Drawn> = Vec::new();
    for turn in 0usize.. {
        let before = chosen.len();
        let drawn = |(&step, held): (&i64, &Vec<&Scored>)| {
            let pair = held.get(turn)?;
            Some(Drawn { left: pair.left.min(pair.right), right: pair.left.max(pair.right), stratum: Stratum { step, pairs: held.len() as u64 } })
        };
        chosen.extend(steps.iter().filter_map(drawn).take(count.saturating_sub(before)));
        if chosen.len() == before {
            break;
        }
    }
    chosen.sort_by_key(|pair| order(pair.left, pair.right));
    chosen
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
    /// What the pair was drawn from, if the file says.
    pub stratum: Option<Stratum>,
}

/// The page for some pairs of rows, in this order, and these columns: a pair's two values beside each other, marked where they
/// differ. No score is shown: it would answer before the reader has. What a pair was drawn from goes into the file of labels.
///
/// # Errors
/// A row that the table does not have.
pub fn page(table: &Table, columns: &[&str], pairs: &[Drawn]) -> Result<String, Refusal> {
    let columns: Vec<_> = table.columns().iter().filter(|column| columns.contains(&column.name())).collect();
    let side = |row: u32| json!({ "source": table.sources().get(table.source(row as usize)), "id": table.id(row as usize) });
    let values = |row: u32| columns.iter().map(|column| json!(column.text(row as usize).unwrap_or_default())).collect::<Vec<_>>();
    let mut known = hash::number(0, pairs.len() as u64);
    let mut shown = Vec::new();
    for &Drawn { left, right, stratum } in pairs {
        if left.max(right) as usize >= table.rows() {
            return Err(What::NoSuchRow.into());
        }
        for row in [left, right] {
            known = hash::text(hash::text(known, table.id(row as usize)), table.sources().get(table.source(row as usize)).map_or("", String::as_str));
        }
        shown.push(json!({ "left": side(left), "right": side(right), "values": [values(left), values(right)], "step": stratum.step, "step_pairs": stratum.pairs }));
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
/// What is no table, and a row that is not in the table or a label or a step that is none, with its line.
pub fn labels(file: &str, bytes: &[u8], table: &Table) -> Result<Vec<Labelled>, Refusal> {
    let layout = Layout { id: "pair".to_owned(), ..Layout::default() };
    let saved = read::csv(file, bytes, &layout)?.table;
    let column = |name: &str| saved.wanted(name, "a file of labels").map_err(|what| Refusal::of(file, Some(1), what));
    let columns = [column("source_l")?, column("id_l")?, column("source_r")?, column("id_r")?, column("label")?];
    // Files of decisions, and labels of before, do not say how they were drawn.
    let drawn = ["step", "step_pairs"].map(|name| saved.column(name));
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
        let stratum = match drawn.map(|column| column.and_then(|column| column.text(at))) {
            [None, None] => None,
            [Some(step), Some(pairs)] => {
                let pairs = pairs.parse::<u64>().ok().filter(|pairs| *pairs > 0);
                let stratum = step.parse::<i64>().ok().zip(pairs).map(|(step, pairs)| Stratum { step, pairs });
                Some(stratum.ok_or_else(|| refuse(What::NotAStep))?)
            }
            _ => return Err(refuse(What::NotAStep)),
        };
        labelled.push(Labelled { left: one.min(other), right: one.max(other), label, stratum });
    }
    labelled.sort_unstable_by_key(|labelled| (labelled.left, labelled.right));
    Ok(labelled)
}
