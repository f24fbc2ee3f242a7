//! Comma-separated text with its line numbers kept: quotation marks, doubled marks, line breaks within marks, either line
//! ending, a byte-order mark, blank lines.

use super::refusal::What;
use std::collections::HashMap;

/// Beyond this a file is no table and no register of an anti-slavery partnership.
const MOST_MEGABYTES: usize = 256;

/// A file taken apart.
pub(super) struct Sheet {
    pub header: Vec<String>,
    pub rows: Vec<Row>,
}

/// A line below the header.
pub(super) struct Row {
    pub line: usize,
    pub fields: Vec<String>,
}

/// Where in a field the reading is.
#[derive(PartialEq)]
enum Place {
    Start,
    Plain,
    Quoted,
    Closed,
}

impl Sheet {
    pub fn read(bytes: &[u8]) -> Result<Sheet, (Option<usize>, What)> {
        if bytes.len() > MOST_MEGABYTES << 20 {
            return Err((None, What::TooLarge(MOST_MEGABYTES)));
        }
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let before = &bytes[..error.valid_up_to()];
            (Some(1 + before.iter().filter(|byte| **byte == b'\n').count()), What::NotText)
        })?;
        let mut rows = rows(text.trim_start_matches('\u{feff}'))?.into_iter();
        let Some(first) = rows.next() else { return Err((None, What::Empty)) };
        let header: Vec<String> = first.fields.iter().map(|name| name.trim().to_owned()).collect();
        let mut seen = HashMap::new();
        for (at, name) in header.iter().enumerate() {
            if name.is_empty() {
                return Err((Some(first.line), What::UnnamedColumn(at + 1)));
            }
            if let Some(before) = seen.insert(name, at + 1) {
                return Err((Some(first.line), What::RepeatedColumn { first: before, second: at + 1 }));
            }
        }
        let rows: Vec<Row> = rows.collect();
        if let Some(row) = rows.iter().find(|row| row.fields.len() != header.len()) {
            return Err((Some(row.line), What::FieldCount { found: row.fields.len(), expected: header.len() }));
        }
        Ok(Sheet { header, rows })
    }
}

/// The lines that are not blank, in fields.
fn rows(text: &str) -> Result<Vec<Row>, (Option<usize>, What)> {
    let mut rows = Vec::new();
    let mut row = Row { line: 1, fields: Vec::new() };
    let mut field = String::new();
    let mut place = Place::Start;
    let (mut line, mut opened) = (1, 1);
    let mut characters = text.chars().peekable();
    loop {
        let character = match characters.next() {
            Some('\r') if characters.peek() == Some(&'\n') => continue,
            other => other,
        };
        match (character, &place) {
            (None, Place::Quoted) => return Err((Some(opened), What::UnclosedQuote)),
            (Some('"'), Place::Quoted) if characters.peek() == Some(&'"') => {
                characters.next();
                field.push('"');
            }
            (Some('"'), Place::Quoted) => place = Place::Closed,
            (Some('"'), Place::Start) if field.trim().is_empty() => {
                (place, opened) = (Place::Quoted, line);
                field.clear();
            }
            (Some(','), Place::Start | Place::Plain | Place::Closed) => {
                row.fields.push(std::mem::take(&mut field));
                place = Place::Start;
            }
            (Some('\n' | '\r') | None, Place::Start | Place::Plain | Place::Closed) => {
                row.fields.push(std::mem::take(&mut field));
                let blank = row.fields.len() == 1 && row.fields[0].trim().is_empty() && place != Place::Closed;
                line += 1;
                let done = std::mem::replace(&mut row, Row { line, fields: Vec::new() });
                if !blank {
                    rows.push(done);
                }
                place = Place::Start;
                if character.is_none() {
                    return Ok(rows);
                }
            }
            (Some(' ' | '\t'), Place::Closed) => {}
            (Some(_), Place::Closed) => return Err((Some(line), What::AfterQuote)),
            (Some('\n'), Place::Quoted) => {
                line += 1;
                field.push(' ');
            }
            (Some(other), _) if other.is_control() && other != '\t' => return Err((Some(line), What::ControlCharacter)),
            (Some(other), Place::Quoted) => field.push(other),
            (Some(other), _) => {
                if !other.is_whitespace() {
                    place = Place::Plain;
                }
                field.push(other);
            }
        }
    }
}
