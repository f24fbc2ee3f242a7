//! What is left of a count when what is listed of it is taken off: by somebody who does no more than subtract.

use crate::made::{day, left, table, threshold_alone, watch};
use daybreak_disclosure::noise::Secret;
use daybreak_disclosure::{Count, Dimension, Ledger, Refused, Release, Rule, Shown, Table};
use std::collections::{BTreeMap, BTreeSet};

fn of(name: &str, codes: &[&str]) -> Dimension {
    Dimension::flat(name, "All", codes).unwrap()
}

fn given(dimensions: Vec<Dimension>, cells: &[(&[usize], u64)]) -> Table {
    Table::given("reports", dimensions, cells.iter().map(|(key, people)| (key.to_vec(), Count::Known(*people)))).unwrap()
}

fn hiding(table: &Table, name: &str, ledger: &mut Ledger) -> Release {
    Release::hiding(table, name, day(0), &threshold_alone(), ledger, &watch()).unwrap().0
}

/// 24 in all, 20 read on the day, and two waits that are not shown: which of them has the four was hidden, and that they were four was not.
#[test]
fn the_few_of_several_hidden_cells_are_not_told_by_subtracting() {
    for counts in [[20, 4, 0, 0], [20, 0, 0, 4], [30, 0, 3, 0], [25, 1, 1, 2], [50, 2, 2, 0]] {
        for rule in [threshold_alone(), Rule::default()] {
            let table = table("reports", &[4], &counts);
            let (release, _) = Release::hiding(&table, "first", day(0), &rule, &mut Ledger::new(), &watch()).unwrap();
            assert_eq!(left(&release, &table), Vec::<String>::new(), "{counts:?}");
            let shown = |code: &str| release.at(&[code]) != Some(Shown::Hidden);
            assert!(!shown("Total") || !shown("s0"), "{counts:?}");
        }
    }
}

/// By hand too: with the four and a nought hidden, the four are what is left.
#[test]
fn a_pattern_made_by_hand_leaves_no_few() {
    let table = table("reports", &[4], &[20, 4, 0, 0]);
    let by_hand = |hidden: &[usize]| {
        let hidden = hidden.iter().map(|at| vec![*at]).collect();
        Release::as_hidden(&table, hidden, "by hand", day(0), &threshold_alone(), &mut Ledger::new())
    };
    assert_eq!(by_hand(&[2, 3]).unwrap_err(), Refused::Open { cells: vec!["Total".to_owned()] });
    assert!(by_hand(&[1, 2]).is_ok() && by_hand(&[0, 2, 3]).is_ok());
}

/// Twelve referrals, ten of them of adults: that the two are no row makes them no less children.
#[test]
fn the_few_who_are_in_no_row_are_not_told_by_subtracting() {
    let table = given(vec![of("age", &["Adult"])], &[(&[0], 12), (&[1], 10)]);
    let mut ledger = Ledger::new();
    let release = hiding(&table, "first", &mut ledger);
    assert!(release.cells().values().any(|shown| *shown == Shown::Hidden));
    // Nor by what goes out later of the same people: neither the one that was hidden, nor both.
    let mut ledger = Ledger::read(&ledger.write().unwrap()).unwrap();
    let whole = given(vec![of("age", &["Adult"])], &[(&[0], 12)]);
    let part = given(vec![of("age", &["Adult"])], &[(&[1], 10)]);
    let later = [hiding(&whole, "all", &mut ledger), hiding(&part, "adults", &mut ledger)];
    let out = |key: &[usize]| later.iter().chain([&release]).any(|release| matches!(release.cells().get(key), Some(Shown::Count(_))));
    assert!(!out(&[0]) || !out(&[1]));
    // As many as five are no small count.
    let table = given(vec![of("age", &["Adult"])], &[(&[0], 15), (&[1], 10)]);
    assert!(hiding(&table, "second", &mut Ledger::new()).cells().values().all(|shown| matches!(shown, Shown::Count(_))));
}

/// The whole in one table, and the part in another that does not list it: in whichever order they go out.
#[test]
fn two_tables_are_not_subtracted_from_each_other() {
    let kinds = given(vec![of("kind", &["Labour"])], &[(&[1], 20)]);
    let places = given(vec![of("kind", &["Labour"]), of("place", &["Luton"])], &[(&[1, 1], 17)]);
    for order in [[&kinds, &places], [&places, &kinds]] {
        let mut ledger = Ledger::new();
        let first = hiding(order[0], "first", &mut ledger);
        assert!(first.cells().values().all(|shown| matches!(shown, Shown::Count(_))));
        let second = hiding(order[1], "second", &mut ledger);
        assert!(second.cells().values().all(|shown| *shown == Shown::Hidden));
    }
}

/// What others have published of a part is taken off our whole by whoever holds both.
#[test]
fn a_part_that_others_published_is_not_taken_off_our_whole() {
    let ours = given(vec![of("kind", &["Labour"])], &[(&[1], 20)]);
    let theirs = |people: u64| given(vec![of("kind", &["Labour"]), of("place", &["Luton"])], &[(&[1, 1], people)]);
    for (people, shown) in [(17, Shown::Hidden), (12, Shown::Count(20)), (20, Shown::Count(20))] {
        let mut ledger = Ledger::new();
        ledger.published_by_others("theirs", day(0), &theirs(people));
        assert_eq!(hiding(&ours, "ours", &mut ledger).at(&["Labour"]), Some(shown));
    }
}

/// What others leave out of their own tables is out, whatever ours says: it is no reason to refuse ours.
#[test]
fn what_others_leave_out_is_no_reason_to_hide_ours() {
    let both = given(vec![of("age", &["Adult"])], &[(&[0], 12), (&[1], 10)]);
    let mut ledger = Ledger::new();
    ledger.published_by_others("theirs", day(0), &both);
    assert!(hiding(&both, "ours", &mut ledger).cells().values().all(|shown| matches!(shown, Shown::Count(_))));
}

/// Of two rounded counts, one a part of the other, nobody can say that from one to four are left: with whatever is shown, none may be left, or five and more.
#[test]
fn two_rounded_counts_are_not_subtracted() {
    let shown = |whole: u64, part: u64, seed: u8| {
        let table = table("reports", &[2], &[part, whole - part]);
        let (release, _) = Release::rounded(&table, 5, "rounded", day(0), &Secret::kept([seed; 32]), &mut Ledger::new()).unwrap();
        ["Total", "s0"].map(|code| match release.at(&[code]) {
            Some(Shown::About(people)) => people,
            other => panic!("{other:?}"),
        })
    };
    let mut left: BTreeMap<[u64; 2], BTreeSet<u64>> = BTreeMap::new();
    for seed in 0..4 {
        for whole in 10..30 {
            for part in 5..=whole {
                left.entry(shown(whole, part, seed)).or_default().insert(whole - part);
            }
        }
    }
    // Of what rounds to more than 25 not all was tried.
    let told: Vec<_> = left.iter().filter(|([whole, _], left)| *whole <= 25 && left.iter().all(|few| (1..5).contains(few))).collect();
    assert!(left.len() > 10 && told.is_empty(), "{told:?}");
}
