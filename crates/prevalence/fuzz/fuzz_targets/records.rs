//! The same for a row per person, split by the first column.
#![no_main]

use daybreak_prevalence::reading::{self, Layout};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let first = bytes.split(|byte| *byte == b',').next().unwrap_or_default();
    let by = vec![String::from_utf8_lossy(first).trim().to_owned()];
    let layout = Layout { records: true, by, ..Layout::default() };
    if let Ok(parts) = reading::parts("people.csv", bytes, &layout) {
        assert!(parts.iter().all(|part| part.table.people() > 0));
    }
});
