use crate::typed::shelf;
use calamine::{Data, Ods, Reader, Xlsx};
use daybreak_statistics::answer::answer;
use daybreak_statistics::grid::{Entry, Grid};
use daybreak_statistics::question::Question;
use daybreak_statistics::tongue::English;
use daybreak_statistics::writing::{Format, csv};
use std::io::Cursor;

fn grid() -> Grid {
    let shelf = shelf();
    let question = Question::read(&shelf, "referrals", [("change", "yes")]).unwrap();
    Grid::of(&answer(&shelf, &question).unwrap(), &English)
}

fn cells(range: &calamine::Range<Data>) -> Vec<Vec<Data>> {
    range.rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn every_format_holds_the_same_numbers() {
    let grid = grid();
    let xlsx = Format::Xlsx.write(&grid).unwrap();
    let ods = Format::Ods.write(&grid).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx)).unwrap();
    let name = book.sheet_names()[0].clone();
    let of_xlsx = cells(&book.worksheet_range(&name).unwrap());
    let mut book: Ods<_> = Ods::new(Cursor::new(ods)).unwrap();
    let of_ods = cells(&book.worksheet_range("Table").unwrap());
    for found in [&of_xlsx, &of_ods] {
        for (row, entries) in grid.rows.iter().enumerate() {
            for (column, entry) in entries.iter().enumerate() {
                let cell = &found[4 + row][column];
                match entry {
                    Entry::Count(people) => assert_eq!(*cell, Data::Float(*people as f64)),
                    Entry::Tenths(number) => assert_eq!(*cell, Data::Float(*number as f64 / 10.0)),
                    Entry::Text(text) if text.is_empty() => assert!(matches!(cell, Data::Empty) || *cell == Data::String(String::new())),
                    Entry::Text(text) => assert_eq!(*cell, Data::String(text.clone())),
                    Entry::Mark(mark) => assert_eq!(*cell, Data::String((*mark).to_owned())),
                }
            }
        }
    }
    let text = csv(&grid);
    let mut reader = csv_reader(&text);
    for (entries, record) in grid.rows.iter().zip(reader.records()) {
        for (entry, field) in entries.iter().zip(record.unwrap().iter()) {
            if let Entry::Count(people) = entry {
                assert_eq!(field, people.to_string());
            }
        }
    }
}

fn csv_reader(text: &str) -> csv::Reader<&[u8]> {
    csv::Reader::from_reader(text.as_bytes())
}

#[test]
fn no_text_is_a_formula_in_any_format() {
    let attack = "=HYPERLINK(\"https://example.org\";\"x\")";
    let grid = Grid { title: attack.to_owned(), lead: "+1+1".to_owned(), headings: vec!["@SUM(A1)".to_owned(), "n".to_owned()], rows: vec![vec![Entry::Text("-2+3".to_owned()), Entry::Count(7)], vec![Entry::Text(attack.to_owned()), Entry::Mark("[c]")]], notes: vec!["\t=1".to_owned()], names: 1 };
    for line in csv(&grid).lines() {
        for field in csv_reader(&format!("{line}\n")).headers().unwrap() {
            assert!(!field.starts_with(['=', '+', '-', '@', '\t']), "{field}");
        }
    }
    for (format, part) in [(Format::Xlsx, "xl/worksheets/sheet1.xml"), (Format::Ods, "content.xml")] {
        let mut archive = zip::ZipArchive::new(Cursor::new(format.write(&grid).unwrap())).unwrap();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut archive.by_name(part).unwrap(), &mut text).unwrap();
        assert!(!text.contains("<f>") && !text.contains("table:formula"), "{text}");
    }
    // The same table is the same bytes: nothing of when or by whom.
    for format in Format::ALL {
        assert_eq!(format.write(&grid).unwrap(), format.write(&grid).unwrap());
    }
}
