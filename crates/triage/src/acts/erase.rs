//! Erasing before the day: one person wishes it, another of the same organisation agrees.

use super::{Before, must_see};
use crate::grounds::{ErasureGround, Occasion};
use crate::refusals::{Done, No, no, refusals};
use crate::sealing::Paper;
use crate::store;
use daybreak_access::{Member, two};
use daybreak_audit::{Change, Entry};
use daybreak_database::Failure;
use daybreak_reports::{ReportId, store as reports};
use daybreak_vault::documents;

refusals! {
    /// Why a report can't be erased before its day.
    NotErased {
        NoGround => ("ground", "triage-no-ground"),
        TooLong => ("text", "triage-no-too-long"),
        /// What is held is not erased: the hold goes first, and another person takes it off.
        Held => ("", "triage-no-held"),
        Already => ("", "triage-no-already-wished"),
        NoWish => ("", "triage-no-wish"),
        SamePerson => ("", "triage-no-same-person"),
        /// One of the two made the other's account what it is.
        NotTwo => ("", "triage-no-not-two"),
        /// Others read it, and this organisation answers: the sender would write to nobody.
        Answers => ("", "triage-no-answers"),
    }
}

/// What agreeing will erase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Nobody else reads it: everything goes.
    Whole,
    /// Others read it: only this organisation's keys, notes and work go. One organisation does not erase what another may need.
    OwnShare,
}

/// How far an erasure by this organisation goes.
pub fn reach(readers: usize) -> Reach {
    if readers > 1 { Reach::OwnShare } else { Reach::Whole }
}

pub async fn wish(change: &mut Change, by: &Member, report: ReportId, ground: ErasureGround, note: Option<&Paper>) -> Done<(), NotErased> {
    let Before { report, .. } = must_see(change, by, report).await?;
    if report.hold.is_some() {
        return no(NotErased::Held);
    }
    if store::wish_of(change.tx(), by.organisation, report.id).await?.is_some() {
        return no(NotErased::Already);
    }
    let wish = store::Wish { ground, wished_by: by.id, wished_at: change.now };
    store::insert_wish(change.tx(), by.organisation, report.id, &wish).await?;
    if let Some(note) = note {
        super::write::put_note(change, by, report.id, note, Occasion::Erasure).await?;
    }
    change.record(Entry::new("report.erasure_wished", "report", report.id.0).with("basis", ground.code()));
    Ok(())
}

/// Takes a wish back; anybody who sees the report may.
pub async fn keep(change: &mut Change, by: &Member, report: ReportId) -> Done<(), NotErased> {
    let Before { report, .. } = must_see(change, by, report).await?;
    if store::wish_of(change.tx(), by.organisation, report.id).await?.is_none() {
        return no(NotErased::NoWish);
    }
    store::delete_wish(change.tx(), by.organisation, report.id).await?;
    change.record(Entry::new("report.erasure_dropped", "report", report.id.0));
    Ok(())
}

/// The second person agrees, and it is done at once.
pub async fn agree(change: &mut Change, by: &Member, report: ReportId) -> Done<Reach, NotErased> {
    let Before { report, .. } = must_see(change, by, report).await?;
    let Some(wish) = store::wish_of(change.tx(), by.organisation, report.id).await? else { return no(NotErased::NoWish) };
    if wish.wished_by == by.id {
        return no(NotErased::SamePerson);
    }
    if !two::are_two(change.tx(), wish.wished_by, by.id).await? {
        return no(NotErased::NotTwo);
    }
    if report.hold.is_some() {
        return no(NotErased::Held);
    }
    let readers = reports::readers(change.tx(), report.id).await?;
    let reach = reach(readers.len());
    match reach {
        Reach::OwnShare if report.answering == by.organisation => return no(NotErased::Answers),
        Reach::OwnShare => end_own_share(change, by, report.id).await?,
        Reach::Whole => {
            let erased = daybreak_reports::acts::erase(change, report.id, "early").await;
            erased.map_err(|stop| stop.map(|_| No::Because(NotErased::Held)))?;
        }
    }
    change.record(
        Entry::new("report.erased_early", "report", report.id.0).with("basis", wish.ground.code()).with_id("wished_by", wish.wished_by.0),
    );
    Ok(reach)
}

async fn end_own_share(change: &mut Change, by: &Member, report: ReportId) -> Result<(), Failure> {
    let own: Vec<_> = store::notes(change.tx(), report, by.organisation).await?.into_iter().map(|note| note.document).collect();
    documents::erase(change, &own).await?;
    for document in own {
        reports::detach(change.tx(), document).await?;
    }
    store::delete_notes(change.tx(), report, by.organisation).await?;
    store::delete_work(change.tx(), by.organisation, report).await?;
    store::delete_official(change.tx(), by.organisation, report).await?;
    store::delete_wish(change.tx(), by.organisation, report).await?;
    daybreak_reports::acts::remove_reader(change, report, by.organisation, "erased").await
}
