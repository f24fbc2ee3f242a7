//! What follows by itself: a referral follows the person's choice, what is ready and not entered is chased every day, and a time that is over is over. It holds no
//! key and reads no word.

use super::ledger;
use crate::clocks::{self, LIMIT_NOTICE_DAYS};
use crate::door::rests_on;
use crate::referral::ReferralId;
use crate::rules::Rules;
use crate::standing::{Event, History, Standing, What};
use crate::store::{self, standing as rows};
use daybreak_access::MemberId;
use daybreak_audit::{Author, Change, Entry, Round, Stop, change};
use daybreak_database::{Database, Failure};
use daybreak_partnership::acts::alert;
use daybreak_partnership::on_call::{self, AlertId};
use daybreak_people::{PersonId, store as people};
use daybreak_vocabulary::{Chance, Clock, Day};

/// One round: referrals and notifications of adults who took back the choice they rest on stand as leaving, with the notice to be sent; those whose time for asking is over ask nothing more;
/// then whoever must be is called. Answers how many followed, and how many calls.
pub async fn round(db: &Database, clock: &dyn Clock, chance: &dyn Chance, rules: &Rules) -> Result<u64, Failure> {
    let mut tx = db.read().await?;
    let doubted = rows::doubted(&mut tx).await?;
    tx.rollback().await?;
    let mut round = Round::default();
    for referral in doubted {
        let event = rows::EventId(chance.uuid7(clock.now()));
        let followed: Result<(), Stop<()>> = change!(db, Author::System, clock.now(), chance, |change| {
            if follow(change, referral, event, rules).await? { Ok(()) } else { Err(Stop::Refused(())) }
        });
        round.count(followed);
    }
    move_on(db, clock, chance, &mut round, rules).await?;
    chase(db, clock, chance, &mut round).await?;
    round.end()
}

/// Takes the next day away where it was the last to ask for another look, and has passed: nobody has to open the referral for that.
async fn move_on(db: &Database, clock: &dyn Clock, chance: &dyn Chance, round: &mut Round, rules: &Rules) -> Result<(), Failure> {
    let today = clock.today();
    let mut tx = db.read().await?;
    let past = rows::past_limit(&mut tx, today).await?;
    tx.rollback().await?;
    for (referral, due_on) in past {
        let moved: Result<(), Stop<()>> = change!(db, Author::System, clock.now().day_only(), chance, |change| {
            if over(change, referral, due_on, today, rules).await? { Ok(()) } else { Err(Stop::Refused(())) }
        });
        round.beside(moved);
    }
    Ok(())
}

/// Whether the day that has passed asks nothing any more; then it is no longer the next. A child's may be their 18th birthday, which is known only with the record
/// open: that stays until somebody looked. So that none goes by with the time for asking, the next day of a child's is the next on which their record must be looked
/// at: it does not say why.
async fn over(change: &mut Change, id: ReferralId, due_on: Day, today: Day, rules: &Rules) -> Result<bool, Failure> {
    let Some(referral) = store::find(change.tx(), id).await? else { return Ok(false) };
    let treated_as = daybreak_people::store::standing(change.tx(), referral.person).await?;
    let events = rows::events(change.tx(), id).await?;
    let history = super::history(&referral, treated_as, &events);
    let standing = history.standing();
    let asked = clocks::Asked { history: &history, nation: referral.jurisdiction.calendar(), eighteen: None, rules, today };
    let is_limit = clocks::limit(&asked) == Some(due_on);
    let look = if history.child { look_on(change, referral.person).await? } else { None };
    let unseen = !is_limit && look.is_some_and(|look| look <= today);
    if unseen || !matches!(standing, Standing::RefusedFirst | Standing::RefusedSecond) {
        return Ok(false);
    }
    // A last "no" waits for no birthday.
    let look = look.filter(|_| standing == Standing::RefusedFirst);
    let next = [clocks::due_on(&asked), look].into_iter().flatten().min();
    // What asks still is not over, whatever day it was.
    if next == Some(due_on) {
        return Ok(false);
    }
    rows::set_due(change.tx(), id, standing, next).await?;
    change.record(Entry::new(if is_limit { "referral.limit_passed" } else { "referral.day_passed" }, "referral", id.0));
    Ok(true)
}

/// The first day on which somebody must look at a record there is of a person: passed, where nobody has.
async fn look_on(change: &mut Change, person: PersonId) -> Result<Option<Day>, Failure> {
    let kept = people::find(change.tx(), person).await?.map_or(person, |found| found.merged_into.unwrap_or(person));
    let mut first = None;
    for record in people::family(change.tx(), kept).await? {
        first = first.into_iter().chain(people::clocks(change.tx(), record).await?).min();
    }
    Ok(first)
}

/// Stands a referral, or a notification that names them, as leaving where the person's latest word ends it; where nothing was entered, as withdrawn. Whether it did. What was said before it was
/// made as a child's ends nothing.
pub async fn follow(change: &mut Change, id: ReferralId, event: rows::EventId, rules: &Rules) -> Result<bool, Failure> {
    let Some(referral) = store::find(change.tx(), id).await? else { return Ok(false) };
    let Some(person) = daybreak_people::store::find(change.tx(), referral.person).await? else { return Ok(false) };
    let choices = ledger(change.tx(), &person).await?;
    if !rows::passed(change.tx(), id).await?.is_some_and(|passed| passed.is_ended_by(rests_on(referral.kind, referral.nameless), &choices)) {
        return Ok(false);
    }
    let treated_as = daybreak_people::store::standing(change.tx(), person.id).await?;
    let events = rows::events(change.tx(), id).await?;
    let mut history: History = super::history(&referral, treated_as, &events);
    let (now, today) = (change.now, change.now.day());
    let what = if history.has(What::Entered) { What::Leaving } else { What::Withdrawn };
    if history.may_follow(what, today, today).is_err() {
        return Ok(false);
    }
    let new = Event { what, on: today, authority: None };
    let position = i64::try_from(events.len()).unwrap_or(i64::MAX).saturating_add(1);
    // Nobody's hand: the account says the system did it, on what the ledger says.
    let nobody = MemberId(uuid::Uuid::nil());
    let recorded = rows::Recorded { id: event, position, event: new, document: None, organisation: referral.organisation, member: nobody, recorded_at: now };
    rows::add_event(change.tx(), id, &recorded).await?;
    history.events.push(new);
    let standing = history.standing();
    let due = super::due_on(&referral, &history, None, rules, today);
    rows::set_standing(change.tx(), id, standing, due, position).await?;
    if let Some(state) = super::state_of(standing, what) {
        store::set_state(change.tx(), id, state, today).await?;
    }
    change.record(Entry::new("referral.followed", "referral", id.0).with("what", what.code()));
    Ok(true)
}

/// Raises an alert for whoever must enter a referral, or send a notice, since yesterday; and once more every day until it is done. Once, a week before the time for
/// asking about a "no" is over. Also for whoever handles one that ended by the person's word, until they looked: a "no" that was put down by mistake is found.
async fn chase(db: &Database, clock: &dyn Clock, chance: &dyn Chance, round: &mut Round) -> Result<(), Failure> {
    let now = clock.now();
    stepped_back(db, clock, chance, round).await?;
    let mut tx = db.read().await?;
    let outlived = rows::outlived(&mut tx, now.day()).await?;
    let again = rows::answered_before(&mut tx, now.day()).await?;
    let mut due = rows::to_chase(&mut tx, now.day()).await?;
    due.extend(rows::near_limit(&mut tx, now.day(), LIMIT_NOTICE_DAYS).await?);
    due.extend(rows::left_unseen(&mut tx).await?);
    tx.rollback().await?;
    let mut over = outlived;
    over.extend(again);
    over.sort_unstable();
    over.dedup();
    let over = over.into_iter().map(|(old, referral)| (AlertId(old), referral.0)).collect();
    alert::forget_each(db, clock, chance, round, "referral", over).await;
    // What waits since yesterday is not worth a night's sleep.
    if on_call::is_day(now) {
        let due = due.into_iter().map(|(referral, organisation)| (organisation, referral.0)).collect();
        alert::raise_each(db, clock, chance, round, "referral", due).await;
    }
    Ok(())
}

/// The act by which whoever calls people, and whoever shows the account of acts, knows that a member stepped back. They stepped back from the person: it is put
/// down on every referral and draft too.
const RECUSED: &str = "referral.recused";

/// Nobody is called about somebody they stepped back from, or reads what is done for them.
async fn stepped_back(db: &Database, clock: &dyn Clock, chance: &dyn Chance, round: &mut Round) -> Result<(), Failure> {
    let mut tx = db.read().await?;
    let missing = rows::recused(&mut tx, RECUSED).await?;
    tx.rollback().await?;
    for (referral, member) in missing {
        let put: Result<(), Stop<()>> = change!(db, Author::System, clock.now().day_only(), chance, |change| {
            change.record(Entry::new(RECUSED, "referral", referral.0).with_id("member", member.0));
            Ok(())
        });
        round.beside(put);
    }
    Ok(())
}
