//! Counts of referrals by their facets, and of what happened to them.

use super::standing_statements as sql;
use crate::figures::{Decided, Entered};
use crate::referral::Kind;
use crate::standing::{Stage, Standing, What};
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::{Day, Exploitation, OrganisationId};
use uuid::Uuid;

/// What came of a wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// A decision, after so many days.
    Days(i64),
    /// Nothing yet.
    Open,
    /// Nothing, and nobody waits any more.
    Ended,
}

fn broken(table: &'static str, column: &'static str) -> Failure {
    Failure::Row { table, column, id: Uuid::nil() }
}

pub async fn entered(tx: &mut Transaction, kind: Kind, from: Day, to: Day) -> Result<Vec<Entered>, Failure> {
    let rows: Vec<(Uuid, String, i64)> = on!(tx, |db| sqlx::query_as(sql::COUNT_ENTERED).bind(kind.code()).bind(from.0).bind(to.0).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(by, exploitation, count)| {
            let exploitation = Exploitation::from_code(&exploitation).ok_or(broken("referral", "exploitation"))?;
            Ok(Entered { by: OrganisationId(by), exploitation, count: u64::try_from(count).unwrap_or(0) })
        })
        .collect()
}

pub async fn decided(tx: &mut Transaction, stage: Stage, from: Day, to: Day) -> Result<Vec<Decided>, Failure> {
    let (positive, negative) = match stage {
        Stage::Reasonable => (What::ReasonablePositive, What::ReasonableNegative),
        Stage::Conclusive => (What::ConclusivePositive, What::ConclusiveNegative),
    };
    let rows: Vec<(String, bool, i64, i64)> =
        on!(tx, |db| sqlx::query_as(sql::COUNT_DECIDED).bind(positive.code()).bind(negative.code()).bind(from.0).bind(to.0).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(what, child, crime, count)| Ok(Decided { positive: what == positive.code(), child, crime: crime > 0, count: u64::try_from(count).unwrap_or(0) }))
        .collect()
}

/// The day on which the first referral that there is was entered.
pub async fn first_entered(tx: &mut Transaction) -> Result<Option<Day>, Failure> {
    let (day,): (Option<i64>,) = on!(tx, |db| sqlx::query_as(sql::FIRST_ENTERED).fetch_one(db).await)?;
    Ok(day.map(Day))
}

/// Referrals entered from one day through another, counted by the days to the first decision; where there is none, by whether anybody still waits for something.
pub async fn first_waits(tx: &mut Transaction, from: Day, to: Day) -> Result<Vec<(Wait, u64)>, Failure> {
    let rows: Vec<(Option<i64>, Option<String>, i64)> = on!(tx, |db| sqlx::query_as(sql::FIRST_WAITS).bind(from.0).bind(to.0).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(days, standing, count)| {
            let wait = match days {
                Some(days) => Wait::Days(days),
                None => match standing.as_deref().and_then(Standing::from_code).ok_or(broken("referral", "standing"))? {
                    standing if standing.is_open() => Wait::Open,
                    _ => Wait::Ended,
                },
            };
            Ok((wait, u64::try_from(count).unwrap_or(0)))
        })
        .collect()
}

/// Second decisions made from one day through another, counted by the days since the first positive one, where one is written down.
pub async fn second_waits(tx: &mut Transaction, from: Day, to: Day) -> Result<Vec<(Option<i64>, u64)>, Failure> {
    let rows: Vec<(Option<i64>, i64)> = on!(tx, |db| sqlx::query_as(sql::SECOND_WAITS).bind(from.0).bind(to.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(days, count)| (days, u64::try_from(count).unwrap_or(0))).collect())
}
