//! The account survives being moved and restored, on either engine.

use crate::{act, acts, draw, key, link_all};
use daybreak_audit::{Author, Entry, SCHEMA, endings, verify};
use daybreak_database::{Engine, backup, move_all, restore, restored};
use daybreak_testing::{engines, world};
use daybreak_vocabulary::Clock;
use std::io::Cursor;
use uuid::Uuid;

const ALL: [Engine; 2] = [Engine::Sqlite, Engine::Postgres];

#[tokio::test]
async fn a_moved_account_verifies_and_goes_on() {
    for from in engines(&[SCHEMA]).await {
        acts(&from, 20).await;
        let head = link_all(&from).await.unwrap();
        acts(&from, 2).await;
        for engine in ALL {
            let to = world(engine, &[]).await;
            move_all(&from.db, &to.db, &[SCHEMA], &mut |_| {}).await.unwrap();
            to.clock.set(from.clock.now().plus_minutes(10));
            let verdict = verify(&to.db, &key().verifier(), std::slice::from_ref(&head)).await.unwrap();
            assert_eq!((verdict.broken, verdict.links, verdict.waiting), (None, 20, 2), "{} to {}", from.name(), to.name());
            acts_elsewhere(&to).await;
            assert_eq!(link_all(&to).await.unwrap().sequence, 23);
            assert_eq!(verify(&to.db, &key().verifier(), std::slice::from_ref(&head)).await.unwrap().broken, None);
        }
    }
}

/// With ids that the world moved from has not drawn.
async fn acts_elsewhere(world: &daybreak_testing::World) {
    for _ in 0..500 {
        draw(world);
    }
    acts(world, 1).await;
}

#[tokio::test]
async fn a_restored_account_verifies_and_the_list_tells_what_was_erased_since() {
    for from in engines(&[SCHEMA]).await {
        acts(&from, 5).await;
        let early = draw(&from);
        act(&from, Author::System, Entry::new("report.erased", "report", early)).await;
        let head = link_all(&from).await.unwrap();
        let mut taken = Cursor::new(Vec::new());
        backup(&from.db, &mut taken, from.clock.now(), &mut |_| {}).await.unwrap();
        let late = draw(&from);
        act(&from, Author::System, Entry::new("report.erased", "report", late)).await;
        let list = endings::write(&endings::endings(&mut from.db.read().await.unwrap(), Uuid::nil()).await.unwrap());
        for engine in ALL {
            let to = world(engine, &[]).await;
            let (taken_at, _) = restore(&to.db, &[SCHEMA], Cursor::new(taken.get_ref()), &mut |_| {}).await.unwrap();
            let since: Vec<_> = endings::read(&list).unwrap().into_iter().filter(|ending| ending.ended_at > taken_at).collect();
            assert_eq!(since.iter().map(|ending| ending.record).collect::<Vec<_>>(), [late]);
            restored(&to.db, &[SCHEMA]).await.unwrap();
            let verdict = verify(&to.db, &key().verifier(), std::slice::from_ref(&head)).await.unwrap();
            assert_eq!((verdict.broken, verdict.links), (None, 6), "{} to {}", from.name(), to.name());
        }
    }
}
