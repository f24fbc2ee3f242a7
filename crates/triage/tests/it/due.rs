//! What is due and the times that hold; handing everything over; who is chased.

use crate::conferences::{called, led_to};
use crate::place::{County, Person, counties};
use daybreak_access::Role;
use daybreak_triage::store;
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

/// An answer that is late stands in the queue as a report nobody opened does.
#[tokio::test]
async fn the_queue_marks_an_answer_that_is_late() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let (report, receipt) = county.send(TOLD).await;
        county.open_report(&chief, report).await;
        county.write_as_sender(report, &receipt, "They moved them.").await;
        county.open_report(&chief, report).await;
        county.get(&chief, "/reports").await.keeps_quiet_about("Overdue");
        county.days_later(7, &mut chief).await;
        county.get(&chief, "/due").await.says("Overdue");
        county.get(&chief, "/reports").await.says("Overdue");
        county.act(&chief, report, "write", &[("text", "Thank you."), ("in", "en"), ("kind", "message")]).await;
        county.get(&chief, "/reports").await.keeps_quiet_about("Overdue");
        county.missed_no_words();
    }
}

/// Sixty that one sees are sixty, whatever else waits that one does not.
#[tokio::test]
async fn what_is_counted_says_nothing_of_what_is_hidden() {
    let county = crate::place::county(daybreak_database::Engine::Sqlite).await;
    county.cover(county.police, &["E07990001"]).await;
    let chief = county.coordinator(county.police, "Ada Chief").await;
    let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
    let mut sent = Vec::new();
    for _ in 0..62 {
        sent.push(county.send(TOLD).await.0);
    }
    county.act(&worker, sent[0], "recuse", &[("sure", "yes")]).await;
    county.get(&worker, "/due").await.says("Read a report: 60 or more");
    for report in &sent[1..3] {
        county.act(&worker, *report, "recuse", &[("sure", "yes")]).await;
    }
    let few = county.get(&worker, "/due").await;
    few.says("Read a report: 59");
    few.keeps_quiet_about("59 or more");
}

/// Where some are hidden more is asked for, after the last that was looked at: none comes twice and none is passed over, also of one day.
#[tokio::test]
async fn each_list_of_what_is_due_goes_on_after_any_of_its_rows() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.charity, "Cat Helper").await;
        let conference = called(&county, &chief, &[county.charity]).await;
        let police = county.police.to_string();
        sent(&county, &chief, &format!("{conference}/minutes"), &[("decided", "To visit."), ("attended", &police)]).await;
        for at in 0..4 {
            county.send(TOLD).await;
            let (report, receipt) = county.send(TOLD).await;
            county.open_report(&chief, report).await;
            county.write_as_sender(report, &receipt, "They moved them.").await;
            sent(&county, &chief, "/intelligence/write", DRAFT).await;
            let tomorrow = county.now().day().plus(1).date();
            let (d, m, y) = (tomorrow.day().to_string(), tomorrow.month().to_string(), tomorrow.year().to_string());
            let task = [("text", "Ask the landlord."), ("to", police.as_str()), ("due-day", d.as_str()), ("due-month", m.as_str()), ("due-year", y.as_str())];
            sent(&county, &chief, &format!("{conference}/tasks"), &task).await;
            if at == 1 {
                county.days_later(1, &mut chief).await;
            }
        }
        let (of, mut tx) = (county.police, county.world.db.read().await.unwrap());
        let unread = store::unread(&mut tx, of, false, None, 9).await.unwrap();
        let unanswered = store::unanswered(&mut tx, of, None, 9).await.unwrap();
        let drafts = store::drafts(&mut tx, of, None, 9).await.unwrap();
        let tasks = store::open_tasks(&mut tx, of, None, 9).await.unwrap();
        assert_eq!([unread.len(), unanswered.len(), drafts.len(), tasks.len()], [4; 4], "{}", county.world.name());
        for at in 0..4 {
            assert_eq!(store::unread(&mut tx, of, false, Some(unread[at].key()), 9).await.unwrap(), unread[at + 1..]);
            assert_eq!(store::unanswered(&mut tx, of, Some(unanswered[at].key()), 9).await.unwrap(), unanswered[at + 1..]);
            assert_eq!(store::drafts(&mut tx, of, Some((drafts[at].made_at, drafts[at].id)), 9).await.unwrap(), drafts[at + 1..]);
            assert_eq!(store::open_tasks(&mut tx, of, Some((tasks[at].due_on, tasks[at].id)), 9).await.unwrap(), tasks[at + 1..]);
        }
        tx.rollback().await.unwrap();
    }
}

/// Seventy reports nobody opened do not hide the one task: each kind has its heading, a few lines, and a link to all of it.
#[tokio::test]
async fn a_heap_of_one_kind_hides_no_other() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let mut reports = Vec::new();
        for _ in 0..4 {
            reports.push(county.send(TOLD).await.0);
        }
        county.days_later(7, &mut chief).await;
        for _ in 0..3 {
            reports.push(county.send(TOLD).await.0);
        }
        county.days_later(7, &mut chief).await;
        sent(&county, &chief, "/intelligence/write", DRAFT).await;
        let page = county.get(&chief, "/due").await;
        page.says("Read a report: 7");
        page.says("Sanitise an intelligence report: 1");
        page.says("Show all of this kind : Read a report");
        assert_eq!(page.body.matches("kind=").count(), 1, "{}", page.text());
        let stands = |body: &str| reports.iter().map(|report| body.contains(&report.to_string())).collect::<Vec<_>>();
        // Five of seven: the four that have waited longest, and one of the three after.
        let few = stands(&page.body);
        assert!(few[..4].iter().all(|shown| *shown) && few[4..].iter().filter(|shown| **shown).count() == 1, "{few:?}");
        let all = county.get(&chief, "/due?kind=read").await;
        assert!(stands(&all.body).iter().all(|shown| *shown), "{}", all.text());
        all.keeps_quiet_about("Sanitise an intelligence report");
        all.keeps_quiet_about("Show all of this kind");
        assert_eq!(county.get(&chief, "/due?kind=everything").await.status, StatusCode::NOT_FOUND);
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
            ("source", "Agreement of \u{202e}May", "We took out some signs"),
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
        assert!(seen.location().starts_with("/due/hand-over?done=1-1-2-0-0_"), "{}", seen.location());
        let after = county.get(&chief, seen.location()).await;
        after.says("Handed over from Lou Leaver to Wyn Worker: reports 1, drafts and tasks 1.");
        assert!(after.body.contains("role=\"status\">Handed over from"), "{}", after.body);
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

const DRAFT: &[(&str, &str)] = &[("text", "x"), ("source", "1"), ("information", "A"), ("handling", "P"), ("reference", "Q1")];

/// Hands one desk over, and answers the page that follows.
async fn handed(county: &County, chief: &Person, from: &Person, to: &Person, counts: &str) -> crate::place::Seen {
    let (from, to) = (from.id.to_string(), to.id.to_string());
    let seen = county.post(chief, "/due/hand-over", &[("from", &from), ("to", &to)]).await;
    assert!(seen.location().starts_with(&format!("/due/hand-over?done={counts}_")), "{} {}", seen.location(), seen.text());
    county.get(chief, seen.location()).await
}

/// Whose a task is, as the table has it.
async fn task_with(county: &County, conference: &str) -> Option<daybreak_access::MemberId> {
    let id = conference.rsplit('/').next().unwrap().parse().unwrap();
    let mut tx = county.world.db.read().await.unwrap();
    let tasks = store::tasks(&mut tx, id).await.unwrap();
    tx.rollback().await.unwrap();
    tasks.first().unwrap().taken_by
}

#[tokio::test]
async fn nothing_is_handed_to_somebody_who_may_not_see_what_it_is_about() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.charity, "Cat Helper").await;
        let leaver = county.colleague(&chief, county.police, "Lou Leaver", Role::Caseworker).await;
        let friend = county.colleague(&chief, county.police, "Fay Friend", Role::Caseworker).await;
        let heir = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let (known, _) = county.send(TOLD).await;
        county.open_report(&leaver, known).await;
        let draft = led_to(&county, &leaver, &format!("/reports/{known}/intelligence"), DRAFT).await;
        // A conference speaks of it, and asked something of the leaver.
        let conference = called(&county, &chief, &[county.charity]).await;
        sent(&county, &chief, &format!("/reports/{known}/conference"), &[("conference", conference.rsplit('/').next().unwrap())]).await;
        let police = county.police.to_string();
        sent(&county, &chief, &format!("{conference}/minutes"), &[("decided", "To visit."), ("attended", &police)]).await;
        let tomorrow = county.now().day().plus(1).date();
        let (d, m, y) = (tomorrow.day().to_string(), tomorrow.month().to_string(), tomorrow.year().to_string());
        let task = [("text", "Ask the landlord."), ("to", police.as_str()), ("due-day", d.as_str()), ("due-month", m.as_str()), ("due-year", y.as_str())];
        sent(&county, &chief, &format!("{conference}/tasks"), &task).await;
        let page = county.get(&leaver, &conference).await;
        let step = page.body.split("/take-on\"").next().and_then(|before| before.rsplit("action=\"").next()).unwrap().to_owned();
        sent(&county, &leaver, &format!("{step}/take-on"), &[]).await;
        county.act(&friend, known, "recuse", &[("sure", "yes")]).await;
        // The draft stays where it lay; the task is nobody's, and stands on the list for those who find the conference.
        let after = handed(&county, &chief, &leaver, &friend, "0-0-0-1-1").await;
        after.says("because the receiver may not see the report they were made from: 1. Hand them over again to somebody else");
        after.says("because the receiver may not see the conference they come from: 1. Coordinators are reminded of them");
        after.says("Lou Leaver (1)");
        assert_eq!(county.get(&friend, &draft).await.status, StatusCode::NOT_FOUND);
        county.get(&friend, "/").await.keeps_quiet_about("On your desk");
        assert_eq!(task_with(&county, &conference).await, None);
        county.get(&chief, "/due").await.says("Do what a conference asked");
        // To somebody who may, both go.
        sent(&county, &leaver, &format!("{step}/take-on"), &[]).await;
        handed(&county, &chief, &leaver, &heir, "0-2-0-0-0").await.keeps_quiet_about("Lou Leaver (");
        assert_eq!(task_with(&county, &conference).await, Some(heir.id));
        county.get(&heir, &draft).await.says("Draft");
        // It names an official: a caseworker does not find it, a coordinator does.
        county.act(&chief, known, "official", &[("concerned", "elsewhere")]).await;
        handed(&county, &chief, &heir, &leaver, "0-0-0-1-1").await.says("Wyn Worker (1)");
        assert_eq!(county.get(&leaver, &draft).await.status, StatusCode::NOT_FOUND);
        handed(&county, &chief, &heir, &chief, "0-1-0-0-0").await.keeps_quiet_about("Wyn Worker (");
        // The account says who had each, and who got it; the newest stands first.
        let id: uuid::Uuid = draft.rsplit('/').next().unwrap().parse().unwrap();
        let mut tx = county.world.db.read().await.unwrap();
        let acts = daybreak_audit::account::of_record(&mut tx, "intelligence", id).await.unwrap();
        tx.rollback().await.unwrap();
        let moves: Vec<_> = acts.iter().filter(|entry| entry.act == "intelligence.handed_over").map(|entry| entry.details().collect::<Vec<_>>()).collect();
        let (first, second) = (heir.id.0.to_string(), chief.id.0.to_string());
        assert_eq!(moves.len(), 2, "{moves:?}");
        assert!(moves[1].contains(&("to", first.as_str())) && moves[0].contains(&("to", second.as_str())), "{moves:?}");
        county.missed_no_words();
    }
}

/// Whoever stepped back learns from no list on whose desk it lies, and takes it from nobody.
#[tokio::test]
async fn what_whoever_hands_over_stepped_back_from_stays_and_is_not_told_of() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.charity, "Cat Helper").await;
        let friend = county.colleague(&chief, county.police, "Cyd Second", Role::Coordinator).await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let heir = county.colleague(&chief, county.police, "Hal Heir", Role::Caseworker).await;
        let (known, _) = county.send(TOLD).await;
        county.open_report(&worker, known).await;
        county.act(&worker, known, "take-on", &[]).await;
        led_to(&county, &worker, &format!("/reports/{known}/intelligence"), DRAFT).await;
        county.get(&friend, "/due/hand-over").await.says("Wyn Worker (2)");
        county.act(&friend, known, "recuse", &[("sure", "yes")]).await;
        county.get(&friend, "/due/hand-over").await.keeps_quiet_about("Wyn Worker (");
        let [from, own] = [&worker, &friend].map(|one| one.id.to_string());
        county.post(&friend, "/due/hand-over", &[("from", &from), ("to", &own)]).await.says("Choose from whose desk.");
        // What else lies there goes; the rest stays, untold.
        let (other, _) = county.send(TOLD).await;
        county.open_report(&worker, other).await;
        county.act(&worker, other, "take-on", &[]).await;
        county.get(&friend, "/due/hand-over").await.says("Wyn Worker (1)");
        handed(&county, &friend, &worker, &heir, "1-0-0-0-0").await.keeps_quiet_about("Wyn Worker (");
        county.get(&chief, "/due/hand-over").await.says("Wyn Worker (2)");
        county.open_report(&chief, known).await.keeps_quiet_about("gave it back");
        county.missed_no_words();
    }
}

/// A link that somebody else wrote makes the page say nothing.
#[tokio::test]
async fn only_what_the_house_said_itself_is_told_as_handed_over() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let second = county.colleague(&chief, county.police, "Cyd Second", Role::Coordinator).await;
        let (report, _) = county.send(TOLD).await;
        county.open_report(&chief, report).await;
        county.act(&chief, report, "take-on", &[]).await;
        let [from, to] = [&chief, &second].map(|one| one.id.to_string());
        let seen = county.post(&chief, "/due/hand-over", &[("from", &from), ("to", &to)]).await;
        county.get(&chief, seen.location()).await.says("Handed over from Ada Chief to Cyd Second: reports 1");
        let forged = seen.location().replace("done=1-0-0-0-0", "done=9-0-0-0-0");
        let turned = seen.location().replace(&format!("_{from}_{to}."), &format!("_{to}_{from}."));
        assert!(forged != seen.location() && turned != seen.location(), "{}", seen.location());
        for (person, link) in [(&chief, forged.as_str()), (&chief, turned.as_str()), (&chief, "/due/hand-over?done=9-9-9-9-9"), (&chief, "/due/hand-over?done=9-9-9-9-9."), (&second, seen.location())] {
            county.get(person, link).await.keeps_quiet_about("Handed over from");
        }
    }
}

/// To a coordinator of the organisation whose official it names it goes like any other report: that it stayed would tell them.
#[tokio::test]
async fn a_desk_handed_over_tells_nobody_that_a_report_names_an_official_of_theirs() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let second = county.colleague(&clerk, county.council, "Kay Second", Role::Coordinator).await;
        let (report, _) = county.send(TOLD).await;
        county.open_report(&clerk, report).await;
        county.act(&clerk, report, "take-on", &[]).await;
        let council = county.council.to_string();
        county.act(&chief, report, "official", &[("concerned", &council)]).await;
        handed(&county, &second, &clerk, &second, "1-0-0-0-0").await.keeps_quiet_about("they name an official");
    }
}

/// Whoever was asked in and was handed no keys yet may be chosen, but not unawares.
#[tokio::test]
async fn beside_a_colleague_without_keys_stands_that_they_have_none() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let new = county.member(county.police, "Nia New", &[Role::Caseworker]).await;
        let (report, _) = county.send(TOLD).await;
        county.open_report(&chief, report).await;
        county.act(&chief, report, "take-on", &[]).await;
        let pages = ["/due/hand-over".to_owned(), format!("/reports/{report}/hand-over")];
        for path in &pages {
            let page = county.get(&chief, path).await;
            page.says("Nia New They don’t have all their keys yet.");
            assert_eq!(page.body.matches("all their keys yet").count(), 1, "{path}: she who holds hers is not named: {}", page.text());
        }
        for compartment in daybreak_access::compartments::usual(Role::Caseworker) {
            county.get(&chief, &format!("/test/grant?{}&{}", new.id, compartment.code())).await;
        }
        for path in &pages {
            let page = county.get(&chief, path).await;
            page.says("Nia New");
            page.keeps_quiet_about("all their keys yet");
        }
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
        // Alone there is nobody to hand it to, and no form that offers one's own desk.
        let alone = county.get(&clerk, "/due/hand-over").await;
        alone.says("No colleague can take it on.");
        alone.keeps_quiet_about("Hand it over");
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
