//! What measures read instead of a text, worked out once for each distinct text.

use super::words::Words;
use crate::hash;
use crate::metric;
use crate::model::Measure;
use crate::table::{LIST, Pool};

/// Which reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Need {
    Days,
    Numbers,
    Points,
    Bigrams,
    Trigrams,
    Tokens,
    Pieces,
    Words,
}

/// Each text of a pool, read.
#[derive(Debug)]
pub(crate) enum Prepared {
    /// NaN where the text is not a number.
    Numbers(Vec<f64>),
    /// NaN where it is not a point.
    Points(Vec<(f64, f64)>),
    /// Sorted sets, one after the other.
    Sets { starts: Vec<u32>, members: Vec<u64> },
    /// Words with their rarity.
    Words(Words),
}

impl Prepared {
    pub fn number(&self, code: u32) -> f64 {
        match self {
            Prepared::Numbers(numbers) => numbers[code as usize],
            _ => f64::NAN,
        }
    }

    pub fn point(&self, code: u32) -> (f64, f64) {
        match self {
            Prepared::Points(points) => points[code as usize],
            _ => (f64::NAN, f64::NAN),
        }
    }

    pub fn set(&self, code: u32) -> &[u64] {
        match self {
            Prepared::Sets { starts, members } => &members[starts[code as usize] as usize..starts[code as usize + 1] as usize],
            _ => &[],
        }
    }
}

/// Reads a pool; `rows` tells how many rows hold each code.
pub(crate) fn prepare(pool: &Pool, need: Need, rows: &dyn Fn() -> Vec<u64>) -> Prepared {
    let texts = || (0..pool.codes() as u32).map(|code| pool.text(code));
    match need {
        Need::Days => Prepared::Numbers(texts().map(|text| metric::days_of(text).map_or(f64::NAN, f64::from)).collect()),
        Need::Numbers => {
            let number = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
            Prepared::Numbers(texts().map(|text| number(text).unwrap_or(f64::NAN)).collect())
        }
        Need::Points => Prepared::Points(texts().map(|text| metric::point(text).unwrap_or((f64::NAN, f64::NAN))).collect()),
        Need::Words => Prepared::Words(Words::new(pool, &rows())),
        Need::Bigrams => sets(texts().map(|text| metric::grams(text, 2))),
        Need::Trigrams => sets(texts().map(|text| metric::grams(text, 3))),
        Need::Tokens => sets(texts().map(|text| hashed(text.split_whitespace()))),
        Need::Pieces => sets(texts().map(|text| hashed(text.split(LIST).filter(|piece| !piece.is_empty())))),
    }
}

fn sets(all: impl Iterator<Item = Vec<u64>>) -> Prepared {
    let (mut starts, mut members) = (vec![0], Vec::new());
    for set in all {
        members.extend(set);
        starts.push(members.len() as u32);
    }
    Prepared::Sets { starts, members }
}

/// Words by their 64-bit hashes: two words of one hash are as likely as one in 10^19.
fn hashed<'a>(words: impl Iterator<Item = &'a str>) -> Vec<u64> {
    let mut set: Vec<u64> = words.map(|word| hash::text(1, word)).collect();
    set.sort_unstable();
    set.dedup();
    set
}

impl Measure {
    /// What it reads instead of the text.
    pub(crate) fn need(self) -> Option<Need> {
        Some(match self {
            Measure::Days => Need::Days,
            Measure::Difference | Measure::RelativeDifference => Need::Numbers,
            Measure::Kilometres => Need::Points,
            Measure::BigramDice => Need::Bigrams,
            Measure::TrigramJaccard => Need::Trigrams,
            Measure::TokenJaccard => Need::Tokens,
            Measure::Shared => Need::Pieces,
            Measure::SharedRarity | Measure::NameAgreement => Need::Words,
            _ => return None,
        })
    }

    /// Whether it compares numbers.
    pub(crate) fn is_of_numbers(self) -> bool {
        matches!(self, Measure::Days | Measure::Difference | Measure::RelativeDifference | Measure::Kilometres)
    }

    /// Whether it counts edits.
    pub(crate) fn is_edits(self) -> bool {
        matches!(self, Measure::Levenshtein | Measure::OptimalAlignment | Measure::DamerauLevenshtein)
    }

    /// What it is between a text and itself, where that does not depend on the text.
    pub(crate) fn of_equals(self) -> Option<f64> {
        self.is_edits().then_some(0.0)
    }
}
