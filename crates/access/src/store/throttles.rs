//! Wrong tries. Written outside `audit::change`: invariant 3 names throttles as an exception.

use super::affected;
use super::statements::*;
use crate::throttle::Tries;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::Moment;

pub async fn find(tx: &mut Transaction, lane: &[u8; 32]) -> Result<Tries, Failure> {
    let row: Option<(i64, i64)> = on!(tx, |db| sqlx::query_as(FIND_LANE).bind(lane.as_slice()).fetch_optional(db).await)?;
    Ok(row.map(|(count, last_at)| Tries { count, last_at }).unwrap_or_default())
}

pub async fn put(tx: &mut Transaction, lane: &[u8; 32], tries: Tries) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(PUT_LANE).bind(lane.as_slice()).bind(tries.count).bind(tries.last_at));
    Ok(())
}

pub async fn delete(tx: &mut Transaction, lane: &[u8; 32]) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(DELETE_LANE).bind(lane.as_slice()));
    Ok(())
}

pub async fn sweep(tx: &mut Transaction, before: Moment) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(SWEEP_LANES).bind(before.0));
    Ok(())
}
