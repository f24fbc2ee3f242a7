//! A clock that stands still and chance that repeats.

use daybreak_vocabulary::{Chance, Clock, Moment};
use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// A clock that moves only when a test moves it.
#[derive(Debug)]
pub struct SetClock(AtomicI64);

/// 2026-11-22T03:10Z: a Sunday, at night, in winter, when London's clocks show the same.
const NIGHT: Moment = Moment(1_795_317_000_000);

impl Default for SetClock {
    fn default() -> SetClock {
        SetClock(AtomicI64::new(NIGHT.0))
    }
}

impl SetClock {
    pub fn set(&self, moment: Moment) {
        self.0.store(moment.0, Ordering::SeqCst);
    }

    pub fn advance_minutes(&self, minutes: i64) {
        self.set(self.now().plus_minutes(minutes));
    }

    pub fn advance_days(&self, days: i64) {
        self.set(self.now().plus_days(days));
    }
}

impl Clock for SetClock {
    fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::SeqCst))
    }
}

/// SHA-256 of a seed and a counter: the same bytes in every run, never the same twice in one.
#[derive(Debug)]
pub struct SeededChance {
    seed: u64,
    drawn: AtomicU64,
}

impl SeededChance {
    pub fn new(seed: u64) -> SeededChance {
        SeededChance { seed, drawn: AtomicU64::new(0) }
    }
}

impl Chance for SeededChance {
    fn fill(&self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(32) {
            let drawn = self.drawn.fetch_add(1, Ordering::SeqCst);
            let block = Sha256::new().chain_update(self.seed.to_be_bytes()).chain_update(drawn.to_be_bytes()).finalize();
            for (byte, drawn) in part.iter_mut().zip(block) {
                *byte = drawn;
            }
        }
    }
}
