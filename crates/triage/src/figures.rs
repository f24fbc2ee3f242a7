//! Counts of the queue's work for `statistics`: never a report, never a person. They are true counts: nobody reads one before `disclosure` has made it safe.

use crate::store;
use daybreak_database::{Failure, Transaction};
use daybreak_vocabulary::Day;

/// How long a report waited before anybody opened it, in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Waited {
    SameDay,
    NextDay,
    WithinAWeek,
    Longer,
    /// Nobody has opened it yet.
    NotRead,
}

impl Waited {
    pub const ALL: [Waited; 5] = [Waited::SameDay, Waited::NextDay, Waited::WithinAWeek, Waited::Longer, Waited::NotRead];

    pub fn code(self) -> &'static str {
        match self {
            Waited::SameDay => "same_day",
            Waited::NextDay => "next_day",
            Waited::WithinAWeek => "within_a_week",
            Waited::Longer => "longer",
            Waited::NotRead => "not_read",
        }
    }

    /// From the days between sending and opening.
    fn of(days: Option<i64>) -> Waited {
        match days {
            None => Waited::NotRead,
            Some(days) if days <= 0 => Waited::SameDay,
            Some(1) => Waited::NextDay,
            Some(2..=7) => Waited::WithinAWeek,
            Some(_) => Waited::Longer,
        }
    }
}

/// How many of the reports sent from one day through another waited how long, without those their senders took back.
pub async fn first_reading(tx: &mut Transaction, from: Day, to: Day) -> Result<[(Waited, u64); 5], Failure> {
    let mut counted = Waited::ALL.map(|waited| (waited, 0));
    for (sent, opened, count) in store::first_opened(tx, from, to).await? {
        let waited = Waited::of(opened.map(|opened| opened.day().0.saturating_sub(sent.0)));
        for (of, reports) in &mut counted {
            if *of == waited {
                *reports += count;
            }
        }
    }
    Ok(counted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_fall_into_one_class_each() {
        let of = |days| Waited::of(days);
        assert_eq!([of(Some(0)), of(Some(1)), of(Some(2)), of(Some(7)), of(Some(8)), of(None)],
            [Waited::SameDay, Waited::NextDay, Waited::WithinAWeek, Waited::WithinAWeek, Waited::Longer, Waited::NotRead]);
    }
}
