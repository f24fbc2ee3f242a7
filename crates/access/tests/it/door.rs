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
            if path != long {
                assert_eq!(seen.whole(), first.whole(), "{} {path}", county.world.name());
            }
            assert!(seen.body.contains("Passphrase") && seen.status == StatusCode::OK, "{path}");
        }
        let posted = nobody.post("/", &[("anything", "x")]).await;
        for path in ["/account/passphrase", "/nothing/here", "/test/queue"] {
            assert_eq!(nobody.post(path, &[("anything", "x")]).await.whole(), posted.whole(), "{path}");
        }
        for method in [Method::PUT, Method::DELETE, Method::OPTIONS] {
            let here = nobody.send(Request::builder().method(method.clone()).uri("/account"), "").await;
            let nowhere = nobody.send(Request::builder().method(method.clone()).uri("/nothing"), "").await;
            assert_eq!(here.whole(), nowhere.whole(), "{method}");
        }
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
