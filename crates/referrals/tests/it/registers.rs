//! The register: filters together, pages by key, statements on both engines, words, and every page in a browser.

use crate::prepared::Who;
use crate::place::{cookie, counties, county, draw};
use daybreak_access::Role;
use daybreak_database::Engine;
use daybreak_people::acts::step_back;
use daybreak_people::choice::{About, Answer};
use daybreak_referrals::referral::Kind;
use daybreak_testing::{Browser, Scripts};
use daybreak_vocabulary::{Clock, Language};
use http::StatusCode;

#[tokio::test]
async fn filters_hold_together_and_nonsense_is_the_whole_register() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let today = county.world.clock.today();
        let adult = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, adult, About::Referral, None, Answer::Given).await);
        let referral = county.prepare(&me, adult, Kind::Nrm).await.unwrap();
        county.happened(&chief, referral, "entered", today, &[("reference", "NRM-5")]).await;
        let refuser = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, refuser, About::Referral, None, Answer::Refused).await);
        let notification = county.prepare(&me, refuser, Kind::Dtn).await.unwrap();
        for (query, sees_referral, sees_notification) in [
            ("", true, true),
            ("?kind=nrm", true, false),
            ("?kind=dtn&nation=england", false, true),
            ("?standing=entered", true, false),
            ("?standing=prepared&kind=nrm", false, false),
            ("?lives-in=E07990001&exploited-in=E07990002", true, true),
            ("?exploited-in=E07990001", false, false),
            ("?nation=scotland", false, false),
            ("?overdue=yes", false, false),
            ("?standing=lost&kind=x&after=2.x&lives-in=nowhere", true, true),
        ] {
            let page = county.get(&chief, &format!("/referrals{query}")).await;
            assert_eq!(page.body.contains(&referral.to_string()), sees_referral, "{query}");
            assert_eq!(page.body.contains(&notification.to_string()), sees_notification, "{query}");
        }
        county.missed_no_words();
    }
}

#[tokio::test]
async fn whoever_stepped_back_from_somebody_finds_them_on_no_list_and_is_handed_no_draft() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let (me, second) = (county.me(&chief).await, county.me(&worker).await);
        let adult = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, adult, About::Referral, None, Answer::Given).await);
        let referral = county.prepare(&me, adult, Kind::Nrm).await.unwrap();
        let draft = county.begin(&chief, &adult.to_string()).await;
        for path in ["/referrals", "/referrals/waiting"] {
            assert!(county.get(&worker, path).await.body.contains(&referral.to_string()), "{path}");
        }
        let stepped = daybreak_audit::change!(&county.world.db, second.author(), county.now(), draw(&county.office), |change| step_back::recuse(change, &second, adult).await);
        stepped.map_err(|why| format!("{why:?}")).unwrap();
        for path in ["/referrals", "/referrals/waiting"] {
            county.get(&worker, path).await.keeps_quiet_about(&referral.to_string());
            assert!(county.get(&chief, path).await.body.contains(&referral.to_string()), "{path}");
        }
        let refused = county.post(&chief, &format!("/referrals/{draft}/hand-over"), &[("to", &second.id.to_string())]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    }
}

#[tokio::test]
async fn a_page_of_the_register_tells_nothing_of_somebody_one_stepped_back_from() {
    let county = county(Engine::Sqlite).await;
    let chief = county.coordinator(county.police, "Ada Chief").await;
    let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
    let (me, second) = (county.me(&chief).await, county.me(&worker).await);
    let mut referrals = Vec::new();
    for _ in 0..41 {
        let adult = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, adult, About::Referral, None, Answer::Given).await);
        referrals.push((county.prepare(&me, adult, Kind::Nrm).await.unwrap(), adult));
    }
    referrals.sort_by_key(|(referral, _)| std::cmp::Reverse(referral.0));
    let shown = async || {
        let page = county.get(&worker, "/referrals").await;
        let rows = referrals.iter().filter(|(referral, _)| page.body.contains(&format!("href=\"/referrals/{referral}"))).count();
        (rows, page.body.contains("rel=\"next\""), page.body)
    };
    let step_back_from = async |adult: daybreak_people::PersonId| {
        let stepped = daybreak_audit::change!(&county.world.db, second.author(), county.now(), draw(&county.office), |change| step_back::recuse(change, &second, adult).await);
        stepped.map_err(|why| format!("{why:?}")).unwrap();
    };
    // The one the first page would end with: another takes its place, in the address of the next page too.
    step_back_from(referrals[39].1).await;
    let (rows, next, body) = shown().await;
    assert_eq!((rows, next), (40, true));
    assert!(!body.contains(&referrals[39].0.0.simple().to_string()) && !body.contains(&referrals[39].0.to_string()));
    step_back_from(referrals[0].1).await;
    let (rows, next, _) = shown().await;
    assert_eq!((rows, next), (39, false));
}

#[tokio::test]
async fn what_no_source_was_read_for_is_shown_as_unverified() {
    let county = county(Engine::Sqlite).await;
    let chief = county.coordinator(county.police, "Ada Chief").await;
    let page = county.get(&chief, "/referrals/rules").await;
    let text = page.text();
    let after = |from: &str| text.split_once(from).unwrap_or_else(|| panic!("{from} is not in {text}")).1.to_owned();
    // A row ends where the day it was checked is said.
    let row = |from: &str| after(from).split("Checked on").next().unwrap_or_default().to_owned();
    for walled in ["UK Border Force", "National Crime Agency", "Fair Work Agency"] {
        assert!(row(&format!("{walled} :")).contains("Not verified for Scotland, Northern Ireland"), "{walled}");
    }
    for seen in ["Police Scotland", "The Salvation Army"] {
        let row = row(&format!("{seen} :"));
        assert!(!row.contains("Not verified") && row.contains("College of Policing"), "{row}");
    }
    // Turning 18: read for England and Wales, and for nobody else.
    assert_eq!(text.matches("no source for Scotland or Northern Ireland was read").count(), 1);
    county.missed_no_words();
}

#[tokio::test]
async fn every_statement_prepares_on_both_engines() {
    for world in daybreak_testing::engines(crate::place::SCHEMAS).await {
        let refused = world.db.prepare_each(daybreak_referrals::room().statements).await.unwrap();
        assert!(refused.is_empty(), "{}: {refused:?}", world.name());
    }
}

#[test]
fn the_words_of_a_target_promise_nothing() {
    for (language, text) in daybreak_referrals::room().words {
        let line = text.lines().find(|line| line.starts_with("clock-sense-target = ")).unwrap();
        for promise in [" will ", " must ", " va ", " trebuie ", " bydd ", " rhaid "] {
            assert!(!line.contains(promise), "{language:?}: {line}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_and_nothing_is_too_wide() {
    let county = county(Engine::Sqlite).await;
    let chief = county.coordinator(county.police, "Ada Chief").await;
    county.coordinator(county.council, "Ben Clerk").await;
    let me = county.me(&chief).await;
    let today = county.world.clock.today();
    let adult = county.helped(&me, Who::Adult).await;
    assert!(county.choose(&me, adult, About::Referral, None, Answer::Given).await);
    let decided = county.prepare(&me, adult, Kind::Nrm).await.unwrap();
    county.happened(&chief, decided, "entered", today, &[("reference", "NRM-6-with-a-very-long-reference-that-does-not-break-anywhere-at-all")]).await;
    county.happened(&chief, decided, "rg_negative", today, &[("authority", "ieca"), ("reason", "credibility"), ("words", "They were not believed.")]).await;
    let child = county.helped(&me, Who::Turning(200)).await;
    let ready = county.prepare(&me, child, Kind::Nrm).await.unwrap();
    let case = county.case(&chief, decided).await;
    let event = case.body.split("/standing/told/").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    let address = county.serve().await;
    let browser = Browser::open(Scripts::On).await;
    browser.page.goto(&address).await.unwrap();
    browser.page.execute(&format!("document.cookie = '{}; path=/'", cookie(&chief)), Vec::new()).await.unwrap();
    let mut paths: Vec<String> = ["/referrals", "/referrals?standing=closed", "/referrals/waiting", "/referrals/rules"].map(str::to_owned).to_vec();
    paths.extend(["standing", "standing/record/rg_again", "standing/record/closed", "standing/crime", "standing/feedback", "out/sheet"].map(|below| format!("/referrals/{decided}/{below}")));
    paths.push(format!("/referrals/{decided}/standing/told/{event}"));
    paths.extend(["standing", "standing/record/entered", "standing/record/dropped", "standing/hand-to", "standing/write-again", "out/notice"].map(|below| format!("/referrals/{ready}/{below}")));
    let mut found = Vec::new();
    for language in Language::ALL {
        for path in &paths {
            let joined = if path.contains('?') { '&' } else { '?' };
            browser.page.goto(&format!("{address}{path}{joined}language={}", language.tag())).await.unwrap();
            for width in daybreak_testing::WIDTHS {
                browser.resize(width).await;
                found.extend(browser.axe().await.into_iter().map(|line| format!("{path} in {} at {width}: {line}", language.tag())));
                if browser.overflow().await > 0 {
                    found.push(format!("{path} in {} is wider than {width}", language.tag()));
                }
            }
        }
    }
    browser.close().await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    county.missed_no_words();
}
