//! Which of our counts are a part of which others that another table counts: what the one leaves of the other is a count too, and stands in neither.
//!
//! Of tables of the same people no word is needed: they are one measure, and `disclosure` knows what is left of each count. Here are those that two measures count. A decision of a quarter may be about
//! a referral of any earlier one, so that only from the first quarter in which anything was entered are all of the one among all of the other: 26 referred and 24 decided, and two wait.

use super::making::Making;
use super::{What, counting};
use crate::period::Period;
use daybreak_disclosure::{Count, Ledger, NotATable, Table};
use std::collections::BTreeMap;

/// A count: of which table or of any other of the same people, and the codes it is split by; of all, in every other dimension.
type Of = (What, &'static [(&'static str, &'static str)]);

/// All of the first are among all of the second, from the first quarter through any.
const PART_OF: [(Of, Of); 7] = [
    ((What::Reasonable, &[]), (What::Referrals, &[])),
    ((What::Conclusive, &[]), (What::Reasonable, &[])),
    ((What::Conclusive, &[("age", "adult")]), (What::Reasonable, &[("age", "adult")])),
    ((What::Conclusive, &[("age", "child")]), (What::Reasonable, &[("age", "child")])),
    // But for the few whose first "no" was taken back.
    ((What::Conclusive, &[]), (What::Reasonable, &[("outcome", "positive")])),
    ((What::Conclusive, &[("age", "adult")]), (What::Reasonable, &[("outcome", "positive"), ("age", "adult")])),
    ((What::Conclusive, &[("age", "child")]), (What::Reasonable, &[("outcome", "positive"), ("age", "child")])),
];

/// Puts into the ledger what is out of the other count where it is a few away from ours: ours is hidden then, as beside a figure of others.
pub(super) fn beside(ledger: &mut Ledger, making: &Making<'_>) -> Result<(), NotATable> {
    let Some(first) = making.first.filter(|first| *first <= making.quarter) else { return Ok(()) };
    for (part, whole) in PART_OF {
        for (own, other) in [(part, whole), (whole, part)] {
            if counting::counted(own.0) != counting::counted(making.what) {
                continue;
            }
            let Some(codes) = codes(making.table, own.1) else { continue };
            for end in from(making.quarter).take_while(|end| making.out.iter().any(|one| one.quarter >= *end)) {
                // Where a quarter before it is not out, nor is any later sum.
                let Some((others, ours)) = told(making, own, other, first, end) else { break };
                let Some(people) = others.checked_sub(ours).filter(|people| counting::is_near(making.table, &codes, *people)) else { continue };
                let name = format!("{} to {}: {}", first.code(), end.code(), other.0.code());
                let cells = BTreeMap::from([(making.table.key(&codes)?, Count::Known(people))]);
                let there = ledger.all().iter().any(|held| held.by_others && held.name == name && held.dimensions == making.table.dimensions() && held.cells == cells);
                if let Some(on) = end.last_day().filter(|_| !there) {
                    ledger.published_by_others(&name, on, &Table::given(making.table.measure(), making.table.dimensions().to_vec(), cells)?);
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

/// What is out from the first quarter through the last: of the other count, and of ours in every quarter but the one that is made. Nothing where some of it is not out.
fn told(making: &Making<'_>, own: Of, other: Of, first: Period, end: Period) -> Option<(u64, u64)> {
    let shown = |of: Of, quarter: Period| {
        let mut out = making.out.iter().filter(|one| one.quarter == quarter && counting::counted(one.what) == counting::counted(of.0));
        out.find_map(|one| one.kept.shown(of.1))
    };
    let quarters = || from(first).take_while(|quarter| *quarter <= end);
    let others = quarters().map(|quarter| shown(other, quarter)).try_fold(0u64, |sum, people| sum.checked_add(people?))?;
    let ours = quarters().filter(|quarter| *quarter != making.quarter).map(|quarter| shown(own, quarter)).try_fold(0u64, |sum, people| sum.checked_add(people?))?;
    Some((others, ours))
}

/// The codes of a count in a table; nothing where the table is not split so.
fn codes(table: &Table, of: &[(&'static str, &'static str)]) -> Option<Vec<&'static str>> {
    let is_split = |name: &str| table.dimensions().iter().any(|dimension| dimension.name() == name);
    let code = |name: &str| of.iter().find(|(dimension, _)| *dimension == name).map_or(counting::ALL, |(_, code)| *code);
    of.iter().all(|(name, _)| is_split(name)).then(|| table.dimensions().iter().map(|dimension| code(dimension.name())).collect())
}
