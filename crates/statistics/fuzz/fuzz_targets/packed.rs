//! Figures as bytes: what is no edition is none.
#![no_main]

use daybreak_statistics::packed;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some((dictionary, figures)) = packed::unpack(bytes) {
        assert_eq!(packed::unpack(&packed::pack(&dictionary, &figures)), Some((dictionary, figures)));
    }
});
