//! What is due and the times that hold; handing everything over; who is chased.

use crate::place::{County, Person, counties};
use daybreak_access::Role;
use http::StatusCode;

const TOLD: &[(&str, &str)] = &[("story", "Six men."), ("district", "E07990001")];

async fn sent(county: &County, person: &Person, path: &str, fields: &[(&str, &str)]) {
    let seen = county.post(person, path, fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{path}: {}", seen.text());
}

#[tokio::test]
async fn what_nobody_opened_or_answered_stands_on_the_list_until_it_is_done() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let (report, _) = county.send(TOLD).await;
        county.get(&chief, "/due").await.says("Read a report");
        county.get(&chief, "/reports").await.keeps_quiet_about("Overdue");
        // A working day later it should have been opened; a week later it was not.
        county.days_later(7, &mut chief).await;
        county.get(&chief, "/due").await.says("Overdue");
        county.get(&chief, "/reports").await.says("Overdue");
        county.open_report(&chief, report).await;
        county.get(&chief, "/due").await.says("Nothing is due.");
        county.get(&chief, "/reports").await.keeps_quiet_about("Overdue");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn an_organisation_sets_its_own_times_and_danger_stays_the_same_day() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let page = county.get(&worker, "/due/clocks").await;
        page.says("No law sets them, as far as we could check.");
        page.says("Proposed by Daybreak; nobody outside has checked it.");
        page.keeps_quiet_about("Set another time");
        assert_eq!(county.post(&worker, "/due/clocks", &[("duty", "read"), ("days", "3"), ("source", "x")]).await.status, StatusCode::NOT_FOUND);
        for (field, value, said) in [
            ("duty", "sleep", "Choose for what."),
            ("days", "61", "Give a number from 0 to 60."),
            ("days", "-1", "Give a number from 0 to 60."),
            ("days", "soon", "Give a number from 0 to 60."),
            ("source", " ", "Say in at most 120 letters"),
        ] {
            let fields: Vec<_> = [("duty", "read"), ("days", "3"), ("source", "Agreement of May")].iter().map(|(name, old)| (*name, if *name == field { value } else { *old })).collect();
            let refused = county.post(&chief, "/due/clocks", &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            refused.says(said);
        }
        county.post(&chief, "/due/clocks", &[("duty", "read_urgent"), ("days", "2"), ("source", "x")]).await.says("Danger is read the same day.");
        sent(&county, &chief, "/due/clocks", &[("duty", "read"), ("days", "3"), ("source", "Agreement of May")]).await;
        county.get(&worker, "/due/clocks").await.says("3 working days");
        county.get(&worker, "/due/clocks").await.says("Agreement of May. Since");
        county.get(&clerk, "/due/clocks").await.keeps_quiet_about("Agreement of May");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn everything_on_a_desk_goes_over_in_one_act_under_the_leavers_name() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let leaver = county.colleague(&chief, county.police, "Lou Leaver", Role::Caseworker).await;
        let heir = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let (first, _) = county.send(TOLD).await;
        let (known, _) = county.send(TOLD).await;
        for report in [first, known] {
            county.open_report(&leaver, report).await;
            county.act(&leaver, report, "take-on", &[]).await;
        }
        county.act(&leaver, first, "note", &[("text", "Seen it.")]).await;
        county.act(&heir, known, "recuse", &[("sure", "yes")]).await;
        // A coordinator gave it to the leaver, knowing whom it names; that does not hold for whoever comes next.
        let (official, _) = county.send(TOLD).await;
        county.open_report(&chief, official).await;
        county.act(&chief, official, "official", &[("concerned", "elsewhere")]).await;
        county.act(&chief, official, "hand-over", &[("to", &leaver.id.to_string())]).await;
        sent(&county, &leaver, "/intelligence/write", &[("text", "x"), ("source", "1"), ("information", "A"), ("handling", "P"), ("reference", "Q1")]).await;
        assert_eq!(county.get(&leaver, "/due/hand-over").await.status, StatusCode::NOT_FOUND);
        let page = county.get(&chief, "/due/hand-over").await;
        page.says("Lou Leaver (4)");
        let (from, to) = (leaver.id.to_string(), heir.id.to_string());
        for (fields, said) in [
            (vec![("from", "x"), ("to", to.as_str())], "Choose from whose desk."),
            (vec![("from", from.as_str()), ("to", from.as_str())], "Choose a colleague"),
            (vec![("from", from.as_str())], "Choose a colleague"),
        ] {
            county.post(&chief, "/due/hand-over", &fields).await.says(said);
        }
        let seen = county.post(&chief, "/due/hand-over", &[("from", &from), ("to", &to)]).await;
        assert_eq!(seen.location(), "/due/hand-over?done=1-1-2");
        let after = county.get(&chief, seen.location()).await;
        after.says("Handed over: reports 1, drafts and tasks 1.");
        after.says("Reports that lie on nobody’s desk now, because the receiver stepped back from them or they name an official: 2.");
        county.get(&chief, "/intelligence").await.says("Wyn Worker");
        assert_eq!(county.get(&heir, &format!("/reports/{official}")).await.status, StatusCode::NOT_FOUND);
        let page = county.open_report(&chief, first).await;
        page.says("Lou Leaver: took it on");
        page.says("Lou Leaver: added a note");
        county.get(&chief, "/due/hand-over").await.keeps_quiet_about("Lou Leaver (");
        county.missed_no_words();
    }
}

/// Another organisation's desk is not there, whoever asks.
#[tokio::test]
async fn a_desk_of_another_organisation_is_nobodys() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (report, _) = county.send(TOLD).await;
        county.open_report(&chief, report).await;
        county.act(&chief, report, "take-on", &[]).await;
        sent(&county, &clerk, "/intelligence/write", &[("text", "x"), ("source", "1"), ("information", "A"), ("handling", "P"), ("reference", "Q1")]).await;
        let (theirs, own) = (chief.id.to_string(), clerk.id.to_string());
        county.post(&clerk, "/due/hand-over", &[("from", &theirs), ("to", &own)]).await.says("Choose from whose desk.");
        county.post(&clerk, "/due/hand-over", &[("from", &own), ("to", &theirs)]).await.says("Choose a colleague");
        county.get(&clerk, "/due").await.keeps_quiet_about(&report.to_string());
        let border = county.member(county.immigration, "Bo Border", &[Role::Coordinator]).await;
        for path in ["/due", "/due/clocks", "/due/hand-over"] {
            assert_eq!(county.get(&border, path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[tokio::test]
async fn what_is_due_on_ones_own_desk_stands_on_the_first_page() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let mut worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let (report, receipt) = county.send(TOLD).await;
        county.open_report(&worker, report).await;
        county.act(&worker, report, "take-on", &[]).await;
        county.get(&worker, "/").await.keeps_quiet_about("On your desk");
        county.write_as_sender(report, &receipt, "They moved him.").await;
        county.get(&chief, "/due").await.says("Answer whoever wrote");
        county.pass_days(14, &mut [&mut chief, &mut worker]).await;
        let home = county.get(&worker, "/").await;
        home.says("On your desk 1 thing you took on should have been done by now.");
        home.says("See what is due");
        county.get(&chief, "/").await.keeps_quiet_about("On your desk");
        // Answered, it is gone from both.
        county.act(&worker, report, "write", &[("text", "Thank you."), ("in", "en"), ("kind", "message")]).await;
        county.get(&worker, "/").await.keeps_quiet_about("On your desk");
        county.get(&chief, "/due").await.says("Nothing is due.");
        // Nobody waits for an answer to what is closed; opened again, they do.
        county.write_as_sender(report, &receipt, "And again.").await;
        county.act(&worker, report, "close", &[("reason", "looked"), ("conclusion", "acted_on"), ("text", "Done.")]).await;
        county.get(&chief, "/due").await.says("Nothing is due.");
        county.act(&worker, report, "reopen", &[]).await;
        county.get(&chief, "/due").await.says("Answer whoever wrote");
        county.missed_no_words();
    }
}
