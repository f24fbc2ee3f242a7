//! Migrations are written once; a few type words are put into each engine's own.

use crate::engine::{Database, Engine, Transaction};
use crate::failure::Failure;
use crate::{on, shape};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use sqlx::AssertSqlSafe;
use std::collections::BTreeMap;

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

/// Which steps have been taken, and the SHA-256 of each one's text.
const CREATE_TABLE: &str = "CREATE TABLE IF NOT EXISTS migration (
    owner TEXT NOT NULL, name TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (owner, name))";
/// A table that is there only while a restore waits for its erasures.
pub(crate) const RESTORING: &str = "restoring";
const LIST: &str = "SELECT owner, name, hash FROM migration";
const RECORD: &str = "INSERT INTO migration (owner, name, hash) VALUES ($1, $2, $3)";

/// Puts the type words into an engine's own: `{ID}`, `{BYTES}`, `{INT}`, `{BOOL}`, `{STRICT}`.
pub fn for_engine(sql: &str, engine: Engine) -> String {
    let words: [(&str, &str); 5] = match engine {
        Engine::Sqlite => [("{ID}", "BLOB"), ("{BYTES}", "BLOB"), ("{INT}", "INTEGER"), ("{BOOL}", "INTEGER"), ("{STRICT}", "STRICT")],
        Engine::Postgres => [("{ID}", "UUID"), ("{BYTES}", "BYTEA"), ("{INT}", "BIGINT"), ("{BOOL}", "BOOLEAN"), ("{STRICT}", "")],
    };
    words.iter().fold(sql.to_owned(), |text, (word, own)| text.replace(word, own))
}

/// How a database stands to the schemas this version carries. Only `Current` may be served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    Current,
    /// Steps not yet taken: `migrate` takes them. All of them, where the database is new.
    Behind(Vec<String>),
    /// Steps a later version took: this version can't serve it.
    Ahead(Vec<String>),
    /// Steps that were taken and have since been changed in this version.
    Changed(Vec<String>),
    /// A restore whose erasures have not all been replayed.
    Restoring,
}

/// Tells how the database stands, changing nothing.
pub async fn standing(db: &Database, schemas: &[Schema]) -> Result<Standing, Failure> {
    let mut tx = db.read().await?;
    let taken = taken(&mut tx).await?;
    if shape::tables(&mut tx).await?.iter().any(|table| table == RESTORING) {
        return Ok(Standing::Restoring);
    }
    let ours = steps(schemas);
    let name = |(owner, name): &(String, String)| format!("{owner}/{name}");
    let ahead: Vec<String> = taken.keys().filter(|step| !ours.contains_key(*step)).map(name).collect();
    if !ahead.is_empty() {
        return Ok(Standing::Ahead(ahead));
    }
    let changed: Vec<String> =
        taken.iter().filter(|(step, hash)| ours.get(*step) != Some(*hash)).map(|(step, _)| name(step)).collect();
    if !changed.is_empty() {
        return Ok(Standing::Changed(changed));
    }
    let behind: Vec<String> = schemas
        .iter()
        .flat_map(|schema| schema.migrations.iter().map(|step| (schema.owner.to_owned(), step.name.to_owned())))
        .filter(|step| !taken.contains_key(step))
        .map(|step| name(&step))
        .collect();
    Ok(if behind.is_empty() { Standing::Current } else { Standing::Behind(behind) })
}

/// Steps by owner and name, each with the hash of its text.
pub(crate) type Steps = BTreeMap<(String, String), String>;

/// The steps this version carries.
pub(crate) fn steps(schemas: &[Schema]) -> Steps {
    let each = schemas.iter().flat_map(|schema| schema.migrations.iter().map(|step| (schema.owner, step)));
    each.map(|(owner, step)| ((owner.to_owned(), step.name.to_owned()), hash(step))).collect()
}

/// The steps a database says it has taken: none, where it is new.
pub(crate) async fn taken(tx: &mut Transaction) -> Result<Steps, Failure> {
    if !shape::tables(tx).await?.iter().any(|table| table == "migration") {
        return Ok(Steps::new());
    }
    let rows: Vec<(String, String, String)> = on!(tx, |db| sqlx::query_as(LIST).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(owner, name, hash)| ((owner, name), hash)).collect())
}

fn hash(step: &Migration) -> String {
    HEXLOWER.encode(&Sha256::digest(step.sql.as_bytes()))
}

/// Brings every schema up to date, in one transaction. Answers the names of the steps taken.
pub async fn migrate(db: &Database, schemas: &[Schema]) -> Result<Vec<String>, Failure> {
    let mut tx = db.begin_alone().await?;
    let ours = steps(schemas);
    if taken(&mut tx).await?.keys().any(|step| !ours.contains_key(step)) {
        return Err(Failure::Broken("a later version has migrated this database"));
    }
    let taken = migrate_in(&mut tx, schemas, |_, _| true).await?;
    tx.commit().await?;
    Ok(taken)
}

/// The same inside a transaction, and only the steps that are `wanted`.
pub(crate) async fn migrate_in(
    tx: &mut Transaction,
    schemas: &[Schema],
    wanted: impl Fn(&str, &str) -> bool,
) -> Result<Vec<String>, Failure> {
    on!(tx, |db| sqlx::raw_sql(CREATE_TABLE).execute(db).await.map(|_| ()))?;
    let known = taken(tx).await?;
    let mut taken = Vec::new();
    for schema in schemas {
        for step in schema.migrations.iter().filter(|step| wanted(schema.owner, step.name)) {
            let hash = hash(step);
            match known.get(&(schema.owner.to_owned(), step.name.to_owned())) {
                Some(known) if *known == hash => continue,
                Some(_) => return Err(Failure::Broken("a migration that was already applied has since been changed")),
                None => {}
            }
            let sql = for_engine(step.sql, tx.engine());
            on!(tx, |db| sqlx::raw_sql(AssertSqlSafe(sql)).execute(db).await.map(|_| ()))?;
            on!(tx, |db| sqlx::query(RECORD).bind(schema.owner).bind(step.name).bind(hash).execute(db).await.map(|_| ()))?;
            taken.push(format!("{}/{}", schema.owner, step.name));
        }
    }
    Ok(taken)
}
