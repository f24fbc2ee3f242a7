//! What must be refused, with the sheet and the row; and what must not cost memory first.

use crate::reading::{SHEET, as_csv, as_ods, as_xlsx, content, zipped};
use crate::typed::given;
use daybreak_statistics::reading::{self, Given, MOST_ROWS};
use daybreak_statistics::refusal::{Refusal, Wrong};
use proptest::prelude::*;
use std::io::{Cursor, Write};

#[track_caller]
fn refused(name: &str, bytes: &[u8]) -> Refusal {
    reading::read(name, bytes, &given(2024, 3, 7)).expect_err("it should have been refused")
}

#[test]
fn a_row_that_is_wrong_is_named_with_its_sheet() {
    let mut rows: Vec<&[&str]> = SHEET.to_vec();
    rows[7] = &["Essex Police", "about 5", "[c]", "345", "20", "9", "29"];
    let refusal = refused("t.xlsx", &as_xlsx(&[("Table_5", &rows)]));
    assert_eq!((refusal.sheet.as_deref(), refusal.row), (Some("Table_5"), Some(8)));
    assert_eq!(refusal.to_string(), "t.xlsx, sheet “Table_5”, row 8: “about 5” under “2022, Adult (18 or over)” is neither a number nor a mark such as [c], [x] or [z]");
    let refusal = refused("t.ods", &as_ods(&[("Table_5", &rows)]));
    assert_eq!((refusal.sheet.as_deref(), refusal.row), (Some("Table_5"), Some(8)));
    let refusal = refused("t.csv", &as_csv(&rows));
    assert_eq!((refusal.sheet, refusal.row), (None, Some(8)));
}

#[test]
fn a_year_in_words_a_heading_nobody_knows_and_half_a_person_are_named() {
    for (text, row, what) in [
        ("measure,year,people\nreferrals,twenty twenty,5\n", 2, Wrong::NotAPeriod("twenty twenty".to_owned())),
        ("measure,year,colour,people\nreferrals,2020,red,5\n", 1, Wrong::Heading("colour".to_owned())),
        ("measure,year,people\nreferrals,2020,5.5\n", 2, Wrong::Fraction { heading: "people".to_owned(), text: "5.5".to_owned() }),
        ("measure,year,people\nreferrals,2020,99999999999999999999\n", 2, Wrong::Huge { heading: "people".to_owned() }),
        ("measure,year,people\nhamsters,2020,5\n", 2, Wrong::NotAMeasure("hamsters".to_owned())),
        ("measure,year,people\nreferrals,2020,5\n\nreferrals,2020,6\n", 4, Wrong::Repeated { cell: "Total".to_owned(), first: 2 }),
        ("measure,year,people\nreferrals,2020,5\nmeasure,year,1\n", 3, Wrong::SecondTable),
    ] {
        let refusal = refused("t.csv", text.as_bytes());
        assert_eq!((refusal.row, refusal.what), (Some(row), what), "{text}");
    }
    // A year as text is a year.
    assert!(reading::read("t.csv", b"measure,year,people\nreferrals,\"2020 \",5\n", &given(2024, 3, 7)).is_ok());
}

#[test]
fn what_is_missing_is_asked_for() {
    let ask = |text: &str| reading::read("t.csv", text.as_bytes(), &Given::default()).expect_err("something is missing").what;
    assert_eq!(ask("measure,year,people\nreferrals,2020,5\n"), Wrong::NoDay);
    assert_eq!(ask("year,age,people\n2020,adult,5\n"), Wrong::NoMeasure);
    assert_eq!(ask("measure,age,people\nreferrals,adult,5\n"), Wrong::NoPeriod);
    assert!(ask("measure,year,people\nreferrals,2020,5\n").english_says("--published"));
}

trait Says {
    fn english_says(&self, words: &str) -> bool;
}

impl Says for Wrong {
    fn english_says(&self, words: &str) -> bool {
        self.to_string().contains(words)
    }
}

#[test]
fn two_sheets_with_the_same_table_are_refused() {
    let refusal = refused("t.xlsx", &as_xlsx(&[("Table_5", SHEET), ("Table_5b", SHEET)]));
    assert_eq!(refusal.sheet.as_deref(), Some("Table_5b"));
    assert_eq!(refusal.what, Wrong::SameTable { other: "Table_5".to_owned() });
}

#[test]
fn programs_are_neither_run_nor_read() {
    let book = as_xlsx(&[("Table_5", SHEET)]);
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        std::io::copy(&mut part, &mut bytes).unwrap();
        let name = part.name().unwrap().into_owned();
        parts.push((name, bytes));
    }
    parts.push(("xl/vbaProject.bin".to_owned(), b"Sub Auto_Open()".to_vec()));
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    // Whatever it is called.
    assert_eq!(refused("t.xlsm", &zipped(&parts)).what, Wrong::Macro);
    assert_eq!(refused("t.xlsx", &zipped(&parts)).what, Wrong::Macro);
    let basic = zipped(&[("content.xml", content("").as_bytes()), ("Basic/Standard/Module1.xml", b"<script/>")]);
    assert_eq!(refused("t.ods", &basic).what, Wrong::Macro);
}

#[test]
fn bombs_are_not_unpacked() {
    // 300 MB of spaces are 300 KB in the file.
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("content.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let spaces = vec![b' '; 1 << 20];
    for _ in 0..300 {
        archive.write_all(&spaces).unwrap();
    }
    let bomb = archive.finish().unwrap().into_inner();
    assert!(bomb.len() < 1 << 20);
    assert_eq!(refused("t.ods", &bomb).what, Wrong::Bomb);
    // A few hundred bytes that say they are ten thousand million cells.
    let cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"300\"><text:p>1</text:p></table:table-cell>";
    let table = format!("<table:table table:name=\"t\"><table:table-row table:number-rows-repeated=\"1000000\">{cell}</table:table-row></table:table>");
    assert_eq!(refused("t.ods", &zipped(&[("content.xml", content(&table).as_bytes())])).what, Wrong::Bomb);
    // One cell in the farthest corner.
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write_number(1_048_575, 16_383, 1).unwrap();
    assert!(matches!(refused("t.xlsx", &book.save_to_buffer().unwrap()).what, Wrong::TooManyRows(_)));
    // Damaged and cut short.
    let whole = as_xlsx(&[("Table_5", SHEET)]);
    for end in [4, 30, whole.len() / 2, whole.len() - 30] {
        assert_eq!(refused("t.xlsx", &whole[..end]).what, Wrong::Damaged, "{end}");
    }
}

#[test]
fn ten_million_rows_end_where_no_table_goes_on() {
    let mut text = "measure,year,nationality,people\n".to_owned();
    let line = "referrals,2020,Romanian,5\n";
    text.reserve(line.len() * (MOST_ROWS + 10));
    for _ in 0..MOST_ROWS + 10 {
        text.push_str(line);
    }
    let refusal = refused("t.csv", text.as_bytes());
    assert_eq!((refusal.row, refusal.what), (Some(MOST_ROWS + 1), Wrong::TooManyRows(MOST_ROWS)));
    assert_eq!(refused("t.csv", &vec![b'1'; (64 << 20) + 1]).what, Wrong::TooLarge);
}

#[test]
fn what_is_no_table_is_said_to_be_none() {
    for (bytes, what) in [
        (b"".as_slice(), Wrong::Empty),
        (b"   \n ", Wrong::Empty),
        (b"%PDF-1.7", Wrong::NotAFormat),
        (b"<html><table><tr>", Wrong::NotAFormat),
        (b"{\"a\": 1}", Wrong::NotAFormat),
        (&[0xd0, 0xcf, 0x11, 0xe0, 0xa1], Wrong::OldFormat),
        (b"year,people\n\0\0\0", Wrong::Encoding),
        (b"Dear all,\nplease find attached\n", Wrong::NoTable),
        (b"1,2,3\n4,5,6\n", Wrong::NoHeadings),
    ] {
        assert_eq!(refused("t.csv", bytes).what, what, "{}", String::from_utf8_lossy(bytes));
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "[a-zA-Z0-9,;\"\n\t %.\\[\\]()-]{0,400}") {
        let _ = reading::read("t.csv", text.as_bytes(), &given(2024, 3, 7));
    }

    #[test]
    fn a_spreadsheet_with_bytes_changed_is_read_or_refused(changes in proptest::collection::vec((0usize..20_000, any::<u8>()), 1..12), ods in any::<bool>()) {
        let sheets: &[(&str, &[&[&str]])] = &[("Table_5", SHEET)];
        let mut bytes = if ods { as_ods(sheets) } else { as_xlsx(sheets) };
        for (at, byte) in changes {
            let length = bytes.len();
            bytes[at % length] = byte;
        }
        let _ = reading::read("t", &bytes, &given(2024, 3, 7));
    }
}
