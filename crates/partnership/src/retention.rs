//! How long each class of record is kept: dated data, shown to every member. Nothing is kept for ever by accident: what has no end says why.

use daybreak_vocabulary::Day;

/// A kind of record with its own period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A concern, from the day it was sent.
    Report,
    /// What is left of a concern its sender took back: that there was one, and its day. What was told goes at once.
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
    /// `None` for what holds no word of anybody outside and is kept as long as the account of acts must be readable.
    pub days: Option<i64>,
}

/// 2026-11-22: the day this schedule was first written down.
const FIRST: Day = Day(20_779);
const YEAR: i64 = 365;

/// Every period there ever was, the later after the earlier. A change is a new row, never an edit: what was promised on a day can be read.
pub const PERIODS: &[Period] = &[
    Period { class: Class::Report, from: FIRST, days: Some(2 * YEAR) },
    Period { class: Class::ReportWithdrawn, from: FIRST, days: Some(90) },
    Period { class: Class::WaitingFile, from: FIRST, days: Some(1) },
    Period { class: Class::Feedback, from: FIRST, days: Some(YEAR) },
    Period { class: Class::Member, from: FIRST, days: None },
    Period { class: Class::Alert, from: FIRST, days: None },
    Period { class: Class::Account, from: FIRST, days: None },
];

impl Class {
    pub const ALL: [Class; 7] = [
        Class::Report,
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
            Class::Report => "report",
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

    /// The day on which a record of this class is erased, counted from its own first day, if nothing holds it.
    pub fn expires(self, since: Day) -> Option<Day> {
        self.period(since).and_then(|period| period.days).map(|days| since.plus(days))
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
        assert_eq!(Class::ReportWithdrawn.expires(FIRST), Some(FIRST.plus(90)));
        assert_eq!(Class::Account.expires(FIRST), None);
    }
}
