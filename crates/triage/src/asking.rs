//! Asking whoever holds something on the same mark: why, and how long it waits.

use daybreak_vocabulary::codes;
use daybreak_vocabulary::retention::Class;
use daybreak_vocabulary::{Day, id};

id!(AskingId, "One organisation's question to whoever holds something on the same mark.");

codes! {
    /// Why somebody asks. From a list: what they know themselves would be passed on without a ground if they wrote it here.
    Reason, "asking-reason-" {
        Danger = "danger",
        Child = "child",
        SamePerson = "same_person",
        SamePlace = "same_place",
        /// A visit is planned.
        Visit = "visit",
        /// To know whether it is the same at all.
        Check = "check",
    }
}

/// For how many days a question waits, from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    pub from: Day,
    pub days: i64,
}

/// Every period there ever was, the later after the earlier (2026-11-29, decision 121; ours, not a rule of anybody's).
pub const WAITS: &[Wait] = &[Wait { from: Day(20_786), days: 14 }];

/// The last day on which a question of today waits. A declined one and an unanswered one end alike on it.
pub fn until(today: Day) -> Day {
    let wait = WAITS.iter().rfind(|wait| wait.from <= today).or(WAITS.first());
    today.plus(wait.map_or(0, |wait| wait.days))
}

/// The day on which the row itself goes.
pub fn expires(today: Day) -> Day {
    Class::Asking.expires(today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_waits_two_weeks_and_is_kept_for_longer() {
        let today = Day(20_800);
        assert_eq!(until(today), today.plus(14));
        assert_eq!(WAITS[0].from.to_string(), "2026-11-29");
        assert!(expires(today) > until(today));
        assert!(Reason::ALL.iter().all(|reason| Reason::from_code(reason.code()) == Some(*reason)));
    }
}
