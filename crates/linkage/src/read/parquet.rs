//! A Parquet file: columns of text, whole and decimal numbers, dates and truth values, and lists of text.

mod lengths;
mod pages;

use self::pages::Pages;
use super::{Layout, MOST_ROW, Places, asked};
use crate::error::{Refusal, What};
use crate::heading;
use crate::table::{Builder, LIST};
use crate::watch::Watch;
use parquet::basic::{ConvertedType, LogicalType};
use parquet::column::reader::{ColumnReader, ColumnReaderImpl, get_column_reader};
use parquet::data_type::{ByteArray, DataType, FixedLenByteArray};
use parquet::errors::ParquetError;
use parquet::file::metadata::{ColumnChunkMetaData, ParquetMetaData, ParquetMetaDataReader, RowGroupMetaData};
use std::fmt::{Display, Write as _};
use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// Rows held at a time.
const BATCH: usize = 8_192;

/// A Parquet file that was opened.
pub(super) struct Parquet {
    name: String,
    file: Arc<File>,
    metadata: Box<ParquetMetaData>,
    header: Vec<String>,
    /// The columns as messages tell them.
    called: Vec<String>,
    shapes: Vec<Shape>,
}

/// How a column's values are told apart from what is missing.
#[derive(Clone, Copy)]
struct Shape {
    /// The definition level of a value that is there.
    there: i16,
    list: bool,
    date: bool,
}

/// What the format's library makes of the file. What a stranger made may find a fault of it: that is a damaged file, and no reason to end.
fn made<T>(of: impl FnOnce() -> Result<T, What>) -> Result<T, What> {
    catch_unwind(AssertUnwindSafe(of)).unwrap_or(Err(What::NotParquet))
}

/// What a page was refused for, or that the library finds the file broken.
fn broken(error: ParquetError) -> What {
    match error {
        ParquetError::External(inner) => inner.downcast::<What>().map_or(What::NotParquet, |what| *what),
        _ => What::NotParquet,
    }
}

/// Whether the columns are within the file, and together no more than it: else a small file could have the same bytes unpacked for many columns at once.
fn within(metadata: &ParquetMetaData, length: u64) -> bool {
    let mut together = 0u64;
    metadata.row_groups().iter().flat_map(|group| group.columns()).all(|column| {
        let (start, bytes) = column.byte_range();
        together = together.saturating_add(bytes);
        start.saturating_add(bytes) <= length && together <= length
    })
}

impl Parquet {
    pub fn open(name: &str, file: File, layout: &Layout) -> Result<Parquet, Refusal> {
        let refuse = |what| Refusal::of(name, None, what);
        let length = file.metadata().map_err(|error| refuse(What::Unreadable(error.kind().to_string())))?.len();
        let metadata = made(|| {
            let metadata = ParquetMetaDataReader::new().parse_and_finish(&file).map_err(broken)?;
            if within(&metadata, length) { Ok(metadata) } else { Err(What::NotParquet) }
        });
        let metadata = metadata.map_err(refuse)?;
        let (mut header, mut called, mut shapes) = (Vec::new(), Vec::new(), Vec::new());
        for column in metadata.file_metadata().schema_descr().columns() {
            let own = column.path().parts().first().cloned().unwrap_or_default();
            if let Some(at) = header.iter().position(|held| *held == own) {
                return Err(refuse(What::NestedColumn(called.swap_remove(at))));
            }
            called.push(heading::called(&own, header.len() + 1, &asked(layout)));
            let date = matches!(column.logical_type_ref(), Some(LogicalType::Date)) || column.converted_type() == ConvertedType::DATE;
            if column.max_rep_level() > 1 {
                return Err(refuse(What::NestedColumn(called.pop().unwrap_or_default())));
            }
            shapes.push(Shape { there: column.max_def_level(), list: column.max_rep_level() == 1, date });
            header.push(own);
        }
        Ok(Parquet { name: name.to_owned(), file: Arc::new(file), metadata: Box::new(metadata), header, called, shapes })
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Reads all rows into the builder; a row's line is its number, from 1.
    pub fn rows(self, places: &Places, builder: &mut Builder, watch: &Watch) -> Result<(), Refusal> {
        let refuse = |line: u64, what| Refusal::of(&self.name, Some(line), what);
        // Named only if rows are its: a source without rows would stand among the sources.
        let own = if places.source.is_none() { builder.source(&self.name) } else { 0 };
        let (mut line, mut row, mut fields) = (0u64, String::new(), Vec::new());
        for group in self.metadata.row_groups() {
            let mut columns = made(|| self.columns(group)).map_err(|what| refuse(line + 1, what))?;
            let mut left = usize::try_from(group.num_rows()).unwrap_or(0);
            while left > 0 {
                let want = left.min(BATCH);
                made(|| columns.iter_mut().try_for_each(|column| column.read(want))).map_err(|what| refuse(line + 1, what))?;
                for _ in 0..want {
                    line += 1;
                    row.clear();
                    fields.clear();
                    let write = |column: &mut Box<dyn Column>| -> Result<(), What> {
                        let start = row.len();
                        fields.push(column.put(&mut row)?.then_some(start..row.len()));
                        Ok(())
                    };
                    made(|| columns.iter_mut().try_for_each(write)).map_err(|what| refuse(line, what))?;
                    let field = |at: usize| fields.get(at).cloned().flatten().map(|range| row[range].trim()).filter(|text| !text.is_empty());
                    let source = match places.source {
                        None => own,
                        Some(at) => builder.source(field(at).ok_or_else(|| refuse(line, What::MissingSource))?),
                    };
                    let id = field(places.id).ok_or_else(|| refuse(line, What::MissingId))?;
                    let values = places.values.iter().map(|place| place.and_then(field));
                    builder.push(source, line, id, values).map_err(|refused| refuse(line, refused.what))?;
                }
                left -= want;
            }
            watch.step(u64::try_from(group.compressed_size()).unwrap_or(0));
        }
        if line > 0 { Ok(()) } else { Err(Refusal::of(&self.name, None, What::NoRowsInFile)) }
    }

    /// The columns of a group, in the header's order, before its first row.
    fn columns(&self, group: &RowGroupMetaData) -> Result<Vec<Box<dyn Column>>, What> {
        let rows = usize::try_from(group.num_rows()).map_err(|_| What::NotParquet)?;
        let one = |((name, shape), chunk): ((&String, &Shape), &ColumnChunkMetaData)| {
            let pieces = Arc::new(AtomicU32::new(0));
            let pages = Pages::new(&self.file, name, chunk, rows, Arc::clone(&pieces))?;
            opened(get_column_reader(chunk.column_descr_ptr(), Box::new(pages)), name, *shape, pieces)
        };
        self.called.iter().zip(&self.shapes).zip(group.columns()).map(one).collect()
    }
}

/// A column of which many rows are read at a time, and written out one by one.
trait Column {
    /// Reads so many rows on.
    fn read(&mut self, rows: usize) -> Result<(), What>;

    /// Writes the next row's value behind the text; false if it is missing.
    fn put(&mut self, text: &mut String) -> Result<bool, What>;
}

fn opened(reader: ColumnReader, name: &str, shape: Shape, pieces: Arc<AtomicU32>) -> Result<Box<dyn Column>, What> {
    Ok(match reader {
        ColumnReader::ByteArrayColumnReader(reader) => typed(reader, shape, pieces, |bytes: &ByteArray, text: &mut String| written(bytes.data(), text)),
        ColumnReader::FixedLenByteArrayColumnReader(reader) => typed(reader, shape, pieces, |bytes: &FixedLenByteArray, text: &mut String| written(bytes.data(), text)),
        ColumnReader::Int32ColumnReader(reader) if shape.date => typed(reader, shape, pieces, |days: &i32, text: &mut String| plain(day(*days), text)),
        ColumnReader::Int32ColumnReader(reader) => typed(reader, shape, pieces, |value: &i32, text: &mut String| plain(value, text)),
        ColumnReader::Int64ColumnReader(reader) => typed(reader, shape, pieces, |value: &i64, text: &mut String| plain(value, text)),
        ColumnReader::FloatColumnReader(reader) => typed(reader, shape, pieces, |value: &f32, text: &mut String| plain(value, text)),
        ColumnReader::DoubleColumnReader(reader) => typed(reader, shape, pieces, |value: &f64, text: &mut String| plain(value, text)),
        ColumnReader::BoolColumnReader(reader) => typed(reader, shape, pieces, |value: &bool, text: &mut String| plain(value, text)),
        ColumnReader::Int96ColumnReader(_) => return Err(What::UnreadColumn(name.to_owned())),
    })
}

fn plain(value: impl Display, text: &mut String) -> Result<(), What> {
    write!(text, "{value}").map_err(|_| What::NotParquet)
}

fn written(bytes: &[u8], text: &mut String) -> Result<(), What> {
    let value = std::str::from_utf8(bytes).map_err(|_| What::NotInEncoding)?;
    match value.bytes().find(|byte| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) {
        Some(0) => Err(What::ZeroByte),
        Some(_) => Err(What::ControlCharacter),
        None => {
            text.push_str(value);
            Ok(())
        }
    }
}

/// A column of one of the format's types.
struct Typed<T: DataType> {
    reader: ColumnReaderImpl<T>,
    shape: Shape,
    write: fn(&T::T, &mut String) -> Result<(), What>,
    /// Pieces of lists that its pages held since this was last set to nothing.
    pieces: Arc<AtomicU32>,
    values: Vec<T::T>,
    there: Vec<i16>,
    repeated: Vec<i16>,
    /// The next value, and the next level, to be written out.
    value: usize,
    level: usize,
}

fn typed<T: DataType>(reader: ColumnReaderImpl<T>, shape: Shape, pieces: Arc<AtomicU32>, write: fn(&T::T, &mut String) -> Result<(), What>) -> Box<dyn Column> {
    Box::new(Typed { reader, shape, write, pieces, values: Vec::new(), there: Vec::new(), repeated: Vec::new(), value: 0, level: 0 })
}

impl<T: DataType> Column for Typed<T> {
    fn read(&mut self, rows: usize) -> Result<(), What> {
        self.values.clear();
        self.there.clear();
        self.repeated.clear();
        (self.value, self.level) = (0, 0);
        self.pieces.store(0, Ordering::Relaxed);
        let mut read = 0;
        while read < rows {
            let (there, repeated) = (&mut self.there, &mut self.repeated);
            let (records, _, levels) = self.reader.read_records(rows - read, Some(there), Some(repeated), &mut self.values).map_err(broken)?;
            if records == 0 && levels == 0 {
                break;
            }
            read += records;
        }
        // Every row of a list begins with a piece that repeats none.
        let begun = !self.shape.list || self.repeated.first() == Some(&0) && self.repeated.iter().filter(|level| **level == 0).count() == rows;
        if read == rows && begun { Ok(()) } else { Err(What::NotParquet) }
    }

    fn put(&mut self, text: &mut String) -> Result<bool, What> {
        let mut any = false;
        loop {
            let there = self.shape.there == 0 || *self.there.get(self.level).ok_or(What::NotParquet)? == self.shape.there;
            self.level += 1;
            if there {
                if any {
                    text.push(LIST);
                }
                (self.write)(self.values.get(self.value).ok_or(What::NotParquet)?, text)?;
                self.value += 1;
                any = true;
                if text.len() > MOST_ROW {
                    return Err(What::LongRow(MOST_ROW >> 20));
                }
            }
            if !self.shape.list || self.repeated.get(self.level).is_none_or(|level| *level == 0) {
                return Ok(any);
            }
        }
    }
}

/// Days since 1 January 1970 as `2001-05-04` (Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`).
fn day(days: i32) -> String {
    let z = i64::from(days) + 719_468;
    let era = z.div_euclid(146_097);
    let of_era = z.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn days_are_dates() {
        assert_eq!([0, -1, 11_016, 19_782].map(super::day), ["1970-01-01", "1969-12-31", "2000-02-29", "2024-02-29"]);
    }
}
