//! Entries go after their time, and the chain still holds; nobody else can take one away.

use crate::{acts, key, link_all, tamper};
use daybreak_audit::account::{Filter, newest, page};
use daybreak_audit::{Break, HeadKey, SCHEMA, fading, verify};
use daybreak_testing::{World, engines};
use daybreak_vocabulary::Clock;
use uuid::Uuid;

async fn count(world: &World) -> usize {
    let mut tx = world.db.read().await.unwrap();
    page(&mut tx, Filter::Everything, newest(), 100).await.unwrap().len()
}

/// Five acts, a year, three more, all linked.
async fn two_years(world: &World) {
    acts(world, 5).await;
    link_all(world).await;
    world.clock.advance_days(365);
    acts(world, 3).await;
    link_all(world).await;
}

#[tokio::test]
async fn what_has_faded_is_gone_and_the_chain_holds() {
    for world in engines(&[SCHEMA]).await {
        two_years(&world).await;
        let before = world.clock.now().plus_days(-100);
        assert_eq!(fading::fade(&world.db, &key(), Uuid::from_u128(1), world.clock.as_ref(), before).await.unwrap(), 5);
        assert_eq!(count(&world).await, 3, "{}", world.name());
        let verdict = verify(&world.db, &key().verifier(), &[]).await.unwrap();
        assert_eq!((verdict.broken, verdict.links), (None, 8));
        assert_eq!(fading::fade(&world.db, &key(), Uuid::from_u128(1), world.clock.as_ref(), before).await.unwrap(), 0);
        // It goes on growing, and fades further.
        acts(&world, 1).await;
        link_all(&world).await;
        let before = world.clock.now();
        assert_eq!(fading::fade(&world.db, &key(), Uuid::from_u128(1), world.clock.as_ref(), before).await.unwrap(), 3);
        assert_eq!(verify(&world.db, &key().verifier(), &[]).await.unwrap().broken, None);
    }
}

#[tokio::test]
async fn an_entry_taken_away_before_its_time_is_named() {
    for world in engines(&[SCHEMA]).await {
        two_years(&world).await;
        let before = world.clock.now().plus_days(-100);
        fading::fade(&world.db, &key(), Uuid::from_u128(1), world.clock.as_ref(), before).await.unwrap();
        tamper(&world.db, "DELETE FROM audit_entry WHERE id IN (SELECT entry FROM audit_link WHERE sequence = 7)").await;
        let verdict = verify(&world.db, &key().verifier(), &[]).await.unwrap();
        assert!(matches!(verdict.broken, Some(Break::Removed { sequence: 7, .. })), "{}: {:?}", world.name(), verdict.broken);
        // Nor does it help to say that it had faded: only the chainer's key says so.
        tamper(&world.db, "UPDATE audit_fading SET sequence = 7").await;
        let verdict = verify(&world.db, &key().verifier(), &[]).await.unwrap();
        assert!(matches!(verdict.broken, Some(Break::Removed { sequence: 1, .. })), "{:?}", verdict.broken);
    }
}

#[tokio::test]
async fn a_link_altered_behind_what_has_faded_is_named() {
    for change in ["UPDATE audit_link SET digest = hash WHERE sequence = 2", "UPDATE audit_link SET hash = digest WHERE sequence = 2", "DELETE FROM audit_link WHERE sequence = 2"] {
        for world in engines(&[SCHEMA]).await {
            two_years(&world).await;
            let before = world.clock.now().plus_days(-100);
            fading::fade(&world.db, &key(), Uuid::from_u128(1), world.clock.as_ref(), before).await.unwrap();
            tamper(&world.db, change).await;
            let verdict = verify(&world.db, &key().verifier(), &[]).await.unwrap();
            assert!(verdict.broken.is_some(), "{}: {change}", world.name());
        }
    }
}

#[tokio::test]
async fn another_key_fades_nothing() {
    for world in engines(&[SCHEMA]).await {
        two_years(&world).await;
        let thief = HeadKey::from_bytes([66; 32]);
        let before = world.clock.now().plus_days(-100);
        fading::fade(&world.db, &thief, Uuid::from_u128(1), world.clock.as_ref(), before).await.unwrap();
        let verdict = verify(&world.db, &key().verifier(), &[]).await.unwrap();
        assert!(matches!(verdict.broken, Some(Break::Removed { sequence: 1, .. })), "{}: {:?}", world.name(), verdict.broken);
    }
}

#[tokio::test]
async fn an_entry_known_by_its_day_is_linked_when_the_day_is_over() {
    use daybreak_audit::{Author, Entry, Stop, change, chain};
    for world in engines(&[SCHEMA]).await {
        acts(&world, 1).await;
        let by_day = world.clock.now().day_only();
        for _ in 0..3 {
            let done: Result<(), Stop<()>> = change!(&world.db, Author::Public, by_day, world.chance.as_ref(), |change| {
                change.record(Entry::new("report.sent", "report", Uuid::from_u128(9)));
                Ok(())
            });
            done.unwrap();
        }
        acts(&world, 1).await;
        let head = link_all(&world).await.expect("a head");
        assert_eq!((head.sequence, head.signed_at), (2, head.signed_at.day_only()), "{}: between no two acts whose minute is known", world.name());
        world.clock.advance_days(1);
        let chained = chain::chain(&world.db, &key(), Uuid::from_u128(1), world.clock.as_ref()).await.unwrap();
        assert!(matches!(chained, chain::Chained::Linked { entries: 3, .. }), "{chained:?}");
        assert_eq!(verify(&world.db, &key().verifier(), &[]).await.unwrap().broken, None);
    }
}
