//! Stepping back, and reports that name an official.

use crate::place::counties;
use daybreak_access::Role;
use daybreak_triage::alerts::raise_due;
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
        // Whoever had taken it on before that was known gives it back, until a coordinator hands it over.
        assert_eq!(county.open_report(&worker, report).await.status, StatusCode::NOT_FOUND, "{}", county.world.name());
        county.act(&chief, report, "hand-over", &[("to", &worker.id.to_string())]).await;
        county.open_report(&worker, report).await.says("Names an official");
        county.open_report(&chief, report).await.says("A licensing officer.");
        let refused = county.post(&chief, &format!("/reports/{report}/pass-on"), &[("to", &council), ("basis", "crime"), ("answering", "we")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "never to the organisation concerned");
        county.missed_no_words();
    }
}

/// The id of the one alert that waits, as its page sends it.
fn alert_of(page: &crate::place::Seen) -> String {
    page.body.split("name=\"alert\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an alert that waits").to_owned()
}

#[tokio::test]
async fn who_stepped_back_sees_no_later_act_and_no_alert() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let second = county.colleague(&chief, county.police, "Cyd Second", Role::Coordinator).await;
        let reader = county.colleague(&chief, county.police, "Rhi Reader", Role::Reader).await;
        let (report, _) = county.send(&[("story", "x"), ("danger", "yes"), ("district", "E07990001")]).await;
        let id = report.to_string();
        let house = &county.office.house;
        raise_due(&house.db, &*house.clock, &*house.chance).await.unwrap();
        let waiting = county.get(&reader, "/rota").await;
        waiting.says("I am dealing with this");
        assert!(waiting.body.contains(&format!("href=\"/reports/{id}")), "whoever may open it is led there");
        let alert = alert_of(&waiting);
        for person in [&second, &reader] {
            county.act(person, report, "recuse", &[("sure", "yes")]).await;
        }
        county.world.clock.advance_minutes(1);
        county.act(&chief, report, "note", &[("text", "They know each other.")]).await;
        for person in [&second, &reader] {
            let rota = county.get(person, "/rota").await;
            rota.says("Nothing is waiting.");
            rota.keeps_quiet_about(&id);
            county.get(person, "/").await.keeps_quiet_about("waits for somebody to acknowledge");
            let silenced = county.post(person, "/rota/acknowledge", &[("alert", &alert)]).await;
            assert_eq!(silenced.status, StatusCode::NOT_FOUND, "{}", county.world.name());
        }
        county.get(&chief, "/").await.says("One alert waits");
        let acts = county.get(&second, "/account-of-acts").await;
        acts.says("report.recused");
        acts.keeps_quiet_about("report.noted");
        county.get(&chief, "/account-of-acts").await.says("report.noted");
        // Nobody is woken for what they may not read.
        let post = daybreak_partnership::Post::new("smtp://127.0.0.1:9", "daybreak@example.org", "http://partners.test").unwrap();
        for _ in 0..3 {
            daybreak_partnership::acts::alert::tend(&house.db, &*house.clock, &*house.chance, &house.words, &post).await.unwrap();
            county.world.clock.advance_minutes(15);
        }
        let called = county.get(&chief, "/rota").await;
        called.says("Ada Chief: the mail has not gone out yet");
        called.keeps_quiet_about("Rhi Reader: ");
        called.keeps_quiet_about("Cyd Second: ");
        // The account the auditors read is whole.
        let auditor = county.member(county.police, "Dot Auditor", &[Role::Auditor]).await;
        county.get(&auditor, "/account-of-acts").await.says("report.noted");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn an_alert_about_an_official_is_for_coordinators() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let reader = county.colleague(&chief, county.police, "Rhi Reader", Role::Reader).await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let colleague = county.colleague(&clerk, county.council, "Sal Second", Role::Caseworker).await;
        let (report, _) = county.send(&[("story", "x"), ("danger", "yes"), ("district", "E07990001")]).await;
        let house = &county.office.house;
        raise_due(&house.db, &*house.clock, &*house.chance).await.unwrap();
        let alert = alert_of(&county.get(&colleague, "/rota").await);
        let council = county.council.to_string();
        county.act(&reader, report, "official", &[("concerned", &council)]).await;
        for person in [&reader, &colleague] {
            county.get(person, "/rota").await.says("Nothing is waiting.");
        }
        assert_eq!(county.post(&colleague, "/rota/acknowledge", &[("alert", &alert)]).await.status, StatusCode::NOT_FOUND);
        for person in [&chief, &clerk] {
            county.get(person, "/rota").await.says("I am dealing with this");
        }
    }
}

#[tokio::test]
async fn an_officials_own_organisation_is_not_told_that_a_report_names_them() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let reader = county.colleague(&chief, county.police, "Rhi Reader", Role::Reader).await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let colleague = county.colleague(&clerk, county.council, "Sal Second", Role::Caseworker).await;
        let (report, _) = county.send(&[("story", "a licensing officer is paid"), ("district", "E07990001")]).await;
        county.open_report(&colleague, report).await.says("a licensing officer is paid");
        county.act(&colleague, report, "take-on", &[]).await;
        let council = county.council.to_string();
        county.act(&reader, report, "official", &[("concerned", &council), ("text", "One of theirs.")]).await;
        // There, whoever is no coordinator finds nothing any more: a colleague of the official's might be the official.
        assert_eq!(county.open_report(&colleague, report).await.status, StatusCode::NOT_FOUND, "{}", county.world.name());
        county.get(&colleague, "/reports").await.keeps_quiet_about(&report.to_string());
        // And their coordinator, who may still have to protect somebody, is not told why.
        let theirs = county.open_report(&clerk, report).await;
        theirs.says("a licensing officer is paid");
        theirs.keeps_quiet_about("recorded that it names an official");
        assert!(theirs.body.contains(&format!("/reports/{report}/official")), "as if nobody had recorded it");
        theirs.keeps_quiet_about("One of theirs.");
        county.open_report(&chief, report).await.says("Names an official");
    }
}

#[tokio::test]
async fn whom_an_official_works_for_is_not_forgotten_when_it_is_recorded_again() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.charity, "Cat Helper").await;
        let (report, _) = county.send(&[("story", "x"), ("district", "E07990001")]).await;
        let charity = county.charity.to_string();
        county.act(&chief, report, "official", &[("concerned", &charity)]).await;
        county.act(&chief, report, "official", &[("concerned", "elsewhere")]).await;
        let refused = county.post(&chief, &format!("/reports/{report}/pass-on"), &[("to", &charity), ("basis", "crime"), ("answering", "we")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", county.world.name());
    }
}
