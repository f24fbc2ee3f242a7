//! A backup serves on either engine what was served when it was taken, and nothing that ended since; and it has an age beyond which it does not come back at all.

use crate::http::ask;
use crate::keeping::{daybreak, found, is_counted, must, said};
use crate::running::start_as;
use crate::marked::Desk;
use crate::typed::Typed;
use daybreak::demo;
use daybreak::stopping::Stopping;
use daybreak::system::{SystemChance, SystemClock};
use daybreak_access::{Known, MemberId, State, members};
use daybreak_audit::{Author, Entry, Stop, change};
use daybreak_database::{Database, Engine, backup};
use daybreak_reports::{Hold, ReportId, acts, store};
use daybreak_testing::{engines, world};
use daybreak_vault::{Receipt, documents, recipients};
use daybreak_vocabulary::{Clock, OrganisationId};
use std::path::Path;
use std::sync::Arc;

#[tokio::test]
async fn a_backup_older_than_backups_are_kept_comes_back_only_when_somebody_says_so() {
    for from in engines(&[]).await {
        let (settings, _) = found(&from);
        let file = from.folder().join("old.backup");
        let mut to = tokio::fs::File::create(&file).await.unwrap();
        backup(&from.db, &mut to, SystemClock.now().plus_days(-31), &mut |_| {}).await.unwrap();
        tokio::io::AsyncWriteExt::flush(&mut to).await.unwrap();
        must(&settings, from.address(), &["backup", from.folder().join("new.backup").to_str().unwrap()]);
        let target = world(Engine::Sqlite, &[]).await;
        let file = file.to_str().unwrap();
        let refused = daybreak(&settings, target.address(), &["restore", file]);
        assert_eq!(refused.status.code(), Some(1));
        assert!(said(&refused).contains("31 days old") && said(&refused).contains("--older"), "{}", said(&refused));
        // Refused before anything was written, so that the same database still takes it.
        assert!(must(&settings, target.address(), &["restore", "--older", file]).contains("It may be served."));
        // How old is a setting.
        let text = std::fs::read_to_string(&settings).unwrap();
        std::fs::write(&settings, text.replace("keep_backups_days = 30", "keep_backups_days = 31")).unwrap();
        let target = world(Engine::Postgres, &[]).await;
        must(&settings, target.address(), &["restore", file]);
    }
}

/// The nurse's report, which more than one organisation reads, and those that do.
async fn shared(db: &Database, people: &demo::People) -> (ReportId, Vec<OrganisationId>) {
    let mut tx = db.read().await.unwrap();
    let receipt = people.find("nurse").and_then(|nurse| nurse.receipt.as_ref()).unwrap();
    let report = acts::find_by_receipt(&mut tx, &Receipt::parse(receipt).unwrap()).await.unwrap().unwrap().id;
    let readers = store::readers(&mut tx, report).await.unwrap();
    assert!(readers.len() > 1, "it is not shared");
    (report, readers)
}

/// Another report that an organisation reads.
async fn another(db: &Database, of: OrganisationId, not: ReportId) -> ReportId {
    let mut tx = db.read().await.unwrap();
    let queue = store::queue(&mut tx, of, &store::Filter::default(), None, 10).await.unwrap();
    queue.iter().map(|report| report.id).find(|id| *id != not).expect("a second report")
}

/// Somebody who is there, of an organisation.
async fn somebody(db: &Database, organisation: OrganisationId) -> Vec<Known> {
    let mut tx = db.read().await.unwrap();
    let all = members::of_organisation(&mut tx, organisation).await.unwrap();
    all.into_iter().map(|(member, _)| member).filter(|member| member.state == State::Active).collect()
}

async fn act<R: std::fmt::Debug>(done: Result<(), Stop<R>>) {
    done.unwrap();
}

/// What is read over this database, without what is drawn anew for every page: the conversation that the nurse's receipt opens, and the report before whoever answers.
fn served(settings: &Path, database: &str, port: u16, people: &demo::People, report: ReportId) -> Vec<String> {
    let mut server = start_as(settings, database, port, &["serve"]);
    let mut form = Typed::read(&ask(port, "GET", "localhost", "/return", &[], None).body);
    form.set("code", people.find("nurse").unwrap().receipt.as_deref().unwrap());
    form.set("go", "open");
    let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(form.fields()).finish();
    let conversation = ask(port, "POST", "localhost", "/return", &[], Some(&form)).body;
    let page = Desk::sign_in(port, people.find("duty-officer").unwrap()).page(&format!("/reports/{report}")).unwrap().body;
    server.kill().unwrap();
    server.wait().unwrap();
    let mut read: Vec<String> = conversation.lines().filter(|line| line.contains("own-words") || line.contains("govuk-body-l")).map(str::to_owned).collect();
    assert!(read.len() > 2, "a question, its answer, and where it stands: {conversation}");
    for section in ["told", "sender", "messages", "notes"] {
        let (_, rest) = page.split_once(&format!("<section aria-labelledby=\"{section}\">")).unwrap_or_else(|| panic!("no {section}: {page}"));
        read.push(rest.split("</section>").next().unwrap().to_owned());
    }
    read
}

#[tokio::test]
async fn what_ended_since_does_not_come_back_and_all_else_is_served_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let county = folder.path().join("county");
    let stopping = Stopping::on_signals().unwrap();
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let people = demo::make(&county, &SystemClock, Arc::new(SystemChance), &stopping, port, 0).await.unwrap();
    let settings = county.join("daybreak.toml");
    let address = format!("sqlite:{}", county.join("daybreak.db").display());
    assert!(is_counted(&county.join("daybreak.db")), "the demo is quick before its first night");
    let old = folder.path().join("old.backup");
    let db = Database::open(&address, 2).await.unwrap();
    let (report, readers) = shared(&db, &people).await;
    let held = another(&db, readers[0], report).await;
    let (now, chance) = (SystemClock.now(), SystemChance);
    act::<()>(change!(&db, Author::System, now, &chance, |change| acts::hold(change, held, Hold::Legal).await.map_err(Stop::Failed))).await;
    db.close().await;
    must(&settings, &address, &["backup", old.to_str().unwrap()]);
    let as_it_was = served(&settings, &address, port, &people, report);

    let db = Database::open(&address, 2).await.unwrap();
    let [stays, ends] = [readers[0], readers[1]];
    // What was held when the backup was made, and released and erased since.
    act(change!(&db, Author::System, now, &chance, |change| acts::release(change, held).await)).await;
    act(change!(&db, Author::System, now, &chance, |change| acts::erase(change, held, "early").await)).await;
    let steps_back = somebody(&db, stays).await[0].id;
    let mut tx = db.read().await.unwrap();
    let everybody = recipients::all(&mut tx).await.unwrap();
    tx.rollback().await.unwrap();
    let mut removed = None;
    for recipient in everybody {
        removed = somebody(&db, recipient.id).await.into_iter().map(|member| member.id).find(|id| *id != steps_back).or(removed);
    }
    let removed = removed.unwrap();
    act::<()>(change!(&db, Author::System, now, &chance, |change| acts::remove_reader(change, report, ends, "ended").await.map_err(Stop::Failed))).await;
    let by = Author::Member { member: steps_back.0, organisation: stays.0 };
    act::<()>(change!(&db, by, now, &chance, |change| {
        daybreak_triage::store::recuse(change.tx(), steps_back, report, now).await?;
        change.record(Entry::new("report.recused", "report", report.0));
        Ok(())
    }))
    .await;
    act::<()>(change!(&db, Author::System, now, &chance, |change| daybreak_access::acts::remove::again(change, removed).await.map(|_| ()).map_err(Stop::Failed))).await;
    db.close().await;

    let new = folder.path().join("later");
    std::fs::create_dir(&new).unwrap();
    must(&settings, &address, &["backup", new.join("new.backup").to_str().unwrap()]);
    for engine in [Engine::Sqlite, Engine::Postgres] {
        for (list, replayed) in [(None, false), (Some(new.join("endings.list")), true)] {
            let target = world(engine, &[]).await;
            restore(&settings, target.address(), &old, list.as_deref());
            let mut tx = target.db.read().await.unwrap();
            let name = target.name();
            assert_eq!(!store::readers(&mut tx, report).await.unwrap().contains(&ends), replayed, "{name}: the share");
            assert_eq!(documents::of_record(&mut tx, report.0, ends).await.unwrap().is_empty(), replayed, "{name}: its keys");
            assert!(store::readers(&mut tx, report).await.unwrap().contains(&stays), "{name}");
            assert_eq!(store::find(&mut tx, held).await.unwrap().is_none(), replayed, "{name}: what was held, and erased since");
            assert_eq!(daybreak_triage::store::is_recused(&mut tx, steps_back, report).await.unwrap(), replayed, "{name}: the recusal");
            assert_eq!(is_removed(&mut tx, removed).await, replayed, "{name}: the member");
            tx.rollback().await.unwrap();
            must(&settings, target.address(), &["verify"]);
            if list.is_none() {
                // And back again, from what the other engine holds.
                if engine == Engine::Postgres {
                    let there = folder.path().join("there");
                    std::fs::create_dir(&there).unwrap();
                    let file = there.join("back.backup");
                    must(&settings, target.address(), &["backup", file.to_str().unwrap()]);
                    let home = world(Engine::Sqlite, &[]).await;
                    restore(&settings, home.address(), &file, None);
                    assert_eq!(served(&settings, home.address(), port, &people, report), as_it_was, "from the other engine");
                }
                assert_eq!(served(&settings, target.address(), port, &people, report), as_it_was, "{name}");
            }
        }
    }
}

async fn is_removed(tx: &mut daybreak_database::Transaction, member: MemberId) -> bool {
    members::find(tx, member).await.unwrap().unwrap().state == State::Removed
}

fn restore(settings: &Path, address: &str, file: &Path, list: Option<&Path>) {
    let mut args = vec!["restore", file.to_str().unwrap()];
    args.extend(list.into_iter().flat_map(|list| ["--endings", list.to_str().unwrap()]));
    let said = must(settings, address, &args);
    assert!(said.contains("everybody signed out"), "{said}");
}
