//! Tables: columns of interned text, rows in an order of their own.

mod builder;
mod coder;
mod column;

pub use builder::Builder;
pub(crate) use builder::Held;
use column::Lines;
pub use column::{Column, MISSING, Pool};

use crate::error::What;
use crate::heading;
use std::sync::Arc;

/// Where the pieces of a value that is a list (several phones) are parted: the unit separator, which no form lets in.
pub const LIST: char = '\u{1f}';

/// Rows of one kind from one or several sources, column by column.
///
/// Rows are held by source name, then id (byte order), whatever order they came in: row numbers mean the same on every run. They count from 0;
/// asking what stands in a row past the last panics.
#[derive(Clone, Debug)]
pub struct Table {
    sources: Vec<String>,
    source_of: Vec<u16>,
    lines: Vec<u32>,
    ids: Lines,
    columns: Vec<Arc<Column>>,
    /// The rows that say how common values are; none: all.
    counted: Option<Arc<Vec<bool>>>,
    /// Sources are values of a column, so no message names one.
    by_column: bool,
}

impl Table {
    /// How many rows.
    pub fn rows(&self) -> usize {
        self.source_of.len()
    }

    /// The names of its sources, in byte order.
    pub fn sources(&self) -> &[String] {
        &self.sources
    }

    /// Which source a row is from: a place in [`Table::sources`].
    pub fn source(&self, row: usize) -> usize {
        usize::from(self.source_of[row])
    }

    /// The source of every row.
    pub fn source_codes(&self) -> &[u16] {
        &self.source_of
    }

    /// The id of a row, as it was written.
    pub fn id(&self, row: usize) -> &str {
        self.ids.text(row)
    }

    /// The line of its source's file a row was read from, from 1; 0 if there was no file.
    pub fn line(&self, row: usize) -> u64 {
        u64::from(self.lines[row])
    }

    /// The file a row was read from, as a message names it: its source; none if sources are values of a column ([`Builder::by_column`]).
    pub fn file(&self, row: usize) -> Option<&str> {
        (!self.by_column).then(|| self.sources[self.source(row)].as_str())
    }

    /// Where a row stands, as a message tells it: file and line, never its id.
    pub fn place(&self, row: usize) -> String {
        let place = match self.line(row) {
            0 => format!("row {}", row + 1),
            line => format!("line {line}"),
        };
        self.file(row).map_or_else(|| place.clone(), |file| format!("{file}, {place}"))
    }

    /// Its columns, in the order of the first source.
    pub fn columns(&self) -> &[Arc<Column>] {
        &self.columns
    }

    /// A column by name.
    pub fn column(&self, name: &str) -> Option<&Arc<Column>> {
        self.columns.iter().find(|column| column.name() == name)
    }

    /// A column by name.
    ///
    /// # Errors
    /// [`What::NoSuchColumn`], with who asked for it and the columns there are, as far as their names are known here.
    pub fn wanted(&self, name: &str, asked_by: &str) -> Result<&Arc<Column>, What> {
        let columns = || heading::listed(self.columns.iter().map(|column| column.name()));
        self.column(name).ok_or_else(|| What::NoSuchColumn { column: name.to_owned(), asked_by: asked_by.to_owned(), columns: columns() })
    }

    /// The row of an id in a source.
    pub fn row(&self, source: usize, id: &str) -> Option<usize> {
        let start = self.source_of.partition_point(|&held| usize::from(held) < source);
        let end = self.source_of.partition_point(|&held| usize::from(held) <= source);
        let mut range = start..end;
        while !range.is_empty() {
            let middle = range.start + range.len() / 2;
            match self.id(middle).cmp(id) {
                std::cmp::Ordering::Less => range.start = middle + 1,
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Greater => range.end = middle,
            }
        }
        None
    }

    /// The table in which only these rows say how common values and words are. What comes later is compared by what was known before
    /// ([`crate::memory`]).
    pub fn counting(mut self, rows: Vec<bool>) -> Table {
        self.counted = Some(Arc::new(rows));
        self
    }

    /// Which rows say how common values are; none: all.
    pub(crate) fn counted(&self) -> Option<&Arc<Vec<bool>>> {
        self.counted.as_ref()
    }

    /// Whether a row says how common values are.
    pub fn counts(&self, row: usize) -> bool {
        self.counted.as_ref().is_none_or(|counted| counted.get(row).copied().unwrap_or(false))
    }

    /// The table with a column put in place of the one of its name, or added.
    ///
    /// # Errors
    /// [`What::FieldCount`] for a column of another length.
    pub fn with(mut self, column: Column) -> Result<Table, What> {
        if column.codes().len() != self.rows() {
            return Err(What::FieldCount { found: column.codes().len(), expected: self.rows() });
        }
        match self.columns.iter_mut().find(|held| held.name() == column.name()) {
            Some(held) => *held = Arc::new(column),
            None => self.columns.push(Arc::new(column)),
        }
        Ok(self)
    }
}
