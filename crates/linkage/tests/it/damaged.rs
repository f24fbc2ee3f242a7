//! Parquet files that are damaged, or that say more of themselves than they hold.

use daybreak_linkage::read::{self, Layout, Reading};
use daybreak_linkage::write::{Cell, Holds, Parquet, Sheet};
use daybreak_linkage::{Refusal, Watch, What};
use parquet::basic::{Compression, Repetition, Type as Physical};
use parquet::column::writer::ColumnCloseResult;
use parquet::data_type::{ByteArray, ByteArrayType};
use parquet::file::metadata::ColumnChunkMetaData;
use parquet::file::properties::{WriterProperties, WriterVersion};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;
use std::fs::File;
use std::sync::Arc;

/// The kinds of pages, as their headers number them.
const DATA: u64 = 0;
const DICTIONARY: u64 = 2;
/// Encodings, as headers number them.
const PLAIN: u64 = 0;
const LENGTHS_APART: u64 = 6;
const BEGUN_ALIKE: u64 = 7;
const BY_DICTIONARY: u64 = 8;
/// The largest number a header can hold.
const LARGEST: u64 = i32::MAX as u64;

/// Seven bits a byte, the lowest first.
fn number(mut value: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
    bytes
}

/// A page behind its header (Thrift's compact protocol), which says that it unpacks to so many bytes and holds so many values.
fn page(kind: u64, unpacked: u64, values: u64, encoding: u64, data: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for value in [kind, unpacked, data.len() as u64] {
        bytes.push(0x15);
        bytes.extend(number(value << 1));
    }
    bytes.push(if kind == DICTIONARY { 0x4c } else { 0x2c });
    // Levels are in runs (3).
    let about = if kind == DICTIONARY { vec![values, encoding] } else { vec![values, encoding, 3, 3] };
    for value in about {
        bytes.push(0x15);
        bytes.extend(number(value << 1));
    }
    bytes.extend([0, 0]);
    bytes.extend(data);
    bytes
}

/// Levels as runs of one value: how long, and which.
fn levels(runs: &[(u64, u8)]) -> Vec<u8> {
    let held: Vec<u8> = runs.iter().flat_map(|(length, level)| number(length << 1).into_iter().chain([*level])).collect();
    [&u32::try_from(held.len()).unwrap().to_le_bytes()[..], &held].concat()
}

/// Lengths, in one block whose differences take 32 bits each.
fn lengths(of: &[u32]) -> Vec<u8> {
    let block = of.len().next_multiple_of(128);
    let mut bytes = [number(block as u64), number(1), number(of.len() as u64), number(u64::from(of[0]) << 1), vec![0, 32]].concat();
    bytes.extend(of.windows(2).flat_map(|two| two[1].wrapping_sub(two[0]).to_le_bytes()));
    bytes.resize(bytes.len() + 4 * (block + 1 - of.len()), 0);
    bytes
}

fn column(name: &str, repetition: Repetition) -> Type {
    Type::primitive_type_builder(name, Physical::BYTE_ARRAY).with_repetition(repetition).build().unwrap()
}

/// A file of one group of rows: its columns, and the pages of each.
fn made(columns: Vec<(Type, Vec<u8>)>, rows: u64, compression: Compression) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pages");
    let (fields, chunks): (Vec<Arc<Type>>, Vec<Vec<u8>>) = columns.into_iter().map(|(field, pages)| (Arc::new(field), pages)).unzip();
    let schema = Type::group_type_builder("rows").with_fields(fields).build().unwrap();
    let mut writer = SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(WriterProperties::builder().build())).unwrap();
    let about = writer.schema_descr().columns().to_vec();
    let mut group = writer.next_row_group().unwrap();
    for (about, pages) in about.into_iter().zip(chunks) {
        std::fs::write(&path, &pages).unwrap();
        let length = i64::try_from(pages.len()).unwrap();
        let metadata = ColumnChunkMetaData::builder(about).set_compression(compression).set_num_values(1);
        let metadata = metadata.set_total_compressed_size(length).set_total_uncompressed_size(length).set_data_page_offset(0).build().unwrap();
        let bytes_written = pages.len() as u64;
        let close = ColumnCloseResult { bytes_written, rows_written: rows, metadata, bloom_filter: None, column_index: None, offset_index: None };
        group.append_column(&File::open(&path).unwrap(), close).unwrap();
    }
    group.close().unwrap();
    writer.into_inner().unwrap()
}

fn read(bytes: &[u8]) -> Result<Reading, Refusal> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.parquet");
    std::fs::write(&path, bytes).unwrap();
    read::files(&[&path], &Layout::default(), &Watch::silent())
}

/// What reading ends with, and in which row.
fn refused(bytes: &[u8]) -> (Option<u64>, What) {
    let refusal = read(bytes).unwrap_err();
    assert!(refusal.file.unwrap().ends_with("people.parquet"));
    (refusal.line, refusal.what)
}

/// What reading a file of one column ends with.
fn of_one(repetition: Repetition, pages: &[Vec<u8>], rows: u64, compression: Compression) -> (Option<u64>, What) {
    refused(&made(vec![(column("unique_id", repetition), pages.concat())], rows, compression))
}

fn too_large() -> (Option<u64>, What) {
    (Some(1), What::LargePage("“unique_id”".to_owned()))
}

const BROKEN: (Option<u64>, What) = (Some(1), What::NotParquet);

/// A file of this crate's, whose first page of a dictionary is called one of an index: the format's library passes over it, and panics where it looks a value up.
#[test]
fn a_file_on_which_the_library_panics_is_broken() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.parquet");
    let mut sheet: Box<dyn Sheet> = Box::new(Parquet::new(File::create(&path).unwrap(), &[("unique_id", Holds::Text)]).unwrap());
    sheet.row(&[Cell::Text("007")]).unwrap();
    sheet.end().unwrap();
    let mut bytes = std::fs::read(path).unwrap();
    assert_eq!(read(&bytes).unwrap().table.rows(), 1);
    assert_eq!(bytes[..6], *b"PAR1\x15\x04", "the first page is of a dictionary");
    bytes[5] = 0x02;
    assert_eq!(refused(&bytes), BROKEN);
}

#[test]
fn a_page_that_says_it_unpacks_to_gigabytes_is_refused_before_it_does() {
    let packed = |length: u64| [number(length), vec![0, b'x']].concat();
    for kind in [DATA, DICTIONARY] {
        let pages = [page(kind, LARGEST, 1, PLAIN, &packed(LARGEST))];
        assert_eq!(of_one(Repetition::REQUIRED, &pages, 1, Compression::SNAPPY), too_large());
    }
    // Whatever the header says: what is packed says a hundred million, in six bytes.
    let pages = [page(DATA, 6, 1, PLAIN, &packed(100_000_000))];
    assert_eq!(of_one(Repetition::REQUIRED, &pages, 1, Compression::SNAPPY), BROKEN);
}

#[test]
fn values_that_are_not_there_take_no_room() {
    let one = b"\x01\0\0\0x";
    for (values, refusal) in [(LARGEST, too_large()), (1_000_000, BROKEN)] {
        let pages = [page(DICTIONARY, 5, values, PLAIN, one)];
        assert_eq!(of_one(Repetition::REQUIRED, &pages, 1, Compression::UNCOMPRESSED), refusal);
    }
    let many = [number(128), number(1), number(LARGEST), vec![0; 16]].concat();
    for (values, refusal) in [(LARGEST, too_large()), (1, BROKEN)] {
        let pages = [page(DATA, many.len() as u64, values, LENGTHS_APART, &many)];
        assert_eq!(of_one(Repetition::REQUIRED, &pages, 1, Compression::UNCOMPRESSED), refusal);
    }
}

/// Four thousand values of 64 KB in a page of 100 KB, each the same as the one before.
#[test]
fn values_that_repeat_how_the_last_began_are_counted_in_full() {
    let (mut beginnings, mut endings) = (vec![1 << 16; 4_096], vec![0; 4_096]);
    (beginnings[0], endings[0]) = (0, 1 << 16);
    let data = [lengths(&beginnings), lengths(&endings), vec![b'x'; 1 << 16]].concat();
    let pages = [page(DATA, data.len() as u64, 4_096, BEGUN_ALIKE, &data)];
    assert_eq!(of_one(Repetition::REQUIRED, &pages, 4_096, Compression::UNCOMPRESSED), too_large());
}

#[test]
fn a_list_of_millions_is_refused() {
    let pages = [page(DATA, 0, LARGEST, PLAIN, b"")];
    assert_eq!(of_one(Repetition::REPEATED, &pages, 1, Compression::UNCOMPRESSED), too_large());
    // One row over three pages, of pieces that are missing.
    let pages = [1, 0, 0].map(|rows| {
        let data = [levels(&[(rows, 0), (2_000_000 - rows, 1)][usize::from(rows == 0)..]), levels(&[(2_000_000, 0)])].concat();
        page(DATA, data.len() as u64, 2_000_000, PLAIN, &data)
    });
    assert_eq!(of_one(Repetition::REPEATED, &pages, 1, Compression::UNCOMPRESSED), too_large());
}

/// Five pieces of a megabyte, which the file holds once.
#[test]
fn a_row_of_megabytes_is_no_record() {
    let text = [&(1u32 << 20).to_le_bytes()[..], &vec![b'x'; 1 << 20]].concat();
    let data = [levels(&[(1, 0), (4, 1)]), levels(&[(5, 1)]), vec![1], number(5 << 1), vec![0]].concat();
    let pages = [page(DICTIONARY, text.len() as u64, 1, PLAIN, &text), page(DATA, data.len() as u64, 5, BY_DICTIONARY, &data)];
    assert_eq!(of_one(Repetition::REPEATED, &pages, 1, Compression::UNCOMPRESSED), (Some(1), What::LongRow(4)));
}

#[test]
fn what_is_compressed_otherwise_is_named() {
    let pages = [page(DATA, 5, 1, PLAIN, b"\x01\0\0\0x")];
    let unread = What::UnreadCompression("“unique_id”".to_owned());
    assert_eq!(of_one(Repetition::REQUIRED, &pages, 1, Compression::GZIP(Default::default())), (Some(1), unread));
}

/// In the file's end, how long a column is and where it stands: its length unpacked and packed, and where its first page begins.
fn told(length: u64, packed: u64, at: Vec<u8>) -> Vec<u8> {
    [vec![0x16], number(length << 1), vec![0x16], number(packed << 1), vec![0x26], at].concat()
}

fn changed(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = bytes.windows(from.len()).position(|here| here == from).unwrap();
    assert_eq!(from.len(), to.len());
    [&bytes[..at], to, &bytes[at + from.len()..]].concat()
}

#[test]
fn columns_lie_within_the_file_and_not_over_each_other() {
    let text = [&2_000u32.to_le_bytes()[..], &[b'7'; 2_000]].concat();
    let pages = page(DATA, text.len() as u64, 1, PLAIN, &text);
    let length = pages.len() as u64;
    let file = made(["unique_id", "name"].map(|name| (column(name, Repetition::REQUIRED), pages.clone())).into(), 1, Compression::UNCOMPRESSED);
    assert_eq!(read(&file).unwrap().table.rows(), 1);
    let broken = (None, What::NotParquet);
    let first = told(length, length, number(4 << 1));
    assert_eq!(refused(&changed(&file, &first, &told(length, 8_000, number(4 << 1)))), broken, "longer than the file");
    let second = told(length, length, number((4 + length) << 1));
    // Where it begins is four again, in two bytes.
    assert_eq!(refused(&changed(&file, &second, &told(length, 2 * length, vec![0x88, 0]))), broken, "together longer than the file");
}

#[test]
fn both_versions_read_the_same_packed_or_not_with_a_dictionary_or_without() {
    let ids: Vec<ByteArray> = (0..300).map(|row| ByteArray::from(format!("{row:03}").as_str())).collect();
    let names = [ByteArray::from("Nguyễn Thị Linh"), ByteArray::from("Nguyễn Thị Lan")];
    for version in [WriterVersion::PARQUET_1_0, WriterVersion::PARQUET_2_0] {
        for (compression, dictionary) in [Compression::SNAPPY, Compression::UNCOMPRESSED].into_iter().flat_map(|how| [(how, true), (how, false)]) {
            let properties = WriterProperties::builder().set_writer_version(version).set_compression(compression).set_dictionary_enabled(dictionary).build();
            let fields = vec![Arc::new(column("unique_id", Repetition::REQUIRED)), Arc::new(column("name", Repetition::OPTIONAL))];
            let schema = Type::group_type_builder("rows").with_fields(fields).build().unwrap();
            let mut writer = SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(properties)).unwrap();
            let mut group = writer.next_row_group().unwrap();
            let mut own = group.next_column().unwrap().unwrap();
            own.typed::<ByteArrayType>().write_batch(&ids, None, None).unwrap();
            own.close().unwrap();
            // Every third is missing.
            let there: Vec<i16> = (0..300).map(|row| i16::from(row % 3 > 0)).collect();
            let held: Vec<ByteArray> = (0..200).map(|value| names[value % 2].clone()).collect();
            let mut name = group.next_column().unwrap().unwrap();
            name.typed::<ByteArrayType>().write_batch(&held, Some(&there), None).unwrap();
            name.close().unwrap();
            group.close().unwrap();
            let reading = read(&writer.into_inner().unwrap()).unwrap();
            let case = format!("{version:?}, {compression}, {dictionary}");
            assert_eq!(reading.table.rows(), 300, "{case}");
            let name = |row: usize| reading.table.column("name").unwrap().text(row);
            assert_eq!([name(0), name(1), name(299)], [None, Some("Nguyễn Thị Linh"), Some("Nguyễn Thị Lan")], "{case}");
        }
    }
}
