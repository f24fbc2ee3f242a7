//! Any bytes are a memory or refused; a memory that is written reads back the same.
#![no_main]

use daybreak_linkage::memory::Memory;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(memory) = Memory::read("memory", &mut &bytes[..]) {
        let mut written = Vec::new();
        memory.write(&mut written).unwrap();
        assert_eq!(Memory::read("memory", &mut written.as_slice()).unwrap(), memory);
    }
});
