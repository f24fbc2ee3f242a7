//! Counts of reports by their facets.

use super::statements as sql;
use crate::figures::Counted;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::{Day, Exploitation};
use uuid::Uuid;

/// Reports sent from one day through another, by kind and place, without those that were taken back.
pub async fn counted(tx: &mut Transaction, from: Day, to: Day) -> Result<Vec<Counted>, Failure> {
    let rows: Vec<(String, Option<String>, i64)> = on!(tx, |db| sqlx::query_as(sql::COUNTED).bind(from.0).bind(to.0).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(kind, district, reports)| {
            let kind = Exploitation::from_code(&kind).ok_or(Failure::Row { table: "report", column: "kind", id: Uuid::nil() })?;
            Ok(Counted { kind, district, reports: u64::try_from(reports).unwrap_or(0) })
        })
        .collect()
}
