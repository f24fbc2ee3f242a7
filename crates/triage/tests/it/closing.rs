//! Taking on, handing over, closing, opening again, holding, and a report its sender took back.

use crate::place::{County, counties, draw};
use daybreak_access::Role;
use daybreak_audit::{Author, change};
use daybreak_reports::ReportId;
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
