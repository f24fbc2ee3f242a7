//! Days and hours said in a language.

use super::{Args, Said, Words};
use daybreak_vocabulary::{Day, Moment};

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10", "month-11", "month-12",
];
const WEEKDAYS: [&str; 7] = ["weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6", "weekday-7"];

impl Words {
    /// `22 November 2026`.
    pub fn day(&self, day: Day) -> Said {
        self.say_with("date-day", self.parts(day))
    }

    /// `today`, `yesterday`, and otherwise the day itself.
    pub fn day_from(&self, day: Day, today: Day) -> Said {
        match today.0.saturating_sub(day.0) {
            0 => self.say("date-today"),
            1 => self.say("date-yesterday"),
            _ => self.day(day),
        }
    }

    /// `Sunday 22 November 2026`.
    pub fn day_in_full(&self, day: Day) -> Said {
        let weekday = usize::try_from(day.date().weekday().to_monday_zero_offset()).unwrap_or(0);
        let weekday = WEEKDAYS.get(weekday).copied().unwrap_or("weekday-1");
        self.say_with("date-day-in-full", self.parts(day).set("weekday", &self.say(weekday)))
    }

    /// `22 November 2026, 03:10`, as the clocks in London show it.
    pub fn moment(&self, moment: Moment) -> Said {
        let at = moment.in_london();
        let time = format!("{:02}:{:02}", at.hour(), at.minute());
        self.say_with("date-moment", self.parts(moment.day()).set("time", time))
    }

    /// `November`: 1 to 12.
    pub fn month(&self, month: i8) -> Said {
        let index = usize::try_from(month.saturating_sub(1)).unwrap_or(0);
        self.say(MONTHS.get(index).copied().unwrap_or("month-1"))
    }

    fn parts(&self, day: Day) -> Args {
        let date = day.date();
        let month = self.month(date.month());
        Args::new().set("day", i64::from(date.day())).set("month", &month).set("year", date.year().to_string())
    }
}
