use crate::typed::{day, given, read};
use daybreak_statistics::measure::{Dimension, Measure};
use daybreak_statistics::period::Period;
use daybreak_statistics::reading::{self, Given};
use daybreak_statistics::shelf::{Of, Shelf};
use daybreak_statistics::table::Value;
use rust_xlsxwriter::Workbook;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// A sheet as a spreadsheet of the Home Office looks: a title, notes, headings over two rows with merged cells, marks, separators, totals among the rows, notes below.
/// The numbers are invented.
pub const SHEET: &[&[&str]] = &[
    &["Table 5: Number of NRM referrals sent to police forces for investigation, by age at exploitation, 2022 and 2023"],
    &["Published 7 March 2024"],
    &["[c] is used where a number is small"],
    &["Police force", "2022", "", "", "2023 [note 2]", "", ""],
    &["", "Adult (18 or over)", "Child (17 or under)", "Total", "Adult (18 or over)", "Child (17 or under)", "Total"],
    &["England"],
    &["Bedfordshire Police", "1,200", "131", "1,331", "1,300", "147", "1,447 [r]"],
    &["Essex Police [note 3]", "[c]", "[c]", "345", "20", "9", "29"],
    &["Kent Police", "[x]", "[z]", "..", "5", "7", "12"],
    &["Total", "1,700", "300", "2,000", "1,325", "163", "1,488"],
    &[],
    &["1. Includes referrals sent on by another force."],
];

pub fn as_csv(rows: &[&[&str]]) -> Vec<u8> {
    let quoted = |cell: &&str| format!("\"{}\"", cell.replace('"', "\"\""));
    rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\n").collect::<String>().into_bytes()
}

/// Numbers as numbers, the rest as text.
pub fn as_xlsx(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0u32..).zip(rows.iter()) {
            for (column, cell) in (0u16..).zip(cells.iter()) {
                match cell.parse::<f64>() {
                    _ if cell.is_empty() => {}
                    Ok(number) => drop(sheet.write_number(row, column, number).unwrap()),
                    Err(_) => drop(sheet.write_string(row, column, *cell).unwrap()),
                }
            }
        }
    }
    book.save_to_buffer().unwrap()
}

pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

pub fn content(tables: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
}

pub fn as_ods(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let cell = |cell: &&str| match cell.parse::<f64>() {
        _ if cell.is_empty() => "<table:table-cell/>".to_owned(),
        Ok(number) => format!("<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number}</text:p></table:table-cell>"),
        Err(_) => format!("<table:table-cell office:value-type=\"string\"><text:p>{cell}</text:p></table:table-cell>"),
    };
    let row = |row: &&[&str]| format!("<table:table-row>{}<table:table-cell table:number-columns-repeated=\"16370\"/></table:table-row>", row.iter().map(cell).collect::<String>());
    let table = |(name, rows): &(&str, &[&[&str]])| {
        let rows: String = rows.iter().map(row).collect();
        format!("<table:table table:name=\"{name}\">{rows}<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>")
    };
    let tables: String = sheets.iter().map(table).collect();
    let manifest = b"<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    zipped(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("META-INF/manifest.xml", manifest), ("content.xml", content(&tables).as_bytes())])
}

const COVER: &[&[&str]] = &[&["National Referral Mechanism statistics"], &["Quarter 4 2023"]];

#[test]
fn a_spreadsheet_reads_the_same_in_every_format() {
    let sheets: &[(&str, &[&[&str]])] = &[("Cover", COVER), ("Table_5", SHEET)];
    let files = [("t.csv", as_csv(SHEET)), ("t.xlsx", as_xlsx(sheets)), ("t.ods", as_ods(sheets))];
    for (name, bytes) in &files {
        let read = reading::read(name, bytes, &Given::default()).unwrap_or_else(|refusal| panic!("{refusal}"));
        let [edition] = read.editions.as_slice() else { panic!("{name}: {} tables", read.editions.len()) };
        assert_eq!(edition.measure, Measure::Sent, "{name}");
        assert_eq!(edition.published_on, day(2024, 3, 7), "{name}");
        assert_eq!(edition.which(), "sent by place, age, 2022 to 2023", "{name}");
        assert_eq!(edition.figures().len(), 24, "{name}");
        // The name of a group and the note below.
        assert_eq!(read.rows_passed_over, 2, "{name}");
        let shelf = Shelf::new(read.editions.clone());
        let at = |year: u32, of: &[(Dimension, &str)]| {
            let of: Of = of.iter().map(|(dimension, code)| (*dimension, (*code).to_owned())).collect();
            shelf.newest(Measure::Sent, Period::year(year).unwrap(), &of, None).map(|found| found.value)
        };
        let bedfordshire = (Dimension::Place, "E23000026");
        assert_eq!(at(2022, &[bedfordshire]), Some(Value::Known(1_331)), "{name}");
        assert_eq!(at(2023, &[bedfordshire]), Some(Value::Known(1_447)), "{name}");
        assert_eq!(at(2023, &[bedfordshire, (Dimension::Age, "child")]), Some(Value::Known(147)), "{name}");
        assert_eq!(at(2022, &[(Dimension::Place, "E23000028"), (Dimension::Age, "child")]), Some(Value::Hidden), "{name}");
        assert_eq!(at(2022, &[(Dimension::Place, "E23000032")]), Some(Value::Missing), "{name}");
        assert_eq!(at(2022, &[(Dimension::Place, "E23000032"), (Dimension::Age, "child")]), Some(Value::NotApplicable), "{name}");
        assert_eq!(at(2022, &[]), Some(Value::Known(2_000)), "{name}");
        // Nobody said anything of Surrey: that is not nought.
        assert_eq!(at(2022, &[(Dimension::Place, "E23000031")]), None, "{name}");
        // 1,331 + 345 and something not given make 2,000 or less; 1,447 + 29 + 12 make 1,488.
        assert!(edition.disagreements().is_empty(), "{name}: {:?}", edition.disagreements());
    }
}

#[test]
fn encodings_are_told_apart() {
    let text = "measure,year,nationality,people\nreferrals,2023,Ivoirien d’origine,7\n";
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let windows: Vec<u8> = text.chars().map(|c| if c == '’' { 0x92 } else { c as u8 }).collect();
    let marked: Vec<u8> = [0xef, 0xbb, 0xbf].into_iter().chain(text.bytes()).collect();
    let expected = read("t.csv", text, &given(2024, 3, 7));
    for bytes in [utf16, windows, marked] {
        assert_eq!(reading::read("t.csv", &bytes, &given(2024, 3, 7)).unwrap().editions, expected);
    }
    let semicolons = text.replace(',', ";");
    assert_eq!(read("t.csv", &semicolons, &given(2024, 3, 7)), expected);
}

#[test]
fn a_column_of_decisions_by_age_is_read_from_one_row_of_headings() {
    // Home Office, reasonable grounds decisions, first quarter of 2014, as the series of 7 March 2024 tells it.
    let text = "Year,Quarter,Adult (18 or over) - Negative reasonable grounds,Adult (18 or over) - Positive reasonable grounds,Adult (18 or over) - Total\n2014.0,Total,210.0,1495.0,1705.0\n2014.0,Q1,47.0,372.0,419.0\n";
    let [edition] = read("nrm_reasonable_grounds.csv", text, &given(2024, 3, 7)).try_into().unwrap();
    assert_eq!(edition.measure, Measure::Reasonable);
    assert_eq!(edition.which(), "reasonable by age, decision, 2014");
    assert!(edition.disagreements().is_empty());
    // With a number changed: reported, and still there.
    let slip = text.replace("2014.0,Q1,47.0", "2014.0,Q1,79.0");
    let [edition] = read("nrm_reasonable_grounds.csv", &slip, &given(2024, 3, 7)).try_into().unwrap();
    let wrong = edition.disagreements();
    assert_eq!(wrong.iter().map(|one| (one.told, one.added)).collect::<Vec<_>>(), [(419, 451)]);
    assert_eq!(edition.figures().len(), 6);
}

#[test]
fn the_same_table_read_twice_is_the_same_bytes() {
    let once = read("nrm_referrals_2023_q1.csv", crate::typed::QUARTER, &Given { period: Period::quarter(2023, 1), ..given(2023, 5, 4) });
    let again = read("nrm_referrals_2023_q1.csv", crate::typed::QUARTER, &Given { period: Period::quarter(2023, 1), ..given(2023, 5, 4) });
    assert_eq!(once, again);
    let edition = &once[0];
    let bytes = daybreak_statistics::packed::pack(&edition.dictionary, edition.figures());
    assert_eq!(daybreak_statistics::packed::unpack(&bytes), Some((edition.dictionary.clone(), edition.figures().to_vec())));
}

#[test]
fn prosecutions_and_convictions_side_by_side_are_two_tables_and_an_empty_cell_is_no_nought() {
    let text = "year,place,Prosecutions,Convictions,source\n2025,Kent,5,3,Ministry of Justice\n2025,Essex,,2,Ministry of Justice\n";
    let editions = read("convictions_2025.csv", text, &given(2026, 5, 1));
    assert_eq!(editions.iter().map(|edition| edition.which()).collect::<Vec<_>>(), ["prosecutions by place, 2025, Ministry of Justice", "convictions by place, 2025, Ministry of Justice"]);
    let (shelf, year) = (Shelf::new(editions), Period::year(2025).unwrap());
    let told = |measure, place: &str| shelf.newest(measure, year, &Of::from([(Dimension::Place, place.to_owned())]), None).map(|found| found.value);
    let (kent, essex) = ("E23000032", "E23000028");
    assert_eq!((told(Measure::Prosecutions, kent), told(Measure::Convictions, kent)), (Some(Value::Known(5)), Some(Value::Known(3))));
    assert_eq!((told(Measure::Prosecutions, essex), told(Measure::Convictions, essex)), (None, Some(Value::Known(2))));
}
