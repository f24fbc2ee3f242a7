//! Waking somebody: an alert is raised, climbs the rota until somebody acknowledges it, and its mail is sent.

use crate::on_call::{self, Alert, AlertId, PATIENCE_MINUTES, is_in_sight, ladder, week_of};
use crate::post::Post;
use crate::store::{on_call as store, proposals};
use daybreak_access::{Member, MemberId, Role};
use daybreak_audit::{Author, Change, Entry, Round, Stop, account, change, or_nothing};
use daybreak_database::{Database, Failure, Transaction};
use daybreak_site::{Dictionary, Filling};
use daybreak_vault::{RecipientKind, recipients};
use daybreak_vocabulary::retention::Class;
use daybreak_vocabulary::{Chance, Clock, Day, Moment, OrganisationId};
use std::sync::Arc;
use uuid::Uuid;

/// Raises an alert, once for each organisation and record. Whoever is first on the rota is called by the next [`tend`].
///
/// The clocks that raise and call account for it by the day: `change` is made with [`Moment::day_only`], and `now` sets the next call alone.
pub async fn raise(
    change: &mut Change,
    id: AlertId,
    organisation: OrganisationId,
    kind: &'static str,
    record: Uuid,
    now: Moment,
) -> Result<bool, Failure> {
    let alert = Alert {
        id,
        organisation,
        record_kind: kind.to_owned(),
        record,
        raised_on: now.day(),
        rung: 0,
        due_at: Some(now),
        acknowledged: None,
    };
    let new = store::insert_alert(change.tx(), &alert).await?;
    if new {
        change.record(Entry::new("alert.raised", kind, record).with_id("organisation", organisation.0));
    }
    Ok(new)
}

/// Raises one for each of these organisations and records, each by itself and accounted for by the day, and counts those that are new: where another server
/// was first, there is one already.
pub async fn raise_each(db: &Database, clock: &dyn Clock, chance: &dyn Chance, round: &mut Round, kind: &'static str, due: Vec<(OrganisationId, Uuid)>) {
    for (organisation, record) in due {
        let (id, now) = (AlertId(chance.uuid4()), clock.now());
        let raised: Result<(), Stop<()>> = change!(db, Author::System, now.day_only(), chance, |change| {
            if raise(change, id, organisation, kind, record, now).await? { Ok(()) } else { Err(Stop::Refused(())) }
        });
        round.count(raised);
    }
}

/// Forgets each of these alerts, with the record it was about. By the day, as all the clock does to an alert: the hour of a call is the hour of the report.
pub async fn forget_each(db: &Database, clock: &dyn Clock, chance: &dyn Chance, round: &mut Round, kind: &'static str, over: Vec<(AlertId, Uuid)>) {
    for (id, record) in over {
        let forgotten: Result<(), Stop<()>> = change!(db, Author::System, clock.now().day_only(), chance, |change| {
            forget(change, id, kind, record).await?;
            Ok(())
        });
        round.beside(forgotten);
    }
}

/// Why an alert can't be acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAcknowledged {
    /// There is none such for this member's organisation.
    Missing,
    /// A colleague was first.
    Already,
}

/// A member takes it on themselves: nobody else is called.
pub async fn acknowledge(change: &mut Change, by: &Member, id: AlertId) -> Result<Alert, Stop<NotAcknowledged>> {
    let alert = store::find_alert(change.tx(), by.organisation, id).await?.ok_or(Stop::Refused(NotAcknowledged::Missing))?;
    // Whoever may not read it does not silence it either.
    if !in_sight(change.tx(), &alert, &[(by.id, by.roles.clone())]).await?.contains(&by.id) {
        return Err(Stop::Refused(NotAcknowledged::Missing));
    }
    let now = change.now;
    if !store::acknowledge(change.tx(), id, by.id, now).await? {
        return Err(Stop::Refused(NotAcknowledged::Already));
    }
    store::drop_post(change.tx(), id).await?;
    change.record(Entry::new("alert.acknowledged", on_call::kind_of(&alert.record_kind), alert.record));
    Ok(alert)
}

/// The same, by opening the record itself. Answers whether there was something to acknowledge.
pub async fn acknowledge_record(change: &mut Change, by: &Member, kind: &'static str, record: Uuid) -> Result<bool, Failure> {
    let Some(alert) = store::alert_of(change.tx(), by.organisation, kind, record).await? else { return Ok(false) };
    let now = change.now;
    if !store::acknowledge(change.tx(), alert.id, by.id, now).await? {
        return Ok(false);
    }
    store::drop_post(change.tx(), alert.id).await?;
    change.record(Entry::new("alert.acknowledged", kind, record));
    Ok(true)
}

/// Forgets an alert whose record is gone, or is no longer this organisation's: nobody is woken for what they can't read.
pub async fn forget(change: &mut Change, id: AlertId, kind: &'static str, record: Uuid) -> Result<(), Failure> {
    store::delete_alert(change.tx(), id).await?;
    change.record(Entry::new("alert.forgotten", kind, record));
    Ok(())
}

/// What a member's organisation was alerted of since a day, and all that waits, as far as it is in their sight: nobody is shown an alert about a report
/// they stepped back from, or may not read.
pub async fn for_member(tx: &mut Transaction, member: &Member, since: Day) -> Result<Vec<Alert>, Failure> {
    let mut shown = waiting(tx, member).await?;
    shown.extend(seen(tx, member, Some(since)).await?);
    Ok(shown)
}

/// Of these, what nobody has acknowledged yet.
pub async fn waiting(tx: &mut Transaction, member: &Member) -> Result<Vec<Alert>, Failure> {
    seen(tx, member, None).await
}

/// The most of each that are shown.
const MOST: usize = 200;

/// Those that wait, or those that were acknowledged and raised since a day: neither pushes the other out of sight.
async fn seen(tx: &mut Transaction, member: &Member, since: Option<Day>) -> Result<Vec<Alert>, Failure> {
    let who = [(member.id, member.roles.clone())];
    let mut filling = Filling::new(None, MOST, |alert: &Alert| (alert.raised_on, alert.id));
    while filling.wants() {
        let alerts = store::alerts(tx, member.organisation, since, filling.after(), filling.limit()).await?;
        filling.bring(alerts);
        while let Some(alert) = filling.next_row() {
            if !in_sight(tx, &alert, &who).await?.is_empty() {
                filling.show(alert);
            }
        }
    }
    Ok(filling.filled().rows)
}

/// Those of an alert's organisation who may read what it is about.
async fn in_sight(tx: &mut Transaction, alert: &Alert, members: &[(MemberId, Vec<Role>)]) -> Result<Vec<MemberId>, Failure> {
    let acts = account::of_record(tx, &alert.record_kind, alert.record).await?;
    // Of an organisation of immigration enforcement nobody is ever called: `callable` asks.
    let may = |roles: &[Role]| daybreak_access::policy::allows(roles, RecipientKind::Other, on_call::act_for(&alert.record_kind));
    let seeing = members.iter().filter(|(member, roles)| may(roles) && is_in_sight(*member, alert.organisation, roles, &acts));
    Ok(seeing.map(|(member, _)| *member).collect())
}

/// Forgets what has come to its day: alerts that were acknowledged, weeks of a rota that are over, organisations nobody agreed to. Answers how many rows.
pub async fn forget_old(db: &Database, clock: &dyn Clock, chance: &dyn Chance) -> Result<u64, Failure> {
    let today = clock.today();
    let done = change!(db, Author::System, clock.now(), chance, |change| {
        let forgotten = store::forget_old(change.tx(), Class::Alert.over_by(today), today).await? + proposals::forget_old(change.tx(), today).await?;
        if forgotten == 0 {
            return Err(Stop::Refused(()));
        }
        let count = i64::try_from(forgotten).unwrap_or(i64::MAX);
        change.record(Entry::new("partnership.expired", "partnership", Uuid::nil()).with_number("count", count));
        Ok(forgotten)
    });
    or_nothing(done)
}

/// Everybody an organisation can call this week, in order.
pub async fn order(tx: &mut Transaction, organisation: OrganisationId, now: Moment) -> Result<Vec<MemberId>, Failure> {
    let callable = callable(tx, organisation).await?;
    let week = store::rota(tx, organisation, week_of(now.day())).await?;
    Ok(ladder(&week, &callable))
}

/// Whoever of an organisation can be called at all. One that reads nothing any more calls nobody.
async fn callable(tx: &mut Transaction, organisation: OrganisationId) -> Result<Vec<(MemberId, Vec<Role>)>, Failure> {
    let Some(recipient) = recipients::find(tx, organisation).await?.filter(|recipient| recipient.active) else { return Ok(Vec::new()) };
    let members = daybreak_access::members::of_organisation(tx, organisation).await?;
    let callable = members.into_iter().filter(|(member, roles)| on_call::can_be_called(member, roles, recipient.kind));
    Ok(callable.map(|(member, roles)| (member.id, roles)).collect())
}

/// Who is called for an alert, in order: nobody is woken for what they may not read.
async fn order_for(tx: &mut Transaction, alert: &Alert, now: Moment) -> Result<Vec<MemberId>, Failure> {
    let mut callable = callable(tx, alert.organisation).await?;
    let seeing = in_sight(tx, alert, &callable).await?;
    callable.retain(|(member, _)| seeing.contains(member));
    let week = store::rota(tx, alert.organisation, week_of(now.day())).await?;
    Ok(ladder(&week, &callable))
}

/// What one round of the alert clock did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tended {
    /// How many people were called.
    pub called: usize,
    /// Mails the server took, and mails it did not.
    pub sent: usize,
    pub not_sent: usize,
}

/// One round of the alert clock: calls the next where nobody acknowledged in time, then sends what waits. The binary runs it under a lease. Nothing stops at
/// a failure; the first is answered at the end.
pub async fn tend(db: &Database, clock: &dyn Clock, chance: &dyn Chance, words: &Arc<Dictionary>, post: &Post) -> Result<Tended, Failure> {
    // Mail that waits goes out even where somebody could not be called.
    let (called, mut round) = climb_all(db, clock.now(), chance).await?;
    let mut tended = Tended { called, ..Tended::default() };
    let mut tx = db.read().await?;
    let due = store::due_post(&mut tx, clock.now()).await?;
    let mut letters = Vec::with_capacity(due.len());
    for waiting in due {
        letters.push((waiting, daybreak_access::members::find(&mut tx, waiting.member).await?));
    }
    tx.rollback().await?;
    for (waiting, member) in letters {
        let taken = match &member {
            Some(member) => post.send(words, member).await,
            None => false,
        };
        let now = clock.now();
        // By the day: the hour of a call is the hour of the report.
        let done: Result<(), Stop<()>> = change!(db, Author::System, now.day_only(), chance, |change| {
            if taken {
                store::sent(change.tx(), waiting.id, now).await?;
                change.record(Entry::new("alert.mail-sent", "alert", waiting.alert.0).with_id("member", waiting.member.0));
            } else {
                store::not_sent(change.tx(), waiting.id, on_call::retry_at(now, waiting.attempts + 1)).await?;
                change.record(Entry::new("alert.mail-not-sent", "alert", waiting.alert.0).with_id("member", waiting.member.0));
            }
            Ok(())
        });
        round.beside(done);
        if taken { tended.sent += 1 } else { tended.not_sent += 1 }
    }
    round.end().map(|_| tended)
}

/// How many were called, and the round so far.
async fn climb_all(db: &Database, now: Moment, chance: &dyn Chance) -> Result<(usize, Round), Failure> {
    let mut tx = db.read().await?;
    let overdue = store::overdue(&mut tx, now).await?;
    tx.rollback().await?;
    let (mut called, mut round) = (0, Round::default());
    for alert in overdue {
        let post = chance.uuid4();
        let done: Result<bool, Stop<()>> = change!(db, Author::System, now.day_only(), chance, |change| climb(change, &alert, post, now).await);
        called += usize::from(matches!(done, Ok(true)));
        round.beside(done);
    }
    Ok((called, round))
}

/// Calls the next on the ladder. Where there is nobody at all, the account says so and the clock comes back.
async fn climb(change: &mut Change, alert: &Alert, post: Uuid, now: Moment) -> Result<bool, Stop<()>> {
    let ladder = order_for(change.tx(), alert, now).await?;
    let next = on_call::next(&ladder, alert.rung);
    if !store::climb(change.tx(), alert, now.plus_minutes(PATIENCE_MINUTES)).await? {
        change.record(Entry::new("alert.answered-meanwhile", "alert", alert.id.0));
        return Ok(false);
    }
    let Some(member) = next else {
        change.record(Entry::new("alert.nobody-to-call", "alert", alert.id.0).with_id("organisation", alert.organisation.0));
        return Ok(false);
    };
    store::insert_post(change.tx(), &store::Waiting { id: post, alert: alert.id, member, position: alert.rung + 1, attempts: 0 }, now).await?;
    change.record(Entry::new("alert.called", "alert", alert.id.0).with_id("member", member.0).with_number("rung", alert.rung + 1));
    Ok(true)
}
