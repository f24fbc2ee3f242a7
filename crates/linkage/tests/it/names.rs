//! Names as people of many languages have them, and as forms hold them: one person's names agree, two people's do not.

use daybreak_linkage::compare::Comparer;
use daybreak_linkage::comparisons;
use daybreak_linkage::model::{BlockingRule, Model};
use daybreak_linkage::table::{Builder, Table};
use daybreak_linkage::usual::plain;

/// A crowd that says how common names are, and two rows to compare.
fn table(crowd: &[&str], one: &str, other: &str) -> Table {
    let mut builder = Builder::new(["name"]).unwrap();
    let source = builder.source("list");
    // A hundred times each: among so many, a name is as rare as the crowd says.
    let rows = crowd.iter().flat_map(|name| std::iter::repeat_n(*name, 20)).chain([one, other]);
    for (at, name) in rows.enumerate() {
        let name = plain(name);
        builder.push(source, 0, &format!("{at:06}"), [name.as_deref()]).unwrap();
    }
    builder.finish().unwrap()
}

/// How whole two names agree, in the crowd: the label's first words.
fn agreement(crowd: &[&str], one: &str, other: &str) -> String {
    let table = table(crowd, one, other);
    let comparison = comparisons::names("name");
    let model = Model { comparisons: vec![comparison.clone()], rules: vec![BlockingRule::columns(&["name"])], ..Model::default() };
    let comparer = Comparer::new(&table, &model).unwrap();
    let last = table.rows() as u32 - 1;
    let pattern = comparer.worker().pattern(last - 1, last);
    comparison.levels[comparer.level(pattern, 0)].label.clone()
}

const CROWD: [&str; 16] = [
    "James Wilson", "Sarah Taylor", "Nguyễn Thị Hoa", "Trần Văn Nam", "Arben Hoxha", "Tesfay Haile", "Mohamed Ibrahim", "Ion Popescu", "Anna Nowak", "Jonas Petrauskas", "Wang Fang",
    "Priya Patel", "Chinedu Okafor", "Hassan Ali", "Lê Minh Tuấn", "Fatima Osman",
];

#[test]
fn one_persons_names_agree_in_every_language() {
    let whole = |one: &str, other: &str| assert!(agreement(&CROWD, one, other).starts_with("wholly"), "{one} | {other}: {}", agreement(&CROWD, one, other));
    let formed = |one: &str, other: &str| assert!(agreement(&CROWD, one, other).starts_with("in another form"), "{one} | {other}: {}", agreement(&CROWD, one, other));
    // Vietnamese: marks, order, the middle name left out, written as one.
    whole("Nguyễn Thị Hương", "Thi Huong Nguyen");
    whole("Nguyễn Thị Hương", "Huong Nguyen");
    whole("Đặng Văn Đức", "Duc Dang");
    whole("Trần Thị Bích Ngọc", "Bichngoc Tran Thi");
    // Chinese: order, given names as one or two words, Cantonese and older spellings.
    whole("Zhang Jian Hua", "Jianhua Zhang");
    whole("Li Xiao-Ming", "Xiaoming Li");
    formed("Wang Li Hua", "Wong Lai Wah");
    formed("Xu Mei Ling", "Hsu Mei Ling");
    // Arabic: articles, vowels, consonants of one letter.
    formed("Mohammed Abdelgadir Ahmed", "Mohamed Abdulqadir Ahmad");
    formed("Youssef Gamal", "Yusuf Jamal");
    formed("Khadija Hussein", "Khadiga Hussain");
    // Tigrinya: fathers' and grandfathers' names, G and Gh, W and V, ch and k.
    whole("Selam Tesfay Kidane", "Selam Tesfay");
    formed("Tesfay Ghebremedhin", "Tesfaye Gebremedhin");
    formed("Yohannes Woldemichael", "Johannes Weldemikael");
    // Women's and men's forms, marriage and not.
    formed("Rasa Kazlauskienė", "Rasa Kazlauskas");
    formed("Rasa Kazlauskaitė", "Rasa Kazlauskienė");
    formed("Anna Kowalska", "Anna Kowalski");
    // Short forms and pet names.
    formed("William Brown", "Bill Brown");
    formed("Katherine Hughes", "Kate Hughes");
    formed("Małgorzata Wójcik", "Gosia Wojcik");
    formed("Oluwaseun Adeyemi", "Seun Adeyemi");
    formed("Alexandru Ionescu", "Sandu Ionescu");
    formed("Shkëlqim Gjoka", "Qimi Gjoka");
    // As an English ear writes it, a slip, an initial.
    formed("Xhevdet Gjini", "Jevdet Gini");
    formed("Krzysztof Szymański", "Krzystof Szymanski");
    formed("J Wilson", "James Wilson");
    formed("Chowdhury Rahul", "Rahul Choudhary");
}

#[test]
fn two_peoples_names_do_not_agree() {
    for (one, other) in [
        ("Nguyễn Thị Hương", "Nguyen Van Nam"),
        ("William Brown", "Robert Brown"),
        ("Mohamed Ibrahim", "Mohamed Osman"),
        ("Zhang Jian Hua", "Zhang Wei"),
        ("Selam Tesfay", "Rahel Tesfay"),
        ("Anna Kowalska", "Anna Nowak"),
        ("Ann Smith", "Mark Smith"),
    ] {
        let found = agreement(&CROWD, one, other);
        assert!(found.starts_with("in part") || found == "all else", "{one} | {other}: {found}");
    }
}
