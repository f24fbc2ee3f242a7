use daybreak_linkage::read::{self, Layout, MOST_ROW, Notice};
use daybreak_linkage::write::{Cell, Csv, Holds, Parquet, Sheet};
use daybreak_linkage::{Refusal, Watch, What};
use std::path::Path;

fn read(bytes: &[u8]) -> Result<read::Reading, Refusal> {
    read::csv("people.csv", bytes, &Layout::default())
}

fn refused(bytes: &[u8]) -> (Option<u64>, What) {
    let refusal = read(bytes).unwrap_err();
    assert_eq!(refusal.file.as_deref(), Some("people.csv"));
    (refusal.line, refusal.what)
}

fn cell(reading: &read::Reading, column: &str, id: &str) -> Option<String> {
    let row = reading.table.row(0, id).unwrap();
    reading.table.column(column).unwrap().text(row).map(str::to_owned)
}

#[test]
fn what_is_no_table_is_refused_with_its_line() {
    for (bytes, line, what) in [
        (&b""[..], None, What::EmptyFile),
        (b"\xef\xbb\xbf", None, What::EmptyFile),
        (b"\n \n", None, What::EmptyFile),
        (b"unique_id,a\n", None, What::NoRowsInFile),
        (b"unique_id,a\n1,x\n2,x,y\n", Some(3), What::RaggedRow { found: 3, expected: 2 }),
        (b"unique_id,a\n1,x\n2\n", Some(3), What::RaggedRow { found: 1, expected: 2 }),
        (b"unique_id,a\n1,\"x\ny\n2,z\n", Some(2), What::UnclosedQuote),
        (b"unique_id,a\n1,x\n2,\"x\" y\n", Some(3), What::AfterQuote),
        (b"unique_id,a\n1,x\x00y\n", Some(2), What::ZeroByte),
        (b"unique_id,a\n1,x\n2,\"x\n\x00\"\n", Some(4), What::ZeroByte),
        (b"unique_id,a\n1,x\x1fy\n", Some(2), What::ControlCharacter),
        (b"unique_id,,b\n1,x,y\n", Some(1), What::UnnamedColumn(2)),
        (b"unique_id,a,a\n1,x,y\n", Some(1), What::RepeatedColumn { first: 2, second: 3 }),
        (b"unique_id,a\n,x\n", Some(2), What::MissingId),
        (b"unique_id,a\n1,x\n2,y\n1,z\n", Some(4), What::RepeatedId { first: 2 }),
        (b"id,a\n1,x\n", Some(1), What::NoIdColumn { column: "unique_id".to_owned(), columns: "id and 1 more".to_owned() }),
        (b"unique_id,a\n1,x\n2,\x81\xff\n", Some(3), What::UnknownEncoding),
    ] {
        assert_eq!(refused(bytes), (line, what), "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn no_refusal_or_notice_holds_a_value() {
    for bytes in [
        &b"unique_id,a\nSECRET,SECRET\nSECRET,SECRET\n"[..],
        b"unique_id,a\nSECRET,\"SECRET\n",
        b"unique_id,a\nSECRET,\"SECRET\"SECRET\n",
        b"unique_id,a\nSECRET,SECRET,SECRET\n",
        b"unique_id,a\nSECRET,SECRET\x00\n",
        b"unique_id,a\nSECRET,SECRET\x90\n",
        // Without a header the first line is somebody's record.
        b"SECRET,x\n1,y\n",
        b"1,SECRET,SECRET\n2,x,y\n",
    ] {
        let refusal = read(bytes).unwrap_err();
        assert!(!refusal.to_string().contains("SECRET") && !format!("{refusal:?}").contains("SECRET"), "{refusal}");
    }
    let reading = read(b"unique_id,SECRET,surname,Sex\n1,SECRET,x,\n2,SECRET,x,\n").unwrap();
    assert!(reading.said.iter().all(|said| !said.to_string().contains("SECRET") && said.file.as_deref() == Some("people.csv")));
    let what: Vec<&Notice> = reading.said.iter().map(|said| &said.what).collect();
    assert_eq!(what, [&Notice::OneValue("number 2".to_owned()), &Notice::OneValue("“surname”".to_owned()), &Notice::NoValue("“Sex”".to_owned())]);
}

#[test]
fn a_heading_or_a_source_that_may_be_a_value_is_not_repeated() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.parquet");
    // As a program writes it that took the first record for the header.
    let mut sheet: Box<dyn Sheet> = Box::new(Parquet::new(std::fs::File::create(&path).unwrap(), &[("0017", Holds::Text), ("SECRET", Holds::Text), ("town", Holds::Text)]).unwrap());
    sheet.row(&[Cell::Text("0018"), Cell::Text("x"), Cell::Text("y")]).unwrap();
    sheet.end().unwrap();
    let refusal = read::files(&[&path], &Layout::default(), &Watch::silent()).unwrap_err();
    assert_eq!(refusal.what, What::NoIdColumn { column: "unique_id".to_owned(), columns: "town and 2 more".to_owned() });
    // A column of values is taken for that of sources.
    let layout = Layout { source: Some("surname".to_owned()), ..Layout::default() };
    let refusal = read::csv("people.csv", b"unique_id,surname\n7,SECRET\n7,SECRET\n", &layout).unwrap_err();
    assert_eq!((refusal.file.as_deref(), refusal.line, refusal.what), (Some("people.csv"), Some(3), What::RepeatedId { first: 2 }));
}

#[test]
fn values_are_kept_as_they_are_written() {
    let reading = read(b"\xef\xbb\xbfunique_id , a,b\r\n007,\"x, \"\"y\"\"\", 01\r\n\r\n7,\"two\nlines\",\"\"\r\n0x,5\" pipe,  \n").unwrap();
    assert_eq!(reading.table.rows(), 3);
    assert_eq!(cell(&reading, "a", "007").as_deref(), Some("x, \"y\""));
    assert_eq!(cell(&reading, "b", "007").as_deref(), Some("01"));
    assert_eq!(cell(&reading, "a", "7").as_deref(), Some("two\nlines"));
    assert_eq!(cell(&reading, "b", "7"), None);
    assert_eq!(cell(&reading, "a", "0x").as_deref(), Some("5\" pipe"));
    let lines: Vec<u64> = (0..3).map(|row| reading.table.line(row)).collect();
    assert_eq!(lines, [2, 6, 4], "by id: 007, 0x, 7");
}

#[test]
fn encodings_are_told_and_guesses_said() {
    let utf16 = |big: bool, mark: bool| -> Vec<u8> {
        let text = if mark { "\u{feff}unique_id,a\n1,Łukasz\n" } else { "unique_id,a\n1,Łukasz\n" };
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    for bytes in [utf16(true, true), utf16(true, false), utf16(false, true), utf16(false, false), "unique_id,a\n1,Łukasz\n".into()] {
        let reading = read(&bytes).unwrap();
        assert_eq!(cell(&reading, "a", "1").as_deref(), Some("Łukasz"));
        assert!(reading.said.iter().all(|said| !matches!(said.what, Notice::Encoding(_))));
    }
    let reading = read(b"unique_id,a\n1,Ren\xe9\n").unwrap();
    assert_eq!(cell(&reading, "a", "1").as_deref(), Some("René"));
    assert_eq!(reading.said[0].what, Notice::Encoding("windows-1252"));
    let layout = Layout { encoding: Some("windows-1250".to_owned()), ..Layout::default() };
    let reading = read::csv("people.csv", b"unique_id,a\n1,\xa3ukasz\n", &layout).unwrap();
    assert_eq!(cell(&reading, "a", "1").as_deref(), Some("Łukasz"));
    let layout = Layout { encoding: Some("klingon".to_owned()), ..Layout::default() };
    assert_eq!(read::csv("people.csv", b"unique_id,a\n1,x\n", &layout).unwrap_err().what, What::NoSuchEncoding("klingon".to_owned()));
    let layout = Layout { encoding: Some("utf-8".to_owned()), ..Layout::default() };
    let refusal = read::csv("people.csv", b"unique_id,a\n1,x\n2,Ren\xe9\n", &layout).unwrap_err();
    assert_eq!((refusal.line, refusal.what), (Some(3), What::NotInEncoding));
    // Two halves of a letter in two fields are no letter.
    let refusal = read::csv("people.csv", b"unique_id,a,b\n1,x,y\n2,x\xc3,\xa9y\n", &layout).unwrap_err();
    assert_eq!((refusal.line, refusal.what), (Some(3), What::NotInEncoding));
}

/// A letter of two bytes over the end of what is read at a time must not look like another encoding.
#[test]
fn a_letter_over_the_end_of_a_chunk_is_a_letter() {
    for before in 65_520..65_540 {
        let mut bytes = b"unique_id,a\n1,".to_vec();
        bytes.resize(before, b'x');
        bytes.extend("łłłłłłłł\n".as_bytes());
        let reading = read(&bytes).unwrap();
        assert!(cell(&reading, "a", "1").unwrap().ends_with("łłłłłłłł"));
        assert!(reading.said.iter().all(|said| !matches!(said.what, Notice::Encoding(_))));
    }
}

#[test]
fn separators_are_told() {
    for mark in [';', '\t', '|'] {
        let text = format!("unique_id{mark}a\n1{mark}x,y\n");
        let reading = read(text.as_bytes()).unwrap();
        assert_eq!(cell(&reading, "a", "1").as_deref(), Some("x,y"));
        assert_eq!(reading.said[0].what, Notice::Separator(mark));
    }
}

/// Two gigabytes without a line end: refused after four megabytes, with and without an open quotation mark.
#[test]
fn an_endless_line_takes_no_memory() {
    for (start, what) in [(&b"unique_id,a\n1,"[..], What::LongRow(MOST_ROW >> 20)), (b"unique_id,a\n1,\"", What::UnclosedQuote)] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("long.csv");
        std::fs::write(&path, start).unwrap();
        let mut file = std::fs::OpenOptions::new().append(true).open(&path).unwrap();
        for _ in 0..6 {
            std::io::Write::write_all(&mut file, &vec![b'x'; 1 << 20]).unwrap();
        }
        let refusal = read::files(&[&path], &Layout::default(), &Watch::silent()).unwrap_err();
        assert_eq!((refusal.line, refusal.what), (Some(2), what));
    }
}

#[test]
fn several_files_are_one_table_and_lacking_columns_are_refused_or_said() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let (one, two) = (put("one.csv", "unique_id,a,b\n01,x,y\n"), put("two.csv", "b,unique_id\nz,01\n"));
    let paths: [&Path; 2] = [&one, &two];
    let refusal = read::files(&paths, &Layout::default(), &Watch::silent()).unwrap_err();
    assert!(refusal.file.unwrap().ends_with("two.csv") && matches!(refusal.what, What::LackingColumn { .. }));
    let layout = Layout { lacking: true, ..Layout::default() };
    let reading = read::files(&paths, &layout, &Watch::silent()).unwrap();
    assert_eq!(reading.table.sources().len(), 2);
    assert_eq!(reading.table.column("b").unwrap().text(1), Some("z"));
    assert_eq!(reading.table.column("a").unwrap().text(1), None);
    let lacking = |said: &&read::Said| matches!(&said.what, Notice::LackingColumn { column, other } if column == "number 2" && other.ends_with("one.csv"));
    assert!(reading.said.iter().find(lacking).unwrap().file.as_deref().unwrap().ends_with("two.csv"));
    let layout = Layout { source: Some("of".to_owned()), ..Layout::default() };
    let reading = read::csv("all.csv", b"of,unique_id\npolice,1\ncharity,1\n", &layout).unwrap();
    assert_eq!(reading.table.sources(), ["charity", "police"]);
    let missing = read::files(&[Path::new("nowhere.csv")], &Layout::default(), &Watch::silent()).unwrap_err();
    assert!(matches!(missing.what, What::Unreadable(_)));
}

const HOLDS: [(&str, Holds); 4] = [("unique_id", Holds::Text), ("name", Holds::Text), ("weight", Holds::Number), ("count", Holds::Whole)];
const ROWS: [[Cell; 4]; 3] = [
    [Cell::Text("007"), Cell::Text("Nguyễn, \"Linh\"\nThi"), Cell::Number(-1.25), Cell::Whole(3)],
    [Cell::Text("7"), Cell::Missing, Cell::Missing, Cell::Whole(-9)],
    [Cell::Text("8"), Cell::Text("x"), Cell::Number(0.1), Cell::Missing],
];

#[test]
fn what_is_written_reads_back_from_both_forms() {
    let folder = tempfile::tempdir().unwrap();
    let (csv, parquet) = (folder.path().join("a.csv"), folder.path().join("a.parquet"));
    let sheets: [Box<dyn Sheet>; 2] = [
        Box::new(Csv::new(std::fs::File::create(&csv).unwrap(), &HOLDS).unwrap()),
        Box::new(Parquet::new(std::fs::File::create(&parquet).unwrap(), &HOLDS).unwrap()),
    ];
    for mut sheet in sheets {
        ROWS.iter().for_each(|row| sheet.row(row).unwrap());
        sheet.end().unwrap();
    }
    for path in [&csv, &parquet] {
        let reading = read::files(&[path], &Layout::default(), &Watch::silent()).unwrap();
        assert_eq!(reading.table.rows(), 3);
        assert_eq!(cell(&reading, "name", "007").as_deref(), Some("Nguyễn, \"Linh\"\nThi"));
        assert_eq!(cell(&reading, "name", "7"), None);
        assert_eq!(cell(&reading, "weight", "007").as_deref(), Some("-1.25"));
        assert_eq!(cell(&reading, "weight", "8").as_deref(), Some("0.1"));
        assert_eq!(cell(&reading, "count", "7").as_deref(), Some("-9"));
    }
    std::fs::write(&parquet, b"PAR1 no more PAR1").unwrap();
    let refusal = read::files(&[&parquet], &Layout::default(), &Watch::silent()).unwrap_err();
    assert_eq!(refusal.what, What::NotParquet);
}
