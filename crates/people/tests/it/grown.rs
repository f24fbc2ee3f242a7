//! What a child allowed, and what becomes of it on the day they are an adult: asked again, looked at again, and nobody's by habit.

use crate::people::{WHY, account, adult, begin, choose, open, permit, share, taken, write};
use crate::place::{County, Person, counties};
use daybreak_people::acts::look_again;
use daybreak_people::person::Basis;
use daybreak_people::{PersonId, store};
use http::StatusCode;

/// Somebody who turns 18 in ten days.
async fn nearly_grown(county: &County, by: &Person) -> PersonId {
    let born = county.now().day().plus(10).date();
    let (day, month, year) = (born.day().to_string(), born.month().to_string(), (born.year() - 18).to_string());
    begin(county, by, &[("first", "Noor"), ("born-day", day.as_str()), ("born-month", &month), ("born-year", &year), ("source", "documented")]).await
}

async fn grounds(county: &County, person: PersonId) -> Vec<(daybreak_vocabulary::OrganisationId, Basis)> {
    let mut tx = county.world.db.read().await.unwrap();
    let readers = store::readers(&mut tx, person).await.unwrap();
    tx.rollback().await.unwrap();
    readers.into_iter().map(|reader| (reader.organisation, reader.basis)).collect()
}

async fn due(county: &County, person: PersonId) -> Vec<daybreak_vocabulary::Day> {
    let mut tx = county.world.db.read().await.unwrap();
    let due = store::clocks(&mut tx, person).await.unwrap();
    tx.rollback().await.unwrap();
    due
}

#[tokio::test]
async fn no_yes_of_a_childs_is_an_adults_and_what_rests_on_it_is_looked_at_again() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.charity, "Hal Helper").await;
        county.coordinator(county.council, "Ben Clerk").await;
        let (charity, council) = (county.charity.to_string(), county.council.to_string());
        let person = nearly_grown(&county, &chief).await;
        taken(&choose(&county, &chief, person, "police", "given").await);
        taken(&permit(&county, &chief, person, "immigration", "given").await);
        taken(&permit(&county, &chief, person, &charity, "given").await);
        taken(&share(&county, &chief, person, &charity, "choice", "no").await);
        taken(&share(&county, &chief, person, &council, "safeguarding", "yes").await);
        let page = open(&county, &chief, person).await;
        page.keeps_quiet_about("sees this record on the ground");
        page.says("Telling immigration authorities Yes");
        county.pass_days(10, &mut [&mut chief]).await;
        let page = open(&county, &chief, person).await;
        page.says("Contact with the police They chose as a child: ask again");
        page.says("Telling immigration authorities They chose as a child: ask again");
        page.says("Harbour Charity sees this record on the ground “they said yes to it”");
        page.says("Aldermouth Council sees this record on the ground “a child must be kept safe”");
        assert_eq!(grounds(&county, person).await.len(), 3, "nobody who helps them is shut out in one night");
        // Asked about the referral, and what rests on their childhood still calls the keeper.
        taken(&choose(&county, &chief, person, "referral", "refused").await);
        assert_eq!(due(&county, person).await, [county.now().day().plus(7)], "{}", county.world.name());
        // Not by a child's yes once more, and not as a child.
        let again = share(&county, &chief, person, &charity, "choice", "no").await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        again.says("They did not say yes to this organisation.");
        assert_eq!(share(&county, &chief, person, &council, "safeguarding", "no").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        taken(&permit(&county, &chief, person, &charity, "given").await);
        open(&county, &chief, person).await.keeps_quiet_about("Harbour Charity sees this record on the ground");
        taken(&county.post(&chief, &format!("/people/{person}/unshare"), &[("to", &council)]).await);
        open(&county, &chief, person).await.keeps_quiet_about("sees this record on the ground");
        assert_eq!(due(&county, person).await, [], "{}", county.world.name());
        taken(&permit(&county, &chief, person, "immigration", "given").await);
        open(&county, &chief, person).await.says("Telling immigration authorities Yes");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn whoever_is_found_to_be_an_adult_is_seen_by_nobody_for_a_childs_sake_but_on_another_ground() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let mut clerk = county.coordinator(county.council, "Ben Clerk").await;
        let council = county.council.to_string();
        let person = begin(&county, &chief, &[("first", "Minh"), ("years", "16")]).await;
        taken(&write(&county, &chief, person, "contact", &[("phone", "07700 900147"), ("safe", "call")]).await);
        taken(&share(&county, &chief, person, &council, "safeguarding", "yes").await);
        assert!(county.post(&clerk, &format!("/people/{person}/reach"), &[("way", "call")]).await.body.contains("07700 900147"));
        // A reader is a reader already.
        assert_eq!(share(&county, &chief, person, &council, "law", "no").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        county.pass_days(1, &mut [&mut chief, &mut clerk]).await;
        taken(&write(&county, &chief, person, "age", &[("says", "adult"), ("source", "assessed"), ("by", "Aldermouth Council")]).await);
        assert!(due(&county, person).await.contains(&county.now().day().plus(7)), "{}", county.world.name());
        open(&county, &chief, person).await.says("Aldermouth Council sees this record on the ground “a child must be kept safe”");
        taken(&share(&county, &chief, person, &council, "law", "no").await);
        assert!(grounds(&county, person).await.contains(&(county.council, Basis::Law)), "{}", county.world.name());
        let page = open(&county, &chief, person).await;
        page.keeps_quiet_about("sees this record on the ground");
        page.says(WHY.1);
        // They see it as before, and how to reach the person no longer: that was not chosen this time.
        open(&county, &clerk, person).await.says("Minh");
        county.get(&clerk, &format!("/people/{person}/reach")).await.says("was not shared");
        county.missed_no_words();
    }
}

/// By day, somebody who turned 18 today; who keeps their record, and who only reads it. Nobody has looked yet.
async fn grown_and_read(county: &County) -> (Person, Person, PersonId) {
    county.world.clock.advance_minutes(6 * 60);
    let mut chief = county.coordinator(county.police, "Ada Chief").await;
    let mut helper = county.coordinator(county.charity, "Hal Helper").await;
    let person = nearly_grown(county, &chief).await;
    taken(&share(county, &chief, person, &county.charity.to_string(), "danger", "no").await);
    county.pass_days(10, &mut [&mut chief, &mut helper]).await;
    (chief, helper, person)
}

#[tokio::test]
async fn whoever_only_reads_a_record_does_not_answer_its_keepers_call() {
    for county in counties().await {
        let (mut chief, mut helper, person) = grown_and_read(&county).await;
        open(&county, &helper, person).await.says("Explain again, and ask what they want.");
        let round = || look_again::round(&county.world.db, county.world.clock.as_ref(), county.world.chance.as_ref());
        assert_eq!(round().await.unwrap(), 1, "the keeper has not looked, on {}", county.world.name());
        county.get(&chief, "/due").await.says("Look at a person’s record again");
        open(&county, &chief, person).await;
        assert_eq!(round().await.unwrap(), 0);
        // Nor does it put off the next, however often they look.
        for _ in 0..7 {
            county.pass_days(1, &mut [&mut chief, &mut helper]).await;
            open(&county, &helper, person).await;
        }
        assert_eq!(round().await.unwrap(), 1, "{}", county.world.name());
        county.missed_no_words();
    }
}

#[tokio::test]
async fn whoever_only_reads_a_record_and_puts_a_choice_down_does_not_answer_its_keepers_call() {
    for county in counties().await {
        let (chief, helper, person) = grown_and_read(&county).await;
        let round = || look_again::round(&county.world.db, county.world.clock.as_ref(), county.world.chance.as_ref());
        assert_eq!(round().await.unwrap(), 1, "{}", county.world.name());
        taken(&choose(&county, &helper, person, "police", "refused").await);
        assert!(account(&county, person).await.contains(&"person.standing_changed".to_owned()), "what they are treated as changed, and the account says so");
        assert!(due(&county, person).await.iter().any(|day| *day <= county.now().day()), "the keeper has not looked, on {}", county.world.name());
        assert_eq!(round().await.unwrap(), 0, "called once");
        county.get(&chief, "/due").await.says("Look at a person’s record again");
        open(&county, &chief, person).await.says("Explain again, and ask what they want.");
        assert!(due(&county, person).await.iter().all(|day| *day > county.now().day()), "{}", county.world.name());
        county.missed_no_words();
    }
}

#[tokio::test]
async fn the_first_form_on_a_birthday_is_an_adults() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let person = nearly_grown(&county, &chief).await;
        county.pass_days(10, &mut [&mut chief]).await;
        let form = county.get(&chief, &format!("/people/{person}/choices")).await;
        form.keeps_quiet_about("A child, or somebody who may be one, is always referred");
        assert!(form.body.contains("name=\"referral\""), "{}: {}", county.world.name(), form.text());
        taken(&choose(&county, &chief, person, "referral", "refused").await);
    }
}

#[tokio::test]
async fn an_adult_who_always_was_one_is_asked_nothing_again() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.charity, "Hal Helper").await;
        let person = adult(&county, &chief, "Ana").await;
        let charity = county.charity.to_string();
        taken(&permit(&county, &chief, person, "immigration", "given").await);
        taken(&permit(&county, &chief, person, &charity, "given").await);
        taken(&share(&county, &chief, person, &charity, "choice", "no").await);
        county.pass_days(60, &mut [&mut chief]).await;
        let page = open(&county, &chief, person).await;
        page.says("Telling immigration authorities Yes");
        page.keeps_quiet_about("sees this record on the ground");
        assert_eq!(due(&county, person).await, []);
    }
}
