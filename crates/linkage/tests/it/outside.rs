//! What commands take from outside, the same on every run.

use daybreak_vocabulary::{Chance, Clock, Moment};
use std::sync::Mutex;

pub struct Seeded(Mutex<u64>);

pub fn seeded(seed: u64) -> Seeded {
    Seeded(Mutex::new(seed << 32))
}

impl Chance for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap();
        for byte in bytes {
            *state += 1;
            *byte = daybreak_linkage::hash::number(5, *state) as u8;
        }
    }
}

pub struct Today;

impl Clock for Today {
    fn now(&self) -> Moment {
        Moment(1_795_000_000_000)
    }
}
