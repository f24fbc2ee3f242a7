//! Text parted into rows and fields, a row at a time, with its lines counted.

use super::encoding::{Problem, Text};
use crate::error::What;
use std::io::{ErrorKind, Read};

/// The most bytes a row takes, in UTF-8. A longer one is no record of a person; without a bound one bad quotation mark would fill the memory.
pub const MOST_ROW: usize = 4 << 20;

/// One row: its fields' text one after the other.
#[derive(Default)]
pub(super) struct Row {
    /// While it is read; then it is in `held`.
    text: Vec<u8>,
    held: String,
    ends: Vec<usize>,
    /// The line it begins on, from 1.
    pub line: u64,
}

impl Row {
    pub fn fields(&self) -> usize {
        self.ends.len()
    }

    /// A field without white space at its ends; none if nothing is left.
    pub fn field(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)?;
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        let text = self.held.get(start..end)?.trim();
        (!text.is_empty()).then_some(text)
    }
}

/// Where in a field the reading is.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Start,
    Plain,
    Quoted,
    /// After a mark within quotation: the end of it, or the first of two.
    Mark,
    Closed,
}

/// The rows of a text.
pub(super) struct Rows<R> {
    text: Text<R>,
    separator: u8,
    buffer: Vec<u8>,
    at: usize,
    line: u64,
    /// The last byte was a carriage return: a line feed after it is of the same end of line.
    returned: bool,
    told: u64,
}

impl<R: Read> Rows<R> {
    pub fn new(text: Text<R>, separator: u8) -> Rows<R> {
        Rows { text, separator, buffer: Vec::new(), at: 0, line: 1, returned: false, told: 0 }
    }

    pub fn separate_by(&mut self, separator: u8) {
        self.separator = separator;
    }

    /// Bytes of the file taken since last asked.
    pub fn progress(&mut self) -> u64 {
        let more = self.text.taken - self.told;
        self.told = self.text.taken;
        more
    }

    /// The start of what is not yet read, up to the first end of line or so many bytes.
    pub fn peek(&mut self, most: usize) -> Result<&[u8], Problem> {
        while self.buffer.len() - self.at < most && !self.buffer[self.at..].contains(&b'\n') {
            if !self.refill()? {
                break;
            }
        }
        let ahead = &self.buffer[self.at..];
        let end = ahead.iter().position(|byte| *byte == b'\n').unwrap_or(ahead.len()).min(most);
        Ok(&ahead[..end])
    }

    /// More text behind what is not yet read.
    fn refill(&mut self) -> Result<bool, Problem> {
        self.buffer.drain(..self.at);
        self.at = 0;
        self.text.more(&mut self.buffer).map_err(|error| match error.kind() {
            ErrorKind::InvalidData => Problem::What(Some(self.line), What::NotInEncoding),
            _ => Problem::Io(error),
        })
    }

    /// Reads the next row that is not blank; false at the end.
    pub fn next(&mut self, row: &mut Row) -> Result<bool, Problem> {
        loop {
            if !row.held.is_empty() {
                row.text = std::mem::take(&mut row.held).into_bytes();
            }
            row.text.clear();
            row.ends.clear();
            row.line = self.line;
            let (some, quoted) = self.one(row)?;
            if !some {
                return Ok(false);
            }
            let blank = row.ends.len() == 1 && !quoted && row.text.iter().all(u8::is_ascii_whitespace);
            if blank {
                continue;
            }
            let (valid, line) = match String::from_utf8(std::mem::take(&mut row.text)) {
                Ok(text) => {
                    row.held = text;
                    // Half a character at the end of a field is none, though the next may begin with the other half.
                    (row.ends.iter().all(|&end| row.held.is_char_boundary(end)), row.line)
                }
                Err(error) => {
                    let before = error.as_bytes()[..error.utf8_error().valid_up_to()].iter().filter(|byte| **byte == b'\n').count() as u64;
                    (false, row.line + before)
                }
            };
            if !valid {
                return Err(Problem::What(Some(line), What::NotInEncoding));
            }
            return Ok(true);
        }
    }

    /// Reads to the end of a row: whether there was one, and whether a field was in quotation marks.
    fn one(&mut self, row: &mut Row) -> Result<(bool, bool), Problem> {
        let mut place = Place::Start;
        let (mut any, mut quoted, mut opened) = (false, false, self.line);
        loop {
            if self.at == self.buffer.len() && !self.refill()? {
                if place == Place::Quoted {
                    return Err(Problem::What(Some(opened), What::UnclosedQuote));
                }
                if any {
                    row.ends.push(row.text.len());
                }
                return Ok((any, quoted));
            }
            let byte = self.buffer[self.at];
            if self.returned {
                self.returned = false;
                if byte == b'\n' {
                    self.at += 1;
                    continue;
                }
            }
            any = true;
            match (place, byte) {
                (_, 0) => return Err(Problem::What(Some(self.line), What::ZeroByte)),
                (Place::Start, b'"') => {
                    (place, opened, quoted) = (Place::Quoted, self.line, true);
                    self.at += 1;
                }
                (Place::Quoted, b'"') => {
                    place = Place::Mark;
                    self.at += 1;
                }
                (Place::Mark, b'"') => {
                    row.text.push(b'"');
                    place = Place::Quoted;
                    self.at += 1;
                }
                (Place::Quoted, _) => self.run(row, Place::Quoted, opened)?,
                (_, byte) if byte == self.separator => {
                    row.ends.push(row.text.len());
                    place = Place::Start;
                    self.at += 1;
                }
                (_, b'\n' | b'\r') => {
                    row.ends.push(row.text.len());
                    self.at += 1;
                    self.line += 1;
                    self.returned = byte == b'\r';
                    return Ok((true, quoted));
                }
                (Place::Mark | Place::Closed, b' ' | b'\t') => {
                    place = Place::Closed;
                    self.at += 1;
                }
                (Place::Mark | Place::Closed, _) => return Err(Problem::What(Some(self.line), What::AfterQuote)),
                (Place::Start | Place::Plain, _) => {
                    place = Place::Plain;
                    self.run(row, place, opened)?;
                }
            }
        }
    }

    /// Takes plain bytes up to one that means something here, or the end of what is held.
    fn run(&mut self, row: &mut Row, place: Place, opened: u64) -> Result<(), Problem> {
        let ahead = &self.buffer[self.at..];
        let separator = self.separator;
        let end = if place == Place::Quoted {
            ahead.iter().position(|&byte| byte == b'"' || byte < b' ')
        } else {
            ahead.iter().position(|&byte| byte == separator || byte < b' ')
        };
        let mut end = end.unwrap_or(ahead.len());
        if end == 0 {
            // A byte that is no text, or an end of line or a tab within a field.
            match ahead[0] {
                b'\n' => self.line += 1,
                b'\t' | b'\r' => {}
                0 => return Err(Problem::What(Some(self.line), What::ZeroByte)),
                _ => return Err(Problem::What(Some(self.line), What::ControlCharacter)),
            }
            end = 1;
        }
        if row.text.len() + end > MOST_ROW {
            let what = if place == Place::Quoted { What::UnclosedQuote } else { What::LongRow(MOST_ROW >> 20) };
            return Err(Problem::What(Some(if place == Place::Quoted { opened } else { self.line }), what));
        }
        row.text.extend_from_slice(&ahead[..end]);
        self.at += end;
        Ok(())
    }
}
