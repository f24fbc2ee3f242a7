//! What members do with a report. Each act: the rule, the store, the account; each refuses in a small list of its own.
//!
//! Whether a role may do it at all is `access`'s table; whether this report is theirs is asked first of all, here, inside the same transaction.

pub mod ask;
pub mod clocks;
pub mod close;
pub mod conference;
pub mod erase;
pub mod hold;
pub mod key_in;
pub mod known;
pub mod intelligence;
pub mod measure;
pub mod open;
pub mod pass_on;
pub mod step_back;
pub mod work;
pub mod write;

use crate::clearance::{Clearance, Who};
use crate::refusals::No;
use crate::store::{self, PAGE};
use daybreak_access::Member;
use daybreak_audit::{Change, Stop};
use daybreak_database::{Failure, Transaction};
use daybreak_reports::report::Report;
use daybreak_reports::{ReportId, store as reports};
use std::collections::HashMap;

/// A report as one member stands before it.
#[derive(Clone, Debug)]
pub struct Before {
    pub report: Report,
    pub work: store::Work,
    pub official: bool,
}

/// The report, where this member sees it. Everything else is the page that never was.
pub async fn before(tx: &mut Transaction, who: impl Into<Who>, report: ReportId) -> Result<Option<Before>, Failure> {
    let who = who.into();
    let Some(report) = reports::find_for(tx, report, who.organisation).await? else { return Ok(None) };
    let work = store::work(tx, who.organisation, report.id).await?;
    let official = store::is_official(tx, who.organisation, report.id).await?;
    let clearance = Clearance {
        recused: store::is_recused(tx, who.id, report.id).await?,
        official: store::is_guarded(tx, who.organisation, report.id).await?,
        coordinator: who.coordinator,
        taken_on: work.taken_by == Some(who.id),
    };
    Ok(clearance.sees().then_some(Before { report, work, official }))
}

/// The same inside an act.
pub(crate) async fn must_see<R>(change: &mut Change, member: &Member, report: ReportId) -> Result<Before, Stop<No<R>>> {
    before(change.tx(), member, report).await?.ok_or(Stop::Refused(No::NotThere))
}

/// Which of their organisation's reports a member sees, each with the name of whoever has taken it on. Those they stepped back from are left out, and those about
/// officials where they are not for them.
pub async fn seen_among(tx: &mut Transaction, member: &Member, reports: &[ReportId]) -> Result<HashMap<ReportId, Option<String>>, Failure> {
    let who = Who::from(member);
    let mut seen = HashMap::new();
    for some in reports.chunks(PAGE) {
        let works = store::works(tx, who.organisation, some).await?;
        let recused = store::recusals(tx, who.id, some).await?;
        let officials = store::officials(tx, who.organisation, some).await?;
        for report in some {
            let work = works.get(report);
            let clearance = Clearance {
                recused: recused.contains(report),
                official: officials.contains(report),
                coordinator: who.coordinator,
                taken_on: work.is_some_and(|(by, _)| *by == who.id),
            };
            if clearance.sees() {
                seen.insert(*report, work.map(|(_, name)| name.clone()));
            }
        }
    }
    Ok(seen)
}
