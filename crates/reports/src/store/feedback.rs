//! What people say of the service itself.

use super::statements as sql;
use crate::report::FeedbackId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vault::DocumentId;
use daybreak_vocabulary::retention::Class;
use daybreak_vocabulary::{Day, OrganisationId};
use uuid::Uuid;

/// One piece of feedback; its words lie sealed in the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeedbackRow {
    pub id: Uuid,
    pub document: DocumentId,
    pub sent_on: Day,
}

/// Keeps one. Its id was drawn before it was sent: see [`was_kept`].
pub async fn add_feedback(tx: &mut Transaction, id: FeedbackId, document: DocumentId, reader: OrganisationId, on: Day) -> Result<(), Failure> {
    let expires = Class::Feedback.expires(on);
    on!(tx, |db| sqlx::query(sql::INSERT_FEEDBACK)
        .bind(id.0)
        .bind(document.0)
        .bind(reader.0)
        .bind(on.0)
        .bind(expires.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Whether adding it failed because it is there already. PostgreSQL names a key's columns only to a role that may read them, and the public one may not.
pub fn was_kept(failure: &Failure) -> bool {
    failure.broke("feedback_id_unique") || failure.broke("feedback_pkey")
}

/// The latest feedback an organisation reads.
pub async fn feedback(tx: &mut Transaction, reader: OrganisationId, limit: i64) -> Result<Vec<FeedbackRow>, Failure> {
    let rows: Vec<(Uuid, Uuid, i64)> = on!(tx, |db| sqlx::query_as(sql::FEEDBACK).bind(reader.0).bind(limit).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(id, document, sent_on)| FeedbackRow { id, document: DocumentId(document), sent_on: Day(sent_on) }).collect())
}

/// Feedback whose day has come.
pub async fn feedback_due(tx: &mut Transaction, today: Day, limit: i64) -> Result<Vec<(Uuid, DocumentId)>, Failure> {
    let rows: Vec<(Uuid, Uuid)> = on!(tx, |db| sqlx::query_as(sql::FEEDBACK_DUE).bind(today.0).bind(limit).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(id, document)| (id, DocumentId(document))).collect())
}

pub async fn delete_feedback(tx: &mut Transaction, id: Uuid) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_FEEDBACK).bind(id).execute(db).await.map(|_| ()))?;
    Ok(())
}
