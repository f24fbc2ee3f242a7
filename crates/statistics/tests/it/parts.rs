//! Counts of two tables of which one is a part of the other: nobody who takes the one off the other finds from one to four. And how long somebody waited, as the engines count it.

use crate::pages::{released, released_of, told, within};
use crate::place::{County, Referred, counties};
use crate::theirs::at;
use daybreak_access::Role;
use daybreak_audit::{Author, Entry, Stop, change};
use daybreak_database::on;
use daybreak_disclosure::Ledger;
use daybreak_referrals::figures::{self, Waited};
use daybreak_statistics::store;
use daybreak_triage::figures as reading;
use daybreak_vocabulary::{Clock, Day, Moment};
use http::StatusCode;
use uuid::Uuid;

/// In the quarter before the one that is [`within`].
fn before() -> Day {
    Day::from_ymd(2026, 5, 12).unwrap()
}

type Decided<'a> = &'a [(&'a str, i64)];

/// By the police and by the charity as many of each of two kinds; of the second kind are all the children, once `children` has said so.
async fn alike(county: &County, count: u64, entered_on: Day, decided: Decided<'_>) {
    for by in [county.police, county.charity] {
        for exploitation in ["labour", "sexual"] {
            county.referrals(count, Referred { by, kind: "nrm", exploitation, entered_on, decided, crime: false }).await;
        }
    }
}

/// Two who wait: a grown-up and a child, referred by the police.
async fn two(county: &County, entered_on: Day, decided: Decided<'_>) {
    for exploitation in ["labour", "sexual"] {
        county.referrals(1, Referred { by: county.police, kind: "nrm", exploitation, entered_on, decided, crime: false }).await;
    }
}

async fn children(county: &County) {
    let done: Result<(), Stop<daybreak_database::Failure>> = change!(&county.world.db, Author::System, county.world.clock.now(), county.office.house.chance.as_ref(), |change| {
        let put = on!(change.tx(), |db| sqlx::query("UPDATE referral SET child = TRUE WHERE exploitation = 'sexual'").execute(db).await.map(|_| ()));
        put.map_err(daybreak_database::Failure::from)?;
        change.record(Entry::new("test.done", "test", Uuid::nil()));
        Ok(())
    });
    done.expect("children");
}

/// What stands in the corner of a table that is let out: all of them.
async fn all_of(county: &County, what: &str, quarter: &str) -> String {
    let chief = county.member(county.police, &format!("Ada {what} {quarter}"), &[Role::Coordinator]).await;
    let made = released_of(county, &chief, what, quarter).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{what}: {}", made.text());
    at(&told(county, &chief, &made.location()).await, "Total", "Total").to_owned()
}

/// 26 were referred in the first quarter there is, and 24 decided about: two wait, and no table has them.
#[tokio::test]
async fn those_who_wait_are_not_told_by_taking_decisions_off_referrals() {
    for (order, shown) in [(["referrals", "reasonable"], "26"), (["reasonable", "referrals"], "24")] {
        for county in counties().await {
            alike(&county, 3, within(), &[("rg_positive", 5)]).await;
            alike(&county, 3, within(), &[("rg_negative", 5)]).await;
            two(&county, within(), &[]).await;
            children(&county).await;
            let [first, second] = order;
            assert_eq!(all_of(&county, first, "2026-q3").await, shown);
            assert_eq!(all_of(&county, second, "2026-q3").await, "[c]", "{order:?}");
        }
    }
    // Had anybody been referred before, the decisions might be about them, and nothing is a part of anything.
    for county in counties().await {
        two(&county, before(), &[]).await;
        alike(&county, 3, within(), &[("rg_positive", 5)]).await;
        alike(&county, 3, within(), &[("rg_negative", 5)]).await;
        two(&county, within(), &[]).await;
        children(&county).await;
        assert_eq!((all_of(&county, "referrals", "2026-q3").await.as_str(), all_of(&county, "reasonable", "2026-q3").await.as_str()), ("26", "24"));
    }
}

/// Over two quarters 50 were referred and 48 decided about; in neither alone is one a part of the other.
#[tokio::test]
async fn nor_by_adding_up_the_quarters_there_are() {
    for county in counties().await {
        alike(&county, 6, before(), &[("rg_positive", 95)]).await;
        alike(&county, 6, within(), &[("rg_negative", 5)]).await;
        two(&county, within(), &[]).await;
        children(&county).await;
        assert_eq!(all_of(&county, "referrals", "2026-q2").await, "24");
        assert_eq!(all_of(&county, "reasonable", "2026-q2").await, "0");
        assert_eq!(all_of(&county, "referrals", "2026-q3").await, "26");
        assert_eq!(all_of(&county, "reasonable", "2026-q3").await, "[c]");
    }
}

/// 24 said to be victims at first, and 22 decided about since: in all, and of children as of adults.
#[tokio::test]
async fn those_who_wait_for_the_second_decision_are_not_told_either() {
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        for (labour, sexual, decided) in [(6, 5, "cg_positive"), (5, 6, "cg_negative")] {
            let of = Referred { by: county.police, kind: "nrm", exploitation: "labour", entered_on: within(), decided: &[("rg_positive", 5), (decided, 45)], crime: false };
            county.referrals(labour, of).await;
            county.referrals(sexual, Referred { exploitation: "sexual", ..of }).await;
        }
        two(&county, within(), &[("rg_positive", 5)]).await;
        alike(&county, 3, within(), &[("rg_negative", 5)]).await;
        children(&county).await;
        let made = released(&county, &chief, "reasonable").await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        assert_eq!(at(&told(&county, &chief, &made.location()).await, "Positive", "Total"), "24");
        let made = released(&county, &chief, "conclusive").await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let table = told(&county, &chief, &made.location()).await;
        for heading in ["Adult", "Child", "Total"] {
            assert_eq!(at(&table, "Total", heading), "[c]", "{heading}: {table:?}");
        }
    }
}

/// 26 were referred and 24 decided about twice. What stands between the two is not out: two steps are one.
#[tokio::test]
async fn nor_by_second_decisions_where_the_first_are_not_out() {
    for (order, shown) in [(["referrals", "conclusive"], "26"), (["conclusive", "referrals"], "24")] {
        for county in counties().await {
            alike(&county, 3, within(), &[("rg_positive", 5), ("cg_positive", 45)]).await;
            alike(&county, 3, within(), &[("rg_positive", 5), ("cg_negative", 45)]).await;
            two(&county, within(), &[]).await;
            children(&county).await;
            let [first, second] = order;
            assert_eq!(all_of(&county, first, "2026-q3").await, shown);
            assert_eq!(all_of(&county, second, "2026-q3").await, "[c]", "{order:?}");
            // Whatever is refused beside it is refused by the name of the release that is out.
            let (_, sealed) = store::ledger(&mut county.world.db.read().await.unwrap(), "2026-q3").await.unwrap();
            let opened = county.office.own.open(["quarter_ledger", "2026-q3", "sealed"], &sealed.unwrap()).unwrap();
            let ledger = Ledger::read(&opened).unwrap();
            let of: Vec<&str> = ledger.all().iter().filter(|held| held.worked_out.is_some()).map(|held| held.name.as_str()).collect();
            assert!(!of.is_empty() && of.iter().all(|name| *name == format!("2026-q3 {first}")), "{of:?}");
        }
    }
}

/// That the first decisions are held beside the 26 holds the second ones beside them as well.
#[tokio::test]
async fn nor_by_second_decisions_where_the_first_are_out_too() {
    for county in counties().await {
        alike(&county, 3, within(), &[("rg_positive", 5), ("cg_positive", 45)]).await;
        alike(&county, 3, within(), &[("rg_positive", 5), ("cg_negative", 45)]).await;
        two(&county, within(), &[]).await;
        children(&county).await;
        for (what, shown) in [("referrals", "26"), ("reasonable", "[c]"), ("conclusive", "[c]")] {
            assert_eq!(all_of(&county, what, "2026-q3").await, shown, "{what}");
        }
    }
}

/// Of 26 who were referred 25 are said to be victims, and one is not. The 25 are decided about again, so that nobody waits: nought is left of them, and the whole of the first decisions is hidden for the one. With the 26 beside it the one
/// would be told.
#[tokio::test]
async fn a_hidden_whole_is_held_beside_what_it_is_a_part_of() {
    let orders = [["conclusive", "reasonable", "referrals"], ["conclusive", "referrals", "reasonable"], ["referrals", "conclusive", "reasonable"], ["referrals", "reasonable", "conclusive"]];
    for order in orders {
        for county in counties().await {
            // Fifteen grown-ups and ten children, so that no table but that of first decisions has a small count.
            for (police, charity, by_children, decided) in [(5, 3, county.police, "cg_positive"), (3, 4, county.charity, "cg_negative")] {
                let of = Referred { by: county.police, kind: "nrm", exploitation: "labour", entered_on: within(), decided: &[("rg_positive", 5), (decided, 45)], crime: false };
                county.referrals(police, of).await;
                county.referrals(charity, Referred { by: county.charity, ..of }).await;
                county.referrals(5, Referred { by: by_children, exploitation: "sexual", ..of }).await;
            }
            county.referrals(1, Referred { by: county.police, kind: "nrm", exploitation: "labour", entered_on: within(), decided: &[("rg_negative", 5)], crime: false }).await;
            children(&county).await;
            let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
            let mut out = Vec::new();
            for what in order {
                let made = released(&county, &chief, what).await;
                assert_eq!(made.status, StatusCode::SEE_OTHER, "{what} of {order:?}: {}", made.text());
                out.push((what, told(&county, &chief, &made.location()).await));
            }
            let shown = |what: &str, row: &str| out.iter().find(|(one, _)| *one == what).and_then(|(_, table)| at(table, row, "Total").parse::<u64>().ok());
            // The one is no more than what the least whole that is shown leaves when the most who are shown to be victims are taken off.
            let most = [shown("referrals", "Total"), shown("reasonable", "Total")].into_iter().flatten().min();
            let least = [shown("reasonable", "Positive"), shown("conclusive", "Total")].into_iter().flatten().max().unwrap_or(0);
            assert!(most.is_none_or(|most| most >= least + 4), "{order:?}: {out:?}");
        }
    }
}

/// Each class once, at its edges; a report opened at half past midnight in Britain was opened on the next day.
#[tokio::test]
async fn waits_are_counted_by_the_engines_in_the_classes_they_are_in() {
    for county in counties().await {
        let decided = [7, 8, 30, 31, 91, 92, 365, 366];
        for days in decided {
            let of = [("rg_negative", days), ("rg_again", days + 1), ("rg_positive", days + 2), ("cg_positive", days + 2 + days)];
            county.referrals(1, Referred { by: county.police, kind: "nrm", exploitation: "labour", entered_on: within(), decided: &of, crime: false }).await;
        }
        county.referrals(5, Referred { by: county.police, kind: "nrm", exploitation: "labour", entered_on: within(), decided: &[], crime: false }).await;
        // Somebody with a second decision and no first is not known to have waited for it.
        county.referrals(3, Referred { by: county.police, kind: "nrm", exploitation: "sexual", entered_on: within(), decided: &[("cg_negative", 9)], crime: false }).await;
        let done: Result<(), Stop<daybreak_database::Failure>> = change!(&county.world.db, Author::System, county.world.clock.now(), county.office.house.chance.as_ref(), |change| {
            let put = on!(change.tx(), |db| sqlx::query("UPDATE referral SET standing = 'withdrawn' WHERE exploitation = 'sexual'").execute(db).await.map(|_| ()));
            put.map_err(daybreak_database::Failure::from)?;
            change.record(Entry::new("test.done", "test", Uuid::nil()));
            Ok(())
        });
        done.expect("withdrawn");
        let mut tx = county.world.db.read().await.unwrap();
        let first = figures::waited_for_the_first(&mut tx, within(), within()).await.unwrap();
        assert_eq!(first.map(|(_, count)| count), [1, 2, 2, 2, 1, 5, 3], "{}", county.world.name());
        assert_eq!(figures::waited_for_the_first(&mut tx, within().plus(1), within().plus(90)).await.unwrap().map(|(_, count)| count), [0; 7]);
        let second = figures::waited_for_the_second(&mut tx, within(), within().plus(2_000)).await.unwrap();
        assert_eq!(second, [(Waited::WithinAWeek, 1), (Waited::WithinAMonth, 2), (Waited::WithinThreeMonths, 2), (Waited::WithinAYear, 2), (Waited::Longer, 1), (Waited::Waiting, 0), (Waited::Ended, 3)]);
        assert_eq!(figures::first_entered(&mut tx).await.unwrap(), Some(within()));
        drop(tx);
        for days in [0, 1, 2, 7, 8, 9, 90] {
            county.reports(1, "labour", None, within(), Some(days)).await;
        }
        county.reports(1, "labour", None, within(), None).await;
        county.reports(1, "domestic", None, within(), None).await;
        let mut tx = county.world.db.read().await.unwrap();
        let late: Vec<(Uuid,)> = on!(&mut tx, |db| sqlx::query_as("SELECT id FROM report WHERE kind = 'domestic'").fetch_all(db).await).unwrap();
        drop(tx);
        let night = Moment(within().0 * 86_400_000 + 23 * 3_600_000 + 1_800_000);
        let done: Result<(), Stop<()>> = change!(&county.world.db, Author::System, night, county.office.house.chance.as_ref(), |change| {
            change.record(Entry::new("report.opened", "report", late[0].0));
            Ok(())
        });
        done.expect("opened");
        let mut tx = county.world.db.read().await.unwrap();
        let waited = reading::first_reading(&mut tx, within(), within()).await.unwrap();
        assert_eq!(waited.map(|(_, count)| count), [1, 2, 2, 3, 1], "{}", county.world.name());
    }
}
