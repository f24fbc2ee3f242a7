//! Stepping back from somebody one knows.

use super::{Before, must_see};
use crate::person::PersonId;
use crate::store;
use daybreak_access::{Member, MemberId};
use daybreak_audit::{Change, Entry};
use daybreak_database::Failure;
use daybreak_triage::refusals;
use daybreak_triage::refusals::Done;

refusals! {
    /// Why somebody can't step back.
    NotSteppedBack {
        NotSure => ("sure", "people-no-not-sure"),
    }
}

/// From now on this person's record does not exist for this member. Whoever could undo it alone never stepped back.
pub async fn recuse(change: &mut Change, by: &Member, person: PersonId) -> Done<(), NotSteppedBack> {
    let Before { person, .. } = must_see(change, by, person).await?;
    let now = change.now;
    store::recuse(change.tx(), by.id, person.id, now).await?;
    change.record(Entry::new("person.recused", "person", person.id.0));
    Ok(())
}

/// The same once more, where a restored backup has lost it; whether the person is there.
pub async fn again(change: &mut Change, id: MemberId, person: PersonId) -> Result<bool, Failure> {
    if store::find(change.tx(), person).await?.is_none() {
        return Ok(false);
    }
    let now = change.now;
    store::recuse(change.tx(), id, person, now).await?;
    change.record(Entry::new("person.recused", "person", person.0).with_id("member", id.0));
    Ok(true)
}
