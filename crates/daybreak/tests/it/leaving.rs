//! Leaving at once: thirty Backs, a reload and a restored tab show nothing that was typed, with scripts and without.

use crate::county::{County, county};
use daybreak_testing::{Browser, Scripts};
use fantoccini::Locator;

const TYPED: &str = "zq-marked-words-of-somebody-afraid";

/// Goes to the question, types, goes on, so that the words stand in a field, in a sealed answer and in the list of pages behind.
async fn tell(browser: &Browser, county: &County) {
    browser.page.goto(&county.public("/")).await.unwrap();
    browser.click("main .govuk-button-group a").await;
    browser.click("#journey button[value=next]").await;
    browser.fill("#story", TYPED).await;
    browser.click("#journey button[value=skip]").await;
    browser.click("#journey button[value=next]").await;
    let check = browser.everything().await;
    assert!(check.contains(TYPED), "the check page shows what was told: {}", browser.text().await);
    browser.click("#journey button[value=back]").await;
}

async fn shows_nothing(browser: &Browser, county: &County, when: &str) {
    let (text, all) = (browser.text().await, browser.everything().await);
    assert!(!text.contains(TYPED) && !all.contains(TYPED), "{when}, at {:?}", browser.page.current_url().await.ok());
    let title = browser.page.title().await.unwrap_or_default();
    assert!(!title.contains(TYPED) && !title.contains(&county.port.to_string()));
}

async fn leaves_nothing_behind(scripts: Scripts) {
    let county = county();
    let browser = Browser::open(scripts).await;
    tell(&browser, county).await;
    browser.click("#exit button").await;
    shows_nothing(&browser, county, "after leaving").await;
    for back in 1..=30 {
        if browser.page.back().await.is_err() {
            // What the browser says instead of a page it may not send again.
            let _ = browser.page.dismiss_alert().await;
        }
        shows_nothing(&browser, county, &format!("after Back {back}")).await;
        if back % 10 == 3 {
            let _ = browser.page.refresh().await;
            let _ = browser.page.accept_alert().await;
            shows_nothing(&browser, county, &format!("after Back {back} and a reload")).await;
        }
    }
    for forward in 1..=10 {
        let _ = browser.page.forward().await;
        let _ = browser.page.accept_alert().await;
        shows_nothing(&browser, county, &format!("after Forward {forward}")).await;
    }
    tokio::time::sleep(std::time::Duration::from_secs(4)).await;
    let browser = browser.restored().await;
    for window in browser.windows().await {
        let _ = browser.page.switch_to_window(window).await;
        shows_nothing(&browser, county, "in a restored tab").await;
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_nothing_typed_comes_back() {
    leaves_nothing_behind(Scripts::Off).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_scripts_nothing_typed_comes_back() {
    leaves_nothing_behind(Scripts::On).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn shift_three_times_and_escape_leave_at_once() {
    const SHIFT: char = '\u{e008}';
    const ESCAPE: char = '\u{e00c}';
    let county = county();
    for keys in [&[SHIFT, SHIFT, SHIFT][..], &[ESCAPE]] {
        let browser = Browser::open(Scripts::On).await;
        tell(&browser, county).await;
        for key in keys {
            browser.press(*key).await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        shows_nothing(&browser, county, "after the keys").await;
        assert!(browser.page.find(Locator::Css("#journey")).await.is_err(), "{keys:?} did not leave");
        browser.close().await;
    }
}
