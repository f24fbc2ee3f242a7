//! Published tables as files: tidy ones and those of the spreadsheets, in one reader that names the sheet and the row of what it can't read.

mod book;
mod cell;
mod columns;
mod layout;
mod ods;
mod text;

pub use cell::{Cell, Sheet, value};
pub use layout::Read;

use crate::measure::Measure;
use crate::period::Period;
use crate::refusal::{Refusal, Wrong};
use crate::table::Edition;
use daybreak_vocabulary::Day;
use std::collections::BTreeMap;

/// The largest file that is read.
pub const MOST_BYTES: u64 = 64 << 20;
/// Beyond this many rows nothing published is a table.
pub const MOST_ROWS: usize = 400_000;
/// Beyond this many columns neither.
pub const MOST_COLUMNS: usize = 400;
/// Cells of all sheets of a file, filled or not.
pub const MOST_CELLS: usize = 4_000_000;

/// What whoever brings the file says of it, where the file does not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Given {
    pub published_on: Option<Day>,
    /// The day was not read where it was published.
    pub day_supposed: bool,
    pub period: Option<Period>,
    pub measure: Option<Measure>,
}

/// Reads every table of a file, or none.
///
/// The name tells nothing but how to call it, and which period and measure it speaks of where nothing inside does.
pub fn read(name: &str, bytes: &[u8], given: &Given) -> Result<Read, Refusal> {
    let refuse = |what| Refusal { file: name.to_owned(), sheet: None, row: None, what };
    if bytes.is_empty() {
        return Err(refuse(Wrong::Empty));
    }
    if bytes.len() as u64 > MOST_BYTES {
        return Err(refuse(Wrong::TooLarge));
    }
    let sheets = match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => book::sheets(name, bytes)?,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(refuse(Wrong::OldFormat)),
        [b'%', b'P', b'D', b'F', ..] | [0x1f, 0x8b, ..] => return Err(refuse(Wrong::NotAFormat)),
        _ => vec![text::sheet(name, bytes)?],
    };
    let mut read = Read::default();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for sheet in sheets {
        let Some(mut found) = layout::read(name, &sheet, given)? else {
            read.passed_over.extend(sheet.name);
            continue;
        };
        for edition in &found.editions {
            let called = sheet.name.clone().unwrap_or_else(|| name.to_owned());
            if let Some(other) = names.insert(edition.which(), called) {
                return Err(Refusal { file: name.to_owned(), sheet: sheet.name, row: None, what: Wrong::SameTable { other } });
            }
        }
        read.editions.append(&mut found.editions);
        read.rows_passed_over += found.rows_passed_over;
    }
    if read.editions.is_empty() {
        return Err(refuse(Wrong::NoTable));
    }
    Ok(read)
}

/// A day written in a title: `Published 4 May 2023`, `Published: 2023-05-04`.
fn published_in(text: &str) -> Option<Day> {
    let lower = text.to_lowercase();
    let after = lower.split_once("publi")?.1;
    let words: Vec<&str> = after.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(3).find_map(|three| match three {
        [a, b, c] => {
            let month = |word: &str| Period::found_in(&format!("{word} 2000")).filter(|period| period.parts().1 == 1).map(|period| period.parts().0 % 12 + 1);
            let (day, month, year) = match (a.parse::<u32>(), b.parse::<u32>(), c.parse::<u32>()) {
                (Ok(year), Ok(month), Ok(day)) if year > 1900 => (day, month, year),
                (Ok(day), Err(_), Ok(year)) => (day, month(b)?, year),
                _ => return None,
            };
            Day::from_ymd(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
        }
        _ => None,
    })
}

/// The tables of one file, read and checked.
impl Read {
    pub fn editions(&self) -> &[Edition] {
        &self.editions
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_may_say_when_it_was_published() {
        assert_eq!(published_in("Published 4 May 2023"), Day::from_ymd(2023, 5, 4));
        assert_eq!(published_in("Date of publication: 2024-03-07"), Day::from_ymd(2024, 3, 7));
        assert_eq!(published_in("Published every quarter"), None);
        assert_eq!(published_in("4 May 2023"), None);
    }
}
