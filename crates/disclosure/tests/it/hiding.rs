//! Complementary suppression against an attacker, and against the best pattern there is.

use crate::made::{attack, count, day, left, table, threshold_alone, watch};
use crate::published;
use daybreak_disclosure::{Cost, Count, Dimension, Key, Ledger, Refused, Release, Rule, Shown, Table};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn released(table: &Table, rule: &Rule) -> (Release, Cost) {
    Release::hiding(table, "first", day(0), rule, &mut Ledger::new(), &watch()).unwrap()
}

/// Three counts beside a small one are hidden, and the totals stand.
#[test]
fn a_small_count_takes_others_with_it() {
    let table = table("reports", &[2, 3], &[3, 20, 30, 40, 50, 60]);
    let (release, cost) = released(&table, &threshold_alone());
    let expected = "sex,kind,count\nTotal,Total,203\nTotal,k0,43\nTotal,k1,70\nTotal,k2,90\ns0,Total,53\ns0,k0,[c]\ns0,k1,[c]\ns0,k2,30\n\
                    s1,Total,150\ns1,k0,[c]\ns1,k1,[c]\ns1,k2,60\n";
    assert_eq!(release.csv(), expected);
    assert_eq!((cost.small, cost.beside, cost.gap()), (1, 3, 0.0));
}

/// All ten of a group in one cell: which one it is has to be hidden, with a nought beside it.
#[test]
fn a_group_is_not_told_to_be_all_in_one_cell() {
    let table = table("reports", &[2, 3], &[10, 0, 0, 20, 30, 40]);
    let (open, _) = released(&table, &threshold_alone());
    assert_eq!(open.at(&["s0", "k0"]), Some(Shown::Count(10)));
    let (release, _) = released(&table, &Rule::default());
    assert_eq!(release.at(&["s0", "k0"]), Some(Shown::Hidden));
    assert!(["k1", "k2"].iter().any(|kind| release.at(&["s0", kind]) == Some(Shown::Hidden)));
}

#[test]
fn nothing_is_hidden_where_nothing_is_small() {
    let table = table("reports", &[2, 2], &[5, 6, 7, 0]);
    let (release, cost) = released(&table, &threshold_alone());
    assert!(release.cells().values().all(|shown| matches!(shown, Shown::Count(_))));
    assert_eq!(cost.weight, 0);
}

/// A real table, typed: nothing can be worked out, and the pattern is the best.
#[test]
fn a_published_table_by_kind_age_and_sex() {
    let table = published::enforcement();
    assert_eq!(count(&table, &vec![0, 0, 0]), 838);
    let (release, cost) = released(&table, &Rule::default());
    assert_eq!(attack(&[(&release, &table)]), Vec::<String>::new());
    assert_eq!(cost.gap(), 0.0);
    let small = table.cells().keys().filter(|key| (1..5).contains(&count(&table, key))).count();
    assert_eq!(cost.small, small);
}

/// A real table of one dimension whose noughts are not listed.
#[test]
fn a_published_table_by_nationality() {
    let table = published::notified();
    assert_eq!(count(&table, &vec![0]), 1_420);
    let (release, cost) = released(&table, &Rule::default());
    assert_eq!(attack(&[(&release, &table)]), Vec::<String>::new());
    assert_eq!((cost.beside, cost.gap()), (0, 0.0));
}

/// How large a part is searched for the best is the rule's to say: with none it is the way of large tables, and its bound is further off somewhere.
#[test]
fn how_large_a_part_is_searched_is_in_the_rule() {
    let mut further = 0;
    for seed in 1..60u64 {
        let counts: Vec<u64> = (0..20u64).map(|at| (seed * 7919 + at * at * 104_729 + at * seed * 31) % 97).map(|one| if one % 3 == 0 { one % 5 } else { one }).collect();
        let table = table("reports", &[4, 5], &counts);
        let of = |rule: Rule| released(&table, &rule).1;
        let (none, large, best) = (of(Rule { parts: 0, ..threshold_alone() }), of(Rule { exact: 0, ..threshold_alone() }), of(threshold_alone()));
        assert_eq!((none.weight, none.bound), (large.weight, large.bound));
        assert_eq!(best.gap(), 0.0);
        further += usize::from(none.bound < best.bound || none.weight > best.weight);
    }
    assert!(further > 0, "the rule's word made no difference");
}

/// As published: two types of responder with two responders each, by kind and sex; noughts dropped.
fn sparse(counts: &[u64]) -> Table {
    let responders = [("police", None), ("p1", Some("police")), ("p2", Some("police")), ("others", None), ("o1", Some("others")), ("o2", Some("others"))];
    let dimensions = vec![
        Dimension::tree("responder", "Total", &responders).unwrap(),
        Dimension::flat("kind", "Total", &["Labour", "Sexual", "Criminal"]).unwrap(),
        Dimension::flat("sex", "Total", &["Female", "Male"]).unwrap(),
    ];
    let leaves = ["p1", "p2", "o1", "o2"].iter().flat_map(|responder| {
        ["Labour", "Sexual", "Criminal"].iter().flat_map(move |kind| ["Female", "Male"].iter().map(move |sex| vec![*responder, *kind, *sex]))
    });
    let full = Table::count("reports", dimensions.clone(), leaves.zip(counts.iter().copied())).unwrap();
    Table::given("reports", dimensions, full.cells().iter().filter(|(_, count)| **count != Count::Known(0)).map(|(key, count)| (key.clone(), *count))).unwrap()
}

/// Two people, hidden with what is below them, and beside each of the two a mark that says that somebody is there: neither could be all four. Leaving
/// those rows out says less.
#[test]
fn a_mark_that_tells_too_much_is_left_out() {
    let dimension = |name, codes: &[&str]| Dimension::flat(name, "Total", codes).unwrap();
    let dimensions = vec![dimension("kind", &["Labour", "Sexual"]), dimension("nationality", &["n1", "n2", "n3"])];
    let cells = [([0, 0], 42), ([0, 1], 1), ([0, 2], 1), ([0, 3], 40), ([1, 0], 2), ([1, 1], 1), ([1, 2], 1), ([2, 0], 40), ([2, 3], 40)];
    let table = Table::given("reports", dimensions, cells.map(|(key, people)| (key.to_vec(), Count::Known(people)))).unwrap();
    let all = table.cells().keys().cloned().collect();
    let marked = Release::as_hidden(&table, all, "marked", day(0), &threshold_alone(), &mut Ledger::new());
    assert!(matches!(marked, Err(Refused::Open { .. })));
    let mut ledger = Ledger::new();
    let (release, cost) = Release::hiding(&table, "first", day(0), &threshold_alone(), &mut ledger, &watch()).unwrap();
    assert_eq!(attack(&[(&release, &table)]), Vec::<String>::new());
    assert_eq!((cost.left_out, release.at(&["Total", "n1"]), release.at(&["Labour", "n1"])), (5, None, None));
    // The ledger knows that they were no marks: the same table may go out again.
    let mut ledger = Ledger::read(&ledger.write().unwrap()).unwrap();
    assert!(Release::hiding(&table, "again", day(1), &threshold_alone(), &mut ledger, &watch()).is_ok());
}

/// The cheapest pattern by trying every one.
fn cheapest(table: &Table, rule: &Rule) -> Option<u64> {
    let keys: Vec<&Key> = table.cells().keys().collect();
    let small: BTreeSet<Key> = keys.iter().filter(|key| (1..5).contains(&count(table, key))).map(|key| (*key).clone()).collect();
    let free: Vec<&Key> = keys.into_iter().filter(|key| count(table, key) >= 5).collect();
    let weight = |key: &&Key| u64::from(1 + count(table, key).ilog2());
    (0..1u32 << free.len())
        .filter_map(|choice| {
            let chosen: Vec<&Key> = free.iter().enumerate().filter(|(at, _)| choice >> at & 1 == 1).map(|(_, key)| *key).collect();
            let hidden = small.iter().cloned().chain(chosen.iter().map(|key| (*key).clone())).collect();
            let fits = Release::as_hidden(table, hidden, "tried", day(0), rule, &mut Ledger::new()).is_ok();
            fits.then(|| chosen.iter().map(weight).sum())
        })
        .min()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_hidden_can_be_worked_out(
        sizes in prop::sample::select(vec![vec![3, 4], vec![2, 6], vec![4, 4], vec![2, 2, 3], vec![7]]),
        counts in prop::collection::vec(prop_oneof![Just(0u64), 1u64..5, 5u64..40], 16),
        groups in any::<bool>(),
    ) {
        let table = table("reports", &sizes, &counts);
        let (release, cost) = released(&table, &Rule { groups, ..Rule::default() });
        prop_assert_eq!(attack(&[(&release, &table)]), Vec::<String>::new());
        prop_assert_eq!(left(&release, &table), Vec::<String>::new());
        prop_assert_eq!(cost.gap(), 0.0);
        for (key, shown) in release.cells() {
            match shown {
                Shown::Count(people) => {
                    prop_assert_eq!(*people, count(&table, key));
                    prop_assert!(!(1..5).contains(people));
                }
                other => prop_assert_eq!(*other, Shown::Hidden),
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 25, failure_persistence: None, ..ProptestConfig::default() })]

    /// No dearer than the best of all patterns, tried one by one. No noughts, so that no group is all in one place and no nought is ever hidden.
    #[test]
    fn the_pattern_is_the_cheapest(counts in prop::collection::vec(prop_oneof![1u64..5, 5u64..40, 5u64..40], 6)) {
        let table = table("reports", &[2, 3], &counts);
        let (_, cost) = released(&table, &threshold_alone());
        prop_assert_eq!(Some(cost.weight), cheapest(&table, &threshold_alone()));
    }

    /// Large tables go another way: it protects as well, and its bound holds.
    #[test]
    fn the_way_of_large_tables_protects_too(
        sizes in prop::sample::select(vec![vec![4, 5], vec![3, 3, 3]]),
        counts in prop::collection::vec(prop_oneof![Just(0u64), 1u64..5, 5u64..40], 27),
        groups in any::<bool>(),
    ) {
        let table = table("reports", &sizes, &counts);
        let (release, greedy) = released(&table, &Rule { groups, exact: 0, ..Rule::default() });
        let (_, exact) = released(&table, &Rule { groups, ..Rule::default() });
        prop_assert_eq!(attack(&[(&release, &table)]), Vec::<String>::new());
        prop_assert_eq!(left(&release, &table), Vec::<String>::new());
        prop_assert!(greedy.bound <= exact.weight && exact.weight <= greedy.weight, "{} {} {}", greedy.bound, exact.weight, greedy.weight);
    }
}

proptest! {
    // Few: the attacker takes seconds for each.
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    /// Most of a published table are sums of one part, and parts that share no sum are decided apart: it protects as well, and the best is found.
    #[test]
    fn a_sparse_table_of_trees_is_decided_in_parts(
        counts in prop::collection::vec(prop_oneof![3 => Just(0u64), 2 => 1u64..5, 2 => 5u64..40], 24),
        groups in any::<bool>(),
    ) {
        let table = sparse(&counts);
        let rule = Rule { groups, ..Rule::default() };
        match Release::hiding(&table, "first", day(0), &rule, &mut Ledger::new(), &watch()) {
            Ok((release, cost)) => {
                prop_assert_eq!(attack(&[(&release, &table)]), Vec::<String>::new());
                prop_assert_eq!(cost.gap(), 0.0);
                let (release, greedy) = released(&table, &Rule { exact: 0, ..rule });
                prop_assert_eq!(attack(&[(&release, &table)]), Vec::<String>::new());
                prop_assert!(greedy.bound <= cost.weight && cost.weight <= greedy.weight, "{} {} {}", greedy.bound, cost.weight, greedy.weight);
                // With marks alone, that is: where those tell too much, rows are left out.
                // Nor may a group's only row be left out, which no pattern of marks does.
                let marked = table.cells().keys().all(|key| count(&table, key) < 5 || release.cells().contains_key(key));
                let few = marked && table.cells().keys().filter(|key| count(&table, key) >= 5).count() <= 10;
                if let Some(best) = few.then(|| cheapest(&table, &rule)).flatten() {
                    prop_assert_eq!(cost.weight, best);
                }
            }
            // Where noughts are no cells, hiding every cell may still tell; then there is no pattern at all.
            Err(_) => {
                let all = table.cells().keys().cloned().collect();
                prop_assert!(Release::as_hidden(&table, all, "all", day(0), &rule, &mut Ledger::new()).is_err());
            }
        }
    }
}
