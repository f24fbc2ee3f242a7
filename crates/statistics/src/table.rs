//! One edition of one published table: its figures, as published on a day, never changed afterwards.

use crate::measure::{DIMENSIONS, Dimension, Measure};
use crate::period::Period;
use daybreak_vocabulary::Day;
use std::collections::HashMap;
use std::fmt;

/// What stands in a published cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// So many. Nought is a count.
    Known(u64),
    /// Hidden by whoever published it: `[c]`, `*`.
    Hidden,
    /// Not there: `[x]`, `..`, a dash. Never read as nought.
    Missing,
    /// Can't be: `[z]`.
    NotApplicable,
}

impl Value {
    pub fn known(self) -> Option<u64> {
        match self {
            Value::Known(people) => Some(people),
            _ => None,
        }
    }
}

/// With the marks that statisticians of government use.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Known(people) => write!(f, "{people}"),
            Value::Hidden => f.write_str("[c]"),
            Value::Missing => f.write_str("[x]"),
            Value::NotApplicable => f.write_str("[z]"),
        }
    }
}

/// For each dimension the place of a code in the edition's dictionary; 0 is the total.
pub type Codes = [u32; DIMENSIONS];

/// One published number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figure {
    pub period: Period,
    pub codes: Codes,
    /// Place in the dictionary of definitions; 0 is the table's own.
    pub definition: u32,
    /// Place in the dictionary of sources; 0 is the table's own.
    pub source: u32,
    pub value: Value,
}

/// The codes of an edition by dimension, its definitions and sources: each list begins with nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dictionary {
    pub codes: [Vec<String>; DIMENSIONS],
    pub definitions: Vec<String>,
    pub sources: Vec<String>,
}

impl Default for Dictionary {
    fn default() -> Dictionary {
        let empty = || vec![String::new()];
        Dictionary { codes: std::array::from_fn(|_| empty()), definitions: empty(), sources: empty() }
    }
}

impl Dictionary {
    /// The place of a code; the total is at 0.
    pub fn place(&self, dimension: Dimension, code: &str) -> Option<u32> {
        let codes = self.codes.get(dimension.at())?;
        codes.iter().position(|known| known == code).and_then(|at| u32::try_from(at).ok())
    }

    pub fn code(&self, dimension: Dimension, place: u32) -> &str {
        self.codes.get(dimension.at()).and_then(|codes| codes.get(place as usize)).map_or("", String::as_str)
    }

    pub fn definition(&self, place: u32) -> &str {
        self.definitions.get(place as usize).map_or("", String::as_str)
    }

    pub fn source(&self, place: u32) -> &str {
        self.sources.get(place as usize).map_or("", String::as_str)
    }
}

/// The day something was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Published {
    pub on: Day,
    /// Nobody read it where it was published: whoever brought the table supposed it.
    pub supposed: bool,
}

/// A table as it was published on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    pub measure: Measure,
    /// What it calls itself, or the name of its file.
    pub title: String,
    pub published_on: Day,
    /// The day was not read where it was published: it is shown as not confirmed.
    pub day_supposed: bool,
    /// The file it came from, and the sheet within it; empty where it was typed in.
    pub file: String,
    pub dictionary: Dictionary,
    /// Sorted.
    figures: Vec<Figure>,
    /// Which ways of splitting are published for a period and a kind of responder: what is absent there is nought, what is absent elsewhere is missing.
    blocks: HashMap<Block, u32>,
}

/// A way of splitting: the period, which dimensions are split, and the kind of responder, since each kind's figures are split in a way of its own.
type Block = (Period, u16, u32);

fn block(period: Period, codes: &Codes) -> Block {
    let split = codes.iter().enumerate().filter(|(_, place)| **place != 0).fold(0u16, |mask, (at, _)| mask | 1 << at);
    (period, split, codes.get(Dimension::ResponderKind.at()).copied().unwrap_or(0))
}

impl Edition {
    /// The figures in any order, each cell once.
    pub fn new(measure: Measure, title: &str, published_on: Day, file: &str, dictionary: Dictionary, mut figures: Vec<Figure>) -> Edition {
        if !figures.is_sorted() {
            figures.sort_unstable();
        }
        let mut blocks: HashMap<Block, u32> = HashMap::new();
        let mut last: Option<(Block, u32)> = None;
        for figure in &figures {
            let of = block(figure.period, &figure.codes);
            match &mut last {
                Some((same, count)) if *same == of => *count += 1,
                _ => {
                    if let Some((block, count)) = last.replace((of, 1)) {
                        *blocks.entry(block).or_default() += count;
                    }
                }
            }
        }
        if let Some((block, count)) = last {
            *blocks.entry(block).or_default() += count;
        }
        Edition { measure, title: title.to_owned(), published_on, day_supposed: false, file: file.to_owned(), dictionary, figures, blocks }
    }

    /// The same, and whether its day of publication was only supposed: nobody read it.
    #[must_use]
    pub fn supposed(mut self, day_supposed: bool) -> Edition {
        self.day_supposed = day_supposed;
        self
    }

    /// When it was published, and whether that was read.
    pub fn published(&self) -> Published {
        Published { on: self.published_on, supposed: self.day_supposed }
    }

    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// The figures of a cell: one, or several that are defined differently.
    pub fn at(&self, period: Period, codes: &Codes) -> &[Figure] {
        let from = self.figures.partition_point(|figure| (figure.period, &figure.codes) < (period, codes));
        let rest = self.figures.get(from..).unwrap_or_default();
        let count = rest.partition_point(|figure| (figure.period, &figure.codes) == (period, codes));
        rest.get(..count).unwrap_or_default()
    }

    /// The figures of a period.
    pub fn of(&self, period: Period) -> &[Figure] {
        let from = self.figures.partition_point(|figure| figure.period < period);
        let rest = self.figures.get(from..).unwrap_or_default();
        let count = rest.partition_point(|figure| figure.period == period);
        rest.get(..count).unwrap_or_default()
    }

    /// Whether this way of splitting is published for the period: then what is absent is nought.
    ///
    /// A table of places or of definitions of its own never reads an absent one as nought: somebody left it out.
    pub fn has_block(&self, period: Period, codes: &Codes) -> bool {
        let place = codes.get(Dimension::Place.at()).copied().unwrap_or(0);
        place == 0 && self.blocks.contains_key(&block(period, codes))
    }

    /// Every period it counts, in order.
    pub fn periods(&self) -> Vec<Period> {
        let mut periods: Vec<Period> = self.blocks.keys().map(|(period, _, _)| *period).collect();
        periods.sort_unstable();
        periods.dedup();
        periods
    }

    /// The dimensions it is split by anywhere.
    pub fn split_by(&self) -> Vec<Dimension> {
        Dimension::ALL.iter().copied().filter(|dimension| self.dictionary.codes.get(dimension.at()).is_some_and(|codes| codes.len() > 1)).collect()
    }

    /// Which table it is an edition of: its measure, how it is split, and from when to when. Two sheets with the same answer are the same table.
    pub fn which(&self) -> String {
        let split: Vec<&str> = self.split_by().into_iter().map(Dimension::code).collect();
        let periods = self.periods();
        let first = periods.iter().min_by_key(|period| (period.span().0, std::cmp::Reverse(period.span().1)));
        let last = periods.iter().max_by_key(|period| (period.span().1, std::cmp::Reverse(period.span().0)));
        let span = match (first, last) {
            (Some(first), Some(last)) if first == last => first.code(),
            (Some(first), Some(last)) => format!("{} to {}", first.code(), last.code()),
            _ => String::new(),
        };
        let split = if split.is_empty() { String::new() } else { format!(" by {}", split.join(", ")) };
        // Several publish counts of defendants, each by a rule of its own: whose it is tells their tables apart.
        let whose = match self.dictionary.sources.as_slice() {
            [_, only] if self.measure.of_courts() => format!(", {only}"),
            _ => String::new(),
        };
        format!("{}{split}, {span}{whose}", self.measure.code())
    }

    /// Where the parts of a published whole add up to something else, or would if what is hidden were nobody and they are already more. Reported, never forced.
    pub fn disagreements(&self) -> Vec<Disagreement> {
        let mut sums: HashMap<(Period, Codes, Option<Dimension>), (u64, bool)> = HashMap::new();
        for figure in self.figures.iter().filter(|figure| figure.definition == 0) {
            for dimension in Dimension::ALL {
                let Some(place) = figure.codes.get(dimension.at()).copied() else { continue };
                if place != 0 {
                    let mut whole = figure.codes;
                    if let Some(code) = whole.get_mut(dimension.at()) {
                        *code = 0;
                    }
                    add(&mut sums, (figure.period, whole, Some(*dimension)), figure.value);
                }
            }
            if figure.period.is_quarter() {
                let (from, _) = figure.period.parts();
                for year in (0..4).filter_map(|back| Period::from_parts(from - 3 * back, 12)).filter(|year| year.parts().0.is_multiple_of(12)) {
                    add(&mut sums, (year, figure.codes, None), figure.value);
                }
            }
        }
        let mut found: Vec<Disagreement> = sums
            .into_iter()
            .filter_map(|((period, codes, dimension), (added, whole))| {
                let told = self.at(period, &codes).iter().find(|figure| figure.definition == 0)?.value.known()?;
                let four = dimension.is_some() || period.quarters().is_some_and(|quarters| quarters.iter().all(|one| !self.of(*one).is_empty()));
                let wrong = if whole { told != added } else { told < added };
                (wrong && four).then_some(Disagreement { period, codes, dimension, told, added })
            })
            .collect();
        found.sort_unstable();
        found
    }

    /// A cell's codes in English: `Labour, Child`; the totals are left unsaid.
    pub fn named(&self, codes: &Codes) -> String {
        let words: Vec<&str> = Dimension::ALL
            .iter()
            .filter_map(|dimension| {
                let place = codes.get(dimension.at()).copied().filter(|place| *place != 0)?;
                Some(dimension.label(self.dictionary.code(*dimension, place)))
            })
            .collect();
        if words.is_empty() { "Total".to_owned() } else { words.join(", ") }
    }
}

fn add(sums: &mut HashMap<(Period, Codes, Option<Dimension>), (u64, bool)>, key: (Period, Codes, Option<Dimension>), value: Value) {
    let (sum, whole) = sums.entry(key).or_insert((0, true));
    match value {
        Value::Known(people) => *sum = sum.saturating_add(people),
        Value::NotApplicable => {}
        Value::Hidden | Value::Missing => *whole = false,
    }
}

/// A published whole whose published parts add up to something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Disagreement {
    pub period: Period,
    pub codes: Codes,
    /// The dimension whose parts do not add up; nothing where it is the quarters of a year.
    pub dimension: Option<Dimension>,
    pub told: u64,
    pub added: u64,
}
