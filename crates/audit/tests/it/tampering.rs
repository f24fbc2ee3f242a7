//! Somebody who holds the database changes it. `verify` names the first place.

use crate::{acts, draw, key, link_all, sql_id, tamper};
use daybreak_audit::chain::chain;
use daybreak_audit::{Break, SCHEMA, verify};
use daybreak_database::{Failure, on};
use daybreak_testing::{World, engines};
use uuid::Uuid;

/// Five linked entries and a signed head.
async fn linked() -> [World; 2] {
    let worlds = engines(&[SCHEMA]).await;
    for world in &worlds {
        acts(world, 5).await;
        link_all(world).await.unwrap();
    }
    worlds
}

async fn entry(world: &World, sequence: i64) -> Uuid {
    const FIND: &str = "SELECT entry FROM audit_link WHERE sequence = $1";
    let (id,): (Uuid,) = on!(&mut world.db.read().await.unwrap(), |db| sqlx::query_as(FIND).bind(sequence).fetch_one(db).await).unwrap();
    id
}

async fn broken(world: &World) -> Option<Break> {
    verify(&world.db, &key().verifier(), &[]).await.unwrap().broken
}

#[tokio::test]
async fn every_column_of_an_entry_is_bound() {
    let changes = [
        "happened_at = happened_at + 1",
        "author_kind = 'system', author = NULL",
        "author = record",
        "organisation = record",
        "organisation = NULL",
        "act = 'report.closed'",
        "record_kind = 'member'",
        "record = author",
        "detail = ''",
        "detail = detail || ';basis=consent'",
    ];
    for world in linked().await {
        let third = entry(&world, 3).await;
        for change in changes {
            let here = format!("WHERE id = {}", sql_id(&world, third));
            tamper(&world.db, "CREATE TABLE kept AS SELECT * FROM audit_entry").await;
            assert_eq!(tamper(&world.db, &format!("UPDATE audit_entry SET {change} {here}")).await, 1);
            assert_eq!(broken(&world).await, Some(Break::Changed { sequence: 3, entry: third }), "{change} on {}", world.name());
            tamper(&world.db, &format!("DELETE FROM audit_entry {here}; INSERT INTO audit_entry SELECT * FROM kept {here}; DROP TABLE kept")).await;
            assert_eq!(broken(&world).await, None, "put back");
        }
    }
}

#[tokio::test]
async fn an_id_can_not_be_exchanged() {
    for world in linked().await {
        let (third, other) = (entry(&world, 3).await, draw(&world));
        let (from, to) = (sql_id(&world, third), sql_id(&world, other));
        tamper(&world.db, &format!("UPDATE audit_entry SET id = {to} WHERE id = {from}")).await;
        assert_eq!(broken(&world).await, Some(Break::Removed { sequence: 3, entry: third }));
        tamper(&world.db, &format!("UPDATE audit_link SET entry = {to} WHERE entry = {from}")).await;
        assert_eq!(broken(&world).await, Some(Break::Changed { sequence: 3, entry: other }));
    }
}

#[tokio::test]
async fn a_removed_entry_is_named() {
    for world in linked().await {
        let second = entry(&world, 2).await;
        tamper(&world.db, &format!("DELETE FROM audit_entry WHERE id = {}", sql_id(&world, second))).await;
        assert_eq!(broken(&world).await, Some(Break::Removed { sequence: 2, entry: second }), "{}", world.name());
    }
}

#[tokio::test]
async fn a_removed_link_is_named() {
    for world in linked().await {
        tamper(&world.db, "DELETE FROM audit_link WHERE sequence = 4").await;
        assert_eq!(broken(&world).await, Some(Break::LinkRemoved { sequence: 4 }));
    }
}

#[tokio::test]
async fn entries_in_another_order_are_named() {
    for world in linked().await {
        let (second, third) = (entry(&world, 2).await, entry(&world, 3).await);
        let (one, other) = (sql_id(&world, second), sql_id(&world, third));
        let away = sql_id(&world, Uuid::nil());
        // Only the entries: their digests stay behind.
        for sql in [
            format!("UPDATE audit_link SET entry = {away} WHERE sequence = 2"),
            format!("UPDATE audit_link SET entry = {one} WHERE sequence = 3"),
            format!("UPDATE audit_link SET entry = {other} WHERE sequence = 2"),
        ] {
            tamper(&world.db, &sql).await;
        }
        assert_eq!(broken(&world).await, Some(Break::Reordered { sequence: 2, entry: third }));
        // And the digests with them.
        tamper(&world.db, "UPDATE audit_link SET digest = (SELECT o.digest FROM audit_link o WHERE o.sequence = 5 - audit_link.sequence) WHERE sequence IN (2, 3)").await;
        assert_eq!(broken(&world).await, Some(Break::Reordered { sequence: 2, entry: third }), "{}", world.name());
    }
}

#[tokio::test]
async fn an_entry_put_in_past_the_account_is_named() {
    for world in linked().await {
        let id = draw(&world);
        tamper(
            &world.db,
            &format!(
                "INSERT INTO audit_entry SELECT {}, happened_at, author_kind, author, organisation, 'report.closed', record_kind, record, detail
                 FROM audit_entry WHERE id = {}",
                sql_id(&world, id),
                sql_id(&world, entry(&world, 1).await)
            ),
        )
        .await;
        assert_eq!(broken(&world).await, Some(Break::Inserted { entry: id }), "{}", world.name());
    }
}

#[tokio::test]
async fn a_chain_that_was_linked_anew_does_not_fit_its_heads() {
    for world in linked().await {
        let third = entry(&world, 3).await;
        acts(&world, 2).await;
        let kept = link_all(&world).await.unwrap();
        // The entry is changed, all is unlinked, and the chainer's own work is done over: every hash is right again.
        tamper(&world.db, &format!("UPDATE audit_entry SET detail = '' WHERE id = {}", sql_id(&world, third))).await;
        tamper(&world.db, "INSERT INTO audit_waiting SELECT id, happened_at FROM audit_entry; DELETE FROM audit_link").await;
        let refused = chain(&world.db, &key(), Uuid::from_u128(1), world.clock.as_ref()).await;
        assert!(!matches!(refused, Ok(daybreak_audit::chain::Chained::Linked { head: Some(_), .. })), "it must not be signed: {refused:?}");
        assert_eq!(broken(&world).await, Some(Break::Head { sequence: 5 }), "{}", world.name());
        // The heads removed too, and the chainer lets itself be fooled: a head that somebody kept is not.
        tamper(&world.db, "DELETE FROM audit_head").await;
        link_all(&world).await.unwrap();
        assert_eq!(broken(&world).await, None);
        let verdict = verify(&world.db, &key().verifier(), std::slice::from_ref(&kept)).await.unwrap();
        assert_eq!(verdict.broken, Some(Break::Head { sequence: 7 }));
    }
}

#[tokio::test]
async fn a_chain_cut_short_is_known_by_a_kept_head() {
    for world in linked().await {
        let kept = link_all_after(&world).await;
        tamper(
            &world.db,
            "DELETE FROM audit_head WHERE sequence > 5; DELETE FROM audit_entry WHERE id IN (SELECT entry FROM audit_link WHERE sequence > 5);
             DELETE FROM audit_link WHERE sequence > 5",
        )
        .await;
        assert_eq!(broken(&world).await, None, "nothing in the database tells");
        let verdict = verify(&world.db, &key().verifier(), &[kept]).await.unwrap();
        assert_eq!(verdict.broken, Some(Break::CutShort { sequence: 7 }));
    }
}

async fn link_all_after(world: &World) -> daybreak_audit::Head {
    acts(world, 2).await;
    link_all(world).await.unwrap()
}

#[tokio::test]
async fn a_head_nobody_signed_is_named() {
    for world in linked().await {
        for change in ["signed_at = signed_at + 1", "hash = signature", "signature = hash"] {
            tamper(&world.db, "CREATE TABLE kept AS SELECT * FROM audit_head").await;
            tamper(&world.db, &format!("UPDATE audit_head SET {change}")).await;
            assert_eq!(broken(&world).await, Some(Break::Head { sequence: 5 }), "{change}");
            acts(&world, 1).await;
            let done = chain(&world.db, &key(), Uuid::from_u128(1), world.clock.as_ref()).await;
            assert!(matches!(done, Err(Failure::Broken(_))), "the chainer notices: {done:?}");
            tamper(&world.db, "DELETE FROM audit_head; INSERT INTO audit_head SELECT * FROM kept; DROP TABLE kept").await;
            tamper(&world.db, "DELETE FROM audit_entry WHERE id IN (SELECT entry FROM audit_link WHERE sequence > 5); DELETE FROM audit_link WHERE sequence > 5")
                .await;
        }
        // A key of somebody else vouches for nothing here.
        let stranger = daybreak_audit::HeadKey::from_bytes([8; 32]).verifier();
        assert_eq!(verify(&world.db, &stranger, &[]).await.unwrap().broken, Some(Break::Head { sequence: 5 }));
    }
}
