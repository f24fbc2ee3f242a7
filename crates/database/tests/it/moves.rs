use crate::{BOTH, PICKERS, SCHEMA, bytes_of, fill, quiet};
use daybreak_database::{Engine, Failure, Migration, Progress, Schema, Standing, in_order, migrate, move_all, shape, standing};
use daybreak_testing::{engines, world};

const ALL: [Engine; 2] = [Engine::Sqlite, Engine::Postgres];

#[tokio::test]
async fn everything_arrives_between_any_two_engines() {
    for from in engines(BOTH).await {
        fill(&from, 1_100).await;
        for engine in ALL {
            let to = world(engine, &[]).await;
            let mut told = Vec::new();
            let moved = move_all(&from.db, &to.db, BOTH, &mut |progress: &Progress| told.push(progress.clone())).await.unwrap();
            let expected = ["picker", "farm", "apple_crate"].map(|table| Progress { table: table.to_owned(), rows: 1_100 });
            let mut sorted = moved.clone();
            sorted.sort_by_key(|progress| std::cmp::Reverse(progress.table.clone()));
            assert_eq!(sorted, expected, "{} to {}", from.name(), to.name());
            assert_eq!(standing(&to.db, BOTH).await.unwrap(), Standing::Current);
            assert!(bytes_of(&to.db).await == bytes_of(&from.db).await, "{} to {}", from.name(), to.name());
            // Told at 500, 1000 and the end of each.
            assert_eq!(told.len(), 9);
            assert!(moved.iter().all(|done| told.contains(done)));
        }
    }
}

#[tokio::test]
async fn a_target_that_holds_anything_is_refused_and_left_alone() {
    for from in engines(BOTH).await {
        fill(&from, 3).await;
        for to in engines(&[PICKERS]).await {
            let refused = move_all(&from.db, &to.db, BOTH, &mut quiet()).await;
            assert!(matches!(refused, Err(Failure::Broken(_))), "{refused:?}");
            assert_eq!(standing(&to.db, &[PICKERS]).await.unwrap(), Standing::Current);
        }
    }
}

#[tokio::test]
async fn a_source_that_is_not_up_to_date_is_refused() {
    for from in engines(&[PICKERS]).await {
        let to = world(Engine::Sqlite, &[]).await;
        assert!(matches!(move_all(&from.db, &to.db, BOTH, &mut quiet()).await, Err(Failure::Broken(_))));
    }
}

#[tokio::test]
async fn a_move_that_breaks_leaves_nothing() {
    for engine in ALL {
        let from = world(Engine::Sqlite, BOTH).await;
        fill(&from, 20).await;
        let to = world(engine, &[]).await;
        // SQLite lets a row in that points nowhere where the foreign keys are off: the target does not.
        let daybreak_database::Database::Sqlite { writer, .. } = &from.db else { panic!("SQLite was asked for") };
        sqlx::raw_sql("PRAGMA foreign_keys = OFF; DELETE FROM farm WHERE seen_on = 7").execute(writer).await.unwrap();
        let broken = move_all(&from.db, &to.db, BOTH, &mut quiet()).await;
        assert!(matches!(&broken, Err(failure) if failure.broke("foreign_key")), "{broken:?}");
        assert!(shape::tables(&mut to.db.read().await.unwrap()).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn what_a_migration_puts_in_is_not_there_twice() {
    const SEEDED: Schema = Schema {
        owner: "seeded",
        migrations: &[Migration {
            name: "0001_seeded",
            sql: "CREATE TABLE seeded (number {INT} PRIMARY KEY) {STRICT}; INSERT INTO seeded (number) VALUES (1), (2);",
        }],
    };
    let [from, _] = engines(&[SEEDED]).await;
    let to = world(Engine::Postgres, &[]).await;
    let moved = move_all(&from.db, &to.db, &[SEEDED], &mut quiet()).await.unwrap();
    assert_eq!(moved, [Progress { table: "seeded".to_owned(), rows: 2 }]);
}

#[tokio::test]
async fn tables_that_point_at_each_other_are_refused() {
    const CIRCLE: Schema = Schema {
        owner: "circle",
        migrations: &[Migration {
            name: "0001_circle",
            sql: "CREATE TABLE link (id {ID} PRIMARY KEY, next {ID} CONSTRAINT link_next REFERENCES link (id)) {STRICT};",
        }],
    };
    for world in engines(&[]).await {
        migrate(&world.db, &[PICKERS, SCHEMA, CIRCLE]).await.unwrap();
        let shape = shape::shape(&mut world.db.read().await.unwrap()).await.unwrap();
        assert!(in_order(&shape).is_err(), "{}", world.name());
    }
}
