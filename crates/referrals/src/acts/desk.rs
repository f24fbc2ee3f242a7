//! Drafts on the desk of somebody who leaves: they go with everything else that lies there, but to nobody who may not see whom they are about.

use crate::store;
use daybreak_access::{HandedOn, Hands, MemberId, OnDesks};
use daybreak_audit::{Change, Entry};
use daybreak_database::{Failure, Transaction};
use daybreak_people::{PersonId, store as people};
use daybreak_vocabulary::OrganisationId;

/// What this room has lying on desks.
pub fn on_desks() -> OnDesks {
    OnDesks {
        count: |tx, organisation, by| Box::pin(store::drafts_by_desk(tx, organisation, by)),
        hand_on: |change, organisation, hands| Box::pin(hand_on(change, organisation, hands)),
        stayed: "hand-all-referrals",
    }
}

async fn hand_on(change: &mut Change, organisation: OrganisationId, Hands { by, from, to }: Hands) -> Result<HandedOn, Failure> {
    let mut handed = HandedOn::default();
    for (draft, person) in store::drafts_held_by(change.tx(), organisation, from).await? {
        if !finds(change.tx(), organisation, by, person).await? {
            continue;
        }
        if !finds(change.tx(), organisation, to, person).await? {
            handed.stayed += 1;
            continue;
        }
        store::set_held(change.tx(), draft, to).await?;
        handed.moved += 1;
        change.record(Entry::new("referral.handed_over", "referral", draft.0).with_id("from", from.0).with_id("to", to.0));
    }
    Ok(handed)
}

/// Whether somebody of an organisation finds a person: it sees their record, and they stepped back from none there is of them.
async fn finds(tx: &mut Transaction, organisation: OrganisationId, member: MemberId, person: PersonId) -> Result<bool, Failure> {
    let Some(person) = people::find_for(tx, person, organisation).await? else { return Ok(false) };
    for one in people::family(tx, person.merged_into.unwrap_or(person.id)).await? {
        if people::is_recused(tx, member, one).await? {
            return Ok(false);
        }
    }
    Ok(true)
}
