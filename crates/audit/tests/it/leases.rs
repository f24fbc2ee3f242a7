use daybreak_audit::{SCHEMA, lease};
use daybreak_testing::engines;
use daybreak_vocabulary::Clock;
use uuid::Uuid;

#[tokio::test]
async fn a_lease_is_held_kept_given_up_and_runs_out() {
    let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
    for world in engines(&[SCHEMA]).await {
        let take = async |holder| lease::take(&world.db, "work", holder, world.clock.now()).await.unwrap();
        assert!(take(one).await);
        assert!(!take(other).await, "{}", world.name());
        assert!(take(one).await, "its holder keeps it");
        assert!(lease::take(&world.db, "other work", other, world.clock.now()).await.unwrap());
        world.clock.advance_minutes(1);
        assert!(take(other).await, "it ran out");
        lease::release(&world.db, "work", one).await.unwrap();
        assert!(!take(one).await, "only its holder gives it up");
        lease::release(&world.db, "work", other).await.unwrap();
        assert!(take(one).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_that_take_it_at_once_one_has_it() {
    for world in engines(&[SCHEMA]).await {
        let all = (1..=20).map(|number| {
            let (db, now) = (world.db.clone(), world.clock.now());
            tokio::spawn(async move { lease::take(&db, "work", Uuid::from_u128(number), now).await.unwrap() })
        });
        let mut holders = 0;
        for one in all.collect::<Vec<_>>() {
            holders += u32::from(one.await.unwrap());
        }
        assert_eq!(holders, 1, "{}", world.name());
    }
}
