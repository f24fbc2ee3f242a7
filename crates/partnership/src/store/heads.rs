//! When an organisation was last handed the account's head.

use super::statements::*;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::{Day, OrganisationId};

pub async fn handed_on(tx: &mut Transaction, organisation: OrganisationId) -> Result<Option<Day>, Failure> {
    let row: Option<(i64,)> = on!(tx, |db| sqlx::query_as(HANDED_ON).bind(organisation.0).fetch_optional(db).await)?;
    Ok(row.map(|(day,)| Day(day)))
}

pub async fn hand(tx: &mut Transaction, organisation: OrganisationId, on: Day) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(HAND).bind(organisation.0).bind(on.0).execute(db).await.map(|_| ()))?;
    Ok(())
}
