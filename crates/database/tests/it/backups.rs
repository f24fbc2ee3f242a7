use crate::{BOTH, PICKERS, SCHEMA, bytes_of, fill, quiet};
use daybreak_database::{Database, Engine, Failure, Migration, Progress, Schema, Standing};
use daybreak_database::{backup, migrate, on, restore, restored, shape, standing, taken_at};
use daybreak_testing::{engines, world};
use daybreak_vocabulary::Moment;
use std::io::Cursor;
use tokio::io::AsyncReadExt;

const ALL: [Engine; 2] = [Engine::Sqlite, Engine::Postgres];

#[tokio::test]
async fn a_backup_of_either_engine_restores_on_either() {
    let mut taken = Vec::new();
    for from in engines(BOTH).await {
        fill(&from, 700).await;
        taken.push(bytes_of(&from.db).await);
    }
    assert!(taken[0] == taken[1], "the same contents are the same backup");
    for engine in ALL {
        let to = world(engine, &[]).await;
        let (at, tables) = restore(&to.db, BOTH, Cursor::new(&taken[0]), &mut quiet()).await.unwrap();
        assert_eq!(at, Moment(1));
        assert!(tables.contains(&Progress { table: "farm".to_owned(), rows: 700 }));
        assert_eq!(standing(&to.db, BOTH).await.unwrap(), Standing::Restoring, "{}", to.name());
        let unfinished = backup(&to.db, &mut Cursor::new(Vec::new()), Moment(2), &mut quiet()).await;
        assert!(matches!(unfinished, Err(Failure::Broken(_))));
        restored(&to.db, BOTH).await.unwrap();
        assert_eq!(standing(&to.db, BOTH).await.unwrap(), Standing::Current);
        assert!(restored(&to.db, BOTH).await.is_err(), "only once");
        assert!(bytes_of(&to.db).await == taken[0], "{}", to.name());
    }
}

#[tokio::test]
async fn a_backup_is_one_picture_while_others_write() {
    for from in engines(BOTH).await {
        fill(&from, 600).await;
        let before = bytes_of(&from.db).await;
        // The picture is taken with the first reading; what is written from then on is not in it.
        let (slow, mut far) = tokio::io::duplex(512);
        let mut told = quiet();
        let writing_meanwhile = async {
            let mut read = vec![0; 512];
            far.read_exact(&mut read).await.unwrap();
            let mut tx = from.db.begin().await.unwrap();
            on!(&mut tx, |db| sqlx::query("DELETE FROM apple_crate").execute(db).await.map(|_| ())).unwrap();
            tx.commit().await.unwrap();
            far.read_to_end(&mut read).await.unwrap();
            read
        };
        let (done, read) = tokio::join!(backup(&from.db, slow, Moment(1), &mut told), writing_meanwhile);
        done.unwrap();
        assert!(read == before, "{}", from.name());
        assert!(bytes_of(&from.db).await != before);
    }
}

#[tokio::test]
async fn a_backup_with_one_wrong_byte_restores_nothing() {
    let [from, _] = engines(BOTH).await;
    fill(&from, 3).await;
    let whole = bytes_of(&from.db).await;
    let to = world(Engine::Sqlite, &[]).await;
    let refuse = async |bytes: Vec<u8>, what: String| {
        let refused = restore(&to.db, BOTH, Cursor::new(bytes), &mut quiet()).await;
        assert!(matches!(refused, Err(Failure::Broken(_))), "{what}: {refused:?}");
    };
    for place in (0..whole.len()).step_by(7) {
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        refuse(bytes, format!("byte {place}")).await;
    }
    for length in [0, 10, 31, 32, 60, whole.len() - 1] {
        refuse(whole[..length].to_vec(), format!("cut at {length}")).await;
    }
    refuse([whole.clone(), vec![0]].concat(), "longer".to_owned()).await;
    assert!(shape::tables(&mut to.db.read().await.unwrap()).await.unwrap().is_empty());
    restore(&to.db, BOTH, Cursor::new(whole), &mut quiet()).await.unwrap();
}

#[tokio::test]
async fn a_target_that_holds_anything_is_refused() {
    for from in engines(BOTH).await {
        fill(&from, 3).await;
        let bytes = bytes_of(&from.db).await;
        assert!(matches!(restore(&from.db, BOTH, Cursor::new(&bytes), &mut quiet()).await, Err(Failure::Broken(_))));
        assert!(bytes_of(&from.db).await == bytes);
    }
}

#[tokio::test]
async fn a_backup_of_an_earlier_version_is_brought_up_to_date() {
    const LATER: Schema = Schema {
        owner: "picker",
        migrations: &[
            PICKERS.migrations[0],
            Migration { name: "0002_named", sql: "ALTER TABLE picker ADD COLUMN name TEXT; UPDATE picker SET name = 'unknown';" },
        ],
    };
    for from in engines(BOTH).await {
        fill(&from, 3).await;
        let bytes = bytes_of(&from.db).await;
        for engine in ALL {
            let to = world(engine, &[]).await;
            restore(&to.db, &[LATER, SCHEMA], Cursor::new(&bytes), &mut quiet()).await.unwrap();
            restored(&to.db, &[LATER, SCHEMA]).await.unwrap();
            assert_eq!(standing(&to.db, &[LATER, SCHEMA]).await.unwrap(), Standing::Current);
            let named: (i64,) = on!(&mut to.db.read().await.unwrap(), |db| {
                sqlx::query_as("SELECT COUNT(*) FROM picker WHERE name = 'unknown'").fetch_one(db).await
            })
            .unwrap();
            assert_eq!(named, (3,));
            // And not the other way.
            let newer = bytes_of(&to.db).await;
            let target = world(engine, &[]).await;
            let refused = restore(&target.db, BOTH, Cursor::new(newer), &mut quiet()).await;
            assert!(matches!(refused, Err(Failure::Broken("the backup was made by a later version"))), "{refused:?}");
        }
    }
}

#[tokio::test]
async fn a_backups_age_is_told_without_reading_it_all() {
    let [from, _] = engines(BOTH).await;
    let mut bytes = Cursor::new(Vec::new());
    backup(&from.db, &mut bytes, Moment(123_456), &mut quiet()).await.unwrap();
    assert_eq!(taken_at(Cursor::new(&bytes.get_ref()[..40])).await.unwrap(), Moment(123_456));
    assert!(taken_at(Cursor::new(b"something else altogether".to_vec())).await.is_err());
}

#[tokio::test]
async fn a_full_disk_is_told_and_a_half_restore_is_nothing() {
    let [from, _] = engines(BOTH).await;
    fill(&from, 400).await;
    let bytes = bytes_of(&from.db).await;
    let to = world(Engine::Sqlite, &[]).await;
    let Database::Sqlite { writer, .. } = &to.db else { panic!("SQLite was asked for") };
    sqlx::query("PRAGMA max_page_count = 60").execute(writer).await.unwrap();
    let refused = restore(&to.db, BOTH, Cursor::new(&bytes), &mut quiet()).await;
    assert!(matches!(refused, Err(Failure::Full)), "{refused:?}");
    assert!(shape::tables(&mut to.db.read().await.unwrap()).await.unwrap().is_empty());
    migrate(&to.db, BOTH).await.unwrap();
}
