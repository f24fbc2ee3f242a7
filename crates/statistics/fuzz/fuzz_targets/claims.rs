//! A file of claims, read and worked out over no tables.
#![no_main]

use daybreak_statistics::claims::Claims;
use daybreak_statistics::shelf::Shelf;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(claims) = Claims::read("claims", text) {
        for claim in claims.claims {
            let _ = claim.checked(&Shelf::default());
        }
    }
});
