//! Who is reminded of what a conference asked: once on a working day, from eight, by a letter that says nothing.

use crate::conferences::{called, led_to};
use crate::mail_server::MailServer;
use crate::place::{County, counties};
use daybreak_access::Role;
use daybreak_partnership::Post;
use daybreak_vocabulary::working_days::Nation;

async fn chase(county: &County, post: &Post) -> u64 {
    let house = &county.office.house;
    daybreak_triage::chasing::chase(&house.db, house.clock.as_ref(), house.chance.as_ref(), &house.words, post, Nation::EnglandAndWales).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_it_is_told_and_nobody_twice_a_day() {
    let mut server = MailServer::start();
    let post = Post::new(&format!("smtp://127.0.0.1:{}", server.port), "daybreak@example.org", "http://127.0.0.1:8080/").unwrap();
    for county in counties().await {
        let before = server.letters().len();
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let mut helper = county.coordinator(county.charity, "Cat Helper").await;
        let worker = county.colleague(&helper, county.charity, "Wyn Worker", Role::Caseworker).await;
        let (police, charity) = (county.police.to_string(), county.charity.to_string());
        let conference = called(&county, &chief, &[county.charity]).await;
        led_to(&county, &chief, &format!("{conference}/minutes"), &[("decided", "To visit."), ("attended", &police), ("attended", &charity)]).await;
        let tomorrow = county.now().day().plus(1).date();
        let (d, m, y) = (tomorrow.day().to_string(), tomorrow.month().to_string(), tomorrow.year().to_string());
        let task = [("text", "Ask the landlord."), ("to", charity.as_str()), ("due-day", d.as_str()), ("due-month", m.as_str()), ("due-year", y.as_str())];
        led_to(&county, &chief, &format!("{conference}/tasks"), &task).await;
        // A Sunday night, a Sunday morning, and Monday at ten past three: nobody is written to.
        assert_eq!(chase(&county, &post).await, 0);
        county.world.clock.advance_minutes(5 * 60);
        assert_eq!(chase(&county, &post).await, 0);
        county.world.clock.advance_minutes(19 * 60);
        assert_eq!(chase(&county, &post).await, 0);
        county.world.clock.advance_minutes(5 * 60);
        // Nobody has taken it on: the coordinators of whoever is to do it are told, once.
        assert_eq!(chase(&county, &post).await, 1);
        assert_eq!(chase(&county, &post).await, 0);
        county.days_later(0, &mut helper).await;
        let page = county.get(&helper, &conference).await;
        let step = page.body.split("/take-on\"").next().and_then(|before| before.rsplit("action=\"").next()).unwrap().to_owned();
        led_to(&county, &helper, &format!("{step}/take-on"), &[]).await;
        county.world.clock.advance_days(1);
        assert_eq!(chase(&county, &post).await, 1, "still open, still theirs");
        county.days_later(0, &mut helper).await;
        led_to(&county, &helper, &format!("{step}/finish"), &[]).await;
        county.world.clock.advance_days(1);
        assert_eq!(chase(&county, &post).await, 0, "done");
        let letters = server.letters().split_off(before);
        assert_eq!(letters.len(), 2, "{}", county.world.name());
        for letter in letters {
            assert!(letter.contains("cat.helper@example.org") && letter.contains("Something is due"), "{letter}");
            for word in ["landlord", "Quay", "conference", "To visit"] {
                assert!(!letter.contains(word), "{word} is in {letter}");
            }
        }
        let _ = worker;
    }
    server.down();
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_asked_to_a_conference_is_told_once_that_something_waits_and_nothing_of_what() {
    for county in counties().await {
        let server = MailServer::start();
        let post = Post::new(&format!("smtp://127.0.0.1:{}", server.port), "daybreak@example.org", "http://127.0.0.1:8080/").unwrap();
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        county.colleague(&helper, county.charity, "Wyn Worker", Role::Caseworker).await;
        county.colleague(&helper, county.charity, "Rhi Reader", Role::Reader).await;
        let conference = called(&county, &chief, &[county.charity]).await;
        let house = &county.office.house;
        let invite = || daybreak_triage::chasing::invite(&house.db, house.clock.as_ref(), house.chance.as_ref(), &house.words, &post);
        // A Sunday night: nobody is woken. From eight they are told, once, on a Sunday too.
        assert_eq!(invite().await.unwrap(), 0);
        county.world.clock.advance_minutes(5 * 60);
        assert_eq!(invite().await.unwrap(), 1);
        assert_eq!(invite().await.unwrap(), 0);
        let letters = server.letters();
        // Those who may read conferences, and not whoever called it.
        assert_eq!(letters.len(), 2, "{}", county.world.name());
        for letter in &letters {
            assert!(letter.contains("Something new is waiting"), "{letter}");
            for word in ["Quay", "onference", "Police", "town hall", "Ada"] {
                assert!(!letter.contains(word), "{word} is in {letter}");
            }
        }
        for name in ["cat.helper", "wyn.worker"] {
            assert!(letters.iter().any(|letter| letter.contains(name)), "{name}");
        }
        // Moved, or called off, it is new to them once more.
        county.days_later(0, &mut chief).await;
        let path = format!("{conference}/move");
        let form = county.get(&chief, &path).await;
        let was = form.body.split("name=\"was\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        let day = county.now().day().plus(9).date();
        let (d, m, y) = (day.day().to_string(), day.month().to_string(), day.year().to_string());
        led_to(&county, &chief, &path, &[("meets-day", &d), ("meets-month", &m), ("meets-year", &y), ("place", "Two"), ("was", &was)]).await;
        assert_eq!((invite().await.unwrap(), invite().await.unwrap()), (1, 0));
        led_to(&county, &chief, &format!("{conference}/call-off"), &[("why", "They have left.")]).await;
        assert_eq!((invite().await.unwrap(), invite().await.unwrap()), (1, 0));
        assert_eq!(server.letters().len(), 6, "{}", county.world.name());
        county.missed_no_words();
    }
}
