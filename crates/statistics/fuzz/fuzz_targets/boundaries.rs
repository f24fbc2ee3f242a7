//! Boundaries of areas.
#![no_main]

use daybreak_statistics::drawing::Boundaries;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = Boundaries::read(bytes);
});
