//! Which of our counts are a part of which others that another table counts: what the one leaves of the other is a count too, and stands in neither.
//!
//! Of tables of the same people no word is needed: they are one measure, and `disclosure` knows what is left of each count. Here are those that two measures count. A decision of a quarter may be about
//! a referral of any earlier one, so that only from the first quarter in which anything was entered are all of the one among all of the other: 26 referred and 24 decided, and two wait.

use super::making::Making;
use super::{What, counting};
use crate::period::Period;
use daybreak_disclosure::{Count, Held, Ledger, NotATable, Relation, Table};
use std::collections::{BTreeMap, BTreeSet};

/// Codes a count is split by; of all, in every other dimension.
type Codes = Vec<(&'static str, &'static str)>;
/// A count: of which table or of any other of the same people, and its codes.
type Of = (What, Codes);

const OUTCOMES: [Option<&str>; 3] = [None, Some("positive"), Some("negative")];
const AGES: [Option<&str>; 3] = [None, Some("adult"), Some("child")];

/// All of the first are among all of the second, from the first quarter through any. Every step is here that two of them make together: what stands between may not be out.
fn part_of() -> Vec<(Of, Of)> {
    let split = |outcome: Option<&'static str>, age: Option<&'static str>| -> Codes { [("outcome", outcome), ("age", age)].into_iter().filter_map(|(name, code)| Some((name, code?))).collect() };
    let mut pairs = Vec::new();
    for (outcome, age) in OUTCOMES.into_iter().flat_map(|outcome| AGES.map(|age| (outcome, age))) {
        for what in [What::Reasonable, What::Conclusive] {
            pairs.push(((what, split(outcome, age)), (What::Referrals, Codes::new())));
        }
        // Whoever has a second decision had a positive first one, but for the few whose first "no" was taken back.
        let ages: BTreeSet<Option<&str>> = BTreeSet::from([None, age]);
        for (first, of_age) in [None, Some("positive")].into_iter().flat_map(|first| ages.iter().map(move |age| (first, *age))) {
            pairs.push(((What::Conclusive, split(outcome, age)), (What::Reasonable, split(first, of_age))));
        }
    }
    pairs
}

/// Puts into the ledger what is out of the other count where it is as many as ours or a few away: ours can then be no more, or no less, and where it is a few away it is hidden, as beside a figure of others.
pub(super) fn beside(ledger: &mut Ledger, making: &Making<'_>) -> Result<(), NotATable> {
    let Some(first) = making.first.filter(|first| *first <= making.quarter) else { return Ok(()) };
    for (part, whole) in part_of() {
        for (own, other, relation) in [(&part, &whole, Relation::AtMost), (&whole, &part, Relation::AtLeast)] {
            if counting::counted(own.0) != counting::counted(making.what) {
                continue;
            }
            let Some(codes) = codes(making.table, &own.1) else { continue };
            for end in from(making.quarter).take_while(|end| making.out.iter().any(|one| one.quarter >= *end)) {
                // Where a quarter before it is not out, nor is any later sum.
                let Some(told) = told(making, own, other, first, end) else { break };
                let Some(people) = told.others.checked_sub(told.ours).filter(|people| counting::is_near(making.table, &codes, *people, 0)) else { continue };
                let cells = BTreeMap::from([(making.table.key(&codes)?, Count::Known(people))]);
                let is_it = |held: &Held| held.worked_out == Some(relation) && held.measure == making.table.measure() && held.dimensions == making.table.dimensions() && held.cells == cells;
                if let Some(on) = end.last_day().filter(|_| !ledger.all().iter().any(is_it)) {
                    let table = Table::given(making.table.measure(), making.table.dimensions().to_vec(), cells)?;
                    ledger.worked_out(&told.names, on, &table, relation);
                }
            }
        }
    }
    Ok(())
}

/// The quarter and every later one.
fn from(quarter: Period) -> impl Iterator<Item = Period> {
    let (start, _) = quarter.parts();
    (0..).map_while(move |at| Period::from_parts(start + 3 * at, 3))
}

/// What is out from the first quarter through the last.
struct Told<'a> {
    /// Of the other count, and the releases that show it.
    others: u64,
    names: Vec<&'a str>,
    /// Of ours, in every quarter but the one that is made.
    ours: u64,
}

/// Nothing where some of it is not out.
fn told<'a>(making: &Making<'a>, own: &Of, other: &Of, first: Period, end: Period) -> Option<Told<'a>> {
    let shown = |of: &Of, quarter: Period| {
        let mut out = making.out.iter().filter(|one| one.quarter == quarter && counting::counted(one.what) == counting::counted(of.0));
        out.find_map(|one| Some((one.kept.shown(&of.1)?, one.name.as_str())))
    };
    let mut told = Told { others: 0, names: Vec::new(), ours: 0 };
    for quarter in from(first).take_while(|quarter| *quarter <= end) {
        let (people, name) = shown(other, quarter)?;
        told.others = told.others.checked_add(people)?;
        told.names.push(name);
        if quarter != making.quarter {
            told.ours = told.ours.checked_add(shown(own, quarter)?.0)?;
        }
    }
    Some(told)
}

/// The codes of a count in a table; nothing where the table is not split so.
fn codes(table: &Table, of: &[(&'static str, &'static str)]) -> Option<Vec<&'static str>> {
    let is_split = |name: &str| table.dimensions().iter().any(|dimension| dimension.name() == name);
    let code = |name: &str| of.iter().find(|(dimension, _)| *dimension == name).map_or(counting::ALL, |(_, code)| *code);
    of.iter().all(|(name, _)| is_split(name)).then(|| table.dimensions().iter().map(|dimension| code(dimension.name())).collect())
}
