use daybreak_linkage::table::{Builder, Column, Table};
use daybreak_linkage::{Refusal, What};

const ROWS: [(&str, u64, &str, [Option<&str>; 2]); 5] = [
    ("police", 2, "07", [Some("Nguyễn"), Some("Linh")]),
    ("police", 3, "7", [Some("Nguyen"), None]),
    ("charity", 2, "7", [None, Some("Linh")]),
    ("charity", 3, "10", [Some("Nguyen"), Some("")]),
    ("charity", 4, "é", [Some("Tesfay"), Some("Selam")]),
];

fn table(order: impl IntoIterator<Item = usize>) -> Result<Table, Refusal> {
    let mut builder = Builder::new(["surname", "forename"])?;
    for at in order {
        let (source, line, id, values) = ROWS[at];
        let source = builder.source(source);
        builder.push(source, line, id, values)?;
    }
    builder.finish()
}

#[test]
fn rows_stand_by_source_and_id_whatever_order_they_came_in() {
    let first = table(0..5).unwrap();
    assert_eq!(first.sources(), ["charity", "police"]);
    let ids: Vec<&str> = (0..5).map(|row| first.id(row)).collect();
    assert_eq!(ids, ["10", "7", "é", "07", "7"]);
    let other = table([4, 2, 0, 1, 3]).unwrap();
    assert_eq!(format!("{first:?}"), format!("{other:?}"));
    assert_eq!(first.row(0, "7"), Some(1));
    assert_eq!(first.row(1, "7"), Some(4));
    assert_eq!(first.row(1, "8"), None);
    assert_eq!(first.line(4), 3);
}

#[test]
fn missing_and_empty_are_told_apart_and_leading_zeros_kept() {
    let table = table(0..5).unwrap();
    let forename = table.column("forename").unwrap();
    assert_eq!((forename.text(0), forename.text(4)), (Some(""), None));
    assert_eq!(table.id(3), "07");
}

#[test]
fn a_repeated_id_is_refused_with_both_lines() {
    let mut builder = Builder::new(["surname"]).unwrap();
    let source = builder.source("police.csv");
    builder.push(source, 2, "7", [None]).unwrap();
    builder.push(source, 9, "7", [None]).unwrap();
    let refusal = builder.finish().unwrap_err();
    assert_eq!(refusal.to_string(), "police.csv, line 9: this id stands on line 2 too. Give each row an id of its own");
}

#[test]
fn rows_that_do_not_fit_are_refused_and_leave_no_trace() {
    let mut builder = Builder::new(["surname", "forename"]).unwrap();
    let source = builder.source("police.csv");
    assert_eq!(builder.push(source, 2, "1", [Some("a")]).unwrap_err().what, What::FieldCount { found: 1, expected: 2 });
    assert_eq!(builder.push(source, 3, "", [None, None]).unwrap_err().what, What::MissingId);
    builder.push(source, 4, "1", [None, None]).unwrap();
    assert_eq!(builder.finish().unwrap().rows(), 1);
    assert_eq!(Builder::new(["a", "a"]).unwrap_err().what, What::RepeatedColumn { first: 1, second: 2 });
}

#[test]
fn a_column_nobody_has_is_named_with_the_columns_there_are() {
    let refusal = table(0..5).unwrap().wanted("born", "the rule “born”").unwrap_err();
    assert_eq!(refusal.to_string(), "there is no column “born”, which the rule “born” names. The columns are: surname, forename");
}

#[test]
fn a_column_is_mapped_once_for_each_text() {
    let column = Column::of("name", [Some("Ana"), None, Some("Ana"), Some("ANA"), Some("?")]);
    let mut calls = 0;
    let made = column.map("folded", |text| {
        calls += 1;
        (text != "?").then(|| text.to_lowercase())
    });
    assert_eq!(calls, 3);
    let texts: Vec<Option<&str>> = (0..5).map(|row| made.text(row)).collect();
    assert_eq!(texts, [Some("ana"), None, Some("ana"), Some("ana"), None]);
    assert_eq!(made.pool().codes(), 2);
}

#[test]
fn many_texts_are_all_found_again() {
    let texts: Vec<String> = (0..20_000).map(|n| format!("{}", n % 7_001)).collect();
    let column = Column::of("n", texts.iter().map(|text| Some(text.as_str())));
    assert_eq!(column.pool().codes(), 7_002);
    assert!((0..20_000).all(|row| column.text(row) == Some(texts[row].as_str())));
}
