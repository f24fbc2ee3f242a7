//! Putting down what somebody told by telephone, at the desk or in a letter.

use daybreak_audit::{Change, Entry, Stop};
use daybreak_reports::acts::{self as reports, NotSent, SealedReport};
use daybreak_reports::{Came, ReportId};

/// Stores a report as the public door does, with the account of who put it down. It reads for nobody here who would not have read it otherwise.
pub async fn key_in(change: &mut Change, sealed: &SealedReport, came: Came) -> Result<ReportId, Stop<NotSent>> {
    let id = reports::submit(change, sealed).await?;
    change.record(Entry::new("report.keyed_in", "report", id.0).with("came", came.code()));
    Ok(id)
}
