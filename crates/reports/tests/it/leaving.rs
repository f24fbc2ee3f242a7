//! Leaving for good, from every page that was typed into: none of its forms shows anything again, whichever is sent once more.

use crate::browser::{Seen, Site, sites};
use crate::coming_back::open;
use http::StatusCode;

const STORY: &str = "Six men sleep behind the wash";
const CLOSED: &str = "You left this page";
const FIRST: &str = "Are you worried about how someone is treated?";

/// Presses the button for leaving, as it stands on this page.
async fn leave(site: &Site, page: &Seen) {
    let journey = page.leaving().unwrap_or_else(|| panic!("leaving ends nothing on {}", page.html));
    assert_eq!(site.post("/leave", &[("journey".into(), journey)]).await.status, StatusCode::SEE_OTHER);
}

/// What one presses who is done: the first page comes, and the browser is to forget.
async fn finish(site: &Site, page: &Seen) {
    let seen = site.press(page, "finish", &[]).await;
    assert!(seen.html.contains(FIRST) && seen.leaving().is_none() && seen.html.contains("href=\"/?language=cy\""), "{}", seen.html);
    assert_eq!(seen.headers.get("clear-site-data").map(|value| value.as_bytes()), Some(&b"\"cache\""[..]));
}

/// Sends the form of a page again, as Back and "send again" do.
async fn shows_nothing(site: &Site, page: &Seen, go: &str, typed: &[(&str, &str)]) {
    let seen = site.press(page, go, typed).await;
    assert!(seen.html.contains(CLOSED), "{} {go}: {}", site.world.name(), seen.html);
    // A short one, as a number, stands on every page.
    for (_, value) in typed.iter().filter(|(_, value)| value.len() > 4) {
        assert!(!seen.html.contains(value), "{} {go}: {}", site.world.name(), seen.html);
    }
}

/// One way through, every page of it with what was sent from it: the last is the receipt's.
async fn told(site: &Site) -> (Vec<(Seen, &'static str, Vec<(&'static str, &'static str)>)>, Seen) {
    let mut sent = Vec::new();
    let mut page = site.get("/form").await;
    for (go, typed) in [("next", vec![("telling", "professional")]), ("skip", vec![("story", STORY)]), ("next", vec![("level", "anonymous")]), ("send", vec![])] {
        let next = site.press(&page, go, &typed).await;
        sent.push((page, go, typed));
        page = next;
    }
    assert!(page.html.contains("id=\"receipt\""), "{}", page.html);
    (sent, page)
}

#[tokio::test]
async fn whoever_closes_the_conversation_leaves_no_way_back_into_it() {
    for site in sites().await {
        let code = site.tell(STORY).await.code();
        let asked = site.get("/return").await;
        let page = site.press(&asked, "open", &[("code", &code)]).await;
        let written = site.press(&page, "reply", &[("reply", "There is a second van")]).await;
        finish(&site, &written).await;
        shows_nothing(&site, &asked, "open", &[("code", &code)]).await;
        shows_nothing(&site, &page, "reply", &[("reply", "There is a second van")]).await;
        shows_nothing(&site, &written, "finish", &[]).await;
        // With the code it opens as ever, and a half-written message that can't be taken keeps nobody there.
        let page = open(&site, &code).await;
        assert!(page.html.contains("There is a second van"), "{}", page.html);
        let seen = site.press(&page, "finish", &[("reply", "x\u{202e}y")]).await;
        assert!(seen.html.contains(FIRST), "{}", seen.html);
        let page = open(&site, &code).await;
        leave(&site, &page).await;
        shows_nothing(&site, &page, "", &[]).await;
    }
}

#[tokio::test]
async fn whoever_is_done_or_leaves_from_the_receipt_or_beyond_ends_all_that_came_before() {
    for site in sites().await {
        for (beyond, done) in [("", true), ("", false), ("proof", true), ("proof", false), ("unsafe", true), ("unsafe", false)] {
            let (sent, receipt) = told(&site).await;
            let code = receipt.code();
            let page = if beyond.is_empty() { receipt.clone() } else { site.press(&receipt, beyond, &[]).await };
            if done {
                finish(&site, &page).await;
            } else {
                leave(&site, &page).await;
            }
            for (page, go, typed) in &sent {
                shows_nothing(&site, page, go, typed).await;
            }
            shows_nothing(&site, &receipt, "try", &[("code", &code)]).await;
            shows_nothing(&site, &page, "proof", &[]).await;
        }
    }
}

#[tokio::test]
async fn what_was_sent_is_never_shown_again_and_its_receipt_is() {
    for site in sites().await {
        let (sent, receipt) = told(&site).await;
        let code = receipt.code();
        for (page, go, typed) in &sent {
            for go in [*go, "back", "change-what"] {
                let seen = site.press(page, go, typed).await;
                assert!(seen.code() == code && !seen.html.contains(STORY), "{go}: {}", seen.html);
            }
            let mut welsh = page.hidden();
            welsh.extend([("story".into(), STORY.into()), ("change-language".into(), "cy".into())]);
            let seen = site.post("/form", &welsh).await;
            assert!(seen.code() == code && seen.html.contains("<html lang=\"cy\"") && !seen.html.contains(STORY), "{}", seen.html);
        }
    }
}

/// Taken back in another tab: the first one, which nobody left, tells neither that something was sent nor its code.
#[tokio::test]
async fn what_was_taken_back_is_on_no_page_any_more() {
    for site in sites().await {
        let (mut sent, receipt) = told(&site).await;
        let code = receipt.code();
        for beyond in ["proof", "unsafe"] {
            sent.push((site.press(&receipt, beyond, &[]).await, "code", Vec::new()));
        }
        sent.push((receipt, "try", Vec::new()));
        let conversation = open(&site, &code).await;
        let gone = site.press(&conversation, "withdraw", &[("sure", "yes")]).await;
        assert!(gone.html.contains("It has been wiped"), "{}", gone.html);
        finish(&site, &gone).await;
        for (page, go, typed) in &sent {
            for go in [*go, "", "back", "send", "proof", "unsafe"] {
                shows_nothing(&site, page, go, typed).await;
                let seen = site.press(page, go, typed).await;
                assert!(!seen.html.contains(&code) && !seen.html.contains("It is sent") && !seen.html.contains("each day, 8 to 8"), "{go}: {}", seen.html);
            }
            let mut welsh = page.hidden();
            welsh.push(("change-language".into(), "cy".into()));
            let seen = site.post("/form", &welsh).await;
            assert!(seen.html.contains("Rydych wedi gadael y dudalen hon") && !seen.html.contains(&code), "{}", seen.html);
        }
        // Nor once its seal is too old to be read.
        for key in [8, 9] {
            site.house.form_keys.rotate([key; 32]);
        }
        for (page, ..) in &sent {
            shows_nothing(&site, page, "", &[]).await;
        }
    }
}

#[tokio::test]
async fn the_pages_beyond_the_receipt_stay_themselves_in_another_language() {
    for site in sites().await {
        let (_, receipt) = told(&site).await;
        for (beyond, says) in [("proof", "Rhif y prawf"), ("unsafe", "08000 121 700")] {
            let page = site.press(&receipt, beyond, &[]).await;
            let mut welsh = page.hidden();
            welsh.push(("change-language".into(), "cy".into()));
            let page = site.post("/form", &welsh).await;
            assert!(page.html.contains("<html lang=\"cy\"") && page.html.contains(says), "{beyond}: {}", page.html);
            assert!(!page.html.contains(&receipt.code()), "{beyond}: {}", page.html);
        }
    }
}

const WASH: [(&str, &str); 7] = [("price", "£4.99"), ("people", "3"), ("minutes", "10"), ("worker", "adult"), ("on-day", "22"), ("on-month", "11"), ("on-year", "2026")];

#[tokio::test]
async fn a_price_is_left_like_a_report() {
    for site in sites().await {
        for done in [true, false] {
            let page = site.get("/price").await;
            let refused = site.press(&page, "", &WASH[..2]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            let worked = site.press(&refused, "", &WASH).await;
            assert!(worked.html.contains("This price can&#39;t pay for the work."), "{}", worked.html);
            // Another language loses nothing, and blames nobody for a form that is half filled in.
            let in_welsh = async |typed: &[(&str, &str)]| {
                let mut fields = page.hidden();
                fields.extend(typed.iter().chain(&[("change-language", "cy")]).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
                site.post("/price", &fields).await
            };
            assert!(in_welsh(&WASH).await.html.contains("£4.99"));
            let half = in_welsh(&WASH[..2]).await;
            assert!(half.status == StatusCode::OK && half.html.contains("value=\"£4.99\"") && !half.html.contains("govuk-error-summary"), "{}", half.html);
            if done {
                finish(&site, &worked).await;
            } else {
                leave(&site, &worked).await;
            }
            shows_nothing(&site, &page, "", &WASH[..2]).await;
            shows_nothing(&site, &refused, "", &WASH).await;
        }
    }
}

#[tokio::test]
async fn feedback_that_was_left_or_sent_is_not_shown_again() {
    let long = "Larger letters, please. ".repeat(200);
    let refused = [("feedback", long.as_str())];
    for site in sites().await {
        for end in ["leave", "finish", "send"] {
            let page = site.get("/feedback").await;
            let told = site.press(&page, "", &refused).await;
            assert!(told.html.contains("too long") && told.html.contains("Larger letters"), "{}", told.html);
            let mut welsh = told.hidden();
            welsh.extend([("feedback".into(), "Llythrennau mwy".into()), ("change-language".into(), "cy".into())]);
            let welsh = site.post("/feedback", &welsh).await;
            assert!(welsh.html.contains("<html lang=\"cy\"") && welsh.html.contains("Llythrennau mwy"), "{}", welsh.html);
            match end {
                "leave" => leave(&site, &told).await,
                "finish" => finish(&site, &told).await,
                _ => assert!(site.press(&told, "", &[("feedback", "Larger letters")]).await.html.contains("Thank you")),
            }
            shows_nothing(&site, &page, "", &refused).await;
        }
        // A form that was left open for too long gives back what was typed, and the next press keeps it.
        let page = site.get("/feedback").await;
        site.house.form_keys.rotate([8; 32]);
        site.house.form_keys.rotate([9; 32]);
        let again = site.press(&page, "", &[("feedback", "A quieter page")]).await;
        assert!(again.html.contains("A quieter page") && again.html.contains("role=\"status\""), "{}", again.html);
        assert!(site.press(&again, "", &[("feedback", "A quieter page")]).await.html.contains("Thank you"));
    }
}

/// A state nobody can open any more says not which journey it was of; the form beside it does.
#[tokio::test]
async fn a_form_too_old_to_be_read_shows_nothing_of_a_journey_that_was_left() {
    for site in sites().await {
        let (step, asked) = (site.press(&site.get("/form").await, "next", &[]).await, site.get("/return").await);
        site.house.form_keys.rotate([8; 32]);
        site.house.form_keys.rotate([9; 32]);
        for (page, typed) in [(&step, ("story", STORY)), (&asked, ("reply", "There is a second van"))] {
            let given_back = site.press(page, "next", &[typed]).await;
            assert!(given_back.html.contains(typed.1) && given_back.leaving() == page.leaving(), "{}", given_back.html);
            leave(&site, &given_back).await;
            shows_nothing(&site, page, "next", &[typed]).await;
        }
    }
}

/// Where a link of this site leads.
fn links(page: &Seen) -> Vec<&str> {
    page.html.split("<a ").skip(1).filter_map(|tag| tag.split_once("href=\"")?.1.split('"').next()).filter(|href| href.starts_with('/')).collect()
}

#[tokio::test]
async fn no_link_leads_out_of_a_journey() {
    for site in sites().await {
        let (sent, receipt) = told(&site).await;
        let mut pages: Vec<Seen> = sent.into_iter().map(|(page, ..)| page).collect();
        for beyond in ["proof", "unsafe"] {
            pages.push(site.press(&receipt, beyond, &[]).await);
        }
        let code = receipt.code();
        pages.extend([receipt, site.get("/return").await, open(&site, &code).await, site.get("/price").await, site.get("/feedback").await]);
        pages.push(site.press(&site.get("/price").await, "", &WASH).await);
        pages.push(site.press(&site.get("/feedback").await, "", &[]).await);
        pages.push(site.press(&site.get("/form").await, "back", &[]).await);
        for page in &pages {
            assert!(page.leaving().is_some() && links(page).is_empty(), "{:?} on {}", links(page), page.html);
        }
        assert!(links(&site.get("/").await).contains(&"/form") && links(&site.get("/privacy").await).contains(&"/"), "links are found where there are some");
    }
}
