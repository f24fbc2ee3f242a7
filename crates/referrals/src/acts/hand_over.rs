//! A draft belongs to the organisation: handed over, reviewed by a second person, given up.

use super::{Before, must_see};
use crate::referral::{ReferralId, State};
use crate::store;
use daybreak_access::{Member, MemberId, Role, two};
use daybreak_audit::{Change, Entry};
use daybreak_database::Failure;
use daybreak_people::store as people;
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, no};
use daybreak_triage::store::colleagues;
use daybreak_vault::documents;

refusals! {
    /// Why a draft is not handed over, reviewed or given up.
    NotHanded {
        NoColleague => ("to", "draft-no-colleague"),
        /// Whoever wrote last does not review what they wrote.
        NotTwo => ("", "draft-no-two"),
        Finished => ("", "draft-no-finished"),
        NotSure => ("sure", "draft-no-sure"),
    }
}

/// Gives the draft to a colleague who may write in it.
pub async fn hand_over(change: &mut Change, by: &Member, id: ReferralId, to: MemberId) -> Done<(), NotHanded> {
    let Before { referral, person } = must_see(change, by, id).await?;
    if referral.state != State::Draft {
        return no(NotHanded::Finished);
    }
    let may = colleagues(change.tx(), by.organisation).await?;
    if !may.iter().any(|one| one.id == to && one.roles.iter().any(|role| matches!(role, Role::Caseworker | Role::Coordinator))) {
        return no(NotHanded::NoColleague);
    }
    // To whoever stepped back from them it is not there.
    if people::is_recused(change.tx(), to, person.person.merged_into.unwrap_or(person.person.id)).await? {
        return no(NotHanded::NoColleague);
    }
    store::set_held(change.tx(), id, to).await?;
    change.record(Entry::new("referral.handed_over", "referral", id.0).with_id("to", to.0));
    Ok(())
}

/// A second person read it as it stands. Whatever is written after undoes this.
pub async fn review(change: &mut Change, by: &Member, id: ReferralId) -> Done<(), NotHanded> {
    let Before { referral, .. } = must_see(change, by, id).await?;
    if referral.state != State::Draft {
        return no(NotHanded::Finished);
    }
    let mut writers: Vec<MemberId> = store::latest(change.tx(), id).await?.into_iter().map(|saved| saved.member).collect();
    writers.push(referral.held_by);
    for writer in writers {
        if !two::are_two(change.tx(), writer, by.id).await? {
            return no(NotHanded::NotTwo);
        }
    }
    store::set_reviewed(change.tx(), id, by.id).await?;
    change.record(Entry::new("referral.reviewed", "referral", id.0));
    Ok(())
}

/// Gives a draft up: what was written on it is erased. The person's record and their choices stay.
pub async fn drop(change: &mut Change, by: &Member, id: ReferralId) -> Done<(), NotHanded> {
    let Before { referral, .. } = must_see(change, by, id).await?;
    if referral.state != State::Draft {
        return no(NotHanded::Finished);
    }
    erase_sheets(change, id).await?;
    let today = change.now.day();
    store::set_state(change.tx(), id, State::Dropped, today).await?;
    change.record(Entry::new("referral.dropped", "referral", id.0));
    Ok(())
}

/// Erases every sheet of a draft, the earlier versions as well.
pub(super) async fn erase_sheets(change: &mut Change, id: ReferralId) -> Result<(), Failure> {
    let mut all = store::earlier_versions(change.tx(), id).await?;
    all.extend(store::latest(change.tx(), id).await?.into_iter().map(|saved| saved.document));
    for document in &all {
        store::forget_version(change.tx(), id, *document).await?;
        people::detach(change.tx(), *document).await?;
    }
    documents::erase(change, &all).await
}
