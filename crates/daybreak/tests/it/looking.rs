//! Every page that can be reached, in every language, on a phone and on a desk: axe finds nothing, and nobody scrolls sideways.

use crate::county::{County, county};
use daybreak_testing::{Browser, Scripts, WIDTHS};
use daybreak_vocabulary::Language;
use fantoccini::Locator;
use std::collections::BTreeSet;
use std::sync::Mutex;

/// Looks at the page where the browser stands.
pub async fn look(browser: &Browser, what: &str, found: &mut Vec<String>) {
    for width in WIDTHS {
        browser.resize(width).await;
        found.extend(browser.axe().await.into_iter().map(|line| format!("{what} at {width}: {line}")));
        let overflow = browser.overflow().await;
        if overflow > 0 {
            found.push(format!("{what} at {width}: {overflow} pixels too wide"));
        }
    }
}

pub fn nothing(found: Vec<String>) {
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_public_site() {
    let county = county();
    let browser = Browser::open(Scripts::On).await;
    let mut found = Vec::new();
    for language in Language::ALL {
        let tag = language.tag();
        for path in ["/", "/return", "/next", "/privacy", "/access", "/feedback", "/price", "/nowhere"] {
            browser.page.goto(&county.public(&format!("{path}?language={tag}"))).await.unwrap();
            look(&browser, &format!("{tag} {path}"), &mut found).await;
        }
        for start in ["/form", "/form-18"] {
            browser.page.goto(&county.public(&format!("{start}?language={tag}"))).await.unwrap();
            if start == "/form" {
                browser.click("#journey button[value=back]").await;
                look(&browser, &format!("{tag} the first page again"), &mut found).await;
                browser.click("#journey button[value=next]").await;
                // Somebody who tells by profession can print that they have told.
                browser.click("input[name=telling][value=professional]").await;
            }
            for step in 0..12 {
                look(&browser, &format!("{tag} {start} step {step}"), &mut found).await;
                if let Ok(story) = browser.page.find(Locator::Css("#story")).await {
                    // First without the one needed answer, for the page that asks for it.
                    browser.click("#journey button[value=next]").await;
                    look(&browser, &format!("{tag} {start} error"), &mut found).await;
                    drop(story);
                    browser.fill("#story", "Six men sleep behind the car wash.").await;
                    browser.click("input[name=setting][value=car_wash]").await;
                }
                if browser.page.find(Locator::Css("#journey button[value=next]")).await.is_err() {
                    break;
                }
                browser.click("#journey button[value=next]").await;
            }
            browser.click("#journey button[value=send]").await;
            assert!(browser.page.find(Locator::Css("#receipt")).await.is_ok(), "{tag}: {}", browser.text().await);
            look(&browser, &format!("{tag} {start} receipt"), &mut found).await;
            let (last, button) = if start == "/form" { ("proof", "proof") } else { ("can't keep it", "unsafe") };
            let receipt = browser.page.find(Locator::Css("#receipt")).await.unwrap().text().await.unwrap();
            browser.click(&format!("button[value={button}]")).await;
            look(&browser, &format!("{tag} {start} {last}"), &mut found).await;
            browser.page.goto(&county.public(&format!("/return?language={tag}"))).await.unwrap();
            browser.fill("#code", &receipt).await;
            browser.click("main form button").await;
            look(&browser, &format!("{tag} {start} come back"), &mut found).await;
        }
    }
    browser.close().await;
    nothing(found);
}

/// Follows every link a member is shown, once. The three are at it at the same time, and mostly wait for their browsers.
#[tokio::test(flavor = "multi_thread")]
async fn the_partners_side() {
    let county = county();
    let looked = Mutex::new(BTreeSet::new());
    let (one, two, three) = tokio::join!(walk(county, "duty-officer", &looked), walk(county, "first-responder", &looked), walk(county, "auditor", &looked));
    nothing([one, two, three].concat());
}

async fn walk(county: &County, persona: &str, looked: &Mutex<BTreeSet<String>>) -> Vec<String> {
    let mut found = Vec::new();
    let browser = Browser::open(Scripts::On).await;
    for language in Language::ALL {
        let tag = language.tag();
        if looked.lock().unwrap().insert(format!("signing in, {tag}")) {
            browser.page.goto(&county.partners(&format!("/?language={tag}"))).await.unwrap();
            look(&browser, &format!("{tag} signing in"), &mut found).await;
        }
    }
    county.sign_in(&browser, persona).await;
    let (mut seen, mut next) = (BTreeSet::new(), vec![String::from("/")]);
    while let Some(path) = next.pop() {
        // One report stands for all of them.
        let shape = path.split('?').next().unwrap_or(&path).split('/').map(|part| if part.len() == 36 { "{id}" } else { part }).collect::<Vec<_>>().join("/");
        if !seen.insert(shape.clone()) {
            continue;
        }
        // What another persona was shown in every language is looked at once more, in one.
        let first = looked.lock().unwrap().insert(shape.clone());
        for language in if first { &Language::ALL[..] } else { &[Language::En] } {
            let joint = if path.contains('?') { '&' } else { '?' };
            browser.page.goto(&county.partners(&format!("{path}{joint}language={}", language.tag()))).await.unwrap();
            look(&browser, &format!("{persona} {} {shape}", language.tag()), &mut found).await;
        }
        for link in browser.page.find_all(Locator::Css("a[href^='/']")).await.unwrap() {
            if let Ok(Some(href)) = link.attr("href").await
                && !href.contains("/files/")
            {
                next.push(href.split("language=").next().unwrap_or(&href).trim_end_matches(['?', '&']).to_owned());
            }
        }
    }
    assert!(seen.len() > 4, "{persona} saw only {seen:?}");
    browser.close().await;
    found
}
