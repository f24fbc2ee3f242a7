//! Victims found beside what courts did. The first is our own, as it was released; the second is what courts, prosecutors or forces published, as published on its day.
//!
//! Defendants are other people than those who were harmed, often years apart: the two stand side by side, and nothing is worked out of them. What nobody published is
//! not known, never nought. Nothing here is about a case, and nobody's support depends on it.

use crate::codes;
use crate::forces;
use crate::measure::{Dimension, Measure};
use crate::own::{Kept, Standing, What};
use crate::period::Period;
use crate::shelf::{Found, Of, Shelf};
use crate::table::{Dictionary, Edition, Figure, Value};
use daybreak_vocabulary::{Day, Places};
use std::collections::BTreeSet;

/// A published figure that somebody types in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    pub measure: Measure,
    pub period: Period,
    pub people: u64,
    /// Who published it, and where.
    pub source: String,
    /// What it counts, in their words; empty where they say no more.
    pub definition: String,
    pub published_on: Day,
    /// The day was not read where it was published.
    pub day_supposed: bool,
}

/// Why a figure can't be what somebody published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTyped {
    /// Other measures come as whole tables.
    NotOfCourts,
    /// Courts' figures are told by the quarter or by twelve months.
    NeitherQuarterNorYear,
    /// Nobody publishes what courts did in a time that is not over.
    NotOver,
    /// The day of publication is still to come.
    ToCome,
}

/// The partnership's own area, as published tables call it: a police force area by its code, or its name.
pub fn area(places: &Places) -> String {
    forces::by_code(&places.code).map_or_else(|| codes::code(Dimension::Place, &places.name), |force| force.code.to_owned())
}

/// A table of the one figure, of this area.
pub fn edition(typed: &Typed, area: &str, today: Day) -> Result<Edition, NotTyped> {
    if !typed.measure.of_courts() {
        return Err(NotTyped::NotOfCourts);
    }
    if !typed.period.is_quarter() && !typed.period.is_year() {
        return Err(NotTyped::NeitherQuarterNorYear);
    }
    if typed.published_on > today {
        return Err(NotTyped::ToCome);
    }
    if typed.period.last_day().is_none_or(|last| typed.published_on <= last) {
        return Err(NotTyped::NotOver);
    }
    // Every list of a dictionary begins with nothing: what is put in stands at 1.
    let mut dictionary = Dictionary::default();
    let mut figure = Figure { period: typed.period, codes: Default::default(), definition: 0, source: 1, value: Value::Known(typed.people) };
    let at = Dimension::Place.at();
    if let (Some(codes), Some(code)) = (dictionary.codes.get_mut(at), figure.codes.get_mut(at)) {
        codes.push(area.to_owned());
        *code = 1;
    }
    dictionary.sources.push(typed.source.clone());
    if !typed.definition.is_empty() {
        dictionary.definitions.push(typed.definition.clone());
        figure.definition = 1;
    }
    Ok(Edition::new(typed.measure, &typed.source, typed.published_on, "", dictionary, vec![figure]).supposed(typed.day_supposed))
}

/// A quarter or a year: what was found here, and what courts did.
#[derive(Clone, Debug, PartialEq)]
pub struct Line<'a> {
    pub period: Period,
    /// People who were decided to be victims; nothing where it was not released.
    pub found: Option<Standing>,
    /// Of them, with a crime known to be recorded.
    pub crimes: Option<Standing>,
    /// Nothing where nobody published it.
    pub prosecutions: Option<Found<'a>>,
    pub convictions: Option<Found<'a>>,
}

/// What somebody published of a period for this area, the newest first.
pub fn published<'a>(shelf: &'a Shelf, measure: Measure, period: Period, area: &str) -> Option<Found<'a>> {
    shelf.newest(measure, period, &Of::from([(Dimension::Place, area.to_owned())]), None)
}

/// How far back the page goes.
const MOST: usize = 24;

/// Every quarter that victims found were released of, and every period that courts' figures were published of; the newest first. `released` has the newest first too.
pub fn lines<'a>(released: &[(What, Period, &Kept)], shelf: &'a Shelf, area: &str) -> Vec<Line<'a>> {
    let own = released.iter().filter(|(what, ..)| *what == What::Found).map(|(_, period, _)| *period);
    let theirs = [Measure::Prosecutions, Measure::Convictions].into_iter().flat_map(|measure| {
        shelf.periods(measure, None).into_iter().filter(move |period| published(shelf, measure, *period, area).is_some())
    });
    let mut periods: Vec<Period> = own.chain(theirs).collect::<BTreeSet<_>>().into_iter().collect();
    periods.sort_by_key(|period| (std::cmp::Reverse(period.span().1), std::cmp::Reverse(period.span().0)));
    let line = |period: Period| Line {
        period,
        found: found(released, period, &["positive", "all"]),
        crimes: found(released, period, &["positive", "recorded"]),
        prosecutions: published(shelf, Measure::Prosecutions, period, area),
        convictions: published(shelf, Measure::Convictions, period, area),
    };
    periods.into_iter().take(MOST).map(line).collect()
}

/// Of a quarter as it was released; of a year where all four quarters show it, so that the sum says no more than they do.
fn found(released: &[(What, Period, &Kept)], period: Period, codes: &[&str]) -> Option<Standing> {
    let of = |quarter: Period| released.iter().find(|(what, of, _)| *what == What::Found && *of == quarter).and_then(|(.., kept)| kept.at(codes));
    let Some(quarters) = period.quarters() else { return of(period) };
    quarters.into_iter().map(of).try_fold(Standing::Count(0), |sum, part| match (sum, part?) {
        (Standing::Count(sum), Standing::Count(people)) => Some(Standing::Count(sum.saturating_add(people))),
        (Standing::Hidden, _) | (_, Standing::Hidden) => Some(Standing::Hidden),
        _ => Some(Standing::Missing),
    })
}
