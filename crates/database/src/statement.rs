//! Statements have names, so that a test can prepare every one on both engines.

use crate::engine::Database;
use crate::failure::Failure;
use sqlx::{Either, Executor, Statement as _};
use uuid::Uuid;

/// One SQL text that a room runs, by name.
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    pub name: &'static str,
    pub sql: &'static str,
}

/// Declares a room's statements as constants and lists them all in `STATEMENTS`.
///
/// ```
/// daybreak_database::statements! {
///     /// Why this statement is as it is.
///     FIND = "SELECT id FROM report WHERE id = $1";
///     COUNT = "SELECT COUNT(*) FROM report";
/// }
/// assert_eq!(STATEMENTS[1].name, "COUNT");
/// ```
#[macro_export]
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:expr;)*) => {
        $($(#[$doc])* pub(crate) const $name: &str = $sql;)*
        /// Every statement above, for the test that prepares them on both engines.
        pub const STATEMENTS: &[$crate::Statement] = &[$($crate::Statement { name: stringify!($name), sql: $name }),*];
    };
}

/// How many ids one [`among!`](crate::among) holds: as many as one page of a list.
pub const PAGE: usize = 40;

/// A statement about several ids. `IN` takes no list in one parameter on both engines: `$1` is the statement's own, `$2` to `$41` are the forty places, and
/// what it takes besides comes after them. [`page`] fills the places.
#[macro_export]
macro_rules! among {
    ($before:literal, $after:literal) => {
        concat!(
            $before,
            " IN ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                  $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41)",
            $after
        )
    };
}

/// The ids of a page, and nil, which no row has, for what is not there. What is more than a page is left out: callers come with one page at a time.
pub fn page(ids: impl IntoIterator<Item = Uuid>) -> impl Iterator<Item = Uuid> {
    ids.into_iter().chain(std::iter::repeat(Uuid::nil())).take(PAGE)
}

/// A statement that an engine would not prepare, and its words why: about our own text, never about a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unprepared {
    pub name: &'static str,
    pub reason: String,
}

impl Database {
    /// Prepares every statement without running it, and answers those this engine refuses.
    pub async fn prepare_each(&self, statements: &[Statement]) -> Result<Vec<Unprepared>, Failure> {
        let mut refused = Vec::new();
        for statement in statements {
            let prepared = match self {
                Database::Sqlite { writer, .. } => {
                    let mut connection = writer.acquire().await?;
                    let sql = sqlx::SqlSafeStr::into_sql_str(statement.sql);
                    (&mut *connection).prepare(sql).await.map(|prepared| count(prepared.parameters()))
                }
                Database::Postgres(pool) => {
                    let mut connection = pool.acquire().await?;
                    let sql = sqlx::SqlSafeStr::into_sql_str(statement.sql);
                    (&mut *connection).prepare(sql).await.map(|prepared| count(prepared.parameters()))
                }
            };
            let reason = match prepared {
                Ok(used) if used == placeholders(statement.sql) => continue,
                Ok(used) => format!("it takes {used} parameters and names {}", placeholders(statement.sql)),
                Err(error) => error.to_string(),
            };
            refused.push(Unprepared { name: statement.name, reason });
        }
        Ok(refused)
    }
}

fn count<T>(parameters: Option<Either<&[T], usize>>) -> usize {
    match parameters {
        Some(Either::Left(types)) => types.len(),
        Some(Either::Right(count)) => count,
        None => 0,
    }
}

/// The highest `$n`: PostgreSQL wants every one up to it used, SQLite would bind a gap to nothing without a word.
fn placeholders(sql: &str) -> usize {
    let numbers = sql.split('$').skip(1).map(|after| after.chars().take_while(char::is_ascii_digit).collect::<String>());
    numbers.filter_map(|digits| digits.parse().ok()).max().unwrap_or(0)
}
