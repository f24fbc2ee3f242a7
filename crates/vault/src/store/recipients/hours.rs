//! When an organisation reads, in its own words. Not vouched for: nothing is sealed by it.

use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::OrganisationId;
use uuid::Uuid;

daybreak_database::statements! {
    SET = "INSERT INTO recipient_hours (organisation, hours) VALUES ($1, $2)
           ON CONFLICT (organisation) DO UPDATE SET hours = excluded.hours";
    OF = "SELECT hours FROM recipient_hours WHERE organisation = $1";
    EVERY = "SELECT organisation, hours FROM recipient_hours ORDER BY organisation";
}

/// Says when an organisation reads; empty where it does not say. The caller accounts for it as a part of what it changes.
pub async fn set_hours(tx: &mut Transaction, organisation: OrganisationId, hours: &str) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(SET).bind(organisation.0).bind(hours).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// `None` where it has not said.
pub async fn hours(tx: &mut Transaction, organisation: OrganisationId) -> Result<Option<String>, Failure> {
    let row: Option<(String,)> = on!(tx, |db| sqlx::query_as(OF).bind(organisation.0).fetch_optional(db).await)?;
    Ok(row.map(|(hours,)| hours).filter(|hours| !hours.trim().is_empty()))
}

/// Those of every organisation that has said.
pub async fn all_hours(tx: &mut Transaction) -> Result<Vec<(OrganisationId, String)>, Failure> {
    let rows: Vec<(Uuid, String)> = on!(tx, |db| sqlx::query_as(EVERY).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(id, hours)| (OrganisationId(id), hours)).collect())
}
