//! Very many rows at once: each table in one statement of the engine's own, its further indexes made after.

use daybreak_database::{Engine, Transaction, on};
use daybreak_testing::World;
use sqlx::AssertSqlSafe;

/// One statement as each engine takes it.
pub struct Words {
    pub sqlite: &'static str,
    pub postgres: &'static str,
}

impl Words {
    pub const fn both(sql: &'static str) -> Words {
        Words { sqlite: sql, postgres: sql }
    }

    fn of(&self, engine: Engine) -> &'static str {
        match engine {
            Engine::Sqlite => self.sqlite,
            Engine::Postgres => self.postgres,
        }
    }
}

/// The indexes of a table beside its key and what is unique in it: what makes them.
const INDEXES: Words = Words {
    sqlite: "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = $1",
    postgres: "SELECT indexname::text, indexdef FROM pg_indexes WHERE tablename = $1 AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = indexname)",
};

/// While tables are filled.
pub struct Filling {
    /// What makes the indexes again that were taken away.
    indexes: Vec<String>,
}

impl Filling {
    /// Takes the further indexes of these tables away. PostgreSQL is told that what the rows point at is there: they are made so.
    pub async fn begin(tx: &mut Transaction, tables: &[&str]) -> Filling {
        let engine = tx.engine();
        if engine == Engine::Postgres {
            for setting in ["session_replication_role = replica", "work_mem = '512MB'", "maintenance_work_mem = '512MB'"] {
                execute(tx, format!("SET LOCAL {setting}")).await;
            }
        }
        let mut indexes = Vec::new();
        for table in tables {
            let found: Vec<(String, String)> = on!(tx, |db| sqlx::query_as(INDEXES.of(engine)).bind(*table).fetch_all(db).await).expect("the indexes of a table");
            for (name, sql) in found {
                execute(tx, format!("DROP INDEX {name}")).await;
                indexes.push(sql);
            }
        }
        Filling { indexes }
    }

    pub async fn run(&self, tx: &mut Transaction, words: &Words, numbers: &[i64]) {
        let sql = words.of(tx.engine());
        on!(tx, |db| {
            let mut query = sqlx::query(sql);
            for number in numbers {
                query = query.bind(*number);
            }
            query.execute(db).await.map(|_| ())
        })
        .expect("rows");
    }

    /// Makes the indexes.
    pub async fn end(self, tx: &mut Transaction) {
        for sql in self.indexes {
            execute(tx, sql).await;
        }
    }
}

async fn execute(tx: &mut Transaction, sql: String) {
    on!(tx, |db| sqlx::query(AssertSqlSafe(sql)).execute(db).await.map(|_| ())).expect("a statement");
}

/// As a database stands some time after so much was put in: counted, and on PostgreSQL vacuumed, as it does by itself.
pub async fn settled(world: &World) {
    if let daybreak_database::Database::Postgres(pool) = &world.db {
        sqlx::query("VACUUM").execute(pool).await.expect("vacuumed");
    }
    world.db.settle().await.expect("counted");
}
