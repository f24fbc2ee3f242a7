//! Writing in a record: what was there is sealed anew to whoever read it, and nobody overwrites what a colleague wrote meanwhile.

use super::{Before, doubt, must_see, put};
use crate::age::Standing;
use crate::person::{Person, PersonId};
use crate::store;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_database::{Failure, Transaction};
use daybreak_reports::ReportId;
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, no};
use daybreak_triage::sealing::Paper;
use daybreak_vault::{DocumentId, DocumentKind, documents, recipients};
use daybreak_vocabulary::retention::Class;
use daybreak_vocabulary::{Day, OrganisationId};

refusals! {
    /// Why something can't be written.
    NotCorrected {
        /// Another organisation keeps the record: it writes, others read.
        AnotherKeeps => ("", "people-no-another-keeps"),
        Merged => ("", "people-no-merged"),
        /// A colleague wrote meanwhile: what they wrote stands above, what was typed here is kept.
        Changed => ("", "people-no-changed"),
        NoReport => ("report", "people-no-report"),
    }
}

/// What follows from a record as it is written now.
#[derive(Clone, Debug)]
pub struct Follows {
    pub standing: Standing,
    pub due: Vec<Day>,
}

/// What follows from a record as it was opened.
#[derive(Clone, Debug)]
pub struct Looked {
    pub follows: Follows,
    /// The record that is kept of them, and the version it was opened at.
    pub kept: PersonId,
    pub version: i64,
}

impl Looked {
    /// Whether it still follows: nobody wrote since, and no record was joined or parted.
    pub(crate) async fn holds(&self, tx: &mut Transaction, person: &Person) -> Result<bool, Failure> {
        let kept = match person.merged_into {
            Some(kept) => store::find(tx, kept).await?,
            None => Some(*person),
        };
        Ok(kept.is_some_and(|kept| (kept.id, kept.version) == (self.kept, self.version)))
    }
}

/// Puts a document in the place of the one of its kind. `version` is the one it was opened at.
pub async fn correct(
    change: &mut Change,
    by: &Member,
    person: PersonId,
    version: i64,
    paper: &Paper,
    follows: &Follows,
) -> Done<(), NotCorrected> {
    let before: Before = must_see(change, by, person).await?;
    let person = before.person;
    if !before.is_keeper() {
        return no(NotCorrected::AnotherKeeps);
    }
    if !person.is_open() {
        return no(NotCorrected::Merged);
    }
    let kind = paper.document.head.kind;
    let readers = who_reads(change.tx(), person.id, kind, by.organisation).await?;
    if person.version != version || !paper.is_for(&readers) {
        return no(NotCorrected::Changed);
    }
    for old in read_by(change.tx(), person.id, kind, by.organisation).await? {
        store::detach(change.tx(), old).await?;
        documents::erase(change, &[old]).await?;
    }
    put(change, person.id, paper, None).await?;
    worked(change, person.id, follows).await?;
    if kind == DocumentKind::Person {
        doubt::call(change, person.id).await?;
    }
    let mut entry = Entry::new("person.corrected", "person", person.id.0).with("what", kind.code());
    if follows.standing != person.standing {
        entry = entry.with("standing", follows.standing.code());
    }
    change.record(entry);
    Ok(())
}

/// Moves the record's end with the day, and sets what is due.
async fn worked(change: &mut Change, person: PersonId, follows: &Follows) -> Result<(), Failure> {
    let today = change.now.day();
    store::set_worked(change.tx(), person, follows.standing, today, Class::Person.expires(today)).await?;
    store::set_clocks(change.tx(), person, &follows.due).await
}

/// Who reads the document of a kind that the keeper reads now; the keeper alone where they read none yet. What an earlier keeper sealed to themselves stays theirs.
pub async fn who_reads(tx: &mut Transaction, person: PersonId, kind: DocumentKind, keeper: OrganisationId) -> Result<Vec<OrganisationId>, Failure> {
    let old = read_by(tx, person, kind, keeper).await?;
    let readers = documents::readers(tx, person.0).await?;
    let mut readers: Vec<OrganisationId> = readers.into_iter().filter(|(id, _, _)| old.contains(id)).map(|(_, _, reader)| reader).collect();
    readers.sort_unstable();
    readers.dedup();
    let readers = recipients::still_here(tx, &readers).await?;
    Ok(if readers.is_empty() { vec![keeper] } else { readers })
}

/// The documents of a kind that an organisation reads.
async fn read_by(tx: &mut Transaction, person: PersonId, kind: DocumentKind, organisation: OrganisationId) -> Result<Vec<DocumentId>, Failure> {
    let all = of_kind(tx, person, kind).await?;
    let readers = documents::readers(tx, person.0).await?;
    Ok(all.into_iter().filter(|one| readers.iter().any(|(id, _, reader)| id == one && *reader == organisation)).collect())
}

async fn of_kind(tx: &mut Transaction, person: PersonId, kind: DocumentKind) -> Result<Vec<DocumentId>, Failure> {
    let all = store::documents(tx, person).await?;
    Ok(all.into_iter().filter(|one| one.kind == kind && one.organisation.is_none()).map(|one| one.document).collect())
}

/// Says that a person is in a report this member reads.
pub async fn link(change: &mut Change, by: &Member, person: PersonId, report: ReportId) -> Done<(), NotCorrected> {
    let before: Before = must_see(change, by, person).await?;
    if !before.is_keeper() {
        return no(NotCorrected::AnotherKeeps);
    }
    if !before.person.is_open() {
        return no(NotCorrected::Merged);
    }
    if daybreak_triage::acts::before(change.tx(), by, report).await?.is_none() {
        return no(NotCorrected::NoReport);
    }
    let now = change.now;
    store::link(change.tx(), person, report, by.id, now).await?;
    change.record(Entry::new("person.linked", "person", person.0).with_id("report", report.0));
    Ok(())
}
