//! Leaving ends the journey for good.

use crate::house::{Asked, asked};
use daybreak_database::Database;
use daybreak_site::leave;

const JOURNEY: &str = "00000000-0000-0000-0000-000000000001";

#[tokio::test]
async fn leaving_leads_elsewhere_and_ends_the_journey() {
    let house = asked(true).await;
    let has_ended = || house.post_form("/ended", format!("journey={JOURNEY}"));
    assert_eq!(has_ended().await.text(), "false");
    // Twice: a beacon and a button may both arrive.
    for _ in 0..2 {
        let away = house.post_form("/leave", format!("journey={JOURNEY}")).await;
        assert_eq!((away.status.as_u16(), away.header("location")), (303, "https://www.bbc.co.uk/weather"));
        assert_eq!(away.header("clear-site-data"), "\"cache\"");
    }
    assert_eq!(has_ended().await.text(), "true");
}

#[tokio::test]
async fn whoever_leaves_gets_away_whatever_was_sent() {
    let house = asked(true).await;
    for (kind, body) in [("text/plain", "journey"), ("application/x-www-form-urlencoded", "journey=nonsense"), ("", ""), ("multipart/form-data", "x")] {
        assert_eq!(house.post("/leave", kind, body).await.status.as_u16(), 303, "{kind}");
    }
    assert_eq!(house.get("localhost", "/leave").await.status.as_u16(), 303);
}

#[tokio::test]
async fn the_way_out_is_on_every_public_page_and_on_no_other() {
    let house = asked(true).await;
    for path in ["/", "/nowhere", "/broken"] {
        let page = house.get("localhost", path).await.text();
        assert!(page.contains("id=\"exit\"") && page.contains("action=\"/leave\"") && page.contains("Leave now"), "{path}");
        // What keys do is said where scripts run, and only there.
        assert!(page.contains("<span hidden data-scripts>With a keyboard") && page.matches("Shift three times").count() == 1, "{path}");
        assert!(!house.get("127.0.0.1", path).await.text().contains("/leave"), "{path}");
    }
    let page = house.get("localhost", "/").await.text();
    assert!(page.contains(&format!("name=\"journey\" value=\"{JOURNEY}\"")));
    // The name at the head leads to the first page, and nowhere from a journey.
    let named = |page: &str| page.contains("<a class=\"head__name\" href=\"/");
    assert!(!named(&page) && page.contains("<span class=\"head__name\">"));
    assert!(named(&house.get("localhost", "/nowhere").await.text()));
    // Enter in a field must not press a language: the nameless button comes first.
    let first = page.find("form=\"journey\" class=\"default-button\"").unwrap();
    assert!(first < page.find("name=\"change-language\"").unwrap());
}

/// Where a journey has no form in which they could be buttons, not even the languages lead out of it.
#[tokio::test]
async fn the_languages_lead_out_of_no_journey() {
    let house = asked(true).await;
    for (form, links) in [(format!("leaving={JOURNEY}"), false), ("said=x".to_owned(), true)] {
        let page = house.post_form("/gone", form).await;
        assert_eq!(page.status.as_u16(), 404);
        let page = page.text();
        assert!(page.contains("hreflang") == links && page.contains("class=\"head__name\" href=") == links && page.contains("Leave now"), "{page}");
    }
}

/// What a house that breaks gives back, or one that can't read what was sent, is given back of no journey that was left.
#[tokio::test]
async fn nothing_is_given_back_of_a_journey_that_was_left() {
    let house = asked(true).await;
    let many = (0..10_000).map(|number| format!("f{number}=x&")).collect::<String>();
    let forms = [("/breaks", format!("leaving={JOURNEY}&said=six+men")), ("/form", format!("leaving={JOURNEY}&said=six+men&{many}"))];
    for (path, form) in &forms {
        assert!(house.post_form(path, form.clone()).await.text().contains("six men"), "{path}");
    }
    house.post_form("/leave", format!("journey={JOURNEY}")).await;
    for (path, form) in &forms {
        let page = house.post_form(path, form.clone()).await.text();
        assert!(!page.contains("six men") && !page.contains("not lost") && page.contains("Go to the first page"), "{path}: {page}");
    }
}

/// A code without a journey is typed again.
#[tokio::test]
async fn a_page_that_broke_in_a_journey_has_no_link_out_of_it() {
    let house = asked(true).await;
    for (form, links) in [(format!("leaving={JOURNEY}&code=seven+owls"), false), ("code=seven+owls".to_owned(), true)] {
        let page = house.post_form("/breaks", form).await.text();
        assert!(page.contains("Please wait a little") == links && page.contains("Go to the first page") == links, "{page}");
    }
}

/// The sealed field of the page that offers a form again.
fn locked(page: &str) -> &str {
    let (_, field) = page.split_once("name=\"locked\" value=\"").unwrap();
    field.split('"').next().unwrap()
}

#[tokio::test]
async fn a_code_is_held_where_nobody_reads_it_and_goes_with_its_journey() {
    let house = asked(true).await;
    let (many, typed) = ("f=x&".repeat(300), format!("leaving={JOURNEY}&go=open&code=seven+owls"));
    for (language, says) in [("en", "Your code is locked here"), ("cy", "Mae eich cod dan glo yma"), ("ro", "este încuiat aici")] {
        let page = house.post_form("/breaks", format!("language={language}&{typed}")).await.text();
        assert!(page.contains(says) && page.contains("id=\"again\"") && page.contains("name=\"go\" value=\"open\""), "{page}");
        assert!(!page.contains("owls") && !page.contains("name=\"code\""), "{page}");
    }
    // Sent again while it is still broken it is held again; mended, the handler reads it. So it is where the form was too long to be read.
    let first = house.post_form("/breaks", typed.clone()).await.text();
    let second = house.post_form("/breaks", format!("leaving={JOURNEY}&locked={}", locked(&first))).await.text();
    let unread = house.post_form("/form", format!("{typed}&{many}")).await.text();
    for page in [&first, &second, &unread] {
        assert!(!page.contains("owls") && page.matches("name=\"locked\"").count() == 1, "{page}");
        assert_eq!(house.post_form("/code", format!("locked={}", locked(page))).await.text(), "seven owls");
    }
    // Nothing was typed there: nothing is locked, and the button still presses the same.
    let empty = house.post_form("/breaks", format!("leaving={JOURNEY}&go=finish&code=")).await.text();
    assert!(empty.contains("value=\"finish\"") && !empty.contains("name=\"locked\""), "{empty}");
    // What was not sealed here opens nothing, whatever it is.
    for other in ["", "x", JOURNEY] {
        assert_eq!(house.post_form("/code", format!("leaving={JOURNEY}&locked={other}")).await.text(), "", "{other}");
    }
    house.post_form("/leave", format!("journey={JOURNEY}")).await;
    for page in [&first, &second, &unread] {
        // Nor as part of a journey that goes on.
        for leaving in [JOURNEY, "00000000-0000-0000-0000-000000000002"] {
            assert_eq!(house.post_form("/code", format!("leaving={leaving}&locked={}", locked(page))).await.text(), "");
            assert!(!house.post_form("/breaks", format!("leaving={leaving}&locked={}", locked(page))).await.text().contains("name=\"locked\""));
        }
    }
    let page = house.post_form("/breaks", typed).await.text();
    assert!(!page.contains("owls") && !page.contains("name=\"locked\""), "{page}");
}

async fn is_written_down(house: &Asked, journey: &str) -> bool {
    daybreak_site::store::has_ended(&house.world.db, journey.parse().unwrap()).await.unwrap()
}

#[tokio::test]
async fn whoever_leaves_while_the_database_is_away_has_left() {
    let house = asked(true).await;
    let (journey, other, third) = (JOURNEY, "00000000-0000-0000-0000-000000000002", "00000000-0000-0000-0000-000000000003");
    let form = format!("leaving={journey}&said=six+men&code=seven+owls");
    house.world.rename("ended_journey", "away").await;
    let held = house.post_form("/breaks", form.clone()).await.text();
    assert!(held.contains("six men") && held.contains("name=\"locked\""), "{held}");
    for left in [journey, other] {
        assert_eq!(house.post_form("/leave", format!("journey={left}")).await.status.as_u16(), 303);
    }
    let nothing = async || {
        for sent in [form.clone(), format!("leaving={journey}&locked={}", locked(&held))] {
            let page = house.post_form("/breaks", sent).await.text();
            assert!(!page.contains("six men") && !page.contains("name=\"locked\"") && page.contains("Go to the first page"), "{page}");
        }
    };
    nothing().await;
    assert!(leave::write_down(&house.house).await.is_err());
    house.world.rename("away", "ended_journey").await;
    nothing().await;
    // Whoever leaves next, or is done, brings those with them whom nobody asks about any more.
    leave::end(&house.house, third.parse().unwrap()).await.unwrap();
    for left in [journey, other, third] {
        assert!(is_written_down(&house, left).await, "{left}");
    }
    nothing().await;
}

#[tokio::test]
async fn the_clock_writes_down_who_left_while_the_database_was_away() {
    let house = asked(true).await;
    house.world.rename("ended_journey", "away").await;
    house.post_form("/leave", format!("journey={JOURNEY}")).await;
    house.world.rename("away", "ended_journey").await;
    assert_eq!(leave::write_down(&house.house).await.unwrap(), 1);
    assert!(is_written_down(&house, JOURNEY).await);
    assert_eq!(leave::write_down(&house.house).await.unwrap(), 0);
}

/// Away once more, it can't be asked: this process still knows, however the journey ended and was written down.
#[tokio::test]
async fn whoever_left_before_the_database_went_away_has_left() {
    let house = asked(true).await;
    let (done, third) = ("00000000-0000-0000-0000-000000000002", "00000000-0000-0000-0000-000000000003");
    house.post_form("/leave", format!("journey={JOURNEY}")).await;
    leave::end(&house.house, done.parse().unwrap()).await.unwrap();
    house.world.rename("ended_journey", "away").await;
    for (journey, is_shown) in [(JOURNEY, false), (done, false), (third, true)] {
        let page = house.post_form("/breaks", format!("leaving={journey}&said=six+men")).await.text();
        assert_eq!(page.contains("six men"), is_shown, "{journey}: {page}");
    }
}

/// A database that says nothing is waited for by nobody who leaves, and whoever closes the page meanwhile has left as well.
#[tokio::test]
async fn whoever_leaves_does_not_wait_for_a_database_that_says_nothing() {
    let house = asked(true).await;
    let Database::Sqlite { writer, .. } = &house.world.db else { return };
    let busy = writer.acquire().await.unwrap();
    let other = "00000000-0000-0000-0000-000000000002";
    let away = tokio::time::timeout(std::time::Duration::from_secs(5), house.post_form("/leave", format!("journey={JOURNEY}"))).await;
    assert_eq!(away.expect("nobody waits for it").status.as_u16(), 303);
    let closed = house.post_form("/leave", format!("journey={other}"));
    assert!(tokio::time::timeout(std::time::Duration::from_millis(100), closed).await.is_err(), "the tab is closed before anything was answered");
    for left in [JOURNEY, other] {
        assert_eq!(house.post_form("/ended", format!("journey={left}")).await.text(), "true");
    }
    drop(busy);
    for left in [JOURNEY, other] {
        let mut looked = 0;
        while !is_written_down(&house, left).await {
            looked += 1;
            assert!(looked < 500, "{left} is never written down");
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }
}

/// A page of the form itself shows no code that came sealed: it holds it on, until it is typed anew or is refused.
#[tokio::test]
async fn a_code_that_was_locked_is_shown_by_no_page_of_its_form() {
    let house = asked(true).await;
    let stopped = house.post_form("/breaks", format!("leaving={JOURNEY}&code=seven+owls")).await.text();
    let seal = locked(&stopped);
    let held = house.post_form("/asks-code", format!("leaving={JOURNEY}&change-language=cy&locked={seal}")).await.text();
    assert!(!held.contains("owls") && locked(&held) == seal && held.contains("<html lang=\"cy\""), "{held}");
    // The empty field of that page takes nothing from it; what is typed into it goes before.
    assert_eq!(house.post_form("/code", format!("leaving={JOURNEY}&code=&locked={seal}")).await.text(), "seven owls");
    let typed = format!("leaving={JOURNEY}&code=eight+crows&locked={seal}");
    assert_eq!(house.post_form("/code", typed.clone()).await.text(), "eight crows");
    let shown = house.post_form("/asks-code", typed).await.text();
    assert!(shown.contains("value=\"eight crows\"") && !shown.contains("owls") && !shown.contains("name=\"locked\""), "{shown}");
    let refused = house.post_form("/asks-code", format!("leaving={JOURNEY}&refuse=yes&locked={seal}")).await.text();
    assert!(!refused.contains("owls") && !refused.contains("name=\"locked\"") && refused.contains("id=\"code-error\""), "{refused}");
}
