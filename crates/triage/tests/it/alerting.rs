//! An urgent report wakes somebody, and the next when nobody acknowledges within fifteen minutes.

use crate::place::{County, counties};
use daybreak_access::Role;
use daybreak_audit::{Author, change};
use daybreak_database::Database;
use daybreak_partnership::Post;
use daybreak_partnership::acts::alert::tend;
use daybreak_reports::ReportId;
use daybreak_triage::alerts::raise_due;

/// A mail server that nobody runs: calls are made, mails wait.
fn nowhere() -> Post {
    Post::new("smtp://127.0.0.1:9", "daybreak@example.org", "http://partners.test").unwrap()
}

async fn round(county: &County) -> (u64, usize) {
    let house = &county.office.house;
    let raised = raise_due(&house.db, &*house.clock, &*house.chance).await.unwrap();
    let tended = tend(&house.db, &*house.clock, &*house.chance, &house.words, &nowhere()).await.unwrap();
    (raised, tended.called)
}

#[tokio::test]
async fn who_does_not_answer_in_fifteen_minutes_is_followed_by_the_next() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.colleague(&chief, county.police, "Rhi Reader", Role::Reader).await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (calm, _) = county.send(&[("story", "x"), ("district", "E07990001")]).await;
        assert_eq!(round(&county).await, (0, 0), "nobody is woken for what can wait");
        let (urgent, _) = county.send(&[("story", "x"), ("danger", "yes"), ("district", "E07990001")]).await;
        assert_eq!(round(&county).await, (2, 2), "one for each organisation that reads it, on {}", county.world.name());
        county.world.clock.advance_minutes(14);
        assert_eq!(round(&county).await, (0, 0));
        county.world.clock.advance_minutes(1);
        assert_eq!(round(&county).await, (0, 2), "the next of each");
        // Opening it acknowledges it, for one's own organisation only.
        county.open_report(&clerk, urgent).await.says("Ben Clerk: acknowledged the alert");
        county.world.clock.advance_minutes(15);
        assert_eq!(round(&county).await, (0, 1));
        county.open_report(&chief, urgent).await;
        county.world.clock.advance_minutes(60);
        assert_eq!(round(&county).await, (0, 0));
        assert!(!county.account(calm).await.contains(&"alert.raised".to_owned()));
        assert_eq!(county.account(urgent).await.iter().filter(|act| *act == "alert.raised").count(), 2);
    }
}

#[tokio::test]
async fn a_call_that_did_not_come_is_not_said_to_be_coming() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.send(&[("story", "x"), ("danger", "yes"), ("district", "E07990001")]).await;
        round(&county).await;
        county.get(&chief, "/rota").await.says("The next person is called at");
        // Nothing runs that would call them.
        county.world.clock.advance_minutes(25);
        let late = county.get(&chief, "/rota").await;
        late.says("do not wait for a mail");
        late.keeps_quiet_about("The next person is called at");
    }
}

#[tokio::test]
async fn whoever_receives_an_urgent_report_is_told_and_who_has_opened_it_is_not() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.charity, "Cat Helper").await;
        let (urgent, _) = county.send(&[("story", "x"), ("ages", "under16"), ("district", "E07990001")]).await;
        county.open_report(&chief, urgent).await;
        assert_eq!(round(&county).await, (0, 0), "somebody reads it already");
        let charity = county.charity.to_string();
        county.act(&chief, urgent, "pass-on", &[("to", &charity), ("basis", "safeguarding"), ("answering", "we")]).await;
        assert_eq!(round(&county).await, (1, 1));
    }
}

async fn count(county: &County, text: &'static str) -> i64 {
    let mut tx = county.world.db.read().await.unwrap();
    let (count,): (i64,) = daybreak_database::on!(&mut tx, |db| sqlx::query_as(text).fetch_one(db).await).unwrap();
    tx.rollback().await.unwrap();
    count
}

#[tokio::test]
async fn the_hour_at_which_somebody_was_in_danger_stands_nowhere() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (urgent, _) = county.send(&[("story", "x"), ("danger", "yes"), ("district", "E07990001")]).await;
        assert_eq!(round(&county).await, (1, 1));
        county.world.clock.advance_minutes(15);
        assert_eq!(round(&county).await, (0, 1));
        const HOURS: &str = "SELECT COUNT(*) FROM audit_entry WHERE author_kind = 'system' AND act LIKE 'alert.%' AND happened_at % 86400000 <> 0";
        const ACTS: &str = "SELECT COUNT(*) FROM audit_entry WHERE author_kind = 'system' AND act LIKE 'alert.%'";
        assert!(count(&county, ACTS).await >= 3, "raised, and called twice");
        assert_eq!(count(&county, HOURS).await, 0, "{}: the account knows the day", county.world.name());
        // While nobody has answered there is a clock; whoever acknowledges stops it, and it is gone with every mail's time.
        const CLOCKS: &str = "SELECT COUNT(*) FROM alert WHERE due_at IS NOT NULL";
        assert_eq!(count(&county, CLOCKS).await, 1);
        county.open_report(&chief, urgent).await;
        assert_eq!((count(&county, CLOCKS).await, count(&county, "SELECT COUNT(*) FROM post").await), (0, 0));
        county.get(&chief, "/rota").await.says("22 November 2026: Ada Chief");
    }
}

#[tokio::test]
async fn an_alert_is_forgotten_with_its_report() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (urgent, _) = county.send(&[("story", "x"), ("danger", "yes"), ("district", "E07990001")]).await;
        assert_eq!(round(&county).await, (1, 1));
        county.get(&chief, "/rota").await.says("I am dealing with this");
        let house = &county.office.house;
        let taken = change!(&house.db, Author::Public, county.now(), &*house.chance, |change| daybreak_reports::acts::withdraw(change, urgent).await);
        taken.unwrap();
        county.world.clock.advance_minutes(15);
        assert_eq!(round(&county).await, (0, 0), "{}: nobody is woken for what was taken back", county.world.name());
        county.get(&chief, "/rota").await.says("Nothing is waiting.");
        assert!(county.account(urgent).await.contains(&"alert.forgotten".to_owned()));
    }
}

/// Makes the raising of one report's alert fail, as a broken row or a disk would, or work again.
async fn fail(county: &County, report: ReportId, broken: bool) {
    match (&county.world.db, broken) {
        (Database::Sqlite { writer, .. }, true) => {
            let sql = format!("CREATE TRIGGER broken BEFORE INSERT ON alert WHEN NEW.record = x'{}' BEGIN SELECT RAISE(ABORT, 'broken'); END", report.0.simple());
            sqlx::query(sqlx::AssertSqlSafe(sql)).execute(writer).await.map(|_| ()).unwrap();
        }
        (Database::Sqlite { writer, .. }, false) => sqlx::query("DROP TRIGGER broken").execute(writer).await.map(|_| ()).unwrap(),
        (Database::Postgres(pool), true) => {
            let sql = format!(
                "CREATE OR REPLACE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$;
                 CREATE TRIGGER broken BEFORE INSERT ON alert FOR EACH ROW WHEN (NEW.record = '{}') EXECUTE FUNCTION broken()",
                report.0
            );
            sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(pool).await.map(|_| ()).unwrap();
        }
        (Database::Postgres(pool), false) => sqlx::query("DROP TRIGGER broken ON alert").execute(pool).await.map(|_| ()).unwrap(),
    }
}

#[tokio::test]
async fn one_alert_that_cannot_be_raised_leaves_nobody_else_asleep_and_is_raised_once_it_can() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.coordinator(county.police, "Ada Chief").await;
        let urgent = [("story", "x"), ("danger", "yes"), ("district", "E07990001")];
        let ((first, _), (second, _), (third, _)) = (county.send(&urgent).await, county.send(&urgent).await, county.send(&urgent).await);
        let house = &county.office.house;
        let calls = async || tend(&house.db, &*house.clock, &*house.chance, &house.words, &nowhere()).await.unwrap().called;
        // Whichever of the three the clock comes to first, the other two are raised.
        fail(&county, second, true).await;
        assert!(raise_due(&house.db, &*house.clock, &*house.chance).await.is_err(), "{}: the failure is told", county.world.name());
        assert_eq!(calls().await, 2, "{}", county.world.name());
        for (report, raised) in [(first, true), (second, false), (third, true)] {
            assert_eq!(county.account(report).await.contains(&"alert.raised".to_owned()), raised, "{}", county.world.name());
        }
        // Still broken: nobody is called twice.
        assert!(raise_due(&house.db, &*house.clock, &*house.chance).await.is_err());
        assert_eq!(calls().await, 0);
        fail(&county, second, false).await;
        assert_eq!(raise_due(&house.db, &*house.clock, &*house.chance).await.unwrap(), 1);
        assert_eq!(calls().await, 1, "{}", county.world.name());
    }
}
