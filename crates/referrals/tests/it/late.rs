//! What was entered before the person took it back, and is written down after: the Home Office has it, so its reference is kept and it is told.

use crate::place::{County, Person, counties};
use crate::prepared::{Who, age};
use daybreak_access::Member;
use daybreak_people::PersonId;
use daybreak_people::choice::{About, Answer};
use daybreak_referrals::referral::{Kind, ReferralId};
use daybreak_vocabulary::Clock;
use http::StatusCode;

const REFUSED: &str = "The person has not chosen this, or not any more.";

impl County {
    /// An adult who said yes, and their referral, taken out to be keyed in.
    async fn keyed(&self, chief: &Person, me: &Member) -> (PersonId, ReferralId) {
        let (person, id) = self.agreed(me).await;
        let sheet = self.get(chief, &format!("/referrals/{id}/out/sheet")).await;
        sheet.says("Six in one room.");
        (person, id)
    }

    async fn takes_it_back(&self, me: &Member, person: PersonId) {
        assert!(self.choose(me, person, About::Referral, None, Answer::Withdrawn).await);
    }
}

#[tokio::test]
async fn a_withdrawal_between_keying_in_and_writing_down_loses_neither_reference_nor_notice() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let (person, id) = county.keyed(&chief, &me).await;
        county.takes_it_back(&me, person).await;
        county.happened(&chief, id, "entered", county.world.clock.today(), &[("reference", "NRM-61")]).await;
        // At once, not with the next round.
        let case = county.case(&chief, id).await;
        case.says("Reference: NRM-61");
        case.says("Wants to leave");
        case.says("Followed by itself from the person’s choice");
        county.get(&chief, &format!("/referrals/{id}/out/notice")).await.says("National Referral Mechanism reference: NRM-61");
        county.get(&chief, &format!("/referrals/{id}/out/sheet")).await.says("it is over, or the person is leaving");
        assert_eq!(county.follows().await, 0, "it followed");
        // The next morning at ten: the notice is chased.
        county.world.clock.advance_minutes(24 * 60 + 7 * 60);
        assert_eq!(county.follows().await, 1, "{}", county.world.name());
        county.missed_no_words();
    }
}

#[tokio::test]
async fn what_ended_by_itself_and_had_been_entered_stands_as_leaving() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let keyed_on = county.world.clock.today();
        let (person, id) = county.keyed(&chief, &me).await;
        let (never, never_out) = county.agreed(&me).await;
        county.world.clock.advance_minutes(24 * 60);
        let chief = county.again(chief).await;
        for one in [person, never] {
            county.takes_it_back(&me, one).await;
        }
        assert_eq!(county.follows().await, 2);
        let case = county.case(&chief, id).await;
        case.says("if it was entered, write down the reference");
        assert!(case.body.contains(&format!("/referrals/{id}/standing/record/entered")), "{}", case.text());
        let other = county.case(&chief, never_out).await;
        other.keeps_quiet_about("record/entered");
        county.record(&chief, never_out, "entered", keyed_on, &[("reference", "NRM-63")]).await.says(REFUSED);
        county.world.clock.advance_minutes(24 * 60);
        let chief = county.again(chief).await;
        let today = county.world.clock.today();
        // Not on a day on which they had said no, and not before it had left the house.
        for (on, why) in [(today, REFUSED), (keyed_on.plus(-1), "Enter a day that is not before what was written down last.")] {
            let refused = county.record(&chief, id, "entered", on, &[("reference", "NRM-62")]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
            refused.says(why);
            assert!(refused.body.contains("NRM-62"), "what was typed is kept");
        }
        county.happened(&chief, id, "entered", keyed_on, &[("reference", "NRM-62")]).await;
        county.case(&chief, id).await.says("Wants to leave");
        assert!(county.get(&chief, "/referrals").await.body.contains(&id.to_string()), "it is open again");
        county.happened(&chief, id, "withdrawn", today, &[]).await;
        let case = county.case(&chief, id).await;
        case.says("Left");
        case.keeps_quiet_about("record/entered");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn whoever_wants_it_again_stays_and_what_somebody_ended_by_hand_stays_over() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let today = county.world.clock.today();
        let (person, id) = county.keyed(&chief, &me).await;
        county.takes_it_back(&me, person).await;
        assert_eq!(county.follows().await, 1);
        assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        county.happened(&chief, id, "entered", today, &[("reference", "NRM-64")]).await;
        let case = county.case(&chief, id).await;
        case.says("Reference: NRM-64");
        case.keeps_quiet_about("Wants to leave");
        assert_eq!(county.follows().await, 0);
        // Somebody wrote down that it was over before anything was entered: they knew.
        let (person, id) = county.keyed(&chief, &me).await;
        county.takes_it_back(&me, person).await;
        county.happened(&chief, id, "withdrawn", today, &[]).await;
        county.case(&chief, id).await.keeps_quiet_about("record/entered");
        county.record(&chief, id, "entered", today, &[("reference", "NRM-65")]).await.says(REFUSED);
        // Who wants time has not said no: it was entered while they agreed, and goes on until they decide.
        let (person, id) = county.keyed(&chief, &me).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Undecided).await);
        county.happened(&chief, id, "entered", today, &[("reference", "NRM-66")]).await;
        county.case(&chief, id).await.keeps_quiet_about("Wants to leave");
        county.missed_no_words();
    }
}

impl County {
    /// An adult who chose to be named in a notification, taken out to be keyed in.
    pub async fn keyed_by_name(&self, chief: &Person) -> (PersonId, ReferralId) {
        let person = self.somebody(chief, "named").await;
        let draft = self.begin(chief, &person).await;
        let ready = self.post(chief, &format!("/referrals/{draft}/prepare"), &[]).await;
        assert_eq!(ready.status, StatusCode::SEE_OTHER, "{}", ready.text());
        self.get(chief, &format!("/referrals/{draft}/out/sheet")).await.says("Popescu");
        (person.parse().unwrap(), draft.parse().unwrap())
    }

    async fn is_named_no_longer(&self, me: &Member, person: PersonId) {
        assert!(self.choose(me, person, About::Named, None, Answer::Withdrawn).await);
    }
}

#[tokio::test]
async fn whoever_takes_back_being_named_after_it_was_keyed_in_is_told_of_to_the_home_office() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let today = county.world.clock.today();
        let (person, id) = county.keyed_by_name(&chief).await;
        county.is_named_no_longer(&me, person).await;
        county.happened(&chief, id, "entered", today, &[("reference", "DTN-61")]).await;
        // At once, not with the next round.
        let case = county.case(&chief, id).await;
        case.says("Reference: DTN-61");
        case.says("Not to be named any more");
        case.keeps_quiet_about("Wants to leave");
        let notice = county.get(&chief, &format!("/referrals/{id}/out/notice")).await;
        notice.says("Notification reference: DTN-61");
        notice.says("I, Dana Popescu, was named in a notification");
        for format in ["sheet", "pdf", "json", "htcds"] {
            let kept = county.get(&chief, &format!("/referrals/{id}/out/{format}")).await;
            kept.says("it is over, or the person is leaving");
            kept.keeps_quiet_about("Popescu");
        }
        assert_eq!(county.follows().await, 0, "it followed");
        county.world.clock.advance_minutes(24 * 60 + 7 * 60);
        assert_eq!(county.follows().await, 1, "the notice is chased, on {}", county.world.name());
        let chief = county.again(chief).await;
        county.happened(&chief, id, "withdrawn", county.world.clock.today(), &[]).await;
        county.case(&chief, id).await.says("Over: not to be named");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_notification_by_name_ends_with_the_yes_to_it_and_one_without_a_name_goes_on() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let keyed_on = county.world.clock.today();
        let (person, id) = county.keyed_by_name(&chief).await;
        let other = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, other, About::Referral, None, Answer::Refused).await);
        let nameless = county.prepare(&me, other, Kind::Dtn).await.unwrap();
        county.world.clock.advance_minutes(24 * 60);
        let chief = county.again(chief).await;
        county.is_named_no_longer(&me, person).await;
        county.is_named_no_longer(&me, other).await;
        assert_eq!(county.follows().await, 1, "the one that names them, on {}", county.world.name());
        county.case(&chief, id).await.says("It ended because the person does not want to be named.");
        let goes_on = county.case(&chief, nameless).await;
        goes_on.says("Ready, and not entered.");
        goes_on.keeps_quiet_about("record/withdrawn");
        for what in ["withdrawn", "leaving"] {
            county.get(&chief, &format!("/referrals/{nameless}/standing/record/{what}")).await.says("Nobody decides on a notification.");
            let refused = county.record(&chief, nameless, what, county.world.clock.today(), &[]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}: {}", refused.text());
        }
        // It was entered on the day before, while they agreed.
        county.happened(&chief, id, "entered", keyed_on, &[("reference", "DTN-62")]).await;
        county.case(&chief, id).await.says("Not to be named any more");
        // They say yes after all, while the notice has not gone: it stands as before.
        assert!(county.choose(&me, person, About::Named, None, Answer::Given).await);
        county.happened(&chief, id, "prepared", county.world.clock.today(), &[]).await;
        county.case(&chief, id).await.says("Reference: DTN-62");
        assert_eq!(county.get(&chief, &format!("/referrals/{id}/out/json")).await.status, StatusCode::OK);
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_name_taken_back_is_told_to_the_home_office_although_their_age_was_in_doubt_when_it_was_written_down() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let keyed_on = county.world.clock.today();
        let (person, id) = county.keyed_by_name(&chief).await;
        county.world.clock.advance_days(1);
        county.is_named_no_longer(&me, person).await;
        assert_eq!(county.follows().await, 1, "{}", county.world.name());
        county.world.clock.advance_days(1);
        assert!(county.say_age(&me, person, age(Who::Unsure, county.world.clock.today()).evidence).await);
        county.world.clock.advance_days(1);
        chief = county.again(chief).await;
        county.happened(&chief, id, "entered", keyed_on, &[("reference", "DTN-63")]).await;
        assert_eq!(county.follows().await, 0, "while they may be a child");
        county.world.clock.advance_days(2);
        chief = county.again(chief).await;
        county.write_assessed(&me, person).await;
        assert_eq!(county.follows().await, 1, "{}", county.world.name());
        county.case(&chief, id).await.says("Not to be named any more");
        county.get(&chief, &format!("/referrals/{id}/out/notice")).await.says("Notification reference: DTN-63");
        county.missed_no_words();
    }
}
