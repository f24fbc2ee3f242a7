//! Closing, with what the sender is told and what we know, and opening again.

use super::{Before, must_see};
use crate::grounds::Occasion;
use crate::refusals::{Done, No, no, refusals};
use crate::sealing::Paper;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_reports::{PublicReason, ReportId, State, acts as reports};

refusals! {
    /// Why a report can't be closed or opened again.
    NotClosed {
        AnotherAnswers => ("", "triage-no-another-answers"),
        NoReason => ("reason", "triage-no-reason"),
        NoConclusion => ("conclusion", "triage-no-conclusion"),
        /// Already closed, or taken back by its sender.
        Finished => ("", "triage-no-finished"),
        NotFinished => ("", "triage-no-not-closed"),
        TooLong => ("text", "triage-no-too-long"),
    }
}

/// Closes a report for everybody who reads it. The internal reason is a sealed note of one's own organisation.
pub async fn close(change: &mut Change, by: &Member, report: ReportId, reason: PublicReason, inside: &Paper) -> Done<(), NotClosed> {
    let Before { report, .. } = must_see(change, by, report).await?;
    if report.answering != by.organisation {
        return no(NotClosed::AnotherAnswers);
    }
    if !report.state.may_become(State::Closed) {
        return no(NotClosed::Finished);
    }
    reports::close(change, &report, reason).await.map_err(|stop| stop.map(|_| No::Because(NotClosed::Finished)))?;
    super::write::put_note(change, by, report.id, inside, Occasion::Closing).await?;
    change.record(Entry::new("report.closed", "report", report.id.0).with("told", reason.code()));
    Ok(())
}

pub async fn reopen(change: &mut Change, by: &Member, report: ReportId) -> Done<(), NotClosed> {
    let Before { report, .. } = must_see(change, by, report).await?;
    if report.answering != by.organisation {
        return no(NotClosed::AnotherAnswers);
    }
    if report.state != State::Closed {
        return no(NotClosed::NotFinished);
    }
    reports::reopen(change, &report).await.map_err(|stop| stop.map(|_| No::Because(NotClosed::NotFinished)))?;
    change.record(Entry::new("report.reopened", "report", report.id.0));
    Ok(())
}
