//! What others have published of a group.

use crate::made::{day, table, watch};
use daybreak_disclosure::{Count, Ledger, Release, Rule, Shown, Table};

/// All of a group are of one kind. Where others have published that nobody of it is of the other, that is out: it is no reason to hide ours, nor to refuse it.
#[test]
fn that_a_group_is_all_in_one_place_is_no_secret_where_its_noughts_are_published() {
    let ours = table("reports", &[2, 2], &[20, 0, 10, 30]);
    let (alone, _) = Release::hiding(&ours, "ours", day(1), &Rule::default(), &mut Ledger::new(), &watch()).unwrap();
    assert_eq!(alone.at(&["s0", "k1"]), Some(Shown::Hidden));
    let cells = [([1, 0], 28), ([1, 1], 28), ([1, 2], 0)].map(|(key, people)| (key.to_vec(), Count::Known(people)));
    let mut ledger = Ledger::new();
    ledger.published_by_others("theirs", day(0), &Table::given("reports", ours.dimensions().to_vec(), cells).unwrap());
    let (beside, _) = Release::hiding(&ours, "ours", day(1), &Rule::default(), &mut ledger, &watch()).unwrap();
    assert_eq!((beside.at(&["s0", "k0"]), beside.at(&["s0", "k1"])), (Some(Shown::Count(20)), Some(Shown::Count(0))));
}
