//! ODS, read cell by cell. What it says is repeated is counted before it is made, by the same reader that makes it: two readers of one file can be told two things.

use super::book::{MOST_PARTS, Spare, Told, fits};
use super::{Cell, MOST_COLUMNS, MOST_ROWS, Sheet};
use crate::refusal::Wrong;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion, escape};
use std::io::BufRead;

/// Every table of `content.xml`.
pub fn sheets(content: impl BufRead) -> Result<Vec<Sheet>, Told> {
    let mut reader = Reader::from_reader(content);
    reader.config_mut().expand_empty_elements = true;
    let (mut reading, mut buffer) = (Reading::default(), Vec::new());
    loop {
        let read = match reader.read_event_into(&mut buffer) {
            Err(_) => Err(Wrong::Damaged),
            Ok(Event::Eof) if reading.sheet.is_none() => return Ok(reading.sheets),
            Ok(Event::Eof) => Err(Wrong::Damaged),
            Ok(event) => reading.event(&event),
        };
        read.map_err(|what| reading.told(what))?;
        buffer.clear();
    }
}

/// Where the reader stands.
#[derive(Default)]
struct Reading {
    sheets: Vec<Sheet>,
    spare: Spare,
    /// How deep in what is passed over: a remark, a table within a table.
    aside: usize,
    sheet: Option<Sheet>,
    /// Rows and cells with nothing in them: made when something comes after them.
    rows_before: usize,
    cells_before: usize,
    row: Vec<Cell>,
    row_times: usize,
    row_letters: usize,
    cell: Option<Open>,
}

/// A cell that is being read.
struct Open {
    times: usize,
    value: Option<Cell>,
    /// Its words count where it has no other value.
    worded: bool,
    text: String,
    paragraphs: usize,
}

impl Reading {
    fn told(&self, what: Wrong) -> Told {
        let row = self.sheet.as_ref().map(|sheet| sheet.rows.len().saturating_add(self.rows_before).saturating_add(1));
        let row = row.filter(|_| matches!(what, Wrong::Field | Wrong::TooManyRows(_) | Wrong::TooManyColumns(_)));
        (self.sheet.as_ref().and_then(|sheet| sheet.name.clone()), row, what)
    }

    fn event(&mut self, event: &Event<'_>) -> Result<(), Wrong> {
        match event {
            Event::Start(_) if self.aside > 0 => self.aside += 1,
            Event::End(_) if self.aside > 0 => self.aside -= 1,
            _ if self.aside > 0 => {}
            Event::Start(tag) => self.start(tag)?,
            Event::End(tag) => match tag.local_name().as_ref() {
                "table" => self.sheets.extend(self.sheet.take()),
                "table-row" if self.cell.is_none() => self.end_row()?,
                "table-cell" | "covered-table-cell" => self.end_cell()?,
                _ => {}
            },
            Event::Text(text) => self.write(&text.xml10_content())?,
            Event::CData(text) => self.write(text)?,
            Event::GeneralRef(name) => self.write(&resolved(name)?)?,
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), Wrong> {
        match (tag.local_name().as_ref(), &self.sheet, &self.cell) {
            ("annotation", ..) | ("table", Some(_), _) | ("table-row" | "table-cell" | "covered-table-cell", _, Some(_)) => self.aside = 1,
            ("table", None, _) => {
                if self.sheets.len() >= MOST_PARTS {
                    return Err(Wrong::Bomb);
                }
                self.sheet = Some(Sheet { name: Some(value(tag, "name")?.unwrap_or_default()), rows: Vec::new() });
                self.rows_before = 0;
            }
            ("table-row", Some(_), None) => {
                self.row.clear();
                (self.cells_before, self.row_letters, self.row_times) = (0, 0, repeated(tag, "number-rows-repeated")?);
            }
            ("table-cell" | "covered-table-cell", Some(_), None) => self.cell = Some(open(tag)?),
            ("p", _, Some(_)) => {
                if self.cell.as_ref().is_some_and(|cell| cell.paragraphs > 0) {
                    self.write("\n")?;
                }
                self.cell.iter_mut().for_each(|cell| cell.paragraphs += 1);
            }
            ("s", _, Some(_)) => {
                let spaces = repeated(tag, "c")?;
                fits(spaces)?;
                self.write(&" ".repeat(spaces))?;
            }
            ("tab", _, Some(_)) => self.write("\t")?,
            ("line-break", _, Some(_)) => self.write("\n")?,
            _ => {}
        }
        Ok(())
    }

    fn write(&mut self, text: &str) -> Result<(), Wrong> {
        let Some(cell) = &mut self.cell else { return Ok(()) };
        fits(cell.text.len().saturating_add(text.len()))?;
        cell.text.push_str(text);
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Wrong> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let value = match cell.value {
            Some(value) if !value.is_empty() => value,
            _ if cell.worded && !cell.text.is_empty() => Cell::Text(cell.text),
            _ => {
                self.cells_before = self.cells_before.saturating_add(cell.times);
                return Ok(());
            }
        };
        let letters = if let Cell::Text(text) = &value { text.len() } else { 0 };
        fits(letters)?;
        self.row_letters = self.row_letters.saturating_add(letters.saturating_mul(cell.times));
        let width = self.row.len().saturating_add(self.cells_before).saturating_add(cell.times);
        if width > MOST_COLUMNS {
            return Err(Wrong::TooManyColumns(MOST_COLUMNS));
        }
        self.row.resize(self.row.len() + self.cells_before, Cell::Empty);
        self.row.resize(width, value);
        self.cells_before = 0;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Wrong> {
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        if self.row.is_empty() {
            self.rows_before = self.rows_before.saturating_add(self.row_times);
            return Ok(());
        }
        self.spare.spend(self.row.len().saturating_mul(self.row_times).saturating_add(self.rows_before), self.row_letters.saturating_mul(self.row_times))?;
        let above = sheet.rows.len().saturating_add(self.rows_before);
        if above.saturating_add(self.row_times) > MOST_ROWS {
            return Err(Wrong::TooManyRows(MOST_ROWS));
        }
        sheet.rows.resize(above, Vec::new());
        sheet.rows.resize(above + self.row_times, std::mem::take(&mut self.row));
        self.rows_before = 0;
        Ok(())
    }
}

fn open(tag: &BytesStart<'_>) -> Result<Open, Wrong> {
    let mut open = Open { times: repeated(tag, "number-columns-repeated")?, value: None, worded: false, text: String::new(), paragraphs: 0 };
    // Without comparing each name with all before it: a tag may have a million.
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Wrong::Damaged)?;
        let text = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| Wrong::Damaged)?;
        let value = match attribute.key.local_name().as_ref() {
            "value-type" => {
                open.worded |= matches!(&*text, "string" | "error");
                continue;
            }
            "value" => Cell::Number(text.trim().parse().map_err(|_| Wrong::Damaged)?),
            "boolean-value" | "string-value" | "date-value" | "time-value" => Cell::Text(text.into_owned()),
            _ => continue,
        };
        open.value.get_or_insert(value);
    }
    Ok(open)
}

/// An attribute, whatever its prefix.
fn value(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, Wrong> {
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Wrong::Damaged)?;
        if attribute.key.local_name().as_ref() == name {
            return Ok(Some(attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| Wrong::Damaged)?.into_owned()));
        }
    }
    Ok(None)
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> Result<usize, Wrong> {
    value(tag, name)?.map_or(Ok(1), |times| times.parse().map_err(|_| Wrong::Damaged))
}

/// `&amp;` and `&#xA0;`; an entity that a file brings itself is not resolved.
fn resolved(name: &BytesRef<'_>) -> Result<String, Wrong> {
    match name.resolve_char_ref().map_err(|_| Wrong::Damaged)? {
        Some(letter) => Ok(letter.to_string()),
        None => escape::resolve_predefined_entity(name).map(str::to_owned).ok_or(Wrong::Damaged),
    }
}
