//! `migrate`, `verify`, `move`, `backup`: looking after what is there.

use super::Ended;
use crate::rooms;
use crate::settings::{Settings, Unusable};
use crate::system::SystemClock;
use daybreak_audit::HeadVerifier;
use daybreak_audit::endings::{self, Ending};
use daybreak_database::{Database, Failure, Progress};
use daybreak_vault::documents;
use daybreak_vocabulary::{Clock, Day, Moment};
use data_encoding::HEXLOWER_PERMISSIVE as HEX;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Brings the schema up to date, and names each step.
pub async fn migrate(settings: &Settings, out: &mut impl Write) -> Result<(), Ended> {
    let db = Database::open(&settings.database, settings.connections).await?;
    let taken = daybreak_database::migrate(&db, &rooms::schemas()).await?;
    for step in &taken {
        tracing::info!(name = step.as_str(), "a migration was made");
        writeln!(out, "{step}")?;
    }
    writeln!(out, "{} steps taken; the schema is up to date.", taken.len())?;
    db.close().await;
    Ok(())
}

fn account_key(settings: &Settings) -> Result<HeadVerifier, Ended> {
    let bytes = settings.account_key.as_deref().and_then(|text| HEX.decode(text.as_bytes()).ok());
    let key = bytes.and_then(|bytes| HeadVerifier::from_bytes(bytes.as_slice().try_into().ok()?));
    Ok(key.ok_or(Unusable::Missing("a usable account_key"))?)
}

/// Reads the whole account and names the first place where it is not what it was. `kept` are heads handed out earlier, one a line.
pub async fn verify(settings: &Settings, kept: &str, out: &mut impl Write) -> Result<(), Ended> {
    let db = Database::open(&settings.database, settings.connections).await?;
    let verdict = verify_in(&db, settings, kept, out).await;
    db.close().await;
    verdict
}

pub(super) async fn verify_in(db: &Database, settings: &Settings, kept: &str, out: &mut impl Write) -> Result<(), Ended> {
    let kept = kept
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.parse().map_err(|_| Ended::Found("a line of the kept heads is not a head".to_owned())))
        .collect::<Result<Vec<_>, _>>()?;
    let verdict = daybreak_audit::verify(db, &account_key(settings)?, &kept).await?;
    writeln!(out, "{} links read, {} signed heads hold, vouched for up to link {}.", verdict.links, verdict.heads, verdict.vouched_until)?;
    if verdict.waiting > 0 {
        writeln!(out, "{} entries wait to be linked: no chain protects them yet.", verdict.waiting)?;
    }
    match verdict.broken {
        None => writeln!(out, "The account is whole.")?,
        Some(broken) => return Err(Ended::Found(format!("the account is broken. First at {broken}."))),
    }
    verify_directory(db, settings, out).await
}

/// Whether the directory is what the partnership signed, where the settings name its key.
async fn verify_directory(db: &Database, settings: &Settings, out: &mut impl Write) -> Result<(), Ended> {
    let Some(pinned) = settings.partnership_key else { return Ok(()) };
    let mut tx = db.read().await?;
    let found = daybreak_vault::recipients::directory(&mut tx, &pinned.at_least(settings.directory_epoch)).await;
    tx.rollback().await?;
    match found {
        Ok(directory) => {
            writeln!(out, "The directory is as the partnership signed it, at epoch {}.", directory.epoch)?;
            if settings.directory_epoch < directory.epoch {
                writeln!(out, "Put `directory_epoch = {}` into the settings, so that no earlier one is ever taken.", directory.epoch)?;
            }
            Ok(())
        }
        Err(Failure::Row { table: "directory", column: "epoch", .. }) => {
            Err(Ended::Found("the directory is an earlier one than the settings ask for".to_owned()))
        }
        Err(Failure::Row { table: "directory" | "recipient_key", .. }) => {
            Err(Ended::Found("the directory is not what the partnership signed: nothing is sealed by it".to_owned()))
        }
        Err(failure) => Err(failure.into()),
    }
}

pub(super) fn told(out: &mut (impl Write + Send)) -> impl FnMut(&Progress) + Send {
    move |progress| {
        // A terminal that is gone does not stop the work.
        let _ = writeln!(out, "{:24} {:>9} rows", progress.table, progress.rows);
    }
}

/// Copies a whole system into an empty database, and verifies the chain there.
pub async fn move_all(settings: &Settings, from: &str, to: &str, out: &mut (impl Write + Send)) -> Result<(), Ended> {
    let from = Database::open(from, 2).await?;
    let to = Database::open(to, 2).await?;
    daybreak_database::move_all(&from, &to, &rooms::schemas(), &mut told(out)).await?;
    verify_in(&to, settings, "", out).await?;
    writeln!(out, "Moved. Point the settings at the new database before serving again.")?;
    from.close().await;
    to.close().await;
    Ok(())
}

/// The list of endings stands beside the backup and is written anew with each.
pub(super) fn list_beside(file: &Path) -> PathBuf {
    file.with_file_name("endings.list")
}

/// Writes everything to a file, mode 0600, from one picture; and the list of what was erased so far beside it.
pub async fn backup(settings: &Settings, file: &Path, out: &mut (impl Write + Send)) -> Result<(), Ended> {
    let db = Database::open(&settings.database, 2).await?;
    let unwritten = || Ended::Found(format!("the file {} can't be written, or is there already", file.display()));
    let to = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file).map_err(|_| unwritten())?;
    let mut to = tokio::io::BufWriter::new(tokio::fs::File::from_std(to));
    let contents = daybreak_database::backup(&db, &mut to, SystemClock.now(), &mut told(out)).await?;
    tokio::io::AsyncWriteExt::flush(&mut to).await?;
    to.get_ref().sync_all().await?;
    let list = endings::write(&list_endings(&db).await?);
    db.close().await;
    write_list(&list_beside(file), &list)?;
    writeln!(out, "{} tables in {}, sha256 {}.", contents.tables.len(), file.display(), HEX.encode(&contents.hash))?;
    writeln!(out, "What ended so far in {}: keep the newest one with every backup.", list_beside(file).display())?;
    Ok(())
}

/// What ended, oldest first: what the account says, then documents by the noon of their day. One list has one hash: cut short, it is not taken for whole.
pub(super) async fn list_endings(db: &Database) -> Result<Vec<Ending>, Failure> {
    let mut tx = db.read().await?;
    let mut all = endings::endings(&mut tx, Uuid::nil()).await?;
    all.extend(documents::erasures(&mut tx, Day(0)).await?.into_iter().map(|erasure| Ending {
        entry: Uuid::nil(),
        act: DOCUMENT.to_owned(),
        record: erasure.document.0,
        whom: None,
        ended_at: Moment((erasure.on.0 * 24 + 12) * 3_600_000),
    }));
    tx.rollback().await?;
    Ok(all)
}

/// How the list names a document that was erased.
pub(super) const DOCUMENT: &str = "document.erased";

/// In the place of the list before, all of it or nothing.
pub(super) fn write_list(file: &Path, list: &str) -> std::io::Result<()> {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let new = file.with_file_name(name);
    let mut to = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&new)?;
    to.write_all(list.as_bytes())?;
    to.sync_all()?;
    std::fs::rename(new, file)
}
