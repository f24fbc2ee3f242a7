//! Any bytes are a table or a refusal, never a panic; a table has a row per id.
#![no_main]

use daybreak_linkage::read::{self, Layout};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // The first column is the ids', whatever it is called: deeper than the header is reached.
    let id = bytes.split(|byte| matches!(byte, b',' | b';' | b'\t' | b'|' | b'\n')).next().unwrap_or_default();
    let layout = Layout { id: String::from_utf8_lossy(id).trim().to_owned(), ..Layout::default() };
    match read::csv("people.csv", bytes, &layout) {
        Ok(reading) => {
            let table = &reading.table;
            assert!(table.rows() > 0);
            for row in 0..table.rows() {
                assert_eq!(table.row(table.source(row), table.id(row)), Some(row));
            }
        }
        Err(refusal) => assert!(!refusal.to_string().is_empty()),
    }
});
