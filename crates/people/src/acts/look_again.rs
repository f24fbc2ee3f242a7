//! A day has come on which somebody's record must be looked at: an 18th birthday, or the weeks in which nobody knew how old they are. Whoever is on call
//! with its keeper is told, by a clock that holds no key and does not know which of the two it is.

use crate::store;
use daybreak_audit::Round;
use daybreak_database::{Database, Failure};
use daybreak_partnership::acts::alert;
use daybreak_partnership::on_call::{self, AlertId};
use daybreak_vocabulary::{Chance, Clock};

/// One round: raises an alert for each record whose day has come, once more every day until somebody has opened the record, and forgets those of records
/// that were. A day that comes while an earlier one still calls, such as a birthday after its months of notice, calls anew. Answers how many were raised.
pub async fn round(db: &Database, clock: &dyn Clock, chance: &dyn Chance) -> Result<u64, Failure> {
    let now = clock.now();
    let mut round = Round::default();
    let mut tx = db.read().await?;
    let over = store::alerts_to_forget(&mut tx, now.day()).await?;
    tx.rollback().await?;
    let over = over.into_iter().map(|(id, person)| (AlertId(id), person.0)).collect();
    alert::forget_each(db, clock, chance, &mut round, "person", over).await;
    // Known for months: it is not worth a night's sleep.
    if on_call::is_day(now) {
        let mut tx = db.read().await?;
        let due = store::due_untold(&mut tx, now.day()).await?;
        tx.rollback().await?;
        let due = due.into_iter().map(|(person, keeper)| (keeper, person.0)).collect();
        alert::raise_each(db, clock, chance, &mut round, "person", due).await;
    }
    round.end()
}
