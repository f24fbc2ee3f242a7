//! Keeping a report past its day, or although its sender took it back.

use super::{Before, must_see};
use crate::grounds::{HoldGround, Occasion};
use crate::refusals::{Done, no, refusals};
use crate::sealing::Paper;
use crate::store;
use daybreak_access::{Member, two};
use daybreak_audit::{Change, Entry, Stop};
use daybreak_reports::{ReportId, acts as reports};

refusals! {
    /// Why a hold can't be put on or taken off.
    NotHeld {
        NoGround => ("ground", "triage-no-ground"),
        /// A hold without its reason in words could not be looked at again later.
        Empty => ("text", "triage-no-empty"),
        TooLong => ("text", "triage-no-too-long"),
        Already => ("", "triage-no-already-held"),
        NoneHere => ("", "triage-no-none-held"),
        /// Whoever put it on does not take it off.
        SamePerson => ("", "triage-no-same-person"),
        /// One of the two made the other's account what it is.
        NotTwo => ("", "triage-no-not-two"),
        /// Only who put it on or who answers may end it.
        NotOurs => ("", "triage-no-hold-not-ours"),
    }
}

/// Whoever reads a report may hold it: a duty to protect does not wait for the organisation that answers.
pub async fn hold(change: &mut Change, by: &Member, report: ReportId, ground: HoldGround, note: &Paper) -> Done<(), NotHeld> {
    let Before { report, .. } = must_see(change, by, report).await?;
    if store::hold_of(change.tx(), report.id).await?.is_some() {
        return no(NotHeld::Already);
    }
    let held = store::Held { organisation: by.organisation, ground, member: by.id, held_at: change.now };
    store::insert_hold(change.tx(), report.id, &held).await?;
    daybreak_reports::store::set_hold(change.tx(), report.id, Some(ground.hold())).await?;
    super::write::put_note(change, by, report.id, note, Occasion::Hold).await?;
    change.record(Entry::new("report.held", "report", report.id.0).with("hold", ground.hold().code()).with("basis", ground.code()));
    Ok(())
}

/// Takes the hold off, by another person than put it on. A report its sender had taken back is then erased, as they asked.
pub async fn release(change: &mut Change, by: &Member, report: ReportId) -> Done<(), NotHeld> {
    let Before { report, .. } = must_see(change, by, report).await?;
    let Some(held) = store::hold_of(change.tx(), report.id).await? else { return no(NotHeld::NoneHere) };
    if held.member == by.id {
        return no(NotHeld::SamePerson);
    }
    if !two::are_two(change.tx(), held.member, by.id).await? {
        return no(NotHeld::NotTwo);
    }
    if held.organisation != by.organisation && report.answering != by.organisation {
        return no(NotHeld::NotOurs);
    }
    store::delete_hold(change.tx(), report.id).await?;
    reports::release(change, report.id).await.map_err(|stop| match stop {
        Stop::Refused(_) => Stop::Refused(crate::refusals::No::NotThere),
        Stop::Failed(failure) => Stop::Failed(failure),
    })
}
