//! Where one body stands among those that are comparable: with ties, and with bounds where some are missing.

use crate::forces::FORCES;
use crate::measure::Dimension;
use crate::period::Period;
use crate::question::{NotAnswered, Question};
use crate::shelf::{Of, Shelf};
use crate::table::{Figure, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The standing of one body.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    pub dimension: Dimension,
    pub code: String,
    pub period: Period,
    pub value: u64,
    /// Among the bodies whose figure is defined in the same words.
    pub alike: Standing,
    /// Among all whose figure is not the body's own count but counts the same, in whatever words; nothing where that is the same.
    pub wider: Option<Standing>,
    /// Bodies whose figure is another thing, with the words that say so: never ranked among the others.
    pub set_aside: Vec<(String, String)>,
    /// How the body's own figure is defined; empty for the table's own.
    pub definition: String,
}

/// A place in an order, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// If every missing body had less.
    pub best: usize,
    /// If every missing body had more.
    pub worst: usize,
    /// Others with the same number.
    pub tied: Vec<String>,
    /// Bodies with a figure, the one itself among them.
    pub known: usize,
    /// All there are.
    pub of: usize,
    /// Bodies without a figure that could be set beside it.
    pub missing: Vec<String>,
}

impl Standing {
    fn of(value: u64, code: &str, figures: &BTreeMap<&str, u64>, all: &BTreeSet<String>) -> Standing {
        let above = figures.values().filter(|other| **other > value).count();
        let tied = figures.iter().filter(|(other, figure)| **figure == value && **other != code).map(|(other, _)| (*other).to_owned()).collect();
        let missing: Vec<String> = all.iter().filter(|body| !figures.contains_key(body.as_str())).cloned().collect();
        Standing { best: above + 1, worst: above + 1 + missing.len(), tied, known: figures.len(), of: all.len(), missing }
    }

    /// Whether nothing is missing that could move it.
    pub fn is_exact(&self) -> bool {
        self.best == self.worst
    }
}

/// A definition that begins so is a body's own count of its own work: nobody else counts by the same rule.
pub const OWN_COUNT: &str = "own count";

fn is_own(definition: &str) -> bool {
    definition.to_lowercase().starts_with(OWN_COUNT)
}

/// Ranks one body, the largest first, in the question's measure, codes and period.
pub fn rank(shelf: &Shelf, question: &Question, dimension: Dimension, text: &str) -> Result<Ranked, NotAnswered> {
    if !matches!(dimension, Dimension::Place | Dimension::Responder | Dimension::Nationality) {
        return Err(NotAnswered::NoRank(dimension.code()));
    }
    let code = crate::question::code(shelf, question.measure, dimension, text)?;
    let period = match question.period {
        Some(period) => period,
        None => {
            let of = with(&question.of, dimension, &code);
            let known = |period: &Period| shelf.newest(question.measure, *period, &of, question.as_of).is_some();
            let all = shelf.periods(question.measure, question.as_of);
            let newest = all.iter().rev().find(|period| period.is_year() && known(period)).or_else(|| all.iter().rev().find(|period| known(period)));
            *newest.ok_or_else(|| NotAnswered::NoFigure(dimension.label(&code).to_owned()))?
        }
    };
    let all = bodies(shelf, question, dimension, &code, period);
    // Each body in every definition it has, the newest edition of each.
    let mut figures: Vec<(String, String, u64)> = Vec::new();
    for body in &all {
        let mut seen = BTreeSet::new();
        for found in shelf.find(question.measure, period, &with(&question.of, dimension, body), question.as_of) {
            if let (true, Value::Known(people)) = (seen.insert(found.definition.to_owned()), found.value) {
                figures.push((body.clone(), found.definition.to_owned(), people));
            }
        }
    }
    let own = figures.iter().find(|(body, definition, _)| *body == code && !is_own(definition)).or_else(|| figures.iter().find(|(body, ..)| *body == code));
    let (_, definition, value) = own.cloned().ok_or_else(|| NotAnswered::NoFigure(dimension.label(&code).to_owned()))?;
    let comparable = |other: &str| if is_own(&definition) { *other == *definition } else { !is_own(other) };
    let alike = Standing::of(value, &code, &in_words(&figures, &definition, &|of| of == definition), &all);
    let wide = Standing::of(value, &code, &in_words(&figures, &definition, &comparable), &all);
    let set_aside = figures.iter().filter(|(body, of, _)| !comparable(of) && *body != code).map(|(body, of, _)| (body.clone(), of.clone())).collect();
    Ok(Ranked { dimension, code, period, value, wider: (wide != alike).then_some(wide), alike, set_aside, definition })
}

/// One figure for each body, of those whose definition will do; the words of the body that is ranked go first, where another has the figure in several.
fn in_words<'a>(figures: &'a [(String, String, u64)], definition: &str, will_do: &dyn Fn(&str) -> bool) -> BTreeMap<&'a str, u64> {
    let mut chosen: BTreeMap<&str, u64> = BTreeMap::new();
    for same in [true, false] {
        for (body, _, people) in figures.iter().filter(|(_, words, _)| will_do(words) && (words == definition) == same) {
            chosen.entry(body.as_str()).or_insert(*people);
        }
    }
    chosen
}

fn with(of: &Of, dimension: Dimension, code: &str) -> Of {
    let mut of = of.clone();
    of.insert(dimension, code.to_owned());
    of
}

/// All bodies of a kind, with a figure or without: every territorial force, every responder of the same kind, every nationality of the tables.
fn bodies(shelf: &Shelf, question: &Question, dimension: Dimension, code: &str, period: Period) -> BTreeSet<String> {
    if dimension == Dimension::Place && crate::forces::by_code(code).is_some() {
        return FORCES.iter().map(|force| force.code.to_owned()).collect();
    }
    let mut found = BTreeSet::from([code.to_owned()]);
    let (at, kind) = (dimension.at(), Dimension::ResponderKind.at());
    for edition in shelf.of(question.measure, question.as_of) {
        // A year that no table has whole is added up from its quarters.
        let spans = std::iter::once(period).chain(period.quarters().into_iter().flatten());
        let figures: Vec<&Figure> = spans.flat_map(|span| edition.of(span)).collect();
        let own = edition.dictionary.place(dimension, code);
        let kinds: BTreeSet<Option<u32>> = figures.iter().filter(|figure| figure.codes.get(at).copied() == own).map(|figure| figure.codes.get(kind).copied()).collect();
        for figure in figures.iter().filter(|figure| dimension != Dimension::Responder || kinds.contains(&figure.codes.get(kind).copied())) {
            if let Some(place) = figure.codes.get(at).filter(|place| **place != 0) {
                found.insert(edition.dictionary.code(dimension, *place).to_owned());
            }
        }
    }
    // Nobody's nationality is "unknown", and it is no body among others.
    found.remove("unknown");
    found.insert(code.to_owned());
    found
}

/// `first`, `second`, `36th`: in English.
pub fn ordinal(place: usize) -> String {
    match place {
        1 => "first".to_owned(),
        2 => "second".to_owned(),
        3 => "third".to_owned(),
        place => {
            let end = match (place % 100, place % 10) {
                (11..=13, _) => "th",
                (_, 1) => "st",
                (_, 2) => "nd",
                (_, 3) => "rd",
                _ => "th",
            };
            format!("{place}{end}")
        }
    }
}
