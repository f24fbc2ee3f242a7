//! A draft nobody writes on ends on the day that was always in view.

use super::hand_over::erase_sheets;
use crate::referral::State;
use crate::store;
use daybreak_audit::{Author, Entry, Round, Stop, change};
use daybreak_database::{Database, Failure};
use daybreak_vocabulary::{Chance, Clock};

/// Ends the drafts whose day came, each by itself; what can't be ended does not hold up the rest. Answers how many.
pub async fn expire(db: &Database, clock: &dyn Clock, chance: &dyn Chance) -> Result<u64, Failure> {
    let mut tx = db.read().await?;
    let due = store::drafts_due(&mut tx, clock.today()).await?;
    tx.rollback().await?;
    let mut round = Round::default();
    for draft in due {
        let now = clock.now();
        let done: Result<(), Stop<()>> = change!(db, Author::System, now, chance, |change| {
            match store::find(change.tx(), draft.id).await? {
                // Somebody wrote on it, or made it ready, meanwhile.
                Some(still) if still.state == State::Draft && still.expires_on <= now.day() => {
                    erase_sheets(change, still.id).await?;
                    store::set_state(change.tx(), still.id, State::Dropped, now.day()).await?;
                    change.record(Entry::new("referral.expired", "referral", still.id.0));
                    Ok(())
                }
                Some(_) | None => Err(Stop::Refused(())),
            }
        });
        round.count(done);
    }
    round.end()
}
