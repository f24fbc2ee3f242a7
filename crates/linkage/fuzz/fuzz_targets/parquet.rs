//! Any bytes are a Parquet table or refused.
#![no_main]

use daybreak_linkage::Watch;
use daybreak_linkage::read::{Layout, files};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let path = std::env::temp_dir().join(format!("daybreak-fuzz-{}.parquet", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    let _ = files(&[path.as_path()], &Layout::default(), &Watch::silent());
});
