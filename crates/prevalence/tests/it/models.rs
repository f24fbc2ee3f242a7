//! All models as lines and as a page: how they were made, what is hidden when released, and that it can be read.

use crate::tables;
use daybreak_prevalence::report::models::EveryModel;
use daybreak_prevalence::report::{html, text};
use daybreak_prevalence::{Everything, Family, Table, Watch, fit_all};

fn every(table: &Table) -> Everything {
    fit_all(table, &Family::new(table.lists(), 2).unwrap(), &Watch::silent())
}

fn csv(models: &EveryModel) -> String {
    let mut out = Vec::new();
    models.csv(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn json(models: &EveryModel) -> serde_json::Value {
    let mut out = Vec::new();
    models.json(&mut out).unwrap();
    serde_json::from_slice(&out).unwrap()
}

#[test]
fn every_model_has_a_line_and_says_how_it_was_made() {
    let table = tables::korea();
    let every = every(&table);
    let models = EveryModel::new(&table, &every, 2, "2026-11-22", false);
    let csv = csv(&models);
    assert!(csv.starts_with("model,status,parameters,estimate,bic,aic,deviance,"));
    assert_eq!(csv.lines().count(), 1 + 8);
    let first = csv.lines().nth(1).unwrap();
    assert!(first.contains(&table.hash()) && first.contains("2026-11-22") && first.contains("NOT FOR PUBLICATION"), "{first}");
    assert_eq!(csv.lines().filter(|line| line.contains("\",1,") || line.contains("\",2,") || line.contains("\",3,")).count(), 2);
    let json = json(&models);
    assert_eq!(json["input_sha256"], table.hash());
    assert_eq!(json["models"].as_array().unwrap().len(), 8);
    assert!(json["models"][7]["estimate"].is_null() && json["models"][0]["deviance"].is_f64());
    let page = models.page(50);
    for form in [text::page(&page), html::page(&page, false)] {
        assert!(form.contains("NOT FOR PUBLICATION") && form.contains(&table.hash()) && form.contains("157"), "{form}");
        assert!(form.contains("95% interval"));
    }
}

/// Deviances to ten digits, and which models have no estimate, would give single cells back.
#[test]
fn released_models_give_no_cell_back() {
    let table = tables::uk_five();
    let every = every(&table);
    let models = EveryModel::new(&table, &every, 2, "2026-11-22", true);
    let csv = csv(&models);
    assert!(csv.starts_with("model,parameters,estimate,bic_above_best,aic_above_best,made\n"));
    assert!(csv.lines().count() < 200 && csv.contains("Released") && !csv.contains(&table.hash()));
    for line in csv.lines().skip(1) {
        let fields: Vec<&str> = line.rsplit_once('"').unwrap().1.split(',').collect();
        let numbers = if fields.len() > 1 { fields } else { line.split("\",").nth(1).unwrap().split(',').collect() };
        let people: f64 = numbers.iter().filter_map(|field| field.parse::<f64>().ok()).nth(1).unwrap();
        assert_eq!(people % 10.0, 0.0, "{line}");
    }
    let json = json(&models);
    assert!(json["without_estimate"].is_null() && json["models"][0]["deviance"].is_null() && json["models"][0]["status"].is_null());
    let page = models.page(500);
    for form in [text::page(&page), html::page(&page, true)] {
        assert!(form.contains("Released") && !form.contains(&table.hash()) && !form.contains("no maximum"), "{form}");
    }
}
