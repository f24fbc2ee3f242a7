//! Every statement of the shell: which journeys have ended.

use daybreak_database::{Database, Failure, Retries, on};
use daybreak_vocabulary::{Chance, Day};
use uuid::Uuid;

daybreak_database::statements! {
    END = "INSERT INTO ended_journey (journey, ended_on) VALUES ($1, $2) ON CONFLICT (journey) DO NOTHING";
    FORGET = "DELETE FROM ended_journey WHERE ended_on < $1";
    HAS_ENDED = "SELECT ended_on FROM ended_journey WHERE journey = $1";
}

/// How many days it is known that a journey has ended. A sealed state can't be opened after two, but a form that is sent again later would be given back with what
/// was typed on that page: of tabs that are restored, few are older than this.
const KEPT_DAYS: i64 = 30;

/// Ends a journey for good. Ending it again changes nothing.
///
/// An exception of invariant 3, like a session: no account is kept of it, because an account would tell that somebody left, and when.
pub async fn end(db: &Database, chance: &dyn Chance, journey: Uuid, today: Day) -> Result<(), Failure> {
    let mut tries = Retries::default();
    while let Err(failure) = try_to_end(db, journey, today).await {
        if !tries.again(&failure, chance).await {
            return Err(failure);
        }
    }
    Ok(())
}

async fn try_to_end(db: &Database, journey: Uuid, today: Day) -> Result<(), Failure> {
    let mut tx = db.begin().await?;
    on!(&mut tx, |db| sqlx::query(FORGET).bind(today.plus(-KEPT_DAYS).0).execute(db).await.map(|_| ()))?;
    on!(&mut tx, |db| sqlx::query(END).bind(journey).bind(today.0).execute(db).await.map(|_| ()))?;
    tx.commit().await
}

pub async fn has_ended(db: &Database, journey: Uuid) -> Result<bool, Failure> {
    let mut tx = db.read().await?;
    let found: Option<(i64,)> = on!(&mut tx, |db| sqlx::query_as(HAS_ENDED).bind(journey).fetch_optional(db).await)?;
    Ok(found.is_some())
}
