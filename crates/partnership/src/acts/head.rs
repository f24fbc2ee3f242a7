//! The newest head of the account, handed to every organisation each day: who keeps one shows later that the chain was cut short.

use crate::post::Post;
use crate::store::heads as store;
use daybreak_access::policy::allows;
use daybreak_access::{Act, Known, Role, State, members};
use daybreak_audit::{Author, Entry, Head, Stop, chain, change, or_nothing};
use daybreak_database::{Database, Failure};
use daybreak_site::Dictionary;
use daybreak_vault::recipients;
use daybreak_vocabulary::{Chance, Clock, OrganisationId};
use std::sync::Arc;

/// Mails the head to those of each organisation who read its account, once a day; an organisation that no mail reached is tried again next time. The
/// binary runs it under a lease. Answers how many organisations were handed it.
///
/// A head is a number, a hash, a time and a signature. Behind the immigration wall nobody reads an account, so none goes there.
pub async fn hand_out(db: &Database, clock: &dyn Clock, chance: &dyn Chance, words: &Arc<Dictionary>, post: &Post) -> Result<usize, Failure> {
    let today = clock.today();
    let mut tx = db.read().await?;
    let Some(head) = chain::newest_head(&mut tx).await? else { return Ok(0) };
    let mut to: Vec<(OrganisationId, Vec<Known>)> = Vec::new();
    for recipient in recipients::all(&mut tx).await? {
        if store::handed_on(&mut tx, recipient.id).await?.is_none_or(|day| day < today) {
            let everybody = members::of_organisation(&mut tx, recipient.id).await?;
            let reads = |(member, roles): &(Known, Vec<Role>)| member.state == State::Active && allows(roles, recipient.kind, Act::ReadAccount);
            to.push((recipient.id, everybody.into_iter().filter(reads).map(|(member, _)| member).collect()));
        }
    }
    tx.rollback().await?;
    let mut handed = 0;
    for (organisation, readers) in to {
        let mut taken = 0;
        for member in &readers {
            taken += i64::from(post.send_head(words, member, &head).await);
        }
        if taken > 0 {
            note(db, clock, chance, organisation, &head, taken).await?;
            handed += 1;
        }
    }
    Ok(handed)
}

async fn note(db: &Database, clock: &dyn Clock, chance: &dyn Chance, organisation: OrganisationId, head: &Head, count: i64) -> Result<(), Failure> {
    let now = clock.now();
    let done: Result<(), Stop<()>> = change!(db, Author::System, now, chance, |change| {
        store::hand(change.tx(), organisation, now.day()).await?;
        let entry = Entry::new("account.head-handed", "organisation", organisation.0).with_number("link", head.sequence);
        change.record(entry.with_number("members", count));
        Ok(())
    });
    or_nothing(done)
}
