//! Measuring: where a report stands after it is opened, overruling, and measuring again by a new library.

use super::{Before, must_see};
use crate::grounds::Occasion;
use crate::indicators::Library;
use crate::measures::Standing;
use crate::opened;
use crate::refusals::{Done, refusals};
use crate::sealing::Paper;
use crate::store;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry, Stop};
use daybreak_database::{Failure, Transaction};
use daybreak_reports::{ReportId, store as reports};
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
    let mut again = Vec::with_capacity(batch.len());
    for report in batch {
        let told = opened::to_measure(tx, keyring, organisation, *report).await?;
        let standing = told.map(|(concern, overruling)| opened::judge(library, &concern, &overruling).standing(&overruling));
        again.push(Again { report: *report, standing });
    }
    Ok(again)
}

/// Stands a batch of reports where a new version of the library puts them. One line of the account for all of them.
pub async fn again(change: &mut Change, organisation: OrganisationId, batch: &[Again], version: &str) -> Result<(), Stop<std::convert::Infallible>> {
    for one in batch {
        match one.standing {
            Some(standing) => stand(change, organisation, one.report, standing, version).await?,
            None => store::set_measured(change.tx(), organisation, one.report, version).await?,
        }
    }
    let count = i64::try_from(batch.len()).unwrap_or(i64::MAX);
    change.record(Entry::new("reports.measured_again", "organisation", organisation.0).with_number("reports", count));
    Ok(())
}
