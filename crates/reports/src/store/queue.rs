//! The queue of one organisation: danger and children first, of those what is unread, then as `triage` measured it, then the oldest.

use super::statements as sql;
use super::{ReportRow, read_report};
use crate::report::{Report, ReportId, State};
use daybreak_database::{Failure, Transaction, on, page};
use daybreak_vocabulary::{Day, Exploitation, OrganisationId};
use std::ops::Deref;
use uuid::Uuid;

/// Which reports of a queue. With no state: those that are open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The facet's code: a district's, or the larger place's where few live.
    pub district: Option<String>,
    pub kind: Option<Exploitation>,
    pub state: Option<State>,
}

/// Where a report stands in a queue, before its age: danger and children first, and among them what nobody of the organisation has read; then as the
/// answers were measured at an opening (decision 0063).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Danger or a child, and something nobody here has opened: the report itself, or what its sender wrote since.
    Unread,
    /// Danger or a child; all of it was opened here.
    Read,
    /// Somebody should look today.
    Today,
    /// Many signs.
    Strong,
    /// Not opened here yet, or little was told and something in it speaks for reading it soon: it may be anything.
    Other,
    Some,
    /// Little was told.
    Little,
    Few,
}

impl Rank {
    pub const ALL: [Rank; 8] = [Rank::Unread, Rank::Read, Rank::Today, Rank::Strong, Rank::Other, Rank::Some, Rank::Little, Rank::Few];

    /// Of a report that is new to an organisation.
    pub fn unread(urgent: bool) -> Rank {
        if urgent { Rank::Unread } else { Rank::Other }
    }

    /// As it stands in the column, and in a page's address.
    pub fn number(self) -> i64 {
        match self {
            Rank::Unread => 0,
            Rank::Read => 1,
            Rank::Today => 2,
            Rank::Strong => 3,
            Rank::Other => 4,
            Rank::Some => 5,
            Rank::Little => 6,
            Rank::Few => 7,
        }
    }

    pub fn from_number(number: i64) -> Option<Rank> {
        Rank::ALL.into_iter().find(|rank| rank.number() == number)
    }
}

/// Where a report stands in a queue: a page begins after one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    pub rank: Rank,
    pub sent_on: Day,
    pub report: ReportId,
}

/// A report as it stands in one organisation's queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queued {
    pub report: Report,
    pub rank: Rank,
}

impl Queued {
    /// Where it stands in the queue.
    pub fn key(&self) -> After {
        After { rank: self.rank, sent_on: self.report.sent_on, report: self.report.id }
    }
}

impl Deref for Queued {
    type Target = Report;

    fn deref(&self) -> &Report {
        &self.report
    }
}

/// The reports of an organisation's queue that stand after one, at most `limit`.
pub async fn queue(
    tx: &mut Transaction,
    organisation: OrganisationId,
    filter: &Filter,
    after: Option<After>,
    limit: i64,
) -> Result<Vec<Queued>, Failure> {
    let text = match (filter.state.is_some(), filter.district.is_some(), filter.kind.is_some()) {
        (false, false, false) => sql::QUEUE,
        (false, true, false) => sql::QUEUE_PLACE,
        (false, false, true) => sql::QUEUE_KIND,
        (false, true, true) => sql::QUEUE_PLACE_KIND,
        (true, false, false) => sql::QUEUE_STATE,
        (true, true, false) => sql::QUEUE_STATE_PLACE,
        (true, false, true) => sql::QUEUE_STATE_KIND,
        (true, true, true) => sql::QUEUE_STATE_PLACE_KIND,
    };
    // Before the first: no rank is below zero.
    let (rank, sent_on, report) = match after {
        Some(after) => (after.rank.number(), after.sent_on.0, after.report.0),
        None => (-1, 0, Uuid::nil()),
    };
    let filters = [filter.state.map(|state| state.code().to_owned()), filter.district.clone(), filter.kind.map(|kind| kind.code().to_owned())];
    let rows: Vec<QueueRow> = on!(tx, |db| {
        let mut query = sqlx::query_as(text).bind(organisation.0).bind(rank).bind(sent_on).bind(report).bind(limit);
        for value in filters.into_iter().flatten() {
            query = query.bind(value);
        }
        query.fetch_all(db).await
    })?;
    let queued = |QueueRow { report, rank }: QueueRow| {
        let report = read_report(report)?;
        let rank = Rank::from_number(rank).ok_or(Failure::Row { table: "report_reader", column: "rank", id: report.id.0 })?;
        Ok(Queued { report, rank })
    };
    rows.into_iter().map(queued).collect()
}

/// A report's columns and, after them, where it stands.
struct QueueRow {
    report: ReportRow,
    rank: i64,
}

impl<'r, R: sqlx::Row> sqlx::FromRow<'r, R> for QueueRow
where
    ReportRow: sqlx::FromRow<'r, R>,
    i64: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    &'static str: sqlx::ColumnIndex<R>,
{
    fn from_row(row: &'r R) -> Result<QueueRow, sqlx::Error> {
        Ok(QueueRow { report: ReportRow::from_row(row)?, rank: row.try_get("rank")? })
    }
}

/// How many of an organisation's open reports are urgent.
pub async fn urgent(tx: &mut Transaction, organisation: OrganisationId) -> Result<i64, Failure> {
    let (count,): (i64,) = on!(tx, |db| sqlx::query_as(sql::URGENT).bind(organisation.0).fetch_one(db).await)?;
    Ok(count)
}

/// Puts a report elsewhere in one organisation's queue, as its reader measured it.
pub async fn set_rank(tx: &mut Transaction, organisation: OrganisationId, report: ReportId, rank: Rank) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_RANK).bind(report.0).bind(organisation.0).bind(rank.number()).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Puts at most a page of reports at one place of an organisation's queue.
pub async fn set_ranks(tx: &mut Transaction, organisation: OrganisationId, reports: &[ReportId], rank: Rank) -> Result<(), Failure> {
    on!(tx, |db| {
        let mut query = sqlx::query(sql::SET_RANKS).bind(organisation.0);
        for report in page(reports.iter().map(|report| report.0)) {
            query = query.bind(report);
        }
        query.bind(rank.number()).execute(db).await.map(|_| ())
    })?;
    Ok(())
}
