//! The least an hour's work may be paid, by day and age: a dated table. A day it has no rate for is said, not guessed.

use crate::time::Day;
use serde::{Deserialize, Serialize};

/// Whose hour it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Worker {
    /// Old enough for the highest rate on any day of the table: 25.
    #[default]
    Adult,
    /// 21 or 22: on the highest rate since April 2024, on one of their own before.
    From21To22,
    From18To20,
    /// Over school age and not yet 18.
    Under18,
    /// Under 19, or in the first year.
    Apprentice,
}

impl Worker {
    pub const ALL: [Worker; 5] = [Worker::Adult, Worker::From21To22, Worker::From18To20, Worker::Under18, Worker::Apprentice];

    /// The word in forms and in words keys.
    pub fn code(self) -> &'static str {
        match self {
            Worker::Adult => "adult",
            Worker::From21To22 => "from21to22",
            Worker::From18To20 => "from18to20",
            Worker::Under18 => "under18",
            Worker::Apprentice => "apprentice",
        }
    }

    pub fn from_code(code: &str) -> Option<Worker> {
        Worker::ALL.into_iter().find(|worker| worker.code() == code)
    }
}

/// One period of the table. All rates are pence an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub from: Day,
    /// The last day it holds.
    pub until: Day,
    /// From which age the highest rate is due.
    pub adult_from: u8,
    pub adult: i64,
    pub from21to22: i64,
    pub from18to20: i64,
    pub under18: i64,
    pub apprentice: i64,
    pub source: &'static str,
}

impl Period {
    pub fn pence(&self, worker: Worker) -> i64 {
        match worker {
            Worker::Adult => self.adult,
            Worker::From21To22 => self.from21to22,
            Worker::From18To20 => self.from18to20,
            Worker::Under18 => self.under18,
            Worker::Apprentice => self.apprentice,
        }
    }
}

/// The day the table was last compared with its sources.
pub fn checked_on() -> Option<Day> {
    Day::from_ymd(2026, 11, 22)
}

const GOV: &str = "https://www.gov.uk/national-minimum-wage-rates";
const SECONDARY: &str = "secondary copies of the yearly regulations, two agreeing";

/// From, then: age of the highest rate, adult, 21 to 22, 18 to 20, under 18, apprentice.
///
/// Before April 2016 there was one adult rate, from 21. Until March 2024 those of 21 and 22 (to 24 before 2021) had a rate of their own.
type Row = (i16, i8, u8, i64, i64, i64, i64, i64, &'static str);

/// April 2023 is written out because a widely copied table leaves it out.
const RATES: &[Row] = &[
    (2010, 10, 21, 593, 593, 492, 364, 250, SECONDARY),
    (2011, 10, 21, 608, 608, 498, 368, 260, SECONDARY),
    (2012, 10, 21, 619, 619, 498, 368, 265, SECONDARY),
    (2013, 10, 21, 631, 631, 503, 372, 268, SECONDARY),
    (2014, 10, 21, 650, 650, 513, 379, 273, SECONDARY),
    (2015, 10, 21, 670, 670, 530, 387, 330, SECONDARY),
    (2016, 4, 25, 720, 670, 530, 387, 330, SECONDARY),
    (2016, 10, 25, 720, 695, 555, 400, 340, SECONDARY),
    (2017, 4, 25, 750, 705, 560, 405, 350, SECONDARY),
    (2018, 4, 25, 783, 738, 590, 420, 370, SECONDARY),
    (2019, 4, 25, 821, 770, 615, 435, 390, SECONDARY),
    (2020, 4, 25, 872, 820, 645, 455, 415, GOV),
    (2021, 4, 23, 891, 836, 656, 462, 430, GOV),
    (2022, 4, 23, 950, 918, 683, 481, 481, GOV),
    (2023, 4, 23, 1042, 1018, 749, 528, 528, GOV),
    (2024, 4, 21, 1144, 1144, 860, 640, 640, GOV),
    (2025, 4, 21, 1221, 1221, 1000, 755, 755, GOV),
    (2026, 4, 21, 1271, 1271, 1085, 800, 800, GOV),
];

/// Rates change on the first of April: the last row ends the day before the next.
const LAST: (i16, i8, i8) = (2027, 3, 31);

/// The period a day lies in; `None` before October 2010 and after the last row ends.
pub fn on(day: Day) -> Option<Period> {
    let first = |(year, month, ..): &(i16, i8, u8, i64, i64, i64, i64, i64, &'static str)| Day::from_ymd(*year, *month, 1);
    let last = Day::from_ymd(LAST.0, LAST.1, LAST.2)?;
    if day > last {
        return None;
    }
    let at = RATES.iter().rposition(|row| first(row).is_some_and(|from| from <= day))?;
    let row = RATES.get(at)?;
    let until = RATES.get(at + 1).and_then(first).map_or(last, |next| next.plus(-1));
    let (_, _, adult_from, adult, from21to22, from18to20, under18, apprentice, source) = *row;
    Some(Period { from: first(row)?, until, adult_from, adult, from21to22, from18to20, under18, apprentice, source })
}

/// Value added tax in hundredths of a per cent: 20% since 4 January 2011, 17.5% in the year before.
/// Source: <https://www.gov.uk/vat-rates>, checked on 22 November 2026; the older rate is from general knowledge.
pub fn vat(day: Day) -> Option<i64> {
    let since = |year, month, on| Day::from_ymd(year, month, on).is_some_and(|first| day >= first);
    if since(2011, 1, 4) {
        Some(2000)
    } else {
        since(2010, 1, 1).then_some(1750)
    }
}

/// Holiday pay in hundredths of a per cent of pay: 5.6 weeks in the 46.4 that are worked, 12.07%.
pub const HOLIDAY_PAY: i64 = 1207;

#[cfg(test)]
mod tests {
    use super::*;

    fn at(year: i16, month: i8, day: i8) -> Option<Period> {
        on(Day::from_ymd(year, month, day).unwrap())
    }

    #[test]
    fn april_2023_is_there() {
        let period = at(2023, 4, 1).unwrap();
        assert_eq!((period.adult_from, period.adult, period.from21to22, period.from18to20, period.under18, period.apprentice), (23, 1042, 1018, 749, 528, 528));
        assert_eq!(at(2023, 3, 31).unwrap().adult, 950);
        assert_eq!(at(2024, 3, 31).unwrap().adult, 1042);
        assert_eq!(period.until, Day::from_ymd(2024, 3, 31).unwrap());
    }

    #[test]
    fn a_day_without_a_rate_has_none() {
        assert_eq!(at(2010, 9, 30), None);
        assert!(at(2010, 10, 1).is_some());
        assert_eq!(at(2027, 3, 31).unwrap().adult, 1271);
        assert_eq!(at(2027, 4, 1), None);
        assert_eq!(vat(Day::from_ymd(2009, 12, 31).unwrap()), None);
    }

    #[test]
    fn no_rate_falls_and_nobody_younger_is_due_more() {
        let mut before = [0; 5];
        for (year, month, ..) in RATES {
            let period = at(*year, *month, 1).unwrap();
            let rates = Worker::ALL.map(|worker| period.pence(worker));
            assert!(rates.is_sorted_by(|older, younger| older >= younger), "{year}");
            assert!(rates.iter().zip(before).all(|(now, then)| *now >= then), "{year}");
            before = rates;
        }
    }
}
