//! The floor tests stand on, and what is true of the whole house.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod architecture;
mod browsing;
mod forms;
mod licences;
mod logged;
mod measured;
mod sources;
mod styles;
mod tables;

use daybreak_database::{Migration, Schema};
use daybreak_testing::{SeededChance, engines};
use daybreak_vocabulary::{Chance, Clock, Moment};

const SCHEMA: Schema = Schema {
    owner: "thing",
    migrations: &[Migration { name: "0001_thing", sql: "CREATE TABLE thing (id {ID} PRIMARY KEY, name TEXT NOT NULL) {STRICT};" }],
};
const INSERT: &str = "INSERT INTO thing (id, name) VALUES ($1, $2)";
const COUNT: &str = "SELECT COUNT(*) FROM thing";

#[tokio::test]
async fn each_world_is_fresh_and_migrated() {
    for _ in 0..2 {
        for world in engines(&[SCHEMA]).await {
            let chance: &dyn Chance = world.chance.as_ref();
            let mut tx = world.db.begin().await.unwrap();
            daybreak_database::on!(&mut tx, |db| sqlx::query(INSERT).bind(chance.uuid4()).bind("a").execute(db).await.map(|_| ())).unwrap();
            let (count,): (i64,) = daybreak_database::on!(&mut tx, |db| sqlx::query_as(COUNT).fetch_one(db).await).unwrap();
            assert_eq!(count, 1, "{}", world.name());
            tx.commit().await.unwrap();
        }
    }
}

#[tokio::test]
async fn the_clock_moves_only_when_moved() {
    let [world, _] = engines(&[]).await;
    assert_eq!(world.clock.now().in_london().to_string(), "2026-11-22T03:10:00");
    world.clock.advance_minutes(15);
    world.clock.advance_days(1);
    assert_eq!(world.clock.now().in_london().to_string(), "2026-11-23T03:25:00");
    world.clock.set(Moment(0));
    assert_eq!(world.clock.now(), Moment(0));
}

#[test]
fn chance_repeats_from_run_to_run_but_not_within_one() {
    let draw = |seed| {
        let chance = SeededChance::new(seed);
        let chance: &dyn Chance = &chance;
        [chance.bytes::<40>(), chance.bytes::<40>()]
    };
    assert_eq!(draw(1), draw(1));
    assert_ne!(draw(1), draw(2));
    assert_ne!(draw(1)[0], draw(1)[1]);
}
