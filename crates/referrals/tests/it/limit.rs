//! A "no", and the time there is to ask for another look: it is open until then, somebody is called a week before, and the day passes by itself.

use crate::place::{County, Person, counties};
use crate::prepared::Who;
use daybreak_people::choice::{About, Answer};
use daybreak_referrals::referral::ReferralId;
use daybreak_vocabulary::Clock;

const CALL: &str = "the time to ask for another look is nearly over";

impl County {
    /// Whether it stands in the register as it opens, and among what is past its day.
    async fn stands(&self, by: &Person, id: ReferralId) -> (bool, bool) {
        let has = |body: &str| body.contains(&id.to_string());
        (has(&self.get(by, "/referrals").await.body), has(&self.get(by, "/referrals?overdue=yes").await.body))
    }
}

#[tokio::test]
async fn a_no_is_open_while_there_is_time_to_ask_and_its_day_passes_by_itself() {
    for county in counties().await {
        // At ten in the morning.
        county.world.clock.advance_minutes(7 * 60);
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let today = county.world.clock.today();
        let person = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        let second = county.entered(&chief, &me, person, "NRM-71").await;
        county.happened(&chief, second, "rg_positive", today, &[]).await;
        county.happened(&chief, second, "cg_negative", today, &[("reason", "insufficient")]).await;
        assert_eq!(county.stands(&chief, second).await, (true, false), "thirty days are left, on {}", county.world.name());
        assert_eq!(county.follows().await, 0);
        let chief = county.later(22, chief).await;
        assert_eq!(county.follows().await, 0);
        let chief = county.later(1, chief).await;
        assert_eq!(county.follows().await, 1, "a week is left, on {}", county.world.name());
        assert_eq!(county.follows().await, 0, "once");
        let rota = county.get(&chief, "/rota").await;
        rota.says(CALL);
        rota.keeps_quiet_about("NRM-71");
        // Somebody has looked, and nobody is called again for the same.
        county.case(&chief, second).await.says("Ask by");
        let chief = county.later(1, chief).await;
        assert_eq!(county.follows().await, 0, "on {}", county.world.name());
        let chief = county.later(6, chief).await;
        assert_eq!(county.follows().await, 0);
        assert_eq!(county.stands(&chief, second).await, (true, false), "today is the last day");
        let chief = county.later(1, chief).await;
        county.follows().await;
        assert_eq!(county.stands(&chief, second).await, (false, false), "nobody opened it, on {}", county.world.name());
        assert!(county.get(&chief, "/referrals?standing=refused_second").await.body.contains(&second.to_string()));
        county.get(&chief, "/rota").await.keeps_quiet_about(CALL);
        let account = county.account(&second.to_string()).await;
        assert_eq!(account.iter().filter(|act| *act == "referral.limit_passed").count(), 1, "{account:?}");
        assert_eq!(account.iter().filter(|act| *act == "alert.raised").count(), 1, "{account:?}");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn whoever_asked_in_time_is_not_called_and_a_first_no_stays_open_without_a_day() {
    for county in counties().await {
        county.world.clock.advance_minutes(7 * 60);
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let today = county.world.clock.today();
        let mut refused = Vec::new();
        for reference in ["NRM-72", "NRM-73"] {
            let person = county.helped(&me, Who::Adult).await;
            assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
            let id = county.entered(&chief, &me, person, reference).await;
            county.happened(&chief, id, "rg_negative", today, &[("reason", "insufficient")]).await;
            refused.push(id);
        }
        let [asked, left] = refused[..] else { panic!("two") };
        county.happened(&chief, asked, "rg_again", today, &[]).await;
        let chief = county.later(25, chief).await;
        assert_eq!(county.follows().await, 1, "for the one nobody asked about, on {}", county.world.name());
        assert!(!county.account(&asked.to_string()).await.contains(&"alert.raised".to_owned()));
        let chief = county.later(6, chief).await;
        assert_eq!(county.stands(&chief, left).await, (true, true), "before the clock has come by");
        county.follows().await;
        assert_eq!(county.stands(&chief, left).await, (true, false), "a first no is not the end of it");
        assert_eq!(county.stands(&chief, asked).await, (true, false));
        assert!(!county.account(&asked.to_string()).await.contains(&"referral.limit_passed".to_owned()));
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_panels_no_is_called_for_by_its_own_day_and_passes_once() {
    for county in counties().await {
        county.world.clock.advance_minutes(7 * 60);
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let (child, grown) = (county.helped(&me, Who::Turning(200)).await, county.helped(&me, Who::Adult).await);
        assert!(county.choose(&me, grown, About::Referral, None, Answer::Given).await);
        let mut refused = Vec::new();
        for (person, reference) in [(child, "NRM-75"), (grown, "NRM-76")] {
            refused.push(county.entered(&chief, &me, person, reference).await);
        }
        // Answered after 21 days: the panel's own 45 days would be over before the thirty there are to ask.
        let chief = county.later(21, chief).await;
        let today = county.world.clock.today();
        for id in &refused {
            county.happened(&chief, *id, "rg_negative", today, &[("authority", "panel"), ("reason", "insufficient")]).await;
        }
        let chief = county.later(22, chief).await;
        assert_eq!(county.follows().await, 0, "not by a day on which nothing is asked, on {}", county.world.name());
        let chief = county.later(1, chief).await;
        assert_eq!(county.follows().await, 2, "a week is left, on {}", county.world.name());
        let chief = county.later(8, chief).await;
        for _ in 0..3 {
            county.follows().await;
        }
        for id in &refused {
            let account = county.account(&id.to_string()).await;
            assert_eq!(account.iter().filter(|act| *act == "referral.limit_passed").count(), 1, "on {}: {account:?}", county.world.name());
            assert_eq!(county.stands(&chief, *id).await, (true, false), "on {}", county.world.name());
        }
        county.missed_no_words();
    }
}

#[tokio::test]
async fn an_18th_birthday_that_nobody_asked_about_does_not_pass_with_the_limit() {
    for county in counties().await {
        county.world.clock.advance_minutes(7 * 60);
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let today = county.world.clock.today();
        let child = county.helped(&me, Who::Turning(10)).await;
        let id = county.entered(&chief, &me, child, "NRM-74").await;
        county.happened(&chief, id, "rg_negative", today, &[("reason", "insufficient")]).await;
        // Whoever opens it learns the day.
        county.case(&chief, id).await.says("They turn 18 on");
        let chief = county.later(40, chief).await;
        county.follows().await;
        assert_eq!(county.stands(&chief, id).await, (true, true), "still past its day, on {}", county.world.name());
        assert!(!county.account(&id.to_string()).await.contains(&"referral.limit_passed".to_owned()));
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_birthday_after_the_limit_comes_into_sight_though_nobody_opened_the_referral() {
    for county in counties().await {
        county.world.clock.advance_minutes(7 * 60);
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let today = county.world.clock.today();
        let child = county.helped(&me, Who::Turning(50)).await;
        let id = county.entered(&chief, &me, child, "NRM-75").await;
        county.happened(&chief, id, "rg_negative", today, &[("reason", "insufficient")]).await;
        let chief = county.later(31, chief).await;
        county.follows().await;
        assert_eq!(county.stands(&chief, id).await, (true, false), "the time for asking is over, on {}", county.world.name());
        let chief = county.later(20, chief).await;
        county.follows().await;
        assert_eq!(county.stands(&chief, id).await, (true, true), "they turned 18 yesterday, on {}", county.world.name());
        let passed = |account: Vec<String>| ["referral.limit_passed", "referral.day_passed"].map(|act| account.iter().filter(|one| *one == act).count());
        assert_eq!(passed(county.account(&id.to_string()).await), [1, 0]);
        // Whoever opens the referral alone has not looked at how old they are.
        county.case(&chief, id).await.says("They turn 18 on");
        county.follows().await;
        assert_eq!(county.stands(&chief, id).await, (true, true), "on {}", county.world.name());
        county.get(&chief, &format!("/people/{child}")).await.says("Explain again, and ask what they want.");
        county.follows().await;
        assert_eq!(county.stands(&chief, id).await, (true, false), "somebody has looked, on {}", county.world.name());
        assert_eq!(passed(county.account(&id.to_string()).await), [1, 1]);
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_birthday_that_passed_stays_on_the_referral_until_their_record_was_looked_at() {
    for county in counties().await {
        county.world.clock.advance_minutes(7 * 60);
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let today = county.world.clock.today();
        let child = county.helped(&me, Who::Turning(10)).await;
        let id = county.entered(&chief, &me, child, "NRM-76").await;
        county.happened(&chief, id, "rg_positive", today, &[]).await;
        assert_eq!(county.stands(&chief, id).await, (true, false));
        let chief = county.later(12, chief).await;
        for _ in 0..2 {
            county.case(&chief, id).await.says("They turn 18 on");
            assert_eq!(county.stands(&chief, id).await, (true, true), "opened, and not looked at, on {}", county.world.name());
        }
        county.get(&chief, &format!("/people/{child}")).await;
        county.case(&chief, id).await.says("Ask them what they want");
        assert_eq!(county.stands(&chief, id).await, (true, false), "on {}", county.world.name());
        county.missed_no_words();
    }
}
