#![no_main]

use daybreak_disclosure::exchange::Cases;

// What is read can be written, and what was written is read as the same.
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(cases) = Cases::read("fuzzed", bytes) {
        let again = Cases::read("written", cases.write().as_bytes()).expect("what was written is read");
        assert_eq!(again.write(), cases.write());
        let _ = cases.people();
    }
});
