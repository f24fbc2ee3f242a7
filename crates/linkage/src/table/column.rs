//! Interned text: each distinct value is held once, rows hold codes.

use crate::hash;
use std::sync::Arc;

/// The code of a value that is not there.
pub const MISSING: u32 = 0;

/// Distinct texts. Codes count from 1; 0 is [`MISSING`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pool {
    text: String,
    /// Where each text begins; one more than there are texts.
    starts: Vec<u32>,
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
    name: String,
    pool: Arc<Pool>,
    codes: Vec<u32>,
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
        let mut interner = Interner::default();
        let codes = texts.into_iter().map(|text| text.map_or(MISSING, |text| interner.code(text).unwrap_or(MISSING))).collect();
        Column { name: name.to_owned(), pool: Arc::new(interner.finish()), codes }
    }

    /// The column of what a function makes of each distinct text, worked out once for each: so a costly function is cheap.
    pub fn map(&self, name: &str, mut function: impl FnMut(&str) -> Option<String>) -> Column {
        let mut interner = Interner::default();
        let mut made = vec![MISSING; self.pool.codes()];
        for (code, made) in made.iter_mut().enumerate().skip(1) {
            if let Some(text) = function(self.pool.text(code as u32)) {
                *made = interner.code(&text).unwrap_or(MISSING);
            }
        }
        let codes = self.codes.iter().map(|&code| made[code as usize]).collect();
        Column { name: name.to_owned(), pool: Arc::new(interner.finish()), codes }
    }

    /// The same under another name.
    pub fn named(mut self, name: &str) -> Column {
        self.name = name.to_owned();
        self
    }

    /// From what a function writes for each row: false if it is missing.
    pub(crate) fn written(name: &str, rows: usize, mut write: impl FnMut(usize, &mut String) -> bool) -> Column {
        let mut interner = Interner::default();
        let mut line = String::new();
        let mut one = |row| {
            line.clear();
            if write(row, &mut line) { interner.code(&line).unwrap_or(MISSING) } else { MISSING }
        };
        let codes = (0..rows).map(&mut one).collect();
        Column { name: name.to_owned(), pool: Arc::new(interner.finish()), codes }
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
        let mut interner = Interner::default();
        let codes: Vec<Vec<u32>> = columns
            .iter()
            .map(|column| {
                let mut new_of = vec![MISSING; column.pool.codes()];
                for (code, new) in new_of.iter_mut().enumerate().skip(1) {
                    *new = interner.code(column.pool.text(code as u32)).unwrap_or(MISSING);
                }
                column.codes.iter().map(|&code| new_of[code as usize]).collect()
            })
            .collect();
        let pool = Arc::new(interner.finish());
        codes.into_iter().zip(columns).map(|(codes, column)| Column { name: column.name.clone(), pool: Arc::clone(&pool), codes }).collect()
    }

    /// Keeps the pool and lets the rows go.
    pub(crate) fn forget_rows(&mut self) {
        self.codes = Vec::new();
    }

    pub(super) fn from_parts(name: String, pool: Pool, codes: Vec<u32>) -> Column {
        Column { name, pool: Arc::new(pool), codes }
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

/// Makes a pool: an open table of codes beside it, dropped when the pool is done.
#[derive(Debug)]
pub(crate) struct Interner {
    text: String,
    starts: Vec<u32>,
    /// Half of the text's hash, and its code: most texts that are not the one are told apart without a walk to them.
    slots: Vec<(u32, u32)>,
}

impl Default for Interner {
    fn default() -> Interner {
        Interner { text: String::new(), starts: vec![0], slots: vec![(0, 0); 64] }
    }
}

impl Interner {
    fn held(&self, code: u32) -> &str {
        &self.text[self.starts[code as usize - 1] as usize..self.starts[code as usize] as usize]
    }

    /// The code of a text; none when 4 GiB of distinct text are full.
    pub fn code(&mut self, text: &str) -> Option<u32> {
        if self.starts.len() * 2 > self.slots.len() {
            self.grow();
        }
        let hash = (hash::text(0, text) >> 32) as u32;
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            match self.slots[slot] {
                (_, 0) => break,
                (held, code) if held == hash && self.held(code) == text => return Some(code),
                _ => slot = (slot + 1) & mask,
            }
        }
        let code = self.add(text)?;
        self.slots[slot] = (hash, code);
        Some(code)
    }

    /// The code of a text that is known to be new; it is not found again by [`Interner::code`].
    pub fn add(&mut self, text: &str) -> Option<u32> {
        let end = u32::try_from(self.text.len() + text.len()).ok()?;
        let code = u32::try_from(self.starts.len()).ok()?;
        self.text.push_str(text);
        self.starts.push(end);
        Some(code)
    }

    fn grow(&mut self) {
        let mut slots = vec![(0u32, 0u32); self.slots.len() * 4];
        let mask = slots.len() - 1;
        for &(hash, code) in self.slots.iter().filter(|(_, code)| *code != 0) {
            let mut slot = hash as usize & mask;
            while slots[slot].1 != 0 {
                slot = (slot + 1) & mask;
            }
            slots[slot] = (hash, code);
        }
        self.slots = slots;
    }

    pub fn finish(mut self) -> Pool {
        self.text.shrink_to_fit();
        self.starts.shrink_to_fit();
        Pool { text: self.text, starts: self.starts }
    }
}
