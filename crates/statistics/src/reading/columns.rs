//! What each column of a sheet holds, from the headings above it.

use super::Cell;
use crate::codes::{self, Heading};
use crate::measure::{Dimension, Measure};
use crate::period::Period;
use crate::refusal::Wrong;

/// What stands in a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// Codes of a dimension.
    Codes(Dimension),
    Year,
    Quarter,
    Period,
    Measure,
    Definition,
    Source,
    /// Counts of these codes.
    Counts(Counts),
    /// Nothing that is kept.
    Nothing,
}

/// What the counts of a column are of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub heading: String,
    pub codes: Vec<(Dimension, String)>,
    pub period: Option<Period>,
    pub measure: Option<Measure>,
}

impl Column {
    /// Whether a row is named by it.
    pub fn names(&self) -> bool {
        !matches!(self, Column::Counts(_) | Column::Nothing)
    }
}

/// Whether a row is the one that names the columns: at least two cells, and one of them the name of what stands below it.
pub fn is_headings(row: &[Cell]) -> bool {
    let filled: Vec<String> = row.iter().filter(|cell| !cell.is_empty()).map(Cell::text).collect();
    let names = |heading: Heading| matches!(heading, Heading::Of(_) | Heading::Year | Heading::Quarter | Heading::Period | Heading::Measure);
    filled.len() >= 2 && filled.iter().any(|text| codes::heading(text).is_some_and(names))
}

/// The columns under rows of headings, the naming row among them.
pub fn read(rows: &[Vec<Cell>], naming: usize) -> Result<Vec<Column>, Wrong> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut columns = Vec::with_capacity(width);
    let mut begun = false;
    for at in 0..width {
        let own: Vec<String> = rows.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.is_empty()).map(Cell::text).collect();
        let single = match own.as_slice() {
            [only] => codes::heading(only),
            _ => None,
        };
        let column = match single {
            // Names stand left of the counts; a dimension's name above counts is the heading of a group.
            Some(Heading::Of(dimension)) if !begun || rows.len() == 1 => Column::Codes(dimension),
            Some(Heading::Year) => Column::Year,
            Some(Heading::Quarter) => Column::Quarter,
            Some(Heading::Period) => Column::Period,
            Some(Heading::Measure) => Column::Measure,
            Some(Heading::Definition) => Column::Definition,
            Some(Heading::Source) => Column::Source,
            _ if own.is_empty() && spanner(rows, at, naming, &columns).is_none() => Column::Nothing,
            _ => counts(rows, at, naming, &columns)?,
        };
        begun |= matches!(column, Column::Counts(_));
        columns.push(column);
    }
    Ok(columns)
}

/// The text of a group's heading to the left of an empty cell in the same row, as merged cells leave it.
fn spanner(rows: &[Vec<Cell>], at: usize, row: usize, columns: &[Column]) -> Option<String> {
    let row = rows.get(row)?;
    (0..at).rev().take_while(|left| !columns.get(*left).is_some_and(Column::names)).find_map(|left| row.get(left).filter(|cell| !cell.is_empty()).map(Cell::text))
}

fn counts(rows: &[Vec<Cell>], at: usize, naming: usize, columns: &[Column]) -> Result<Column, Wrong> {
    let last = rows.iter().rposition(|row| row.get(at).is_some_and(|cell| !cell.is_empty())).unwrap_or(naming);
    let mut pieces: Vec<String> = Vec::new();
    for (number, row) in rows.iter().enumerate().take(last + 1) {
        let own = row.get(at).filter(|cell| !cell.is_empty()).map(Cell::text);
        let text = match own {
            Some(text) => Some(text),
            None if number < last => spanner(rows, at, number, columns),
            None => None,
        };
        if let Some(text) = text {
            pieces.extend(text.split(" - ").map(|piece| piece.trim().to_owned()).filter(|piece| !piece.is_empty()));
        }
    }
    let mut found = Counts { heading: pieces.join(", "), ..Counts::default() };
    let (mut group, mut year, mut quarter): (Option<Dimension>, Option<Period>, Option<u32>) = (None, None, None);
    for piece in &pieces {
        let clash = || Wrong::Clash { heading: piece.clone() };
        if let Some(number) = piece.trim().to_lowercase().strip_prefix('q').and_then(|number| number.parse::<u32>().ok()) {
            quarter = Some(number);
            continue;
        }
        let heading = match (codes::heading(piece), group) {
            // Under a group's name a heading is a code of it, whatever else it might be.
            (Some(Heading::Code(..)) | None, Some(dimension)) => Some(Heading::Code(dimension, codes::code(dimension, piece))),
            (heading, _) => heading,
        };
        match heading {
            Some(Heading::Of(dimension)) => group = Some(dimension),
            Some(Heading::Code(dimension, code)) => {
                if code.is_empty() {
                    continue;
                }
                match found.codes.iter().find(|(other, _)| *other == dimension) {
                    Some((_, other)) if *other != code => return Err(clash()),
                    Some(_) => {}
                    None => found.codes.push((dimension, code)),
                }
            }
            Some(Heading::In(period)) if year.is_some_and(|other| other != period) => return Err(clash()),
            Some(Heading::In(period)) => year = Some(period),
            Some(Heading::Counts(measure)) if found.measure.is_some_and(|other| other != measure) => return Err(clash()),
            Some(Heading::Counts(measure)) => found.measure = Some(measure),
            Some(Heading::Count | Heading::Total) => {}
            Some(Heading::Derived) => return Ok(Column::Nothing),
            Some(_) => return Err(clash()),
            None => return Err(Wrong::Heading(piece.chars().take(60).collect())),
        }
    }
    found.period = match (year, quarter) {
        (Some(year), Some(quarter)) => Some(Period::quarter(year.last_year(), quarter).ok_or_else(|| Wrong::NotAPeriod(found.heading.clone()))?),
        (year, None) => year,
        (None, Some(_)) => return Err(Wrong::NoPeriod),
    };
    Ok(Column::Counts(found))
}
