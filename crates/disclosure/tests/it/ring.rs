//! Tables of the same people, split by different ways, against the attacker who reckons with every meeting of them.

use crate::attacker::{Unlisted, groups_told, narrowed};
use crate::made::{day, table, threshold_alone, watch};
use daybreak_disclosure::{Count, Key, Ledger, Refused, Release, Rule, Shown, Table};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Two of the ways that people are split by, as a table of its own; noughts dropped, as published tables do, or kept.
fn pair(whole: &Table, ways: [usize; 2], noughts: bool) -> Table {
    let others_total = |key: &Key| key.iter().enumerate().all(|(way, place)| ways.contains(&way) || *place == 0);
    let cells = whole.cells().iter().filter(|(key, count)| others_total(key) && (noughts || **count != Count::Known(0)));
    let dimensions = ways.map(|way| whole.dimensions()[way].clone()).to_vec();
    Table::given("reports", dimensions, cells.map(|(key, count)| (ways.map(|way| key[way]).to_vec(), *count))).unwrap()
}

/// 11 women in the one place and 30 of one kind, of whom at most 20 are elsewhere: so of the 11 at least 10 are of that kind, and one is what is left. No two of the three tables tell it.
#[test]
fn three_tables_that_make_a_ring_are_held_against_what_lies_behind_them() {
    let whole = table("reports", &[2, 3, 2], &[1, 0, 10, 20, 0, 20, 20, 0, 30, 0, 7, 5]);
    let (kind_and_sex, kind_and_place, sex_and_place) = (pair(&whole, [1, 0], true), pair(&whole, [1, 2], true), pair(&whole, [0, 2], true));
    let hiding = |table: &Table, name: &str, ledger: &mut Ledger| Release::hiding(table, name, day(0), &threshold_alone(), ledger, &watch()).unwrap().0;
    let mut ledger = Ledger::new();
    let one = hiding(&kind_and_sex, "kind and sex", &mut ledger);
    let other = hiding(&kind_and_place, "kind and place", &mut ledger);
    assert_eq!((one.at(&["k0", "s0"]), one.at(&["k1", "s0"])), (Some(Shown::Hidden), Some(Shown::Count(30))));
    assert!(other.cells().values().all(|shown| *shown != Shown::Hidden));
    // As it was before: of each alone nothing has to be hidden.
    let open = Release::as_hidden(&sex_and_place, BTreeSet::new(), "sex and place", day(0), &threshold_alone(), &mut Ledger::new()).unwrap();
    assert_eq!(narrowed(&[(&open, &sex_and_place), (&other, &kind_and_place), (&one, &kind_and_sex)], Unlisted::Nought), ["[1, 1]"]);
    let refused = Release::as_hidden(&sex_and_place, BTreeSet::new(), "sex and place", day(0), &threshold_alone(), &mut ledger).unwrap_err();
    assert_eq!(refused, Refused::Open { cells: vec!["k0, s0".to_owned()] });
    let last = hiding(&sex_and_place, "sex and place", &mut ledger);
    assert_eq!(narrowed(&[(&last, &sex_and_place), (&other, &kind_and_place), (&one, &kind_and_sex)], Unlisted::Nought), Vec::<String>::new());
}

/// The same three over so many codes that what lies behind them has more cells than are reckoned with.
#[test]
fn a_ring_that_is_too_large_to_reckon_is_refused() {
    // Three of the first sex and kind, in one place.
    let counts: Vec<u64> = (0..16 * 16 * 16).map(|at| if at == 0 { 3 } else if at < 16 { 0 } else { 5 + at % 7 }).collect();
    let whole = table("reports", &[16, 16, 16], &counts);
    let mut ledger = Ledger::new();
    let mut hiding = |ways| Release::hiding(&pair(&whole, ways, true), &format!("{ways:?}"), day(0), &threshold_alone(), &mut ledger, &watch());
    assert!(hiding([0, 1]).is_ok() && hiding([1, 2]).is_ok());
    let refused = hiding([0, 2]).unwrap_err();
    assert!(matches!(&refused, Refused::Ring { with } if with.len() == 2), "{refused}");
}

proptest! {
    // Each cell is two integer programmes over the people of every meeting of sex, kind and place.
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Kind by sex, then kind by place, then sex by place: nobody ever released the three together, and whoever reckons with every meeting of them works out nothing, and of no group that it is all in one cell.
    #[test]
    fn tables_split_by_different_ways_tell_nothing_of_each_other(
        counts in prop::collection::vec(prop_oneof![Just(0u64), 1u64..5, 5u64..40], 18),
        noughts in any::<bool>(),
        groups in any::<bool>(),
    ) {
        let (whole, rule) = (table("reports", &[2, 3, 3], &counts), Rule { groups, ..Rule::default() });
        let mut ledger = Ledger::new();
        let mut out: Vec<(Release, Table)> = Vec::new();
        for (name, ways) in [("kind and sex", [1, 0]), ("kind and place", [1, 2]), ("sex and place", [0, 2])] {
            let part = pair(&whole, ways, noughts);
            match Release::hiding(&part, name, day(0), &rule, &mut ledger, &watch()) {
                Ok((release, _)) => out.push((release, part)),
                Err(refused) => prop_assert!(matches!(refused, Refused::WorkedOut { .. }), "{refused}"),
            }
            for last in 0..out.len() {
                let mut all: Vec<(&Release, &Table)> = out.iter().map(|(release, table)| (release, table)).collect();
                let of = all.remove(last);
                all.push(of);
                prop_assert_eq!(narrowed(&all, Unlisted::Unknown), Vec::<String>::new(), "{} of {}", name, all.len());
                if groups {
                    prop_assert_eq!(groups_told(&all, Unlisted::Unknown), Vec::<String>::new(), "groups, {} of {}", name, all.len());
                }
            }
        }
    }
}
