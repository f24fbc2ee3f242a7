//! The queue: urgent first, then the oldest; filters; pages.

use crate::place::{counties, county};
use daybreak_database::Engine;

#[tokio::test]
async fn danger_and_children_come_first_then_age() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.get(&chief, "/reports").await.says("Nothing is waiting.");
        // They were sent on the two days before: a session does not last that long.
        let now = county.now();
        county.world.clock.set(now.plus_days(-2));
        let (old, _) = county.send(&[("story", "old"), ("district", "E07990002")]).await;
        county.world.clock.set(now.plus_days(-1));
        let (new, _) = county.send(&[("story", "new"), ("district", "E07990001"), ("setting", "farm")]).await;
        county.world.clock.set(now);
        let (child, _) = county.send(&[("story", "child"), ("ages", "under16"), ("district", "E07990001")]).await;
        let page = county.get(&chief, "/reports").await;
        let at = |report: daybreak_reports::ReportId| page.body.find(&report.to_string()).unwrap();
        assert!(at(child) < at(old) && at(old) < at(new), "{}", county.world.name());
        page.says("Child");
        page.says("Northmere, kind not known");
        let filtered = county.get(&chief, "/reports?place=E07990001&kind=labour").await;
        assert!(filtered.body.contains(&new.to_string()) && !filtered.body.contains(&old.to_string()));
        county.get(&chief, "/reports?state=closed").await.says("No report matches.");
        county.get(&chief, "/reports?place=nonsense&after=nonsense").await.says("Northmere");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_child_report_that_was_opened_stands_behind_a_new_danger() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (child, _) = county.send(&[("story", "child"), ("ages", "under16"), ("district", "E07990001")]).await;
        let (danger, _) = county.send(&[("story", "danger"), ("danger", "yes"), ("district", "E07990001")]).await;
        let (plain, _) = county.send(&[("story", "plain"), ("district", "E07990001")]).await;
        county.open_report(&chief, child).await;
        let page = county.get(&chief, "/reports").await;
        let at = |report: daybreak_reports::ReportId| page.body.find(&report.to_string()).unwrap();
        assert!(at(danger) < at(child) && at(child) < at(plain), "{}", county.world.name());
    }
}

#[tokio::test]
async fn pages_follow_by_key() {
    let county = county(Engine::Sqlite).await;
    let chief = county.coordinator(county.police, "Ada Chief").await;
    for _ in 0..45 {
        county.send(&[("story", "x"), ("district", "E07990002")]).await;
    }
    let first = county.get(&chief, "/reports").await;
    assert_eq!(first.body.matches("queue-reference").count(), 40);
    let next = first.body.split("rel=\"next\"").next().unwrap().rsplit("href=\"").next().unwrap().split('"').next().unwrap().replace("&amp;", "&");
    let second = county.get(&chief, &next).await;
    assert_eq!(second.body.matches("queue-reference").count(), 5);
    assert!(second.body.contains("rel=\"prev\""));
}

/// Where the next page is, if there is one.
fn next(page: &crate::place::Seen) -> Option<String> {
    let (before, _) = page.body.split_once("rel=\"next\"")?;
    Some(before.rsplit("href=\"").next()?.split('"').next()?.replace("&amp;", "&"))
}

#[tokio::test]
async fn a_page_tells_nothing_of_what_is_hidden() {
    let county = county(Engine::Sqlite).await;
    county.cover(county.police, &["E07990001"]).await;
    let chief = county.coordinator(county.police, "Ada Chief").await;
    let worker = county.colleague(&chief, county.police, "Wyn Worker", daybreak_access::Role::Caseworker).await;
    let mut sent = Vec::new();
    for _ in 0..42 {
        sent.push(county.send(&[("story", "x"), ("district", "E07990001")]).await.0);
    }
    let rows = |page: &crate::place::Seen| page.body.matches("queue-reference").count();
    let first = county.get(&worker, "/reports").await;
    // The last one of the first page: what the next page begins after.
    let order: Vec<_> = first.body.split("href=\"/reports/").skip(1).filter_map(|rest| rest.split(['"', '?']).next()).filter(|id| sent.iter().any(|one| one.to_string() == *id)).map(str::to_owned).collect();
    assert_eq!(order.len(), 40);
    let last = sent.iter().find(|id| Some(&id.to_string()) == order.last()).copied().unwrap();
    let middle = sent.iter().find(|id| Some(&id.to_string()) == order.get(20)).copied().unwrap();
    county.act(&worker, last, "recuse", &[("sure", "yes")]).await;
    county.act(&chief, middle, "official", &[("concerned", "elsewhere")]).await;
    // Forty are left, and they stand on one full page, whose end is one of them.
    let first = county.get(&worker, "/reports").await;
    assert_eq!(rows(&first), 40);
    let after = next(&first).expect("a full page has a next");
    let hidden = last.0.simple().to_string();
    assert!(!after.contains(&hidden), "the address of the next page names what is hidden: {after}");
    assert_eq!(rows(&county.get(&worker, &after).await), 0);
    // And with one less, they are a short page without a next, although forty stand in the organisation's queue before it ends.
    let another = sent.iter().find(|id| Some(&id.to_string()) == order.first()).copied().unwrap();
    county.act(&worker, another, "recuse", &[("sure", "yes")]).await;
    let first = county.get(&worker, "/reports").await;
    assert_eq!((rows(&first), next(&first)), (39, None));
    assert_eq!(rows(&county.get(&chief, "/reports").await), 40);
}

#[tokio::test]
async fn every_statement_prepares_on_both_engines() {
    for world in daybreak_testing::engines(&crate::place::schemas()).await {
        let refused = world.db.prepare_each(daybreak_triage::store::STATEMENTS).await.unwrap();
        assert!(refused.is_empty(), "{}: {refused:?}", world.name());
    }
}
