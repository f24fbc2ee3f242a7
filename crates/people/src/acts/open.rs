//! Opening a record: in the account every time. What time alone changed is put right by whoever opens it; what its keeper is called for, by the keeper.

use super::{Before, doubt, must_see, put};
use crate::acts::correct::Looked;
use crate::age::Standing;
use crate::person::PersonId;
use crate::safe::Way;
use crate::store;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry, account};
use daybreak_database::{Failure, PAGE, Transaction};
use daybreak_triage::refusals::Done;
use daybreak_triage::sealing::Paper;
use daybreak_vocabulary::Moment;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Nothing about an opening is refused but the person itself.
pub type NotOpened = std::convert::Infallible;

/// Records that a member opened a record. `looked` is what they are now and what is due, where this member's keys opened it. Answers what this record has them as then.
pub async fn open(change: &mut Change, by: &Member, person: PersonId, looked: Option<&Looked>) -> Done<Standing, NotOpened> {
    let before: Before = must_see(change, by, person).await?;
    let standing = match looked {
        Some(looked) => settle(change, &before, looked).await?,
        None => before.person.standing,
    };
    change.record(Entry::new("person.opened", "person", person.0));
    Ok(standing)
}

/// Puts right what follows from a record as it was opened; nothing where it follows no more, because a colleague wrote meanwhile. Answers what this record has them as then.
pub(crate) async fn settle(change: &mut Change, before: &Before, looked: &Looked) -> Result<Standing, Failure> {
    let person = &before.person;
    if !looked.holds(change.tx(), person).await? {
        return Ok(person.standing);
    }
    let follows = &looked.follows;
    if follows.standing != person.standing {
        store::set_standing(change.tx(), person.id, follows.standing).await?;
        change.record(Entry::new("person.standing_changed", "person", person.id.0).with("standing", follows.standing.code()));
        doubt::call(change, person.id).await?;
    }
    let due = store::clocks(change.tx(), person.id).await?;
    if before.is_keeper() {
        if due != follows.due {
            store::set_clocks(change.tx(), person.id, &follows.due).await?;
        }
    } else if follows.due.first().is_some_and(|first| due.first().is_none_or(|known| first < known)) {
        // Whoever only reads it does not answer the call of whoever keeps it: they are called by the first day at the latest.
        store::add_clocks(change.tx(), person.id, &follows.due).await?;
    }
    Ok(follows.standing)
}

/// Records that a way to reach them was shown, and whether a rule was broken for it, with why.
pub async fn reach(change: &mut Change, by: &Member, person: PersonId, way: Way, overridden: bool, why: Option<&Paper>) -> Done<(), NotOpened> {
    let Before { person, .. } = must_see(change, by, person).await?;
    if let Some(why) = why {
        put(change, person.id, why, Some(by.organisation)).await?;
    }
    let entry = Entry::new("person.reached", "person", person.id.0).with("way", way.code());
    change.record(entry.with("overridden", if overridden { "yes" } else { "no" }));
    Ok(())
}

/// Records that something about them was looked at apart: their references with the Home Office, or a card with their steps.
pub async fn looked(change: &mut Change, by: &Member, person: PersonId, what: &'static str) -> Done<(), NotOpened> {
    let Before { person, .. } = must_see(change, by, person).await?;
    change.record(Entry::new("person.looked", "person", person.id.0).with("what", what));
    Ok(())
}

/// The act of whoever saw a name without opening the record.
pub const NAMED: &str = "person.named";

/// Of the people whose names are about to be shown without their records being opened, in a list or beside another's: those this member was not accounted
/// for today. A list is looked at again and again; that somebody saw a name is told once for each day.
pub async fn to_account(tx: &mut Transaction, by: &Member, shown: &[PersonId], now: Moment) -> Result<Vec<PersonId>, Failure> {
    let shown: BTreeSet<Uuid> = shown.iter().map(|person| person.0).collect();
    let shown: Vec<Uuid> = shown.into_iter().collect();
    let today = account::before(now.day_only());
    let mut fresh = Vec::new();
    for some in shown.chunks(PAGE) {
        let known = account::done_to(tx, by.id.0, "person", NAMED, some, today).await?;
        fresh.extend(some.iter().filter(|person| !known.contains(*person)).map(|person| PersonId(*person)));
    }
    Ok(fresh)
}

/// Records that a member sees these names.
pub fn name(change: &mut Change, shown: &[PersonId]) {
    for person in shown {
        change.record(Entry::new(NAMED, "person", person.0));
    }
}
