//! By which library a report was measured, and the notes that overruled one.

use super::statements as sql;
use crate::grounds::Occasion;
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_reports::ReportId;
use daybreak_vault::DocumentId;
use daybreak_vocabulary::{Moment, OrganisationId};
use uuid::Uuid;

/// Notes by which version an organisation measured a report it has opened.
pub async fn set_measured(tx: &mut Transaction, organisation: OrganisationId, report: ReportId, version: &str) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_MEASURED).bind(organisation.0).bind(report.0).bind(version).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// How many reports an organisation has measured at all, and how many by this version.
pub async fn measured(tx: &mut Transaction, organisation: OrganisationId, version: &str) -> Result<(i64, i64), Failure> {
    let row: (i64, i64) = on!(tx, |db| sqlx::query_as(sql::MEASURED).bind(organisation.0).bind(version).fetch_one(db).await)?;
    Ok(row)
}

/// Opened reports measured by another version, at most `limit`.
pub async fn stale(tx: &mut Transaction, organisation: OrganisationId, version: &str, limit: i64) -> Result<Vec<ReportId>, Failure> {
    let mut found = Vec::new();
    for text in [sql::STALE_BEFORE, sql::STALE_AFTER] {
        let left = limit - i64::try_from(found.len()).unwrap_or(limit);
        let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(text).bind(organisation.0).bind(version).bind(left).fetch_all(db).await)?;
        found.extend(rows.into_iter().map(|(report,)| ReportId(report)));
    }
    Ok(found)
}

/// The latest notes of an organisation written for one thing, the newest first.
pub async fn notes_for(tx: &mut Transaction, organisation: OrganisationId, occasion: Occasion, limit: i64) -> Result<Vec<(ReportId, DocumentId)>, Failure> {
    let rows: Vec<(Uuid, Uuid)> =
        on!(tx, |db| sqlx::query_as(sql::NOTES_FOR).bind(organisation.0).bind(occasion.code()).bind(limit).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(report, document)| (ReportId(report), DocumentId(document))).collect())
}

/// A run that measures again: in whose session, since when, and how many it has looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub member: MemberId,
    pub began_at: Moment,
    pub done: i64,
}

pub async fn measuring(tx: &mut Transaction, organisation: OrganisationId) -> Result<Option<Run>, Failure> {
    let row: Option<(Uuid, i64, i64)> = on!(tx, |db| sqlx::query_as(sql::FIND_MEASURING).bind(organisation.0).fetch_optional(db).await)?;
    Ok(row.map(|(member, at, done)| Run { member: MemberId(member), began_at: Moment(at), done }))
}

/// Begins a run; whoever begins takes over one that another left.
pub async fn begin_measuring(tx: &mut Transaction, organisation: OrganisationId, by: MemberId, at: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::BEGIN_MEASURING).bind(organisation.0).bind(by.0).bind(at.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Counts what the run has looked at.
pub async fn set_measuring(tx: &mut Transaction, organisation: OrganisationId, more: i64) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_MEASURING).bind(organisation.0).bind(more).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn end_measuring(tx: &mut Transaction, organisation: OrganisationId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::END_MEASURING).bind(organisation.0).execute(db).await.map(|_| ()))?;
    Ok(())
}
