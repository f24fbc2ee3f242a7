//! Reports, who reads them, and which documents are theirs.

use super::statements as sql;
use super::{Rank, ReportRow, read_report};
use crate::concern::Facets;
use crate::report::{Hold, PublicReason, Report, ReportId, State, SubmissionId};
use daybreak_database::{Failure, Transaction, on};
use daybreak_vault::{DocumentId, Locator, PublicKey};
use daybreak_vocabulary::{Day, OrganisationId};
use uuid::Uuid;

/// A report about to be stored.
#[derive(Clone, Debug)]
pub struct NewReport {
    pub id: ReportId,
    pub submission: SubmissionId,
    pub facets: Facets,
    pub sent_on: Day,
    pub answering: OrganisationId,
    pub locator: Locator,
    pub receipt_key: PublicKey,
    pub expires_on: Day,
}

/// What is sealed in a document of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Concern,
    Identity,
    /// A file without its hidden data; its original has the same position.
    Copy,
    Original,
    /// The staff's own; never opens to a receipt.
    Note,
    Translation,
}

/// One document of a report; what is in it lies sealed in the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportDocument {
    pub document: DocumentId,
    pub role: Role,
    pub position: i64,
    pub added_on: Day,
}

impl Role {
    pub const ALL: [Role; 6] = [Role::Concern, Role::Identity, Role::Copy, Role::Original, Role::Note, Role::Translation];

    pub fn code(self) -> &'static str {
        match self {
            Role::Concern => "concern",
            Role::Identity => "identity",
            Role::Copy => "copy",
            Role::Original => "original",
            Role::Note => "note",
            Role::Translation => "translation",
        }
    }

    pub fn from_code(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }
}

impl NewReport {
    /// As it will stand once stored.
    pub fn report(&self) -> Report {
        Report {
            id: self.id,
            kind: self.facets.kind,
            district: self.facets.district.clone(),
            age_band: self.facets.age_band,
            danger: self.facets.danger,
            child: self.facets.child,
            sent_on: self.sent_on,
            state: State::Received,
            state_on: self.sent_on,
            public_reason: None,
            answering: self.answering,
            expires_on: self.expires_on,
            hold: None,
        }
    }
}

pub async fn insert(tx: &mut Transaction, report: &NewReport) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_REPORT)
        .bind(report.id.0)
        .bind(report.submission.0)
        .bind(report.facets.kind.code())
        .bind(report.facets.district.as_deref())
        .bind(report.facets.age_band.code())
        .bind(report.facets.danger)
        .bind(report.facets.child)
        .bind(report.sent_on.0)
        .bind(report.answering.0)
        .bind(report.locator.0)
        .bind(report.receipt_key.0.as_slice())
        .bind(report.expires_on.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Makes an organisation a reader: from now on the report stands in its queue. The caller has wrapped the documents to it.
pub async fn add_reader(tx: &mut Transaction, report: &Report, organisation: OrganisationId, since: Day) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_READER)
        .bind(report.id.0)
        .bind(organisation.0)
        .bind(since.0)
        .bind(Rank::unread(report.is_urgent()).number())
        .bind(report.sent_on.0)
        .bind(report.kind.code())
        .bind(report.district.as_deref())
        .bind(report.state.code())
        .bind(report.state.is_open())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Ends an organisation's reading. The caller has taken its wraps away.
pub async fn remove_reader(tx: &mut Transaction, report: ReportId, organisation: OrganisationId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_READER).bind(report.0).bind(organisation.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn remove_readers(tx: &mut Transaction, report: ReportId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_READERS).bind(report.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn readers(tx: &mut Transaction, report: ReportId) -> Result<Vec<OrganisationId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::READERS).bind(report.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(id,)| OrganisationId(id)).collect())
}

/// A report, if this organisation reads it. For it, others don't exist.
pub async fn find_for(tx: &mut Transaction, report: ReportId, organisation: OrganisationId) -> Result<Option<Report>, Failure> {
    let row: Option<ReportRow> =
        on!(tx, |db| sqlx::query_as(sql::FIND_FOR_READER).bind(organisation.0).bind(report.0).fetch_optional(db).await)?;
    row.map(read_report).transpose()
}

/// A report whoever asks: for clocks and receipts, never for a member.
pub async fn find(tx: &mut Transaction, report: ReportId) -> Result<Option<Report>, Failure> {
    let row: Option<ReportRow> = on!(tx, |db| sqlx::query_as(sql::FIND).bind(report.0).fetch_optional(db).await)?;
    row.map(read_report).transpose()
}

pub async fn by_submission(tx: &mut Transaction, submission: SubmissionId) -> Result<Option<Report>, Failure> {
    let row: Option<ReportRow> = on!(tx, |db| sqlx::query_as(sql::FIND_BY_SUBMISSION).bind(submission.0).fetch_optional(db).await)?;
    row.map(read_report).transpose()
}

/// The reports a locator may mean: the receipt's key decides which, if any.
pub async fn by_locator(tx: &mut Transaction, locator: Locator) -> Result<Vec<(ReportId, PublicKey)>, Failure> {
    let rows: Vec<(Uuid, Vec<u8>)> = on!(tx, |db| sqlx::query_as(sql::BY_LOCATOR).bind(locator.0).fetch_all(db).await)?;
    rows.into_iter().map(|(id, key)| Ok((ReportId(id), read_key(id, &key)?))).collect()
}

/// The public half of a report's receipt: what is written to its sender is sealed to it.
pub async fn receipt_key(tx: &mut Transaction, report: ReportId) -> Result<Option<PublicKey>, Failure> {
    let row: Option<(Vec<u8>,)> = on!(tx, |db| sqlx::query_as(sql::RECEIPT_KEY).bind(report.0).fetch_optional(db).await)?;
    row.map(|(key,)| read_key(report.0, &key)).transpose()
}

fn read_key(id: Uuid, key: &[u8]) -> Result<PublicKey, Failure> {
    PublicKey::from_slice(key).ok_or(Failure::Row { table: "report", column: "receipt_key", id })
}

/// Puts a document under a report, after those of its kind; answers its position.
pub async fn attach(tx: &mut Transaction, report: ReportId, document: DocumentId, role: Role, position: Option<i64>, on: Day) -> Result<i64, Failure> {
    let position = match position {
        Some(position) => position,
        None => {
            let (count,): (i64,) =
                on!(tx, |db| sqlx::query_as(sql::NEXT_POSITION).bind(report.0).bind(role.code()).fetch_one(db).await)?;
            count
        }
    };
    on!(tx, |db| sqlx::query(sql::INSERT_DOCUMENT)
        .bind(document.0)
        .bind(report.0)
        .bind(role.code())
        .bind(position)
        .bind(on.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(position)
}

/// Takes one document away from its report; the caller erases it in the vault.
pub async fn detach(tx: &mut Transaction, document: DocumentId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_DOCUMENT).bind(document.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn documents(tx: &mut Transaction, report: ReportId) -> Result<Vec<ReportDocument>, Failure> {
    let rows: Vec<(Uuid, String, i64, i64)> = on!(tx, |db| sqlx::query_as(sql::DOCUMENTS).bind(report.0).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(document, role, position, added_on)| {
            let role = Role::from_code(&role).ok_or(Failure::Row { table: "report_document", column: "role", id: document })?;
            Ok(ReportDocument { document: DocumentId(document), role, position, added_on: Day(added_on) })
        })
        .collect()
}

/// Forgets which documents were a report's; the caller has erased them in the vault.
pub async fn forget_documents(tx: &mut Transaction, report: ReportId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_DOCUMENTS).bind(report.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn forget_messages(tx: &mut Transaction, report: ReportId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_MESSAGES).bind(report.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Writes the state down, in the report and in every queue. Whether it may follow is for [`crate::acts::advance`] to say.
pub async fn set_state(tx: &mut Transaction, report: ReportId, state: State, on: Day, reason: Option<PublicReason>) -> Result<(), Failure> {
    on!(tx, |db| {
        let done = sqlx::query(sql::SET_STATE).bind(report.0).bind(state.code()).bind(on.0).bind(reason.map(PublicReason::code));
        done.execute(db).await.map(|_| ())
    })?;
    on!(tx, |db| sqlx::query(sql::SET_READERS_STATE).bind(report.0).bind(state.code()).bind(state.is_open()).execute(db).await.map(|_| ()))?;
    super::conversation::set_waits(tx, report).await
}

pub async fn set_answering(tx: &mut Transaction, report: ReportId, organisation: OrganisationId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_ANSWERING).bind(report.0).bind(organisation.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn set_expiry(tx: &mut Transaction, report: ReportId, on: Day) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_EXPIRY).bind(report.0).bind(on.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn set_hold(tx: &mut Transaction, report: ReportId, hold: Option<Hold>) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_HOLD).bind(report.0).bind(hold.map(Hold::code)).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Corrects the facets, as triage may after reading: the queues follow.
pub async fn set_facets(tx: &mut Transaction, report: ReportId, facets: &Facets) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_FACETS)
        .bind(report.0)
        .bind(facets.kind.code())
        .bind(facets.district.as_deref())
        .bind(facets.age_band.code())
        .bind(facets.danger)
        .bind(facets.child)
        .execute(db)
        .await
        .map(|_| ()))?;
    on!(tx, |db| sqlx::query(sql::SET_READERS_FACETS)
        .bind(report.0)
        .bind(facets.kind.code())
        .bind(facets.district.as_deref())
        .bind(facets.is_urgent())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Somebody of this organisation has opened it, with all that was written.
pub async fn set_read(tx: &mut Transaction, report: ReportId, organisation: OrganisationId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_READ).bind(report.0).bind(organisation.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// The sender has written: where it was urgent and read, it is to be read again.
pub async fn set_unread(tx: &mut Transaction, report: ReportId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_UNREAD).bind(report.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Reports whose day has come and that nothing holds.
pub async fn due(tx: &mut Transaction, today: Day, limit: i64) -> Result<Vec<ReportId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::DUE).bind(today.0).bind(limit).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(id,)| ReportId(id)).collect())
}

/// Puts a bare shell in a report's place: that there was one, its day, and what its receipt needs. Everything that hung on the row is gone, in every room;
/// nobody reads or answers it any more.
pub async fn empty(tx: &mut Transaction, report: &Report, on: Day, until: Day) -> Result<(), Failure> {
    let id = report.id.0;
    let row: Option<(Uuid, i64, Vec<u8>)> = on!(tx, |db| sqlx::query_as(sql::SHELL).bind(id).fetch_optional(db).await)?;
    let Some((submission, locator, receipt_key)) = row else { return Ok(()) };
    delete(tx, report.id).await?;
    on!(tx, |db| sqlx::query(sql::INSERT_SHELL)
        .bind(id)
        .bind(submission)
        .bind(report.sent_on.0)
        .bind(on.0)
        .bind(Uuid::nil())
        .bind(locator)
        .bind(receipt_key.as_slice())
        .bind(until.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Takes the row away, and with it its readers, messages and list of documents.
pub async fn delete(tx: &mut Transaction, report: ReportId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_REPORT).bind(report.0).execute(db).await.map(|_| ()))?;
    Ok(())
}
