//! The clock that reminds people of what a conference asked of them. It holds no key and reads no word: its mail says that something is due, and nothing of what.

use crate::store;
use daybreak_access::policy::allows;
use daybreak_access::{Act, Known, MemberId, Role, State, members};
use daybreak_audit::{Author, Entry, Stop, change};
use daybreak_database::{Database, Failure};
use daybreak_partnership::Post;
use daybreak_site::Dictionary;
use daybreak_vault::recipients;
use daybreak_vocabulary::working_days::Nation;
use daybreak_vocabulary::{Chance, Clock, Day};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The hour from which people are written to, in London: nobody is woken for this.
const FROM_HOUR: i8 = 8;
/// How many days the note that somebody was written to is kept.
const NOTED_DAYS: i64 = 30;

/// One round: whoever has something that is due today or overdue is told once a day, on working days; what nobody has taken on is told to the coordinators
/// of the organisation it was asked of. Answers how many were told. The binary runs it under a lease.
pub async fn chase(db: &Database, clock: &dyn Clock, chance: &dyn Chance, words: &Arc<Dictionary>, post: &Post, nation: Nation) -> Result<u64, Failure> {
    let now = clock.now();
    let today = now.day();
    // Outside our tables of bank holidays a weekday counts: better told on a holiday than not at all.
    if now.in_london().hour() < FROM_HOUR || !nation.is_working(today).unwrap_or(true) {
        return Ok(0);
    }
    let due = due(db, today).await?;
    let (mut told, mut failed) = (0, None);
    for member in due {
        if !post.send_due(words, &member).await {
            continue;
        }
        let done: Result<(), Stop<()>> = change!(db, Author::System, now.day_only(), chance, |change| {
            store::set_chased(change.tx(), member.id, today).await?;
            store::forget_chased(change.tx(), today.plus(-NOTED_DAYS)).await?;
            change.record(Entry::new("member.chased", "member", member.id.0));
            Ok(())
        });
        match done {
            Ok(()) => told += 1,
            Err(Stop::Refused(())) => {}
            Err(Stop::Failed(failure)) => {
                failed.get_or_insert(failure);
            }
        }
    }
    failed.map_or(Ok(told), Err)
}

/// Who is to be told today and was not yet. Somebody who may not read conferences any more is not.
async fn due(db: &Database, today: Day) -> Result<Vec<Known>, Failure> {
    let mut tx = db.read().await?;
    let mut told: BTreeSet<MemberId> = BTreeSet::new();
    let mut due = Vec::new();
    for (organisation, taken_by) in store::tasks_to_chase(&mut tx, today).await? {
        let Some(recipient) = recipients::find(&mut tx, organisation).await? else { continue };
        let everybody = members::of_organisation(&mut tx, organisation).await?;
        let able = |(member, roles): &(Known, Vec<Role>)| member.state == State::Active && allows(roles, recipient.kind, Act::ReadConferences);
        let able: Vec<(Known, Vec<Role>)> = everybody.into_iter().filter(able).collect();
        let theirs: Vec<&Known> = able.iter().filter(|(member, _)| Some(member.id) == taken_by).map(|(member, _)| member).collect();
        // Taken on by nobody, or by somebody who has left: the coordinators see to it.
        let coordinators = || able.iter().filter(|(_, roles)| roles.contains(&Role::Coordinator)).map(|(member, _)| member).collect();
        let tell: Vec<&Known> = if theirs.is_empty() { coordinators() } else { theirs };
        for member in tell {
            if told.insert(member.id) && store::chased_on(&mut tx, member.id).await?.is_none_or(|day| day < today) {
                due.push(member.clone());
            }
        }
    }
    tx.rollback().await?;
    Ok(due)
}
