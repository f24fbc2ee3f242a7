//! Pages of the public site that the walk through the demo does not come to, in a real browser, on a phone and on a desk, in each language: axe finds nothing, and nobody
//! scrolls sideways.

use crate::browser::{Seen, Site, sites_with};
use daybreak_database::Database;
use daybreak_reports::packs::Setting;
use daybreak_testing::{Browser, Scripts};
use daybreak_vocabulary::Language;
use http::{HeaderMap, StatusCode};

struct Looking {
    browser: Browser,
    address: String,
    language: Language,
    found: Vec<String>,
}

impl Looking {
    async fn open(&self, path: &str) {
        self.browser.page.goto(&format!("{}{path}?language={}", self.address, self.language.tag())).await.unwrap();
    }

    /// Presses a button of the page's own form: by its value, or the one that sends it.
    async fn press(&self, button: &str) {
        let css = if button.is_empty() { "#journey button.govuk-button".to_owned() } else { format!("#journey button[value={button}]") };
        self.browser.click(&css).await;
    }

    /// Looks at the page where the browser stands, which must be the one that was meant: something on it, by a selector.
    async fn at(&mut self, what: &str, holds: &str) {
        let there = self.browser.page.execute(&format!("return document.querySelector(\"{holds}\") !== null;"), Vec::new()).await.unwrap();
        assert_eq!(there.as_bool(), Some(true), "{what} in {}: {}", self.language.tag(), self.browser.text().await);
        for width in daybreak_testing::WIDTHS {
            self.browser.resize(width).await;
            self.found.extend(self.browser.axe().await.into_iter().map(|line| format!("{what} in {} at {width}: {line}", self.language.tag())));
            if self.browser.overflow().await > 0 {
                self.found.push(format!("{what} in {} is wider than {width}", self.language.tag()));
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_and_nothing_is_too_wide() {
    // On this engine a disk can be said to be full.
    let site = sites_with(|settings| settings.hosts.public.push("localhost".into())).await.pop().unwrap();
    let address = site.serve().await;
    let mut looking = Looking { browser: Browser::open(Scripts::On).await, address, language: Language::En, found: Vec::new() };
    for (key, language) in (20_u8..).step_by(4).zip(Language::ALL) {
        looking.language = language;
        packs(&mut looking).await;
        price_and_feedback(&mut looking).await;
        left(&mut looking, &site).await;
        too_old(&mut looking, &site, key).await;
        broken(&mut looking, &site).await;
    }
    let Looking { browser, found, .. } = looking;
    browser.close().await;
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

/// The questions of each kind of place.
async fn packs(looking: &mut Looking) {
    looking.open("/form").await;
    looking.press("next").await;
    looking.browser.fill("#story", "Six men sleep in a container.").await;
    for setting in Setting::all() {
        looking.browser.click(&format!("input[name=setting][value={}]", setting.code())).await;
        looking.press("next").await;
        looking.at(setting.code(), "input[name^=q-]").await;
        looking.press("back").await;
    }
}

async fn price_and_feedback(looking: &mut Looking) {
    looking.open("/price").await;
    looking.press("").await;
    looking.at("a price that can't be read", ".govuk-error-summary").await;
    for (field, number) in [("#price", "5"), ("#people", "6"), ("#minutes", "10")] {
        looking.browser.fill(field, number).await;
    }
    looking.press("").await;
    looking.at("a price", "main .govuk-inset-text button").await;
    looking.open("/feedback").await;
    looking.press("").await;
    looking.at("no feedback", ".govuk-error-summary").await;
    looking.browser.fill("#feedback", "Larger letters, please").await;
    looking.press("").await;
    looking.at("feedback that was taken", "main:not(:has(#feedback))").await;
}

/// Somebody left, and a form of the journey is sent once more.
async fn left(looking: &mut Looking, site: &Site) {
    looking.open("/form").await;
    let page = Seen { status: StatusCode::OK, html: looking.browser.page.source().await.unwrap(), headers: HeaderMap::new() };
    site.post("/leave", &[("journey".to_owned(), page.leaving().unwrap())]).await;
    looking.press("next").await;
    looking.at("what was left", "main:not(:has(form))").await;
}

/// Keys have changed twice since: a receipt, and a screen of the journey.
async fn too_old(looking: &mut Looking, site: &Site, key: u8) {
    let change_keys = |from: u8| [from, from + 1].into_iter().for_each(|key| site.house.form_keys.rotate([key; 32]));
    looking.open("/form").await;
    looking.press("next").await;
    looking.browser.fill("#story", "Six men sleep in a container.").await;
    for button in ["skip", "next", "send"] {
        looking.press(button).await;
    }
    change_keys(key);
    looking.press("unsafe").await;
    looking.at("a receipt that is too old", "#journey input[name=shown][value=old]").await;
    looking.open("/form").await;
    change_keys(key + 2);
    looking.press("next").await;
    looking.at("a screen that is too old", "main .govuk-inset-text strong").await;
}

/// What a full disk shows at Send, where the answers are still there, and on any other page, which gives back what was written.
async fn broken(looking: &mut Looking, site: &Site) {
    let Database::Postgres(pool) = &site.world.db else { panic!("the disk is full on PostgreSQL") };
    let run = async |sql: &'static str| {
        sqlx::raw_sql(sql).execute(pool).await.unwrap();
    };
    looking.open("/form").await;
    looking.press("next").await;
    looking.browser.fill("#story", "Must not be lost").await;
    looking.press("skip").await;
    looking.press("next").await;
    run("CREATE OR REPLACE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = '53100'; END $$").await;
    run("CREATE TRIGGER full_disk AFTER INSERT ON wrap EXECUTE FUNCTION full_disk()").await;
    looking.press("send").await;
    looking.at("not sent", "#failed").await;
    looking.open("/feedback").await;
    looking.browser.fill("#feedback", "Half a message").await;
    looking.press("").await;
    looking.at("given back", "form#again").await;
    run("DROP TRIGGER full_disk ON wrap").await;
    looking.open("/return").await;
    looking.browser.fill("#code", "seven brown owls").await;
    site.world.rename("ended_journey", "away").await;
    looking.browser.click("#returning button.govuk-button").await;
    looking.at("a code that is held", "form#again input[name=locked]").await;
    site.world.rename("away", "ended_journey").await;
}
