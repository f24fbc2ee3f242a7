use crate::{BOTH, id};
use daybreak_database::{Database, Failure, Transaction, on};
use daybreak_testing::{engines, world};
use uuid::Uuid;

const FARM: &str = "INSERT INTO farm (id, name, district, seen_on) VALUES ($1, $2, $3, $4)";
const CRATE: &str = "INSERT INTO apple_crate (farm, number, weight) VALUES ($1, $2, $3)";
const RENAME: &str = "UPDATE farm SET name = $1 WHERE id = $2";
const NAMES: &str = "SELECT COUNT(*) FROM farm WHERE name = $1";

async fn farm(tx: &mut Transaction, id: Option<Uuid>, name: Option<&str>, seen_on: i64) -> Result<(), Failure> {
    Ok(on!(tx, |db| sqlx::query(FARM).bind(id).bind(name).bind("Wold").bind(seen_on).execute(db).await.map(|_| ()))?)
}

async fn apples(tx: &mut Transaction, farm: Uuid, number: i64, weight: i64) -> Result<(), Failure> {
    Ok(on!(tx, |db| sqlx::query(CRATE).bind(farm).bind(number).bind(weight).execute(db).await.map(|_| ()))?)
}

#[tokio::test]
async fn a_broken_constraint_has_one_name_on_both_engines() {
    for world in engines(BOTH).await {
        let (first, second) = (id(&world), id(&world));
        let mut tx = world.db.begin().await.unwrap();
        farm(&mut tx, Some(first), Some("Hill"), 1).await.unwrap();
        apples(&mut tx, first, 1, 10).await.unwrap();
        tx.commit().await.unwrap();

        let name = async |number: u8| {
            let mut tx = world.db.begin().await.unwrap();
            let done = match number {
                0 => farm(&mut tx, Some(first), Some("Other"), 1).await,
                1 => farm(&mut tx, Some(second), Some("Hill"), 1).await,
                2 => farm(&mut tx, Some(second), Some(""), 1).await,
                3 => farm(&mut tx, Some(second), Some("Low"), -1).await,
                4 => farm(&mut tx, Some(second), None, 1).await,
                5 => farm(&mut tx, None, Some("Low"), 1).await,
                6 => apples(&mut tx, second, 1, 20).await,
                7 => apples(&mut tx, first, 1, 20).await,
                _ => apples(&mut tx, first, 2, 10).await,
            };
            match done {
                Err(Failure::Constraint(name)) => name,
                other => panic!("{number} on {}: {other:?}", world.name()),
            }
        };
        assert_eq!(name(0).await, "farm_id_unique");
        assert_eq!(name(1).await, "farm_name_district_unique");
        assert_eq!(name(2).await, "farm_named");
        assert_eq!(name(3).await, "farm_seen");
        assert_eq!(name(4).await, "farm_name_not_null");
        assert_eq!(name(5).await, "farm_id_not_null");
        assert_eq!(name(6).await, "foreign_key");
        assert_eq!(name(7).await, "apple_crate_farm_number_unique");
        assert_eq!(name(8).await, "apple_crate_weight_unique");
    }
}

#[tokio::test]
async fn a_failure_never_tells_what_a_row_held() {
    for world in engines(BOTH).await {
        let mut tx = world.db.begin().await.unwrap();
        farm(&mut tx, Some(id(&world)), Some("Zebedee"), 1).await.unwrap();
        let failure = farm(&mut tx, Some(id(&world)), Some("Zebedee"), 1).await.unwrap_err();
        assert!(!format!("{failure} {failure:?}").contains("Zebedee"));
    }
}

/// Two people change what the other has read. Exactly one must be told to try again, and nothing is lost.
#[tokio::test]
async fn acts_in_each_others_way_conflict_and_never_both_win() {
    for world in engines(BOTH).await {
        let (first, second) = (id(&world), id(&world));
        let mut tx = world.db.begin().await.unwrap();
        farm(&mut tx, Some(first), Some("a"), 1).await.unwrap();
        farm(&mut tx, Some(second), Some("b"), 1).await.unwrap();
        tx.commit().await.unwrap();
        // "At most one farm may be called x", checked by reading: only a serializable engine holds it.
        let name_it = async |id: Uuid| -> Result<bool, Failure> {
            let mut tx = world.db.begin().await?;
            let (taken,): (i64,) = on!(&mut tx, |db| sqlx::query_as(NAMES).bind("x").fetch_one(db).await)?;
            tokio::task::yield_now().await;
            if taken > 0 {
                return Ok(false);
            }
            on!(&mut tx, |db| sqlx::query(RENAME).bind("x").bind(id).execute(db).await.map(|_| ()))?;
            tx.commit().await?;
            Ok(true)
        };
        let (one, other) = tokio::join!(name_it(first), name_it(second));
        let won = [&one, &other].into_iter().filter(|done| matches!(done, Ok(true))).count();
        assert!(won <= 1, "{}: {one:?} {other:?}", world.name());
        assert!([&one, &other].into_iter().all(|done| done.is_ok() || matches!(done, Err(failure) if failure.is_conflict())));
    }
}

#[tokio::test]
async fn a_full_disk_is_told_from_other_failures_and_loses_nothing() {
    let world = world(daybreak_database::Engine::Sqlite, BOTH).await;
    let Database::Sqlite { writer, .. } = &world.db else { panic!("SQLite was asked for") };
    sqlx::query("PRAGMA max_page_count = 40").execute(writer).await.unwrap();
    let mut kept = 0;
    let failure = loop {
        let mut tx = world.db.begin().await.unwrap();
        let done = async {
            farm(&mut tx, Some(id(&world)), Some(&format!("{kept} {}", "x".repeat(3000))), 1).await?;
            tx.commit().await
        };
        match done.await {
            Ok(()) => kept += 1,
            Err(failure) => break failure,
        }
    };
    assert!(matches!(failure, Failure::Full), "{failure:?}");
    assert!(kept > 3);
    let (farms,): (i64,) = sqlx::query_as("SELECT COUNT(*) FROM farm").fetch_one(writer).await.unwrap();
    assert_eq!(farms, kept);
}

#[tokio::test]
async fn postgres_says_full_unreachable_and_conflict_by_its_own_codes() {
    let world = world(daybreak_database::Engine::Postgres, BOTH).await;
    let Database::Postgres(pool) = &world.db else { panic!("PostgreSQL was asked for") };
    let raise = async |code: &str| {
        let sql = format!("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '{code}'; END $$");
        Failure::from(sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(pool).await.unwrap_err())
    };
    assert!(matches!(raise("53100").await, Failure::Full));
    assert!(matches!(raise("40001").await, Failure::Conflict));
    assert!(matches!(raise("40P01").await, Failure::Conflict));
    assert!(matches!(raise("57P01").await, Failure::Unreachable));
    assert!(matches!(raise("22012").await, Failure::Engine(code) if code == "22012"));
}

#[tokio::test]
async fn a_reading_transaction_cannot_write() {
    for world in engines(BOTH).await {
        let mut tx = world.db.read().await.unwrap();
        assert!(farm(&mut tx, Some(id(&world)), Some("Hill"), 1).await.is_err(), "{}", world.name());
    }
}

/// Every byte of every file: a name is found while it stands, and is nowhere once it was erased.
#[tokio::test]
async fn what_is_erased_is_in_no_file_of_sqlite() {
    let world = world(daybreak_database::Engine::Sqlite, BOTH).await;
    let mark = "Marmaduke of the Wold";
    let holding = || {
        let files = std::fs::read_dir(world.folder()).unwrap().map(|entry| entry.unwrap().path());
        files.filter(|path| std::fs::read(path).unwrap().windows(mark.len()).any(|part| part == mark.as_bytes())).count()
    };
    let erased = id(&world);
    let mut tx = world.db.begin().await.unwrap();
    farm(&mut tx, Some(erased), Some(mark), 1).await.unwrap();
    for number in 0..20 {
        farm(&mut tx, Some(id(&world)), Some(&format!("Farm {number}")), 1).await.unwrap();
    }
    tx.commit().await.unwrap();
    world.db.settle().await.unwrap();
    assert!(holding() > 0, "the search finds what is there");
    let mut tx = world.db.begin().await.unwrap();
    on!(&mut tx, |db| sqlx::query("DELETE FROM farm WHERE id = $1").bind(erased).execute(db).await.map(|_| ())).unwrap();
    tx.commit().await.unwrap();
    world.db.settle().await.unwrap();
    assert_eq!(holding(), 0);
}
