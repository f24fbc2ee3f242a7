//! Who reads a report, and with which keys.

use crate::report::{Report, ReportId};
use crate::store;
use daybreak_audit::{Change, Entry};
use daybreak_database::{Failure, Transaction};
use daybreak_vault::{
    Compartment, DocumentKind, Keyring, NotSealed, PartnershipKey, Recipient, RecipientKey, SealedDocument, Wrap, documents, recipients, wrap,
};
use daybreak_vocabulary::{Chance, OrganisationId};

/// An organisation that can read, with its vouched-for keys.
#[derive(Clone, Debug)]
pub struct Reader {
    pub recipient: Recipient,
    pub keys: Vec<RecipientKey>,
}

impl Reader {
    pub fn key(&self, compartment: Compartment) -> Option<&RecipientKey> {
        self.keys.iter().find(|key| key.compartment() == compartment)
    }
}

/// The organisations a report is sealed to; the first decides and answers. One that has no usable key now, such as one that rests, is among them without.
#[derive(Clone, Debug)]
pub struct Readers {
    pub answering: Reader,
    pub others: Vec<Reader>,
}

impl Readers {
    pub fn all(&self) -> impl Iterator<Item = &Reader> {
        std::iter::once(&self.answering).chain(&self.others)
    }

    /// The keys of one compartment, of all who have one.
    pub fn keys(&self, compartment: Compartment) -> Vec<&RecipientKey> {
        self.all().filter_map(|reader| reader.key(compartment)).collect()
    }

    /// Who they are, whoever answers first: what was sealed to these is stored only while these read.
    pub fn ids(&self) -> Vec<OrganisationId> {
        self.all().map(|reader| reader.recipient.id).collect()
    }

    /// Whether these still are the readers, and the same one answers.
    pub(crate) async fn still_read(ids: &[OrganisationId], tx: &mut Transaction, report: &Report) -> Result<bool, Failure> {
        let mut sealed_to = ids.to_vec();
        sealed_to.sort();
        let mut now = store::readers(tx, report.id).await?;
        now.sort();
        Ok(ids.first() == Some(&report.answering) && sealed_to == now)
    }

    pub fn names(&self) -> Vec<String> {
        self.all().map(|reader| reader.recipient.name.clone()).collect()
    }
}

/// The keys of a report's present readers, who answers first: to seal what is added to it. `None` where nobody could open it.
///
/// Nobody takes the place of the one that answers: what is for it alone would reach an organisation that the sender did not choose.
pub async fn reader_keys(tx: &mut Transaction, pinned: &PartnershipKey, report: &Report) -> Result<Option<Readers>, Failure> {
    let mut answering = None;
    let mut others = Vec::new();
    let directory = recipients::directory(tx, pinned).await?;
    for organisation in store::readers(tx, report.id).await? {
        let Some(recipient) = directory.find(organisation).map(|listed| listed.recipient.clone()) else { continue };
        let keys = directory.keys(pinned, organisation)?;
        let reader = Reader { recipient, keys };
        if organisation == report.answering { answering = Some(reader) } else { others.push(reader) }
    }
    let readers = answering.map(|answering| Readers { answering, others });
    Ok(readers.filter(|readers| !readers.keys(Compartment::Reading).is_empty()))
}

/// Wraps what one organisation can open to another: all that lies in the other's compartments. The identity goes along only where the caller says that
/// its basis allows it; the staff's notes, and what they made of the report, never do.
pub fn rewrap(
    chance: &dyn Chance,
    keyring: &Keyring,
    opened: &[(SealedDocument, Wrap)],
    to: &Reader,
    with_identity: bool,
) -> Result<Vec<Wrap>, NotSealed> {
    let mut wraps = Vec::new();
    for (document, held) in opened {
        let kind = document.head.kind;
        let staffs = [DocumentKind::Note, DocumentKind::Intelligence, DocumentKind::Source, DocumentKind::Sanitised].contains(&kind);
        if staffs || (kind == DocumentKind::Identity && !with_identity) {
            continue;
        }
        // What this member can't open, such as originals without that compartment, stays behind.
        let (Ok(key), Some(theirs)) = (keyring.data_key(held), to.key(kind.compartment())) else { continue };
        wraps.push(wrap(chance, &key, theirs)?);
    }
    Ok(wraps)
}

/// Lets one more organisation read. Whether the basis allows it, the caller has decided and names.
pub async fn add_reader(change: &mut Change, report: &Report, to: OrganisationId, wraps: &[Wrap], basis: &'static str) -> Result<(), Failure> {
    documents::share(change, wraps).await?;
    let today = change.now.day();
    store::add_reader(change.tx(), report, to, today).await?;
    change.record(Entry::new("report.shared", "report", report.id.0).with_id("with", to.0).with("basis", basis));
    Ok(())
}

/// Ends one organisation's reading. What it has read, it has read. What only it could open, such as its staff's notes, is erased, and the rows that say
/// how it worked on the report go with its share.
pub async fn remove_reader(change: &mut Change, report: ReportId, organisation: OrganisationId, reason: &'static str) -> Result<(), Failure> {
    documents::unshare_record(change, report.0, organisation).await?;
    let closed: Vec<_> = documents::closed(change.tx(), report.0).await?.into_iter().map(|head| head.id).collect();
    documents::erase(change, &closed).await?;
    for document in closed {
        store::detach(change.tx(), document).await?;
    }
    store::remove_reader(change.tx(), report, organisation).await?;
    change.record(Entry::new("report.unshared", "report", report.0).with_id("with", organisation.0).with("reason", reason));
    Ok(())
}
