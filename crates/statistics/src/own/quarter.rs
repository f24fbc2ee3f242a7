//! The tables there are of a quarter, and how long a quarter may be released from.

use crate::period::Period;
use daybreak_vocabulary::Day;
use daybreak_vocabulary::retention::Class;

/// The tables there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Reports by kind of exploitation and place.
    Reports,
    /// Reports by how long they waited to be read.
    Reading,
    /// Referrals by who entered them and kind of exploitation.
    Referrals,
    /// Notifications, split alike.
    Notifications,
    /// Referrals entered, by how long they waited for the first decision.
    FirstWaits,
    /// First decisions by answer, adults and children.
    Reasonable,
    /// Second decisions by answer, adults and children.
    Conclusive,
    /// Second decisions by how long after the first they came.
    SecondWaits,
    /// Victims found, by whether a crime is known to be recorded.
    Found,
}

impl What {
    pub const ALL: [What; 9] = [
        What::Reports,
        What::Reading,
        What::Referrals,
        What::Notifications,
        What::FirstWaits,
        What::Reasonable,
        What::Conclusive,
        What::SecondWaits,
        What::Found,
    ];

    /// As stored, in forms, in a file's name, and at the end of words keys.
    pub fn code(self) -> &'static str {
        match self {
            What::Reports => "reports",
            What::Reading => "reading",
            What::Referrals => "referrals",
            What::Notifications => "notifications",
            What::FirstWaits => "first-waits",
            What::Reasonable => "reasonable",
            What::Conclusive => "conclusive",
            What::SecondWaits => "second-waits",
            What::Found => "found",
        }
    }

    pub fn from_code(code: &str) -> Option<What> {
        What::ALL.into_iter().find(|what| what.code() == code)
    }
}

/// The first and the last day of a quarter.
pub fn days(quarter: Period) -> Option<(Day, Day)> {
    let (from, to) = quarter.span();
    let first = |months: u32| Day::from_ymd(i16::try_from(months / 12).ok()?, i8::try_from(months % 12 + 1).ok()?, 1);
    Some((first(from)?, first(to)?.plus(-1)))
}

/// The day from which a quarter is not released from any more, and its ledger and counts are gone: the first of its facets end on it too.
pub fn ends(quarter: Period) -> Option<Day> {
    days(quarter).map(|(first, _)| Class::Counts.expires(first))
}

/// The quarter that a day is in.
pub(super) fn quarter_of(day: Day) -> Option<Period> {
    let date = day.date();
    let (year, month) = (u32::try_from(date.year()).ok()?, u32::try_from(date.month()).ok()?);
    Period::quarter(year, (month - 1) / 3 + 1)
}

/// The quarters that are over and may be released from, the newest first.
pub fn over(today: Day) -> Vec<Period> {
    let mut last = quarter_of(today).map(Period::before);
    std::iter::from_fn(|| {
        let quarter = last.filter(|quarter| ends(*quarter).is_some_and(|end| today < end))?;
        last = Some(quarter.before());
        Some(quarter)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_is_released_from_while_all_of_its_facets_are_there() {
        let day = |year, month, day| Day::from_ymd(year, month, day).unwrap_or(Day(0));
        let codes = |today| over(today).into_iter().map(Period::code).collect::<Vec<_>>();
        let all = codes(day(2026, 11, 22));
        assert_eq!((all.first().map(String::as_str), all.last().map(String::as_str), all.len()), (Some("2026-q3"), Some("2025-q1"), 7));
        for today in [day(2026, 11, 22), day(2027, 1, 1), day(2028, 2, 29)] {
            assert!(over(today).into_iter().all(|quarter| days(quarter).is_some_and(|(first, last)| last < today && Class::Report.expires(first) > today)));
        }
    }
}
