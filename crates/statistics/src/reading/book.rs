//! ODS and XLSX, looked over before they are opened: how large they are when unpacked, whether they hold a program, how many cells they say they have.

use super::{Cell, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Sheet};
use crate::refusal::{Refusal, Wrong};
use calamine::{Data, DataRef, Ods, Reader as _, Xlsx};
use quick_xml::events::{BytesStart, Event};
use std::io::{BufReader, Cursor, Read as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use zip::ZipArchive;

/// All parts together, unpacked. The largest tables of the Home Office are a tenth of it.
const MOST_UNPACKED: u64 = 256 << 20;
/// Parts in the container.
const MOST_PARTS: usize = 2_000;

/// Every sheet that has cells.
pub fn sheets(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    let refuse = |what| Refusal { file: name.to_owned(), sheet: None, row: None, what };
    let kind = look(bytes).map_err(refuse)?;
    // What a stranger made may find a fault of the reader's: that is a damaged file, and no reason to end.
    let read = catch_unwind(AssertUnwindSafe(|| match kind {
        Kind::Ods => ods(bytes),
        Kind::Xlsx => xlsx(bytes),
    }));
    read.unwrap_or(Err((None, None, Wrong::Damaged))).map_err(|(sheet, row, what)| Refusal { file: name.to_owned(), sheet, row, what })
}

type Told = (Option<String>, Option<usize>, Wrong);

#[derive(Clone, Copy)]
enum Kind {
    Ods,
    Xlsx,
}

/// Unpacks every part into nothing, counting: what a container says of itself is not believed.
fn look(bytes: &[u8]) -> Result<Kind, Wrong> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Wrong::Damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(Wrong::Bomb);
    }
    let (mut content, mut workbook, mut unpacked) = (false, false, 0u64);
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| Wrong::Damaged)?;
        let called = part.name().map_err(|_| Wrong::Damaged)?.to_lowercase();
        if called.ends_with("vbaproject.bin") || called.starts_with("basic/") || called.starts_with("scripts/") {
            return Err(Wrong::Macro);
        }
        content |= called == "content.xml";
        workbook |= called == "xl/workbook.xml";
        let mut counted = part.take(MOST_UNPACKED + 1 - unpacked);
        unpacked += std::io::copy(&mut counted, &mut std::io::sink()).map_err(|_| Wrong::Damaged)?;
        if unpacked > MOST_UNPACKED {
            return Err(Wrong::Bomb);
        }
    }
    match (content, workbook) {
        (true, false) => {
            let part = archive.by_name("content.xml").map_err(|_| Wrong::Damaged)?;
            repeats(BufReader::new(part)).map(|()| Kind::Ods)
        }
        (false, true) => Ok(Kind::Xlsx),
        _ => Err(Wrong::NotAFormat),
    }
}

/// An ODS cell says how often it is repeated, and so does a row: a few bytes can stand for a thousand million cells. Counted before they are made.
fn repeats(content: impl std::io::BufRead) -> Result<(), Wrong> {
    let mut reader = quick_xml::Reader::from_reader(content);
    let mut buffer = Vec::new();
    let (mut cells, mut rows) = (0u64, 0u64);
    let (mut row, mut times, mut filled) = (0u64, 1u64, 0u64);
    loop {
        let event = reader.read_event_into(&mut buffer).map_err(|_| Wrong::Damaged)?;
        let empty = matches!(event, Event::Empty(_));
        match &event {
            Event::Eof => return Ok(()),
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "table-row" => (row, filled, times) = (0, 0, repeated(tag, "number-rows-repeated")),
                "table-cell" | "covered-table-cell" => {
                    row = row.saturating_add(repeated(tag, "number-columns-repeated"));
                    // A cell of no type at the end of a row holds nothing, however often.
                    if !empty || tag.attributes().flatten().any(|attribute| attribute.key.local_name().as_ref() == "value-type") {
                        filled = row;
                    }
                }
                "table" => rows = 0,
                _ => {}
            },
            Event::End(tag) if tag.local_name().as_ref() == "table-row" => {
                if filled > 0 {
                    rows = rows.saturating_add(times);
                    cells = cells.saturating_add(filled.saturating_mul(times));
                }
            }
            _ => {}
        }
        if cells > MOST_CELLS as u64 || rows > MOST_ROWS as u64 || filled > MOST_COLUMNS as u64 {
            return Err(Wrong::Bomb);
        }
        buffer.clear();
    }
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> u64 {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name);
    found.and_then(|attribute| attribute.value.parse().ok()).unwrap_or(1)
}

fn ods(bytes: &[u8]) -> Result<Vec<Sheet>, Told> {
    let mut book = Ods::new(Cursor::new(bytes)).map_err(|_| (None, None, Wrong::Damaged))?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(|_| (Some(name.clone()), None, Wrong::Damaged))?;
        let mut sheet = Sheet { name: Some(name), rows: Vec::new() };
        let (above, left) = range.start().map_or((0, 0), |(row, column)| (row as usize, column as usize));
        sheet.rows.resize(above.min(MOST_ROWS), Vec::new());
        for row in range.rows() {
            let mut cells = vec![Cell::Empty; left.min(MOST_COLUMNS)];
            cells.extend(row.iter().map(|data| match data {
                Data::Int(number) => Cell::Number(*number as f64),
                Data::Float(number) => Cell::Number(*number),
                Data::Empty => Cell::Empty,
                other => Cell::Text(other.to_string()),
            }));
            sheet.rows.push(cells);
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// Cell by cell: a sheet that names one cell in its farthest corner is not made whole.
fn xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, Told> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| (None, None, Wrong::Damaged))?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let damaged = || (Some(name.clone()), None, Wrong::Damaged);
        let mut cells = book.worksheet_cells_reader(&name).map_err(|_| damaged())?;
        let mut sheet = Sheet { name: Some(name.clone()), rows: Vec::new() };
        let mut count = 0usize;
        while let Some(cell) = cells.next_cell().map_err(|_| damaged())? {
            let (row, column) = cell.get_position();
            let (row, column) = (row as usize, column as usize);
            let filled = match cell.get_value() {
                DataRef::Empty => continue,
                DataRef::Int(number) => Cell::Number(*number as f64),
                DataRef::Float(number) => Cell::Number(*number),
                DataRef::String(text) => Cell::Text(text.clone()),
                DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
                DataRef::Bool(answer) => Cell::Text(answer.to_string()),
                DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::Text(text.clone()),
                DataRef::DateTime(day) => Cell::Text(day.to_string()),
                DataRef::Error(error) => Cell::Text(format!("{error:?}")),
            };
            if row >= MOST_ROWS {
                return Err((Some(name.clone()), Some(row + 1), Wrong::TooManyRows(MOST_ROWS)));
            }
            if column >= MOST_COLUMNS {
                return Err((Some(name.clone()), Some(row + 1), Wrong::TooManyColumns(MOST_COLUMNS)));
            }
            if sheet.rows.len() <= row {
                sheet.rows.resize(row + 1, Vec::new());
            }
            if let Some(cells) = sheet.rows.get_mut(row) {
                if cells.len() <= column {
                    count += column + 1 - cells.len();
                    cells.resize(column + 1, Cell::Empty);
                }
                if let Some(cell) = cells.get_mut(column) {
                    *cell = filled;
                }
            }
            if count > MOST_CELLS {
                return Err((Some(name.clone()), Some(row + 1), Wrong::TooManyRows(MOST_ROWS)));
            }
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}
