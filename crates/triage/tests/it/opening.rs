//! Opening a report: what a reader sees, who else does not, and that every opening is in the account.

use crate::conferences::called;
use crate::place::{Seen, counties};
use daybreak_access::Role;
use daybreak_reports::store as reports;
use daybreak_site::Route;
use daybreak_vocabulary::Language;
use http::{Method, StatusCode};

const CAR_WASH: &[(&str, &str)] = &[
    ("story", "Six men sleep behind the car wash on Quay Street."),
    ("danger", "yes"),
    ("setting", "car_wash"),
    ("q-price", "five pounds"),
    ("q-sleep-there", "yes"),
    ("district", "E07990001"),
    ("level", "shared"),
    ("name", "Dana Porter"),
    ("phone", "07700 900123"),
    ("safe-how", "text"),
    ("safe-when", "after nine at night"),
    ("voicemail", "no"),
    ("who-else", "my brother"),
];

/// The same but for what no two answers share.
fn bytes(seen: &Seen) -> (StatusCode, Vec<(String, String)>, String) {
    let headers = seen.headers.iter().map(|(name, value)| (name.to_string(), format!("{value:?}"))).collect();
    (seen.status, headers, seen.body.clone())
}

#[tokio::test]
async fn a_reader_sees_what_was_told_and_how_to_call_safely() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (report, _) = county.send(CAR_WASH).await;
        let queue = county.get(&chief, "/reports").await;
        queue.says("Aldermouth, labour");
        queue.says("Danger now");
        queue.says("New");
        let page = county.open_report(&chief, report).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        page.says("Six men sleep behind the car wash on Quay Street.");
        page.says("What does it cost there? What did you get for it? five pounds");
        page.says("Do they sleep where they work? Yes");
        page.says("Dana Porter");
        page.says("07700 900123 Safe to call? They did not say that calling is safe. Do not call.");
        page.says("Texting is safe. When: after nine at night Leave no voice message. Someone else answers or reads: my brother");
        page.says("Ada Chief: opened it");
        page.says("Ada Chief: opened who sent it");
        page.says("Kept until 21 November 2028");
        county.get(&chief, "/reports").await.says("Read");
        let mut acts = county.account(report).await;
        acts.sort();
        assert_eq!(acts, ["report.identity_opened", "report.moved", "report.opened", "report.sent"]);
        county.open_report(&chief, report).await;
        assert_eq!(county.account(report).await.iter().filter(|act| *act == "report.opened").count(), 2, "every later opening too");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn who_tells_is_shown_as_they_said_it_and_to_nobody_where_they_did_not() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (unsaid, _) = county.send(&[("story", "x")]).await;
        let (rather_not, _) = county.send(&[("story", "x"), ("telling", "unsaid")]).await;
        for report in [unsaid, rather_not] {
            county.open_report(&chief, report).await.keeps_quiet_about("Someone who noticed");
        }
        let (said, _) = county.send(&[("story", "x"), ("telling", "noticed")]).await;
        county.open_report(&chief, said).await.says("Someone who noticed");
    }
}

#[tokio::test]
async fn what_is_not_theirs_is_a_page_that_never_was() {
    let room = daybreak_triage::room();
    let routes: Vec<&Route> = room.pages.routes().iter().filter(|route| route.path.starts_with("/reports/{id}")).collect();
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let analyst = county.member(county.police, "Cai Analyst", &[Role::Analyst]).await;
        let border = county.member(county.immigration, "Bo Border", &[Role::Coordinator, Role::Caseworker]).await;
        let told = [CAR_WASH, &[("vehicles", "ZQ19 IQZ")]].concat();
        let (report, _) = county.send_all(Language::Ro, &told, &[("list.txt", b"a list of names")]).await;
        let concern = {
            let mut tx = county.world.db.read().await.unwrap();
            let listed = reports::documents(&mut tx, report).await.unwrap();
            listed.iter().find(|of| of.role == reports::Role::Concern).unwrap().document.to_string()
        };
        let whose = report.to_string();
        let path = |route: &Route| route.path.replace("{id}", &whose).replace("{position}", "0").replace("{document}", &concern).replace("{asking}", &whose);
        for outsider in [&clerk, &analyst, &border] {
            let nothing = county.get(outsider, "/nothing/here").await;
            assert_eq!(nothing.status, StatusCode::NOT_FOUND);
            for route in &routes {
                let seen = match route.method == Method::POST {
                    true => county.post(outsider, &path(route), &[("text", "x")]).await,
                    false => county.get(outsider, &path(route)).await,
                };
                assert_eq!(bytes(&seen), bytes(&nothing), "{} {} on {}", route.method, route.path, county.world.name());
            }
        }
        assert_eq!(county.account(report).await, ["report.sent"], "and nothing of it is in the account");
        for route in routes.iter().filter(|route| route.method == Method::GET) {
            let seen = county.get(&chief, &path(route)).await;
            assert_eq!(seen.status, StatusCode::OK, "{} is there for whoever may on {}: {}", route.path, county.world.name(), seen.text());
        }
    }
}

/// Whichever page shows something of what was told, or compares with it, the account says who opened it: shown, and shown again where its form is refused.
#[tokio::test]
async fn every_page_that_shows_what_was_told_is_an_opening() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.council, "Ben Clerk").await;
        called(&county, &chief, &[county.council]).await;
        let council = county.council.to_string();
        let (report, _) = county.send_all(Language::Ro, &[CAR_WASH, &[("vehicles", "ZQ19 IQZ"), ("exclude", council.as_str())]].concat(), &[]).await;
        let concern = {
            let mut tx = county.world.db.read().await.unwrap();
            let listed = reports::documents(&mut tx, report).await.unwrap();
            listed.iter().find(|of| of.role == reports::Role::Concern).unwrap().document.to_string()
        };
        let acts = async |act: &str| county.account(report).await.iter().filter(|one| *one == act).count();
        let translate = format!("translate/{concern}");
        let mut opened = 0;
        let pages = [
            ("intelligence", "Six men sleep", true),
            (translate.as_str(), "Six men sleep", true),
            ("known", "ZQ19", false),
            ("ask/0", "ZQ19", true),
            ("pass-on", "the person asked that they do not see it", true),
            ("write", "They chose Romanian", true),
            ("conference", "Not this one: its sender shut out", true),
        ];
        for (below, says, refused) in pages {
            let path = format!("/reports/{report}/{below}");
            county.get(&chief, &path).await.says(says);
            opened += 1;
            assert_eq!(acts("report.opened").await, opened, "{below} on {}", county.world.name());
            if refused {
                county.post(&chief, &path, &[]).await.says(says);
                opened += 1;
                assert_eq!(acts("report.opened").await, opened, "{below}, refused, on {}", county.world.name());
            }
        }
        assert_eq!(acts("report.identity_opened").await, 0, "who sent it stood on none of them");
        county.get(&chief, "/reports").await.says("Read");
        // An answer that says that a number is the sender's tells who sent it.
        let dana = [("mark", "phone"), ("text", "07700 900123"), ("read-in", "story")];
        county.post(&chief, &format!("/reports/{report}/mark"), &dana).await.says("This is how the person who sent the report can be reached.");
        assert_eq!(acts("report.identity_opened").await, 1, "{}", county.world.name());
        let named = [("text", "x"), ("source", "2"), ("information", "C"), ("handling", "P"), ("reference", "Dana Porter")];
        assert_eq!(county.post(&chief, &format!("/reports/{report}/intelligence"), &named).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(acts("report.identity_opened").await, 2, "{}", county.world.name());
        county.open_report(&chief, report).await.says("Ada Chief: opened who sent it");
        // Who holds no key is shown nothing, and has opened nothing.
        let before = acts("report.opened").await;
        let bare = county.member(county.police, "Nia New", &[Role::Caseworker]).await;
        for (below, ..) in pages {
            let seen = county.get(&bare, &format!("/reports/{report}/{below}")).await;
            assert!(!seen.text().contains("Six men") && !seen.text().contains("ZQ19"), "{below}: {}", seen.text());
        }
        assert_eq!(acts("report.opened").await, before, "{}", county.world.name());
        county.missed_no_words();
    }
}

#[tokio::test]
async fn whoever_holds_no_key_sees_that_it_is_sealed_and_it_stays_unread() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let _chief = county.coordinator(county.police, "Ada Chief").await;
        let new = county.member(county.police, "Nia New", &[Role::Caseworker]).await;
        let (report, _) = county.send(CAR_WASH).await;
        let page = county.open_report(&new, report).await;
        page.says("This report is sealed to keys you do not hold yet.");
        page.keeps_quiet_about("Six men");
        assert_eq!(county.account(report).await, ["report.sent"]);
        county.get(&new, "/reports").await.says("New");
    }
}

#[tokio::test]
async fn whoever_opens_only_who_sent_it_is_in_the_account() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let half = county.member(county.police, "Nia New", &[Role::Caseworker]).await;
        let granted = county.get(&chief, &format!("/test/grant?{}&identities", half.id)).await;
        assert_eq!(granted.status, StatusCode::NO_CONTENT, "{}", granted.text());
        let (report, _) = county.send(CAR_WASH).await;
        let page = county.open_report(&half, report).await;
        page.keeps_quiet_about("Six men");
        let acts = county.account(report).await;
        for act in ["report.opened", "report.identity_opened"] {
            assert!(acts.contains(&act.to_owned()), "{}: {acts:?}", county.world.name());
        }
    }
}

#[tokio::test]
async fn identities_are_for_those_whom_the_level_and_the_role_allow() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let reader = county.colleague(&chief, county.police, "Rhi Reader", Role::Reader).await;
        let mut answering: Vec<(&str, &str)> = CAR_WASH.to_vec();
        answering.retain(|(name, _)| *name != "level");
        answering.push(("level", "answering"));
        let (report, _) = county.send(&answering).await;
        county.open_report(&chief, report).await.says("Dana Porter");
        let other = county.open_report(&clerk, report).await;
        other.says("Six men sleep");
        other.keeps_quiet_about("Dana Porter");
        let role = county.open_report(&reader, report).await;
        role.says("your role does not open them");
        role.keeps_quiet_about("Dana Porter");
    }
}

#[tokio::test]
async fn words_told_in_another_language_are_marked_and_a_persons_translation_stands_beside() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (report, _) = county.send_in(Language::Ro, &[("story", "Șase bărbați dorm în spatele spălătoriei."), ("district", "E07990001")]).await;
        let page = county.open_report(&chief, report).await;
        page.says("Told in Romanian.");
        assert!(page.body.contains(r#"lang="ro">Șase bărbați dorm"#));
        let link = page.body.split(&format!("/reports/{report}/translate/")).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        let act = format!("translate/{link}");
        let asked = county.get(&chief, &format!("/reports/{report}/{act}")).await;
        asked.says("Șase bărbați dorm în spatele spălătoriei.");
        let refused = county.post(&chief, &format!("/reports/{report}/{act}"), &[("into", "en"), ("text", "Six men sleep")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Say who translated it.");
        refused.says("Six men sleep");
        county.act(&chief, report, &act, &[("into", "en"), ("text", "Six men sleep behind the wash."), ("translator", "Ioana, interpreter")]).await;
        let page = county.open_report(&chief, report).await;
        page.says("Translation (English) Six men sleep behind the wash. Translated by Ioana, interpreter. Recorded by Ada Chief");
        assert!(county.account(report).await.contains(&"report.translated".to_owned()));
        county.missed_no_words();
    }
}
