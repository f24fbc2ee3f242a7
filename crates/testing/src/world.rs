//! One fresh database per engine, and all a test needs around it.

use crate::cluster;
use crate::seeded::{SeededChance, SetClock};
use daybreak_database::{Database, Engine, Schema, migrate};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// A fresh, migrated database with a clock and a chance of its own. Gone when dropped.
#[derive(Debug)]
pub struct World {
    pub db: Database,
    pub clock: Arc<SetClock>,
    pub chance: Arc<SeededChance>,
    address: String,
    folder: TempDir,
    postgres: Option<String>,
}

/// One world on each engine, SQLite first, alike in all but the engine.
pub async fn engines(schemas: &[Schema]) -> [World; 2] {
    [world(Engine::Sqlite, schemas).await, world(Engine::Postgres, schemas).await]
}

/// A world on one engine. With no schemas its database is empty: a target for a move or a restore.
pub async fn world(engine: Engine, schemas: &[Schema]) -> World {
    let folder = tempfile::Builder::new().prefix("daybreak-").tempdir().expect("a folder for the test");
    let (address, postgres) = match engine {
        Engine::Sqlite => (format!("sqlite:{}", folder.path().join("daybreak.db").display()), None),
        Engine::Postgres => {
            let (name, address) = cluster::create(schemas).await;
            (address, Some(name))
        }
    };
    let db = Database::open(&address, 8).await.expect("a fresh database opens");
    if engine == Engine::Sqlite && !schemas.is_empty() {
        migrate(&db, schemas).await.expect("the migrations on SQLite");
    }
    World { db, clock: Arc::default(), chance: Arc::new(SeededChance::new(7)), address, folder, postgres }
}

impl World {
    /// A world on a PostgreSQL database that somebody else made and ends.
    pub(crate) async fn at(address: &str) -> World {
        let folder = tempfile::Builder::new().prefix("daybreak-").tempdir().expect("a folder for the test");
        let db = Database::open(address, 8).await.expect("a fresh database opens");
        World { db, clock: Arc::default(), chance: Arc::new(SeededChance::new(7)), address: address.to_owned(), folder, postgres: None }
    }

    /// For messages: `sqlite` or `postgres`.
    pub fn name(&self) -> &'static str {
        match self.db.engine() {
            Engine::Sqlite => "sqlite",
            Engine::Postgres => "postgres",
        }
    }

    /// The address to open the same database again with, or to hand to the binary.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The address for another role of this world's cluster. PostgreSQL only.
    pub fn address_of(&self, role: &str) -> String {
        cluster::with_role(&self.address, role)
    }

    /// Runs statements as a role of the cluster, or as its owner (`postgres`): the code of PostgreSQL's refusal, where it refuses.
    pub async fn answer(&self, role: &str, sql: &str) -> Result<(), String> {
        cluster::answer(&self.address_of(role), sql).await
    }

    /// Takes a table away by giving it another name, as if the database were away where it is asked for; or puts it back.
    pub async fn rename(&self, from: &str, to: &str) {
        let text = sqlx::AssertSqlSafe(format!("ALTER TABLE {from} RENAME TO {to}"));
        let renamed = match &self.db {
            Database::Sqlite { writer, .. } => sqlx::query(text).execute(writer).await.map(|_| ()),
            Database::Postgres(pool) => sqlx::query(text).execute(pool).await.map(|_| ()),
        };
        renamed.expect("the table has the other name");
    }

    /// A folder of this world's own; SQLite's file is in it.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

impl Drop for World {
    fn drop(&mut self) {
        if let Some(name) = self.postgres.take() {
            cluster::destroy(name);
        }
    }
}
