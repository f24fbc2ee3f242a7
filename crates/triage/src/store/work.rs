//! Who works on a report, who stepped back from it, and whose official it names.

use super::statements as sql;
use daybreak_access::{MemberId, Role};
use daybreak_database::{Failure, Transaction, on};
use daybreak_reports::ReportId;
use daybreak_vocabulary::{Moment, OrganisationId};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// How one organisation works on one report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    pub taken_by: Option<MemberId>,
    /// How many messages somebody here has opened.
    pub seen: i64,
}

fn page(reports: &[ReportId]) -> impl Iterator<Item = Uuid> {
    daybreak_database::page(reports.iter().map(|report| report.0))
}

pub async fn work(tx: &mut Transaction, organisation: OrganisationId, report: ReportId) -> Result<Work, Failure> {
    let row: Option<(Option<Uuid>, i64)> =
        on!(tx, |db| sqlx::query_as(sql::FIND_WORK).bind(organisation.0).bind(report.0).fetch_optional(db).await)?;
    Ok(row.map_or(Work::default(), |(taken_by, seen)| Work { taken_by: taken_by.map(MemberId), seen }))
}

/// Who has taken on the reports of a page, with their names.
pub async fn works(
    tx: &mut Transaction,
    organisation: OrganisationId,
    reports: &[ReportId],
) -> Result<HashMap<ReportId, (MemberId, String)>, Failure> {
    let rows: Vec<(Uuid, Uuid, String)> = on!(tx, |db| {
        let mut query = sqlx::query_as(sql::WORKS).bind(organisation.0);
        for report in page(reports) {
            query = query.bind(report);
        }
        query.fetch_all(db).await
    })?;
    Ok(rows.into_iter().map(|(report, member, name)| (ReportId(report), (MemberId(member), name))).collect())
}

/// `None` gives it back.
pub async fn set_taken(
    tx: &mut Transaction,
    organisation: OrganisationId,
    report: ReportId,
    by: Option<(MemberId, Moment)>,
) -> Result<(), Failure> {
    let (member, at) = (by.map(|(member, _)| member.0), by.map(|(_, at)| at.0));
    on!(tx, |db| sqlx::query(sql::SET_TAKEN).bind(report.0).bind(organisation.0).bind(member).bind(at).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Ends one organisation's having taken a report on, unless it was `but`, or a coordinator, who did.
pub async fn give_up(tx: &mut Transaction, organisation: OrganisationId, report: ReportId, but: Option<MemberId>) -> Result<(), Failure> {
    let but = but.map_or_else(Uuid::nil, |member| member.0);
    on!(tx, |db| sqlx::query(sql::GIVE_UP).bind(report.0).bind(organisation.0).bind(but).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn set_seen(tx: &mut Transaction, organisation: OrganisationId, report: ReportId, seen: i64) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_SEEN).bind(report.0).bind(organisation.0).bind(seen).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn delete_work(tx: &mut Transaction, organisation: OrganisationId, report: ReportId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_WORK).bind(report.0).bind(organisation.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// How many messages from the sender nobody of an organisation has opened, by report of a page. None is left out.
pub async fn news(tx: &mut Transaction, organisation: OrganisationId, reports: &[ReportId]) -> Result<HashMap<ReportId, i64>, Failure> {
    let rows: Vec<(Uuid, i64)> = on!(tx, |db| {
        let mut query = sqlx::query_as(sql::NEWS).bind(organisation.0);
        for report in page(reports) {
            query = query.bind(report);
        }
        query.fetch_all(db).await
    })?;
    Ok(rows.into_iter().map(|(report, count)| (ReportId(report), count)).collect())
}

/// Urgent reports that nobody of an organisation was told of, nor has opened.
pub async fn untold(tx: &mut Transaction, organisation: OrganisationId) -> Result<Vec<ReportId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::UNTOLD).bind(organisation.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(report,)| ReportId(report)).collect())
}

pub async fn recuse(tx: &mut Transaction, member: MemberId, report: ReportId, at: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::RECUSE).bind(report.0).bind(member.0).bind(at.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn is_recused(tx: &mut Transaction, member: MemberId, report: ReportId) -> Result<bool, Failure> {
    let row: Option<(i64,)> = on!(tx, |db| sqlx::query_as(sql::IS_RECUSED).bind(member.0).bind(report.0).fetch_optional(db).await)?;
    Ok(row.is_some())
}

pub async fn recusals(tx: &mut Transaction, member: MemberId, reports: &[ReportId]) -> Result<HashSet<ReportId>, Failure> {
    marked(tx, sql::RECUSALS, member.0, reports).await
}

pub async fn officials(tx: &mut Transaction, organisation: OrganisationId, reports: &[ReportId]) -> Result<HashSet<ReportId>, Failure> {
    marked(tx, sql::OFFICIALS, organisation.0, reports).await
}

async fn marked(tx: &mut Transaction, text: &'static str, whose: Uuid, reports: &[ReportId]) -> Result<HashSet<ReportId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| {
        let mut query = sqlx::query_as(text).bind(whose);
        for report in page(reports) {
            query = query.bind(report);
        }
        query.fetch_all(db).await
    })?;
    Ok(rows.into_iter().map(|(report,)| ReportId(report)).collect())
}

pub async fn is_official(tx: &mut Transaction, organisation: OrganisationId, report: ReportId) -> Result<bool, Failure> {
    let row: Option<(i64,)> = on!(tx, |db| sqlx::query_as(sql::FIND_OFFICIAL).bind(organisation.0).bind(report.0).fetch_optional(db).await)?;
    Ok(row.is_some())
}

/// Alerts that have outlived what they were about.
pub async fn outlived(tx: &mut Transaction) -> Result<Vec<(Uuid, ReportId)>, Failure> {
    let rows: Vec<(Uuid, Uuid)> = on!(tx, |db| sqlx::query_as(sql::OUTLIVED).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(alert, report)| (alert, ReportId(report))).collect())
}

/// Organisations that no longer read a report its sender took back, and have still recorded something there.
pub async fn left_behind(tx: &mut Transaction) -> Result<Vec<(ReportId, OrganisationId)>, Failure> {
    let rows: Vec<(Uuid, Uuid)> = on!(tx, |db| sqlx::query_as(sql::LEFT_BEHIND).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(report, organisation)| (ReportId(report), OrganisationId(organisation))).collect())
}

/// Forgets who of an organisation stepped back from a report that it will never read again.
pub async fn delete_recusals(tx: &mut Transaction, organisation: OrganisationId, report: ReportId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_RECUSALS).bind(report.0).bind(organisation.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Whether only coordinators, and whoever took it on, see it in this organisation.
pub async fn is_guarded(tx: &mut Transaction, organisation: OrganisationId, report: ReportId) -> Result<bool, Failure> {
    let (count,): (i64,) = on!(tx, |db| sqlx::query_as(sql::GUARDED).bind(organisation.0).bind(report.0).fetch_one(db).await)?;
    Ok(count > 0)
}

pub async fn mark_official(
    tx: &mut Transaction,
    organisation: OrganisationId,
    report: ReportId,
    concerned: Option<OrganisationId>,
    by: MemberId,
    at: Moment,
) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_OFFICIAL)
        .bind(report.0)
        .bind(organisation.0)
        .bind(concerned.map(|concerned| concerned.0))
        .bind(by.0)
        .bind(at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

pub async fn delete_official(tx: &mut Transaction, organisation: OrganisationId, report: ReportId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_OFFICIAL).bind(report.0).bind(organisation.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// The partners an official of whom a report names, whoever recorded it.
pub async fn concerned(tx: &mut Transaction, report: ReportId) -> Result<Vec<OrganisationId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::CONCERNED).bind(report.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(organisation,)| OrganisationId(organisation)).collect())
}

/// A member's name and organisation, whether still active or not: the account names whoever acted.
pub async fn name_of(tx: &mut Transaction, member: MemberId) -> Result<Option<(String, OrganisationId)>, Failure> {
    let row: Option<(String, Uuid)> = on!(tx, |db| sqlx::query_as(sql::MEMBER).bind(member.0).fetch_optional(db).await)?;
    Ok(row.map(|(name, organisation)| (name, OrganisationId(organisation))))
}

/// Somebody of one's own organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    pub id: MemberId,
    pub name: String,
    pub roles: Vec<Role>,
}

pub async fn colleagues(tx: &mut Transaction, organisation: OrganisationId) -> Result<Vec<Colleague>, Failure> {
    let rows: Vec<(Uuid, String, String)> = on!(tx, |db| sqlx::query_as(sql::COLLEAGUES).bind(organisation.0).fetch_all(db).await)?;
    let mut found: Vec<Colleague> = Vec::new();
    for (id, name, role) in rows {
        let role = Role::from_word(&role).ok_or(Failure::Row { table: "member_role", column: "role", id })?;
        match found.last_mut() {
            Some(last) if last.id.0 == id => last.roles.push(role),
            _ => found.push(Colleague { id: MemberId(id), name, roles: vec![role] }),
        }
    }
    Ok(found)
}
