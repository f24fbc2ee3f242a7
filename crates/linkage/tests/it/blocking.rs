use daybreak_linkage::blocking::{Blocks, Chunk, Found, Limits, suggest};
use daybreak_linkage::model::{BlockingRule, Condition, Expression, Link, Measure};
use daybreak_linkage::table::{Builder, LIST, Table};
use daybreak_linkage::{Watch, What, hash};
use std::collections::BTreeMap;

/// So many rows over three sources, of few values, a fifth missing.
fn random(rows: u64, seed: u64) -> Table {
    ordered(0..rows, seed)
}

fn ordered(rows: impl Iterator<Item = u64>, seed: u64) -> Table {
    let mut builder = Builder::new(["a", "b", "phones"]).unwrap();
    for row in rows {
        let draw = |what: u64, of: u64| hash::number(hash::number(seed, what), row) % of;
        let word = |what: u64, of: u64| (draw(what + 10, 5) > 0).then(|| format!("w{}", draw(what, of)));
        let phones: Vec<String> = (0..draw(5, 4)).map(|at| format!("p{}", draw(6 + at, 12))).collect();
        let phones = phones.join(&LIST.to_string());
        let source = builder.source(["police", "charity", "council"][draw(3, 3) as usize]);
        let (a, b) = (word(1, 9), word(2, 7));
        builder.push(source, row + 2, &row.to_string(), [a.as_deref(), b.as_deref(), (!phones.is_empty()).then_some(&*phones)]).unwrap();
    }
    builder.finish().unwrap()
}

fn rules() -> Vec<BlockingRule> {
    let column = Expression::column;
    let mut crossed = BlockingRule::columns(&["a"]);
    crossed.keys = vec![(column("a"), column("b"))];
    let mut shared = BlockingRule::columns(&["phones"]);
    shared.lists = vec!["phones".to_owned()];
    let mut rest = BlockingRule::columns(&["b"]);
    rest.residual = Some(Condition::at_most(Measure::Levenshtein, column("a"), 1.0));
    vec![BlockingRule::columns(&["a", "b"]), crossed, shared, rest, BlockingRule::on([column("a").start(2)])]
}

/// Which rule finds a pair first, by looking.
fn first(table: &Table, left: usize, right: usize) -> Option<u16> {
    let text = |column: &str, row: usize| table.column(column).unwrap().text(row);
    let same = |column: &str| text(column, left).is_some() && text(column, left) == text(column, right);
    let near = || Some(text("a", left)?.bytes().zip(text("a", right)?.bytes()).filter(|(x, y)| x != y).count() <= 1);
    let shared = || text("phones", left)?.split(LIST).find(|phone| text("phones", right).is_some_and(|other| other.split(LIST).any(|o| o == *phone)));
    let rules = [
        same("a") && same("b"),
        text("a", left).is_some() && text("a", left) == text("b", right),
        shared().is_some(),
        same("b") && near() == Some(true),
        same("a"),
    ];
    rules.iter().position(|held| *held).map(|at| at as u16)
}

fn found(table: &Table, link: Link, limits: &Limits, chunk: Chunk) -> Vec<Found> {
    let blocks = Blocks::new(table, &rules(), link, limits).unwrap();
    blocks.visit(table, chunk, &Watch::silent(), "", || (), |(), part: &mut Vec<Found>, found| part.extend(found)).concat()
}

#[test]
fn every_pair_is_found_once_by_its_first_rule() {
    for (seed, link) in [(1, Link::Both), (2, Link::Between), (3, Link::Within)] {
        let table = random(150, seed);
        let mut wanted = BTreeMap::new();
        for left in 0..table.rows() {
            for right in left + 1..table.rows() {
                if let (true, Some(rule)) = (link.allows(table.source(left), table.source(right)), first(&table, left, right)) {
                    wanted.insert((left as u32, right as u32), rule);
                }
            }
        }
        let all = found(&table, link, &Limits::default(), Chunk::WHOLE);
        let mut held = BTreeMap::new();
        for found in &all {
            assert_eq!(held.insert((found.left, found.right), found.rule), None, "{found:?} twice");
        }
        assert_eq!(held, wanted);
        assert!((0..5).all(|rule| wanted.values().any(|found| *found == rule)), "the table tries every rule");
        let report = Blocks::new(&table, &rules(), link, &Limits::default()).unwrap().report(&table, &Watch::silent());
        assert_eq!(report.pairs, Some(wanted.len() as u64));
        assert!(report.rules.iter().all(|rule| rule.new_pairs <= Some(rule.pairs) && rule.largest_pairs <= rule.pairs));
    }
}

#[test]
fn chunks_are_all_pairs_and_no_pair_twice() {
    let table = random(200, 4);
    let sorted = |mut pairs: Vec<Found>| {
        pairs.sort_by_key(|found| (found.left, found.right));
        pairs
    };
    let whole = sorted(found(&table, Link::Both, &Limits::default(), Chunk::WHOLE));
    let pieces: Vec<Vec<Found>> = Chunk::all(3, 2).map(|chunk| found(&table, Link::Both, &Limits::default(), chunk)).collect();
    assert!(pieces.iter().all(|piece| !piece.is_empty()));
    assert_eq!(sorted(pieces.concat()), whole);
}

#[test]
fn some_pairs_are_drawn_whatever_the_order_and_each_as_likely_as_any() {
    let drawn = |table: &Table, link: Link, most: u64, seed: u64| {
        let blocks = Blocks::new(table, &rules(), link, &Limits::none()).unwrap();
        let push = |(): &mut (), part: &mut Vec<Found>, found: &[Found]| part.extend(found);
        let (parts, all) = blocks.visit_some(most, seed, &Watch::silent(), "", || (), push);
        assert_eq!(all, blocks.report(table, &Watch::silent()).rules.iter().map(|rule| rule.pairs).sum::<u64>());
        parts.concat()
    };
    for link in [Link::Both, Link::Between, Link::Within] {
        let (table, turned) = (ordered(0..600, 6), ordered((0..600).rev(), 6));
        let all = found(&table, link, &Limits::none(), Chunk::WHOLE);
        assert_eq!(drawn(&table, link, u64::MAX, 1), all);
        let some = drawn(&table, link, 1_000, 1);
        assert_eq!(some, drawn(&turned, link, 1_000, 1));
        assert_ne!(some, drawn(&table, link, 1_000, 2));
        let places: std::collections::HashSet<(u32, u32)> = all.iter().map(|found| (found.left, found.right)).collect();
        assert!(some.iter().all(|found| places.contains(&(found.left, found.right))));
        // The last rule makes the most pairs, few of which an earlier one finds.
        let of_last = |found: &&Found| found.rule == 4;
        let ratio = some.iter().filter(of_last).count() as f64 / all.iter().filter(of_last).count() as f64;
        let blocks = Blocks::new(&table, &rules()[4..], link, &Limits::none()).unwrap();
        let asked = 1_000.0 / blocks.report(&table, &Watch::silent()).rules[0].pairs as f64;
        assert!((ratio / asked - 1.0).abs() < 0.15, "{ratio} of {asked}");
    }
}

#[test]
fn whether_rules_make_so_many_pairs_is_told() {
    for (seed, link) in [(1, Link::Both), (2, Link::Between), (3, Link::Within)] {
        let table = random(80, seed);
        for rule in &rules() {
            let blocks = Blocks::new(&table, std::slice::from_ref(rule), link, &Limits::none()).unwrap();
            let pairs = blocks.report(&table, &Watch::silent()).rules[0].pairs;
            assert!(blocks.make(pairs) && !blocks.make(pairs + 1));
        }
    }
}

#[test]
fn oversized_blocks_are_refused_with_their_numbers_or_split_and_told() {
    let mut builder = Builder::new(["sex", "born"]).unwrap();
    let source = builder.source("s");
    for row in 0..100 {
        let born = format!("19{:02}", row % 10);
        builder.push(source, 0, &row.to_string(), [Some("F"), (row != 99).then_some(&*born)]).unwrap();
    }
    let table = builder.finish().unwrap();
    let rules = [BlockingRule::columns(&["sex"])];
    let limits = Limits { block: 1_000, ..Limits::default() };
    let refusal = Blocks::new(&table, &rules, Link::Both, &limits).unwrap_err();
    assert_eq!(refusal.what, What::BlockTooLarge { rule: "sex".to_owned(), rows: 100, pairs: 4_950, most: 1_000 });
    let limits = Limits { split: vec![Expression::column("born")], ..limits };
    let report = Blocks::new(&table, &rules, Link::Both, &limits).unwrap().report(&table, &Watch::silent());
    let rule = &report.rules[0];
    // Nine years of ten, one of nine; the row without a year meets nobody under this rule, and all that is told.
    assert_eq!((rule.pairs, rule.splits, rule.set_aside, rule.rows_without), (9 * 45 + 36, 1, 4_950 - (9 * 45 + 36), 1));
    let refusal = Blocks::new(&table, &rules, Link::Both, &Limits { pairs: 10, ..Limits::default() }).unwrap_err();
    assert_eq!(refusal.what, What::TooManyPairs { pairs: 4_950, most: 10 });
}

#[test]
fn what_splitting_puts_apart_another_rule_may_find() {
    let mut builder = Builder::new(["sex", "born", "phone"]).unwrap();
    let source = builder.source("s");
    for row in 0..40 {
        let (born, phone) = (row.to_string(), if row < 2 { "one".to_owned() } else { row.to_string() });
        builder.push(source, 0, &row.to_string(), [Some("F"), Some(&*born), Some(&*phone)]).unwrap();
    }
    let table = builder.finish().unwrap();
    let rules = [BlockingRule::columns(&["sex"]), BlockingRule::columns(&["phone"])];
    let limits = Limits { block: 10, split: vec![Expression::column("born")], ..Limits::default() };
    let counts = Blocks::new(&table, &rules, Link::Both, &limits).unwrap().counts(&table, &Watch::silent());
    assert_eq!(counts, [0, 1]);
}

#[test]
fn rules_are_suggested_that_fit() {
    let table = random(300, 9);
    let columns = ["a", "b", "phones"].map(Expression::column);
    let suggestions = suggest(&table, &columns, Link::Both, 3_000).unwrap();
    assert!(!suggestions.is_empty());
    for suggestion in &suggestions {
        assert!(suggestion.cost.pairs <= 3_000 && suggestion.cost.coverage > 0.0, "{suggestion:?}");
    }
    assert!(suggestions.is_sorted_by(|a, b| a.cost.coverage >= b.cost.coverage));
}

#[test]
fn a_rule_that_names_what_is_not_there_is_refused() {
    let refusal = Blocks::new(&random(5, 1), &[BlockingRule::columns(&["born"])], Link::Both, &Limits::default()).unwrap_err();
    assert_eq!(refusal.to_string(), "there is no column “born”, which the rule “born” names. The columns are: 3, of which no name is known here");
}
