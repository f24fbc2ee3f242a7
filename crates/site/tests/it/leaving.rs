//! Leaving ends the journey for good.

use crate::house::asked;

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
        assert!(!house.get("127.0.0.1", path).await.text().contains("/leave"), "{path}");
    }
    let page = house.get("localhost", "/").await.text();
    assert!(page.contains(&format!("name=\"journey\" value=\"{JOURNEY}\"")));
    // Enter in a field must not press a language: the nameless button comes first.
    let first = page.find("form=\"journey\" class=\"default-button\"").unwrap();
    assert!(first < page.find("name=\"change-language\"").unwrap());
}
