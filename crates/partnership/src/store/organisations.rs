//! What partners know of each other's organisations.

use super::statements::*;
use crate::organisation::Details;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vault::recipients;
use daybreak_vocabulary::{Moment, OrganisationId};
use std::collections::HashMap;
use uuid::Uuid;

pub async fn put(tx: &mut Transaction, id: OrganisationId, details: &Details, now: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(PUT_ORGANISATION)
        .bind(id.0)
        .bind(&details.telephone)
        .bind(&details.mail)
        .bind(now.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    recipients::set_hours(tx, id, &details.hours).await
}

/// Every organisation's details, by id.
pub async fn all(tx: &mut Transaction) -> Result<Vec<(OrganisationId, Details)>, Failure> {
    let rows: Vec<(Uuid, String, String)> = on!(tx, |db| sqlx::query_as(LIST_ORGANISATIONS).fetch_all(db).await)?;
    let mut hours: HashMap<OrganisationId, String> = recipients::all_hours(tx).await?.into_iter().collect();
    let details = |(id, telephone, mail)| {
        let id = OrganisationId(id);
        (id, Details { hours: hours.remove(&id).unwrap_or_default(), telephone, mail })
    };
    Ok(rows.into_iter().map(details).collect())
}
