//! Every page of this room in a real browser, on a phone and on a desk, in each language: axe finds nothing, and nobody scrolls sideways.

use crate::place::{cookie, county};
use daybreak_access::Role;
use daybreak_database::Engine;
use daybreak_testing::{Browser, Scripts};
use daybreak_vocabulary::Language;

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_and_nothing_is_too_wide() {
    let county = county(Engine::Sqlite).await;
    county.cover(county.police, &["E07990001"]).await;
    county.cover(county.council, &["E07990001"]).await;
    let chief = county.coordinator(county.police, "Ada Chief").await;
    let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
    county.coordinator(county.council, "Ben Clerk").await;
    county.coordinator(county.charity, "Cat Helper").await;
    county.send(&[("story", "x"), ("ages", "under16"), ("district", "E07990001")]).await;
    let (report, _) = county
        .send_in(
            Language::Ro,
            &[
                ("story", "Șase bărbați dorm în spatele spălătoriei.\nwww.un-cuvant-foarte-lung-fara-niciun-spatiu-in-el-care-nu-se-rupe.example.org"),
                ("danger", "yes"),
                ("setting", "car_wash"),
                ("q-sleep-there", "yes"),
                ("district", "E07990001"),
                ("level", "shared"),
                ("name", "Dana Porter"),
                ("phone", "07700 900123"),
                ("email", "dana@example.org"),
                ("safe-how", "text"),
            ],
        )
        .await;
    county.open_report(&chief, report).await;
    county.act(&chief, report, "write", &[("ready", "vehicle"), ("in", "ro"), ("kind", "question")]).await;
    county.act(&worker, report, "note", &[("text", "Same forecourt as last spring.")]).await;
    county.act(&chief, report, "measures", &[("urgency", "today"), ("reason", "words_less"), ("text", "They are out.")]).await;
    county.act(&worker, report, "hold", &[("ground", "life"), ("text", "Until Friday.")]).await;
    let page = county.open_report(&chief, report).await;
    let of = page.body.split(&format!("/reports/{report}/translate/")).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    let translated = [("into", "en"), ("text", "Six men sleep behind the wash."), ("translator", "Ioana")];
    county.act(&chief, report, &format!("translate/{of}"), &translated).await;

    let address = county.serve().await;
    let browser = Browser::open(Scripts::On).await;
    browser.page.goto(&address).await.unwrap();
    browser.page.execute(&format!("document.cookie = '{}; path=/'", cookie(&chief)), Vec::new()).await.unwrap();
    let below = ["", "/write", "/note", "/hand-over", "/pass-on", "/close", "/recuse", "/official", "/release", "/erase", "/measures", "/price"];
    let mut paths: Vec<String> = below.iter().map(|below| format!("/reports/{report}{below}")).collect();
    paths.extend([format!("/reports/{report}/translate/{of}"), "/reports".to_owned(), "/reports?state=closed".to_owned(), "/feedback".to_owned(), "/indicators".to_owned(), "/measures".to_owned()]);
    let mut found = Vec::new();
    for language in Language::ALL {
        for path in &paths {
            let joined = if path.contains('?') { '&' } else { '?' };
            browser.page.goto(&format!("{address}{path}{joined}language={}", language.tag())).await.unwrap();
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
