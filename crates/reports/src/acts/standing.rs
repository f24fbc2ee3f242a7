//! Where a report stands: moving it on, closing, opening again, taking it back, holding, erasing.

use crate::report::{Hold, PublicReason, Report, ReportId, State};
use crate::store;
use daybreak_audit::{Change, Entry, Stop};
use daybreak_database::{Failure, Transaction};
use daybreak_vault::{DocumentId, Receipt, documents};
use daybreak_vocabulary::retention::Class;
use uuid::Uuid;

/// That can't follow where the report stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MayNot;

/// What became of a report that was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    Erased,
    /// Sharing stopped, but a recorded duty to protect somebody, or a court, needs it kept.
    Kept,
}

/// The report a receipt opens. `None` for a wrong one, whatever part of it is wrong.
pub async fn find_by_receipt(tx: &mut Transaction, receipt: &Receipt) -> Result<Option<Report>, Failure> {
    for (id, key) in store::by_locator(tx, receipt.locator()).await? {
        if receipt.opens(&key) {
            return store::find(tx, id).await;
        }
    }
    Ok(None)
}

/// Moves a report to another state, if that may follow. The account names the state.
pub async fn advance(change: &mut Change, report: &Report, to: State, reason: Option<PublicReason>) -> Result<(), Stop<MayNot>> {
    // Read again: what the caller saw may have changed since.
    let Some(now) = store::find(change.tx(), report.id).await? else { return Err(Stop::Refused(MayNot)) };
    if now.state == to && reason == now.public_reason {
        return Ok(());
    }
    if !now.state.may_become(to) {
        return Err(Stop::Refused(MayNot));
    }
    let today = change.now.day();
    store::set_state(change.tx(), report.id, to, today, reason).await?;
    change.record(Entry::new("report.moved", "report", report.id.0).with("from", now.state.code()).with("to", to.code()));
    Ok(())
}

/// Closes with one of the fixed public reasons; the internal one is a sealed note of the caller's.
pub async fn close(change: &mut Change, report: &Report, reason: PublicReason) -> Result<(), Stop<MayNot>> {
    advance(change, report, State::Closed, Some(reason)).await
}

pub async fn reopen(change: &mut Change, report: &Report) -> Result<(), Stop<MayNot>> {
    if report.state != State::Closed {
        return Err(Stop::Refused(MayNot));
    }
    advance(change, report, State::Read, None).await
}

/// The sender takes it back: sharing stops at once, and all of it is erased unless a recorded hold stands.
pub async fn withdraw(change: &mut Change, report: ReportId) -> Result<Taken, Stop<MayNot>> {
    let Some(report) = store::find(change.tx(), report).await? else { return Err(Stop::Refused(MayNot)) };
    if !report.state.may_become(State::Withdrawn) {
        return Err(Stop::Refused(MayNot));
    }
    let today = change.now.day();
    if report.hold.is_some() {
        for organisation in store::readers(change.tx(), report.id).await? {
            if organisation != report.answering {
                super::sharing::remove_reader(change, report.id, organisation, "withdrawn").await?;
            }
        }
        store::set_state(change.tx(), report.id, State::Withdrawn, today, None).await?;
        change.record(Entry::new("report.withdrawn", "report", report.id.0).with("kept", "hold"));
        return Ok(Taken::Kept);
    }
    erase_content(change, report.id).await?;
    // An empty shell answers the receipt for a while: whoever took it back can see that it is gone. The row itself is taken away and put back bare, so that
    // whatever any room keeps of a report goes with it.
    store::empty(change.tx(), &report, today, Class::ReportWithdrawn.expires(today)).await?;
    change.record(Entry::new("report.withdrawn", "report", report.id.0).with("kept", "nothing"));
    // On the list that is replayed after a restore: a backup must not bring back what was taken back.
    change.record(Entry::new("report.erased", "report", report.id.0).with("reason", "withdrawn"));
    Ok(Taken::Erased)
}

async fn erase_content(change: &mut Change, report: ReportId) -> Result<(), Failure> {
    let all: Vec<DocumentId> = documents::heads(change.tx(), report.0).await?.into_iter().map(|head| head.id).collect();
    documents::erase(change, &all).await?;
    store::forget_documents(change.tx(), report).await?;
    store::forget_messages(change.tx(), report).await?;
    store::remove_readers(change.tx(), report).await
}

/// Erases a report and its row, at its day or early. Refused while it is held.
pub async fn erase(change: &mut Change, report: ReportId, reason: &'static str) -> Result<(), Stop<MayNot>> {
    let Some(found) = store::find(change.tx(), report).await? else { return Err(Stop::Refused(MayNot)) };
    if found.hold.is_some() {
        return Err(Stop::Refused(MayNot));
    }
    erase_content(change, report).await?;
    store::delete(change.tx(), report).await?;
    change.record(Entry::new("report.erased", "report", report.0).with("reason", reason));
    Ok(())
}

/// Keeps a report past its day, for a recorded reason.
pub async fn hold(change: &mut Change, report: ReportId, hold: Hold) -> Result<(), Failure> {
    store::set_hold(change.tx(), report, Some(hold)).await?;
    change.record(Entry::new("report.held", "report", report.0).with("reason", hold.code()));
    Ok(())
}

/// Ends a hold. A withdrawn report is then erased as its sender asked.
pub async fn release(change: &mut Change, report: ReportId) -> Result<(), Stop<MayNot>> {
    let Some(found) = store::find(change.tx(), report).await? else { return Err(Stop::Refused(MayNot)) };
    store::set_hold(change.tx(), report, None).await?;
    change.record(Entry::new("report.released", "report", report.0));
    if found.state == State::Withdrawn {
        erase(change, report, "withdrawn").await?;
    }
    Ok(())
}

/// Erases a piece of feedback whose day has come.
pub async fn feedback_erase(change: &mut Change, id: Uuid, document: DocumentId) -> Result<(), Failure> {
    documents::erase(change, &[document]).await?;
    store::delete_feedback(change.tx(), id).await?;
    change.record(Entry::new("feedback.erased", "feedback", id));
    Ok(())
}
