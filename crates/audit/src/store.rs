//! Every statement of the account: entries here, the chain and the leases beside.

pub mod chain;
pub mod leases;

use crate::account::Filter;
use crate::entry::{Author, Entry, Recorded};
use daybreak_database::{Failure, Statement, Transaction, on, row};
use daybreak_vocabulary::Moment;
use std::collections::HashSet;
use uuid::Uuid;

daybreak_database::statements! {
    INSERT = "INSERT INTO audit_entry (id, happened_at, author_kind, author, organisation, act, record_kind, record, detail)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// The chainer finds its work by this, never by searching the account.
    WAIT = "INSERT INTO audit_waiting (entry, ready_at) VALUES ($1, $2)";
    OF_RECORD = concat!(entry!(), " FROM audit_entry e WHERE e.record_kind = $1 AND e.record = $2 ORDER BY e.id");
    PAGE_ALL = concat!(entry!(), " FROM audit_entry e WHERE e.id < $1 ORDER BY e.id DESC LIMIT $2");
    PAGE_MEMBER = concat!(entry!(), " FROM audit_entry e WHERE e.id < $1 AND e.author = $3 ORDER BY e.id DESC LIMIT $2");
    PAGE_ORGANISATION = concat!(entry!(), " FROM audit_entry e WHERE e.id < $1 AND e.organisation = $3 ORDER BY e.id DESC LIMIT $2");
    /// An organisation's acts as one of its members may see them: without what came after they did the act `$5` to the same record.
    PAGE_SEEN_BY = concat!(
        entry!(),
        " FROM audit_entry e WHERE e.id < $1 AND e.organisation = $3 AND NOT EXISTS
             (SELECT 1 FROM audit_entry b WHERE b.record_kind = e.record_kind AND b.record = e.record AND b.act = e.record_kind || CAST($5 AS TEXT) AND (b.author = $4 OR b.detail = $6)
              AND b.happened_at <= e.happened_at AND b.id <> e.id)
          ORDER BY e.id DESC LIMIT $2"
    );
    /// By the index over the record: forty places in it, each from one moment on.
    DONE_TO = daybreak_database::among!(
        "SELECT DISTINCT e.record FROM audit_entry e WHERE e.author = $1 AND e.record",
        " AND e.record_kind = $42 AND e.act = $43 AND e.id > $44"
    );
    /// The same words as in the partial index, so that it serves.
    ENDED_AFTER = concat!(entry!(), " FROM audit_entry e WHERE (e.act LIKE '%.erased' OR e.act LIKE '%.unshared' OR e.act LIKE '%.recused' OR e.act LIKE '%.removed')
                   AND e.id > $1 ORDER BY e.id LIMIT $2");
    IS_THERE = "SELECT COUNT(*) FROM audit_entry WHERE id = $1";
}

/// The columns of an entry, in the order of its canonical form.
macro_rules! entry {
    () => {
        "SELECT e.id, e.happened_at, e.author_kind, e.author, e.organisation, e.act, e.record_kind, e.record, e.detail"
    };
}
pub(crate) use entry;

/// Every statement of this crate.
pub fn statements() -> impl Iterator<Item = Statement> {
    [STATEMENTS, chain::STATEMENTS, leases::STATEMENTS].into_iter().flatten().copied()
}

row! {
    pub(crate) struct Row {
        id: Uuid,
        happened_at: i64,
        author_kind: String,
        author: Option<Uuid>,
        organisation: Option<Uuid>,
        act: String,
        record_kind: String,
        record: Uuid,
        detail: String,
    }
}

impl From<Row> for Recorded {
    fn from(row: Row) -> Recorded {
        let Row { id, happened_at, author_kind, author, organisation, act, record_kind, record, detail } = row;
        Recorded { id, happened_at: Moment(happened_at), author_kind, author, organisation, act, record_kind, record, detail }
    }
}

pub(crate) async fn insert(tx: &mut Transaction, id: Uuid, now: Moment, author: &Author, entry: &Entry) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(INSERT)
        .bind(id)
        .bind(now.0)
        .bind(author.kind())
        .bind(author.member())
        .bind(author.organisation())
        .bind(entry.act)
        .bind(entry.record_kind)
        .bind(entry.record)
        .bind(entry.detail())
        .execute(db)
        .await
        .map(|_| ()))?;
    on!(tx, |db| sqlx::query(WAIT).bind(id).bind(ready_at(now).0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// When an entry may be linked. One that is accounted for by its day alone (its moment is the day's first) waits until that day is over: linked at once it
/// would stand between two acts whose minute is known. Ids of one moment are random after it, so that a day's are linked in no order.
fn ready_at(happened_at: Moment) -> Moment {
    if happened_at == happened_at.day_only() { happened_at.plus_days(1) } else { Moment(0) }
}

pub(crate) async fn of_record(tx: &mut Transaction, kind: &str, record: Uuid) -> Result<Vec<Recorded>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(OF_RECORD).bind(kind).bind(record).fetch_all(db).await)?;
    Ok(rows.into_iter().map(Recorded::from).collect())
}

pub(crate) async fn page(tx: &mut Transaction, filter: Filter, before: Uuid, limit: i64) -> Result<Vec<Recorded>, Failure> {
    let rows: Vec<Row> = match filter {
        Filter::Everything => on!(tx, |db| sqlx::query_as(PAGE_ALL).bind(before).bind(limit).fetch_all(db).await),
        Filter::Member(id) => on!(tx, |db| sqlx::query_as(PAGE_MEMBER).bind(before).bind(limit).bind(id).fetch_all(db).await),
        Filter::Organisation(id) => {
            on!(tx, |db| sqlx::query_as(PAGE_ORGANISATION).bind(before).bind(limit).bind(id).fetch_all(db).await)
        }
        Filter::SeenBy { organisation, member, until } => on!(tx, |db| sqlx::query_as(PAGE_SEEN_BY)
            .bind(before)
            .bind(limit)
            .bind(organisation)
            .bind(member)
            .bind(format!(".{until}"))
            .bind(format!("member={}", member.hyphenated()))
            .fetch_all(db)
            .await),
    }?;
    Ok(rows.into_iter().map(Recorded::from).collect())
}

pub(crate) async fn done_to(tx: &mut Transaction, author: Uuid, kind: &str, act: &str, records: &[Uuid], after: Uuid) -> Result<HashSet<Uuid>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| {
        let mut query = sqlx::query_as(DONE_TO).bind(author);
        for record in daybreak_database::page(records.iter().copied()) {
            query = query.bind(record);
        }
        query.bind(kind).bind(act).bind(after).fetch_all(db).await
    })?;
    Ok(rows.into_iter().map(|(record,)| record).collect())
}

pub(crate) async fn is_there(tx: &mut Transaction, entry: Uuid) -> Result<bool, Failure> {
    let (found,): (i64,) = on!(tx, |db| sqlx::query_as(IS_THERE).bind(entry).fetch_one(db).await)?;
    Ok(found > 0)
}

pub(crate) async fn ended_after(tx: &mut Transaction, after: Uuid, limit: i64) -> Result<Vec<Recorded>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(ENDED_AFTER).bind(after).bind(limit).fetch_all(db).await)?;
    Ok(rows.into_iter().map(Recorded::from).collect())
}
