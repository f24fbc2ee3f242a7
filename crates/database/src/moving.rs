//! Moves a whole system from one database to another, on the same engine or across.

use crate::engine::Database;
use crate::failure::Failure;
use crate::migration::{Schema, Standing, migrate_in, standing};
use crate::rows::{self, Loader};
use crate::shape;

/// How far a move, a backup or a restore has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    pub table: String,
    pub rows: u64,
}

/// Told after every few hundred rows and at the end of each table.
pub type Told<'a> = &'a mut (dyn FnMut(&Progress) + Send);

const OFTEN: u64 = 500;

pub(crate) fn tell(told: Told<'_>, table: &str, rows: u64, at_end: bool) {
    if at_end || rows.is_multiple_of(OFTEN) {
        told(&Progress { table: table.to_owned(), rows });
    }
}

/// Copies everything into `to`, which has to be empty, in one transaction: either all of it is there, or nothing. Nobody may be writing to `from`:
/// what is written after the copy began stays behind. Answers how many rows each table has.
pub async fn move_all(from: &Database, to: &Database, schemas: &[Schema], told: Told<'_>) -> Result<Vec<Progress>, Failure> {
    if standing(from, schemas).await? != Standing::Current {
        return Err(Failure::Broken("bring the database that is to be moved up to date first: migrate"));
    }
    let mut source = from.read().await?;
    let mut target = to.begin_alone().await?;
    if !shape::tables(&mut target).await?.is_empty() {
        return Err(Failure::Broken("the database to move to is not empty"));
    }
    migrate_in(&mut target, schemas, |_, _| true).await?;
    let shape = shape::shape(&mut target).await?;
    let kinds = shape::shape(&mut source).await?;
    if kinds != shape {
        return Err(Failure::Broken("the two databases are not of the same shape"));
    }
    rows::clear(&mut target, &shape).await?;
    let mut moved = Vec::new();
    for table in rows::in_order(&shape)?.into_iter().filter(|table| rows::carried(table)) {
        let Some(there) = kinds.get(&table.name) else { continue };
        let mut loader = Loader::new(table);
        let mut seen = 0;
        let count = rows::each(&mut source, there, async |row| {
            seen += 1;
            tell(&mut *told, &table.name, seen, false);
            loader.put(&mut target, row).await
        })
        .await?;
        loader.flush(&mut target).await?;
        if rows::count(&mut target, table).await? != count || rows::count(&mut source, there).await? != count {
            return Err(Failure::Broken("a table has not as many rows after the move as before"));
        }
        tell(&mut *told, &table.name, count, true);
        moved.push(Progress { table: table.name.clone(), rows: count });
    }
    source.rollback().await?;
    target.commit().await?;
    to.settle().await?;
    Ok(moved)
}
