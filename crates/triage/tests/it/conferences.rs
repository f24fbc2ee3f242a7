//! Conferences: each organisation sees of one what it may see anyway; minutes go to those who were there; tasks are chased; a report that is taken back is gone from it.

use crate::place::{County, Person, counties, draw};
use daybreak_access::Role;
use daybreak_audit::{Author, change};
use daybreak_reports::ReportId;
use daybreak_vocabulary::OrganisationId;
use http::{Method, StatusCode};

const TOLD: &[(&str, &str)] = &[("story", "Six men sleep behind the car wash on Quay Street."), ("district", "E07990001")];

pub async fn led_to(county: &County, person: &Person, path: &str, fields: &[(&str, &str)]) -> String {
    let seen = county.post(person, path, fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{path}: {}", seen.text());
    seen.location().split('?').next().unwrap().to_owned()
}

/// Called for next week, with these organisations.
pub async fn called(county: &County, person: &Person, seats: &[OrganisationId]) -> String {
    let day = county.now().day().plus(7).date();
    let (d, m, y) = (day.day().to_string(), day.month().to_string(), day.year().to_string());
    let seats: Vec<String> = seats.iter().map(ToString::to_string).collect();
    let mut fields = vec![("title", "Quay Street"), ("about", "Who visits, and when."), ("place", "Ten, town hall"), ("meets-day", d.as_str()), ("meets-month", m.as_str()), ("meets-year", y.as_str())];
    fields.extend(seats.iter().map(|seat| ("seats", seat.as_str())));
    led_to(county, person, "/conferences/call", &fields).await
}

pub async fn lay(county: &County, person: &Person, report: ReportId, conference: &str) -> crate::place::Seen {
    let id = conference.rsplit('/').next().unwrap();
    county.post(person, &format!("/reports/{report}/conference"), &[("conference", id)]).await
}

#[tokio::test]
async fn each_sees_of_the_pack_what_its_organisation_reads_anyway() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        let charity = county.charity.to_string();
        let (shared, _) = county.send(TOLD).await;
        let council = county.council.to_string();
        let (alone, _) = county.send(&[("story", "A girl is kept from school."), ("district", "E07990001"), ("exclude", &council)]).await;
        let conference = called(&county, &chief, &[county.council, county.charity]).await;
        assert_eq!(lay(&county, &chief, shared, &conference).await.status, StatusCode::SEE_OTHER);
        // Its sender shut the council out, and the council is at the table.
        let refused = lay(&county, &chief, alone, &conference).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Its sender shut out somebody who was asked");
        let pack = county.get(&clerk, &conference).await;
        pack.says("Six men sleep behind the car wash");
        pack.says("Who visits, and when.");
        let theirs = county.get(&helper, &conference).await;
        theirs.says("Who visits, and when.");
        theirs.says("There is nothing your organisation may see.");
        theirs.keeps_quiet_about("Six men");
        theirs.keeps_quiet_about(&shared.to_string());
        // Passed on since, it is there at the next view.
        county.act(&chief, shared, "pass-on", &[("to", &charity), ("basis", "crime"), ("answering", "we")]).await;
        county.get(&helper, &conference).await.says("Six men sleep behind the car wash");
        let acts = county.account(shared).await;
        assert!(acts.iter().filter(|act| *act == "report.read_in_pack").count() >= 2, "{acts:?}");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_reader_who_was_not_asked_learns_that_it_was_read_and_of_no_conference() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        county.coordinator(county.charity, "Cat Helper").await;
        let (shared, _) = county.send(TOLD).await;
        let conference = called(&county, &chief, &[county.charity]).await;
        assert_eq!(lay(&county, &chief, shared, &conference).await.status, StatusCode::SEE_OTHER);
        county.get(&chief, &conference).await.says("Six men sleep behind the car wash");
        let theirs = county.open_report(&clerk, shared).await;
        theirs.says("A member of Aldermarsh Police: opened it");
        theirs.keeps_quiet_about("laid it before a conference");
        theirs.keeps_quiet_about("in the pack of a conference");
        let own = county.open_report(&chief, shared).await;
        own.says("laid it before a conference");
        own.says("read it in the pack of a conference");
    }
}

#[tokio::test]
async fn minutes_go_to_who_was_there_and_tasks_to_who_is_to_do_them() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let mut helper = county.coordinator(county.charity, "Cat Helper").await;
        let (police, council, charity) = (county.police.to_string(), county.council.to_string(), county.charity.to_string());
        let conference = called(&county, &chief, &[county.council, county.charity]).await;
        let minutes = format!("{conference}/minutes");
        county.get(&chief, &minutes).await.says("and that day has not come.");
        county.post(&chief, &minutes, &[("decided", "x"), ("attended", &council)]).await.says("Tick who was there");
        county.post(&clerk, &minutes, &[("decided", "x"), ("attended", &council)]).await.says("The organisation that called it does this.");
        let said = [("present", "A. Chief\nB. Clerk"), ("discussed", "The landlord."), ("decided", "To visit together."), ("attended", police.as_str()), ("attended", council.as_str())];
        led_to(&county, &chief, &minutes, &said).await;
        county.get(&clerk, &conference).await.says("To visit together.");
        let outside = county.get(&helper, &conference).await;
        outside.says("They are sealed to the organisations that were there.");
        outside.keeps_quiet_about("To visit together.");
        assert_eq!(county.get(&helper, &format!("{conference}/minutes/print")).await.status, StatusCode::NOT_FOUND);
        let tomorrow = county.now().day().plus(1).date();
        let (d, m, y) = (tomorrow.day().to_string(), tomorrow.month().to_string(), tomorrow.year().to_string());
        let task = [("text", "Ask the landlord."), ("to", charity.as_str()), ("due-day", d.as_str()), ("due-month", m.as_str()), ("due-year", y.as_str())];
        led_to(&county, &chief, &format!("{conference}/tasks"), &task).await;
        // Whoever is to do it reads it, though they were not there.
        let page = county.get(&helper, &conference).await;
        page.says("Ask the landlord.");
        let step = page.body.split("/take-on\"").next().and_then(|before| before.rsplit("action=\"").next()).unwrap().to_owned();
        county.get(&helper, "/due").await.says("Do what a conference asked");
        assert_eq!(county.post(&clerk, &format!("{step}/take-on"), &[]).await.status, StatusCode::NOT_FOUND, "another's task");
        led_to(&county, &helper, &format!("{step}/take-on"), &[]).await;
        county.get(&helper, &conference).await.says("Cat Helper");
        county.get(&clerk, &conference).await.keeps_quiet_about("Cat Helper");
        county.days_later(3, &mut helper).await;
        county.get(&helper, "/due").await.says("Overdue");
        led_to(&county, &helper, &format!("{step}/finish"), &[]).await;
        county.post(&helper, &format!("{step}/finish"), &[]).await.says("It is done already.");
        county.get(&helper, "/due").await.keeps_quiet_about("Do what a conference asked");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn what_is_taken_back_is_gone_from_it_and_the_table_is_told() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.council, "Ben Clerk").await;
        let (report, _) = county.send(TOLD).await;
        let conference = called(&county, &chief, &[county.council]).await;
        assert_eq!(lay(&county, &chief, report, &conference).await.status, StatusCode::SEE_OTHER);
        county.get(&chief, &conference).await.keeps_quiet_about("is gone: its sender took it back");
        change!(&county.world.db, Author::Public, county.now(), draw(&county.office), |change| daybreak_reports::acts::withdraw(change, report).await).unwrap();
        let page = county.get(&chief, &conference).await;
        page.says("is gone: its sender took it back");
        page.keeps_quiet_about("Six men");
        // A report one takes away oneself is nobody's loss.
        let (other, _) = county.send(TOLD).await;
        let conference = called(&county, &chief, &[county.council]).await;
        lay(&county, &chief, other, &conference).await;
        led_to(&county, &chief, &format!("{conference}/reports/{other}/take-away"), &[]).await;
        county.get(&chief, &conference).await.keeps_quiet_about("is gone: its sender took it back");
    }
}

/// Whoever's official it names sits at no table before which it lies, whichever came first.
#[tokio::test]
async fn once_it_names_an_official_of_theirs_it_lies_before_them_no_more() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.council, "Ben Clerk").await;
        county.coordinator(county.charity, "Cat Helper").await;
        let (report, _) = county.send(TOLD).await;
        let theirs = called(&county, &chief, &[county.council]).await;
        let other = called(&county, &chief, &[county.charity]).await;
        for conference in [&theirs, &other] {
            assert_eq!(lay(&county, &chief, report, conference).await.status, StatusCode::SEE_OTHER);
        }
        let council = county.council.to_string();
        county.act(&chief, report, "official", &[("concerned", &council)]).await;
        let page = county.get(&chief, &theirs).await;
        page.keeps_quiet_about("Six men sleep");
        page.keeps_quiet_about("is gone: its sender took it back");
        county.get(&chief, &other).await.says("Six men sleep behind the car wash");
        assert!(county.account(report).await.contains(&"report.taken_away".to_owned()));
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_colleagues_task_is_given_back_by_them_alone() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.council, "Ben Clerk").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let police = county.police.to_string();
        let conference = called(&county, &chief, &[county.council]).await;
        led_to(&county, &chief, &format!("{conference}/minutes"), &[("decided", "To visit."), ("attended", &police)]).await;
        let day = county.now().day().plus(1).date();
        let (d, m, y) = (day.day().to_string(), day.month().to_string(), day.year().to_string());
        let task = [("text", "Ask the landlord."), ("to", police.as_str()), ("due-day", d.as_str()), ("due-month", m.as_str()), ("due-year", y.as_str())];
        led_to(&county, &chief, &format!("{conference}/tasks"), &task).await;
        let page = county.get(&worker, &conference).await;
        let step = page.body.split("/take-on\"").next().and_then(|before| before.rsplit("action=\"").next()).unwrap().to_owned();
        led_to(&county, &worker, &format!("{step}/take-on"), &[]).await;
        county.post(&chief, &format!("{step}/give-back"), &[]).await.says("Somebody else has taken it on.");
        county.get(&chief, &conference).await.says("Wyn Worker");
        led_to(&county, &worker, &format!("{step}/give-back"), &[]).await;
    }
}

#[tokio::test]
async fn outsiders_and_whoever_stepped_back_find_the_page_that_never_was() {
    let room = daybreak_triage::room();
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        county.coordinator(county.council, "Ben Clerk").await;
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        let analyst = county.member(county.police, "Cai Analyst", &[Role::Analyst]).await;
        let border = county.member(county.immigration, "Bo Border", &[Role::Coordinator, Role::Caseworker]).await;
        let (report, _) = county.send(TOLD).await;
        let conference = called(&county, &chief, &[county.council]).await;
        county.get(&worker, &conference).await.says("Who visits, and when.");
        lay(&county, &chief, report, &conference).await;
        county.act(&worker, report, "recuse", &[("sure", "yes")]).await;
        for outsider in [&helper, &analyst, &border, &worker] {
            let nothing = county.get(outsider, "/nothing/here").await;
            for route in room.pages.routes().iter().filter(|route| route.path.starts_with("/conferences/{id}")) {
                let whose = report.to_string();
                let path = route.path.replace("/conferences/{id}", &conference).replace("{task}", &whose).replace("{report}", &whose);
                let seen = match route.method == Method::POST {
                    true => county.post(outsider, &path, &[("text", "x")]).await,
                    false => county.get(outsider, &path).await,
                };
                assert_eq!((seen.status, seen.body), (nothing.status, nothing.body.clone()), "{} {}", route.method, route.path);
            }
        }
        // The immigration wall: never asked, and a made-up id is refused.
        county.get(&chief, "/conferences/call").await.keeps_quiet_about("Border Office");
        let border = county.immigration.to_string();
        county.post(&chief, "/conferences/call", &[("title", "a"), ("about", "b"), ("meets-day", "1"), ("meets-month", "1"), ("meets-year", "2027"), ("seats", &border)])
            .await
            .says("One of these can’t be asked.");
        county.get(&worker, "/conferences").await.says("Your organisation has been asked to none yet.");
    }
}

#[tokio::test]
async fn bad_input_is_refused_and_kept() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.council, "Ben Clerk").await;
        let council = county.council.to_string();
        let good = [("title", "Quay Street"), ("about", "Who visits."), ("meets-day", "1"), ("meets-month", "3"), ("meets-year", "2027"), ("seats", council.as_str())];
        for (field, value, said) in [
            ("title", "", "Give it a short name."),
            ("about", " ", "Write what it is about."),
            ("meets-year", "1999", "That day is over."),
            ("meets-day", "", "Give the day as day, month and year"),
            ("seats", "", "Ask at least one other organisation."),
        ] {
            let fields: Vec<_> = good.iter().map(|(name, old)| (*name, if *name == field { value } else { *old })).collect();
            let refused = county.post(&chief, "/conferences/call", &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}: {}", refused.text());
            refused.says(said);
        }
        let mut thirtieth = good.to_vec();
        thirtieth[2] = ("meets-day", "30");
        thirtieth[3] = ("meets-month", "2");
        let refused = county.post(&chief, "/conferences/call", &thirtieth).await;
        refused.says("Give the day as day, month and year");
        assert!(refused.body.contains("value=\"30\"") && refused.body.contains("Who visits."));
    }
}

#[tokio::test]
async fn at_its_day_everything_of_it_is_erased() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.council, "Ben Clerk").await;
        let conference = called(&county, &chief, &[county.council]).await;
        let id: uuid::Uuid = conference.rsplit('/').next().unwrap().parse().unwrap();
        let expire = || async {
            let chance = county.office.house.chance.clone();
            daybreak_triage::acts::conference::expire(&county.world.db, county.world.clock.as_ref(), chance.as_ref()).await.unwrap()
        };
        assert_eq!(expire().await, 0);
        county.world.clock.advance_days(740);
        assert_eq!(expire().await, 1);
        let mut tx = county.world.db.read().await.unwrap();
        assert!(daybreak_vault::documents::heads(&mut tx, id).await.unwrap().is_empty());
        tx.rollback().await.unwrap();
    }
}

#[tokio::test]
async fn two_who_write_minutes_do_not_undo_each_other_and_pressing_twice_makes_one() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let unkeyed = county.member(county.police, "Una Keyed", &[Role::Caseworker]).await;
        let police = county.police.to_string();
        let once = "01890000-0000-7000-8000-000000000001";
        let day = county.now().day().plus(7).date();
        let (d, m, y, seat) = (day.day().to_string(), day.month().to_string(), day.year().to_string(), county.charity.to_string());
        let call = [("title", "Quay Street"), ("about", "Who visits."), ("meets-day", &d), ("meets-month", &m), ("meets-year", &y), ("seats", &seat), ("once", once)];
        county.coordinator(county.charity, "Cat Helper").await;
        let conference = led_to(&county, &chief, "/conferences/call", &call).await;
        assert_eq!(led_to(&county, &chief, "/conferences/call", &call).await, conference);
        assert_eq!(county.get(&chief, "/conferences").await.body.matches(&conference).count(), 1);
        let minutes = format!("{conference}/minutes");
        let first = [("decided", "To visit."), ("attended", police.as_str()), ("was", "")];
        led_to(&county, &chief, &minutes, &first).await;
        // Opened before those stood there.
        let second = [("decided", "Not to visit."), ("attended", police.as_str()), ("was", "")];
        let refused = county.post(&worker, &minutes, &second).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Something changed while you were writing.");
        refused.says("Not to visit.");
        county.get(&chief, &conference).await.says("To visit.");
        // Having looked, they press once more.
        let was = refused.body.split("name=\"was\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        led_to(&county, &worker, &minutes, &[("decided", "Not to visit."), ("attended", police.as_str()), ("was", was.as_str())]).await;
        county.get(&chief, &conference).await.says("Not to visit.");
        // Who can't open them is given no empty form to write over them.
        county.get(&unkeyed, &minutes).await.keeps_quiet_about("name=\"decided\"");
        county.missed_no_words();
    }
}
