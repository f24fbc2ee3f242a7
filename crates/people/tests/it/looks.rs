//! Every page of this room in a real browser, on a phone and on a desk, in each language: axe finds nothing, and nobody scrolls sideways.

use crate::people::{adult, begin, choose, permit, share, taken, write};
use crate::place::{cookie, county};
use daybreak_access::Role;
use daybreak_database::Engine;
use daybreak_testing::{Browser, Scripts};
use daybreak_vocabulary::Language;

/// A word that has no place to break.
const LONG: &str = "a-word-as-long-as-some-addresses-are-without-any-place-to-break.example.org";

async fn look_at(browser: &Browser, what: &str, language: Language) -> Vec<String> {
    let mut found = Vec::new();
    for width in daybreak_testing::WIDTHS {
        browser.resize(width).await;
        found.extend(browser.axe().await.into_iter().map(|line| format!("{what} in {} at {width}: {line}", language.tag())));
        if browser.overflow().await > 0 {
            found.push(format!("{what} in {} is wider than {width}", language.tag()));
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_and_nothing_is_too_wide() {
    let county = county(Engine::Sqlite).await;
    let chief = county.coordinator(county.police, "Ada Chief").await;
    county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
    county.coordinator(county.charity, "Cat Helper").await;
    let charity = county.charity.to_string();
    let person = adult(&county, &chief, LONG).await;
    let twin = adult(&county, &chief, LONG).await;
    let child = begin(&county, &chief, &[("first", "Kofi"), ("years", "16"), ("beside", &person.to_string()), ("jurisdiction", "wales")]).await;
    taken(&write(&county, &chief, person, "details", &[("nationality", "RO"), ("tongue", "ro"), ("reads", "ro"), ("family", LONG), ("interpreter", "yes")]).await);
    taken(&write(&county, &chief, person, "contact", &[("phone", "07700 900147"), ("email", "x@example.org"), ("safe", "call"), ("never", "email"), ("who_else", LONG)]).await);
    taken(&write(&county, &chief, person, "close", &[("name", LONG), ("relation", "from_work"), ("may_know", "nothing")]).await);
    taken(&write(&county, &chief, person, "age", &[("years", "16"), ("source", "documented"), ("by", LONG)]).await);
    taken(&choose(&county, &chief, person, "police", "refused").await);
    taken(&permit(&county, &chief, person, &charity, "given").await);
    taken(&share(&county, &chief, person, &charity, "choice", "no").await);
    taken(&write(&county, &chief, person, "merge", &[("other", &twin.to_string())]).await);
    taken(&county.post(&chief, &format!("/people/{child}/hold"), &[("ground", "child"), ("text", LONG)]).await);
    taken(&county.post(&chief, "/tonight/new", &[("name", LONG), ("gives", "bed"), ("number", "01632 960334"), ("source", LONG), ("words", LONG)]).await);

    let address = county.serve().await;
    let browser = Browser::open(Scripts::On).await;
    browser.page.goto(&address).await.unwrap();
    browser.page.execute(&format!("document.cookie = '{}; path=/'", cookie(&chief)), Vec::new()).await.unwrap();
    let below = [
        "", "/names", "/age", "/details", "/contact", "/close", "/council", "/status", "/link", "/reach", "/explain", "/choices", "/permit", "/share", "/unshare",
        "/merge", "/recuse", "/hold", "/erase", "/card",
    ];
    let mut paths: Vec<String> = below.iter().map(|below| format!("/people/{person}{below}")).collect();
    paths.extend(["", "/choices", "/explain", "/council", "/release"].iter().map(|below| format!("/people/{child}{below}")));
    paths.extend(["/people", "/people/new", "/tonight", "/tonight/new"].map(str::to_owned));
    let mut found = Vec::new();
    for language in Language::ALL {
        for path in &paths {
            browser.page.goto(&format!("{address}{path}?language={}", language.tag())).await.unwrap();
            let what = path.replace(&person.to_string(), "person").replace(&child.to_string(), "child");
            found.extend(look_at(&browser, &what, language).await);
        }
        // Pages that only answer a form: a number shown, and the card.
        browser.page.goto(&format!("{address}/people/{person}/reach?language={}", language.tag())).await.unwrap();
        browser.click("[name=way][value=call]").await;
        browser.click("main form button.govuk-button").await;
        found.extend(look_at(&browser, "reached", language).await);
        browser.page.goto(&format!("{address}/people/{person}/card?language={}", language.tag())).await.unwrap();
        browser.click(&format!("[name=read][value={}]", language.tag())).await;
        browser.fill("#number", "01632 960101").await;
        browser.click("main form button.govuk-button").await;
        found.extend(look_at(&browser, "card shown", language).await);
    }
    // What a person reads, in each language it is told in.
    for told in &daybreak_people::told::ALL {
        for (what, path) in [("told", format!("/people/{person}/explain")), ("told a child", format!("/people/{child}/explain"))] {
            browser.page.goto(&format!("{address}{path}?read={}", told.tag)).await.unwrap();
            found.extend(look_at(&browser, &format!("{what} in {}", told.tag), Language::En).await);
        }
        browser.page.goto(&format!("{address}/people/{person}/card")).await.unwrap();
        browser.click(&format!("[name=read][value={}]", told.tag)).await;
        browser.fill("#name", LONG).await;
        browser.fill("#number", "01632 960101").await;
        browser.click("main form button.govuk-button").await;
        found.extend(look_at(&browser, &format!("card in {}", told.tag), Language::En).await);
    }
    browser.close().await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    county.missed_no_words();
}
