//! docs/logging.md against what the sources write: every field and every job that is logged stands there, and nothing stands there that no line writes.

use crate::sources::{root, sources};
use std::collections::BTreeSet;

type Names = BTreeSet<String>;

/// What stands between the brackets after each `tracing::info!`, `warn!` or `error!` of a text.
fn lines(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for level in ["info", "warn", "error"] {
        for (start, call) in text.match_indices(&format!("tracing::{level}!(")) {
            let inside = &text[start + call.len()..];
            found.push(&inside[..closing(inside)]);
        }
    }
    found
}

/// Where the bracket closes that was opened before this text.
fn closing(text: &str) -> usize {
    let (mut depth, mut quoted) = (1, false);
    for (at, letter) in text.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    panic!("a call of the log is never closed: {text}");
}

/// The fields of one call: `name = value`, `%name`, `?name` or `name`; the sentence is none.
fn fields(call: &str) -> Names {
    let (mut parts, mut depth, mut quoted) = (vec![String::new()], 0, false);
    for letter in call.chars() {
        match letter {
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().unwrap().push(letter);
    }
    let names = parts.iter().map(|part| part.split(" = ").next().unwrap().trim().trim_start_matches(['%', '?']));
    names.filter(|name| !name.is_empty() && !name.starts_with('"')).map(str::to_owned).collect()
}

/// What product code writes.
fn written() -> Names {
    let mut names = Names::new();
    for source in sources().iter().filter(|source| source.is_product()) {
        let text: Vec<&str> = source.product().map(|(_, line)| line).collect();
        let text = text.join("\n");
        for call in lines(&text) {
            names.extend(fields(call));
        }
        // By its whole name, so that no call is overlooked here; `logging.rs` alone is what the calls go to.
        let rest = ["info", "warn", "error"].iter().fold(text, |text, level| text.replace(&format!("tracing::{level}!("), ""));
        let overlooked = source.path != "crates/daybreak/src/logging.rs" && rest.contains("tracing");
        assert!(!overlooked, "{} writes to the log in another way", source.path);
    }
    names
}

/// The names in backticks in one cell of each row of the page's table.
fn on_the_page(row: impl Fn(&str) -> bool, cell: usize) -> Names {
    let page = std::fs::read_to_string(root().join("docs/logging.md")).unwrap();
    let cells = page.lines().filter(|line| line.starts_with("| `") && row(line)).map(|line| line.split('|').nth(cell).unwrap().to_owned());
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn source(path: &str) -> &'static str {
    &sources().iter().find(|source| source.path == path).unwrap_or_else(|| panic!("{path} is not there")).text
}

#[test]
fn every_field_written_is_on_the_page_and_every_field_on_the_page_is_written() {
    let (page, written) = (on_the_page(|_| true, 1), written());
    assert!(written.len() > 8, "few fields were found: {written:?}");
    assert_eq!(page, written);
    let list = source("crates/daybreak/src/logging.rs").split("pub const FIELDS").nth(1).unwrap().split("];").next().unwrap();
    let allowed: Names = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    assert_eq!(page, allowed, "the page, and what `logging.rs` lets through");
}

#[test]
fn every_job_is_on_the_page_and_every_job_on_the_page_is_run() {
    let text = source("crates/daybreak/src/commands/clocks.rs");
    let run: Names = text.split(" job(\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect();
    assert!(run.len() > 8, "few jobs were found: {run:?}");
    assert_eq!(on_the_page(|row| row.starts_with("| `job`"), 2), run);
}

#[test]
fn a_call_is_read_as_the_compiler_reads_it() {
    let calls = "x(); tracing::error!(reference, failure = %failure, status = status.code(1, 2), \"a page, broken (again)\"); tracing::info!(%address,\n ?what, \"said\");";
    let names: Vec<Vec<String>> = lines(calls).into_iter().map(|call| fields(call).into_iter().collect()).collect();
    assert_eq!(names, [vec!["address".to_owned(), "what".to_owned()], vec!["failure".to_owned(), "reference".to_owned(), "status".to_owned()]]);
}
