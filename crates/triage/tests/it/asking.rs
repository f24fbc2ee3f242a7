//! Asking whoever holds something: delivered without telling the asker who, shared, declined or left lying, with an account on both sides.

use crate::place::{County, Person, counties};
use daybreak_reports::ReportId;
use daybreak_vault::trace::{TraceKey, TraceKeys};
use http::StatusCode;

const WEALD: &str = "E07990003";
const TOWN: &str = "E07990001";

struct Scene {
    chief: Person,
    clerk: Person,
    mine: ReportId,
    theirs: ReportId,
}

async fn scene(county: &County) -> Scene {
    county.cover(county.police, &[TOWN]).await;
    county.cover(county.council, &[WEALD]).await;
    let (chief, clerk) = (county.coordinator(county.police, "Ada Chief").await, county.coordinator(county.council, "Ben Clerk").await);
    let (mine, _) = county.send(&[("story", "Ours."), ("district", TOWN), ("vehicles", "ZQ19 IQZ")]).await;
    let (theirs, _) = county.send(&[("story", "Theirs alone."), ("district", WEALD), ("vehicles", "the van is ZQ19 IQZ")]).await;
    county.open_report(&clerk, theirs).await;
    county.open_report(&chief, mine).await;
    Scene { chief, clerk, mine, theirs }
}

async fn deliver(county: &County) -> u64 {
    let house = &county.office.house;
    daybreak_triage::acts::ask::deliver(&house.db, &county.office.traces, house.clock.as_ref(), house.chance.as_ref()).await.unwrap()
}

#[tokio::test]
async fn the_holder_shares_and_both_sides_have_an_account_of_it() {
    for county in counties().await {
        let Scene { chief, clerk, mine, theirs } = scene(&county).await;
        let refused = county.post(&chief, &format!("/reports/{mine}/ask/0"), &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Choose why you ask.");
        county.act(&chief, mine, "ask/0", &[("reason", "same_person")]).await;
        county.post(&chief, &format!("/reports/{mine}/ask/0"), &[("reason", "visit")]).await.says("Your organisation has asked about this. It still waits.");
        county.open_report(&clerk, theirs).await.keeps_quiet_about("asks. Why");
        assert_eq!(deliver(&county).await, 1);
        assert_eq!(deliver(&county).await, 0, "once");
        let page = county.open_report(&clerk, theirs).await;
        page.says("Aldermarsh Police (Ada Chief) asks. Why: It may be the same person. About: Vehicle ZQ19 IQZ");
        county.get(&clerk, "/asked").await.says("Aldermarsh Police (Ada Chief) asks.");
        // The asker learns neither who nor which: not from their pages, not from the account of their acts.
        for path in [format!("/reports/{mine}"), "/asked".to_owned(), "/account-of-acts".to_owned()] {
            let seen = county.get(&chief, &path).await;
            assert_eq!(seen.status, StatusCode::OK, "{path}");
            seen.keeps_quiet_about(&theirs.to_string());
            seen.keeps_quiet_about("Theirs alone");
            if path == "/asked" {
                seen.says("Ada Chief asked on");
                seen.says("It waits until");
                seen.keeps_quiet_about("Council");
            }
        }
        let police = county.police.to_string();
        county.act(&clerk, theirs, "pass-on", &[("to", &police), ("basis", "crime"), ("answering", "we")]).await;
        county.get(&clerk, "/asked").await.says("Nobody asks anything now.");
        let page = county.get(&chief, "/asked").await;
        page.says("You asked, and something was shared with you.");
        assert!(page.body.contains(&theirs.to_string()));
        county.open_report(&chief, theirs).await.says("Theirs alone.");
        let (ours, other) = (county.account(mine).await, county.account(theirs).await);
        assert!(ours.contains(&"report.asked_around".to_owned()), "{ours:?}");
        assert!(other.contains(&"report.asked_about".to_owned()) && other.contains(&"report.passed_on".to_owned()), "{other:?}");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn declined_and_unanswered_look_alike_to_the_asker() {
    for county in counties().await {
        let Scene { chief, clerk, mine, theirs } = scene(&county).await;
        county.act(&chief, mine, "ask/0", &[("reason", "check")]).await;
        deliver(&county).await;
        let asked = |seen: &crate::place::Seen| seen.body.split("id=\"ours\"").nth(1).unwrap().to_owned();
        let waiting = asked(&county.get(&chief, "/asked").await);
        let page = county.open_report(&clerk, theirs).await;
        let decline = page.body.split(&format!("/reports/{theirs}/decline/")).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        // Only whoever answers for it, and only once.
        assert_eq!(county.post(&chief, &format!("/reports/{theirs}/decline/{decline}"), &[]).await.status, StatusCode::NOT_FOUND);
        county.act(&clerk, theirs, &format!("decline/{decline}"), &[]).await;
        assert_eq!(county.post(&clerk, &format!("/reports/{theirs}/decline/{decline}"), &[]).await.status, StatusCode::NOT_FOUND);
        county.get(&clerk, "/asked").await.says("Nobody asks anything now.");
        assert_eq!(asked(&county.get(&chief, "/asked").await), waiting, "not a byte tells");
        county.world.clock.advance_days(15);
        let chief = county.back(chief).await;
        county.get(&chief, "/asked").await.says("You asked. Nothing was shared by");
        // Then it may be asked again, and the row itself goes on its day.
        county.act(&chief, mine, "ask/0", &[("reason", "check")]).await;
        county.world.clock.advance_days(91);
        let (chief, clerk) = (county.back(chief).await, county.back(clerk).await);
        let house = &county.office.house;
        let gone = daybreak_triage::acts::ask::forget_old(&house.db, house.clock.as_ref(), house.chance.as_ref()).await.unwrap();
        assert_eq!(gone, 2);
        county.get(&chief, "/asked").await.says("Your organisation has asked nothing in the last 90 days.");
        // Nobody who is given the report later learns that it was declined once.
        county.act(&clerk, theirs, "pass-on", &[("to", &county.police.to_string()), ("basis", "crime"), ("answering", "we")]).await;
        county.open_report(&clerk, theirs).await.says("declined to share it");
        county.open_report(&chief, theirs).await.keeps_quiet_about("declined to share it");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_mark_that_was_looked_up_can_be_asked_about_too() {
    for county in counties().await {
        let Scene { chief, clerk, theirs, .. } = scene(&county).await;
        let form = [("mark", "vehicle"), ("text", "zq19-iqz"), ("why", "met")];
        let seen = county.post(&chief, "/look-up", &form).await;
        seen.says("At least one other organisation holds something on this vehicle.");
        seen.keeps_quiet_about(&theirs.to_string());
        let asked = county.post(&chief, "/look-up/ask", &[&form[..], &[("reason", "danger")]].concat()).await;
        assert_eq!((asked.status, asked.location()), (StatusCode::SEE_OTHER, "/asked?done=asked"), "{}", asked.text());
        deliver(&county).await;
        county.open_report(&clerk, theirs).await.says("Aldermarsh Police (Ada Chief) asks. Why: Somebody may be in danger.");
        let nobody = county.post(&chief, "/look-up/ask", &[("mark", "vehicle"), ("text", "AB12 CDE"), ("why", "met"), ("reason", "check")]).await;
        nobody.says("Nobody else holds anything on it now.");
        county.missed_no_words();
    }
}

/// Whoever stepped back from a report does not learn by its marks that their organisation asks about it.
#[tokio::test]
async fn a_question_from_a_report_one_stepped_back_from_is_none_to_them() {
    for county in counties().await {
        let Scene { chief, mine, .. } = scene(&county).await;
        let second = county.colleague(&chief, county.police, "Cyd Second", daybreak_access::Role::Coordinator).await;
        county.act(&second, mine, "recuse", &[("sure", "yes")]).await;
        county.act(&chief, mine, "ask/0", &[("reason", "danger")]).await;
        let form = [("mark", "vehicle"), ("text", "ZQ19 IQZ"), ("why", "met")];
        county.post(&chief, "/look-up", &form).await.says("It waits until");
        let looked = county.post(&second, "/look-up", &form).await;
        assert_eq!(looked.status, StatusCode::OK);
        looked.keeps_quiet_about("It waits until");
        looked.says("At least one other organisation holds something on this vehicle.");
        // Nor by being refused.
        let again = county.post(&second, "/look-up/ask", &[&form[..], &[("reason", "visit")]].concat()).await;
        assert_eq!((again.status, again.location()), (StatusCode::SEE_OTHER, "/asked?done=asked"), "{}", again.text());
        // Their own is theirs to see.
        county.post(&second, "/look-up", &form).await.says("It waits until");
        county.missed_no_words();
    }
}

/// While one key takes another's place a report may be traced under either: a question reaches both.
#[tokio::test]
async fn a_question_carries_its_mark_under_every_key_in_use() {
    for mut county in counties().await {
        let Scene { chief, clerk, mine, theirs } = scene(&county).await;
        county.with_traces(TraceKeys::new(vec![TraceKey::new(1, [5; 32]), TraceKey::new(2, [6; 32])]));
        // One of theirs is traced under the earlier key, this one under the new.
        let (later, _) = county.send(&[("story", "Theirs again."), ("district", WEALD), ("vehicles", "ZQ19 IQZ")]).await;
        county.open_report(&clerk, later).await;
        county.act(&chief, mine, "ask/0", &[("reason", "check")]).await;
        assert_eq!(deliver(&county).await, 1);
        for report in [theirs, later] {
            let page = county.open_report(&clerk, report).await;
            page.says("Aldermarsh Police (Ada Chief) asks.");
            page.says("About: Vehicle ZQ19 IQZ");
        }
        // It is one question, under whichever key it is met again.
        county.post(&chief, &format!("/reports/{mine}/ask/0"), &[("reason", "visit")]).await.says("Your organisation has asked about this.");
        county.with_traces(TraceKeys::new(vec![TraceKey::new(2, [6; 32])]));
        county.post(&chief, &format!("/reports/{mine}/ask/0"), &[("reason", "visit")]).await.says("Your organisation has asked about this.");
        county.missed_no_words();
    }
}
