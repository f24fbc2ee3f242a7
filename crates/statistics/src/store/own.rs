//! Releases of our own numbers, the ledgers and counts behind them, and the words of the quarter's page.

use super::statements as sql;
use crate::own::{Cells, Kept, What};
use crate::period::Period;
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::{Day, Language, Moment};
use uuid::Uuid;

/// A release as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRelease {
    pub id: Uuid,
    pub name: String,
    pub what: What,
    /// The quarter's code.
    pub quarter: String,
    pub released_on: Day,
    pub kept: Kept,
}

type Row = (Uuid, String, String, String, i64, String);

fn read((id, name, what, quarter, released_on, shown): Row) -> Result<OwnRelease, Failure> {
    let broken = |column| Failure::Row { table: "quarter_release", column, id };
    Ok(OwnRelease {
        id,
        name,
        what: What::from_code(&what).ok_or(broken("what"))?,
        quarter,
        released_on: Day(released_on),
        kept: serde_json::from_str(&shown).map_err(|_| broken("shown"))?,
    })
}

pub async fn insert_release(tx: &mut Transaction, release: &OwnRelease, by: MemberId) -> Result<(), Failure> {
    let shown = serde_json::to_string(&release.kept).map_err(|_| Failure::Broken("a release could not be put in words"))?;
    on!(tx, |db| sqlx::query(sql::INSERT_RELEASE)
        .bind(release.id)
        .bind(&release.name)
        .bind(release.what.code())
        .bind(&release.quarter)
        .bind(release.released_on.0)
        .bind(by.0)
        .bind(&shown)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The newest first.
pub async fn releases(tx: &mut Transaction) -> Result<Vec<OwnRelease>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::RELEASES).fetch_all(db).await)?;
    rows.into_iter().map(read).collect()
}

/// The newest of each table first.
pub async fn releases_of(tx: &mut Transaction, quarter: &str) -> Result<Vec<OwnRelease>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::RELEASES_OF).bind(quarter).fetch_all(db).await)?;
    rows.into_iter().map(read).collect()
}

pub async fn find_release(tx: &mut Transaction, id: Uuid) -> Result<Option<OwnRelease>, Failure> {
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql::FIND_RELEASE).bind(id).fetch_optional(db).await)?;
    row.map(read).transpose()
}

/// A quarter's ledger, sealed, and its version; version 0 before the first release.
pub async fn ledger(tx: &mut Transaction, quarter: &str) -> Result<(i64, Option<Vec<u8>>), Failure> {
    let row: Option<(i64, Vec<u8>)> = on!(tx, |db| sqlx::query_as(sql::LEDGER).bind(quarter).fetch_optional(db).await)?;
    Ok(row.map_or((0, None), |(version, sealed)| (version, Some(sealed))))
}

pub async fn set_ledger(tx: &mut Transaction, quarter: &str, version: i64, sealed: &[u8], expires_on: Day) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_LEDGER).bind(quarter).bind(version).bind(sealed).bind(expires_on.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// The night's count of one table, and the day it was counted.
pub async fn counted(tx: &mut Transaction, what: What, quarter: Period) -> Result<Option<(Day, Cells)>, Failure> {
    let row: Option<(i64, String)> = on!(tx, |db| sqlx::query_as(sql::COUNT).bind(what.code()).bind(quarter.code()).fetch_optional(db).await)?;
    row.map(|(on, cells)| {
        let cells = serde_json::from_str(&cells).map_err(|_| Failure::Row { table: "quarter_count", column: "cells", id: Uuid::nil() })?;
        Ok((Day(on), cells))
    })
    .transpose()
}

/// How many tables were counted on this day or later.
pub async fn counted_since(tx: &mut Transaction, day: Day) -> Result<i64, Failure> {
    let (count,): (i64,) = on!(tx, |db| sqlx::query_as(sql::COUNTED_SINCE).bind(day.0).fetch_one(db).await)?;
    Ok(count)
}

pub async fn set_counted(tx: &mut Transaction, what: What, quarter: Period, on_day: Day, cells: &Cells, expires_on: Day) -> Result<(), Failure> {
    let cells = serde_json::to_string(cells).map_err(|_| Failure::Broken("a count could not be put in words"))?;
    on!(tx, |db| sqlx::query(sql::SET_COUNT).bind(what.code()).bind(quarter.code()).bind(on_day.0).bind(&cells).bind(expires_on.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Erases ledgers and counts that have come to their day; answers how many.
pub async fn end(tx: &mut Transaction, today: Day) -> Result<u64, Failure> {
    let ledgers = on!(tx, |db| sqlx::query(sql::END_LEDGERS).bind(today.0).execute(db).await.map(|done| done.rows_affected()))?;
    let counts = on!(tx, |db| sqlx::query(sql::END_COUNTS).bind(today.0).execute(db).await.map(|done| done.rows_affected()))?;
    Ok(ledgers + counts)
}

/// The words a coordinator put in the place of ours.
pub async fn quarter_words(tx: &mut Transaction, language: Language) -> Result<Option<String>, Failure> {
    let row: Option<(String,)> = on!(tx, |db| sqlx::query_as(sql::QUARTER_WORDS).bind(language.tag()).fetch_optional(db).await)?;
    Ok(row.map(|(words,)| words))
}

pub async fn set_quarter_words(tx: &mut Transaction, language: Language, words: &str, by: MemberId, at: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_QUARTER_WORDS).bind(language.tag()).bind(words).bind(by.0).bind(at.0).execute(db).await.map(|_| ()))?;
    Ok(())
}
