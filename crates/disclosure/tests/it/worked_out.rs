//! Figures that stand nowhere, and that whoever holds what is out works out of it.

use crate::made::{day, threshold_alone, watch};
use daybreak_disclosure::{Count, Dimension, Ledger, Refused, Relation, Release, Shown, Table};
use std::collections::BTreeSet;

fn given(name: &str, codes: &[&str], cells: &[(usize, u64)]) -> Table {
    let split = vec![Dimension::flat(name, "All", codes).unwrap()];
    Table::given("decisions", split, cells.iter().map(|(key, people)| (vec![*key], Count::Known(*people)))).unwrap()
}

fn decisions(cells: &[(usize, u64)]) -> Table {
    given("outcome", &["Positive", "Negative"], cells)
}

/// What others have shown is no secret of ours. What a year less three quarters leaves is nowhere shown, and three of ours are kept though it should say three.
#[test]
fn a_figure_that_was_worked_out_is_not_taken_for_one_that_is_out() {
    let kinds = |cells: &[(usize, u64)]| given("kind", &["Labour", "Sexual", "Other"], cells);
    let ours = kinds(&[(0, 43), (1, 3), (2, 20), (3, 20)]);
    let hidden = |ledger: &mut Ledger| {
        let (release, _) = Release::hiding(&ours, "ours", day(1), &threshold_alone(), ledger, &watch()).unwrap();
        release.cells().values().filter(|shown| **shown == Shown::Hidden).count()
    };
    let mut ledger = Ledger::new();
    ledger.published_by_others("theirs", day(0), &kinds(&[(1, 3)]));
    assert_eq!(hidden(&mut ledger), 1);
    let mut ledger = Ledger::new();
    ledger.worked_out(&["theirs"], day(0), &kinds(&[(1, 3)]), Relation::About);
    assert_eq!(hidden(&mut Ledger::read(&ledger.write().unwrap()).unwrap()), 2);
}

/// A year less three quarters that are out leaves eleven, and so many are ours: of fourteen in all three are left.
#[test]
fn a_count_that_comes_out_as_ours_when_it_is_worked_out_is_known() {
    let kinds = |cells: &[(usize, u64)]| given("kind", &["Labour", "Sexual"], cells);
    let ours = kinds(&[(0, 14), (1, 11), (2, 3)]);
    let by_hand = |hidden: &[usize], ledger: &mut Ledger| {
        let hidden = hidden.iter().map(|at| vec![*at]).collect::<BTreeSet<_>>();
        Release::as_hidden(&ours, hidden, "ours", day(1), &threshold_alone(), ledger).map(|_| ())
    };
    let left = || {
        let mut ledger = Ledger::new();
        ledger.worked_out(&["theirs"], day(0), &kinds(&[(1, 11)]), Relation::About);
        ledger
    };
    assert_eq!(by_hand(&[1, 2], &mut Ledger::new()), Ok(()));
    assert_eq!(by_hand(&[1, 2], &mut left()), Err(Refused::Open { cells: vec!["Sexual".to_owned()] }));
    assert_eq!(by_hand(&[0, 2], &mut left()), Ok(()));
    let (release, _) = Release::hiding(&ours, "ours", day(1), &threshold_alone(), &mut left(), &watch()).unwrap();
    assert_eq!(release.at(&["All"]), Some(Shown::Hidden));
}

/// 26 were referred. Of 25 who are said to be victims and one who is not the whole is hidden, and can't be more than 26: the one is what is left.
#[test]
fn a_hidden_whole_is_no_more_than_what_it_is_a_part_of() {
    let table = decisions(&[(0, 26), (1, 25), (2, 1)]);
    let by_hand = |hidden: [usize; 2], ledger: &mut Ledger| {
        let hidden = hidden.map(|at| vec![at]).into_iter().collect::<BTreeSet<_>>();
        Release::as_hidden(&table, hidden, "decisions", day(1), &threshold_alone(), ledger).map(|_| ())
    };
    let bounded = || {
        let mut ledger = Ledger::new();
        ledger.worked_out(&["referrals"], day(0), &decisions(&[(0, 26)]), Relation::AtMost);
        ledger
    };
    assert_eq!(by_hand([0, 2], &mut Ledger::new()), Ok(()));
    assert_eq!(by_hand([0, 2], &mut bounded()), Err(Refused::Open { cells: vec!["Negative".to_owned()] }));
    assert_eq!(by_hand([1, 2], &mut bounded()), Ok(()));
    // Where 25 of the positive are out elsewhere too, nothing helps, and the releases are named, each once.
    let mut ledger = bounded();
    ledger.worked_out(&["spring", "referrals"], day(0), &decisions(&[(1, 25)]), Relation::AtLeast);
    let refused = Release::hiding(&table, "decisions", day(1), &threshold_alone(), &mut ledger, &watch()).unwrap_err();
    assert_eq!(refused, Refused::WorkedOut { cells: vec!["Negative".to_owned()], with: ["“referrals”", "“spring”"].map(str::to_owned).to_vec() });
}

/// What a figure was worked out of is a release with a name; nothing stops another from having it.
#[test]
fn a_release_may_be_called_as_what_a_figure_was_worked_out_of() {
    let mut ledger = Ledger::new();
    ledger.worked_out(&["referrals"], day(0), &decisions(&[(0, 90)]), Relation::AtMost);
    let table = decisions(&[(0, 60), (1, 40), (2, 20)]);
    assert!(Release::hiding(&table, "referrals", day(1), &threshold_alone(), &mut ledger, &watch()).is_ok());
}
