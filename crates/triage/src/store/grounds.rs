//! What was recorded as the ground of an act: passings on, holds, wishes to erase.

use super::statements as sql;
use crate::grounds::{Basis, ErasureGround, HoldGround};
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_reports::ReportId;
use daybreak_vocabulary::{Moment, OrganisationId};
use uuid::Uuid;

/// One passing on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passing {
    pub sender: OrganisationId,
    pub receiver: OrganisationId,
    pub basis: Basis,
    /// Whether who sent it went along.
    pub identity: bool,
    pub passed_at: Moment,
}

/// Why a report is held, and who said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    pub organisation: OrganisationId,
    pub ground: HoldGround,
    pub member: MemberId,
    pub held_at: Moment,
}

/// One person's wish to erase, waiting for a second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    pub ground: ErasureGround,
    pub wished_by: MemberId,
    pub wished_at: Moment,
}

pub async fn add_passing(
    tx: &mut Transaction,
    id: Uuid,
    report: ReportId,
    passing: &Passing,
    member: MemberId,
    answering: bool,
) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_PASSING)
        .bind(id)
        .bind(report.0)
        .bind(passing.sender.0)
        .bind(passing.receiver.0)
        .bind(member.0)
        .bind(passing.basis.code())
        .bind(passing.identity)
        .bind(answering)
        .bind(passing.passed_at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

pub async fn passings(tx: &mut Transaction, report: ReportId) -> Result<Vec<Passing>, Failure> {
    let rows: Vec<(Uuid, Uuid, String, bool, i64)> = on!(tx, |db| sqlx::query_as(sql::PASSINGS).bind(report.0).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(sender, receiver, basis, identity, at)| {
            Ok(Passing {
                sender: OrganisationId(sender),
                receiver: OrganisationId(receiver),
                basis: Basis::from_code(&basis).ok_or(Failure::Row { table: "passing", column: "basis", id: report.0 })?,
                identity,
                passed_at: Moment(at),
            })
        })
        .collect()
}

pub async fn hold_of(tx: &mut Transaction, report: ReportId) -> Result<Option<Held>, Failure> {
    let row: Option<(Uuid, String, Uuid, i64)> = on!(tx, |db| sqlx::query_as(sql::FIND_HOLD).bind(report.0).fetch_optional(db).await)?;
    row.map(|(organisation, ground, member, at)| {
        let ground = HoldGround::from_code(&ground).ok_or(Failure::Row { table: "report_hold", column: "basis", id: report.0 })?;
        Ok(Held { organisation: OrganisationId(organisation), ground, member: MemberId(member), held_at: Moment(at) })
    })
    .transpose()
}

pub async fn insert_hold(tx: &mut Transaction, report: ReportId, held: &Held) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_HOLD)
        .bind(report.0)
        .bind(held.organisation.0)
        .bind(held.ground.hold().code())
        .bind(held.ground.code())
        .bind(held.member.0)
        .bind(held.held_at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

pub async fn delete_hold(tx: &mut Transaction, report: ReportId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_HOLD).bind(report.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn wish_of(tx: &mut Transaction, organisation: OrganisationId, report: ReportId) -> Result<Option<Wish>, Failure> {
    let row: Option<(String, Uuid, i64)> =
        on!(tx, |db| sqlx::query_as(sql::FIND_WISH).bind(organisation.0).bind(report.0).fetch_optional(db).await)?;
    row.map(|(ground, by, at)| {
        let ground = ErasureGround::from_code(&ground).ok_or(Failure::Row { table: "erasure_wish", column: "basis", id: report.0 })?;
        Ok(Wish { ground, wished_by: MemberId(by), wished_at: Moment(at) })
    })
    .transpose()
}

pub async fn insert_wish(tx: &mut Transaction, organisation: OrganisationId, report: ReportId, wish: &Wish) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_WISH)
        .bind(report.0)
        .bind(organisation.0)
        .bind(wish.ground.code())
        .bind(wish.wished_by.0)
        .bind(wish.wished_at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

pub async fn delete_wish(tx: &mut Transaction, organisation: OrganisationId, report: ReportId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_WISH).bind(report.0).bind(organisation.0).execute(db).await.map(|_| ()))?;
    Ok(())
}
