//! Days as people remember them: "in June", "last winter some time", "every morning".

use crate::time::Day;
use serde::{Deserialize, Serialize};

/// A day that may not be known well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UncertainDay {
    On(Day),
    Month {
        year: i16,
        month: i8,
    },
    Year(i16),
    /// First and last, in order.
    Between(Day, Day),
    #[default]
    Unknown,
}

/// How often something happens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Repeat {
    Once,
    NowAndThen,
    EveryWeek,
    EveryDay,
    #[default]
    Unknown,
}

impl UncertainDay {
    /// Reads what somebody typed into three boxes. A day without a month is unknown; a day that never was is refused.
    pub fn from_parts(year: Option<i16>, month: Option<i8>, day: Option<i8>) -> Option<UncertainDay> {
        match (year, month, day) {
            (None, _, _) => Some(UncertainDay::Unknown),
            (Some(year), _, _) if !(1900..=2200).contains(&year) => None,
            (Some(year), None, _) => Some(UncertainDay::Year(year)),
            (Some(year), Some(month), None) => Day::from_ymd(year, month, 1).map(|_| UncertainDay::Month { year, month }),
            (Some(year), Some(month), Some(day)) => Day::from_ymd(year, month, day).map(UncertainDay::On),
        }
    }

    /// The first day it can have been.
    pub fn earliest(self) -> Option<Day> {
        match self {
            UncertainDay::On(day) | UncertainDay::Between(day, _) => Some(day),
            UncertainDay::Month { year, month } => Day::from_ymd(year, month, 1),
            UncertainDay::Year(year) => Day::from_ymd(year, 1, 1),
            UncertainDay::Unknown => None,
        }
    }

    /// The last day it can have been.
    pub fn latest(self) -> Option<Day> {
        match self {
            UncertainDay::On(day) | UncertainDay::Between(_, day) => Some(day),
            UncertainDay::Month { year, month: 12 } => Day::from_ymd(year, 12, 31),
            UncertainDay::Month { year, month } => Day::from_ymd(year, month + 1, 1).map(|next| next.plus(-1)),
            UncertainDay::Year(year) => Day::from_ymd(year, 12, 31),
            UncertainDay::Unknown => None,
        }
    }
}

impl Repeat {
    pub const ALL: [Repeat; 5] = [Repeat::Once, Repeat::NowAndThen, Repeat::EveryWeek, Repeat::EveryDay, Repeat::Unknown];

    pub fn code(self) -> &'static str {
        match self {
            Repeat::Once => "once",
            Repeat::NowAndThen => "now_and_then",
            Repeat::EveryWeek => "every_week",
            Repeat::EveryDay => "every_day",
            Repeat::Unknown => "unknown",
        }
    }

    pub fn from_code(code: &str) -> Option<Repeat> {
        Repeat::ALL.into_iter().find(|repeat| repeat.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_ends_on_its_last_day() {
        let february = UncertainDay::from_parts(Some(2028), Some(2), None).unwrap();
        assert_eq!(february.latest(), Day::from_ymd(2028, 2, 29));
        let december = UncertainDay::from_parts(Some(2026), Some(12), None).unwrap();
        assert_eq!(december.earliest(), Day::from_ymd(2026, 12, 1));
        assert_eq!(december.latest(), Day::from_ymd(2026, 12, 31));
    }

    #[test]
    fn parts_that_make_no_day_are_refused_and_none_at_all_is_unknown() {
        assert_eq!(UncertainDay::from_parts(Some(2026), Some(2), Some(30)), None);
        assert_eq!(UncertainDay::from_parts(Some(26), None, None), None);
        assert_eq!(UncertainDay::from_parts(None, Some(5), Some(1)), Some(UncertainDay::Unknown));
        assert_eq!(UncertainDay::from_parts(Some(2025), None, None), Some(UncertainDay::Year(2025)));
    }
}
