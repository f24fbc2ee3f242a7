//! What staff write, sealed before the transaction that stores it: to their own organisation, or to every reader. Messages are `reports`' own.

use crate::grounds::Conclusion;
use crate::overruling::Overruled;
use daybreak_database::{Failure, Transaction};
use daybreak_reports::ReportId;
use daybreak_vault::{
    Compartment, DocumentHead, DocumentId, DocumentKind, PartnershipKey, RecipientKey, SealedDocument, Wrap, recipients, seal, wrap_all,
};
use daybreak_vocabulary::{Chance, OrganisationId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The words of a staff note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteText {
    pub text: String,
    /// The code of the internal reason, where the note was written at a closing.
    #[serde(default)]
    pub conclusion: Option<String>,
    /// What was put in the place of a measure, where the note was written for that.
    #[serde(default)]
    pub overruled: Option<Overruled>,
}

/// The words of a translation, and who made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TranslationText {
    pub text: String,
    pub translator: String,
}

/// A mark that somebody read in a report, as they wrote it down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkText {
    /// The code of its kind.
    pub mark: String,
    pub text: String,
    /// The code of what it was read in.
    pub read_in: String,
}

/// One document ready to be stored.
#[derive(Clone, Debug)]
pub struct Paper {
    pub document: SealedDocument,
    pub wraps: Vec<Wrap>,
}

impl Paper {
    pub fn id(&self) -> DocumentId {
        self.document.head.id
    }

    /// Whether it was sealed to exactly these organisations: readers may have changed since.
    pub fn is_for(&self, readers: &[OrganisationId]) -> bool {
        self.wraps.len() == readers.len() && readers.iter().all(|reader| self.wraps.iter().any(|wrap| wrap.organisation == *reader))
    }
}

/// Whether it is sealed to exactly those of these readers that are the partnership's still: one that left has no keys.
pub async fn is_for(tx: &mut Transaction, paper: &Paper, readers: &[OrganisationId]) -> Result<bool, Failure> {
    Ok(paper.is_for(&recipients::still_here(tx, readers).await?))
}

/// The keys of one compartment of several organisations, each checked against the partnership's own key.
pub async fn keys(
    tx: &mut Transaction,
    pinned: &PartnershipKey,
    organisations: &[OrganisationId],
    compartment: Compartment,
) -> Result<Vec<RecipientKey>, Failure> {
    let directory = recipients::directory(tx, pinned).await?;
    let mut keys = Vec::with_capacity(organisations.len());
    for organisation in organisations {
        keys.extend(directory.keys(pinned, *organisation)?.into_iter().filter(|key| key.compartment() == compartment));
    }
    Ok(keys)
}

pub fn note(chance: &dyn Chance, report: ReportId, text: &str, conclusion: Option<Conclusion>, own: &[RecipientKey]) -> Result<Paper, Failure> {
    let words = NoteText { text: text.to_owned(), conclusion: conclusion.map(|conclusion| conclusion.code().to_owned()), overruled: None };
    paper(chance, report.0, DocumentKind::Note, &words, own)
}

/// A note that overrules: whoever holds the database sees that there is one, not what it says.
pub fn overruling(chance: &dyn Chance, report: ReportId, text: &str, overruled: Overruled, own: &[RecipientKey]) -> Result<Paper, Failure> {
    let words = NoteText { text: text.to_owned(), conclusion: None, overruled: Some(overruled) };
    paper(chance, report.0, DocumentKind::Note, &words, own)
}

pub fn translation(chance: &dyn Chance, report: ReportId, words: &TranslationText, readers: &[RecipientKey]) -> Result<Paper, Failure> {
    paper(chance, report.0, DocumentKind::Translation, words, readers)
}

/// A mark put down by hand: every reader of the report opens it.
pub fn mark(chance: &dyn Chance, report: ReportId, words: &MarkText, readers: &[RecipientKey]) -> Result<Paper, Failure> {
    paper(chance, report.0, DocumentKind::Note, words, readers)
}

/// Seals anything a room writes to the keys given.
pub fn paper(
    chance: &dyn Chance,
    record: Uuid,
    kind: DocumentKind,
    words: &impl Serialize,
    to: &[RecipientKey],
) -> Result<Paper, Failure> {
    let head = DocumentHead { id: DocumentId(chance.uuid4()), record, kind };
    let plain = zeroize::Zeroizing::new(serde_json::to_vec(words).map_err(|_| Failure::Broken("words could not be written down"))?);
    let (key, document) = seal(chance, head, &plain)?;
    let wraps = wrap_all(chance, &key, to)?;
    Ok(Paper { document, wraps })
}

