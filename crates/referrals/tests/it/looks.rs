//! Every page of this room in a real browser, on a phone and on a desk, in each language: axe finds nothing, and nobody scrolls sideways.

use crate::place::{cookie, county};
use daybreak_access::Role;
use daybreak_database::Engine;
use daybreak_testing::{Browser, Scripts};
use daybreak_vocabulary::Language;

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_and_nothing_is_too_wide() {
    let county = county(Engine::Sqlite).await;
    let chief = county.coordinator(county.charity, "Cat Quill").await;
    county.colleague(&chief, county.charity, "Wyn Worker", Role::Caseworker).await;
    let yes = county.somebody(&chief, "yes").await;
    let no = county.somebody(&chief, "no").await;
    let undecided = county.somebody(&chief, "undecided").await;
    let begun = county.somebody(&chief, "child").await;
    let referral = county.begin(&chief, &yes).await;
    let notification = county.begin(&chief, &no).await;
    let situation = county.get(&chief, &format!("/referrals/{referral}/sheet/situation")).await;
    county
        .save(&chief, &situation, &[("purpose", "forced-to-work"), ("required", "www.un-cuvant-foarte-lung-fara-niciun-spatiu-in-el-care-nu-se-rupe.example.org")])
        .await;

    // Words that were kept before they would tell who it is.
    let told = county.somebody(&chief, "no").await;
    let telling = county.begin(&chief, &told).await;
    for (path, field, words) in [(format!("/referrals/{telling}/sheet/notice"), "started", "Mira was promised work."), (format!("/people/{told}/names"), "own_script_first", "Mira")] {
        let page = county.get(&chief, &path).await;
        county.save(&chief, &page, &[(field, words), ("sure", "names-nobody")]).await;
    }

    // Two drafts of one person: each shows the other.
    let (kept, other) = (county.somebody(&chief, "yes").await, county.somebody(&chief, "yes").await);
    let [twin, _] = [county.begin(&chief, &kept).await, county.begin(&chief, &other).await];
    county.post(&chief, &format!("/people/{kept}/merge"), &[("other", &other)]).await;

    let mut paths: Vec<String> = daybreak_referrals::account::SHEETS
        .iter()
        .filter(|sheet| sheet.kind != daybreak_referrals::account::SheetKind::Notice)
        .map(|sheet| format!("/referrals/{referral}/sheet/{}", sheet.kind.code()))
        .collect();
    paths.extend(["", "/check", "/hand-over", "/drop"].map(|below| format!("/referrals/{referral}{below}")));
    paths.extend(["", "/check", "/sheet/notice"].map(|below| format!("/referrals/{notification}{below}")));
    paths.extend(["", "/check"].map(|below| format!("/referrals/{twin}{below}")));
    paths.push(format!("/referrals/{telling}/check"));
    paths.extend([&undecided, &begun].map(|person| format!("/people/{person}/refer")));
    paths.extend(["/people/notify".to_owned(), "/account/responder-card".to_owned()]);

    let address = county.serve().await;
    let browser = Browser::open(Scripts::On).await;
    browser.page.goto(&address).await.unwrap();
    browser.page.execute(&format!("document.cookie = '{}; path=/'", cookie(&chief)), Vec::new()).await.unwrap();
    let mut found = Vec::new();
    for language in Language::ALL {
        for path in &paths {
            browser.page.goto(&format!("{address}{path}?language={}", language.tag())).await.unwrap();
            for width in daybreak_testing::WIDTHS {
                browser.resize(width).await;
                found.extend(browser.axe().await.into_iter().map(|line| format!("{path} in {} at {width}: {line}", language.tag())));
                if browser.overflow().await > 0 {
                    found.push(format!("{path} in {} is wider than {width}", language.tag()));
                }
            }
        }
    }
    browser.close().await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    county.missed_no_words();
}
