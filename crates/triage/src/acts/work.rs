//! Who works on a report: taking on, giving back, handing over.

use super::{Before, must_see};
use crate::grounds::Occasion;
use crate::refusals::{Done, no, refusals};
use crate::sealing::Paper;
use crate::store;
use daybreak_access::{Member, MemberId};
use daybreak_audit::{Change, Entry};
use daybreak_reports::ReportId;

refusals! {
    /// Why a report can't change hands.
    NotTaken {
        ByAnother => ("", "triage-no-taken-by-another"),
        NotYours => ("", "triage-no-not-yours"),
        Finished => ("", "triage-no-finished"),
        NoColleague => ("to", "triage-no-colleague"),
    }
}

/// Takes a report on, for oneself. A colleague's is handed over, not taken.
pub async fn take_on(change: &mut Change, by: &Member, report: ReportId) -> Done<(), NotTaken> {
    let Before { report, work, .. } = must_see(change, by, report).await?;
    if !report.state.is_open() {
        return no(NotTaken::Finished);
    }
    if work.taken_by.is_some_and(|other| other != by.id) {
        return no(NotTaken::ByAnother);
    }
    let now = change.now;
    store::set_taken(change.tx(), by.organisation, report.id, Some((by.id, now))).await?;
    change.record(Entry::new("report.taken_on", "report", report.id.0));
    Ok(())
}

pub async fn give_back(change: &mut Change, by: &Member, report: ReportId) -> Done<(), NotTaken> {
    let Before { report, work, .. } = must_see(change, by, report).await?;
    if work.taken_by != Some(by.id) {
        return no(NotTaken::NotYours);
    }
    store::set_taken(change.tx(), by.organisation, report.id, None).await?;
    change.record(Entry::new("report.given_back", "report", report.id.0));
    Ok(())
}

/// Hands a report to a colleague, whoever has it now. `colleagues` are those who may work on it; somebody who stepped back is not one.
pub async fn hand_over(
    change: &mut Change,
    by: &Member,
    report: ReportId,
    to: MemberId,
    colleagues: &[MemberId],
    note: Option<&Paper>,
) -> Done<(), NotTaken> {
    let Before { report, .. } = must_see(change, by, report).await?;
    if !report.state.is_open() {
        return no(NotTaken::Finished);
    }
    let stepped_back = store::is_recused(change.tx(), to, report.id).await?;
    if stepped_back || to == by.id || !colleagues.contains(&to) {
        return no(NotTaken::NoColleague);
    }
    let now = change.now;
    store::set_taken(change.tx(), by.organisation, report.id, Some((to, now))).await?;
    if let Some(note) = note {
        super::write::put_note(change, by, report.id, note, Occasion::HandOver).await?;
    }
    change.record(Entry::new("report.handed_over", "report", report.id.0).with_id("to", to.0));
    Ok(())
}
