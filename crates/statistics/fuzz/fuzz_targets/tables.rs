//! A file somebody brings: text or a spreadsheet, read or refused, never a panic.
#![no_main]

use daybreak_statistics::reading::{self, Given};
use daybreak_vocabulary::Day;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let given = Given { published_on: Some(Day(19_789)), ..Given::default() };
    if let Ok(read) = reading::read("nrm_referrals_2023_q1.csv", bytes, &given) {
        for edition in &read.editions {
            let packed = daybreak_statistics::packed::pack(&edition.dictionary, edition.figures());
            assert!(daybreak_statistics::packed::unpack(&packed).is_some());
            let _ = edition.disagreements();
        }
    }
});
