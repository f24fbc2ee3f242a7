//! Opening a report: in the account every time, and the first time it has been read.

use super::known::Leaving;
use super::{Before, must_see};
use crate::measures::Standing;
use crate::refusals::{Done, No};
use crate::store;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_reports::{Report, ReportId, State};
use uuid::Uuid;

/// Nothing about an opening is refused but the report itself.
pub type NotOpened = std::convert::Infallible;

/// What an opening leaves and looks up, beside the measures.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    /// The traces of what was told; `None` where none are left.
    pub leaving: Option<Leaving>,
    /// A look-up to count, with how many marks; `None` where this member looked from here today, or the page does not look.
    pub looked: Option<(Uuid, i64)>,
}

/// Records that a member opened a report, with as many messages as they were shown, and whether they saw who sent it. What its answers measure puts it
/// where it stands in the organisation's queue from now on; `None` where they don't open.
///
/// Answers how long what it looks up waits, in milliseconds; `None` where its page must not look now.
pub async fn open(
    change: &mut Change,
    by: &Member,
    report: ReportId,
    shown: i64,
    identity: bool,
    standing: Option<(Standing, &str)>,
    marks: &Marks,
) -> Done<Option<i64>, NotOpened> {
    let Before { report, .. } = must_see(change, by, report).await?;
    read(change, by, &report, identity).await?;
    store::set_seen(change.tx(), by.organisation, report.id, shown).await?;
    if let Some((standing, version)) = standing {
        super::measure::stand(change, by.organisation, report.id, standing, version).await?;
    }
    if let Some(leaving) = &marks.leaving {
        super::known::leave(change, report.id, leaving).await?;
    }
    let wait = match marks.looked {
        Some((id, count)) => super::known::count(change, by, id, Some(report.id), count).await?,
        None => Some(0),
    };
    Ok(wait)
}

/// Records that another page than the report's own shows something of what was told, or compares with it what a member typed: an opening like any other. Nothing
/// is looked up, and no message counts as seen.
pub async fn open_part(change: &mut Change, by: &Member, report: ReportId, identity: bool) -> Done<(), NotOpened> {
    let Before { report, .. } = must_see(change, by, report).await?;
    read(change, by, &report, identity).await
}

async fn read(change: &mut Change, by: &Member, report: &Report, identity: bool) -> Done<(), NotOpened> {
    if report.state == State::Received {
        daybreak_reports::acts::advance(change, report, State::Read, None).await.map_err(|stop| stop.map(|_| No::NotThere))?;
    }
    daybreak_reports::store::set_read(change.tx(), report.id, by.organisation).await?;
    // Who reads it need not say as well that they have it: nobody else is called.
    daybreak_partnership::acts::alert::acknowledge_record(change, by, "report", report.id.0).await?;
    change.record(Entry::new("report.opened", "report", report.id.0));
    if identity {
        change.record(Entry::new("report.identity_opened", "report", report.id.0));
    }
    Ok(())
}

/// Records that a file was taken out: which, and whether with everything hidden in it.
pub async fn open_file(change: &mut Change, by: &Member, report: ReportId, original: bool, position: i64) -> Done<(), NotOpened> {
    let before: Before = must_see(change, by, report).await?;
    let act = if original { "report.original_opened" } else { "report.copy_opened" };
    change.record(Entry::new(act, "report", before.report.id.0).with_number("file", position));
    Ok(())
}
