//! A CSV file: its header, then its rows into a table.

use super::encoding::{self, Problem, Text, Told};
use super::rows::{Row, Rows};
use super::{Layout, Notice, Places, Said};
use crate::error::{Refusal, What};
use crate::table::Builder;
use crate::watch::Watch;
use std::io::{Read, Seek};

/// What may part fields, the likeliest first.
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];
/// Separators are counted in so much of the first line.
const PEEK: usize = 1 << 16;

/// A CSV file that was opened and whose header was read.
pub(super) struct Csv<R> {
    name: String,
    rows: Rows<R>,
    header: Vec<String>,
}

fn refusal(name: &str, problem: Problem) -> Refusal {
    match problem {
        Problem::Io(error) => Refusal::of(name, None, What::Unreadable(error.kind().to_string())),
        Problem::What(line, what) => Refusal::of(name, line, what),
    }
}

impl<R: Read + Seek> Csv<R> {
    /// Tells the encoding and the separator, and reads the header.
    pub fn open(name: &str, mut file: R, layout: &Layout, said: &mut Vec<Said>) -> Result<Csv<R>, Refusal> {
        let refuse = |problem| refusal(name, problem);
        let say = |what| Said { file: Some(name.to_owned()), what };
        let encoding = match &layout.encoding {
            Some(label) => encoding::named(label).map_err(|what| Refusal::of(name, None, what))?,
            None => match encoding::tell(&mut file).map_err(refuse)? {
                Told::Surely(encoding) => encoding,
                Told::Guessed(encoding) => {
                    said.push(say(Notice::Encoding(encoding.name())));
                    encoding
                }
            },
        };
        let mut rows = Rows::new(Text::new(file, encoding), b',');
        let first = rows.peek(PEEK).map_err(refuse)?;
        let count = |mark: char| first.iter().filter(|byte| **byte == mark as u8).count();
        let separator = match layout.separator {
            Some(mark) if mark.is_ascii() && !mark.is_ascii_alphanumeric() && !"\"\r\n\0".contains(mark) => mark,
            Some(_) => return Err(Refusal::of(name, None, What::NoSeparator)),
            None => SEPARATORS.iter().rev().copied().max_by_key(|mark| count(*mark)).unwrap_or(','),
        };
        if separator != ',' && layout.separator.is_none() {
            said.push(say(Notice::Separator(separator)));
        }
        rows.separate_by(separator as u8);
        let mut row = Row::default();
        if !rows.next(&mut row).map_err(refuse)? {
            return Err(Refusal::of(name, None, What::EmptyFile));
        }
        let mut header: Vec<String> = Vec::new();
        for at in 0..row.fields() {
            let column = row.field(at).ok_or_else(|| Refusal::of(name, Some(row.line), What::UnnamedColumn(at + 1)))?;
            if let Some(first) = header.iter().position(|held| held == column) {
                return Err(Refusal::of(name, Some(row.line), What::RepeatedColumn { first: first + 1, second: at + 1 }));
            }
            header.push(column.to_owned());
        }
        Ok(Csv { name: name.to_owned(), rows, header })
    }
}

impl<R: Read> Csv<R> {
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Reads all rows into the builder.
    pub fn rows(mut self, places: &Places, builder: &mut Builder, watch: &Watch) -> Result<(), Refusal> {
        // Named only if rows are its: a source without rows would stand among the sources.
        let own = if places.source.is_none() { builder.source(&self.name) } else { 0 };
        let mut row = Row::default();
        let mut any = false;
        while self.rows.next(&mut row).map_err(|problem| refusal(&self.name, problem))? {
            any = true;
            if row.fields() != self.header.len() {
                let what = What::RaggedRow { found: row.fields(), expected: self.header.len() };
                return Err(Refusal::of(&self.name, Some(row.line), what));
            }
            let source = match places.source {
                None => own,
                Some(at) => builder.source(row.field(at).ok_or_else(|| Refusal::of(&self.name, Some(row.line), What::MissingSource))?),
            };
            let id = row.field(places.id).ok_or_else(|| Refusal::of(&self.name, Some(row.line), What::MissingId))?;
            let values = places.values.iter().map(|place| place.and_then(|at| row.field(at)));
            // The builder knows the source; the line is of this file.
            builder.push(source, row.line, id, values).map_err(|refused| Refusal::of(&self.name, Some(row.line), refused.what))?;
            watch.step(self.rows.progress());
        }
        if any { Ok(()) } else { Err(Refusal::of(&self.name, None, What::NoRowsInFile)) }
    }
}
