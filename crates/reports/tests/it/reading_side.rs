//! What triage stands on: the queue of each organisation, found or not.

use crate::county::{ALDERMOUTH, NORTHMERE, SCHEMAS, county, send, write};
use daybreak_reports::State;
use daybreak_reports::store::{self, Filter};
use daybreak_vocabulary::Exploitation;

#[tokio::test]
async fn every_statement_is_one_that_both_engines_prepare() {
    for world in daybreak_testing::engines(&SCHEMAS).await {
        let refused = world.db.prepare_each(store::STATEMENTS).await.unwrap();
        assert_eq!(refused, [], "{}", world.name());
    }
}

#[tokio::test]
async fn danger_and_children_come_first_then_the_oldest_and_pages_go_by_key() {
    for world in daybreak_testing::engines(&SCHEMAS).await {
        let county = county(&world).await;
        let told: &[&[(&str, &str)]] = &[
            &[("story", "the oldest"), ("district", NORTHMERE), ("setting", "car_wash")],
            &[("story", "a day later"), ("district", ALDERMOUTH), ("setting", "farm")],
            &[("story", "danger"), ("district", NORTHMERE), ("danger", "yes")],
            &[("story", "a child"), ("district", NORTHMERE), ("ages", "from16to17"), ("setting", "sex_sold")],
        ];
        let mut sent = Vec::new();
        for told in told {
            sent.push(send(&world, &county, told).await.0);
            world.clock.advance_minutes(24 * 60);
        }
        let mut tx = world.db.read().await.unwrap();
        let all = store::queue(&mut tx, county.police.id, &Filter::default(), None, 10).await.unwrap();
        let order: Vec<_> = all.iter().map(|report| report.id).collect();
        assert_eq!(order, [sent[2], sent[3], sent[0], sent[1]], "{}", world.name());
        assert_eq!(store::urgent(&mut tx, county.police.id).await.unwrap(), 2);

        let mut paged = Vec::new();
        let mut after = None;
        loop {
            let page = store::queue(&mut tx, county.police.id, &Filter::default(), after, 3).await.unwrap();
            if page.is_empty() {
                break;
            }
            after = page.last().map(|last| last.key());
            paged.extend(page.into_iter().map(|report| report.id));
        }
        assert_eq!(paged, order);

        let filtered = |district: Option<&str>, kind, state| Filter { district: district.map(str::to_owned), kind, state };
        for (filter, expected) in [
            (filtered(Some(ALDERMOUTH), None, None), vec![sent[1]]),
            (filtered(None, Some(Exploitation::Sexual), None), vec![sent[3]]),
            (filtered(Some(NORTHMERE), Some(Exploitation::Labour), None), vec![sent[0]]),
            (filtered(None, None, Some(State::Received)), order.clone()),
            (filtered(None, None, Some(State::Closed)), vec![]),
            (filtered(Some(ALDERMOUTH), None, Some(State::Received)), vec![sent[1]]),
            (filtered(None, Some(Exploitation::Labour), Some(State::Received)), vec![sent[0], sent[1]]),
            (filtered(Some(ALDERMOUTH), Some(Exploitation::Labour), Some(State::Received)), vec![sent[1]]),
        ] {
            let found = store::queue(&mut tx, county.police.id, &filter, None, 10).await.unwrap();
            assert_eq!(found.iter().map(|report| report.id).collect::<Vec<_>>(), expected, "{filter:?} on {}", world.name());
        }
        // The council reads Northmere alone; for it, what happens in Aldermouth does not exist.
        let councils = store::queue(&mut tx, county.council.id, &Filter::default(), None, 10).await.unwrap();
        assert_eq!(councils.len(), 3);
        assert_eq!(store::find_for(&mut tx, sent[1], county.council.id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn what_is_urgent_and_unread_stands_before_what_is_urgent_and_in_hand() {
    for world in daybreak_testing::engines(&SCHEMAS).await {
        let county = county(&world).await;
        let (child, receipt) = send(&world, &county, &[("story", "a child"), ("district", NORTHMERE), ("ages", "under16")]).await;
        world.clock.advance_minutes(24 * 60);
        let (danger, _) = send(&world, &county, &[("story", "danger"), ("district", NORTHMERE), ("danger", "yes")]).await;
        let order = async || {
            let mut tx = world.db.read().await.unwrap();
            let mut found = Vec::new();
            let mut after = None;
            loop {
                let page = store::queue(&mut tx, county.police.id, &Filter::default(), after, 1).await.unwrap();
                after = page.last().map(|last| last.key());
                found.extend(page.into_iter().map(|report| report.id));
                if after.is_none() {
                    break found;
                }
            }
        };
        assert_eq!(order().await, [child, danger], "the older first, while nobody has read either");
        let mut tx = world.db.begin().await.unwrap();
        store::set_read(&mut tx, child, county.police.id).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(order().await, [danger, child], "what is in conversation stands behind a new danger");
        // For the council nothing was opened.
        let mut tx = world.db.read().await.unwrap();
        let councils = store::queue(&mut tx, county.council.id, &Filter::default(), None, 10).await.unwrap();
        assert_eq!(councils[0].id, child);
        assert_eq!(store::urgent(&mut tx, county.police.id).await.unwrap(), 2);
        drop(tx);
        // The sender writes: it is to be read again, and is the older.
        write(&world, &county, child, &receipt, "He is gone").await;
        assert_eq!(order().await, [child, danger]);
    }
}
