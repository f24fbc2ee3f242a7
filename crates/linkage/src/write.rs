//! Writing tables of results: CSV and Parquet, from the same rows.

use crate::error::{Refusal, What};
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;
use std::io::{self, Write};
use std::sync::Arc;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Text.
    Text,
    /// Whole numbers.
    Whole,
    /// Decimal numbers.
    Number,
}

/// One value of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Cell<'a> {
    Missing,
    Text(&'a str),
    Whole(i64),
    Number(f64),
}

/// Rows are turned into column chunks so many at a time.
const GROUP: usize = 100_000;

/// Takes rows one by one. [`Sheet::end`] must be called: it writes what is held.
pub trait Sheet {
    /// Writes a row: a cell per column.
    ///
    /// # Errors
    /// What the system says, as a refusal.
    fn row(&mut self, cells: &[Cell]) -> Result<(), Refusal>;

    /// Writes what is left, and the file's end.
    ///
    /// # Errors
    /// What the system says, as a refusal.
    fn end(self: Box<Self>) -> Result<(), Refusal>;
}

fn unwritten(error: &io::Error) -> Refusal {
    What::Unwritten(error.kind().to_string()).into()
}

/// A CSV file in UTF-8: a header, lines ended by a line feed. A text is quoted only if it must be; numbers are written so that they
/// read back the same.
pub struct Csv<W: Write> {
    out: W,
    line: String,
}

impl<W: Write> Csv<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// What the system says.
    pub fn new(mut out: W, columns: &[(&str, Holds)]) -> Result<Csv<W>, Refusal> {
        let mut line = String::new();
        for (at, (name, _)) in columns.iter().enumerate() {
            if at > 0 {
                line.push(',');
            }
            quoted(&mut line, name);
        }
        line.push('\n');
        out.write_all(line.as_bytes()).map_err(|error| unwritten(&error))?;
        Ok(Csv { out, line })
    }
}

fn quoted(line: &mut String, text: &str) {
    if text.contains([',', '"', '\n', '\r']) || text.starts_with(' ') || text.ends_with(' ') {
        line.push('"');
        line.push_str(&text.replace('"', "\"\""));
        line.push('"');
    } else {
        line.push_str(text);
    }
}

impl<W: Write> Sheet for Csv<W> {
    fn row(&mut self, cells: &[Cell]) -> Result<(), Refusal> {
        use std::fmt::Write as _;
        self.line.clear();
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.line.push(',');
            }
            let _ = match cell {
                Cell::Missing => Ok(()),
                Cell::Text(text) => {
                    quoted(&mut self.line, text);
                    Ok(())
                }
                Cell::Whole(whole) => write!(self.line, "{whole}"),
                Cell::Number(number) => write!(self.line, "{number}"),
            };
        }
        self.line.push('\n');
        self.out.write_all(self.line.as_bytes()).map_err(|error| unwritten(&error))
    }

    fn end(mut self: Box<Self>) -> Result<(), Refusal> {
        self.out.flush().map_err(|error| unwritten(&error))
    }
}

/// A Parquet file, compressed with Snappy. Every column may be missing.
pub struct Parquet<W: Write + Send> {
    writer: SerializedFileWriter<W>,
    columns: Vec<Column>,
    rows: usize,
}

struct Column {
    levels: Vec<i16>,
    values: Values,
}

enum Values {
    Text(Vec<ByteArray>),
    Whole(Vec<i64>),
    Number(Vec<f64>),
}

impl<W: Write + Send> Parquet<W> {
    /// Begins the file.
    ///
    /// # Errors
    /// What the system says.
    pub fn new(out: W, columns: &[(&str, Holds)]) -> Result<Parquet<W>, Refusal> {
        let fields = columns.iter().map(|(name, holds)| {
            let (physical, logical) = match holds {
                Holds::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
                Holds::Whole => (Physical::INT64, None),
                Holds::Number => (Physical::DOUBLE, None),
            };
            Type::primitive_type_builder(name, physical).with_logical_type(logical).with_repetition(Repetition::OPTIONAL).build().map(Arc::new)
        });
        let fields = fields.collect::<Result<Vec<_>, _>>().map_err(|_| What::Unwritten("these columns".to_owned()))?;
        let schema = Type::group_type_builder("rows").with_fields(fields).build().map_err(|_| What::Unwritten("these columns".to_owned()))?;
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).set_created_by("daybreak".to_owned()).build();
        let writer = SerializedFileWriter::new(out, Arc::new(schema), Arc::new(properties)).map_err(|error| broken(&error))?;
        let column = |holds: &Holds| Column {
            levels: Vec::new(),
            values: match holds {
                Holds::Text => Values::Text(Vec::new()),
                Holds::Whole => Values::Whole(Vec::new()),
                Holds::Number => Values::Number(Vec::new()),
            },
        };
        Ok(Parquet { writer, columns: columns.iter().map(|(_, holds)| column(holds)).collect(), rows: 0 })
    }

    fn group(&mut self) -> Result<(), Refusal> {
        if self.rows == 0 {
            return Ok(());
        }
        let mut group = self.writer.next_row_group().map_err(|error| broken(&error))?;
        let mut at = 0;
        while let Some(mut writer) = group.next_column().map_err(|error| broken(&error))? {
            if let Some(column) = self.columns.get_mut(at) {
                let levels = Some(&column.levels[..]);
                let wrote = match &column.values {
                    Values::Text(values) => writer.typed::<ByteArrayType>().write_batch(values, levels, None),
                    Values::Whole(values) => writer.typed::<Int64Type>().write_batch(values, levels, None),
                    Values::Number(values) => writer.typed::<DoubleType>().write_batch(values, levels, None),
                };
                wrote.map_err(|error| broken(&error))?;
                column.levels.clear();
                match &mut column.values {
                    Values::Text(values) => values.clear(),
                    Values::Whole(values) => values.clear(),
                    Values::Number(values) => values.clear(),
                }
            }
            at += 1;
            writer.close().map_err(|error| broken(&error))?;
        }
        group.close().map_err(|error| broken(&error))?;
        self.rows = 0;
        Ok(())
    }
}

fn broken(error: &parquet::errors::ParquetError) -> Refusal {
    let kind = match error {
        parquet::errors::ParquetError::External(inner) => inner.downcast_ref::<io::Error>().map_or("it ended", |_| "the disk refused it"),
        _ => "it could not be put in Parquet",
    };
    What::Unwritten(kind.to_owned()).into()
}

impl<W: Write + Send> Sheet for Parquet<W> {
    fn row(&mut self, cells: &[Cell]) -> Result<(), Refusal> {
        if cells.len() != self.columns.len() {
            return Err(What::FieldCount { found: cells.len(), expected: self.columns.len() }.into());
        }
        for (column, cell) in self.columns.iter_mut().zip(cells) {
            let there = match (&mut column.values, cell) {
                (Values::Text(values), Cell::Text(text)) => {
                    values.push(ByteArray::from(*text));
                    true
                }
                (Values::Whole(values), Cell::Whole(whole)) => {
                    values.push(*whole);
                    true
                }
                (Values::Number(values), Cell::Number(number)) => {
                    values.push(*number);
                    true
                }
                (Values::Number(values), Cell::Whole(whole)) => {
                    values.push(*whole as f64);
                    true
                }
                _ => false,
            };
            column.levels.push(i16::from(there));
        }
        self.rows += 1;
        if self.rows >= GROUP { self.group() } else { Ok(()) }
    }

    fn end(mut self: Box<Self>) -> Result<(), Refusal> {
        self.group()?;
        self.writer.close().map(|_| ()).map_err(|error| broken(&error))
    }
}
