//! An attacker of the tests' own. He shares nothing with the crate but what a release prints: his unknowns are the people of each meeting of leaf codes, of every
//! dimension of every release, and all that stands anywhere is a sum of those. A row that is not listed he reads as nought or as unknown: nobody, somebody, or hidden.
//! What he finds possible is a whole-number table that he adds up himself.

use crate::made::{count, day, mark, small, table, threshold_alone, watch};
use crate::published;
use daybreak_disclosure::{Count, Dimension, Key, Ledger, Refused, Release, Rule, Shown, Table};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// How he reads a row that is not there.
#[derive(Clone, Copy, PartialEq)]
pub enum Unlisted {
    Nought,
    Unknown,
}

/// What he holds of one cell: the leaves it is the sum of, and between what it lies.
struct Held {
    leaves: Vec<usize>,
    least: u64,
    most: u64,
}

const MANY: u64 = 1_000_000;
/// Nodes of one search: what he can't find out so is taken as told.
const EFFORT: u64 = 20_000;

/// The leaf codes at or below a place.
fn leaves(dimension: &Dimension, place: usize) -> Vec<usize> {
    let codes = dimension.codes();
    let inner: BTreeSet<usize> = codes.iter().enumerate().skip(1).map(|(_, code)| code.within).collect();
    (0..codes.len()).filter(|leaf| !inner.contains(leaf) && dimension.upward(*leaf).contains(&place)).collect()
}

/// All dimensions of all releases, each once.
fn joined(tables: &[&Table]) -> Vec<Dimension> {
    let mut found: Vec<Dimension> = Vec::new();
    for dimension in tables.iter().flat_map(|table| table.dimensions()) {
        if found.iter().all(|known| known.name() != dimension.name()) {
            found.push(dimension.clone());
        }
    }
    found
}

/// Every meeting of places: one list for each dimension.
fn meetings(lists: &[Vec<usize>]) -> Vec<Key> {
    lists.iter().fold(vec![Vec::new()], |made: Vec<Key>, list| made.iter().flat_map(|key| list.iter().map(move |place| [key.as_slice(), &[*place]].concat())).collect())
}

struct Attacker {
    all: Vec<Dimension>,
    /// The meetings of leaves.
    unknowns: Vec<Key>,
    held: Vec<Held>,
}

impl Attacker {
    fn over(releases: &[(&Release, &Table)], unlisted: Unlisted) -> Attacker {
        let all = joined(&releases.iter().map(|(_, table)| *table).collect::<Vec<_>>());
        let unknowns = meetings(&all.iter().map(|dimension| leaves(dimension, 0)).collect::<Vec<_>>());
        let mut attacker = Attacker { all, unknowns, held: Vec::new() };
        for (release, table) in releases {
            let places: Vec<Vec<usize>> = release.dimensions().iter().map(|dimension| (0..dimension.codes().len()).collect()).collect();
            for key in meetings(&places) {
                let (least, most) = match release.cells().get(&key) {
                    Some(Shown::Count(people)) => (*people, *people),
                    Some(Shown::Hidden) => mark(release, table, &key),
                    // Left out by the release: he is told that it is no nought, and no more.
                    None if table.cells().contains_key(&key) => (0, MANY),
                    None if unlisted == Unlisted::Nought => (0, 0),
                    _ => (0, MANY),
                };
                // So many or more is no bound.
                let most = if most < MANY { most } else { u64::MAX };
                let leaves = attacker.leaves_of(release.dimensions(), &key);
                attacker.held.push(Held { leaves, least, most });
            }
        }
        attacker
    }

    /// The unknowns that a cell is the sum of; a dimension it is not split by is all of it.
    fn leaves_of(&self, dimensions: &[Dimension], key: &Key) -> Vec<usize> {
        let within: Vec<BTreeSet<usize>> = self
            .all
            .iter()
            .map(|of| dimensions.iter().position(|own| own.name() == of.name()).map_or_else(|| leaves(of, 0), |at| leaves(of, key[at])).into_iter().collect())
            .collect();
        (0..self.unknowns.len()).filter(|at| self.unknowns[*at].iter().zip(&within).all(|(place, within)| within.contains(place))).collect()
    }

    /// Whether a whole-number table that fits all he holds has this sum at or below `end`, or at or above it.
    fn fits(&self, about: &[usize], up: bool, end: u64) -> bool {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let most = i32::try_from(MANY).unwrap();
        let variables: Vec<Variable> = self.unknowns.iter().map(|_| problem.add_integer_var(0.0, (0, most))).collect();
        let terms = |leaves: &[usize]| leaves.iter().map(|at| (variables[*at], 1.0)).collect::<Vec<_>>();
        for held in &self.held {
            if held.least == held.most {
                problem.add_constraint(terms(&held.leaves), ComparisonOp::Eq, held.least as f64);
                continue;
            }
            if held.least > 0 {
                problem.add_constraint(terms(&held.leaves), ComparisonOp::Ge, held.least as f64);
            }
            if held.most < MANY {
                problem.add_constraint(terms(&held.leaves), ComparisonOp::Le, held.most as f64);
            }
        }
        problem.add_constraint(terms(about), if up { ComparisonOp::Ge } else { ComparisonOp::Le }, end as f64);
        let mut options = SolveOptions::default();
        options.node_limit = Some(EFFORT);
        let Some(solution) = problem.solve_with(options).ok().and_then(|outcome| outcome.into_solution().ok()) else { return false };
        let people: Vec<u64> = variables.iter().map(|variable| solution.var_value(*variable).round() as u64).collect();
        let sum = |leaves: &[usize]| leaves.iter().map(|at| people[*at]).sum::<u64>();
        let reached = if up { sum(about) >= end } else { sum(about) <= end };
        reached && self.held.iter().all(|held| (held.least..=held.most).contains(&sum(&held.leaves)))
    }
}

/// The small counts of the last table that he can narrow within 1 to 4, hidden or left out.
pub fn narrowed(releases: &[(&Release, &Table)], unlisted: Unlisted) -> Vec<String> {
    let attacker = Attacker::over(releases, unlisted);
    let (_, table) = releases.last().unwrap();
    let told = |key: &&Key| {
        let about = attacker.leaves_of(table.dimensions(), key);
        !attacker.fits(&about, false, 1) || !attacker.fits(&about, true, 4)
    };
    table.cells().keys().filter(|key| small(table, key)).filter(told).map(|key| format!("{key:?}")).collect()
}

/// The groups of a table, the last one, of which he can say that all are in one cell: wholes of five or more that are as many as one of their parts.
pub fn groups_told(releases: &[(&Release, &Table)], unlisted: Unlisted) -> Vec<String> {
    let attacker = Attacker::over(releases, unlisted);
    let (_, table) = releases.last().unwrap();
    let all_in_one = |whole: &Key, part: &Key| {
        let within: Vec<usize> = attacker.leaves_of(table.dimensions(), part);
        let others: Vec<usize> = attacker.leaves_of(table.dimensions(), whole).into_iter().filter(|leaf| !within.contains(leaf)).collect();
        !others.is_empty() && !attacker.fits(&others, true, 1)
    };
    let groups = table.sums().into_iter().filter(|sum| count(table, &sum.whole) >= 5);
    let only = groups.filter_map(|sum| sum.parts.iter().find(|part| count(table, part) == count(table, &sum.whole)).map(|part| (sum.whole.clone(), part.clone())));
    only.filter(|(whole, part)| all_in_one(whole, part)).map(|(_, part)| format!("{part:?}")).collect()
}

/// A table whose noughts are dropped.
fn dropped(table: &Table) -> Table {
    let cells = table.cells().iter().filter(|(_, count)| **count != Count::Known(0)).map(|(key, count)| (key.clone(), *count));
    Table::given(table.measure(), table.dimensions().to_vec(), cells).unwrap()
}

/// Luton 12, and of Luton only “Labour 12”: that no other kind is listed tells that all twelve are of one.
#[test]
fn a_group_in_one_cell_is_not_told_by_what_is_not_listed() {
    let table = dropped(&table("reports", &[3, 3], &[12, 0, 0, 20, 30, 7, 40, 9, 16]));
    let (open, _) = Release::hiding(&table, "open", day(0), &threshold_alone(), &mut Ledger::new(), &watch()).unwrap();
    assert_eq!(groups_told(&[(&open, &table)], Unlisted::Unknown), ["[1, 1]"]);
    let mut ledger = Ledger::new();
    let (release, cost) = Release::hiding(&table, "first", day(0), &Rule::default(), &mut ledger, &watch()).unwrap();
    assert_eq!((release.at(&["s0", "k0"]), cost.left_out), (None, 1), "the row is left out, and that it is so is said");
    assert_eq!(groups_told(&[(&release, &table)], Unlisted::Unknown), Vec::<String>::new());
    // The ledger knows what was not listed: the same table may go out again.
    let mut ledger = Ledger::read(&ledger.write().unwrap()).unwrap();
    let (again, _) = Release::hiding(&table, "again", day(1), &Rule::default(), &mut ledger, &watch()).unwrap();
    assert_eq!(groups_told(&[(&release, &table), (&again, &table)], Unlisted::Unknown), Vec::<String>::new());
}

/// He does find what is there to be found: two patterns of one table, each enough alone.
#[test]
fn the_attacker_narrows_what_can_be_narrowed() {
    let table = table("reports", &[2, 3], &[3, 20, 30, 40, 50, 60]);
    let hidden = |beside: usize| BTreeSet::from([vec![1, 1], vec![1, beside], vec![2, 1], vec![2, beside]]);
    let alone = |beside: usize, name: &str| Release::as_hidden(&table, hidden(beside), name, day(0), &threshold_alone(), &mut Ledger::new()).unwrap();
    let (one, other) = (alone(2, "one"), alone(3, "other"));
    assert_eq!(narrowed(&[(&one, &table)], Unlisted::Nought), Vec::<String>::new());
    assert_eq!(narrowed(&[(&other, &table)], Unlisted::Unknown), Vec::<String>::new());
    assert_eq!(narrowed(&[(&one, &table), (&other, &table)], Unlisted::Unknown), ["[1, 1]"]);
}

/// A row that is not there and is no nought: read as nought it tells what it does not, read as unknown it tells nothing.
#[test]
fn a_row_that_is_not_listed_is_not_always_nought() {
    let dimension = |name, codes: &[&str]| Dimension::flat(name, "Total", codes).unwrap();
    let dimensions = vec![dimension("place", &["Luton", "Bedford"]), dimension("kind", &["Labour", "Sexual"])];
    // Bedford is not split by kind, though somebody was counted there.
    let cells = [([0, 0], 60), ([0, 1], 33), ([0, 2], 27), ([1, 0], 20), ([2, 0], 40), ([1, 1], 3), ([1, 2], 17)];
    let table = Table::given("reports", dimensions, cells.map(|(key, people)| (key.to_vec(), Count::Known(people)))).unwrap();
    let (release, _) = Release::hiding(&table, "first", day(0), &threshold_alone(), &mut Ledger::new(), &watch()).unwrap();
    assert_eq!(narrowed(&[(&release, &table)], Unlisted::Unknown), Vec::<String>::new());
    assert_eq!(narrowed(&[(&release, &table)], Unlisted::Nought), ["[1, 1]"], "33 of one kind and 20 of one place can't be all");
}

#[test]
fn published_tables_are_attacked_by_whoever_takes_a_row_that_is_not_there_for_unknown() {
    for table in [published::enforcement(), published::notified()] {
        let (release, _) = Release::hiding(&table, "first", day(0), &Rule::default(), &mut Ledger::new(), &watch()).unwrap();
        for unlisted in [Unlisted::Nought, Unlisted::Unknown] {
            assert_eq!(narrowed(&[(&release, &table)], unlisted), Vec::<String>::new());
        }
    }
}

/// Places with their totals; the first split by kind and sex, the second by sex alone, the third not at all, as responders are in published tables.
fn partly(counts: &[u64], noughts: bool) -> Table {
    let whole = table("reports", &[3, 3, 2], counts);
    let listed = |key: &Key| matches!(key.as_slice(), [_, 0, 0] | [0, _, 0] | [1, _, _] | [2, 0, _]);
    let cells = whole.cells().iter().filter(|(key, count)| listed(key) && (noughts || **count != Count::Known(0)));
    Table::given("reports", whole.dimensions().to_vec(), cells.map(|(key, count)| (key.clone(), *count))).unwrap()
}

proptest! {
    // Each cell is two integer programmes.
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Of a table that is split for some rows only nothing is worked out, nor of it and what was released of it before.
    #[test]
    fn tables_split_for_some_rows_only_tell_nothing(
        counts in prop::collection::vec(prop_oneof![Just(0u64), 1u64..5, 5u64..40], 18),
        noughts in any::<bool>(),
        groups in any::<bool>(),
    ) {
        let (part, rule) = (partly(&counts, noughts), Rule { groups, ..Rule::default() });
        let mut ledger = Ledger::new();
        match Release::hiding(&part, "first", day(0), &rule, &mut ledger, &watch()) {
            Ok((release, _)) => {
                prop_assert_eq!(narrowed(&[(&release, &part)], Unlisted::Unknown), Vec::<String>::new());
                for (key, shown) in release.cells() {
                    prop_assert!(*shown != Shown::Count(count(&part, key)) || !small(&part, key));
                }
                // The places alone were a table of their own before.
                let places = Table::given("reports", part.dimensions().to_vec(), part.cells().iter().filter(|(key, _)| key[1..] == [0, 0]).map(|(key, count)| (key.clone(), *count))).unwrap();
                let mut ledger = Ledger::new();
                let before = Release::hiding(&places, "places", day(0), &rule, &mut ledger, &watch());
                let after = Release::hiding(&part, "parts", day(1), &rule, &mut ledger, &watch());
                if let (Ok((before, _)), Ok((after, _))) = (before, after) {
                    prop_assert_eq!(narrowed(&[(&before, &places), (&after, &part)], Unlisted::Unknown), Vec::<String>::new());
                }
            }
            // Where hiding all of it would still tell, there is no pattern at all.
            Err(refused) => prop_assert!(matches!(refused, Refused::WorkedOut { .. }), "{refused}"),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// Of no table, noughts listed or dropped, it is told that all of a group are in one cell, and no small count is narrowed for keeping that.
    #[test]
    fn no_group_is_told_to_be_all_in_one_cell(
        sizes in prop::sample::select(vec![vec![3, 3], vec![2, 4], vec![2, 2, 2]]),
        counts in prop::collection::vec(prop_oneof![2 => Just(0u64), 1 => 1u64..5, 2 => 5u64..40], 9),
        noughts in any::<bool>(),
    ) {
        let full = table("reports", &sizes, &counts);
        let table = if noughts { full } else { dropped(&full) };
        match Release::hiding(&table, "first", day(0), &Rule::default(), &mut Ledger::new(), &watch()) {
            Ok((release, _)) => {
                prop_assert_eq!(groups_told(&[(&release, &table)], Unlisted::Unknown), Vec::<String>::new());
                prop_assert_eq!(narrowed(&[(&release, &table)], Unlisted::Unknown), Vec::<String>::new());
            }
            Err(refused) => prop_assert!(matches!(refused, Refused::WorkedOut { .. }), "{refused}"),
        }
    }
}
