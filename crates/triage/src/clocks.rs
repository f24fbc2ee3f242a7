//! Who must act by when: what the house proposes, as dated data with its source, what an organisation sets in its place, and the day that makes.

use daybreak_vocabulary::working_days::Nation;
use daybreak_vocabulary::{Day, Moment, codes};

codes! {
    /// What is to be done within a time.
    Duty, "duty-" {
        /// Somebody opens a report that speaks of danger or of a child.
        ReadUrgent = "read_urgent",
        /// Somebody opens any other report.
        Read = "read",
        /// The organisation that answers writes back to whoever wrote.
        Answer = "answer",
        /// An intelligence report that was begun becomes a text that may leave, or is written anew.
        Sanitise = "sanitise",
    }
}

/// What the house proposes where an organisation has set nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposed {
    pub duty: Duty,
    /// The first day it holds.
    pub from: Day,
    /// Working days; none: the same day, whatever day it is.
    pub days: i64,
    /// The words that say where it comes from.
    pub source: &'static str,
    /// When somebody last looked whether a law or guidance says otherwise.
    pub checked_on: Day,
}

/// 2026-11-22 and 2026-11-29.
const FIRST: Day = Day(20_779);
const CHECKED: Day = Day(20_786);

/// Every proposal there ever was, the later after the earlier. No law and no guidance that we could verify sets any of these times: they are the partnership's
/// own, and pages say so.
pub const PROPOSED: &[Proposed] = &[
    Proposed { duty: Duty::ReadUrgent, from: FIRST, days: 0, source: "clocks-source-house", checked_on: CHECKED },
    Proposed { duty: Duty::Read, from: FIRST, days: 1, source: "clocks-source-house", checked_on: CHECKED },
    Proposed { duty: Duty::Answer, from: FIRST, days: 2, source: "clocks-source-house", checked_on: CHECKED },
    Proposed { duty: Duty::Sanitise, from: FIRST, days: 5, source: "clocks-source-house", checked_on: CHECKED },
];

/// What an organisation set in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    pub duty: Duty,
    pub from: Day,
    pub days: i64,
    pub source: String,
    pub set_at: Moment,
}

/// The days in force on a day: what the organisation set last, else what the house proposes.
pub fn days(duty: Duty, set: &[Set], on: Day) -> i64 {
    let own = set.iter().filter(|rule| rule.duty == duty && rule.from <= on).max_by_key(|rule| rule.from).map(|rule| rule.days);
    own.or_else(|| proposed(duty, on).map(|rule| rule.days)).unwrap_or(0)
}

/// The proposal in force on a day. Before the first, the first.
pub fn proposed(duty: Duty, on: Day) -> Option<&'static Proposed> {
    let of = || PROPOSED.iter().filter(|rule| rule.duty == duty);
    of().rfind(|rule| rule.from <= on).or_else(|| of().next())
}

/// The day by which it must be done: counted from the day it came, in working days of the nation it happened in. `None` where our tables of bank holidays say
/// nothing about the way there: then no day is made up.
pub fn due(duty: Duty, set: &[Set], since: Day, nation: Nation) -> Option<Day> {
    match u32::try_from(days(duty, set, since)) {
        Ok(0) => Some(since),
        Ok(days) => nation.add(since, days).ok(),
        Err(_) => None,
    }
}

/// How something that is due stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pressing {
    Overdue,
    Today,
    Coming,
    /// No day could be worked out.
    Unknown,
}

impl Pressing {
    pub fn of(due: Option<Day>, today: Day) -> Pressing {
        match due {
            None => Pressing::Unknown,
            Some(due) if due < today => Pressing::Overdue,
            Some(due) if due == today => Pressing::Today,
            Some(_) => Pressing::Coming,
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Pressing::Overdue => "due-overdue",
            Pressing::Today => "due-today",
            Pressing::Coming => "due-coming",
            Pressing::Unknown => "due-unknown",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: i8, day: i8) -> Day {
        Day::from_ymd(2026, month, day).unwrap()
    }

    fn set(duty: Duty, from: Day, days: i64) -> Set {
        Set { duty, from, days, source: "agreement".into(), set_at: Moment(0) }
    }

    #[test]
    fn the_days_that_are_named_are_those() {
        assert_eq!((FIRST.to_string(), CHECKED.to_string()), ("2026-11-22".into(), "2026-11-29".into()));
    }

    #[test]
    fn danger_does_not_wait_for_monday_and_the_rest_waits_by_the_nations_calendar() {
        let friday = day(11, 27);
        assert_eq!(due(Duty::ReadUrgent, &[], day(11, 28), Nation::EnglandAndWales), Some(day(11, 28)));
        assert_eq!(due(Duty::Read, &[], friday, Nation::EnglandAndWales), Some(day(11, 30)));
        // St Andrew's Day is a holiday in Scotland alone.
        assert_eq!(due(Duty::Read, &[], friday, Nation::Scotland), Some(day(12, 1)));
        assert_eq!(due(Duty::Answer, &[], day(12, 24), Nation::EnglandAndWales), Some(day(12, 30)));
    }

    #[test]
    fn what_an_organisation_set_last_holds_from_its_day() {
        let rules = [set(Duty::Read, day(12, 1), 3), set(Duty::Read, day(12, 10), 0), set(Duty::Answer, day(12, 1), 9)];
        assert_eq!(days(Duty::Read, &rules, day(11, 30)), 1);
        assert_eq!(days(Duty::Read, &rules, day(12, 9)), 3);
        assert_eq!(days(Duty::Read, &rules, day(12, 10)), 0);
        assert_eq!(days(Duty::Sanitise, &rules, day(12, 10)), 5);
    }

    #[test]
    fn a_day_outside_the_tables_is_not_made_up() {
        let far = Day::from_ymd(2028, 12, 30).unwrap();
        assert_eq!(due(Duty::Sanitise, &[], far, Nation::EnglandAndWales), None);
        assert_eq!(Pressing::of(None, far), Pressing::Unknown);
    }

    #[test]
    fn every_duty_has_a_proposal_and_rows_are_in_order() {
        for duty in Duty::ALL {
            let days: Vec<Day> = PROPOSED.iter().filter(|rule| rule.duty == *duty).map(|rule| rule.from).collect();
            assert!(!days.is_empty() && days.windows(2).all(|pair| pair[0] < pair[1]), "{duty:?}");
        }
    }
}
