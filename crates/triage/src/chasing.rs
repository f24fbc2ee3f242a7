//! The clock that tells people that a conference asks them to it, and reminds them of what it asked of them. It holds no key and reads no word: its mail says that
//! something waits or is due, and nothing of what.

use crate::store;
use daybreak_access::policy::allows;
use daybreak_access::{Act, Known, MemberId, Role, State, members};
use daybreak_audit::{Author, Entry, Round, Stop, change};
use daybreak_database::{Database, Failure, Transaction};
use daybreak_partnership::Post;
use daybreak_site::Dictionary;
use daybreak_vault::recipients;
use daybreak_vocabulary::working_days::Nation;
use daybreak_vocabulary::{Chance, Clock, Day, OrganisationId};
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
    let mut round = Round::default();
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
        round.count(done);
    }
    round.end()
}

/// How many invitations are looked at in one round.
const AT_ONCE: i64 = 50;

/// One round: whoever reads conferences in an organisation that was asked to one is told once that something new waits, from eight, on any day: a conference
/// called on a Saturday may meet on Monday. An organisation of which nobody could be written to is tried again. Answers how many organisations were told.
pub async fn invite(db: &Database, clock: &dyn Clock, chance: &dyn Chance, words: &Arc<Dictionary>, post: &Post) -> Result<u64, Failure> {
    let now = clock.now();
    if now.in_london().hour() < FROM_HOUR {
        return Ok(0);
    }
    let mut asked = Vec::new();
    let mut tx = db.read().await?;
    for (conference, organisation) in store::seats_to_tell(&mut tx, AT_ONCE).await? {
        asked.push((conference, organisation, able(&mut tx, organisation).await?));
    }
    tx.rollback().await?;
    let mut round = Round::default();
    for (conference, organisation, members) in asked {
        let mut reached = members.is_empty();
        for (member, _) in &members {
            reached |= post.send_waiting(words, member).await;
        }
        if !reached {
            continue;
        }
        let done: Result<(), Stop<()>> = change!(db, Author::System, now.day_only(), chance, |change| {
            if !store::set_told(change.tx(), conference, organisation, now.day()).await? {
                return Err(Stop::Refused(()));
            }
            change.record(Entry::new("conference.told", "conference", conference.0).with_id("organisation", organisation.0));
            Ok(())
        });
        round.count(done);
    }
    round.end()
}

/// Who of an organisation may read conferences.
async fn able(tx: &mut Transaction, organisation: OrganisationId) -> Result<Vec<(Known, Vec<Role>)>, Failure> {
    let Some(recipient) = recipients::find(tx, organisation).await? else { return Ok(Vec::new()) };
    let everybody = members::of_organisation(tx, organisation).await?;
    let able = |(member, roles): &(Known, Vec<Role>)| member.state == State::Active && allows(roles, recipient.kind, Act::ReadConferences);
    Ok(everybody.into_iter().filter(able).collect())
}

/// Who is to be told today and was not yet. Somebody who may not read conferences any more is not.
async fn due(db: &Database, today: Day) -> Result<Vec<Known>, Failure> {
    let mut tx = db.read().await?;
    let mut told: BTreeSet<MemberId> = BTreeSet::new();
    let mut due = Vec::new();
    for (organisation, taken_by) in store::tasks_to_chase(&mut tx, today).await? {
        let able = able(&mut tx, organisation).await?;
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
