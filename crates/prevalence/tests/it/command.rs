//! The command as it is called: files in, a result out.

use crate::tables;
use clap::Parser;
use daybreak_prevalence::Table;
use daybreak_prevalence::cli::{self, Arguments};
use std::path::{Path, PathBuf};

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    arguments: Arguments,
}

/// A folder of this test's own, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("daybreak-prevalence-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn run(words: &[&str]) -> Result<String, String> {
    let line = Line::try_parse_from([&["estimate"], words].concat()).map_err(|error| error.to_string())?;
    let mut out = Vec::new();
    cli::run(&line.arguments, "2026-11-22", &mut out).map_err(|ended| ended.to_string())?;
    Ok(String::from_utf8(out).unwrap())
}

/// Rows of a table, each after the same words.
fn rows(table: &Table, before: &str, count: impl Fn(u64, usize) -> u64) -> String {
    let row = |(cell, held): (daybreak_prevalence::Pattern, u64)| {
        let marks: Vec<String> = (0..table.lists()).map(|list| u8::from(cell.holds(list)).to_string()).collect();
        format!("{before}{},{}\n", marks.join(","), count(held, cell.size()))
    };
    table.cells().map(row).collect()
}

#[test]
fn one_file_in_four_forms_and_all_models() {
    let folder = Folder::new("forms");
    let file = folder.file("counts.csv", &format!("b,c,d,count\n{}", rows(&tables::korea(), "", |count, _| count)));
    for (form, holds) in [("text", "WHAT"), ("json", "\"input_sha256\""), ("csv", "part,method,people"), ("html", "<!doctype html>")] {
        let said = run(&[&file, "--method", "best-bic", "--replicates", "100", "--worlds", "0", "--format", form]).unwrap();
        assert!(said.to_lowercase().contains(&holds.to_lowercase()), "{form}: {said}");
        let said = run(&["models", &file, "--release", "--format", form, "--date", "2030-01-01"]).unwrap();
        assert!(said.contains("Released") && said.contains("2030-01-01"), "{form}: {said}");
    }
    let kept = folder.0.join("models.csv");
    assert_eq!(run(&["models", &file, "--format", "csv", "-o", &kept.display().to_string()]).unwrap(), "");
    assert_eq!(std::fs::read_to_string(kept).unwrap().lines().count(), 9);
    assert!(run(&[Path::new("nowhere.csv").to_str().unwrap()]).unwrap_err().starts_with("nowhere.csv: "));
}

/// What was counted without showing names is marked by whoever opened it, and goes out as estimates alone, asked for or not.
#[test]
fn a_marked_table_goes_out_as_estimates_alone() {
    let folder = Folder::new("marked");
    let rows = rows(&tables::korea(), "", |count, _| count);
    let (marked, plain) = (folder.file("marked.csv", &format!("b,c,d,count (estimates alone)\n{rows}")), folder.file("plain.csv", &format!("b,c,d,count\n{rows}")));
    for form in ["text", "json", "csv", "html"] {
        let ask = |more: &[&str]| run(&[more, &["--method", "best-bic", "--replicates", "100", "--worlds", "0", "--format", form]].concat()).unwrap();
        let alone = ask(&[&marked, "--release"]);
        assert!(alone.contains("estimates alone"), "{alone}");
        assert_eq!(alone, ask(&[&plain, "--release", "--estimates-alone"]));
        assert!(ask(&[&plain, "--release"]).contains("counts below five are hidden"));
        // The estimator sees all of it.
        assert_eq!(ask(&[&marked]), ask(&[&plain]));
    }
    assert!(run(&[&plain, "--estimates-alone"]).unwrap_err().contains("--release"));
    assert!(run(&["models", &marked, "--release"]).unwrap_err().contains("nothing may go out but estimates"));
    assert!(run(&["models", &marked]).is_ok());
}

/// `draw,LIST,…,count`, as record linkage writes it; with the columns the table is split by between them.
#[test]
fn linkage_draws_are_read_whole_and_in_parts() {
    let folder = Folder::new("draws");
    let table = tables::kosovo();
    let plain = folder.file("counts.csv", &format!("EXH,ABA,OSCE,HRW,count\n{}", rows(&table, "", |count, _| count)));
    let moved = |by: u64| move |count: u64, size: usize| if size > 1 { count * by / 5 } else { count };
    let draws: String = [(1, 4), (2, 5), (3, 6)].map(|(draw, by)| rows(&table, &format!("{draw},"), moved(by))).concat();
    let draws = folder.file("draws.csv", &format!("draw,EXH,ABA,OSCE,HRW,count\n{draws}"));
    let width = |said: String| -> f64 {
        let line = said.lines().nth(1).unwrap().to_owned();
        let fields: Vec<f64> = line.split(',').skip(2).take(3).map(|field| field.parse().unwrap()).collect();
        fields[2] - fields[1]
    };
    let ask = ["--method", "stepwise", "--replicates", "300", "--worlds", "0", "--format", "csv"];
    let without = run(&[&[plain.as_str()], &ask[..]].concat()).unwrap();
    let with = run(&[&[plain.as_str(), "--draws", &draws], &ask[..]].concat()).unwrap();
    assert!(width(with) > 1.2 * width(without));

    let split = |count: u64, _: usize| count / 2;
    let parts = folder.file(
        "parts.csv",
        &format!("sex,EXH,ABA,OSCE,HRW,count\n{}{}", rows(&table, "f,", split), rows(&table, "m,", split)),
    );
    let text: String = (1..=2).flat_map(|draw| ["f", "m"].map(|sex| rows(&table, &format!("{draw},{sex},"), split))).collect();
    let by_part = folder.file("draws-by-sex.csv", &format!("draw,sex,EXH,ABA,OSCE,HRW,count\n{text}"));
    let said = run(&[&[parts.as_str(), "--by", "sex", "--draws", &by_part], &ask[..]].concat()).unwrap();
    assert!(said.contains("\ntotal of parts,stepwise,"), "{said}");

    let other = folder.file("other.csv", "draw,A,B,count\n1,1,0,5\n1,0,1,5\n1,1,1,5\n");
    let refused = run(&[&[plain.as_str(), "--draws", &other], &ask[..]].concat()).unwrap_err();
    assert!(refused.contains("other.csv") && refused.contains("Write the same list names in the same order"), "{refused}");
    let unnamed = folder.file("unnamed.csv", "A,B,count\n1,0,5\n0,1,5\n");
    let refused = run(&[&[plain.as_str(), "--draws", &unnamed], &ask[..]].concat()).unwrap_err();
    assert!(refused.contains("there is no column “draw”"), "{refused}");
}
