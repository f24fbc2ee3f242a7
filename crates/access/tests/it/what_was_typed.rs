//! What is acted on is what was typed: where a sign was taken out of a value, nothing is done until the person has looked again.

use crate::browser::{Browser, Seen};
use crate::county::{PASSPHRASE, counties};
use daybreak_access::Role;
use http::StatusCode;

/// A passphrase with a sign in it that can't be shown.
const WITH_A_SIGN: &str = "eleven pale herons\u{7} in the rain";
/// What is left of it.
const WITHOUT: &str = "eleven pale herons in the rain";

/// A secret is not given back, so nobody is asked to look at what they wrote.
fn is_asked_to_type_again(seen: &Seen) {
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", seen.body);
    assert!(seen.body.contains("We never give back what you type here, so please type it again."), "{}", seen.body);
    assert!(!seen.body.contains("look at what you wrote"), "{}", seen.body);
    assert!(!seen.body.contains(WITHOUT), "no secret is given back");
}

#[tokio::test]
async fn a_passphrase_something_was_taken_out_of_changes_nothing() {
    for county in counties().await {
        let ana = county.person("ana", &[Role::Reader]).await;
        let mut browser = Browser::sign_in(&county, &ana).await;
        let token = browser.get("/account").await.token();
        let fields = [("token", token.as_str()), ("present-passphrase", PASSPHRASE), ("passphrase", WITH_A_SIGN), ("passphrase-again", WITH_A_SIGN)];
        is_asked_to_type_again(&browser.post("/account/passphrase", &fields).await);
        let with_a_sign = format!("{PASSPHRASE}\u{7}");
        is_asked_to_type_again(&browser.post("/account/codes", &[("token", token.as_str()), ("passphrase-for-codes", &with_a_sign)]).await);
        // Hers is the one she had.
        Browser::sign_in(&county, &ana).await;
    }
}

#[tokio::test]
async fn signing_in_with_a_sign_that_was_taken_out_is_no_try_and_uses_no_code() {
    for county in counties().await {
        let ana = county.person("ana", &[Role::Reader]).await;
        county.later();
        let code = county.code_of(&ana);
        let mut browser = Browser::new(&county);
        is_asked_to_type_again(&browser.try_to_sign_in("/", &ana.mail, &format!("{PASSPHRASE}\u{202e}"), &code).await);
        assert_eq!(browser.cookie, None);
        // Their address stays, and they can look at it.
        let mail = browser.try_to_sign_in("/", &format!("{}\u{7}", ana.mail), PASSPHRASE, &code).await;
        assert!(mail.body.contains("Please look at what you wrote") && mail.body.contains(&format!("value=\"{}\"", ana.mail)), "{}", mail.body);
        assert_eq!(browser.try_to_sign_in("/", &ana.mail, PASSPHRASE, &code).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn a_link_to_join_waits_for_a_passphrase_that_can_be_typed_again() {
    for county in counties().await {
        let (_, token) = county.invited(county.council, "dai", &[Role::Caseworker]).await;
        let mut browser = Browser::new(&county);
        let fields = [("passphrase", WITH_A_SIGN), ("passphrase-again", WITH_A_SIGN), ("code", "000000")];
        is_asked_to_type_again(&browser.post(&token.path(), &fields).await);
        assert!(browser.get(&token.path()).await.body.contains("Welcome, dai"));
    }
}

#[tokio::test]
async fn a_recovery_code_with_a_sign_taken_out_opens_nothing() {
    for county in counties().await {
        let cora = county.person("cora", &[Role::Coordinator]).await;
        let mut browser = Browser::sign_in(&county, &cora).await;
        let token = browser.get("/account").await.token();
        let seen = browser.post("/recovery-code", &[("token", token.as_str()), ("recovery-code", "ABCD\u{7}-EFGH")]).await;
        // It is no secret to whoever copies it, and stands there to be compared.
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", seen.body);
        assert!(seen.body.contains("We took out some signs") && seen.body.contains("value=\"ABCD-EFGH\""), "{}", seen.body);
        let wrong = browser.post("/recovery-code", &[("token", token.as_str()), ("recovery-code", "ABCD-EFGH")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!wrong.body.contains("We took out some signs"));
    }
}
