//! A report's life: sealed to whom, answered, changed, taken back.

use crate::county::{ALDERMOUTH, County, Member, NORTHMERE, SCHEMAS, answers, county, readers, sealed, send, write};
use daybreak_audit::{Author, Stop, change};
use daybreak_database::on;
use daybreak_reports::acts::{self, MayNot, NotSent, Taken, Words};
use daybreak_reports::{Concern, Hold, Identity, Level, Message, PublicReason, Report, ReportId, State, store};
use daybreak_testing::World;
use daybreak_vault::{DocumentKind, documents};
use daybreak_vocabulary::{Clock, Language, OrganisationId};

/// What an organisation can open of a report, by kind.
async fn opened(world: &World, member: &Member, report: ReportId) -> Vec<(DocumentKind, Vec<u8>)> {
    let mut tx = world.db.read().await.unwrap();
    let found = documents::of_record(&mut tx, report.0, member.id).await.unwrap();
    found
        .iter()
        .filter_map(|(document, wrap)| Some((document.head.kind, member.keyring.open(wrap, document).ok()?.to_vec())))
        .collect()
}

async fn identity(world: &World, member: &Member, report: ReportId) -> Option<Identity> {
    let found = opened(world, member, report).await;
    found.iter().find(|(kind, _)| *kind == DocumentKind::Identity).map(|(_, plain)| serde_json::from_slice(plain).unwrap())
}

async fn concern(world: &World, member: &Member, report: ReportId) -> Option<Concern> {
    let found = opened(world, member, report).await;
    found.iter().find(|(kind, _)| *kind == DocumentKind::Concern).map(|(_, plain)| serde_json::from_slice(plain).unwrap())
}

const NAMED: [(&str, &str); 5] =
    [("story", "Six men sleep behind the wash"), ("district", NORTHMERE), ("name", "Asha"), ("phone", "07700 900123"), ("voicemail", "no")];

#[tokio::test]
async fn the_level_decides_who_can_open_the_name() {
    for world in daybreak_testing::engines(&SCHEMAS).await {
        let county = county(&world).await;
        for (level, police, others) in [("shared", true, true), ("answering", true, false), ("anonymous", false, false)] {
            let (report, _) = send(&world, &county, &[&NAMED[..], &[("level", level)]].concat()).await;
            let known = |identity: Option<Identity>| identity.is_some_and(|identity| identity.phone == "07700 900123");
            assert_eq!(known(identity(&world, &county.police, report).await), police, "{level}");
            assert_eq!(known(identity(&world, &county.council, report).await), others, "{level}");
            assert_eq!(known(identity(&world, &county.charity, report).await), others, "{level}");
            for member in [&county.police, &county.council, &county.charity] {
                assert_eq!(concern(&world, member, report).await.unwrap().story, "Six men sleep behind the wash");
            }
            assert!(opened(&world, &county.helpline, report).await.is_empty());
        }
    }
}

#[tokio::test]
async fn an_organisation_left_out_can_open_nothing_and_another_decides() {
    for world in daybreak_testing::engines(&SCHEMAS).await {
        let county = county(&world).await;
        let police = county.police.id.to_string();
        let (report, _) = send(&world, &county, &[("story", "an officer is in it"), ("district", NORTHMERE), ("exclude", &police)]).await;
        assert!(opened(&world, &county.police, report).await.is_empty());
        assert!(concern(&world, &county.council, report).await.unwrap().excluded.contains(&county.police.id));
        let mut tx = world.db.read().await.unwrap();
        assert_eq!(store::find(&mut tx, report).await.unwrap().unwrap().answering, county.council.id);
        assert!(store::find_for(&mut tx, report, county.police.id).await.unwrap().is_none());
        drop(tx);

        // Where only the police read and they are not wanted, the fallback reads; where that is left out too, nobody does.
        let not_police = answers(&world, &[("story", "x"), ("district", ALDERMOUTH), ("readers", "not_police")]);
        assert_eq!(readers(&world, &county, &not_police).await.unwrap().answering.recipient.id, county.helpline.id);
        let helpline = county.helpline.id.to_string();
        let nobody = answers(&world, &[("story", "x"), ("district", ALDERMOUTH), ("readers", "not_police"), ("exclude", &helpline)]);
        assert!(readers(&world, &county, &nobody).await.is_none());
        // A place nobody named goes to the fallback.
        let nowhere = answers(&world, &[("story", "x")]);
        assert_eq!(readers(&world, &county, &nowhere).await.unwrap().answering.recipient.id, county.helpline.id);
    }
}

#[tokio::test]
async fn a_repeated_send_is_the_same_report() {
    for world in daybreak_testing::engines(&SCHEMAS).await {
        let county = county(&world).await;
        let answers = answers(&world, &[("story", "once"), ("district", NORTHMERE)]);
        // Sealed twice, as two presses of the button do.
        let (first, second) = (sealed(&world, &county, &answers).await, sealed(&world, &county, &answers).await);
        let now = acts::public_moment(world.clock.now());
        let one = change!(&world.db, Author::Public, now, world.chance.as_ref(), |change| acts::submit(change, &first).await);
        let two = change!(&world.db, Author::Public, now, world.chance.as_ref(), |change| acts::submit(change, &second).await);
        assert!(one.is_ok());
        assert!(matches!(two, Err(Stop::Refused(NotSent::Already))), "{}", world.name());
    }
}

/// A document's kind and length, and of one that can open it: who, with which key, and how long that is.
type Opens = (String, i64, uuid::Uuid, String, i64, i64);

/// All that stands of a report outside the seal, without ids that are drawn anew.
#[derive(Debug, PartialEq)]
struct Plain {
    row: Report,
    documents: Vec<(&'static str, i64)>,
    readers: Vec<OrganisationId>,
    opens: Vec<Opens>,
}

const OPENS: &str = "SELECT d.kind, CAST(LENGTH(d.sealed) AS BIGINT), w.organisation, w.compartment, w.epoch, CAST(LENGTH(w.sealed) AS BIGINT) \
                     FROM document d JOIN wrap w ON w.document = d.id WHERE d.record = $1 ORDER BY d.kind, w.organisation";

async fn plain(world: &World, county: &County, told: &[(&str, &str)]) -> Plain {
    let (report, _) = send(world, county, told).await;
    let mut tx = world.db.read().await.unwrap();
    let row = Report { id: ReportId(uuid::Uuid::nil()), ..store::find(&mut tx, report).await.unwrap().unwrap() };
    let mut documents: Vec<_> = store::documents(&mut tx, report).await.unwrap().iter().map(|one| (one.role.code(), one.position)).collect();
    documents.sort_unstable();
    let opens = on!(&mut tx, |db| sqlx::query_as(OPENS).bind(report.0).fetch_all(db).await).unwrap();
    Plain { row, documents, readers: store::readers(&mut tx, report).await.unwrap(), opens }
}

/// What docs/data-model.md says of the rows: three answers show in them, and no other does.
#[tokio::test]
async fn reports_that_differ_in_one_other_answer_are_plain_alike() {
    const OTHERS: [(&str, &str); 15] = [
        ("story", "Quite another story altogether"),
        ("q-debt", "yes"),
        ("q-price", "five pounds"),
        ("telling", "worker"),
        ("where", "behind the station"),
        ("postcode", "ZZ4 7AB"),
        ("point", "TQ 302 804"),
        ("when", "last winter"),
        ("first-year", "2025"),
        ("people", "a tall man"),
        ("vehicles", "a white van"),
        ("phones", "07700 900456"),
        ("name", "Asha"),
        ("safe-when", "mornings"),
        ("danger", "unsaid"),
    ];
    for world in daybreak_testing::engines(&SCHEMAS).await {
        let county = county(&world).await;
        // It reads nothing here anyway: that it is shut out shows in no row.
        let elsewhere = county.helpline.id.to_string();
        let mut others: Vec<(&str, &str)> = OTHERS.to_vec();
        others.push(("exclude", &elsewhere));
        let mut levels = Vec::new();
        for level in ["anonymous", "answering", "shared"] {
            let base = [("story", "Six men"), ("district", NORTHMERE), ("setting", "car_wash"), ("danger", "no"), ("ages", "from25to64"), ("level", level)];
            let first = plain(&world, &county, &base).await;
            for other in &others {
                let told: Vec<_> = base.iter().copied().filter(|(name, _)| *name != other.0).chain([*other]).collect();
                assert_eq!(plain(&world, &county, &told).await, first, "{}: {level}, {other:?}", world.name());
            }
            levels.push(first);
        }
        assert_eq!(levels[0], levels[1], "nobody, and only whoever answers: {}", world.name());
        // That all who read may know who told does show: in who can open the identity, and in nothing else.
        let [answering, shared] = [&levels[1], &levels[2]].map(|plain| plain.opens.iter().partition::<Vec<&Opens>, _>(|one| one.0 == "identity"));
        assert_eq!((answering.0.len(), shared.0.len()), (1, 3), "{}", world.name());
        assert_eq!(answering.1, shared.1, "{}", world.name());
        assert_eq!((&levels[1].row, &levels[1].documents, &levels[1].readers), (&levels[2].row, &levels[2].documents, &levels[2].readers));
    }
}

fn message(world: &World, text: &str) -> Message {
    Message { sent_at: world.clock.now(), language: Language::En, text: text.to_owned() }
}

async fn ask(world: &World, county: &County, report: ReportId, text: &str) {
    let mut tx = world.db.read().await.unwrap();
    let found = store::find(&mut tx, report).await.unwrap().unwrap();
    let readers = acts::reader_keys(&mut tx, &county.pinned, &found).await.unwrap().unwrap();
    let key = store::receipt_key(&mut tx, report).await.unwrap().unwrap();
    drop(tx);
    let said = acts::seal_message(world.chance.as_ref(), report, Words::Message, &message(world, text), &readers, &key).unwrap();
    let asked = change!(&world.db, Author::System, world.clock.now(), world.chance.as_ref(), |change| acts::ask(change, &found, &said).await);
    asked.unwrap();
}

#[tokio::test]
async fn a_question_reaches_the_receipt_and_its_answer_the_readers() {
    for world in daybreak_testing::engines(&SCHEMAS).await {
        let county = county(&world).await;
        let (report, receipt) = send(&world, &county, &NAMED).await;
        ask(&world, &county, report, "Which days?").await;
        let mut tx = world.db.read().await.unwrap();
        let found = acts::find_by_receipt(&mut tx, &receipt).await.unwrap().unwrap();
        assert_eq!((found.id, found.state), (report, State::Asked));
        // The receipt opens the conversation, and not the first account.
        let open = documents::for_receipt(&mut tx, report.0).await.unwrap();
        assert_eq!(open.len(), 1);
        let plain = open[0].1.open(&receipt.key_pair(), &open[0].0).unwrap();
        assert_eq!(serde_json::from_slice::<Message>(&plain).unwrap().text, "Which days?");
        drop(tx);

        write(&world, &county, report, &receipt, "Most days").await;
        assert!(opened(&world, &county.charity, report).await.iter().any(|(_, plain)| String::from_utf8_lossy(plain).contains("Most days")));
        let mut tx = world.db.read().await.unwrap();
        assert_eq!(store::find(&mut tx, report).await.unwrap().unwrap().state, State::Read);
        assert_eq!(store::messages(&mut tx, report).await.unwrap().len(), 2);
        assert!(acts::find_by_receipt(&mut tx, &daybreak_vault::Receipt::draw(world.chance.as_ref())).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_changed_level_takes_the_place_of_the_old() {
    for world in daybreak_testing::engines(&SCHEMAS).await {
        let county = county(&world).await;
        let (report, _) = send(&world, &county, &[&NAMED[..], &[("level", "shared")]].concat()).await;
        let mut tx = world.db.read().await.unwrap();
        let found = store::find(&mut tx, report).await.unwrap().unwrap();
        let readers = acts::reader_keys(&mut tx, &county.pinned, &found).await.unwrap().unwrap();
        drop(tx);
        let new = acts::seal_identity(world.chance.as_ref(), report, Level::Anonymous, &Identity::default(), &readers).unwrap();
        let changed = change!(&world.db, Author::Public, world.clock.now(), world.chance.as_ref(), |change| {
            acts::change_level(change, report, &new).await
        });
        changed.unwrap();
        assert_eq!(identity(&world, &county.council, report).await, None);
        assert_eq!(identity(&world, &county.police, report).await, Some(Identity::default()));
    }
}

#[tokio::test]
async fn taking_it_back_ends_all_reading_and_erases_unless_somebody_must_be_kept_safe() {
    for world in daybreak_testing::engines(&SCHEMAS).await {
        let county = county(&world).await;
        let now = world.clock.now();
        for held in [false, true] {
            let (report, receipt) = send(&world, &county, &[&NAMED[..], &[("danger", "yes")]].concat()).await;
            if held {
                let hold: Result<(), Stop<()>> = change!(&world.db, Author::System, now, world.chance.as_ref(), |change| {
                    Ok(acts::hold(change, report, Hold::DutyToProtect).await?)
                });
                hold.unwrap();
            }
            let taken = change!(&world.db, Author::Public, now, world.chance.as_ref(), |change| acts::withdraw(change, report).await);
            assert_eq!(taken.unwrap(), if held { Taken::Kept } else { Taken::Erased });
            for member in [&county.council, &county.charity] {
                assert!(opened(&world, member, report).await.is_empty());
            }
            assert_eq!(concern(&world, &county.police, report).await.is_some(), held, "{}", world.name());
            let mut tx = world.db.read().await.unwrap();
            let found = acts::find_by_receipt(&mut tx, &receipt).await.unwrap().unwrap();
            assert_eq!(found.state, State::Withdrawn);
            assert_eq!(found.danger, held);
            assert_eq!(documents::heads(&mut tx, report.0).await.unwrap().is_empty(), !held);
            drop(tx);
            let again = change!(&world.db, Author::Public, now, world.chance.as_ref(), |change| acts::withdraw(change, report).await);
            assert!(matches!(again, Err(Stop::Refused(MayNot))));
            if held {
                let released = change!(&world.db, Author::System, now, world.chance.as_ref(), |change| acts::release(change, report).await);
                released.unwrap();
                let mut tx = world.db.read().await.unwrap();
                assert!(store::find(&mut tx, report).await.unwrap().is_none());
            }
        }
    }
}

#[tokio::test]
async fn a_closed_report_opens_again_when_its_sender_adds_to_it() {
    for world in daybreak_testing::engines(&SCHEMAS).await {
        let county = county(&world).await;
        let (report, receipt) = send(&world, &county, &NAMED).await;
        let now = world.clock.now();
        let mut tx = world.db.read().await.unwrap();
        let found = store::find(&mut tx, report).await.unwrap().unwrap();
        drop(tx);
        let closed =
            change!(&world.db, Author::System, now, world.chance.as_ref(), |change| acts::close(change, &found, PublicReason::TooLittle).await);
        closed.unwrap();
        write(&world, &county, report, &receipt, "more").await;
        let mut tx = world.db.read().await.unwrap();
        let found = store::find(&mut tx, report).await.unwrap().unwrap();
        assert_eq!((found.state, found.public_reason), (State::Read, None));
    }
}
