//! A guess slows down; nobody is locked out.

use crate::browser::Browser;
use crate::county::{PASSPHRASE, counties};
use daybreak_access::throttle::TWO_CODES_AFTER;
use daybreak_access::totp::step_at;
use daybreak_access::{Office, Role, Secrets};
use daybreak_vault::Signer;
use http::StatusCode;
use std::sync::Arc;

/// How long the answers to one name's wrong tries wait, in milliseconds: three slips cost nothing, and no wait is longer than the last.
const WAITS: [i64; 10] = [0, 0, 0, 0, 500, 1_000, 2_000, 4_000, 8_000, 8_000];

#[tokio::test]
async fn each_wrong_try_makes_the_next_answer_wait_longer_whoevers_name_it_is() {
    for county in counties().await {
        let ana = county.person("ana", &[Role::Reader]).await;
        for mail in [ana.mail.as_str(), "eve@example.org"] {
            for _ in WAITS {
                Browser::new(&county).try_to_sign_in("/", mail, "a guess at her passphrase", "000000").await;
            }
            assert_eq!(county.waited(), WAITS, "{mail} on {}", county.world.name());
        }
        // Who is let in waits as whoever isn't would have; then nothing stands against the name any more.
        county.later();
        let now = step_at(county.office.house.clock.now());
        let (code, next) = (ana.secret.code(now), ana.secret.code(now + 1));
        let fields = [("mail", ana.mail.as_str()), ("passphrase", PASSPHRASE), ("code", &code), ("next-code", &next)];
        assert_eq!(Browser::new(&county).post("/", &fields).await.status, StatusCode::SEE_OTHER);
        Browser::new(&county).try_to_sign_in("/", &ana.mail, "a guess at her passphrase", "000000").await;
        assert_eq!(county.waited(), [8_000, 0], "{}", county.world.name());
    }
}

#[tokio::test]
async fn a_storm_on_many_names_makes_every_name_wait_a_little() {
    for county in counties().await {
        for number in 0..=50 {
            Browser::new(&county).try_to_sign_in("/", &format!("nobody.{number}@example.org"), "a guess at a passphrase", "000000").await;
        }
        let waited = county.waited();
        assert!(waited[..50].iter().all(|wait| *wait == 0), "{}: {waited:?}", county.world.name());
        assert_eq!(waited[50..], [125], "{}", county.world.name());
    }
}

#[tokio::test]
async fn an_office_as_it_is_opened_waits_as_long_as_it_says() {
    let county = counties().await.swap_remove(0);
    let secrets = Secrets { pepper: [9; 32], signer: Signer::from_bytes(&county.office.signer.expose()) };
    let office = Office::new(Arc::clone(&county.office.house), secrets, false);
    // From here on time goes by only where somebody waits for it.
    tokio::time::pause();
    for milliseconds in [0, 500, 8_000] {
        let began = tokio::time::Instant::now();
        office.pause(milliseconds).await;
        let late = i64::try_from(began.elapsed().as_millis()).unwrap() - milliseconds;
        assert!((0..=1).contains(&late), "{milliseconds} ms are {late} ms too long");
    }
    tokio::time::resume();
}

#[tokio::test]
async fn a_known_name_answers_like_one_nobody_has() {
    for county in counties().await {
        let ana = county.person("ana", &[Role::Reader]).await;
        let mut browser = Browser::new(&county);
        county.later();
        let code = county.code_of(&ana);
        let known = browser.try_to_sign_in("/", &ana.mail, "not her passphrase at all", &code).await;
        let right_passphrase = browser.try_to_sign_in("/", &ana.mail, PASSPHRASE, "000000").await;
        let unknown = browser.try_to_sign_in("/", "eve@example.org", "not her passphrase at all", &code).await;
        assert_eq!(known.whole().replace("ana@", "eve@"), unknown.whole());
        assert_eq!(right_passphrase.whole(), known.whole());
        assert!(!known.body.contains("not her passphrase"));
    }
}

#[tokio::test]
async fn a_code_opens_once() {
    for county in counties().await {
        let ana = county.person("ana", &[Role::Reader]).await;
        county.later();
        let code = county.code_of(&ana);
        let first = Browser::new(&county).try_to_sign_in("/", &ana.mail, PASSPHRASE, &code).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER);
        let again = Browser::new(&county).try_to_sign_in("/", &ana.mail, PASSPHRASE, &code).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{}: the same code again", county.world.name());
    }
}

#[tokio::test]
async fn a_stranger_cannot_lock_anybody_out() {
    for county in counties().await {
        let ana = county.person("ana", &[Role::Reader]).await;
        let mut stranger = Browser::new(&county);
        for _ in 0..=TWO_CODES_AFTER {
            stranger.try_to_sign_in("/", &ana.mail, PASSPHRASE, "000000").await;
        }
        // From here on one code in a million is not enough …
        county.later();
        let mut browser = Browser::new(&county);
        let one = browser.try_to_sign_in("/", &ana.mail, PASSPHRASE, &county.code_of(&ana)).await;
        assert_eq!(one.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(one.body.contains("next-code"), "she is told what to do");
        // … and its owner gives two in a row, however many were tried.
        let now = step_at(county.office.house.clock.now());
        let (code, next) = (ana.secret.code(now), ana.secret.code(now + 1));
        let fields = [("mail", ana.mail.as_str()), ("passphrase", PASSPHRASE), ("code", &code), ("next-code", &next)];
        let two = browser.post("/", &fields).await;
        assert_eq!(two.status, StatusCode::SEE_OTHER, "{}: {}", county.world.name(), two.body);
    }
}

#[tokio::test]
async fn each_of_many_guesses_at_once_counts() {
    for county in counties().await {
        let ana = county.person("ana", &[Role::Reader]).await;
        let guesses = (0..TWO_CODES_AFTER).map(async |_| {
            let told = Browser::new(&county).try_to_sign_in("/", &ana.mail, "a guess at her passphrase", "000000").await;
            assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        });
        futures::future::join_all(guesses).await;
        let mut waited = county.waited();
        waited.sort_unstable();
        assert_eq!(waited, WAITS, "{}: in one moment as one after another", county.world.name());
        county.later();
        let one = Browser::new(&county).try_to_sign_in("/", &ana.mail, PASSPHRASE, &county.code_of(&ana)).await;
        assert!(one.body.contains("next-code"), "{}: none of them slipped through beside another", county.world.name());
    }
}

#[tokio::test]
async fn a_passphrase_guessed_within_a_session_slows_down_like_one_at_the_door() {
    for county in counties().await {
        let ana = county.person("ana", &[Role::Reader]).await;
        let mut browser = Browser::sign_in(&county, &ana).await;
        let token = browser.get("/account").await.token();
        county.waited();
        for number in 0..TWO_CODES_AFTER {
            let (path, field) = if number % 2 == 0 { ("/account/passphrase", "present-passphrase") } else { ("/account/codes", "passphrase-for-codes") };
            let new = "eleven pale herons in the rain";
            let fields = [("token", token.as_str()), (field, "a guess at her passphrase"), ("passphrase", new), ("passphrase-again", new)];
            let refused = browser.post(path, &fields).await;
            assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.body.contains("govuk-error-summary"), "{path}");
        }
        assert_eq!(county.waited(), WAITS, "{}", county.world.name());
        county.later();
        let one = Browser::new(&county).try_to_sign_in("/", &ana.mail, PASSPHRASE, &county.code_of(&ana)).await;
        assert!(one.body.contains("next-code"), "{}: tries at an open desk stand against the name as well", county.world.name());
    }
}

#[tokio::test]
async fn joining_takes_a_link_that_works_once_and_shows_codes_that_work_once() {
    for county in counties().await {
        let (_, token) = county.invited(county.council, "dai", &[Role::Caseworker]).await;
        let path = token.path();
        let mut browser = Browser::new(&county);
        let page = browser.get(&path).await;
        assert!(page.body.contains("Welcome, dai") && page.body.contains("<svg"), "{}", page.body);
        assert!(page.body.contains("dai@example.org"));
        let (_, secret) = page.body.split_once("<strong>").unwrap();
        let secret: String = secret.split("</strong>").next().unwrap().split_whitespace().collect();
        let code = code_from(&secret, step_at(county.office.house.clock.now()));

        for (passphrase, again, code) in [("short", "short", code.as_str()), (PASSPHRASE, "another one entirely", &code), (PASSPHRASE, PASSPHRASE, "000000")] {
            let refused = browser.post(&path, &[("passphrase", passphrase), ("passphrase-again", again), ("code", code)]).await;
            assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.body.contains("govuk-error-summary"), "{passphrase}");
        }
        let joined = browser.post(&path, &[("passphrase", PASSPHRASE), ("passphrase-again", PASSPHRASE), ("code", &code)]).await;
        let codes: Vec<&str> = joined.body.split("<code>").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
        assert_eq!(codes.len(), 8, "{}", joined.body);
        assert_eq!(browser.get(&path).await.body.matches("Welcome").count(), 0, "the link is used up");
        assert_eq!(browser.try_to_sign_in("/", "dai@example.org", PASSPHRASE, &code).await.status, StatusCode::UNPROCESSABLE_ENTITY, "so is its code");
        let paper = browser.try_to_sign_in("/account", "dai@example.org", PASSPHRASE, codes[0]).await;
        assert_eq!(paper.status, StatusCode::SEE_OTHER);
        assert!(browser.get("/account").await.body.contains("waiting"), "keys are asked for");
        let again = Browser::new(&county).try_to_sign_in("/", "dai@example.org", PASSPHRASE, codes[0]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);

        let (_, late) = county.invited(county.council, "eli", &[Role::Reader]).await;
        county.world.clock.advance_days(8);
        assert!(!Browser::new(&county).get(&late.path()).await.body.contains("eli@example.org"), "a link ends after a week");
    }
}

/// As an authenticator application would, from what the page shows.
fn code_from(base32: &str, step: i64) -> String {
    use hmac::{Hmac, KeyInit, Mac};
    let key = data_encoding::BASE32_NOPAD.decode(base32.as_bytes()).unwrap();
    let mut mac = Hmac::<sha1::Sha1>::new_from_slice(&key).unwrap();
    mac.update(&step.to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let offset = usize::from(digest[19] & 0xf);
    let number = u32::from_be_bytes(digest[offset..offset + 4].try_into().unwrap()) & 0x7fff_ffff;
    format!("{:06}", number % 1_000_000)
}
