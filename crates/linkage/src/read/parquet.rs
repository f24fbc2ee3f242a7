//! A Parquet file: columns of text, whole and decimal numbers, dates and truth values, and lists of text.

use super::Places;
use crate::error::{Refusal, What};
use crate::table::{Builder, LIST};
use crate::watch::Watch;
use parquet::basic::{ConvertedType, LogicalType};
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::{ByteArray, DataType};
use parquet::file::reader::{FileReader, SerializedFileReader};
use std::fmt::Display;
use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Rows held at a time.
const BATCH: usize = 8_192;

/// A Parquet file that was opened.
pub(super) struct Parquet {
    name: String,
    reader: SerializedFileReader<File>,
    header: Vec<String>,
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

impl Parquet {
    pub fn open(name: &str, file: File) -> Result<Parquet, Refusal> {
        let refuse = |what| Refusal::of(name, None, what);
        let reader = made(|| SerializedFileReader::new(file).map_err(|_| What::NotParquet)).map_err(refuse)?;
        let (mut header, mut shapes) = (Vec::new(), Vec::new());
        for column in reader.metadata().file_metadata().schema_descr().columns() {
            let own = column.path().parts().first().cloned().unwrap_or_default();
            if header.contains(&own) {
                return Err(refuse(What::NestedColumn(own)));
            }
            let date = matches!(column.logical_type_ref(), Some(LogicalType::Date)) || column.converted_type() == ConvertedType::DATE;
            if column.max_rep_level() > 1 {
                return Err(refuse(What::NestedColumn(own)));
            }
            shapes.push(Shape { there: column.max_def_level(), list: column.max_rep_level() == 1, date });
            header.push(own);
        }
        Ok(Parquet { name: name.to_owned(), reader, header, shapes })
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Reads all rows into the builder; a row's line is its number, from 1.
    pub fn rows(self, places: &Places, builder: &mut Builder, watch: &Watch) -> Result<(), Refusal> {
        // Named only if rows are its: a source without rows would stand among the sources.
        let own = if places.source.is_none() { builder.source(&self.name) } else { 0 };
        let mut line = 0u64;
        for group in 0..self.reader.num_row_groups() {
            let broken = |what| Refusal::of(&self.name, Some(line + 1), what);
            let group = made(|| self.reader.get_row_group(group).map_err(|_| What::NotParquet)).map_err(broken)?;
            let column = |at: usize| made(|| group.get_column_reader(at).map_err(|_| What::NotParquet));
            let mut columns: Vec<ColumnReader> = (0..self.header.len()).map(column).collect::<Result<_, _>>().map_err(broken)?;
            let mut left = usize::try_from(group.metadata().num_rows()).unwrap_or(0);
            while left > 0 {
                let want = left.min(BATCH);
                let mut texts: Vec<Vec<Option<String>>> = Vec::new();
                for (column, shape) in columns.iter_mut().zip(&self.shapes) {
                    let read = made(|| batch(column, want, *shape)).map_err(|what| Refusal::of(&self.name, Some(line + 1), what))?;
                    if read.len() != want {
                        return Err(Refusal::of(&self.name, Some(line + 1), What::NotParquet));
                    }
                    texts.push(read);
                }
                for row in 0..want {
                    line += 1;
                    let refuse = |what| Refusal::of(&self.name, Some(line), what);
                    let field = |at: usize| texts.get(at).and_then(|column| column[row].as_deref()).map(str::trim).filter(|text| !text.is_empty());
                    let source = match places.source {
                        None => own,
                        Some(at) => builder.source(field(at).ok_or_else(|| refuse(What::MissingSource))?),
                    };
                    let id = field(places.id).ok_or_else(|| refuse(What::MissingId))?;
                    let values = places.values.iter().map(|place| place.and_then(field));
                    builder.push(source, line, id, values).map_err(|refused| refuse(refused.what))?;
                }
                left -= want;
            }
            watch.step(u64::try_from(group.metadata().compressed_size()).unwrap_or(0));
        }
        if line > 0 { Ok(()) } else { Err(Refusal::of(&self.name, None, What::NoRowsInFile)) }
    }
}

/// So many rows of a column as text.
fn batch(column: &mut ColumnReader, rows: usize, shape: Shape) -> Result<Vec<Option<String>>, What> {
    let number = |text: String| Ok(text);
    match column {
        ColumnReader::ByteArrayColumnReader(reader) => texts(reader, rows, shape, |bytes: &ByteArray| text(bytes.data())),
        ColumnReader::FixedLenByteArrayColumnReader(reader) => texts(reader, rows, shape, |bytes| text(bytes.data())),
        ColumnReader::Int32ColumnReader(reader) if shape.date => texts(reader, rows, shape, |days| Ok(day(*days))),
        ColumnReader::Int32ColumnReader(reader) => texts(reader, rows, shape, |value| number(value.to_string())),
        ColumnReader::Int64ColumnReader(reader) => texts(reader, rows, shape, |value| number(value.to_string())),
        ColumnReader::FloatColumnReader(reader) => texts(reader, rows, shape, |value| number(plain(value))),
        ColumnReader::DoubleColumnReader(reader) => texts(reader, rows, shape, |value| number(plain(value))),
        ColumnReader::BoolColumnReader(reader) => texts(reader, rows, shape, |value| number(value.to_string())),
        ColumnReader::Int96ColumnReader(_) => Err(What::UnreadColumn),
    }
}

fn plain(value: &impl Display) -> String {
    value.to_string()
}

fn text(bytes: &[u8]) -> Result<String, What> {
    let text = std::str::from_utf8(bytes).map_err(|_| What::NotInEncoding)?;
    match text.bytes().find(|byte| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) {
        Some(0) => Err(What::ZeroByte),
        Some(_) => Err(What::ControlCharacter),
        None => Ok(text.to_owned()),
    }
}

fn texts<T: DataType>(
    reader: &mut ColumnReaderImpl<T>,
    rows: usize,
    shape: Shape,
    write: impl Fn(&T::T) -> Result<String, What>,
) -> Result<Vec<Option<String>>, What> {
    let (mut values, mut there, mut repeated) = (Vec::new(), Vec::new(), Vec::new());
    let mut read = 0;
    while read < rows {
        let (records, _, levels) = reader.read_records(rows - read, Some(&mut there), Some(&mut repeated), &mut values).map_err(|_| What::NotParquet)?;
        if records == 0 && levels == 0 {
            break;
        }
        read += records;
    }
    let mut values = values.iter();
    if shape.there == 0 {
        return values.map(|value| write(value).map(Some)).collect();
    }
    let mut texts: Vec<Option<String>> = Vec::with_capacity(rows);
    for (at, level) in there.iter().enumerate() {
        let value = if *level == shape.there { Some(write(values.next().ok_or(What::NotParquet)?)?) } else { None };
        if shape.list && repeated.get(at).is_some_and(|level| *level > 0) {
            let held = texts.last_mut().ok_or(What::NotParquet)?;
            if let Some(value) = value {
                let joined = held.take().map_or(value.clone(), |first| format!("{first}{LIST}{value}"));
                *held = Some(joined);
            }
        } else {
            texts.push(value);
        }
    }
    Ok(texts)
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
