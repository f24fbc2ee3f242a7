//! Files: received in pieces, waiting, kept, read back whole or not at all.

use crate::{NOW, SCHEMAS, commit, organisation, signer};
use daybreak_audit::Stop;
use daybreak_database::{Database, Engine, on};
use daybreak_testing::{World, engines, world};
use daybreak_vault::clean::{FileFormat, Hidden, Treatment};
use daybreak_vault::{
    Compartment, DataKey, DocumentKind, FileFacts, FileReading, FileRefusal, Receiving, RecipientKind, WaitingFile, documents, files, recipients, wrap,
};
use daybreak_vocabulary::{Chance, Moment};
use futures::StreamExt;

const CHUNK: usize = 256 * 1024;

async fn received(world: &World, content: &[u8], now: Moment) -> Result<WaitingFile, Stop<FileRefusal>> {
    let mut receiving = Receiving::begin(&world.db, world.chance.as_ref(), now, DocumentKind::Original).await?;
    // As it comes over a wire: in uneven pieces.
    for piece in content.chunks(100_003) {
        receiving.push(&world.db, piece).await?;
    }
    receiving.finish(&world.db).await
}

async fn whole(db: &Database, key: &DataKey) -> Result<Vec<u8>, daybreak_database::Failure> {
    let mut reading = FileReading::new(key);
    let mut content = Vec::new();
    while let Some(piece) = reading.next(db).await? {
        assert!(piece.len() <= CHUNK);
        content.extend_from_slice(&piece);
    }
    Ok(content)
}

fn noise(length: usize) -> Vec<u8> {
    let chance = crate::chance();
    let mut content = vec![0; length];
    (&chance as &dyn Chance).fill(&mut content);
    content
}

async fn count(db: &Database, sql: &'static str) -> i64 {
    let mut tx = db.read().await.unwrap();
    let (count,): (i64,) = on!(&mut tx, |db| sqlx::query_as(sql).fetch_one(db).await).unwrap();
    count
}

#[tokio::test]
async fn what_was_sent_comes_back() {
    for world in engines(SCHEMAS).await {
        for length in [1, 5_000, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 700_000] {
            let content = noise(length);
            let file = received(&world, &content, NOW).await.unwrap();
            assert_eq!(file.bytes, length as u64);
            assert_eq!(whole(&world.db, &file.data_key(uuid::Uuid::nil())).await.unwrap(), content, "{length}");
        }
    }
}

#[tokio::test]
async fn a_file_is_kept_with_its_report_and_read_by_its_readers() {
    for world in engines(SCHEMAS).await {
        let chance: &dyn Chance = world.chance.as_ref();
        let (signer, pinned) = signer(chance);
        let (reader, keyring) = organisation(&world, &signer, "Anchor House", RecipientKind::Charity).await;
        let content = noise(600_000);
        let file = received(&world, &content, NOW).await.unwrap();
        let (facts, copy) = files::examine(&world.db, chance, NOW, &file, "..\\holiday.jpg").await.unwrap();
        assert_eq!((facts.name.as_str(), facts.format, facts.treatment), ("holiday.jpg", FileFormat::Unknown, Treatment::Unclean));
        assert!(facts.mislabelled && copy.is_none());
        // The key travels in the form's state, and nowhere else.
        let state = serde_json::to_string(&file).unwrap();
        let file: WaitingFile = serde_json::from_str(&state).unwrap();
        let record = chance.uuid4();
        let (key, document) = file.adopt(chance, record, &facts).unwrap();
        let mut tx = world.db.read().await.unwrap();
        let to = recipients::key(&mut tx, &pinned, reader, Compartment::Originals).await.unwrap().unwrap();
        drop(tx);
        let wraps = [wrap(chance, &key, &to).unwrap()];
        // Not before it is kept.
        assert!(commit(&world, async |change| Ok(documents::put(change, &document, &wraps).await?)).await.is_err());
        let sent = async || {
            commit(&world, async |change| {
                if !files::keep(change, file.id).await? {
                    return Err(Stop::Refused(()));
                }
                Ok(documents::put(change, &document, &wraps).await?)
            })
            .await
        };
        sent().await.unwrap();
        assert!(matches!(sent().await, Err(Stop::Refused(()))), "twice");
        // From now on it does not expire, can't be thrown away, and can't grow.
        assert_eq!(files::expire(&world.db, NOW.plus_days(400)).await.unwrap(), 0);
        files::discard(&world.db, &file).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        let (found, wrapped) = documents::find(&mut tx, file.id, reader).await.unwrap().unwrap();
        drop(tx);
        let key = keyring.data_key(&wrapped).unwrap();
        let told = FileFacts::from_document(&key.open(&found).unwrap()).unwrap();
        assert_eq!((told.bytes, told), (600_000, facts));
        let streamed: Vec<Vec<u8>> = files::read(world.db.clone(), &key).map(Result::unwrap).collect().await;
        assert_eq!(streamed.concat(), content);
        commit(&world, async |change| Ok(documents::erase(change, &[file.id]).await?)).await.unwrap();
        assert_eq!(count(&world.db, "SELECT COUNT(*) FROM file_chunk").await, 0);
        assert!(whole(&world.db, &key).await.is_err());
    }
}

#[tokio::test]
async fn a_picture_is_copied_without_its_position() {
    for world in engines(SCHEMAS).await {
        let chance: &dyn Chance = world.chance.as_ref();
        let picture = crate::clean::jpeg_with_position();
        let file = received(&world, &picture, NOW).await.unwrap();
        let (facts, copy) = files::examine(&world.db, chance, NOW, &file, "IMG_0001.JPG").await.unwrap();
        assert_eq!(facts.treatment, Treatment::Cleaned);
        assert!(facts.hidden.contains(&Hidden::Position));
        let copy = copy.unwrap();
        assert_eq!(copy.kind, DocumentKind::Copy);
        let cleaned = whole(&world.db, &copy.data_key(uuid::Uuid::nil())).await.unwrap();
        assert_eq!(cleaned.len() as u64, copy.bytes);
        assert!(cleaned.len() < picture.len());
        assert_eq!(whole(&world.db, &file.data_key(uuid::Uuid::nil())).await.unwrap(), picture, "the original stays as it was");
    }
}

#[tokio::test]
async fn the_empty_and_the_endless_are_refused_and_leave_nothing() {
    for world in engines(SCHEMAS).await {
        assert!(matches!(received(&world, b"", NOW).await, Err(Stop::Refused(FileRefusal::Empty))));
        let note = Receiving::begin(&world.db, world.chance.as_ref(), NOW, DocumentKind::Note).await;
        assert!(matches!(note, Err(Stop::Failed(_))));
        assert_eq!(count(&world.db, "SELECT COUNT(*) FROM file").await, 0);
    }
    // Counted before it is written: one engine is enough.
    let world = world(Engine::Sqlite, SCHEMAS).await;
    let mut receiving = Receiving::begin(&world.db, world.chance.as_ref(), NOW, DocumentKind::Original).await.unwrap();
    let megabyte = vec![1; 1024 * 1024];
    for _ in 0..25 {
        receiving.push(&world.db, &megabyte).await.unwrap();
    }
    assert!(matches!(receiving.push(&world.db, b"x").await, Err(Stop::Refused(FileRefusal::TooLong))));
    assert_eq!(count(&world.db, "SELECT COUNT(*) FROM file").await, 0);
    assert_eq!(count(&world.db, "SELECT COUNT(*) FROM file_chunk").await, 0);
}

#[tokio::test]
async fn what_waits_too_long_is_thrown_away() {
    for world in engines(SCHEMAS).await {
        let old = received(&world, b"old", NOW).await.unwrap();
        let cut = {
            let mut receiving = Receiving::begin(&world.db, world.chance.as_ref(), NOW, DocumentKind::Original).await.unwrap();
            receiving.push(&world.db, &noise(300_000)).await.unwrap();
            receiving
        };
        let young = received(&world, b"young", NOW.plus_minutes(60)).await.unwrap();
        let taken_back = received(&world, b"taken back", NOW.plus_minutes(60)).await.unwrap();
        files::discard(&world.db, &taken_back).await.unwrap();
        let later = NOW.plus_minutes(files::WAITS_FOR_MINUTES);
        assert_eq!(files::expire(&world.db, later).await.unwrap(), 2);
        assert_eq!(files::expire(&world.db, later).await.unwrap(), 0);
        assert_eq!(count(&world.db, "SELECT COUNT(*) FROM file").await, 1);
        assert!(whole(&world.db, &old.data_key(uuid::Uuid::nil())).await.is_err());
        assert_eq!(whole(&world.db, &young.data_key(uuid::Uuid::nil())).await.unwrap(), b"young");
        // One whose upload went on too long is told so.
        assert!(matches!(cut.finish(&world.db).await, Err(Stop::Refused(FileRefusal::Expired))));
        // Sent too late: nothing is kept, and the sender can be told.
        let kept = daybreak_audit::change!(&world.db, daybreak_audit::Author::Public, later.plus_days(2), world.chance.as_ref(), |change| {
            change.record(daybreak_audit::Entry::new("test.done", "test", uuid::Uuid::nil()));
            files::keep(change, young.id).await.map_err(Stop::<()>::from)
        });
        assert!(matches!(kept, Ok(false)));
    }
}

/// As if so much had been sent: a test writes no gigabytes.
async fn weighs(world: &World, file: &WaitingFile, bytes: i64) {
    let mut tx = world.db.begin().await.unwrap();
    on!(&mut tx, |db| sqlx::query("UPDATE file SET stored = $2 WHERE id = $1").bind(file.id.0).bind(bytes).execute(db).await.map(|_| ())).unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn what_lies_unsent_for_an_hour_makes_room_and_what_was_sent_never_does() {
    const HALF: i64 = files::MOST_WAITING / 2;
    for world in engines(SCHEMAS).await {
        let is_there = async |file: &WaitingFile| whole(&world.db, &file.data_key(uuid::Uuid::nil())).await.is_ok();
        let sent = received(&world, b"sent", NOW).await.unwrap();
        assert!(commit(&world, async |change| Ok(files::keep(change, sent.id).await?)).await.unwrap());
        weighs(&world, &sent, files::MOST_WAITING).await;
        let first = received(&world, b"first", NOW.plus_minutes(1)).await.unwrap();
        let second = received(&world, b"second", NOW.plus_minutes(2)).await.unwrap();
        // What was sent takes no room from those that wait.
        assert_eq!(files::expire(&world.db, NOW.plus_minutes(90)).await.unwrap(), 0);
        weighs(&world, &first, HALF).await;
        assert_eq!(files::expire(&world.db, NOW.plus_minutes(60)).await.unwrap(), 0, "within the hour");
        // Half of it is taken: the oldest goes, and no more than has to.
        assert_eq!(files::expire(&world.db, NOW.plus_minutes(62)).await.unwrap(), 1);
        assert!(!is_there(&first).await && is_there(&second).await && is_there(&sent).await, "{}", world.name());
        // All of it is taken: whoever comes is refused within the hour, and taken after it.
        for _ in 0..50 {
            received(&world, b"x", NOW.plus_minutes(61)).await.unwrap();
        }
        let flood = received(&world, b"flood", NOW.plus_minutes(62)).await.unwrap();
        weighs(&world, &flood, files::MOST_WAITING + 1).await;
        assert!(matches!(received(&world, b"newcomer", NOW.plus_minutes(121)).await, Err(Stop::Refused(FileRefusal::NoRoom))));
        let newcomer = received(&world, b"newcomer", NOW.plus_minutes(122)).await.unwrap();
        assert!(!is_there(&flood).await && is_there(&newcomer).await && is_there(&sent).await, "{}", world.name());
    }
}

/// Very many small files before one that takes all the room: whoever comes is not kept waiting until each of them is gone.
#[tokio::test]
async fn a_flood_of_small_files_makes_nobody_wait_for_their_end() {
    const SMALL: i64 = 1_000;
    for world in engines(SCHEMAS).await {
        let chance: &dyn Chance = world.chance.as_ref();
        let until = NOW.plus_minutes(files::WAITS_FOR_MINUTES);
        let mut tx = world.db.begin().await.unwrap();
        for _ in 0..SMALL {
            let id = chance.uuid4();
            on!(&mut tx, |db| sqlx::query("INSERT INTO file (id, waiting_until, complete, stored) VALUES ($1, $2, TRUE, 1)").bind(id).bind(until.0).execute(db).await.map(|_| ())).unwrap();
        }
        tx.commit().await.unwrap();
        let flood = received(&world, b"flood", NOW.plus_minutes(1)).await.unwrap();
        weighs(&world, &flood, files::MOST_WAITING + 1).await;
        let later = NOW.plus_minutes(90);
        assert!(matches!(received(&world, b"newcomer", later).await, Err(Stop::Refused(FileRefusal::NoRoom))));
        let left = count(&world.db, "SELECT COUNT(*) FROM file").await;
        assert!(left > SMALL / 2 && left < SMALL, "{left} are left: a few were let go at once");
        // The clock lets go of all that has to.
        assert_eq!(files::expire(&world.db, later).await.unwrap(), usize::try_from(left).unwrap());
        received(&world, b"newcomer", later).await.unwrap();
    }
}

#[tokio::test]
async fn chunks_swapped_cut_or_altered_end_the_reading() {
    const TAMPERINGS: [&str; 5] = [
        "DELETE FROM file_chunk WHERE position = 2",
        "DELETE FROM file_chunk WHERE position = 1",
        "UPDATE file_chunk SET sealed = (SELECT sealed FROM file_chunk WHERE position = 0) WHERE position = 1",
        "UPDATE file_chunk SET sealed = (SELECT sealed FROM file_chunk WHERE position = 2) WHERE position = 0",
        "UPDATE file_chunk SET position = position + 5 WHERE position = 2",
    ];
    for tampering in TAMPERINGS {
        // What is read is what was stored, on either engine: one is enough.
        for world in [world(Engine::Sqlite, SCHEMAS).await] {
            let file = received(&world, &noise(600_000), NOW).await.unwrap();
            let mut tx = world.db.begin().await.unwrap();
            on!(&mut tx, |db| sqlx::query(tampering).execute(db).await.map(|_| ())).unwrap();
            tx.commit().await.unwrap();
            let key = file.data_key(uuid::Uuid::nil());
            assert!(whole(&world.db, &key).await.is_err(), "{tampering}");
            let pieces: Vec<bool> = files::read(world.db.clone(), &key).map(|piece| piece.is_ok()).collect().await;
            assert_eq!(pieces.iter().filter(|good| !**good).count(), 1, "it ends with its failure");
            assert_eq!(pieces.last(), Some(&false));
        }
    }
}

#[tokio::test]
async fn the_content_is_nowhere_in_the_clear() {
    for world in engines(SCHEMAS).await {
        let mark = b"MARK-ferry-at-dawn-MARK".repeat(20_000);
        let file = received(&world, &mark, NOW).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        let rows: Vec<(Vec<u8>,)> = on!(&mut tx, |db| sqlx::query_as("SELECT sealed FROM file_chunk").fetch_all(db).await).unwrap();
        assert_eq!(rows.len(), 2);
        assert!(rows.iter().all(|(sealed,)| !sealed.windows(10).any(|window| window == &mark[..10])));
        let shown = format!("{file:?}");
        let key = serde_json::to_value(&file).unwrap()["key"].as_str().unwrap().to_owned();
        assert!(!shown.contains(&key));
    }
}

#[test]
fn a_state_with_a_false_kind_or_key_is_refused() {
    let good = r#"{"id":"00000000-0000-4000-8000-000000000001","kind":"original","key":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","bytes":1}"#;
    assert!(serde_json::from_str::<WaitingFile>(good).is_ok());
    assert!(serde_json::from_str::<WaitingFile>(&good.replace("original", "message")).is_err());
    assert!(serde_json::from_str::<WaitingFile>(&good.replace("AAAA", "A")).is_err());
}
