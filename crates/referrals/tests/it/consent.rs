//! Consent is the door: what may be begun and made ready about whom, who sees it, and whom the duty binds.

use crate::place::{County, Person, Seen, counties, county, draw};
use crate::prepared::Who;
use daybreak_access::Role;
use daybreak_audit::change;
use daybreak_database::Engine;
use daybreak_people::acts::merge;
use daybreak_people::choice::{About, Answer};
use daybreak_vocabulary::Language;
use http::{Method, StatusCode};

#[tokio::test]
async fn nothing_is_begun_about_an_adult_who_has_not_chosen() {
    for county in counties().await {
        let chief = county.coordinator(county.charity, "Cat Quill").await;
        let person = county.somebody(&chief, "undecided").await;
        let page = county.get(&chief, &format!("/people/{person}/refer")).await;
        page.says("This person has not chosen yet.");
        page.keeps_quiet_about("Begin the referral");
        for kind in ["nrm", "dtn"] {
            let once = draw_id(&county);
            let sent = county.post(&chief, &format!("/people/{person}/refer"), &[("kind", kind), ("nation", "england"), ("once", &once)]).await;
            assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind} on {}: {}", county.world.name(), sent.text());
            assert_eq!(county.get(&chief, &format!("/referrals/{once}")).await.status, StatusCode::NOT_FOUND);
        }
        county.missed_no_words();
    }
}

fn draw_id(county: &crate::place::County) -> String {
    draw(&county.office).uuid7(county.now()).to_string()
}

#[tokio::test]
async fn nothing_is_begun_from_a_record_that_was_joined_to_another() {
    for county in counties().await {
        let chief = county.coordinator(county.council, "Ben Clerk").await;
        let me = county.me(&chief).await;
        let (kept, other) = (county.helped(&me, Who::Turning(100)).await, county.helped(&me, Who::Turning(100)).await);
        let path = format!("/people/{other}/refer");
        // The page was open while a colleague joined the two.
        let mut form = county.get(&chief, &path).await.form();
        form.set("nation", "england");
        let id = draw(&county.office).uuid7(county.now());
        let joined = change!(&county.world.db, me.author(), county.now(), draw(&county.office), |change| merge::merge(change, &me, id, kept, other).await);
        joined.unwrap();
        let refused = county.post(&chief, &path, &form.fields()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
        refused.says("This record was joined to another. Write in that one.");
        assert_eq!(county.get(&chief, &format!("/referrals/{}", form.value("once"))).await.status, StatusCode::NOT_FOUND);
        let page = county.get(&chief, &path).await;
        page.says("This record was joined to another. Write in that one.");
        page.keeps_quiet_about("Begin the referral");
        county.begin(&chief, &kept.to_string()).await;
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_child_is_referred_and_never_notified_of() {
    for county in counties().await {
        let chief = county.coordinator(county.council, "Ben Clerk").await;
        for who in ["child", "unsure"] {
            let person = county.somebody(&chief, who).await;
            county.get(&chief, &format!("/people/{person}/refer")).await.says("A child is always referred.");
            let once = draw_id(&county);
            let sent = county.post(&chief, &format!("/people/{person}/refer"), &[("kind", "dtn"), ("nation", "england"), ("once", &once)]).await;
            assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
            sent.says("There is no notification about them.");
            let draft = county.begin(&chief, &person).await;
            county.get(&chief, &format!("/referrals/{draft}")).await.says("Referral");
            // A child's exploitation needs no means.
            let sheet = county.get(&chief, &format!("/referrals/{draft}/sheet/situation")).await;
            sheet.says("How a child was controlled need not be shown.");
            sheet.keeps_quiet_about("name=\"means\"");
        }
        let quick = county.get(&chief, "/people/notify").await;
        let mut form = quick.form();
        for (name, value) in [("age", "unsure"), ("referral", "refused"), ("named", "no")] {
            form.set(name, value);
        }
        let refused = county.post(&chief, "/people/notify", &form.fields()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_choice_taken_back_stops_what_was_not_yet_ready() {
    for county in counties().await {
        let chief = county.coordinator(county.charity, "Cat Quill").await;
        let person = county.somebody(&chief, "yes").await;
        let draft = county.begin(&chief, &person).await;
        // Whoever holds a page from before sends the other kind.
        let taken_back = county.get(&chief, &format!("/test/takes-back?{person}")).await;
        assert_eq!(taken_back.status, StatusCode::NO_CONTENT, "{}", taken_back.text());
        let refused = county.post(&chief, &format!("/referrals/{draft}/prepare"), &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("What this person chose does not allow it, or no longer does.");
        assert!(!county.account(&draft).await.contains(&"referral.prepared".to_owned()));
        county.missed_no_words();
    }
}

#[tokio::test]
async fn what_is_taken_back_on_the_record_theirs_was_joined_to_stops_it_as_well() {
    for county in counties().await {
        let chief = county.coordinator(county.charity, "Cat Quill").await;
        let (old, kept) = (county.somebody(&chief, "yes").await, county.somebody(&chief, "yes").await);
        let draft = county.begin(&chief, &old).await;
        let me = county.me(&chief).await;
        let chance = crate::place::draw(&county.office);
        let (id, old, kept_id) = (chance.uuid7(county.now()), old.parse().unwrap(), kept.parse().unwrap());
        let merged = daybreak_audit::change!(&county.world.db, me.author(), county.now(), chance, |change| {
            daybreak_people::acts::merge::merge(change, &me, id, kept_id, old).await
        });
        merged.map_err(|why| format!("{why:?}")).unwrap();
        // Of two ledgers the later line holds.
        county.world.clock.advance_minutes(1);
        assert_eq!(county.get(&chief, &format!("/test/takes-back?{kept}")).await.status, StatusCode::NO_CONTENT);
        county.post(&chief, &format!("/referrals/{draft}/prepare"), &[]).await.says("What this person chose does not allow it, or no longer does.");
        assert!(!county.account(&draft).await.contains(&"referral.prepared".to_owned()), "{}", county.world.name());
    }
}

fn bytes(seen: &Seen) -> (StatusCode, Vec<(String, String)>, String) {
    let headers = seen.headers.iter().map(|(name, value)| (name.to_string(), format!("{value:?}"))).collect();
    (seen.status, headers, seen.body.clone())
}

#[tokio::test]
async fn what_is_not_theirs_is_a_page_that_never_was() {
    let room = daybreak_referrals::room();
    for county in counties().await {
        let chief = county.coordinator(county.charity, "Cat Quill").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let reader = county.colleague(&chief, county.charity, "Rhi Reader", Role::Reader).await;
        let analyst = county.member(county.charity, "Cai Analyst", &[Role::Analyst]).await;
        let border = county.member(county.immigration, "Bo Border", &[Role::Coordinator, Role::Caseworker]).await;
        let person = county.somebody(&chief, "yes").await;
        let draft = county.begin(&chief, &person).await;
        let before = county.account(&draft).await;
        for outsider in [&clerk, &reader, &analyst, &border] {
            let nothing = county.get(outsider, "/nothing/here").await;
            // What stands once it is made ready: `standing.rs`.
            for route in room.pages.routes().iter().filter(|route| route.path.contains("{id}") && !route.path.contains("/standing") && !route.path.contains("/out/")) {
                let path = route.path.replace("/people/{id}", &format!("/people/{person}")).replace("{id}", &draft);
                let path = path.replace("{kind}", "leaving").replace("{entry}", "only");
                let once = draw_id(&county);
                let seen = match route.method == Method::POST {
                    true => county.post(outsider, &path, &[("once", &once), ("version", "0"), ("sure", "yes"), ("nation", "england")]).await,
                    false => county.get(outsider, &path).await,
                };
                assert_eq!(bytes(&seen), bytes(&nothing), "{} {} on {}", route.method, route.path, county.world.name());
            }
        }
        for path in ["/people/notify", "/account/responder-card"] {
            for outsider in [&reader, &analyst, &border] {
                assert_eq!(bytes(&county.get(outsider, path).await), bytes(&county.get(outsider, "/nothing/here").await), "{path}");
            }
        }
        assert_eq!(county.account(&draft).await, before, "and nothing of it is in the account");
    }
}

/// Writes down where somebody works, on their card.
async fn works_in(county: &County, person: &Person, nation: &str) {
    let kept = county.post(person, "/account/responder-card", &[("role", "Duty desk"), ("nation", nation)]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
}

/// What is said of the duty in each nation, and where nobody knows which it is.
#[tokio::test]
async fn no_nations_duty_is_told_in_another() {
    let county = county(Engine::Sqlite).await;
    let council = county.coordinator(county.council, "Ben Clerk").await;
    let charity = county.coordinator(county.charity, "Cat Quill").await;
    let me = county.me(&council).await;
    // Of somebody who is helped nobody knows where, by a member without a card.
    let person = county.helped(&me, Who::Adult).await;
    assert!(county.choose(&me, person, About::Referral, None, Answer::Refused).await);
    let pages = ["/people/notify".to_owned(), format!("/people/{person}/refer")];
    const SAID: [&str; 4] = ["Your organisation must tell the Home Office", "may be bound to tell Police Scotland", "This nation has a duty to notify of its own", "No duty to notify binds"];
    for path in &pages {
        let page = county.get(&council, path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        for said in SAID {
            page.keeps_quiet_about(said);
        }
    }
    for (nation, said) in [("england", SAID[0]), ("wales", SAID[0]), ("scotland", SAID[1]), ("northern-ireland", SAID[2])] {
        works_in(&county, &council, nation).await;
        for path in &pages {
            let page = county.get(&council, path).await;
            page.says(said);
            for other in SAID.into_iter().filter(|other| *other != said) {
                page.keeps_quiet_about(other);
            }
            if said != SAID[0] {
                page.keeps_quiet_about("section 52");
            }
        }
        works_in(&county, &charity, nation).await;
        county.get(&charity, "/people/notify").await.says(SAID[3]);
    }
    county.missed_no_words();
}

#[tokio::test]
async fn the_duty_is_shown_to_whom_it_binds_and_to_nobody_else() {
    let county = county(Engine::Sqlite).await;
    let council = county.coordinator(county.council, "Ben Clerk").await;
    let charity = county.coordinator(county.charity, "Cat Quill").await;
    for person in [&council, &charity] {
        works_in(&county, person, "england").await;
    }
    let bound = county.get(&council, "/people/notify").await;
    bound.says("Your organisation must tell the Home Office");
    bound.says("Modern Slavery Act 2015, section 52");
    let free = county.get(&charity, "/people/notify").await;
    free.says("No duty to notify binds your organisation that we know of.");
    free.keeps_quiet_about("must tell the Home Office");
    let person = county.somebody(&council, "no").await;
    county.get(&council, &format!("/people/{person}/refer")).await.says("Your organisation must tell the Home Office");
    let _ = Language::En;
    county.missed_no_words();
}

#[tokio::test]
async fn whoever_holds_no_key_sees_that_it_is_sealed() {
    let county = county(Engine::Sqlite).await;
    let chief = county.coordinator(county.charity, "Cat Quill").await;
    let new = county.member(county.charity, "Nia New", &[Role::Caseworker]).await;
    let person = county.somebody(&chief, "yes").await;
    let draft = county.begin(&chief, &person).await;
    for below in ["", "/sheet/situation", "/check"] {
        let page = county.get(&new, &format!("/referrals/{draft}{below}")).await;
        page.says("You can’t read this yet. Ask a colleague who can to sign in");
        page.keeps_quiet_about("Popescu");
    }
    county.missed_no_words();
}
