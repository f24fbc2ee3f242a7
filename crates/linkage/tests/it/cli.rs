use clap::Parser;
use crate::outside::{Today, seeded};
use daybreak_linkage::cli::{Arguments, Outside, run};
use daybreak_linkage::synthetic::{COLUMNS, List, People, SEED};
use std::path::{Path, PathBuf};

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    link: Arguments,
}

/// Two lists of synthetic people in a folder, with who each row is of beside it.
pub fn lists(folder: &Path, people: u64) -> Vec<PathBuf> {
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

pub fn said(words: &[&str], files: &[PathBuf], more: &[&str]) -> Result<String, String> {
    heard(words, files, more).map(|(out, _)| out)
}

/// The result, and what was concluded on the way.
pub fn heard(words: &[&str], files: &[PathBuf], more: &[&str]) -> Result<(String, String), String> {
    by_chance(1, words, files, more)
}

/// The same under a chance of one's own: two that draw a secret are not to draw the same one.
pub fn by_chance(seed: u64, words: &[&str], files: &[PathBuf], more: &[&str]) -> Result<(String, String), String> {
    let files: Vec<&str> = files.iter().map(|path| path.to_str().unwrap()).collect();
    let line = Line::try_parse_from([&["link"], words, &files, more].concat()).map_err(|error| error.to_string())?;
    let (mut out, mut aside) = (Vec::new(), Vec::new());
    let chance = seeded(seed);
    run(&line.link, &Outside { chance: &chance, clock: &Today }, &mut out, &mut aside).map_err(|ended| ended.to_string())?;
    Ok((String::from_utf8(out).unwrap(), String::from_utf8(aside).unwrap()))
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

#[test]
fn synthetic_people_are_made_by_the_command() {
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("made");
    said(&["synthetic", made.to_str().unwrap(), "--people", "50"], &[], &[]).unwrap();
    let mut expected = Vec::new();
    daybreak_linkage::synthetic::write_list(&People::new(50, SEED), List::Council, &mut expected).unwrap();
    assert_eq!(std::fs::read(made.join("council.csv")).unwrap(), expected);
}

#[test]
fn a_page_of_pairs_is_made_and_its_labels_judge() {
    let folder = tempfile::tempdir().unwrap();
    let files = lists(folder.path(), 3_000);
    let page = folder.path().join("page.html");
    let told = said(&["label", "--count", "40", "--page", page.to_str().unwrap()], &files, &[]).unwrap();
    assert!(told.starts_with("40 pairs"), "{told}");
    let text = std::fs::read_to_string(&page).unwrap();
    assert!(text.contains("\"forename\"") && !text.contains("plain name"), "what was read is shown, not what was made of it");
    let first = text.split("\"pairs\":[").nth(1).unwrap();
    let pair: serde_json::Value = serde_json::Deserializer::from_str(first).into_iter().next().unwrap().unwrap();
    let side = |side: &str| format!("{},{}", pair[side]["source"].as_str().unwrap(), pair[side]["id"].as_str().unwrap());
    let labels = folder.path().join("labels.csv");
    std::fs::write(&labels, format!("pair,source_l,id_l,source_r,id_r,label\n1,{},{},same\n", side("left"), side("right"))).unwrap();
    let judged = said(&["judge", "--labels", labels.to_str().unwrap()], &files, &[]).unwrap();
    assert!(judged.starts_with("1 labels: 1 the same, 0 different, 0 unsure; 0 of the same never compared"), "{judged}");
    assert!(said(&["judge"], &files, &[]).unwrap_err().contains("--truth"));
}

/// Where every pair is labelled, what labels say is what the truth says, but of pairs that are not kept.
#[test]
fn labels_give_precision_recall_and_f1_of_all_pairs_and_by_group() {
    let folder = tempfile::tempdir().unwrap();
    let files = lists(folder.path(), 3_000);
    let page = folder.path().join("page.html");
    said(&["label", "--count", "1000000", "--page", page.to_str().unwrap()], &files, &[]).unwrap();
    let text = std::fs::read_to_string(&page).unwrap();
    let data = text.lines().find_map(|line| line.strip_prefix("const data = ")).unwrap().trim_end_matches(';');
    let data: serde_json::Value = serde_json::from_str(data).unwrap();
    let mut who = std::collections::BTreeMap::new();
    for file in &files {
        let source = file.to_str().unwrap().to_owned();
        for line in std::fs::read_to_string(file).unwrap().lines().skip(1) {
            let id = line.split(',').next().unwrap().trim_matches('"').to_owned();
            who.insert((source.clone(), id), line.rsplit(',').nth(1).unwrap().to_owned());
        }
    }
    let mut saved = "pair,source_l,id_l,source_r,id_r,step,step_pairs,label\n".to_owned();
    for (at, pair) in data["pairs"].as_array().unwrap().iter().enumerate() {
        let [left, right] = ["left", "right"].map(|side| (pair[side]["source"].as_str().unwrap().to_owned(), pair[side]["id"].as_str().unwrap().to_owned()));
        let label = if who[&left] == who[&right] { "same" } else { "different" };
        saved.push_str(&format!("{},{},{},{},{},{},{},{label}\n", at + 1, left.0, left.1, right.0, right.1, pair["step"], pair["step_pairs"]));
    }
    let labels = folder.path().join("labels.csv");
    std::fs::write(&labels, &saved).unwrap();
    let judged = said(&["judge", "--labels", labels.to_str().unwrap(), "--by", "of"], &files, &[]).unwrap();
    let truth = said(&["judge", "--truth", "who", "--by", "of"], &files, &[]).unwrap();
    let after = |text: &str, line: &str, name: &str| -> String {
        let line = text.lines().find(|held| held.starts_with(line)).unwrap_or_else(|| panic!("{line}: {text}"));
        line.split(name).nth(1).unwrap_or_else(|| panic!("{name}: {line}")).split_whitespace().next().unwrap().to_owned()
    };
    assert_eq!(after(&judged, "at 0.95 ", "precision "), after(&truth, "pairs at 0.95 ", "precision "));
    let number = |text: &str| text.trim_matches(|c: char| !c.is_ascii_digit()).parse::<f64>().unwrap();
    let line = truth.lines().find(|line| line.starts_with("pairs at 0.95 ")).unwrap();
    let [right, missed] = [line.split('(').nth(1).unwrap().split(' ').next().unwrap(), line.rsplit(", ").next().unwrap()].map(number);
    let lost = number(truth.lines().next().unwrap().split(", ").nth(1).unwrap());
    let recall = right / (right + missed - lost);
    assert!((number(&after(&judged, "at 0.95 ", "recall ")) - recall).abs() < 6e-5, "{judged}\n{truth}");
    // The first number of a group's line is of labels here and of rows there, the second is its precision.
    let precision = |text: &str| text.lines().find(|line| line.starts_with("Vietnamese ")).unwrap().split_whitespace().nth(2).unwrap().to_owned();
    assert_eq!(precision(&judged), precision(&truth));
    assert!(judged.contains("one for up to 1 pairs") && judged.contains("Nothing is known of pairs of other steps"), "{judged}");
    // Labels that do not say how they were drawn give no shares, and none by group.
    let bare: String = saved.lines().map(|line| { let cells: Vec<&str> = line.split(',').collect(); format!("{},{}\n", cells[..5].join(","), cells[7]) }).collect();
    std::fs::write(&labels, bare).unwrap();
    let judged = said(&["judge", "--labels", labels.to_str().unwrap()], &files, &[]).unwrap();
    assert!(!judged.contains("precision") && judged.contains("no label says how its pair was drawn"), "{judged}");
    assert!(said(&["judge", "--labels", labels.to_str().unwrap(), "--by", "of"], &files, &[]).unwrap_err().contains("labels.csv: no label says how its pair was drawn"));
}

#[test]
fn a_model_from_a_file_is_trained_run_and_written_back_whole() {
    let folder = tempfile::tempdir().unwrap();
    let files = lists(folder.path(), 3_000);
    let model = folder.path().join("model.json");
    let exact = |column: &str| {
        format!(
            r#"{{"output_column_name": "{column}", "comparison_levels": [
            {{"sql_condition": "\"{column}_l\" IS NULL OR \"{column}_r\" IS NULL", "is_null_level": true}},
            {{"sql_condition": "\"{column}_l\" = \"{column}_r\"", "label_for_charts": "the same"}},
            {{"sql_condition": "ELSE", "label_for_charts": "else"}}]}}"#
        )
    };
    let comparisons = ["forename", "surname", "dob", "phone", "postcode"].map(exact).join(",");
    let rules = r#"["l.forename = r.forename and l.surname = r.surname", "l.dob = r.dob", "l.phone = r.phone and l.dob = r.dob"]"#;
    let text = format!(r#"{{"link_type": "link_only", "blocking_rules_to_generate_predictions": {rules}, "comparisons": [{comparisons}]}}"#);
    std::fs::write(&model, text).unwrap();
    let saved = folder.path().join("saved.json");
    let (model, saved) = (model.to_str().unwrap(), saved.to_str().unwrap());
    let first = said(&["run", "--model", model, "--save-model", saved], &files, &[]).unwrap();
    let settings = daybreak_linkage::settings::read("saved.json", &std::fs::read_to_string(saved).unwrap()).unwrap();
    assert!(settings.model.lambda.is_some());
    assert!(settings.model.comparisons.iter().flat_map(|comparison| &comparison.levels).all(|level| level.null || level.m.is_some() && level.u.is_some()));
    assert_eq!(said(&["run", "--model", saved], &files, &[]).unwrap(), first, "nothing is left to train, and the result is the same");
    std::fs::write(model, "{\"link_type\":\n\"link_only\",\n\"comparisons\": 7}").unwrap();
    let refused = said(&["run", "--model", model], &files, &[]).unwrap_err();
    assert!(refused.contains("model.json, line 3: "), "{refused}");
}
