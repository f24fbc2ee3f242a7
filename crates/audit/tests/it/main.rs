//! The account of every act.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod account;
mod carrying;
mod change;
mod encoding;
mod fading;
mod leases;
mod tampering;

use daybreak_audit::chain::{Chained, chain};
use daybreak_audit::{Author, Entry, Head, HeadKey, Stop, change};
use daybreak_database::Database;
use daybreak_testing::World;
use daybreak_vocabulary::{Chance, Clock};
use uuid::Uuid;

pub fn key() -> HeadKey {
    HeadKey::from_bytes([7; 32])
}

pub fn draw(world: &World) -> Uuid {
    let chance: &dyn Chance = world.chance.as_ref();
    chance.uuid4()
}

/// One recorded act, a minute after the one before.
pub async fn act(world: &World, author: Author, entry: Entry) {
    world.clock.advance_minutes(1);
    let done: Result<(), Stop<()>> = change!(&world.db, author, world.clock.now(), world.chance.as_ref(), |change| {
        change.record(entry.clone());
        Ok(())
    });
    done.unwrap();
}

pub async fn acts(world: &World, count: usize) {
    for _ in 0..count {
        let author = Author::Member { member: draw(world), organisation: draw(world) };
        act(world, author, Entry::new("report.opened", "report", draw(world)).with("purpose", "triage")).await;
    }
}

pub async fn link_all(world: &World) -> Option<Head> {
    match chain(&world.db, &key(), Uuid::from_u128(1), world.clock.as_ref()).await.unwrap() {
        Chained::Linked { head, .. } => head,
        Chained::Elsewhere => panic!("somebody else is the chainer"),
    }
}

/// As somebody who holds the database writes to it: past every act and past the foreign keys.
pub async fn tamper(db: &Database, sql: &str) -> u64 {
    let done = |count: u64| count;
    match db {
        Database::Sqlite { writer, .. } => {
            sqlx::raw_sql("PRAGMA foreign_keys = OFF").execute(writer).await.unwrap();
            done(sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(writer).await.unwrap().rows_affected())
        }
        Database::Postgres(pool) => {
            let mut tx = pool.begin().await.unwrap();
            sqlx::raw_sql("SET LOCAL session_replication_role = replica").execute(&mut *tx).await.unwrap();
            let count = sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&mut *tx).await.unwrap().rows_affected();
            tx.commit().await.unwrap();
            done(count)
        }
    }
}

/// An id as each engine writes it in SQL.
pub fn sql_id(world: &World, id: Uuid) -> String {
    match world.name() {
        "sqlite" => format!("X'{}'", id.simple()),
        _ => format!("'{id}'"),
    }
}
