//! What can go wrong below the rules. A failure never carries a value from a row: it is safe to log.

use std::borrow::Cow;
use thiserror::Error;
use uuid::Uuid;

/// Something is broken, as opposed to the rules saying no.
#[derive(Debug, Error)]
pub enum Failure {
    /// A constraint said no. Both engines give the same name: `report_submission_unique`.
    #[error("constraint {0} was broken")]
    Constraint(String),
    /// Another transaction was in the way; the whole act may be tried again.
    #[error("another transaction was in the way")]
    Conflict,
    /// No room left to write.
    #[error("the disk is full")]
    Full,
    /// The engine can't be reached or gave no connection in time.
    #[error("the database can't be reached")]
    Unreachable,
    /// A stored value is not one this version can read.
    #[error("{table}.{column} of {id} does not parse")]
    Row { table: &'static str, column: &'static str, id: Uuid },
    /// Anything else an engine reports, by its code only.
    #[error("the database refused with code {0}")]
    Engine(Cow<'static, str>),
    /// Something broken outside the database, named without content.
    #[error("{0}")]
    Broken(&'static str),
}

impl Failure {
    /// Whether trying the whole act again may help.
    pub fn is_conflict(&self) -> bool {
        matches!(self, Failure::Conflict)
    }

    /// Whether this is the named constraint: `{table}_{columns}_unique`, or the CHECK's own name.
    pub fn broke(&self, constraint: &str) -> bool {
        matches!(self, Failure::Constraint(name) if name == constraint)
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Failure {
        match error {
            sqlx::Error::Database(error) => from_engine(error.as_ref()),
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) | sqlx::Error::Tls(_) => {
                Failure::Unreachable
            }
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => Failure::Engine("decode".into()),
            sqlx::Error::ColumnNotFound(_) | sqlx::Error::ColumnIndexOutOfBounds { .. } => Failure::Engine("column".into()),
            sqlx::Error::RowNotFound => Failure::Engine("no row".into()),
            sqlx::Error::Encode(_) => Failure::Engine("encode".into()),
            sqlx::Error::Protocol(_) => Failure::Engine("protocol".into()),
            _ => Failure::Engine("driver".into()),
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Failure::Full,
            _ => Failure::Broken("a file can't be read or written"),
        }
    }
}

/// One form for both engines: SQLite names a unique constraint by its columns, PostgreSQL by its name, and the others not alike either.
fn from_engine(error: &dyn sqlx::error::DatabaseError) -> Failure {
    let code = error.code().unwrap_or_default();
    if let Some(error) = error.try_downcast_ref::<sqlx::postgres::PgDatabaseError>() {
        if let Some(name) = postgres_constraint(error) {
            return Failure::Constraint(name);
        }
    } else if let Some(name) = sqlite_constraint(error.message()) {
        return Failure::Constraint(name);
    }
    match code.as_ref() {
        // PostgreSQL: serialization failure, deadlock. SQLite: busy, locked and their extended forms.
        "40001" | "40P01" | "5" | "6" | "261" | "262" | "517" | "773" => Failure::Conflict,
        // PostgreSQL: disk full, out of memory. SQLite: full.
        "53100" | "53200" | "13" => Failure::Full,
        "57P01" | "57P02" | "57P03" | "53300" => Failure::Unreachable,
        // SQLite says "I/O error" for a write that found no room.
        "778" | "1034" | "4874" => Failure::Full,
        _ => Failure::Engine(Cow::Owned(code.into_owned())),
    }
}

/// A foreign key that was broken: SQLite does not say which.
const FOREIGN_KEY: &str = "foreign_key";

fn postgres_constraint(error: &sqlx::postgres::PgDatabaseError) -> Option<String> {
    match error.code() {
        "23502" => Some(format!("{}_{}_not_null", error.table()?, error.column()?)),
        "23503" => Some(FOREIGN_KEY.to_owned()),
        // A primary key has no name of ours; its columns stand in `Key (a, b)=(…) already exists.` The values that follow are dropped here.
        "23505" => {
            let name = error.constraint()?;
            let columns = error.detail().and_then(|detail| detail.strip_prefix("Key (")?.split_once(")=").map(|(columns, _)| columns));
            Some(match columns {
                Some(columns) if name.ends_with("_pkey") => unique(error.table()?, columns.split(", ")),
                _ => name.to_owned(),
            })
        }
        _ => error.constraint().map(str::to_owned),
    }
}

fn sqlite_constraint(message: &str) -> Option<String> {
    if let Some(columns) = message.strip_prefix("UNIQUE constraint failed: ") {
        // An index over an expression is named itself.
        if let Some(index) = columns.strip_prefix("index '") {
            return Some(index.trim_end_matches('\'').to_owned());
        }
        let (table, _) = columns.split_once('.')?;
        return Some(unique(table, columns.split(", ").filter_map(|part| part.split_once('.')).map(|(_, column)| column)));
    }
    if let Some(column) = message.strip_prefix("NOT NULL constraint failed: ") {
        return Some(format!("{}_not_null", column.replace('.', "_")));
    }
    if message == "FOREIGN KEY constraint failed" {
        return Some(FOREIGN_KEY.to_owned());
    }
    message.strip_prefix("CHECK constraint failed: ").map(str::to_owned)
}

/// The name every UNIQUE constraint bears: `report_submission_unique`.
pub(crate) fn unique<'a>(table: &str, columns: impl Iterator<Item = &'a str>) -> String {
    columns.fold(table.to_owned(), |name, column| name + "_" + column) + "_unique"
}
