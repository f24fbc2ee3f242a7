//! Taking on, handing over, closing, opening again, holding, and a report its sender took back.

use crate::place::{County, counties, draw};
use daybreak_access::Role;
use daybreak_audit::{Author, change};
use daybreak_reports::ReportId;
use daybreak_vocabulary::OrganisationId;
use http::StatusCode;

#[tokio::test]
async fn a_report_changes_hands() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let (report, _) = county.send(&[("story", "x")]).await;
        county.act(&worker, report, "take-on", &[]).await;
        county.get(&chief, "/reports").await.says("Wyn Worker");
        let refused = county.post(&chief, &format!("/reports/{report}/take-on"), &[]).await;
        refused.says("Somebody else has taken it on.");
        county.post(&chief, &format!("/reports/{report}/give-back"), &[]).await.says("You have not taken it on.");
        let to = chief.id.to_string();
        county.act(&worker, report, "hand-over", &[("to", &to), ("text", "Your site.")]).await;
        let page = county.open_report(&chief, report).await;
        page.says("Taken on by Ada Chief");
        page.says("Your site.");
        county.act(&chief, report, "give-back", &[]).await;
        county.open_report(&chief, report).await.says("Nobody yet");
        let acts = county.account(report).await;
        for act in ["report.taken_on", "report.handed_over", "report.given_back"] {
            assert!(acts.contains(&act.to_owned()), "{act}");
        }
        county.missed_no_words();
    }
}

#[tokio::test]
async fn closing_tells_the_sender_one_thing_and_keeps_the_other() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (report, _) = county.send(&[("story", "x"), ("district", "E07990001")]).await;
        county.open_report(&chief, report).await;
        let refused = county.post(&chief, &format!("/reports/{report}/close"), &[("reason", "looked"), ("text", "seen twice")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Choose why, for yourselves.");
        refused.says("seen twice");
        county.act(&chief, report, "close", &[("reason", "looked"), ("conclusion", "acted_on"), ("text", "Visited on Friday.")]).await;
        let ours = county.open_report(&chief, report).await;
        ours.says("What the person was told We read it with care and did what we can.");
        ours.says("Why it was closed: Ada Chief");
        ours.says("We acted on it Visited on Friday.");
        let theirs = county.open_report(&clerk, report).await;
        theirs.keeps_quiet_about("Visited on Friday.");
        county.get(&chief, "/reports").await.keeps_quiet_about(&report.to_string());
        county.get(&chief, "/reports?state=closed").await.says("Closed");
        county.post(&clerk, &format!("/reports/{report}/reopen"), &[]).await.says("Another organisation answers the person.");
        county.act(&chief, report, "reopen", &[]).await;
        county.get(&clerk, "/reports").await.says("Read");
        let acts = county.account(report).await;
        assert!(acts.contains(&"report.closed".to_owned()) && acts.contains(&"report.reopened".to_owned()));
        county.missed_no_words();
    }
}

async fn withdraw(county: &County, report: ReportId) {
    let withdrawn = change!(&county.world.db, Author::Public, county.now(), draw(&county.office), |change| {
        daybreak_reports::acts::withdraw(change, report).await
    });
    withdrawn.unwrap();
}

#[tokio::test]
async fn a_report_taken_back_is_gone_unless_somebody_must_be_protected() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (gone, _) = county.send(&[("story", "x"), ("district", "E07990001")]).await;
        withdraw(&county, gone).await;
        assert_eq!(county.open_report(&chief, gone).await.status, StatusCode::NOT_FOUND);

        let (kept, _) = county.send(&[("story", "a child is there"), ("district", "E07990001")]).await;
        let refused = county.post(&worker, &format!("/reports/{kept}/hold"), &[("ground", "child")]).await;
        refused.says("Write a few words first.");
        county.act(&worker, kept, "hold", &[("ground", "child"), ("text", "The boy of 15.")]).await;
        county.open_report(&chief, kept).await.says("Held: duty to protect somebody.");
        withdraw(&county, kept).await;
        assert_eq!(county.open_report(&clerk, kept).await.status, StatusCode::NOT_FOUND, "sharing stops all the same");
        county.open_report(&chief, kept).await.says("a child is there");
        county.get(&worker, &format!("/reports/{kept}/release")).await.says("it needs two different people");
        let alone = county.post(&worker, &format!("/reports/{kept}/release"), &[]).await;
        assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY);
        let released = county.act(&chief, kept, "release", &[]).await;
        assert_eq!(released.location(), "/reports", "what its sender took back goes when nothing holds it");
        assert_eq!(county.open_report(&chief, kept).await.status, StatusCode::NOT_FOUND);
        county.missed_no_words();
    }
}

/// How many rows each table of the staff's keeps of a report; of one organisation, where the table knows which.
async fn kept(county: &County, report: ReportId, of: Option<OrganisationId>) -> Vec<(&'static str, i64)> {
    const WHOLE: [(&str, &str); 8] = [
        ("staff_note", "SELECT COUNT(*) FROM staff_note WHERE report = $1"),
        ("passing", "SELECT COUNT(*) FROM passing WHERE report = $1"),
        ("report_work", "SELECT COUNT(*) FROM report_work WHERE report = $1"),
        ("official_concern", "SELECT COUNT(*) FROM official_concern WHERE report = $1"),
        ("translation", "SELECT COUNT(*) FROM translation WHERE report = $1"),
        ("recusal", "SELECT COUNT(*) FROM recusal WHERE report = $1"),
        ("erasure_wish", "SELECT COUNT(*) FROM erasure_wish WHERE report = $1"),
        ("document", "SELECT COUNT(*) FROM document WHERE record = $1"),
    ];
    const OWN: [(&str, &str); 5] = [
        ("staff_note", "SELECT COUNT(*) FROM staff_note WHERE report = $1 AND organisation = $2"),
        ("report_work", "SELECT COUNT(*) FROM report_work WHERE report = $1 AND organisation = $2"),
        ("official_concern", "SELECT COUNT(*) FROM official_concern WHERE report = $1 AND organisation = $2"),
        ("erasure_wish", "SELECT COUNT(*) FROM erasure_wish WHERE report = $1 AND organisation = $2"),
        ("recusal", "SELECT COUNT(*) FROM recusal c JOIN member m ON m.id = c.member WHERE c.report = $1 AND m.organisation = $2"),
    ];
    let mut counts = Vec::new();
    let mut tx = county.world.db.read().await.unwrap();
    for (table, text) in if of.is_some() { &OWN[..] } else { &WHOLE[..] } {
        let (count,): (i64,) = daybreak_database::on!(&mut tx, |db| {
            let query = sqlx::query_as(*text).bind(report.0);
            match of {
                Some(of) => query.bind(of.0).fetch_one(db).await,
                None => query.fetch_one(db).await,
            }
        })
        .unwrap();
        counts.push((*table, count));
    }
    tx.rollback().await.unwrap();
    counts
}

#[tokio::test]
async fn taking_it_back_takes_with_it_what_staff_recorded() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let reader = county.colleague(&chief, county.police, "Rhi Reader", Role::Reader).await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let second = county.colleague(&clerk, county.council, "Sal Second", Role::Caseworker).await;
        county.coordinator(county.charity, "Cat Helper").await;
        let charity = county.charity.to_string();
        for held in [false, true] {
            let (report, receipt) = county.send(&[("story", "x"), ("district", "E07990001")]).await;
            county.act(&worker, report, "take-on", &[]).await;
            county.act(&worker, report, "note", &[("text", "Ours.")]).await;
            let page = county.open_report(&chief, report).await;
            let link = page.body.split(&format!("/reports/{report}/translate/")).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
            county.act(&chief, report, &format!("translate/{link}"), &[("into", "cy"), ("text", "x"), ("translator", "Ioana")]).await;
            county.act(&chief, report, "pass-on", &[("to", &charity), ("basis", "crime"), ("answering", "we")]).await;
            county.act(&reader, report, "recuse", &[("sure", "yes")]).await;
            county.act(&clerk, report, "take-on", &[]).await;
            county.act(&clerk, report, "note", &[("text", "Theirs.")]).await;
            county.act(&clerk, report, "erase", &[("ground", "not_ours")]).await;
            county.act(&second, report, "recuse", &[("sure", "yes")]).await;
            county.act(&clerk, report, "official", &[("concerned", "elsewhere")]).await;
            if held {
                county.act(&worker, report, "hold", &[("ground", "child"), ("text", "The boy of 15.")]).await;
            }
            assert!(kept(&county, report, Some(county.council)).await.iter().all(|(_, count)| *count > 0), "there is something to lose");
            withdraw(&county, report).await;
            if held {
                let left = kept(&county, report, Some(county.council)).await;
                assert!(left.iter().all(|(table, count)| ["official_concern", "recusal"].contains(table) || *count == 0), "{}: {left:?}", county.world.name());
                let house = &county.office.house;
                daybreak_triage::alerts::raise_due(&house.db, &*house.clock, &*house.chance).await.unwrap();
                let left = kept(&county, report, Some(county.council)).await;
                assert!(left.iter().all(|(_, count)| *count == 0), "{}: {left:?}", county.world.name());
                let ours = county.open_report(&chief, report).await;
                ours.says("Ours.");
                assert_eq!(kept(&county, report, Some(county.police)).await[0], ("staff_note", 2), "what is held keeps its own staff's words");
            } else {
                let left = kept(&county, report, None).await;
                assert!(left.iter().all(|(_, count)| *count == 0), "{}: {left:?}", county.world.name());
            }
            let mut tx = county.world.db.read().await.unwrap();
            let shell = daybreak_reports::acts::find_by_receipt(&mut tx, &receipt).await.unwrap().expect("the receipt still says what became of it");
            assert_eq!(shell.state, daybreak_reports::State::Withdrawn);
            tx.rollback().await.unwrap();
        }
        county.missed_no_words();
    }
}
