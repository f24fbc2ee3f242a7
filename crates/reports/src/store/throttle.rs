//! What slows guessing down. No address is kept, and nobody can be locked out.

use super::statements as sql;
use daybreak_database::{Database, Failure, Retries, Transaction, on};
use daybreak_vault::Locator;
use daybreak_vocabulary::{Chance, Clock, Moment};
use std::time::Duration;

/// A wrong try counts half after this long.
const HALF_LIFE_MS: i64 = 60_000;
/// The first wrong tries cost nothing: people miscopy.
const FREE: i64 = 3;
/// The longest anybody waits on account of one receipt. Whoever holds the right one waits no longer either, so nobody is locked out.
const LONGEST: Duration = Duration::from_secs(4);
/// The longest anybody waits on account of all receipts together.
const LONGEST_OVERALL: Duration = Duration::from_secs(2);
/// Wrong tries in all that cost nothing: a busy evening, not an attack.
const FREE_OVERALL: i64 = 60;

const ALL: &str = "all";

/// Tries that began before this one and have no answer yet: at the same locator, and at all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnderWay {
    pub here: i64,
    pub all: i64,
}

fn bucket(locator: Locator) -> String {
    format!("locator:{}", locator.0)
}

/// How long an answer about this locator is kept back, right or wrong. Tries under way weigh as if they were wrong: nobody knows yet.
pub async fn wait(tx: &mut Transaction, locator: Locator, now: Moment, under_way: UnderWay) -> Result<Duration, Failure> {
    let one = wrong(tx, &bucket(locator), now).await?.saturating_add(under_way.here);
    let all = wrong(tx, ALL, now).await?.saturating_add(under_way.all);
    Ok(delay(one - FREE, LONGEST) + delay((all - FREE_OVERALL) / 20, LONGEST_OVERALL))
}

/// A quarter of a second, doubled with each wrong try, up to the longest.
fn delay(tries: i64, longest: Duration) -> Duration {
    if tries <= 0 {
        return Duration::ZERO;
    }
    let doublings = u32::try_from(tries - 1).unwrap_or(u32::MAX).min(10);
    Duration::from_millis(250).saturating_mul(2_u32.saturating_pow(doublings)).min(longest)
}

async fn wrong(tx: &mut Transaction, bucket: &str, now: Moment) -> Result<i64, Failure> {
    let row: Option<(i64, i64)> = on!(tx, |db| sqlx::query_as(sql::WRONG).bind(bucket).fetch_optional(db).await)?;
    Ok(row.map_or(0, |(wrong, last_at)| {
        let halvings = (now.since(Moment(last_at)).max(0) / HALF_LIFE_MS).min(62);
        wrong >> halvings
    }))
}

/// Counts a wrong receipt. A throttle: one of the named exceptions to `audit::change` (ARCHITECTURE.md, invariant 3).
pub async fn note_wrong(db: &Database, clock: &dyn Clock, chance: &dyn Chance, locator: Locator) -> Result<(), Failure> {
    let mut tries = Retries::default();
    // A burst meets on one row.
    while let Err(failure) = try_to_note(db, clock.now(), locator).await {
        if !tries.again(&failure, chance).await {
            // Many guess at once, and this one goes uncounted: the others are.
            return if failure.is_conflict() { Ok(()) } else { Err(failure) };
        }
    }
    Ok(())
}

/// One try at counting, in a transaction of its own.
async fn try_to_note(db: &Database, now: Moment, locator: Locator) -> Result<(), Failure> {
    let mut tx = db.begin_apart().await?;
    for bucket in [bucket(locator).as_str(), ALL] {
        let wrong = wrong(&mut tx, bucket, now).await?.saturating_add(1);
        // The minute is enough, and says less.
        let minute = now.0 - now.0.rem_euclid(HALF_LIFE_MS);
        on!(&mut tx, |db| sqlx::query(sql::SET_WRONG).bind(bucket).bind(wrong).bind(minute).execute(db).await.map(|_| ()))?;
    }
    tx.commit().await
}

/// Forgets wrong tries that no longer slow anything. A throttle, as above.
pub async fn forget_old(db: &Database, clock: &dyn Clock) -> Result<(), Failure> {
    let now = clock.now();
    let mut tx = db.begin().await?;
    on!(&mut tx, |db| sqlx::query(sql::FORGET_WRONG).bind(now.plus_days(-1).0).execute(db).await.map(|_| ()))?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_doubles_and_ends() {
        let waits: Vec<u128> = (0..8).map(|tries| delay(tries, LONGEST).as_millis()).collect();
        assert_eq!(waits, [0, 250, 500, 1000, 2000, 4000, 4000, 4000]);
        assert_eq!(delay(i64::MAX, LONGEST), LONGEST);
    }
}
