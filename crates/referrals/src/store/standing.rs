//! What happened to a referral, what stands beside it, and who sees it.

use super::standing_statements as sql;
use crate::door::Passed;
use crate::referral::{Kind, ReferralId};
use crate::standing::{Authority, Beside, Event, Standing, What};
use crate::waits::{Wait, Waited};
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_people::PersonId;
use daybreak_people::choice::ChoiceId;
use daybreak_vault::{DocumentId, recipients};
use daybreak_vocabulary::{Day, Jurisdiction, Moment, OrganisationId, id};
use std::collections::BTreeMap;
use uuid::Uuid;

id!(EventId, "One thing that happened to a referral, as it was written down.");

/// An event with who wrote it down, and where its words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    pub id: EventId,
    pub position: i64,
    pub event: Event,
    pub document: Option<DocumentId>,
    pub organisation: OrganisationId,
    pub member: MemberId,
    pub recorded_at: Moment,
}

type EventRow = (Uuid, i64, String, i64, Option<String>, Option<Uuid>, Uuid, Uuid, i64);

fn recorded((id, position, what, happened_on, authority, document, organisation, member, at): EventRow) -> Result<Recorded, Failure> {
    let broken = |column| Failure::Row { table: "referral_event", column, id };
    Ok(Recorded {
        id: EventId(id),
        position,
        event: Event {
            what: What::from_code(&what).ok_or(broken("what"))?,
            on: Day(happened_on),
            authority: authority.map(|code| Authority::from_code(&code).ok_or(broken("authority"))).transpose()?,
        },
        document: document.map(DocumentId),
        organisation: OrganisationId(organisation),
        member: MemberId(member),
        recorded_at: Moment(at),
    })
}

/// Everything that happened, in the order it was written down.
pub async fn events(tx: &mut Transaction, referral: ReferralId) -> Result<Vec<Recorded>, Failure> {
    let rows: Vec<EventRow> = on!(tx, |db| sqlx::query_as(sql::EVENTS).bind(referral.0).fetch_all(db).await)?;
    rows.into_iter().map(recorded).collect()
}

pub async fn add_event(tx: &mut Transaction, referral: ReferralId, new: &Recorded) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_EVENT)
        .bind(new.id.0)
        .bind(referral.0)
        .bind(new.position)
        .bind(new.event.what.code())
        .bind(new.event.on.0)
        .bind(new.event.authority.map(Authority::code))
        .bind(new.document.map(|document| document.0))
        .bind(new.organisation.0)
        .bind(new.member.0)
        .bind(new.recorded_at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// What stands beside an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aside {
    pub id: Uuid,
    /// What they were told of.
    pub event: Option<EventId>,
    pub what: Beside,
    pub on: Day,
    pub document: Option<DocumentId>,
    pub organisation: OrganisationId,
    pub member: MemberId,
    pub recorded_at: Moment,
}

pub async fn add_aside(tx: &mut Transaction, referral: ReferralId, new: &Aside) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_BESIDE)
        .bind(new.id)
        .bind(referral.0)
        .bind(new.event.map(|event| event.0))
        .bind(new.what.code())
        .bind(new.on.0)
        .bind(new.document.map(|document| document.0))
        .bind(new.organisation.0)
        .bind(new.member.0)
        .bind(new.recorded_at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

pub async fn asides(tx: &mut Transaction, referral: ReferralId) -> Result<Vec<Aside>, Failure> {
    type Row = (Uuid, Option<Uuid>, String, i64, Option<Uuid>, Uuid, Uuid, i64);
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::BESIDES).bind(referral.0).fetch_all(db).await)?;
    let one = |(id, event, what, on, document, organisation, member, at): Row| {
        Ok(Aside {
            id,
            event: event.map(EventId),
            what: Beside::from_code(&what).ok_or(Failure::Row { table: "referral_beside", column: "what", id })?,
            on: Day(on),
            document: document.map(DocumentId),
            organisation: OrganisationId(organisation),
            member: MemberId(member),
            recorded_at: Moment(at),
        })
    };
    rows.into_iter().map(one).collect()
}

/// A row of an organisation's register, as it is put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader<'a> {
    pub referral: ReferralId,
    pub organisation: OrganisationId,
    pub person: PersonId,
    pub kind: Kind,
    pub nation: Jurisdiction,
    pub standing: Standing,
    pub lives_in: Option<&'a str>,
    pub exploited_in: Option<&'a str>,
    pub due_on: Option<Day>,
    pub prepared_on: Day,
    /// The position of the last event they have opened: what is later is news to them.
    pub seen: i64,
    /// The position of its last event.
    pub happened: i64,
}

/// Lets an organisation see a referral, unless it does.
pub async fn add_reader(tx: &mut Transaction, new: &Reader<'_>) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_READER)
        .bind(new.referral.0)
        .bind(new.organisation.0)
        .bind(new.person.0)
        .bind(new.kind.code())
        .bind(new.nation.code())
        .bind(new.standing.code())
        .bind(new.standing.is_open_until(new.due_on))
        .bind(new.lives_in)
        .bind(new.exploited_in)
        .bind(new.due_on.map(|due| due.0))
        .bind(new.prepared_on.0)
        .bind(new.seen)
        .bind(new.happened)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The organisations that see a referral, and are the partnership's still: what is written is sealed to exactly these.
pub async fn readers(tx: &mut Transaction, referral: ReferralId) -> Result<Vec<OrganisationId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::READERS).bind(referral.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(organisation,)| OrganisationId(organisation)).collect())
}

/// Whether an organisation it was handed to handles it still: it sees it, and is one of the partnership's still.
pub async fn handles(tx: &mut Transaction, referral: ReferralId, organisation: OrganisationId) -> Result<bool, Failure> {
    Ok(reads(tx, referral, organisation).await? && recipients::find(tx, organisation).await?.is_some_and(|one| one.active))
}

pub async fn reads(tx: &mut Transaction, referral: ReferralId, organisation: OrganisationId) -> Result<bool, Failure> {
    let row: Option<(i64,)> = on!(tx, |db| sqlx::query_as(sql::READS).bind(organisation.0).bind(referral.0).fetch_optional(db).await)?;
    Ok(row.is_some())
}

/// Where it stands from now on, in every register, after its last event's position.
pub async fn set_standing(tx: &mut Transaction, referral: ReferralId, standing: Standing, due_on: Option<Day>, happened: i64) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_STANDING).bind(referral.0).bind(standing.code()).execute(db).await.map(|_| ()))?;
    on!(tx, |db| sqlx::query(sql::SET_READERS)
        .bind(referral.0)
        .bind(standing.code())
        .bind(standing.is_open_until(due_on))
        .bind(due_on.map(|due| due.0))
        .bind(happened)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Somebody of an organisation has it open: nothing in it is news to them any more. Whether something was.
pub async fn set_seen(tx: &mut Transaction, referral: ReferralId, organisation: OrganisationId) -> Result<bool, Failure> {
    let done = on!(tx, |db| sqlx::query(sql::SET_SEEN).bind(organisation.0).bind(referral.0).execute(db).await.map(|done| done.rows_affected()))?;
    Ok(done > 0)
}

/// Only its next day changed, because a birthday or an age did, or a day has passed: where it stands is what it was.
pub async fn set_due(tx: &mut Transaction, referral: ReferralId, standing: Standing, due_on: Option<Day>) -> Result<(), Failure> {
    let open = standing.is_open_until(due_on);
    on!(tx, |db| sqlx::query(sql::SET_DUE).bind(referral.0).bind(due_on.map(|due| due.0)).bind(open).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// It is a draft again, and in nobody's register.
pub async fn unmake(tx: &mut Transaction, referral: ReferralId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::LEAVE_REGISTERS).bind(referral.0).execute(db).await.map(|_| ()))?;
    on!(tx, |db| sqlx::query(sql::UNMAKE).bind(referral.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// It stands again as ready, since this day.
pub async fn set_prepared_on(tx: &mut Transaction, referral: ReferralId, on_day: Day) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_PREPARED_ON).bind(referral.0).bind(on_day.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// The day it was entered, the first time: what counts are made by.
pub async fn set_entered_on(tx: &mut Transaction, referral: ReferralId, on_day: Day) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_ENTERED_ON).bind(referral.0).bind(on_day.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// How it last passed the door; `None` where there is no such referral.
pub async fn passed(tx: &mut Transaction, referral: ReferralId) -> Result<Option<Passed>, Failure> {
    type Row = (Option<i64>, Option<bool>, Option<Uuid>, bool);
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql::PASSED).bind(referral.0).fetch_optional(db).await)?;
    Ok(row.map(|(on, child, heard, begun_as_child)| Passed { on: Day(on.unwrap_or(0)), child: child.unwrap_or(begun_as_child), heard: heard.map(ChoiceId) }))
}

pub async fn set_passed(tx: &mut Transaction, referral: ReferralId, passed: &Passed) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_PASSED)
        .bind(referral.0)
        .bind(passed.on.0)
        .bind(passed.child)
        .bind(passed.heard.map(|choice| choice.0))
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

pub async fn set_handled_by(tx: &mut Transaction, referral: ReferralId, by: OrganisationId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_HANDLED_BY).bind(referral.0).bind(by.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Referrals an organisation works on that wait for somebody: ready and not entered, or with a notice that has not gone; the oldest first.
pub async fn waiting(tx: &mut Transaction, organisation: OrganisationId, limit: i64) -> Result<Vec<(ReferralId, Standing, Day)>, Failure> {
    let rows: Vec<(Uuid, String, i64)> = on!(tx, |db| sqlx::query_as(sql::WAITING).bind(organisation.0).bind(limit).fetch_all(db).await)?;
    let one = |(id, standing, since): (Uuid, String, i64)| {
        let standing = Standing::from_code(&standing).ok_or(Failure::Row { table: "referral_reader", column: "standing", id })?;
        Ok((ReferralId(id), standing, Day(since)))
    };
    rows.into_iter().map(one).collect()
}

/// Which referrals are to be chased today, with who works on each.
pub async fn to_chase(tx: &mut Transaction, today: Day) -> Result<Vec<(ReferralId, OrganisationId)>, Failure> {
    let rows: Vec<(Uuid, Uuid)> = on!(tx, |db| sqlx::query_as(sql::TO_CHASE).bind(today.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(referral, organisation)| (ReferralId(referral), OrganisationId(organisation))).collect())
}

/// Which referrals are over by the person's word without anybody of whoever handles them having looked since, with who that is.
pub async fn left_unseen(tx: &mut Transaction) -> Result<Vec<(ReferralId, OrganisationId)>, Failure> {
    let rows: Vec<(Uuid, Uuid)> = on!(tx, |db| sqlx::query_as(sql::LEFT_UNSEEN).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(referral, organisation)| (ReferralId(referral), OrganisationId(organisation))).collect())
}

/// On which referrals the time for asking about a "no" is over within so many days, with who works on each.
pub async fn near_limit(tx: &mut Transaction, today: Day, within: i64) -> Result<Vec<(ReferralId, OrganisationId)>, Failure> {
    let rows: Vec<(Uuid, Uuid)> = on!(tx, |db| sqlx::query_as(sql::NEAR_LIMIT).bind(today.0).bind(today.plus(within).0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(referral, organisation)| (ReferralId(referral), OrganisationId(organisation))).collect())
}

/// Referrals with a "no" whose next day has passed, and which day that was.
pub async fn past_limit(tx: &mut Transaction, today: Day) -> Result<Vec<(ReferralId, Day)>, Failure> {
    let rows: Vec<(Uuid, i64)> = on!(tx, |db| sqlx::query_as(sql::PAST_LIMIT).bind(today.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(referral, due_on)| (ReferralId(referral), Day(due_on))).collect())
}

/// Who stepped back from whom, of those of whom there is a referral or a draft, and the account of that does not say so: each act `put_down` names its member.
pub async fn recused(tx: &mut Transaction, put_down: &'static str) -> Result<Vec<(ReferralId, MemberId)>, Failure> {
    let rows: Vec<(Uuid, Uuid, Option<String>)> = on!(tx, |db| sqlx::query_as(sql::RECUSED).bind(put_down).fetch_all(db).await)?;
    let mut missing = BTreeMap::new();
    for (referral, member, detail) in rows {
        let is_put_down = detail.is_some_and(|detail| detail == format!("member={}", member.hyphenated()));
        *missing.entry((referral, member)).or_insert(true) &= !is_put_down;
    }
    Ok(missing.into_iter().filter(|(_, missing)| *missing).map(|((referral, member), _)| (ReferralId(referral), MemberId(member))).collect())
}

/// Alerts about referrals that wait for nobody any more, or that their organisation does not see any more.
pub async fn outlived(tx: &mut Transaction, today: Day) -> Result<Vec<(Uuid, ReferralId)>, Failure> {
    let rows: Vec<(Uuid, Uuid)> = on!(tx, |db| sqlx::query_as(sql::OUTLIVED).bind(today.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(alert, referral)| (alert, ReferralId(referral))).collect())
}

/// Alerts about referrals that somebody acknowledged on an earlier day, and that wait still.
pub async fn answered_before(tx: &mut Transaction, today: Day) -> Result<Vec<(Uuid, ReferralId)>, Failure> {
    let rows: Vec<(Uuid, Uuid)> = on!(tx, |db| sqlx::query_as(sql::ANSWERED_BEFORE).bind(today.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(alert, referral)| (alert, ReferralId(referral))).collect())
}

/// Open referrals of adults whose latest word is that they do not want to be referred, and notifications that name who does not want to be named. It is read from the ledger once more before anything follows.
pub async fn doubted(tx: &mut Transaction) -> Result<Vec<ReferralId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::DOUBTED).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(referral,)| ReferralId(referral)).collect())
}

/// A person's referrals that were made ready, whoever made them.
pub async fn of_person(tx: &mut Transaction, person: PersonId) -> Result<Vec<ReferralId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::OF_PERSON).bind(person.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(referral,)| ReferralId(referral)).collect())
}

/// Every wait that ended after a day, over the whole partnership: days alone, of nobody.
pub async fn waits(tx: &mut Transaction, wait: Wait, since: Day) -> Result<Vec<Waited>, Failure> {
    let text = match wait {
        Wait::Reasonable => sql::WAITS_REASONABLE,
        Wait::Conclusive => sql::WAITS_CONCLUSIVE,
    };
    let rows: Vec<(i64, i64)> = on!(tx, |db| sqlx::query_as(text).bind(since.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(from, to)| Waited { from: Day(from), to: Day(to) }).collect())
}

/// Who is called what: a member's name, whoever they work for.
pub async fn name_of(tx: &mut Transaction, member: MemberId) -> Result<Option<String>, Failure> {
    let row: Option<(String,)> = on!(tx, |db| sqlx::query_as(sql::MEMBER).bind(member.0).fetch_optional(db).await)?;
    Ok(row.map(|(name,)| name))
}
