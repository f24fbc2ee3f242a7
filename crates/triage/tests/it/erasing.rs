//! Early erasure takes two.

use crate::place::counties;
use daybreak_access::Role;
use daybreak_vault::documents;
use http::StatusCode;

#[tokio::test]
async fn one_asks_and_another_agrees() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let (report, _) = county.send(&[("story", "sent twice")]).await;
        let path = format!("/reports/{report}/erase");
        county.post(&worker, &path, &[]).await.says("Choose a ground.");
        county.act(&worker, report, "erase", &[("ground", "mistake"), ("text", "The same as the other.")]).await;
        county.open_report(&chief, report).await.says("Wyn Worker asked to erase it on");
        let own = county.get(&worker, &path).await;
        own.says("You asked for it, so somebody else decides.");
        own.keeps_quiet_about("value=\"agree\"");
        let alone = county.post(&worker, &format!("{path}/decide"), &[("decision", "agree")]).await;
        assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY);
        alone.says("it needs two different people");
        county.act(&chief, report, "erase/decide", &[("decision", "keep")]).await;
        county.act(&worker, report, "erase", &[("ground", "mistake")]).await;
        county.act(&chief, report, "erase/decide", &[("decision", "agree")]).await;
        assert_eq!(county.open_report(&chief, report).await.status, StatusCode::NOT_FOUND);
        let mut tx = county.world.db.read().await.unwrap();
        assert!(documents::heads(&mut tx, report.0).await.unwrap().is_empty(), "notes as well");
        tx.rollback().await.unwrap();
        let acts = county.account(report).await;
        for act in ["report.erasure_wished", "report.erasure_dropped", "report.erased", "report.erased_early"] {
            assert!(acts.contains(&act.to_owned()), "{act}");
        }
        county.missed_no_words();
    }
}

#[tokio::test]
async fn one_organisation_does_not_erase_what_another_reads() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let second = county.colleague(&clerk, county.council, "Sal Second", Role::Caseworker).await;
        let (report, _) = county.send(&[("story", "x"), ("district", "E07990001")]).await;
        county.get(&chief, &format!("/reports/{report}/erase")).await.says("You answer the person, and others read it.");
        county.act(&clerk, report, "note", &[("text", "ours")]).await;
        county.act(&clerk, report, "erase", &[("ground", "not_ours")]).await;
        county.act(&second, report, "erase/decide", &[("decision", "agree")]).await;
        assert_eq!(county.open_report(&clerk, report).await.status, StatusCode::NOT_FOUND);
        county.open_report(&chief, report).await.says("ended a share");
    }
}

#[tokio::test]
async fn what_is_held_is_not_erased() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let (report, _) = county.send(&[("story", "x")]).await;
        county.act(&worker, report, "erase", &[("ground", "mistake")]).await;
        county.act(&worker, report, "hold", &[("ground", "court"), ("text", "Order of Tuesday.")]).await;
        let held = county.post(&chief, &format!("/reports/{report}/erase/decide"), &[("decision", "agree")]).await;
        held.says("It is held. Take the hold off first.");
        county.act(&chief, report, "release", &[]).await;
        county.act(&chief, report, "erase/decide", &[("decision", "agree")]).await;
    }
}
