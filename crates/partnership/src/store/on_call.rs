//! Rotas, alerts and the mail that waits.

use super::statements::*;
use crate::on_call::{Alert, AlertId};
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::{Day, Moment, OrganisationId};
use uuid::Uuid;

/// The order of a week: its own, otherwise that of the latest week before it.
pub async fn rota(tx: &mut Transaction, organisation: OrganisationId, week: Day) -> Result<Vec<MemberId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(ROTA_OF_WEEK).bind(organisation.0).bind(week.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(member,)| MemberId(member)).collect())
}

/// Puts a week's order in the place of what it was.
pub async fn put_rota(tx: &mut Transaction, organisation: OrganisationId, week: Day, order: &[MemberId]) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(DELETE_ROTA).bind(organisation.0).bind(week.0).execute(db).await.map(|_| ()))?;
    for (position, member) in (1_i64..).zip(order) {
        on!(tx, |db| sqlx::query(INSERT_ROTA)
            .bind(organisation.0)
            .bind(week.0)
            .bind(position)
            .bind(member.0)
            .execute(db)
            .await
            .map(|_| ()))?;
    }
    Ok(())
}

type Row = (Uuid, Uuid, String, Uuid, i64, i64, Option<i64>, Option<Uuid>, Option<i64>);

fn alert((id, organisation, record_kind, record, raised_on, rung, due_at, by, at): Row) -> Alert {
    Alert {
        id: AlertId(id),
        organisation: OrganisationId(organisation),
        record_kind,
        record,
        raised_on: Day(raised_on),
        rung,
        due_at: due_at.map(Moment),
        acknowledged: by.map(MemberId).zip(at.map(Moment)),
    }
}

/// Whether it is new: one organisation is alerted of one record once.
pub async fn insert_alert(tx: &mut Transaction, alert: &Alert) -> Result<bool, Failure> {
    let done = on!(tx, |db| sqlx::query(INSERT_ALERT)
        .bind(alert.id.0)
        .bind(alert.organisation.0)
        .bind(&alert.record_kind)
        .bind(alert.record)
        .bind(alert.raised_on.0)
        .bind(alert.due_at.map(|due| due.0))
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

pub async fn find_alert(tx: &mut Transaction, organisation: OrganisationId, id: AlertId) -> Result<Option<Alert>, Failure> {
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(FIND_ALERT).bind(id.0).bind(organisation.0).fetch_optional(db).await)?;
    Ok(row.map(alert))
}

pub async fn alert_of(tx: &mut Transaction, organisation: OrganisationId, kind: &str, record: Uuid) -> Result<Option<Alert>, Failure> {
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(ALERT_OF_RECORD).bind(organisation.0).bind(kind).bind(record).fetch_optional(db).await)?;
    Ok(row.map(alert))
}

/// Where an alert stands among an organisation's, the latest first.
pub type Key = (Day, AlertId);

/// What an organisation was alerted of: where `since` is a day, what was raised from then on and somebody acknowledged; otherwise what nobody did yet. The latest
/// first, those after one.
pub async fn alerts(tx: &mut Transaction, organisation: OrganisationId, since: Option<Day>, after: Option<Key>, limit: i64) -> Result<Vec<Alert>, Failure> {
    let (raised_on, id) = after.map_or((i64::MAX, Uuid::max()), |(day, id)| (day.0, id.0));
    let rows: Vec<Row> = match since {
        None => on!(tx, |db| sqlx::query_as(WAITING_ALERTS).bind(organisation.0).bind(raised_on).bind(id).bind(limit).fetch_all(db).await)?,
        Some(day) => on!(tx, |db| sqlx::query_as(ANSWERED_ALERTS).bind(organisation.0).bind(raised_on).bind(id).bind(limit).bind(day.0).fetch_all(db).await)?,
    };
    Ok(rows.into_iter().map(alert).collect())
}

/// Alerts whose last call brought no answer in time.
pub async fn overdue(tx: &mut Transaction, now: Moment) -> Result<Vec<Alert>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(OVERDUE_ALERTS).bind(now.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(alert).collect())
}

/// Whether the alert still stood on that rung and unacknowledged: two clocks can't call two people at once.
pub async fn climb(tx: &mut Transaction, alert: &Alert, due_at: Moment) -> Result<bool, Failure> {
    let done = on!(tx, |db| sqlx::query(CLIMB)
        .bind(alert.id.0)
        .bind(alert.rung)
        .bind(due_at.0)
        .execute(db)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Whether nobody had acknowledged it before.
pub async fn acknowledge(tx: &mut Transaction, id: AlertId, by: MemberId, now: Moment) -> Result<bool, Failure> {
    let done =
        on!(tx, |db| sqlx::query(ACKNOWLEDGE).bind(id.0).bind(by.0).bind(now.0).execute(db).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// A mail that waits to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub id: Uuid,
    pub alert: AlertId,
    pub member: MemberId,
    /// Which call it was: 1 is the first.
    pub position: i64,
    pub attempts: i64,
}

pub async fn insert_post(tx: &mut Transaction, waiting: &Waiting, now: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(INSERT_POST)
        .bind(waiting.id)
        .bind(waiting.alert.0)
        .bind(waiting.member.0)
        .bind(waiting.position)
        .bind(now.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

pub async fn due_post(tx: &mut Transaction, now: Moment) -> Result<Vec<Waiting>, Failure> {
    let rows: Vec<(Uuid, Uuid, Uuid, i64, i64)> = on!(tx, |db| sqlx::query_as(DUE_POST).bind(now.0).fetch_all(db).await)?;
    let waiting = |(id, alert, member, position, attempts)| Waiting { id, alert: AlertId(alert), member: MemberId(member), position, attempts };
    Ok(rows.into_iter().map(waiting).collect())
}

pub async fn sent(tx: &mut Transaction, id: Uuid, now: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(POST_SENT).bind(id).bind(now.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn not_sent(tx: &mut Transaction, id: Uuid, due_at: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(POST_NOT_SENT).bind(id).bind(due_at.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Mail for an alert that somebody acknowledged is not sent any more, and when it was sent is forgotten.
pub async fn drop_post(tx: &mut Transaction, alert: AlertId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(DROP_POST).bind(alert.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Forgets an alert and its mail.
pub async fn delete_alert(tx: &mut Transaction, alert: AlertId) -> Result<(), Failure> {
    drop_post(tx, alert).await?;
    on!(tx, |db| sqlx::query(DELETE_ALERT).bind(alert.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Forgets alerts that were acknowledged and weeks that are over, both from a day or before; answers how many rows.
pub async fn forget_old(tx: &mut Transaction, until: Day, today: Day) -> Result<u64, Failure> {
    let mut forgotten = 0;
    for statement in [OLD_POST, OLD_ALERTS] {
        forgotten += on!(tx, |db| sqlx::query(statement).bind(until.0).execute(db).await.map(|done| done.rows_affected()))?;
    }
    forgotten += on!(tx, |db| sqlx::query(OLD_WEEKS).bind(until.0).bind(today.0).execute(db).await.map(|done| done.rows_affected()))?;
    Ok(forgotten)
}

/// Who was called for an alert, in order.
pub async fn called(tx: &mut Transaction, alert: AlertId) -> Result<Vec<(MemberId, Option<Moment>)>, Failure> {
    let rows: Vec<(Uuid, Option<i64>)> = on!(tx, |db| sqlx::query_as(CALLED).bind(alert.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(member, at)| (MemberId(member), at.map(Moment))).collect())
}
