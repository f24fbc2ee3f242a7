//! By which library a report was measured, and the notes that overruled one.

use super::{BEGINNING, Key, statements as sql};
use crate::grounds::Occasion;
use daybreak_database::{Failure, Transaction, on, page};
use daybreak_reports::ReportId;
use daybreak_vault::DocumentId;
use daybreak_vocabulary::{Moment, OrganisationId};
use uuid::Uuid;

/// Notes by which version an organisation measured a report it has opened.
pub async fn set_measured(tx: &mut Transaction, organisation: OrganisationId, report: ReportId, version: &str) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_MEASURED).bind(organisation.0).bind(report.0).bind(version).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// The same for at most a page of reports.
pub async fn set_measured_among(tx: &mut Transaction, organisation: OrganisationId, reports: &[ReportId], version: &str) -> Result<(), Failure> {
    on!(tx, |db| {
        let mut query = sqlx::query(sql::SET_MEASURED_AMONG).bind(organisation.0);
        for report in page(reports.iter().map(|report| report.0)) {
            query = query.bind(report);
        }
        query.bind(version).execute(db).await.map(|_| ())
    })?;
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

/// A note by its report, and where it stands among those written for the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    pub report: ReportId,
    pub document: DocumentId,
    pub at: Moment,
}

impl Written {
    pub fn key(&self) -> Key {
        (self.at.0, self.document.0)
    }
}

/// The notes of an organisation written for one thing, the newest first, those after one.
pub async fn notes_for(tx: &mut Transaction, organisation: OrganisationId, occasion: Occasion, after: Option<Key>, limit: i64) -> Result<Vec<Written>, Failure> {
    let (at, id) = after.unwrap_or(BEGINNING);
    let rows: Vec<(Uuid, Uuid, i64)> =
        on!(tx, |db| sqlx::query_as(sql::NOTES_FOR).bind(organisation.0).bind(occasion.code()).bind(at).bind(id).bind(limit).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(report, document, at)| Written { report: ReportId(report), document: DocumentId(document), at: Moment(at) }).collect())
}
