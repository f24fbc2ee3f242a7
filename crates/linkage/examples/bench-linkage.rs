//! One run of ours for `make bench-linkage`: rows in, pairs and clusters out; what each step cost on the standard output as JSON.
//!
//! `bench TASK ROWS.csv RULES.json PAIRS.csv [levels]`: rules are lists of columns, or `usual`. `bench synthetic PEOPLE [SEED]` writes rows.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stdout)]

use daybreak_linkage::blocking::{Blocks, Chunk, Limits};
use daybreak_linkage::clusters::{Clusters, Rules};
use daybreak_linkage::compare::Comparer;
use daybreak_linkage::model::{BlockingRule, Link};
use daybreak_linkage::scoring::{Frequencies, Scored, Scorer, weight_of};
use daybreak_linkage::synthetic::{COLUMNS, List, People, SEED};
use daybreak_linkage::table::Table;
use daybreak_linkage::training::train_with;
use daybreak_linkage::{Watch, read, usual};
use std::io::Write;
use std::path::Path;

/// The rows of a synthetic population: source, id, truth, then the lists' own columns.
fn synthetic(people: u64, seed: u64) {
    let people = People::new(people, seed);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    writeln!(out, "source,id,truth,group,{}", COLUMNS[1..].join(",")).unwrap();
    for list in List::ALL {
        for record in people.list(list) {
            let values: Vec<String> = record.values[1..].iter().map(|value| value.replace(',', ";")).collect();
            writeln!(out, "{},{},{},{},{}", list.name(), record.values[0], record.person, record.nationality, values.join(",")).unwrap();
        }
    }
}

/// The columns the shared rules of the other tools use, made as they are made for those.
fn shared_columns(mut table: Table, rules: &[Vec<String>]) -> Table {
    let digits = |text: &str| Some(text.chars().filter(char::is_ascii_digit).collect());
    let made: Vec<_> = [("forename", "forename"), ("surname", "surname"), ("email", "email")]
        .iter()
        .filter(|(_, to)| rules.iter().flatten().any(|name| name == to))
        .filter_map(|(from, to)| Some(table.column(from)?.map(to, |text| Some(text.to_lowercase()))))
        .chain(table.column("phone").map(|column| column.map("phone", digits)))
        .chain(table.column("dob").map(|column| column.map("year", |text| text.get(..4).map(str::to_owned))))
        .chain(table.column("surname").map(|column| column.map("surname2", |text| Some(text.to_lowercase().chars().take(2).collect()))))
        .collect();
    for column in made {
        table = table.with(column).unwrap();
    }
    table
}

fn write(table: &Table, pairs: &[Scored], path: &str) {
    let mut out = std::io::BufWriter::new(std::fs::File::create(path).unwrap());
    writeln!(out, "id_l,id_r,match_weight").unwrap();
    // Ids of some pairs are found before the first is written, so that the waits for memory overlap.
    for some in pairs.chunks(64) {
        let ids: Vec<_> = some.iter().map(|pair| (table.id(pair.left as usize), table.id(pair.right as usize))).collect();
        for (pair, (left, right)) in some.iter().zip(ids) {
            writeln!(out, "{left},{right},{}", pair.weight).unwrap();
        }
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, task, rows, rest @ ..] = arguments.as_slice() else { return };
    if task == "synthetic" {
        return synthetic(rows.parse().unwrap(), rest.first().map_or(SEED, |seed| seed.parse().unwrap()));
    }
    let layout = read::Layout { id: "id".to_owned(), source: Some("source".to_owned()), ..read::Layout::default() };
    let table = read::files(&[Path::new(rows)], &layout, &Watch::silent()).unwrap().table;
    let link = if table.sources().len() > 1 { Link::Between } else { Link::Within };
    let lists = (rest[0] != "usual").then(|| -> Vec<Vec<String>> { serde_json::from_str(&std::fs::read_to_string(&rest[0]).unwrap()).unwrap() });
    let table = if let Some(lists) = &lists { shared_columns(table, lists) } else { table };
    let rule = |names: &Vec<String>| BlockingRule::columns(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let asked = lists.map(|lists| lists.iter().map(rule).collect());
    let made = usual::with_rules(table, link, asked).unwrap();
    let comparer = Comparer::new(&made.table, &made.model).unwrap();
    let (model, _) = train_with(&comparer, &made.table, &made.model, &made.plan, &Watch::silent()).unwrap();
    let blocks = Blocks::new(&made.table, &model.rules, link, &Limits::none()).unwrap();
    let scorer = Scorer::with(comparer, &made.table, &model, &Frequencies::default()).unwrap();
    let found = scorer.predict(&made.table, &blocks, Chunk::WHOLE, -10.0, &Watch::silent());
    write(&made.table, &found.pairs, &rest[1]);
    // Lists that hold nobody twice are the synthetic ones.
    let once = if task.starts_with("own") { (0..made.table.sources().len()).collect() } else { Vec::new() };
    // With a fifth word, at every half weight: a pair's weight is then the surest level at which it is of one cluster.
    let levels = if rest.len() > 2 { (-10..80).map(|half| f64::from(half) / 2.0).chain([weight_of(0.95)]).collect() } else { vec![weight_of(0.95)] };
    let rules = Rules { levels, once, ..Rules::at(0.0) };
    let clusters = Clusters::new(&made.table, &found.pairs, &rules, &Watch::silent()).unwrap();
    // Surest first, and the first of each pair stays.
    let mut closed: Vec<Scored> = (0..clusters.levels().len()).rev().flat_map(|level| clusters.pairs(&made.table, level, link)).collect();
    closed.sort_by_key(|pair| (pair.left, pair.right));
    closed.dedup_by_key(|pair| (pair.left, pair.right));
    write(&made.table, &closed, &format!("{}.clusters", rest[1]));
    println!("{{\"version\": \"{}\", \"rows\": {}, \"compared\": {}}}", env!("CARGO_PKG_VERSION"), made.table.rows(), found.compared);
}
