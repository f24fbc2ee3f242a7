//! Things that are no people, and what relates people without merging them.

use crate::cli::{lists, said};
use daybreak_linkage::comparisons;
use daybreak_linkage::compare::Comparer;
use daybreak_linkage::model::{BlockingRule, Comparison, Model};
use daybreak_linkage::relations::{MOST_SHARING, relations};
use daybreak_linkage::table::{Builder, LIST, Table};
use daybreak_linkage::{Kind, What};

fn table(columns: &[&str], rows: &[&[&str]]) -> Table {
    let mut builder = Builder::new(columns.iter().copied()).unwrap();
    let source = builder.source("list");
    for (at, row) in rows.iter().enumerate() {
        builder.push(source, 0, &format!("{at:04}"), row.iter().map(|text| Some(*text).filter(|text| !text.is_empty()))).unwrap();
    }
    builder.finish().unwrap()
}

/// The level of two rows: the label of what held.
fn level(columns: &[&str], comparison: &Comparison, rows: [&[&str]; 2]) -> String {
    let table = table(columns, &rows);
    let model = Model { comparisons: vec![comparison.clone()], rules: vec![BlockingRule::columns(&[columns[0]])], ..Model::default() };
    let comparer = Comparer::new(&table, &model).unwrap();
    let pattern = comparer.worker().pattern(0, 1);
    comparison.levels[comparer.level(pattern, 0)].label.clone()
}

#[test]
fn ready_made_comparisons_say_what_they_are_asked() {
    let one = |comparison: &Comparison, a: &str, b: &str| level(&["v"], comparison, [&[a], &[b]]);
    for (comparison, a, b, held) in [
        (comparisons::exact("v"), "x", "x", "the same"),
        (comparisons::exact("v"), "x", "", "v is missing"),
        (comparisons::levenshtein("v", &[1.0, 2.0]), "abcd", "abxx", "edits at most 2"),
        (comparisons::damerau("v", &[1.0]), "abcd", "abdc", "edits or swaps at most 1"),
        (comparisons::jaro("v", &[0.9]), "martha", "marhta", "Jaro at least 0.9"),
        (comparisons::jaro_winkler("v", &[0.95, 0.9]), "martha", "marhta", "Jaro-Winkler at least 0.95"),
        (comparisons::tokens("v", &[0.5]), "red old barn", "old red", "shared words at least 0.5"),
        (comparisons::grams("v", 2, &[0.8]), "banana farm", "banana farms", "shared groups of letters at least 0.8"),
        (comparisons::grams("v", 3, &[0.9]), "banana", "orange", "all else"),
        (comparisons::lists("v", &[2.0, 1.0]), &format!("a{LIST}b"), &format!("b{LIST}c"), "shared pieces at least 1"),
        (comparisons::numbers("v", &[5.0]), "12", "16.5", "apart at most 5"),
        (comparisons::born("v"), "04/05/2001", "2001-05-04", "the same"),
        (comparisons::born("v"), "2001-05-04", "2001-04-05", "day and month swapped"),
        (comparisons::born("v"), "2001-05-04", "2001-05-14", "one slip"),
        (comparisons::born("v"), "2001-05-04", "1987-05-04", "the same day of another year"),
        (comparisons::born("v"), "2001-05-04", "2001-09-19", "the same year"),
        (comparisons::postcode("v"), "LS6 3AB", "ls6 3ab", "the same"),
        (comparisons::postcode("v"), "LS6 3AB", "LS6 3XY", "the same sector"),
        (comparisons::postcode("v"), "LS6 3AB", "LS6 1XY", "the same district"),
        (comparisons::postcode("v"), "LS6 3AB", "LS11 1XY", "the same area"),
        (comparisons::phone("v"), "+84 (0)91 234 5678", "0084912345678", "the same"),
        (comparisons::phone("v"), "07700 900123", "+44 7700 900124", "one slip"),
        (comparisons::vehicle("v"), "QG81 XPO", "OG8I XP0", "the same"),
        (comparisons::email("v"), "A.B@example.org", "a.b@example.net", "the same before the @"),
        (comparisons::address("v"), "Flat 3, 12 Oxford Rd", "12 oxford rd flat 3", "the same words"),
        (comparisons::address("v"), "12 Oxford Rd", "12 Oxford Road", "the same house"),
        (comparisons::company("v"), "The Golden Nail Bar Ltd", "GOLDEN NAIL-BAR LIMITED t/a Star", "the same"),
    ] {
        assert_eq!(one(&comparison, a, b), held, "{a} | {b}");
    }
    let names = comparisons::forename_surname("f", "s");
    for (rows, held) in [
        ([["Linh", "Nguyễn"], ["linh", "Nguyen"]], "both the same"),
        ([["Linh", "Nguyễn"], ["Nguyen", "Linh"]], "both, in each other's place"),
        ([["Thi Linh", "Nguyen"], ["Linh", "Nguyen Thi"]], "the same words in another order"),
        ([["Jonathan", "Smyth"], ["Jonathon", "Smythe"]], "both nearly the same"),
        ([["Ann", "Smith"], ["Mary", "Smith"]], "the same surname"),
        ([["Ann", "Smith"], ["Ann", "Kowalska"]], "the same forename"),
        ([["Ann", "Smith"], ["", "Smith"]], "a name is missing"),
    ] {
        assert_eq!(level(&["f", "s"], &names, [&rows[0], &rows[1]]), held, "{rows:?}");
    }
    let distance = comparisons::distance("y", "x", &[1.0, 10.0]);
    assert_eq!(level(&["y", "x"], &distance, [&["51.50", "-0.12"], &["51.53", "-0.12"]]), "kilometres at most 10");
}

#[test]
fn sharing_a_phone_relates_two_people_and_merges_nobody() {
    let table = table(&["phone"], &[&["0770"], &["0770"], &["0771"], &["0771"], &[""]]);
    // Rows 2 and 3 are one person already.
    let found = relations(&table, &[0, 1, 2, 2, 4], &[(Kind::Phone, "phone")]).unwrap();
    assert_eq!(found.pairs.iter().map(|pair| (pair.left, pair.right, pair.thing.as_str())).collect::<Vec<_>>(), [(0, 1, "0770")]);
    let many: Vec<[&str; 1]> = (0..=MOST_SHARING).map(|_| ["0772"]).collect();
    let rows: Vec<&[&str]> = many.iter().map(|row| &row[..]).collect();
    let hostel = self::table(&["phone"], &rows);
    let found = relations(&hostel, &(0..=MOST_SHARING as u32).collect::<Vec<_>>(), &[(Kind::Phone, "phone")]).unwrap();
    assert!(found.pairs.is_empty() && found.hubs[0].clusters == MOST_SHARING as u64 + 1);
    assert!(matches!(relations(&table, &[0; 5], &[(Kind::Phone, "mobile")]), Err(What::NoSuchColumn { .. })));
}

#[test]
fn the_command_writes_relations_in_parquet_too_and_links_businesses() {
    let folder = tempfile::tempdir().unwrap();
    let files = lists(folder.path(), 2_500);
    let (relations, pairs) = (folder.path().join("relations.csv"), folder.path().join("pairs.parquet"));
    let told = said(&["run", "--relations", relations.to_str().unwrap(), "--pairs", pairs.to_str().unwrap()], &files, &[]).unwrap();
    assert!(told.contains("relations through a shared thing, which merge nobody"), "{told}");
    let text = std::fs::read_to_string(&relations).unwrap();
    assert!(text.starts_with("kind,thing,cluster_l,cluster_r\n") && text.contains("\nphone,") && text.contains("\nplace,"), "{text}");
    assert!(std::fs::read(&pairs).unwrap().starts_with(b"PAR1"));

    // Two lists of car washes and nail bars, the second as another clerk writes them.
    let (mut one, mut other) = ("unique_id,business,phone,postcode\n".to_owned(), "unique_id,business,phone,postcode\n".to_owned());
    let (first, second, third) = (["Golden", "Silver", "Bright", "Royal", "City", "Star", "Happy"], ["Nail", "Hand", "Quick", "Super", "Lucky"], ["Bar", "Wash", "Kitchen", "Cars", "Motors", "Foods"]);
    for n in 0..200usize {
        let name = format!("{} {} {}", first[n % 7], second[n / 7 % 5], third[n / 35 % 6]);
        let (phone, postcode) = (format!("07700 900{n:03}"), format!("QX{} {}AB", n % 40, n % 9));
        one.push_str(&format!("a{n},{name} Ltd,{},{postcode}\n", if n % 3 == 0 { "" } else { phone.as_str() }));
        other.push_str(&format!("b{n},The {} Limited,{},{}\n", name.to_uppercase(), if n % 4 == 0 { "" } else { phone.as_str() }, if n % 5 == 0 { "" } else { postcode.as_str() }));
    }
    let files = [("council.csv", one), ("fire.csv", other)].map(|(name, text)| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    });
    let told = said(&["run", "--kind", "business", "--once"], &files, &[]).unwrap();
    let links: u64 = told.split(" clusters of ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
    assert!(links > 340, "{told}");
}
