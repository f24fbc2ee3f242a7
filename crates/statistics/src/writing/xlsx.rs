//! XLSX, by rust_xlsxwriter: every text is written as a string, which no spreadsheet takes for a formula.

use super::Unwritten;
use crate::grid::{Entry, Grid};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

pub fn xlsx(grid: &Grid) -> Result<Vec<u8>, Unwritten> {
    written(grid).map_err(|_| Unwritten)
}

fn written(grid: &Grid) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // Without the moment it was written: the same table is the same bytes.
    let made = rust_xlsxwriter::ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&made));
    let sheet: &mut Worksheet = book.add_worksheet();
    let bold = Format::new().set_bold();
    let tenth = Format::new().set_num_format("0.0");
    let count = Format::new().set_num_format("#,##0");
    sheet.write_string_with_format(0, 0, &grid.title, &bold)?;
    sheet.write_string(1, 0, &grid.lead)?;
    let mut at = 3u32;
    for (column, heading) in (0u16..).zip(&grid.headings) {
        sheet.write_string_with_format(at, column, heading, &bold)?;
    }
    for row in &grid.rows {
        at += 1;
        for (column, entry) in (0u16..).zip(row) {
            match entry {
                Entry::Text(text) => sheet.write_string(at, column, text)?,
                Entry::Count(people) => sheet.write_number_with_format(at, column, *people as f64, &count)?,
                Entry::Tenths(number) => sheet.write_number_with_format(at, column, *number as f64 / 10.0, &tenth)?,
                Entry::Mark(mark) => sheet.write_string(at, column, *mark)?,
            };
        }
    }
    at += 1;
    for note in &grid.notes {
        at += 1;
        sheet.write_string(at, 0, note)?;
    }
    book.save_to_buffer()
}
