//! Browsers that are signed in. Written outside `audit::change`: invariant 3 names sessions as an exception.

use super::affected;
use super::statements::*;
use crate::member::MemberId;
use crate::session::{IDLE_MINUTES, WHOLE_MINUTES};
use daybreak_database::{Database, Failure, Transaction, on};
use daybreak_vocabulary::{Language, Moment, OrganisationId};
use uuid::Uuid;

/// A session with its member, found by the cookie's label.
#[derive(Clone, Debug)]
pub struct Found {
    pub member: MemberId,
    pub sealed: Vec<u8>,
    pub started_at: Moment,
    pub seen_at: Moment,
    pub organisation: OrganisationId,
    pub name: String,
    pub mail: String,
    pub language: Language,
}

type Row = (Uuid, Vec<u8>, i64, i64, Uuid, String, String, String);

pub async fn find(tx: &mut Transaction, label: &[u8; 32]) -> Result<Option<Found>, Failure> {
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(FIND_SESSION).bind(label.as_slice()).fetch_optional(db).await)?;
    let Some((member, sealed, started_at, seen_at, organisation, name, mail, language)) = row else { return Ok(None) };
    Ok(Some(Found {
        member: MemberId(member),
        sealed,
        started_at: Moment(started_at),
        seen_at: Moment(seen_at),
        organisation: OrganisationId(organisation),
        name,
        mail,
        language: Language::from_tag(&language).ok_or(Failure::Row { table: "member", column: "language", id: member })?,
    }))
}

pub async fn insert(tx: &mut Transaction, label: &[u8; 32], member: MemberId, sealed: &[u8], now: Moment) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(INSERT_SESSION).bind(label.as_slice()).bind(member.0).bind(sealed).bind(now.0));
    Ok(())
}

/// Notes that a browser is still there, and forgets those that are not. A transaction of its own: that somebody looked at a page is no act.
pub async fn see(db: &Database, label: &[u8; 32], now: Moment) -> Result<(), Failure> {
    match see_once(db, label, now).await {
        // Another page of the same browser noted the same.
        Err(failure) if failure.is_conflict() => Ok(()),
        done => done,
    }
}

async fn see_once(db: &Database, label: &[u8; 32], now: Moment) -> Result<(), Failure> {
    let mut tx = db.begin_apart().await?;
    affected!(&mut tx, |db| sqlx::query(SEE_SESSION).bind(label.as_slice()).bind(now.0));
    let (idle, whole) = bounds(now);
    affected!(&mut tx, |db| sqlx::query(SWEEP_SESSIONS).bind(idle).bind(whole));
    tx.commit().await
}

pub async fn delete(tx: &mut Transaction, label: &[u8; 32]) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(DELETE_SESSION).bind(label.as_slice()));
    Ok(())
}

pub async fn delete_of(tx: &mut Transaction, member: MemberId) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(DELETE_SESSIONS_OF).bind(member.0));
    Ok(())
}

/// Everybody's: after a restore nobody stays signed in.
pub async fn delete_all(tx: &mut Transaction) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(DELETE_SESSIONS));
    Ok(())
}

/// All but the browser that asks.
pub async fn delete_others(tx: &mut Transaction, member: MemberId, kept: &[u8; 32]) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(DELETE_OTHER_SESSIONS).bind(member.0).bind(kept.as_slice()));
    Ok(())
}

fn bounds(now: Moment) -> (i64, i64) {
    (now.plus_minutes(-IDLE_MINUTES).0, now.plus_minutes(-WHOLE_MINUTES).0)
}

pub async fn count(tx: &mut Transaction, member: MemberId, now: Moment) -> Result<i64, Failure> {
    let (idle, whole) = bounds(now);
    let (count,): (i64,) = on!(tx, |db| sqlx::query_as(COUNT_SESSIONS).bind(member.0).bind(idle).bind(whole).fetch_one(db).await)?;
    Ok(count)
}
