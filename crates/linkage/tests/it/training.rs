use daybreak_linkage::blocking::{Blocks, Chunk, Limits};
use daybreak_linkage::model::{BlockingRule, Comparison, Condition, Expression, Level, Measure, Model};
use daybreak_linkage::scoring::{Frequencies, Scorer};
use daybreak_linkage::table::{Builder, Table};
use daybreak_linkage::training::{Plan, train};
use daybreak_linkage::{Watch, What, hash};

/// People met once or twice, with slips; in an order drawn by `order`.
fn people(count: u64, order: u64) -> Table {
    let draw = |what: u64, who: u64, of: u64| hash::number(hash::number(7, what), who) % of;
    let mut rows: Vec<(String, [Option<String>; 4])> = Vec::new();
    for person in 0..count {
        for time in 0..1 + draw(1, person, 2) {
            let slip = |what: u64| draw(what, person * 2 + time, 10) == 0;
            let name = |what: u64, of: u64| format!("{}an{}", (b'a' + draw(what, person, 26) as u8) as char, draw(what + 1, person, of));
            let value = |what: u64, of: u64| if slip(what + 20) { format!("{}x", name(what, of)) } else { name(what, of) };
            let born = format!("{}-{:02}-{:02}", 1960 + draw(4, person, 50), 1 + draw(5, person, 12), 1 + draw(6, person, 28));
            let phone = (draw(30, person * 2 + time, 3) > 0).then(|| format!("01632 960{:03}{}", draw(7, person, 1000), draw(8, person, 10)));
            rows.push((format!("{person}-{time}"), [Some(value(2, 30)), Some(value(9, 60)), (!slip(31)).then_some(born), phone]));
        }
    }
    rows.sort_by_key(|row| hash::text(order, &row.0));
    let mut builder = Builder::new(["forename", "surname", "born", "phone"]).unwrap();
    let source = builder.source("people");
    for (line, (id, values)) in rows.iter().enumerate() {
        builder.push(source, line as u64 + 2, id, values.iter().map(|value| value.as_deref())).unwrap();
    }
    builder.finish().unwrap()
}

fn comparison(column: &str, close: Option<Level>) -> Comparison {
    let same = Level::new("same", Condition::same(Expression::column(column))).by_frequency(column);
    let levels = [Some(Level::null(column)), Some(same), close, Some(Level::other())].into_iter().flatten().collect();
    Comparison { name: column.to_owned(), description: String::new(), levels }
}

fn model() -> Model {
    let close = |column: &str| Some(Level::new("close", Condition::at_least(Measure::JaroWinkler, Expression::column(column), 0.9)));
    Model {
        comparisons: vec![comparison("forename", close("forename")), comparison("surname", close("surname")), comparison("born", None), comparison("phone", None)],
        rules: vec![BlockingRule::columns(&["surname"]), BlockingRule::columns(&["born"]), BlockingRule::columns(&["phone"])],
        ..Model::default()
    }
}

fn plan() -> Plan {
    Plan {
        deterministic: vec![BlockingRule::columns(&["forename", "surname", "born"])],
        recall: 0.7,
        sessions: vec![BlockingRule::columns(&["born"]), BlockingRule::columns(&["forename", "surname"])],
        most_pairs: 100_000,
        ..Plan::default()
    }
}

#[test]
fn training_finds_how_often_people_slip() {
    let (trained, account) = train(&people(2_000, 1), &model(), &plan(), &Watch::silent()).unwrap();
    // A slip each tenth time, on either side: 0.9 * 0.9.
    let surname = &trained.comparisons[1].levels;
    assert!((surname[1].m.unwrap() - 0.81).abs() < 0.03, "{surname:?}");
    assert!((surname[2].m.unwrap() - 0.19).abs() < 0.03);
    for comparison in &trained.comparisons {
        for sum in [comparison.levels.iter().filter_map(|level| level.m).sum::<f64>(), comparison.levels.iter().filter_map(|level| level.u).sum()] {
            assert!((sum - 1.0).abs() < 1e-9);
        }
    }
    // A thousand pairs among 3,000 rows.
    let lambda = trained.lambda.unwrap();
    assert!((0.5..2.0).contains(&(lambda / (1_000.0 / (3_000.0 * 2_999.0 / 2.0)))), "{lambda}");
    assert!(account.sessions.iter().all(|session| session.converged), "{account:?}");
    assert_eq!(account.warnings, Vec::<String>::new());
}

/// Everything a run makes, as bytes.
fn run(order: u64, threads: usize) -> String {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    pool.install(|| {
        let table = people(1_500, order);
        let (trained, account) = train(&table, &model(), &plan(), &Watch::silent()).unwrap();
        let scorer = Scorer::new(&table, &trained, &Frequencies::default()).unwrap();
        let blocks = Blocks::new(&table, &trained.rules, trained.link, &Limits::default()).unwrap();
        let all = scorer.predict(&table, &blocks, Chunk::WHOLE, -20.0, &Watch::silent());
        let pairs: Vec<(&str, &str, u64)> =
            all.pairs.iter().map(|pair| (table.id(pair.left as usize), table.id(pair.right as usize), pair.weight.to_bits())).collect();
        assert!(pairs.len() > 500);
        format!("{trained:?} {account:?} {pairs:?}")
    })
}

#[test]
fn neither_the_order_of_rows_nor_threads_change_a_bit() {
    let first = run(1, 1);
    for (order, threads) in [(1, 2), (2, 4), (3, 1), (4, 2)] {
        assert_eq!(run(order, threads), first, "order {order}, {threads} threads");
    }
}

#[test]
fn a_comparison_no_session_trains_is_named() {
    let plan = Plan { sessions: vec![BlockingRule::columns(&["born"]), BlockingRule::columns(&["born", "surname"])], ..plan() };
    let refusal = train(&people(500, 1), &model(), &plan, &Watch::silent()).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "the comparison “born”, level “same”, has no m: it was not trained. Add a training rule that does not use born, or state the value in the model"
    );
}

#[test]
fn an_em_that_does_not_come_to_rest_says_so() {
    let hurried = Model { most_rounds: 1, ..model() };
    let (_, account) = train(&people(500, 1), &hurried, &plan(), &Watch::silent()).unwrap();
    assert_eq!(account.warnings.len(), 2);
    assert!(account.warnings[0].starts_with("EM on “born” did not converge: after 1 rounds"), "{}", account.warnings[0]);
}

#[test]
fn rules_that_can_not_be_are_refused() {
    let table = people(300, 1);
    let refused = |plan: Plan| train(&table, &model(), &plan, &Watch::silent()).unwrap_err().what;
    let nobody = BlockingRule { keys: vec![(Expression::column("forename"), Expression::column("born"))], ..BlockingRule::columns(&["born"]) };
    assert_eq!(refused(Plan { deterministic: vec![nobody.clone()], ..plan() }), What::NoDeterministic);
    assert_eq!(refused(Plan { sessions: vec![nobody], ..plan() }), What::NoTrainingPairs("born".to_owned()));
    let all = Plan { deterministic: vec![BlockingRule::on([])], recall: 0.5, ..plan() };
    assert!(matches!(refused(all), What::TooManyDeterministic { .. }));
    assert!(matches!(refused(Plan { recall: 1.5, ..plan() }), What::NotAShare(..)));
}

#[test]
fn what_is_stated_stays() {
    let mut stated = model();
    let level = &mut stated.comparisons[3].levels[1];
    (level.m, level.m_fixed, level.u, level.u_fixed) = (Some(0.5), true, Some(0.25), true);
    let (trained, _) = train(&people(500, 1), &stated, &plan(), &Watch::silent()).unwrap();
    assert_eq!((trained.comparisons[3].levels[1].m, trained.comparisons[3].levels[1].u), (Some(0.5), Some(0.25)));
    assert!((trained.comparisons[3].levels[2].m.unwrap() - 0.5).abs() < 1e-9);
}
