//! Conferences: who was asked, what lies before them, what is to be done.

use super::{BEGINNING, Key, statements as sql};
use crate::conference::{Conference, ConferenceId, Laid, Seat, Task, TaskId};
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_reports::ReportId;
use daybreak_vault::DocumentId;
use daybreak_vocabulary::{Day, Moment, OrganisationId};
use uuid::Uuid;

type Row = (Uuid, Uuid, Uuid, i64, i64, Uuid, Option<Uuid>, i64, i64, Option<i64>, Option<Uuid>);
type TaskRow = (Uuid, Uuid, Uuid, Uuid, Option<Uuid>, i64, Uuid, Option<i64>);

fn read((id, organisation, called_by, called_at, meets_on, about, minutes, linked, expires_on, moved_from, called_off): Row) -> Conference {
    Conference {
        id: ConferenceId(id),
        organisation: OrganisationId(organisation),
        called_by: MemberId(called_by),
        called_at: Moment(called_at),
        meets_on: Day(meets_on),
        about: DocumentId(about),
        minutes: minutes.map(DocumentId),
        linked,
        expires_on: Day(expires_on),
        moved_from: moved_from.map(Day),
        called_off: called_off.map(DocumentId),
    }
}

fn read_task((id, conference, document, organisation, taken_by, due_on, set_by, done_at): TaskRow) -> Task {
    Task {
        id: TaskId(id),
        conference: ConferenceId(conference),
        document: DocumentId(document),
        organisation: OrganisationId(organisation),
        taken_by: taken_by.map(MemberId),
        due_on: Day(due_on),
        set_by: MemberId(set_by),
        done_at: done_at.map(Moment),
    }
}

pub async fn add_conference(tx: &mut Transaction, new: &Conference, seats: &[OrganisationId]) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_CONFERENCE)
        .bind(new.id.0)
        .bind(new.organisation.0)
        .bind(new.called_by.0)
        .bind(new.called_at.0)
        .bind(new.meets_on.0)
        .bind(new.about.0)
        .bind(new.expires_on.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    for seat in seats {
        // Whoever calls knows of it.
        let told_on = (*seat == new.organisation).then(|| new.called_at.day().0);
        on!(tx, |db| sqlx::query(sql::INSERT_SEAT).bind(new.id.0).bind(seat.0).bind(told_on).execute(db).await.map(|_| ()))?;
    }
    Ok(())
}

/// Who is asked to a conference and was not told yet, at most `limit`.
pub async fn seats_to_tell(tx: &mut Transaction, limit: i64) -> Result<Vec<(ConferenceId, OrganisationId)>, Failure> {
    let rows: Vec<(Uuid, Uuid)> = on!(tx, |db| sqlx::query_as(sql::SEATS_TO_TELL).bind(limit).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(conference, organisation)| (ConferenceId(conference), OrganisationId(organisation))).collect())
}

/// Notes that an organisation was told; `false` where that stood there already.
pub async fn set_told(tx: &mut Transaction, id: ConferenceId, organisation: OrganisationId, on: Day) -> Result<bool, Failure> {
    let done = on!(tx, |db| sqlx::query(sql::SET_TOLD).bind(id.0).bind(organisation.0).bind(on.0).execute(db).await.map(|done| done.rows_affected()))?;
    Ok(done > 0)
}

pub async fn conference(tx: &mut Transaction, id: ConferenceId) -> Result<Option<Conference>, Failure> {
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql::FIND_CONFERENCE).bind(id.0).fetch_optional(db).await)?;
    Ok(row.map(read))
}

/// One to which an organisation was asked.
pub async fn conference_for(tx: &mut Transaction, id: ConferenceId, organisation: OrganisationId) -> Result<Option<Conference>, Failure> {
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql::FIND_CONFERENCE_FOR).bind(id.0).bind(organisation.0).fetch_optional(db).await)?;
    Ok(row.map(read))
}

/// Those an organisation was asked to, the latest first, those after one.
pub async fn conferences(tx: &mut Transaction, organisation: OrganisationId, after: Option<Key>, limit: i64) -> Result<Vec<Conference>, Failure> {
    let (meets_on, id) = after.unwrap_or(BEGINNING);
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::CONFERENCES).bind(organisation.0).bind(meets_on).bind(id).bind(limit).fetch_all(db).await)?;
    Ok(rows.into_iter().map(read).collect())
}

/// The same of those that were neither held nor called off.
pub async fn conferences_to_come(tx: &mut Transaction, organisation: OrganisationId, after: Option<Key>, limit: i64) -> Result<Vec<Conference>, Failure> {
    let (meets_on, id) = after.unwrap_or(BEGINNING);
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::CONFERENCES_TO_COME).bind(organisation.0).bind(meets_on).bind(id).bind(limit).fetch_all(db).await)?;
    Ok(rows.into_iter().map(read).collect())
}

pub async fn conferences_due(tx: &mut Transaction, today: Day, limit: i64) -> Result<Vec<Conference>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::CONFERENCES_DUE).bind(today.0).bind(limit).fetch_all(db).await)?;
    Ok(rows.into_iter().map(read).collect())
}

pub async fn delete_conference(tx: &mut Transaction, id: ConferenceId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_CONFERENCE).bind(id.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Who was asked, in the order of their ids.
pub async fn seats(tx: &mut Transaction, id: ConferenceId) -> Result<Vec<Seat>, Failure> {
    let rows: Vec<(Uuid, Option<bool>)> = on!(tx, |db| sqlx::query_as(sql::SEATS).bind(id.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(organisation, attended)| Seat { organisation: OrganisationId(organisation), attended }).collect())
}

pub async fn set_attended(tx: &mut Transaction, id: ConferenceId, organisation: OrganisationId, attended: bool) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_ATTENDED).bind(id.0).bind(organisation.0).bind(attended).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn set_minutes(tx: &mut Transaction, id: ConferenceId, minutes: DocumentId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_MINUTES).bind(id.0).bind(minutes.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Moves it to a day, with its words sealed anew. Everybody asked but `by` is to be told.
pub async fn move_conference(tx: &mut Transaction, id: ConferenceId, by: OrganisationId, to: Day, about: DocumentId, expires_on: Day) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::MOVE_CONFERENCE).bind(id.0).bind(to.0).bind(about.0).bind(expires_on.0).execute(db).await.map(|_| ()))?;
    untell(tx, id, by).await
}

/// Calls it off, with the words that say why. Everybody asked but `by` is to be told.
pub async fn call_off(tx: &mut Transaction, id: ConferenceId, by: OrganisationId, why: DocumentId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::CALL_OFF).bind(id.0).bind(why.0).execute(db).await.map(|_| ()))?;
    untell(tx, id, by).await
}

async fn untell(tx: &mut Transaction, id: ConferenceId, by: OrganisationId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::UNTELL).bind(id.0).bind(by.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// What lies before it, whoever laid it there.
pub async fn laid(tx: &mut Transaction, id: ConferenceId) -> Result<Vec<Laid>, Failure> {
    let rows: Vec<(Uuid, Uuid)> = on!(tx, |db| sqlx::query_as(sql::LAID).bind(id.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(report, organisation)| Laid { report: ReportId(report), organisation: OrganisationId(organisation) }).collect())
}

pub async fn lay(tx: &mut Transaction, id: ConferenceId, laid: Laid, by: MemberId, at: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_LAID)
        .bind(id.0)
        .bind(laid.report.0)
        .bind(laid.organisation.0)
        .bind(by.0)
        .bind(at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    on!(tx, |db| sqlx::query(sql::COUNT_LAID).bind(id.0).bind(1_i64).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Before which conferences a report lies to which an organisation was asked.
pub async fn laid_with(tx: &mut Transaction, report: ReportId, organisation: OrganisationId) -> Result<Vec<ConferenceId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::LAID_WITH).bind(report.0).bind(organisation.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(conference,)| ConferenceId(conference)).collect())
}

pub async fn take_away(tx: &mut Transaction, id: ConferenceId, report: ReportId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_LAID).bind(id.0).bind(report.0).execute(db).await.map(|_| ()))?;
    on!(tx, |db| sqlx::query(sql::COUNT_LAID).bind(id.0).bind(-1_i64).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn add_task(tx: &mut Transaction, new: &Task, at: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_TASK)
        .bind(new.id.0)
        .bind(new.conference.0)
        .bind(new.document.0)
        .bind(new.organisation.0)
        .bind(new.taken_by.map(|member| member.0))
        .bind(new.due_on.0)
        .bind(new.set_by.0)
        .bind(at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

pub async fn tasks(tx: &mut Transaction, id: ConferenceId) -> Result<Vec<Task>, Failure> {
    let rows: Vec<TaskRow> = on!(tx, |db| sqlx::query_as(sql::TASKS).bind(id.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(read_task).collect())
}

/// What an organisation has still to do, the first due first, those after one.
pub async fn open_tasks(tx: &mut Transaction, organisation: OrganisationId, after: Option<(Day, TaskId)>, limit: i64) -> Result<Vec<Task>, Failure> {
    let (due_on, id) = after.map_or((i64::MIN, Uuid::nil()), |(due_on, id)| (due_on.0, id.0));
    let rows: Vec<TaskRow> = on!(tx, |db| sqlx::query_as(sql::OPEN_TASKS).bind(organisation.0).bind(due_on).bind(id).bind(limit).fetch_all(db).await)?;
    Ok(rows.into_iter().map(read_task).collect())
}

/// What one member has taken on and not done.
pub async fn open_tasks_of(tx: &mut Transaction, member: MemberId, organisation: OrganisationId) -> Result<Vec<Task>, Failure> {
    let rows: Vec<TaskRow> = on!(tx, |db| sqlx::query_as(sql::OPEN_TASKS_OF).bind(member.0).bind(organisation.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(read_task).collect())
}

pub async fn take_task(tx: &mut Transaction, id: TaskId, by: Option<MemberId>) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::TAKE_TASK).bind(id.0).bind(by.map(|member| member.0)).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn finish_task(tx: &mut Transaction, id: TaskId, by: MemberId, at: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::FINISH_TASK).bind(id.0).bind(by.0).bind(at.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// It was not done after all: whoever had it has it still.
pub async fn undo_task(tx: &mut Transaction, id: TaskId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::UNDO_TASK).bind(id.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn correct_task(tx: &mut Transaction, id: TaskId, words: DocumentId, due_on: Day) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::CORRECT_TASK).bind(id.0).bind(words.0).bind(due_on.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn delete_task(tx: &mut Transaction, id: TaskId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_TASK).bind(id.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// What is due by a day and not done, by organisation, and whose it is there.
pub async fn tasks_to_chase(tx: &mut Transaction, by: Day) -> Result<Vec<(OrganisationId, Option<MemberId>)>, Failure> {
    let rows: Vec<(Uuid, Option<Uuid>)> = on!(tx, |db| sqlx::query_as(sql::TASKS_TO_CHASE).bind(by.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(organisation, member)| (OrganisationId(organisation), member.map(MemberId))).collect())
}

pub async fn chased_on(tx: &mut Transaction, member: MemberId) -> Result<Option<Day>, Failure> {
    let row: Option<(i64,)> = on!(tx, |db| sqlx::query_as(sql::CHASED_ON).bind(member.0).fetch_optional(db).await)?;
    Ok(row.map(|(day,)| Day(day)))
}

pub async fn set_chased(tx: &mut Transaction, member: MemberId, on: Day) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_CHASED).bind(member.0).bind(on.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Forgets whom it was told to before a day.
pub async fn forget_chased(tx: &mut Transaction, before: Day) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::FORGET_CHASED).bind(before.0).execute(db).await.map(|_| ()))?;
    Ok(())
}
