//! Writing: to the sender, for colleagues, and a translation beside the original.

use super::{Before, must_see};
use crate::grounds::Occasion;
use crate::refusals::{Done, No, no, refusals};
use crate::sealing::{Paper, is_for};
use crate::store;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_database::Failure;
use daybreak_reports::acts::Said;
use daybreak_reports::store::Role;
use daybreak_reports::{ReportId, store as reports};
use daybreak_vault::{DocumentId, documents};
use daybreak_vocabulary::{Language, OrganisationId};

/// The most a member writes at once.
pub const LONGEST: usize = 10_000;

refusals! {
    /// Why something can't be written.
    NotWritten {
        Empty => ("text", "triage-no-empty"),
        TooLong => ("text", "triage-no-too-long"),
        /// Only one organisation writes to the sender, so that they are asked once.
        AnotherAnswers => ("", "triage-no-another-answers"),
        Finished => ("", "triage-no-finished"),
        /// Somebody began or ended reading while it was sealed.
        Changed => ("", "triage-no-changed"),
        NoTranslator => ("translator", "triage-no-translator"),
        NoLanguage => ("into", "triage-no-language"),
        NoOriginal => ("", "triage-no-original"),
    }
}

/// Whether words can be kept: some, and not too many.
pub fn words(text: &str) -> Result<&str, NotWritten> {
    match text.trim() {
        "" => Err(NotWritten::Empty),
        text if text.chars().count() > LONGEST => Err(NotWritten::TooLong),
        text => Ok(text),
    }
}

/// Sends the sender a message, sealed to every reader and to the receipt. A question waits for an answer, and the sender sees that it does.
///
/// `sealed_for` are the readers it was sealed to: one who began to read meanwhile must not find a message without a key.
pub async fn send(
    change: &mut Change,
    by: &Member,
    report: ReportId,
    said: &Said,
    sealed_for: &[OrganisationId],
    question: bool,
) -> Done<(), NotWritten> {
    let Before { report, .. } = must_see(change, by, report).await?;
    if report.answering != by.organisation {
        return no(NotWritten::AnotherAnswers);
    }
    if !report.state.is_open() {
        return no(NotWritten::Finished);
    }
    let readers = reports::readers(change.tx(), report.id).await?;
    if readers != sealed_for {
        return no(NotWritten::Changed);
    }
    let written = match question {
        true => daybreak_reports::acts::ask(change, &report, said).await,
        false => daybreak_reports::acts::answer(change, &report, said).await,
    };
    written.map_err(|stop| stop.map(|_| No::Because(NotWritten::Finished)))
}

/// Puts down a note for colleagues of one's own organisation.
pub async fn note(change: &mut Change, by: &Member, report: ReportId, paper: &Paper) -> Done<(), NotWritten> {
    let Before { report, .. } = must_see(change, by, report).await?;
    put_note(change, by, report.id, paper, Occasion::Note).await?;
    change.record(Entry::new("report.noted", "report", report.id.0));
    Ok(())
}

/// The note that goes with an act; the act records itself.
pub(crate) async fn put_note(change: &mut Change, by: &Member, report: ReportId, paper: &Paper, occasion: Occasion) -> Result<(), Failure> {
    if !paper.is_for(&[by.organisation]) {
        return Err(Failure::Broken("a note was sealed to others than its own organisation"));
    }
    documents::put(change, &paper.document, &paper.wraps).await?;
    let now = change.now;
    reports::attach(change.tx(), report, paper.id(), Role::Note, None, now.day()).await?;
    let note = store::Note { document: paper.id(), member: by.id, occasion, written_at: now };
    store::add_note(change.tx(), report, by.organisation, &note).await
}

/// Records a person's translation of the concern or of one message: every reader opens it.
pub async fn translate(
    change: &mut Change,
    by: &Member,
    report: ReportId,
    original: DocumentId,
    into: Language,
    paper: &Paper,
) -> Done<(), NotWritten> {
    let Before { report, .. } = must_see(change, by, report).await?;
    let readers = reports::readers(change.tx(), report.id).await?;
    if !is_for(change.tx(), paper, &readers).await? {
        return no(NotWritten::Changed);
    }
    let concern = reports::documents(change.tx(), report.id).await?.iter().any(|of| of.document == original && of.role == Role::Concern);
    let message = reports::messages(change.tx(), report.id).await?.iter().any(|message| message.document == original);
    if !concern && !message {
        return no(NotWritten::NoOriginal);
    }
    documents::put(change, &paper.document, &paper.wraps).await?;
    let now = change.now;
    reports::attach(change.tx(), report.id, paper.id(), Role::Translation, None, now.day()).await?;
    let translation = store::Translation {
        document: paper.id(),
        original,
        language: into,
        member: by.id,
        organisation: by.organisation,
        recorded_at: now,
    };
    store::add_translation(change.tx(), report.id, &translation).await?;
    change.record(Entry::new("report.translated", "report", report.id.0).with("into", into.tag()));
    Ok(())
}
