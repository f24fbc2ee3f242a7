//! Changing how far one's own details may go. What was seen can't be unseen; from now on it is as the sender says.

use super::sending::to_json;
use super::sharing::Readers;
use crate::concern::Identity;
use crate::report::{Level, ReportId, State};
use crate::store::{self, Role};
use daybreak_audit::{Change, Entry, Stop};
use daybreak_vault::{Compartment, DocumentHead, DocumentId, DocumentKind, NotSealed, SealedDocument, Wrap, documents, seal, wrap_all};
use daybreak_vocabulary::{Chance, OrganisationId};

/// Why the level stays what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotChanged {
    /// The report was taken back: there is nobody left to change it for.
    TakenBack,
    /// Somebody began or ended reading while it was sealed, or another answers now: it has to be sealed anew.
    ReadersChanged,
}

/// Who sent it, as said anew, sealed as the new level says.
#[derive(Clone, Debug)]
pub struct NewIdentity {
    document: SealedDocument,
    wraps: Vec<Wrap>,
    /// For whom it was sealed, who answers first.
    readers: Vec<OrganisationId>,
}

/// Whether those a level lets know can be told at all: they have a key for names. Where they have none nobody else is told in their place.
pub fn can_be_told(readers: &Readers, level: Level) -> bool {
    match level {
        Level::Shared => !readers.keys(Compartment::Identities).is_empty(),
        Level::Answering => readers.answering.key(Compartment::Identities).is_some(),
        // Nobody is told anything.
        Level::Anonymous => true,
    }
}

pub fn seal_identity(
    chance: &dyn Chance,
    report: ReportId,
    level: Level,
    identity: &Identity,
    readers: &Readers,
) -> Result<NewIdentity, NotSealed> {
    let head = DocumentHead { id: DocumentId(chance.uuid4()), record: report.0, kind: DocumentKind::Identity };
    let nobody = Identity::default();
    let identity = &Identity { level, ..identity.clone() };
    let (plain, to) = match level {
        Level::Shared => (identity, readers.keys(Compartment::Identities)),
        Level::Answering => (identity, readers.answering.key(Compartment::Identities).into_iter().collect()),
        // An empty one, so that rows tell nothing: it may lie with anybody who reads.
        Level::Anonymous => {
            let answering = readers.answering.key(Compartment::Identities);
            (&nobody, answering.or_else(|| readers.keys(Compartment::Identities).first().copied()).into_iter().collect())
        }
    };
    let (key, document) = seal(chance, head, &to_json(plain)?)?;
    let wraps = wrap_all(chance, &key, to)?;
    Ok(NewIdentity { document, wraps, readers: readers.ids() })
}

/// Puts the new identity in the place of the old, which is erased for everybody.
///
/// The account says only that it was changed: the level is an answer, and answers are not plain.
pub async fn change_level(change: &mut Change, report: ReportId, new: &NewIdentity) -> Result<(), Stop<NotChanged>> {
    let Some(found) = store::find(change.tx(), report).await? else { return Err(Stop::Refused(NotChanged::TakenBack)) };
    if found.state == State::Withdrawn {
        return Err(Stop::Refused(NotChanged::TakenBack));
    }
    if !Readers::still_read(&new.readers, change.tx(), &found).await? {
        return Err(Stop::Refused(NotChanged::ReadersChanged));
    }
    let old: Vec<DocumentId> = store::documents(change.tx(), report)
        .await?
        .into_iter()
        .filter(|document| document.role == Role::Identity)
        .map(|document| document.document)
        .collect();
    for document in &old {
        store::detach(change.tx(), *document).await?;
    }
    documents::erase(change, &old).await?;
    documents::put(change, &new.document, &new.wraps).await?;
    let today = change.now.day();
    store::attach(change.tx(), report, new.document.head.id, Role::Identity, None, today).await?;
    change.record(Entry::new("report.level_changed", "report", report.0));
    Ok(())
}
