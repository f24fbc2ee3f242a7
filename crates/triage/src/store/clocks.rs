//! What is due: reports nobody opened, messages nobody answered, drafts; and the times an organisation set.

use super::statements as sql;
use crate::clocks::{Duty, Set};
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on, page};
use daybreak_reports::ReportId;
use daybreak_reports::store::Rank;
use daybreak_vocabulary::{Day, Moment, OrganisationId};
use std::collections::HashMap;
use uuid::Uuid;

/// A report that waits for something, with what a list needs to name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub report: ReportId,
    /// Since which day.
    pub since: Day,
    /// By which day it stands in its list: since when it waits for an answer, or when it was sent.
    pub listed_by: Day,
    pub district: Option<String>,
    pub kind: String,
}

impl Waiting {
    /// Where it stands in its list.
    pub fn key(&self) -> (Day, ReportId) {
        (self.listed_by, self.report)
    }
}

type Row = (Uuid, i64, i64, Option<String>, String);

fn read((report, since, listed_by, district, kind): Row) -> Waiting {
    Waiting { report: ReportId(report), since: Day(since), listed_by: Day(listed_by), district, kind }
}

/// Open reports nobody of an organisation has opened, the urgent ones or the rest: the oldest first, those after one.
pub async fn unread(tx: &mut Transaction, organisation: OrganisationId, urgent: bool, after: Option<(Day, ReportId)>, limit: i64) -> Result<Vec<Waiting>, Failure> {
    let rank = Rank::unread(urgent).number();
    // Before the first: no day is so early.
    let (sent_on, report) = after.map_or((i64::MIN, Uuid::nil()), |(sent_on, report)| (sent_on.0, report.0));
    let rows: Vec<Row> =
        on!(tx, |db| sqlx::query_as(sql::UNREAD).bind(organisation.0).bind(rank).bind(sent_on).bind(report).bind(limit).fetch_all(db).await)?;
    Ok(rows.into_iter().map(read).collect())
}

/// Since when reports of one page have waited to be opened; those that were opened are left out.
pub async fn unread_among(tx: &mut Transaction, organisation: OrganisationId, reports: &[ReportId]) -> Result<HashMap<ReportId, Day>, Failure> {
    since_among(tx, sql::UNREAD_AMONG, organisation, reports).await
}

/// Since when the senders of reports of one page have waited for this organisation's answer; those who do not are left out.
pub async fn unanswered_among(tx: &mut Transaction, organisation: OrganisationId, reports: &[ReportId]) -> Result<HashMap<ReportId, Day>, Failure> {
    since_among(tx, sql::UNANSWERED_AMONG, organisation, reports).await
}

async fn since_among(tx: &mut Transaction, text: &'static str, organisation: OrganisationId, reports: &[ReportId]) -> Result<HashMap<ReportId, Day>, Failure> {
    let rows: Vec<(Uuid, i64)> = on!(tx, |db| {
        let mut query = sqlx::query_as(text).bind(organisation.0);
        for id in page(reports.iter().map(|report| report.0)) {
            query = query.bind(id);
        }
        query.fetch_all(db).await
    })?;
    Ok(rows.into_iter().map(|(report, since)| (ReportId(report), Day(since))).collect())
}

/// Open reports an organisation answers, whose sender wrote last: since the first of what they wrote since. Those that wait longest first, and after one.
pub async fn unanswered(tx: &mut Transaction, organisation: OrganisationId, after: Option<(Day, ReportId)>, limit: i64) -> Result<Vec<Waiting>, Failure> {
    let (since, report) = after.map_or((i64::MIN, Uuid::nil()), |(since, report)| (since.0, report.0));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::UNANSWERED).bind(organisation.0).bind(since).bind(report).bind(limit).fetch_all(db).await)?;
    Ok(rows.into_iter().map(read).collect())
}

/// The same of what one member has taken on.
pub async fn unanswered_of(tx: &mut Transaction, member: MemberId, organisation: OrganisationId) -> Result<Vec<Waiting>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::UNANSWERED_OF).bind(member.0).bind(organisation.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(read).collect())
}

pub async fn clock_rules(tx: &mut Transaction, organisation: OrganisationId) -> Result<Vec<Set>, Failure> {
    let rows: Vec<(String, i64, i64, String, i64)> = on!(tx, |db| sqlx::query_as(sql::CLOCK_RULES).bind(organisation.0).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(duty, from, days, source, at)| {
            let duty = Duty::from_code(&duty).ok_or(Failure::Row { table: "clock_rule", column: "duty", id: organisation.0 })?;
            Ok(Set { duty, from: Day(from), days, source, set_at: Moment(at) })
        })
        .collect()
}

pub async fn set_clock(tx: &mut Transaction, organisation: OrganisationId, rule: &Set, by: MemberId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_CLOCK)
        .bind(organisation.0)
        .bind(rule.duty.code())
        .bind(rule.from.0)
        .bind(rule.days)
        .bind(&rule.source)
        .bind(by.0)
        .bind(rule.set_at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Open reports a member has taken on.
pub async fn taken_on_by(tx: &mut Transaction, member: MemberId) -> Result<Vec<ReportId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::TAKEN_ON_BY).bind(member.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(report,)| ReportId(report)).collect())
}

/// How many reports, drafts and tasks lie on each desk of an organisation, whoever sits there or sat there; names with them. What `by` stepped back from is not
/// counted.
pub async fn desks(tx: &mut Transaction, organisation: OrganisationId, by: MemberId) -> Result<Vec<(MemberId, String, i64)>, Failure> {
    let rows: Vec<(Uuid, String, i64)> = on!(tx, |db| sqlx::query_as(sql::DESKS).bind(organisation.0).bind(by.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(member, name, count)| (MemberId(member), name, count)).collect())
}
