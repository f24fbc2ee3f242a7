//! `restore`: a backup comes back, and with it nothing that ended since it was taken.

use super::Ended;
use super::keeping::{DOCUMENT, list_beside, told, verify_in};
use crate::rooms;
use crate::settings::Settings;
use crate::system::{SystemChance, SystemClock};
use daybreak_access::MemberId;
use daybreak_audit::endings::{self, Ending};
use daybreak_audit::{Author, Entry, Stop, change, or_nothing};
use daybreak_database::{Database, Failure};
use daybreak_people::PersonId;
use daybreak_reports::ReportId;
use daybreak_vault::{DocumentId, documents};
use daybreak_vocabulary::{Clock, OrganisationId};
use std::io::Write;
use std::path::Path;
use uuid::Uuid;

/// How a backup is to come back.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// The newest list of endings, instead of the one beside the backup.
    pub list: Option<&'a Path>,
    /// Somebody said that it may be older than backups are kept.
    pub older: bool,
}

/// Puts a backup into an empty database of either engine, ends again what ended since, signs everybody out, and verifies the chain.
pub async fn restore(settings: &Settings, file: &Path, asked: Asked<'_>, out: &mut (impl Write + Send)) -> Result<(), Ended> {
    let beside = list_beside(file);
    let text = std::fs::read_to_string(asked.list.unwrap_or(&beside))
        .map_err(|_| Ended::Found("the list of endings can't be read: without it a restore would bring back what was erased".to_owned()))?;
    let list = endings::read(&text).map_err(|_| Ended::Found("the list of endings is not whole".to_owned()))?;
    let open = || async { tokio::fs::File::open(file).await.map_err(|_| Ended::Found(format!("the file {} can't be read", file.display()))) };
    let taken_at = daybreak_database::taken_at(tokio::io::BufReader::new(open().await?)).await?;
    let days = SystemClock.today().0 - taken_at.day().0;
    if days > settings.keep_backups_days && !asked.older {
        let why = format!(
            "the backup is {days} days old and backups are kept for {}: what it holds should have been gone. To restore it all the same, say --older",
            settings.keep_backups_days
        );
        return Err(Ended::Found(why));
    }
    let db = Database::open(&settings.database, 2).await?;
    daybreak_database::restore(&db, &rooms::schemas(), tokio::io::BufReader::new(open().await?), &mut told(out)).await?;
    writeln!(out, "Taken on {}.", taken_at.day())?;
    verify_in(&db, settings, "", out).await?;
    let done = replay(&db, &list).await?;
    daybreak_database::restored(&db, &rooms::schemas()).await?;
    db.close().await;
    writeln!(out, "{done} endings replayed, everybody signed out. It may be served.")?;
    Ok(())
}

/// Ends again, in the order it ended, what this account does not know of; then every document by its day. Answers how many.
async fn replay(db: &Database, list: &[Ending]) -> Result<usize, Ended> {
    let (erased, other): (Vec<&Ending>, Vec<&Ending>) = list.iter().partition(|ending| ending.act == DOCUMENT);
    let mut done = erased.len();
    for ending in other {
        let mut tx = db.read().await?;
        let known = endings::is_known(&mut tx, ending).await?;
        tx.rollback().await?;
        if !known {
            again(db, ending).await?;
            done += 1;
        }
    }
    for some in erased.chunks(200) {
        let some: Vec<_> = some.iter().map(|ending| documents::Erasure { document: DocumentId(ending.record), on: ending.ended_at.day() }).collect();
        let replayed: Result<(), Stop<()>> = change!(db, Author::System, SystemClock.now(), &SystemChance, |change| {
            documents::replay(change, &some).await?;
            change.record(Entry::new("erasures.replayed", "partnership", Uuid::nil()).with_number("count", some.len() as i64));
            Ok(())
        });
        or_nothing(replayed)?;
    }
    let signed_out: Result<(), Stop<()>> = change!(db, Author::System, SystemClock.now(), &SystemChance, |change| {
        daybreak_access::acts::session::end_all(change).await.map_err(Stop::Failed)
    });
    or_nothing(signed_out)?;
    Ok(done)
}

/// One of them. What the backup does not hold, or holds as ended, is left as it is.
async fn again(db: &Database, ending: &Ending) -> Result<(), Failure> {
    let (now, chance) = (SystemClock.now(), SystemChance);
    let report = ReportId(ending.record);
    match (ending.act.as_str(), ending.whom) {
        ("report.erased", _) => or_nothing(change!(db, Author::System, now, &chance, |change| {
            // It may have been held when the backup was made; it was released before it was erased.
            daybreak_reports::store::set_hold(change.tx(), report, None).await?;
            daybreak_reports::acts::erase(change, report, "replayed").await
        })),
        ("report.unshared", Some(organisation)) => or_nothing(change!(db, Author::System, now, &chance, |change| {
            let organisation = OrganisationId(organisation);
            match daybreak_reports::store::readers(change.tx(), report).await?.contains(&organisation) {
                true => daybreak_reports::acts::remove_reader(change, report, organisation, "replayed").await.map_err(Stop::Failed),
                false => Err(Stop::Refused(())),
            }
        })),
        ("report.recused", Some(member)) => or_nothing(change!(db, Author::System, now, &chance, |change| {
            was_there(daybreak_triage::acts::step_back::again(change, MemberId(member), report).await?)
        })),
        ("person.erased", _) => or_nothing(change!(db, Author::System, now, &chance, |change| {
            was_there(daybreak_people::acts::erase::again(change, PersonId(ending.record)).await?)
        })),
        ("person.unshared", Some(organisation)) => or_nothing(change!(db, Author::System, now, &chance, |change| {
            was_there(daybreak_people::acts::share::end_again(change, PersonId(ending.record), OrganisationId(organisation)).await?)
        })),
        ("person.recused", Some(member)) => or_nothing(change!(db, Author::System, now, &chance, |change| {
            was_there(daybreak_people::acts::step_back::again(change, MemberId(member), PersonId(ending.record)).await?)
        })),
        ("member.removed", _) => or_nothing(change!(db, Author::System, now, &chance, |change| {
            was_there(daybreak_access::acts::remove::again(change, MemberId(ending.record)).await?)
        })),
        // A room that keeps its own day for erasing, such as feedback's: its documents are on the list by themselves.
        _ => Ok(()),
    }
}

fn was_there(there: bool) -> Result<(), Stop<()>> {
    if there { Ok(()) } else { Err(Stop::Refused(())) }
}
