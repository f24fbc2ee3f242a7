//! Stepping back from a report about somebody one knows, and reports that name an official.

use super::{Before, must_see};
use crate::grounds::Occasion;
use crate::refusals::{Done, no, refusals};
use crate::sealing::Paper;
use crate::store;
use daybreak_access::{Member, MemberId, members};
use daybreak_audit::{Change, Entry};
use daybreak_database::Failure;
use daybreak_reports::{ReportId, store as reports};
use daybreak_vocabulary::OrganisationId;

refusals! {
    /// Why somebody can't step back, or an official can't be recorded.
    NotSteppedBack {
        NotSure => ("sure", "triage-no-not-sure"),
        NobodyChosen => ("concerned", "triage-no-concerned"),
        TooLong => ("text", "triage-no-too-long"),
    }
}

/// From now on this report does not exist for this member. It can't be undone by them: whoever could, never stepped back.
pub async fn recuse(change: &mut Change, by: &Member, report: ReportId) -> Done<(), NotSteppedBack> {
    let Before { report, work, .. } = must_see(change, by, report).await?;
    let now = change.now;
    store::recuse(change.tx(), by.id, report.id, now).await?;
    if work.taken_by == Some(by.id) {
        store::set_taken(change.tx(), by.organisation, report.id, None).await?;
    }
    change.record(Entry::new("report.recused", "report", report.id.0));
    Ok(())
}

/// The same once more, where a restored backup has lost it; whether the report is there.
pub async fn again(change: &mut Change, id: MemberId, report: ReportId) -> Result<bool, Failure> {
    let Some(member) = members::find(change.tx(), id).await? else { return Ok(false) };
    if reports::find(change.tx(), report).await?.is_none() {
        return Ok(false);
    }
    let now = change.now;
    store::recuse(change.tx(), id, report, now).await?;
    if store::work(change.tx(), member.organisation, report).await?.taken_by == Some(id) {
        store::set_taken(change.tx(), member.organisation, report, None).await?;
    }
    change.record(Entry::new("report.recused", "report", report.0).with_id("member", id.0));
    Ok(true)
}

/// Whom an official works for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concerned {
    Partner(OrganisationId),
    /// None of the partners.
    Elsewhere,
}

/// Records that a report names or concerns an official. Here only coordinators, and whoever they hand it to, open it from now on, as in the
/// organisation concerned; and it is not passed there, nor does it lie before a conference they were asked to.
pub async fn names_official(
    change: &mut Change,
    by: &Member,
    report: ReportId,
    concerned: Concerned,
    partners: &[OrganisationId],
    note: Option<&Paper>,
) -> Done<(), NotSteppedBack> {
    let Before { report, .. } = must_see(change, by, report).await?;
    let partner = match concerned {
        Concerned::Partner(partner) if !partners.contains(&partner) => return no(NotSteppedBack::NobodyChosen),
        Concerned::Partner(partner) => Some(partner),
        Concerned::Elsewhere => None,
    };
    let now = change.now;
    store::mark_official(change.tx(), by.organisation, report.id, partner, by.id, now).await?;
    // Whoever took it on before it was known whom it names may be their friend: a coordinator hands it over again, knowing.
    store::give_up(change.tx(), by.organisation, report.id, Some(by.id)).await?;
    if let Some(partner) = partner {
        store::give_up(change.tx(), partner, report.id, None).await?;
        // It lies before no table at which they sit; and is no loss that the table is told of.
        for conference in store::laid_with(change.tx(), report.id, partner).await? {
            store::take_away(change.tx(), conference, report.id).await?;
            change.record(Entry::new("report.taken_away", "report", report.id.0).with_id("conference", conference.0));
        }
    }
    if let Some(note) = note {
        super::write::put_note(change, by, report.id, note, Occasion::Official).await?;
    }
    let entry = Entry::new("report.official_recorded", "report", report.id.0);
    change.record(match partner {
        Some(partner) => entry.with_id("concerned", partner.0),
        None => entry,
    });
    Ok(())
}
