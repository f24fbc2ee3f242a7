//! Intelligence reports: what stands unsealed of them, and to whom they were given.

use super::{BEGINNING, Key, statements as sql};
use crate::grounds::Basis;
use crate::intelligence::{Given, Intelligence, IntelligenceId, Standing};
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_reports::ReportId;
use daybreak_vault::DocumentId;
use daybreak_vocabulary::{Day, Moment, OrganisationId};
use uuid::Uuid;

type Row = (Uuid, Uuid, Option<Uuid>, String, Uuid, Uuid, Option<Uuid>, Uuid, i64, Uuid, i64);
type ReceivedRow = (Uuid, Uuid, Option<Uuid>, String, Uuid, Uuid, Option<Uuid>, Uuid, i64, Uuid, i64, i64);

fn read((id, organisation, report, state, body, source, sanitised, made_by, made_at, kept_by, expires_on): Row) -> Result<Intelligence, Failure> {
    Ok(Intelligence {
        id: IntelligenceId(id),
        organisation: OrganisationId(organisation),
        report: report.map(ReportId),
        standing: Standing::from_code(&state).ok_or(Failure::Row { table: "intelligence", column: "state", id })?,
        body: DocumentId(body),
        source: DocumentId(source),
        sanitised: sanitised.map(DocumentId),
        made_by: MemberId(made_by),
        made_at: Moment(made_at),
        kept_by: MemberId(kept_by),
        expires_on: Day(expires_on),
    })
}

pub async fn add_intelligence(tx: &mut Transaction, new: &Intelligence) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_INTELLIGENCE)
        .bind(new.id.0)
        .bind(new.organisation.0)
        .bind(new.report.map(|report| report.0))
        .bind(new.standing.code())
        .bind(new.body.0)
        .bind(new.source.0)
        .bind(new.made_by.0)
        .bind(new.made_at.0)
        .bind(new.kept_by.0)
        .bind(new.expires_on.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

pub async fn intelligence(tx: &mut Transaction, id: IntelligenceId) -> Result<Option<Intelligence>, Failure> {
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql::FIND_INTELLIGENCE).bind(id.0).fetch_optional(db).await)?;
    row.map(read).transpose()
}

/// One that an organisation made, or that was given to it.
pub async fn intelligence_for(tx: &mut Transaction, id: IntelligenceId, organisation: OrganisationId) -> Result<Option<Intelligence>, Failure> {
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql::FIND_INTELLIGENCE_FOR).bind(id.0).bind(organisation.0).fetch_optional(db).await)?;
    row.map(read).transpose()
}

/// An organisation's own, the newest first, those after one.
pub async fn own_intelligence(tx: &mut Transaction, organisation: OrganisationId, after: Option<Key>, limit: i64) -> Result<Vec<Intelligence>, Failure> {
    let (made_at, id) = after.unwrap_or(BEGINNING);
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::OWN_INTELLIGENCE).bind(organisation.0).bind(made_at).bind(id).bind(limit).fetch_all(db).await)?;
    rows.into_iter().map(read).collect()
}

/// An organisation's drafts, the oldest first, those after one.
pub async fn drafts(tx: &mut Transaction, organisation: OrganisationId, after: Option<(Moment, IntelligenceId)>, limit: i64) -> Result<Vec<Intelligence>, Failure> {
    let (made_at, id) = after.map_or((i64::MIN, Uuid::nil()), |(made_at, id)| (made_at.0, id.0));
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::DRAFTS).bind(organisation.0).bind(made_at).bind(id).bind(limit).fetch_all(db).await)?;
    rows.into_iter().map(read).collect()
}

/// The drafts on one member's desk.
pub async fn drafts_of(tx: &mut Transaction, member: MemberId) -> Result<Vec<Intelligence>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::DRAFTS_OF).bind(member.0).fetch_all(db).await)?;
    rows.into_iter().map(read).collect()
}

/// What an organisation made from one report.
pub async fn intelligence_from(tx: &mut Transaction, organisation: OrganisationId, report: ReportId) -> Result<Vec<Intelligence>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::INTELLIGENCE_FROM).bind(report.0).bind(organisation.0).fetch_all(db).await)?;
    rows.into_iter().map(read).collect()
}

/// What others gave an organisation and when, the newest first, those after one.
pub async fn received_intelligence(tx: &mut Transaction, organisation: OrganisationId, after: Option<Key>, limit: i64) -> Result<Vec<(Moment, Intelligence)>, Failure> {
    let (given_at, id) = after.unwrap_or(BEGINNING);
    let rows: Vec<ReceivedRow> =
        on!(tx, |db| sqlx::query_as(sql::RECEIVED_INTELLIGENCE).bind(organisation.0).bind(given_at).bind(id).bind(limit).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(id, of, report, state, body, source, sanitised, made_by, made_at, kept_by, expires_on, given_at)| {
            let found = read((id, of, report, state, body, source, sanitised, made_by, made_at, kept_by, expires_on))?;
            Ok((Moment(given_at), found))
        })
        .collect()
}

/// What has come to its day.
pub async fn intelligence_due(tx: &mut Transaction, today: Day, limit: i64) -> Result<Vec<Intelligence>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::INTELLIGENCE_DUE).bind(today.0).bind(limit).fetch_all(db).await)?;
    rows.into_iter().map(read).collect()
}

/// Another body in the place of the one before: a draft again.
pub async fn rewrite_intelligence(tx: &mut Transaction, id: IntelligenceId, body: DocumentId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::REWRITE_INTELLIGENCE).bind(id.0).bind(body.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn set_sanitised(tx: &mut Transaction, id: IntelligenceId, sanitised: DocumentId, by: MemberId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_SANITISED).bind(id.0).bind(sanitised.0).bind(by.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn set_given(tx: &mut Transaction, id: IntelligenceId, given: &Given) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_GIVEN)
        .bind(id.0)
        .bind(given.organisation.0)
        .bind(given.basis.code())
        .bind(given.given_by.0)
        .bind(given.given_at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    on!(tx, |db| sqlx::query(sql::SET_GIVEN).bind(id.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// To whom it was given, the first before the later.
pub async fn given(tx: &mut Transaction, id: IntelligenceId) -> Result<Vec<Given>, Failure> {
    let rows: Vec<(Uuid, String, Uuid, i64)> = on!(tx, |db| sqlx::query_as(sql::GIVEN).bind(id.0).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(organisation, basis, by, at)| {
            Ok(Given {
                organisation: OrganisationId(organisation),
                basis: Basis::from_code(&basis).ok_or(Failure::Row { table: "intelligence_given", column: "basis", id: id.0 })?,
                given_by: MemberId(by),
                given_at: Moment(at),
            })
        })
        .collect()
}

pub async fn delete_intelligence(tx: &mut Transaction, id: IntelligenceId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_INTELLIGENCE).bind(id.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// What lies on one desk and was not given away yet.
pub async fn ungiven_of(tx: &mut Transaction, member: MemberId, organisation: OrganisationId) -> Result<Vec<IntelligenceId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::UNGIVEN_OF).bind(member.0).bind(organisation.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(id,)| IntelligenceId(id)).collect())
}

/// Lays it on another desk.
pub async fn set_kept_by(tx: &mut Transaction, id: IntelligenceId, member: MemberId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_KEPT_BY).bind(id.0).bind(member.0).execute(db).await.map(|_| ()))?;
    Ok(())
}
