//! Releases beside each other: what two tell together, and what others have published.

use crate::made::{attack, count, day, table, threshold_alone, watch};
use daybreak_disclosure::noise::Secret;
use daybreak_disclosure::{Count, Dimension, Key, Ledger, Refused, Release, Rule, Shown, Table};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const SEX: [&str; 2] = ["Female", "Male"];
const KIND: [&str; 3] = ["Labour", "Sexual", "Criminal"];
const PLACE: [&str; 3] = ["Luton", "Bedford", "Dunstable"];

/// The same people by two of sex, kind and place.
fn by(counts: &[u64], first: usize, second: usize) -> Table {
    let names = ["sex", "kind", "place"];
    let codes: [&[&str]; 3] = [&SEX, &KIND, &PLACE];
    let dimensions = [first, second].map(|at| Dimension::flat(names[at], "All", codes[at]).unwrap()).to_vec();
    let mut rows = Vec::new();
    for (at, people) in counts.iter().take(18).enumerate() {
        let row = [SEX[at / 9], KIND[at / 3 % 3], PLACE[at % 3]];
        rows.push((vec![row[first], row[second]], *people));
    }
    Table::count("reports", dimensions, rows).unwrap()
}

#[test]
fn a_count_that_moved_by_a_few_is_refused_without_saying_by_how_many() {
    let mut ledger = Ledger::new();
    let first = table("reports", &[2, 2], &[10, 20, 30, 40]);
    let later = table("reports", &[2, 2], &[10, 20, 30, 43]);
    Release::hiding(&first, "March", day(0), &Rule::default(), &mut ledger, &watch()).unwrap();
    let refused = Release::hiding(&later, "April", day(30), &Rule::default(), &mut ledger, &watch()).unwrap_err();
    assert!(matches!(refused, Refused::Revised { .. }));
    let said = refused.to_string();
    assert!(said.contains("“March”") && !said.contains("103") && !said.contains("43") && !said.contains(" 3 "), "{said}");
    let enough = table("reports", &[2, 2], &[10, 20, 30, 50]);
    assert!(Release::hiding(&enough, "May", day(60), &Rule::default(), &mut ledger, &watch()).is_ok());
}

/// 3 and 20 were hidden of 63. Were 21 to be shown later, whoever knows that counts only grow had 20 + 3 - 21 at the least for the 3.
#[test]
fn what_was_hidden_and_grew_by_a_few_stays_hidden() {
    let (first, later) = (table("reports", &[3], &[3, 20, 40]), table("reports", &[3], &[8, 21, 40]));
    let mut ledger = Ledger::new();
    let (spring, _) = Release::hiding(&first, "spring", day(0), &Rule::default(), &mut ledger, &watch()).unwrap();
    let shown = |release: &Release| ["Total", "s0", "s1", "s2"].map(|code| release.at(&[code]).unwrap());
    assert_eq!(shown(&spring), [Shown::Count(63), Shown::Hidden, Shown::Hidden, Shown::Count(40)]);
    let (summer, _) = Release::hiding(&later, "summer", day(90), &Rule::default(), &mut ledger, &watch()).unwrap();
    let fits = |told: Shown, people: u64| told == Shown::Hidden || told == Shown::Count(people);
    let [all, small, beside, third] = shown(&summer);
    // Every pair of the two later counts that shows the same, none of them less than it was.
    let possible = |was: u64| {
        (was..60).any(|now| (23 - was..60).any(|other| fits(small, now) && fits(beside, other) && fits(third, 40) && fits(all, now + other + 40)))
    };
    assert_eq!((1..5).filter(|was| possible(*was)).collect::<Vec<_>>(), [1, 2, 3, 4]);
}

/// 34 in all, 20 of one kind and, in another table, 10 of another went out. That there is only one other kind, with 4, would show them.
#[test]
fn what_earlier_releases_give_away_is_refused_by_name() {
    let mut ledger = Ledger::new();
    let kinds = |codes: &[&str], cells: &[(usize, u64)]| {
        let kind = Dimension::flat("kind", "Total", codes).unwrap();
        Table::given("reports", vec![kind], cells.iter().map(|(at, people)| (vec![*at], Count::Known(*people)))).unwrap()
    };
    for (name, kind, people) in [("Spring", "Labour", 20), ("May", "Sexual", 10)] {
        Release::hiding(&kinds(&[kind], &[(0, 34), (1, people)]), name, day(0), &threshold_alone(), &mut ledger, &watch()).unwrap();
    }
    let all = kinds(&["Labour", "Sexual", "Other"], &[(0, 34), (1, 20), (2, 10), (3, 4)]);
    let refused = Release::hiding(&all, "Summer", day(1), &threshold_alone(), &mut ledger, &watch()).unwrap_err();
    assert_eq!(refused, Refused::WorkedOut { cells: vec!["Other".to_owned()], with: vec!["“Spring”".to_owned(), "“May”".to_owned()] });
}

#[test]
fn hiding_too_little_by_hand_is_refused_with_the_cells() {
    let table = table("reports", &[2, 3], &[3, 20, 30, 40, 50, 60]);
    let only = BTreeSet::from([vec![1, 1]]);
    let refused = Release::as_hidden(&table, only, "by hand", day(0), &threshold_alone(), &mut Ledger::new()).unwrap_err();
    assert_eq!(refused.to_string(), "s0, k0 could be worked out. Hide more, or let the cells to hide be chosen");
    let enough = BTreeSet::from([vec![1, 1], vec![1, 2], vec![2, 1], vec![2, 2]]);
    assert!(Release::as_hidden(&table, enough, "by hand", day(0), &threshold_alone(), &mut Ledger::new()).is_ok());
}

/// Theirs is 402 and ours 400: the two who are in theirs and not in ours must not show.
#[test]
fn a_count_a_few_away_from_one_that_others_published_is_hidden() {
    let ours = table("reports", &[3], &[100, 140, 160]);
    let theirs = table("reports", &[3], &[100, 140, 162]);
    let mut ledger = Ledger::new();
    ledger.published_by_others("Home Office, 2021", day(0), &theirs);
    let (release, _) = Release::hiding(&ours, "ours", day(9), &threshold_alone(), &mut ledger, &watch()).unwrap();
    assert_eq!((release.at(&["Total"]), release.at(&["s2"])), (Some(Shown::Hidden), Some(Shown::Hidden)));
    assert_eq!(release.at(&["s0"]), Some(Shown::Count(100)));
}

/// Theirs shows all 24 and 20 of one kind; ours would add that the 4 others are of one kind. Nothing hidden in ours keeps theirs from telling it.
#[test]
fn what_is_told_beside_figures_of_others_is_refused_with_the_reason() {
    let kind = |codes: &[&str]| Dimension::flat("kind", "All", codes).unwrap();
    let given = |dimension, cells: &[(usize, u64)]| {
        Table::given("reports", vec![dimension], cells.iter().map(|(at, people)| (vec![*at], Count::Known(*people)))).unwrap()
    };
    let mut ledger = Ledger::new();
    ledger.published_by_others("Home Office, 2021", day(0), &given(kind(&["Labour"]), &[(0, 24), (1, 20)]));
    let ours = given(kind(&["Labour", "Other"]), &[(0, 24), (1, 20), (2, 4)]);
    let refused = Release::hiding(&ours, "ours", day(9), &threshold_alone(), &mut ledger, &watch()).unwrap_err();
    assert_eq!(refused, Refused::WorkedOut { cells: vec!["Other".to_owned()], with: vec!["“Home Office, 2021”".to_owned()] });
    let said = refused.to_string();
    assert!(said.starts_with("Other could be worked out from this table and “Home Office, 2021”") && !said.contains('4'), "{said}");
    assert_eq!(ledger.all().len(), 1, "nothing went out");
    // The same by hand, everything hidden; and where theirs is of another measure nothing of it is known to be of the same people.
    let all = BTreeSet::from([vec![0], vec![1], vec![2]]);
    assert!(matches!(Release::as_hidden(&ours, all, "ours", day(9), &threshold_alone(), &mut ledger), Err(Refused::Open { .. })));
}

/// Theirs counts one person more in a kind than ours does: the total, the kind and what would give them away are hidden in ours, by the attacker's word.
#[test]
fn our_figure_beside_theirs_is_not_differenced() {
    let ours = table("reports", &[2, 3], &[30, 40, 50, 60, 70, 80]);
    let theirs = table("reports", &[2, 3], &[31, 40, 50, 60, 70, 80]);
    let mut ledger = Ledger::new();
    ledger.published_by_others("theirs", day(0), &theirs);
    let (release, _) = Release::hiding(&ours, "ours", day(9), &threshold_alone(), &mut ledger, &watch()).unwrap();
    for key in ours.cells().keys().filter(|key| count(&ours, key) != count(&theirs, key)) {
        assert_eq!(release.cells()[key], Shown::Hidden, "{key:?}");
    }
}

/// 39 and not 41: with the whole and every other part beside it, the two would show all the same.
#[test]
fn what_stands_beside_a_count_that_others_published_a_few_away_is_hidden_too() {
    let ours = table("reports", &[3], &[39, 20, 50]);
    let theirs = |at: usize, people: u64| Table::given("reports", vec![ours.dimensions()[0].clone()], [(vec![at], Count::Known(people))]).unwrap();
    let mut ledger = Ledger::new();
    ledger.published_by_others("Home Office", day(0), &theirs(1, 41));
    let (release, _) = Release::hiding(&ours, "ours", day(9), &threshold_alone(), &mut ledger, &watch()).unwrap();
    assert_eq!(release.at(&["s0"]), Some(Shown::Hidden));
    assert!(["Total", "s1", "s2"].iter().any(|code| release.at(&[code]) == Some(Shown::Hidden)));
    // The whole is out, and nobody else is in it: then nothing hides the two.
    let (whole, only) = (table("reports", &[1], &[39]), table("reports", &[2], &[39, 0]));
    let mut ledger = Ledger::new();
    let total = Table::given("reports", vec![whole.dimensions()[0].clone()], [(vec![0], Count::Known(39))]).unwrap();
    Release::hiding(&total, "the whole", day(0), &threshold_alone(), &mut ledger, &watch()).unwrap();
    ledger.published_by_others("Home Office", day(1), &theirs(1, 41));
    let refused = Release::hiding(&only, "parts", day(9), &threshold_alone(), &mut ledger, &watch()).unwrap_err();
    assert!(matches!(&refused, Refused::WorkedOut { with, .. } if with.contains(&"“Home Office”".to_owned())), "{refused}");
    assert!(!refused.to_string().contains("39") && !refused.to_string().contains("41"));
}

#[test]
fn a_name_is_used_once_and_a_measure_keeps_its_manner() {
    let mut ledger = Ledger::new();
    let table = table("reports", &[2], &[10, 20]);
    let secret = Secret::kept([7; 32]);
    Release::rounded(&table, 5, "rounded", day(0), &secret, &mut ledger).unwrap();
    let again = Release::rounded(&table, 5, "rounded", day(0), &secret, &mut ledger);
    assert_eq!(again.unwrap_err(), Refused::SameName("rounded".to_owned()));
    let other = Release::hiding(&table, "hidden", day(0), &Rule::default(), &mut ledger, &watch());
    assert!(matches!(other.unwrap_err(), Refused::OtherManner { .. }));
}

fn rounded(table: &Table, name: &str, on: i64, seed: u8, ledger: &mut Ledger) -> Result<Release, Refused> {
    Release::rounded(table, 5, name, day(on), &Secret::kept([seed; 32]), ledger).map(|(release, _)| release)
}

/// Were it drawn anew each day, a 3 would go up on three days of five, and twenty days would tell it. No ledger has to remember that.
#[test]
fn a_count_is_rounded_one_way_on_every_day() {
    let table = table("reports", &[2, 3], &[3, 21, 32, 44, 51, 63]);
    let shown: Vec<_> = (0..20).map(|on| rounded(&table, "out", on, 7, &mut Ledger::new()).unwrap().cells().clone()).collect();
    assert!(shown.iter().all(|cells| *cells == shown[0]));
    let others = (8..20).map(|seed| rounded(&table, "out", 0, seed, &mut Ledger::new()).unwrap());
    assert!(others.into_iter().any(|other| *other.cells() != shown[0]), "another secret is another draw");
}

/// Where one count has changed, every other that has not is shown as before, and the sums come out.
#[test]
fn what_has_not_changed_stays_as_it_was_rounded() {
    let (before, after) = (table("reports", &[2, 3], &[3, 21, 32, 44, 51, 62]), table("reports", &[2, 3], &[4, 21, 32, 44, 51, 62]));
    for seed in 0..20 {
        let mut ledger = Ledger::new();
        let first = rounded(&before, "first", 0, seed, &mut ledger).unwrap();
        let mut ledger = Ledger::read(&ledger.write().unwrap()).unwrap();
        let second = rounded(&after, "second", 1, seed, &mut ledger).unwrap();
        for key in before.cells().keys().filter(|key| count(&before, key) == count(&after, key)) {
            assert_eq!(first.cells()[key], second.cells()[key], "{key:?}");
        }
        assert!(sums_come_out(&after, &second));
    }
}

fn sums_come_out(table: &Table, release: &Release) -> bool {
    let about = |key: &Key| match release.cells()[key] {
        Shown::About(people) => people,
        other => panic!("{other}"),
    };
    table.sums().iter().all(|sum| about(&sum.whole) == sum.parts.iter().map(about).sum::<u64>())
}

/// Three women, all of one kind, and three men, all of another: where sexes and kinds went out apart, one up and the other down, no table of both keeps to that.
#[test]
fn what_no_rounding_keeps_is_refused_by_the_names_of_what_is_out() {
    let dimension = |at: usize| Dimension::flat(["sex", "kind"][at], "All", [&SEX[..], &KIND[..2]][at]).unwrap();
    let alone = |at: usize| Table::count("reports", vec![dimension(at)], [&SEX[..], &KIND[..2]][at].iter().map(|code| (vec![*code], 3))).unwrap();
    let both = Table::count("reports", vec![dimension(0), dimension(1)], (0..2).map(|at| (vec![SEX[at], KIND[at]], 3))).unwrap();
    let (mut out, mut refused) = (0, Vec::new());
    for seed in 0..40 {
        let mut ledger = Ledger::new();
        rounded(&alone(0), "by sex", 0, seed, &mut ledger).unwrap();
        rounded(&alone(1), "by kind", 0, seed, &mut ledger).unwrap();
        match rounded(&both, "by both", 0, seed, &mut ledger) {
            Ok(_) => out += 1,
            Err(why) => refused.push(why.to_string()),
        }
    }
    assert!(out > 0 && !refused.is_empty(), "{out} {}", refused.len());
    assert!(refused.iter().all(|said| said.contains("“by kind”, “by sex”") && !said.contains('3')), "{refused:?}");
}

#[test]
fn a_ledger_is_the_same_when_read_again_and_not_believed_for_being_one() {
    let mut ledger = Ledger::new();
    Release::hiding(&table("reports", &[2, 2], &[3, 20, 30, 40]), "March", day(0), &Rule::default(), &mut ledger, &watch()).unwrap();
    let bytes = ledger.write().unwrap();
    assert_eq!(Ledger::read(&bytes).unwrap().write().unwrap(), bytes);
    let wrong = String::from_utf8(bytes).unwrap().replace("[[0,0]", "[[0,9]");
    assert!(Ledger::read(wrong.as_bytes()).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// On whatever day and in whatever table, a count that has not changed is rounded one way; totals are the sums of what is shown; what can't be so is refused.
    #[test]
    fn tables_that_share_counts_are_rounded_alike(counts in prop::collection::vec(prop_oneof![Just(0u64), 1u64..5, 5u64..40], 18), seed in any::<u8>()) {
        let mut ledger = Ledger::new();
        let mut shown: BTreeMap<Vec<(String, String)>, Shown> = BTreeMap::new();
        for (on, (first, second)) in [(0, 1), (0, 2), (1, 2), (0, 1), (0, 2)].into_iter().enumerate() {
            let table = by(&counts, first, second);
            match rounded(&table, &format!("release {on}"), i64::try_from(on).unwrap(), seed, &mut ledger) {
                Ok(release) => {
                    prop_assert!(sums_come_out(&table, &release));
                    for (key, about) in release.cells() {
                        let codes = table.dimensions().iter().zip(key).filter(|(_, place)| **place != 0);
                        let mut cell: Vec<(String, String)> = codes.map(|(of, place)| (of.name().to_owned(), of.codes()[*place].name.clone())).collect();
                        cell.sort();
                        prop_assert_eq!(*shown.entry(cell).or_insert(*about), *about);
                        prop_assert!(count(&table, key) > 0 || *about == Shown::About(0));
                    }
                }
                Err(refused) => prop_assert!(on > 0 && matches!(refused, Refused::NotRounded { .. }), "{refused}"),
            }
        }
    }

    /// Whoever holds all three tables of the same people works out nothing of any.
    #[test]
    fn three_tables_together_tell_nothing(counts in prop::collection::vec(prop_oneof![Just(0u64), 1u64..5, 5u64..40], 18)) {
        let mut ledger = Ledger::new();
        let mut out: Vec<(Release, Table)> = Vec::new();
        for (name, (first, second)) in [("sex and kind", (0, 1)), ("sex and place", (0, 2)), ("kind and place", (1, 2))] {
            let table = by(&counts, first, second);
            match Release::hiding(&table, name, day(0), &threshold_alone(), &mut ledger, &watch()) {
                Ok((release, _)) => out.push((release, table)),
                Err(refused) => prop_assert!(matches!(refused, Refused::WorkedOut { .. }), "{refused}"),
            }
            for last in 0..out.len() {
                let mut all: Vec<(&Release, &Table)> = out.iter().map(|(release, table)| (release, table)).collect();
                let of = all.remove(last);
                all.push(of);
                prop_assert_eq!(attack(&all), Vec::<String>::new());
            }
        }
        for (release, table) in &out {
            for (key, shown) in release.cells() {
                prop_assert!(*shown != Shown::Count(count(table, key)) || !(1..5).contains(&count(table, key)));
            }
        }
    }
}
