//! A file somebody brings: text or a spreadsheet, read or refused, never a panic.
#![no_main]

use daybreak_statistics::reading::{self, Given};
use daybreak_vocabulary::Day;
use libfuzzer_sys::fuzz_target;

static QUIET: std::sync::Once = std::sync::Once::new();

fuzz_target!(|bytes: &[u8]| {
    // Faults of the format's library are caught where it is called; only what leaves the reader ends the run.
    QUIET.call_once(|| std::panic::set_hook(Box::new(|_| {})));
    let given = Given { published_on: Some(Day(19_789)), ..Given::default() };
    if let Ok(read) = reading::read("nrm_referrals_2023_q1.csv", bytes, &given) {
        for edition in &read.editions {
            let packed = daybreak_statistics::packed::pack(&edition.dictionary, edition.figures());
            assert!(daybreak_statistics::packed::unpack(&packed).is_some());
            let _ = edition.disagreements();
        }
    }
});
