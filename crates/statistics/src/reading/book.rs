//! ODS and XLSX, looked over before they are opened: how large they are when unpacked, and whether they hold a program. What is made of them is counted as it is made.

use super::{Cell, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Sheet, ods};
use crate::refusal::{Refusal, Wrong};
use calamine::{DataRef, Reader as _, Xlsx};
use std::io::{BufReader, Cursor, Error, Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};
use zip::ZipArchive;

/// All parts together, unpacked. The largest tables of the Home Office are a tenth of it.
const MOST_UNPACKED: u64 = 256 << 20;
/// Parts in the container, and sheets.
pub const MOST_PARTS: usize = 2_000;
/// The longest text of one cell, in bytes: spreadsheets end at 32,767 letters.
const MOST_LETTERS: usize = 1 << 17;

/// The sheet and the row, where they are known, and what is wrong.
pub type Told = (Option<String>, Option<usize>, Wrong);

/// What may still be made of one file. A few bytes can stand for a thousand million cells: the same row again, the same text in each cell, the same part for each sheet.
pub struct Spare {
    cells: usize,
    letters: usize,
}

impl Default for Spare {
    fn default() -> Self {
        Spare { cells: MOST_CELLS, letters: MOST_UNPACKED as usize }
    }
}

impl Spare {
    /// A row without cells counts as one.
    pub fn spend(&mut self, cells: usize, letters: usize) -> Result<(), Wrong> {
        self.cells = self.cells.checked_sub(cells).ok_or(Wrong::Bomb)?;
        self.letters = self.letters.checked_sub(letters).ok_or(Wrong::Bomb)?;
        Ok(())
    }
}

/// Whether a text of so many bytes is that of a cell.
pub fn fits(letters: usize) -> Result<(), Wrong> {
    if letters > MOST_LETTERS { Err(Wrong::Field) } else { Ok(()) }
}

/// Every sheet that has cells.
pub fn sheets(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    let refuse = |what| Refusal { file: name.to_owned(), sheet: None, row: None, what };
    let kind = look(bytes).map_err(refuse)?;
    // What a stranger made may find a fault of the reader's: that is a damaged file, and no reason to end.
    let read = catch_unwind(AssertUnwindSafe(|| match kind {
        Kind::Ods => content(bytes),
        Kind::Xlsx => xlsx(bytes),
    }));
    read.unwrap_or(Err((None, None, Wrong::Damaged))).map_err(|(sheet, row, what)| Refusal { file: name.to_owned(), sheet, row, what })
}

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
        (true, false) => Ok(Kind::Ods),
        (false, true) => Ok(Kind::Xlsx),
        _ => Err(Wrong::NotAFormat),
    }
}

fn content(bytes: &[u8]) -> Result<Vec<Sheet>, Told> {
    let damaged = |_| (None, None, Wrong::Damaged);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let part = archive.by_name("content.xml").map_err(damaged)?;
    ods::sheets(BufReader::new(part))
}

/// The file, as often as an honest workbook is read: each part once. One part may stand behind two thousand sheets.
struct Once<'a> {
    file: Cursor<&'a [u8]>,
    left: usize,
}

impl<'a> Once<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Once { file: Cursor::new(bytes), left: bytes.len().saturating_mul(3).saturating_add(1 << 16) }
    }
}

impl Read for Once<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.left = self.left.checked_sub(read).ok_or_else(|| Error::other("read again and again"))?;
        Ok(read)
    }
}

impl Seek for Once<'_> {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.file.seek(to)
    }
}

/// Cell by cell: a sheet that names one cell in its farthest corner is not made whole.
fn xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, Told> {
    let mut book = Xlsx::new(Once::new(bytes)).map_err(|_| (None, None, Wrong::Damaged))?;
    let (mut sheets, mut spare) = (Vec::new(), Spare::default());
    let names = book.sheet_names();
    if names.len() > MOST_PARTS {
        return Err((None, None, Wrong::Bomb));
    }
    for name in names {
        let damaged = || (Some(name.clone()), None, Wrong::Damaged);
        let mut cells = book.worksheet_cells_reader(&name).map_err(|_| damaged())?;
        let mut sheet = Sheet { name: Some(name.clone()), rows: Vec::new() };
        while let Some(cell) = cells.next_cell().map_err(|_| damaged())? {
            let (row, column) = cell.get_position();
            let (row, column) = (row as usize, column as usize);
            let wrong = |what| (Some(name.clone()), Some(row + 1), what);
            let text = match cell.get_value() {
                DataRef::String(text) => text.len(),
                DataRef::SharedString(text) => text.len(),
                _ => 0,
            };
            fits(text).map_err(wrong)?;
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
                return Err(wrong(Wrong::TooManyRows(MOST_ROWS)));
            }
            if column >= MOST_COLUMNS {
                return Err(wrong(Wrong::TooManyColumns(MOST_COLUMNS)));
            }
            let rows = (row + 1).saturating_sub(sheet.rows.len());
            let columns = (column + 1).saturating_sub(sheet.rows.get(row).map_or(0, Vec::len));
            spare.spend(rows.saturating_add(columns), text).map_err(wrong)?;
            sheet.rows.resize(sheet.rows.len() + rows, Vec::new());
            if let Some(cells) = sheet.rows.get_mut(row) {
                cells.resize(cells.len() + columns, Cell::Empty);
                if let Some(cell) = cells.get_mut(column) {
                    *cell = filled;
                }
            }
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}
