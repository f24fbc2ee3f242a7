//! How long each class of record is kept: dated data, shown to every member. Nothing is kept for ever by accident.

use daybreak_vocabulary::Day;

/// A kind of record with its own period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A concern that was closed without being passed on.
    ReportClosed,
    /// A concern that somebody is working on, or that was passed on.
    ReportOpen,
    /// A concern its sender took back.
    ReportWithdrawn,
    /// A file that was added to a concern that was never sent.
    WaitingFile,
    /// What people said of the service itself.
    Feedback,
    /// A member who was removed: name and roles, so that the account can be read.
    Member,
    /// Alerts and who acknowledged them.
    Alert,
    /// The account of acts.
    Account,
}

/// How long a class is kept from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub class: Class,
    /// The first day it holds, since 1970.
    pub from: Day,
    pub days: i64,
}

/// 2026-11-22: the day this schedule was first written down.
const FIRST: Day = Day(20_779);
const YEAR: i64 = 365;

/// Every period there ever was, the later after the earlier. A change is a new row, never an edit: what was promised on a day can be read.
pub const PERIODS: &[Period] = &[
    Period { class: Class::ReportClosed, from: FIRST, days: YEAR },
    Period { class: Class::ReportOpen, from: FIRST, days: 6 * YEAR },
    Period { class: Class::ReportWithdrawn, from: FIRST, days: 0 },
    Period { class: Class::WaitingFile, from: FIRST, days: 1 },
    Period { class: Class::Feedback, from: FIRST, days: YEAR },
    Period { class: Class::Member, from: FIRST, days: 6 * YEAR },
    Period { class: Class::Alert, from: FIRST, days: 2 * YEAR },
    Period { class: Class::Account, from: FIRST, days: 10 * YEAR },
];

impl Class {
    pub const ALL: [Class; 8] = [
        Class::ReportClosed,
        Class::ReportOpen,
        Class::ReportWithdrawn,
        Class::WaitingFile,
        Class::Feedback,
        Class::Member,
        Class::Alert,
        Class::Account,
    ];

    /// As stored, and as the end of its words keys.
    pub fn word(self) -> &'static str {
        match self {
            Class::ReportClosed => "report-closed",
            Class::ReportOpen => "report-open",
            Class::ReportWithdrawn => "report-withdrawn",
            Class::WaitingFile => "waiting-file",
            Class::Feedback => "feedback",
            Class::Member => "member",
            Class::Alert => "alert",
            Class::Account => "account",
        }
    }

    /// The period in force on a day. Before the first schedule, the first.
    pub fn period(self, on: Day) -> Option<&'static Period> {
        let of = || PERIODS.iter().filter(|period| period.class == self);
        of().rfind(|period| period.from <= on).or_else(|| of().next())
    }

    /// The day on which a record of this class is erased, if its last act was on `since` and nothing holds it.
    pub fn expires(self, since: Day) -> Option<Day> {
        self.period(since).map(|period| since.plus(period.days))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_has_a_period_and_rows_are_in_order() {
        for class in Class::ALL {
            assert!(class.period(FIRST).is_some(), "{class:?}");
            let days: Vec<Day> = PERIODS.iter().filter(|period| period.class == class).map(|period| period.from).collect();
            assert!(days.windows(2).all(|pair| pair[0] < pair[1]), "{class:?}");
        }
        assert_eq!(FIRST.to_string(), "2026-11-22");
        assert_eq!(Class::ReportWithdrawn.expires(FIRST), Some(FIRST));
    }
}
