//! Compartments' keys: who holds them, who waits for them, whose lock is to be changed. The keys themselves are the vault's.

use super::affected;
use super::statements::*;
use crate::member::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vault::{Compartment, PublicKey};
use daybreak_vocabulary::{Moment, OrganisationId};
use uuid::Uuid;

/// A private key of one epoch, wrapped to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrapped {
    pub compartment: Compartment,
    pub epoch: i64,
    pub wrap: Vec<u8>,
}

/// Somebody who holds a compartment's key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolderRow {
    pub member: MemberId,
    pub public: PublicKey,
    pub vouched: Vec<u8>,
}

/// Somebody who waits for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    pub member: MemberId,
    pub compartment: Compartment,
    /// Not among the usual ones of their roles: two coordinators must agree.
    pub outside: bool,
    pub asked_at: Moment,
    pub agreed_by: Option<MemberId>,
}

fn compartment(table: &'static str, id: Uuid, code: &str) -> Result<Compartment, Failure> {
    Compartment::from_code(code).ok_or(Failure::Row { table, column: "compartment", id })
}

pub async fn grants_of(tx: &mut Transaction, organisation: OrganisationId, member: MemberId) -> Result<Vec<Wrapped>, Failure> {
    let rows: Vec<(String, i64, Vec<u8>)> =
        on!(tx, |db| sqlx::query_as(GRANTS_OF).bind(organisation.0).bind(member.0).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(code, epoch, wrap)| Ok(Wrapped { compartment: compartment("compartment_grant", member.0, &code)?, epoch, wrap }))
        .collect()
}

pub async fn holders(tx: &mut Transaction, organisation: OrganisationId, of: Compartment) -> Result<Vec<HolderRow>, Failure> {
    let rows: Vec<(Uuid, Vec<u8>, Vec<u8>)> =
        on!(tx, |db| sqlx::query_as(HOLDERS).bind(organisation.0).bind(of.code()).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(member, public, vouched)| {
            let public = PublicKey::from_slice(&public).ok_or(Failure::Row { table: "member_lock", column: "public", id: member })?;
            Ok(HolderRow { member: MemberId(member), public, vouched })
        })
        .collect()
}

/// Who holds what in an organisation.
pub async fn held(tx: &mut Transaction, organisation: OrganisationId) -> Result<Vec<(MemberId, Compartment)>, Failure> {
    let rows: Vec<(Uuid, String)> = on!(tx, |db| sqlx::query_as(LIST_HELD).bind(organisation.0).fetch_all(db).await)?;
    rows.into_iter().map(|(member, code)| Ok((MemberId(member), compartment("compartment_grant", member, &code)?))).collect()
}

pub async fn insert_grant(
    tx: &mut Transaction,
    organisation: OrganisationId,
    to: MemberId,
    grant: &Wrapped,
    by: Option<MemberId>,
    now: Moment,
) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(INSERT_GRANT)
        .bind(organisation.0)
        .bind(grant.compartment.code())
        .bind(grant.epoch)
        .bind(to.0)
        .bind(grant.wrap.as_slice())
        .bind(by.map(|by| by.0))
        .bind(now.0));
    Ok(())
}

pub async fn delete_grants_of(tx: &mut Transaction, member: MemberId) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(DELETE_GRANTS_OF).bind(member.0));
    Ok(())
}

pub async fn delete_grants_in(tx: &mut Transaction, member: MemberId, of: Compartment) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(DELETE_GRANTS_IN).bind(member.0).bind(of.code()));
    Ok(())
}

/// Hands the next epoch's key to somebody who held the last. Whether they still did.
pub async fn renew_grant(tx: &mut Transaction, organisation: OrganisationId, to: MemberId, grant: &Wrapped) -> Result<bool, Failure> {
    let renewed = affected!(tx, |db| sqlx::query(RENEW_GRANT)
        .bind(organisation.0)
        .bind(grant.compartment.code())
        .bind(to.0)
        .bind(grant.epoch)
        .bind(grant.wrap.as_slice()));
    Ok(renewed == 1)
}

/// The epoch in use; zero where an organisation has no key for the compartment.
pub async fn latest_epoch(tx: &mut Transaction, organisation: OrganisationId, of: Compartment) -> Result<i64, Failure> {
    let (epoch,): (Option<i64>,) = on!(tx, |db| sqlx::query_as(LATEST_EPOCH).bind(organisation.0).bind(of.code()).fetch_one(db).await)?;
    Ok(epoch.unwrap_or(0))
}

type RequestRow = (Uuid, String, bool, i64, Option<Uuid>);

fn request((member, code, outside, asked_at, agreed_by): RequestRow) -> Result<Request, Failure> {
    Ok(Request {
        member: MemberId(member),
        compartment: compartment("grant_request", member, &code)?,
        outside,
        asked_at: Moment(asked_at),
        agreed_by: agreed_by.map(MemberId),
    })
}

pub async fn requests(tx: &mut Transaction, organisation: OrganisationId) -> Result<Vec<Request>, Failure> {
    let rows: Vec<RequestRow> = on!(tx, |db| sqlx::query_as(LIST_REQUESTS).bind(organisation.0).fetch_all(db).await)?;
    rows.into_iter().map(request).collect()
}

pub async fn request_of(tx: &mut Transaction, member: MemberId, of: Compartment) -> Result<Option<Request>, Failure> {
    let row: Option<RequestRow> = on!(tx, |db| sqlx::query_as(FIND_REQUEST).bind(member.0).bind(of.code()).fetch_optional(db).await)?;
    row.map(request).transpose()
}

/// Asked twice is asked once.
pub async fn ask(tx: &mut Transaction, member: MemberId, of: Compartment, outside: bool, now: Moment) -> Result<bool, Failure> {
    Ok(affected!(tx, |db| sqlx::query(INSERT_REQUEST).bind(member.0).bind(of.code()).bind(outside).bind(now.0)) == 1)
}

pub async fn agree(tx: &mut Transaction, member: MemberId, of: Compartment, by: MemberId) -> Result<bool, Failure> {
    Ok(affected!(tx, |db| sqlx::query(AGREE_REQUEST).bind(member.0).bind(of.code()).bind(by.0)) == 1)
}

pub async fn delete_request(tx: &mut Transaction, member: MemberId, of: Compartment) -> Result<bool, Failure> {
    Ok(affected!(tx, |db| sqlx::query(DELETE_REQUEST).bind(member.0).bind(of.code())) == 1)
}

pub async fn delete_requests_of(tx: &mut Transaction, member: MemberId) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(DELETE_REQUESTS_OF).bind(member.0));
    Ok(())
}

/// Somebody left this compartment: its lock is to be changed.
pub async fn put_due(tx: &mut Transaction, organisation: OrganisationId, of: Compartment, now: Moment) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(PUT_DUE).bind(organisation.0).bind(of.code()).bind(now.0));
    Ok(())
}

pub async fn due(tx: &mut Transaction, organisation: OrganisationId) -> Result<Vec<Compartment>, Failure> {
    let rows: Vec<(String,)> = on!(tx, |db| sqlx::query_as(LIST_DUE).bind(organisation.0).fetch_all(db).await)?;
    rows.iter().map(|(code,)| compartment("epoch_due", organisation.0, code)).collect()
}

/// Whether it was still due.
pub async fn delete_due(tx: &mut Transaction, organisation: OrganisationId, of: Compartment) -> Result<bool, Failure> {
    Ok(affected!(tx, |db| sqlx::query(DELETE_DUE).bind(organisation.0).bind(of.code())) == 1)
}
