use daybreak_linkage::blocking::{Blocks, Chunk};
use daybreak_linkage::model::Link;
use daybreak_linkage::scoring::{Frequencies, Scorer};
use daybreak_linkage::synthetic::{COLUMNS, List, People};
use daybreak_linkage::table::{Builder, Table};
use daybreak_linkage::training::train;
use daybreak_linkage::usual::usual;
use daybreak_linkage::{Watch, What, hash};

const FORENAMES: [&str; 12] = ["Thi Linh", "Van Hung", "Selam", "Yonas", "Sarah", "James", "Ioana", "Andrei", "Ewa", "Piotr", "Amina", "Chidi"];
const SURNAMES: [&str; 12] = ["Nguyễn", "Trần", "Tesfaye", "Gebrehiwot", "Smith", "Hughes", "Popescu", "Ionescu", "Kowalska", "Nowak", "Bello", "Okafor"];

/// People on two lists, half of them on both: written plainly on one, with marks, order and telephone forms changed on the other.
fn people() -> Table {
    let draw = |what: u64, who: u64, of: u64| hash::number(hash::number(5, what), who) % of;
    let mut builder = Builder::new(["forename", "surname", "date of birth", "Nationality", "phone", "postcode"]).unwrap();
    let (one, other) = (builder.source("charity"), builder.source("police"));
    for who in 0..1_200u64 {
        let group = draw(1, who, 6) as usize;
        let (forename, surname) = (FORENAMES[group * 2 + draw(2, who, 2) as usize], SURNAMES[group * 2 + draw(3, who, 2) as usize]);
        let (year, month, day) = (1960 + draw(4, who, 45), 1 + draw(5, who, 12), 1 + draw(6, who, 28));
        let nationality = ["Vietnamese", "Eritrean", "British", "Romanian", "Polish", "Nigerian"][group];
        let phone = format!("07700 900{:03}", draw(7, who, 1000));
        let postcode = format!("QA{} {}AB", draw(8, who, 20), draw(9, who, 10));
        let id = format!("{who:04}");
        let born = format!("{year}-{month:02}-{day:02}");
        let phone_known = draw(10, who, 2) == 0;
        builder.push(one, 0, &id, [Some(forename), Some(surname), Some(&*born), Some(nationality), phone_known.then_some(&*phone), Some(&*postcode)]).unwrap();
        if who % 2 == 0 {
            let plain = surname.replace('ễ', "e").replace('ầ', "a");
            let (forename, surname) = if draw(11, who, 4) == 0 { (plain.as_str(), forename) } else { (forename, plain.as_str()) };
            let born = format!("{day:02}/{month:02}/{year}");
            let phone = phone.replacen('0', "+44 ", 1);
            builder.push(other, 0, &id, [Some(forename), Some(surname), Some(&*born), Some(nationality), Some(&*phone), None]).unwrap();
        }
    }
    builder.finish().unwrap()
}

#[test]
fn a_first_run_needs_no_model_and_finds_people_under_any_order_and_marks() {
    let made = usual(people(), Link::Between).unwrap();
    let (model, account) = train(&made.table, &made.model, &made.plan, &Watch::silent()).unwrap();
    assert_eq!(account.warnings, Vec::<String>::new());
    let scorer = Scorer::new(&made.table, &model, &Frequencies::default()).unwrap();
    let blocks = Blocks::new(&made.table, &model.rules, Link::Between, &made.limits).unwrap();
    let found = scorer.predict(&made.table, &blocks, Chunk::WHOLE, 4.25, &Watch::silent());
    let right = found.pairs.iter().filter(|pair| made.table.id(pair.left as usize) == made.table.id(pair.right as usize)).count();
    assert!(right >= 597, "{right} of 600");
    // A thousand telephones for 1,200 people: some strangers share one.
    assert!(found.pairs.len() - right <= 12, "{} wrong", found.pairs.len() - right);
}

#[test]
fn people_of_one_house_are_not_taken_for_one_person() {
    let people = People::new(6_000, 5);
    let mut builder = Builder::new(COLUMNS[1..].iter().copied()).unwrap();
    let mut who = std::collections::HashMap::new();
    for list in List::ALL {
        let source = builder.source(list.name());
        for record in people.list(list) {
            builder.push(source, 0, &record.values[0], record.values[1..].iter().map(|value| Some(value.as_str()).filter(|value| !value.is_empty()))).unwrap();
            who.insert(record.values[0].clone(), record.person);
        }
    }
    let made = usual(builder.finish().unwrap(), Link::Between).unwrap();
    let (model, _) = train(&made.table, &made.model, &made.plan, &Watch::silent()).unwrap();
    let household = model.household.clone().unwrap();
    let place = model.comparisons.iter().position(|comparison| comparison.name == "phone").unwrap();
    // Strangers have one telephone once in many thousands; people of one house, every few.
    assert!(household.levels[place].as_ref().unwrap()[1] > 100.0 * model.comparisons[place].levels[1].u.unwrap());
    let born = model.comparisons.iter().position(|comparison| comparison.name == "born").unwrap();
    assert!(household.levels[born].is_none(), "no house has a birthday");
    let blocks = Blocks::new(&made.table, &model.rules, Link::Between, &made.limits).unwrap();
    let judged = |model| {
        let found = Scorer::new(&made.table, model, &Frequencies::default()).unwrap().predict(&made.table, &blocks, Chunk::WHOLE, 4.25, &Watch::silent());
        let right = found.pairs.iter().filter(|pair| who[made.table.id(pair.left as usize)] == who[made.table.id(pair.right as usize)]).count();
        (right, found.pairs.len() - right)
    };
    let (with, without) = (judged(&model), judged(&daybreak_linkage::model::Model { household: None, ..model.clone() }));
    assert!(with.1 * 2 < without.1, "wrong pairs: {} and {}", with.1, without.1);
    assert!(with.0 * 100 > without.0 * 99, "right pairs: {} and {}", with.0, without.0);
}

#[test]
fn a_table_of_unknown_columns_is_refused_with_their_number() {
    let mut builder = Builder::new(["colour", "size"]).unwrap();
    let source = builder.source("s");
    builder.push(source, 0, "1", [None, None]).unwrap();
    let refusal = usual(builder.finish().unwrap(), Link::Both).unwrap_err();
    assert_eq!(refusal.what, What::NoKnownColumns { columns: "2, of which no name is known here".to_owned() });
}

#[test]
fn columns_of_one_value_or_none_do_no_harm() {
    let mut builder = Builder::new(["forename", "surname", "dob", "sex", "email"]).unwrap();
    let source = builder.source("s");
    for row in 0..80 {
        let (surname, born) = (format!("name{}", row / 2), format!("19{:02}-01-{:02}", 50 + row / 4, 1 + row / 4));
        builder.push(source, 0, &row.to_string(), [Some("Sam"), Some(&*surname), Some(&*born), Some("F"), None]).unwrap();
    }
    let made = usual(builder.finish().unwrap(), Link::Both).unwrap();
    let (model, _) = train(&made.table, &made.model, &made.plan, &Watch::silent()).unwrap();
    assert!(model.comparisons.iter().flat_map(|comparison| &comparison.levels).all(|level| level.null || (level.m.unwrap() > 0.0 && level.u.unwrap() > 0.0)));
}
