//! What was entered before somebody was found to be an adult, or a child, and is written down after: the Home Office has it, so its reference is kept.

use crate::place::{County, Person, counties};
use crate::prepared::{Who, age};
use daybreak_access::Member;
use daybreak_people::PersonId;
use daybreak_people::choice::{About, Answer};
use daybreak_referrals::referral::{Kind, ReferralId};
use daybreak_vocabulary::Clock;
use http::StatusCode;

const REFUSED: &str = "The person has not chosen this, or not any more.";

/// A referral that is ready, and was taken out to be keyed in.
async fn taken_out(county: &County, chief: &Person, me: &Member, person: PersonId, kind: Kind) -> ReferralId {
    let id = county.prepare(me, person, kind).await.unwrap();
    county.get(chief, &format!("/referrals/{id}/out/sheet")).await.says("Six in one room.");
    id
}

/// It does not go through, and nothing typed is lost.
async fn refused(county: &County, chief: &Person, id: ReferralId, on: daybreak_vocabulary::Day, reference: &str) {
    let refused = county.record(chief, id, "entered", on, &[("reference", reference)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}: {}", county.world.name(), refused.text());
    refused.says(REFUSED);
    assert!(refused.body.contains(reference), "what was typed is kept");
}

#[tokio::test]
async fn what_was_entered_as_a_childs_the_day_before_an_18th_birthday_keeps_its_reference() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let person = county.helped(&me, Who::Turning(2)).await;
        let id = taken_out(&county, &chief, &me, person, Kind::Nrm).await;
        let never_out = county.prepare(&me, county.helped(&me, Who::Turning(2)).await, Kind::Nrm).await.unwrap();
        // Keyed in on the next day, ten minutes before midnight; written down after it.
        let chief = county.later(1, chief).await;
        let keyed_on = county.world.clock.today();
        let chief = county.later(1, chief).await;
        let today = county.world.clock.today();
        county.get(&chief, &format!("/people/{person}")).await.says("Explain again, and ask what they want.");
        let case = county.case(&chief, id).await;
        case.says("If it was entered while they were treated as a child, write down the reference and that day.");
        assert!(case.body.contains(&format!("/referrals/{id}/standing/record/entered")), "{}", case.text());
        refused(&county, &chief, id, today, "NRM-81").await;
        refused(&county, &chief, never_out, keyed_on, "NRM-82").await;
        county.happened(&chief, id, "entered", keyed_on, &[("reference", "NRM-81")]).await;
        let case = county.case(&chief, id).await;
        case.says("Reference: NRM-81");
        case.says("Ask them what they want");
        case.keeps_quiet_about("Wants to leave");
        assert_eq!(county.follows().await, 0, "nobody has asked them, on {}", county.world.name());
        assert!(county.choose(&me, person, About::Referral, None, Answer::Refused).await);
        assert_eq!(county.follows().await, 1, "{}", county.world.name());
        county.case(&chief, id).await.says("Wants to leave");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_no_said_before_it_is_written_down_makes_the_notice_ready() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let keyed_on = county.world.clock.today();
        let person = county.helped(&me, Who::Turning(1)).await;
        let id = taken_out(&county, &chief, &me, person, Kind::Nrm).await;
        let chief = county.later(1, chief).await;
        county.get(&chief, &format!("/people/{person}")).await.says("Explain again, and ask what they want.");
        assert!(county.choose(&me, person, About::Referral, None, Answer::Refused).await);
        assert_eq!(county.follows().await, 1, "{}", county.world.name());
        county.case(&chief, id).await.says("if it was entered, write down the reference");
        refused(&county, &chief, id, county.world.clock.today(), "NRM-83").await;
        county.happened(&chief, id, "entered", keyed_on, &[("reference", "NRM-83")]).await;
        county.case(&chief, id).await.says("Wants to leave");
        county.get(&chief, &format!("/referrals/{id}/out/notice")).await.says("National Referral Mechanism reference: NRM-83");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn what_was_entered_on_the_day_they_were_assessed_is_a_childs_and_an_earlier_no_ends_nothing() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let today = county.world.clock.today();
        let person = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Refused).await);
        assert!(county.say_age(&me, person, age(Who::Unsure, today).evidence).await);
        let id = taken_out(&county, &chief, &me, person, Kind::Nrm).await;
        county.write_assessed(&me, person).await;
        county.happened(&chief, id, "entered", today, &[("reference", "NRM-84")]).await;
        county.case(&chief, id).await.says("Reference: NRM-84");
        assert_eq!(county.follows().await, 0, "the no was said before, of something else, on {}", county.world.name());
        assert!(county.choose(&me, person, About::Referral, None, Answer::Refused).await);
        assert_eq!(county.follows().await, 1, "{}", county.world.name());
        county.case(&chief, id).await.says("Wants to leave");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_notification_without_a_name_that_was_entered_before_they_were_found_to_be_a_child_keeps_its_reference() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let keyed_on = county.world.clock.today();
        let person = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Refused).await);
        let id = taken_out(&county, &chief, &me, person, Kind::Dtn).await;
        let chief = county.later(1, chief).await;
        assert!(county.say_age(&me, person, age(Who::Unsure, county.world.clock.today()).evidence).await);
        county.case(&chief, id).await.says("Nobody is notified of a child: do not enter this.");
        let chief = county.later(1, chief).await;
        county.get(&chief, &format!("/referrals/{id}/standing/record/entered")).await.says("before anybody knew that they may be a child");
        refused(&county, &chief, id, county.world.clock.today(), "DTN-85").await;
        county.get(&chief, &format!("/referrals/{id}/out/sheet")).await.keeps_quiet_about("Six in one room.");
        county.happened(&chief, id, "entered", keyed_on, &[("reference", "DTN-85")]).await;
        county.case(&chief, id).await.says("Reference: DTN-85");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_notification_by_name_is_not_written_down_as_entered_on_a_day_after_they_were_found_to_be_a_child() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let (person, id) = county.keyed_by_name(&chief).await;
        let chief = county.later(2, chief).await;
        let found_on = county.world.clock.today();
        assert!(county.say_age(&me, person, age(Who::Unsure, found_on).evidence).await);
        county.case(&chief, id).await.says("Nobody is notified of a child: do not enter this.");
        let chief = county.later(2, chief).await;
        for on in [found_on.plus(1), found_on.plus(2)] {
            refused(&county, &chief, id, on, "DTN-86").await;
        }
        // On the day itself nobody can tell which came first.
        county.happened(&chief, id, "entered", found_on, &[("reference", "DTN-86")]).await;
        county.case(&chief, id).await.says("Reference: DTN-86");
        county.missed_no_words();
    }
}
