//! Keeping a record past its day. Whoever put it on does not take it off.

use super::{Before, must_see, put};
use crate::person::PersonId;
use crate::store;
use daybreak_access::{Member, two};
use daybreak_audit::{Change, Entry};
use daybreak_triage::grounds::HoldGround;
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, no};
use daybreak_triage::sealing::Paper;

refusals! {
    /// Why a hold can't be put on or taken off.
    NotHeld {
        NoGround => ("ground", "people-no-ground"),
        /// A hold without its reason in words could not be looked at again later.
        Empty => ("text", "people-no-empty"),
        TooLong => ("text", "people-no-too-long"),
        Already => ("", "people-no-already-held"),
        NoneHere => ("", "people-no-none-held"),
        SamePerson => ("", "people-no-same-person"),
        NotTwo => ("", "people-no-not-two"),
        NotOurs => ("", "people-no-hold-not-ours"),
        Merged => ("", "people-no-merged"),
    }
}

/// Whoever reads a record may hold it.
pub async fn hold(change: &mut Change, by: &Member, person: PersonId, ground: HoldGround, words: &Paper) -> Done<(), NotHeld> {
    let Before { person, .. } = must_see(change, by, person).await?;
    if !person.is_open() {
        return no(NotHeld::Merged);
    }
    if store::hold_of(change.tx(), person.id).await?.is_some() {
        return no(NotHeld::Already);
    }
    let held = store::Held { organisation: by.organisation, ground, member: by.id, held_at: change.now };
    store::insert_hold(change.tx(), person.id, &held).await?;
    store::set_held(change.tx(), person.id, Some(ground.hold())).await?;
    put(change, person.id, words, Some(by.organisation)).await?;
    change.record(Entry::new("person.held", "person", person.id.0).with("hold", ground.hold().code()).with("basis", ground.code()));
    Ok(())
}

/// Takes the hold off, by another person than put it on.
pub async fn release(change: &mut Change, by: &Member, person: PersonId) -> Done<(), NotHeld> {
    let Before { person, .. } = must_see(change, by, person).await?;
    let Some(held) = store::hold_of(change.tx(), person.id).await? else { return no(NotHeld::NoneHere) };
    if held.member == by.id {
        return no(NotHeld::SamePerson);
    }
    if !two::are_two(change.tx(), held.member, by.id).await? {
        return no(NotHeld::NotTwo);
    }
    if held.organisation != by.organisation && person.keeper != by.organisation {
        return no(NotHeld::NotOurs);
    }
    store::delete_hold(change.tx(), person.id).await?;
    store::set_held(change.tx(), person.id, None).await?;
    change.record(Entry::new("person.released", "person", person.id.0));
    Ok(())
}
