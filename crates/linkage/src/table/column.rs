//! Interned text: each distinct value is held once, rows hold codes.

use super::coder::Coder;
use std::sync::Arc;

/// The code of a value that is not there.
pub const MISSING: u32 = 0;

/// Distinct texts. Codes count from 1; 0 is [`MISSING`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pool {
    pub(super) text: String,
    /// Where each text begins; one more than there are texts.
    pub(super) starts: Vec<u32>,
}

impl Pool {
    /// How many codes there are, `MISSING` among them: an array by code has this length.
    pub fn codes(&self) -> usize {
        self.starts.len()
    }

    /// The text of a code; empty for `MISSING`.
    #[inline]
    pub fn text(&self, code: u32) -> &str {
        let code = code as usize;
        if code == 0 || code >= self.starts.len() {
            return "";
        }
        &self.text[self.starts[code - 1] as usize..self.starts[code] as usize]
    }

    /// Bytes of memory held.
    pub fn size(&self) -> usize {
        self.text.capacity() + 4 * self.starts.capacity()
    }
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub(super) name: String,
    pub(super) pool: Arc<Pool>,
    pub(super) codes: Vec<u32>,
}

impl Column {
    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its distinct texts.
    pub fn pool(&self) -> &Pool {
        &self.pool
    }

    /// A code per row.
    pub fn codes(&self) -> &[u32] {
        &self.codes
    }

    /// The text of a row; none if it is missing.
    pub fn text(&self, row: usize) -> Option<&str> {
        let code = self.codes[row];
        (code != MISSING).then(|| self.pool.text(code))
    }

    /// From a text per row.
    pub fn of<'a>(name: &str, texts: impl IntoIterator<Item = Option<&'a str>>) -> Column {
        let mut coder = Coder::default();
        texts.into_iter().for_each(|text| coder.push(text));
        coder.column(name)
    }

    /// The column of what a function makes of each distinct text, worked out once for each: so a costly function is cheap.
    pub fn map(&self, name: &str, mut function: impl FnMut(&str) -> Option<String>) -> Column {
        let mut coder = Coder::for_texts(self.pool.codes());
        coder.push(None);
        (1..self.pool.codes() as u32).for_each(|code| coder.push(function(self.pool.text(code)).as_deref()));
        let made = coder.column(name);
        let codes = self.codes.iter().map(|&code| made.codes[code as usize]).collect();
        Column { codes, ..made }
    }

    /// The same under another name.
    pub fn named(mut self, name: &str) -> Column {
        self.name = name.to_owned();
        self
    }

    /// From what a function writes for each row: false if it is missing.
    pub(crate) fn written(name: &str, rows: usize, mut write: impl FnMut(usize, &mut String) -> bool) -> Column {
        let mut coder = Coder::for_texts(rows);
        let mut line = String::new();
        for row in 0..rows {
            line.clear();
            let there = write(row, &mut line);
            coder.push(there.then_some(&line));
        }
        coder.column(name)
    }

    /// The texts of each row that are there, with a character between; missing if none is.
    pub(crate) fn joined(name: &str, rows: usize, columns: &[&Column], between: char) -> Column {
        Column::written(name, rows, |row, line| {
            for text in columns.iter().filter_map(|column| column.text(row)) {
                if !line.is_empty() {
                    line.push(between);
                }
                line.push_str(text);
            }
            !line.is_empty()
        })
    }

    /// The columns over one pool: equal texts have equal codes in all.
    pub(crate) fn with_one_pool(columns: &[&Column]) -> Vec<Column> {
        let mut coder = Coder::for_texts(columns.iter().map(|column| column.pool.codes()).sum());
        for column in columns {
            coder.push(None);
            (1..column.pool.codes() as u32).for_each(|code| coder.push(Some(column.pool.text(code))));
        }
        let Column { pool, codes: made, .. } = coder.column("");
        let mut from = 0;
        let one = |column: &&Column| {
            let new_of = &made[from..from + column.pool.codes()];
            from += column.pool.codes();
            Column { name: column.name.clone(), pool: Arc::clone(&pool), codes: column.codes.iter().map(|&code| new_of[code as usize]).collect() }
        };
        columns.iter().map(one).collect()
    }

    /// Keeps the pool and lets the rows go.
    pub(crate) fn forget_rows(&mut self) {
        self.codes = Vec::new();
    }

    /// The column in the rows' order, its codes in the order of first appearance there: the order of reading leaves no trace.
    pub(super) fn ordered(name: String, pool: Pool, codes: Vec<u32>, rows: &[u32]) -> Column {
        let mut new_of = vec![MISSING; pool.codes()];
        let mut made = Pool { text: String::with_capacity(pool.text.len()), starts: Vec::with_capacity(pool.codes()) };
        made.starts.push(0);
        let new = |&row: &u32| {
            let old = codes[row as usize];
            let new = &mut new_of[old as usize];
            if old != MISSING && *new == MISSING {
                *new = made.starts.len() as u32;
                made.text.push_str(pool.text(old));
                made.starts.push(made.text.len() as u32);
            }
            *new
        };
        let codes = rows.iter().map(new).collect();
        Column { name, pool: Arc::new(made), codes }
    }
}

/// A text a row, one after the other: ids, which are all different.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lines {
    text: String,
    ends: Vec<u32>,
}

impl Lines {
    /// Adds a text; false when 4 GiB are full.
    pub fn push(&mut self, text: &str) -> bool {
        let Ok(end) = u32::try_from(self.text.len() + text.len()) else { return false };
        self.text.push_str(text);
        self.ends.push(end);
        true
    }

    /// The text of a row.
    pub fn text(&self, row: usize) -> &str {
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[row] as usize]
    }
}
