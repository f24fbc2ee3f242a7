//! A day has come on which somebody's record must be looked at: an 18th birthday, or the weeks in which nobody knew how old they are. Whoever is on call
//! with its keeper is told, by a clock that holds no key and does not know which of the two it is.

use crate::store;
use daybreak_audit::{Author, Stop, change};
use daybreak_database::{Database, Failure};
use daybreak_partnership::acts::alert;
use daybreak_partnership::on_call::AlertId;
use daybreak_vocabulary::{Chance, Clock};

/// The hours in which people are called for a day that was known for months: it is not worth a night's sleep.
const FROM_HOUR: i8 = 8;
const UNTIL_HOUR: i8 = 18;

/// One round: raises an alert for each record whose day has come, once more every day until somebody has opened the record, and forgets those of records
/// that were. Answers how many were raised. One that fails does not hold up those after it: the first failure is answered at the end.
pub async fn round(db: &Database, clock: &dyn Clock, chance: &dyn Chance) -> Result<u64, Failure> {
    let now = clock.now();
    let (mut raised, mut failed) = (0, None);
    let mut tx = db.read().await?;
    let over = store::alerts_to_forget(&mut tx, now.day()).await?;
    tx.rollback().await?;
    for (id, person) in over {
        let forgotten: Result<(), Stop<()>> = change!(db, Author::System, now.day_only(), chance, |change| {
            alert::forget(change, AlertId(id), "person", person.0).await?;
            Ok(())
        });
        if let Err(Stop::Failed(failure)) = forgotten {
            failed.get_or_insert(failure);
        }
    }
    if (FROM_HOUR..UNTIL_HOUR).contains(&now.in_london().hour()) {
        let mut tx = db.read().await?;
        let due = store::due_untold(&mut tx, now.day()).await?;
        tx.rollback().await?;
        for (person, keeper) in due {
            let id = AlertId(chance.uuid4());
            let done: Result<(), Stop<()>> = change!(db, Author::System, now.day_only(), chance, |change| {
                if alert::raise(change, id, keeper, "person", person.0, now).await? { Ok(()) } else { Err(Stop::Refused(())) }
            });
            match done {
                Ok(()) => raised += 1,
                Err(Stop::Refused(())) => {}
                Err(Stop::Failed(failure)) => {
                    failed.get_or_insert(failure);
                }
            }
        }
    }
    failed.map_or(Ok(raised), Err)
}
