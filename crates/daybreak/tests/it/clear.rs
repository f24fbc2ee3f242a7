//! A word in the clear: what the county's people told went through its whole life (sent, opened, answered, noted, translated, passed on, made into intelligence, conferred about, taken back), on
//! both engines, and a stranger from a marked address with a marked browser told a running server more, in every field and in a photograph, of which members made
//! all they can; then every byte of every file, the servers' logs and temporary files among them, is searched for it, in every form a program might have left it in.

use crate::marked::{Desk, Marker};
use crate::visitor::{VISITOR, Visitor, is_the_copy, is_the_original, visit};
use aho_corasick::AhoCorasick;
use daybreak::demo::{self, People};
use daybreak::stopping::Stopping;
use daybreak::system::{SystemChance, SystemClock};
use daybreak_database::{Database, Engine};
use daybreak_reports::acts;
use daybreak_testing::world;
use daybreak_vault::Receipt;
use data_encoding::{BASE64, BASE64URL, HEXLOWER, HEXUPPER};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::Arc;

/// Words from every kind of field: stories, places, times, people, names, contacts, messages, notes, translations, reasons.
const MARKS: [&str; 37] = [
    "shipping container with a mattress",
    "Behind the hand car wash, Brick Lane yards",
    "Grey van, ZQ19 IQZ",
    "Des Okafor-Lyle",
    "07700 900147",
    "I drive nights",
    "made to get into it",
    "The man held the door and counted",
    "Third mention of a grey van",
    "folded into his shoe",
    "t.demo@example.org",
    "The others in the room see my phone",
    "keeps our bank cards and gives us",
    "cardurile bancare",
    "Nothing to licensing",
    "They keep what I earn",
    "Market traders setting up",
    // As a vehicle and a telephone are compared: only their traces may lie there.
    "ZQ191QZ",
    "447700900381",
    // Of people's records: names, ages, contacts, rules, those close to them, their own words.
    "tess.demo@example.org",
    "It is the library about a book",
    "Her mother and two children live on",
    "one e-mail from her and Tess loses",
    "I want to see the lawyer on Thursday first",
    "Thought he looked older",
    "They know which school my sister",
    "Nobody from his own district",
    "Near Soroca",
    "I only want my papers back",
    "drink from the standpipe",
    "have a standpipe for water",
    "Kept by the night desk, register four",
    "Ask us before anybody visits",
    "The yards, a first joint look",
    "Whether the wash at the yards is licensed",
    "with an interpreter in the next street",
    "Ask licensing who owns the yards",
];

/// What somebody says to a server where nothing belongs.
const TOLD_LIVE: [&str; 2] = ["Forty marked lanterns on the quay", "marked-nonsense-in-a-path"];

/// Stands unsealed by design (a member's name): the search must find it, or it finds nothing.
const PLANTED: &str = "Inspector Callum Byrne";

/// The forms a word may lie in, by name.
fn forms(mark: &str) -> Vec<(&'static str, Vec<u8>)> {
    let wide = |to: fn(u16) -> [u8; 2]| mark.encode_utf16().flat_map(to).collect::<Vec<u8>>();
    let mut forms = vec![
        ("as it is", mark.as_bytes().to_vec()),
        ("UTF-16LE", wide(u16::to_le_bytes)),
        ("UTF-16BE", wide(u16::to_be_bytes)),
        ("hex", HEXLOWER.encode(mark.as_bytes()).into_bytes()),
        ("hex, large", HEXUPPER.encode(mark.as_bytes()).into_bytes()),
        ("percent", percent(mark, "%20").into_bytes()),
        ("a form's", percent(mark, "+").into_bytes()),
        ("JSON", serde_json::to_string(mark).unwrap().trim_matches('"').as_bytes().to_vec()),
    ];
    for encoding in [BASE64, BASE64URL] {
        for before in 0..3 {
            let shifted = [vec![b' '; before], mark.as_bytes().to_vec()].concat();
            let text = encoding.encode(&shifted);
            // What stands before and after decides the outer letters: only the inner ones are the mark's own.
            let inner = text.trim_end_matches('=');
            let from = [0, 2, 3][before];
            forms.push(("base64", inner.as_bytes()[from..inner.len() - 2].to_vec()));
        }
    }
    forms
}

fn percent(mark: &str, space: &str) -> String {
    let one = |byte: u8| match byte {
        b' ' => space.to_owned(),
        byte if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    mark.bytes().map(one).collect()
}

struct Search {
    automaton: AhoCorasick,
    names: Vec<String>,
}

impl Search {
    fn of(marks: &[&str]) -> Search {
        let all: Vec<(String, Vec<u8>)> =
            marks.iter().flat_map(|mark| forms(mark).into_iter().map(move |(form, bytes)| (format!("\"{mark}\" {form}"), bytes))).collect();
        let automaton = AhoCorasick::new(all.iter().map(|(_, bytes)| bytes)).unwrap();
        Search { automaton, names: all.into_iter().map(|(name, _)| name).collect() }
    }

    /// Every place where a mark lies.
    fn through(&self, folder: &Path, leave_out: &[&str]) -> Vec<String> {
        let mut found = Vec::new();
        for file in files(folder) {
            if leave_out.iter().any(|name| file.ends_with(name)) {
                continue;
            }
            // A file of the running engine may go while we look.
            let Ok(bytes) = std::fs::read(&file) else { continue };
            let hits = self.automaton.find_iter(&bytes).map(|hit| format!("{} in {}", self.names[hit.pattern().as_usize()], file.display()));
            found.extend(hits.take(5));
        }
        found
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return all };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}

#[test]
fn the_search_finds_a_mark_in_every_form() {
    let folder = tempfile::tempdir().unwrap();
    for mark in [PLANTED, MARKS[13]] {
        for (number, (form, bytes)) in forms(mark).into_iter().enumerate() {
            let file = folder.path().join(number.to_string());
            std::fs::write(&file, [b"before ".as_slice(), &bytes, b" after"].concat()).unwrap();
            assert!(!Search::of(&[mark]).through(folder.path(), &[]).is_empty(), "{form}");
            std::fs::remove_file(&file).unwrap();
        }
    }
    for before in 0..3 {
        let text = BASE64.encode(format!("{}{PLANTED}, and more", "x".repeat(before)).as_bytes());
        std::fs::write(folder.path().join("letters"), text).unwrap();
        assert!(!Search::of(&[PLANTED]).through(folder.path(), &[]).is_empty(), "base64 at {before}");
    }
}

/// The report a receipt opens, as an address names it.
async fn opened_by(database: &str, receipt: &str) -> String {
    let db = Database::open(database, 1).await.unwrap();
    let mut tx = db.read().await.unwrap();
    let found = acts::find_by_receipt(&mut tx, &Receipt::parse(receipt).unwrap()).await.unwrap().expect("the receipt opens its report");
    tx.rollback().await.unwrap();
    db.close().await;
    found.id.to_string()
}

/// Where all of it lies, and what is searched for in it.
struct Place<'a> {
    folder: &'a Path,
    settings: &'a Path,
    database: &'a str,
    port: u16,
}

impl Place<'_> {
    /// The folder the server's own temporary files go to: one of those that are searched.
    fn temporary(&self) -> PathBuf {
        let folder = self.folder.join("temporary");
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    /// What is found of these marks. The demo's own note of who one can be is not part of the system.
    fn search(&self, marks: &[String]) -> Vec<String> {
        let marks: Vec<&str> = marks.iter().map(String::as_str).collect();
        Search::of(&[&MARKS[..], &VISITOR, &TOLD_LIVE, &marks].concat()).through(self.folder, &["people.json"])
    }

    /// A server over this database; what it writes is in `log`.
    async fn serve(&self, log: &Path) -> Child {
        let mut server = Command::new(env!("CARGO_BIN_EXE_daybreak"))
            .arg("--settings")
            .arg(self.settings)
            .args(["--database", self.database, "serve"])
            .env_clear()
            .env("TMPDIR", self.temporary())
            .stdout(std::fs::File::create(log.with_extension("out")).unwrap())
            .stderr(std::fs::File::create(log).unwrap())
            .spawn()
            .unwrap();
        for _ in 0..400 {
            if visit(self.port, "GET", "localhost", "/form", &[]).await.is_some() {
                return server;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        server.kill().and_then(|()| server.wait()).unwrap();
        panic!("the server does not answer");
    }

    /// A stranger from a marked address tells a running server a concern, marked in every field and in a photograph, which goes through its whole life among members;
    /// these take a call, and a person and their referral, marked in every field, through theirs; and somebody does what makes a careless server talk. The marks are
    /// answered.
    async fn live(&self, people: &People, log: &Path) -> Vec<String> {
        let mut server = self.serve(log).await;
        let mut visitor = Visitor::new(self.port);
        visitor.tells().await;
        visitor.adds().await;
        visitor.thinks().await;
        let [officer, colleague] = ["duty-officer", "first-responder"].map(|name| Desk::sign_in(self.port, people.find(name).unwrap()));
        let mut marker = Marker::new(&officer);
        let report = opened_by(self.database, &visitor.receipt).await;
        let page = officer.page(&format!("/reports/{report}")).unwrap().body;
        for mark in &visitor.shown {
            assert!(page.contains(mark.as_str()), "{mark} is not there to be read: {page}");
        }
        assert!(is_the_copy(&officer.get(&format!("/reports/{report}/files/0")).unwrap().body));
        assert!(is_the_original(&colleague.get(&format!("/reports/{report}/originals/1")).unwrap().body));
        let asked = marker.report(&report);
        visitor.answers(&asked).await;
        marker.call();
        marker.referral();
        marker.notification();
        marker.feedback(&colleague);
        let mut marks = marker.marks;
        assert!(visitor.marks.len() > 40, "{} marks were told", visitor.marks.len());
        marks.extend(visitor.marks.iter().cloned());
        // While it is all there, and the server runs: what is taken back may be overwritten.
        let found = self.search(&marks);
        assert!(found.is_empty(), "{found:#?}");
        visitor.withdraws().await;
        // A form nobody gave out, a page that is not there, a door that stays shut, a host that is none.
        let [story, nonsense] = TOLD_LIVE;
        for (method, host, path) in [("POST", "localhost", "/form"), ("GET", "localhost", "/x"), ("POST", "127.0.0.1", "/"), ("PUT", "127.0.0.1", "/reports"), ("GET", "else.example.org", "/")] {
            let form = [("journey", nonsense), ("mail", nonsense), ("passphrase", story), ("code", "000000")];
            visit(self.port, method, host, &format!("{path}?said={nonsense}"), &form).await;
        }
        let ended = Command::new("kill").args(["-TERM", &server.id().to_string()]).status().unwrap();
        assert!(ended.success() && server.wait().unwrap().success());
        let said = std::fs::read_to_string(log).unwrap();
        assert!(said.contains("answering"), "the log is not where it is looked for: {said}");
        marks
    }
}

#[tokio::test]
async fn nothing_that_was_told_lies_anywhere_in_the_clear() {
    let folder = tempfile::tempdir().unwrap();
    let county = folder.path().join("county");
    let stopping = Stopping::on_signals().unwrap();
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let people = demo::make(&county, &SystemClock, Arc::new(SystemChance), &stopping, port, 12).await.unwrap();
    let settings = county.join("daybreak.toml");
    let sqlite = format!("sqlite:{}", county.join("daybreak.db").display());
    let place = Place { folder: folder.path(), settings: &settings, database: &sqlite, port };
    let mut written = place.live(&people, &folder.path().join("first.log")).await;
    assert!(written.len() > 150, "{} fields were marked", written.len());

    let target = world(Engine::Postgres, &[]).await;
    let moved = Command::new(env!("CARGO_BIN_EXE_daybreak"))
        .args(["--settings", settings.to_str().unwrap(), "move", "--from", &sqlite, "--to", target.address()])
        .env("TMPDIR", place.temporary())
        .output()
        .unwrap();
    assert!(moved.status.success(), "{}", String::from_utf8_lossy(&moved.stderr));
    std::fs::write(folder.path().join("said"), [moved.stdout, moved.stderr].concat()).unwrap();

    let place = Place { database: target.address(), ..place };
    written.extend(place.live(&people, &folder.path().join("second.log")).await);
    written.sort_unstable();
    written.dedup();

    let found = place.search(&written);
    assert!(found.is_empty(), "{found:#?}");
    assert!(!Search::of(&[PLANTED]).through(&county, &["people.json"]).is_empty(), "the search finds nothing in SQLite's files");

    // Written behind by the engine: wait until the planted name is on the disk, then nothing else may be.
    let postgres = postgres_folder(target.address());
    let planted = Search::of(&[PLANTED]);
    let mut tries = 0;
    while planted.through(&postgres, &[]).is_empty() {
        tries += 1;
        assert!(tries < 50, "the search finds nothing in PostgreSQL's files");
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    let found = Place { folder: &postgres, ..place }.search(&written);
    assert!(found.is_empty(), "{found:#?}");
}

/// The cluster's data and its log, from the folder its socket is in.
fn postgres_folder(address: &str) -> PathBuf {
    let (_, query) = address.split_once("host=").expect("the cluster is on a socket of this machine");
    Path::new(query.split('&').next().unwrap()).to_owned()
}
