//! One organisation asks whoever holds something on the same mark.

use super::{BEGINNING, Key, statements as sql};
use crate::asking::{AskingId, Reason};
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_reports::ReportId;
use daybreak_vault::trace::{Mark, Trace};
use daybreak_vocabulary::{Day, Moment, OrganisationId};
use uuid::Uuid;

/// An asking about to be made.
#[derive(Clone, Debug)]
pub struct NewAsking {
    pub id: AskingId,
    pub organisation: OrganisationId,
    pub member: MemberId,
    pub report: Option<ReportId>,
    /// The mark under every key in use: while one key takes another's place, what was traced under either is found.
    pub traces: Vec<Trace>,
    pub mark: Mark,
    pub reason: Reason,
    /// Whom the sender of the asker's own report shut out, sealed.
    pub avoid: Vec<u8>,
    pub asked_at: Moment,
    pub until_on: Day,
    pub expires_on: Day,
}

/// One that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    pub id: AskingId,
    pub organisation: OrganisationId,
    pub member: MemberId,
    pub report: Option<ReportId>,
    pub mark: Mark,
    pub reason: Reason,
    pub avoid: Vec<u8>,
    pub asked_at: Moment,
    pub until_on: Day,
}

/// One as it stands before whoever is asked: not from which report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub asking: AskingId,
    pub organisation: OrganisationId,
    pub member: MemberId,
    pub mark: Mark,
    pub reason: Reason,
    pub asked_at: Moment,
    pub until_on: Day,
    /// The report of one's own that it is about.
    pub report: ReportId,
}

type Row = (Uuid, Uuid, Uuid, Option<Uuid>, String, String, Vec<u8>, i64, i64);
type AskedRow = (Uuid, Uuid, Uuid, String, String, i64, i64, Uuid);

fn mark(code: &str, id: Uuid) -> Result<Mark, Failure> {
    Mark::from_code(code).ok_or(Failure::Row { table: "asking", column: "mark", id })
}

fn reason(code: &str, id: Uuid) -> Result<Reason, Failure> {
    Reason::from_code(code).ok_or(Failure::Row { table: "asking", column: "reason", id })
}

fn asking((id, organisation, member, report, code, why, avoid, asked_at, until_on): Row) -> Result<Asking, Failure> {
    Ok(Asking {
        id: AskingId(id),
        organisation: OrganisationId(organisation),
        member: MemberId(member),
        report: report.map(ReportId),
        mark: mark(&code, id)?,
        reason: reason(&why, id)?,
        avoid,
        asked_at: Moment(asked_at),
        until_on: Day(until_on),
    })
}

fn asked((id, organisation, member, code, why, asked_at, until_on, report): AskedRow) -> Result<Asked, Failure> {
    Ok(Asked {
        asking: AskingId(id),
        organisation: OrganisationId(organisation),
        member: MemberId(member),
        mark: mark(&code, id)?,
        reason: reason(&why, id)?,
        asked_at: Moment(asked_at),
        until_on: Day(until_on),
        report: ReportId(report),
    })
}

pub async fn insert_asking(tx: &mut Transaction, new: &NewAsking) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_ASKING)
        .bind(new.id.0)
        .bind(new.organisation.0)
        .bind(new.member.0)
        .bind(new.report.map(|report| report.0))
        .bind(new.mark.code())
        .bind(new.reason.code())
        .bind(new.avoid.as_slice())
        .bind(new.asked_at.0)
        .bind(new.until_on.0)
        .bind(new.expires_on.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    for trace in &new.traces {
        on!(tx, |db| sqlx::query(sql::INSERT_ASKING_TOKEN).bind(new.id.0).bind(trace.token.as_slice()).bind(trace.key).execute(db).await.map(|_| ()))?;
    }
    Ok(())
}

/// The mark of a question under every key that was in use when it was asked, the newest first.
pub async fn asking_traces(tx: &mut Transaction, id: AskingId, mark: Mark) -> Result<Vec<Trace>, Failure> {
    let rows: Vec<(Vec<u8>, i64)> = on!(tx, |db| sqlx::query_as(sql::ASKING_TOKENS).bind(id.0).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(token, key)| {
            let token = token.as_slice().try_into().map_err(|_| Failure::Row { table: "asking_token", column: "token", id: id.0 })?;
            Ok(Trace { mark, key, token })
        })
        .collect()
}

/// Those an organisation made, the latest first, those after one.
pub async fn askings(tx: &mut Transaction, organisation: OrganisationId, after: Option<Key>, limit: i64) -> Result<Vec<Asking>, Failure> {
    let (asked_at, id) = after.unwrap_or(BEGINNING);
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::ASKINGS).bind(organisation.0).bind(asked_at).bind(id).bind(limit).fetch_all(db).await)?;
    rows.into_iter().map(asking).collect()
}

/// The latest an organisation made about a mark, under any of its keys: by key, the latest first. Which of its members may know of each, its report says.
pub async fn askings_about_token(tx: &mut Transaction, organisation: OrganisationId, traces: &[Trace]) -> Result<Vec<Asking>, Failure> {
    let mut askings = Vec::new();
    for trace in traces {
        let rows: Vec<Row> =
            on!(tx, |db| sqlx::query_as(sql::ASKINGS_ABOUT_TOKEN).bind(organisation.0).bind(trace.token.as_slice()).fetch_all(db).await)?;
        for row in rows {
            askings.push(asking(row)?);
        }
    }
    Ok(askings)
}

/// What the clock has to take to those who hold something, the oldest first.
pub async fn undelivered(tx: &mut Transaction, limit: i64) -> Result<Vec<Asking>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::UNDELIVERED).bind(limit).fetch_all(db).await)?;
    rows.into_iter().map(asking).collect()
}

pub async fn set_delivered(tx: &mut Transaction, id: AskingId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_DELIVERED).bind(id.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Puts an asking before whoever answers for a report.
pub async fn about(tx: &mut Transaction, id: AskingId, report: ReportId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_ABOUT).bind(id.0).bind(report.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// What waits before an organisation today, the latest first, what stands after one. Which of its members see it, the report says.
pub async fn asked_of(tx: &mut Transaction, organisation: OrganisationId, today: Day, after: Option<(Key, ReportId)>, limit: i64) -> Result<Vec<Asked>, Failure> {
    let ((asked_at, id), report) = after.unwrap_or((BEGINNING, ReportId(Uuid::max())));
    let rows: Vec<AskedRow> = on!(tx, |db| sqlx::query_as(sql::ASKED_OF)
        .bind(organisation.0)
        .bind(today.0)
        .bind(asked_at)
        .bind(id)
        .bind(report.0)
        .bind(limit)
        .fetch_all(db)
        .await)?;
    rows.into_iter().map(asked).collect()
}

/// The same of one report.
pub async fn asked_about(tx: &mut Transaction, report: ReportId, organisation: OrganisationId, today: Day) -> Result<Vec<Asked>, Failure> {
    let rows: Vec<AskedRow> = on!(tx, |db| sqlx::query_as(sql::ASKED_ABOUT).bind(report.0).bind(organisation.0).bind(today.0).fetch_all(db).await)?;
    rows.into_iter().map(asked).collect()
}

/// Which of the reports that were asked about the asker reads by now.
pub async fn shared_since(tx: &mut Transaction, id: AskingId) -> Result<Vec<ReportId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::SHARED_SINCE).bind(id.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(report,)| ReportId(report)).collect())
}

/// Whether there was something to decline.
pub async fn decline(tx: &mut Transaction, id: AskingId, report: ReportId, by: MemberId, at: Moment) -> Result<bool, Failure> {
    let done = on!(tx, |db| sqlx::query(sql::DECLINE).bind(id.0).bind(report.0).bind(by.0).bind(at.0).execute(db).await.map(|done| done.rows_affected()))?;
    Ok(done > 0)
}

/// Takes away what is over by a day; answers how many.
pub async fn forget_askings(tx: &mut Transaction, today: Day) -> Result<u64, Failure> {
    Ok(on!(tx, |db| sqlx::query(sql::DELETE_ASKINGS).bind(today.0).execute(db).await.map(|done| done.rows_affected()))?)
}
