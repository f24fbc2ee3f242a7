//! The two engines behind one enum, with their real driver types.

use crate::failure::Failure;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection as _, Postgres, Sqlite};
use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

/// An open database on one of the two engines.
#[derive(Clone, Debug)]
pub enum Database {
    /// One file. A single writer at a time, readers beside it.
    Sqlite { readers: SqlitePool, writer: SqlitePool },
    Postgres(PgPool),
}

/// A transaction on one of the two engines. Use [`on!`](crate::on) to run the same body on either.
#[derive(Debug)]
pub enum Transaction {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// Which engine: for the few statements where the two need their own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Runs one body on whichever engine the transaction is of.
///
/// ```text
/// on!(tx, |db| sqlx::query_as(FIND).bind(id.0).fetch_optional(db).await)?
/// ```
#[macro_export]
macro_rules! on {
    ($tx:expr, |$db:ident| $body:expr) => {
        match $tx {
            $crate::Transaction::Sqlite(tx) => {
                let $db = &mut **tx;
                $body
            }
            $crate::Transaction::Postgres(tx) => {
                let $db = &mut **tx;
                $body
            }
        }
    };
}

const BUSY: Duration = Duration::from_secs(10);

/// Two servers started together wait for each other here (SQLite's BEGIN IMMEDIATE does the same).
const LOCK_POSTGRES: &str = "SELECT pg_advisory_xact_lock(7310577)";

/// Prepared statements each connection keeps: more than all rooms together have.
const PREPARED: usize = 1024;

impl Database {
    /// Opens `sqlite:PATH` (made where missing) or `postgres://…`. `connections` bounds the readers, or the whole pool.
    pub async fn open(address: &str, connections: u32) -> Result<Database, Failure> {
        match address.strip_prefix("sqlite:") {
            Some(path) => Database::open_sqlite(Path::new(path), connections).await,
            None => {
                let options = PgConnectOptions::from_str(address).map_err(|_| Failure::Broken("the database address can't be read"))?
                    .statement_cache_capacity(PREPARED);
                let pool = PgPoolOptions::new().max_connections(connections).acquire_timeout(BUSY).connect_with(options).await?;
                Ok(Database::Postgres(pool))
            }
        }
    }

    async fn open_sqlite(path: &Path, connections: u32) -> Result<Database, Failure> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY)
            .statement_cache_capacity(PREPARED)
            // What is erased is overwritten, not left in free pages.
            .pragma("secure_delete", "ON")
            // Sorting and temporary indices never touch the disk.
            .pragma("temp_store", "MEMORY");
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(BUSY)
            // A full disk ends a transaction by itself, and the ROLLBACK that follows fails: the connection then believes for ever that it is in one.
            // Such a connection is closed and the next one opened; the ping lets the rollback end first.
            .after_release(|connection, _| {
                Box::pin(async move {
                    connection.ping().await?;
                    Ok(!connection.is_in_transaction())
                })
            })
            .connect_with(options.clone())
            .await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(BUSY)
            .connect_with(options.pragma("query_only", "ON"))
            .await?;
        Ok(Database::Sqlite { readers, writer })
    }

    pub fn engine(&self) -> Engine {
        match self {
            Database::Sqlite { .. } => Engine::Sqlite,
            Database::Postgres(_) => Engine::Postgres,
        }
    }

    /// A consistent picture to read from. It can't write.
    pub async fn read(&self) -> Result<Transaction, Failure> {
        Ok(match self {
            Database::Sqlite { readers, .. } => Transaction::Sqlite(readers.begin().await?),
            Database::Postgres(pool) => {
                Transaction::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
        })
    }

    /// A writing transaction. Only `audit::change` and the named exceptions may begin one; a test reads the sources.
    pub async fn begin(&self) -> Result<Transaction, Failure> {
        Ok(match self {
            Database::Sqlite { writer, .. } => Transaction::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Database::Postgres(pool) => Transaction::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL SERIALIZABLE").await?),
        })
    }

    /// A writing transaction apart from the acts, for leases and the chainer: what it writes no act reads, and unique keys guard it. On PostgreSQL
    /// it stands outside the watch that makes acts serializable, so that it never makes one of them try again.
    pub async fn begin_apart(&self) -> Result<Transaction, Failure> {
        Ok(match self {
            Database::Sqlite { .. } => self.begin().await?,
            Database::Postgres(pool) => Transaction::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ").await?),
        })
    }

    /// A writing transaction that nobody runs beside: migrations, moves and restores, which take a lock first. On PostgreSQL it sees what was
    /// committed while it waited for that lock; a serializable one would go on with the picture from before.
    pub(crate) async fn begin_alone(&self) -> Result<Transaction, Failure> {
        Ok(match self {
            Database::Sqlite { .. } => self.begin().await?,
            Database::Postgres(pool) => {
                let mut tx = pool.begin_with("BEGIN ISOLATION LEVEL READ COMMITTED").await?;
                sqlx::query(LOCK_POSTGRES).execute(&mut *tx).await?;
                Transaction::Postgres(tx)
            }
        })
    }

    /// After very many rows were put in, and daily: the engine counts what it has, so that it plans well, and SQLite's log is brought into its file,
    /// so that what was erased is gone from both.
    pub async fn settle(&self) -> Result<(), Failure> {
        match self {
            Database::Sqlite { writer, .. } => {
                sqlx::query("ANALYZE").execute(writer).await?;
                sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(writer).await?;
            }
            Database::Postgres(pool) => {
                sqlx::query("ANALYZE").execute(pool).await?;
            }
        }
        Ok(())
    }

    /// Waits for running statements and closes every connection.
    pub async fn close(&self) {
        match self {
            Database::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Database::Postgres(pool) => pool.close().await,
        }
    }
}

impl Transaction {
    pub fn engine(&self) -> Engine {
        match self {
            Transaction::Sqlite(_) => Engine::Sqlite,
            Transaction::Postgres(_) => Engine::Postgres,
        }
    }

    pub async fn commit(self) -> Result<(), Failure> {
        match self {
            Transaction::Sqlite(tx) => tx.commit().await?,
            Transaction::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    pub async fn rollback(self) -> Result<(), Failure> {
        match self {
            Transaction::Sqlite(tx) => tx.rollback().await?,
            Transaction::Postgres(tx) => tx.rollback().await?,
        }
        Ok(())
    }
}
