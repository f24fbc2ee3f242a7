//! Somebody already knows: what an opening leaves, what looking up finds and counts, and values that are set aside.

use super::{must_see, seen_among};
use crate::found::{self, Traced};
use crate::known::{Shares, Viewer, most, shares, shut_out};
use crate::look_up::{Why, comes, is_often};
use crate::opened::Known;
use crate::refusals::{Done, No, no, refusals};
use crate::sealing::{Paper, is_for};
use crate::store::{self, PAGE};
use daybreak_access::Member;
use daybreak_audit::{Change, Entry, Stop};
use daybreak_database::{Failure, Transaction};
use daybreak_reports::store::{self as reports, Role as DocumentRole};
use daybreak_reports::{Concern, Level, ReportId};
use daybreak_vault::{DocumentId, Recipient, documents};
use daybreak_vault::trace::{Mark, Trace, TraceKeys};
use daybreak_vocabulary::{Chance, Moment};
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
    /// Those of marks that were put down by hand, each with its document.
    by_hand: Vec<(DocumentId, Trace)>,
    /// Whom the sender shut out, sealed.
    shut: Vec<u8>,
}

/// Makes ready what an opened concern leaves. `None` where there is no key: then nothing does.
pub fn leaving(keys: &TraceKeys, chance: &dyn Chance, report: ReportId, concern: &Concern, identity: &Known, traced: &[Traced]) -> Option<Leaving> {
    let (key, shut) = keys.seal_shut_out(chance, report.0, &shut_out(concern))?;
    let told_apart = matches!(identity, Known::Opened(_));
    let whole = can_tell(identity, concern);
    let kept = traced.iter().filter(|one| one.added.is_none() && (whole || !one.found.may_be_the_senders()));
    let traces = kept.filter_map(|one| one.traces.first().copied()).collect();
    let by_hand = traced.iter().filter_map(|one| Some((one.added?.document, *one.traces.first()?))).collect();
    Some(Leaving { key, whole, told_apart, traces, by_hand, shut })
}

/// Whether this opening can tell the sender's own number or name from others'.
pub fn can_tell(identity: &Known, concern: &Concern) -> bool {
    matches!(identity, Known::Opened(_) | Known::Nothing) || concern.level == Level::Anonymous
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
    store::replace_traces(change.tx(), report, leaving.key, leaving.whole, &leaving.shut, &leaving.traces).await?;
    // Under another key than before they are left anew as well.
    for (document, trace) in &leaving.by_hand {
        store::insert_added_trace(change.tx(), report, *document, trace).await?;
    }
    Ok(())
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
    let seen = seen_among(tx, member, &own).await?;
    Ok(own.into_iter().filter(|report| seen.contains_key(report)).collect())
}

refusals! {
    /// Why nothing is looked up now.
    TooFast {
        /// Other answers of theirs are still on their way.
        Wait => ("", "look-up-wait"),
    }
}

/// Counts marks that a member looks up; at each fifty of a day the account says so. Answers how long the answer waits, in milliseconds; `None` where too many of
/// theirs wait already: then nothing was counted, and nothing may be answered.
pub async fn count(change: &mut Change, by: &Member, id: Uuid, report: Option<ReportId>, marks: i64) -> Result<Option<i64>, Failure> {
    let now = change.now;
    let in_the_hour = store::looked_up(change.tx(), by.id, now.plus_minutes(-60)).await? + marks;
    let last = store::last_looked(change.tx(), by.id).await?;
    let Some(wait) = comes(in_the_hour, last.since(now)) else { return Ok(None) };
    let before = store::looked_up(change.tx(), by.id, now.plus_days(-1)).await?;
    store::count_look_up(change.tx(), id, by.id, report, marks, Moment(now.0 + wait)).await?;
    if is_often(before, marks) {
        change.record(Entry::new("member.looked_up_often", "member", by.id.0).with_number("marks", before + marks));
    }
    Ok(Some(wait))
}

/// Records that a member looked from a report whose page did not, since they had looked often.
pub async fn look_from(change: &mut Change, by: &Member, id: Uuid, report: ReportId, marks: i64) -> Done<i64, TooFast> {
    must_see::<TooFast>(change, by, report).await?;
    let Some(wait) = count(change, by, id, Some(report), marks).await? else { return no(TooFast::Wait) };
    change.record(Entry::new("report.looked_up", "report", report.0).with_number("marks", marks));
    Ok(wait)
}

/// Records that a member typed a mark to see whether anybody knows: its kind and why, never the mark.
pub async fn look_up(change: &mut Change, by: &Member, id: Uuid, mark: Mark, why: Why) -> Result<i64, Stop<TooFast>> {
    let Some(wait) = count(change, by, id, None, 1).await? else { return Err(Stop::Refused(TooFast::Wait)) };
    change.record(Entry::new("mark.looked_up", "look_up", id).with("mark", mark.code()).with("reason", why.code()));
    Ok(wait)
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

/// As many marks may be put down by hand on one report.
const MOST_BY_HAND: usize = found::MOST;

refusals! {
    /// Why a mark can't be put down.
    NotAdded {
        NoMark => ("mark", "look-up-no-mark"),
        NoReadIn => ("read-in", "mark-no-read-in"),
        /// It is how the sender is reached or called: that is traced for nobody.
        Senders => ("text", "mark-senders"),
        /// This member does not see who sent it, so that they can't tell whether it is theirs.
        CantTell => ("mark", "mark-cant-tell"),
        Already => ("text", "mark-already"),
        TooMany => ("", "mark-too-many"),
        /// Somebody began or ended reading while it was sealed.
        Changed => ("", "triage-no-changed"),
        /// Other answers of theirs are still on their way.
        Wait => ("", "look-up-wait"),
    }
}

/// Puts a mark down that somebody read in the report: sealed to every reader, and traced as what was told is. The account says of which kind it is.
///
/// The report's page compares it from then on, so that it is a look-up like one typed by hand: counted, and slow for whoever has looked often. Answers how long
/// the answer waits, in milliseconds.
pub async fn add_mark(change: &mut Change, by: &Member, report: ReportId, leaving: &Leaving, paper: &Paper, trace: &Trace, look_up: Uuid) -> Done<i64, NotAdded> {
    must_see::<NotAdded>(change, by, report).await?;
    let readers = reports::readers(change.tx(), report).await?;
    if !is_for(change.tx(), paper, &readers).await? {
        return no(NotAdded::Changed);
    }
    if store::added_marks(change.tx(), report).await?.len() >= MOST_BY_HAND {
        return no(NotAdded::TooMany);
    }
    // Not counted under the report: that would free its other marks for a day.
    let Some(wait) = count(change, by, look_up, None, 1).await? else { return no(NotAdded::Wait) };
    // What the report leaves by itself stands first: without it nobody is told of what was added.
    leave(change, report, leaving).await?;
    documents::put(change, &paper.document, &paper.wraps).await?;
    let now = change.now;
    reports::attach(change.tx(), report, paper.id(), DocumentRole::Note, None, now.day()).await?;
    let mark = store::AddedMark { document: paper.id(), member: by.id, organisation: by.organisation, added_at: now };
    store::insert_added_mark(change.tx(), report, &mark).await?;
    store::insert_added_trace(change.tx(), report, paper.id(), trace).await?;
    change.record(Entry::new("mark.added", "report", report.0).with("mark", trace.mark.code()));
    Ok(wait)
}

/// Takes a mark away that somebody of one's own organisation put down.
pub async fn take_mark_away(change: &mut Change, by: &Member, report: ReportId, document: DocumentId) -> Done<(), Infallible> {
    must_see::<Infallible>(change, by, report).await?;
    let theirs = store::added_marks(change.tx(), report).await?.iter().any(|mark| mark.document == document && mark.organisation == by.organisation);
    if !theirs {
        return Err(Stop::Refused(No::NotThere));
    }
    documents::erase(change, &[document]).await?;
    reports::detach(change.tx(), document).await?;
    store::delete_added_mark(change.tx(), report, document).await?;
    change.record(Entry::new("mark.taken_away", "report", report.0));
    Ok(())
}
