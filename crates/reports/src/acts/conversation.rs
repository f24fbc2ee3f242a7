//! The conversation: both sides write to each other without knowing who the other is.

use super::sending::to_json;
use super::sharing::Readers;
use super::standing::{MayNot, advance};
use crate::concern::Message;
use crate::report::{MessageId, Report, ReportId, State};
use crate::store::{self, Author};
use daybreak_audit::{Change, Entry, Stop};
use daybreak_vault::{
    Compartment, DocumentHead, DocumentId, DocumentKind, NotSealed, PublicKey, ReceiptWrap, SealedDocument, Wrap, documents, seal, wrap_all,
    wrap_to_receipt,
};
use daybreak_vocabulary::{Chance, OrganisationId};

/// Why nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNow {
    /// The report was taken back.
    TakenBack,
    /// Somebody began or ended reading while it was sealed: it has to be sealed anew, to those who read now.
    ReadersChanged,
}

/// Which way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// Between the organisation and the sender.
    Message,
    /// What the sender adds unasked.
    Addition,
}

/// A message, sealed to every reader and to the receipt.
#[derive(Clone, Debug)]
pub struct Said {
    pub id: MessageId,
    document: SealedDocument,
    wraps: Vec<Wrap>,
    receipt: ReceiptWrap,
    /// For whom it was sealed, who answers first.
    readers: Vec<OrganisationId>,
}

impl Said {
    /// Gives it an id drawn before, so that a repeated press writes it once.
    #[must_use]
    pub fn called(self, id: MessageId) -> Said {
        Said { id, ..self }
    }
}

pub fn seal_message(
    chance: &dyn Chance,
    report: ReportId,
    words: Words,
    message: &Message,
    readers: &Readers,
    receipt: &PublicKey,
) -> Result<Said, NotSealed> {
    let kind = match words {
        Words::Message => DocumentKind::Message,
        Words::Addition => DocumentKind::Addition,
    };
    let head = DocumentHead { id: DocumentId(chance.uuid4()), record: report.0, kind };
    let (key, document) = seal(chance, head, &to_json(message)?)?;
    let wraps = wrap_all(chance, &key, readers.keys(Compartment::Reading))?;
    Ok(Said { id: MessageId(chance.uuid4()), document, wraps, receipt: wrap_to_receipt(chance, &key, receipt)?, readers: readers.ids() })
}

/// The sender writes. An answer to a question, or something new about a closed report, brings it back to its readers.
pub async fn write(change: &mut Change, report: ReportId, said: &Said) -> Result<(), Stop<NotNow>> {
    let Some(report) = store::find(change.tx(), report).await? else { return Err(Stop::Refused(NotNow::TakenBack)) };
    if report.state == State::Withdrawn {
        return Err(Stop::Refused(NotNow::TakenBack));
    }
    if store::has_message(change.tx(), said.id).await? {
        change.record(Entry::new("report.repeated", "report", report.id.0));
        return Ok(());
    }
    if !Readers::still_read(&said.readers, change.tx(), &report).await? {
        return Err(Stop::Refused(NotNow::ReadersChanged));
    }
    store_message(change, &report, said, Author::Reporter).await?;
    store::set_unread(change.tx(), report.id).await?;
    change.record(Entry::new("report.added_to", "report", report.id.0));
    if matches!(report.state, State::Asked | State::Closed) {
        advance(change, &report, State::Read, None).await.map_err(|stop| stop.map(|_| NotNow::TakenBack))?;
    }
    Ok(())
}

/// Takes the sender's own messages from the receipt, for good: whoever finds it reads them no more. Their readers still do. Answers how many.
pub async fn hide_own(change: &mut Change, report: ReportId) -> Result<usize, Stop<NotNow>> {
    let own: Vec<DocumentId> = store::messages(change.tx(), report)
        .await?
        .into_iter()
        .filter(|message| message.author == Author::Reporter)
        .map(|message| message.document)
        .collect();
    documents::unshare_with_receipt(change, &own).await?;
    change.record(Entry::new("report.messages_hidden", "report", report.0));
    Ok(own.len())
}

/// The organisation asks: the sender sees that a question waits.
pub async fn ask(change: &mut Change, report: &Report, said: &Said) -> Result<(), Stop<MayNot>> {
    store_message(change, report, said, Author::Organisation).await?;
    advance(change, report, State::Asked, None).await?;
    change.record(Entry::new("report.asked", "report", report.id.0));
    Ok(())
}

/// The organisation writes back without asking anything.
pub async fn answer(change: &mut Change, report: &Report, said: &Said) -> Result<(), Stop<MayNot>> {
    if report.state == State::Withdrawn {
        return Err(Stop::Refused(MayNot));
    }
    store_message(change, report, said, Author::Organisation).await?;
    change.record(Entry::new("report.answered", "report", report.id.0));
    Ok(())
}

async fn store_message(change: &mut Change, report: &Report, said: &Said, author: Author) -> Result<(), daybreak_database::Failure> {
    documents::put(change, &said.document, &said.wraps).await?;
    documents::share_with_receipt(change, &said.receipt).await?;
    let today = change.now.day();
    store::add_message(change.tx(), said.id, report.id, said.document.head.id, author, today).await
}
