//! Guessing slows down, per name and over all; nobody can be locked out on purpose.
//!
//! A try is counted before it is judged, so that a thousand tries at once gain nothing. Its answer waits a little longer with every wrong
//! one before it, up to [`LONGEST`]; the right passphrase and code are always let in after that wait. Since waiting alone can't stop
//! somebody who knows the passphrase from trying every code in parallel, a name with many wrong tries is asked for two codes in a row:
//! its owner can always give them, a guesser can't. No address is kept, nor the name: lanes are named by a keyed hash.

use daybreak_vocabulary::Moment;

/// The longest an answer waits, in milliseconds.
pub const LONGEST: i64 = 8_000;

/// After this many wrong tries a name is asked for two codes.
pub const TWO_CODES_AFTER: i64 = 10;

/// Wrong tries are forgotten by halves, each time this long passes without one.
const HALF_LIFE_MS: i64 = 15 * 60_000;

/// Wrong tries that cost nothing: people mistype.
const FREE: i64 = 3;

/// Over all names, this many are an ordinary Monday morning.
const FREE_OVERALL: i64 = 40;

/// What is remembered of a lane: how many tries since the last right one, and when the last was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tries {
    pub count: i64,
    pub last_at: i64,
}

impl Tries {
    /// How many still count now.
    pub fn standing(self, now: Moment) -> i64 {
        let halvings = now.since(Moment(self.last_at)).max(0) / HALF_LIFE_MS;
        if halvings >= 63 { 0 } else { self.count >> halvings }
    }

    /// One more, counted from what still stands.
    pub fn another(self, now: Moment) -> Tries {
        Tries { count: self.standing(now).saturating_add(1), last_at: now.0 }
    }
}

/// How long the answer to a try waits, in milliseconds. Both counts are of the tries before it.
pub fn delay(name: i64, overall: i64) -> i64 {
    let own = step(name.saturating_sub(FREE));
    // Over all, ten tries weigh as one: a crowd of strangers slows everybody a little, nobody much.
    let all = step(overall.saturating_sub(FREE_OVERALL) / 10) / 4;
    own.max(all).min(LONGEST)
}

/// 0 for none, then 0.5 s, 1 s, 2 s … up to the longest.
fn step(over: i64) -> i64 {
    match over {
        i64::MIN..=0 => 0,
        over => (500i64 << (over - 1).min(10)).min(LONGEST),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_mistyped_passphrase_costs_nothing_a_guess_does() {
        assert_eq!([0, 3, 4, 5, 6, 100].map(|name| delay(name, 0)), [0, 0, 500, 1_000, 2_000, LONGEST]);
    }

    #[test]
    fn a_storm_on_other_names_slows_mine_a_little() {
        assert_eq!(delay(0, 40), 0);
        assert!((1..=LONGEST / 4).contains(&delay(0, 100_000)));
    }

    proptest! {
        #[test]
        fn waiting_is_bounded_and_never_shrinks_with_more_wrong_tries(name in 0i64..i64::MAX - 1, overall in 0i64..i64::MAX - 1) {
            let now = delay(name, overall);
            prop_assert!((0..=LONGEST).contains(&now));
            prop_assert!(delay(name + 1, overall) >= now);
            prop_assert!(delay(name, overall + 1) >= now);
        }

        #[test]
        fn tries_are_forgotten(count in 0i64..1_000_000, at in 0i64..2_000_000_000_000) {
            let tries = Tries { count, last_at: at };
            prop_assert_eq!(tries.standing(Moment(at)), count);
            prop_assert_eq!(tries.standing(Moment(at).plus_days(1)), 0);
        }
    }
}
