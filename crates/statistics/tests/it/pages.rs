//! The pages: what they say, who may not, and what is never in them.

use crate::place::{County, Person, Referred, Seen, cookie, counties, county};
use crate::reading::{SHEET, as_ods, as_xlsx, content, zipped};
use calamine::{Data, Ods, Range, Reader, Xlsx};
use daybreak_access::Role;
use daybreak_database::Engine;
use daybreak_site::words::{Checked, check};
use daybreak_statistics::acts::count;
use daybreak_statistics::store;
use daybreak_testing::{Browser, Scripts};
use daybreak_vocabulary::{Clock, Day, Language};
use http::{StatusCode, header};
use std::io::Cursor;

/// The quarter before the county's clock: 22 November 2026 is in the fourth of 2026.
pub const QUARTER: &str = "2026-q3";

/// A day of it.
pub fn within() -> Day {
    Day::from_ymd(2026, 8, 12).unwrap()
}

#[test]
fn every_word_is_there_and_used() {
    let room = Checked {
        folder: env!("CARGO_MANIFEST_DIR"),
        words: daybreak_statistics::WORDS,
        below: &[daybreak_access::WORDS],
        dynamic: &[
            "tables-measure-*", "tables-dimension-*", "tables-code-*", "tables-unlike-*", "tables-chart-*", "numbers-what-*", "numbers-table-*", "numbers-waited-*", "numbers-dimension-*", "quarter-name-*", "numbers-counts-*", "numbers-lead-*", "numbers-decided-*",
        ],
    };
    assert_eq!(check(&room), Vec::<String>::new());
}

/// Enough reports that some cells are small.
pub async fn filled(county: &County) {
    county.reports(23, "labour", Some("E07990001"), within(), Some(0)).await;
    county.reports(3, "labour", Some("E07990002"), within(), Some(1)).await;
    county.reports(9, "sexual", Some("E07990001"), within(), Some(3)).await;
    county.reports(2, "criminal", Some("E07990003"), within(), None).await;
    county.reports(11, "unknown", None, within(), Some(0)).await;
}

pub async fn released(county: &County, by: &Person, what: &str) -> Seen {
    released_of(county, by, what, QUARTER).await
}

/// Weighed, and let out as it was weighed; or the first no.
pub async fn released_of(county: &County, by: &Person, what: &str, quarter: &str) -> Seen {
    let weighed = county.post(by, "/numbers", &[("what", what), ("quarter", quarter)]).await;
    if weighed.status == StatusCode::OK { let_out(county, by, what, quarter, &weighed).await } else { weighed }
}

/// Presses “Release it” on the page that says what it costs.
pub async fn let_out(county: &County, by: &Person, what: &str, quarter: &str, weighed: &Seen) -> Seen {
    let body = weighed.body();
    let told = body.split_once("name=\"told\" value=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or_else(|| panic!("nothing told in {body}"));
    county.post(by, "/numbers", &[("what", what), ("quarter", quarter), ("told", told), ("go", "release")]).await
}

/// A released table as a reader of the file finds it: its headings, then its rows.
fn opened(file: &str, bytes: &[u8]) -> Vec<Vec<String>> {
    let texts = |range: Range<Data>| range.rows().skip(3).map(|row| row.iter().map(Data::to_string).collect()).collect::<Vec<Vec<String>>>();
    match file {
        "numbers.ods" => {
            let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).unwrap();
            texts(book.worksheet_range("Table").unwrap())
        }
        "numbers.xlsx" => {
            let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
            let name = book.sheet_names()[0].clone();
            texts(book.worksheet_range(&name).unwrap())
        }
        _ => {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
            reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
        }
    }
}

/// A released table, opened in every format that holds one: the same in all, and no count from 1 to 4. What is printed is read in `daybreak/tests/it/paper.rs`.
pub async fn told(county: &County, by: &Person, release: &str) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for file in ["numbers.csv", "numbers.ods", "numbers.xlsx"] {
        let seen = county.get(by, &format!("{release}/files/{file}")).await;
        assert_eq!(seen.status, StatusCode::OK, "{file}");
        let mut table = opened(file, &seen.bytes);
        // An empty row stands below it.
        table.retain(|row| row.iter().any(|field| !field.is_empty()));
        assert!(table.len() > 2, "{file}: {table:?}");
        for field in table.iter().skip(1).flat_map(|row| &row[1..]) {
            assert!(field == "[c]" || field.parse::<u64>().is_ok_and(|count| count == 0 || count >= 5), "{file}: {field} in {table:?}");
        }
        all.push(table);
    }
    assert!(all.iter().all(|table| *table == all[0]), "{all:?}");
    assert_eq!(left(&all[0]), Vec::<String>::new(), "{:?}", all[0]);
    all.remove(0)
}

/// Whoever takes a count that is shown off a total that it is in, or all that is shown of a row or a column off its total, and finds from one to four.
fn left(table: &[Vec<String>]) -> Vec<String> {
    let (row, column) = (table.len() - 1, table[0].len() - 1);
    let shown = |at: (usize, usize)| table[at.0][at.1].parse::<u64>().ok();
    let few = |whole: u64, part: u64| (1..5).contains(&whole.abs_diff(part));
    let cells: Vec<(usize, usize)> = (1..=row).flat_map(|down| (1..=column).map(move |across| (down, across))).collect();
    let mut left = Vec::new();
    for cell in &cells {
        for whole in [(cell.0, column), (row, cell.1), (row, column)] {
            if let (true, Some(all), Some(part)) = (whole != *cell, shown(whole), shown(*cell)) {
                left.extend(few(all, part).then(|| format!("{cell:?} off {whole:?}")));
            }
        }
        // The parts of a total: what stands in its row, and what stands in its column.
        let (in_row, in_column) = (cell.1 == column && column > 1, cell.0 == row);
        for (is_whole, parts) in [(in_row, (1..column).map(|across| (cell.0, across)).collect::<Vec<_>>()), (in_column, (1..row).map(|down| (down, cell.1)).collect())] {
            if let (true, Some(all)) = (is_whole, shown(*cell)) {
                let part: u64 = parts.into_iter().filter_map(shown).sum();
                left.extend(few(all, part).then(|| format!("all that is shown off {cell:?}")));
            }
        }
    }
    left
}

#[tokio::test]
async fn published_tables_are_asked_drawn_and_taken_along() {
    for county in counties().await {
        let analyst = county.member(county.police, "Cai Analyst", &[Role::Analyst]).await;
        county.get(&analyst, "/tables").await.says("No table is here yet.");
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
        let ages = county.get(&analyst, "/tables/referrals?by=period&every=quarter&across=age").await;
        ages.says("Adult: From 2,586 (Quarter 1 of 2023)");
        // No table has all of it: the first split that one has is shown before anybody asked.
        let page = county.get(&analyst, "/tables/sent").await;
        page.keeps_quiet_about("The tables do not say");
        assert_eq!(page.body().matches("data-row=").count(), 45);
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
        assert!(told(&county, &analyst, &made.location()).await.iter().flatten().any(|field| field == "[c]"));
        // No share either: a percentage tells its base.
        page.keeps_quiet_about("%");
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
        // By what the list of releases calls it.
        refused.says("Not released. Since “Reports by kind and place, ");
        refused.says(" went out something has changed by fewer than 5.");
        refused.keeps_quiet_about("2026-q3 reports");
        for count in ["23", "24", "48", "49"] {
            refused.keeps_quiet_about(&format!(" {count} "));
        }
        let page = county.get(&analyst, "/numbers").await;
        assert_eq!(page.body().matches("Reports by kind and place, ").count(), 1);
        // A form that was refused before it came here releases nothing: it is shown again.
        let refused = county.post(&analyst, "/numbers", &[("what", "reading"), ("quarter", QUARTER), ("note", "\u{1b}")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        county.get(&analyst, "/numbers").await.keeps_quiet_about("Reports by how long they waited to be read, Quarter");
        // A quarter that is not over, and a table there is none of.
        county.post(&analyst, "/numbers", &[("what", "reports"), ("quarter", "2026-q4")]).await.says("Choose a quarter that is over.");
        county.post(&analyst, "/numbers", &[("what", "people"), ("quarter", QUARTER)]).await.says("Choose a table.");
        county.missed_no_words();
    }
}

/// Referrals of the quarter, of police and of a charity.
async fn referred(county: &County) {
    let police = Referred { by: county.police, kind: "nrm", exploitation: "labour", entered_on: within(), decided: &[], crime: false };
    county.referrals(20, Referred { decided: &[("rg_positive", 5)], ..police }).await;
    county.referrals(11, Referred { exploitation: "criminal", decided: &[("rg_negative", 20)], ..police }).await;
    county.referrals(8, police).await;
    county.referrals(12, Referred { by: county.charity, exploitation: "sexual", ..police }).await;
    county.referrals(9, Referred { by: county.charity, kind: "dtn", exploitation: "unknown", ..police }).await;
    // Referred a year and a half before, and found to be victims in the quarter.
    let before = Referred { entered_on: within().plus(-500), ..police };
    county.referrals(7, Referred { decided: &[("rg_positive", 4), ("cg_positive", 505)], crime: true, ..before }).await;
    county.referrals(6, Referred { decided: &[("rg_positive", 4), ("cg_positive", 505)], ..before }).await;
    county.referrals(5, Referred { decided: &[("rg_positive", 4), ("cg_negative", 100), ("cg_negative", 505)], ..before }).await;
}

#[tokio::test]
async fn referrals_decisions_waits_and_victims_found_go_out_as_a_release_and_unknowns_are_shown() {
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        referred(&county).await;
        let mut said = Vec::new();
        for what in ["referrals", "notifications", "first-waits", "reasonable", "conclusive", "second-waits", "found"] {
            let made = released(&county, &chief, what).await;
            assert_eq!(made.status, StatusCode::SEE_OTHER, "{what}: {}", made.text());
            told(&county, &chief, &made.location()).await;
            let csv = county.get(&chief, &format!("{}/files/numbers.csv", made.location())).await.body();
            assert!(csv.contains("Not known") || matches!(what, "reasonable" | "conclusive" | "first-waits"), "{csv}");
            said.push((what, csv));
        }
        let of = |what: &str| said.iter().find(|(one, _)| *one == what).map(|(_, csv)| csv.as_str()).unwrap();
        assert!(of("referrals").contains("Aldermarsh Police") && of("referrals").contains("Harbour Light") && !of("referrals").contains("Border Office"));
        assert!(of("first-waits").contains("Within a week,20") && of("first-waits").contains("Within a month,11") && of("first-waits").contains("Not decided yet,20"), "{}", of("first-waits"));
        let page = county.get(&chief, &format!("/numbers/quarter/{QUARTER}")).await;
        page.says("People referred to the national system for victims: 51.");
        page.says("Convictions: (not known;");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_ledger_lies_sealed_and_ends_and_without_it_nothing_more_goes_out() {
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        filled(&county).await;
        assert_eq!(released(&county, &chief, "reports").await.status, StatusCode::SEE_OTHER);
        let (version, sealed) = store::ledger(&mut county.world.db.read().await.unwrap(), QUARTER).await.unwrap();
        let sealed = sealed.unwrap();
        assert_eq!(version, 1);
        assert!(!sealed.windows(5).any(|five| five == b"cells" || five == b"place"), "it lies open");
        // Out of its place it does not open.
        assert!(county.office.own.open(["quarter_ledger", "2026-q2", "sealed"], &sealed).is_err());
        assert!(county.office.own.open(["quarter_ledger", QUARTER, "sealed"], &sealed).is_ok());
        let (db, chance) = (&county.world.db, county.world.chance.as_ref());
        assert_eq!(count::end(db, county.world.clock.as_ref(), chance).await.unwrap(), 0);
        county.world.clock.advance_days(730);
        assert_eq!(count::end(db, county.world.clock.as_ref(), chance).await.unwrap(), 1);
        assert_eq!(store::ledger(&mut db.read().await.unwrap(), QUARTER).await.unwrap(), (0, None));
        assert_eq!(store::releases_of(&mut db.read().await.unwrap(), QUARTER).await.unwrap().len(), 1, "what is out stays");
    }
}

#[tokio::test]
async fn quarters_are_counted_by_night_and_released_as_they_were_counted() {
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        filled(&county).await;
        referred(&county).await;
        let (db, clock, chance) = (&county.world.db, county.world.clock.as_ref(), county.world.chance.as_ref());
        assert_eq!(count::by_night(db, clock, chance).await.unwrap(), 63);
        assert_eq!(count::by_night(db, clock, chance).await.unwrap(), 0, "once a day");
        // What comes after the count is in the next one.
        county.reports(30, "labour", Some("E07990001"), within(), Some(0)).await;
        assert_eq!(released(&county, &chief, "reports").await.status, StatusCode::SEE_OTHER);
        county.post(&chief, "/numbers/words", &[("words", "{reports}")]).await;
        county.get(&chief, &format!("/numbers/quarter/{QUARTER}")).await.says("48");
    }
}

#[tokio::test]
async fn a_published_table_is_brought_in_or_refused_with_the_sheet_and_the_row_and_nothing_typed_is_lost() {
    for county in counties().await {
        let analyst = county.member(county.police, "Cai Analyst", &[Role::Analyst]).await;
        let reader = county.member(county.police, "Rhys Reader", &[Role::Reader]).await;
        assert_eq!(county.get(&reader, "/tables/bring").await.status, StatusCode::NOT_FOUND);
        county.get(&analyst, "/tables").await.says("Bring in a published table");
        let on = [("published-day", "7"), ("published-month", "3"), ("published-year", "2024")];
        let send = async |fields: &[(&str, &str)], name: &str, bytes: &[u8]| county.send(&analyst, "/tables/bring", fields, Some((name, bytes))).await;
        let sound = "measure,year,people\nreferrals,\"2020 \",10582\n";
        // Refused: each with what to do, and with what was typed.
        let spaces = vec![b' '; 1 << 20];
        let mut bomb = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        bomb.start_file("content.xml", zip::write::SimpleFileOptions::default()).unwrap();
        for _ in 0..300 {
            std::io::Write::write_all(&mut bomb, &spaces).unwrap();
        }
        let bomb = bomb.finish().unwrap().into_inner();
        let twice = as_xlsx(&[("Table_5", SHEET), ("Table_5b", SHEET)]);
        let mut rows: Vec<&[&str]> = SHEET.to_vec();
        rows[7] = &["Essex Police", "about 5", "[c]", "345", "20", "9", "29"];
        let wrong = as_ods(&[("Table_5", &rows)]);
        let program = zipped(&[("content.xml", content("").as_bytes()), ("Basic/Standard/Module1.xml", b"<script/>")]);
        for (name, bytes, says) in [
            ("t.ods", bomb.as_slice(), "The file: unpacked it would be far larger than any published table."),
            ("t.xlsx", &twice, "Sheet “Table_5b”: it holds the same table as “Table_5”."),
            ("t.ods", &wrong, "Sheet “Table_5”, row 8: “about 5” under “2022, Adult (18 or over)” is neither a number nor a mark"),
            ("t.ods", &program, "it holds a program (a macro). Nothing of it was run or read."),
            ("t.csv", b"year,people\n\0\0\0", "its letters are in no encoding we can tell."),
            ("t.csv", b"measure,year,people\nreferrals,twenty twenty,5\n", "Row 2: “twenty twenty” is no year, quarter or period."),
            ("t.csv", b"", "there is nothing in it."),
        ] {
            let refused = send(&[on.as_slice(), &[("period", "Q1 2023")]].concat(), name, bytes).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}: {}", refused.text());
            refused.says(says);
            assert!(refused.body().contains("value=\"2024\"") && refused.body().contains("value=\"Q1 2023\""), "what was typed is lost");
        }
        let refused = county.send(&analyst, "/tables/bring", &on, None).await;
        refused.says("Choose a file.");
        send(&[], "t.csv", sound.as_bytes()).await.says("it does not say when it was published. Write the day here.");
        send(&[("published-day", "7"), ("published-month", "3"), ("published-year", "2099")], "t.csv", sound.as_bytes()).await.says("This day is still to come.");
        county.get(&analyst, "/tables").await.says("No table is here yet.");
        // A year as text is a year.
        assert_eq!(send(&on, "t.csv", sound.as_bytes()).await.status, StatusCode::SEE_OTHER);
        county.get(&analyst, "/tables/referrals").await.says("10,582");
        send(&on, "t.csv", sound.as_bytes()).await.says("This very table is here already");
        send(&on, "t.csv", sound.replace("10582", "10583").as_bytes()).await.says("is here with other numbers, and nothing is overwritten.");
        // Without the session's token it is nobody's form.
        let other = county.member(county.charity, "Una Other", &[Role::Analyst]).await;
        let stolen = crate::place::Person { cookie: other.cookie.clone() };
        assert_eq!(county.send(&stolen, "/tables/bring", &[("token", "0")], Some(("t.csv", sound.as_bytes()))).await.status, StatusCode::BAD_REQUEST);
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
        // Of what was not released our words say nothing; a coordinator's own say so.
        page.keeps_quiet_about("Read on the day they came");
        county.get(&chief, "/numbers/words").await.says("{read-same-day}");
        let changed = county.post(&chief, "/numbers/words", &[("words", "All told: {reports}. Read: {read-same-day}. Referred: {referrals}. Convicted: {convictions}. <script>alert(1)</script>")]).await;
        assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.text());
        county.get(&chief, &changed.location()).await.says("The words are kept.");
        county.get(&chief, "/numbers").await.keeps_quiet_about("The words are kept.");
        let page = county.get(&reader, &address).await;
        page.says("All told: 48. Read: (not released). Referred: (not released). Convicted: (not known; no published figure was brought in, and that is not nought).");
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
        for path in ["/numbers", "/numbers/words", "/numbers/courts", "/tables/bring", "/tables/courts", "/numbers/courts/files/courts.csv", made.as_str(), &format!("{made}/files/numbers.csv"), &format!("/numbers/quarter/{QUARTER}"), &format!("/numbers/quarter/{QUARTER}/files/quarter.pdf")] {
            let seen = county.get(&border, path).await;
            assert_eq!((seen.status, seen.bytes), (nothing.status, nothing.bytes.clone()), "{path}");
        }
        let nothing = county.get(&reader, "/nothing/here").await;
        for (path, fields) in [("/numbers", vec![("what", "reports"), ("quarter", QUARTER)]), ("/numbers/words", vec![("words", "x")]), ("/tables/bring", vec![("period", "2023")]), ("/tables/courts", vec![("period", "2023")])] {
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
    let on = [("published-day", "7"), ("published-month", "3"), ("published-year", "2024"), ("supposed", "yes")];
    for (file, text) in [("one.csv", "measure,year,people\nnotifications,2020,7\n"), ("two.csv", "measure,year,people\nnotifications,2021,8\n")] {
        county.send(&chief, "/tables/bring", &on, Some((file, text.as_bytes()))).await;
    }
    let brought: Vec<_> = store::listed(&mut county.world.db.read().await.unwrap()).await.unwrap().into_iter().filter(|listed| listed.brought_for.is_some()).collect();
    assert_eq!(brought.len(), 2);
    let back = format!("/tables/editions/{}/take-back", brought[0].id.hyphenated());
    county.post(&chief, &format!("/tables/editions/{}/take-back", brought[1].id.hyphenated()), &[("reason", "The day was wrong")]).await;
    let paths = [
        "/tables", "/tables/referrals?change=yes", "/tables/sent?by=place&period=2021", "/tables/sent?by=place&period=2021&chart=bar", "/tables/referrals?by=period&every=quarter&across=age",
        "/tables/referrals?by=colour", "/tables/sent/rank?body=Bedfordshire&period=2021", "/claims", "/tables/bring", "/tables/courts", back.as_str(), "/numbers", "/numbers/courts", made.as_str(), quarter.as_str(), "/numbers/words",
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
