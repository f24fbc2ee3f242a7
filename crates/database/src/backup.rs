//! A backup is one picture of the whole system in a form that is neither engine's: taken while it serves, restored on either.

use crate::archive::{BROKEN, Frame, Reader, Writer};
use crate::engine::Database;
use crate::failure::Failure;
use crate::migration::{RESTORING, Schema, Standing, Steps, for_engine, migrate_in, standing, steps, taken};
use crate::moving::{Progress, Told, tell};
use crate::rows::{self, Loader};
use crate::shape::{self, Table};
use crate::{Transaction, on};
use daybreak_vocabulary::Moment;
use sqlx::AssertSqlSafe;
use std::collections::BTreeMap;
use tokio::io::{AsyncRead, AsyncSeek, AsyncWrite};

/// What a backup says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    pub taken_at: Moment,
    pub tables: Vec<Progress>,
    /// SHA-256 of the whole: two backups of the same picture are the same bytes, on either engine.
    pub hash: [u8; 32],
}

/// Writes everything to `out` from one consistent picture, while others go on reading and writing. Needs memory for one row at a time.
pub async fn backup(db: &Database, out: impl AsyncWrite + Unpin, now: Moment, told: Told<'_>) -> Result<Contents, Failure> {
    let mut tx = db.read().await?;
    let shape = shape::shape(&mut tx).await?;
    if shape.contains_key(RESTORING) {
        return Err(Failure::Broken("a restore is not finished: its erasures have to be replayed first"));
    }
    let mut archive = Writer::begin(out).await?;
    archive.frame(&Frame::Taken(now.0)).await?;
    for ((owner, name), hash) in taken(&mut tx).await? {
        archive.frame(&Frame::Migration { owner, name, hash }).await?;
    }
    let mut tables = Vec::new();
    for table in rows::in_order(&shape)?.into_iter().filter(|table| rows::carried(table)) {
        let columns = table.columns.iter().map(|column| column.name.clone()).collect();
        archive.frame(&Frame::Table { name: table.name.clone(), columns }).await?;
        let mut seen = 0;
        let rows = rows::each(&mut tx, table, async |row| {
            seen += 1;
            tell(&mut *told, &table.name, seen, false);
            archive.frame(&Frame::Row(row)).await
        })
        .await?;
        archive.frame(&Frame::TableEnd(rows)).await?;
        tell(&mut *told, &table.name, rows, true);
        tables.push(Progress { table: table.name.clone(), rows });
    }
    tx.rollback().await?;
    Ok(Contents { taken_at: now, tables, hash: archive.end().await? })
}

/// When a backup was taken: for its age, before anything else is done with it.
pub async fn taken_at(input: impl AsyncRead + AsyncSeek + Unpin) -> Result<Moment, Failure> {
    match Reader::peek(input).await?.next().await? {
        Frame::Taken(at) => Ok(Moment(at)),
        _ => Err(BROKEN),
    }
}

/// Puts a backup into `db`, which has to be empty, in one transaction, once its hash has been found right. A backup of an earlier version is brought
/// up to date. Afterwards the database stands as [`Standing::Restoring`] and may not be served: replay the erasures that were recorded since, then
/// call [`restored`].
pub async fn restore(
    db: &Database,
    schemas: &[Schema],
    input: impl AsyncRead + AsyncSeek + Unpin,
    told: Told<'_>,
) -> Result<(Moment, Vec<Progress>), Failure> {
    let mut archive = Reader::open(input).await?;
    let (taken_at, archived, mut frame) = beginning(&mut archive).await?;
    let ours = steps(schemas);
    for (step, hash) in &archived {
        match ours.get(step) {
            Some(own) if own == hash => {}
            Some(_) => return Err(Failure::Broken("a migration in the backup has since been changed")),
            None => return Err(Failure::Broken("the backup was made by a later version")),
        }
    }
    let mut tx = db.begin_alone().await?;
    if !shape::tables(&mut tx).await?.is_empty() {
        return Err(Failure::Broken("the database to restore into is not empty"));
    }
    migrate_in(&mut tx, schemas, |owner, name| archived.contains_key(&(owner.to_owned(), name.to_owned()))).await?;
    let shape = shape::shape(&mut tx).await?;
    rows::clear(&mut tx, &shape).await?;
    let mut tables = Vec::new();
    while let Frame::Table { name, columns } = frame {
        let table = same_table(&shape, &name, &columns)?;
        let mut loader = Loader::new(table);
        let mut seen = 0;
        let expected = loop {
            match archive.next().await? {
                Frame::Row(values) => {
                    seen += 1;
                    tell(&mut *told, &name, seen, false);
                    loader.put(&mut tx, values).await?;
                }
                Frame::TableEnd(rows) => break rows,
                _ => return Err(BROKEN),
            }
        };
        loader.flush(&mut tx).await?;
        if loader.loaded != expected || rows::count(&mut tx, table).await? != expected {
            return Err(Failure::Broken("a table has not as many rows as the backup says"));
        }
        tell(&mut *told, &name, expected, true);
        tables.push(Progress { table: name, rows: expected });
        frame = archive.next().await?;
    }
    if frame != Frame::End || tables.len() != shape.values().filter(|table| rows::carried(table)).count() {
        return Err(BROKEN);
    }
    migrate_in(&mut tx, schemas, |_, _| true).await?;
    mark(&mut tx, taken_at).await?;
    tx.commit().await?;
    db.settle().await?;
    Ok((taken_at, tables))
}

/// Lifts the mark of [`restore`], once every erasure has been replayed.
pub async fn restored(db: &Database, schemas: &[Schema]) -> Result<(), Failure> {
    if standing(db, schemas).await? != Standing::Restoring {
        return Err(Failure::Broken("no restore is waiting to be finished"));
    }
    let mut tx = db.begin_alone().await?;
    on!(&mut tx, |db| sqlx::query(UNMARK).execute(db).await.map(|_| ()))?;
    tx.commit().await
}

/// There only between a restore and the replay of its erasures.
const MARK: &str = "CREATE TABLE restoring (taken_at {INT} NOT NULL) {STRICT}";
const MARK_WHEN: &str = "INSERT INTO restoring (taken_at) VALUES ($1)";
const UNMARK: &str = "DROP TABLE restoring";

async fn mark(tx: &mut Transaction, taken_at: Moment) -> Result<(), Failure> {
    let sql = for_engine(MARK, tx.engine());
    on!(tx, |db| sqlx::query(AssertSqlSafe(sql)).execute(db).await.map(|_| ()))?;
    on!(tx, |db| sqlx::query(MARK_WHEN).bind(taken_at.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// When it was taken, the steps it had, and the first frame after these.
async fn beginning<R: AsyncRead + AsyncSeek + Unpin>(archive: &mut Reader<R>) -> Result<(Moment, Steps, Frame), Failure> {
    let Frame::Taken(at) = archive.next().await? else { return Err(BROKEN) };
    let mut steps = Steps::new();
    loop {
        match archive.next().await? {
            Frame::Migration { owner, name, hash } => steps.insert((owner, name), hash),
            frame => return Ok((Moment(at), steps, frame)),
        };
    }
}

fn same_table<'a>(shape: &'a BTreeMap<String, Table>, name: &str, columns: &[String]) -> Result<&'a Table, Failure> {
    let table = shape.get(name).filter(|table| rows::carried(table)).ok_or(BROKEN)?;
    let same = table.columns.iter().map(|column| &column.name).eq(columns);
    if same { Ok(table) } else { Err(BROKEN) }
}
