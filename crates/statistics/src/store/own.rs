//! Releases of our own numbers, their ledger, and the words of the quarter's page.

use super::statements as sql;
use crate::own::{Kept, What};
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
    let broken = |column| Failure::Row { table: "own_release", column, id };
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

/// The ledger and its version; version 0 before the first release.
pub async fn ledger(tx: &mut Transaction) -> Result<(i64, Option<Vec<u8>>), Failure> {
    let row: Option<(i64, Vec<u8>)> = on!(tx, |db| sqlx::query_as(sql::LEDGER).fetch_optional(db).await)?;
    Ok(row.map_or((0, None), |(version, kept)| (version, Some(kept))))
}

pub async fn set_ledger(tx: &mut Transaction, version: i64, kept: &[u8]) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_LEDGER).bind(version).bind(kept).execute(db).await.map(|_| ()))?;
    Ok(())
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
