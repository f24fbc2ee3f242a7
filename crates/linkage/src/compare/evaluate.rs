//! Running tests on pairs.

use super::prepare::{Slots, Test, fold};
use super::reading::Prepared;
use super::{Comparer, Pattern, Ready};
use crate::blocking::Found;
use crate::hash;
use crate::metric::{self, Scratch};
use crate::model::{Measure, Relation};
use crate::table::MISSING;
use std::sync::Arc;

/// Answers kept per comparison: a power of two, few enough that all comparisons' stay in the core's own cache.
const KEPT: usize = 1 << 10;

/// One thread's room: scratch for the metrics, and answers already found by pair of codes.
#[derive(Debug)]
pub struct Worker<'a> {
    comparer: &'a Comparer,
    scratch: Scratch,
    /// For each costly comparison, a slot per hash: the two codes, and the level found for them.
    kept: Vec<Vec<(u32, u32, u8)>>,
}

impl<'a> Worker<'a> {
    pub(super) fn new(comparer: &'a Comparer) -> Worker<'a> {
        let room = |ready: &Ready| if ready.costly && ready.single.is_some() { vec![(MISSING, MISSING, 0); KEPT] } else { Vec::new() };
        Worker { comparer, scratch: Scratch::default(), kept: comparer.comparisons.iter().map(room).collect() }
    }

    /// Reads what comparing these pairs will read first, without deciding anything by it: so the waits for memory overlap.
    pub(crate) fn warm(&self, pairs: &[Found]) {
        let slots = &self.comparer.slots;
        let mut read = 0u64;
        for codes in pairs.iter().flat_map(|pair| [slots.codes(pair.left), slots.codes(pair.right)]) {
            // A row is two lines of memory, or three.
            read += codes.iter().step_by(16).chain(codes.last()).map(|code| u64::from(*code)).sum::<u64>();
        }
        for ladder in self.comparer.comparisons.iter().filter_map(|ready| ready.ladder.as_ref()) {
            if let (Prepared::Words(of_left), Prepared::Words(of_right)) = (&*ladder.prepared.0, &*ladder.prepared.1) {
                let (left, right) = ladder.slots;
                read += pairs.iter().map(|pair| of_left.first(slots.codes(pair.left)[left]) + of_right.first(slots.codes(pair.right)[right])).sum::<u64>();
            }
        }
        std::hint::black_box(read);
    }

    /// The levels of a pair of rows; the left row is the smaller.
    pub fn pattern(&mut self, left: u32, right: u32) -> Pattern {
        let comparer = self.comparer;
        let (left, right) = (comparer.slots.codes(left), comparer.slots.codes(right));
        let mut pattern = 0;
        for (at, (ready, place)) in comparer.comparisons.iter().zip(&comparer.places).enumerate() {
            pattern |= u64::from(self.level(at, ready, left, right)) << place.0;
        }
        pattern
    }

    /// Counts the levels of a pair of rows, by comparison; the left row is the smaller.
    pub(crate) fn tally(&mut self, left: u32, right: u32, counts: &mut [Vec<u64>]) {
        let comparer = self.comparer;
        let (left, right) = (comparer.slots.codes(left), comparer.slots.codes(right));
        for (at, (ready, counts)) in comparer.comparisons.iter().zip(counts).enumerate() {
            counts[usize::from(self.level(at, ready, left, right))] += 1;
        }
    }

    fn level(&mut self, at: usize, ready: &Ready, left: &[u32], right: &[u32]) -> u8 {
        let slots = &self.comparer.slots;
        let Some((of_left, of_right)) = ready.single else {
            return first(&mut self.scratch, slots, ready, left, right);
        };
        let (a, b) = (left[of_left], right[of_right]);
        if a == MISSING || b == MISSING {
            if let Some(level) = ready.missing {
                return level;
            }
        } else if a == b {
            if let Some(level) = ready.equal {
                return level;
            }
        } else if ready.costly {
            let slot = hash::number(0, u64::from(a) << 32 | u64::from(b)) as usize & (KEPT - 1);
            let held = self.kept[at][slot];
            if (held.0, held.1) == (a, b) {
                return held.2;
            }
            let level = first(&mut self.scratch, slots, ready, left, right);
            self.kept[at][slot] = (a, b, level);
            return level;
        }
        first(&mut self.scratch, slots, ready, left, right)
    }
}

/// The first level that holds.
fn first(scratch: &mut Scratch, slots: &Slots, ready: &Ready, left: &[u32], right: &[u32]) -> u8 {
    let mut pair = Pair::new(scratch, slots, left, right);
    if let Some(ladder) = &ready.ladder {
        return ladder.step(&mut pair) as u8;
    }
    ready.levels.iter().position(|test| pair.holds(test) == Some(true)).unwrap_or(ready.levels.len()) as u8
}

/// “Missing, at least so much, at least so much less, …, all else” of one measure: measured once, and looked up.
#[derive(Debug)]
pub(super) struct Ladder {
    measure: Measure,
    slots: (usize, usize),
    prepared: (Arc<Prepared>, Arc<Prepared>),
    bounds: Vec<f64>,
    /// The first level says that a side is missing.
    null: bool,
}

impl Ladder {
    /// The ladder these levels are, if they are one of the two sides' slots.
    pub(super) fn of(levels: &[Test], single: Option<(usize, usize)>) -> Option<Ladder> {
        let slots = single?;
        let (null, rest) = match levels.split_first()? {
            (Test::Any(parts), rest) if matches!(parts.as_slice(), [Test::Missing { left: true, .. }, Test::Missing { left: false, .. }]) => (true, rest),
            _ => (false, levels),
        };
        let (Test::Always, rest) = rest.split_last()? else { return None };
        let Test::Measured { measure, prepared: Some(prepared), .. } = rest.first()? else { return None };
        let bound = |test: &Test| match test {
            Test::Measured { measure: held, relation: Relation::AtLeast, bound, .. } if held == measure => Some(*bound),
            _ => None,
        };
        let bounds = rest.iter().map(bound).collect::<Option<Vec<f64>>>()?;
        Some(Ladder { measure: *measure, slots, prepared: prepared.clone(), bounds, null })
    }

    fn step(&self, pair: &mut Pair) -> usize {
        let (left, right) = self.slots;
        let skipped = usize::from(self.null);
        if self.null && (pair.left[left] == MISSING || pair.right[right] == MISSING) {
            return 0;
        }
        let found = pair.measure(self.measure, left, right, Some((&self.prepared.0, &self.prepared.1)), f64::INFINITY);
        let met = found.and_then(|found| self.bounds.iter().position(|bound| Relation::AtLeast.holds(found, *bound)));
        skipped + met.unwrap_or(self.bounds.len())
    }
}

/// What was measured, up to which bound it is exact: past it only that it is more.
#[derive(Clone, Copy)]
struct Last {
    of: (Measure, usize, usize),
    found: Option<f64>,
    exact_to: f64,
}

/// Two rows' codes, and what was last measured of them.
pub(crate) struct Pair<'a> {
    scratch: &'a mut Scratch,
    slots: &'a Slots,
    left: &'a [u32],
    right: &'a [u32],
    /// Levels of one comparison ask for the same with falling bounds.
    last: Option<Last>,
}

impl<'a> Pair<'a> {
    pub fn new(scratch: &'a mut Scratch, slots: &'a Slots, left: &'a [u32], right: &'a [u32]) -> Pair<'a> {
        Pair { scratch, slots, left, right, last: None }
    }

    /// True, false or neither.
    pub fn holds(&mut self, test: &Test) -> Option<bool> {
        match test {
            Test::Always => Some(true),
            Test::Never => None,
            Test::Missing { left, slot } => Some((if *left { self.left } else { self.right })[*slot] == MISSING),
            Test::Equal { left, right } => {
                let (a, b) = (self.left[*left], self.right[*right]);
                (a != MISSING && b != MISSING).then_some(a == b)
            }
            Test::Measured { measure, left, right, prepared, sketched, relation, bound } => {
                if let Some((x, y)) = *sketched
                    && self.left[*left] != MISSING
                    && self.right[*right] != MISSING
                    && f64::from(metric::least_edits(self.left[x], self.right[y])) > *bound
                {
                    return Some(false);
                }
                let of = (*measure, *left, *right);
                let found = match self.last {
                    Some(last) if last.of == of && *bound <= last.exact_to => last.found,
                    _ => {
                        if let Some(answer) = self.one_edit(of, *relation, *bound) {
                            return answer;
                        }
                        let bounded = *measure == Measure::DamerauLevenshtein && *relation == Relation::AtMost;
                        let exact_to = if bounded { *bound } else { f64::INFINITY };
                        let found = self.measure(*measure, *left, *right, prepared.as_ref().map(|(a, b)| (&**a, &**b)), exact_to);
                        self.last = Some(Last { of, found, exact_to });
                        found
                    }
                };
                found.map(|found| relation.holds(found, *bound))
            }
            Test::All(parts) => fold(parts.iter().map(|part| self.holds(part)), false),
            Test::Any(parts) => fold(parts.iter().map(|part| self.holds(part)), true),
            Test::Not(part) => self.holds(part).map(|held| !held),
        }
    }

    /// “At most one edit” needs no distance; none if something else is asked.
    fn one_edit(&self, (measure, left, right): (Measure, usize, usize), relation: Relation, bound: f64) -> Option<Option<bool>> {
        let swaps = match measure {
            Measure::DamerauLevenshtein | Measure::OptimalAlignment => true,
            Measure::Levenshtein => false,
            _ => return None,
        };
        if relation != Relation::AtMost || !(1.0..2.0).contains(&bound) {
            return None;
        }
        let (a, b) = (self.left[left], self.right[right]);
        if a == MISSING || b == MISSING {
            return Some(None);
        }
        let (x, y) = (self.slots.pool(left).text(a), self.slots.pool(right).text(b));
        Some(Some(metric::within_one(x.as_bytes(), y.as_bytes(), swaps)))
    }

    fn measure(&mut self, measure: Measure, left: usize, right: usize, prepared: Option<(&Prepared, &Prepared)>, bound: f64) -> Option<f64> {
        let (a, b) = (self.left[left], self.right[right]);
        if a == MISSING || b == MISSING {
            return None;
        }
        // What is prepared needs no text; a text is a walk through memory.
        if prepared.is_none() {
            return Some(self.measure_texts(measure, (left, a), (right, b), bound));
        }
        let found = match (measure, prepared) {
            (Measure::Days | Measure::Difference, Some((of_left, of_right))) => (of_left.number(a) - of_right.number(b)).abs(),
            (Measure::RelativeDifference, Some((of_left, of_right))) => {
                let (x, y) = (of_left.number(a), of_right.number(b));
                let larger = x.abs().max(y.abs());
                if larger == 0.0 { 0.0 } else { (x - y).abs() / larger }
            }
            (Measure::Kilometres, Some((of_left, of_right))) => metric::between(of_left.point(a), of_right.point(b)),
            (Measure::BigramDice, Some((of_left, of_right))) => metric::dice(of_left.set(a), of_right.set(b)),
            (Measure::TrigramJaccard | Measure::TokenJaccard, Some((of_left, of_right))) => metric::jaccard(of_left.set(a), of_right.set(b)),
            (Measure::Shared, Some((of_left, of_right))) => f64::from(metric::shared(of_left.set(a), of_right.set(b))),
            (Measure::SharedRarity, Some((Prepared::Words(words), _))) => words.shared(self.scratch, a, b),
            (Measure::NameAgreement, Some((Prepared::Words(words), _))) => words.agreement(self.scratch, a, b),
            _ => f64::NAN,
        };
        // What is not a date, a number or a point was not observed.
        (!found.is_nan()).then_some(found)
    }

    fn measure_texts(&mut self, measure: Measure, (left, a): (usize, u32), (right, b): (usize, u32), bound: f64) -> f64 {
        let (x, y) = (self.slots.pool(left).text(a), self.slots.pool(right).text(b));
        let (p, q) = (x.as_bytes(), y.as_bytes());
        match measure {
            Measure::Levenshtein => f64::from(metric::levenshtein(self.scratch, p, q)),
            Measure::OptimalAlignment => f64::from(metric::optimal_alignment(self.scratch, p, q)),
            Measure::DamerauLevenshtein => metric::damerau_levenshtein_within(self.scratch, p, q, bound),
            Measure::Jaro => metric::jaro(self.scratch, p, q),
            Measure::JaroWinkler => metric::jaro_winkler(self.scratch, p, q),
            Measure::CharacterJaccard => metric::character_jaccard(p, q),
            Measure::TokenBest => metric::token_best(self.scratch, x, y),
            _ => f64::NAN,
        }
    }
}
