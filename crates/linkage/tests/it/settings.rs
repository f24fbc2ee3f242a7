use daybreak_linkage::model::{Condition, Expression, Link, Measure, Operand, Part, Relation, Side, Step};
use daybreak_linkage::settings::{read, write};
use daybreak_linkage::{Refusal, What};
use proptest::prelude::*;

/// As Splink 5.0.0 writes itself, shortened: one comparison of each kind of its library that is read.
const FIVE: &str = r#"{
 "link_type": "link_only",
 "probability_two_random_records_match": 0.0001,
 "retain_matching_columns": true,
 "sql_dialect": "duckdb",
 "linker_uid": null,
 "match_weight_column_prefix": "mw_",
 "unique_id_column_name": "id",
 "em_convergence": 0.0001,
 "max_iterations": 25,
 "blocking_rules_to_generate_predictions": [
  {"blocking_rule": "(l.\"surname\" = r.\"surname\") AND (SUBSTRING(l.dob, 1, 4) = SUBSTRING(r.dob, 1, 4))", "sql_dialect": "duckdb"},
  "l.forename = r.surname and l.surname = r.forename",
  {"blocking_rule": "l.\"phones\" = r.\"phones\"", "arrays_to_explode": ["phones"]},
  "l.dob = r.dob and levenshtein(l.surname, r.surname) <= 2"
 ],
 "comparisons": [
  {"output_column_name": "forename", "comparison_description": "NameComparison", "comparison_levels": [
   {"sql_condition": "\"forename_l\" IS NULL OR \"forename_r\" IS NULL", "label_for_charts": "forename is NULL", "is_null_level": true},
   {"sql_condition": "\"forename_l\" = \"forename_r\"", "label_for_charts": "Exact match on forename", "m_probability": 0.6, "u_probability": 0.005, "tf_adjustment_column": "forename", "tf_adjustment_weight": 1.0},
   {"sql_condition": "jaro_winkler_similarity(\"forename_l\", \"forename_r\") >= 0.92", "label_for_charts": "Jaro-Winkler", "fix_m_probability": true, "m_probability": "level not observed in this training dataset"},
   {"sql_condition": "ELSE", "label_for_charts": "All other comparisons"}]},
  {"output_column_name": "dob", "comparison_description": null, "comparison_levels": [
   {"sql_condition": "try_strptime(\"dob_l\", '%Y-%m-%d') IS NULL OR try_strptime(\"dob_r\", '%Y-%m-%d') IS NULL", "is_null_level": true},
   {"sql_condition": "ABS(EPOCH(try_strptime(\"dob_l\", '%Y-%m-%d')) - EPOCH(try_strptime(\"dob_r\", '%Y-%m-%d'))) <= 2629800.0"},
   {"sql_condition": "ELSE"}]},
  {"output_column_name": "postcode", "comparison_levels": [
   {"sql_condition": "NULLIF(regexp_extract(\"postcode_l\", '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9]', 0), '') = NULLIF(regexp_extract(\"postcode_r\", '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9]', 0), '')"},
   {"sql_condition": "\n        cast(\n            acos(\n  case\n when (\n sin( radians(\"lat_l\") ) * sin( radians(\"lat_r\") ) +\n cos( radians(\"lat_l\") ) * cos( radians(\"lat_r\") )\n * cos( radians(\"long_r\" - \"long_l\") )\n ) > 1 then 1\n when (\n sin( radians(\"lat_l\") ) * sin( radians(\"lat_r\") ) +\n cos( radians(\"lat_l\") ) * cos( radians(\"lat_r\") )\n * cos( radians(\"long_r\" - \"long_l\") )\n ) < -1 then -1\n else (\n sin( radians(\"lat_l\") ) * sin( radians(\"lat_r\") ) +\n cos( radians(\"lat_l\") ) * cos( radians(\"lat_r\") )\n * cos( radians(\"long_r\" - \"long_l\") )\n )\n end\n ) * 6371\n as float\n )\n <= 10"},
   {"sql_condition": "ELSE"}]},
  {"output_column_name": "phones", "comparison_levels": [
   {"sql_condition": "array_length(list_intersect(\"phones_l\", \"phones_r\")) >= 2"},
   {"sql_condition": "\"forename_l\" = \"surname_r\" AND NOT (\"forename_r\" = \"surname_l\")"},
   {"sql_condition": "SUBSTRING(LOWER(\"surname_l\"), 1, 3) = SUBSTRING(LOWER(\"surname_r\"), 1, 3)"},
   {"sql_condition": "ELSE"}]}
 ]
}"#;

#[test]
fn what_the_library_writes_is_read_as_what_it_means() {
    let settings = read("model.json", FIVE).unwrap();
    let model = &settings.model;
    assert_eq!((model.link, model.id.as_str(), model.lambda), (Link::Between, "id", Some(0.0001)));
    assert_eq!(model.rules[0].keys[1].0, Expression::column("dob").start(4));
    assert_eq!(model.rules[1].keys[0], (Expression::column("forename"), Expression::column("surname")));
    assert_eq!(model.rules[2].lists, ["phones"]);
    assert!(model.rules[3].keys.len() == 1 && model.rules[3].residual.is_some());
    let levels = &model.comparisons[0].levels;
    assert!(levels[0].null && levels[0].when == Condition::missing(Expression::column("forename")));
    assert_eq!(levels[1].frequency.as_ref().map(|frequency| frequency.column.as_str()), Some("forename"));
    assert_eq!((levels[1].m, levels[1].u, levels[2].m, levels[2].m_fixed), (Some(0.6), Some(0.005), None, true));
    assert_eq!(levels[2].when, Condition::at_least(Measure::JaroWinkler, Expression::column("forename"), 0.92));
    let day = Expression::column("dob").then(Step::Date);
    assert_eq!(model.comparisons[1].levels[1].when, Condition::at_most(Measure::Days, day, 30.4375));
    let sector = Expression::column("postcode").then(Step::Part(Part::PostcodeSector));
    assert_eq!(model.comparisons[2].levels[0].when, Condition::same(sector));
    let point = Expression::Join(vec![Expression::column("lat"), Expression::column("long")], ",".to_owned());
    assert_eq!(model.comparisons[2].levels[1].when, Condition::at_most(Measure::Kilometres, point, 10.0));
    assert_eq!(model.comparisons[3].levels[0].when, Condition::at_least(Measure::Shared, Expression::column("phones"), 2.0));
}

#[test]
fn what_is_written_reads_back_the_same() {
    let settings = read("model.json", FIVE).unwrap();
    let written = write(&settings).unwrap();
    assert_eq!(read("model.json", &written).unwrap(), settings);
}

#[test]
fn version_four_is_read_too() {
    let four = r#"{"link_type": "dedupe_only", "bayes_factor_column_prefix": "bf_", "comparisons": [], "blocking_rules_to_generate_predictions":
        [{"blocking_rule": "l.a = r.a", "sql_dialect": "duckdb", "salting_partitions": 4}]}"#;
    assert_eq!(read("model.json", four).unwrap().model.rules.len(), 1);
}

fn refused(text: &str) -> (Option<u64>, String) {
    let refusal: Refusal = read("model.json", text).unwrap_err();
    assert_eq!(refusal.file.as_deref(), Some("model.json"));
    (refusal.line, refusal.what.to_string())
}

#[test]
fn what_is_not_in_the_subset_is_refused_with_its_line() {
    let level = |sql: &str| {
        format!("{{\"link_type\": \"link_only\",\n\"comparisons\": [{{\"output_column_name\": \"a\", \"comparison_levels\": [\n{{\"sql_condition\":\n{}}}]}}]}}", serde_json::Value::from(sql))
    };
    for (sql, word) in [
        ("soundex(a_l) = soundex(a_r)", "soundex"),
        ("a_l = a_r; drop table x", "“;”"),
        ("a_l = a_r --", "a number"),
        ("a = a_r", "“a” without _l or _r"),
        ("a_l || a_r = 'x'", "both records"),
        ("levenshtein(a_l, a_r) <= b_l", "other than a number"),
        ("regexp_extract(a_l, '.*', 0) = 'x'", "regexp_extract"),
        ("NULLIF(regexp_extract(a_l, '.*', 0), '') = 'x'", "not the library's own"),
        ("case when a_l then 1 end", "“when”"),
        ("a_l = 'x", "never closed"),
        ("(a_l = a_r", "ends where"),
        ("a_l", "value where a condition"),
        ("cast(acos(1) as float) <= 1", "otherwise than the library"),
        ("", "ends too soon"),
    ] {
        let (line, what) = refused(&level(sql));
        assert!(line == Some(4) && what.contains(word), "{sql}: line {line:?}, {what}");
    }
    assert_eq!(refused("{\"link_type\": \"link_only\",\n\"blocking_rules_to_generate_predictions\": [\n\"l.a > 1\"]}").0, Some(3));
    assert_eq!(refused("{\n\"linktype\": 1}"), (Some(2), What::UnknownSetting("linktype".to_owned()).to_string()));
    assert_eq!(refused("{\n\"link_type\": \"x\"}").0, Some(2));
    assert_eq!(refused("{\n\n").0, Some(3));
    assert_eq!(refused("{\"a\": 1,\n\"a\": 2}"), (Some(2), What::RepeatedSetting("a".to_owned()).to_string()));
    assert_eq!(refused("{}"), (Some(1), What::MissingSetting("link_type".to_owned()).to_string()));
    let many = "(".repeat(5_000);
    assert!(refused(&level(&many)).1.contains("parentheses"));
    assert!(refused(&"[".repeat(5_000)).1.contains("deeply"));
}

#[test]
fn a_measure_splink_has_no_word_for_is_refused_by_name() {
    let mut settings = read("model.json", FIVE).unwrap();
    settings.model.comparisons[0].levels[2].when = Condition::at_least(Measure::BigramDice, Expression::column("a"), 0.5);
    assert!(matches!(write(&settings).unwrap_err().what, What::NotForSplink { of, .. } if of.contains("forename")));
}

fn one_level(sql: &str) -> String {
    format!("{{\"link_type\": \"link_only\", \"comparisons\": [{{\"output_column_name\": \"a\", \"comparison_levels\": [{{\"sql_condition\": {}}}]}}]}}", serde_json::Value::from(sql))
}

/// What is read is written so that it reads the same, however it was nested and whatever its numbers are.
#[test]
fn what_was_read_can_be_read_again() {
    let deep = format!("{}a_l = b_r", "NOT ".repeat(20));
    let nested = (0..20).fold("a_l = b_r".to_owned(), |inner, _| format!("(a_l <> b_r AND c_l IS NOT NULL OR {inner})"));
    for sql in [
        deep.as_str(),
        nested.as_str(),
        "(a_l || 'x') || b_l = c_r",
        "a_l = b_r AND (c_l = d_r AND NOT (a_l = b_r OR c_l = d_r)) AND TRUE",
        "NOT (a_l IS NULL AND b_l IS NULL) OR (a_l = b_r OR c_l = d_r)",
    ] {
        let settings = read("model.json", &one_level(sql)).unwrap();
        let written = write(&settings).unwrap();
        assert_eq!(read("model.json", &written).unwrap(), settings, "{sql}: {written}");
    }
}

#[test]
fn numbers_too_large_to_hold_are_refused() {
    assert!(refused(&one_level(&format!("levenshtein(a_l, a_r) <= {}", "9".repeat(400)))).1.contains("a number that is none"));
    let settings = read("model.json", FIVE).unwrap();
    let written = write(&settings).unwrap();
    for bound in ["nan", "inf", "1e999"] {
        let other = written.replace("as float ) <= 10", &format!("as float ) <= {bound}"));
        assert_ne!(other, written, "the distance is written");
        assert!(refused(&other).1.contains("otherwise than the library"), "{bound}");
    }
}

fn expressions() -> impl Strategy<Value = Expression> {
    let leaf = prop_oneof!["[a-z\"é' ]{1,6}".prop_map(|name| Expression::column(&name)), "[a-z'\" ]{0,4}".prop_map(Expression::Text)];
    leaf.prop_recursive(3, 8, 3, |inner| {
        let step = prop_oneof![
            Just(Step::Lower),
            Just(Step::Trim),
            Just(Step::Date),
            Just(Step::Part(Part::MailUser)),
            "[a-z' ]{0,3}".prop_map(Step::NullIf),
            (-9i32..9, proptest::option::of(0u32..9)).prop_map(|(start, length)| Step::Slice { start, length }),
        ];
        prop_oneof![(inner.clone(), step).prop_map(|(e, s)| e.then(s)), proptest::collection::vec(inner, 1..3).prop_map(Expression::First)]
    })
}

proptest! {
    /// Whatever is written is read back as it was: names and texts with marks in them too.
    #[test]
    fn conditions_survive_writing(left in expressions(), right in expressions(), bound in 0u32..40, way in 0u8..5) {
        let on = |side, expression| Operand { side, expression };
        let (left, right) = (on(Side::Left, Expression::First(vec![left, Expression::column("x")])), on(Side::Right, Expression::First(vec![right, Expression::column("y")])));
        let measured = |measure| Condition::Measured { measure, left: left.clone(), right: right.clone(), relation: Relation::Below, bound: f64::from(bound) / 8.0 };
        let when = match way {
            0 => Condition::Equal(left.clone(), right.clone()),
            1 => measured(Measure::Jaro),
            2 => Condition::Not(Box::new(measured(Measure::DamerauLevenshtein))),
            3 => Condition::Any(vec![Condition::Missing(left.clone()), Condition::All(vec![measured(Measure::CharacterJaccard), Condition::Missing(right.clone())])]),
            _ => Condition::All(vec![measured(Measure::Levenshtein), Condition::Equal(right.clone(), left.clone())]),
        };
        let mut settings = read("model.json", FIVE).unwrap();
        settings.model.comparisons[0].levels[2].when = when.clone();
        let again = read("model.json", &write(&settings).unwrap()).unwrap();
        prop_assert_eq!(&again.model.comparisons[0].levels[2].when, &when);
    }

    #[test]
    fn any_text_is_settings_or_refused(text in "\\PC{0,200}") {
        prop_assert!(read("model.json", &text).is_err());
    }
}
