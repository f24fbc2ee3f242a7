//! `make bench-statistics`: importing a quarter, twenty years of every force, and counts over ten million rows, on both engines. Prints a table; the first argument is how
//! many rows (10000000 where there is none).
#![allow(clippy::print_stdout, clippy::disallowed_methods, clippy::unwrap_used, clippy::expect_used, reason = "a benchmark reads the clock and says what it found")]

use daybreak_audit::{Author, change};
use daybreak_database::{Engine, on};
use daybreak_statistics::acts::import;
use daybreak_statistics::answer::answer;
use daybreak_statistics::forces::FORCES;
use daybreak_statistics::measure::Dimension;
use daybreak_statistics::own::{self, What};
use daybreak_statistics::period::Period;
use daybreak_statistics::question::Question;
use daybreak_statistics::rank;
use daybreak_statistics::reading::{self, Given};
use daybreak_statistics::store;
use daybreak_testing::{World, world};
use daybreak_vocabulary::{Chance, Clock, Day, Places};
use std::fmt::Write;
use std::time::{Duration, Instant};

const SCHEMAS: &[daybreak_database::Schema] = &[
    daybreak_audit::SCHEMA,
    daybreak_vault::SCHEMA,
    daybreak_access::SCHEMA,
    daybreak_partnership::SCHEMA,
    daybreak_reports::SCHEMA,
    daybreak_triage::SCHEMA,
    daybreak_statistics::SCHEMA,
];

/// A quarter's table as the Home Office splits it.
fn quarter() -> String {
    let mut text = "First responder type,First responder,Exploitation type,Age at exploitation,Gender,Nationality,People\n".to_owned();
    for row in 0..4_049 {
        let (kind, age) = (["Labour", "Sexual", "Criminal", "Domestic"][row % 4], ["Adult (18 or over)", "Child (17 or under)"][row / 4 % 2]);
        let _ = writeln!(text, "Government agency,Home Office - Immigration Enforcement number {},{kind},{age},Female,Nationality {},{}.0", row / 800, row / 8, row % 90 + 1);
    }
    text
}

/// One quarter of every force by age.
fn forces(year: u32, of: u32) -> String {
    let mut text = "measure,period,place,age,people\n".to_owned();
    for (at, force) in FORCES.iter().enumerate() {
        for (step, age) in ["adult", "child", "unknown", "total"].iter().enumerate() {
            let _ = writeln!(text, "sent,Q{of} {year},{},{age},{}", force.code, at * 7 + step * 3 + of as usize);
        }
    }
    text
}

fn middle(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times.get(times.len() / 2).map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
}

async fn brought(world: &World, name: &str, text: &str, on: Day) -> Duration {
    let began = Instant::now();
    let given = Given { published_on: Some(on), period: None, measure: None };
    let read = reading::read(name, text.as_bytes(), &given).expect("a table");
    let now = world.clock.now();
    let chance: &dyn Chance = world.chance.as_ref();
    let ids: Vec<_> = read.editions.iter().map(|_| chance.uuid7(now)).collect();
    for edition in &read.editions {
        std::hint::black_box(edition.disagreements());
    }
    let done = change!(&world.db, Author::System, now, chance, |change| import::tables(change, &read.editions, &ids).await);
    done.expect("imported");
    began.elapsed()
}

/// Rows by day, kind and place over twenty years; made by the engine itself.
fn filling(engine: Engine, rows: u64) -> String {
    let columns = "id, submission, kind, district, age_band, danger, child, sent_on, state, state_on, answering, locator, receipt_key, expires_on";
    let kind = "CASE n % 5 WHEN 0 THEN 'labour' WHEN 1 THEN 'sexual' WHEN 2 THEN 'criminal' WHEN 3 THEN 'domestic' ELSE 'unknown' END";
    let place = "CASE n % 4 WHEN 0 THEN 'E07990001' WHEN 1 THEN 'E07990002' WHEN 2 THEN 'E07990003' ELSE NULL END";
    match engine {
        Engine::Sqlite => format!(
            "WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < {rows})
             INSERT INTO report ({columns}) SELECT randomblob(16), randomblob(16), {kind}, {place}, 'unknown', 0, 0, 13500 + n % 7300, 'read', 13500, randomblob(16), 1, zeroblob(32), 40000 FROM counted"
        ),
        Engine::Postgres => format!(
            "INSERT INTO report ({columns}) SELECT gen_random_uuid(), gen_random_uuid(), {kind}, {place}, 'unknown', FALSE, FALSE, 13500 + n % 7300, 'read', 13500, gen_random_uuid(), 1, '\\x00'::bytea, 40000
             FROM generate_series(1, {rows}) AS n"
        ),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let rows: u64 = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(10_000_000);
    println!("| | SQLite | PostgreSQL | goal |\n|---|---|---|---|");
    let mut lines: Vec<(String, Vec<String>, &str)> = Vec::new();
    let mut put = |name: &str, value: String, goal: &'static str| match lines.iter_mut().find(|(of, ..)| of == name) {
        Some((_, values, _)) => values.push(value),
        None => lines.push((name.to_owned(), vec![value], goal)),
    };
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let world = world(engine, SCHEMAS).await;
        let text = quarter();
        let mut times = Vec::new();
        for run in 0..9 {
            times.push(brought(&world, "nrm_referrals_2023_q1.csv", &text, Day(19_000 + run)).await);
        }
        put(&format!("a quarter imported, {} KB", text.len() / 1_024), format!("{:.0} ms", middle(times)), "200 ms");
        for year in 2006..2026 {
            for of in 1..=4 {
                brought(&world, "forces.csv", &forces(year, of), Day(19_000)).await;
            }
        }
        for (name, pairs) in [
            ("twenty years of every force by quarter, read and answered", vec![("by", "place"), ("across", "period"), ("every", "quarter")]),
            ("one force over twenty years by year, with change", vec![("place", "E23000026"), ("change", "yes")]),
        ] {
            let mut times = Vec::new();
            for _ in 0..15 {
                let began = Instant::now();
                let mut tx = world.db.read().await.expect("a transaction");
                let shelf = store::shelf(&mut tx, Some((daybreak_statistics::measure::Measure::Sent, daybreak_statistics::measure::Measure::Sent))).await.expect("tables");
                let question = Question::read(&shelf, "sent", pairs.iter().copied()).expect("a question");
                std::hint::black_box(answer(&shelf, &question).expect("an answer"));
                times.push(began.elapsed());
            }
            put(name, format!("{:.1} ms", middle(times)), "20 ms");
        }
        let mut times = Vec::new();
        for _ in 0..15 {
            let began = Instant::now();
            let mut tx = world.db.read().await.expect("a transaction");
            let shelf = store::shelf(&mut tx, Some((daybreak_statistics::measure::Measure::Sent, daybreak_statistics::measure::Measure::Sent))).await.expect("tables");
            let question = Question::read(&shelf, "sent", [("period", "2019")]).expect("a question");
            std::hint::black_box(rank::rank(&shelf, &question, Dimension::Place, "Bedfordshire").expect("a rank"));
            times.push(began.elapsed());
        }
        put("the rank of one force in a year", format!("{:.1} ms", middle(times)), "20 ms");
        let mut tx = world.db.begin().await.expect("a transaction");
        let sql = filling(engine, rows);
        let filled = on!(&mut tx, |db| sqlx::query(sqlx::AssertSqlSafe(sql.clone())).execute(db).await.map(|_| ()));
        filled.expect("rows");
        tx.commit().await.expect("a commit");
        if engine == Engine::Postgres {
            // The engine's own housekeeping does this within minutes.
            world.answer("", "VACUUM ANALYZE report").await.ok();
        }
        let places = Places::fictional();
        let counted = |quarter: Period| {
            let (world, places) = (&world, &places);
            async move {
                let began = Instant::now();
                let mut tx = world.db.read().await.expect("a transaction");
                own::table(&mut tx, What::Reports, quarter, places).await.expect("a table");
                began.elapsed()
            }
        };
        put(&format!("a quarter of {rows} rows counted, the first time"), format!("{:.0} ms", middle(vec![counted(Period::quarter(2020, 2).expect("a quarter")).await])), "15 s");
        let mut times = Vec::new();
        for _ in 0..5 {
            times.push(counted(Period::quarter(2020, 2).expect("a quarter")).await);
        }
        put("and again", format!("{:.0} ms", middle(times)), "1 s");
        put("all twenty years of them counted", format!("{:.0} ms", middle(vec![counted(Period::from_parts(2006 * 12, 240).expect("a span")).await])), "15 s");
    }
    for (name, values, goal) in lines {
        println!("| {name} | {} | {goal} |", values.join(" | "));
    }
}
