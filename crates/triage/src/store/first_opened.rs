//! When reports were first opened.

use super::statements as sql;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::{Day, Moment};

const HOUR: i64 = 3_600_000;

/// How many of the reports sent from one day through another were sent on which day, and first opened by anybody in which hour. From the ninth day after, the hour is one of the ninth.
pub async fn first_opened(tx: &mut Transaction, from: Day, to: Day) -> Result<Vec<(Day, Option<Moment>, u64)>, Failure> {
    let rows: Vec<(i64, Option<i64>, i64)> = on!(tx, |db| sqlx::query_as(sql::FIRST_OPENED).bind(from.0).bind(to.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(sent, hour, count)| (Day(sent), hour.map(|hour| Moment(hour.saturating_mul(HOUR))), u64::try_from(count).unwrap_or(0))).collect())
}
