//! Every hierarchical model of four tables against golden files. The goldens are made by this crate's own code
//! (`cargo run --example golden`), and were compared once, on 22 November 2026, with reference values worked out
//! independently: all 6,341 statuses and parameter counts equal, every BIC within 3e-12 and every estimate within 9e-9,
//! relative (the reference prints ten digits of an iteration stopped at 1e-8).

use crate::tables;
use daybreak_prevalence::{Family, Table, Watch, fit_all};
use std::collections::HashMap;

fn agrees(table: &Table, order: usize, golden: &str) {
    let lists = table.lists();
    let every = fit_all(table, &Family::new(lists, order).unwrap(), &Watch::silent());
    let found: HashMap<String, _> = every.models.iter().map(|model| (model.terms.model(lists).to_string(), model)).collect();
    let mut lines = 0;
    for line in golden.lines().skip(1) {
        let (model, rest) = line.rsplit_once('"').unwrap();
        let fields: Vec<&str> = rest.trim_start_matches(',').split(',').collect();
        let found = found[model.trim_start_matches('"')];
        assert_eq!(found.existence.code().to_string(), fields[0], "{model}");
        if found.existence.fine() {
            let close = |value: f64, text: &str| (value / text.parse::<f64>().unwrap() - 1.0).abs() < 1e-10;
            assert!(close(every.cases + found.dark, fields[1]), "{model}: {} is not {}", every.cases + found.dark, fields[1]);
            assert!(close(found.bic, fields[2]), "{model}: BIC {} is not {}", found.bic, fields[2]);
        }
        lines += 1;
    }
    assert_eq!(lines, every.models.len());
}

#[test]
fn all_6_212_models_of_the_united_kingdom() {
    let table = tables::uk_five();
    agrees(&table, 3, include_str!("../golden/uk_five.csv"));
    let every = fit_all(&table, &Family::new(5, 3).unwrap(), &Watch::silent());
    assert_eq!((every.models.len(), every.without_estimate()), (6_212, 128));
}

#[test]
fn all_models_of_kosovo_korea_and_the_artificial_table() {
    agrees(&tables::kosovo(), 3, include_str!("../golden/kosovo.csv"));
    agrees(&tables::korea(), 2, include_str!("../golden/korea.csv"));
    agrees(&tables::artificial(), 2, include_str!("../golden/artificial.csv"));
}

/// Chan, Silverman and Vincent 2021, table 2 and the text beside it.
#[test]
fn the_artificial_table_is_told_apart() {
    let every = fit_all(&tables::artificial(), &Family::new(3, 2).unwrap(), &Watch::silent());
    let code = |model: &str| every.models.iter().find(|m| m.terms.model(3).to_string() == model).unwrap().existence.code();
    assert_eq!(code("[12,13,23]"), 2);
    for model in ["[12,3]", "[12,13]", "[12,23]"] {
        assert_eq!(code(model), 1, "{model}");
    }
    for model in ["[1,2,3]", "[13,2]", "[23,1]", "[13,23]"] {
        assert_eq!(code(model), 0, "{model}");
    }
}

/// A naive fit of one Korea model gives 184,000,000,000; ours gives none.
#[test]
fn a_model_without_a_maximum_is_not_fitted() {
    let every = fit_all(&tables::korea(), &Family::new(3, 2).unwrap(), &Watch::silent());
    assert_eq!(every.without_estimate(), 2);
    assert_eq!(every.best().map(|best| (best.bic * 1e10).round()), Some(571_408_098_754.0));
    assert!(every.fine().iter().all(|model| every.cases + model.dark < 300.0));
}

#[test]
fn the_families_have_the_known_sizes() {
    for (lists, order, size) in [(3, 2, 8), (4, 3, 113), (5, 3, 6_212), (6, 2, 32_768)] {
        let family = Family::new(lists, order).unwrap();
        let mut models = 0;
        (0..family.pieces()).for_each(|piece| family.walk(piece, &mut |_| models += 1));
        assert_eq!(models, size, "{lists} lists to order {order}");
    }
}
