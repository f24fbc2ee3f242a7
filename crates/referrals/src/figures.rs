//! Counts of referrals for `statistics`: never a referral, never a person. They are true counts: nobody reads one before `disclosure` has made it safe.

use crate::referral::Kind;
use crate::standing::Stage;
use crate::store::counted as store;
use daybreak_database::{Failure, Transaction};
use daybreak_vocabulary::{Day, Exploitation, OrganisationId};

/// How many referrals, or notifications, one organisation entered about one kind of exploitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entered {
    pub by: OrganisationId,
    pub exploitation: Exploitation,
    pub count: u64,
}

/// How many decisions were of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    pub positive: bool,
    /// About somebody who was referred as a child.
    pub child: bool,
    /// The police wrote down the number of a crime. That none is written down is no word that there is none.
    pub crime: bool,
    pub count: u64,
}

/// How long somebody waited, in calendar days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Waited {
    WithinAWeek,
    WithinAMonth,
    WithinThreeMonths,
    WithinAYear,
    Longer,
    /// Nothing is decided yet.
    Waiting,
    /// It ended without a decision.
    Ended,
}

impl Waited {
    pub const ALL: [Waited; 7] =
        [Waited::WithinAWeek, Waited::WithinAMonth, Waited::WithinThreeMonths, Waited::WithinAYear, Waited::Longer, Waited::Waiting, Waited::Ended];

    pub fn code(self) -> &'static str {
        match self {
            Waited::WithinAWeek => "within_a_week",
            Waited::WithinAMonth => "within_a_month",
            Waited::WithinThreeMonths => "within_three_months",
            Waited::WithinAYear => "within_a_year",
            Waited::Longer => "longer",
            Waited::Waiting => "waiting",
            Waited::Ended => "ended",
        }
    }

    fn of(days: i64) -> Waited {
        match days {
            ..=7 => Waited::WithinAWeek,
            8..=30 => Waited::WithinAMonth,
            31..=91 => Waited::WithinThreeMonths,
            92..=365 => Waited::WithinAYear,
            _ => Waited::Longer,
        }
    }
}

/// Referrals or notifications entered from one day through another, by whoever entered them.
pub async fn entered(tx: &mut Transaction, kind: Kind, from: Day, to: Day) -> Result<Vec<Entered>, Failure> {
    store::entered(tx, kind, from, to).await
}

/// First or second decisions made from one day through another, whenever the referral was. Looking again at one is not counted: it is the same person's.
pub async fn decided(tx: &mut Transaction, stage: Stage, from: Day, to: Day) -> Result<Vec<Decided>, Failure> {
    store::decided(tx, stage, from, to).await
}

/// The day on which the first referral that there is was entered: whatever was decided here is about somebody referred on it or later.
pub async fn first_entered(tx: &mut Transaction) -> Result<Option<Day>, Failure> {
    store::first_entered(tx).await
}

/// Referrals entered from one day through another, by how long they waited for the first decision; those that wait are among them.
pub async fn waited_for_the_first(tx: &mut Transaction, from: Day, to: Day) -> Result<[(Waited, u64); 7], Failure> {
    let waits = store::first_waits(tx, from, to).await?.into_iter().map(|(wait, count)| match wait {
        store::Wait::Days(days) => (Waited::of(days), count),
        store::Wait::Open => (Waited::Waiting, count),
        store::Wait::Ended => (Waited::Ended, count),
    });
    Ok(counted(waits))
}

/// Second decisions made from one day through another, by how long after the first they came. Only those that came: the rest still wait.
pub async fn waited_for_the_second(tx: &mut Transaction, from: Day, to: Day) -> Result<[(Waited, u64); 7], Failure> {
    let waits = store::second_waits(tx, from, to).await?;
    Ok(counted(waits.into_iter().map(|(days, count)| (days.map_or(Waited::Ended, Waited::of), count))))
}

fn counted(waits: impl Iterator<Item = (Waited, u64)>) -> [(Waited, u64); 7] {
    let mut counted = Waited::ALL.map(|waited| (waited, 0));
    for (waited, count) in waits {
        for (of, sum) in &mut counted {
            *sum += if *of == waited { count } else { 0 };
        }
    }
    counted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_fall_into_one_class_each() {
        let of = |days| Waited::of(days).code();
        assert_eq!([of(0), of(7), of(8), of(30), of(31), of(91), of(92), of(365), of(366)],
            ["within_a_week", "within_a_week", "within_a_month", "within_a_month", "within_three_months", "within_three_months", "within_a_year", "within_a_year", "longer"]);
    }
}
