//! A question answered: rows, columns, and for each number where it comes from and how it was told before.

use crate::forces::FORCES;
use crate::measure::{Dimension, Measure};
use crate::period::Period;
use crate::question::{By, Every, NotAnswered, Question};
use crate::shelf::{Found, How, Of, Shelf};
use crate::table::{Edition, Published, Value};
use daybreak_vocabulary::Day;
use std::collections::BTreeSet;

/// What a row or a column is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Total,
    Period(Period),
    Code(Dimension, String),
}

/// One number as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell<'a> {
    pub value: Value,
    pub how: How,
    pub edition: &'a Edition,
    pub definition: &'a str,
    pub source: &'a str,
    pub succession: bool,
    /// Where each quarter stands, where it was added up from several tables.
    pub made_of: Vec<(Period, &'a Edition)>,
    /// What earlier editions said, newest first, where it was something else.
    pub before: Vec<(Published, Value)>,
}

/// A row, with what was worked out from its first cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    pub key: Key,
    /// Nothing where no edition knows.
    pub cells: Vec<Option<Cell<'a>>>,
    pub change: Option<Change>,
    /// In tenths of a percent.
    pub share: Option<u64>,
    /// In tenths of a person.
    pub rate: Option<u64>,
}

/// From the row before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub by: i64,
    /// In tenths of a percent; nothing where it began at nought.
    pub percent: Option<i64>,
}

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer<'a> {
    pub question: Question,
    pub columns: Vec<Key>,
    pub rows: Vec<Row<'a>>,
    /// What the shares are of.
    pub whole: Option<Cell<'a>>,
    /// The period of a table that is not by period.
    pub period: Option<Period>,
}

fn cell<'a>(shelf: &'a Shelf, measure: Measure, period: Period, of: &Of, as_of: Option<Day>) -> Option<Cell<'a>> {
    let all = shelf.find(measure, period, of, as_of);
    let first = all.first()?;
    let mut before: Vec<(Published, Value)> = Vec::new();
    let mut last = first.value;
    // What another table of the same day says is told too: neither is the right one.
    for found in all.iter().skip(1).filter(|found| found.definition == first.definition) {
        if found.value != last {
            before.push((found.edition.published(), found.value));
            last = found.value;
        }
    }
    let Found { value, how, edition, definition, source, succession, made_of } = first.clone();
    Some(Cell { value, how, edition, definition, source, succession: succession.is_some(), made_of, before })
}

/// Answers a question.
pub fn answer<'a>(shelf: &'a Shelf, question: &Question) -> Result<Answer<'a>, NotAnswered> {
    let question = question.clone();
    let every = |period: &Period| match question.every {
        Every::Year => period.is_year() && period.code().len() == 4,
        Every::Quarter => period.is_quarter(),
    };
    let all = shelf.periods(question.measure, question.as_of);
    let within = |period: &Period| question.from.is_none_or(|from| period.span().0 >= from.span().0) && question.to.is_none_or(|to| period.span().1 <= to.span().1);
    let by_period = || all.iter().copied().filter(every).filter(within).map(Key::Period).collect::<Vec<_>>();
    let over = |by: By, at: Option<Period>| match by {
        By::Period => by_period(),
        By::Of(dimension) => codes(shelf, &question, dimension, at),
    };
    let timed = question.by == By::Period || question.across == Some(By::Period);
    // The newest period that the tables know in the split that is asked.
    let asked = |period: Period| {
        let probe = |by: By| over(by, Some(period)).into_iter().any(|key| cell(shelf, question.measure, period, &with(&question.of, &key), question.as_of).is_some());
        probe(question.by)
    };
    let period = match (timed, question.period) {
        (true, _) => None,
        (false, Some(period)) => Some(period),
        (false, None) => Some(all.iter().rev().copied().filter(every).find(|period| asked(*period)).or_else(|| all.iter().rev().copied().find(|period| asked(*period))).ok_or(NotAnswered::NotPublished)?),
    };
    let columns = question.across.map_or_else(|| vec![Key::Total], |across| over(across, period));
    let mut rows: Vec<Row> = Vec::new();
    for key in over(question.by, period) {
        let cells: Vec<Option<Cell>> = columns
            .iter()
            .map(|column| {
                let of = with(&with(&question.of, &key), column);
                let at = period.or(match (&key, column) {
                    (Key::Period(period), _) | (_, Key::Period(period)) => Some(*period),
                    _ => None,
                })?;
                cell(shelf, question.measure, at, &of, question.as_of)
            })
            .collect();
        rows.push(Row { key, cells, change: None, share: None, rate: None });
    }
    // A row nobody counted says nothing, unless it is a gap between rows that do, or a force beside the others.
    let known = |row: &Row| row.cells.iter().any(Option::is_some);
    let (first, last) = (rows.iter().position(known), rows.iter().rposition(known));
    let (Some(first), Some(last)) = (first, last) else { return Err(NotAnswered::NotPublished) };
    let keep_gaps = question.by == By::Period || question.by == By::Of(Dimension::Place);
    let mut at = 0;
    rows.retain(|row| {
        at += 1;
        known(row) || keep_gaps && (question.by != By::Period || (first..=last).contains(&(at - 1)))
    });
    let columns_known: Vec<bool> = (0..columns.len()).map(|at| rows.iter().any(|row| row.cells.get(at).is_some_and(Option::is_some))).collect();
    let mut answer = Answer { whole: None, columns: kept(columns, &columns_known), rows, period, question };
    for row in &mut answer.rows {
        row.cells = kept(std::mem::take(&mut row.cells), &columns_known);
    }
    worked_out(shelf, &mut answer)?;
    Ok(answer)
}

fn kept<T>(all: Vec<T>, keep: &[bool]) -> Vec<T> {
    all.into_iter().zip(keep).filter(|(_, keep)| **keep).map(|(one, _)| one).collect()
}

/// A question's codes and a row's.
fn with(of: &Of, key: &Key) -> Of {
    let mut of = of.clone();
    if let Key::Code(dimension, code) = key {
        of.insert(*dimension, code.clone());
    }
    of
}

/// The codes that stand in a table, in the order people look for them.
fn codes(shelf: &Shelf, question: &Question, dimension: Dimension, at: Option<Period>) -> Vec<Key> {
    let mut found: BTreeSet<&str> = BTreeSet::new();
    for edition in shelf.of(question.measure, question.as_of) {
        let used = |period: Period| edition.of(period).iter().filter_map(|figure| figure.codes.get(dimension.at()).copied());
        match at {
            Some(period) => {
                let quarters = period.quarters().map(Vec::from).unwrap_or_default();
                for place in std::iter::once(period).chain(quarters).flat_map(used).filter(|place| *place != 0).collect::<BTreeSet<u32>>() {
                    found.insert(edition.dictionary.code(dimension, place));
                }
            }
            None => found.extend(edition.dictionary.codes.get(dimension.at()).into_iter().flatten().skip(1).map(String::as_str)),
        }
    }
    if dimension == Dimension::Place && FORCES.iter().any(|force| found.contains(force.code)) {
        // Every force has its row: one without a figure is seen to be without.
        found.extend(FORCES.iter().map(|force| force.code));
    }
    let mut codes: Vec<&str> = found.into_iter().collect();
    let fixed = |code: &str| dimension.least().iter().position(|least| *least == code).unwrap_or(usize::MAX);
    codes.sort_by(|a, b| (*a == "unknown").cmp(&(*b == "unknown")).then(fixed(a).cmp(&fixed(b))).then(dimension.label(a).cmp(dimension.label(b))));
    codes.into_iter().map(|code| Key::Code(dimension, code.to_owned())).collect()
}

/// Change, share and rate, where each is asked for and stands on numbers that are known.
fn worked_out<'a>(shelf: &'a Shelf, answer: &mut Answer<'a>) -> Result<(), NotAnswered> {
    let question = answer.question.clone();
    let mut before: Option<u64> = None;
    let mut any_rate = false;
    for row in &mut answer.rows {
        let people = row.cells.first().and_then(Option::as_ref).and_then(|cell| cell.value.known());
        if question.change && question.by == By::Period {
            row.change = match (before, people) {
                (Some(before), Some(now)) => Some(change(before, now)),
                _ => None,
            };
            before = people;
        }
        let period = match &row.key {
            Key::Period(period) => Some(*period),
            _ => answer.period,
        };
        if let (true, Some(period), Some(people)) = (question.share, period, people) {
            let (measure, of) = match &question.share_of {
                Some((measure, of)) => (*measure, of.clone()),
                None => (question.measure, if question.by == By::Period { Of::new() } else { question.of.clone() }),
            };
            let whole = shelf.newest(measure, period, &of, question.as_of).and_then(|found| found.value.known());
            row.share = whole.filter(|whole| *whole > 0 && people <= *whole).map(|whole| tenths(people, whole, 100));
        }
        if let (Some(per), Some(period), Some(people)) = (question.per, period, people) {
            let place = with(&question.of, &row.key).get(&Dimension::Place).cloned();
            let there = place.and_then(|place| Period::year(period.last_year()).and_then(|year| shelf.newest(Measure::Population, year, &Of::from([(Dimension::Place, place)]), question.as_of)));
            row.rate = there.and_then(|found| found.value.known()).filter(|there| *there > 0).map(|there| tenths(people, there, per));
            any_rate |= row.rate.is_some();
        }
    }
    if question.per.is_some() && !any_rate {
        return Err(NotAnswered::NoPopulation);
    }
    if question.share
        && let Some(period) = answer.period
    {
        let (measure, of) = question.share_of.clone().unwrap_or((question.measure, question.of.clone()));
        answer.whole = cell(shelf, measure, period, &of, question.as_of);
    }
    Ok(())
}

/// From one count to the next.
pub fn change(before: u64, now: u64) -> Change {
    let (from, to) = (i128::from(before), i128::from(now));
    let percent = (before > 0).then(|| {
        let doubled = (to - from) * 2_000;
        // Half away from nought.
        let rounded = (doubled.abs() + from) / (2 * from);
        i64::try_from(if doubled < 0 { -rounded } else { rounded }).unwrap_or(i64::MAX)
    });
    Change { by: i64::try_from(to - from).unwrap_or(i64::MAX), percent }
}

/// `part` of `whole` for each `per`, in tenths, rounded half up.
pub fn tenths(part: u64, whole: u64, per: u64) -> u64 {
    let (part, whole, per) = (u128::from(part), u128::from(whole), u128::from(per));
    u64::try_from((part * per * 20 + whole) / (whole * 2)).unwrap_or(u64::MAX)
}
