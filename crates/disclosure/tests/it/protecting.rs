//! The command that makes a table safe: what it needs before anything leaves, and what it keeps.

use crate::made::Still;
use clap::Parser;
use daybreak_disclosure::cli::Arguments;
use daybreak_vocabulary::Chance;
use std::path::PathBuf;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    arguments: Arguments,
}

/// Draws the same every time.
struct Fixed;

impl Chance for Fixed {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}

/// A folder of its own with a table of counts in it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let folder = std::env::temp_dir().join(format!("daybreak-protect-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let folder = Folder(folder);
        std::fs::write(folder.path("counts.csv"), "sex,kind,count\nFemale,Labour,3\nFemale,Sexual,20\nMale,Labour,40\nMale,Sexual,50\n").unwrap();
        folder
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    /// The safe table and what is told beside it; words that name a file of the folder begin with `@`.
    fn protect(&self, words: &str) -> Result<(String, String), String> {
        let words = format!("protect @counts.csv {words}");
        let words = words.split(' ').map(|word| word.strip_prefix('@').map_or_else(|| word.to_owned(), |name| self.path(name)));
        let line = Line::try_parse_from(words).map_err(|error| error.to_string())?;
        let (mut out, mut aside) = (Vec::new(), Vec::new());
        daybreak_disclosure::cli::run(&line.arguments, &Still, &Fixed, &mut out, &mut aside).map_err(|ended| ended.to_string())?;
        Ok((String::from_utf8(out).unwrap(), String::from_utf8(aside).unwrap()))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn nothing_leaves_without_a_ledger_and_none_is_begun_unasked() {
    let folder = Folder::new("ledger");
    assert!(folder.protect("--name one").unwrap_err().contains("--ledger <FILE>"));
    let said = folder.protect("--name one --ledger @releases.json").unwrap_err();
    assert!(said.contains("there is no ledger here") && said.contains("begin one with --begin"), "{said}");
    assert!(!folder.0.join("releases.json").exists());
    let (table, _) = folder.protect("--name one --ledger @releases.json --begin").unwrap();
    assert!(table.contains("Female,Labour,[c]\n"), "{table}");
    assert!(folder.protect("--name two --ledger @releases.json --begin").unwrap_err().contains("there is a ledger here already"));
    assert!(folder.protect("--name two --ledger @releases.json").is_ok());
}

#[test]
fn no_word_on_the_line_shows_a_small_count() {
    let folder = Folder::new("floor");
    for further in ["--threshold 3", "--threshold 4", "--no-groups", "--round 4 --key @secret"] {
        assert!(folder.protect(&format!("--name one --ledger @releases.json --begin {further}")).is_err(), "{further}");
    }
    assert!(!folder.0.join("releases.json").exists());
    let (table, _) = folder.protect("--name one --ledger @releases.json --begin --threshold 6").unwrap();
    assert!(table.contains("Female,Labour,[c]\n"), "{table}");
}

/// Another secret would be another draw, and another budget a second one.
#[test]
fn a_secret_is_drawn_once_and_a_budget_is_not_refilled() {
    let folder = Folder::new("secret");
    let noise = "--noise 1 --key @secret --budget @budget.json --ledger @releases.json";
    let (first, told) = folder.protect(&format!("--name first {noise} --begin")).unwrap();
    assert!(told.contains("A secret was made"), "{told}");
    let (again, told) = folder.protect(&format!("--name again {noise}")).unwrap();
    assert_eq!(first, again);
    assert!(told.contains("; 2 of the budget is left") && !told.contains("A secret was made"), "{told}");
    std::fs::rename(folder.path("budget.json"), folder.path("kept.json")).unwrap();
    assert!(folder.protect(&format!("--name more {noise}")).unwrap_err().contains("is in the ledger and not in this budget"));
    std::fs::rename(folder.path("kept.json"), folder.path("budget.json")).unwrap();
    std::fs::remove_file(folder.path("secret")).unwrap();
    assert!(folder.protect(&format!("--name more {noise}")).unwrap_err().contains("there is no secret here"));
    assert!(!folder.0.join("secret").exists());
    std::fs::write(folder.path("secret"), [8; 32]).unwrap();
    assert!(folder.protect(&format!("--name more {noise}")).unwrap_err().contains("under another secret"));
    std::fs::write(folder.path("secret"), [7; 32]).unwrap();
    assert!(folder.protect(&format!("--name more {noise}")).is_ok());
}
