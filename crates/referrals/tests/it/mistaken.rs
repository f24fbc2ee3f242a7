//! A "no" that was put down by mistake, or that somebody took back: whoever handles the referral is called, and one act puts it right. A "no" itself ends it at once.

use crate::place::{County, Person, counties};
use crate::prepared::Who;
use daybreak_people::choice::{About, Answer};
use daybreak_referrals::referral::Kind;
use daybreak_vocabulary::Clock;
use http::StatusCode;

const CALLED: &str = "Or one has ended, and nobody here has looked at it.";

/// At ten in the morning: at night nobody is called.
async fn by_day(county: &County) -> Person {
    county.world.clock.advance_minutes(7 * 60);
    county.coordinator(county.police, "Ada Chief").await
}

#[tokio::test]
async fn what_was_ready_stands_again_after_a_yes_by_one_act_and_its_handler_is_called() {
    for county in counties().await {
        let chief = by_day(&county).await;
        let me = county.me(&chief).await;
        let today = county.world.clock.today();
        let (person, id) = county.agreed(&me).await;
        // Ready is made by its draft, and by no hand.
        county.get(&chief, &format!("/referrals/{id}/standing/record/prepared")).await.says("That is written down already");
        let date = today.date();
        let (day, month, year) = (date.day().to_string(), date.month().to_string(), date.year().to_string());
        let forged = [("on-day", day.as_str()), ("on-month", month.as_str()), ("on-year", year.as_str()), ("counted", "1")];
        county.post(&chief, &format!("/referrals/{id}/standing/record/prepared"), &forged).await.says("That is written down already");
        assert!(county.choose(&me, person, About::Referral, None, Answer::Refused).await);
        assert_eq!(county.follows().await, 2, "it is over at once, and somebody is called: on {}", county.world.name());
        assert_eq!(county.follows().await, 0, "once");
        let rota = county.get(&chief, "/rota").await;
        rota.says(CALLED);
        rota.keeps_quiet_about("a no to the referral");
        county.get(&chief, "/due").await.says("look at one that ended");
        county.record(&chief, id, "entered", today, &[("reference", "NRM-91")]).await.says("The person has not chosen this, or not any more.");
        // A mistake is put right by the person's word alone.
        let refused = county.record(&chief, id, "prepared", today, &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("The person has not chosen this, or not any more.");
        county.case(&chief, id).await.says("It is over: a no to the referral was put down. If that was a mistake, ask the person");
        assert_eq!(county.follows().await, 0);
        county.get(&chief, "/rota").await.keeps_quiet_about(CALLED);
        assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        let case = county.case(&chief, id).await;
        case.says("A no was put down, and the person says yes now.");
        case.says("It stands again: the person says yes");
        county.happened(&chief, id, "prepared", today, &[]).await;
        assert_eq!(county.follows().await, 0, "{}", county.world.name());
        let case = county.case(&chief, id).await;
        case.says("Ready, not entered");
        case.says("Stands again: the person said yes");
        assert!(county.get(&chief, "/referrals/waiting").await.body.contains(&id.to_string()));
        // It passed the door with the new word: that one carries it, and the next "no" ends it again.
        county.happened(&chief, id, "entered", today, &[("reference", "NRM-91")]).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Withdrawn).await);
        assert_eq!(county.follows().await, 1);
        county.case(&chief, id).await.says("Wants to leave");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn whoever_stays_after_all_goes_on_where_they_were_until_the_notice_has_gone() {
    for county in counties().await {
        let chief = by_day(&county).await;
        let me = county.me(&chief).await;
        let today = county.world.clock.today();
        let (person, id) = county.agreed(&me).await;
        county.happened(&chief, id, "entered", today, &[("reference", "NRM-92")]).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Withdrawn).await);
        county.follows().await;
        county.record(&chief, id, "rg_positive", today, &[]).await.says("This is over.");
        assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        county.happened(&chief, id, "prepared", today, &[]).await;
        county.happened(&chief, id, "rg_positive", today, &[("authority", "sca")]).await;
        county.case(&chief, id).await.says("Waiting for the second decision");
        // The authority has the notice: a yes after that begins anew.
        assert!(county.choose(&me, person, About::Referral, None, Answer::Withdrawn).await);
        county.follows().await;
        county.happened(&chief, id, "withdrawn", today, &[]).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        county.record(&chief, id, "prepared", today, &[]).await.says("This is over.");
        let case = county.case(&chief, id).await;
        case.says("Left");
        case.keeps_quiet_about("standing/record/prepared");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn of_one_person_one_at_a_time_holds_for_what_stands_again() {
    for county in counties().await {
        let chief = by_day(&county).await;
        let me = county.me(&chief).await;
        let today = county.world.clock.today();
        let (person, id) = county.agreed(&me).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Refused).await);
        county.follows().await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        // A colleague began anew meanwhile.
        let draft = county.begin(&chief, &person.to_string()).await;
        county.record(&chief, id, "prepared", today, &[]).await.says("Another about this person is being written.");
        let dropped = county.post(&chief, &format!("/referrals/{draft}/drop"), &[("sure", "yes")]).await;
        assert_eq!(dropped.status, StatusCode::SEE_OTHER, "{}", dropped.text());
        let second = county.prepare(&me, person, Kind::Nrm).await.unwrap();
        county.record(&chief, id, "prepared", today, &[]).await.says("Another about this person is ready.");
        county.happened(&chief, second, "entered", today, &[("reference", "NRM-93")]).await;
        county.record(&chief, id, "prepared", today, &[]).await.says("Another about this person was entered already.");
        county.happened(&chief, id, "prepared", today, &[("twice", "yes")]).await;
        county.missed_no_words();
    }
}

#[tokio::test]
async fn only_whoever_handles_it_is_called_and_lets_it_stand_again() {
    for county in counties().await {
        let chief = by_day(&county).await;
        let ben = county.coordinator(county.council, "Ben Clerk").await;
        let clerk = county.me(&ben).await;
        let today = county.world.clock.today();
        let person = county.helped(&clerk, Who::Adult).await;
        assert!(county.choose(&clerk, person, About::Referral, None, Answer::Given).await);
        assert!(county.choose(&clerk, person, About::Sharing, Some(county.police), Answer::Given).await);
        assert!(county.share(&clerk, person, county.police).await);
        let id = county.prepare(&clerk, person, Kind::Nrm).await.unwrap();
        let page = county.get(&ben, &format!("/referrals/{id}/standing/hand-to")).await;
        let handed = county.save(&ben, &page, &[("to", &county.police.to_string())]).await;
        assert_eq!(handed.status, StatusCode::SEE_OTHER, "{}", handed.text());
        county.case(&chief, id).await;
        assert!(county.choose(&clerk, person, About::Referral, None, Answer::Refused).await);
        assert_eq!(county.follows().await, 2, "{}", county.world.name());
        county.get(&chief, "/rota").await.says(CALLED);
        county.get(&ben, "/rota").await.keeps_quiet_about(CALLED);
        assert!(county.choose(&clerk, person, About::Referral, None, Answer::Given).await);
        county.record(&ben, id, "prepared", today, &[]).await.says("Another organisation handles it.");
        county.case(&ben, id).await.keeps_quiet_about("standing/record/prepared");
        county.happened(&chief, id, "prepared", today, &[]).await;
        county.case(&ben, id).await.says("Ready, not entered");
        county.missed_no_words();
    }
}
