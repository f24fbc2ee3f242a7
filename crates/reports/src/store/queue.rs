//! The queue of one organisation: urgent first, then the oldest.

use super::statements as sql;
use super::{ReportRow, read_report};
use crate::report::{Report, ReportId, State};
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::{Day, Exploitation, OrganisationId};
use uuid::Uuid;

/// Which reports of a queue. With no state: those that are open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The facet's code: a district's, or the larger place's where few live.
    pub district: Option<String>,
    pub kind: Option<Exploitation>,
    pub state: Option<State>,
}

/// The last report of a page: the next page begins after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    pub urgent: bool,
    pub sent_on: Day,
    pub report: ReportId,
}

impl After {
    pub fn report(report: &Report) -> After {
        After { urgent: report.is_urgent(), sent_on: report.sent_on, report: report.id }
    }
}

/// One page of an organisation's queue.
pub async fn queue(
    tx: &mut Transaction,
    organisation: OrganisationId,
    filter: &Filter,
    after: Option<After>,
    limit: i64,
) -> Result<Vec<Report>, Failure> {
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
        Some(after) => (i64::from(!after.urgent), after.sent_on.0, after.report.0),
        None => (-1, 0, Uuid::nil()),
    };
    let filters = [filter.state.map(|state| state.code().to_owned()), filter.district.clone(), filter.kind.map(|kind| kind.code().to_owned())];
    let rows: Vec<ReportRow> = on!(tx, |db| {
        let mut query = sqlx::query_as(text).bind(organisation.0).bind(rank).bind(sent_on).bind(report).bind(limit);
        for value in filters.into_iter().flatten() {
            query = query.bind(value);
        }
        query.fetch_all(db).await
    })?;
    rows.into_iter().map(read_report).collect()
}

/// How many of an organisation's open reports are urgent.
pub async fn urgent(tx: &mut Transaction, organisation: OrganisationId) -> Result<i64, Failure> {
    let (count,): (i64,) = on!(tx, |db| sqlx::query_as(sql::URGENT).bind(organisation.0).fetch_one(db).await)?;
    Ok(count)
}
