//! Published tables that were taken back: out of every answer, and not erased.

use super::statements as sql;
use crate::table::Published;
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::{Day, Moment};
use uuid::Uuid;

/// An edition that was taken back, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenBack {
    pub which: String,
    pub title: String,
    pub published: Published,
    pub taken_back_at: Moment,
    pub reason: String,
}

type Row = (String, String, String, i64, bool, String, Vec<u8>, Vec<u8>, i64, Option<Uuid>, Option<Uuid>);

/// Puts an edition that stands among those that were taken back.
pub async fn take_back(tx: &mut Transaction, id: Uuid, by: Option<MemberId>, at: Moment, reason: &str) -> Result<(), Failure> {
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql::FIND_TABLE).bind(id).fetch_optional(db).await)?;
    let Some((measure, which, title, published_on, day_supposed, file, print, figures, imported_at, brought_by, brought_for)) = row else { return Ok(()) };
    on!(tx, |db| sqlx::query(sql::INSERT_TAKEN_BACK)
        .bind(id)
        .bind(&measure)
        .bind(&which)
        .bind(&title)
        .bind(published_on)
        .bind(day_supposed)
        .bind(&file)
        .bind(&print)
        .bind(&figures)
        .bind(imported_at)
        .bind(brought_by)
        .bind(brought_for)
        .bind(at.0)
        .bind(by.map(|by| by.0))
        .bind(reason)
        .execute(db)
        .await
        .map(|_| ()))?;
    on!(tx, |db| sqlx::query(sql::DELETE_TABLE).bind(id).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// What was taken back, the newest first.
pub async fn taken_back(tx: &mut Transaction) -> Result<Vec<TakenBack>, Failure> {
    let rows: Vec<(String, String, i64, bool, i64, String)> = on!(tx, |db| sqlx::query_as(sql::LIST_TAKEN_BACK).fetch_all(db).await)?;
    let one = |(which, title, on, supposed, at, reason)| TakenBack { which, title, published: Published { on: Day(on), supposed }, taken_back_at: Moment(at), reason };
    Ok(rows.into_iter().map(one).collect())
}
