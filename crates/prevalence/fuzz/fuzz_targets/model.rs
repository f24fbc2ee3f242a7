//! Any text is a model or not one; a model prints itself as it can be read.
#![no_main]

use daybreak_prevalence::Model;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(model) = Model::read(text, 6) {
        assert_eq!(Model::read(&model.to_string(), 6).as_ref(), Ok(&model));
    }
});
