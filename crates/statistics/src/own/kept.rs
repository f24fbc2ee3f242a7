//! A release as it is kept and shown: what it showed, and a mark where it did not. It can be made of a release and of nothing else.

use crate::drawing::{Plot, Series};
use crate::grid::{Entry, Grid};
use crate::tongue::grouped;
use daybreak_disclosure::{Release, Shown};
use daybreak_vocabulary::Day;
use serde::{Deserialize, Serialize};

/// What a release showed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    dimensions: Vec<Split>,
    /// The places of a cell's codes, and what stands in it.
    cells: Vec<(Vec<usize>, Standing)>,
    on: Day,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Split {
    name: String,
    /// The total first.
    codes: Vec<String>,
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    Count(u64),
    Hidden,
    Missing,
}

impl Standing {
    fn mark(self) -> &'static str {
        match self {
            Standing::Missing => "[x]",
            Standing::Count(_) | Standing::Hidden => "[c]",
        }
    }
}

/// What hiding took away, as anybody may count it in the release: nothing of what is under a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Counts the table has, totals among them.
    pub counts: u64,
    /// Of them, hidden.
    pub hidden: u64,
    /// Of the hidden, totals.
    pub totals: u64,
}

/// How a page says a code of a dimension, and the dimension itself.
pub trait Says {
    fn code(&self, dimension: &str, code: &str) -> String;
    fn dimension(&self, dimension: &str) -> String;
    fn count(&self) -> String;
}

impl Kept {
    /// The only way to one.
    pub fn of(release: &Release) -> Kept {
        let dimensions = release.dimensions().iter().map(|one| Split { name: one.name().to_owned(), codes: one.codes().iter().map(|code| code.name.clone()).collect() });
        let cells = release.cells().iter().map(|(key, shown)| {
            let standing = match shown {
                Shown::Count(people) | Shown::About(people) => Standing::Count(*people),
                Shown::Hidden => Standing::Hidden,
                Shown::Missing => Standing::Missing,
            };
            (key.clone(), standing)
        });
        Kept { dimensions: dimensions.collect(), cells: cells.collect(), on: release.on() }
    }

    /// What stands where these codes meet, one for each dimension in their order.
    pub fn at(&self, codes: &[&str]) -> Option<Standing> {
        let places: Vec<usize> = self.dimensions.iter().zip(codes).map(|(one, code)| one.codes.iter().position(|known| known == code)).collect::<Option<_>>()?;
        self.cells.iter().find(|(key, _)| *key == places).map(|(_, standing)| *standing)
    }

    /// How many are shown of a cell that is named by its dimensions; of all, in every other.
    pub fn shown(&self, cell: &[(&str, &str)]) -> Option<u64> {
        if cell.iter().any(|(name, _)| self.dimensions.iter().all(|one| one.name != *name)) {
            return None;
        }
        let code = |one: &Split| cell.iter().find(|(name, _)| *name == one.name).map(|(_, code)| (*code).to_owned()).or_else(|| one.codes.first().cloned());
        let codes: Vec<String> = self.dimensions.iter().map(code).collect::<Option<_>>()?;
        match self.at(&codes.iter().map(String::as_str).collect::<Vec<_>>())? {
            Standing::Count(people) => Some(people),
            Standing::Hidden | Standing::Missing => None,
        }
    }

    pub fn taken(&self) -> Taken {
        let hidden = || self.cells.iter().filter(|(_, standing)| *standing == Standing::Hidden);
        let totals = hidden().filter(|(key, _)| key.contains(&0));
        Taken { counts: self.cells.len() as u64, hidden: hidden().count() as u64, totals: totals.count() as u64 }
    }

    /// The dimension's name and its codes, the total first.
    pub fn codes(&self, dimension: usize) -> Option<(&str, &[String])> {
        self.dimensions.get(dimension).map(|one| (one.name.as_str(), one.codes.as_slice()))
    }

    /// One row for each cell; with two dimensions the second stands across.
    pub fn grid(&self, title: String, lead: String, says: &dyn Says) -> Grid {
        let entry = |standing: Option<Standing>| match standing {
            Some(Standing::Count(people)) => Entry::Count(people),
            Some(other) => Entry::Mark(other.mark()),
            None => Entry::Mark(Standing::Missing.mark()),
        };
        let find = |key: &[usize]| self.cells.iter().find(|(of, _)| of == key).map(|(_, standing)| *standing);
        // The total comes last, as people add up.
        let order = |one: &Split| (1..one.codes.len()).chain(std::iter::once(0)).collect::<Vec<usize>>();
        let label = |one: &Split, place: usize| says.code(&one.name, one.codes.get(place).map_or("", String::as_str));
        let (headings, rows) = match self.dimensions.as_slice() {
            [down, across] => {
                let head = std::iter::once(says.dimension(&down.name)).chain(order(across).into_iter().map(|place| label(across, place))).collect();
                let rows = order(down).into_iter().map(|row| {
                    std::iter::once(Entry::Text(label(down, row))).chain(order(across).into_iter().map(|column| entry(find(&[row, column])))).collect()
                });
                (head, rows.collect())
            }
            [down] => {
                let rows = order(down).into_iter().map(|row| vec![Entry::Text(label(down, row)), entry(find(&[row]))]);
                (vec![says.dimension(&down.name), says.count()], rows.collect())
            }
            _ => (Vec::new(), Vec::new()),
        };
        Grid { title, lead, headings, rows, notes: Vec::new(), names: 1 }
    }

    /// The parts of the first dimension, over everybody in the second.
    pub fn plot(&self, title: String, lead: String, says: &dyn Says) -> Option<Plot> {
        let down = self.dimensions.first()?;
        let rest = self.dimensions.len().saturating_sub(1);
        let parts = down.codes.iter().enumerate().skip(1);
        let value = |place: usize| {
            let key: Vec<usize> = std::iter::once(place).chain(std::iter::repeat_n(0, rest)).collect();
            match self.cells.iter().find(|(of, _)| *of == key).map(|(_, standing)| *standing) {
                Some(Standing::Count(people)) => Some(people),
                _ => None,
            }
        };
        let (mut labels, mut codes, mut values) = (Vec::new(), Vec::new(), Vec::new());
        for (place, code) in parts {
            labels.push(says.code(&down.name, code));
            codes.push(code.clone());
            values.push(value(place));
        }
        Some(Plot { title, lead, labels, codes, series: vec![Series { name: String::new(), values }], unknown: Standing::Hidden.mark().to_owned() })
    }

    /// A number for a sentence: grouped where it is shown, nothing where it is not.
    pub fn said(&self, codes: &[&str]) -> Option<String> {
        match self.at(codes)? {
            Standing::Count(people) => Some(grouped(people)),
            Standing::Hidden | Standing::Missing => None,
        }
    }
}
