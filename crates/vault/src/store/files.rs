//! Sealed files: the chunks, and the files that wait for their report.

use crate::document::DocumentId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::Moment;

daybreak_database::statements! {
    OPEN = "INSERT INTO file (id, waiting_until, complete, stored) VALUES ($1, $2, FALSE, 0)";
    ADD_CHUNK = "INSERT INTO file_chunk (file, position, sealed) VALUES ($1, $2, $3)";
    /// Only while it waits: a file that belongs to a document never grows.
    GROW = "UPDATE file SET stored = stored + $2, complete = $3 WHERE id = $1 AND waiting_until IS NOT NULL AND NOT complete";
    KEEP = "UPDATE file SET waiting_until = NULL WHERE id = $1 AND complete AND waiting_until > $2";
    IS_KEPT = "SELECT COUNT(*) FROM file WHERE id = $1 AND complete AND waiting_until IS NULL";
    CHUNK = "SELECT sealed FROM file_chunk WHERE file = $1 AND position = $2";
    /// CAST: PostgreSQL sums BIGINT into NUMERIC.
    WAITING = "SELECT CAST(COALESCE(SUM(stored), 0) AS BIGINT) FROM file WHERE waiting_until IS NOT NULL";
    OLDEST = "SELECT id, waiting_until, stored FROM file WHERE waiting_until <= $1 ORDER BY waiting_until, id LIMIT 50";
    IS_WAITING = "SELECT COUNT(*) FROM file WHERE id = $1 AND complete AND waiting_until > $2";
    DISCARD_CHUNKS = "DELETE FROM file_chunk WHERE file IN (SELECT id FROM file WHERE id = $1 AND waiting_until IS NOT NULL)";
    DISCARD_FILE = "DELETE FROM file WHERE id = $1 AND waiting_until IS NOT NULL";
}

pub(crate) async fn open(tx: &mut Transaction, id: DocumentId, until: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(OPEN).bind(id.0).bind(until.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Answers whether the file was still waiting for it.
pub(crate) async fn add(tx: &mut Transaction, id: DocumentId, position: i64, sealed: &[u8], last: bool) -> Result<bool, Failure> {
    let size = i64::try_from(sealed.len()).unwrap_or(i64::MAX);
    let grown =
        on!(tx, |db| sqlx::query(GROW).bind(id.0).bind(size).bind(last).execute(db).await.map(|done| done.rows_affected()))?;
    if grown == 1 {
        on!(tx, |db| sqlx::query(ADD_CHUNK).bind(id.0).bind(position).bind(sealed).execute(db).await.map(|_| ()))?;
    }
    Ok(grown == 1)
}

/// Answers whether it still waited, whole.
pub(crate) async fn keep(tx: &mut Transaction, id: DocumentId, now: Moment) -> Result<bool, Failure> {
    let kept = on!(tx, |db| sqlx::query(KEEP).bind(id.0).bind(now.0).execute(db).await.map(|done| done.rows_affected()))?;
    Ok(kept == 1)
}

pub(crate) async fn is_kept(tx: &mut Transaction, id: DocumentId) -> Result<bool, Failure> {
    let (count,): (i64,) = on!(tx, |db| sqlx::query_as(IS_KEPT).bind(id.0).fetch_one(db).await)?;
    Ok(count == 1)
}

pub(crate) async fn chunk(tx: &mut Transaction, id: DocumentId, position: i64) -> Result<Option<Vec<u8>>, Failure> {
    let row: Option<(Vec<u8>,)> = on!(tx, |db| sqlx::query_as(CHUNK).bind(id.0).bind(position).fetch_optional(db).await)?;
    Ok(row.map(|(sealed,)| sealed))
}

/// How many sealed bytes wait altogether.
pub(crate) async fn waiting(tx: &mut Transaction) -> Result<i64, Failure> {
    let (sum,): (i64,) = on!(tx, |db| sqlx::query_as(WAITING).fetch_one(db).await)?;
    Ok(sum)
}

/// A few of those that wait until this moment at most, the oldest first: until when each waits, and its sealed bytes.
pub(crate) async fn oldest(tx: &mut Transaction, until: Moment) -> Result<Vec<(DocumentId, Moment, i64)>, Failure> {
    let rows: Vec<(uuid::Uuid, i64, i64)> = on!(tx, |db| sqlx::query_as(OLDEST).bind(until.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(id, until, stored)| (DocumentId(id), Moment(until), stored)).collect())
}

/// Whether it still waits, whole.
pub(crate) async fn is_waiting(tx: &mut Transaction, id: DocumentId, now: Moment) -> Result<bool, Failure> {
    let (count,): (i64,) = on!(tx, |db| sqlx::query_as(IS_WAITING).bind(id.0).bind(now.0).fetch_one(db).await)?;
    Ok(count == 1)
}

pub(crate) async fn discard(tx: &mut Transaction, ids: &[DocumentId]) -> Result<(), Failure> {
    for id in ids {
        for statement in [DISCARD_CHUNKS, DISCARD_FILE] {
            on!(tx, |db| sqlx::query(statement).bind(id.0).execute(db).await.map(|_| ()))?;
        }
    }
    Ok(())
}
