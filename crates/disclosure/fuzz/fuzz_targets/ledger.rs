#![no_main]

use daybreak_disclosure::Ledger;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = Ledger::read(bytes);
});
