//! Somebody already knows: what an opening leaves, what looking up finds and counts, and values that are set aside.

use super::must_see;
use crate::clearance::Clearance;
use crate::found::Traced;
use crate::known::{Shares, Viewer, most, shares, shut_out};
use crate::look_up::{Why, is_often};
use crate::opened::Known;
use crate::refusals::Done;
use crate::store::{self, PAGE};
use daybreak_access::{Member, Role};
use daybreak_audit::{Change, Entry, Stop};
use daybreak_database::{Failure, Transaction};
use daybreak_reports::{Concern, Level, ReportId};
use daybreak_vault::Recipient;
use daybreak_vault::trace::{Mark, Trace, TraceKeys};
use daybreak_vocabulary::Chance;
use std::convert::Infallible;
use uuid::Uuid;

/// What one opening has to leave.
#[derive(Clone, Debug)]
pub struct Leaving {
    key: i64,
    /// Numbers, addresses and names are among them.
    whole: bool,
    /// Who sent it was opened as well: what is theirs was told apart.
    told_apart: bool,
    traces: Vec<Trace>,
    /// Whom the sender shut out, sealed.
    shut: Vec<u8>,
}

/// Makes ready what an opened concern leaves. `None` where there is no key: then nothing does.
pub fn leaving(keys: &TraceKeys, chance: &dyn Chance, report: ReportId, concern: &Concern, identity: &Known, traced: &[Traced]) -> Option<Leaving> {
    let (key, shut) = keys.seal_shut_out(chance, report.0, &shut_out(concern))?;
    let told_apart = matches!(identity, Known::Opened(_));
    let whole = told_apart || *identity == Known::Nothing || concern.level == Level::Anonymous;
    let kept = traced.iter().filter(|one| whole || !one.found.may_be_the_senders());
    Some(Leaving { key, whole, told_apart, traces: kept.filter_map(|one| one.traces.first().copied()).collect(), shut })
}

/// Leaves them, where the report has not yet, or not all of them, or not under this key.
pub async fn leave(change: &mut Change, report: ReportId, leaving: &Leaving) -> Result<(), Failure> {
    if let Some((key, whole)) = store::traced(change.tx(), report).await?
        && key == leaving.key
        && (whole || !leaving.whole)
    {
        let mut wanted: Vec<_> = leaving.traces.iter().map(|trace| trace.token.to_vec()).collect();
        wanted.sort();
        // Who can tell takes the sender's own number away, should somebody have left it who could not.
        if !leaving.told_apart || store::traces_of(change.tx(), report).await? == wanted {
            return Ok(());
        }
    }
    store::replace_traces(change.tx(), report, leaving.key, leaving.whole, &leaving.shut, &leaving.traces).await
}

/// What shares a mark, as the viewer may hear of it.
pub async fn look(tx: &mut Transaction, keys: &TraceKeys, viewer: &Viewer, partners: &[Recipient], traces: &[Trace]) -> Result<Shares, Failure> {
    let mut all = Shares::default();
    for trace in traces {
        let rows = store::sharing(tx, trace, viewer.organisation, most(keys, trace) + 1).await?;
        all = all.and(shares(keys, viewer, partners, trace, &rows));
    }
    Ok(all)
}

/// Of one's own organisation's reports, those this member sees; no more than a page.
pub async fn seen(tx: &mut Transaction, member: &Member, own: &[ReportId]) -> Result<Vec<ReportId>, Failure> {
    let own: Vec<ReportId> = own.iter().copied().take(PAGE).collect();
    if own.is_empty() {
        return Ok(own);
    }
    let works = store::works(tx, member.organisation, &own).await?;
    let recused = store::recusals(tx, member.id, &own).await?;
    let officials = store::officials(tx, member.organisation, &own).await?;
    let sees = |report: &ReportId| {
        Clearance {
            recused: recused.contains(report),
            official: officials.contains(report),
            coordinator: member.roles.contains(&Role::Coordinator),
            taken_on: works.get(report).is_some_and(|(by, _)| *by == member.id),
        }
        .sees()
    };
    Ok(own.into_iter().filter(sees).collect())
}

/// Counts marks that a member looked up; at each fifty of a day the account says so.
pub async fn count(change: &mut Change, by: &Member, id: Uuid, report: Option<ReportId>, marks: i64) -> Result<(), Failure> {
    let now = change.now;
    let before = store::looked_up(change.tx(), by.id, now.plus_days(-1)).await?;
    store::count_look_up(change.tx(), id, by.id, report, marks, now).await?;
    if is_often(before, marks) {
        change.record(Entry::new("member.looked_up_often", "member", by.id.0).with_number("marks", before + marks));
    }
    Ok(())
}

/// Records that a member looked from a report whose page did not, since they had looked often.
pub async fn look_from(change: &mut Change, by: &Member, id: Uuid, report: ReportId, marks: i64) -> Done<(), Infallible> {
    must_see::<Infallible>(change, by, report).await?;
    count(change, by, id, Some(report), marks).await?;
    change.record(Entry::new("report.looked_up", "report", report.0).with_number("marks", marks));
    Ok(())
}

/// Records that a member typed a mark to see whether anybody knows: its kind and why, never the mark.
pub async fn look_up(change: &mut Change, by: &Member, id: Uuid, mark: Mark, why: Why) -> Result<(), Stop<Infallible>> {
    count(change, by, id, None, 1).await?;
    change.record(Entry::new("mark.looked_up", "look_up", id).with("mark", mark.code()).with("reason", why.code()));
    Ok(())
}

/// Sets a value aside as common. Only here: nobody blinds another organisation.
pub async fn set_aside(change: &mut Change, by: &Member, report: ReportId, trace: &Trace) -> Done<(), Infallible> {
    must_see::<Infallible>(change, by, report).await?;
    let now = change.now;
    store::set_aside(change.tx(), by.organisation, trace, by.id, now).await?;
    change.record(Entry::new("mark.set_aside", "report", report.0).with("mark", trace.mark.code()));
    Ok(())
}

/// Takes that back.
pub async fn take_back(change: &mut Change, by: &Member, report: ReportId, traces: &[Trace]) -> Done<(), Infallible> {
    must_see::<Infallible>(change, by, report).await?;
    store::take_back(change.tx(), by.organisation, traces).await?;
    let entry = Entry::new("mark.taken_back", "report", report.0);
    change.record(match traces.first() {
        Some(trace) => entry.with("mark", trace.mark.code()),
        None => entry,
    });
    Ok(())
}
