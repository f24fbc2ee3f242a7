//! Passing a report on to another organisation: what goes, what stays, on what ground.

use super::{Before, must_see};
use crate::grounds::{Basis, Occasion};
use crate::refusals::{Done, No, no, refusals};
use crate::sealing::Paper;
use crate::store;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry, Stop};
use daybreak_database::{Failure, Transaction};
use daybreak_reports::{Concern, ReportId, State, store as reports};
use daybreak_vault::recipients::{Recipient, RecipientKind};
use daybreak_vault::{Compartment, DocumentKind, Keyring, RecipientKey, SealedDocument, Wrap, documents, wrap};
use daybreak_vocabulary::{Chance, OrganisationId};
use uuid::Uuid;

refusals! {
    /// Why a report can't be passed on.
    NotPassedOn {
        AnotherAnswers => ("", "triage-no-another-answers"),
        Finished => ("", "triage-no-finished"),
        /// Not a partner that may have it: excluded by the sender, concerned by it, a reader already, or behind the wall.
        NoReceiver => ("to", "triage-no-receiver"),
        /// The sender asked for no police, and nobody is said to be in danger.
        OnlyInDanger => ("basis", "triage-no-only-in-danger"),
        NoBasis => ("basis", "triage-no-basis"),
        NoAnswering => ("answering", "triage-no-answering"),
        TooLong => ("text", "triage-no-too-long"),
        /// Something came in while it was made ready.
        Changed => ("", "triage-no-changed"),
        Sealed => ("", "triage-no-sealed"),
    }
}

/// Whether a kind of document goes along. Staff notes and originals never do; who sent it only where they chose to be known to all readers.
pub fn goes_along(kind: DocumentKind, identity: bool) -> bool {
    match kind {
        DocumentKind::Concern | DocumentKind::Message | DocumentKind::Addition | DocumentKind::Copy | DocumentKind::Translation => true,
        DocumentKind::Identity => identity,
        DocumentKind::Note | DocumentKind::Original | DocumentKind::Feedback => false,
        // A person's record is shared on a basis of its own, never with a report.
        DocumentKind::Person
        | DocumentKind::Contact
        | DocumentKind::Status
        | DocumentKind::Choice
        | DocumentKind::Memo
        | DocumentKind::Account
        | DocumentKind::Referral
        | DocumentKind::Decision
        // What staff made of it leaves by acts of its own.
        | DocumentKind::Intelligence
        | DocumentKind::Source
        | DocumentKind::Sanitised
        | DocumentKind::Conference
        | DocumentKind::Minutes
        | DocumentKind::Task => false,
    }
}

/// Whether an organisation may receive a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receives {
    /// On any ground.
    Yes,
    /// The sender asked for readers who are not the police: only where a life or a child is in danger, as they were told beforehand.
    OnlyInDanger,
    Never,
}

/// What the sender chose, what is known of the organisation, and the immigration wall. Whom the sender excluded by name never receives it.
pub fn receives(to: &Recipient, concern: &Concern, readers: &[OrganisationId], concerned: &[OrganisationId]) -> Receives {
    let shut_out = concern.excluded.contains(&to.id) || readers.contains(&to.id) || concerned.contains(&to.id);
    if shut_out || !to.active || to.kind == RecipientKind::ImmigrationEnforcement {
        Receives::Never
    } else if concern.not_police && to.kind == RecipientKind::Police {
        Receives::OnlyInDanger
    } else {
        Receives::Yes
    }
}

/// A report made ready for its receiver, outside the transaction.
#[derive(Clone, Debug)]
pub struct Packed {
    pub to: OrganisationId,
    pub wraps: Vec<Wrap>,
    pub identity: bool,
    /// How many documents the sending organisation could open then.
    counted: usize,
}

/// Wraps what goes along to the receiver's keys. `None` where this member's keys don't open the concern itself.
pub fn pack(
    chance: &dyn Chance,
    keyring: &Keyring,
    papers: &[(SealedDocument, Wrap)],
    identity: bool,
    to: OrganisationId,
    keys: &[RecipientKey],
) -> Result<Option<Packed>, Failure> {
    let mut packed = Packed { to, wraps: Vec::new(), identity: false, counted: papers.len() };
    let key_for = |compartment: Compartment| keys.iter().find(|key| key.compartment() == compartment);
    for (document, own) in papers.iter().filter(|(document, _)| goes_along(document.head.kind, identity)) {
        let (Some(key), Ok(data)) = (key_for(document.head.kind.compartment()), keyring.data_key(own)) else { continue };
        packed.wraps.push(wrap(chance, &data, key)?);
        packed.identity |= document.head.kind == DocumentKind::Identity;
    }
    let concern = packed.wraps.iter().any(|wrap| wrap.head.kind == DocumentKind::Concern);
    Ok(concern.then_some(packed))
}

/// On what ground, and who answers from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    pub basis: Basis,
    /// The receiver writes to the sender from now on, and decides.
    pub they_answer: bool,
}

/// Makes the receiver a reader. What it `receives` was worked out from the opened concern.
#[expect(clippy::too_many_arguments, reason = "an act names all it rests on")]
pub async fn pass_on(
    change: &mut Change,
    by: &Member,
    report: ReportId,
    id: Uuid,
    packed: &Packed,
    terms: Terms,
    receives: Receives,
    note: Option<&Paper>,
) -> Done<(), NotPassedOn> {
    let Before { report, .. } = must_see(change, by, report).await?;
    if report.answering != by.organisation {
        return no(NotPassedOn::AnotherAnswers);
    }
    if !report.state.may_become(State::PassedOn) {
        return no(NotPassedOn::Finished);
    }
    // Asked again inside: somebody may have begun to read, or been named as concerned, meanwhile.
    let readers = reports::readers(change.tx(), report.id).await?;
    let concerned = store::concerned(change.tx(), report.id).await?;
    if receives == Receives::Never || readers.contains(&packed.to) || concerned.contains(&packed.to) {
        return no(NotPassedOn::NoReceiver);
    }
    if receives == Receives::OnlyInDanger && terms.basis != Basis::Danger {
        return no(NotPassedOn::OnlyInDanger);
    }
    if count(change.tx(), report.id, by.organisation).await? != packed.counted {
        return no(NotPassedOn::Changed);
    }
    let now = change.now;
    let moved = daybreak_reports::acts::advance(change, &report, State::PassedOn, None).await;
    moved.map_err(|stop| stop.map(|_| No::Because(NotPassedOn::Finished)))?;
    // Read again: the new reader's queue shows the state it has now.
    let Some(report) = reports::find(change.tx(), report.id).await? else { return Err(Stop::Refused(No::NotThere)) };
    daybreak_reports::acts::add_reader(change, &report, packed.to, &packed.wraps, terms.basis.code()).await?;
    if terms.they_answer {
        reports::set_answering(change.tx(), report.id, packed.to).await?;
    }
    let passing = store::Passing {
        sender: by.organisation,
        receiver: packed.to,
        basis: terms.basis,
        identity: packed.identity,
        passed_at: now,
    };
    store::add_passing(change.tx(), id, report.id, &passing, by.id, terms.they_answer).await?;
    if let Some(note) = note {
        super::write::put_note(change, by, report.id, note, Occasion::Passing).await?;
    }
    change.record(
        Entry::new("report.passed_on", "report", report.id.0)
            .with_id("to", packed.to.0)
            .with("basis", terms.basis.code())
            .with("identity", if packed.identity { "yes" } else { "no" })
            .with("answering", if terms.they_answer { "yes" } else { "no" }),
    );
    Ok(())
}

/// How many documents of a report an organisation can open.
async fn count(tx: &mut Transaction, report: ReportId, organisation: OrganisationId) -> Result<usize, Failure> {
    let readers = documents::readers(tx, report.0).await?;
    Ok(readers.iter().filter(|(_, _, reader)| *reader == organisation).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_originals_and_feedback_never_go_along() {
        for kind in [DocumentKind::Note, DocumentKind::Original, DocumentKind::Feedback] {
            assert!(!goes_along(kind, true) && !goes_along(kind, false));
        }
        assert!(goes_along(DocumentKind::Identity, true) && !goes_along(DocumentKind::Identity, false));
        assert!(goes_along(DocumentKind::Concern, false));
    }
}
