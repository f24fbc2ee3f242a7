//! Wrong tries. Written outside `audit::change`: invariant 3 names throttles as an exception.

use super::affected;
use super::statements::*;
use crate::throttle::Tries;
use daybreak_database::{Database, Failure, Retries, Transaction, on};
use daybreak_vocabulary::{Chance, Moment};

/// Counts one more try in each of these lanes, and answers how many stood before it.
pub async fn count<const N: usize>(db: &Database, lanes: [&[u8; 32]; N], now: Moment, chance: &dyn Chance) -> Result<[i64; N], Failure> {
    let mut tries = Retries::default();
    loop {
        // They meet on one row, and each must be counted.
        match count_once(db, lanes, now).await {
            Ok(before) => return Ok(before),
            Err(failure) => {
                if !tries.again(&failure, chance).await {
                    return Err(failure);
                }
            }
        }
    }
}

/// A transaction of its own: a try counts even where nobody is let in, and is not an act.
async fn count_once<const N: usize>(db: &Database, lanes: [&[u8; 32]; N], now: Moment) -> Result<[i64; N], Failure> {
    let mut tx = db.begin_apart().await?;
    let mut before = [0; N];
    for (lane, standing) in lanes.into_iter().zip(&mut before) {
        let row: Option<(i64, i64)> = on!(&mut tx, |db| sqlx::query_as(FIND_LANE).bind(lane.as_slice()).fetch_optional(db).await)?;
        let tries = row.map(|(count, last_at)| Tries { count, last_at }).unwrap_or_default();
        let next = tries.another(now);
        affected!(&mut tx, |db| sqlx::query(PUT_LANE).bind(lane.as_slice()).bind(next.count).bind(next.last_at));
        *standing = tries.standing(now);
    }
    affected!(&mut tx, |db| sqlx::query(SWEEP_LANES).bind(now.plus_days(-1).0));
    tx.commit().await?;
    Ok(before)
}

/// Somebody was let in: nothing stands against the name any more.
pub async fn clear(tx: &mut Transaction, lane: &[u8; 32]) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(DELETE_LANE).bind(lane.as_slice()));
    Ok(())
}
