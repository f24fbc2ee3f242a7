//! Measures on the pages: shown with what moved them, overruled with a reason, measured again by a new library, and how they fared.

use crate::place::{counties, draw};
use daybreak_access::Role;
use daybreak_audit::{Author, Entry, Stop, change};
use daybreak_reports::ReportId;
use daybreak_reports::store::Rank;
use http::StatusCode;
use std::collections::BTreeMap;

const HELD: [(&str, &str); 8] = [
    ("story", "Six men sleep behind the wash"),
    ("setting", "car_wash"),
    ("district", "E07990001"),
    ("danger", "unknown"),
    ("q-watched", "yes"),
    ("q-papers", "yes"),
    ("q-gear", "no"),
    ("q-cash", "yes"),
];

#[tokio::test]
async fn a_report_shows_what_moved_its_measures_and_stands_by_them_once_opened() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (weak, _) = county.send(&[("story", "loud"), ("setting", "car_wash"), ("q-watched", "no"), ("q-papers", "no"), ("q-gear", "yes"), ("q-cash", "yes")]).await;
        let (short, _) = county.send(&[("story", "near the bridge"), ("danger", "no")]).await;
        let (held, _) = county.send(&HELD).await;
        let (hurt, _) = county.send(&[("story", "blood"), ("setting", "car_wash"), ("q-hurt", "yes")]).await;
        let unopened = county.get(&chief, "/reports").await;
        assert_eq!(unopened.text().matches("Read it soon").count(), 4, "nobody has opened them");

        let page = county.open_report(&chief, held).await;
        page.says("Strength: Many signs");
        page.says("4 of 13 groups of signs. 2 of them are ways of holding somebody.");
        page.says("Does someone watch them, or talk for them? Yes. Somebody watches them or speaks for them. Counts one: not free to move.");
        page.says("Do they have the gloves, boots or masks they need? No. They lack the gloves, boots or masks they need. Counts one: how they live and work.");
        page.says("Urgency: Not said");
        page.says("Information D: not known Counts 0.");
        let page = county.open_report(&chief, short).await;
        page.says("Strength: Little was told");
        page.says("That does not make it weak: read the words.");
        county.open_report(&chief, hurt).await.says("Look today: somebody is hurt.");
        county.open_report(&chief, weak).await.says("Strength: Few signs");

        let queue = county.get(&chief, "/reports").await;
        let at = |report: ReportId| queue.body.find(&report.to_string()).unwrap();
        assert!(at(hurt) < at(held) && at(held) < at(short) && at(short) < at(weak), "{}", county.world.name());
        queue.says("Many signs");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_reader_overrules_with_a_reason_and_nobody_else_reads_it() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let reader = county.colleague(&chief, county.police, "Rea Reader", Role::Reader).await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (report, _) = county.send(&HELD).await;
        let (other, _) = county.send(&[("story", "x"), ("district", "E07990001"), ("setting", "car_wash"), ("q-hurt", "yes")]).await;
        for person in [&chief, &clerk] {
            county.open_report(person, report).await;
            county.open_report(person, other).await;
        }
        let path = format!("/reports/{report}/measures");
        assert_eq!(county.get(&reader, &path).await.status, StatusCode::NOT_FOUND);
        // What the answers have stands beside the choices.
        county.get(&worker, &path).await.says("Leave as it is Now Today Not said As the answers have it");
        county.post(&worker, &path, &[("reason", "self_harm")]).await.says("Change a measure, or leave this page.");
        let refused = county.post(&worker, &path, &[("urgency", "now"), ("text", "He wrote it twice.")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Choose why.");
        refused.says("He wrote it twice.");
        let put = [("urgency", "now"), ("source", "1"), ("information", "A"), ("reason", "self_harm"), ("text", "He wrote it twice.")];
        county.act(&worker, report, "measures", &put).await;

        let page = county.open_report(&chief, report).await;
        page.says("Urgency: Now Wyn Worker put “Now” here on");
        page.says("The answers say “Not said”.");
        page.says("Why a measure was overruled: Wyn Worker");
        page.says("Somebody may harm themselves He wrote it twice.");
        page.says("Source 1: reliable Counts 1.");
        county.get(&worker, &path).await.says("Now A reader put this here Today Not said As the answers have it");
        let first = |page: &crate::place::Seen| page.body.find(&report.to_string()).unwrap() < page.body.find(&other.to_string()).unwrap();
        let queue = county.get(&chief, "/reports").await;
        assert!(first(&queue), "opening it again leaves it where the reader put it");
        // Neither danger nor a child was said: the row says itself why it stands so high.
        let row = queue.body.split(&report.to_string()).nth(1).and_then(|rest| rest.split("</tr>").next()).unwrap();
        assert!(row.contains(">Now<"), "{row}");
        assert!(!first(&county.get(&clerk, "/reports").await), "another organisation has a judgement of its own");
        county.open_report(&clerk, report).await.keeps_quiet_about("He wrote it twice.");
        assert!(county.account(report).await.contains(&"report.overruled".to_owned()));

        let fared = county.get(&chief, "/measures").await;
        fared.says("Urgency Not said Now 1 Not closed yet, or closed by others: 1");
        // What another word took the place of is not counted as well, and what was put back to the answers is not counted.
        county.world.clock.advance_minutes(1);
        county.act(&chief, report, "measures", &[("urgency", "today"), ("reason", "checked")]).await;
        let fared = county.get(&chief, "/measures").await;
        fared.says("Urgency Not said Today 1 Not closed yet");
        fared.keeps_quiet_about(">Now<");
        county.world.clock.advance_minutes(1);
        county.act(&chief, report, "measures", &[("urgency", "not-said"), ("reason", "mistake")]).await;
        county.get(&chief, "/measures").await.keeps_quiet_about("Urgency");
        county.world.clock.advance_minutes(1);
        county.act(&chief, report, "measures", &[("urgency", "now"), ("reason", "self_harm")]).await;
        county.act(&chief, report, "close", &[("reason", "looked"), ("conclusion", "acted_on"), ("text", "Seen in time.")]).await;
        county.get(&chief, "/measures").await.says("Urgency Not said Now 1 We acted on it: 1");
        county.get(&clerk, "/measures").await.says("Nothing has been overruled yet.");
        // Whoever holds no key is told that, without going through any.
        let bare = county.member(county.police, "Nia New", &[Role::Coordinator]).await;
        let sealed = county.get(&bare, "/measures").await;
        sealed.says("You do not hold the key that opens them.");
        sealed.keeps_quiet_about("Nothing has been overruled");
        assert_eq!(county.get(&worker, "/measures").await.status, StatusCode::NOT_FOUND);
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_new_library_measures_what_was_opened_and_nothing_else() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let (opened, _) = county.send(&HELD).await;
        county.send(&HELD).await;
        county.open_report(&chief, opened).await;
        let page = county.get(&chief, "/indicators").await;
        page.says("1 of 1 opened reports are measured by this version.");
        page.keeps_quiet_about("press until none is left");
        page.says("Somebody else keeps their passport or papers.");
        page.says("What does it cost there? What did you get for it? Answered in words: a person reads them.");
        county.get(&worker, "/indicators").await.keeps_quiet_about("measure-again");

        let older: Result<(), Stop<()>> = change!(&county.world.db, Author::System, county.now(), draw(&county.office), |change| {
            daybreak_triage::store::set_measured(change.tx(), county.police, opened, "1999").await?;
            daybreak_reports::store::set_rank(change.tx(), county.police, opened, Rank::Few).await?;
            change.record(Entry::new("reports.measured_again", "organisation", county.police.0));
            Ok(())
        });
        older.unwrap();
        county.get(&chief, "/indicators").await.says("0 of 1 opened reports are measured by this version. Measure the 1 that are left");
        county.get(&chief, "/indicators").await.says("press until none is left. 0 of 1 opened reports are measured by this version.");
        assert_eq!(county.post(&worker, "/indicators/measure-again", &[]).await.status, StatusCode::NOT_FOUND);
        // Looking at it changes nothing; a press measures, and leads back to where it says how far it is.
        let again = county.post(&chief, "/indicators/measure-again", &[]).await;
        assert_eq!((again.status, again.location()), (StatusCode::SEE_OTHER, "/indicators#again"));
        county.get(&chief, "/indicators").await.says("1 of 1 opened reports are measured by this version.");
        county.get(&chief, "/reports").await.says("Many signs");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn measuring_again_keeps_what_a_reader_said_and_what_nobody_has_read() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        // More than a page of them, so that several statements take turns: one overruled, one whose sender wrote since, one that is plainly urgent.
        let mut sent = Vec::new();
        for at in 0..45 {
            let danger = if at < 2 { "yes" } else { "no" };
            let (report, receipt) = county.send(&[("story", "x"), ("district", "E07990001"), ("setting", "car_wash"), ("q-papers", "yes"), ("danger", danger)]).await;
            county.open_report(&chief, report).await;
            sent.push((report, receipt));
        }
        let (unread, read, overruled) = (sent[0].0, sent[1].0, sent[2].0);
        county.act(&chief, overruled, "measures", &[("urgency", "now"), ("reason", "self_harm"), ("text", "He wrote it.")]).await;
        county.write_as_sender(unread, &sent[0].1, "He has locked the door.").await;
        let before = ranks(&county).await;
        assert_eq!((before[&unread], before[&read], before[&overruled]), (Rank::Unread, Rank::Read, Rank::Read));
        let older: Result<(), Stop<()>> = change!(&county.world.db, Author::System, county.now(), draw(&county.office), |change| {
            for (report, _) in &sent {
                daybreak_triage::store::set_measured(change.tx(), county.police, *report, "1999").await?;
            }
            for report in sent.iter().skip(2).map(|(report, _)| *report) {
                daybreak_reports::store::set_rank(change.tx(), county.police, report, Rank::Few).await?;
            }
            change.record(Entry::new("reports.measured_again", "organisation", county.police.0));
            Ok(())
        });
        older.unwrap();
        county.post(&chief, "/indicators/measure-again", &[]).await;
        county.get(&chief, "/indicators").await.says("45 of 45 opened reports are measured by this version.");
        assert_eq!(ranks(&county).await, before, "{}", county.world.name());
    }
}

/// Where every report of the police stands.
async fn ranks(county: &crate::place::County) -> BTreeMap<ReportId, Rank> {
    let mut tx = county.world.db.read().await.unwrap();
    let queue = daybreak_reports::store::queue(&mut tx, county.police, &Default::default(), None, 100).await.unwrap();
    tx.rollback().await.unwrap();
    queue.into_iter().map(|queued| (queued.report.id, queued.rank)).collect()
}

#[tokio::test]
async fn a_price_is_worked_out_beside_the_report_and_nothing_is_kept() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (report, _) = county.send(&HELD).await;
        let before = county.account(report).await;
        let path = format!("/reports/{report}/price");
        county.get(&chief, &path).await.says("How many minutes did it take?");
        let day = [("on-day", "22"), ("on-month", "11"), ("on-year", "2026")];
        let asked = [&[("price", "£5"), ("people", "3"), ("minutes", "10"), ("worker", "adult"), ("vat", "no")][..], &day].concat();
        let page = county.post(&chief, &path, &asked).await;
        page.says("This price can't pay for the work. £5 buys 23.6 minutes of work. With holiday pay it buys 21.1.");
        page.says("This is not proof.");
        assert_eq!(county.account(report).await, before);
        county.missed_no_words();
    }
}
