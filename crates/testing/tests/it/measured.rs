//! Whoever measures again in three years must know what was measured: of which commit, on which machine, beside what.

use crate::sources::root;
use std::process::Command;

fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|_| panic!("{path}"))
}

#[test]
fn every_measurement_says_of_which_commit_it_is() {
    let makefile = text("Makefile");
    let mut seen = 0;
    for recipe in makefile.split("\n\n") {
        let Some((target, _)) = recipe.lines().find(|line| line.starts_with("bench")).and_then(|line| line.split_once(':')) else { continue };
        // What it runs may print the line.
        let scripts: String = recipe.split_whitespace().filter(|word| word.ends_with(".sh")).map(text).collect();
        assert!(target == "bench-county" || recipe.contains(".ci/measured") || scripts.contains(".ci/measured"), "{target} does not say what it measured");
        seen += 1;
    }
    assert!(seen > 6, "{seen} were found");
    let said = Command::new(root().join(".ci/measured")).args(["4 GB", "SQLite inside"]).output().unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    let (machine, commit) = said.split_once("; of Daybreak ").unwrap();
    assert!(machine.starts_with("20") && machine.contains(" cores, 4 GB, SQLite inside, rustc ") && machine.ends_with(" at the start"), "{said}");
    let commit = commit.strip_suffix(".\n\n").unwrap();
    let plain = commit.strip_suffix(" and changes").unwrap_or(commit);
    assert!(plain == "an unknown commit" || plain.len() >= 7 && plain.bytes().all(|byte| byte.is_ascii_hexdigit()), "{said}");
}

#[test]
fn what_is_measured_beside_ours_is_pinned_to_the_last() {
    let packages = text("crates/linkage/bench/packages.txt");
    let pinned: Vec<&str> = packages.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(pinned.len() > 50 && pinned.iter().all(|line| line.contains("==")), "{pinned:?}");
    let script = text("crates/linkage/bench/run.sh");
    assert!(script.contains("packages.txt") && !script.contains("=="), "packages are pinned in one place");
    // A lock file that git does not keep pins nothing.
    assert!(!text(".gitignore").contains("bench/others/Cargo.lock"));
}
