//! Two people: what one could do alone with an account of their own making is refused.
//!
//! Whoever hands somebody a link to join, or lets them begin again, could use that link; whoever gives a role decides who may agree. So neither of two people
//! that an act needs may have made the other, nor have made who did. That two colleagues whom a third invited are two, is taken on trust; the account says who
//! invited whom (docs/decisions/0081-who-counts-as-two.md).

use crate::member::{Member, MemberId};
use crate::policy::Role;
use crate::store::members::{self, State};
use daybreak_audit::{Author, Change};
use daybreak_database::{Failure, Transaction};
use daybreak_vocabulary::OrganisationId;

/// Whether these are two people, as far as the house can know.
pub async fn are_two(tx: &mut Transaction, one: MemberId, other: MemberId) -> Result<bool, Failure> {
    Ok(one != other && !members::is_made_by(tx, one, other).await?)
}

/// Notes that whoever makes this change made a member what they are. What the system does at a founding is nobody's making.
pub(crate) async fn made(change: &mut Change, member: MemberId) -> Result<(), Failure> {
    let now = change.now;
    match change.author {
        Author::Member { member: by, .. } => members::put_made(change.tx(), member, MemberId(by), now).await,
        Author::Public | Author::System => Ok(()),
    }
}

/// Whether somebody may make a coordinator: only who is one. Whoever keeps accounts could otherwise appoint who agrees with them.
pub(crate) fn may_appoint(by: &Member) -> bool {
    by.roles.contains(&Role::Coordinator)
}

/// Whether somebody may let a member begin again. A coordinator by a coordinator; where the only one has lost their way, whoever keeps accounts may: keys come
/// back by the recovery code alone, which is not theirs.
pub async fn may_let_begin_again(tx: &mut Transaction, by: &Member, organisation: OrganisationId, member: MemberId) -> Result<bool, Failure> {
    if may_appoint(by) || !members::roles(tx, member).await?.contains(&Role::Coordinator) {
        return Ok(true);
    }
    let everybody = members::of_organisation(tx, organisation).await?;
    Ok(!everybody.iter().any(|(known, roles)| known.id != member && known.state == State::Active && roles.contains(&Role::Coordinator)))
}
