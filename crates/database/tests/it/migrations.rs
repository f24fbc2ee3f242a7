use crate::{BOTH, PICKERS, SCHEMA};
use daybreak_database::{Failure, Migration, Schema, Standing, migrate, standing};
use daybreak_testing::engines;

#[tokio::test]
async fn a_new_database_is_behind_then_current() {
    for world in engines(&[]).await {
        let all = ["picker/0001_picker", "farm/0001_farm", "farm/0002_crate"].map(str::to_owned).to_vec();
        assert_eq!(standing(&world.db, BOTH).await.unwrap(), Standing::Behind(all.clone()));
        assert_eq!(migrate(&world.db, BOTH).await.unwrap(), all);
        assert_eq!(standing(&world.db, BOTH).await.unwrap(), Standing::Current);
        assert!(migrate(&world.db, BOTH).await.unwrap().is_empty(), "a second time has nothing to do");
    }
}

#[tokio::test]
async fn a_database_from_a_later_version_is_known_as_such() {
    for world in engines(BOTH).await {
        assert_eq!(
            standing(&world.db, &[PICKERS]).await.unwrap(),
            Standing::Ahead(vec!["farm/0001_farm".into(), "farm/0002_crate".into()])
        );
    }
}

#[tokio::test]
async fn a_migration_changed_after_it_was_taken_is_refused() {
    const CHANGED: Schema =
        Schema { owner: "picker", migrations: &[Migration { name: "0001_picker", sql: "CREATE TABLE picker (id {ID} PRIMARY KEY) {STRICT};" }] };
    for world in engines(BOTH).await {
        assert_eq!(standing(&world.db, &[CHANGED, SCHEMA]).await.unwrap(), Standing::Changed(vec!["picker/0001_picker".into()]));
        assert!(matches!(migrate(&world.db, &[CHANGED, SCHEMA]).await, Err(Failure::Broken(_))));
    }
}

#[tokio::test]
async fn a_migration_that_fails_leaves_nothing_behind() {
    const BROKEN: Schema = Schema {
        owner: "broken",
        migrations: &[
            Migration { name: "0001_fine", sql: "CREATE TABLE fine (id {ID} PRIMARY KEY) {STRICT};" },
            Migration { name: "0002_broken", sql: "CREATE TABLE broken (id NO SUCH WORDS HERE,) {STRICT};" },
        ],
    };
    for world in engines(BOTH).await {
        assert!(migrate(&world.db, &[PICKERS, SCHEMA, BROKEN]).await.is_err());
        assert_eq!(standing(&world.db, BOTH).await.unwrap(), Standing::Current, "{}", world.name());
    }
}

#[tokio::test]
async fn two_servers_started_together_migrate_once() {
    for world in engines(&[]).await {
        let (one, other) = tokio::join!(migrate(&world.db, BOTH), migrate(&world.db, BOTH));
        let mut taken = [one.unwrap().len(), other.unwrap().len()];
        taken.sort_unstable();
        assert_eq!(taken, [0, 3], "{}", world.name());
    }
}
