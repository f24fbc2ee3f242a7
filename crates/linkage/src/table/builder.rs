//! Making a table row by row.

use super::Table;
use super::coder::Coder;
use super::column::{Column, Lines, MISSING};
use crate::error::{Refusal, What};
use crate::heading;
use std::sync::Arc;

/// More rows than this have no number.
const MOST_ROWS: u64 = u32::MAX as u64 - 1;
/// More sources than this have no number.
const MOST_SOURCES: usize = u16::MAX as usize;

/// Takes rows in any order; [`Builder::finish`] puts them in theirs.
#[derive(Debug)]
pub struct Builder {
    names: Vec<String>,
    sources: Vec<String>,
    source_of: Vec<u16>,
    lines: Vec<u32>,
    ids: Lines,
    columns: Vec<Coder>,
    by_column: bool,
}

/// What a column holds in some rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Held {
    /// No value.
    Nothing,
    /// The same value in each of several rows.
    OneValue,
    /// Anything else.
    Values,
}

impl Builder {
    /// With these columns; ids and sources are not among them.
    ///
    /// # Errors
    /// Two columns of one name.
    pub fn new<S: Into<String>>(names: impl IntoIterator<Item = S>) -> Result<Builder, Refusal> {
        let names: Vec<String> = names.into_iter().map(Into::into).collect();
        for (at, name) in names.iter().enumerate() {
            if let Some(first) = names[..at].iter().position(|held| held == name) {
                return Err(What::RepeatedColumn { first: first + 1, second: at + 1 }.into());
            }
        }
        let columns = names.iter().map(|_| Coder::default()).collect();
        Ok(Builder { names, sources: Vec::new(), source_of: Vec::new(), lines: Vec::new(), ids: Lines::default(), columns, by_column: false })
    }

    /// Sources are values of a column, not files: no message names one.
    pub fn by_column(self) -> Builder {
        Builder { by_column: true, ..self }
    }

    /// The number of a source, which is new or known by its name.
    pub fn source(&mut self, name: &str) -> usize {
        self.sources.iter().position(|held| held == name).unwrap_or_else(|| {
            self.sources.push(name.to_owned());
            self.sources.len() - 1
        })
    }

    /// Adds a row: its source ([`Builder::source`]), the line it was read from (0: none), its id, and a value per column.
    ///
    /// # Errors
    /// With file and line: no id, another number of values than of columns, more rows (4,294,967,294) or sources (65,536) than have numbers, more than
    /// 4 GiB of distinct text in a column or of ids.
    pub fn push<'a>(&mut self, source: usize, line: u64, id: &str, values: impl IntoIterator<Item = Option<&'a str>>) -> Result<(), Refusal> {
        let refuse = |builder: &Builder, what| {
            let file = builder.sources.get(source).filter(|_| !builder.by_column).cloned();
            Err(Refusal { file, line: (line > 0).then_some(line), what })
        };
        if id.is_empty() {
            return refuse(self, What::MissingId);
        }
        if self.source_of.len() as u64 >= MOST_ROWS {
            return refuse(self, What::TooManyRows(MOST_ROWS));
        }
        let Ok(source_code) = u16::try_from(source) else {
            return refuse(self, What::TooManySources(MOST_SOURCES));
        };
        let mut found = 0;
        for value in values {
            if let Some(column) = self.columns.get_mut(found) {
                if value.is_some_and(|text| !column.fits(text)) {
                    let name = heading::called(&self.names[found], found + 1, &[]);
                    return refuse(self.without_last(), What::TooMuchText(name));
                }
                column.push(value);
            }
            found += 1;
        }
        if found != self.columns.len() {
            let expected = self.columns.len();
            return refuse(self.without_last(), What::FieldCount { found, expected });
        }
        if !self.ids.push(id) {
            return refuse(self.without_last(), What::TooMuchText("of ids".to_owned()));
        }
        self.source_of.push(source_code);
        // A line past four thousand million is not told apart; it is only shown.
        self.lines.push(u32::try_from(line).unwrap_or(u32::MAX));
        Ok(())
    }

    /// Without the values of a row that was refused.
    fn without_last(&mut self) -> &Builder {
        let rows = self.source_of.len();
        self.columns.iter_mut().filter(|column| column.len() > rows).for_each(|column| column.truncate(rows));
        self
    }

    /// How many rows were added.
    pub fn rows(&self) -> usize {
        self.source_of.len()
    }

    /// What each column holds in the rows from this one on, in the order of columns.
    pub(crate) fn held_since(&mut self, row: usize) -> impl Iterator<Item = Held> {
        self.columns.iter_mut().map(move |column| match &column.codes()[row..] {
            codes if codes.iter().all(|code| *code == MISSING) => Held::Nothing,
            [first, rest @ ..] if !rest.is_empty() && rest.iter().all(|code| code == first) => Held::OneValue,
            _ => Held::Values,
        })
    }

    /// The table, its rows by source name and id.
    ///
    /// # Errors
    /// An id twice in one source, with both lines.
    pub fn finish(self) -> Result<Table, Refusal> {
        let Builder { names, sources, source_of, lines, ids, columns, by_column } = self;
        let mut order_of_sources: Vec<usize> = (0..sources.len()).collect();
        order_of_sources.sort_by(|&a, &b| sources[a].cmp(&sources[b]));
        let mut rank = vec![0u16; sources.len()];
        for (at, &source) in order_of_sources.iter().enumerate() {
            rank[source] = at as u16;
        }
        // Ids of a source often begin alike.
        let mut alike: Vec<Option<&str>> = vec![None; sources.len()];
        for (row, &source) in source_of.iter().enumerate() {
            let held = &mut alike[usize::from(source)];
            let id = ids.text(row);
            let common = |held: &str| held.bytes().zip(id.bytes()).take_while(|(a, b)| a == b).count();
            *held = Some(held.map_or(id, |held| held.get(..common(held)).unwrap_or_default()));
        }
        // By source, the next eight bytes, then the whole id: most comparisons end at the second.
        let key = |row: u32| {
            let source = usize::from(source_of[row as usize]);
            let id = &ids.text(row as usize).as_bytes()[alike[source].map_or(0, str::len)..];
            let mut start = [0; 8];
            let length = id.len().min(8);
            start[..length].copy_from_slice(&id[..length]);
            (rank[source], u64::from_be_bytes(start))
        };
        let mut keyed: Vec<((u16, u64), u32)> = (0..source_of.len() as u32).map(|row| (key(row), row)).collect();
        let id = |row: u32| ids.text(row as usize);
        let order = |a: &((u16, u64), u32), b: &((u16, u64), u32)| a.0.cmp(&b.0).then_with(|| id(a.1).cmp(id(b.1))).then(a.1.cmp(&b.1));
        if !keyed.is_sorted_by(|a, b| order(a, b).is_lt()) {
            keyed.sort_unstable_by(order);
        }
        if let Some(pair) = keyed.windows(2).find(|pair| pair[0].0 == pair[1].0 && id(pair[0].1) == id(pair[1].1)) {
            let (first, second) = (pair[0].1 as usize, pair[1].1 as usize);
            let file = (!by_column).then(|| sources[usize::from(source_of[second])].clone());
            let line = Some(u64::from(lines[second])).filter(|&line| line > 0);
            return Err(Refusal { file, line, what: What::RepeatedId { first: u64::from(lines[first]) } });
        }
        let rows: Vec<u32> = keyed.into_iter().map(|(_, row)| row).collect();
        let mut sorted = Lines::default();
        // Some at a time, so that the waits for memory overlap.
        for some in rows.chunks(64) {
            let texts: Vec<&str> = some.iter().map(|&row| ids.text(row as usize)).collect();
            texts.into_iter().for_each(|text| {
                sorted.push(text);
            });
        }
        drop(ids);
        let columns = names.into_iter().zip(columns).map(|(name, coder)| {
            let (pool, codes) = coder.finish();
            Arc::new(Column::ordered(name, pool, codes, &rows))
        });
        let columns = columns.collect();
        Ok(Table {
            source_of: rows.iter().map(|&row| rank[usize::from(source_of[row as usize])]).collect(),
            lines: rows.iter().map(|&row| lines[row as usize]).collect(),
            sources: order_of_sources.into_iter().map(|at| sources[at].clone()).collect(),
            ids: sorted,
            columns,
            counted: None,
            by_column,
        })
    }
}
