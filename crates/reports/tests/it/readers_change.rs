//! Who reads may change between one page and the next: nothing is sealed to those who read before, and a name never reaches whom nobody chose.

use crate::browser::{Seen, Site, sites};
use crate::county::{ALDERMOUTH, County, NORTHMERE, SCHEMAS, county, send};
use daybreak_audit::{Author, Stop, change};
use daybreak_reports::acts::{self, NotChanged, NotNow, Words};
use daybreak_reports::{Identity, Level, Message, ReportId, store};
use daybreak_testing::World;
use daybreak_vault::{DocumentKind, Recipient, documents, recipients};
use daybreak_vocabulary::{Clock, Language, OrganisationId};

const NAMED: [(&str, &str); 2] = [("story", "Six men sleep behind the wash"), ("district", NORTHMERE)];

async fn commit(world: &World, act: impl AsyncFn(&mut daybreak_audit::Change) -> Result<(), Stop<()>>) {
    let done: Result<(), Stop<()>> = change!(&world.db, Author::System, world.clock.now(), world.chance.as_ref(), |change| act(change).await);
    done.unwrap();
}

/// The organisation reads nothing new from now on: its keys are not used any more.
async fn rest(world: &World, county: &County, id: OrganisationId) {
    let mut tx = world.db.read().await.unwrap();
    let found = recipients::find(&mut tx, id).await.unwrap().unwrap();
    drop(tx);
    let resting = Recipient { active: false, ..found };
    commit(world, async |change| Ok(recipients::enter(change, &county.signer, &resting).await?)).await;
}

async fn cover(world: &World, county: &County, id: OrganisationId, places: &[&str]) {
    commit(world, async |change| Ok(recipients::cover(change, &county.signer, id, places).await?)).await;
}

/// Which organisations could open the documents of a kind.
async fn openers(world: &World, report: ReportId, kind: DocumentKind) -> Vec<OrganisationId> {
    let mut tx = world.db.read().await.unwrap();
    let found = documents::readers(&mut tx, report.0).await.unwrap();
    tx.rollback().await.unwrap();
    found.into_iter().filter(|(_, of, _)| *of == kind).map(|(_, _, reader)| reader).collect()
}

fn words(world: &World) -> Message {
    Message { sent_at: world.clock.now(), language: Language::En, text: "There is a second van".to_owned() }
}

fn asha() -> Identity {
    Identity { name: "Asha".to_owned(), phone: "07700 900123".to_owned(), ..Identity::default() }
}

async fn seal(world: &World, county: &County, report: ReportId) -> (acts::Said, acts::NewIdentity) {
    let mut tx = world.db.read().await.unwrap();
    let found = store::find(&mut tx, report).await.unwrap().unwrap();
    let readers = acts::reader_keys(&mut tx, &county.pinned, &found).await.unwrap().unwrap();
    let key = store::receipt_key(&mut tx, report).await.unwrap().unwrap();
    tx.rollback().await.unwrap();
    let chance = world.chance.as_ref();
    let said = acts::seal_message(chance, report, Words::Addition, &words(world), &readers, &key).unwrap();
    (said, acts::seal_identity(chance, report, Level::Answering, &asha(), &readers).unwrap())
}

async fn put(world: &World, report: ReportId, sealed: &(acts::Said, acts::NewIdentity)) -> (Result<(), Stop<NotNow>>, Result<(), Stop<NotChanged>>) {
    let now = acts::public_moment(world.clock.now());
    let written = change!(&world.db, Author::Public, now, world.chance.as_ref(), |change| acts::write(change, report, &sealed.0).await);
    let changed = change!(&world.db, Author::Public, now, world.chance.as_ref(), |change| acts::change_level(change, report, &sealed.1).await);
    (written, changed)
}

#[tokio::test]
async fn what_was_sealed_to_former_readers_is_not_stored() {
    for world in daybreak_testing::engines(&SCHEMAS).await {
        let county = county(&world).await;
        for which in ["one fewer", "one more", "another answers"] {
            let (report, _) = send(&world, &county, &NAMED).await;
            let sealed = seal(&world, &county, report).await;
            match which {
                "one fewer" => commit(&world, async |change| Ok(acts::remove_reader(change, report, county.charity.id, "test").await?)).await,
                "one more" => {
                    commit(&world, async |change| {
                        let found = store::find(change.tx(), report).await?.expect("a report");
                        Ok(acts::add_reader(change, &found, county.helpline.id, &[], "test").await?)
                    })
                    .await;
                }
                _ => {
                    commit(&world, async |change| {
                        store::set_answering(change.tx(), report, county.council.id).await?;
                        change.record(daybreak_audit::Entry::new("test.done", "report", report.0));
                        Ok(())
                    })
                    .await;
                }
            }
            let (written, changed) = put(&world, report, &sealed).await;
            assert!(matches!(written, Err(Stop::Refused(NotNow::ReadersChanged))), "{}: {which}: {written:?}", world.name());
            assert!(matches!(changed, Err(Stop::Refused(NotChanged::ReadersChanged))), "{which}: {changed:?}");
            // Sealed anew it reaches whoever reads now, and a name only who answers now.
            let sealed = seal(&world, &county, report).await;
            let (written, changed) = put(&world, report, &sealed).await;
            assert!(written.is_ok() && changed.is_ok(), "{which}: {written:?} {changed:?}");
            let mut tx = world.db.read().await.unwrap();
            let (mut readers, answering) =
                (store::readers(&mut tx, report).await.unwrap(), store::find(&mut tx, report).await.unwrap().unwrap().answering);
            tx.rollback().await.unwrap();
            let mut theirs = openers(&world, report, DocumentKind::Addition).await;
            readers.sort();
            theirs.sort();
            assert_eq!(theirs, readers, "{which}");
            assert_eq!(openers(&world, report, DocumentKind::Identity).await, [answering], "{which}");
        }
    }
}

#[tokio::test]
async fn a_name_for_who_answers_never_falls_to_another() {
    for world in daybreak_testing::engines(&SCHEMAS).await {
        let county = county(&world).await;
        let (report, _) = send(&world, &county, &[&NAMED[..], &[("level", "answering"), ("name", "Asha")]].concat()).await;
        assert_eq!(openers(&world, report, DocumentKind::Identity).await, [county.police.id]);
        rest(&world, &county, county.police.id).await;
        let mut tx = world.db.read().await.unwrap();
        let found = store::find(&mut tx, report).await.unwrap().unwrap();
        let readers = acts::reader_keys(&mut tx, &county.pinned, &found).await.unwrap().unwrap();
        tx.rollback().await.unwrap();
        assert_eq!(readers.answering.recipient.id, county.police.id, "{}: nobody takes its place", world.name());
        assert!(!acts::can_be_told(&readers, Level::Answering) && acts::can_be_told(&readers, Level::Anonymous));
        let sealed = acts::seal_identity(world.chance.as_ref(), report, Level::Answering, &asha(), &readers).unwrap();
        let now = acts::public_moment(world.clock.now());
        let stored = change!(&world.db, Author::Public, now, world.chance.as_ref(), |change| acts::change_level(change, report, &sealed).await);
        assert!(stored.is_err(), "a document that nobody could open is not kept");
        assert_eq!(openers(&world, report, DocumentKind::Identity).await, [county.police.id], "and what was there stays");
        // Taking one's name back works all the same: an empty one lies with somebody who reads.
        let empty = acts::seal_identity(world.chance.as_ref(), report, Level::Anonymous, &asha(), &readers).unwrap();
        let stored = change!(&world.db, Author::Public, now, world.chance.as_ref(), |change| acts::change_level(change, report, &empty).await);
        stored.unwrap();
        let theirs = openers(&world, report, DocumentKind::Identity).await;
        assert!(theirs.len() == 1 && theirs[0] != county.police.id);
        let keyring = if theirs[0] == county.council.id { &county.council.keyring } else { &county.charity.keyring };
        let mut tx = world.db.read().await.unwrap();
        let papers = documents::of_record(&mut tx, report.0, theirs[0]).await.unwrap();
        let (document, wrap) = papers.iter().find(|(document, _)| document.head.kind == DocumentKind::Identity).unwrap();
        let plain: Identity = serde_json::from_slice(&keyring.open(wrap, document).unwrap()).unwrap();
        assert!(plain.is_empty(), "without a word of hers");
    }
}

/// From the first page to "check your answers", with a place.
async fn to_check(site: &Site, story: &str) -> Seen {
    let page = site.press(&site.get("/form").await, "next", &[]).await;
    let mut page = site.press(&page, "next", &[("story", story)]).await;
    while page.step() != "check" {
        page = site.press(&page, "next", &[("district", ALDERMOUTH), ("level", "anonymous")]).await;
    }
    page
}

#[tokio::test]
async fn who_will_read_it_is_who_was_shown_or_it_is_shown_again() {
    for site in sites().await {
        let page = to_check(&site, "Must reach nobody unseen").await;
        assert!(page.html.contains("Aldermarsh Police") && !page.html.contains("Northmere Council</li>"), "{}", page.html);
        cover(&site.world, &site.county, site.county.council.id, &[NORTHMERE, ALDERMOUTH]).await;
        let again = site.press(&page, "send", &[]).await;
        assert_eq!(again.step(), "check", "{}: it was sent to somebody who was not shown", site.world.name());
        assert!(again.html.contains("Who will read it has changed") && again.html.contains("Northmere Council"), "{}", again.html);
        assert!(again.html.contains("Must reach nobody unseen"));
        let mut tx = site.world.db.read().await.unwrap();
        assert!(store::queue(&mut tx, site.county.council.id, &store::Filter::default(), None, 10).await.unwrap().is_empty());
        tx.rollback().await.unwrap();
        site.press(&again, "send", &[]).await.code();
        let mut tx = site.world.db.read().await.unwrap();
        assert_eq!(store::queue(&mut tx, site.county.council.id, &store::Filter::default(), None, 10).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_name_that_cannot_be_taken_in_is_said_and_stays_on_the_page() {
    for site in sites().await {
        let done = site.press(&to_check(&site, "x").await, "send", &[]).await;
        let code = done.code();
        rest(&site.world, &site.county, site.county.police.id).await;
        let mut tx = site.world.db.read().await.unwrap();
        let queue = store::queue(&mut tx, site.county.police.id, &store::Filter::default(), None, 10).await.unwrap();
        let report = queue[0].clone();
        tx.rollback().await.unwrap();
        commit(&site.world, async |change| Ok(acts::add_reader(change, &report, site.county.council.id, &[], "test").await?)).await;
        let page = site.press(&site.get("/return").await, "open", &[("code", &code)]).await;
        let page = site.press(&page, "change", &[("level", "answering"), ("name", "Asha Typed")]).await;
        assert!(page.html.contains("can&#39;t take in a name") || page.html.contains("can’t take in a name"), "{}", page.html);
        assert!(page.html.contains("Asha Typed"));
        assert!(!openers(&site.world, report.id, DocumentKind::Identity).await.contains(&site.county.council.id), "{}", site.world.name());
    }
}

#[tokio::test]
async fn a_directory_that_was_tampered_with_takes_no_report() {
    for site in sites().await {
        let page = to_check(&site, "Must not be led astray").await;
        let mut tx = site.world.db.begin().await.unwrap();
        const REDIRECT: &str = "INSERT INTO recipient_place (organisation, district) SELECT organisation, 'E07990001' FROM recipient WHERE name = 'Haven'";
        daybreak_database::on!(&mut tx, |db| sqlx::query(REDIRECT).execute(db).await.map(|_| ())).unwrap();
        tx.commit().await.unwrap();
        let seen = site.press(&page, "send", &[]).await;
        assert!(seen.status.is_server_error() && seen.html.contains("Must not be led astray"), "{}: {}", site.world.name(), seen.html);
        let mut tx = site.world.db.read().await.unwrap();
        for member in [&site.county.charity, &site.county.police] {
            assert!(store::queue(&mut tx, member.id, &store::Filter::default(), None, 10).await.unwrap().is_empty());
        }
    }
}
