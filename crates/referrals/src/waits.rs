//! How long people really waited here, from the partnership's own decided referrals: shown beside a target, so that nobody takes the target for a promise.

use daybreak_vocabulary::Day;

/// Fewer than this, and a wait would speak of single people, or let whoever knows the others work out one: it is "not known" instead.
pub const LEAST: usize = 20;

/// How far back "recent" goes: decisions of the last year.
pub const RECENT_DAYS: i64 = 365;

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wait {
    /// From entering to the first decision.
    Reasonable,
    /// From a positive first decision to the second.
    Conclusive,
}

/// One wait that is over: the day it began, and the day of the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waited {
    pub from: Day,
    pub to: Day,
}

/// What recent waits were, in calendar days: half were no longer than `half`, nine in ten no longer than `most`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recent {
    pub half: i64,
    pub most: i64,
    /// How many decisions this rests on, rounded down to tens: a count that moves by one tells of one person.
    pub about: usize,
}

/// Recent real waits; `None` where too few were decided in the last year to say anything.
///
/// Quantiles by nearest rank: the smallest wait that at least the share of all waits did not exceed.
pub fn recent(waits: &[Waited], today: Day) -> Option<Recent> {
    let since = today.plus(-RECENT_DAYS);
    let mut days: Vec<i64> = waits.iter().filter(|wait| wait.to > since && wait.to <= today && wait.to >= wait.from).map(|wait| wait.to.0 - wait.from.0).collect();
    if days.len() < LEAST {
        return None;
    }
    days.sort_unstable();
    let rank = |tenths: usize| days.get((days.len() * tenths).div_ceil(10).saturating_sub(1)).copied();
    Some(Recent { half: rank(5)?, most: rank(9)?, about: days.len() / 10 * 10 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waits(days: impl IntoIterator<Item = i64>) -> Vec<Waited> {
        days.into_iter().map(|days| Waited { from: Day(20_000), to: Day(20_000 + days) }).collect()
    }

    #[test]
    fn half_and_nine_in_ten_by_nearest_rank() {
        assert_eq!(recent(&waits(1..=20), Day(20_020)), Some(Recent { half: 10, most: 18, about: 20 }));
        assert_eq!(recent(&waits(1..=29), Day(20_029)), Some(Recent { half: 15, most: 27, about: 20 }));
    }

    #[test]
    fn too_few_or_too_old_is_not_known() {
        assert_eq!(recent(&waits(1..=19), Day(20_020)), None);
        assert_eq!(recent(&waits(1..=20), Day(20_020 + RECENT_DAYS)), None);
        assert_eq!(recent(&[], Day(20_000)), None);
    }
}
