//! A referral made as a child's, and what an adult says of it: before, since, and under another name.

use crate::place::{County, Person, counties, draw};
use crate::prepared::{Who, age};
use daybreak_access::Member;
use daybreak_audit::change;
use daybreak_people::PersonId;
use daybreak_people::acts::{look_again, merge};
use daybreak_people::age::Standing as Age;
use daybreak_people::choice::{About, Answer};
use daybreak_people::store as people;
use daybreak_referrals::referral::Kind;
use daybreak_vocabulary::Clock;
use http::StatusCode;

impl County {
    /// Somebody doubts that they are an adult.
    async fn doubt(&self, by: &Member, person: PersonId) {
        assert!(self.say_age(by, person, age(Who::Unsure, self.world.clock.today()).evidence).await);
        assert_eq!(self.treated_as(person).await, Age::Unsure);
    }

    /// Social workers assessed them as an adult, and no other record says otherwise.
    async fn assess(&self, by: &Member, person: PersonId) {
        self.write_assessed(by, person).await;
        assert_eq!(self.treated_as(person).await, Age::Adult);
    }

    async fn treated_as(&self, person: PersonId) -> Age {
        let mut tx = self.world.db.read().await.unwrap();
        let standing = people::standing(&mut tx, person).await.unwrap();
        tx.rollback().await.unwrap();
        standing
    }

    async fn joined(&self, me: &Member, kept: PersonId, other: PersonId) {
        let id = draw(&self.office).uuid7(self.now());
        let joined = change!(&self.world.db, me.author(), self.now(), draw(&self.office), |change| merge::merge(change, me, id, kept, other).await);
        joined.unwrap();
    }
}

#[tokio::test]
async fn an_adults_earlier_no_does_not_end_what_was_made_as_a_childs() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let person = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Refused).await);
        // On one day: said, doubted, and referred as a child.
        county.doubt(&me, person).await;
        let id = county.entered(&chief, &me, person, "NRM-31").await;
        assert!(!county.choose(&me, person, About::Referral, None, Answer::Refused).await, "whether they are referred is not a child's to decide");
        assert_eq!(county.follows().await, 0);
        let chief = county.later(1, chief).await;
        county.assess(&me, person).await;
        assert_eq!(county.follows().await, 0, "the word was said before it, on {}", county.world.name());
        let case = county.case(&chief, id).await;
        case.says("They are treated as an adult now. Ask them what they want");
        case.keeps_quiet_about("Wants to leave");
        let refused = county.record(&chief, id, "leaving", county.world.clock.today(), &[]).await;
        refused.says("Put the person’s choice down in their record first.");
        // Asked again: time to think ends nothing, a yes carries it, and a no since ends it.
        for answer in [Answer::Undecided, Answer::Given] {
            assert!(county.choose(&me, person, About::Referral, None, answer).await);
            assert_eq!(county.follows().await, 0, "{answer:?} on {}", county.world.name());
        }
        county.case(&chief, id).await.keeps_quiet_about("Ask them what they want");
        assert!(county.choose(&me, person, About::Referral, None, Answer::Withdrawn).await);
        assert_eq!(county.follows().await, 1);
        county.case(&chief, id).await.says("Wants to leave");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn what_was_never_entered_waits_for_a_yes_and_ends_with_a_no() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let (one, other) = (county.helped(&me, Who::Adult).await, county.helped(&me, Who::Adult).await);
        let mut ready = Vec::new();
        for person in [one, other] {
            assert!(county.choose(&me, person, About::Referral, None, Answer::Refused).await);
            county.doubt(&me, person).await;
            ready.push(county.prepare(&me, person, Kind::Nrm).await.unwrap());
        }
        let chief = county.later(1, chief).await;
        let today = county.world.clock.today();
        for person in [one, other] {
            county.assess(&me, person).await;
        }
        county.follows().await;
        for id in &ready {
            let case = county.case(&chief, *id).await;
            case.says("Ready, not entered");
            case.says("Ask them what they want");
            // An adult is not referred without a yes, whatever was made ready.
            county.record(&chief, *id, "entered", today, &[("reference", "NRM-32")]).await.says("The person has not chosen this, or not any more.");
            county.record(&chief, *id, "withdrawn", today, &[]).await.says("Put the person’s choice down in their record first.");
            county.get(&chief, &format!("/referrals/{id}/out/sheet")).await.says("the person has not chosen to be referred, or not any more");
        }
        assert!(county.choose(&me, one, About::Referral, None, Answer::Given).await);
        county.happened(&chief, ready[0], "entered", today, &[("reference", "NRM-32")]).await;
        assert!(county.choose(&me, other, About::Referral, None, Answer::Refused).await);
        county.follows().await;
        county.case(&chief, ready[1]).await.says("Followed by itself from the person’s choice");
        // Entered on a yes, it rests on that: taken back, it stands as leaving on the same day.
        assert!(county.choose(&me, one, About::Referral, None, Answer::Withdrawn).await);
        county.follows().await;
        county.case(&chief, ready[0]).await.says("Wants to leave");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn an_adult_who_took_it_back_before_their_age_was_disputed_leaves_when_they_are_found_to_be_one() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let person = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        let id = county.entered(&chief, &me, person, "NRM-33").await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Withdrawn).await);
        county.doubt(&me, person).await;
        assert_eq!(county.follows().await, 0, "a child's is not taken back, on {}", county.world.name());
        let chief = county.later(1, chief).await;
        county.assess(&me, person).await;
        assert_eq!(county.follows().await, 1, "it rested on a yes, and the no stands again");
        county.case(&chief, id).await.says("Wants to leave");
    }
}

#[tokio::test]
async fn a_birthday_ends_nothing_and_the_first_word_after_it_does() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let person = county.helped(&me, Who::Turning(1)).await;
        let id = county.entered(&chief, &me, person, "NRM-34").await;
        let chief = county.later(1, chief).await;
        // Eighteen, and nobody has looked: still treated as a child.
        assert_eq!(county.treated_as(person).await, Age::Child);
        assert_eq!(county.follows().await, 0);
        county.get(&chief, &format!("/people/{person}")).await.says("Explain again, and ask what they want.");
        assert_eq!(county.treated_as(person).await, Age::Adult);
        assert_eq!(county.follows().await, 0);
        county.case(&chief, id).await.says("Ask them what they want");
        assert!(county.choose(&me, person, About::Referral, None, Answer::Refused).await);
        assert_eq!(county.follows().await, 1);
        county.case(&chief, id).await.says("Wants to leave");
    }
}

#[tokio::test]
async fn a_childs_yes_to_immigration_authorities_or_the_police_is_none_of_the_adults() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let person = county.helped(&me, Who::Turning(1)).await;
        for about in [About::Immigration, About::Police] {
            assert!(county.choose(&me, person, about, None, Answer::Given).await);
        }
        let id = county.entered(&chief, &me, person, "NRM-38").await;
        let may = async |chief: &Person| {
            let json = county.get(chief, &format!("/referrals/{id}/out/json")).await;
            let read: serde_json::Value = serde_json::from_str(&json.body).unwrap_or_else(|_| panic!("{}", json.text()));
            read["immigration_authorities_may_be_told"].as_bool().unwrap()
        };
        assert!(may(&chief).await, "a child's yes is a yes while they are one, on {}", county.world.name());
        let chief = county.later(1, chief).await;
        let page = county.get(&chief, &format!("/people/{person}")).await;
        page.says("Telling immigration authorities They chose as a child: ask again");
        page.says("Contact with the police They chose as a child: ask again");
        assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        assert!(!may(&chief).await, "the wall is shut until they were asked, on {}", county.world.name());
        assert!(county.choose(&me, person, About::Immigration, None, Answer::Given).await);
        assert!(may(&chief).await, "{}", county.world.name());
        county.missed_no_words();
    }
}

#[tokio::test]
async fn joined_records_are_one_persons_in_whether_a_no_ends_a_referral() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        // An adult by the record that is kept, who said no; a child by the other, and referred.
        let (kept, other) = (county.helped(&me, Who::Adult).await, county.helped(&me, Who::Turning(200)).await);
        assert!(county.choose(&me, kept, About::Referral, None, Answer::Refused).await);
        let chief = county.later(1, chief).await;
        let id = county.entered(&chief, &me, other, "NRM-35").await;
        county.joined(&me, kept, other).await;
        assert_eq!(county.treated_as(other).await, Age::Unsure);
        assert_eq!(county.follows().await, 0);
        let chief = county.later(1, chief).await;
        county.assess(&me, kept).await;
        // By the record that is kept: nobody opens the joined one to ask them.
        assert_eq!(county.treated_as(other).await, Age::Adult);
        assert_eq!(county.follows().await, 0, "said under another name, before: on {}", county.world.name());
        county.case(&chief, id).await.says("Ask them what they want");
        assert!(county.choose(&me, kept, About::Referral, None, Answer::Refused).await);
        assert_eq!(county.follows().await, 1, "said under another name, since: on {}", county.world.name());
        county.case(&chief, id).await.says("Wants to leave");
        // Doubted by the record that is kept: what rests on a joined adult's yes is a child's too, and is not taken back.
        let (kept, other) = (county.helped(&me, Who::Adult).await, county.helped(&me, Who::Adult).await);
        assert!(county.choose(&me, other, About::Referral, None, Answer::Given).await);
        county.entered(&chief, &me, other, "NRM-36").await;
        county.joined(&me, kept, other).await;
        county.world.clock.advance_minutes(1);
        assert!(county.choose(&me, kept, About::Referral, None, Answer::Withdrawn).await);
        county.doubt(&me, kept).await;
        assert_eq!(county.treated_as(other).await, Age::Unsure);
        assert_eq!(county.follows().await, 0, "a child's by the record that is kept, on {}", county.world.name());
    }
}

#[tokio::test]
async fn what_was_begun_as_a_childs_is_made_ready_with_a_yes_alone_once_they_are_grown() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let person = county.helped(&me, Who::Turning(1)).await;
        let draft = county.begin(&chief, &person.to_string()).await;
        let prepare = format!("/referrals/{draft}/prepare");
        let chief = county.later(1, chief).await;
        // Eighteen by all that is known, and nobody has looked: their record has them as a child.
        assert_eq!(county.treated_as(person).await, Age::Child);
        let refused = county.post(&chief, &prepare, &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}: {}", county.world.name(), refused.text());
        refused.says("What this person chose does not allow it, or no longer does.");
        assert!(!county.account(&draft).await.contains(&"referral.prepared".to_owned()), "{}", county.world.name());
        county.get(&chief, &format!("/people/{person}")).await.says("Explain again, and ask what they want.");
        assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        let ready = county.post(&chief, &prepare, &[]).await;
        assert_eq!(ready.status, StatusCode::SEE_OTHER, "{}: {}", county.world.name(), ready.text());
        county.missed_no_words();
    }
}

impl County {
    /// An adult by the record that is kept, which the council keeps now; not sure by one that was joined to it, which the police keep and the council can't open.
    async fn doubted_by_the_police(&self, chief: &Person, police: &Member, clerk: &Person) -> (PersonId, PersonId) {
        let kept = self.helped(police, Who::Adult).await;
        let other = self.doubted_by_another(chief, police, clerk, kept).await;
        (kept, other)
    }

    /// The same of somebody there is a record of.
    async fn doubted_by_another(&self, chief: &Person, police: &Member, clerk: &Person, kept: PersonId) -> PersonId {
        let other = self.helped(police, Who::Unsure).await;
        self.joined(police, kept, other).await;
        self.council_keeps(chief, kept).await;
        self.get(clerk, &format!("/people/{kept}")).await.keeps_quiet_about("Not sure: treated as a child");
        assert_eq!(self.treated_as(kept).await, Age::Unsure);
        other
    }

    /// The council keeps it from now on, and the police see it still.
    async fn council_keeps(&self, chief: &Person, kept: PersonId) {
        let council = self.council.to_string();
        let fields = [("to", council.as_str()), ("basis", "danger"), ("why", "He was seen outside"), ("contact", "yes"), ("keeping", "they")];
        let handed = self.post(chief, &format!("/people/{kept}/share"), &fields).await;
        assert_eq!(handed.status, StatusCode::SEE_OTHER, "{}", handed.text());
    }
}

#[tokio::test]
async fn whoever_may_be_a_child_by_a_record_nobody_here_can_open_is_referred_as_one() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (police, council) = (county.me(&chief).await, county.me(&clerk).await);
        let (kept, _) = county.doubted_by_the_police(&chief, &police, &clerk).await;
        assert!(county.choose(&council, kept, About::Referral, None, Answer::Refused).await);
        // Not sure whether they are a child: referred, never notified of, whatever was said.
        let draft = county.begin(&clerk, &kept.to_string()).await;
        let ready = county.post(&clerk, &format!("/referrals/{draft}/prepare"), &[]).await;
        assert_eq!(ready.status, StatusCode::SEE_OTHER, "{}: {}", county.world.name(), ready.text());
        let form = county.get(&clerk, &format!("/test/form?{draft}")).await.body;
        assert!(form.contains(r#"{"id":"pv-under-age","value":{"code":"not-sure"}}"#), "{form}");
        county.happened(&clerk, draft.parse().unwrap(), "entered", county.world.clock.today(), &[("reference", "NRM-37")]).await;
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_no_that_waits_for_anothers_doubt_says_for_whom_and_holds_once_they_have_looked() {
    for county in counties().await {
        county.world.clock.advance_minutes(6 * 60);
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (police, council) = (county.me(&chief).await, county.me(&clerk).await);
        let (kept, other) = county.doubted_by_the_police(&chief, &police, &clerk).await;
        assert!(county.choose(&council, kept, About::Referral, None, Answer::Given).await);
        let id = county.entered(&clerk, &council, kept, "NRM-38").await;
        county.get(&chief, &format!("/people/{other}")).await.says("and treats them as an adult");
        let called = async || look_again::round(&county.world.db, county.world.clock.as_ref(), draw(&county.office)).await.unwrap();
        assert_eq!(called().await, 0);
        assert!(county.choose(&council, kept, About::Referral, None, Answer::Withdrawn).await);
        assert_eq!(county.follows().await, 0, "whoever may be a child is not taken out, on {}", county.world.name());
        let case = county.case(&clerk, id).await;
        case.says("they said no to the referral. That does not hold yet");
        case.says("waits for Aldermarsh Police to look");
        case.keeps_quiet_about("Wants to leave");
        // The police are called for their own record, and nobody else.
        assert_eq!(called().await, 1, "{}", county.world.name());
        county.get(&chief, &format!("/people/{other}")).await.says("That waits for this.");
        assert_eq!((called().await, county.follows().await), (0, 0), "they looked, and the doubt is still there, on {}", county.world.name());
        // Assessed where the record is kept: the police are called again, and their look lets the word hold.
        county.write_assessed(&council, kept).await;
        assert_eq!(county.follows().await, 0);
        assert_eq!(called().await, 1, "{}", county.world.name());
        county.get(&chief, &format!("/people/{other}")).await.keeps_quiet_about("That waits for this.");
        assert_eq!(county.treated_as(kept).await, Age::Adult);
        assert_eq!(county.follows().await, 1, "{}", county.world.name());
        let case = county.case(&clerk, id).await;
        case.says("Wants to leave");
        case.keeps_quiet_about("That does not hold yet");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_no_to_being_named_waits_for_anothers_doubt_in_sight_and_holds_once_they_have_looked() {
    for county in counties().await {
        county.world.clock.advance_minutes(6 * 60);
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (police, council) = (county.me(&chief).await, county.me(&clerk).await);
        let (kept, id) = county.keyed_by_name(&chief).await;
        county.happened(&chief, id, "entered", county.world.clock.today(), &[("reference", "DTN-39")]).await;
        let other = county.doubted_by_another(&chief, &police, &clerk, kept).await;
        county.get(&chief, &format!("/people/{other}")).await.keeps_quiet_about("no to being named");
        let called = async || look_again::round(&county.world.db, county.world.clock.as_ref(), draw(&county.office)).await.unwrap();
        assert_eq!(called().await, 0, "{}", county.world.name());
        assert!(county.choose(&council, kept, About::Named, None, Answer::Withdrawn).await);
        assert_eq!(county.follows().await, 0);
        let case = county.case(&chief, id).await;
        case.says("they said no to being named in a notification. That does not hold yet");
        case.says("waits for Aldermarsh Police to look");
        county.get(&clerk, &format!("/people/{kept}")).await.says("they said no to being named in a notification. That does not hold yet");
        assert_eq!(called().await, 1, "the police are called for their record, on {}", county.world.name());
        county.get(&chief, &format!("/people/{other}")).await.says("they said no to being named in a notification. That waits for this.");
        county.write_assessed(&council, kept).await;
        county.get(&chief, &format!("/people/{other}")).await.keeps_quiet_about("That waits for this.");
        assert_eq!(county.treated_as(kept).await, Age::Adult);
        assert_eq!(county.follows().await, 1, "{}", county.world.name());
        let case = county.case(&chief, id).await;
        case.says("Not to be named any more");
        case.keeps_quiet_about("That does not hold yet");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn the_first_record_that_says_child_closes_the_days_after_it_and_not_the_last() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (police, council) = (county.me(&chief).await, county.me(&clerk).await);
        let (kept, id) = county.keyed_by_name(&chief).await;
        let other = county.helped(&police, Who::Adult).await;
        county.joined(&police, kept, other).await;
        county.council_keeps(&chief, kept).await;
        chief = county.later(1, chief).await;
        let found_on = county.world.clock.today();
        county.doubt(&council, kept).await;
        chief = county.later(2, chief).await;
        // Only now does whoever keeps the joined record look at it.
        assert_eq!(county.get(&chief, &format!("/people/{other}")).await.status, StatusCode::OK);
        let mut tx = county.world.db.read().await.unwrap();
        assert_eq!(people::find(&mut tx, other).await.unwrap().unwrap().standing, Age::Unsure);
        tx.rollback().await.unwrap();
        chief = county.later(1, chief).await;
        for days in 1..4 {
            let refused = county.record(&chief, id, "entered", found_on.plus(days), &[("reference", "DTN-40")]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{days} on {}: {}", county.world.name(), refused.text());
        }
        county.happened(&chief, id, "entered", found_on, &[("reference", "DTN-40")]).await;
        county.missed_no_words();
    }
}
