//! What must be refused, with the sheet and the row; and what must not cost memory first.

use crate::reading::{SHEET, as_csv, as_ods, as_xlsx, content, zipped};
use crate::typed::given;
use daybreak_statistics::reading::{self, Given, MOST_COLUMNS, MOST_ROWS};
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

/// A table of these rows, as a file.
fn ods_of(rows: &str) -> Vec<u8> {
    let table = content(&format!("<table:table table:name=\"t\">{rows}</table:table>"));
    // A prefix of its own, for names that only look like those that count.
    let table = table.replacen("xmlns:office", "xmlns:x=\"urn:x\" xmlns:office", 1);
    zipped(&[("content.xml", table.as_bytes())])
}

const FILLED: &str = "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>";

#[test]
fn however_it_says_that_cells_are_repeated_they_are_counted_before_they_are_made() {
    let wide = FILLED.repeat(90);
    let nested = format!("<table:table-row table:number-rows-repeated=\"300000\"><table:table-cell office:value=\"1\"><table:table-row></table:table-row></table:table-cell>{wide}</table:table-row>");
    for (how, rows, what) in [
        ("empty rows between two", format!("<table:table-row>{wide}</table:table-row><table:table-row table:number-rows-repeated=\"9000000\"/><table:table-row>{wide}</table:table-row>"), Wrong::Bomb),
        ("a number that another reader would not read", format!("<table:table-row table:number-rows-repeated=\"&#49;000000\">{wide}</table:table-row>"), Wrong::Bomb),
        ("no number", format!("<table:table-row table:number-rows-repeated=\"many\">{wide}</table:table-row>"), Wrong::Damaged),
        ("a cell without a type", "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell office:value=\"1\" table:number-columns-repeated=\"90\"/></table:table-row>".to_owned(), Wrong::Bomb),
        ("a row within a row", nested, Wrong::Bomb),
        ("a row too wide", "<table:table-row><table:table-cell office:value=\"1\" table:number-columns-repeated=\"16384\"/></table:table-row>".to_owned(), Wrong::TooManyColumns(MOST_COLUMNS)),
        ("spaces", "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"4000000000\"/></text:p></table:table-cell></table:table-row>".to_owned(), Wrong::Field),
        (
            "a long text, often",
            format!("<table:table-row table:number-rows-repeated=\"9000\"><table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell></table:table-row>", "x".repeat(100_000)),
            Wrong::Bomb,
        ),
    ] {
        assert_eq!(refused("t.ods", &ods_of(&rows)).what, what, "{how}");
    }
    // Of two attributes with one name the one that says less is not believed alone: whichever is read is the one that is counted.
    let either = ods_of(&format!("<table:table-row x:number-rows-repeated=\"1\" table:number-rows-repeated=\"1000000\">{wide}</table:table-row>"));
    assert!(matches!(refused("t.ods", &either).what, Wrong::Bomb | Wrong::NoHeadings));
    // What is empty at the end is made nowhere, however often.
    let end = format!("<table:table-row>{FILLED}{FILLED}<table:table-cell table:number-columns-repeated=\"16382\"/></table:table-row><table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell/></table:table-row>");
    assert_eq!(refused("t.ods", &ods_of(&end)).what, Wrong::NoHeadings);
}

/// A workbook of so many sheets with one part behind all of them.
fn workbook(sheets: usize, rows: &str, shared: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OF: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let named: String = (1..=sheets).map(|at| format!("<sheet name=\"s{at}\" sheetId=\"{at}\" r:id=\"r1\"/>")).collect();
    let related = |id: &str, kind: &str, to: &str| format!("<Relationship Id=\"{id}\" Type=\"{OF}/{kind}\" Target=\"{to}\"/>");
    let parts = [
        ("_rels/.rels", format!("<Relationships xmlns=\"{RELATIONS}\">{}</Relationships>", related("r1", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OF}\"><sheets>{named}</sheets></workbook>")),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{RELATIONS}\">{}{}</Relationships>",
                related("r1", "worksheet", "worksheets/sheet1.xml"),
                related("r2", "sharedStrings", "sharedStrings.xml")
            ),
        ),
        ("xl/sharedStrings.xml", format!("<sst xmlns=\"{MAIN}\"><si><t>{shared}</t></si></sst>")),
        ("xl/worksheets/sheet1.xml", format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>")),
    ];
    zipped(&parts.each_ref().map(|(name, text)| (*name, text.as_bytes())))
}

#[test]
fn one_part_behind_many_sheets_and_one_text_in_many_cells_are_counted_each_time() {
    let one = "<row r=\"2\"><c r=\"A2\"><v>5</v></c><c r=\"B2\"><v>6</v></c></row>";
    assert_eq!(refused("t.xlsx", &workbook(1, one, "x")).what, Wrong::NoHeadings);
    let far = "<row r=\"399999\"><c r=\"A399999\"><v>5</v></c></row>";
    assert_eq!(refused("t.xlsx", &workbook(2_000, far, "x")).what, Wrong::Bomb);
    assert_eq!(refused("t.xlsx", &workbook(2_001, one, "x")).what, Wrong::Bomb);
    let words = |count: usize| (1..=count).map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>")).collect::<String>();
    assert_eq!(refused("t.xlsx", &workbook(1, &words(9_000), &"x".repeat(100_000))).what, Wrong::Bomb);
    assert_eq!(refused("t.xlsx", &workbook(1, &words(1), &"x".repeat(200_000))).what, Wrong::Field);
    // Nothing that is a cell: the part is only read, for each sheet again.
    let nothing: String = (0..50_000u32).map(|row| format!("<row r=\"{}\"/>", row.wrapping_mul(2_654_435_761) >> 4)).collect();
    assert_eq!(refused("t.xlsx", &workbook(2_000, &nothing, "x")).what, Wrong::Damaged);
}

#[test]
fn headings_end_where_no_table_has_any() {
    let wide = |text: &str| vec![text; 390].join(",");
    let text = format!("year,age,{}\n{}\n,,{}\n2020,adult,1\n", wide("people"), "\n".repeat(200_000), wide("people"));
    assert_eq!(refused("t.csv", text.as_bytes()).what, Wrong::NoTable);
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
