//! What others have published of the same people: an attacker holds it beside ours.

use super::counting;
use super::making::Making;
use super::{Kept, Standing, What};
use crate::codes;
use crate::measure::{Dimension, Measure};
use crate::period::Period;
use crate::shelf::{Found, How, Of, Shelf};
use crate::table::Value;
use daybreak_disclosure::{Count, Dimension as Split, Held, Ledger, NotATable, Relation, Table};
use daybreak_vocabulary::{Day, Exploitation};
use std::collections::{BTreeMap, BTreeSet};

/// A release that is out, of any quarter: an attacker takes it off what others tell of a longer period.
#[derive(Clone, Debug)]
pub struct Out {
    pub what: What,
    pub quarter: Period,
    /// What it is called where something is refused beside it.
    pub name: String,
    pub kept: Kept,
}

/// By the places of a maker and of a kind, 0 for all of them.
type Figures = BTreeMap<[usize; 2], u64>;

/// Where figures of others stand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    on: Day,
    title: String,
    /// Which table: two sheets of one file may have one title.
    which: String,
    /// In the words of whoever published it; empty for the table's own.
    definition: String,
    source: String,
}

impl Place {
    fn of(found: &Found<'_>) -> Place {
        Place {
            on: found.edition.published_on,
            title: found.edition.title.clone(),
            which: found.edition.which(),
            definition: found.definition.to_owned(),
            source: found.source.to_owned(),
        }
    }
}

/// One of their figures while it is added up.
#[derive(Clone, Copy)]
struct Told {
    /// Nothing where a part of it is hidden or not given.
    people: Option<u64>,
    /// Some of it stands in the table; otherwise its row was left out, as rows with nobody are.
    stands: bool,
}

/// Puts every figure of the published tables that counts what a table of ours counts into the ledger, edition by edition, unless it is there: what one of our organisations made, told
/// by its name, in all and by kind, and what a longer period leaves for the quarter. What is told of a whole country counts other people and is not set beside ours.
pub(super) fn beside(ledger: &mut Ledger, making: &Making<'_>) -> Result<(), NotATable> {
    let Some((measure, alike)) = alike(making.what) else { return Ok(()) };
    let kinds = Exploitation::ALL.map(Exploitation::code);
    let split = [Split::flat("maker", "all", &making.makers.names())?, Split::flat("kind", "all", &kinds)?];
    let counted = counting::measure(making.what, making.quarter);
    for (place, figures) in told(making.published, measure, making.quarter, &split) {
        let name = format!("{} ({})", place.title, place.on);
        if let Some(table) = entered(ledger, &name, false, &counted, &split, figures)? {
            ledger.published_by_others(&name, place.on, &table);
        }
    }
    let spans: Vec<(Period, Vec<Period>)> = making.published.periods(measure, None).into_iter().map(|period| (period, quarters(period))).collect();
    let (longer, rest): (Vec<_>, Vec<_>) = spans.into_iter().filter(|(period, _)| *period != making.quarter).partition(|(_, quarters)| quarters.contains(&making.quarter));
    let mut off = Off { making, alike, theirs: BTreeMap::new() };
    for (period, quarters) in rest {
        let within = longer.iter().any(|(_, whole)| quarters.iter().all(|quarter| whole.contains(quarter)));
        if let Some(first) = quarters.first().filter(|_| within) {
            let figures = told(making.published, measure, period, &split).into_values().map(|figures| (quarters.len(), figures));
            off.theirs.entry(*first).or_default().extend(figures);
        }
    }
    for (period, quarters) in &longer {
        for (place, figures) in told(making.published, measure, *period, &split) {
            let mut left = Vec::new();
            for (key, people) in figures {
                left.extend(names(&split, key).into_iter().flat_map(|codes| off.left(quarters, key, &codes, people)).map(|people| (key, people)));
            }
            for figures in apart(left) {
                let name = format!("{} ({}, {})", place.title, place.on, period.code());
                if let Some(table) = entered(ledger, &name, true, &counted, &split, figures)? {
                    ledger.worked_out(&[&name], place.on, &table, Relation::About);
                }
            }
        }
    }
    Ok(())
}

/// A table has one figure of a cell: each further one stands in another.
fn apart(figures: Vec<([usize; 2], u64)>) -> Vec<Figures> {
    let mut tables: Vec<Figures> = Vec::new();
    for (key, people) in figures {
        match tables.iter_mut().find(|table| !table.contains_key(&key)) {
            Some(table) => {
                table.insert(key, people);
            }
            None => tables.push(Figures::from([(key, people)])),
        }
    }
    tables
}

/// What others publish of what a table of ours counts, and which table of ours is split as theirs are. Of reports nobody else knows, and decisions are published of the whole country.
fn alike(what: What) -> Option<(Measure, What)> {
    match what {
        What::Referrals | What::FirstWaits => Some((Measure::Referrals, What::Referrals)),
        What::Notifications => Some((Measure::Notifications, What::Notifications)),
        What::Reports | What::Reading | What::Reasonable | What::Conclusive | What::SecondWaits | What::Found => None,
    }
}

/// The quarters a period is made of; none where it begins or ends within one.
fn quarters(period: Period) -> Vec<Period> {
    let (from, months) = period.parts();
    if !from.is_multiple_of(3) || !months.is_multiple_of(3) {
        return Vec::new();
    }
    (0..months / 3).filter_map(|at| Period::from_parts(from + 3 * at, 3)).collect()
}

fn names(split: &[Split; 2], key: [usize; 2]) -> Option<[&str; 2]> {
    let [makers, kinds] = split;
    let [maker, kind] = key;
    Some([makers.codes().get(maker)?.name.as_str(), kinds.codes().get(kind)?.name.as_str()])
}

/// What is out of the other quarters of a longer period, to be taken off it.
struct Off<'a> {
    making: &'a Making<'a>,
    alike: What,
    /// Their figures by the first quarter they count, with how many quarters those are: each edition's.
    theirs: BTreeMap<Period, Vec<(usize, Figures)>>,
}

impl Off<'_> {
    /// What a figure of a longer period leaves for the quarter.
    ///
    /// Where all other quarters of ours are out, that is a figure of the quarter like any other. Whatever else an attacker may take off, theirs or nothing where ours does not show a quarter, what it leaves is
    /// held only a few away from ours: those few are between theirs and ours, or would be told of a quarter that is still to come, or of a count that is hidden in one.
    fn left(&self, quarters: &[Period], key: [usize; 2], codes: &[&str; 2], people: u64) -> BTreeSet<u64> {
        let others = quarters.iter().filter(|quarter| **quarter != self.making.quarter);
        let all_ours: Option<u64> = others.map(|quarter| self.ours(quarter, codes)).sum();
        let left = self.sums(quarters, key, codes, people).into_iter().filter_map(|sum| people.checked_sub(sum));
        let near = left.filter(|left| counting::is_near(self.making.table, codes, *left, 1));
        near.chain(all_ours.and_then(|ours| people.checked_sub(ours))).collect()
    }

    fn ours(&self, quarter: &Period, codes: &[&str; 2]) -> Option<u64> {
        let mut of = self.making.out.iter().filter(|one| one.what == self.alike && one.quarter == *quarter);
        of.find_map(|one| match one.kept.at(codes) {
            Some(Standing::Count(people)) => Some(people),
            Some(Standing::Hidden | Standing::Missing) | None => None,
        })
    }

    /// Every sum that may be taken off, up to `most`: of each quarter ours, or nothing where it is not shown, or what any edition of theirs tells of it or of several in a row.
    fn sums(&self, quarters: &[Period], key: [usize; 2], codes: &[&str; 2], most: u64) -> BTreeSet<u64> {
        // By how many of the quarters are counted in them.
        let mut sums: BTreeMap<usize, BTreeSet<u64>> = BTreeMap::from([(0, BTreeSet::from([0]))]);
        for (at, quarter) in quarters.iter().enumerate() {
            let ways: Vec<(usize, u64)> = if *quarter == self.making.quarter {
                vec![(1, 0)]
            } else {
                let theirs = self.theirs.get(quarter).into_iter().flatten().filter_map(|(many, figures)| Some((*many, *figures.get(&key)?)));
                theirs.chain([(1, self.ours(quarter, codes).unwrap_or(0))]).collect()
            };
            for sum in sums.remove(&at).unwrap_or_default() {
                let further = ways.iter().map(|(many, people)| (at + many, sum.saturating_add(*people))).filter(|(_, sum)| *sum <= most);
                further.for_each(|(at, sum)| {
                    sums.entry(at).or_default().insert(sum);
                });
            }
        }
        sums.remove(&quarters.len()).unwrap_or_default()
    }
}

/// What each edition tells of a period, by maker and by kind as ours are counted: one kind, or not known where there are several.
fn told(shelf: &Shelf, measure: Measure, period: Period, split: &[Split; 2]) -> BTreeMap<Place, Figures> {
    let [makers, kinds] = split;
    let responders = shelf.codes(measure, Dimension::Responder);
    let published: BTreeSet<&str> = shelf.codes(measure, Dimension::Kind).into_iter().chain(Exploitation::ALL.map(Exploitation::code)).collect();
    let unknown = kinds.place(Exploitation::Unknown.code()).unwrap_or(0);
    let mut all: BTreeMap<Place, Figures> = BTreeMap::new();
    for (maker, name) in makers.codes().iter().enumerate().skip(1) {
        let canonical = codes::code(Dimension::Responder, &name.name);
        let Some(responder) = responders.iter().find(|code| code.eq_ignore_ascii_case(&canonical)) else { continue };
        let mut of = Of::from([(Dimension::Responder, (*responder).to_owned())]);
        let mut theirs: BTreeMap<Place, BTreeMap<usize, Told>> = BTreeMap::new();
        for kind in std::iter::once(None).chain(published.iter().copied().map(Some)) {
            if let Some(kind) = kind {
                of.insert(Dimension::Kind, kind.to_owned());
            }
            let place = kind.map_or(0, |kind| kinds.place(kind).unwrap_or(unknown));
            for found in shelf.find(measure, period, &of, None) {
                // Of a year that was not published the quarters were: each is held beside its own.
                if matches!(found.how, How::AddedQuarters | How::AddedEditions) || found.value == Value::NotApplicable {
                    continue;
                }
                let told = theirs.entry(Place::of(&found)).or_default().entry(place).or_insert(Told { people: Some(0), stands: false });
                told.people = told.people.zip(found.value.known()).and_then(|(sum, people)| sum.checked_add(people));
                told.stands |= found.how != How::LeftOut;
            }
        }
        for (place, told) in theirs {
            let figures = all.entry(place).or_default();
            figures.extend(whole(told, kinds.codes().len()).into_iter().filter_map(|(kind, told)| Some(([maker, kind], told.people?))));
        }
    }
    all
}

/// With the total that an attacker would add up where none is told. A kind whose row is left out is nobody only where the others come to the total: a table need not split every maker.
fn whole(mut told: BTreeMap<usize, Told>, codes: usize) -> BTreeMap<usize, Told> {
    let parts: Vec<Told> = (1..codes).filter_map(|kind| told.get(&kind).copied()).collect();
    let every = parts.len() + 1 == codes && parts.iter().any(|part| part.stands);
    let sum = parts.iter().try_fold(0u64, |sum, part| sum.checked_add(part.people?)).filter(|_| every);
    match (told.get(&0).filter(|total| total.stands).and_then(|total| total.people), sum) {
        (None, Some(sum)) => {
            told.insert(0, Told { people: Some(sum), stands: true });
        }
        (Some(total), Some(sum)) if total == sum => {}
        _ => told.retain(|_, told| told.stands),
    }
    told
}

/// The figures as a table, where there are any and the ledger does not hold them.
fn entered(ledger: &Ledger, name: &str, worked_out: bool, measure: &str, split: &[Split; 2], figures: Figures) -> Result<Option<Table>, NotATable> {
    let cells: BTreeMap<Vec<usize>, Count> = figures.into_iter().map(|(key, people)| (key.to_vec(), Count::Known(people))).collect();
    let is_it = |held: &Held| held.by_others && held.worked_out.is_some() == worked_out && held.measure == measure && held.name == name && held.dimensions == *split && held.cells == cells;
    if cells.is_empty() || ledger.all().iter().any(is_it) {
        return Ok(None);
    }
    Table::given(measure, split.to_vec(), cells).map(Some)
}
