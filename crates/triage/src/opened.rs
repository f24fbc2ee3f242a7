//! A report opened: every document this member's keys open, in the order a reader needs them. Nothing here is kept after the request.

use crate::grounds::Occasion;
use crate::indicators::Library;
use crate::measures::{Grades, Measures, measure};
use crate::overruling::Overruling;
use crate::sealing::{MarkText, NoteText, TranslationText};
use crate::signs::Signs;
use crate::store::{self, PAGE};
use daybreak_access::{Act, Member};
use daybreak_database::{Failure, Transaction};
use daybreak_reports::report::Report;
use daybreak_reports::store::{self as reports, Author, ReportDocument, Role};
use daybreak_reports::{Concern, Identity, Message, ReportId};
use daybreak_vault::{Compartment, DocumentId, DocumentKind, Keyring, Sealed, SealedDocument, Wrap, documents};
use daybreak_vocabulary::{Day, OrganisationId};
use daybreak_vault::FileFacts;
use serde::de::DeserializeOwned;
use std::collections::HashMap;

/// What was told, as far as it opened.
#[derive(Clone, Debug)]
pub struct Opened {
    pub keyring: Keyring,
    /// Every document the organisation may open, still sealed.
    pub papers: Vec<(SealedDocument, Wrap)>,
    /// `None` where this member holds no key for it.
    pub concern: Option<(DocumentId, Concern)>,
    pub identity: Known,
    pub messages: Vec<OpenedMessage>,
    pub files: Vec<File>,
    pub notes: Vec<(store::Note, NoteText)>,
    pub translations: Vec<(store::Translation, TranslationText)>,
    /// Marks somebody read in it and put down.
    pub marks: Vec<(store::AddedMark, MarkText)>,
}

/// Who sent it, as far as this member may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    Opened(Identity),
    /// Nothing was given, or nothing that may be known.
    Nothing,
    /// Given, but to other organisations than this one.
    Elsewhere,
    /// Given to this organisation; this member's role or keys don't open it.
    NotForYou,
}

/// One message; `None` for its words where they don't open.
#[derive(Clone, Debug)]
pub struct OpenedMessage {
    pub document: DocumentId,
    pub author: Author,
    pub sent_on: Day,
    pub words: Option<Message>,
}

/// One file, by its position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub position: i64,
    /// Its name, its length, what was hidden in it; `None` where neither opens.
    pub facts: Option<FileFacts>,
    /// Whether this member can open the cleaned copy, and the original.
    pub copy: bool,
    pub original: bool,
}

/// Opens what a member's keys open of one report.
pub async fn open(tx: &mut Transaction, member: &Member, report: &Report) -> Result<Opened, Failure> {
    let keyring = member.keyring(tx).await?;
    let papers = documents::of_record(tx, report.id.0, member.organisation).await?;
    let listed = reports::documents(tx, report.id).await?;
    let desk = Desk { keyring: &keyring, papers: &papers };
    let concern = match listed.iter().find(|of| of.role == Role::Concern) {
        Some(of) => desk.read::<Concern>(of.document)?.map(|concern| (of.document, concern)),
        None => None,
    };
    let identity = identity(&desk, member, &listed)?;
    let messages = reports::messages(tx, report.id).await?;
    let messages = messages
        .into_iter()
        .map(|row| {
            Ok(OpenedMessage { document: row.document, author: row.author, sent_on: row.sent_on, words: desk.read(row.document)? })
        })
        .collect::<Result<_, Failure>>()?;
    let files = files(&desk, member, &listed)?;
    let mut notes = Vec::new();
    for note in store::notes(tx, report.id, member.organisation).await? {
        if let Some(text) = desk.read::<NoteText>(note.document)? {
            notes.push((note, text));
        }
    }
    let mut translations = Vec::new();
    for translation in store::translations(tx, report.id).await? {
        if let Some(text) = desk.read::<TranslationText>(translation.document)? {
            translations.push((translation, text));
        }
    }
    let mut marks = Vec::new();
    for mark in store::added_marks(tx, report.id).await? {
        if let Some(words) = desk.read::<MarkText>(mark.document)? {
            marks.push((mark, words));
        }
    }
    Ok(Opened { concern, identity, messages, files, notes, translations, marks, keyring, papers })
}

/// The sealed papers, and the keys to open them with.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    pub keyring: &'a Keyring,
    pub papers: &'a [(SealedDocument, Wrap)],
}

impl Desk<'_> {
    fn paper(&self, id: DocumentId) -> Option<&(SealedDocument, Wrap)> {
        self.papers.iter().find(|(document, _)| document.head.id == id)
    }

    /// `None` where it is not shared here or no key at hand opens it; broken where it is not what was sealed.
    pub fn read<T: DeserializeOwned>(&self, id: DocumentId) -> Result<Option<T>, Failure> {
        let Some((document, wrap)) = self.paper(id) else { return Ok(None) };
        let plain = match self.keyring.open(wrap, document) {
            Ok(plain) => plain,
            Err(Sealed::NoKey) => return Ok(None),
            Err(altered) => return Err(altered.into()),
        };
        serde_json::from_slice(&plain).map(Some).map_err(|_| Failure::Row { table: "document", column: "sealed", id: id.0 })
    }

    fn opens(&self, id: DocumentId) -> bool {
        self.paper(id).is_some_and(|(_, wrap)| self.keyring.data_key(wrap).is_ok())
    }
}

fn identity(desk: &Desk<'_>, member: &Member, listed: &[ReportDocument]) -> Result<Known, Failure> {
    let Some(of) = listed.iter().find(|of| of.role == Role::Identity) else { return Ok(Known::Nothing) };
    if desk.paper(of.document).is_none() {
        return Ok(Known::Elsewhere);
    }
    if !member.may(Act::ReadIdentity) {
        return Ok(Known::NotForYou);
    }
    Ok(match desk.read::<Identity>(of.document)? {
        Some(identity) if identity.is_empty() => Known::Nothing,
        Some(identity) => Known::Opened(identity),
        None => Known::NotForYou,
    })
}

fn files(desk: &Desk<'_>, member: &Member, listed: &[ReportDocument]) -> Result<Vec<File>, Failure> {
    let may_original = member.may(Act::ReadOriginals) && desk.keyring.holds(member.organisation, Compartment::Originals);
    let of = |role: Role, position: i64| listed.iter().find(|of| of.role == role && of.position == position).map(|of| of.document);
    let mut positions: Vec<i64> = listed.iter().filter(|of| matches!(of.role, Role::Copy | Role::Original)).map(|of| of.position).collect();
    positions.sort_unstable();
    positions.dedup();
    let mut files = Vec::with_capacity(positions.len());
    for position in positions {
        let copy = of(Role::Copy, position).filter(|id| desk.opens(*id));
        let original = of(Role::Original, position).filter(|id| may_original && desk.opens(*id));
        let facts = match copy.or(original).and_then(|id| desk.paper(id)) {
            Some((document, wrap)) => Some(facts(&desk.keyring.open(wrap, document)?)?),
            None => None,
        };
        files.push(File { position, facts, copy: copy.is_some(), original: original.is_some() });
    }
    Ok(files)
}

/// What the document of a file says of it.
pub fn facts(plain: &[u8]) -> Result<FileFacts, Failure> {
    FileFacts::from_document(plain).map_err(Failure::from)
}

/// What the answers of an opened report measure, beside what this organisation's readers put in their place.
pub fn judge<'a>(library: &'a Library, concern: &Concern, overruling: &Overruling) -> Measures<'a> {
    measure(library, &Signs::of(concern), overruling.grades(Grades::of(concern.telling)))
}

impl Opened {
    /// How many documents of a kind the organisation can open.
    pub fn counts(&self, kind: DocumentKind) -> i64 {
        i64::try_from(self.papers.iter().filter(|(document, _)| document.head.kind == kind).count()).unwrap_or(i64::MAX)
    }
}

/// What a report is measured by, and nothing else of it: its concern, and what this organisation's readers put in the place of a measure.
#[derive(Clone, Debug)]
pub struct ToMeasure {
    pub report: ReportId,
    /// `None` where it doesn't open.
    pub told: Option<(Concern, Overruling)>,
}

/// The same of any number of reports: read a page of them to a statement, then opened on every core, which is what takes the time.
pub async fn to_measure(tx: &mut Transaction, keyring: &Keyring, organisation: OrganisationId, reports: &[ReportId]) -> Result<Vec<ToMeasure>, Failure> {
    let mut read = Vec::with_capacity(reports.len());
    for some in reports.chunks(PAGE) {
        let records: Vec<_> = some.iter().map(|report| report.0).collect();
        let papers = documents::of_kind(tx, DocumentKind::Concern, &records, organisation).await?;
        let mut papers: HashMap<_, _> = papers.into_iter().map(|paper| (paper.0.head.record, paper)).collect();
        let mut notes: HashMap<ReportId, Vec<(store::Note, NoteText)>> = HashMap::new();
        for (report, note) in store::notes_among(tx, some, organisation, Occasion::Overrule).await? {
            if let Some(words) = note_text(tx, keyring, organisation, note.document).await? {
                notes.entry(report).or_default().push((note, words));
            }
        }
        read.extend(some.iter().map(|report| (*report, papers.remove(&report.0), notes.remove(report).unwrap_or_default())));
    }
    on_every_core(&read, |(report, paper, notes)| {
        let concern = match paper {
            Some(paper) => Desk { keyring, papers: std::slice::from_ref(paper) }.read::<Concern>(paper.0.head.id)?,
            None => None,
        };
        Ok(ToMeasure { report: *report, told: concern.map(|concern| (concern, Overruling::of(notes))) })
    })
    .into_iter()
    .collect()
}

/// Does the same to each, in stretches side by side; the answers come in the order of what was given.
fn on_every_core<T: Sync, R: Send>(all: &[T], act: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let stretches = all.chunks(all.len().div_ceil(cores).max(1));
    std::thread::scope(|scope| {
        let working: Vec<_> = stretches.map(|some| scope.spawn(|| some.iter().map(&act).collect::<Vec<R>>())).collect();
        working.into_iter().flat_map(|stretch| stretch.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    })
}

/// The words of one note of an organisation's; `None` where no key at hand opens it.
pub async fn note_text(tx: &mut Transaction, keyring: &Keyring, organisation: OrganisationId, note: DocumentId) -> Result<Option<NoteText>, Failure> {
    let Some(paper) = documents::find(tx, note, organisation).await? else { return Ok(None) };
    Desk { keyring, papers: &[paper] }.read(note)
}

/// One paper of any record; `None` where there is none, or no key at hand opens it.
pub async fn paper<T: DeserializeOwned>(tx: &mut Transaction, keyring: &Keyring, member: &Member, document: Option<DocumentId>) -> Result<Option<T>, Failure> {
    let Some(document) = document else { return Ok(None) };
    let Some(paper) = documents::find(tx, document, member.organisation).await? else { return Ok(None) };
    Desk { keyring, papers: &[paper] }.read(document)
}
