//! Bank holidays and working days, by nation: dated tables. A day outside them is not guessed at.

use crate::time::Day;
use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

/// Whose bank holidays hold. A clock in working days runs by the calendar of the nation that sets it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nation {
    #[default]
    EnglandAndWales,
    Scotland,
    NorthernIreland,
}

/// The tables say nothing about such a day: neither end may be taken for granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutsideTable {
    pub day: Day,
}

impl Nation {
    pub const ALL: [Nation; 3] = [Nation::EnglandAndWales, Nation::Scotland, Nation::NorthernIreland];

    /// The word in columns and in forms.
    pub fn code(self) -> &'static str {
        match self {
            Nation::EnglandAndWales => "england_and_wales",
            Nation::Scotland => "scotland",
            Nation::NorthernIreland => "northern_ireland",
        }
    }

    pub fn from_code(code: &str) -> Option<Nation> {
        Nation::ALL.into_iter().find(|nation| nation.code() == code)
    }

    /// The nation of an ONS code, by its first letter (`E07000136`, `W06000001`, `S12000033`, `N09000003`).
    pub fn of_place(code: &str) -> Option<Nation> {
        match code.chars().next()? {
            'E' | 'W' => Some(Nation::EnglandAndWales),
            'S' => Some(Nation::Scotland),
            'N' => Some(Nation::NorthernIreland),
            _ => None,
        }
    }

    fn table(self) -> &'static [(i16, &'static [(i8, i8)])] {
        match self {
            Nation::EnglandAndWales => ENGLAND_AND_WALES,
            Nation::Scotland => SCOTLAND,
            Nation::NorthernIreland => NORTHERN_IRELAND,
        }
    }

    /// Whether a day is a bank holiday here.
    ///
    /// # Errors
    /// [`OutsideTable`] before 2012 and after 2028.
    pub fn is_bank_holiday(self, day: Day) -> Result<bool, OutsideTable> {
        let date = day.date();
        let (_, holidays) = self.table().iter().find(|(year, _)| *year == date.year()).ok_or(OutsideTable { day })?;
        Ok(holidays.contains(&(date.month(), date.day())))
    }

    /// Monday to Friday and no bank holiday.
    ///
    /// # Errors
    /// [`OutsideTable`] before 2012 and after 2028.
    pub fn is_working(self, day: Day) -> Result<bool, OutsideTable> {
        let weekend = matches!(day.date().weekday(), Weekday::Saturday | Weekday::Sunday);
        Ok(!self.is_bank_holiday(day)? && !weekend)
    }

    /// The day `working_days` after `day`, which itself does not count: one working day after a Friday is the Monday. Zero is `day` itself
    /// where it is a working day, else the next that is.
    ///
    /// # Errors
    /// [`OutsideTable`] where the way leads out of the tables.
    pub fn add(self, day: Day, working_days: u32) -> Result<Day, OutsideTable> {
        let mut at = day;
        let mut left = working_days;
        if left == 0 {
            while !self.is_working(at)? {
                at = at.plus(1);
            }
            return Ok(at);
        }
        while left > 0 {
            at = at.plus(1);
            if self.is_working(at)? {
                left -= 1;
            }
        }
        Ok(at)
    }

    /// How many working days lie after `from` up to and with `to`: what `add` counted. Negative where `to` is earlier.
    ///
    /// # Errors
    /// [`OutsideTable`] where a day of it is in no table.
    pub fn between(self, from: Day, to: Day) -> Result<i64, OutsideTable> {
        if to < from {
            return Ok(-self.between(to, from)?);
        }
        let mut count = 0;
        let mut at = from;
        while at < to {
            at = at.plus(1);
            if self.is_working(at)? {
                count += 1;
            }
        }
        Ok(count)
    }
}

/// Where the tables were read: the government's bank holiday page and its calendar files; one-off holidays (2012, 2020, 2022, 2023) included.
pub const SOURCE: &str = "https://www.gov.uk/bank-holidays";

/// The day they were read there.
pub fn checked_on() -> Option<Day> {
    Day::from_ymd(2026, 11, 22)
}

/// Month and day, by year. A holiday that falls on a weekend stands at its substitute day.
const ENGLAND_AND_WALES: &[(i16, &[(i8, i8)])] = &[
    (2012, &[(1, 2), (4, 6), (4, 9), (5, 7), (6, 4), (6, 5), (8, 27), (12, 25), (12, 26)]),
    (2013, &[(1, 1), (3, 29), (4, 1), (5, 6), (5, 27), (8, 26), (12, 25), (12, 26)]),
    (2014, &[(1, 1), (4, 18), (4, 21), (5, 5), (5, 26), (8, 25), (12, 25), (12, 26)]),
    (2015, &[(1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)]),
    (2016, &[(1, 1), (3, 25), (3, 28), (5, 2), (5, 30), (8, 29), (12, 26), (12, 27)]),
    (2017, &[(1, 2), (4, 14), (4, 17), (5, 1), (5, 29), (8, 28), (12, 25), (12, 26)]),
    (2018, &[(1, 1), (3, 30), (4, 2), (5, 7), (5, 28), (8, 27), (12, 25), (12, 26)]),
    (2019, &[(1, 1), (4, 19), (4, 22), (5, 6), (5, 27), (8, 26), (12, 25), (12, 26)]),
    (2020, &[(1, 1), (4, 10), (4, 13), (5, 8), (5, 25), (8, 31), (12, 25), (12, 28)]),
    (2021, &[(1, 1), (4, 2), (4, 5), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28)]),
    (2022, &[(1, 3), (4, 15), (4, 18), (5, 2), (6, 2), (6, 3), (8, 29), (9, 19), (12, 26), (12, 27)]),
    (2023, &[(1, 2), (4, 7), (4, 10), (5, 1), (5, 8), (5, 29), (8, 28), (12, 25), (12, 26)]),
    (2024, &[(1, 1), (3, 29), (4, 1), (5, 6), (5, 27), (8, 26), (12, 25), (12, 26)]),
    (2025, &[(1, 1), (4, 18), (4, 21), (5, 5), (5, 26), (8, 25), (12, 25), (12, 26)]),
    (2026, &[(1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)]),
    (2027, &[(1, 1), (3, 26), (3, 29), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28)]),
    (2028, &[(1, 3), (4, 14), (4, 17), (5, 1), (5, 29), (8, 28), (12, 25), (12, 26)]),
];

const SCOTLAND: &[(i16, &[(i8, i8)])] = &[
    (2012, &[(1, 2), (1, 3), (4, 6), (5, 7), (6, 4), (6, 5), (8, 6), (11, 30), (12, 25), (12, 26)]),
    (2013, &[(1, 1), (1, 2), (3, 29), (5, 6), (5, 27), (8, 5), (12, 2), (12, 25), (12, 26)]),
    (2014, &[(1, 1), (1, 2), (4, 18), (5, 5), (5, 26), (8, 4), (12, 1), (12, 25), (12, 26)]),
    (2015, &[(1, 1), (1, 2), (4, 3), (5, 4), (5, 25), (8, 3), (11, 30), (12, 25), (12, 28)]),
    (2016, &[(1, 1), (1, 4), (3, 25), (5, 2), (5, 30), (8, 1), (11, 30), (12, 26), (12, 27)]),
    (2017, &[(1, 2), (1, 3), (4, 14), (5, 1), (5, 29), (8, 7), (11, 30), (12, 25), (12, 26)]),
    (2018, &[(1, 1), (1, 2), (3, 30), (5, 7), (5, 28), (8, 6), (11, 30), (12, 25), (12, 26)]),
    (2019, &[(1, 1), (1, 2), (4, 19), (5, 6), (5, 27), (8, 5), (12, 2), (12, 25), (12, 26)]),
    (2020, &[(1, 1), (1, 2), (4, 10), (5, 8), (5, 25), (8, 3), (11, 30), (12, 25), (12, 28)]),
    (2021, &[(1, 1), (1, 4), (4, 2), (5, 3), (5, 31), (8, 2), (11, 30), (12, 27), (12, 28)]),
    (2022, &[(1, 3), (1, 4), (4, 15), (5, 2), (6, 2), (6, 3), (8, 1), (9, 19), (11, 30), (12, 26), (12, 27)]),
    (2023, &[(1, 2), (1, 3), (4, 7), (5, 1), (5, 8), (5, 29), (8, 7), (11, 30), (12, 25), (12, 26)]),
    (2024, &[(1, 1), (1, 2), (3, 29), (5, 6), (5, 27), (8, 5), (12, 2), (12, 25), (12, 26)]),
    (2025, &[(1, 1), (1, 2), (4, 18), (5, 5), (5, 26), (8, 4), (12, 1), (12, 25), (12, 26)]),
    (2026, &[(1, 1), (1, 2), (4, 3), (5, 4), (5, 25), (8, 3), (11, 30), (12, 25), (12, 28)]),
    (2027, &[(1, 1), (1, 4), (3, 26), (5, 3), (5, 31), (8, 2), (11, 30), (12, 27), (12, 28)]),
    (2028, &[(1, 3), (1, 4), (4, 14), (5, 1), (5, 29), (8, 7), (11, 30), (12, 25), (12, 26)]),
];

const NORTHERN_IRELAND: &[(i16, &[(i8, i8)])] = &[
    (2012, &[(1, 2), (3, 19), (4, 6), (4, 9), (5, 7), (6, 4), (6, 5), (7, 12), (8, 27), (12, 25), (12, 26)]),
    (2013, &[(1, 1), (3, 18), (3, 29), (4, 1), (5, 6), (5, 27), (7, 12), (8, 26), (12, 25), (12, 26)]),
    (2014, &[(1, 1), (3, 17), (4, 18), (4, 21), (5, 5), (5, 26), (7, 14), (8, 25), (12, 25), (12, 26)]),
    (2015, &[(1, 1), (3, 17), (4, 3), (4, 6), (5, 4), (5, 25), (7, 13), (8, 31), (12, 25), (12, 28)]),
    (2016, &[(1, 1), (3, 17), (3, 25), (3, 28), (5, 2), (5, 30), (7, 12), (8, 29), (12, 26), (12, 27)]),
    (2017, &[(1, 2), (3, 17), (4, 14), (4, 17), (5, 1), (5, 29), (7, 12), (8, 28), (12, 25), (12, 26)]),
    (2018, &[(1, 1), (3, 19), (3, 30), (4, 2), (5, 7), (5, 28), (7, 12), (8, 27), (12, 25), (12, 26)]),
    (2019, &[(1, 1), (3, 18), (4, 19), (4, 22), (5, 6), (5, 27), (7, 12), (8, 26), (12, 25), (12, 26)]),
    (2020, &[(1, 1), (3, 17), (4, 10), (4, 13), (5, 8), (5, 25), (7, 13), (8, 31), (12, 25), (12, 28)]),
    (2021, &[(1, 1), (3, 17), (4, 2), (4, 5), (5, 3), (5, 31), (7, 12), (8, 30), (12, 27), (12, 28)]),
    (2022, &[(1, 3), (3, 17), (4, 15), (4, 18), (5, 2), (6, 2), (6, 3), (7, 12), (8, 29), (9, 19), (12, 26), (12, 27)]),
    (2023, &[(1, 2), (3, 17), (4, 7), (4, 10), (5, 1), (5, 8), (5, 29), (7, 12), (8, 28), (12, 25), (12, 26)]),
    (2024, &[(1, 1), (3, 18), (3, 29), (4, 1), (5, 6), (5, 27), (7, 12), (8, 26), (12, 25), (12, 26)]),
    (2025, &[(1, 1), (3, 17), (4, 18), (4, 21), (5, 5), (5, 26), (7, 14), (8, 25), (12, 25), (12, 26)]),
    (2026, &[(1, 1), (3, 17), (4, 3), (4, 6), (5, 4), (5, 25), (7, 13), (8, 31), (12, 25), (12, 28)]),
    (2027, &[(1, 1), (3, 17), (3, 26), (3, 29), (5, 3), (5, 31), (7, 12), (8, 30), (12, 27), (12, 28)]),
    (2028, &[(1, 3), (3, 17), (4, 14), (4, 17), (5, 1), (5, 29), (7, 12), (8, 28), (12, 25), (12, 26)]),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i16, month: i8, day: i8) -> Day {
        Day::from_ymd(year, month, day).unwrap()
    }

    #[test]
    fn every_holiday_is_a_day_that_was_and_none_falls_on_a_weekend() {
        for nation in Nation::ALL {
            assert_eq!(nation.table().len(), 17);
            for (year, holidays) in nation.table() {
                assert!(holidays.len() >= 8 && holidays.is_sorted(), "{nation:?} {year}");
                for (month, on) in *holidays {
                    assert!(!matches!(day(*year, *month, *on).date().weekday(), Weekday::Saturday | Weekday::Sunday), "{nation:?} {year}-{month}-{on}");
                }
            }
        }
    }

    #[test]
    fn easter_monday_is_worked_in_scotland_alone_and_the_twelfth_of_july_kept_in_northern_ireland() {
        let monday = day(2026, 4, 6);
        assert_eq!(Nation::EnglandAndWales.is_working(monday), Ok(false));
        assert_eq!(Nation::Scotland.is_working(monday), Ok(true));
        assert_eq!(Nation::NorthernIreland.is_working(monday), Ok(false));
        assert_eq!(Nation::NorthernIreland.is_working(day(2026, 7, 13)), Ok(false));
        assert_eq!(Nation::EnglandAndWales.is_working(day(2023, 5, 8)), Ok(false), "the coronation");
    }

    #[test]
    fn five_working_days_over_christmas_end_in_january() {
        // From Wednesday 23 December 2026: 24, 29, 30, 31 December and 4 January.
        let from = day(2026, 12, 23);
        assert_eq!(Nation::EnglandAndWales.add(from, 5), Ok(day(2027, 1, 4)));
        assert_eq!(Nation::Scotland.add(from, 5), Ok(day(2027, 1, 5)), "2 January is kept there, on the 4th in 2027");
        assert_eq!(Nation::EnglandAndWales.add(day(2026, 12, 25), 0), Ok(day(2026, 12, 29)));
    }

    #[test]
    fn between_counts_what_add_added() {
        for nation in Nation::ALL {
            for start in 0..400 {
                let from = day(2026, 1, 1).plus(start);
                for working_days in [1, 3, 10, 45] {
                    let to = nation.add(from, working_days).unwrap();
                    assert_eq!(nation.between(from, to), Ok(i64::from(working_days)));
                    assert_eq!(nation.between(to, from), Ok(-i64::from(working_days)));
                }
            }
        }
    }

    #[test]
    fn a_day_in_no_table_is_not_guessed_at() {
        let outside = day(2029, 1, 2);
        assert_eq!(Nation::EnglandAndWales.is_working(outside), Err(OutsideTable { day: outside }));
        assert!(Nation::EnglandAndWales.add(day(2028, 12, 28), 5).is_err());
        assert!(Nation::Scotland.between(day(2011, 12, 31), day(2012, 1, 5)).is_ok(), "the first day does not count");
        assert!(Nation::Scotland.between(day(2011, 12, 30), day(2012, 1, 5)).is_err());
    }

    #[test]
    fn a_place_lies_in_a_nation() {
        assert_eq!(Nation::of_place("W06000001"), Some(Nation::EnglandAndWales));
        assert_eq!(Nation::of_place("S12000033"), Some(Nation::Scotland));
        assert_eq!(Nation::of_place(""), None);
        assert!(Nation::ALL.into_iter().all(|nation| Nation::from_code(nation.code()) == Some(nation)));
    }
}
