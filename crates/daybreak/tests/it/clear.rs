//! A word in the clear: what the county's people told went through its whole life (sent, opened, answered, noted, translated, passed on, taken back), on
//! both engines; then every byte of every file is searched for it, in every form a program might have left it in.

use aho_corasick::AhoCorasick;
use daybreak::demo;
use daybreak::stopping::Stopping;
use daybreak::system::{SystemChance, SystemClock};
use daybreak_database::Engine;
use daybreak_testing::world;
use data_encoding::{BASE64, BASE64URL, HEXLOWER, HEXUPPER};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

/// Words from every kind of field: stories, places, times, people, names, contacts, messages, notes, translations, reasons.
const MARKS: [&str; 17] = [
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
];

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

#[tokio::test]
async fn nothing_that_was_told_lies_anywhere_in_the_clear() {
    let folder = tempfile::tempdir().unwrap();
    let county = folder.path().join("county");
    let stopping = Stopping::on_signals().unwrap();
    demo::make(&county, &SystemClock, Arc::new(SystemChance), &stopping, 18_099, 12).await.unwrap();

    let target = world(Engine::Postgres, &[]).await;
    let from = format!("sqlite:{}", county.join("daybreak.db").display());
    let moved = Command::new(env!("CARGO_BIN_EXE_daybreak"))
        .args(["--settings", county.join("daybreak.toml").to_str().unwrap(), "move", "--from", &from, "--to", target.address()])
        .output()
        .unwrap();
    assert!(moved.status.success(), "{}", String::from_utf8_lossy(&moved.stderr));
    std::fs::write(folder.path().join("said"), [moved.stdout, moved.stderr].concat()).unwrap();

    let marks = Search::of(&MARKS);
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

/// The cluster's data, from the folder its socket is in.
fn postgres_folder(address: &str) -> PathBuf {
    let (_, query) = address.split_once("host=").expect("the cluster is on a socket of this machine");
    Path::new(query.split('&').next().unwrap()).join("data")
}
