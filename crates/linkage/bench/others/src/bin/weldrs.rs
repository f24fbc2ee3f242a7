//! weldrs on one task: the same columns, rules and training as Splink's.

use bench_others::{rows, rules};
use polars::prelude::*;
use weldrs::comparison::ComparisonBuilder;
use weldrs::prelude::*;
use std::io::Write;

fn comparison(column: &str, how: &str) -> weldrs::comparison::Comparison {
    let begun = ComparisonBuilder::new(column).null_level().exact_match_level();
    let levels = match how {
        "name" => begun.jaro_winkler_level(0.92).jaro_winkler_level(0.88).jaro_winkler_level(0.7),
        "text" => begun.jaro_winkler_level(0.9).jaro_winkler_level(0.8),
        "digits" => begun.levenshtein_level(1).levenshtein_level(2),
        _ => begun,
    };
    levels.else_level().build().expect("a comparison")
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let (task, path, rules_path, out) = (&arguments[1], &arguments[2], &arguments[3], &arguments[4]);
    let (header, rows) = rows(path);
    let place = |name: &str| header.iter().position(|held| held == name).expect("a column");
    let value = |row: &Vec<String>, name: &str| -> Option<String> {
        let made = match name {
            "year" => row[place("dob")].chars().take(4).collect(),
            "surname2" => row[place("surname")].to_lowercase().chars().take(2).collect(),
            "phone" => row[place("phone")].chars().filter(char::is_ascii_digit).collect(),
            "forename" | "surname" | "email" => row[place(name)].to_lowercase(),
            name => row[place(name)].clone(),
        };
        Some(made).filter(|text| !text.is_empty())
    };
    let febrl = task.starts_with("febrl");
    let mut how: Vec<(&str, &str)> = if febrl {
        vec![("given_name", "name"), ("surname", "name"), ("date_of_birth", "digits"), ("postcode", "digits"), ("street_number", "digits"), ("address_1", "text"), ("address_2", "text"), ("suburb", "text"), ("state", "same")]
    } else {
        vec![("forename", "name"), ("surname", "name"), ("dob", "digits"), ("phone", "digits"), ("postcode", "digits"), ("address", "text"), ("email", "text"), ("nationality", "same"), ("sex", "same"), ("vehicle", "digits")]
    };
    if febrl && !task.contains("nossn") {
        how.push(("soc_sec_id", "digits"));
    }
    let mut columns: Vec<&str> = how.iter().map(|(name, _)| *name).collect();
    if !febrl {
        columns.extend(["year", "surname2"]);
    }
    let mut made: Vec<Column> = vec![
        Column::new("unique_id".into(), (0..rows.len() as i64).collect::<Vec<_>>()),
        Column::new("source_dataset".into(), rows.iter().map(|row| row[0].clone()).collect::<Vec<_>>()),
    ];
    for name in &columns {
        made.push(Column::new((*name).into(), rows.iter().map(|row| value(row, name)).collect::<Vec<Option<String>>>()));
    }
    let frame = DataFrame::new(rows.len(), made).expect("a table").lazy();
    let several = rows.iter().any(|row| row[0] != rows[0][0]);
    let mut settings = Settings::builder(if several { LinkType::LinkOnly } else { LinkType::DedupeOnly });
    if several {
        settings = settings.source_dataset_column("source_dataset");
    }
    for (name, how) in &how {
        settings = settings.comparison(comparison(name, how));
    }
    let on = |rule: &[&str]| BlockingRule::on(rule);
    for rule in rules(rules_path) {
        settings = settings.blocking_rule(on(&rule.iter().map(String::as_str).collect::<Vec<_>>()));
    }
    let mut linker = Linker::new(settings.build().expect("settings")).expect("a linker");
    let (strict, sessions): (Vec<&[&str]>, Vec<&[&str]>) = if febrl {
        (vec![&["given_name", "surname", "date_of_birth"], &["surname", "date_of_birth", "postcode"]], vec![&["date_of_birth"], &["given_name", "surname"], &["postcode", "suburb"]])
    } else {
        (vec![&["forename", "surname", "dob"], &["phone", "dob"], &["email", "dob"]], vec![&["dob"], &["forename", "surname"], &["phone"]])
    };
    let strict: Vec<BlockingRule> = strict.into_iter().map(on).collect();
    linker.estimate_probability_two_random_records_match(&frame, &strict, if febrl { 0.8 } else { 0.5 }).expect("lambda");
    linker.estimate_u_using_random_sampling_with_seed(&frame, 1_000_000, 1).expect("u");
    for rule in sessions {
        linker.estimate_parameters_using_em(&frame, &on(rule)).expect("m");
    }
    let found = linker.predict(&frame, Some(-10.0)).expect("pairs").collect().expect("pairs");
    let ids = |name: &str| found.column(name).expect("ids").i64().expect("numbers").clone();
    let (left, right) = (ids("unique_id_l"), ids("unique_id_r"));
    let weight = found.column("match_weight").expect("weights").f64().expect("numbers").clone();
    let mut file = std::io::BufWriter::new(std::fs::File::create(out).expect("the pairs"));
    writeln!(file, "id_l,id_r,match_weight").expect("a line");
    for at in 0..found.height() {
        let (l, r) = (left.get(at).expect("a row") as usize, right.get(at).expect("a row") as usize);
        writeln!(file, "{},{},{}", rows[l][1], rows[r][1], weight.get(at).expect("a weight")).expect("a line");
    }
    println!("{{\"version\": \"0.2.2\", \"pairs\": {}}}", found.height());
}
