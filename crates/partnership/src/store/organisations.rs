//! What partners know of each other's organisations.

use super::statements::*;
use crate::organisation::Details;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::{Moment, OrganisationId};
use uuid::Uuid;

pub async fn put(tx: &mut Transaction, id: OrganisationId, details: &Details, now: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(PUT_ORGANISATION)
        .bind(id.0)
        .bind(&details.hours)
        .bind(&details.telephone)
        .bind(&details.mail)
        .bind(now.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Every organisation's details, by id.
pub async fn all(tx: &mut Transaction) -> Result<Vec<(OrganisationId, Details)>, Failure> {
    let rows: Vec<(Uuid, String, String, String)> = on!(tx, |db| sqlx::query_as(LIST_ORGANISATIONS).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(id, hours, telephone, mail)| (OrganisationId(id), Details { hours, telephone, mail })).collect())
}
