//! Leaving at once, from every page that holds something: thirty Backs, a reload, "send again" and a restored tab show nothing of it, with scripts and without.

use crate::county::{County, county};
use crate::running::submit;
use daybreak_testing::{Browser, Scripts, WIDTHS};
use fantoccini::Locator;
use std::time::Duration;

const TYPED: &str = "zq-marked-words-of-somebody-afraid";
const SHIFT: char = '\u{e008}';
const ESCAPE: char = '\u{e00c}';

/// Where somebody is when they leave.
#[derive(Clone, Copy, Debug)]
enum Place {
    Check,
    /// The first page, by the form's own Back.
    First,
    /// The first page, by the browser's Back: what was told lies ahead.
    Before,
    Receipt,
    Proof,
    Unsafe,
    Conversation,
    Price,
    Feedback,
}

const LEAVE: &str = "#exit button";
const DONE: &str = "#journey button[value=finish]";
const CLOSE: &str = "#returning button[value=finish]";

const WAYS: [(Place, &str); 12] = [
    (Place::Check, LEAVE),
    (Place::First, LEAVE),
    (Place::Before, LEAVE),
    (Place::Receipt, LEAVE),
    (Place::Receipt, DONE),
    (Place::Proof, LEAVE),
    (Place::Unsafe, DONE),
    (Place::Conversation, LEAVE),
    (Place::Conversation, CLOSE),
    (Place::Price, LEAVE),
    (Place::Price, DONE),
    (Place::Feedback, LEAVE),
];

/// Each tab begins here, where nothing is typed.
const BEGINNING: &str = "/privacy";

/// Goes to the question, types, goes on, so that the words stand in a field, in a sealed answer and in the list of pages behind.
async fn tell(browser: &Browser, county: &County) {
    browser.page.goto(&county.public("/")).await.unwrap();
    browser.click("main .govuk-button-group a").await;
    browser.click("input[name=telling][value=professional]").await;
    browser.click("#journey button[value=next]").await;
    browser.fill("#story", TYPED).await;
    browser.click("#journey button[value=skip]").await;
    browser.click("#journey button[value=next]").await;
    shows(browser, TYPED).await;
    browser.click("#journey button[value=back]").await;
}

async fn shows(browser: &Browser, told: &str) {
    assert!(browser.everything().await.contains(told), "{told} is not on this page: {}", browser.text().await);
}

async fn is_at(browser: &Browser, path: &str) -> bool {
    browser.page.current_url().await.is_ok_and(|url| url.path() == path)
}

/// Goes there with what was typed; answers what must not be seen any more.
async fn arrive(browser: &Browser, county: &County, place: Place) -> Vec<String> {
    let mut told = vec![TYPED.to_owned()];
    match place {
        Place::Check => {
            tell(browser, county).await;
            // What is looked for can be found: before anybody leaves, Back and "send again" bring it.
            let _ = browser.page.back().await;
            send_again(browser).await;
            shows(browser, TYPED).await;
        }
        Place::First => {
            tell(browser, county).await;
            for _ in 0..3 {
                browser.click("#journey button[value=back]").await;
            }
            assert!(browser.page.find(Locator::Css("#journey input[value=start]")).await.is_ok(), "{}", browser.text().await);
        }
        Place::Before => {
            tell(browser, county).await;
            for _ in 0..12 {
                let _ = browser.page.back().await;
                if is_at(browser, "/").await {
                    break;
                }
            }
            settled(browser).await;
            assert!(is_at(browser, "/").await, "the first page is not behind");
        }
        Place::Receipt | Place::Proof | Place::Unsafe => {
            tell(browser, county).await;
            browser.click("#journey button[value=next]").await;
            browser.click("#journey button[value=send]").await;
            told.push(browser.page.find(Locator::Css("#receipt")).await.expect("a receipt").text().await.unwrap());
            match place {
                Place::Proof => browser.click("#journey button[value=proof]").await,
                Place::Unsafe => browser.click("#journey button[value=unsafe]").await,
                _ => shows(browser, &told[1]).await,
            }
        }
        Place::Conversation => {
            told.push(submit(county.port, "localhost", "", 1).expect("a receipt"));
            browser.page.goto(&county.public("/return")).await.unwrap();
            browser.fill("#code", &told[1]).await;
            browser.click("#returning button[value=open]").await;
            browser.fill("#reply", TYPED).await;
            browser.click("#returning button[value=reply]").await;
            shows(browser, TYPED).await;
        }
        Place::Price => {
            browser.page.goto(&county.public("/price")).await.unwrap();
            browser.fill("#price", TYPED).await;
            browser.click("#journey .govuk-button").await;
            shows(browser, TYPED).await;
        }
        Place::Feedback => {
            browser.page.goto(&county.public("/feedback")).await.unwrap();
            // Too long to be kept: it comes back, to be made shorter.
            let fill = format!("document.getElementById('feedback').value = '{TYPED} '.repeat(200);");
            browser.page.execute(&fill, Vec::new()).await.unwrap();
            browser.click("#journey .govuk-button").await;
            shows(browser, TYPED).await;
        }
    }
    told
}

/// Waits for a page that the browser kept alive to ask for itself anew: until then it is blank.
async fn settled(browser: &Browser) {
    const THERE: &str = "return document.readyState === 'complete' && !document.documentElement.classList.contains('left');";
    for _ in 0..80 {
        if browser.page.execute(THERE, Vec::new()).await.is_ok_and(|there| there == true) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
}

/// Reloads, and lets the browser send once more what it sent for this page.
async fn send_again(browser: &Browser) {
    let _ = browser.page.refresh().await;
    let _ = browser.page.accept_alert().await;
    settled(browser).await;
}

async fn shows_nothing(browser: &Browser, county: &County, told: &[String], when: &str) {
    let (text, all) = (browser.text().await, browser.everything().await);
    for told in told {
        assert!(!text.contains(told) && !all.contains(told), "{when}, at {:?}", browser.page.current_url().await.ok());
    }
    let title = browser.page.title().await.unwrap_or_default();
    assert!(!title.contains(TYPED) && !title.contains(&county.port.to_string()), "{when}");
}

async fn looked_at_twice(browser: &Browser, county: &County, told: &[String], when: &str) {
    settled(browser).await;
    shows_nothing(browser, county, told, when).await;
    send_again(browser).await;
    shows_nothing(browser, county, told, &format!("{when} and a reload")).await;
}

/// Leaves in a tab of its own, and goes through all that lies behind and ahead.
async fn nothing_comes_back(browser: &Browser, county: &County, place: Place, button: &str) -> Vec<String> {
    let tab = browser.page.new_window(true).await.expect("a tab");
    browser.page.switch_to_window(tab.handle).await.expect("the new tab");
    browser.page.goto(&county.public(BEGINNING)).await.unwrap();
    let told = arrive(browser, county, place).await;
    browser.click(button).await;
    let left = format!("{place:?}, {button}");
    shows_nothing(browser, county, &told, &left).await;
    let mut backs = 0;
    // Thirty, or until there is nothing more to go back to.
    while backs < 30 && !is_at(browser, BEGINNING).await {
        backs += 1;
        if browser.page.back().await.is_err() {
            // What the browser says instead of a page it may not send again.
            let _ = browser.page.dismiss_alert().await;
        }
        looked_at_twice(browser, county, &told, &format!("{left}: Back {backs}")).await;
    }
    assert!((2..30).contains(&backs), "{left}: {backs} pages lay behind");
    // To the last page before it was left, for the restored tab; where something could lie ahead, as far as it goes.
    let ahead = matches!(place, Place::Check | Place::Before);
    let end = if ahead { backs + 10 } else { backs };
    for forward in 1..end {
        let _ = browser.page.forward().await;
        let _ = browser.page.accept_alert().await;
        if ahead {
            looked_at_twice(browser, county, &told, &format!("{left}: Forward {forward}")).await;
        }
    }
    told
}

async fn leaves_nothing_behind(scripts: Scripts) {
    let county = county();
    let browser = Browser::open(scripts).await;
    let mut told = Vec::new();
    for (place, button) in WAYS {
        told.extend(nothing_comes_back(&browser, county, place, button).await);
    }
    tokio::time::sleep(Duration::from_secs(4)).await;
    let browser = browser.restored().await;
    let windows = browser.windows().await;
    assert!(windows.len() > 1, "no tab was restored");
    for window in windows {
        let _ = browser.page.switch_to_window(window).await;
        looked_at_twice(&browser, county, &told, "in a restored tab").await;
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

/// Presses it as somebody does who changes their mind: the page stays.
async fn press_the_switch(browser: &Browser) {
    browser.page.find(Locator::Css("#exit-escape")).await.expect("the switch for Escape").click().await.unwrap();
}

/// Whether the form is still there, after as long as leaving takes.
async fn stays(browser: &Browser) -> bool {
    tokio::time::sleep(Duration::from_millis(500)).await;
    browser.page.find(Locator::Css("#journey")).await.is_ok()
}

#[tokio::test(flavor = "multi_thread")]
async fn shift_three_times_and_escape_leave_at_once() {
    let county = county();
    let browser = Browser::open(Scripts::On).await;
    for keys in [&[SHIFT, SHIFT, SHIFT][..], &[ESCAPE]] {
        tell(&browser, county).await;
        assert!(browser.text().await.contains("press Shift three times"), "the page does not say so");
        for key in keys {
            browser.press(*key).await;
        }
        assert!(!stays(&browser).await, "{keys:?} did not leave");
        shows_nothing(&browser, county, &[TYPED.to_owned()], "after the keys").await;
    }
    browser.close().await;
}

/// What Escape closes, how it comes to be open on a page, and how it goes.
const OPEN: [(&str, &str, &str); 3] = [
    ("a list to choose from", "document.getElementById('district').focus();", "document.activeElement.blur();"),
    (
        "a dialog",
        "const dialog = document.createElement('dialog'); dialog.append(document.createElement('button')); document.body.append(dialog); dialog.showModal();",
        "document.querySelector('dialog').remove();",
    ),
    (
        "a list of suggestions",
        "const list = document.createElement('ul'); list.setAttribute('role', 'listbox'); document.body.append(list);",
        "document.querySelector('[role=listbox]').remove();",
    ),
];

/// Escape as browsers tell it while an input method puts a word together: some by the one mark, some by the other.
const COMPOSING: &str = "const field = document.getElementById('where');
    field.focus();
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const mark of [{ isComposing: true }, { keyCode: 229 }]) {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, ...mark }));
    }
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    field.blur();";

#[tokio::test(flavor = "multi_thread")]
async fn escape_belongs_to_whatever_is_open_and_can_be_switched_off() {
    let county = county();
    let browser = Browser::open(Scripts::On).await;
    browser.page.goto(&county.public("/form")).await.unwrap();
    browser.click("#journey button[value=next]").await;
    browser.fill("#story", TYPED).await;
    browser.click("#journey button[value=next]").await;
    for (what, open, close) in OPEN {
        browser.page.execute(open, Vec::new()).await.unwrap();
        browser.press(ESCAPE).await;
        assert!(stays(&browser).await, "Escape left from {what}");
        browser.page.execute(close, Vec::new()).await.unwrap();
    }
    browser.page.execute(COMPOSING, Vec::new()).await.unwrap();
    assert!(stays(&browser).await, "Escape left from an input method");
    press_the_switch(&browser).await;
    browser.press(ESCAPE).await;
    assert!(stays(&browser).await, "Escape left although it was switched off");
    browser.click("#journey button[value=next]").await;
    browser.press(ESCAPE).await;
    assert!(stays(&browser).await, "Escape left from the next page although it was switched off");
    press_the_switch(&browser).await;
    browser.press(ESCAPE).await;
    assert!(!stays(&browser).await, "Escape does not leave although it was switched on again");
    browser.close().await;
}

/// Whether there is more page than window, and whether whoever presses the middle of the way out presses that.
const IN_REACH: &str = "const button = document.querySelector('#exit button');
    const box = button.getBoundingClientRect();
    const within = box.left >= 0 && box.top >= 0 && box.right <= window.innerWidth && box.bottom <= window.innerHeight;
    const there = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return [document.documentElement.scrollHeight > window.innerHeight, within && button.contains(there)];";

#[tokio::test(flavor = "multi_thread")]
async fn nothing_ever_covers_the_way_out() {
    const DONE_TO_IT: [(&str, &str); 3] = [
        ("at the top", "window.scrollTo(0, 0);"),
        ("at the end", "window.scrollTo(0, document.documentElement.scrollHeight);"),
        ("beside the link that skips to the content", "document.querySelector('.govuk-skip-link').focus();"),
    ];
    let county = county();
    let browser = Browser::open(Scripts::On).await;
    for path in ["/", "/form", "/price"] {
        browser.page.goto(&county.public(path)).await.unwrap();
        for width in WIDTHS {
            browser.resize(width).await;
            for (what, done) in DONE_TO_IT {
                browser.page.execute(done, Vec::new()).await.unwrap();
                let found = browser.page.execute(IN_REACH, Vec::new()).await.unwrap();
                assert!(found[0] == true, "{path} at {width}: the page is not long");
                assert!(found[1] == true, "{path} at {width}, {what}: the way out is out of reach");
            }
        }
    }
    browser.close().await;
}
