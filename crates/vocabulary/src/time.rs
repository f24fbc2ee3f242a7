//! Moments and days. The clock is an argument: only the binary reads the real one.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Milliseconds since 1970-01-01T00:00:00Z. The only form in which a time is stored or hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Moment(pub i64);

/// A civil day in the United Kingdom, as days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(pub i64);

const MS_PER_MINUTE: i64 = 60_000;
const MS_PER_DAY: i64 = 86_400_000;

impl Moment {
    /// The civil day of this moment where the partnership works (Europe/London).
    pub fn day(self) -> Day {
        Day::from_date(self.in_london().date())
    }

    pub fn plus_minutes(self, minutes: i64) -> Moment {
        Moment(self.0.saturating_add(minutes.saturating_mul(MS_PER_MINUTE)))
    }

    pub fn plus_days(self, days: i64) -> Moment {
        Moment(self.0.saturating_add(days.saturating_mul(MS_PER_DAY)))
    }

    /// Whole milliseconds from `earlier` to this moment; negative when it is later.
    pub fn since(self, earlier: Moment) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// The first moment of this moment's day: for what may be accounted for by the day only.
    #[must_use]
    pub fn day_only(self) -> Moment {
        Moment(self.day().0.saturating_mul(MS_PER_DAY))
    }

    /// `22 Nov 2026, 03:10`, in London: for partners' pages. Months are named by the caller's words.
    pub fn in_london(self) -> jiff::civil::DateTime {
        let zone = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
        Timestamp::from_millisecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(zone).datetime()
    }
}

impl Day {
    pub fn from_date(date: Date) -> Day {
        let epoch = Date::constant(1970, 1, 1);
        Day(i64::from(date.since(epoch).map(|span| span.get_days()).unwrap_or(0)))
    }

    /// `None` where no such day exists (30 February).
    pub fn from_ymd(year: i16, month: i8, day: i8) -> Option<Day> {
        Date::new(year, month, day).ok().map(Day::from_date)
    }

    pub fn date(self) -> Date {
        Date::constant(1970, 1, 1)
            .checked_add(jiff::Span::new().days(self.0.clamp(-700_000, 2_900_000)))
            .unwrap_or(Date::constant(1970, 1, 1))
    }

    pub fn plus(self, days: i64) -> Day {
        Day(self.0.saturating_add(days))
    }
}

/// ISO form, `2026-11-22`: for machines. People read a day through the words of their language.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date())
    }
}

/// Tells the time. Tests and the demo bring their own.
pub trait Clock: Send + Sync {
    fn now(&self) -> Moment;

    fn today(&self) -> Day {
        self.now().day()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summer_midnight_in_london_is_the_next_day() {
        // 2026-06-30T23:30Z is half past midnight on 1 July in London.
        let late = Moment(Day::from_ymd(2026, 6, 30).unwrap().0 * MS_PER_DAY + 23 * 3_600_000 + 1_800_000);
        assert_eq!(late.day(), Day::from_ymd(2026, 7, 1).unwrap());
        assert_eq!(late.day().to_string(), "2026-07-01");
    }

    #[test]
    fn days_that_never_were_are_refused() {
        assert_eq!(Day::from_ymd(2026, 2, 30), None);
        assert!(Day::from_ymd(2028, 2, 29).is_some());
    }
}
