//! Measures the house as issue 2 asks: the release binary over loopback, on both engines, with a hundred thousand reports. `make bench` writes the table.
//!
//! - `house county FOLDER [REPORTS]` makes the county with so many reports (100,000) where it is not there yet: minutes of both cores, before anything is measured.
//! - `house measure FOLDER POSTGRES BINARY [SECONDS]` measures it: the address of an empty database in a throwaway cluster, the binary, and how long each
//!   measurement lasts (20). The table goes to the standard output, progress to the other.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout, clippy::print_stderr)]
#![allow(clippy::disallowed_methods, reason = "a stopwatch needs the time")]

mod acts;
mod county;
mod load;
mod server;
mod slow;
mod visit;
mod wire;

use county::County;
use load::Times;
use server::{Server, postgres_cpu};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What one measurement asks for.
const PAGES_A_SECOND: f64 = 200.0;
const REPORTS_A_SECOND: f64 = 50.0;
const QUEUES_A_SECOND: f64 = 50.0;
/// Pages the twenty members open together in a second, while reports come in.
const READINGS_A_SECOND: f64 = 20.0;
const PORT: u16 = 18_654;

struct Bench {
    binary: PathBuf,
    county: County,
    seconds: u64,
    /// Where the cluster keeps its data.
    cluster: PathBuf,
}

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let what = arguments.next().expect("county or measure");
    let folder = PathBuf::from(arguments.next().expect("a folder"));
    if what == "county" {
        let reports = arguments.next().map_or(100_000, |text| text.parse().unwrap());
        return county::make(&folder, PORT, reports).await;
    }
    let postgres = arguments.next().expect("an empty PostgreSQL database");
    let binary = std::fs::canonicalize(arguments.next().expect("the binary")).unwrap();
    let seconds = arguments.next().map_or(20, |text| text.parse().unwrap());
    let cluster = Path::new(postgres.split_once("host=").expect("a cluster on a socket of this machine").1).join("data");
    let county = county::open(&folder, PORT);
    let bench = Bench { binary, county, seconds, cluster };

    let database = format!("sqlite:{}", std::fs::canonicalize(folder.join("daybreak.db")).unwrap().display());
    let begun = Instant::now();
    let moved = Command::new(&bench.binary)
        .arg("--settings")
        .arg(&bench.county.settings)
        .args(["move", "--from", &database, "--to", &postgres])
        .env_clear()
        .output()
        .unwrap();
    assert!(moved.status.success(), "{}", String::from_utf8_lossy(&moved.stderr));
    let moved_in = begun.elapsed().as_secs_f64();
    let db = daybreak_database::Database::open(&postgres, 1).await.unwrap();
    db.settle().await.unwrap();
    db.close().await;
    eprintln!("moved to PostgreSQL in {moved_in:.0} s");

    // First, since a browser that doesn't start should be known before minutes of measuring.
    let visits = bench.visits().await;
    let sqlite = bench.engine(None).await;
    let postgres = bench.engine(Some(&postgres)).await;
    println!("| | goal | SQLite | PostgreSQL |\n|---|---|---|---|");
    for ((what, goal, here), (_, _, there)) in sqlite.iter().zip(&postgres) {
        println!("| {what} | {goal} | {here} | {there} |");
    }
    println!("| the whole county moved from SQLite to PostgreSQL, its account verified there | | | {moved_in:.0} s |\n");
    print!("{visits}");
}

type Line = (String, &'static str, String);

impl Bench {
    async fn start(&self, database: Option<&str>) -> Server {
        Server::start(&self.binary, &self.county.settings, database, self.county.port).await
    }

    /// Processor seconds of the server, and of PostgreSQL where it is one.
    fn cpu(&self, server: &Server, database: Option<&str>) -> (f64, f64) {
        (server.used().cpu, database.map_or(0.0, |_| postgres_cpu(&self.cluster)))
    }

    async fn engine(&self, database: Option<&str>) -> Vec<Line> {
        let port = self.county.port;
        let mut lines: Vec<Line> = Vec::new();
        let mut starts = Vec::new();
        for _ in 0..5 {
            starts.push(self.start(database).await.started_in.as_secs_f64());
        }
        starts.sort_by(f64::total_cmp);
        lines.push(("start to first answer, longest of five".to_owned(), "under 1 s", format!("{:.2} s", starts[4])));

        let server = self.start(database).await;
        let cookies = Arc::new(acts::sign_in(&self.county).await);
        let ways = Arc::new(acts::ways(port, &cookies[0]).await);
        let reports = Arc::new(acts::first_reports(port, &cookies[0]).await);
        assert!(!reports.is_empty(), "there is nothing to open");

        acts::pages(port, PAGES_A_SECOND, 2).await;
        let before = self.cpu(&server, database);
        let pages = acts::pages(port, PAGES_A_SECOND, self.seconds).await;
        lines.push((format!("public pages, {PAGES_A_SECOND} a second"), "p99 under 50 ms", self.say(&pages, before, &server, database)));

        acts::queue(port, &cookies, &ways, QUEUES_A_SECOND, 2).await;
        let before = self.cpu(&server, database);
        let queue = acts::queue(port, &cookies, &ways, QUEUES_A_SECOND, self.seconds).await;
        lines.push((format!("the queue's pages, signed in, {QUEUES_A_SECOND} a second"), "p99 under 50 ms", self.say(&queue, before, &server, database)));

        let before = self.cpu(&server, database);
        let (sent, read) = tokio::join!(
            acts::sending(port, REPORTS_A_SECOND, self.seconds, 60),
            acts::reading(port, Arc::clone(&cookies), Arc::clone(&reports), READINGS_A_SECOND, self.seconds)
        );
        lines.push((format!("Send, {REPORTS_A_SECOND} reports a second"), "p99 under 300 ms", self.say(&sent, before, &server, database)));
        lines.push((format!("meanwhile 20 members read, {READINGS_A_SECOND} pages a second"), "", say_times(&read)));
        drop(server);

        // Again from a fresh start: what it takes with fifty clients, their signing in included.
        tokio::time::sleep(Duration::from_secs(31)).await;
        let server = self.start(database).await;
        let cookies = Arc::new(acts::sign_in(&self.county).await);
        let (public, members) = tokio::join!(
            acts::sending(port, 10.0, self.seconds, 30),
            acts::reading(port, cookies, reports, 20.0, self.seconds)
        );
        let used = server.used();
        let wrong = public.wrong + members.wrong;
        lines.push(("memory after 50 clients, 30 of them sending".to_owned(), "under 150 MB", format!("{:.0} MB{}", used.memory, errors(wrong))));
        lines.push(("the most it was, 20 passphrases checked included".to_owned(), "under 150 MB", format!("{:.0} MB", used.peak)));
        lines
    }

    fn say(&self, times: &Times, before: (f64, f64), server: &Server, database: Option<&str>) -> String {
        let after = self.cpu(server, database);
        let cpu = match database {
            None => format!("{:.1} CPU s", after.0 - before.0),
            Some(_) => format!("{:.1} + {:.1} CPU s", after.0 - before.0, after.1 - before.1),
        };
        let said = format!("{}; {cpu}", say_times(times));
        eprintln!("{said}");
        said
    }

    /// Two tables of first visits: what they weigh, and how long they take over a thin line.
    async fn visits(&self) -> String {
        let server = self.start(None).await;
        let mut text = "| first visit | goal | bytes on the wire, headings included | requests | requests once the home page was open | others asked |\n|---|---|---|---|---|---|\n".to_owned();
        for weight in visit::weigh(server.port).await {
            text += &format!("| `{}` | 60 KB, then 1 request | {} | {} | {} | {} |\n", weight.path, weight.bytes, weight.requests, weight.after, weight.strangers.len());
        }
        text += &format!("\n| Chromium over 400 kb/s and a round trip of {} ms | goal | can be read after | all there after | requests | others asked |\n|---|---|---|---|---|---|\n", slow::ON_THE_WAY.as_millis() * 2);
        for slow in visit::over_a_thin_line(server.port).await {
            let scripts = if slow.scripts == daybreak_testing::Scripts::On { "scripts on" } else { "scripts off" };
            text += &format!("| `{}`, {scripts} | 3 s | {:.2} s | {:.2} s | {} | {} |\n", slow.path, slow.painted, slow.loaded, slow.requests, slow.strangers);
        }
        eprintln!("{text}");
        text
    }
}

fn say_times(times: &Times) -> String {
    format!(
        "{:.0} a second, p50 {:.1} ms, **p99 {:.1} ms**, longest {:.0} ms{}",
        times.rate(),
        times.percentile(50.0),
        times.percentile(99.0),
        times.percentile(100.0),
        errors(times.wrong)
    )
}

fn errors(wrong: usize) -> String {
    if wrong == 0 { String::new() } else { format!("; **{wrong} went wrong**") }
}
