#![no_main]

use daybreak_disclosure::reading::{Layout, table};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = table("fuzzed", bytes, &Layout::default());
});
