//! Any text is settings or refused; settings that are written read back the same.
#![no_main]

use daybreak_linkage::settings::{read, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(settings) = read("model.json", text) {
        if let Ok(written) = write(&settings) {
            assert_eq!(read("model.json", &written).ok().as_ref(), Some(&settings));
        }
    }
});
