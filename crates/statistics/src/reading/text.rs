//! Comma-separated text in whatever encoding it came.

use super::{Cell, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Sheet};
use crate::refusal::{Refusal, Wrong};
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// A field longer than this is no cell of a table.
const MOST_LETTERS: usize = 4_000;

/// The text as a sheet.
pub fn sheet(name: &str, bytes: &[u8]) -> Result<Sheet, Refusal> {
    let refuse = |row: Option<usize>, what| Refusal { file: name.to_owned(), sheet: None, row, what };
    let text = decoded(bytes).ok_or_else(|| refuse(None, Wrong::Encoding))?;
    let start = text.trim_start();
    if start.is_empty() {
        return Err(refuse(None, Wrong::Empty));
    }
    if start.starts_with('<') || start.starts_with('{') {
        return Err(refuse(None, Wrong::NotAFormat));
    }
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter(&text)).from_reader(text.as_bytes());
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut cells = 0usize;
    let mut record = csv::StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {}
            Err(_) => return Err(refuse(Some(rows.len() + 1), Wrong::Encoding)),
        }
        // Rows are named as an editor numbers them: an empty line is a row of the file, though the reader passes over it.
        let line = record.position().map_or(rows.len() + 1, |at| {
            let rest = usize::try_from(at.byte()).ok().and_then(|from| text.as_bytes().get(from..)).unwrap_or_default();
            let passed_over = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| **byte == b'\n').count();
            usize::try_from(at.line()).unwrap_or(usize::MAX).saturating_add(passed_over)
        });
        if rows.len() >= MOST_ROWS {
            return Err(refuse(Some(line), Wrong::TooManyRows(MOST_ROWS)));
        }
        while rows.len() + 1 < line.min(MOST_ROWS) {
            rows.push(Vec::new());
        }
        cells += record.len();
        if record.len() > MOST_COLUMNS || cells > MOST_CELLS {
            return Err(refuse(Some(line), Wrong::TooManyColumns(MOST_COLUMNS)));
        }
        if record.iter().any(|field| field.len() > MOST_LETTERS) {
            return Err(refuse(Some(line), Wrong::Field));
        }
        rows.push(record.iter().map(|field| if field.is_empty() { Cell::Empty } else { Cell::Text(field.to_owned()) }).collect());
    }
    Ok(Sheet { name: None, rows })
}

/// UTF-8, UTF-16 by its mark, otherwise the old encoding of Windows, which knows every byte: then there may be no control characters.
fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => UTF_16LE.decode_without_bom_handling_and_without_replacement(rest)?,
        [0xfe, 0xff, rest @ ..] => UTF_16BE.decode_without_bom_handling_and_without_replacement(rest)?,
        _ => {
            let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
            match std::str::from_utf8(bytes) {
                Ok(text) => Cow::Borrowed(text),
                Err(_) => WINDOWS_1252.decode_without_bom_handling_and_without_replacement(bytes)?,
            }
        }
    };
    let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    (!text.chars().any(control)).then_some(text)
}

/// Comma, semicolon or tab: whichever the line with the most of them has the most of.
fn delimiter(text: &str) -> u8 {
    let counted = |delimiter: char| text.lines().take(12).map(|line| line.matches(delimiter).count()).max().unwrap_or(0);
    let comma = counted(',');
    if counted('\t') > comma {
        b'\t'
    } else if counted(';') > comma {
        b';'
    } else {
        b','
    }
}
