//! Is this price possible? The sum of a wage bill against what was paid for the work. A prompt for a visit, never proof: a low price is also a
//! business that is badly run.
//!
//! What a price buys: price, less VAT, times the share of it that goes to pay, over the wage with or without holiday pay (own working; national
//! insurance, pensions and rent come on top, so the sum leans to the business's side).

use crate::time::Day;
use crate::wages::{self, HOLIDAY_PAY, Period, Worker};

/// What somebody knows of one piece of work. Money is pence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// What was paid for it.
    pub price: i64,
    /// How many worked on it, and for how many minutes each.
    pub people: i64,
    pub minutes: i64,
    pub on: Day,
    pub worker: Worker,
    /// Whether the price holds VAT. Small businesses need not charge it.
    pub vat: bool,
    /// How much of each hundred pence is left for pay; 100 is all of it.
    pub labour_share: i64,
}

/// What a whole day takes and costs. Time between customers is paid as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WholeDay {
    /// How much a day takes, pence.
    pub takings: i64,
    pub people: i64,
    pub hours: i64,
    pub on: Day,
    pub worker: Worker,
}

/// The sum, in pence and tenths of a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    pub period: Period,
    /// What an hour costs: the wage alone, and with holiday pay.
    pub hour: i64,
    /// What is left of the price for pay, without VAT and what else it has to cover.
    pub for_pay: i64,
    /// Worker-minutes the work took, in tenths.
    pub needed: i64,
    /// Worker-minutes the price buys, in tenths: at the wage alone, and with holiday pay.
    pub buys: i64,
    pub buys_with_holiday: i64,
    /// What the work costs in pay, pence: at the wage alone, and with holiday pay.
    pub wages: i64,
    pub wages_with_holiday: i64,
}

impl Sum {
    /// Whether the price pays for the work at the wage and holiday pay the law asks for.
    pub fn is_possible(&self) -> bool {
        self.buys_with_holiday >= self.needed
    }
}

/// There is no rate for that day: nothing is worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRate {
    pub on: Day,
}

/// Works out one piece of work.
///
/// # Errors
/// [`NoRate`] where the table has no wage, or no VAT where it is asked for, on that day.
pub fn of_work(work: &Work) -> Result<Sum, NoRate> {
    let no_rate = NoRate { on: work.on };
    let period = wages::on(work.on).ok_or(no_rate)?;
    let hour = i128::from(period.pence(work.worker));
    let vat = if work.vat { i128::from(wages::vat(work.on).ok_or(no_rate)?) } else { 0 };
    let (price, share) = (i128::from(work.price), i128::from(work.labour_share));
    // Pence for pay is price × share/100 ÷ (1 + VAT); a minute costs hour/60; tenths of a minute are asked for.
    let buys = |holiday: i128| divided(price * share * 10_000 * 600 * 10_000, 100 * (10_000 + vat) * hour * (10_000 + holiday));
    let for_pay = divided(price * share * 10_000, 100 * (10_000 + vat));
    let worked = i128::from(work.people) * i128::from(work.minutes);
    let wages = |holiday: i128| divided(worked * hour * (10_000 + holiday), 60 * 10_000);
    let holiday = i128::from(HOLIDAY_PAY);
    Ok(Sum {
        period,
        hour: small(hour),
        for_pay: small(for_pay),
        needed: small(worked * 10),
        buys: small(buys(0)),
        buys_with_holiday: small(buys(holiday)),
        wages: small(wages(0)),
        wages_with_holiday: small(wages(holiday)),
    })
}

/// Wages of a whole day, pence, without holiday pay: how it compares with the takings is said as a multiple in tenths.
///
/// # Errors
/// [`NoRate`] where the table has no wage on that day.
pub fn of_day(day: &WholeDay) -> Result<(i64, Option<i64>), NoRate> {
    let period = wages::on(day.on).ok_or(NoRate { on: day.on })?;
    let wages = i128::from(period.pence(day.worker)) * i128::from(day.people) * i128::from(day.hours);
    let times = (day.takings > 0).then(|| small(divided(wages * 10, i128::from(day.takings))));
    Ok((small(wages), times))
}

/// To the nearest, halves upwards. A divisor is never nought: wages are not.
fn divided(of: i128, by: i128) -> i128 {
    (of * 2 + by).checked_div(by * 2).unwrap_or(0)
}

fn small(number: i128) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Pence from what somebody typed: `5`, `£5`, `£4.50`, `4,50`, `£1,200`. `None` where it is no amount, or more than a million pounds.
pub fn pence(text: &str) -> Option<i64> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '£').collect();
    let (pounds, rest) = match plain.rfind(['.', ',']) {
        // One or two digits after the mark are pence; three are thousands.
        Some(at) if plain.len() - at <= 3 => (plain.get(..at)?, plain.get(at + 1..)?),
        _ => (plain.as_str(), ""),
    };
    let pounds: String = pounds.chars().filter(|c| *c != ',').collect();
    if pounds.is_empty() || pounds.len() > 7 || !(pounds.clone() + rest).chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let small: i64 = match rest.len() {
        0 => 0,
        1 => rest.parse::<i64>().ok()? * 10,
        _ => rest.parse().ok()?,
    };
    let whole = pounds.parse::<i64>().ok()? * 100 + small;
    (whole <= 100_000_000).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wash(price: i64, vat: bool, labour_share: i64) -> Work {
        let on = Day::from_ymd(2026, 11, 22).unwrap();
        Work { price, people: 3, minutes: 10, on, worker: Worker::Adult, vat, labour_share }
    }

    #[test]
    fn five_pounds_buys_less_than_three_people_for_ten_minutes() {
        let sum = of_work(&wash(500, false, 100)).unwrap();
        assert_eq!((sum.buys, sum.buys_with_holiday), (236, 211));
        assert_eq!((sum.needed, sum.wages, sum.wages_with_holiday), (300, 636, 712));
        assert!(!sum.is_possible());
        let for_pay = |vat, share| of_work(&wash(500, vat, share)).unwrap().for_pay;
        assert_eq!((for_pay(false, 100), for_pay(true, 100), for_pay(true, 60)), (500, 417, 250));
        assert_eq!(of_work(&wash(500, false, 70)).unwrap().buys_with_holiday, 147);
        assert_eq!(of_work(&wash(500, true, 70)).unwrap().buys_with_holiday, 123);
    }

    #[test]
    fn a_manicure_for_ten_pounds_does_not_pay_its_wages() {
        let sum = of_work(&Work { price: 1000, people: 1, minutes: 45, ..wash(0, false, 100) }).unwrap();
        assert_eq!((sum.wages, sum.wages_with_holiday), (953, 1068));
        assert!(!sum.is_possible());
        assert!(of_work(&Work { price: 1500, people: 1, minutes: 45, ..wash(0, false, 100) }).unwrap().is_possible());
    }

    #[test]
    fn a_whole_day_counts_the_time_between() {
        let on = Day::from_ymd(2026, 11, 22).unwrap();
        let day = WholeDay { takings: 32_000, people: 6, hours: 10, on, worker: Worker::Adult };
        assert_eq!(of_day(&day), Ok((76_260, Some(24))));
        assert_eq!(of_day(&WholeDay { takings: 0, ..day }), Ok((76_260, None)));
    }

    #[test]
    fn a_day_without_a_rate_is_said() {
        let on = Day::from_ymd(2027, 4, 1).unwrap();
        assert_eq!(of_work(&Work { on, ..wash(500, false, 100) }), Err(NoRate { on }));
        let april = Day::from_ymd(2023, 4, 10).unwrap();
        assert_eq!(of_work(&Work { on: april, ..wash(500, false, 100) }).unwrap().buys, 288);
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, read) in [("5", 500), ("£5", 500), ("£4.50", 450), (" 4,5 ", 450), ("£1,200", 120_000), ("0", 0)] {
            assert_eq!(pence(text), Some(read), "{text}");
        }
        for text in ["", "five", "£", "-5", "5.5.5", "99999999", "1e3", "5 or 6 quid"] {
            assert_eq!(pence(text), None, "{text}");
        }
    }
}
