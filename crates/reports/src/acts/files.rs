//! Files: sealed to the readers with what is told of them, the originals in their compartment. With the report, or later with the receipt.

use super::conversation::{NotNow, Said, write};
use super::sharing::Readers;
use crate::answers::KeptFile;
use crate::report::{ReportId, State};
use crate::store::{self, Role};
use daybreak_audit::{Change, Entry, Stop};
use daybreak_database::{Failure, Transaction};
use daybreak_vault::{Compartment, NotSealed, RecipientKey, SealedDocument, WaitingFile, Wrap, documents, files, wrap_all};
use daybreak_vocabulary::{Chance, Moment};

/// Most files one report may have, with all that came later.
pub const MOST_FILES: usize = 20;

/// Why files were not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAdded {
    /// The report was taken back.
    Gone,
    /// Somebody began or ended reading while they were sealed: they have to be sealed anew.
    ReadersChanged,
    /// One waited for too long: the sender adds it again.
    Expired,
    /// More than [`MOST_FILES`] together.
    TooMany,
}

impl NotAdded {
    pub fn key(self) -> &'static str {
        match self {
            NotAdded::Gone => "return-gone",
            NotAdded::ReadersChanged => "return-changed",
            NotAdded::Expired => "file-refused-expired",
            NotAdded::TooMany => "mend-files-many",
        }
    }
}

/// One file, sealed: as it was sent, and its cleaned copy where there is one.
#[derive(Clone, Debug)]
pub struct SealedFile {
    original: (SealedDocument, Vec<Wrap>),
    copy: Option<(SealedDocument, Vec<Wrap>)>,
}

pub fn seal_file(chance: &dyn Chance, report: ReportId, file: &KeptFile, readers: &Readers) -> Result<SealedFile, NotSealed> {
    let seal = |waiting: &WaitingFile, to: Vec<&RecipientKey>| {
        let (key, document) = waiting.adopt(chance, report.0, &file.facts)?;
        let wraps = wrap_all(chance, &key, to)?;
        Ok::<_, NotSealed>((document, wraps))
    };
    Ok(SealedFile {
        original: seal(&file.original, readers.keys(Compartment::Originals))?,
        copy: file.copy.as_ref().map(|copy| seal(copy, readers.keys(Compartment::Reading))).transpose()?,
    })
}

/// Keeps a sealed file under a report, after those that are there. `false` where it waited for too long.
pub(super) async fn put_file(change: &mut Change, report: ReportId, file: &SealedFile) -> Result<bool, Failure> {
    let today = change.now.day();
    // A cleaned copy and its original share one position.
    let mut position = None;
    for (role, part) in [(Role::Original, Some(&file.original)), (Role::Copy, file.copy.as_ref())] {
        let Some((document, wraps)) = part else { continue };
        let id = document.head.id;
        if !files::keep(change, id).await? {
            return Ok(false);
        }
        documents::put(change, document, wraps).await?;
        position = Some(store::attach(change.tx(), report, id, role, position, today).await?);
    }
    Ok(true)
}

/// Takes out of those that were added what waits no longer: thrown away after its time, or for want of room. `now` is the moment of the act that missed one: whoever
/// sends is told, and sends the rest.
pub async fn leave_out_gone(tx: &mut Transaction, kept: &mut Vec<KeptFile>, now: Moment) -> Result<(), Failure> {
    let mut at = 0;
    while let Some(file) = kept.get(at) {
        let mut waits = true;
        for part in std::iter::once(&file.original).chain(&file.copy) {
            waits &= files::waits(tx, part, now).await?;
        }
        if waits {
            at += 1;
        } else {
            kept.remove(at);
        }
    }
    Ok(())
}

/// Adds files to a report that was sent. `said` tells the readers, and the receipt, that they came: never what they are.
pub async fn add_files(change: &mut Change, report: ReportId, files: &[SealedFile], said: &Said) -> Result<(), Stop<NotAdded>> {
    let Some(found) = store::find(change.tx(), report).await? else { return Err(Stop::Refused(NotAdded::Gone)) };
    if found.state == State::Withdrawn {
        return Err(Stop::Refused(NotAdded::Gone));
    }
    if !store::has_message(change.tx(), said.id).await? {
        let there = store::documents(change.tx(), report).await?.into_iter().filter(|one| one.role == Role::Original).count();
        if there.saturating_add(files.len()) > MOST_FILES {
            return Err(Stop::Refused(NotAdded::TooMany));
        }
        for file in files {
            if !put_file(change, report, file).await? {
                return Err(Stop::Refused(NotAdded::Expired));
            }
        }
        change.record(Entry::new("report.files_added", "report", report.0));
    }
    write(change, report, said).await.map_err(|stop| stop.map(|why| match why {
        NotNow::TakenBack => NotAdded::Gone,
        NotNow::ReadersChanged => NotAdded::ReadersChanged,
    }))
}
