//! Staff notes and translations: what they are is here, their words are in the vault.

use super::statements as sql;
use crate::grounds::Occasion;
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on, page};
use daybreak_reports::ReportId;
use daybreak_vault::DocumentId;
use daybreak_vocabulary::{Language, Moment, OrganisationId};
use uuid::Uuid;

/// Something staff wrote for themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    pub document: DocumentId,
    pub member: MemberId,
    pub occasion: Occasion,
    pub written_at: Moment,
}

/// A translation somebody recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Translation {
    pub document: DocumentId,
    /// The document that was translated: the concern, or one message.
    pub original: DocumentId,
    pub language: Language,
    pub member: MemberId,
    pub organisation: OrganisationId,
    pub recorded_at: Moment,
}

pub async fn add_note(tx: &mut Transaction, report: ReportId, organisation: OrganisationId, note: &Note) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_NOTE)
        .bind(note.document.0)
        .bind(report.0)
        .bind(organisation.0)
        .bind(note.member.0)
        .bind(note.occasion.code())
        .bind(note.written_at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// An organisation's own notes on a report; others' are not there.
pub async fn notes(tx: &mut Transaction, report: ReportId, organisation: OrganisationId) -> Result<Vec<Note>, Failure> {
    let rows: Vec<(Uuid, Uuid, String, i64)> =
        on!(tx, |db| sqlx::query_as(sql::NOTES).bind(report.0).bind(organisation.0).fetch_all(db).await)?;
    rows.into_iter().map(note).collect()
}

fn note((document, member, occasion, at): (Uuid, Uuid, String, i64)) -> Result<Note, Failure> {
    let occasion = Occasion::from_code(&occasion).ok_or(Failure::Row { table: "staff_note", column: "occasion", id: document })?;
    Ok(Note { document: DocumentId(document), member: MemberId(member), occasion, written_at: Moment(at) })
}

/// The notes of an organisation written for one thing on at most a page of reports, each beside its report, the oldest first.
pub async fn notes_among(tx: &mut Transaction, reports: &[ReportId], organisation: OrganisationId, occasion: Occasion) -> Result<Vec<(ReportId, Note)>, Failure> {
    let rows: Vec<(Uuid, Uuid, Uuid, String, i64)> = on!(tx, |db| {
        let mut query = sqlx::query_as(sql::NOTES_AMONG).bind(organisation.0);
        for report in page(reports.iter().map(|report| report.0)) {
            query = query.bind(report);
        }
        query.bind(occasion.code()).fetch_all(db).await
    })?;
    rows.into_iter().map(|(report, document, member, occasion, at)| Ok((ReportId(report), note((document, member, occasion, at))?))).collect()
}

/// Forgets an organisation's notes; the caller has erased them in the vault.
pub async fn delete_notes(tx: &mut Transaction, report: ReportId, organisation: OrganisationId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_NOTES).bind(report.0).bind(organisation.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn add_translation(tx: &mut Transaction, report: ReportId, translation: &Translation) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_TRANSLATION)
        .bind(translation.document.0)
        .bind(report.0)
        .bind(translation.original.0)
        .bind(translation.language.tag())
        .bind(translation.member.0)
        .bind(translation.organisation.0)
        .bind(translation.recorded_at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

pub async fn translations(tx: &mut Transaction, report: ReportId) -> Result<Vec<Translation>, Failure> {
    let rows: Vec<(Uuid, Uuid, String, Uuid, Uuid, i64)> =
        on!(tx, |db| sqlx::query_as(sql::TRANSLATIONS).bind(report.0).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(document, original, language, member, organisation, at)| {
            let language = Language::from_tag(&language).ok_or(Failure::Row { table: "translation", column: "language", id: document })?;
            Ok(Translation {
                document: DocumentId(document),
                original: DocumentId(original),
                language,
                member: MemberId(member),
                organisation: OrganisationId(organisation),
                recorded_at: Moment(at),
            })
        })
        .collect()
}
