//! Which lists a person is on.

use std::fmt;

/// The most lists a table may have. Twelve lists have 4,095 patterns: no published table fills even a tenth of them.
pub const MOST_LISTS: usize = 11;

/// A set of lists, one bit each: bit 0 is the first list of the table.
///
/// The same type names a cell of the table (the people on exactly these lists) and a term of a model (the interaction
/// of these lists); the empty set is the people on no list, and the intercept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pattern(pub u16);

impl Pattern {
    /// The people on no list; the intercept.
    pub const NONE: Pattern = Pattern(0);

    /// One list alone, counted from 0.
    pub const fn single(list: usize) -> Pattern {
        Pattern(1 << list)
    }

    /// Two lists, counted from 0.
    pub const fn pair(one: usize, other: usize) -> Pattern {
        Pattern(1 << one | 1 << other)
    }

    /// How many lists it holds.
    pub const fn size(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The place of this pattern's cell in a vector of all 2^k cells.
    pub const fn cell(self) -> usize {
        self.0 as usize
    }

    /// Whether every list of `self` is also in `other`.
    pub const fn within(self, other: Pattern) -> bool {
        self.0 & !other.0 == 0
    }

    /// Whether it holds this list, counted from 0.
    pub const fn holds(self, list: usize) -> bool {
        self.0 >> list & 1 == 1
    }

    /// Its lists, counted from 0, in order.
    pub fn lists(self) -> impl Iterator<Item = usize> {
        (0..16).filter(move |&list| self.holds(list))
    }

    /// The patterns with one list fewer.
    pub fn parents(self) -> impl Iterator<Item = Pattern> {
        self.lists().map(move |list| Pattern(self.0 & !(1 << list)))
    }

    /// Its place in print: by the digits of its lists, as words in a dictionary (12, 13, 23).
    pub fn digits(self) -> String {
        self.lists().map(digit).collect()
    }
}

/// List 1 to 9 by its number, list 10 by `A`, list 11 by `B`.
fn digit(list: usize) -> char {
    char::from_digit(list as u32 + 1, 36).map_or('?', |digit| digit.to_ascii_uppercase())
}

/// Prints the lists' numbers, from 1: `134`; the empty pattern is `0`.
impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Pattern::NONE { f.write_str("0") } else { f.write_str(&self.digits()) }
    }
}

/// All patterns of exactly `size` lists among `lists`, in print order.
pub fn of_size(lists: usize, size: usize) -> Vec<Pattern> {
    let mut patterns: Vec<Pattern> = (0..1u16 << lists).map(Pattern).filter(|pattern| pattern.size() == size).collect();
    patterns.sort_by_cached_key(|pattern| pattern.digits());
    patterns
}
