//! Counting quarters by night, and ending what is left of those that are not released from any more.

use crate::own::{self, Cells, Makers, What};
use crate::period::Period;
use crate::store;
use daybreak_audit::{Author, Entry, Stop, change, or_nothing};
use daybreak_database::{Database, Failure, Transaction};
use daybreak_vocabulary::{Chance, Clock, Day};
use uuid::Uuid;

/// The counts of a quarter: last night's, or counted now where there are none.
pub async fn cells(tx: &mut Transaction, what: What, quarter: Period, makers: &Makers, today: Day) -> Result<Cells, Failure> {
    match store::counted(tx, what, quarter).await? {
        Some((on, cells)) if on >= today.plus(-1) => Ok(cells),
        _ => own::count(tx, what, quarter, makers).await,
    }
}

/// Once a day: counts every quarter that may be released from, so that its tables are all counted at one moment and nobody waits. Answers how many tables.
pub async fn by_night(db: &Database, clock: &dyn Clock, chance: &dyn Chance) -> Result<u64, Failure> {
    let today = clock.today();
    let mut tx = db.read().await?;
    if store::counted_since(&mut tx, today).await? > 0 {
        return Ok(0);
    }
    let makers = Makers::of(&mut tx).await?;
    let mut counts = Vec::new();
    for quarter in own::over(today) {
        let Some(ends) = own::ends(quarter) else { continue };
        for what in What::ALL {
            counts.push((what, quarter, own::count(&mut tx, what, quarter, &makers).await?, ends));
        }
    }
    tx.rollback().await?;
    let done: Result<u64, Stop<()>> = change!(db, Author::System, clock.now(), chance, |change| {
        for (what, quarter, cells, ends) in &counts {
            store::set_counted(change.tx(), *what, *quarter, today, cells, *ends).await?;
        }
        change.record(Entry::new("quarters.counted", "partnership", Uuid::nil()).with_number("tables", i64::try_from(counts.len()).unwrap_or(i64::MAX)));
        Ok(counts.len() as u64)
    });
    or_nothing(done)
}

/// Erases the ledgers and counts of quarters that have come to their day; what was released stays, as it is out.
pub async fn end(db: &Database, clock: &dyn Clock, chance: &dyn Chance) -> Result<u64, Failure> {
    let done = change!(db, Author::System, clock.now(), chance, |change| {
        let ended = store::end(change.tx(), clock.today()).await?;
        if ended == 0 {
            return Err(Stop::Refused(()));
        }
        change.record(Entry::new("quarters.expired", "partnership", Uuid::nil()).with_number("count", i64::try_from(ended).unwrap_or(i64::MAX)));
        Ok(ended)
    });
    or_nothing(done)
}
