use clap::Parser;
use daybreak_linkage::cli::{Arguments, run};
use daybreak_linkage::synthetic::{COLUMNS, List, People, SEED};
use std::path::{Path, PathBuf};

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    link: Arguments,
}

/// Two lists of synthetic people in a folder, with who each row is of beside it.
fn lists(folder: &Path, people: u64) -> Vec<PathBuf> {
    let people = People::new(people, SEED);
    let one = |list: List| {
        let mut text = format!("{},who,of\n", COLUMNS.join(","));
        for record in people.list(list) {
            let values: Vec<String> = record.values.iter().map(|value| format!("\"{value}\"")).collect();
            text.push_str(&format!("{},{},{}\n", values.join(","), record.person, record.nationality));
        }
        let path = folder.join(format!("{}.csv", list.name()));
        std::fs::write(&path, text).unwrap();
        path
    };
    vec![one(List::Police), one(List::Charity)]
}

fn said(words: &[&str], files: &[PathBuf], more: &[&str]) -> Result<String, String> {
    let files: Vec<&str> = files.iter().map(|path| path.to_str().unwrap()).collect();
    let line = Line::try_parse_from([&["link"], words, &files, more].concat()).map_err(|error| error.to_string())?;
    let mut out = Vec::new();
    run(&line.link, &mut out, &mut std::io::sink()).map_err(|ended| ended.to_string())?;
    Ok(String::from_utf8(out).unwrap())
}

#[test]
fn lists_are_linked_judged_explained_and_counted() {
    let folder = tempfile::tempdir().unwrap();
    let files = lists(folder.path(), 3_000);
    let judged = said(&["judge", "--truth", "who", "--by", "of", "--once"], &files, &[]).unwrap();
    let clusters = judged.lines().find(|line| line.starts_with("clusters at 0.95")).unwrap();
    let number = |name: &str| clusters.split(name).nth(1).unwrap().split_whitespace().next().unwrap().parse::<f64>().unwrap();
    assert!(number("precision") > 0.97 && number("recall") > 0.75, "{judged}");
    assert!(judged.contains("Vietnamese") && judged.contains("estimate too high by"));

    let pairs = folder.path().join("pairs.csv");
    let (clusters, account) = (folder.path().join("clusters.csv"), folder.path().join("account.json"));
    let paths = [pairs.to_str().unwrap(), clusters.to_str().unwrap(), account.to_str().unwrap()];
    let words = ["run", "--once", "--pairs", paths[0], "--clusters", paths[1], "--account", paths[2]];
    let summary = said(&words, &files, &[]).unwrap();
    assert!(summary.contains("pairs compared"), "{summary}");
    let text = std::fs::read_to_string(&pairs).unwrap();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("source_l,id_l,source_r,id_r,match_weight,match_probability"));
    let first: Vec<&str> = lines.next().unwrap().split(',').collect();
    // The same bytes again, on any number of threads.
    said(&words, &files, &["--threads", "4"]).unwrap();
    assert_eq!(std::fs::read_to_string(&pairs).unwrap(), text);
    assert!(std::fs::read_to_string(&account).unwrap().contains("\"sessions\""));

    let explained = said(&["explain", "--ids", first[1], first[3]], &files, &[]).unwrap();
    assert!(explained.starts_with("any two records") && explained.contains("speak for one person"), "{explained}");
    let json = said(&["explain", "--json", "--ids", first[1], first[3]], &files, &[]).unwrap();
    let weight = serde_json::from_str::<serde_json::Value>(&json).unwrap()["weight"].as_f64().unwrap();
    assert!((weight - first[4].parse::<f64>().unwrap()).abs() < 1e-9);

    let draws = folder.path().join("draws.csv");
    let table = said(&["overlaps", "--once", "--count", "3", "--draws", draws.to_str().unwrap()], &files, &[]).unwrap();
    let mut rows = table.lines();
    assert_eq!(rows.next(), Some("charity,police,count"));
    let counts: Vec<u64> = rows.map(|row| row.rsplit(',').next().unwrap().parse().unwrap()).collect();
    let records: usize = files.iter().map(|path| std::fs::read_to_string(path).unwrap().lines().count() - 1).sum();
    assert_eq!(counts.len(), 3);
    // Who is on both lists is two records.
    assert_eq!(counts.iter().sum::<u64>() + counts[2], records as u64);
    let drawn = std::fs::read_to_string(&draws).unwrap();
    assert_eq!(drawn.lines().next(), Some("draw,charity,police,count"));
    assert_eq!(drawn.lines().count(), 1 + 3 * 3);
    let blocking = said(&["blocking"], &files, &[]).unwrap();
    assert!(blocking.contains("plain phone") && blocking.contains("pairs to compare, of"), "{blocking}");
}

#[test]
fn what_can_not_be_done_is_said_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let files = lists(folder.path(), 2_000);
    let ended = said(&["explain", "--ids", "nobody", "else"], &files, &[]).unwrap_err();
    assert_eq!(ended, "no list holds the id “nobody”. Check it against the files");
    let ended = said(&["judge", "--truth", "whom"], &files, &[]).unwrap_err();
    assert!(ended.starts_with("there is no column “whom”, which the truth names."), "{ended}");
    let ended = said(&["run"], &[folder.path().join("nowhere.csv")], &[]).unwrap_err();
    assert!(ended.contains("nowhere.csv"), "{ended}");
    assert!(said(&["run", "--threshold", "1.5"], &files, &[]).unwrap_err().contains("above 0 and below 1"));
}
