//! When reports were first opened.

use super::statements as sql;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::{Day, Moment};

/// Of each report sent from one day through another: the day it was sent, and the moment anybody first opened it.
pub async fn first_opened(tx: &mut Transaction, from: Day, to: Day) -> Result<Vec<(Day, Option<Moment>)>, Failure> {
    let rows: Vec<(i64, Option<i64>)> = on!(tx, |db| sqlx::query_as(sql::FIRST_OPENED).bind(from.0).bind(to.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(sent, opened)| (Day(sent), opened.map(Moment))).collect())
}
