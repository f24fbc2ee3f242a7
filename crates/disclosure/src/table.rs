//! Tables of counts: dimensions with their trees of codes, and the sums that tie the cells together.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use thiserror::Error;

/// Where a cell stands: for each dimension the place of its code, 0 for the total.
pub type Key = Vec<usize>;

/// One way of splitting the people counted: a tree of codes whose root, at place 0, is the total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dimension {
    name: String,
    codes: Vec<Code>,
}

/// A code and the place of the one it is part of. The total is part of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// As printed.
    pub name: String,
    /// The place of the code this one is part of.
    pub within: usize,
}

/// Why something is not a table.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum NotATable {
    #[error("the table has no dimension. Name at least one column that splits the counts")]
    NoDimension,
    #[error("two dimensions are called “{0}”. Give each a name of its own")]
    RepeatedDimension(String),
    #[error("“{dimension}” has two codes called “{code}”. Give each a name of its own")]
    RepeatedCode { dimension: String, code: String },
    #[error("“{code}” of “{dimension}” is part of “{within}”, which is not there or comes after it. Write the larger code first")]
    NoSuchWhole { dimension: String, code: String, within: String },
    #[error("“{dimension}” has no code “{code}”. Check the spelling")]
    NoSuchCode { dimension: String, code: String },
    #[error("a cell names {found} codes and the table has {expected} dimensions")]
    Length { found: usize, expected: usize },
    #[error("the cell {0} is counted twice. Add the two up first")]
    Repeated(String),
    #[error("“{code}” of “{dimension}” has parts of its own, so that people can't be counted in it directly. Count them in a part, “not known” if need be")]
    NotALeaf { dimension: String, code: String },
    #[error("the count of {0} is longer than any register of people")]
    Huge(String),
    #[error("the table would have {0} cells. Leave out a dimension, or join codes")]
    TooLarge(usize),
}

/// Beyond this a count is a slip of the keyboard, and sums might not fit.
const MOST: u64 = 1 << 40;

/// Beyond this many cells the full cross of all codes is not made.
const MOST_CELLS: usize = 200_000;

impl Dimension {
    /// A dimension without a tree below its total.
    pub fn flat(name: &str, total: &str, codes: &[&str]) -> Result<Dimension, NotATable> {
        Dimension::tree(name, total, &codes.iter().map(|code| (*code, None)).collect::<Vec<_>>())
    }

    /// A dimension of codes, each with the code it is part of (`None`: of the total). A whole comes before its parts.
    pub fn tree(name: &str, total: &str, codes: &[(&str, Option<&str>)]) -> Result<Dimension, NotATable> {
        let mut made = vec![Code { name: total.to_owned(), within: 0 }];
        let mut places = HashMap::from([(total, 0)]);
        for (code, within) in codes {
            let within = match within {
                None => 0,
                Some(whole) => *places.get(whole).ok_or_else(|| NotATable::NoSuchWhole {
                    dimension: name.to_owned(),
                    code: (*code).to_owned(),
                    within: (*whole).to_owned(),
                })?,
            };
            if places.insert(code, made.len()).is_some() {
                return Err(NotATable::RepeatedCode { dimension: name.to_owned(), code: (*code).to_owned() });
            }
            made.push(Code { name: (*code).to_owned(), within });
        }
        Ok(Dimension { name: name.to_owned(), codes: made })
    }

    /// Whether a dimension that came from outside is a tree: every code within one before it.
    pub(crate) fn sound(&self) -> Result<(), NotATable> {
        if self.codes.is_empty() {
            return Err(NotATable::NoDimension);
        }
        match self.codes.iter().enumerate().find(|(at, code)| code.within > at.saturating_sub(1)) {
            Some((_, code)) => Err(NotATable::NoSuchWhole {
                dimension: self.name.clone(),
                code: code.name.clone(),
                within: code.within.to_string(),
            }),
            None => Ok(()),
        }
    }

    /// Its name, such as `sex`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its codes, the total first.
    pub fn codes(&self) -> &[Code] {
        &self.codes
    }

    /// The place of a code.
    pub fn place(&self, code: &str) -> Option<usize> {
        self.codes.iter().position(|known| known.name == code)
    }

    /// The places that are part of `whole` and of nothing between.
    pub fn parts(&self, whole: usize) -> impl Iterator<Item = usize> + '_ {
        self.codes.iter().enumerate().skip(1).filter(move |(_, code)| code.within == whole).map(|(place, _)| place)
    }

    /// Whether people are counted in this code directly.
    pub fn is_leaf(&self, place: usize) -> bool {
        self.parts(place).next().is_none()
    }

    /// The code, what it is part of, and so on up to the total.
    pub fn upward(&self, place: usize) -> Vec<usize> {
        let mut path = vec![place];
        let mut at = place;
        while at != 0 {
            at = self.codes[at].within;
            path.push(at);
        }
        path
    }
}

/// What is known of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Count {
    /// So many people. Nought is a count.
    Known(u64),
    /// Nobody counted. Never shown, read or added up as nought.
    Missing,
}

/// A table of counts, totals included. It prints nothing: only a [`crate::Release`] made of it does.
#[derive(Clone)]
pub struct Table {
    measure: String,
    dimensions: Vec<Dimension>,
    cells: BTreeMap<Key, Count>,
    full: bool,
}

/// A whole and the parts that add up to it, along one dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The dimension that is split.
    pub dimension: usize,
    /// The cell that is the sum.
    pub whole: Key,
    /// The cells it is the sum of: every part of that code.
    pub parts: Vec<Key>,
}

/// A sum that does not come out: reported, never forced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// Where.
    pub whole: Key,
    /// The dimension whose parts do not add up to it.
    pub dimension: usize,
    /// The cell's own count.
    pub told: u64,
    /// What the parts add up to.
    pub added: u64,
}

impl Table {
    /// Counts people: each row names a leaf code of every dimension, and every total is added up. All cells exist; nobody means nought.
    /// `measure` says what is counted, so that releases of the same thing are known for it: `reports sent`.
    pub fn count<'a>(
        measure: &str,
        dimensions: Vec<Dimension>,
        rows: impl IntoIterator<Item = (Vec<&'a str>, u64)>,
    ) -> Result<Table, NotATable> {
        checked(&dimensions)?;
        let size = dimensions.iter().fold(1usize, |product, dimension| product.saturating_mul(dimension.codes.len()));
        if size > MOST_CELLS {
            return Err(NotATable::TooLarge(size));
        }
        let mut cells: BTreeMap<Key, Count> = cross(dimensions.iter().map(|d| (0..d.codes.len()).collect()).collect())
            .into_iter()
            .map(|key| (key, Count::Known(0)))
            .collect();
        for (codes, people) in rows {
            let key = key_of(&dimensions, &codes)?;
            for (dimension, place) in dimensions.iter().zip(&key) {
                if !dimension.is_leaf(*place) {
                    let code = dimension.codes[*place].name.clone();
                    return Err(NotATable::NotALeaf { dimension: dimension.name.clone(), code });
                }
            }
            for up in cross(dimensions.iter().zip(&key).map(|(dimension, place)| dimension.upward(*place)).collect()) {
                if let Some(Count::Known(sum)) = cells.get_mut(&up) {
                    *sum += people;
                    if *sum > MOST {
                        return Err(NotATable::Huge(codes.join(", ")));
                    }
                }
            }
        }
        Ok(Table { measure: measure.to_owned(), dimensions, cells, full: true })
    }

    /// How many cells the row of one person is counted in, at most: the longest way up in every dimension.
    pub(crate) fn deepest(dimensions: &[Dimension]) -> usize {
        let way = |dimension: &Dimension| (0..dimension.codes.len()).map(|place| dimension.upward(place).len()).max().unwrap_or(1);
        dimensions.iter().map(way).fold(1, usize::saturating_mul)
    }

    /// A table as it stands somewhere, totals given: what is not among the cells is no part of it.
    pub fn given(measure: &str, dimensions: Vec<Dimension>, given: impl IntoIterator<Item = (Key, Count)>) -> Result<Table, NotATable> {
        checked(&dimensions)?;
        let deepest = Table::deepest(&dimensions);
        if deepest > MOST_CELLS {
            return Err(NotATable::TooLarge(deepest));
        }
        let mut cells = BTreeMap::new();
        for (key, count) in given {
            if key.len() != dimensions.len() {
                return Err(NotATable::Length { found: key.len(), expected: dimensions.len() });
            }
            if let Some((place, dimension)) = key.iter().zip(&dimensions).find(|(place, d)| **place >= d.codes.len()) {
                return Err(NotATable::NoSuchCode { dimension: dimension.name.clone(), code: place.to_string() });
            }
            let name = named(&dimensions, &key);
            if matches!(count, Count::Known(people) if people > MOST) {
                return Err(NotATable::Huge(name));
            }
            if cells.insert(key, count).is_some() {
                return Err(NotATable::Repeated(name));
            }
        }
        let full = dimensions.iter().fold(1usize, |product, dimension| product.saturating_mul(dimension.codes.len())) == cells.len();
        Ok(Table { measure: measure.to_owned(), dimensions, cells, full })
    }

    /// What is counted.
    pub fn measure(&self) -> &str {
        &self.measure
    }

    /// How it is split.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// Every cell, in order.
    pub fn cells(&self) -> &BTreeMap<Key, Count> {
        &self.cells
    }

    /// Whether every meeting of codes is a cell: what is not there can't be read as nought.
    pub fn is_full(&self) -> bool {
        self.full
    }

    /// The place of codes, one for each dimension.
    pub fn key(&self, codes: &[&str]) -> Result<Key, NotATable> {
        key_of(&self.dimensions, codes)
    }

    /// Every whole with its parts. Parts that are not among the cells stand for nought: a published block drops its empty rows.
    pub fn sums(&self) -> Vec<Sum> {
        sums(&self.dimensions, &self.cells)
    }

    /// Wholes whose parts add up to something else.
    pub fn disagreements(&self) -> Vec<Disagreement> {
        let known = |key: &Key| match self.cells.get(key) {
            Some(Count::Known(people)) => Some(*people),
            _ => None,
        };
        self.sums()
            .into_iter()
            .filter_map(|sum| {
                let told = known(&sum.whole)?;
                let added = sum.parts.iter().map(known).sum::<Option<u64>>()?;
                (told != added).then_some(Disagreement { whole: sum.whole, dimension: sum.dimension, told, added })
            })
            .collect()
    }
}

/// The same shape over any kind of cell.
pub(crate) fn sums<T>(dimensions: &[Dimension], cells: &BTreeMap<Key, T>) -> Vec<Sum> {
    let mut found: BTreeMap<(usize, Key), Vec<Key>> = BTreeMap::new();
    for key in cells.keys() {
        for (at, dimension) in dimensions.iter().enumerate() {
            if key[at] != 0 {
                let mut whole = key.clone();
                whole[at] = dimension.codes[key[at]].within;
                found.entry((at, whole)).or_default().push(key.clone());
            }
        }
    }
    found.into_iter().map(|((dimension, whole), parts)| Sum { dimension, whole, parts }).collect()
}

fn checked(dimensions: &[Dimension]) -> Result<(), NotATable> {
    if dimensions.is_empty() {
        return Err(NotATable::NoDimension);
    }
    for (at, dimension) in dimensions.iter().enumerate() {
        if dimensions[..at].iter().any(|other| other.name == dimension.name) {
            return Err(NotATable::RepeatedDimension(dimension.name.clone()));
        }
    }
    Ok(())
}

fn key_of(dimensions: &[Dimension], codes: &[&str]) -> Result<Key, NotATable> {
    if codes.len() != dimensions.len() {
        return Err(NotATable::Length { found: codes.len(), expected: dimensions.len() });
    }
    dimensions
        .iter()
        .zip(codes)
        .map(|(dimension, code)| {
            let missing = || NotATable::NoSuchCode { dimension: dimension.name.clone(), code: (*code).to_owned() };
            dimension.place(code).ok_or_else(missing)
        })
        .collect()
}

/// A cell in words: `Luton, Female`; the totals are left unsaid, and the whole table is `Total`.
pub fn named(dimensions: &[Dimension], key: &[usize]) -> String {
    let words: Vec<&str> =
        dimensions.iter().zip(key).filter(|(_, place)| **place != 0).map(|(d, place)| d.codes[*place].name.as_str()).collect();
    match (words.is_empty(), dimensions.first()) {
        (true, Some(first)) => first.codes[0].name.clone(),
        _ => words.join(", "),
    }
}

/// Every choice of one place from each list.
pub(crate) fn cross(choices: Vec<Vec<usize>>) -> Vec<Key> {
    choices.into_iter().fold(vec![Vec::new()], |made, places| {
        made.iter().flat_map(|key: &Key| places.iter().map(|place| [key.as_slice(), &[*place]].concat())).collect()
    })
}
