//! The two engines, held to one behaviour.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod backups;
mod failures;
mod migrations;
mod moves;
mod shapes;
mod statements;

use daybreak_database::{Database, Migration, Progress, Schema, backup, on};
use daybreak_testing::World;
use daybreak_vocabulary::{Chance, Moment};
use std::io::Cursor;
use uuid::Uuid;

/// Every kind of column, constraint, key and index that a room may use.
pub const SCHEMA: Schema = Schema {
    owner: "farm",
    migrations: &[
        Migration {
            name: "0001_farm",
            sql: "CREATE TABLE farm (
                      id {ID} PRIMARY KEY,
                      name TEXT NOT NULL,
                      district TEXT,
                      open {BOOL} NOT NULL DEFAULT TRUE,
                      seen_on {INT} NOT NULL CONSTRAINT farm_seen CHECK (seen_on >= 0), -- a comment, with CONSTRAINT not_this CHECK (in it)
                      map {BYTES},
                      CONSTRAINT farm_named CHECK (length(name) > 0),
                      CONSTRAINT farm_name_district_unique UNIQUE (name, district)
                  ) {STRICT};
                  CREATE INDEX farm_open ON farm (district, seen_on) WHERE open;",
        },
        Migration {
            name: "0002_crate",
            sql: "CREATE TABLE apple_crate (
                      farm {ID} NOT NULL REFERENCES farm (id) ON DELETE CASCADE,
                      number {INT} NOT NULL,
                      picker {ID} REFERENCES picker,
                      weight {INT} NOT NULL,
                      PRIMARY KEY (farm, number)
                  ) {STRICT};
                  CREATE UNIQUE INDEX apple_crate_weight_unique ON apple_crate (weight);",
        },
    ],
};

/// Has to come before `SCHEMA`: the crates name their picker.
pub const PICKERS: Schema = Schema {
    owner: "picker",
    migrations: &[Migration { name: "0001_picker", sql: "CREATE TABLE picker (id {ID} PRIMARY KEY, note {BYTES} NOT NULL) {STRICT};" }],
};

pub const BOTH: &[Schema] = &[PICKERS, SCHEMA];

const PICKER: &str = "INSERT INTO picker (id, note) VALUES ($1, $2)";
const FARM: &str = "INSERT INTO farm (id, name, district, open, seen_on, map) VALUES ($1, $2, $3, $4, $5, $6)";
const CRATE: &str = "INSERT INTO apple_crate (farm, number, picker, weight) VALUES ($1, $2, $3, $4)";

/// Farms with their crates: every kind of value, and those that are hard to carry.
pub async fn fill(world: &World, farms: i64) {
    let chance: &dyn Chance = world.chance.as_ref();
    let mut tx = world.db.begin().await.unwrap();
    for number in 0..farms {
        let (farm, picker) = (chance.uuid4(), chance.uuid4());
        let name = match number % 4 {
            0 => format!("Ffermdy'r Tŷ Gwyn {number} \u{1F33E}"),
            1 => format!("Țară \"{number}\" $1 ?"),
            2 => format!("{number}\n\t{{ID}}\\"),
            _ => format!("zebra Äpfel {number}"),
        };
        let district = (number % 3 > 0).then_some("E07990001");
        let seen_on = if number == 0 { i64::MAX } else { number };
        let map = (number % 2 == 0).then(|| vec![(number % 256) as u8; usize::try_from(number).unwrap() * 7 % 5000]);
        on!(&mut tx, |db| sqlx::query(PICKER).bind(picker).bind(chance.bytes::<40>().to_vec()).execute(db).await.map(|_| ())).unwrap();
        on!(&mut tx, |db| sqlx::query(FARM)
            .bind(farm)
            .bind(name)
            .bind(district)
            .bind(number % 5 > 0)
            .bind(seen_on)
            .bind(map)
            .execute(db)
            .await
            .map(|_| ()))
        .unwrap();
        let picker = (number % 2 == 1).then_some(picker);
        on!(&mut tx, |db| sqlx::query(CRATE).bind(farm).bind(-number).bind(picker).bind(i64::MIN + number).execute(db).await.map(|_| ()))
            .unwrap();
    }
    tx.commit().await.unwrap();
}

/// A backup in memory. Two of the same picture are the same bytes, on whichever engine.
pub async fn bytes_of(db: &Database) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    backup(db, &mut bytes, Moment(1), &mut |_: &Progress| {}).await.unwrap();
    bytes.into_inner()
}

pub fn quiet() -> impl FnMut(&Progress) + Send {
    |_| {}
}

pub fn id(world: &World) -> Uuid {
    let chance: &dyn Chance = world.chance.as_ref();
    chance.uuid4()
}
