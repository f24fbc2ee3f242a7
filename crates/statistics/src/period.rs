//! The spans published tables count over: quarters, years, years to a month.

use daybreak_vocabulary::Day;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Whole months, from one on. Years to a month in the middle of a calendar year are no calendar years: the two are never one period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Period {
    /// Months since the year nought.
    from: u32,
    /// How many months; 1 at least.
    months: u32,
}

/// Before the first count of modern slavery and after everything that can be published: what lies outside is a slip.
const YEARS: std::ops::RangeInclusive<u32> = 1990..=2100;

const MONTHS: [&str; 12] = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

impl Period {
    pub fn year(year: u32) -> Option<Period> {
        YEARS.contains(&year).then(|| Period { from: year * 12, months: 12 })
    }

    /// `quarter` from 1 to 4, of a calendar year.
    pub fn quarter(year: u32, quarter: u32) -> Option<Period> {
        (YEARS.contains(&year) && (1..=4).contains(&quarter)).then(|| Period { from: year * 12 + (quarter - 1) * 3, months: 3 })
    }

    /// One month, from 1 to 12.
    pub fn month(year: u32, month: u32) -> Option<Period> {
        Period::between(year, month, month)
    }

    /// The twelve months that end with this one.
    pub fn year_to(year: u32, month: u32) -> Option<Period> {
        Period::month(year, month).map(|last| Period { from: last.from - 11, months: 12 })
    }

    /// From one month of a year through another of it.
    pub fn between(year: u32, first: u32, last: u32) -> Option<Period> {
        let sound = YEARS.contains(&year) && (1..=12).contains(&first) && (first..=12).contains(&last);
        sound.then(|| Period { from: year * 12 + first - 1, months: last - first + 1 })
    }

    /// From the packed form; nothing where it is none.
    pub fn from_parts(from: u32, months: u32) -> Option<Period> {
        let sound = YEARS.contains(&(from / 12)) && (1..=240).contains(&months);
        sound.then_some(Period { from, months })
    }

    /// Months since the year nought, and how many.
    pub fn parts(self) -> (u32, u32) {
        (self.from, self.months)
    }

    /// The year it ends in.
    pub fn last_year(self) -> u32 {
        (self.from + self.months - 1) / 12
    }

    pub fn is_year(self) -> bool {
        self.months == 12
    }

    pub fn is_quarter(self) -> bool {
        self.months == 3 && self.from.is_multiple_of(3)
    }

    /// The four quarters of a year, calendar or not; nothing where it does not split so.
    pub fn quarters(self) -> Option<[Period; 4]> {
        let of = |n: u32| Period { from: self.from + 3 * n, months: 3 };
        (self.months == 12 && self.from.is_multiple_of(3)).then(|| [of(0), of(1), of(2), of(3)])
    }

    /// The period of the same length just before.
    pub fn before(self) -> Period {
        Period { from: self.from.saturating_sub(self.months), months: self.months }
    }

    /// Whether both count some of the same months.
    pub fn overlaps(self, other: Period) -> bool {
        self.from < other.from + other.months && other.from < self.from + self.months
    }

    /// The first month and the month after the last, for reading a mark in time.
    pub fn span(self) -> (u32, u32) {
        (self.from, self.from + self.months)
    }

    /// The last day it counts.
    pub fn last_day(self) -> Option<Day> {
        let (_, after) = self.span();
        Day::from_ymd(i16::try_from(after / 12).ok()?, i8::try_from(after % 12 + 1).ok()?, 1).map(|day| day.plus(-1))
    }

    /// The code in addresses and files: `2023`, `2023-q1`, `2022-07+12`.
    pub fn code(self) -> String {
        let (year, month) = (self.from / 12, self.from % 12 + 1);
        match self.months {
            12 if month == 1 => year.to_string(),
            3 if month % 3 == 1 => format!("{year}-q{}", month / 3 + 1),
            months => format!("{year}-{month:02}+{months}"),
        }
    }

    /// What somebody wrote: `2023`, `2023.0`, `Q1 2023`, `2023 Q1`, `2023-q1`, `January to March 2023`, `year to June 2022`, `YE Jun 2022`, or a code.
    pub fn parse(text: &str) -> Option<Period> {
        let text = text.trim();
        if let Some((start, months)) = text.split_once('+') {
            let (year, month) = start.split_once('-')?;
            let first = Period::month(year.parse().ok()?, month.parse().ok()?)?;
            return Period::from_parts(first.from, months.parse().ok()?);
        }
        let found = Period::found_in(text)?;
        // Everything written has to be part of it: "2023 total of Kent" is no period.
        let known = |word: &str| {
            word.chars().all(|c| c.is_ascii_digit()) || month_of(word).is_some() || quarter_of(word).is_some() || WORDS.contains(&word)
        };
        words(text).iter().all(|word| known(word)).then_some(found)
    }

    /// The period a title or a file's name speaks of, where it speaks of one.
    pub fn found_in(text: &str) -> Option<Period> {
        let words = words(text);
        let years: Vec<(usize, u32)> = words.iter().enumerate().filter_map(|(at, word)| year_of(word).map(|year| (at, year))).collect();
        let months: Vec<(usize, u32)> = words.iter().enumerate().filter_map(|(at, word)| month_of(word).map(|month| (at, month))).collect();
        let quarters: Vec<u32> = words.iter().filter_map(|word| quarter_of(word)).collect();
        let ends = |word: &String| matches!(word.as_str(), "ye" | "ending" | "ended");
        let year_to = words.iter().any(ends) || words.windows(2).any(|pair| matches!(pair, [a, b] if a == "year" && b == "to"));
        let mut distinct: Vec<u32> = years.iter().map(|(_, year)| *year).collect();
        distinct.dedup();
        match (distinct.as_slice(), quarters.as_slice(), months.as_slice()) {
            ([year], [quarter], []) => Period::quarter(*year, *quarter),
            ([year], [], [(_, month)]) if year_to => Period::year_to(*year, *month),
            ([year], [], [(_, month)]) => Period::month(*year, *month),
            ([year], [quarter], [(_, first), (_, last)]) => {
                let both = Period::between(*year, *first, *last)?;
                (Period::quarter(*year, *quarter) == Some(both)).then_some(both)
            }
            ([year], [], [(_, first), (_, last)]) => Period::between(*year, *first, *last),
            ([year], [], []) => Period::year(*year),
            // "July 2021 to June 2022".
            ([one, two], [], [(_, first), (_, last)]) if one < two => {
                let (from, to) = (Period::month(*one, *first)?.from, Period::month(*two, *last)?.from);
                Period::from_parts(from, to - from + 1)
            }
            _ => None,
        }
    }
}

const WORDS: [&str; 11] = ["to", "year", "ye", "ending", "ended", "the", "quarter", "total", "calendar", "and", "in"];

/// Letters and digits, apart from each other: `nrm_referrals_2023_q1.csv` is `nrm referrals 2023 q1 csv`.
fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let mut words: Vec<String> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    // A number written with a nought behind the point, as tables of computers have it: "2014.0".
    if let [first, second] = words.as_slice()
        && second == "0"
        && year_of(first).is_some()
    {
        words.pop();
    }
    // "2023q1".
    words.into_iter().flat_map(|word| match word.split_once('q') {
        Some((year, quarter)) if year_of(year).is_some() && quarter.len() == 1 => vec![year.to_owned(), format!("q{quarter}")],
        _ => vec![word],
    }).collect()
}

fn year_of(word: &str) -> Option<u32> {
    Some(word).filter(|word| word.len() == 4).and_then(|word| word.parse().ok()).filter(|year| YEARS.contains(year))
}

fn quarter_of(word: &str) -> Option<u32> {
    word.strip_prefix('q')?.parse().ok().filter(|quarter| (1..=4).contains(quarter))
}

fn month_of(word: &str) -> Option<u32> {
    let found = MONTHS.iter().position(|month| *month == word || (word.len() >= 3 && word.len() <= 4 && month.starts_with(word)))?;
    u32::try_from(found + 1).ok()
}

/// In English: `2023`, `Q1 2023`, `year to June 2022`, `April 2023`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.from / 12, self.from % 12 + 1);
        let last = (self.from + self.months - 1) % 12;
        let named = |month: u32| MONTHS.get(month as usize).map_or(String::new(), |name| name[..1].to_uppercase() + &name[1..]);
        match self.months {
            12 if month == 1 => write!(f, "{year}"),
            12 => write!(f, "year to {} {}", named(last), self.last_year()),
            3 if month % 3 == 1 => write!(f, "Q{} {year}", month / 3 + 1),
            1 => write!(f, "{} {year}", named(last)),
            _ => write!(f, "{} {year} to {} {}", named(month - 1), named(last), self.last_year()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_as_they_are_written() {
        for (text, shown) in [
            ("2014.0", "2014"),
            ("Q1 2023", "Q1 2023"),
            ("2023 Q4", "Q4 2023"),
            ("2023q2", "Q2 2023"),
            ("2023-q2", "Q2 2023"),
            ("January to March 2023", "January 2023 to March 2023"),
            ("YE Jun 2022", "year to June 2022"),
            ("year ending September 2021", "year to September 2021"),
            ("July 2021 to June 2022", "year to June 2022"),
            ("April 2023", "April 2023"),
        ] {
            let period = Period::parse(text).unwrap();
            let shown = if text.starts_with("January") { "Q1 2023" } else { shown };
            assert_eq!(period.to_string(), shown);
            assert_eq!(Period::parse(&period.code()), Some(period), "{}", period.code());
        }
        for text in ["", "twenty twenty", "2023 total of Kent", "1066", "Q5 2023", "2023 or 2024"] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
        assert_eq!(Period::found_in("nrm_referrals_2023_q1.csv"), Period::quarter(2023, 1));
        assert_eq!(Period::found_in("NRM referrals, 1 January to 31 March 2023"), Period::quarter(2023, 1));
    }

    #[test]
    fn a_year_to_june_is_no_calendar_year_and_has_four_quarters() {
        let year = Period::year_to(2022, 6).unwrap();
        assert_ne!(Some(year), Period::year(2022));
        assert!(year.overlaps(Period::year(2022).unwrap()));
        assert_eq!(year.quarters().unwrap()[0], Period::quarter(2021, 3).unwrap());
    }
}
