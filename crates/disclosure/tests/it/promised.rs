//! What an earlier release hid for more than a small count, and the next table would give back: a group that is all in one cell, and the few beside another count.

use crate::attacker::{Unlisted, groups_told, narrowed};
use crate::made::{day, table, threshold_alone, watch};
use daybreak_disclosure::{Count, Dimension, Key, Ledger, Refused, Relation, Release, Rule, Shown, Table};
use proptest::prelude::*;
use std::collections::BTreeSet;

const KINDS: [&str; 3] = ["Labour", "Sexual", "Criminal"];

fn flat(name: &str, codes: &[&str]) -> Dimension {
    Dimension::flat(name, "All", codes).unwrap()
}

fn given(dimensions: &[Dimension], cells: &[(&[usize], u64)]) -> Table {
    Table::given("reports", dimensions.to_vec(), cells.iter().map(|(key, people)| (key.to_vec(), Count::Known(*people)))).unwrap()
}

/// All twelve of Luton are of one kind, and what says so is hidden with as much of Bedford.
fn places_and_kinds(ledger: &mut Ledger) -> (Table, Release) {
    let split = vec![flat("place", &["Luton", "Bedford"]), flat("kind", &KINDS[..2])];
    let rows = [(vec!["Luton", "Labour"], 12), (vec!["Luton", "Sexual"], 0), (vec!["Bedford", "Labour"], 18), (vec!["Bedford", "Sexual"], 11)];
    let table = Table::count("reports", split, rows).unwrap();
    let inner = BTreeSet::from([vec![1, 1], vec![1, 2], vec![2, 1], vec![2, 2]]);
    let release = Release::as_hidden(&table, inner, "places", day(0), &Rule::default(), ledger).unwrap();
    (table, release)
}

/// Nobody in it is few, and it says nothing of Luton: but Bedford's 18 are what 30 of the kind leave beside Luton's twelve.
#[test]
fn what_was_hidden_for_a_group_is_not_given_back_by_the_next_table() {
    let mut ledger = Ledger::new();
    let (places, first) = places_and_kinds(&mut ledger);
    let split = [flat("place", &["Luton", "Bedford"]), flat("kind", &KINDS[..2]), flat("sex", &["Female", "Male"])];
    let bedford: [(&[usize], u64); 9] = [
        (&[2, 0, 0], 29), (&[2, 0, 1], 15), (&[2, 0, 2], 14),
        (&[2, 1, 0], 18), (&[2, 1, 1], 10), (&[2, 1, 2], 8),
        (&[2, 2, 0], 11), (&[2, 2, 1], 5), (&[2, 2, 2], 6),
    ];
    let bedford = given(&split, &bedford);
    // Alone it hides nothing; beside the first it tells of the twelve, and that all eleven of the other kind are Bedford's.
    let open = Release::as_hidden(&bedford, BTreeSet::new(), "Bedford", day(1), &Rule::default(), &mut Ledger::new()).unwrap();
    assert_eq!(groups_told(&[(&open, &bedford), (&first, &places)], Unlisted::Unknown), ["[2, 2]", "[1, 1]"]);
    let mut ledger = Ledger::read(&ledger.write().unwrap()).unwrap();
    let hidden_before = BTreeSet::from([vec![2, 1, 0], vec![2, 2, 0]]);
    let refused = Release::as_hidden(&bedford, hidden_before, "Bedford", day(1), &Rule::default(), &mut ledger).unwrap_err();
    assert_eq!(refused, Refused::Open { cells: ["Bedford, Sexual", "Luton, Labour"].map(str::to_owned).to_vec() });
    let (second, _) = Release::hiding(&bedford, "Bedford", day(1), &Rule::default(), &mut ledger, &watch()).unwrap();
    assert_eq!(groups_told(&[(&second, &bedford), (&first, &places)], Unlisted::Unknown), Vec::<String>::new());
}

/// Ours is 39, theirs 41. The 20 that are hidden beside the 39 would give it back.
#[test]
fn what_was_hidden_beside_figures_of_others_is_not_given_back_by_the_next_table() {
    let split = [flat("kind", &KINDS), flat("sex", &["Female", "Male"])];
    let kinds = given(&split[..1], &[(&[0], 109), (&[1], 39), (&[2], 20), (&[3], 50)]);
    let theirs = given(&split[..1], &[(&[1], 41)]);
    let sexes = given(&split, &[(&[2, 0], 20), (&[2, 1], 11), (&[2, 2], 9)]);
    let stands = |ledger: &mut Ledger, on: i64| ledger.published_by_others("Home Office", day(on), &theirs);
    let is_left = |ledger: &mut Ledger, on: i64| ledger.worked_out(&["Home Office"], day(on), &theirs, Relation::About);
    type Way<'a> = &'a dyn Fn(&mut Ledger, i64);
    let ways: [Way; 2] = [&stands, &is_left];
    // Whether theirs came before ours or after it, and whether it stands anywhere.
    for (before, theirs) in [true, false].into_iter().flat_map(|before| ways.map(|way| (before, way))) {
        let mut ledger = Ledger::new();
        if before {
            theirs(&mut ledger, 0);
        }
        Release::as_hidden(&kinds, BTreeSet::from([vec![1], vec![2]]), "kinds", day(1), &threshold_alone(), &mut ledger).unwrap();
        if !before {
            theirs(&mut ledger, 2);
        }
        let refused = Release::as_hidden(&sexes, BTreeSet::from([vec![2, 0]]), "sexes", day(3), &threshold_alone(), &mut ledger).unwrap_err();
        assert_eq!(refused, Refused::Open { cells: vec!["Labour".to_owned()] });
        let (release, _) = Release::hiding(&sexes, "sexes", day(3), &threshold_alone(), &mut ledger, &watch()).unwrap();
        assert!([&["Sexual", "Female"], &["Sexual", "Male"]].iter().any(|codes| release.at(*codes) == Some(Shown::Hidden)));
    }
}

/// 20 were hidden beside 3, and later 21 beside 11: that the 11 are 5 and 6 would give the 21 back.
#[test]
fn what_grew_by_a_few_is_not_given_back_by_the_next_table() {
    let split = [flat("kind", &KINDS), flat("sex", &["Female", "Male"])];
    let kinds = |all: u64, few: u64, more: u64| given(&split[..1], &[(&[0], all), (&[1], few), (&[2], more), (&[3], 40)]);
    let both = || BTreeSet::from([vec![1], vec![2]]);
    let mut ledger = Ledger::new();
    Release::as_hidden(&kinds(63, 3, 20), both(), "spring", day(0), &threshold_alone(), &mut ledger).unwrap();
    Release::as_hidden(&kinds(72, 11, 21), both(), "summer", day(90), &threshold_alone(), &mut ledger).unwrap();
    let sexes = given(&split, &[(&[1, 0], 11), (&[1, 1], 5), (&[1, 2], 6)]);
    let refused = Release::as_hidden(&sexes, BTreeSet::from([vec![1, 0]]), "sexes", day(91), &threshold_alone(), &mut ledger).unwrap_err();
    assert_eq!(refused, Refused::Open { cells: vec!["Sexual".to_owned()] });
}

/// What is out cannot be taken back, and another table that says no more of it is not refused for it.
#[test]
fn what_the_releases_tell_already_is_no_reason_to_refuse() {
    let kinds = given(&[flat("kind", &KINDS)], &[(&[0], 109), (&[1], 39), (&[2], 20), (&[3], 50)]);
    let mut ledger = Ledger::new();
    // Nothing was few and nothing beside it: whoever hid the one by hand hid nothing.
    Release::as_hidden(&kinds, BTreeSet::from([vec![1]]), "kinds", day(0), &threshold_alone(), &mut ledger).unwrap();
    ledger.published_by_others("Home Office", day(1), &given(&[flat("kind", &KINDS)], &[(&[1], 41)]));
    let places = table("reports", &[1, 1, 2], &[60, 49]);
    let places = given(&[places.dimensions()[2].clone()], &[(&[0], 109), (&[1], 60), (&[2], 49)]);
    let (release, _) = Release::hiding(&places, "places", day(2), &threshold_alone(), &mut ledger, &watch()).unwrap();
    assert!(release.cells().values().all(|shown| *shown != Shown::Hidden));
}

/// Theirs has 2 where ours has nobody, or 3 where ours has one: ours can be less by no more than it is, and nobody is refused for that.
#[test]
fn few_of_theirs_beside_none_of_ours_do_not_refuse_ours() {
    for (ours, theirs) in [(0, 2), (1, 3), (3, 2), (0, 1)] {
        let table = table("reports", &[2, 3], &[ours, 20, 30, 40, 50, 60]);
        let mut ledger = Ledger::new();
        ledger.published_by_others("Home Office", day(0), &given(table.dimensions(), &[(&[1, 1], theirs)]));
        let (release, _) = Release::hiding(&table, "ours", day(1), &threshold_alone(), &mut ledger, &watch()).unwrap();
        assert_eq!(release.at(&["s0", "k0"]), Some(Shown::Hidden), "{ours} beside {theirs}");
        let hidden = release.cells().values().filter(|shown| **shown == Shown::Hidden).count();
        assert!(hidden > 1, "{ours} beside {theirs} is what the rest leaves");
    }
}

/// Three of Luton are hidden with 18 of Bedford. That those are 10 and 8 tells them, though no table has both the 18 and its parts; whichever of the two comes first.
#[test]
fn parts_without_their_whole_do_not_give_back_what_another_table_hid() {
    let split = [flat("place", &["Luton", "Bedford"]), flat("kind", &KINDS[..2]), flat("sex", &["Female", "Male"])];
    let rows = [(vec!["Luton", "Labour"], 3), (vec!["Luton", "Sexual"], 20), (vec!["Bedford", "Labour"], 18), (vec!["Bedford", "Sexual"], 30)];
    let places = Table::count("reports", split[..2].to_vec(), rows).unwrap();
    let sexes = given(&split, &[(&[2, 1, 1], 10), (&[2, 1, 2], 8)]);
    let inner = || BTreeSet::from([vec![1, 1], vec![1, 2], vec![2, 1], vec![2, 2]]);
    let told = Err(Refused::Open { cells: vec!["Luton, Labour".to_owned()] });
    let mut ledger = Ledger::new();
    Release::as_hidden(&places, inner(), "places", day(0), &threshold_alone(), &mut ledger).unwrap();
    assert_eq!(Release::as_hidden(&sexes, BTreeSet::new(), "sexes", day(1), &threshold_alone(), &mut ledger), told);
    assert!(Release::hiding(&sexes, "sexes", day(1), &threshold_alone(), &mut ledger, &watch()).is_ok());
    let mut ledger = Ledger::new();
    let (first, _) = Release::hiding(&sexes, "sexes", day(0), &threshold_alone(), &mut ledger, &watch()).unwrap();
    assert_eq!(Release::as_hidden(&places, inner(), "places", day(1), &threshold_alone(), &mut ledger), told);
    let (second, _) = Release::hiding(&places, "places", day(1), &threshold_alone(), &mut ledger, &watch()).unwrap();
    assert_eq!(narrowed(&[(&first, &sexes), (&second, &places)], Unlisted::Unknown), Vec::<String>::new());
}

/// Two of the ways that people are split by, or one place of them by the other two.
fn part(whole: &Table, ways: &[usize], only: Option<usize>) -> Table {
    let place = only.unwrap_or(0);
    let is_part = |key: &Key| (0..3).all(|way| ways.contains(&way) || key[way] == if way == 0 { place } else { 0 });
    let cells = whole.cells().iter().filter(|(key, _)| is_part(key));
    let ways: Vec<usize> = (0..3).filter(|way| ways.contains(way) || (*way == 0 && only.is_some())).collect();
    let cells = cells.map(|(key, count)| (ways.iter().map(|way| key[*way]).collect::<Key>(), *count));
    Table::given("reports", ways.iter().map(|way| whole.dimensions()[*way].clone()).collect(), cells).unwrap()
}

proptest! {
    // Each group and each small cell is an integer programme.
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    /// A table of two ways, then one of its codes by the other way and a third: of no two tables that went out is it told of a group that it is all in one cell, nor of a small count what it is.
    #[test]
    fn of_two_tables_no_group_is_told_to_be_all_in_one_cell(
        counts in prop::collection::vec(prop_oneof![2 => Just(0u64), 1 => 1u64..5, 2 => 5u64..40], 12),
        code in 1usize..3,
    ) {
        let whole = table("reports", &[2, 3, 2], &counts);
        let (first, second) = (part(&whole, &[0, 1], None), part(&whole, &[1, 2], Some(code)));
        let mut ledger = Ledger::new();
        let out = |table: &Table, name: &str, ledger: &mut Ledger| Release::hiding(table, name, day(0), &Rule::default(), ledger, &watch());
        let before = out(&first, "first", &mut ledger);
        let after = out(&second, "second", &mut ledger);
        for refused in [&before, &after].into_iter().filter_map(|made| made.as_ref().err()) {
            prop_assert!(matches!(refused, Refused::WorkedOut { .. }), "{refused}");
        }
        if let (Ok((before, _)), Ok((after, _))) = (before, after) {
            for pair in [[(&before, &first), (&after, &second)], [(&after, &second), (&before, &first)]] {
                prop_assert_eq!(groups_told(&pair, Unlisted::Unknown), Vec::<String>::new());
                prop_assert_eq!(narrowed(&pair, Unlisted::Unknown), Vec::<String>::new());
            }
        }
    }
}
