//! Every statement of the account.

use crate::entry::{Author, Entry};
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::Moment;
use uuid::Uuid;

daybreak_database::statements! {
    INSERT = "INSERT INTO audit_entry (id, happened_at, author_kind, author, organisation, act, record_kind, record, detail)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
}

pub(crate) async fn insert(tx: &mut Transaction, id: Uuid, now: Moment, author: &Author, entry: &Entry) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(INSERT)
        .bind(id)
        .bind(now.0)
        .bind(author.kind())
        .bind(author.member())
        .bind(author.organisation())
        .bind(entry.act)
        .bind(entry.record_kind)
        .bind(entry.record)
        .bind(entry.detail())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}
