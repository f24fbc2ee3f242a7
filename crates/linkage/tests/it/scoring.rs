use daybreak_linkage::blocking::{Blocks, Chunk, Limits};
use daybreak_linkage::compare::Comparer;
use daybreak_linkage::model::{BlockingRule, Comparison, Condition, Expression, Frequency, Level, Link, Measure, Model};
use daybreak_linkage::scoring::{Frequencies, Scorer, Shares, probability, weight_of};
use daybreak_linkage::table::{Builder, Table};
use daybreak_linkage::{Watch, What};
use std::collections::BTreeMap;

/// What Splink 5.0.0 with DuckDB 2.0.0 (PyPI, 22 November 2026) answers for this table and this model.
#[rustfmt::skip]
const SPLINK: [(&str, &str, f64); 15] = [
    ("01", "02", 14.1461136569727),
    ("01", "03", -10.97780312759898),
    ("01", "04", -24.45050164478139),
    ("01", "06", 3.523777600980379),
    ("01", "09", -13.240837533432774),
    ("01", "10", 2.15790615850542),
    ("02", "03", -8.918909438545413),
    ("02", "10", 4.216799847558987),
    ("03", "04", -22.144531123797005),
    ("03", "06", -6.598469425317458),
    ("03", "10", -7.070912531990461),
    ("04", "05", 3.3323324657556626),
    ("06", "10", -2.3831129946281386),
    ("07", "08", 2.742868659226576),
    ("08", "09", -8.156985945734814),
];

const ROWS: [[Option<&str>; 5]; 10] = [
    [Some("01"), Some("Thi Linh"), Some("Nguyen"), Some("2001-05-04"), Some("LS1 4AB")],
    [Some("02"), Some("Thị Linh"), Some("Nguyễn"), Some("2001-05-04"), Some("LS1 4AB")],
    [Some("03"), Some("Linh"), Some("Nguyen"), Some("2001-04-05"), None],
    [Some("04"), Some("Selam"), Some("Tesfay"), Some("1999-01-01"), Some("M1 1AE")],
    [Some("05"), Some("Selamawit"), Some("Tesfaye"), Some("1999-01-10"), Some("M1 1AF")],
    [Some("06"), Some("Nguyen"), Some("Linh"), Some("2001-05-04"), Some("LS1 4AB")],
    [Some("07"), Some("Ștefan"), Some("Popescu"), Some("1987-12-30"), Some("B1 1AA")],
    [Some("08"), Some("Stefan"), Some("Popescu"), Some("1987-12-31"), Some("B1 1AA")],
    [Some("09"), Some("Stefan"), None, None, None],
    [Some("10"), Some("Hoang"), Some("Nguyen"), Some("2001-05-05"), Some("LS1 4AB")],
];

fn table() -> Table {
    let mut builder = Builder::new(["forename", "surname", "born", "postcode"]).unwrap();
    let source = builder.source("t");
    for row in ROWS {
        builder.push(source, 0, row[0].unwrap(), row[1..].iter().copied()).unwrap();
    }
    builder.finish().unwrap()
}

fn comparison(column: &str, levels: Vec<Level>) -> Comparison {
    let levels = [vec![Level::null(column)], levels].concat();
    Comparison { name: column.to_owned(), description: String::new(), levels }
}

fn model() -> Model {
    let column = Expression::column;
    let same = |name: &str| Level::new("same", Condition::same(column(name)));
    let close = Level::new("close", Condition::at_least(Measure::JaroWinkler, column("forename"), 0.88));
    let half = Frequency { column: "forename".to_owned(), weight: 0.5, least: 0.2, exact_only: false };
    let swapped = Condition::All(vec![Condition::crossed(column("forename"), column("surname")), Condition::crossed(column("surname"), column("forename"))]);
    Model {
        lambda: Some(0.001),
        comparisons: vec![
            comparison("forename", vec![
                same("forename").with(0.7, 0.01).by_frequency("forename"),
                Level { frequency: Some(half), ..close.with(0.15, 0.02) },
                Level::new("swapped", swapped).with(0.05, 0.001),
                Level::other().with(0.1, 0.969),
            ]),
            comparison("surname", vec![
                same("surname").with(0.8, 0.02).by_frequency("surname"),
                Level::new("near", Condition::at_most(Measure::Levenshtein, column("surname"), 3.0)).with(0.1, 0.01),
                Level::other().with(0.1, 0.97),
            ]),
            comparison("born", vec![
                same("born").with(0.9, 0.0005),
                Level::new("near", Condition::at_most(Measure::DamerauLevenshtein, column("born"), 1.0)).with(0.06, 0.002),
                Level::new("a month", Condition::at_most(Measure::Days, column("born"), 31.0)).with(0.02, 0.01),
                Level::other().with(0.02, 0.9875),
            ]),
            comparison("postcode", vec![
                same("postcode").with(0.6, 0.001),
                Level::new("start", Condition::same(column("postcode").start(3))).with(0.2, 0.01),
                Level::other().with(0.2, 0.989),
            ]),
        ],
        rules: vec![BlockingRule::on([])],
        ..Model::default()
    }
}

#[test]
fn weights_agree_with_splinks() {
    let (table, model) = (table(), model());
    let scorer = Scorer::new(&table, &model, &Frequencies::default()).unwrap();
    let blocks = Blocks::new(&table, &model.rules, Link::Both, &Limits::default()).unwrap();
    let all = scorer.predict(&table, &blocks, Chunk::WHOLE, f64::NEG_INFINITY, &Watch::silent());
    assert_eq!((all.pairs.len(), all.compared, all.complete), (45, 45, true));
    for (left, right, weight) in SPLINK {
        let found = all.pairs.iter().find(|pair| table.id(pair.left as usize) == left && table.id(pair.right as usize) == right).unwrap();
        assert!((found.weight - weight).abs() < 1e-6, "{left}, {right}: {} here, {weight} there", found.weight);
    }
    assert!(all.pairs.is_sorted_by_key(|pair| (pair.left, pair.right)));
}

#[test]
fn an_untrained_level_is_named() {
    let mut model = model();
    model.comparisons[2].levels[3].m = None;
    let refusal = Scorer::new(&table(), &model, &Frequencies::default()).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "the comparison “born”, level “a month”, has no m: it was not trained. Add a training rule that does not use born, or state the value in the model"
    );
}

#[test]
fn a_rare_name_weighs_more_by_whatever_table_counts() {
    let (table, model) = (table(), model());
    let weight = |frequencies: &Frequencies, left: &str, right: &str| {
        let scorer = Scorer::new(&table, &model, frequencies).unwrap();
        let row = |id: &str| table.row(0, id).unwrap() as u32;
        scorer.weight(&mut scorer.comparer().worker(), row(left), row(right))
    };
    let counted = weight(&Frequencies::default(), "01", "03");
    let shares = |share: f64| BTreeMap::from([("surname".to_owned(), Shares::Outside(BTreeMap::from([("Nguyen".to_owned(), share)])))]);
    let rare = weight(&Frequencies(shares(0.001)), "01", "03");
    let common = weight(&Frequencies(shares(0.4)), "01", "03");
    assert!((rare - common - (0.4f64 / 0.001).log2()).abs() < 1e-9);
    // Three of the nine surnames are Nguyen.
    assert!((weight(&Frequencies(shares(3.0 / 9.0)), "01", "03") - counted).abs() < 1e-9);
    // A name the outside table does not hold is not adjusted.
    let exact = model.comparisons[1].levels[1].u.unwrap();
    assert!((weight(&Frequencies(shares(exact)), "07", "08") - weight(&Frequencies(shares(0.9)), "07", "08")).abs() < 1e-9);
    // Within a group the share is of the group; a group below the least size counts as none.
    let within = |least| Frequencies(BTreeMap::from([("surname".to_owned(), Shares::Within { group: "postcode".to_owned(), least })]));
    let grouped = weight(&within(2), "01", "10");
    assert!((grouped - weight(&Frequencies::default(), "01", "10") - ((3.0f64 / 9.0) / (2.0 / 4.0)).log2()).abs() < 1e-9);
    assert_eq!(weight(&within(5), "01", "10"), weight(&Frequencies::default(), "01", "10"));
}

#[test]
fn weights_and_probabilities_are_each_others_inverse() {
    for weight in [-40.0, -3.5, 0.0, 1.0, 25.0] {
        assert!((weight_of(probability(weight)) - weight).abs() < 1e-6);
    }
    assert_eq!(probability(f64::NEG_INFINITY), 0.0);
    assert_eq!(probability(2_000.0), 1.0);
}

#[test]
fn a_model_without_lambda_or_with_a_silly_one_is_refused() {
    let no = Model { lambda: Some(1.0), ..model() };
    assert!(matches!(Scorer::new(&table(), &no, &Frequencies::default()).unwrap_err().what, What::NotAShare(..)));
    assert!(Scorer::new(&table(), &Model { lambda: None, ..model() }, &Frequencies::default()).is_err());
}

#[test]
fn how_common_a_value_is_does_not_hang_on_where_its_code_is_read() {
    let (table, again) = (table(), table());
    // A comparer of a table that was read apart holds columns of its own, so that codes are read off the table's.
    // Of a column that is compared with no other, whose codes the comparer takes as they are.
    let mut model = model();
    model.comparisons[3].levels[1].frequency = Some(Frequency { column: "postcode".to_owned(), weight: 1.0, least: 0.0, exact_only: false });
    let model = model;
    let beside = Scorer::with(Comparer::new(&again, &model).unwrap(), &table, &model, &Frequencies::default()).unwrap();
    let within = Scorer::new(&table, &model, &Frequencies::default()).unwrap();
    let all = |scorer: &Scorer| -> Vec<u64> {
        let each = (0..table.rows() as u32).flat_map(|right| (0..right).map(move |left| (left, right)));
        each.flat_map(|(left, right)| [scorer.weight(&mut scorer.comparer().worker(), left, right), scorer.adjustment(3, 1, left, right)]).map(f64::to_bits).collect()
    };
    assert_eq!(all(&beside), all(&within));
    assert!(all(&within).iter().any(|&bits| f64::from_bits(bits) > 0.0));
}
