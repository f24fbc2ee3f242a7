use crate::{act, draw};
use daybreak_audit::{Author, Change, Entry, SCHEMA, Stop, account, change, store};
use daybreak_database::shape;
use daybreak_database::{Failure, on};
use daybreak_testing::{SeededChance, engines};
use daybreak_vocabulary::{Chance, Clock, Moment};
use std::sync::atomic::{AtomicU32, Ordering};

async fn make(change: &mut Change, id: uuid::Uuid) -> Result<u32, Stop<&'static str>> {
    change.record(Entry::new("thing.made", "thing", id).with("basis", "consent"));
    Ok(7)
}

#[tokio::test]
async fn an_act_can_be_sent_between_threads_and_is_committed_with_its_account() {
    for world in engines(&[SCHEMA]).await {
        let (db, id) = (world.db.clone(), draw(&world));
        let made = tokio::spawn(async move {
            let chance = SeededChance::new(1);
            let borrowed = String::from("borrowed");
            change!(&db, Author::Public, Moment(1), &chance, |change| {
                let _ = &borrowed;
                make(change, id).await
            })
        });
        assert!(matches!(made.await.unwrap(), Ok(7)));
        let account = account::of_record(&mut world.db.read().await.unwrap(), "thing", id).await.unwrap();
        assert_eq!(account.len(), 1);
        assert_eq!(account[0].details().collect::<Vec<_>>(), [("basis", "consent")]);
    }
}

#[tokio::test]
async fn an_act_without_an_account_is_not_committed() {
    for world in engines(&[SCHEMA]).await {
        let done: Result<(), Stop<()>> = change!(&world.db, Author::Public, world.clock.now(), world.chance.as_ref(), |change| {
            on!(change.tx(), |db| sqlx::query(LEASE).bind(draw(&world)).execute(db).await.map(|_| ())).map_err(Failure::from)?;
            Ok(())
        });
        assert!(matches!(done, Err(Stop::Failed(Failure::Broken(_)))));
        assert_eq!(leases(&world.db).await, 0, "{}", world.name());
    }
}

#[tokio::test]
async fn a_refusal_leaves_neither_the_act_nor_its_account() {
    for world in engines(&[SCHEMA]).await {
        let id = draw(&world);
        let done: Result<u32, Stop<&str>> = change!(&world.db, Author::Public, world.clock.now(), world.chance.as_ref(), |change| {
            on!(change.tx(), |db| sqlx::query(LEASE).bind(id).execute(db).await.map(|_| ())).map_err(Failure::from)?;
            make(change, id).await?;
            Err(Stop::Refused("no"))
        });
        assert!(matches!(done, Err(Stop::Refused("no"))));
        assert_eq!(leases(&world.db).await, 0);
        assert!(account::of_record(&mut world.db.read().await.unwrap(), "thing", id).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn an_act_others_were_in_the_way_of_runs_again_whole() {
    for world in engines(&[SCHEMA]).await {
        let (id, tries) = (draw(&world), AtomicU32::new(0));
        let done: Result<u32, Stop<&str>> = change!(&world.db, Author::Public, world.clock.now(), world.chance.as_ref(), |change| {
            if tries.fetch_add(1, Ordering::Relaxed) < 3 {
                make(change, id).await?;
                return Err(Stop::Failed(Failure::Conflict));
            }
            make(change, id).await
        });
        assert!(matches!(done, Ok(7)));
        assert_eq!(tries.load(Ordering::Relaxed), 4);
        assert_eq!(account::of_record(&mut world.db.read().await.unwrap(), "thing", id).await.unwrap().len(), 1);
    }
}

/// Forty people each add one to the same number, at once: not one is lost.
#[tokio::test(flavor = "multi_thread")]
async fn acts_at_once_on_the_same_record_all_count() {
    for world in engines(&[SCHEMA]).await {
        act(&world, Author::System, Entry::new("thing.made", "thing", draw(&world))).await;
        daybreak_audit::lease::take(&world.db, "work", draw(&world), Moment(-60_000)).await.unwrap();
        let all = (0..40).map(|number| {
            let db = world.db.clone();
            tokio::spawn(async move {
                let chance = SeededChance::new(number);
                let id = { let chance: &dyn Chance = &chance; chance.uuid4() };
                let done: Result<(), Stop<()>> = change!(&db, Author::Public, Moment(1), &chance, |change| {
                    let (count,): (i64,) = on!(change.tx(), |db| sqlx::query_as(READ).fetch_one(db).await).map_err(Failure::from)?;
                    on!(change.tx(), |db| sqlx::query(WRITE).bind(count + 1).execute(db).await.map(|_| ())).map_err(Failure::from)?;
                    change.record(Entry::new("thing.counted", "thing", id));
                    Ok(())
                });
                done
            })
        });
        let mut done = 0;
        for one in all.collect::<Vec<_>>() {
            match one.await.unwrap() {
                Ok(()) => done += 1,
                Err(stop) => assert!(matches!(stop, Stop::Failed(Failure::Conflict)), "{stop:?}"),
            }
        }
        let (count,): (i64,) = on!(&mut world.db.read().await.unwrap(), |db| sqlx::query_as(READ).fetch_one(db).await).unwrap();
        assert_eq!(count, done, "{}", world.name());
        assert!(done >= 35, "{}: only {done} of 40 came through", world.name());
    }
}

/// The public's process and the partners' share one file: neither is told that the other is busy.
#[tokio::test(flavor = "multi_thread")]
async fn two_servers_on_one_database_both_act() {
    for world in engines(&[SCHEMA]).await {
        let other = daybreak_database::Database::open(world.address(), 4).await.unwrap();
        let all = (0..60).map(|number| {
            let db = if number % 2 == 0 { world.db.clone() } else { other.clone() };
            tokio::spawn(async move {
                let chance = SeededChance::new(number);
                let id = { let chance: &dyn Chance = &chance; chance.uuid4() };
                change!(&db, Author::Public, Moment(1), &chance, |change| make(change, id).await)
            })
        });
        for one in all.collect::<Vec<_>>() {
            assert!(matches!(one.await.unwrap(), Ok(7)), "{}", world.name());
        }
        other.close().await;
    }
}

#[tokio::test]
async fn the_schema_and_every_statement_are_alike_on_both_engines() {
    let [sqlite, postgres] = engines(&[SCHEMA]).await;
    let here = shape::shape(&mut sqlite.db.read().await.unwrap()).await.unwrap();
    assert_eq!(here, shape::shape(&mut postgres.db.read().await.unwrap()).await.unwrap());
    let statements: Vec<_> = store::statements().collect();
    for world in [sqlite, postgres] {
        assert_eq!(world.db.prepare_each(&statements).await.unwrap(), [], "{}", world.name());
    }
}

const LEASE: &str = "INSERT INTO lease (name, holder, held_until) VALUES ('work', $1, 0)";
const READ: &str = "SELECT held_until FROM lease WHERE name = 'work'";
const WRITE: &str = "UPDATE lease SET held_until = $1 WHERE name = 'work'";
const COUNT: &str = "SELECT COUNT(*) FROM lease";

async fn leases(db: &daybreak_database::Database) -> i64 {
    let (count,): (i64,) = on!(&mut db.read().await.unwrap(), |db| sqlx::query_as(COUNT).fetch_one(db).await).unwrap();
    count
}
