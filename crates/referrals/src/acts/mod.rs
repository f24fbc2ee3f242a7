//! What members do with a draft. Each act: the rule, the store, the account; each refuses in a small list of its own.
//!
//! A referral is seen by its own organisation, and only while that still sees the person: what access rested on, it ends with.

pub mod begin;
pub mod card;
pub mod desk;
pub mod expire;
pub mod hand_over;
pub mod notify;
pub mod open;
pub mod prepare;
pub mod redraft;
pub mod save;
pub mod standing;

use crate::referral::{Referral, ReferralId, State};
use crate::store;
use daybreak_access::Member;
use daybreak_audit::{Change, Stop};
use daybreak_database::{Failure, Transaction};
use daybreak_people::acts as people;
use daybreak_triage::refusals::No;

/// A referral as one member stands before it.
#[derive(Clone, Debug)]
pub struct Before {
    pub referral: Referral,
    pub person: people::Before,
}

impl Before {
    pub fn is_draft(&self) -> bool {
        self.referral.state == State::Draft
    }
}

/// The referral, where this member sees it and the person. Everything else is the page that never was.
pub async fn before(tx: &mut Transaction, member: &Member, id: ReferralId) -> Result<Option<Before>, Failure> {
    let Some(referral) = store::find_for(tx, id, member.organisation).await? else { return Ok(None) };
    let person = people::before(tx, member, referral.person).await?;
    Ok(person.map(|person| Before { referral, person }))
}

/// The same inside an act.
pub async fn must_see<R>(change: &mut Change, member: &Member, id: ReferralId) -> Result<Before, Stop<No<R>>> {
    before(change.tx(), member, id).await?.ok_or(Stop::Refused(No::NotThere))
}
