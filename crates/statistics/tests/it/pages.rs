//! The pages: what they say, who may not, and what is never in them.

use crate::place::{County, Person, Seen, cookie, counties, county};
use daybreak_access::Role;
use daybreak_database::Engine;
use daybreak_site::words::{Checked, check};
use daybreak_testing::{Browser, Scripts};
use daybreak_vocabulary::{Clock, Day, Language};
use http::{StatusCode, header};

/// The quarter before the county's clock: 22 November 2026 is in the fourth of 2026.
const QUARTER: &str = "2026-q3";

fn within() -> Day {
    Day::from_ymd(2026, 8, 12).unwrap()
}

#[test]
fn every_word_is_there_and_used() {
    let room = Checked {
        folder: env!("CARGO_MANIFEST_DIR"),
        words: daybreak_statistics::WORDS,
        below: &[daybreak_access::WORDS],
        dynamic: &[
            "tables-measure-*", "tables-dimension-*", "tables-code-*", "tables-unlike-*", "tables-chart-*", "numbers-what-*", "numbers-table-*", "numbers-waited-*", "numbers-dimension-*", "quarter-name-*",
        ],
    };
    assert_eq!(check(&room), Vec::<String>::new());
}

/// Enough reports that some cells are small.
async fn filled(county: &County) {
    county.reports(23, "labour", Some("E07990001"), within(), Some(0)).await;
    county.reports(3, "labour", Some("E07990002"), within(), Some(1)).await;
    county.reports(9, "sexual", Some("E07990001"), within(), Some(3)).await;
    county.reports(2, "criminal", Some("E07990003"), within(), None).await;
    county.reports(11, "unknown", None, within(), Some(0)).await;
}

async fn released(county: &County, by: &Person, what: &str) -> Seen {
    county.post(by, "/numbers", &[("what", what), ("quarter", QUARTER)]).await
}

#[tokio::test]
async fn published_tables_are_asked_drawn_and_taken_along() {
    for county in counties().await {
        let analyst = county.member(county.police, "Cai Analyst", &[Role::Analyst]).await;
        county.get(&analyst, "/tables").await.says("No table was imported yet.");
        county.tables().await;
        let page = county.get(&analyst, "/tables").await;
        page.says("NRM referrals made");
        // The typed quarter leaves most of its rows out, and that is told.
        page.says("Government agency: 2,374 is told, and its parts by First responder add up to 18.");
        let page = county.get(&analyst, "/tables/referrals?change=yes").await;
        for words in ["12,700", "17,004", "2021: 12,727 as published on 3 March 2022, 12,700 as published on 7 March 2024."] {
            page.says(words);
        }
        assert!(page.body().contains("data-value=\"17004\""), "drawn");
        let page = county.get(&analyst, "/tables/sent?by=place&period=2021").await;
        page.says("[x] not known, which is not nought.");
        assert_eq!(page.body().matches("data-row=").count(), 45);
        county.get(&analyst, "/tables/referrals?responder=Bedfordshire%20Police&responder-kind=police&by=kind&period=2021&share-of=sent%20place%3DBedfordshire").await.says("they are about other people");
        let rank = county.get(&analyst, "/tables/sent/rank?body=Bedfordshire&period=2021").await;
        rank.says("Between place 3 and place 36 of 45. 12 are known, and each of the 33 others might have more or less.");
        rank.says("Between place 2 and place 40 of 45.");
        rank.says("Set aside: Gwent, because its figure is another thing");
        for (file, kind) in [("table.csv", "text/csv"), ("table.ods", "opendocument"), ("table.xlsx", "openxmlformats"), ("drawing.svg", "image/svg+xml")] {
            let seen = county.get(&analyst, &format!("/tables/sent/files/{file}?by=place&period=2021")).await;
            assert_eq!(seen.status, StatusCode::OK, "{file}");
            assert!(seen.headers[header::CONTENT_TYPE].to_str().unwrap().contains(kind));
            assert!(seen.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("sandbox"));
            assert!(seen.headers[header::CONTENT_DISPOSITION].to_str().unwrap().starts_with("attachment"));
        }
        let claims = county.get(&analyst, "/claims").await;
        claims.says("Differs: 53 was said, it comes to 52, a difference of 1");
        claims.says("Can’t be checked:");
        assert_eq!(county.get(&analyst, "/tables/hamsters").await.status, StatusCode::NOT_FOUND);
        assert_eq!(county.get(&analyst, "/tables/sent/files/table.exe").await.status, StatusCode::NOT_FOUND);
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_release_shows_no_small_count_in_any_format() {
    for county in counties().await {
        let analyst = county.member(county.police, "Cai Analyst", &[Role::Analyst]).await;
        filled(&county).await;
        let made = released(&county, &analyst, "reports").await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let page = county.get(&analyst, &made.location()).await;
        page.says("Reports by kind and place");
        page.says("[c]");
        // What nobody said has its own row and column.
        page.says("Not known");
        for file in ["numbers.csv", "numbers.ods", "numbers.xlsx"] {
            assert_eq!(county.get(&analyst, &format!("{}/files/{file}", made.location())).await.status, StatusCode::OK);
        }
        let csv = county.get(&analyst, &format!("{}/files/numbers.csv", made.location())).await.body();
        for field in csv.lines().skip(1).flat_map(|line| line.split(',').skip(1).map(str::to_owned).collect::<Vec<_>>()) {
            assert!(field == "[c]" || field.parse::<u64>().is_ok_and(|count| count == 0 || count >= 5), "{field} in {csv}");
        }
        // Nor in the drawing, its tooltips or an address.
        let body = page.body();
        for small in 1..5 {
            assert!(!body.contains(&format!("data-value=\"{small}\"")) && !body.contains(&format!(": {small}</title>")), "{small}");
        }
        // The same people in another table: held against the first.
        let made = released(&county, &analyst, "reading").await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        county.get(&analyst, &format!("/numbers/quarter/{QUARTER}")).await.says("Read on the day they came: 34");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn what_two_releases_would_tell_together_is_refused_with_the_reason() {
    for county in counties().await {
        let analyst = county.member(county.police, "Cai Analyst", &[Role::Analyst]).await;
        filled(&county).await;
        assert_eq!(released(&county, &analyst, "reports").await.status, StatusCode::SEE_OTHER);
        // One more came to light for the same quarter: the difference would be that one.
        county.reports(1, "labour", Some("E07990001"), within(), Some(0)).await;
        let refused = released(&county, &analyst, "reports").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Not released. Since “2026-q3 reports” went out something has changed by fewer than 5.");
        for count in ["23", "24", "48", "49"] {
            refused.keeps_quiet_about(&format!(" {count} "));
        }
        let page = county.get(&analyst, "/numbers").await;
        assert_eq!(page.body().matches("Reports by kind and place, ").count(), 1);
        // A quarter that is not over, and a table there is none of.
        county.post(&analyst, "/numbers", &[("what", "reports"), ("quarter", "2026-q4")]).await.says("Choose a quarter that is over.");
        county.post(&analyst, "/numbers", &[("what", "people"), ("quarter", QUARTER)]).await.says("Choose a table.");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn the_words_of_the_quarter_are_a_coordinators_to_change_and_nothing_else_comes_in() {
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        let reader = county.member(county.police, "Rhys Reader", &[Role::Reader]).await;
        filled(&county).await;
        assert_eq!(released(&county, &chief, "reports").await.status, StatusCode::SEE_OTHER);
        let address = format!("/numbers/quarter/{QUARTER}");
        let page = county.get(&reader, &address).await;
        page.says("people sent Vale of Ashby Partnership this many reports");
        page.says("About people made to commit crimes: (too few to say, or hidden beside others).");
        page.says("(not released)");
        county.get(&chief, "/numbers/words").await.says("{read-same-day}");
        let changed = county.post(&chief, "/numbers/words", &[("words", "All told: {reports}. <script>alert(1)</script>")]).await;
        assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.text());
        let page = county.get(&reader, &address).await;
        page.says("All told: 48.");
        assert!(!page.body().contains("<script>alert"));
        for (words, says) in [("{people}", "{people} stands for nothing."), ("{reports", "A brace is missing its other half."), ("", "Write at least one sentence.")] {
            let refused = county.post(&chief, "/numbers/words", &[("words", words)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            refused.says(says);
        }
        county.missed_no_words();
    }
}

#[tokio::test]
async fn outsiders_find_nothing() {
    for county in counties().await {
        county.tables().await;
        filled(&county).await;
        let analyst = county.member(county.police, "Cai Analyst", &[Role::Analyst]).await;
        let made = released(&county, &analyst, "reports").await.location();
        let border = county.member(county.immigration, "Bo Border", &[Role::Coordinator, Role::Analyst]).await;
        let reader = county.member(county.police, "Rhys Reader", &[Role::Reader]).await;
        let nothing = county.get(&border, "/nothing/here").await;
        assert_eq!(nothing.status, StatusCode::NOT_FOUND);
        for path in ["/numbers", "/numbers/words", made.as_str(), &format!("{made}/files/numbers.csv"), &format!("/numbers/quarter/{QUARTER}"), &format!("/numbers/quarter/{QUARTER}/files/quarter.pdf")] {
            let seen = county.get(&border, path).await;
            assert_eq!((seen.status, seen.bytes), (nothing.status, nothing.bytes.clone()), "{path}");
        }
        let nothing = county.get(&reader, "/nothing/here").await;
        for (path, fields) in [("/numbers", vec![("what", "reports"), ("quarter", QUARTER)]), ("/numbers/words", vec![("words", "x")])] {
            let seen = county.post(&reader, path, &fields).await;
            assert_eq!((seen.status, seen.bytes), (nothing.status, nothing.bytes.clone()), "{path}");
        }
        // What the world reads, everybody here reads.
        assert_eq!(county.get(&border, "/tables").await.status, StatusCode::OK);
        let out = county.get_signed_out("/tables").await;
        let never = county.get_signed_out("/nothing/here").await;
        assert_eq!((out.status, out.bytes), (never.status, never.bytes));
        assert_eq!(county.get(&analyst, "/numbers/00000000-0000-0000-0000-000000000000").await.status, StatusCode::NOT_FOUND);
        assert_eq!(county.get(&analyst, "/numbers/quarter/2020-q1").await.status, StatusCode::NOT_FOUND);
        assert!(county.world.clock.now().0 > 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_and_nothing_is_too_wide() {
    let county = county(Engine::Sqlite).await;
    county.tables().await;
    filled(&county).await;
    let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
    let made = released(&county, &chief, "reports").await.location();
    let address = county.serve().await;
    let browser = Browser::open(Scripts::On).await;
    browser.page.goto(&address).await.unwrap();
    browser.page.execute(&format!("document.cookie = '{}; path=/'", cookie(&chief)), Vec::new()).await.unwrap();
    let quarter = format!("/numbers/quarter/{QUARTER}");
    let paths = [
        "/tables", "/tables/referrals?change=yes", "/tables/sent?by=place&period=2021", "/tables/sent?by=place&period=2021&chart=bar", "/tables/referrals?by=period&every=quarter&across=age",
        "/tables/referrals?by=colour", "/tables/sent/rank?body=Bedfordshire&period=2021", "/claims", "/numbers", made.as_str(), quarter.as_str(), "/numbers/words",
    ];
    let mut found = Vec::new();
    for language in Language::ALL {
        for path in paths {
            let joined = if path.contains('?') { '&' } else { '?' };
            browser.page.goto(&format!("{address}{path}{joined}language={}", language.tag())).await.unwrap();
            for width in daybreak_testing::WIDTHS {
                browser.resize(width).await;
                found.extend(browser.axe().await.into_iter().map(|line| format!("{path} in {} at {width}: {line}", language.tag())));
                let overflow = browser.overflow().await;
                if overflow > 0 {
                    found.push(format!("{path} in {} at {width}: {overflow} pixels too wide", language.tag()));
                }
            }
        }
    }
    browser.close().await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}
