//! Intelligence reports: writing, sanitising, giving. The source stays behind its own key; what leaves is a text somebody looked at.

use super::{before as report_before, must_see as must_see_report};
use crate::acts::pass_on::Receives;
use crate::clearance::Who;
use crate::grounds::Basis;
use crate::intelligence::{Given, Intelligence, IntelligenceId, Standing};
use crate::refusals::{Done, No, no, refusals};
use crate::sealing::Paper;
use crate::store;
use daybreak_access::Member;
use daybreak_audit::{Author, Change, Entry, Round, Stop, change};
use daybreak_database::{Database, Failure, Transaction};
use daybreak_reports::{ReportId, store as reports};
use daybreak_vault::{DocumentId, Wrap, documents};
use daybreak_vocabulary::retention::Class;
use daybreak_vocabulary::{Chance, Clock, OrganisationId};

refusals! {
    /// Why an intelligence report can't be written, sanitised or given.
    NotIntelligence {
        Empty => ("text", "intelligence-no-empty"),
        TooLong => ("text", "triage-no-too-long"),
        NoReference => ("reference", "intelligence-no-reference"),
        /// It says who somebody is, where only a reference may stand.
        NamesSource => ("reference", "intelligence-no-names-source"),
        NoSource => ("source", "intelligence-no-source"),
        NoInformation => ("information", "intelligence-no-information"),
        NoHandling => ("handling", "intelligence-no-handling"),
        NoConditions => ("conditions", "intelligence-no-conditions"),
        /// Nobody said that they looked at every mark.
        NotLooked => ("looked", "intelligence-no-not-looked"),
        /// What the source told of themselves is still in it, and nobody said that it is about somebody else.
        SourceStands => ("stands", "intelligence-no-source-stands"),
        NotSanitised => ("", "intelligence-no-not-sanitised"),
        AlreadyGiven => ("", "intelligence-no-already-given"),
        NoReceiver => ("to", "triage-no-receiver"),
        OnlyInDanger => ("basis", "triage-no-only-in-danger"),
        NoBasis => ("basis", "triage-no-basis"),
        /// Somebody changed it while this was made ready.
        Changed => ("", "triage-no-changed"),
        Sealed => ("", "triage-no-sealed"),
    }
}

/// How somebody stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// It is their own organisation's.
    Own,
    /// It was given to them: the sanitised text, and nothing else.
    Given,
}

/// An intelligence report, where this member sees it. One made from a report they stepped back from, or may not read, is not there for them; nor is one that
/// was given to their organisation, where that reads the report too: it speaks of the same people.
pub async fn before(tx: &mut Transaction, who: impl Into<Who>, id: IntelligenceId) -> Result<Option<(Intelligence, Sight)>, Failure> {
    let who = who.into();
    let Some(found) = store::intelligence_for(tx, id, who.organisation).await? else { return Ok(None) };
    if found.organisation == who.organisation {
        let seen = match found.report {
            Some(report) => report_before(tx, who, report).await?.is_some(),
            None => true,
        };
        return Ok(seen.then_some((found, Sight::Own)));
    }
    let mut seen = true;
    if let Some(report) = found.report
        && reports::find_for(tx, report, who.organisation).await?.is_some()
    {
        seen = report_before(tx, who, report).await?.is_some();
    }
    Ok(seen.then_some((found, Sight::Given)))
}

async fn must_be_own<R>(change: &mut Change, by: &Member, id: IntelligenceId) -> Result<Intelligence, Stop<No<R>>> {
    match before(change.tx(), by, id).await? {
        Some((found, Sight::Own)) => Ok(found),
        _ => Err(Stop::Refused(No::NotThere)),
    }
}

/// What is written down at once: the body under the reading key, the source under the sources' key.
#[derive(Clone, Debug)]
pub struct Papers {
    pub body: Paper,
    pub source: Paper,
}

/// Begins one, from a report or from nothing of ours.
pub async fn write(change: &mut Change, by: &Member, id: IntelligenceId, report: Option<ReportId>, papers: &Papers) -> Done<(), NotIntelligence> {
    if let Some(report) = report {
        must_see_report(change, by, report).await?;
    }
    // Pressed twice: it is written already.
    if store::intelligence(change.tx(), id).await?.is_some_and(|there| there.organisation == by.organisation) {
        change.record(Entry::new("intelligence.repeated", "intelligence", id.0));
        return Ok(());
    }
    for paper in [&papers.body, &papers.source] {
        put_own(change, by, paper).await?;
    }
    let now = change.now;
    let new = Intelligence {
        id,
        organisation: by.organisation,
        report,
        standing: Standing::Draft,
        body: papers.body.id(),
        source: papers.source.id(),
        sanitised: None,
        made_by: by.id,
        made_at: now,
        kept_by: by.id,
        expires_on: Class::Intelligence.expires(now.day()),
    };
    store::add_intelligence(change.tx(), &new).await?;
    change.record(Entry::new("intelligence.written", "intelligence", id.0));
    if let Some(report) = report {
        change.record(Entry::new("report.intelligence_written", "report", report.0));
    }
    Ok(())
}

/// Writes the body anew: it is a draft again, and its sanitised text is erased. What has left is not changed.
pub async fn rewrite(change: &mut Change, by: &Member, id: IntelligenceId, was: DocumentId, body: &Paper) -> Done<(), NotIntelligence> {
    let found = must_be_own(change, by, id).await?;
    if found.standing == Standing::Given {
        return no(NotIntelligence::AlreadyGiven);
    }
    if found.body != was {
        return no(NotIntelligence::Changed);
    }
    put_own(change, by, body).await?;
    store::rewrite_intelligence(change.tx(), id, body.id()).await?;
    let old: Vec<DocumentId> = [Some(found.body), found.sanitised].into_iter().flatten().collect();
    documents::erase(change, &old).await?;
    change.record(Entry::new("intelligence.rewritten", "intelligence", id.0));
    Ok(())
}

/// A person has looked at every mark and decided: this text may leave.
pub async fn sanitise(change: &mut Change, by: &Member, id: IntelligenceId, was: DocumentId, sanitised: &Paper) -> Done<(), NotIntelligence> {
    let found = must_be_own(change, by, id).await?;
    if found.standing == Standing::Given {
        return no(NotIntelligence::AlreadyGiven);
    }
    // Marks were shown of the body as it was then.
    if found.body != was {
        return no(NotIntelligence::Changed);
    }
    put_own(change, by, sanitised).await?;
    store::set_sanitised(change.tx(), id, sanitised.id(), by.id).await?;
    let old: Vec<DocumentId> = found.sanitised.into_iter().collect();
    documents::erase(change, &old).await?;
    change.record(Entry::new("intelligence.sanitised", "intelligence", id.0));
    Ok(())
}

/// The sanitised text wrapped to a receiver, and whether they may have it.
#[derive(Clone, Debug)]
pub struct Parcel {
    pub to: OrganisationId,
    pub receives: Receives,
    pub basis: Basis,
    pub wrap: Wrap,
}

/// Gives the sanitised text to another organisation. What it `receives` was worked out from the opened concern, as when a report is passed on.
pub async fn give(change: &mut Change, by: &Member, id: IntelligenceId, parcel: &Parcel) -> Done<(), NotIntelligence> {
    let found = must_be_own(change, by, id).await?;
    let Some(sanitised) = found.sanitised.filter(|_| found.standing != Standing::Draft) else { return no(NotIntelligence::NotSanitised) };
    if parcel.wrap.head.id != sanitised || parcel.wrap.organisation != parcel.to {
        return no(NotIntelligence::Changed);
    }
    let already = store::given(change.tx(), id).await?.iter().any(|given| given.organisation == parcel.to);
    // Asked again inside: their official may have been named meanwhile.
    let concerned = match found.report {
        Some(report) => store::concerned(change.tx(), report).await?.contains(&parcel.to),
        None => false,
    };
    if already || concerned || parcel.receives == Receives::Never || parcel.to == by.organisation {
        return no(NotIntelligence::NoReceiver);
    }
    if parcel.receives == Receives::OnlyInDanger && parcel.basis != Basis::Danger {
        return no(NotIntelligence::OnlyInDanger);
    }
    documents::share(change, std::slice::from_ref(&parcel.wrap)).await?;
    let given = Given { organisation: parcel.to, basis: parcel.basis, given_by: by.id, given_at: change.now };
    store::set_given(change.tx(), id, &given).await?;
    change.record(Entry::new("intelligence.given", "intelligence", id.0).with_id("to", parcel.to.0).with("basis", parcel.basis.code()));
    if let Some(report) = found.report {
        change.record(Entry::new("report.intelligence_given", "report", report.0).with_id("to", parcel.to.0).with("basis", parcel.basis.code()));
    }
    Ok(())
}

/// What is only recorded: it was opened, its source was opened, it was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looked {
    Opened,
    Source,
    Printed,
}

/// Records before anything is shown. Only its own organisation opens a source.
pub async fn look(change: &mut Change, by: &Member, id: IntelligenceId, looked: Looked) -> Done<(), std::convert::Infallible> {
    let (_, sight) = before(change.tx(), by, id).await?.ok_or(Stop::Refused(No::NotThere))?;
    if looked == Looked::Source && sight != Sight::Own {
        return Err(Stop::Refused(No::NotThere));
    }
    let act = match looked {
        Looked::Opened => "intelligence.opened",
        Looked::Source => "intelligence.source_opened",
        Looked::Printed => "intelligence.printed",
    };
    change.record(Entry::new(act, "intelligence", id.0));
    Ok(())
}

async fn put_own(change: &mut Change, by: &Member, paper: &Paper) -> Result<(), Failure> {
    if !paper.is_for(&[by.organisation]) {
        return Err(Failure::Broken("a paper was sealed to others than its own organisation"));
    }
    documents::put(change, &paper.document, &paper.wraps).await
}

/// Erases what has come to its day, with its documents; what hangs on a report that is held stays as long as that. Answers how many.
pub async fn expire(db: &Database, clock: &dyn Clock, chance: &dyn Chance) -> Result<u64, Failure> {
    const AT_ONCE: i64 = 100;
    let mut tx = db.read().await?;
    let due = store::intelligence_due(&mut tx, clock.today(), AT_ONCE).await?;
    tx.rollback().await?;
    let mut round = Round::default();
    for found in due {
        let done: Result<(), Stop<()>> = change!(db, Author::System, clock.now(), chance, |change| {
            if let Some(report) = found.report
                && reports::find(change.tx(), report).await?.is_some_and(|report| report.hold.is_some())
            {
                return Err(Stop::Refused(()));
            }
            let all: Vec<DocumentId> = [Some(found.body), Some(found.source), found.sanitised].into_iter().flatten().collect();
            documents::erase(change, &all).await?;
            store::delete_intelligence(change.tx(), found.id).await?;
            change.record(Entry::new("intelligence.expired", "intelligence", found.id.0));
            Ok(())
        });
        round.count(done);
    }
    round.end()
}
