//! What must never happen: results that hang on threads or order, and bad files that are taken in silence or by a panic.

use crate::cli::{heard, lists, said};
use std::path::PathBuf;

/// The files with their rows in another order.
fn shuffled(files: &[PathBuf], folder: &std::path::Path, seed: u64) -> Vec<PathBuf> {
    std::fs::create_dir_all(folder).unwrap();
    let one = |file: &PathBuf| {
        let text = std::fs::read_to_string(file).unwrap();
        let (header, rows) = text.split_once('\n').unwrap();
        let mut rows: Vec<&str> = rows.lines().collect();
        rows.sort_by_key(|row| daybreak_linkage::hash::text(seed, row));
        let path = folder.join(file.file_name().unwrap());
        std::fs::write(&path, format!("{header}\n{}\n", rows.join("\n"))).unwrap();
        path
    };
    files.iter().map(one).collect()
}

#[test]
fn neither_threads_nor_the_order_of_rows_change_a_byte() {
    let folder = tempfile::tempdir().unwrap();
    let files = lists(folder.path(), 2_500);
    let contents: Vec<String> = files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let outputs = ["pairs.csv", "clusters.csv", "relations.csv", "account.json"].map(|name| folder.path().join(name));
    let [pairs, clusters, relations, account] = outputs.each_ref().map(|path| path.to_str().unwrap());
    let words = ["run", "--once", "--pairs", pairs, "--clusters", clusters, "--relations", relations, "--account", account, "--levels", "0.8", "--bridge", "0.99"];
    let run = |files: &[PathBuf], more: &[&str]| {
        let told = said(&words, files, more).unwrap();
        (told, outputs.each_ref().map(|path| std::fs::read_to_string(path).unwrap()))
    };
    let first = run(&files, &["--threads", "1"]);
    assert!(first.1[0].lines().count() > 200);
    for threads in ["2", "3", "7"] {
        assert_eq!(run(&files, &["--threads", threads]), first);
    }
    let elsewhere = folder.path().join("elsewhere");
    for seed in 1..4 {
        // A source is called as its file: the shuffled rows take the first files' place.
        for (shuffled, file) in shuffled(&files, &elsewhere, seed).iter().zip(&files) {
            std::fs::copy(shuffled, file).unwrap();
        }
        assert_eq!(run(&files, &["--threads", "2"]), first, "other order of rows");
    }
    for (file, text) in files.iter().zip(&contents) {
        std::fs::write(file, text).unwrap();
    }
    let turned: Vec<PathBuf> = files.iter().rev().cloned().collect();
    assert_eq!(run(&turned, &[]), first, "other order of files");
}

/// A table's rows in an order of their own (none: as they are), without those that are not kept.
fn arranged(text: &str, order: Option<u64>, keep: impl Fn(&str) -> bool) -> String {
    let (header, rows) = text.split_once('\n').unwrap();
    let mut rows: Vec<&str> = rows.lines().filter(|row| keep(row)).collect();
    if let Some(seed) = order {
        rows.sort_by_key(|row| daybreak_linkage::hash::text(seed, row));
    }
    format!("{header}\n{}\n", rows.join("\n"))
}

#[test]
fn nor_what_a_run_leaves_for_the_next_nor_draws_nor_the_page_that_explains() {
    let folder = tempfile::tempdir().unwrap();
    let files = lists(folder.path(), 1_500);
    let contents: Vec<String> = files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let outputs = ["memory", "clusters.csv", "history.txt", "draws.csv", "page.html"].map(|name| folder.path().join(name));
    let [memory, clusters, history, draws, page] = outputs.each_ref().map(|path| path.to_str().unwrap());
    let runs = |threads: &str, order: Option<u64>| {
        let _ = std::fs::remove_file(memory);
        let mut told = Vec::new();
        // First without a twentieth of the records, then with all.
        for twentieths in [1, 0] {
            for (file, text) in files.iter().zip(&contents) {
                std::fs::write(file, arranged(text, order, |row| daybreak_linkage::hash::text(9, row) % 20 >= twentieths)).unwrap();
            }
            told.push(said(&["run", "--memory", memory, "--clusters", clusters, "--history", history, "--threads", threads], &files, &[]).unwrap());
        }
        told.push(said(&["overlaps", "--count", "5", "--draws", draws, "--threads", threads], &files, &[]).unwrap());
        told.push(said(&["report", "--page", page, "--truth", "who", "--threads", threads], &files, &[]).unwrap());
        (told, outputs.each_ref().map(|path| std::fs::read_to_string(path).unwrap()))
    };
    let first = runs("1", None);
    assert!(first.1[0].contains("linkage_memory") && first.1[1].lines().count() > 300 && first.1[3].lines().count() > 10);
    assert!(runs("3", None) == first, "other threads");
    assert!(runs("2", Some(1)) == first, "other order of rows");
}

const HEADER: &str = "unique_id,forename,surname,dob\n";
const ROW: &str = "0001,Ann,Smith,1990-01-02\n";
/// A value that no message may repeat.
const SECRET: &str = "Zerazghi";

/// What is wrong, the file, and what the refusal says: where, and what to do.
fn bad() -> Vec<(&'static str, Vec<u8>, &'static str, &'static str)> {
    let text = |rows: &str| format!("{HEADER}{rows}").into_bytes();
    vec![
        ("ragged rows", text(&format!("{ROW}0002,{SECRET}\n")), "line 3: this line has 2 fields and the first line has 4", "Put values that hold the separator in quotation marks"),
        ("a quote that never closes", text(&format!("{ROW}0002,\"{SECRET},Smith,1990-01-02\n{ROW}")), "line 3: a quotation mark is opened here and never closed", "Close it"),
        ("NUL bytes", text(&format!("{ROW}0002,{SECRET}\0,Smith,1990-01-02\n")), "line 3: there is a zero byte", "write it anew"),
        ("a duplicate id", text(&format!("{ROW}0002,{SECRET},Smith,\n0001,Ann,Smith,\n")), "line 4: this id stands on line 2 too", "Give each row an id of its own"),
        ("an empty id", text(&format!(",{SECRET},Smith,\n")), "line 2: the id is empty", "Give each row an id of its own"),
        ("a missing column of ids", format!("id,forename,surname,dob\n1,{SECRET},Smith,\n").into_bytes(), "line 1: there is no column “unique_id”", "The columns are: id, forename, surname, dob"),
        ("a column twice", format!("unique_id,forename,forename,dob\n1,{SECRET},Smith,\n").into_bytes(), "line 1: columns 2 and 3 have one name", "Give each a name of its own"),
        ("a column without a name", format!("unique_id,,surname,dob\n1,{SECRET},Smith,\n").into_bytes(), "line 1: column 2 has no name", "Name it, or take it out"),
        ("no header", format!("0001,{SECRET},Smith,1990-01-02\n{ROW}").into_bytes(), "line 1: there is no column “unique_id”", "if the file begins with a record, write column names above it. The columns are: 4, of which no name is known here"),
        ("no header, and a record with one value twice", format!("0001,{SECRET},{SECRET},1990-01-02\n{ROW}").into_bytes(), "line 1: columns 2 and 3 have one name", "write column names above it"),
        ("an empty file", Vec::new(), "the file is empty", "Write a first line of column names"),
        ("an empty table", HEADER.as_bytes().to_vec(), "there is a header and no line below it", "Write a line per record"),
        ("bytes of another encoding", [HEADER.as_bytes(), b"0001,", SECRET.as_bytes(), b"\xff\x81,Smith,\n"].concat(), "", "name its encoding"),
        ("text after a closing quote", text(&format!("0001,\"{SECRET}\"x,Smith,\n")), "line 2: there is text after a closing quotation mark", "Put the whole value in marks"),
    ]
}

#[test]
fn bad_files_are_refused_with_file_line_and_what_to_do_and_no_value() {
    let folder = tempfile::tempdir().unwrap();
    let good = folder.path().join("good.csv");
    std::fs::write(&good, format!("{HEADER}{ROW}")).unwrap();
    for (what, bytes, place, remedy) in bad() {
        let path = folder.path().join("bad.csv");
        std::fs::write(&path, bytes).unwrap();
        let refused = said(&["run"], &[good.clone(), path], &[]).unwrap_err();
        assert!(refused.contains("bad.csv") && refused.contains(place) && refused.contains(remedy), "{what}: {refused}");
        assert!(!refused.contains(SECRET), "{what}: {refused}");
    }
    // Columns that one file lacks.
    let lacking = folder.path().join("lacking.csv");
    std::fs::write(&lacking, "unique_id,forename\n7,Ann\n").unwrap();
    let refused = said(&["run"], &[good.clone(), lacking], &[]).unwrap_err();
    assert!(refused.contains("lacking.csv, line 1: the column “surname” of ") && refused.contains("good.csv is not here"), "{refused}");
    let missing = said(&["run"], &[folder.path().join("nobody.csv")], &[]).unwrap_err();
    assert!(missing.contains("nobody.csv: the file can't be read"), "{missing}");
}

#[test]
fn no_message_repeats_an_id_or_a_heading_that_may_be_a_name() {
    let folder = tempfile::tempdir().unwrap();
    // A table in which each column is somebody.
    let turned = folder.path().join("turned.csv");
    std::fs::write(&turned, format!("unique_id,{SECRET}\n1,x\n2,y\n")).unwrap();
    let refused = said(&["run"], &[turned], &[]).unwrap_err();
    assert!(refused.ends_with("The columns are: 1, of which no name is known here. Rename them, or give a model") && !refused.contains(SECRET), "{refused}");
    let files = lists(folder.path(), 1_500);
    let first = |file: &PathBuf, row: usize| {
        let text = std::fs::read_to_string(file).unwrap();
        text.lines().nth(row).unwrap().split(',').next().unwrap().trim_matches('"').to_owned()
    };
    for file in &files {
        std::fs::write(file, std::fs::read_to_string(file).unwrap().replacen(",who,of", &format!(",{SECRET},of"), 1)).unwrap();
    }
    let refused = said(&["judge", "--truth", "whom"], &files, &[]).unwrap_err();
    assert!(refused.starts_with("there is no column “whom”") && refused.contains("forename") && !refused.contains(SECRET), "{refused}");
    // One record is said to be two that are said to differ.
    let ([police, charity], ids) = ([&files[0], &files[1]], [first(&files[0], 1), first(&files[1], 1), first(&files[1], 2)]);
    let [one, other, third] = &ids;
    let side = |file: &PathBuf, id: &str| format!("{},{id}", file.display());
    let line = |left: String, right: String, label: &str| format!("{left},{right},{label}\n");
    let decided = [
        line(side(police, one), side(charity, other), "same"),
        line(side(police, one), side(charity, third), "same"),
        line(side(charity, other), side(charity, third), "different"),
    ];
    let decisions = folder.path().join("decisions.csv");
    let lines: String = decided.iter().enumerate().map(|(at, line)| format!("{},{line}", at + 1)).collect();
    std::fs::write(&decisions, format!("pair,source_l,id_l,source_r,id_r,label\n{lines}")).unwrap();
    let refused = said(&["run", "--decisions", decisions.to_str().unwrap()], &files, &[]).unwrap_err().replace(&*folder.path().to_string_lossy(), "");
    assert!(refused.contains("/charity.csv, line ") && refused.contains("/police.csv, line 2)") && refused.contains("Take one of the decisions back"), "{refused}");
    assert!(ids.iter().all(|id| !refused.contains(id.as_str())), "{refused}");
}

#[test]
fn a_line_of_two_gigabytes_is_refused_by_its_length_without_filling_the_memory() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("long.csv");
    // Sparse: the letters come first, then nothing but zeros would be read; so the line is one value of letters, made as it is read.
    let mut file = std::io::BufWriter::new(std::fs::File::create(&path).unwrap());
    use std::io::Write;
    file.write_all(format!("{HEADER}{ROW}0002,").as_bytes()).unwrap();
    let piece = vec![b'a'; 1 << 20];
    for _ in 0..64 {
        file.write_all(&piece).unwrap();
    }
    file.flush().unwrap();
    drop(file);
    // The rest of the two gigabytes is a hole, which is never read: the refusal comes at the bound.
    std::fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(2 << 30).unwrap();
    let refused = said(&["run"], &[path], &[]).unwrap_err();
    assert!(refused.contains("long.csv, line 3: this line is longer than 4 MB"), "{refused}");
}

#[test]
fn ids_keep_their_zeros_and_a_column_of_one_value_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let files = lists(folder.path(), 1_500);
    let text = std::fs::read_to_string(&files[0]).unwrap();
    let changed: Vec<String> = text.lines().enumerate().map(|(at, line)| if at == 0 { format!("{line},county") } else { format!("{line},here").replacen("\"p", "\"00", 1) }).collect();
    std::fs::write(&files[0], changed.join("\n") + "\n").unwrap();
    let clusters = folder.path().join("clusters.csv");
    let (_, aside) = heard(&["run", "--clusters", clusters.to_str().unwrap(), "--lacking"], &files, &[]).unwrap();
    // It holds one value where it stands; the other list lacks it.
    let told = format!("{}: the column “county” holds one value only", files[0].display());
    assert_eq!(aside.lines().filter(|line| line.starts_with(&told)).count(), 1, "{aside}");
    let lacks = format!("{}: the column “county” of {} is not here", files[1].display(), files[0].display());
    assert!(aside.contains(&lacks) && !aside.contains(": the column “county” is empty"), "{aside}");
    assert!(std::fs::read_to_string(&clusters).unwrap().lines().any(|line| line.split(',').nth(2).is_some_and(|id| id.starts_with("00"))));
}

#[test]
fn a_model_that_names_what_is_not_there_is_refused_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let files = lists(folder.path(), 1_500);
    let model = folder.path().join("model.json");
    let comparison = |column: &str| {
        format!(r#"{{"output_column_name": "{column}", "comparison_levels": [{{"sql_condition": "\"{column}_l\" IS NULL OR \"{column}_r\" IS NULL", "is_null_level": true}},
            {{"sql_condition": "\"{column}_l\" = \"{column}_r\""}}, {{"sql_condition": "ELSE"}}]}}"#)
    };
    let with = |columns: &[&str], rule: &str| {
        let comparisons = columns.iter().map(|column| comparison(column)).collect::<Vec<_>>().join(",");
        std::fs::write(&model, format!(r#"{{"link_type": "link_only", "blocking_rules_to_generate_predictions": ["{rule}"], "comparisons": [{comparisons}]}}"#)).unwrap();
        said(&["run", "--model", model.to_str().unwrap()], &files, &[]).unwrap_err()
    };
    let refused = with(&["shoe_size", "dob"], "l.forename = r.forename and l.surname = r.surname");
    assert!(refused.contains("there is no column “shoe_size”") && refused.contains("The columns are: "), "{refused}");
    let refused = with(&["forename", "dob"], "l.shoe_size = r.shoe_size");
    assert!(refused.contains("there is no column “shoe_size”"), "{refused}");
    // A comparison that no session trains is an error that names it.
    let refused = with(&["forename", "dob"], "l.forename = r.forename and l.dob = r.dob");
    assert!(refused.contains("was not trained"), "{refused}");
    // Free SQL is refused with its line.
    let refused = with(&["forename", "dob"], "soundex(l.forename) = soundex(r.forename)");
    assert!(refused.contains("model.json, line 1: ") && refused.contains("not read"), "{refused}");
    let wanting = said(&["run", "--split", "shoe_size", "--largest-block", "1"], &files, &[]).unwrap_err();
    assert!(wanting.contains("shoe_size"), "{wanting}");
    let large = said(&["run", "--largest-block", "1"], &files, &[]).unwrap_err();
    assert!(large.contains("makes a block of") && large.contains("split large blocks"), "{large}");
    assert!(said(&["blocking", "--suggest"], &files, &[]).unwrap().contains("rules that may serve"));
}
