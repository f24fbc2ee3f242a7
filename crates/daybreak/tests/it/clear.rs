//! A word in the clear: what the county's people told went through its whole life (sent, opened, answered, noted, translated, passed on, made into intelligence, conferred about, taken back), on
//! both engines, and a stranger from a marked address with a marked browser told a running server more; then every byte of every file, the servers' logs
//! among them, is searched for it, in every form a program might have left it in.

use crate::running::between;
use crate::marked::{Desk, Marker};
use aho_corasick::AhoCorasick;
use daybreak::demo::{self, People};
use daybreak::stopping::Stopping;
use daybreak::system::{SystemChance, SystemClock};
use daybreak_database::Engine;
use daybreak_testing::world;
use data_encoding::{BASE64, BASE64URL, HEXLOWER, HEXUPPER};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

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

/// What a browser and a proxy would tell of whoever asks: from where, through what, with which program, coming from where.
const VISITOR: [&str; 5] = ["127.77.66.55", "198.51.100.77", "Zzyqx/7.31 (marked agent)", "https://shelter.example.org/marked", "zz-marked"];

/// What that visitor tells a server that runs, in the fields of the journey and where nothing belongs.
const TOLD_LIVE: [&str; 4] = ["Forty marked lanterns on the quay", "Marked Wharf, third shed", "Marked Margarethe", "marked-nonsense-in-a-path"];

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

/// One request from a marked address with marked headings; the page. `None` where the answer is not whole.
async fn visit(port: u16, method: &str, host: &str, path: &str, form: &[(&str, &str)]) -> Option<String> {
    let [from, forwarded, agent, referrer, language] = VISITOR;
    let socket = tokio::net::TcpSocket::new_v4().ok()?;
    socket.bind(format!("{from}:0").parse().ok()?).ok()?;
    let mut stream = socket.connect(([127, 0, 0, 1], port).into()).await.ok()?;
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\nUser-Agent: {agent}\r\nReferer: {referrer}\r\n\
         X-Forwarded-For: {forwarded}\r\nX-Real-IP: {forwarded}\r\nForwarded: for={forwarded}\r\nAccept-Language: {language}\r\n\
         Cookie: kept={agent}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await.ok()?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// A stranger from a marked address tells a running server a concern, comes back, and does what makes a careless server talk; members take a person and their
/// referral, marked in every field, through their life. What the server wrote is in `log`; the marks are answered.
async fn live(settings: &Path, database: &str, port: u16, people: &People, log: &Path) -> Vec<String> {
    let mut server = Command::new(env!("CARGO_BIN_EXE_daybreak"))
        .arg("--settings")
        .arg(settings)
        .args(["--database", database, "serve"])
        .env_clear()
        .stdout(std::fs::File::create(log.with_extension("out")).unwrap())
        .stderr(std::fs::File::create(log).unwrap())
        .spawn()
        .unwrap();
    let mut page = None;
    for _ in 0..400 {
        page = visit(port, "GET", "localhost", "/form", &[]).await;
        if page.is_some() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let mut page = page.expect("the server answers");
    let [story, place, name, nonsense] = TOLD_LIVE;
    for _ in 0..12 {
        let field = |name: &str| between(&page, &format!("name=\"{name}\" value=\""), '"').unwrap_or_default().to_owned();
        let (journey, step) = (field("journey"), field("step"));
        let typed: &[(&str, &str)] = match step.as_str() {
            "what" => &[("story", story), ("danger", "yes")],
            "where" => &[("where", place)],
            "you" => &[("level", "shared"), ("name", name), ("phone", "07700 900188")],
            _ => &[],
        };
        let go = if step == "check" { "send" } else { "next" };
        let form = [&[("journey", journey.as_str()), ("step", step.as_str()), ("go", go)], typed].concat();
        page = visit(port, "POST", "localhost", "/form", &form).await.expect("an answer");
        if page.contains("id=\"receipt\"") {
            break;
        }
    }
    let receipt = between(&page, "id=\"receipt\" translate=\"no\">", '<').unwrap_or_else(|| panic!("no receipt: {page}")).to_owned();
    let page = visit(port, "GET", "localhost", "/return", &[]).await.unwrap();
    let journey = between(&page, "name=\"journey\" value=\"", '"').unwrap().to_owned();
    let page = visit(port, "POST", "localhost", "/return", &[("journey", &journey), ("go", "open"), ("code", &receipt)]).await.unwrap();
    assert!(page.contains("name=\"reply\""), "{page}");
    let journey = between(&page, "name=\"journey\" value=\"", '"').unwrap().to_owned();
    assert!(visit(port, "POST", "localhost", "/return", &[("journey", &journey), ("go", "reply"), ("reply", story)]).await.unwrap().contains(story));
    let [officer, colleague] = ["duty-officer", "first-responder"].map(|name| Desk::sign_in(port, people.find(name).unwrap()));
    let mut marker = Marker::new(&officer);
    marker.referral();
    marker.notification();
    marker.feedback(&colleague);
    let marks = marker.marks;
    // A form nobody gave out, a page that is not there, a door that stays shut, a host that is none.
    for (method, host, path) in [("POST", "localhost", "/form"), ("GET", "localhost", "/x"), ("POST", "127.0.0.1", "/"), ("PUT", "127.0.0.1", "/reports"), ("GET", "else.example.org", "/")] {
        let form = [("journey", nonsense), ("mail", nonsense), ("passphrase", story), ("code", "000000")];
        visit(port, method, host, &format!("{path}?said={nonsense}"), &form).await;
    }
    let ended = Command::new("kill").args(["-TERM", &server.id().to_string()]).status().unwrap();
    assert!(ended.success() && server.wait().unwrap().success());
    let said = std::fs::read_to_string(log).unwrap();
    assert!(said.contains("answering"), "the log is not where it is looked for: {said}");
    marks
}

#[tokio::test]
async fn nothing_that_was_told_lies_anywhere_in_the_clear() {
    let folder = tempfile::tempdir().unwrap();
    let county = folder.path().join("county");
    let stopping = Stopping::on_signals().unwrap();
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let people = demo::make(&county, &SystemClock, Arc::new(SystemChance), &stopping, port, 12).await.unwrap();
    let settings = county.join("daybreak.toml");
    let mut written = live(&settings, &format!("sqlite:{}", county.join("daybreak.db").display()), port, &people, &folder.path().join("first.log")).await;
    assert!(written.len() > 100, "{} fields were marked", written.len());

    let target = world(Engine::Postgres, &[]).await;
    let from = format!("sqlite:{}", county.join("daybreak.db").display());
    let moved = Command::new(env!("CARGO_BIN_EXE_daybreak"))
        .args(["--settings", settings.to_str().unwrap(), "move", "--from", &from, "--to", target.address()])
        .output()
        .unwrap();
    assert!(moved.status.success(), "{}", String::from_utf8_lossy(&moved.stderr));
    std::fs::write(folder.path().join("said"), [moved.stdout, moved.stderr].concat()).unwrap();

    written.extend(live(&settings, target.address(), port, &people, &folder.path().join("second.log")).await);
    written.sort_unstable();
    written.dedup();
    let written: Vec<&str> = written.iter().map(String::as_str).collect();
    let marks = Search::of(&[&MARKS[..], &VISITOR, &TOLD_LIVE, &written].concat());

    // The demo's own note of who one can be is not part of the system.
    let found = marks.through(folder.path(), &["people.json"]);
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
    let found = marks.through(&postgres, &[]);
    assert!(found.is_empty(), "{found:#?}");
}

/// The cluster's data and its log, from the folder its socket is in.
fn postgres_folder(address: &str) -> PathBuf {
    let (_, query) = address.split_once("host=").expect("the cluster is on a socket of this machine");
    Path::new(query.split('&').next().unwrap()).to_owned()
}
