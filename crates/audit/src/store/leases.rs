//! Every statement of the leases.

use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::Moment;
use uuid::Uuid;

daybreak_database::statements! {
    /// Takes the lease where it is free, run out, or already ours: one statement, so that two servers can't both have it.
    TAKE = "INSERT INTO lease (name, holder, held_until) VALUES ($1, $2, $3)
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
            WHERE lease.held_until <= $4 OR lease.holder = excluded.holder";
    RELEASE = "DELETE FROM lease WHERE name = $1 AND holder = $2";
}

pub(crate) async fn take(tx: &mut Transaction, name: &str, holder: Uuid, now: Moment, until: Moment) -> Result<bool, Failure> {
    let taken = on!(tx, |db| sqlx::query(TAKE)
        .bind(name)
        .bind(holder)
        .bind(until.0)
        .bind(now.0)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(taken == 1)
}

pub(crate) async fn release(tx: &mut Transaction, name: &str, holder: Uuid) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(RELEASE).bind(name).bind(holder).execute(db).await.map(|_| ()))?;
    Ok(())
}
