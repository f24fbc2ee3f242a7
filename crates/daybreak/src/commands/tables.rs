//! `tables`: published tables, in the house's database or in a file of their own.

use super::Ended;
use crate::settings::Settings;
use crate::system::{SystemChance, SystemClock};
use daybreak_database::{Database, Standing};
use daybreak_statistics::cli::{self, Command, Ground};
use std::io::Write;
use std::path::Path;

/// Where published tables are kept where no house is set up.
pub const PUBLISHED_TABLES: &str = "published-tables.db";

/// In the house's database, where the pages find them.
pub async fn tables(settings: &Settings, command: &Command, out: &mut (impl Write + Send)) -> Result<(), Ended> {
    let db = Database::open(&settings.database, settings.connections).await?;
    match daybreak_database::standing(&db, &crate::rooms::schemas()).await? {
        Standing::Current => {}
        Standing::Behind(_) => return Err(Ended::Found("the database is of an earlier version: run `daybreak migrate` first".to_owned())),
        _ => return Err(Ended::Found("the database is not one this program can write to now".to_owned())),
    }
    run(&db, command, out).await
}

/// In a file of their own: the tables and the account of who brought them, and nothing else of a house.
pub async fn tables_of_their_own(file: &Path, command: &Command, out: &mut (impl Write + Send)) -> Result<(), Ended> {
    let db = Database::open(&format!("sqlite:{}", file.display()), 2).await?;
    daybreak_database::migrate(&db, &[daybreak_audit::SCHEMA, daybreak_statistics::SCHEMA]).await?;
    run(&db, command, out).await
}

async fn run(db: &Database, command: &Command, out: &mut (impl Write + Send)) -> Result<(), Ended> {
    let done = cli::run(command, Ground { db, clock: &SystemClock, chance: &SystemChance }, out).await;
    let brought = done.is_ok() && matches!(command, Command::Import(_) | Command::Boundaries { .. });
    let settled = if brought { db.settle().await } else { Ok(()) };
    db.close().await;
    settled?;
    match done {
        Ok(()) => Ok(()),
        // Whoever read the beginning and closed the pipe has what they wanted.
        Err(cli::Ended::Out(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Err(ended) => Err(Ended::Found(ended.to_string())),
    }
}
