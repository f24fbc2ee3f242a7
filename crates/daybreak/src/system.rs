//! The real clock and the real randomness: the only place that reads them.

use daybreak_vocabulary::{Chance, Clock, Moment};
use std::time::{SystemTime, UNIX_EPOCH};

/// The operating system's clock.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the real clock")]
    fn now(&self) -> Moment {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Moment(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}

/// The operating system's randomness.
#[derive(Clone, Copy, Debug)]
pub struct SystemChance;

impl Chance for SystemChance {
    #[expect(clippy::disallowed_methods, clippy::panic, reason = "the one place that reads it; going on without randomness would send weak keys")]
    fn fill(&self, bytes: &mut [u8]) {
        if getrandom::fill(bytes).is_err() {
            panic!("the operating system gives no randomness");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use daybreak_vocabulary::Day;

    #[test]
    fn the_clock_is_of_this_age() {
        assert!(SystemClock.now().day() >= Day::from_ymd(2026, 11, 1).unwrap());
    }

    #[test]
    fn two_draws_differ() {
        let chance: &dyn Chance = &SystemChance;
        assert_ne!(chance.bytes::<32>(), chance.bytes::<32>());
    }
}
