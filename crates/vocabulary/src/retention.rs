//! How long each class of record is kept: dated data, shown to every member, and the one source that every room counts by.

use crate::time::Day;

/// A kind of record with its own period. Everything the house stores is of one of these, or lives as long as what it hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A concern, from the day it was sent.
    Report,
    /// What is left of a concern its sender took back: that there was one, and its day. What was told goes at once.
    ReportWithdrawn,
    /// A file that was added to a concern that was never sent.
    WaitingFile,
    /// An intelligence report, from the day it was written. One made from a concern goes with that concern, if it goes sooner.
    Intelligence,
    /// A conference with its minutes and what it asked people to do, from the day it was called for.
    Conference,
    /// What people said of the service itself.
    Feedback,
    /// Alerts, who acknowledged them, and the weeks of a rota that are over.
    Alert,
    /// A question to whoever holds something on the same mark, from the day it was asked.
    Asking,
    /// An organisation that was proposed and that nobody agreed to.
    Proposal,
    /// That a document was erased: its id and the day, to erase it again after a restore.
    Erasure,
    /// A person's record, from the day it was last worked on.
    Person,
    /// A referral that is being written, from the day it was last written on.
    Draft,
    /// The true counts of one quarter and the ledger of what was released of it, from the quarter's first day: as long as the first of the facets they were counted from.
    Counts,
    /// A member who was removed: their name, so that the account can be read.
    Member,
    /// An entry of the account of acts. Its link in the chain stays, and tells nothing.
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
    Period { class: Class::Report, from: FIRST, days: 2 * YEAR },
    Period { class: Class::ReportWithdrawn, from: FIRST, days: 90 },
    Period { class: Class::WaitingFile, from: FIRST, days: 1 },
    Period { class: Class::Intelligence, from: FIRST, days: 2 * YEAR },
    Period { class: Class::Conference, from: FIRST, days: 2 * YEAR },
    Period { class: Class::Feedback, from: FIRST, days: YEAR },
    Period { class: Class::Alert, from: FIRST, days: 90 },
    Period { class: Class::Asking, from: FIRST, days: 90 },
    Period { class: Class::Proposal, from: FIRST, days: 30 },
    Period { class: Class::Erasure, from: FIRST, days: YEAR },
    // As long as the Home Office's own form keeps one.
    Period { class: Class::Draft, from: FIRST, days: 28 },
    Period { class: Class::Person, from: FIRST, days: 3 * YEAR },
    Period { class: Class::Counts, from: FIRST, days: 2 * YEAR },
    Period { class: Class::Member, from: FIRST, days: 6 * YEAR },
    Period { class: Class::Account, from: FIRST, days: 6 * YEAR },
];

impl Class {
    pub const ALL: [Class; 15] = [
        Class::Report,
        Class::ReportWithdrawn,
        Class::WaitingFile,
        Class::Intelligence,
        Class::Conference,
        Class::Feedback,
        Class::Alert,
        Class::Asking,
        Class::Proposal,
        Class::Erasure,
        Class::Person,
        Class::Draft,
        Class::Counts,
        Class::Member,
        Class::Account,
    ];

    /// As the end of its words keys: `retention-report`.
    pub fn word(self) -> &'static str {
        match self {
            Class::Report => "report",
            Class::ReportWithdrawn => "report-withdrawn",
            Class::WaitingFile => "waiting-file",
            Class::Intelligence => "intelligence",
            Class::Conference => "conference",
            Class::Feedback => "feedback",
            Class::Alert => "alert",
            Class::Asking => "asking",
            Class::Proposal => "proposal",
            Class::Erasure => "erasure",
            Class::Person => "person",
            Class::Draft => "draft",
            Class::Counts => "counts",
            Class::Member => "member",
            Class::Account => "account",
        }
    }

    /// The period in force on a day. Before the first schedule, the first.
    pub fn period(self, on: Day) -> Option<&'static Period> {
        let of = || PERIODS.iter().filter(|period| period.class == self);
        of().rfind(|period| period.from <= on).or_else(|| of().next())
    }

    /// For how many days a record of this class is kept that begins on a day.
    pub fn days(self, since: Day) -> i64 {
        // Each class has a period: the test below counts them.
        self.period(since).map_or(0, |period| period.days)
    }

    /// The day on which a record of this class is erased, counted from its own first day, if nothing holds it.
    pub fn expires(self, since: Day) -> Day {
        since.plus(self.days(since))
    }

    /// What began on or before this day is over today, by the period in force today.
    pub fn over_by(self, today: Day) -> Day {
        today.plus(-self.days(today))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_has_a_period_and_rows_are_in_order() {
        for class in Class::ALL {
            assert!(class.period(FIRST).is_some_and(|period| period.days > 0), "{class:?}");
            let days: Vec<Day> = PERIODS.iter().filter(|period| period.class == class).map(|period| period.from).collect();
            assert!(days.windows(2).all(|pair| pair[0] < pair[1]), "{class:?}");
        }
        assert_eq!(FIRST.to_string(), "2026-11-22");
        assert_eq!(Class::ReportWithdrawn.expires(FIRST), FIRST.plus(90));
        assert_eq!(Class::Account.over_by(FIRST.plus(2190)), FIRST);
    }

    #[test]
    fn a_name_is_there_as_long_as_the_account_names_it() {
        assert!(Class::Member.days(FIRST) >= Class::Account.days(FIRST));
    }
}
