//! Sending: who will read it is chosen, all of it is sealed to them, and only then is it stored.

use super::files::{SealedFile, put_file, seal_file};
use super::sharing::{Reader, Readers};
use crate::answers::Answers;
use crate::concern::{Concern, Facets, Identity, district};
use crate::report::{Level, ReportId};
use crate::store::{self, NewReport, Role};
use daybreak_audit::{Change, Entry, Stop};
use daybreak_database::{Failure, Transaction};
use daybreak_vault::{
    Compartment, DocumentHead, DocumentId, DocumentKind, NotSealed, PartnershipKey, Receipt, Recipient, RecipientKind, SealedDocument, Wrap,
    documents, recipients, seal, wrap_all,
};
use daybreak_vocabulary::retention::Class;
use daybreak_vocabulary::{Chance, Moment, OrganisationId, Places};

/// Why nothing was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSent {
    /// It was stored before: the press of Send was repeated.
    Already,
    /// Other organisations read here now than the sender was shown: they look at the list first.
    ReadersChanged,
    /// A file waited for too long and is gone: the sender adds it again, or sends without it.
    FileExpired,
}

/// Everything a report is made of, sealed, before anything is written.
#[derive(Clone, Debug)]
pub struct SealedReport {
    pub new: NewReport,
    pub readers: Vec<OrganisationId>,
    documents: Vec<Part>,
    files: Vec<SealedFile>,
}

#[derive(Clone, Debug)]
struct Part {
    role: Role,
    document: SealedDocument,
    wraps: Vec<Wrap>,
}

/// Who decides and answers, where several may read.
const ANSWERS_FIRST: [RecipientKind; 8] = [
    RecipientKind::Police,
    RecipientKind::Council,
    RecipientKind::Helpline,
    RecipientKind::Charity,
    RecipientKind::LabourInspectorate,
    RecipientKind::Health,
    RecipientKind::Fire,
    RecipientKind::Other,
];

/// Who will read it: those that cover the place, else the fallback; never an organisation the sender left out. `None` where nobody is left.
pub async fn choose_readers(
    tx: &mut Transaction,
    pinned: &PartnershipKey,
    places: &Places,
    answers: &Answers,
) -> Result<Option<Readers>, Failure> {
    let excluded = answers.excluded();
    let wanted = |recipient: &Recipient| {
        recipient.active
            && recipient.kind != RecipientKind::ImmigrationEnforcement
            && !excluded.contains(&recipient.id)
            && !(answers.not_police() && recipient.kind == RecipientKind::Police)
    };
    let directory = recipients::directory(tx, pinned).await?;
    let covering = district(answers, places).map(|district| directory.covering(&district)).unwrap_or_default();
    for candidates in [covering, directory.fallback()] {
        let mut readers = Vec::new();
        for recipient in candidates.into_iter().filter(|recipient| wanted(recipient)) {
            let reader = Reader { keys: directory.keys(pinned, recipient.id)?, recipient };
            // Without these nobody there could read it, say how to reach its sender, or open what came with it.
            let needed = [Compartment::Reading, Compartment::Identities, Compartment::Originals];
            if needed.into_iter().all(|compartment| reader.key(compartment).is_some()) {
                readers.push(reader);
            }
        }
        readers.sort_by_key(|reader| ANSWERS_FIRST.iter().position(|kind| *kind == reader.recipient.kind).unwrap_or(ANSWERS_FIRST.len()));
        let mut readers = readers.into_iter();
        if let Some(answering) = readers.next() {
            return Ok(Some(Readers { answering, others: readers.collect() }));
        }
    }
    Ok(None)
}

/// Seals the concern to all readers, and who sent it as far as the level says.
pub fn seal_report(
    chance: &dyn Chance,
    now: Moment,
    places: &Places,
    answers: &Answers,
    receipt: &Receipt,
    readers: &Readers,
) -> Result<SealedReport, NotSealed> {
    let id = ReportId(chance.uuid4());
    let today = now.day();
    let concern = Concern::from_answers(answers, now, places, answers.excluded());
    let reading = readers.keys(Compartment::Reading);
    let identities = match answers.level() {
        Level::Shared => readers.keys(Compartment::Identities),
        // An anonymous report has an identity too, an empty one: rows must not tell the two apart.
        Level::Answering | Level::Anonymous => readers.answering.key(Compartment::Identities).into_iter().collect(),
    };
    let mut sealed = Vec::new();
    for (role, kind, plain, to) in [
        (Role::Concern, DocumentKind::Concern, to_json(&concern)?, reading),
        (Role::Identity, DocumentKind::Identity, to_json(&Identity::from_answers(answers))?, identities),
    ] {
        let head = DocumentHead { id: DocumentId(chance.uuid4()), record: id.0, kind };
        let (key, document) = seal(chance, head, &plain)?;
        sealed.push(Part { role, document, wraps: wrap_all(chance, &key, to)? });
    }
    Ok(SealedReport {
        new: NewReport {
            id,
            submission: answers.submission,
            facets: Facets::from_answers(answers, places),
            sent_on: today,
            answering: readers.answering.recipient.id,
            locator: receipt.locator(),
            receipt_key: receipt.key_pair().public(),
            expires_on: Class::Report.expires(today),
        },
        readers: readers.all().map(|reader| reader.recipient.id).collect(),
        documents: sealed,
        files: answers.files.iter().map(|file| seal_file(chance, id, file, readers)).collect::<Result<_, _>>()?,
    })
}

pub(super) fn to_json(value: &impl serde::Serialize) -> Result<Vec<u8>, NotSealed> {
    serde_json::to_vec(value).map_err(|_| NotSealed::TooLong)
}

/// Stores a sealed report. A submission that is already there is refused: the page shows its receipt again.
pub async fn submit(change: &mut Change, sealed: &SealedReport) -> Result<ReportId, Stop<NotSent>> {
    let new = &sealed.new;
    if store::by_submission(change.tx(), new.submission).await?.is_some() {
        return Err(Stop::Refused(NotSent::Already));
    }
    store::insert(change.tx(), new).await?;
    let report = new.report();
    for organisation in &sealed.readers {
        store::add_reader(change.tx(), &report, *organisation, new.sent_on).await?;
    }
    for part in &sealed.documents {
        documents::put(change, &part.document, &part.wraps).await?;
        store::attach(change.tx(), new.id, part.document.head.id, part.role, Some(0), new.sent_on).await?;
    }
    for file in &sealed.files {
        if !put_file(change, new.id, file).await? {
            return Err(Stop::Refused(NotSent::FileExpired));
        }
    }
    change.record(Entry::new("report.sent", "report", new.id.0));
    Ok(new.id)
}
