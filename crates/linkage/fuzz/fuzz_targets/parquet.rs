//! Any bytes are a Parquet table or refused.
#![no_main]

use daybreak_linkage::Watch;
use daybreak_linkage::read::{Layout, files};
use libfuzzer_sys::fuzz_target;

static QUIET: std::sync::Once = std::sync::Once::new();

fuzz_target!(|bytes: &[u8]| {
    // Faults of the format's library are caught where it is called; only what leaves the reader ends the run.
    QUIET.call_once(|| std::panic::set_hook(Box::new(|_| {})));
    let path = std::env::temp_dir().join(format!("daybreak-fuzz-{}.parquet", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    let _ = files(&[path.as_path()], &Layout::default(), &Watch::silent());
});
