//! Any bytes are a table or a refusal, never a panic; a table has as many people as its hash says it is.
#![no_main]

use daybreak_prevalence::reading;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    match reading::table("counts.csv", bytes) {
        Ok(table) => assert!(table.people() > 0 && table.counts()[0] == 0),
        Err(refusal) => assert!(!refusal.to_string().is_empty()),
    }
});
