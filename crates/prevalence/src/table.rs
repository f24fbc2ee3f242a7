//! The data: how many people are on exactly which lists.

use crate::pattern::{MOST_LISTS, Pattern};
use sha2::{Digest, Sha256};
use thiserror::Error;

/// Counts of people by the lists they are on: `y_w` for every non-empty set `w` of lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    names: Vec<String>,
    /// By cell, 2^lists of them; the first, people on no list, is 0.
    counts: Vec<u64>,
}

/// Why names and counts make no table.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotATable {
    /// Fewer than two lists.
    #[error("{0} list has no overlap, and the estimate rests on overlaps: at least 2 lists are needed")]
    TooFewLists(usize),
    /// More than eleven.
    #[error("{0} lists are too many: merge the smallest or most alike until there are at most {MOST_LISTS}")]
    TooManyLists(usize),
    /// The counts are not 2^lists.
    #[error("{lists} lists have {} patterns, and {counts} counts are given", 1usize << lists)]
    WrongLength {
        /// How many lists.
        lists: usize,
        /// How many counts.
        counts: usize,
    },
    /// A count for people on no list.
    #[error("people on no list can't have been counted: the first count must be 0")]
    EmptyPattern,
    /// Nobody at all.
    #[error("every count is 0: nobody was observed, and nothing can be estimated")]
    Nobody,
    /// Too many to count exactly in a double.
    #[error("the counts add up to more than 1,000,000,000: no register of people is as long")]
    TooMany,
}

/// Far above any register, far below where doubles lose whole numbers.
const MOST_PEOPLE: u64 = 1_000_000_000;

impl Table {
    /// `counts[w]` is the count of people on exactly the lists whose bits are in `w`; `counts[0]` is 0.
    pub fn new(names: Vec<String>, counts: Vec<u64>) -> Result<Table, NotATable> {
        if names.len() < 2 {
            return Err(NotATable::TooFewLists(names.len()));
        }
        if names.len() > MOST_LISTS {
            return Err(NotATable::TooManyLists(names.len()));
        }
        if counts.len() != 1 << names.len() {
            return Err(NotATable::WrongLength { lists: names.len(), counts: counts.len() });
        }
        if counts[0] != 0 {
            return Err(NotATable::EmptyPattern);
        }
        match counts.iter().try_fold(0u64, |sum, &count| sum.checked_add(count)) {
            Some(0) => Err(NotATable::Nobody),
            Some(1..=MOST_PEOPLE) => Ok(Table { names, counts }),
            _ => Err(NotATable::TooMany),
        }
    }

    /// From the patterns that were seen, as (lists' bits, count). Patterns not named are 0, repeated ones add up.
    pub fn of(names: &[&str], cells: &[(u16, u64)]) -> Result<Table, NotATable> {
        let mut counts = vec![0; 1 << names.len().min(MOST_LISTS + 1)];
        for &(bits, count) in cells {
            let slots = counts.len();
            let slot = counts
                .get_mut(usize::from(bits))
                .ok_or(NotATable::WrongLength { lists: names.len(), counts: slots.max(usize::from(bits) + 1) })?;
            *slot += count;
        }
        Table::new(names.iter().map(ToString::to_string).collect(), counts)
    }

    /// The lists' names, in order.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// How many lists.
    pub fn lists(&self) -> usize {
        self.names.len()
    }

    /// By cell: 2^lists counts, the first of them 0.
    pub fn counts(&self) -> &[u64] {
        &self.counts
    }

    /// People on exactly these lists.
    pub fn count(&self, pattern: Pattern) -> u64 {
        self.counts.get(pattern.cell()).copied().unwrap_or(0)
    }

    /// People on at least these lists.
    pub fn margin(&self, pattern: Pattern) -> u64 {
        self.cells().filter(|(cell, _)| pattern.within(*cell)).map(|(_, count)| count).sum()
    }

    /// Everybody observed.
    pub fn people(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// The non-empty patterns with their counts, zeros included, in cell order.
    pub fn cells(&self) -> impl Iterator<Item = (Pattern, u64)> {
        self.counts.iter().enumerate().skip(1).map(|(cell, &count)| (Pattern(cell as u16), count))
    }

    /// People on exactly `size` lists.
    pub fn on_exactly(&self, size: usize) -> u64 {
        self.cells().filter(|(cell, _)| cell.size() == size).map(|(_, count)| count).sum()
    }

    /// People on two lists or more.
    pub fn overlap(&self) -> u64 {
        self.people() - self.on_exactly(1)
    }

    /// The lists' names in a pattern: `LA & NG`.
    pub fn name(&self, pattern: Pattern) -> String {
        let names: Vec<&str> = pattern.lists().filter_map(|list| self.names.get(list).map(String::as_str)).collect();
        names.join(" & ")
    }

    /// Pairs of lists that share nobody.
    pub fn empty_pairs(&self) -> Vec<Pattern> {
        crate::pattern::of_size(self.lists(), 2).into_iter().filter(|&pair| self.margin(pair) == 0).collect()
    }

    /// The table had this list never been kept: people on no other list are lost.
    pub fn without_list(&self, list: usize) -> Result<Table, NotATable> {
        let names = self.names.iter().enumerate().filter(|(at, _)| *at != list).map(|(_, name)| name.clone()).collect();
        self.mapped(names, |cell| {
            let low = cell.0 & ((1 << list) - 1);
            Pattern(low | (cell.0 >> (list + 1)) << list)
        })
    }

    /// The table with two lists kept as one.
    pub fn merged(&self, one: usize, other: usize) -> Result<Table, NotATable> {
        let (one, other) = (one.min(other), one.max(other));
        let mut names = self.names.clone();
        if other >= names.len() || one == other {
            return Err(NotATable::TooFewLists(1));
        }
        names[one] = format!("{}+{}", names[one], names[other]);
        names.remove(other);
        self.mapped(names, |cell| {
            let joined = if cell.holds(other) { cell.0 | 1 << one } else { cell.0 };
            Pattern(joined & ((1 << other) - 1) | (joined >> (other + 1)) << other)
        })
    }

    /// The people on one list, by the other lists: the first count is those on no other, put aside as the second answer.
    pub fn within_list(&self, list: usize) -> Result<(Table, u64), NotATable> {
        let mut counts = vec![0; 1 << (self.lists() - 1)];
        for (cell, count) in self.cells().filter(|(cell, _)| cell.holds(list)) {
            let low = cell.0 & ((1 << list) - 1);
            counts[usize::from(low | (cell.0 >> (list + 1)) << list)] += count;
        }
        let alone = std::mem::take(&mut counts[0]);
        let names = self.names.iter().enumerate().filter(|(at, _)| *at != list).map(|(_, name)| name.clone()).collect();
        Ok((Table::new(names, counts)?, alone))
    }

    /// The same lists with other counts.
    pub fn with_counts(&self, counts: Vec<u64>) -> Result<Table, NotATable> {
        Table::new(self.names.clone(), counts)
    }

    fn mapped(&self, names: Vec<String>, to: impl Fn(Pattern) -> Pattern) -> Result<Table, NotATable> {
        if names.len() < 2 {
            return Err(NotATable::TooFewLists(names.len()));
        }
        let mut counts = vec![0; 1 << names.len()];
        for (cell, count) in self.cells() {
            counts[to(cell).cell()] += count;
        }
        counts[0] = 0;
        Table::new(names, counts)
    }

    /// SHA-256 of the names and counts in a fixed form, in hexadecimal: the same table, the same hash, however its file
    /// was laid out.
    pub fn hash(&self) -> String {
        let mut hash = Sha256::new();
        for name in &self.names {
            hash.update((name.len() as u64).to_be_bytes());
            hash.update(name.as_bytes());
        }
        for count in &self.counts {
            hash.update(count.to_be_bytes());
        }
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
