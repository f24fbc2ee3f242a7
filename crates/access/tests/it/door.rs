//! What you may not see does not exist.

use crate::browser::{ACTS, Browser, path_of};
use crate::county::{PASSPHRASE, counties};
use daybreak_access::{Role, policy};
use daybreak_vault::RecipientKind;
use http::{Method, Request, StatusCode, header};

#[tokio::test]
async fn signed_out_every_path_is_the_same_page() {
    for county in counties().await {
        let mut nobody = Browser::new(&county);
        let first = nobody.get("/").await;
        assert_eq!(first.status, StatusCode::OK);
        assert!(first.body.contains("Passphrase"));
        let long = format!("/join/{}", "A".repeat(43));
        for path in ["/account", "/test/queue", "/nothing/here", "/join/short", "/account/passphrase", "/sign-out", "/test/queue/", &long] {
            let seen = nobody.get(path).await;
            assert_eq!(seen.whole(), first.whole(), "{} {path}", county.world.name());
            assert!(seen.body.contains("Passphrase") && seen.status == StatusCode::OK, "{path}");
        }
        // What was typed travels on, sealed: its bytes are never the same twice, and as many whatever the path.
        let blank = |seen: &crate::browser::Seen| {
            let whole = seen.whole();
            let (before, rest) = whole.split_once("name=\"typed\" value=\"").expect("what was typed");
            let (sealed, after) = rest.split_once('"').unwrap();
            format!("{before}{}{after}", sealed.len())
        };
        let posted = nobody.post("/", &[("anything", "x")]).await;
        for path in ["/account/passphrase", "/nothing/here", "/test/queue"] {
            assert_eq!(blank(&nobody.post(path, &[("anything", "x")]).await), blank(&posted), "{path}");
        }
        for method in [Method::PUT, Method::DELETE, Method::OPTIONS] {
            let here = nobody.send(Request::builder().method(method.clone()).uri("/account"), "").await;
            let nowhere = nobody.send(Request::builder().method(method.clone()).uri("/nothing"), "").await;
            assert_eq!(here.whole(), nowhere.whole(), "{method}");
        }
    }
}

#[tokio::test]
async fn who_works_for_an_organisation_that_rests_is_signed_out_and_stays_out() {
    for county in counties().await {
        let borders = county.organisation("Ashby Refuge", RecipientKind::Charity).await;
        let bea = county.person_of(borders, "bea", &[Role::Coordinator]).await;
        let mut browser = Browser::sign_in(&county, &bea).await;
        assert!(browser.get("/account").await.body.contains("bea@example.org"));
        let rests = daybreak_vault::Recipient { id: borders, name: "Ashby Refuge".into(), kind: RecipientKind::Charity, active: false, fallback: false };
        let house = &county.office.house;
        let done: Result<(), daybreak_audit::Stop<()>> =
            daybreak_audit::change!(&house.db, daybreak_audit::Author::System, house.clock.now(), &*house.chance, |change| {
                Ok(daybreak_vault::recipients::enter(change, &county.office.signer, &rests).await?)
            });
        done.unwrap();
        assert!(!browser.get("/account").await.body.contains("bea@example.org"), "{}", county.world.name());
        county.later();
        let again = Browser::new(&county).try_to_sign_in("/", &bea.mail, PASSPHRASE, &county.code_of(&bea)).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.header("set-cookie").is_none());
    }
}

#[tokio::test]
async fn what_was_typed_when_the_session_had_ended_is_offered_again() {
    for county in counties().await {
        let ana = county.person("ana", &[Role::Reader, Role::Coordinator]).await;
        let bel = county.person("bel", &[Role::Coordinator]).await;
        let mut browser = Browser::sign_in(&county, &ana).await;
        let token = browser.get("/account").await.token();
        county.world.clock.advance_minutes(61);
        let fields = [("token", token.as_str()), ("text", "Six men, said the neighbour"), ("kind", "question")];
        let lost = browser.post("/test/members", &fields).await;
        assert!(lost.body.contains("Passphrase") && lost.body.contains("name=\"typed\""), "{}", county.world.name());
        assert!(!lost.body.contains("Six men"), "sealed, not shown to whoever sits there");
        let typed = lost.body.split("name=\"typed\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let sign_in = async |browser: &mut Browser, mail: &str, passphrase: &str, code: &str| {
            browser.post("/", &[("mail", mail), ("passphrase", passphrase), ("code", code), ("typed", &typed)]).await
        };
        // A wrong code loses nothing.
        let wrong = sign_in(&mut browser, &ana.mail, PASSPHRASE, "000000").await;
        assert!(wrong.body.contains(&typed));
        // A colleague on the same browser is not shown it.
        county.later();
        let theirs = sign_in(&mut browser, &bel.mail, PASSPHRASE, &county.code_of(&bel)).await;
        assert_eq!((theirs.status, theirs.body.contains("Six men")), (StatusCode::SEE_OTHER, false));
        let mut browser = Browser::new(&county);
        let back = sign_in(&mut browser, &ana.mail, PASSPHRASE, &county.code_of(&ana)).await;
        assert_eq!(back.status, StatusCode::OK);
        assert!(back.body.contains("Six men, said the neighbour") && back.body.contains("action=\"/test/members\""), "{}", back.body);
        let new = back.token();
        assert_ne!(new, token);
        let sent = browser.post("/test/members", &[("token", &new), ("text", "Six men, said the neighbour"), ("kind", "question")]).await;
        assert!(sent.body.contains("behind the door"));
        // Nothing that opens anything is ever carried along, and nothing forged is offered.
        let mut nobody = Browser::new(&county);
        for fields in [vec![("token", "x")], vec![("present-passphrase", "a passphrase"), ("text", "x")], vec![("recovery-code", "AAAA"), ("text", "x")]] {
            assert!(!nobody.post("/account/anything", &fields).await.body.contains("name=\"typed\""));
        }
        county.later();
        let forged = [("mail", ana.mail.as_str()), ("passphrase", PASSPHRASE), ("code", &county.code_of(&ana)), ("typed", "AAAAAAAAAAAA")];
        assert_eq!(nobody.post("/", &forged).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn a_link_that_leads_nowhere_is_like_any_other_path() {
    for county in counties().await {
        let (_, used) = county.invited(county.council, "ela", &[Role::Reader]).await;
        let secret = daybreak_access::totp::Secret::draw(&*county.office.house.chance);
        daybreak_access::acts::join::join_with(&county.office, &used, PASSPHRASE, &secret).await.unwrap();
        let (_, old) = county.invited(county.council, "old", &[Role::Reader]).await;
        county.world.clock.advance_days(8);
        let (_, live) = county.invited(county.council, "new", &[Role::Reader]).await;
        let never = format!("/join/{}", "A".repeat(43));
        let ana = county.person("ana", &[Role::Reader]).await;
        let mut nobody = Browser::new(&county);
        let mut member = Browser::sign_in(&county, &ana).await;
        let token = member.get("/account").await.token();
        let (page, posted) = (nobody.get("/nothing/here").await, nobody.post("/nothing/here", &[("passphrase", "x")]).await);
        let (missing, missing_post) = (member.get("/nothing/here").await, member.post("/nothing/here", &[("token", &token)]).await);
        for path in [used.path(), old.path(), never, "/join/short".to_owned()] {
            assert_eq!(nobody.get(&path).await.whole(), page.whole(), "{} {path}", county.world.name());
            assert_eq!(nobody.post(&path, &[("passphrase", "x")]).await.whole(), posted.whole(), "{path}");
            assert_eq!(member.get(&path).await.whole(), missing.whole(), "signed in: {path}");
            assert_eq!(member.post(&path, &[("token", &token)]).await.whole(), missing_post.whole(), "signed in: {path}");
        }
        assert!(nobody.get(&live.path()).await.body.contains("new@example.org"));
    }
}

#[tokio::test]
async fn whoever_may_not_gets_the_page_that_never_was() {
    for county in counties().await {
        let borders = county.organisation("Border Office", RecipientKind::ImmigrationEnforcement).await;
        let mut people = Vec::new();
        for role in Role::ALL {
            people.push((county.person(role.word(), &[role]).await, vec![role], RecipientKind::Council));
        }
        let officer = county.person_of(borders, "officer", &Role::ALL).await;
        people.push((officer, Role::ALL.to_vec(), RecipientKind::ImmigrationEnforcement));
        for (person, roles, kind) in people {
            let mut browser = Browser::sign_in(&county, &person).await;
            let token = browser.get("/account").await.token();
            let missing = browser.get("/nothing/here").await;
            assert_eq!(missing.status, StatusCode::NOT_FOUND);
            let missing_post = browser.post("/nothing/here", &[("token", &token)]).await;
            for act in ACTS {
                let seen = browser.get(path_of(act)).await;
                let sent = browser.post(path_of(act), &[("token", &token)]).await;
                if policy::allows(&roles, kind, act) {
                    assert!(seen.body.contains("behind the door"), "{} {act:?}", person.mail);
                    assert!(sent.body.contains("behind the door"), "{} {act:?}", person.mail);
                } else {
                    assert_eq!(seen.whole(), missing.whole(), "{} {act:?}", person.mail);
                    assert_eq!(sent.whole(), missing_post.whole(), "{} {act:?}", person.mail);
                }
            }
            // A path that only takes forms.
            assert_eq!(browser.get("/account/passphrase").await.whole(), missing.whole());
        }
    }
}

#[tokio::test]
async fn a_form_from_elsewhere_does_nothing() {
    for county in counties().await {
        let ana = county.person("ana", &[Role::Reader]).await;
        let mut browser = Browser::sign_in(&county, &ana).await;
        let other = county.person("bel", &[Role::Reader]).await;
        let foreign = Browser::sign_in(&county, &other).await.get("/account").await.token();
        let token = browser.get("/account").await.token();
        for wrong in ["", "x", foreign.as_str()] {
            let seen = browser.post("/account/sign-out-everywhere", &[("token", wrong)]).await;
            assert_eq!(seen.status, StatusCode::BAD_REQUEST, "{wrong}");
        }
        let body = format!("token={token}");
        let cross = Request::post("/account/sign-out-everywhere")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "cross-site");
        assert_eq!(browser.send(cross, body.clone()).await.status, StatusCode::NOT_FOUND);
        let old = Request::post("/account/sign-out-everywhere").header(header::ORIGIN, "https://evil.example");
        assert_eq!(browser.send(old, body).await.status, StatusCode::NOT_FOUND);
        assert!(browser.get("/account").await.body.contains("ana@example.org"), "still signed in");
        let done = browser.post("/account/sign-out-everywhere", &[("token", &token)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert!(!browser.get("/account").await.body.contains("ana@example.org"));
    }
}

#[tokio::test]
async fn a_cookie_is_strict_and_ends() {
    for county in counties().await {
        let ana = county.person("ana", &[Role::Reader]).await;
        let mut browser = Browser::new(&county);
        county.later();
        let seen = browser.try_to_sign_in("/account?language=cy", &ana.mail, PASSPHRASE, &county.code_of(&ana)).await;
        assert_eq!(seen.header("location"), Some("/account?language=cy"), "{}", seen.body);
        let set = seen.header("set-cookie").unwrap().to_owned();
        assert!(set.starts_with("__Host-daybreak="));
        for attribute in ["Secure", "HttpOnly", "SameSite=Strict", "Path=/"] {
            assert!(set.contains(attribute), "{attribute}");
        }
        assert!(!set.contains("Domain") && !set.contains("Max-Age"));

        let signed_in = |seen: &crate::browser::Seen| seen.body.contains("ana@example.org");
        county.world.clock.advance_minutes(59);
        assert!(signed_in(&browser.get("/account").await));
        county.world.clock.advance_minutes(59);
        assert!(signed_in(&browser.get("/account").await), "every page begins the hour anew");
        county.world.clock.advance_minutes(60);
        assert!(!signed_in(&browser.get("/account").await), "an idle hour");

        let mut browser = Browser::sign_in(&county, &ana).await;
        for _ in 0..15 {
            county.world.clock.advance_minutes(50);
            assert!(signed_in(&browser.get("/account").await));
        }
        county.world.clock.advance_minutes(31);
        assert!(!signed_in(&browser.get("/account").await), "a whole shift");
    }
}
