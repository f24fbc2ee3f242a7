//! Counts of referrals by their facets, and of what happened to them.

use super::standing_statements as sql;
use crate::figures::{Decided, Entered};
use crate::referral::{Kind, ReferralId};
use crate::standing::{Stage, Standing, What};
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::{Day, Exploitation, OrganisationId};
use uuid::Uuid;

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

/// Of each referral entered from one day through another: that day, the day of the first decision, and whether anybody still waits for something.
pub async fn first_waits(tx: &mut Transaction, from: Day, to: Day) -> Result<Vec<(Day, Option<Day>, bool)>, Failure> {
    let rows: Vec<(Uuid, i64, Option<i64>, Option<String>)> = on!(tx, |db| sqlx::query_as(sql::FIRST_WAITS).bind(from.0).bind(to.0).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(id, entered, decided, standing)| {
            let standing = standing.as_deref().and_then(Standing::from_code).ok_or(Failure::Row { table: "referral", column: "standing", id: ReferralId(id).0 })?;
            Ok((Day(entered), decided.map(Day), standing.is_open()))
        })
        .collect()
}

/// Of each second decision made from one day through another: the day of the first positive decision, where one is written down, and its own.
pub async fn second_waits(tx: &mut Transaction, from: Day, to: Day) -> Result<Vec<(Option<Day>, Day)>, Failure> {
    let rows: Vec<(Option<i64>, i64)> = on!(tx, |db| sqlx::query_as(sql::SECOND_WAITS).bind(from.0).bind(to.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(first, second)| (first.map(Day), Day(second))).collect())
}
