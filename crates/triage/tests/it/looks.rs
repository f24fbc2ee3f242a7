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
    let helper = county.coordinator(county.charity, "Cat Helper").await;
    county.send(&[("story", "x"), ("ages", "under16"), ("district", "E07990001")]).await;
    // One that shares a van, of one's own, and one of another organisation's that asks.
    let (alike, _) = county.send(&[("story", "x"), ("district", "E07990001"), ("vehicles", "ZQ19 IQZ")]).await;
    county.open_report(&chief, alike).await;
    county.cover(county.charity, &["E07990003"]).await;
    let (theirs, _) = county.send(&[("story", "x"), ("district", "E07990003"), ("vehicles", "ZQ19 IQZ")]).await;
    let (report, _) = county
        .send_in(
            Language::Ro,
            &[
                ("story", "Șase bărbați dorm în spatele spălătoriei.\nwww.un-cuvant-foarte-lung-fara-niciun-spatiu-in-el-care-nu-se-rupe.example.org"),
                ("danger", "yes"),
                ("setting", "car_wash"),
                ("vehicles", "ZQ19 IQZ"),
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
    county.open_report(&helper, theirs).await;
    county.act(&helper, theirs, "ask/0", &[("reason", "visit")]).await;
    county.act(&chief, report, "ask/0", &[("reason", "danger")]).await;
    let house = &county.office.house;
    daybreak_triage::acts::ask::deliver(&house.db, &county.office.traces, house.clock.as_ref(), house.chance.as_ref()).await.unwrap();
    county.act(&chief, report, "write", &[("ready", "vehicle"), ("in", "ro"), ("kind", "question")]).await;
    county.act(&worker, report, "note", &[("text", "Same forecourt as last spring.")]).await;
    county.act(&chief, report, "measures", &[("urgency", "today"), ("information", "A"), ("reason", "words_less"), ("text", "They are out.")]).await;
    county.act(&worker, report, "hold", &[("ground", "life"), ("text", "Until Friday.")]).await;
    let page = county.open_report(&chief, report).await;
    let of = page.body.split(&format!("/reports/{report}/translate/")).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    let translated = [("into", "en"), ("text", "Six men sleep behind the wash."), ("translator", "Ioana")];
    county.act(&chief, report, &format!("translate/{of}"), &translated).await;

    // An intelligence report that was sanitised, and a conference that was held, each with the longest word there is.
    let long = "Www.un-cuvant-foarte-lung-fara-niciun-spatiu-in-el-care-nu-se-rupe.example.org said my neighbour on Friday.";
    let body = [("text", long), ("source", "2"), ("information", "C"), ("handling", "C"), ("conditions", long), ("reference", "Q-1"), ("words", long)];
    let led_to = |seen: crate::place::Seen| seen.location().split('?').next().unwrap().to_owned();
    let intelligence = led_to(county.act(&chief, report, "intelligence", &body).await);
    let marked = county.get(&chief, &format!("{intelligence}/sanitise")).await;
    let was = marked.body.split("name=\"was\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    county.post(&chief, &format!("{intelligence}/sanitise"), &[("text", long), ("was", &was), ("looked", "yes"), ("stands", "yes"), ("go", "keep")]).await;
    let council = county.council.to_string();
    let police = county.police.to_string();
    let day = county.now().day().plus(3).date();
    let (d, m, y) = (day.day().to_string(), day.month().to_string(), day.year().to_string());
    let called = [("title", long), ("about", long), ("place", long), ("meets-day", d.as_str()), ("meets-month", m.as_str()), ("meets-year", y.as_str()), ("seats", council.as_str())];
    let conference = led_to(county.post(&chief, "/conferences/call", &called).await);
    county.act(&chief, report, "conference", &[("conference", conference.rsplit('/').next().unwrap())]).await;
    county.post(&chief, &format!("{conference}/minutes"), &[("attended", &police), ("attended", &council), ("present", long), ("discussed", long), ("decided", long)]).await;
    county.post(&chief, &format!("{conference}/tasks"), &[("text", long), ("to", &police), ("due-day", &d), ("due-month", &m), ("due-year", &y)]).await;

    let address = county.serve().await;
    let browser = Browser::open(Scripts::On).await;
    browser.page.goto(&address).await.unwrap();
    browser.page.execute(&format!("document.cookie = '{}; path=/'", cookie(&chief)), Vec::new()).await.unwrap();
    let below = ["", "/known", "/ask/0", "/mark", "/write", "/note", "/hand-over", "/pass-on", "/close", "/recuse", "/official", "/release", "/erase", "/measures", "/price", "/intelligence", "/conference"];
    let mut paths: Vec<String> = below.iter().map(|below| format!("/reports/{report}{below}")).collect();
    paths.extend([format!("/reports/{report}/translate/{of}"), "/reports".to_owned(), "/reports?state=closed".to_owned(), "/feedback".to_owned(), "/indicators".to_owned(), "/measures".to_owned(), "/look-up".to_owned(), "/asked".to_owned(), "/key-in".to_owned()]);
    for below in ["", "/source", "/rewrite", "/sanitise", "/give"] {
        paths.push(format!("{intelligence}{below}"));
    }
    for below in ["", "/minutes", "/tasks", "/move", "/call-off"] {
        paths.push(format!("{conference}{below}"));
    }
    // Another that is to come, and one that is not.
    for off in [false, true] {
        let another = led_to(county.post(&chief, "/conferences/call", &called).await);
        if off {
            led_to(county.post(&chief, &format!("{another}/call-off"), &[("why", long)]).await);
        }
        paths.extend(["", "/move", "/call-off"].map(|below| format!("{another}{below}")));
    }
    let held = county.get(&chief, &conference).await;
    let task = held.body.split("/correct\"").next().and_then(|before| before.rsplit("href=\"").next()).unwrap().to_owned();
    paths.extend(["correct", "take-back"].map(|below| format!("{task}/{below}")));
    paths.extend(["/intelligence", "/intelligence/write", "/conferences", "/conferences/call", "/due", "/due?kind=task", "/due/clocks", "/due/hand-over"].map(str::to_owned));
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
    // Pages that only answer a form: what was looked up, who will read a call, and its receipt.
    for language in Language::ALL {
        browser.page.goto(&format!("{address}/look-up?language={}", language.tag())).await.unwrap();
        for field in ["[name=mark][value=vehicle]", "[name=why][value=met]"] {
            browser.click(field).await;
        }
        browser.fill("#text", "ZQ19 IQZ").await;
        browser.click("main form button.govuk-button").await;
        found.extend(look_at(&browser, "the answer", language).await);
        browser.page.goto(&format!("{address}/key-in?language={}", language.tag())).await.unwrap();
        browser.click("[name=came][value=call]").await;
        browser.fill("#story", "Somebody is locked in.").await;
        browser.page.execute("document.querySelector('[name=district]').value = 'E07990001'", Vec::new()).await.unwrap();
        browser.page.execute("document.querySelector('[name=setting]').value = 'car_wash'", Vec::new()).await.unwrap();
        browser.click("[name=go][value=questions]").await;
        browser.click("[name=q-sleep-there][value=yes]").await;
        browser.click("[name=go][value=check].govuk-button").await;
        found.extend(look_at(&browser, "the check", language).await);
        browser.click("[name=go][value=send]").await;
        // There to be pressed: it was sent.
        browser.click("#receipt").await;
        found.extend(look_at(&browser, "the receipt", language).await);
    }
    browser.close().await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    county.missed_no_words();
}

/// What is wrong with the page the browser is on, at both widths.
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
