//! Traces, what was set aside, and who looked up how much.

use super::statements as sql;
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_reports::{ReportId, State};
use daybreak_vault::DocumentId;
use daybreak_vault::trace::Trace;
use daybreak_vocabulary::{Moment, OrganisationId};
use uuid::Uuid;

/// A report that shares a token, with what decides who may hear of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharingRow {
    pub report: ReportId,
    pub answering: OrganisationId,
    /// Its sender took it back, and a hold keeps it.
    pub withdrawn: bool,
    /// The organisation that asks reads it.
    pub is_own: bool,
    /// It names an official of the organisation that asks.
    pub concerns_viewer: bool,
    /// Under which key the list is sealed.
    pub key: i64,
    /// Whom its sender shut out, sealed.
    pub shut: Vec<u8>,
}

type Sharing = (Uuid, Uuid, String, Option<Uuid>, Option<Uuid>, i64, Vec<u8>);

/// What shares a token, as one organisation stands to it; the newest first. No more than `limit`.
pub async fn sharing(tx: &mut Transaction, trace: &Trace, organisation: OrganisationId, limit: i64) -> Result<Vec<SharingRow>, Failure> {
    let rows: Vec<Sharing> = on!(tx, |db| sqlx::query_as(sql::SHARING)
        .bind(trace.token.as_slice())
        .bind(trace.key)
        .bind(organisation.0)
        .bind(limit)
        .fetch_all(db)
        .await)?;
    Ok(rows
        .into_iter()
        .map(|(report, answering, state, reads, concerned, key, shut)| SharingRow {
            report: ReportId(report),
            answering: OrganisationId(answering),
            withdrawn: state == State::Withdrawn.code(),
            is_own: reads.is_some(),
            concerns_viewer: concerned.is_some(),
            key,
            shut,
        })
        .collect())
}

/// Under which key a report left its traces, and whether those that may be its sender's are among them. `None` before it did.
pub async fn traced(tx: &mut Transaction, report: ReportId) -> Result<Option<(i64, bool)>, Failure> {
    Ok(on!(tx, |db| sqlx::query_as(sql::TRACED).bind(report.0).fetch_optional(db).await)?)
}

/// The tokens a report left by itself, in their order.
pub async fn traces_of(tx: &mut Transaction, report: ReportId) -> Result<Vec<Vec<u8>>, Failure> {
    let rows: Vec<(Vec<u8>,)> = on!(tx, |db| sqlx::query_as(sql::TRACES_OF).bind(report.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(token,)| token).collect())
}

/// Puts these traces in the place of what a report has left by itself before.
pub async fn replace_traces(tx: &mut Transaction, report: ReportId, key: i64, whole: bool, shut: &[u8], traces: &[Trace]) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_TRACES).bind(report.0).execute(db).await.map(|_| ()))?;
    on!(tx, |db| sqlx::query(sql::SET_TRACED).bind(report.0).bind(key).bind(whole).bind(shut).execute(db).await.map(|_| ()))?;
    for trace in traces {
        on!(tx, |db| sqlx::query(sql::INSERT_TRACE).bind(trace.token.as_slice()).bind(trace.key).bind(report.0).execute(db).await.map(|_| ()))?;
    }
    Ok(())
}

/// That a mark was put down by hand. What it is, is in the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AddedMark {
    pub document: DocumentId,
    pub member: MemberId,
    pub organisation: OrganisationId,
    pub added_at: Moment,
}

pub async fn insert_added_mark(tx: &mut Transaction, report: ReportId, mark: &AddedMark) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_ADDED_MARK)
        .bind(mark.document.0)
        .bind(report.0)
        .bind(mark.member.0)
        .bind(mark.organisation.0)
        .bind(mark.added_at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The marks put down by hand on a report, in their order.
pub async fn added_marks(tx: &mut Transaction, report: ReportId) -> Result<Vec<AddedMark>, Failure> {
    let rows: Vec<(Uuid, Uuid, Uuid, i64)> = on!(tx, |db| sqlx::query_as(sql::ADDED_MARKS).bind(report.0).fetch_all(db).await)?;
    let read = |(document, member, organisation, at)| AddedMark {
        document: DocumentId(document),
        member: MemberId(member),
        organisation: OrganisationId(organisation),
        added_at: Moment(at),
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Leaves the trace of a mark that was put down by hand; where the report left the same by itself, that stays.
pub async fn insert_added_trace(tx: &mut Transaction, report: ReportId, document: DocumentId, trace: &Trace) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_ADDED_TRACE)
        .bind(trace.token.as_slice())
        .bind(trace.key)
        .bind(report.0)
        .bind(document.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Takes a mark away with its traces; the caller has erased its words in the vault.
pub async fn delete_added_mark(tx: &mut Transaction, report: ReportId, document: DocumentId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_ADDED_MARK).bind(document.0).bind(report.0).execute(db).await.map(|_| ()))?;
    on!(tx, |db| sqlx::query(sql::DELETE_ADDED_TRACES).bind(report.0).bind(document.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Who set a value aside, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aside {
    pub member: MemberId,
    pub set_at: Moment,
}

/// Whether an organisation set any of these tokens aside: they are of one mark, under several keys.
pub async fn aside(tx: &mut Transaction, organisation: OrganisationId, traces: &[Trace]) -> Result<Option<Aside>, Failure> {
    for trace in traces {
        let row: Option<(Uuid, i64)> =
            on!(tx, |db| sqlx::query_as(sql::FIND_ASIDE).bind(organisation.0).bind(trace.token.as_slice()).fetch_optional(db).await)?;
        if let Some((member, at)) = row {
            return Ok(Some(Aside { member: MemberId(member), set_at: Moment(at) }));
        }
    }
    Ok(None)
}

pub async fn set_aside(tx: &mut Transaction, organisation: OrganisationId, trace: &Trace, by: MemberId, at: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_ASIDE)
        .bind(organisation.0)
        .bind(trace.token.as_slice())
        .bind(by.0)
        .bind(at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

pub async fn take_back(tx: &mut Transaction, organisation: OrganisationId, traces: &[Trace]) -> Result<(), Failure> {
    for trace in traces {
        on!(tx, |db| sqlx::query(sql::TAKE_BACK).bind(organisation.0).bind(trace.token.as_slice()).execute(db).await.map(|_| ()))?;
    }
    Ok(())
}

/// Forgets what was set aside before a moment; answers how many.
pub async fn forget_asides(tx: &mut Transaction, before: Moment) -> Result<u64, Failure> {
    Ok(on!(tx, |db| sqlx::query(sql::DELETE_ASIDES).bind(before.0).execute(db).await.map(|done| done.rows_affected()))?)
}

/// How many marks a member has looked up since a moment.
pub async fn looked_up(tx: &mut Transaction, member: MemberId, since: Moment) -> Result<i64, Failure> {
    let (count,): (i64,) = on!(tx, |db| sqlx::query_as(sql::LOOKED_UP).bind(member.0).bind(since.0).fetch_one(db).await)?;
    Ok(count)
}

/// When the last answer of a member's comes, or came; the beginning of time where there was none.
pub async fn last_looked(tx: &mut Transaction, member: MemberId) -> Result<Moment, Failure> {
    let (at,): (i64,) = on!(tx, |db| sqlx::query_as(sql::LAST_LOOKED).bind(member.0).fetch_one(db).await)?;
    Ok(Moment(at))
}

/// Whether a member has looked from this report since a moment.
pub async fn has_looked(tx: &mut Transaction, member: MemberId, since: Moment, report: ReportId) -> Result<bool, Failure> {
    let (count,): (i64,) = on!(tx, |db| sqlx::query_as(sql::HAS_LOOKED).bind(member.0).bind(since.0).bind(report.0).fetch_one(db).await)?;
    Ok(count > 0)
}

/// Counts a look-up that is answered at a moment, and forgets those of this member that are two days old.
pub async fn count_look_up(tx: &mut Transaction, id: Uuid, member: MemberId, report: Option<ReportId>, marks: i64, at: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::FORGET_LOOK_UPS).bind(member.0).bind(at.plus_days(-2).0).execute(db).await.map(|_| ()))?;
    on!(tx, |db| sqlx::query(sql::INSERT_LOOK_UP)
        .bind(id)
        .bind(member.0)
        .bind(report.map(|report| report.0))
        .bind(marks)
        .bind(at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}
