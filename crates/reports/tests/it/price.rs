//! The price page: the sum as a sentence, a day without a rate, what can't be read; and nothing kept of any of it.

use crate::browser::sites;
use daybreak_audit::account;
use http::{StatusCode, header};

fn fields(told: &[(&str, &str)]) -> Vec<(String, String)> {
    told.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

const WASH: [(&str, &str); 8] = [
    ("price", "£5"),
    ("people", "3"),
    ("minutes", "10"),
    ("worker", "adult"),
    ("vat", "no"),
    ("on-day", "22"),
    ("on-month", "11"),
    ("on-year", "2026"),
];

fn with<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = WASH.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    kept.chain(changed.iter().copied()).collect()
}

#[tokio::test]
async fn the_sum_is_a_sentence_and_says_that_it_proves_nothing() {
    for site in sites().await {
        let page = site.post("/price", &fields(&WASH)).await;
        assert_eq!(page.status, StatusCode::OK);
        for said in [
            "This price can&#39;t pay for the work.",
            "£5 buys 23.6 minutes of work. With holiday pay it buys 21.1.",
            "People at work: 3. Minutes for each: 10. That is 30 minutes of work.",
            "The least that can be paid for it is £6.36. With holiday pay it is £7.12.",
            "at least £12.71",
            "This is not proof.",
            "Tell us what you saw",
        ] {
            assert!(page.html.contains(said), "{said}: {}", page.html);
        }
        assert!(!page.headers.contains_key(header::SET_COOKIE));
        let dear = site.post("/price", &fields(&with(&[("price", "15"), ("people", "1"), ("minutes", "45")]))).await;
        assert!(dear.html.contains("This price can pay for the work.") && !dear.html.contains("Tell us what you saw"));
        let day = site.post("/price", &fields(&with(&[("people", "6"), ("takings", "320"), ("hours", "10")]))).await;
        assert!(day.html.contains("Their pay is £762.60. The day takes £320.") && day.html.contains("Pay costs 2.4 times"), "{}", day.html);
        // What can pay is no proof of pay; what VAT and rent leave of a price is a step of the sum.
        assert!(dear.html.contains("This is not proof that they are paid.") && !dear.html.contains("good cause to look"), "{}", dear.html);
        let taxed = site.post("/price", &fields(&with(&[("vat", "yes"), ("share", "60")]))).await;
        assert!(taxed.html.contains("Of the £5 that was paid, £2.50 is left for pay.") && taxed.html.contains("£2.50 buys"), "{}", taxed.html);
        assert!(!page.html.contains("is left for pay."));
        // A price may do and a day may not.
        let slow = site.post("/price", &fields(&with(&[("price", "15"), ("people", "1"), ("minutes", "45"), ("takings", "60"), ("hours", "10")]))).await;
        assert!(slow.html.contains("This price can pay for the work.") && slow.html.contains("good cause to look") && slow.html.contains("Tell us what you saw"), "{}", slow.html);
        let romanian = site.post("/price", &fields(&with(&[("language", "ro")]))).await;
        assert!(romanian.html.contains("cumpără 23,6 minute"), "{}", romanian.html);
        let april = site.post("/price", &fields(&with(&[("on-day", "1"), ("on-month", "4"), ("on-year", "2023")]))).await;
        assert!(april.html.contains("at least £10.42"));
    }
}

#[tokio::test]
async fn a_day_without_a_rate_is_said_and_what_was_typed_stays() {
    for site in sites().await {
        let next = site.post("/price", &fields(&with(&[("on-day", "1"), ("on-month", "4"), ("on-year", "2027")]))).await;
        assert_eq!(next.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(next.html.contains("We do not know the rate of pay for") && next.html.contains("value=\"£5\""), "{}", next.html);
        for (changed, said) in [
            (("on-month", "13"), "There is no such day."),
            (("price", "a fiver"), "Put in an amount in pounds"),
            (("people", "some"), "Put in a whole number."),
            (("minutes", "0"), "Put in a whole number."),
            (("share", "101"), "Put in a whole number."),
            (("takings", "lots"), "Put in an amount in pounds"),
        ] {
            let page = site.post("/price", &fields(&with(&[changed]))).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{changed:?}");
            assert!(page.html.contains(said) && page.html.contains(&format!("value=\"{}\"", changed.1)), "{changed:?}: {}", page.html);
        }
    }
}

/// Whatever is written has a line in the account: there is none more.
#[tokio::test]
async fn nothing_is_kept() {
    for site in sites().await {
        let mut acts = Vec::new();
        for _ in 0..2 {
            let mut tx = site.world.db.read().await.unwrap();
            acts.push(account::page(&mut tx, account::Filter::Everything, account::newest(), 100).await.unwrap().len());
            tx.rollback().await.unwrap();
            site.post("/price", &fields(&WASH)).await;
        }
        assert_eq!(acts[0], acts[1]);
    }
}
