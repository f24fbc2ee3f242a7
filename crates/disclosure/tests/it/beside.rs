//! Rows beside tables: rows count exactly, so that of the same people one or the other goes out.

use crate::made::{day, table, watch};
use daybreak_disclosure::anonymous::{self, Column, NoRows, Role};
use daybreak_disclosure::noise::{Budget, Noise, Privacy, Ratio, Secret};
use daybreak_disclosure::{Ledger, Refused, Release, Rule, Table};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const MEASURES: [&str; 3] = ["people registered in 2026", "people registered in 2027", "referrals"];

/// Thirty people of one place, three of them of a kind that a table would hide.
fn rows(measure: &str, name: &str, ledger: &mut Ledger) -> Result<(), NoRows> {
    let known = Role::Known(BTreeMap::from([("Luton".to_owned(), Vec::new())]));
    let columns = [Column { name: "place".to_owned(), role: known }, Column { name: "kind".to_owned(), role: Role::Telling }];
    let given: Vec<Vec<String>> = (0..30).map(|one| ["Luton", if one < 3 { "Criminal" } else { "Labour" }].map(str::to_owned).to_vec()).collect();
    anonymous::rows(measure, name, day(0), &columns, &given, 5, 0.0, ledger).map(|_| ())
}

fn counted(measure: &str) -> Table {
    table(measure, &[3], &[3, 7, 20])
}

fn hiding(measure: &str, name: &str, ledger: &mut Ledger) -> Result<(), Refused> {
    Release::hiding(&counted(measure), name, day(0), &Rule::default(), ledger, &watch()).map(|_| ())
}

/// The table hides the three; the rows beside it count them.
#[test]
fn rows_are_refused_once_a_table_of_these_people_is_out() {
    let mut ledger = Ledger::new();
    hiding("referrals", "2026 by kind", &mut ledger).unwrap();
    // What the rows are called makes them no other people.
    for measure in ["referrals", "people registered in 2026"] {
        let refused = rows(measure, "rows", &mut ledger).unwrap_err();
        assert!(matches!(refused, NoRows::Tables { .. }));
        assert!(refused.to_string().starts_with("tables of “referrals” were released in “2026 by kind”. Rows say exactly how many are alike"), "{refused}");
    }
    ledger.apart("people registered in 2027", "referrals");
    let mut ledger = Ledger::read(&ledger.write().unwrap()).unwrap();
    assert!(rows("people registered in 2027", "rows", &mut ledger).is_ok());
}

#[test]
fn a_table_in_whatever_manner_is_refused_once_rows_of_these_people_are_out() {
    let mut ledger = Ledger::new();
    rows("people registered in 2026", "the rows", &mut ledger).unwrap();
    let mut ledger = Ledger::read(&ledger.write().unwrap()).unwrap();
    let (table, secret) = (counted("referrals"), Secret::kept([7; 32]));
    let noise = Noise { spend: Privacy::Pure(Ratio::new(1, 2).unwrap()), times: 1 };
    let mut budget = Budget::new(noise.spend);
    let refused = [
        hiding("referrals", "hidden", &mut ledger).unwrap_err(),
        Release::as_hidden(&table, BTreeSet::new(), "by hand", day(0), &Rule::default(), &mut ledger).unwrap_err(),
        Release::rounded(&table, 5, "rounded", day(0), &secret, &mut ledger).unwrap_err(),
        Release::noisy(&table, "noisy", day(0), &noise, &secret, &mut budget, &mut ledger).unwrap_err(),
    ];
    for refused in refused {
        assert!(matches!(&refused, Refused::RowsOut { release, .. } if release == "the rows"), "{refused}");
    }
    assert!(budget.spent().is_empty());
    ledger.apart("referrals", "people registered in 2026");
    assert!(hiding("referrals", "hidden", &mut ledger).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is asked for in whatever order: of the same people there are tables or one set of rows, and what was not refused for that is out.
    #[test]
    fn of_the_same_people_there_are_rows_or_tables(
        asked in prop::collection::vec((any::<bool>(), 0usize..3), 1..10),
        apart in prop::collection::vec((0usize..3, 0usize..3), 0..4),
    ) {
        let mut ledger = Ledger::new();
        for (one, other) in &apart {
            ledger.apart(MEASURES[*one], MEASURES[*other]);
        }
        let same = |one: usize, other: usize| one == other || !apart.iter().any(|pair| *pair == (one, other) || *pair == (other, one));
        let mut out: Vec<(bool, usize)> = Vec::new();
        for (at, (as_rows, measure)) in asked.into_iter().enumerate() {
            let name = format!("release {at}");
            let clash = out.iter().any(|(rows, other)| same(measure, *other) && (*rows != as_rows || (as_rows && *other != measure)));
            let went = if as_rows { rows(MEASURES[measure], &name, &mut ledger).is_ok() } else { hiding(MEASURES[measure], &name, &mut ledger).is_ok() };
            prop_assert_eq!(went, !clash, "{} {:?}", as_rows, out);
            if went {
                out.push((as_rows, measure));
            }
        }
    }
}
