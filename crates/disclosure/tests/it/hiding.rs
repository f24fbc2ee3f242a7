//! Complementary suppression against an attacker, and against the best pattern there is.

use crate::made::{attack, count, day, table, threshold_alone, watch};
use daybreak_disclosure::{Ledger, Release, Rule, Shown, Table};
use proptest::prelude::*;

fn released(table: &Table, rule: &Rule) -> (Release, daybreak_disclosure::Cost) {
    Release::hiding(table, "first", day(0), rule, &mut Ledger::new(), &watch()).unwrap()
}

#[test]
fn a_small_count_takes_others_with_it() {
    let table = table("reports", &[2, 3], &[3, 20, 30, 40, 50, 60]);
    let (release, cost) = released(&table, &threshold_alone());
    assert_eq!(release.csv(), "sex,kind,count\nTotal,Total,203\nTotal,k0,43\nTotal,k1,70\nTotal,k2,90\ns0,Total,53\ns0,k0,[c]\ns0,k1,[c]\ns0,k2,30\ns1,Total,150\ns1,k0,[c]\ns1,k1,[c]\ns1,k2,60\n");
    assert_eq!((cost.small, cost.beside, cost.gap()), (1, 3, 0.0));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn nothing_hidden_can_be_worked_out(
        sizes in prop::sample::select(vec![vec![3, 4], vec![2, 6], vec![5, 5], vec![2, 3, 3], vec![2, 2, 4]]),
        counts in prop::collection::vec(prop_oneof![Just(0u64), 1u64..5, 5u64..40], 25),
        groups in any::<bool>(),
    ) {
        let table = table("reports", &sizes, &counts);
        let (release, cost) = released(&table, &Rule { groups, ..Rule::default() });
        prop_assert_eq!(attack(&[(&release, &table)]), Vec::<String>::new());
        prop_assert_eq!(cost.gap(), 0.0);
        for (key, shown) in release.cells() {
            match shown {
                Shown::Count(people) => { prop_assert_eq!(*people, count(&table, key)); prop_assert!(!(1..5).contains(people)); }
                Shown::Hidden => {}
                other => prop_assert!(false, "{other}"),
            }
        }
    }
}
