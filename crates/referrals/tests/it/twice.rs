//! Of one person, one at a time: two drafts of a person whose records were joined, two that are ready, and a second that is entered.

use crate::place::{County, Person, Seen, counties};
use crate::prepared::Who;
use daybreak_people::choice::{About, Answer};
use daybreak_referrals::referral::Kind;
use daybreak_vocabulary::Clock;
use http::StatusCode;

async fn join(county: &County, by: &Person, kept: &str, other: &str) {
    let joined = county.post(by, &format!("/people/{kept}/merge"), &[("other", other)]).await;
    assert_eq!(joined.status, StatusCode::SEE_OTHER, "{}", joined.text());
}

/// Two records of one person, joined, with a draft from each.
async fn two_drafts(county: &County, by: &Person) -> (String, [String; 2]) {
    let (kept, other) = (county.somebody(by, "yes").await, county.somebody(by, "yes").await);
    let drafts = [county.begin(by, &kept).await, county.begin(by, &other).await];
    join(county, by, &kept, &other).await;
    (kept, drafts)
}

#[track_caller]
fn leads_to(page: &Seen, draft: &str) {
    assert!(page.body.contains(&format!("href=\"/referrals/{draft}\"")), "no way to {draft}: {}", page.text());
}

async fn prepare(county: &County, by: &Person, draft: &str, typed: &[(&str, &str)]) -> Seen {
    county.post(by, &format!("/referrals/{draft}/prepare"), typed).await
}

#[tokio::test]
async fn of_two_drafts_about_one_person_each_shows_the_other_and_one_is_given_up_first() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (kept, drafts) = two_drafts(&county, &chief).await;
        for (draft, other) in [(&drafts[0], &drafts[1]), (&drafts[1], &drafts[0])] {
            for below in ["", "/check"] {
                let page = county.get(&chief, &format!("/referrals/{draft}{below}")).await;
                page.says("Two are being written about one person. Look at both");
                leads_to(&page, other);
            }
            county.get(&chief, &format!("/referrals/{draft}/check")).await.keeps_quiet_about("Make it ready");
            // From a page that was open before the joining, or with whatever it is told.
            let refused = prepare(&county, &chief, draft, &[("twice", "yes")]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
            refused.says("Another about this person is being written. Give one of the two up first.");
            leads_to(&refused, other);
            assert!(!county.account(draft).await.contains(&"referral.prepared".to_owned()), "on {}", county.world.name());
        }
        // No third is begun from either.
        let third = county.get(&chief, &format!("/people/{kept}/refer")).await;
        assert_eq!(third.status, StatusCode::SEE_OTHER, "{}", third.text());
        let given_up = county.post(&chief, &format!("/referrals/{}/drop", drafts[0]), &[("sure", "yes")]).await;
        assert_eq!(given_up.status, StatusCode::SEE_OTHER);
        let third = county.get(&chief, &format!("/people/{kept}/refer")).await;
        assert_eq!(third.location(), format!("/referrals/{}", drafts[1]), "the other is theirs too");
        county.get(&chief, &format!("/referrals/{}", drafts[1])).await.keeps_quiet_about("Another about the same person");
        let ready = prepare(&county, &chief, &drafts[1], &[]).await;
        assert_eq!(ready.status, StatusCode::SEE_OTHER, "{}", ready.text());
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_draft_waits_for_one_that_is_ready_and_asks_about_one_that_was_entered() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let today = county.world.clock.today();
        for was_entered in [false, true] {
            let (kept, other) = (county.somebody(&chief, "yes").await, county.somebody(&chief, "yes").await);
            let [ready, draft] = [county.begin(&chief, &kept).await, county.begin(&chief, &other).await];
            assert_eq!(prepare(&county, &chief, &ready, &[]).await.status, StatusCode::SEE_OTHER);
            join(&county, &chief, &kept, &other).await;
            let id = ready.parse().unwrap();
            county.get(&chief, &format!("/referrals/{ready}/standing")).await.says("One person is entered once.");
            let page = county.get(&chief, &format!("/referrals/{draft}")).await;
            page.says("One about this person is ready, and not entered.");
            leads_to(&page, &ready);
            let refused = prepare(&county, &chief, &draft, &[("twice", "yes")]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
            refused.says("Another about this person is ready. Enter it first");
            if was_entered {
                county.happened(&chief, id, "entered", today, &[("reference", "NRM-41")]).await;
                county.get(&chief, &format!("/referrals/{draft}/check")).await.says("Is a second one needed?");
                let refused = prepare(&county, &chief, &draft, &[]).await;
                assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
                refused.says("Another about this person was entered already.");
                assert_eq!(prepare(&county, &chief, &draft, &[("twice", "yes")]).await.status, StatusCode::SEE_OTHER);
            } else {
                county.happened(&chief, id, "dropped", today, &[("words", "The same person twice.")]).await;
                county.get(&chief, &format!("/referrals/{draft}/check")).await.keeps_quiet_about("Another about the same person");
                assert_eq!(prepare(&county, &chief, &draft, &[]).await.status, StatusCode::SEE_OTHER);
            }
        }
        county.missed_no_words();
    }
}

#[tokio::test]
async fn nobody_is_entered_twice_unnoticed() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let today = county.world.clock.today();
        let (kept, other) = (county.helped(&me, Who::Adult).await, county.helped(&me, Who::Adult).await);
        for person in [kept, other] {
            assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        }
        let (first, second) = (county.prepare(&me, kept, Kind::Nrm).await.unwrap(), county.prepare(&me, other, Kind::Nrm).await.unwrap());
        county.get(&chief, &format!("/referrals/{first}/standing")).await.keeps_quiet_about("Another about the same person");
        join(&county, &chief, &kept.to_string(), &other.to_string()).await;
        for (one, two) in [(first, second), (second, first)] {
            let case = county.case(&chief, one).await;
            case.says("One person is entered once. Look at the other one");
            leads_to(&case, &two.to_string());
        }
        // Of two that are ready one is entered, and the second is asked about.
        county.happened(&chief, first, "entered", today, &[("reference", "NRM-42")]).await;
        let form = county.get(&chief, &format!("/referrals/{second}/standing/record/entered")).await;
        form.says("Is a second one needed?");
        leads_to(&form, &first.to_string());
        let refused = county.record(&chief, second, "entered", today, &[("reference", "NRM-43")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
        refused.says("Another about this person was entered already. Look at it");
        assert!(refused.body.contains("NRM-43"), "what was typed is kept");
        county.case(&chief, second).await.says("Ready, not entered");
        county.happened(&chief, second, "entered", today, &[("reference", "NRM-43"), ("twice", "yes")]).await;
        county.missed_no_words();
    }
}

#[tokio::test]
async fn what_had_signs_taken_out_of_it_is_shown_again_and_not_acted_on() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let person = county.somebody(&chief, "yes").await;
        let path = format!("/people/{person}/refer");
        let mut form = county.get(&chief, &path).await.form();
        form.set("nation", "england\u{202e}");
        let again = county.post(&chief, &path, &form.fields()).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", again.text());
        again.says("We took out some signs");
        assert_eq!(county.get(&chief, &format!("/referrals/{}", form.value("once"))).await.status, StatusCode::NOT_FOUND);
        let draft = county.begin(&chief, &person).await;
        for (below, field) in [("prepare", "aware"), ("review", "sure"), ("drop", "sure")] {
            let again = county.post(&chief, &format!("/referrals/{draft}/{below}"), &[(field, "yes\u{202e}")]).await;
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{below}: {}", again.text());
            again.says("We took out some signs");
        }
        let account = county.account(&draft).await;
        assert!(account.iter().all(|act| matches!(act.as_str(), "referral.begun" | "referral.opened")), "{account:?}");
        county.missed_no_words();
    }
}
