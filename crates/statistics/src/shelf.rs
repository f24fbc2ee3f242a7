//! Every edition side by side, and what they say of one cell: the newest first, each as published on its day.

use crate::codes::{self, Succession};
use crate::measure::{DIMENSIONS, Dimension, Measure};
use crate::period::Period;
use crate::table::{Codes, Edition, Figure, Published, Value};
use daybreak_vocabulary::Day;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The codes a question names; what is not named is the total.
pub type Of = BTreeMap<Dimension, String>;

/// Published tables, newest edition first.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    editions: Vec<Edition>,
    /// Which editions may know of a period, newest first: those that count it, or all four quarters of it.
    about: HashMap<(Measure, Period), Vec<usize>>,
}

/// How a value came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It stands in the table.
    Published,
    /// The table leaves out rows with nobody in them, and this one is left out.
    LeftOut,
    /// Added up over every code of a dimension, because the table has no total.
    AddedOver(Dimension),
    /// Added up over the four quarters, because the table has no year.
    AddedQuarters,
    /// Added up over four quarters that stand in several tables, because no table has the year or all of its quarters.
    AddedEditions,
    /// Of two bodies that succeeded one another, added up.
    AddedBodies,
}

/// What one edition says of a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<'a> {
    pub value: Value,
    pub how: How,
    pub edition: &'a Edition,
    /// In the words of whoever published it; empty for the table's own.
    pub definition: &'a str,
    pub source: &'a str,
    /// The line goes over from one body to another.
    pub succession: Option<&'static Succession>,
    /// The quarters it was added up from and where each stands, where that is several tables; `edition` is the newest of them.
    pub made_of: Vec<(Period, &'a Edition)>,
}

/// The days of publication a number rests on, each once.
pub fn days(edition: &Edition, made_of: &[(Period, &Edition)]) -> Vec<Published> {
    let mut days: Vec<Published> = if made_of.is_empty() { vec![edition.published()] } else { made_of.iter().map(|(_, edition)| edition.published()).collect() };
    days.sort_unstable();
    days.dedup();
    days
}

impl Shelf {
    pub fn new(mut editions: Vec<Edition>) -> Shelf {
        // Of two of one day the one that covers more comes first.
        editions.sort_by(|a, b| b.published_on.cmp(&a.published_on).then(b.figures().len().cmp(&a.figures().len())).then(a.title.cmp(&b.title)));
        let mut about: HashMap<(Measure, Period), Vec<usize>> = HashMap::new();
        for (at, edition) in editions.iter().enumerate() {
            let own: BTreeSet<Period> = edition.periods().into_iter().collect();
            // A year may begin with any quarter.
            let years = own.iter().filter(|period| period.is_quarter()).filter_map(|period| Period::from_parts(period.parts().0, 12));
            let whole = |year: &Period| year.quarters().is_some_and(|quarters| quarters.iter().all(|quarter| own.contains(quarter)));
            for period in own.iter().copied().chain(years.filter(whole)).collect::<BTreeSet<_>>() {
                about.entry((edition.measure, period)).or_default().push(at);
            }
        }
        Shelf { editions, about }
    }

    /// The editions that may know of a period, published by a day, newest first.
    fn about(&self, measure: Measure, period: Period, as_of: Option<Day>) -> impl Iterator<Item = &Edition> {
        let places = self.about.get(&(measure, period)).map(Vec::as_slice).unwrap_or_default();
        places.iter().filter_map(|at| self.editions.get(*at)).filter(move |edition| as_of.is_none_or(|day| edition.published_on <= day))
    }

    pub fn editions(&self) -> &[Edition] {
        &self.editions
    }

    /// The editions of a measure, published by a day, newest first.
    pub fn of(&self, measure: Measure, as_of: Option<Day>) -> impl Iterator<Item = &Edition> {
        self.editions.iter().filter(move |edition| edition.measure == measure && as_of.is_none_or(|day| edition.published_on <= day))
    }

    /// What each edition says of a cell, newest first; one edition may define it in several ways. Where none says it alone: several together.
    pub fn find(&self, measure: Measure, period: Period, of: &Of, as_of: Option<Day>) -> Vec<Found<'_>> {
        let alone: Vec<Found<'_>> = self.about(measure, period, as_of).flat_map(|edition| in_edition(edition, period, of)).collect();
        if alone.is_empty() { self.together(measure, period, of, as_of).into_iter().collect() } else { alone }
    }

    /// What the newest edition that knows says; before that one, none that knows.
    pub fn newest(&self, measure: Measure, period: Period, of: &Of, as_of: Option<Day>) -> Option<Found<'_>> {
        let alone = self.about(measure, period, as_of).find_map(|edition| in_edition(edition, period, of).into_iter().next());
        alone.or_else(|| self.together(measure, period, of, as_of))
    }

    /// A year whose quarters stand in several tables: what the newest of each says, added up, where all four are told and defined alike.
    fn together(&self, measure: Measure, period: Period, of: &Of, as_of: Option<Day>) -> Option<Found<'_>> {
        let quarters = period.quarters()?;
        let parts: Vec<Found<'_>> = quarters.iter().map(|quarter| self.newest(measure, *quarter, of, as_of)).collect::<Option<_>>()?;
        let definition = parts.first()?.definition;
        if parts.iter().any(|part| part.definition != definition) {
            return None;
        }
        let edition = parts.iter().map(|part| part.edition).max_by_key(|edition| edition.published_on)?;
        Some(Found {
            value: parts.iter().fold(Value::Known(0), |sum, part| plus(sum, part.value)),
            how: How::AddedEditions,
            edition,
            definition,
            source: "",
            succession: parts.iter().find_map(|part| part.succession),
            made_of: quarters.into_iter().zip(parts.iter().map(|part| part.edition)).collect(),
        })
    }

    /// The codes of a dimension anywhere in a measure.
    pub fn codes(&self, measure: Measure, dimension: Dimension) -> BTreeSet<&str> {
        let codes = self.of(measure, None).filter_map(|edition| edition.dictionary.codes.get(dimension.at()));
        codes.flat_map(|codes| codes.iter().skip(1).map(String::as_str)).collect()
    }

    /// The code somebody names, by code or label, in any case; nothing where no table of the measure has it.
    pub fn code(&self, measure: Measure, dimension: Dimension, text: &str) -> Option<String> {
        let canonical = codes::code(dimension, text);
        let known = self.codes(measure, dimension);
        let same = |code: &&&str| **code == canonical || code.eq_ignore_ascii_case(text.trim()) || dimension.label(code).eq_ignore_ascii_case(text.trim());
        known.iter().find(same).map(|code| (*code).to_owned()).or_else(|| {
            // A force without a figure is still a force, and a successor one may ask for before its first year.
            let force = dimension == Dimension::Place && crate::forces::by_code(&canonical).is_some();
            let successor = dimension == Dimension::Responder && codes::succession(&canonical).is_some_and(|one| known.contains(one.before) || known.contains(one.after));
            (force || successor).then_some(canonical)
        })
    }

    /// Codes near what somebody wrote, for a message.
    pub fn near(&self, measure: Measure, dimension: Dimension, text: &str) -> Vec<String> {
        let text = text.to_lowercase();
        let start: String = text.chars().take(3).collect();
        let labels = self.codes(measure, dimension).into_iter().map(|code| dimension.label(code).to_owned());
        labels.filter(|label| !start.is_empty() && label.to_lowercase().contains(&start)).take(5).collect()
    }

    /// Every period of a measure, calendar years that are whole in quarters among them, though the quarters stand in several tables.
    pub fn periods(&self, measure: Measure, as_of: Option<Day>) -> BTreeSet<Period> {
        let mut periods: BTreeSet<Period> = self.of(measure, as_of).flat_map(Edition::periods).collect();
        let years: BTreeSet<u32> = periods.iter().filter(|period| period.is_quarter()).map(|period| period.last_year()).collect();
        let whole = |year: &Period| year.quarters().is_some_and(|quarters| quarters.iter().all(|quarter| periods.contains(quarter)));
        let added: Vec<Period> = years.into_iter().filter_map(Period::year).filter(whole).collect();
        periods.extend(added);
        periods
    }

    /// Cells that two editions of one day tell differently: neither is the right one.
    pub fn contradictions(&self) -> Vec<Contradiction<'_>> {
        let mut found = Vec::new();
        for (at, one) in self.editions.iter().enumerate() {
            for other in self.editions.iter().skip(at + 1).take_while(|other| other.published_on == one.published_on) {
                if other.measure != one.measure {
                    continue;
                }
                for period in one.periods().into_iter().filter(|period| other.periods().contains(period)) {
                    let of = Of::new();
                    if let ([a, ..], [b, ..]) = (in_edition(one, period, &of).as_slice(), in_edition(other, period, &of).as_slice())
                        && a.value != b.value
                        && a.definition == b.definition
                    {
                        found.push(Contradiction { period, one: (one, a.value), other: (other, b.value) });
                    }
                }
            }
        }
        found
    }
}

/// The whole of a period, told differently by two editions of one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Contradiction<'a> {
    pub period: Period,
    pub one: (&'a Edition, Value),
    pub other: (&'a Edition, Value),
}

/// What an edition says of a cell.
fn in_edition<'a>(edition: &'a Edition, period: Period, of: &Of) -> Vec<Found<'a>> {
    let Some(one) = of.get(&Dimension::Responder).and_then(|responder| codes::succession(responder)) else {
        return told(edition, period, of);
    };
    let named = |body: &str| told(edition, period, &of.iter().map(|(dimension, code)| (*dimension, if *dimension == Dimension::Responder { body.to_owned() } else { code.clone() })).collect());
    let (from, to) = period.span();
    let mut found = if to <= one.from {
        named(one.before)
    } else if from >= one.from {
        named(one.after)
    } else {
        let (before, after) = (named(one.before), named(one.after));
        match (before.as_slice(), after.as_slice()) {
            ([a, ..], [b, ..]) => match (a.value.known(), b.value.known()) {
                (Some(x), Some(y)) => vec![Found { value: Value::Known(x + y), how: How::AddedBodies, ..a.clone() }],
                _ => vec![Found { value: Value::Missing, how: How::AddedBodies, ..a.clone() }],
            },
            _ => Vec::new(),
        }
    };
    for one_of in &mut found {
        one_of.succession = Some(one);
    }
    found
}

/// A responder is of one kind: whoever names it need not name the kind too.
fn of_its_kind<'of>(edition: &Edition, of: &'of Of) -> Cow<'of, Of> {
    let named = of.get(&Dimension::Responder).filter(|_| !of.contains_key(&Dimension::ResponderKind));
    let Some(place) = named.and_then(|responder| edition.dictionary.place(Dimension::Responder, responder)) else { return Cow::Borrowed(of) };
    let (at, kind) = (Dimension::Responder.at(), Dimension::ResponderKind.at());
    let kinds: BTreeSet<u32> = edition.figures().iter().filter(|figure| figure.codes.get(at) == Some(&place)).filter_map(|figure| figure.codes.get(kind).copied()).collect();
    let mut kinds = kinds.into_iter();
    match (kinds.next(), kinds.next()) {
        (Some(only), None) if only != 0 => {
            let mut of = of.clone();
            of.insert(Dimension::ResponderKind, edition.dictionary.code(Dimension::ResponderKind, only).to_owned());
            Cow::Owned(of)
        }
        _ => Cow::Borrowed(of),
    }
}

fn told<'a>(edition: &'a Edition, period: Period, of: &Of) -> Vec<Found<'a>> {
    let of = &*of_its_kind(edition, of);
    let dictionary = &edition.dictionary;
    let mut codes: Codes = [0; DIMENSIONS];
    let mut spelled = true;
    for (dimension, code) in of {
        let place = dictionary.place(*dimension, code);
        // A code this edition never uses: its row is left out, unless the kind of responder itself is not in it.
        spelled &= place.is_some();
        if place.is_none() && *dimension == Dimension::ResponderKind {
            return Vec::new();
        }
        if let Some(known) = codes.get_mut(dimension.at()) {
            *known = place.unwrap_or(u32::MAX);
        }
    }
    let found = |value, how, definition: &'a str, source: &'a str| Found { value, how, edition, definition, source, succession: None, made_of: Vec::new() };
    if spelled {
        let figures = edition.at(period, &codes);
        if !figures.is_empty() {
            return figures.iter().map(|figure| found(figure.value, How::Published, dictionary.definition(figure.definition), dictionary.source(figure.source))).collect();
        }
    }
    if edition.has_block(period, &codes) {
        return vec![found(Value::Known(0), How::LeftOut, "", "")];
    }
    if !spelled {
        return Vec::new();
    }
    let added = Dimension::ALL.iter().filter(|dimension| dimension.closes() && codes.get(dimension.at()) == Some(&0));
    for dimension in added {
        if let Some(value) = added_over(edition, period, &codes, *dimension) {
            return vec![found(value, How::AddedOver(*dimension), "", "")];
        }
    }
    let Some(quarters) = period.quarters() else { return Vec::new() };
    let mut sum = Value::Known(0);
    for quarter in quarters {
        let parts = told(edition, quarter, of);
        let [part] = parts.as_slice() else { return Vec::new() };
        sum = plus(sum, part.value);
    }
    vec![found(sum, How::AddedQuarters, "", "")]
}

/// The sum over every code of a dimension that is published beside the cell, where all that has to be there is.
fn added_over(edition: &Edition, period: Period, codes: &Codes, dimension: Dimension) -> Option<Value> {
    let at = dimension.at();
    let beside = |figure: &&Figure| {
        figure.definition == 0 && figure.codes.iter().zip(codes).enumerate().all(|(place, (own, asked))| if place == at { *own != 0 } else { own == asked })
    };
    let parts: Vec<&Figure> = edition.of(period).iter().filter(beside).collect();
    let code = |figure: &Figure| edition.dictionary.code(dimension, figure.codes.get(at).copied().unwrap_or(0));
    let all = dimension.least().iter().all(|least| parts.iter().any(|figure| code(figure) == *least));
    (!parts.is_empty() && all).then(|| parts.iter().fold(Value::Known(0), |sum, part| plus(sum, part.value)))
}

/// A sum with something in it that is not known is not known.
fn plus(one: Value, other: Value) -> Value {
    match (one, other) {
        (Value::Known(a), Value::Known(b)) => Value::Known(a.saturating_add(b)),
        (Value::Known(a), Value::NotApplicable) | (Value::NotApplicable, Value::Known(a)) => Value::Known(a),
        _ => Value::Missing,
    }
}
