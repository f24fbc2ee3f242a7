//! Measuring: where a report stands after it is opened, overruling, and measuring again by a new library.

use super::{Before, must_see};
use crate::grounds::Occasion;
use crate::indicators::Library;
use crate::measures::Standing;
use crate::opened;
use crate::refusals::{Done, refusals};
use crate::sealing::Paper;
use crate::store::{self, PAGE};
use daybreak_access::Member;
use daybreak_audit::{Change, Entry, Stop};
use daybreak_database::{Failure, Transaction};
use daybreak_reports::store::{self as reports, Rank};
use daybreak_reports::ReportId;
use daybreak_vault::Keyring;
use daybreak_vocabulary::OrganisationId;

refusals! {
    /// Why a measure can't be overruled.
    NotOverruled {
        NoChange => ("strength", "overrule-no-change"),
        NoReason => ("reason", "overrule-no-reason"),
        TooLong => ("text", "triage-no-too-long"),
        /// What was told does not open: nothing was measured.
        NoConcern => ("", "overrule-no-concern"),
    }
}

/// Puts a report where its measures say, in one organisation's queue, and notes by which library.
pub(crate) async fn stand(
    change: &mut Change,
    organisation: OrganisationId,
    report: ReportId,
    standing: Standing,
    version: &str,
) -> Result<(), Failure> {
    reports::set_rank(change.tx(), organisation, report, standing.rank()).await?;
    store::set_measured(change.tx(), organisation, report, version).await
}

/// Puts a reader's judgement in the place of a measure. The note says which and why; the account only that it was done.
pub async fn overrule(change: &mut Change, by: &Member, report: ReportId, note: &Paper, standing: Standing, version: &str) -> Done<(), NotOverruled> {
    let Before { report, .. } = must_see(change, by, report).await?;
    super::write::put_note(change, by, report.id, note, Occasion::Overrule).await?;
    stand(change, by.organisation, report.id, standing, version).await?;
    change.record(Entry::new("report.overruled", "report", report.id.0));
    Ok(())
}

/// One report measured again, ready to be stood where it belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Again {
    pub report: ReportId,
    /// `None` where it does not open with these keys: it stays where it is.
    pub standing: Option<Standing>,
}

/// Opens a batch of reports with the keys at hand and measures each; nothing of what was told leaves here.
pub async fn measured_again(
    tx: &mut Transaction,
    keyring: &Keyring,
    organisation: OrganisationId,
    batch: &[ReportId],
    library: &Library,
) -> Result<Vec<Again>, Failure> {
    let measured = |one: opened::ToMeasure| {
        let standing = one.told.map(|(concern, overruling)| opened::judge(library, &concern, &overruling).standing(&overruling));
        Again { report: one.report, standing }
    };
    Ok(opened::to_measure(tx, keyring, organisation, batch).await?.into_iter().map(measured).collect())
}

/// Stands a batch of reports where a new version of the library puts them. One line of the account for all of them.
pub async fn again(change: &mut Change, organisation: OrganisationId, batch: &[Again], version: &str) -> Result<(), Stop<std::convert::Infallible>> {
    for some in batch.chunks(PAGE) {
        let reports: Vec<ReportId> = some.iter().map(|one| one.report).collect();
        store::set_measured_among(change.tx(), organisation, &reports, version).await?;
    }
    for standing in Standing::ALL {
        let here: Vec<ReportId> = batch.iter().filter(|one| one.standing == Some(standing)).map(|one| one.report).collect();
        for some in here.chunks(PAGE) {
            place(change, organisation, some, standing.rank()).await?;
        }
    }
    let count = i64::try_from(batch.len()).unwrap_or(i64::MAX);
    change.record(Entry::new("reports.measured_again", "organisation", organisation.0).with_number("reports", count));
    Ok(())
}

/// What is urgent stands as unread where its sender wrote something that nobody here has opened, as it did before.
async fn place(change: &mut Change, organisation: OrganisationId, reports: &[ReportId], rank: Rank) -> Result<(), Failure> {
    if rank != Rank::Read {
        return reports::set_ranks(change.tx(), organisation, reports, rank).await;
    }
    let news = store::news(change.tx(), organisation, reports).await?;
    let (unread, read): (Vec<ReportId>, Vec<ReportId>) = reports.iter().partition(|report| news.get(*report).is_some_and(|count| *count > 0));
    for (some, rank) in [(unread, Rank::Unread), (read, Rank::Read)] {
        if !some.is_empty() {
            reports::set_ranks(change.tx(), organisation, &some, rank).await?;
        }
    }
    Ok(())
}
