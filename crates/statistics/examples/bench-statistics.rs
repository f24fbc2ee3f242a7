//! `make bench-statistics`: importing a quarter, twenty years of every force, and counts over ten million referrals. Prints a table; the first argument is how many referrals
//! (10000000 where there is none), the second the engine (both where there is none).
#![allow(clippy::print_stdout, clippy::disallowed_methods, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a benchmark reads the clock and says what it found")]

use daybreak_audit::{Author, change};
use daybreak_database::{Database, Engine, on};
use daybreak_statistics::acts::import;
use daybreak_statistics::answer::answer;
use daybreak_statistics::forces::FORCES;
use daybreak_statistics::measure::Dimension;
use daybreak_statistics::own::{self, Makers, What};
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
    daybreak_people::SCHEMA,
    daybreak_referrals::SCHEMA,
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
    let given = Given { published_on: Some(on), ..Given::default() };
    let read = reading::read(name, text.as_bytes(), &given).expect("a table");
    let now = world.clock.now();
    let chance: &dyn Chance = world.chance.as_ref();
    let ids: Vec<_> = read.editions.iter().map(|_| chance.uuid7(now)).collect();
    for edition in &read.editions {
        std::hint::black_box(edition.disagreements());
    }
    let done = change!(&world.db, Author::System, now, chance, |change| import::tables(change, &read.editions, &ids, None).await);
    done.expect("imported");
    began.elapsed()
}

/// 2006-01-01, the first of the twenty years.
const FIRST: i64 = 13_149;
const YEARS_OF_DAYS: u64 = 7_305;
const PERSON: &str = "INSERT INTO person (id, keeper, standing, state, version, begun_on, worked_on, expires_on) VALUES ($1, $1, 'adult', 'open', 1, 1, 1, 40000)";

/// Referrals in the order they come, four of five of them to the mechanism and the rest notifications, by four organisations and of six kinds over twenty years, all about one person;
/// with what happened to them: that each was entered, most first decisions, second ones of most of those that said yes, a crime for one in twenty. Made by the engine itself, with ids in order as real ones are.
fn filling(engine: Engine, rows: u64) -> Vec<String> {
    let id = |pass: u64| match engine {
        Engine::Sqlite => format!("unhex(printf('%032x', {} + n))", pass * rows),
        Engine::Postgres => format!("lpad(to_hex({} + n), 32, '0')::uuid", pass * rows),
    };
    let few = |of: &str| match engine {
        Engine::Sqlite => format!("unhex(printf('%032x', {of}))"),
        Engine::Postgres => format!("lpad(to_hex({of}), 32, '0')::uuid"),
    };
    let into = |table: &str, columns: &str, values: &str, of: &str| match engine {
        Engine::Sqlite => format!(
            "WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < {rows}) INSERT INTO {table} ({columns}) SELECT {values} FROM counted WHERE {of}"
        ),
        Engine::Postgres => format!("INSERT INTO {table} ({columns}) SELECT {values} FROM generate_series(1::bigint, {rows}::bigint) AS n WHERE {of}"),
    };
    let (one, organisation) = (few("1"), few("n % 4 + 1"));
    let day = format!("{FIRST} + n * {YEARS_OF_DAYS} / ({rows} + 1)");
    let exploitation = "CASE n % 6 WHEN 0 THEN 'labour' WHEN 1 THEN 'sexual' WHEN 2 THEN 'criminal' WHEN 3 THEN 'domestic' WHEN 4 THEN 'organs' ELSE 'unknown' END";
    let kind = "CASE n % 5 WHEN 0 THEN 'dtn' ELSE 'nrm' END";
    let event = "id, referral, position, what, happened_on, document, organisation, member, recorded_at";
    let happened = |pass: u64, position: u64, what: &str, after: &str| format!("{}, {}, {position}, {what}, {day} + {after}, {}, {organisation}, {one}, 0", id(pass), id(0), id(pass));
    let decided = "n % 5 <> 0 AND n % 10 <> 9";
    vec![
        into(
            "referral",
            "id, person, organisation, kind, nation, state, state_on, child, nameless, begun_by, begun_on, held_by, exploitation, expires_on, entered_on, standing",
            &format!("{}, {one}, {organisation}, {kind}, 'england', 'entered', 1, n % 10 = 3, FALSE, {one}, 1, {one}, {exploitation}, 40000, {day}, 'entered'", id(0)),
            "n > 0",
        ),
        into("referral_event", event, &happened(1, 1, "'entered'", "0"), "n > 0"),
        into("referral_event", event, &happened(2, 2, "CASE n % 8 WHEN 7 THEN 'rg_negative' ELSE 'rg_positive' END", "5 + n % 90"), decided),
        into("referral_event", event, &happened(3, 3, "CASE n % 6 WHEN 4 THEN 'cg_negative' ELSE 'cg_positive' END", "405 + n % 300"), &format!("{decided} AND n % 8 <> 7 AND n % 2 = 0")),
        into(
            "referral_beside",
            "id, referral, what, happened_on, organisation, member, recorded_at",
            &format!("{}, {}, 'crime', {day}, {organisation}, {one}, 0", id(4), id(0)),
            "n % 20 = 2",
        ),
    ]
}

const STARTED: &str = "SELECT CAST(EXTRACT(EPOCH FROM pg_postmaster_start_time()) * 1000000 AS BIGINT)";

/// When PostgreSQL was started.
async fn started(db: &Database) -> Option<i64> {
    let mut tx = db.read().await.ok()?;
    let (at,): (i64,) = on!(&mut tx, |db| sqlx::query_as(STARTED).fetch_one(db).await).ok()?;
    Some(at)
}

/// Whether the engine was started again, and whether the machine's cache of files was emptied.
#[derive(Clone, Copy)]
struct Cold {
    engine: bool,
    files: bool,
}

/// What a count could find in memory goes from there: SQLite's connections are closed, PostgreSQL is started again by whoever keeps the cluster, and the kernel forgets the files it has read,
/// where it may be told to.
async fn cold(world: &mut World) -> Cold {
    let before = if world.db.engine() == Engine::Postgres { started(&world.db).await } else { None };
    world.db.close().await;
    let engine = match (before, std::env::var_os("DAYBREAK_CLUSTER_HOLD")) {
        (None, _) => world.db.engine() == Engine::Sqlite,
        (Some(_), None) => false,
        (Some(before), Some(keeper)) => {
            std::fs::write(keeper, "again\n").expect("the keeper of the cluster");
            again(world.address(), before).await;
            true
        }
    };
    // What is not yet on the disk can't be forgotten.
    std::process::Command::new("sync").status().expect("sync");
    let files = std::fs::write("/proc/sys/vm/drop_caches", "1").is_ok();
    world.db = Database::open(world.address(), 8).await.expect("the database");
    Cold { engine, files }
}

/// Waits until a later start than this one answers.
async fn again(address: &str, before: i64) {
    for _ in 0..600 {
        tokio::time::sleep(Duration::from_millis(100)).await;
        if let Ok(db) = Database::open(address, 1).await {
            let now = started(&db).await;
            db.close().await;
            if now.is_some_and(|now| now > before) {
                return;
            }
        }
    }
    panic!("PostgreSQL did not start again");
}

/// The tables of a quarter that are counted from referrals and from what happened to them.
fn of_referrals() -> impl Iterator<Item = What> {
    What::ALL.into_iter().filter(|what| !matches!(what, What::Reports | What::Reading))
}

fn milliseconds(began: Instant) -> String {
    format!("{:.0} ms", began.elapsed().as_secs_f64() * 1_000.0)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let rows: u64 = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(10_000_000);
    let engines: Vec<Engine> = match std::env::args().nth(2).as_deref() {
        Some("sqlite") => vec![Engine::Sqlite],
        Some("postgres") => vec![Engine::Postgres],
        _ => vec![Engine::Sqlite, Engine::Postgres],
    };
    let names: Vec<String> = engines.iter().map(|engine| format!("{engine:?}")).collect();
    println!("| | {} | goal |\n|---|{}---|", names.join(" | "), "---|".repeat(engines.len()));
    let mut lines: Vec<(String, Vec<String>, &str)> = Vec::new();
    let mut put = |name: &str, value: String, goal: &'static str| match lines.iter_mut().find(|(of, ..)| of == name) {
        Some((_, values, _)) => values.push(value),
        None => lines.push((name.to_owned(), vec![value], goal)),
    };
    for engine in engines {
        let mut world = world(engine, SCHEMAS).await;
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
            ("one force over twenty years by quarter, with change", vec![("by", "period"), ("place", "E23000026"), ("every", "quarter"), ("change", "yes")]),
        ] {
            let mut times = Vec::new();
            for _ in 0..15 {
                let began = Instant::now();
                let mut tx = world.db.read().await.expect("a transaction");
                let shelf = store::shelf(&mut tx, Some((daybreak_statistics::measure::Measure::Sent, daybreak_statistics::measure::Measure::Sent))).await.expect("tables");
                let question = Question::read(&shelf, "sent", pairs.iter().copied()).expect("a question");
                std::hint::black_box(answer(&shelf, &question).unwrap_or_else(|why| panic!("{name}: {why}")));
                times.push(began.elapsed());
            }
            put(name, format!("{:.1} ms", middle(times)), "20 ms");
        }
        let mut times = Vec::new();
        for _ in 0..15 {
            let began = Instant::now();
            let mut tx = world.db.read().await.expect("a transaction");
            let shelf = store::shelf(&mut tx, Some((daybreak_statistics::measure::Measure::Sent, daybreak_statistics::measure::Measure::Sent))).await.expect("tables");
            let question = Question::read(&shelf, "sent", [("period", "Q2 2019")]).expect("a question");
            std::hint::black_box(rank::rank(&shelf, &question, Dimension::Place, "Bedfordshire").expect("a rank"));
            times.push(began.elapsed());
        }
        put("the rank of one force in a quarter", format!("{:.1} ms", middle(times)), "20 ms");
        let mut tx = world.db.begin().await.expect("a transaction");
        let one = uuid::Uuid::from_u128(1);
        on!(&mut tx, |db| sqlx::query(PERSON).bind(one).execute(db).await.map(|_| ())).expect("a person");
        if engine == Engine::Postgres {
            // That the person is there need not be asked ten million times.
            on!(&mut tx, |db| sqlx::query("SET LOCAL session_replication_role = replica").execute(db).await.map(|_| ())).ok();
        }
        for sql in filling(engine, rows) {
            let filled = on!(&mut tx, |db| sqlx::query(sqlx::AssertSqlSafe(sql.clone())).execute(db).await.map(|_| ()));
            filled.expect("rows");
        }
        tx.commit().await.expect("a commit");
        // The engine's own housekeeping does this within minutes, or in the night.
        if engine == Engine::Postgres {
            for table in ["referral", "referral_event", "referral_beside"] {
                world.answer("postgres", &format!("VACUUM ANALYZE {table}")).await.expect("housekeeping");
            }
        } else {
            world.db.settle().await.expect("settled");
        }
        let places = Places::fictional();
        let quarters: Vec<Period> = (2006..2026).flat_map(|year| (1..=4).filter_map(move |of| Period::quarter(year, of))).collect();
        let asked = Period::quarter(2020, 2).expect("a quarter");

        let was = cold(&mut world).await;
        put("cold: the engine was started again", (if was.engine { "yes" } else { "no" }).to_owned(), "");
        put("cold: the machine's cache of files was emptied", (if was.files { "yes" } else { "no, it may not be" }).to_owned(), "");
        let mut tx = world.db.read().await.expect("a transaction");
        let makers = Makers::of(&mut tx).await.expect("organisations");
        let whole = Instant::now();
        let mut each = Vec::new();
        for what in of_referrals() {
            let began = Instant::now();
            let cells = own::count(&mut tx, what, asked, &makers).await.expect("counts");
            each.push((what, milliseconds(began)));
            std::hint::black_box(own::table(what, asked, &cells, &places, &makers).expect("a table"));
        }
        put("the seven tables of a quarter, of referrals and of what happened to them, cold", milliseconds(whole), "15 s");
        for (what, took) in each {
            put(&format!("of those, in this order: {}", what.code()), took, "");
        }
        drop(tx);

        cold(&mut world).await;
        let mut tx = world.db.read().await.expect("a transaction");
        let began = Instant::now();
        for quarter in quarters.iter().skip(50).take(7) {
            for what in of_referrals() {
                std::hint::black_box(own::count(&mut tx, what, *quarter, &makers).await.expect("counts"));
            }
        }
        put("seven quarters so, as a night counts them, cold", milliseconds(began), "");
        drop(tx);

        cold(&mut world).await;
        let mut tx = world.db.read().await.expect("a transaction");
        let began = Instant::now();
        let mut counts = Vec::new();
        for quarter in &quarters {
            let entered = own::count(&mut tx, What::Referrals, *quarter, &makers).await.expect("counts");
            std::hint::black_box(own::count(&mut tx, What::Notifications, *quarter, &makers).await.expect("counts"));
            counts.push((*quarter, entered));
        }
        put(&format!("all {rows} by who entered them and kind, quarter by quarter, cold"), milliseconds(began), "15 s");
        drop(tx);
        let mut tx = world.db.begin().await.expect("a transaction");
        for (quarter, cells) in &counts {
            store::set_counted(&mut tx, What::Referrals, *quarter, Day(19_000), cells, Day(40_000)).await.expect("kept");
        }
        tx.commit().await.expect("a commit");
        let mut times = Vec::new();
        for _ in 0..5 {
            let began = Instant::now();
            let mut tx = world.db.read().await.expect("a transaction");
            for quarter in &quarters {
                let (_, cells) = store::counted(&mut tx, What::Referrals, *quarter).await.expect("a count").expect("there");
                std::hint::black_box(own::table(What::Referrals, *quarter, &cells, &places, &makers).expect("a table"));
            }
            times.push(began.elapsed());
        }
        put("the referrals among them from the night's counts, as 80 tables", format!("{:.1} ms", middle(times)), "1 s");
    }
    for (name, values, goal) in lines {
        println!("| {name} | {} | {goal} |", values.join(" | "));
    }
}
