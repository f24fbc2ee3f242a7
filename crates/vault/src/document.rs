//! A record is a few sealed documents, each with its own data key.

use crate::aead;
use crate::binding::bind;
use crate::errors::{NotSealed, Sealed};
use crate::keys::{Compartment, derive};
use crate::padding::{pad, unpad};
use daybreak_vocabulary::{Chance, id};
use std::fmt;
use uuid::Uuid;
use zeroize::Zeroizing;

id!(DocumentId, "One sealed document of a record.");

/// The longest a document may be; what is longer is a file.
pub const LONGEST: usize = 1024 * 1024;

/// What a document is: decides the compartment it is sealed to, and whether a receipt may open it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    /// The first account: what somebody saw, heard or lives through.
    Concern,
    /// Who they are and how to reach them safely.
    Identity,
    /// One message of the conversation, either way.
    Message,
    /// What the reporter added after sending.
    Addition,
    /// A note of the staff, or an internal reason.
    Note,
    /// A person's translation of the concern.
    Translation,
    /// A file without its hidden data.
    Copy,
    /// A file as it was sent.
    Original,
    /// What somebody said of the service itself.
    Feedback,
    /// Who a person is: names, age, languages, family.
    Person,
    /// How a person is reached, and the rules for it.
    Contact,
    /// A person's references with the Home Office: immigration, sealed apart.
    Status,
    /// One choice of a person's: how it was explained, and their words.
    Choice,
    /// What staff wrote about a person, for themselves.
    Memo,
    /// What happened to a person, as they told it.
    Account,
    /// A referral or a notification being prepared.
    Referral,
    /// A decision about a person, and what they were told of it.
    Decision,
    /// An intelligence report, as staff wrote it.
    Intelligence,
    /// Where an intelligence report came from: a reference, under the sources' own key.
    Source,
    /// The text of an intelligence report that may leave.
    Sanitised,
    /// What a conference is about.
    Conference,
    /// What a conference said and decided.
    Minutes,
    /// What a conference asked somebody to do.
    Task,
}

impl DocumentKind {
    pub const ALL: [DocumentKind; 23] = [
        DocumentKind::Concern,
        DocumentKind::Identity,
        DocumentKind::Message,
        DocumentKind::Addition,
        DocumentKind::Note,
        DocumentKind::Translation,
        DocumentKind::Copy,
        DocumentKind::Original,
        DocumentKind::Feedback,
        DocumentKind::Person,
        DocumentKind::Contact,
        DocumentKind::Status,
        DocumentKind::Choice,
        DocumentKind::Memo,
        DocumentKind::Account,
        DocumentKind::Referral,
        DocumentKind::Decision,
        DocumentKind::Intelligence,
        DocumentKind::Source,
        DocumentKind::Sanitised,
        DocumentKind::Conference,
        DocumentKind::Minutes,
        DocumentKind::Task,
    ];

    /// As it is stored and bound into what is sealed: never changes.
    pub fn code(self) -> &'static str {
        match self {
            DocumentKind::Concern => "concern",
            DocumentKind::Identity => "identity",
            DocumentKind::Message => "message",
            DocumentKind::Addition => "addition",
            DocumentKind::Note => "note",
            DocumentKind::Translation => "translation",
            DocumentKind::Copy => "copy",
            DocumentKind::Original => "original",
            DocumentKind::Feedback => "feedback",
            DocumentKind::Person => "person",
            DocumentKind::Contact => "contact",
            DocumentKind::Status => "status",
            DocumentKind::Choice => "choice",
            DocumentKind::Memo => "memo",
            DocumentKind::Account => "account",
            DocumentKind::Referral => "referral",
            DocumentKind::Decision => "decision",
            DocumentKind::Intelligence => "intelligence",
            DocumentKind::Source => "source",
            DocumentKind::Sanitised => "sanitised",
            DocumentKind::Conference => "conference",
            DocumentKind::Minutes => "minutes",
            DocumentKind::Task => "task",
        }
    }

    pub fn from_code(code: &str) -> Option<DocumentKind> {
        DocumentKind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    pub fn compartment(self) -> Compartment {
        match self {
            DocumentKind::Identity
            | DocumentKind::Person
            | DocumentKind::Contact
            | DocumentKind::Status
            | DocumentKind::Choice
            | DocumentKind::Memo
            | DocumentKind::Account
            | DocumentKind::Referral
            | DocumentKind::Decision => Compartment::Identities,
            DocumentKind::Original => Compartment::Originals,
            DocumentKind::Source => Compartment::Sources,
            DocumentKind::Concern
            | DocumentKind::Message
            | DocumentKind::Addition
            | DocumentKind::Note
            | DocumentKind::Translation
            | DocumentKind::Copy
            | DocumentKind::Feedback
            | DocumentKind::Intelligence
            | DocumentKind::Sanitised
            | DocumentKind::Conference
            | DocumentKind::Minutes
            | DocumentKind::Task => Compartment::Reading,
        }
    }

    /// A found receipt must not replay the story: it opens the conversation and what was added after.
    pub fn opens_to_receipt(self) -> bool {
        matches!(self, DocumentKind::Message | DocumentKind::Addition)
    }

    /// Whether sealed chunks hang on it.
    pub fn is_file(self) -> bool {
        matches!(self, DocumentKind::Copy | DocumentKind::Original)
    }
}

/// Where a document stands: every part of it is bound into what is sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DocumentHead {
    pub id: DocumentId,
    /// The record it belongs to, such as a report's id.
    pub record: Uuid,
    pub kind: DocumentKind,
}

/// A document's own 256-bit key. Wiped when dropped; never printed.
#[derive(Clone)]
pub struct DataKey {
    head: DocumentHead,
    key: Zeroizing<[u8; 32]>,
}

impl DataKey {
    pub fn head(&self) -> DocumentHead {
        self.head
    }

    pub(crate) fn new(head: DocumentHead, key: Zeroizing<[u8; 32]>) -> DataKey {
        DataKey { head, key }
    }

    pub(crate) fn expose(&self) -> &Zeroizing<[u8; 32]> {
        &self.key
    }

    /// Seals the document this key is for; also what replaces an earlier text of it.
    pub fn seal(&self, chance: &dyn Chance, plain: &[u8]) -> Result<SealedDocument, NotSealed> {
        if plain.len() > LONGEST {
            return Err(NotSealed::TooLong);
        }
        let sealed = aead::seal(chance, &self.document_key(), &associated(&self.head), &pad(plain));
        Ok(SealedDocument { head: self.head, sealed })
    }

    pub fn open(&self, document: &SealedDocument) -> Result<Zeroizing<Vec<u8>>, Sealed> {
        if document.head != self.head {
            return Err(Sealed::Altered);
        }
        unpad(&aead::open(&self.document_key(), &associated(&self.head), &document.sealed)?)
    }

    fn document_key(&self) -> Zeroizing<[u8; 32]> {
        let mut key = Zeroizing::new([0; 32]);
        derive(self.key.as_ref(), "document", b"", key.as_mut());
        key
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DataKey({}, not shown)", self.head.id)
    }
}

/// A document as the database keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedDocument {
    pub head: DocumentHead,
    /// form ‖ nonce ‖ ciphertext and tag, in a bucket's size.
    pub sealed: Vec<u8>,
}

/// Seals a document under a fresh data key: hand the key to [`wrap`](crate::wrap) for each who may read it, then drop it.
pub fn seal(chance: &dyn Chance, head: DocumentHead, plain: &[u8]) -> Result<(DataKey, SealedDocument), NotSealed> {
    let key = DataKey::new(head, Zeroizing::new(chance.bytes()));
    let document = key.seal(chance, plain)?;
    Ok((key, document))
}

/// (table, row, column), then what else must not change: ciphertexts moved between rows, records or kinds do not open.
fn associated(head: &DocumentHead) -> Vec<u8> {
    bind("daybreak document 1", &[b"document", head.id.0.as_bytes(), b"sealed", head.record.as_bytes(), head.kind.code().as_bytes()])
}
