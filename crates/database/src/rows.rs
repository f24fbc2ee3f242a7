//! Rows in a form that belongs to neither engine: for moves and backups, which carry tables they know only by shape.

use crate::engine::{Engine, Transaction};
use crate::failure::Failure;
use crate::on;
use crate::shape::{Kind, Table};
use futures::TryStreamExt;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{AssertSqlSafe, Postgres, Row, Sqlite};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A stored value: an id is its sixteen bytes, a boolean is 0 or 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Null,
    Integer(i64),
    Text(String),
    Bytes(Vec<u8>),
}

impl Value {
    fn size(&self) -> usize {
        match self {
            Value::Null | Value::Integer(_) => 8,
            Value::Text(text) => text.len(),
            Value::Bytes(bytes) => bytes.len(),
        }
    }
}

/// A row of either engine.
trait Cells {
    fn value(&self, column: usize, kind: Kind) -> Result<Value, sqlx::Error>;
}

impl Cells for SqliteRow {
    fn value(&self, column: usize, kind: Kind) -> Result<Value, sqlx::Error> {
        Ok(match kind {
            Kind::Integer | Kind::Boolean => self.try_get::<Option<i64>, _>(column)?.map_or(Value::Null, Value::Integer),
            Kind::Text => self.try_get::<Option<String>, _>(column)?.map_or(Value::Null, Value::Text),
            Kind::Bytes | Kind::Id => self.try_get::<Option<Vec<u8>>, _>(column)?.map_or(Value::Null, Value::Bytes),
        })
    }
}

impl Cells for PgRow {
    fn value(&self, column: usize, kind: Kind) -> Result<Value, sqlx::Error> {
        Ok(match kind {
            Kind::Integer => self.try_get::<Option<i64>, _>(column)?.map_or(Value::Null, Value::Integer),
            Kind::Boolean => self.try_get::<Option<bool>, _>(column)?.map_or(Value::Null, |yes| Value::Integer(yes.into())),
            Kind::Text => self.try_get::<Option<String>, _>(column)?.map_or(Value::Null, Value::Text),
            Kind::Bytes => self.try_get::<Option<Vec<u8>>, _>(column)?.map_or(Value::Null, Value::Bytes),
            Kind::Id => self.try_get::<Option<Uuid>, _>(column)?.map_or(Value::Null, |id| Value::Bytes(id.into_bytes().to_vec())),
        })
    }
}

/// Tables so that each comes after those it points at. Two that point at each other, or one at itself, can't be carried: a test of the roof
/// holds the schemas to this.
pub fn in_order(shape: &BTreeMap<String, Table>) -> Result<Vec<&Table>, Failure> {
    let mut placed: BTreeSet<&str> = BTreeSet::new();
    let mut order: Vec<&Table> = Vec::new();
    while order.len() < shape.len() {
        let before = order.len();
        for table in shape.values() {
            let free = table.foreign_keys.iter().all(|key| placed.contains(key.table.as_str()));
            if free && placed.insert(&table.name) {
                order.push(table);
            }
        }
        if order.len() == before {
            return Err(Failure::Broken("tables that point at each other in a circle can't be carried"));
        }
    }
    Ok(order)
}

/// Hands every row to `take`, in the order of the key's bytes: the same on both engines. Answers how many there were.
pub(crate) async fn each(
    tx: &mut Transaction,
    table: &Table,
    mut take: impl AsyncFnMut(Vec<Value>) -> Result<(), Failure>,
) -> Result<u64, Failure> {
    let sql = select(table, tx.engine());
    let kinds: Vec<Kind> = table.columns.iter().map(|column| column.kind).collect();
    let mut count = 0;
    on!(tx, |db| {
        // Streamed: a table need not fit into memory.
        let mut rows = sqlx::query(AssertSqlSafe(sql)).fetch(db);
        while let Some(row) = rows.try_next().await? {
            let values = kinds.iter().enumerate().map(|(column, kind)| row.value(column, *kind));
            take(values.collect::<Result<Vec<_>, _>>()?).await?;
            count += 1;
        }
        Ok::<(), Failure>(())
    })?;
    Ok(count)
}

fn select(table: &Table, engine: Engine) -> String {
    let columns: Vec<String> = table.columns.iter().map(|column| quoted(&column.name)).collect();
    let key = table.columns.iter().filter(|column| table.key.is_empty() || table.key.contains(&column.name));
    let order: Vec<String> = key
        .map(|column| match (engine, column.kind) {
            // By bytes, whatever the database sorts by.
            (Engine::Postgres, Kind::Text) => quoted(&column.name) + " COLLATE \"C\"",
            _ => quoted(&column.name),
        })
        .collect();
    format!("SELECT {} FROM {} ORDER BY {}", columns.join(", "), quoted(&table.name), order.join(", "))
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// How many rows a table has.
pub(crate) async fn count(tx: &mut Transaction, table: &Table) -> Result<u64, Failure> {
    let sql = format!("SELECT COUNT(*) FROM {}", quoted(&table.name));
    let (count,): (i64,) = on!(tx, |db| sqlx::query_as(AssertSqlSafe(sql)).fetch_one(db).await)?;
    Ok(count.unsigned_abs())
}

/// Empties every table, those that are pointed at last: what migrations put in is in what is carried.
pub(crate) async fn clear(tx: &mut Transaction, shape: &BTreeMap<String, Table>) -> Result<(), Failure> {
    for table in in_order(shape)?.into_iter().rev().filter(|table| carried(table)) {
        let sql = format!("DELETE FROM {}", quoted(&table.name));
        on!(tx, |db| sqlx::query(AssertSqlSafe(sql)).execute(db).await.map(|_| ()))?;
    }
    Ok(())
}

/// Whether a table's rows travel. Which migrations were taken is told otherwise.
pub(crate) fn carried(table: &Table) -> bool {
    table.name != "migration"
}

/// Parameters in one statement: SQLite allows 32,766, and small statements are as quick.
const PARAMETERS: usize = 2_000;
/// Bytes in one statement.
const BYTES: usize = 4 << 20;

/// Puts rows into one table, many to a statement.
pub(crate) struct Loader<'a> {
    table: &'a Table,
    rows: Vec<Vec<Value>>,
    size: usize,
    pub(crate) loaded: u64,
}

impl<'a> Loader<'a> {
    pub(crate) fn new(table: &'a Table) -> Loader<'a> {
        Loader { table, rows: Vec::new(), size: 0, loaded: 0 }
    }

    /// Takes a row, its values in the order of the table's columns.
    pub(crate) async fn put(&mut self, tx: &mut Transaction, row: Vec<Value>) -> Result<(), Failure> {
        if row.len() != self.table.columns.len() {
            return Err(Failure::Broken("a row has not as many values as its table has columns"));
        }
        self.size += row.iter().map(Value::size).sum::<usize>();
        self.rows.push(row);
        if self.rows.len() * self.table.columns.len() >= PARAMETERS || self.size >= BYTES {
            self.flush(tx).await?;
        }
        Ok(())
    }

    pub(crate) async fn flush(&mut self, tx: &mut Transaction) -> Result<(), Failure> {
        if self.rows.is_empty() {
            return Ok(());
        }
        let columns: Vec<String> = self.table.columns.iter().map(|column| quoted(&column.name)).collect();
        let mut parameter = 0;
        let one_row = |_: &Vec<Value>| {
            let places: Vec<String> = columns
                .iter()
                .map(|_| {
                    parameter += 1;
                    format!("${parameter}")
                })
                .collect();
            format!("({})", places.join(", "))
        };
        let places: Vec<String> = self.rows.iter().map(one_row).collect();
        let sql = AssertSqlSafe(format!("INSERT INTO {} ({}) VALUES {}", quoted(&self.table.name), columns.join(", "), places.join(", ")));
        let kinds: Vec<Kind> = self.table.columns.iter().map(|column| column.kind).collect();
        let count = self.rows.len() as u64;
        let values = self.rows.drain(..).flat_map(|row| kinds.iter().copied().zip(row));
        match tx {
            Transaction::Sqlite(tx) => {
                let query = values.fold(sqlx::query::<Sqlite>(sql), |query, (_, value)| bind_sqlite(query, value));
                query.persistent(false).execute(&mut **tx).await?;
            }
            Transaction::Postgres(tx) => {
                let mut query = sqlx::query::<Postgres>(sql);
                for (kind, value) in values {
                    query = bind_postgres(query, kind, value)?;
                }
                query.persistent(false).execute(&mut **tx).await?;
            }
        }
        self.size = 0;
        self.loaded += count;
        Ok(())
    }
}

type SqliteQuery<'q> = sqlx::query::Query<'q, Sqlite, SqliteArguments>;
type PostgresQuery<'q> = sqlx::query::Query<'q, Postgres, PgArguments>;

fn bind_sqlite(query: SqliteQuery<'_>, value: Value) -> SqliteQuery<'_> {
    match value {
        Value::Null => query.bind(None::<i64>),
        Value::Integer(number) => query.bind(number),
        Value::Text(text) => query.bind(text),
        Value::Bytes(bytes) => query.bind(bytes),
    }
}

fn bind_postgres(query: PostgresQuery<'_>, kind: Kind, value: Value) -> Result<PostgresQuery<'_>, Failure> {
    Ok(match (kind, value) {
        (Kind::Integer, Value::Integer(number)) => query.bind(number),
        (Kind::Boolean, Value::Integer(number)) => query.bind(number != 0),
        (Kind::Text, Value::Text(text)) => query.bind(text),
        (Kind::Bytes, Value::Bytes(bytes)) => query.bind(bytes),
        (Kind::Id, Value::Bytes(bytes)) => query.bind(Uuid::from_slice(&bytes).map_err(|_| Failure::Broken("an id is not sixteen bytes"))?),
        (Kind::Integer, Value::Null) => query.bind(None::<i64>),
        (Kind::Boolean, Value::Null) => query.bind(None::<bool>),
        (Kind::Text, Value::Null) => query.bind(None::<String>),
        (Kind::Bytes, Value::Null) => query.bind(None::<Vec<u8>>),
        (Kind::Id, Value::Null) => query.bind(None::<Uuid>),
        _ => return Err(Failure::Broken("a value does not fit its column")),
    })
}
