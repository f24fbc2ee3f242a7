//! A conference that is moved or called off, a task that is corrected, taken back or not done after all; and nothing is laid before what is over.

use crate::conferences::{called, lay, led_to};
use crate::place::{County, Person, counties};
use http::StatusCode;

/// A day so many days from now, as a form's three fields.
pub fn day(county: &County, field: &str, in_days: i64) -> Vec<(String, String)> {
    let day = county.now().day().plus(in_days).date();
    [("day", day.day().to_string()), ("month", day.month().to_string()), ("year", day.year().to_string())].map(|(part, value)| (format!("{field}-{part}"), value)).to_vec()
}

pub fn with<'a>(fields: &'a [(String, String)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(more.iter().copied()).collect()
}

/// A slip in the year moves nothing, and would keep a conference for as long as it says.
#[tokio::test]
async fn a_conference_stands_for_no_day_that_is_over_or_years_away() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.council, "Ben Clerk").await;
        let council = county.council.to_string();
        let conference = called(&county, &chief, &[county.council]).await;
        let path = format!("{conference}/move");
        let stood = was(&county, &chief, &path).await;
        for (in_days, said) in [(-1, "That day is over."), (2 * 366 + 1, "That day is more than two years away. Check the year.")] {
            let meets = day(&county, "meets", in_days);
            let year = format!("value=\"{}\"", meets.last().unwrap().1);
            let moved = with(&meets, &[("place", "Two, the library"), ("was", &stood)]);
            let called = with(&meets, &[("title", "Dock Road"), ("about", "Who visits."), ("place", "Two, the library"), ("seats", &council)]);
            for (path, fields) in [(path.as_str(), moved), ("/conferences/call", called)] {
                let refused = county.post(&chief, path, &fields).await;
                assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
                refused.says(said);
                assert!(refused.body.contains(&year) && refused.body.contains("value=\"Two, the library\""), "{path}: what was typed stays: {}", refused.body);
            }
        }
        county.get(&chief, "/conferences").await.keeps_quiet_about("Moved");
        let within = day(&county, "meets", 730);
        led_to(&county, &chief, &path, &with(&within, &[("place", "Two, the library"), ("was", &stood)])).await;
        county.missed_no_words();
    }
}

/// What a form carries of what stood there when it was opened.
async fn was(county: &County, person: &Person, path: &str) -> String {
    let page = county.get(person, path).await;
    page.body.split("name=\"was\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_else(|| panic!("{}", page.text())).to_owned()
}

async fn acts(county: &County, conference: &str) -> Vec<String> {
    let id: uuid::Uuid = conference.rsplit('/').next().unwrap().parse().unwrap();
    let mut tx = county.world.db.read().await.unwrap();
    let entries = daybreak_audit::account::of_record(&mut tx, "conference", id).await.unwrap();
    tx.rollback().await.unwrap();
    entries.into_iter().map(|entry| entry.act).collect()
}

#[tokio::test]
async fn a_conference_is_moved_and_everybody_asked_reads_the_new_day() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let conference = called(&county, &chief, &[county.council]).await;
        let path = format!("{conference}/move");
        let stood = was(&county, &chief, &path).await;
        county.get(&chief, &path).await.says("Move it");
        let later = day(&county, "meets", 10);
        let over = day(&county, "meets", -1);
        county.post(&chief, &path, &with(&over, &[("place", "Two, the library"), ("was", &stood)])).await.says("That day is over.");
        county.post(&clerk, &path, &with(&later, &[("place", "Ours"), ("was", &stood)])).await.says("The organisation that called it does this.");
        led_to(&county, &chief, &path, &with(&later, &[("place", "Two, the library"), ("was", &stood)])).await;
        let theirs = county.get(&clerk, &conference).await;
        theirs.says("It was moved: before it stood for");
        theirs.says("Two, the library");
        theirs.says("Who visits, and when.");
        theirs.keeps_quiet_about("Ten, town hall");
        county.get(&clerk, "/conferences").await.says("Moved");
        // Two who move it at once do not undo each other.
        let again = county.post(&chief, &path, &with(&day(&county, "meets", 12), &[("place", "Nowhere"), ("was", &stood)])).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        again.says("Something changed while you were writing.");
        assert!(acts(&county, &conference).await.contains(&"conference.moved".to_owned()));
        // Once it was held it is not moved, nor called off.
        let police = county.police.to_string();
        led_to(&county, &chief, &format!("{conference}/minutes"), &[("decided", "To visit."), ("attended", &police)]).await;
        for below in ["move", "call-off"] {
            let held = county.get(&chief, &format!("{conference}/{below}")).await;
            held.says("It was held: it has minutes.");
            let fields = with(&later, &[("place", "x"), ("why", "x")]);
            let refused = county.post(&chief, &format!("{conference}/{below}"), &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{below}");
        }
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_conference_that_is_called_off_says_why_and_nothing_is_laid_before_it() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (report, _) = county.send(&[("story", "Six men sleep behind the car wash."), ("district", "E07990001")]).await;
        let (other, _) = county.send(&[("story", "Another."), ("district", "E07990001")]).await;
        let conference = called(&county, &chief, &[county.council]).await;
        assert_eq!(lay(&county, &chief, report, &conference).await.status, StatusCode::SEE_OTHER);
        // What was told is a paragraph, which does not run into the sentence below it.
        assert!(county.get(&chief, &conference).await.body.contains("<p class=\"told-words\" lang="));
        let path = format!("{conference}/call-off");
        county.post(&chief, &path, &[("why", " ")]).await.says("Write why it does not meet.");
        county.post(&clerk, &path, &[("why", "We can't.")]).await.says("The organisation that called it does this.");
        led_to(&county, &chief, &path, &[("why", "The men have left.")]).await;
        let theirs = county.get(&clerk, &conference).await;
        theirs.says("This conference was called off. It does not meet.");
        theirs.says("The men have left.");
        theirs.keeps_quiet_about("Six men sleep");
        county.get(&clerk, "/conferences").await.says("Called off");
        assert!(acts(&county, &conference).await.contains(&"conference.called_off".to_owned()));
        county.get(&chief, &format!("/reports/{other}/conference")).await.says("There is no conference to come");
        assert_eq!(lay(&county, &chief, other, &conference).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let police = county.police.to_string();
        county.post(&chief, &format!("{conference}/minutes"), &[("decided", "x"), ("attended", &police)]).await.says("It was called off.");
        county.post(&chief, &path, &[("why", "Again.")]).await.says("It was called off.");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn nothing_is_laid_before_a_conference_that_was_held_and_the_page_says_why() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.council, "Ben Clerk").await;
        let (report, _) = county.send(&[("story", "Six men."), ("district", "E07990001")]).await;
        let conference = called(&county, &chief, &[county.council]).await;
        let police = county.police.to_string();
        led_to(&county, &chief, &format!("{conference}/minutes"), &[("decided", "To visit."), ("attended", &police)]).await;
        county.get(&chief, &conference).await.says("A report is laid only before a conference that is to come");
        let later = called(&county, &chief, &[county.council]).await;
        county.get(&chief, &format!("/reports/{report}/conference")).await.says("A report is laid only before a conference that is to come");
        assert_eq!(lay(&county, &chief, report, &later).await.status, StatusCode::SEE_OTHER);
        assert_eq!(lay(&county, &chief, report, &conference).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        county.missed_no_words();
    }
}

/// What is to be done stands for a day within the same bounds, put down and corrected alike.
#[tokio::test]
async fn a_task_stands_for_no_day_that_is_over_or_years_away() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.council, "Ben Clerk").await;
        let (police, council) = (county.police.to_string(), county.council.to_string());
        let conference = called(&county, &chief, &[county.council]).await;
        led_to(&county, &chief, &format!("{conference}/minutes"), &[("decided", "To visit."), ("attended", &police)]).await;
        let tasks = format!("{conference}/tasks");
        led_to(&county, &chief, &tasks, &with(&day(&county, "due", 730), &[("text", "Ask the landlord."), ("to", &council)])).await;
        let page = county.get(&chief, &conference).await;
        let path = page.body.split("/correct\"").next().and_then(|before| before.rsplit("href=\"").next()).unwrap().to_owned() + "/correct";
        let stood = was(&county, &chief, &path).await;
        let of = |text: &str| ["day", "month", "year"].map(|part| format!("due-{part}")).into_iter().zip(text.split(' ').map(str::to_owned)).collect::<Vec<_>>();
        let years = [("1 1 1900", "That day is over."), ("1 1 9999", "more than two years away"), ("31 2 2027", "Give a day to come")].map(|(text, said)| (of(text), said));
        let days = [(-1, "That day is over."), (2 * 366 + 1, "more than two years away")].map(|(in_days, said)| (day(&county, "due", in_days), said));
        for (due, said) in years.into_iter().chain(days) {
            let year = format!("value=\"{}\"", due[2].1);
            for (path, more) in [(&tasks, ("to", council.as_str())), (&path, ("was", stood.as_str()))] {
                let refused = county.post(&chief, path, &with(&due, &[("text", "Ask them."), more])).await;
                assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
                refused.says(said);
                assert!(refused.body.contains(&year) && refused.body.contains("Ask them."), "{path}: what was typed stays: {}", refused.body);
            }
        }
        // A day that has come and gone may stay as it was, while the words are corrected.
        let soon = day(&county, "due", 1);
        led_to(&county, &chief, &path, &with(&soon, &[("text", "Ask the landlord."), ("was", &stood)])).await;
        county.days_later(3, &mut chief).await;
        let stood = was(&county, &chief, &path).await;
        led_to(&county, &chief, &path, &with(&soon, &[("text", "Ask the landlord again."), ("was", &stood)])).await;
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_task_is_corrected_taken_back_and_not_done_after_all() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        let (police, charity) = (county.police.to_string(), county.charity.to_string());
        let conference = called(&county, &chief, &[county.charity]).await;
        led_to(&county, &chief, &format!("{conference}/minutes"), &[("decided", "To visit."), ("attended", &police), ("attended", &charity)]).await;
        let due = day(&county, "due", 3);
        led_to(&county, &chief, &format!("{conference}/tasks"), &with(&due, &[("text", "Ask the landlrod."), ("to", &charity)])).await;
        let page = county.get(&helper, &conference).await;
        page.keeps_quiet_about("/correct");
        let task = page.body.split("/take-on\"").next().and_then(|before| before.rsplit("action=\"").next()).unwrap().to_owned();
        let path = format!("{task}/correct");
        let stood = was(&county, &chief, &path).await;
        county.get(&chief, &path).await.says("Ask the landlrod.");
        county.post(&chief, &path, &with(&due, &[("text", " "), ("was", &stood)])).await.says("Write what is to be done.");
        // Whoever is to do it does not change what was asked.
        for below in ["correct", "take-back"] {
            assert_eq!(county.get(&helper, &format!("{task}/{below}")).await.status, StatusCode::NOT_FOUND, "{below}");
            assert_eq!(county.post(&helper, &format!("{task}/{below}"), &with(&due, &[("text", "x")])).await.status, StatusCode::NOT_FOUND, "{below}");
        }
        let later = day(&county, "due", 5);
        led_to(&county, &chief, &path, &with(&later, &[("text", "Ask the landlord."), ("was", &stood)])).await;
        let page = county.get(&helper, &conference).await;
        page.says("Ask the landlord.");
        page.keeps_quiet_about("landlrod");
        let again = county.post(&chief, &path, &with(&later, &[("text", "Ask nobody."), ("was", &stood)])).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        again.says("Something changed while you were writing.");
        // Done, and not done after all: it stands on their list again, with whoever had it.
        county.post(&helper, &format!("{task}/not-done"), &[]).await.says("Nobody has said that it is done.");
        led_to(&county, &helper, &format!("{task}/take-on"), &[]).await;
        led_to(&county, &helper, &format!("{task}/finish"), &[]).await;
        county.get(&helper, "/due").await.keeps_quiet_about("Do what a conference asked");
        for below in ["correct", "take-back"] {
            county.get(&chief, &format!("{task}/{below}")).await.says("It is done already.");
            assert_eq!(county.post(&chief, &format!("{task}/{below}"), &with(&later, &[("text", "x")])).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(county.post(&chief, &format!("{task}/not-done"), &[]).await.status, StatusCode::NOT_FOUND, "another's task");
        led_to(&county, &helper, &format!("{task}/not-done"), &[]).await;
        county.get(&helper, "/due").await.says("Do what a conference asked");
        county.get(&helper, &conference).await.says("Cat Helper");
        county.get(&chief, &format!("{task}/take-back")).await.says("Ask the landlord.");
        led_to(&county, &chief, &format!("{task}/take-back"), &[]).await;
        county.get(&helper, &conference).await.keeps_quiet_about("Ask the landlord.");
        county.get(&helper, "/due").await.keeps_quiet_about("Do what a conference asked");
        let acts = acts(&county, &conference).await;
        for act in ["task.corrected", "task.not_done", "task.taken_back"] {
            assert!(acts.contains(&act.to_owned()), "{act}");
        }
        county.get(&chief, "/account-of-acts").await.says("Took back what was to be done");
        county.missed_no_words();
    }
}
