//! A cell of a sheet, and what stands in it.

use crate::codes::bare;
use crate::refusal::Wrong;
use crate::table::Value;

/// What a reader of any format gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    Number(f64),
    Text(String),
}

/// A rectangle of cells, ragged at the right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Nothing for a file that is one table.
    pub name: Option<String>,
    pub rows: Vec<Vec<Cell>>,
}

impl Cell {
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Number(_) => false,
            Cell::Text(text) => text.trim().is_empty(),
        }
    }

    /// As text; a whole number without its point.
    pub fn text(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Number(number) => format!("{number}"),
            Cell::Text(text) => text.trim().to_owned(),
        }
    }
}

/// Longer than any register of people, and still exact in a spreadsheet's own numbers.
const MOST: u64 = 1 << 40;

/// The value of a cell under a heading; nothing where the cell is empty, which says nothing.
pub fn value(cell: &Cell, heading: &str) -> Result<Option<Value>, Wrong> {
    let wrong = |text: &str| Wrong::NotANumber { heading: heading.to_owned(), text: text.chars().take(40).collect() };
    let number = |number: f64, text: &str| {
        if number.fract() != 0.0 {
            Err(Wrong::Fraction { heading: heading.to_owned(), text: text.chars().take(40).collect() })
        } else if number < 0.0 || !number.is_finite() {
            Err(wrong(text))
        } else if number > MOST as f64 {
            Err(Wrong::Huge { heading: heading.to_owned() })
        } else {
            Ok(Some(Value::Known(number as u64)))
        }
    };
    match cell {
        _ if cell.is_empty() => Ok(None),
        Cell::Empty => Ok(None),
        Cell::Number(found) => number(*found, &found.to_string()),
        Cell::Text(text) => {
            let text = text.trim();
            match text.to_lowercase().as_str() {
                "[c]" | "c" | "*" | "[low]" | "~" => return Ok(Some(Value::Hidden)),
                "[x]" | "x" | ".." | "..." | "-" | "–" | "—" | "[u]" | "n/a" | "na" => return Ok(Some(Value::Missing)),
                "[z]" | "z" | "." => return Ok(Some(Value::NotApplicable)),
                _ => {}
            }
            let digits = ungrouped(&bare(text)).ok_or_else(|| wrong(text))?;
            let found: f64 = digits.parse().map_err(|_| wrong(text))?;
            number(found, text)
        }
    }
}

/// Without the separators of thousands, where they stand at thousands: `1,234`, `1 234`. Never `1,5`.
fn ungrouped(text: &str) -> Option<String> {
    let plain = |text: &str| text.chars().all(|c| c.is_ascii_digit() || c == '.') && text.starts_with(|c: char| c.is_ascii_digit());
    for separator in [',', ' ', '\u{a0}', '\u{202f}'] {
        if text.contains(separator) {
            let mut groups = text.split(separator);
            let first = groups.next()?;
            let sound = (1..=3).contains(&first.len()) && first.chars().all(|c| c.is_ascii_digit());
            let rest = groups.all(|group| group.len() == 3 && group.chars().all(|c| c.is_ascii_digit()));
            return (sound && rest).then(|| text.replace(separator, ""));
        }
    }
    plain(text).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them_and_nothing_is_guessed() {
        let read = |text: &str| value(&Cell::Text(text.to_owned()), "People");
        for (text, people) in [("1.0", 1), ("12,727", 12_727), ("1 234", 1_234), ("4,746 [r]", 4_746), ("0", 0), ("16\u{a0}921", 16_921)] {
            assert_eq!(read(text), Ok(Some(Value::Known(people))), "{text}");
        }
        assert_eq!(read("[c]"), Ok(Some(Value::Hidden)));
        assert_eq!(read("-"), Ok(Some(Value::Missing)));
        assert_eq!(read("[z]"), Ok(Some(Value::NotApplicable)));
        assert_eq!(read("  "), Ok(None));
        for text in ["1,5", "12,34", "1.5", "-3", "about 5", "1e99", "NaN", "99999999999999999"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
