//! Passing on: exactly what should go, to exactly whom, and nothing more.

use crate::place::{County, counties, draw};
use daybreak_audit::{Author, change};
use daybreak_reports::{Identity, Level, ReportId, acts, store};
use daybreak_vault::{DocumentKind, documents};
use daybreak_vocabulary::OrganisationId;
use http::StatusCode;

const SHARED: &[(&str, &str)] =
    &[("story", "Six men sleep there."), ("district", "E07990001"), ("level", "shared"), ("name", "Dana Porter"), ("phone", "07700 900123")];

async fn kinds(county: &County, report: ReportId, of: OrganisationId) -> Vec<DocumentKind> {
    let mut tx = county.world.db.read().await.unwrap();
    let readers = documents::readers(&mut tx, report.0).await.unwrap();
    tx.rollback().await.unwrap();
    let mut kinds: Vec<DocumentKind> = readers.into_iter().filter(|(_, _, reader)| *reader == of).map(|(_, kind, _)| kind).collect();
    kinds.sort();
    kinds
}

#[tokio::test]
async fn the_receiver_gets_what_goes_and_nothing_that_stays() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        let (report, _) = county.send(SHARED).await;
        county.open_report(&chief, report).await;
        county.act(&chief, report, "note", &[("text", "Our own thoughts.")]).await;
        county.act(&chief, report, "write", &[("ready", "when"), ("in", "en"), ("kind", "question")]).await;
        let page = county.get(&chief, &format!("/reports/{report}/pass-on")).await;
        page.says("What goes to them What was told");
        page.says("Who sent it and how to reach them: they chose to be known to all readers");
        page.says("Your notes (1)");
        page.keeps_quiet_about("Border Office");
        let charity = county.charity.to_string();
        county.act(&chief, report, "pass-on", &[("to", &charity), ("basis", "reporters_choice"), ("answering", "we"), ("text", "They know the site.")]).await;
        assert_eq!(kinds(&county, report, county.charity).await, [DocumentKind::Concern, DocumentKind::Identity, DocumentKind::Message]);
        let theirs = county.open_report(&helper, report).await;
        theirs.says("Six men sleep there.");
        theirs.says("Dana Porter");
        theirs.says("Aldermarsh Police passed it to Harbour Charity, with who sent it. Ground: The person agreed to it");
        theirs.keeps_quiet_about("Our own thoughts.");
        theirs.keeps_quiet_about("They know the site.");
        county.get(&helper, "/reports").await.says("Passed on");
        let acts = county.account(report).await;
        assert!(acts.contains(&"report.passed_on".to_owned()) && acts.contains(&"report.shared".to_owned()));
        county.missed_no_words();
    }
}

#[tokio::test]
async fn who_sent_it_stays_where_only_who_answers_may_know() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        let mut answers: Vec<(&str, &str)> = SHARED.to_vec();
        answers.retain(|(name, _)| *name != "level");
        answers.push(("level", "answering"));
        let (report, _) = county.send(&answers).await;
        county.get(&chief, &format!("/reports/{report}/pass-on")).await.says("Who sent it: they did not choose to be known to other organisations");
        let charity = county.charity.to_string();
        county.act(&chief, report, "pass-on", &[("to", &charity), ("basis", "crime"), ("answering", "they")]).await;
        assert_eq!(kinds(&county, report, county.charity).await, [DocumentKind::Concern]);
        county.open_report(&helper, report).await.keeps_quiet_about("Dana Porter");
        // They answer now, and we do not any more.
        county.act(&helper, report, "write", &[("ready", "more"), ("in", "en"), ("kind", "question")]).await;
        county.get(&chief, &format!("/reports/{report}/write")).await.says("Another organisation answers the person.");
    }
}

#[tokio::test]
async fn whom_the_sender_excluded_can_never_be_chosen() {
    for county in counties().await {
        county.cover(county.council, &["E07990001"]).await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        county.coordinator(county.charity, "Cat Helper").await;
        county.coordinator(county.police, "Ada Chief").await;
        let charity = county.charity.to_string();
        let (report, _) = county.send(&[("story", "x"), ("district", "E07990001"), ("exclude", &charity)]).await;
        let page = county.get(&clerk, &format!("/reports/{report}/pass-on")).await;
        page.says("Not on the list, because the person asked that they do not see it: Harbour Charity");
        assert!(!page.body.contains(&format!("value=\"{charity}\"")));
        for to in [charity.as_str(), &county.immigration.to_string(), &county.council.to_string(), "nonsense"] {
            let refused = county.post(&clerk, &format!("/reports/{report}/pass-on"), &[("to", to), ("basis", "danger"), ("answering", "we")]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            refused.says("Choose an organisation it can go to.");
        }
        assert_eq!(kinds(&county, report, county.charity).await, []);
    }
}

#[tokio::test]
async fn no_police_gives_way_only_to_danger() {
    for county in counties().await {
        county.cover(county.council, &["E07990001"]).await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        county.coordinator(county.police, "Ada Chief").await;
        let (report, _) = county.send(&[("story", "x"), ("district", "E07990001"), ("readers", "not_police")]).await;
        let page = county.get(&clerk, &format!("/reports/{report}/pass-on")).await;
        page.says("The person asked for no police. Only where a life or a child is in danger.");
        let police = county.police.to_string();
        let refused = county.post(&clerk, &format!("/reports/{report}/pass-on"), &[("to", &police), ("basis", "crime"), ("answering", "we")]).await;
        refused.says("It can go to them only where a life or a child is in danger.");
        county.act(&clerk, report, "pass-on", &[("to", &police), ("basis", "danger"), ("answering", "we")]).await;
    }
}

#[tokio::test]
async fn the_level_that_counts_is_the_one_chosen_last() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        let (report, _) = county.send(SHARED).await;
        county.open_report(&chief, report).await.says("They let every organisation that reads this know who they are.");
        // They think again: only who answers may know.
        let mut tx = county.world.db.read().await.unwrap();
        let found = store::find(&mut tx, report).await.unwrap().unwrap();
        let readers = acts::reader_keys(&mut tx, &county.office.house.partnership_key, &found).await.unwrap().unwrap();
        tx.rollback().await.unwrap();
        let dana = Identity { name: "Dana Porter".to_owned(), phone: "07700 900123".to_owned(), ..Identity::default() };
        let new = acts::seal_identity(draw(&county.office), report, Level::Answering, &dana, &readers).unwrap();
        change!(&county.world.db, Author::Public, county.now(), draw(&county.office), |change| acts::change_level(change, report, &new).await).unwrap();
        county.open_report(&chief, report).await.says("Only the organisation that answers may know who they are.");
        let charity = county.charity.to_string();
        county.act(&chief, report, "pass-on", &[("to", &charity), ("basis", "reporters_choice"), ("answering", "they")]).await;
        assert_eq!(kinds(&county, report, county.charity).await, [DocumentKind::Concern]);
        county.open_report(&helper, report).await.keeps_quiet_about("Dana Porter");
    }
}
