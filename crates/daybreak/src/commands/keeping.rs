//! `migrate`, `verify`, `move`, `backup`, `restore`: looking after what is there.

use super::Ended;
use crate::rooms;
use crate::settings::{Settings, Unusable};
use crate::system::{SystemChance, SystemClock};
use daybreak_audit::{Author, Entry, HeadVerifier, Stop, change, erasures};
use daybreak_database::{Database, Failure, Progress};
use daybreak_reports::ReportId;
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

async fn verify_in(db: &Database, settings: &Settings, kept: &str, out: &mut impl Write) -> Result<(), Ended> {
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
        None => Ok(writeln!(out, "The account is whole.")?),
        Some(broken) => Err(Ended::Found(format!("the account is broken. First at {broken}."))),
    }
}

fn told(out: &mut (impl Write + Send)) -> impl FnMut(&Progress) + Send {
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

/// The list of erasures stands beside the backup and is written anew with each.
fn list_beside(file: &Path) -> PathBuf {
    file.with_file_name("erasures.list")
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
    let list = list_erasures(&db).await?;
    db.close().await;
    std::fs::write(list_beside(file), list)?;
    writeln!(out, "{} tables in {}, sha256 {}.", contents.tables.len(), file.display(), HEX.encode(&contents.hash))?;
    writeln!(out, "Erasures so far in {}: keep the newest one with every backup.", list_beside(file).display())?;
    Ok(())
}

/// The erasures as text: records from the account, then documents by the noon of their day. One hash covers both: a list cut short is not taken for whole.
async fn list_erasures(db: &Database) -> Result<String, Failure> {
    let mut tx = db.read().await?;
    let mut all = erasures::erasures(&mut tx, Uuid::nil()).await?;
    all.extend(documents::erasures(&mut tx, Day(0)).await?.into_iter().map(|erasure| erasures::Erasure {
        entry: Uuid::nil(),
        record_kind: DOCUMENT.to_owned(),
        record: erasure.document.0,
        erased_at: Moment((erasure.on.0 * 24 + 12) * 3_600_000),
    }));
    tx.rollback().await?;
    Ok(erasures::write(&all))
}

/// How the list names a document, among records.
const DOCUMENT: &str = "document";

/// Puts a backup into an empty database of either engine, erases again what was erased since, and verifies the chain.
pub async fn restore(settings: &Settings, file: &Path, list: Option<&Path>, out: &mut (impl Write + Send)) -> Result<(), Ended> {
    let beside = list_beside(file);
    let text = std::fs::read_to_string(list.unwrap_or(&beside))
        .map_err(|_| Ended::Found("the list of erasures can't be read: without it a restore would bring back what was erased".to_owned()))?;
    let (records, documents) = read_list(&text).ok_or_else(|| Ended::Found("the list of erasures is not whole".to_owned()))?;
    let db = Database::open(&settings.database, 2).await?;
    let from = tokio::fs::File::open(file).await.map_err(|_| Ended::Found(format!("the file {} can't be read", file.display())))?;
    let (taken_at, _) = daybreak_database::restore(&db, &rooms::schemas(), tokio::io::BufReader::new(from), &mut told(out)).await?;
    writeln!(out, "Taken on {}.", taken_at.day())?;
    verify_in(&db, settings, "", out).await?;
    replay(&db, &records, &documents).await?;
    daybreak_database::restored(&db, &rooms::schemas()).await?;
    db.close().await;
    writeln!(out, "{} erasures replayed. It may be served.", records.len() + documents.len())?;
    Ok(())
}

type Lists = (Vec<erasures::Erasure>, Vec<documents::Erasure>);

fn read_list(text: &str) -> Option<Lists> {
    let (documents, records): (Vec<_>, Vec<_>) = erasures::read(text).ok()?.into_iter().partition(|erasure| erasure.record_kind == DOCUMENT);
    let day = |erasure: erasures::Erasure| documents::Erasure { document: daybreak_vault::DocumentId(erasure.record), on: erasure.erased_at.day() };
    Some((records, documents.into_iter().map(day).collect()))
}

/// Erases documents again by their days, and whatever is left of the records they belonged to.
async fn replay(db: &Database, records: &[erasures::Erasure], documents: &[documents::Erasure]) -> Result<(), Ended> {
    let chance = SystemChance;
    for some in documents.chunks(200) {
        let done: Result<(), Stop<()>> = change!(db, Author::System, SystemClock.now(), &chance, |change| {
            documents::replay(change, some).await?;
            change.record(Entry::new("erasures.replayed", "partnership", Uuid::nil()).with_number("count", some.len() as i64));
            Ok(())
        });
        ended(done)?;
    }
    for record in records.iter().filter(|record| record.record_kind == "report") {
        let report = ReportId(record.record);
        let done = change!(db, Author::System, SystemClock.now(), &chance, |change| {
            // It may have been held when the backup was made; it was released before it was erased.
            daybreak_reports::store::set_hold(change.tx(), report, None).await?;
            daybreak_reports::acts::erase(change, report, "replayed").await
        });
        // Refused: it was erased in the backup already.
        ended(done)?;
    }
    Ok(())
}

fn ended<R>(done: Result<(), Stop<R>>) -> Result<(), Ended> {
    match done {
        Err(Stop::Failed(failure)) => Err(failure.into()),
        Ok(()) | Err(Stop::Refused(_)) => Ok(()),
    }
}
