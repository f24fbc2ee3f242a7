//! Migrations are written once; a few type words are put into each engine's own.

use crate::engine::{Database, Engine, Transaction};
use crate::failure::Failure;
use crate::on;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use sqlx::AssertSqlSafe;

/// One step of a crate's schema: `name` sorts, `sql` uses the type words of [`for_engine`].
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    pub name: &'static str,
    pub sql: &'static str,
}

/// The schema of one crate, its steps in order.
#[derive(Clone, Copy, Debug)]
pub struct Schema {
    pub owner: &'static str,
    pub migrations: &'static [Migration],
}

/// Lists a crate's migration files: `schema!("reports", ["0001_reports"])` reads `migrations/0001_reports.sql`.
#[macro_export]
macro_rules! schema {
    ($owner:literal, [$($name:literal),* $(,)?]) => {
        $crate::Schema {
            owner: $owner,
            migrations: &[$($crate::Migration {
                name: $name,
                sql: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/", $name, ".sql")),
            }),*],
        }
    };
}

const CREATE_TABLE: &str = "CREATE TABLE IF NOT EXISTS migration (
    owner TEXT NOT NULL, name TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (owner, name))";
const FIND: &str = "SELECT hash FROM migration WHERE owner = $1 AND name = $2";
const RECORD: &str = "INSERT INTO migration (owner, name, hash) VALUES ($1, $2, $3)";
/// Two servers started together wait for each other here (SQLite's BEGIN IMMEDIATE does the same).
const LOCK_POSTGRES: &str = "SELECT pg_advisory_xact_lock(7310577)";

/// Puts the type words into an engine's own: `{ID}`, `{BYTES}`, `{INT}`, `{BOOL}`, `{STRICT}`.
pub fn for_engine(sql: &str, engine: Engine) -> String {
    let words: [(&str, &str); 5] = match engine {
        Engine::Sqlite => [("{ID}", "BLOB"), ("{BYTES}", "BLOB"), ("{INT}", "INTEGER"), ("{BOOL}", "INTEGER"), ("{STRICT}", "STRICT")],
        Engine::Postgres => [("{ID}", "UUID"), ("{BYTES}", "BYTEA"), ("{INT}", "BIGINT"), ("{BOOL}", "BOOLEAN"), ("{STRICT}", "")],
    };
    words.iter().fold(sql.to_owned(), |text, (word, own)| text.replace(word, own))
}

/// Brings every schema up to date, in one transaction. Answers the names of the steps taken.
pub async fn migrate(db: &Database, schemas: &[Schema]) -> Result<Vec<String>, Failure> {
    let mut tx = db.begin().await?;
    if let Transaction::Postgres(tx) = &mut tx {
        sqlx::query(LOCK_POSTGRES).execute(&mut **tx).await?;
    }
    on!(&mut tx, |db| sqlx::raw_sql(CREATE_TABLE).execute(db).await.map(|_| ()))?;
    let mut taken = Vec::new();
    for schema in schemas {
        for migration in schema.migrations {
            let hash = HEXLOWER.encode(&Sha256::digest(migration.sql.as_bytes()));
            let known: Option<(String,)> =
                on!(&mut tx, |db| sqlx::query_as(FIND).bind(schema.owner).bind(migration.name).fetch_optional(db).await)?;
            match known {
                Some((known,)) if known == hash => continue,
                Some(_) => return Err(Failure::Broken("a migration that was already applied has since been changed")),
                None => {}
            }
            let sql = for_engine(migration.sql, tx.engine());
            on!(&mut tx, |db| sqlx::raw_sql(AssertSqlSafe(sql)).execute(db).await.map(|_| ()))?;
            on!(&mut tx, |db| sqlx::query(RECORD).bind(schema.owner).bind(migration.name).bind(hash).execute(db).await.map(|_| ()))?;
            taken.push(format!("{}/{}", schema.owner, migration.name));
        }
    }
    tx.commit().await?;
    Ok(taken)
}
