//! Passphrases, sessions and forms.

use crate::chance;
use daybreak_vault::{BadForm, FormKeys, Passphrases, Pepper, SessionCookie};
use daybreak_vocabulary::Day;
use proptest::prelude::*;

#[tokio::test]
async fn a_passphrase_opens_what_it_sealed() {
    let chance = chance();
    let passphrases = Passphrases::new(Pepper::from_bytes([9; 32]));
    let sealed = passphrases.seal(&chance, b"member", "four words and more", b"key").await.unwrap();
    let open = async |owner: &[u8], passphrase: &str| passphrases.open(owner, passphrase, &sealed).await.unwrap().map(|secret| secret.to_vec());
    assert_eq!(open(b"member", "four words and more").await.unwrap(), b"key");
    assert_eq!(open(b"member", "four words and mote").await, None);
    assert_eq!(open(b"another", "four words and more").await, None);
    let elsewhere = Passphrases::new(Pepper::from_bytes([8; 32]));
    assert_eq!(elsewhere.open(b"member", "four words and more", &sealed).await.unwrap().map(|_| ()), None);
    // Two seals of one passphrase share no byte that tells so.
    let again = passphrases.seal(&chance, b"member", "four words and more", b"key").await.unwrap();
    assert_ne!(sealed[9..25], again[9..25]);
    passphrases.pretend("whatever").await.unwrap();
}

#[tokio::test]
async fn a_cost_written_by_hand_does_not_exhaust_the_machine() {
    let passphrases = Passphrases::new(Pepper::from_bytes([9; 32]));
    let mut sealed = passphrases.seal(&chance(), b"member", "four words and more", b"key").await.unwrap();
    assert_eq!(sealed[..9], [1, 0, 0, 76, 0, 0, 0, 0, 2]);
    sealed[1] = 0xff;
    assert!(passphrases.open(b"member", "four words and more", &sealed).await.is_err());
    assert!(passphrases.open(b"member", "x", &[1, 2, 3]).await.is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn at_most_two_passphrases_are_stretched_at_a_time() {
    let passphrases = Passphrases::new(Pepper::from_bytes([9; 32]));
    let tries: Vec<_> = (0..6)
        .map(|_| {
            let passphrases = passphrases.clone();
            tokio::spawn(async move { passphrases.pretend("whatever").await })
        })
        .collect();
    let mut most = 0;
    while tries.iter().any(|one| !one.is_finished()) {
        most = most.max(passphrases.busy());
        tokio::task::yield_now().await;
    }
    assert!((1..=2).contains(&most), "{most}");
    for one in tries {
        one.await.unwrap().unwrap();
    }
    assert_eq!(passphrases.busy(), 0);
}

#[test]
fn the_database_alone_opens_no_session() {
    let chance = chance();
    let cookie = SessionCookie::draw(&chance);
    let sealed = cookie.seal(&chance, b"member", b"key");
    let returned = SessionCookie::parse(&cookie.text()).unwrap();
    assert_eq!(returned.label(), cookie.label());
    assert_eq!(*returned.open(b"member", &sealed).unwrap(), b"key");
    assert!(returned.open(b"another", &sealed).is_err());
    assert!(SessionCookie::draw(&chance).open(b"member", &sealed).is_err());
    // The label, which is stored, is neither the cookie nor what seals.
    let label = data_encoding::BASE64URL_NOPAD.encode(&cookie.label());
    assert!(SessionCookie::parse(&label).unwrap().open(b"member", &sealed).is_err());
    assert!(cookie.accepts_form_token(&cookie.form_token()));
    assert!(!cookie.accepts_form_token(&SessionCookie::draw(&chance).form_token()));
    assert!(!cookie.accepts_form_token(""));
    assert!(SessionCookie::parse("short").is_none());
}

#[test]
fn a_form_lasts_from_one_day_into_the_next() {
    let chance = chance();
    let today = Day(20_000);
    let keys = FormKeys::new([1; 32], None);
    let form = keys.seal(&chance, today, "journey", b"answers");
    let open = |today: Day| keys.open(today, "journey", &form).map(|(day, state)| (day, state.to_vec()));
    assert_eq!(open(today), Ok((today, b"answers".to_vec())));
    keys.rotate([2; 32]);
    assert_eq!(open(today.plus(1)), Ok((today, b"answers".to_vec())));
    keys.rotate([3; 32]);
    assert_eq!(open(today.plus(2)), Err(BadForm::Stale));
    assert_eq!(open(today), Err(BadForm::Forged));
    assert_eq!(keys.open(today, "journey", &keys.seal(&chance, today, "receipt", b"x")).map(|_| ()), Err(BadForm::Forged));
}

#[test]
fn a_form_does_not_show_how_much_was_typed() {
    let keys = FormKeys::new([1; 32], None);
    let size = |length| keys.seal(&chance(), Day(1), "journey", &vec![b'x'; length]).len();
    assert_eq!(size(1), size(900));
    assert!(size(900) < 1600);
}

proptest! {
    #[test]
    fn a_forged_form_is_refused(text in "[A-Za-z0-9_-]{0,200}", any in "\\PC{0,60}") {
        let keys = FormKeys::new([1; 32], Some([2; 32]));
        prop_assert!(keys.open(Day(20_000), "journey", &text).is_err());
        prop_assert!(keys.open(Day(20_000), "journey", &any).is_err());
        prop_assert!(SessionCookie::parse(&any).is_none());
    }
}
