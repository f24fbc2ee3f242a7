use crate::{act, acts, draw, link_all};
use daybreak_audit::account::{self, Filter};
use daybreak_audit::chain::{Chained, chain, newest_head};
use daybreak_audit::endings::{self, NotAList};
use daybreak_audit::{Author, Entry, Head, NotAHead, SCHEMA, verify};
use daybreak_testing::engines;
use daybreak_vocabulary::Clock;
use uuid::Uuid;

#[tokio::test]
async fn the_account_is_read_by_key_newest_first() {
    for world in engines(&[SCHEMA]).await {
        let (member, organisation) = (draw(&world), draw(&world));
        for number in 0..10 {
            let author = if number % 2 == 0 { Author::Member { member, organisation } } else { Author::Public };
            act(&world, author, Entry::new("thing.counted", "thing", draw(&world)).with_number("number", number)).await;
        }
        let mut tx = world.db.read().await.unwrap();
        let mut numbers = Vec::new();
        let mut before = account::newest();
        loop {
            let page = account::page(&mut tx, Filter::Everything, before, 4).await.unwrap();
            let Some(last) = page.last() else { break };
            before = last.id;
            numbers.extend(page.iter().map(|entry| entry.details().next().unwrap().1.to_owned()));
        }
        assert_eq!(numbers.join(" "), "9 8 7 6 5 4 3 2 1 0", "{}", world.name());
        for filter in [Filter::Member(member), Filter::Organisation(organisation)] {
            let page = account::page(&mut tx, filter, account::newest(), 50).await.unwrap();
            assert_eq!(page.len(), 5);
            assert!(page.iter().all(|entry| entry.author() == Author::Member { member, organisation }));
        }
        let earlier = account::before(world.clock.now().plus_minutes(-3));
        assert_eq!(account::page(&mut tx, Filter::Everything, earlier, 50).await.unwrap().len(), 6);
    }
}

#[tokio::test]
async fn the_chain_grows_run_by_run_and_its_tail_is_told() {
    for world in engines(&[SCHEMA]).await {
        let verifier = crate::key().verifier();
        let empty = verify(&world.db, &verifier, &[]).await.unwrap();
        assert_eq!((empty.broken, empty.links, empty.waiting), (None, 0, 0));
        assert!(link_all(&world).await.is_none(), "nothing to sign");

        acts(&world, 300).await;
        let first = link_all(&world).await.unwrap();
        assert_eq!(first.sequence, 300);
        assert!(link_all(&world).await.is_none(), "signed already");
        acts(&world, 3).await;
        let verdict = verify(&world.db, &verifier, &[]).await.unwrap();
        assert_eq!((verdict.broken, verdict.links, verdict.heads, verdict.vouched_until), (None, 300, 1, 300), "{}", world.name());
        assert_eq!((verdict.waiting, verdict.waiting_since), (3, Some(world.clock.now().plus_minutes(-2))));

        let second = link_all(&world).await.unwrap();
        let verdict = verify(&world.db, &verifier, &[first, second.clone()]).await.unwrap();
        assert_eq!((verdict.broken, verdict.links, verdict.heads, verdict.waiting), (None, 303, 2, 0));
        assert_eq!(newest_head(&mut world.db.read().await.unwrap()).await.unwrap(), Some(second));
    }
}

#[tokio::test]
async fn the_same_account_has_the_same_head_on_both_engines() {
    let mut heads = Vec::new();
    for world in engines(&[SCHEMA]).await {
        acts(&world, 5).await;
        heads.push(link_all(&world).await.unwrap());
    }
    assert_eq!(heads[0], heads[1]);
}

#[tokio::test]
async fn only_the_holder_of_the_lease_chains() {
    for world in engines(&[SCHEMA]).await {
        acts(&world, 1).await;
        link_all(&world).await;
        acts(&world, 1).await;
        world.clock.set(world.clock.now().plus_minutes(-1));
        let other = chain(&world.db, &crate::key(), Uuid::from_u128(2), world.clock.as_ref()).await.unwrap();
        assert_eq!(other, Chained::Elsewhere);
        world.clock.advance_minutes(2);
        let other = chain(&world.db, &crate::key(), Uuid::from_u128(2), world.clock.as_ref()).await.unwrap();
        assert!(matches!(other, Chained::Linked { entries: 1, head: Some(_) }), "{other:?}");
    }
}

/// Acts and the chainer at once: no act fails for it, every entry is linked once.
#[tokio::test(flavor = "multi_thread")]
async fn the_chainer_stands_in_no_acts_way() {
    for world in engines(&[SCHEMA]).await {
        let chaining = tokio::spawn({
            let (db, clock) = (world.db.clone(), world.clock.clone());
            async move {
                loop {
                    chain(&db, &crate::key(), Uuid::from_u128(1), clock.as_ref()).await.unwrap();
                    tokio::task::yield_now().await;
                }
            }
        });
        acts(&world, 100).await;
        chaining.abort();
        let _ = chaining.await;
        link_all(&world).await;
        let verdict = verify(&world.db, &crate::key().verifier(), &[]).await.unwrap();
        assert_eq!((verdict.broken, verdict.links, verdict.waiting), (None, 100, 0), "{}", world.name());
    }
}

#[tokio::test]
async fn a_head_survives_being_written_down() {
    let [world, _] = engines(&[SCHEMA]).await;
    acts(&world, 1).await;
    let head = link_all(&world).await.unwrap();
    let line = head.to_string();
    assert_eq!(format!(" {line}\n").parse::<Head>(), Ok(head));
    for broken in [&line[..line.len() - 1], &line[1..], &format!("{line} more"), "", "daybreak-head-1 x y"] {
        assert_eq!(broken.parse::<Head>(), Err(NotAHead));
    }
}

#[tokio::test]
async fn the_list_of_endings_is_whole_or_refused() {
    for world in engines(&[SCHEMA]).await {
        let [first, second, third, fourth, member, organisation] = std::array::from_fn(|_| draw(&world));
        let by = Author::Member { member, organisation };
        act(&world, Author::System, Entry::new("report.erased", "report", first).with("basis", "expired")).await;
        acts(&world, 3).await;
        act(&world, by, Entry::new("report.unshared", "report", second).with_id("with", organisation).with("reason", "withdrawn")).await;
        act(&world, by, Entry::new("report.recused", "report", third)).await;
        act(&world, by, Entry::new("member.removed", "member", fourth).with_id("organisation", organisation)).await;
        let mut tx = world.db.read().await.unwrap();
        let all = endings::endings(&mut tx, Uuid::nil()).await.unwrap();
        let found: Vec<_> = all.iter().map(|ending| (ending.act.as_str(), ending.record, ending.whom)).collect();
        let expected = [
            ("report.erased", first, None),
            ("report.unshared", second, Some(organisation)),
            ("report.recused", third, Some(member)),
            ("member.removed", fourth, None),
        ];
        assert_eq!(found, expected, "{}", world.name());
        assert_eq!(endings::endings(&mut tx, all[0].entry).await.unwrap(), all[1..]);
        assert!(endings::is_known(&mut tx, &all[1]).await.unwrap());
        let elsewhere = endings::Ending { entry: first, ..all[1].clone() };
        assert!(!endings::is_known(&mut tx, &elsewhere).await.unwrap());

        let list = endings::write(&all);
        assert_eq!(endings::read(&list).as_ref(), Ok(&all));
        assert_eq!(endings::read(&endings::write(&[])), Ok(vec![]));
        let without_last = list.lines().filter(|line| !line.starts_with("member")).collect::<Vec<_>>().join("\n");
        for broken in ["", "sha256", &without_last, &list.replace("report", "rumour"), &list[..list.len() - 10]] {
            assert_eq!(endings::read(broken), Err(NotAList), "{broken:?}");
        }
    }
}
