//! How many marks a member may look up before answers slow down, and before somebody else sees it.

use daybreak_vocabulary::codes;

/// Within an hour this many cost nothing.
pub const AN_HOUR: i64 = 20;
/// At each further so many within a day the account says so, where the auditor reads it.
pub const A_DAY: i64 = 50;
/// The longest an answer waits, in milliseconds.
pub const LONGEST: i64 = 8_000;
/// Answers that tell whether anybody knows something come at whole multiples of this, in milliseconds: how long one took tells nothing.
pub const BEAT: i64 = 25;

codes! {
    /// Why somebody types a number to see whether anyone knows.
    Why, "look-up-why-" {
        Told = "told",
        Danger = "danger",
        Visit = "visit",
        Met = "met",
    }
}

/// How long the answer waits, after so many marks within the last hour, this one's among them: 0, then 0.5 s, 1 s, 2 s … up to the longest.
pub fn delay(in_the_hour: i64) -> i64 {
    match in_the_hour.saturating_sub(AN_HOUR) {
        i64::MIN..=0 => 0,
        over => (500i64 << (over - 1).min(5)).min(LONGEST),
    }
}

/// Whether these marks reach the next fifty of the day.
pub fn is_often(before: i64, marks: i64) -> bool {
    before / A_DAY < (before + marks) / A_DAY
}

/// How much longer to wait, so many milliseconds after the beginning, until the next beat.
pub fn to_the_beat(elapsed: i64) -> i64 {
    BEAT - elapsed.max(0).rem_euclid(BEAT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_in_an_hour_cost_nothing_and_the_next_ones_more_and_more() {
        assert_eq!([0, 1, 20, 21, 22, 23, 25, 26, 1_000].map(delay), [0, 0, 0, 500, 1_000, 2_000, 8_000, 8_000, LONGEST]);
    }

    #[test]
    fn the_fiftieth_of_a_day_is_seen_and_so_is_the_hundredth() {
        assert!(!is_often(0, 49) && is_often(49, 1) && !is_often(50, 1) && is_often(45, 20) && is_often(99, 1));
    }

    #[test]
    fn an_answer_comes_at_a_beat() {
        assert_eq!([0, 1, 24, 25, 30].map(|elapsed| (elapsed + to_the_beat(elapsed)) % BEAT), [0; 5]);
        assert!((0..100).all(|elapsed| (1..=BEAT).contains(&to_the_beat(elapsed))));
    }
}
