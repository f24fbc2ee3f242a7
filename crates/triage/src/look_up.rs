//! How many marks a member may look up before answers slow down, and before somebody else sees it.

use daybreak_vocabulary::codes;

/// Within an hour this many cost nothing.
pub const AN_HOUR: i64 = 20;
/// At each further so many within a day the account says so, where the auditor reads it.
pub const A_DAY: i64 = 50;
/// The longest an answer waits, in milliseconds.
pub const LONGEST: i64 = 8_000;
/// Each slow answer waits for the one before it. Whoever would wait longer than this, in milliseconds, is asked to try later instead.
pub const PATIENCE: i64 = 30_000;
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

/// When an answer comes, in milliseconds from now, after so many marks within the last hour, this one's among them; `before` is when the last one of the same member
/// comes. Several asked at once wait one after the other. `None` where that would be too long.
pub fn comes(in_the_hour: i64, before: i64) -> Option<i64> {
    match delay(in_the_hour) {
        0 => Some(0),
        wait => Some(before.max(0) + wait).filter(|at| *at <= PATIENCE),
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
    fn slow_answers_come_one_after_the_other_however_many_are_asked_at_once() {
        let (mut before, mut came) = (0, Vec::new());
        for in_the_hour in 19..40 {
            match comes(in_the_hour, before) {
                Some(at) => {
                    came.push(at);
                    before = at;
                }
                None => came.push(-1),
            }
        }
        assert_eq!(came[..9], [0, 0, 500, 1_500, 3_500, 7_500, 15_500, 23_500, -1]);
        assert!(came[9..].iter().all(|at| *at == -1));
        assert_eq!(comes(1_000, -5_000), Some(LONGEST), "whoever waited goes on");
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
