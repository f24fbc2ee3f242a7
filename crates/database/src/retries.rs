//! Trying again what another transaction was in the way of.

use crate::failure::Failure;
use daybreak_vocabulary::Chance;
use std::time::Duration;

/// How often one thing is tried.
const MOST: u32 = 16;
/// The longest wait between two tries, in milliseconds.
const LONGEST_WAIT: u64 = 200;

/// The tries of one write. Whoever begins a transaction anew after a conflict asks this, so that all wait for each other by one rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Retries {
    made: u32,
}

impl Retries {
    /// Whether to try once more after this failure; where it is so, the wait is over by then.
    pub async fn again(&mut self, failure: &Failure, chance: &dyn Chance) -> bool {
        let Some(longest) = self.failed(failure) else { return false };
        let [jitter] = chance.bytes::<1>();
        tokio::time::sleep(Duration::from_millis(longest * (u64::from(jitter) + 1) / 256)).await;
        true
    }

    /// Counts a try that failed, and answers the most to wait before the next. Twice as long each time, and not all alike: many who write at once on a
    /// small database would stay in each other's way.
    fn failed(&mut self, failure: &Failure) -> Option<u64> {
        self.made += 1;
        (failure.is_conflict() && self.made < MOST).then(|| (2 << self.made.min(10)).min(LONGEST_WAIT))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_longest_and_end() {
        let mut tries = Retries::default();
        let waits: Vec<u64> = std::iter::from_fn(|| tries.failed(&Failure::Conflict)).collect();
        assert_eq!(waits[..7], [4, 8, 16, 32, 64, 128, 200]);
        assert_eq!((waits.len(), waits.last()), (15, Some(&200)), "the sixteenth is the last");
    }

    #[test]
    fn only_what_was_in_the_way_is_waited_for() {
        for failure in [Failure::Full, Failure::Unreachable, Failure::Broken("it is broken")] {
            assert_eq!(Retries::default().failed(&failure), None);
        }
    }
}
