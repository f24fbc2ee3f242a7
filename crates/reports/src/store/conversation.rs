//! The conversation between who sent a report and who answers it.

use super::statements as sql;
use crate::report::{MessageId, ReportId};
use daybreak_database::{Failure, Transaction, on};
use daybreak_vault::DocumentId;
use daybreak_vocabulary::Day;
use uuid::Uuid;

/// Who wrote a message. Which organisation, and which member, the sender never learns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    Reporter,
    Organisation,
}

/// One message; its words lie sealed in the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageRow {
    pub id: MessageId,
    pub document: DocumentId,
    pub author: Author,
    pub sent_on: Day,
}

impl Author {
    pub fn code(self) -> &'static str {
        match self {
            Author::Reporter => "reporter",
            Author::Organisation => "organisation",
        }
    }
}

/// Adds a message at the end. Its document is already in the vault.
pub async fn add_message(
    tx: &mut Transaction,
    id: MessageId,
    report: ReportId,
    document: DocumentId,
    author: Author,
    on: Day,
) -> Result<(), Failure> {
    let (position,): (i64,) = on!(tx, |db| sqlx::query_as(sql::COUNT_MESSAGES).bind(report.0).fetch_one(db).await)?;
    on!(tx, |db| sqlx::query(sql::INSERT_MESSAGE)
        .bind(id.0)
        .bind(report.0)
        .bind(document.0)
        .bind(author.code())
        .bind(position)
        .bind(on.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    set_waits(tx, report).await
}

/// Works out again since when the sender waits for an answer: after each message, and where the report is closed or opened again.
pub(super) async fn set_waits(tx: &mut Transaction, report: ReportId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_WAITS).bind(report.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// The conversation, oldest first.
pub async fn messages(tx: &mut Transaction, report: ReportId) -> Result<Vec<MessageRow>, Failure> {
    let rows: Vec<(Uuid, Uuid, String, i64)> = on!(tx, |db| sqlx::query_as(sql::MESSAGES).bind(report.0).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(id, document, author, sent_on)| {
            let author = match author.as_str() {
                "reporter" => Author::Reporter,
                "organisation" => Author::Organisation,
                _ => return Err(Failure::Row { table: "report_message", column: "author", id }),
            };
            Ok(MessageRow { id: MessageId(id), document: DocumentId(document), author, sent_on: Day(sent_on) })
        })
        .collect()
}

/// Whether a message is already there: a repeated press writes nothing twice.
pub async fn has_message(tx: &mut Transaction, id: MessageId) -> Result<bool, Failure> {
    let (count,): (i64,) = on!(tx, |db| sqlx::query_as(sql::HAS_MESSAGE).bind(id.0).fetch_one(db).await)?;
    Ok(count > 0)
}
