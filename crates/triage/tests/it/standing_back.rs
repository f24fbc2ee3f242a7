//! Stepping back, and reports that name an official.

use crate::place::counties;
use daybreak_access::Role;
use http::StatusCode;

#[tokio::test]
async fn whoever_steps_back_sees_a_page_that_never_was() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let (report, _) = county.send(&[("story", "x")]).await;
        county.act(&worker, report, "take-on", &[]).await;
        county.post(&worker, &format!("/reports/{report}/recuse"), &[]).await.says("Say that you are sure.");
        let gone = county.act(&worker, report, "recuse", &[("sure", "yes")]).await;
        assert_eq!(gone.location(), "/reports");
        let (seen, nothing) = (county.open_report(&worker, report).await, county.get(&worker, "/nothing/here").await);
        assert_eq!((seen.status, &seen.body), (StatusCode::NOT_FOUND, &nothing.body));
        county.get(&worker, "/reports").await.keeps_quiet_about(&report.to_string());
        let page = county.open_report(&chief, report).await;
        page.says("Wyn Worker: stepped back");
        page.says("Nobody yet");
        county.get(&chief, &format!("/reports/{report}/hand-over")).await.says("No colleague can take it on.");
        let to = worker.id.to_string();
        let refused = county.post(&chief, &format!("/reports/{report}/hand-over"), &[("to", &to)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_report_about_an_official_is_for_coordinators_and_whoever_took_it_on() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let reader = county.colleague(&chief, county.police, "Rhi Reader", Role::Reader).await;
        county.coordinator(county.council, "Ben Clerk").await;
        let (report, _) = county.send(&[("story", "a licensing officer is paid"), ("district", "E07990001")]).await;
        county.act(&worker, report, "take-on", &[]).await;
        county.get(&reader, &format!("/reports/{report}/official")).await.says("you will not see it any more");
        let council = county.council.to_string();
        let gone = county.act(&reader, report, "official", &[("concerned", &council), ("text", "A licensing officer.")]).await;
        assert_eq!(gone.location(), "/reports");
        assert_eq!(county.open_report(&reader, report).await.status, StatusCode::NOT_FOUND);
        county.get(&reader, "/reports").await.keeps_quiet_about(&report.to_string());
        county.open_report(&worker, report).await.says("Names an official");
        county.open_report(&chief, report).await.says("A licensing officer.");
        let refused = county.post(&chief, &format!("/reports/{report}/pass-on"), &[("to", &council), ("basis", "crime"), ("answering", "we")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "never to the organisation concerned");
        county.missed_no_words();
    }
}
