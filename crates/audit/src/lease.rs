//! Work that only one server may do at a time. A lease is one of the named exceptions: it is written without an account.

use crate::store::leases as store;
use daybreak_database::{Database, Failure};
use daybreak_vocabulary::Moment;
use uuid::Uuid;

/// How long a lease holds before another server may take it over.
const MINUTES: i64 = 1;

/// Takes the lease on `name`, or keeps it. `false` where another server holds it.
///
/// A lease keeps two servers from doing the same work twice, not from doing it wrong: what must not happen twice needs a key of its own, since a
/// server can be held up for longer than its lease.
pub async fn take(db: &Database, name: &str, holder: Uuid, now: Moment) -> Result<bool, Failure> {
    let mut tx = db.begin_apart().await?;
    let taken = store::take(&mut tx, name, holder, now, now.plus_minutes(MINUTES)).await;
    match taken {
        Ok(taken) => tx.commit().await.map(|()| taken),
        Err(failure) => Err(failure),
    }
    // Two that took it at once: the other has it.
    .or_else(|failure| if failure.is_conflict() { Ok(false) } else { Err(failure) })
}

/// Gives it up before its time: on the way out.
pub async fn release(db: &Database, name: &str, holder: Uuid) -> Result<(), Failure> {
    let mut tx = db.begin_apart().await?;
    store::release(&mut tx, name, holder).await?;
    tx.commit().await
}
