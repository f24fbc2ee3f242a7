//! Asking whoever holds something on the same mark: made by a member, taken round by a clock, shared, declined or left lying by whoever answers.

use super::known::look;
use super::{before, must_see};
use crate::asking::{self, AskingId, Reason};
use crate::known::Viewer;
use crate::refusals::{Done, No, no, refusals};
use crate::store::{self, Asking, NewAsking};
use daybreak_access::Member;
use daybreak_audit::{Author, Change, Entry, Round, Stop, change, or_nothing};
use daybreak_database::{Database, Failure, Transaction};
use daybreak_reports::ReportId;
use daybreak_vault::trace::{Trace, TraceKeys};
use daybreak_vault::{Recipient, recipients};
use daybreak_vocabulary::retention::Class;
use daybreak_vocabulary::{Chance, Clock};
use std::convert::Infallible;

/// As many as the clock takes round at once.
const AT_ONCE: i64 = 50;

refusals! {
    /// Why nobody is asked.
    NotAsked {
        NoReason => ("reason", "asking-no-reason"),
        /// The same is asked already, and waits.
        Already => ("", "asking-no-already"),
        /// Nobody else holds anything on it now.
        Nobody => ("", "asking-no-nobody"),
    }
}

/// All a question is made of but what the database says.
#[derive(Clone, Debug)]
pub struct Question {
    pub id: AskingId,
    /// The mark under every key.
    pub traces: Vec<Trace>,
    pub reason: Reason,
    pub viewer: Viewer,
    /// Whom it must not reach, sealed for the clock that takes it round.
    pub avoid: Vec<u8>,
}

impl Question {
    /// `None` where there is no key.
    pub fn new(keys: &TraceKeys, chance: &dyn Chance, id: AskingId, traces: Vec<Trace>, reason: Reason, viewer: Viewer) -> Option<Question> {
        let (_, avoid) = keys.seal_shut_out(chance, id.0, &viewer.avoid)?;
        Some(Question { id, traces, reason, viewer, avoid })
    }
}

/// What an organisation asked last about a mark, as far as this member may know: a question from a report they do not find is none to them. They may ask
/// the same once more; that somebody did already would tell of the report.
pub async fn about_token(tx: &mut Transaction, by: &Member, traces: &[Trace]) -> Result<Option<Asking>, Failure> {
    for asking in store::askings_about_token(tx, by.organisation, traces).await? {
        let seen = match asking.report {
            Some(report) => before(tx, by, report).await?.is_some(),
            None => true,
        };
        if seen {
            return Ok(Some(asking));
        }
    }
    Ok(None)
}

/// Asks. Whoever holds something hears of it when the clock comes round; the asker never learns who they are, nor how many.
pub async fn ask(change: &mut Change, by: &Member, keys: &TraceKeys, partners: &[Recipient], question: &Question) -> Done<(), NotAsked> {
    let today = change.now.day();
    if let Some(report) = question.viewer.from {
        must_see(change, by, report).await?;
    }
    let earlier = about_token(change.tx(), by, &question.traces).await?;
    if earlier.is_some_and(|earlier| earlier.until_on >= today) {
        return no(NotAsked::Already);
    }
    let Some(mark) = question.traces.first().map(|trace| trace.mark) else { return no(NotAsked::Nobody) };
    if look(change.tx(), keys, &question.viewer, partners, &question.traces).await?.others.is_empty() {
        return no(NotAsked::Nobody);
    }
    let new = NewAsking {
        id: question.id,
        organisation: by.organisation,
        member: by.id,
        report: question.viewer.from,
        traces: question.traces.clone(),
        mark,
        reason: question.reason,
        avoid: question.avoid.clone(),
        asked_at: change.now,
        until_on: asking::until(today),
        expires_on: asking::expires(today),
    };
    store::insert_asking(change.tx(), &new).await?;
    change.record(Entry::new("asking.made", "asking", question.id.0).with("mark", mark.code()).with("reason", question.reason.code()));
    if let Some(report) = question.viewer.from {
        change.record(Entry::new("report.asked_around", "report", report.0).with_id("asking", question.id.0));
    }
    Ok(())
}

/// Takes what was asked round to those who hold something; answers how many questions. In the system's name: an account in the asker's would tell their
/// organisation which reports, and how many.
pub async fn deliver(db: &Database, keys: &TraceKeys, clock: &dyn Clock, chance: &dyn Chance) -> Result<u64, Failure> {
    let mut tx = db.read().await?;
    let waiting = store::undelivered(&mut tx, AT_ONCE).await?;
    let partners = recipients::all(&mut tx).await?;
    tx.rollback().await?;
    let mut round = Round::default();
    for asking in waiting {
        let Some(asker) = partners.iter().find(|one| one.id == asking.organisation) else { continue };
        // The list is sealed under the newest key of its day; it is not written down which that was.
        let avoid = keys.open_avoided(asking.id.0, &asking.avoid);
        let viewer = Viewer { organisation: asker.id, kind: asker.kind, from: asking.report, avoid };
        let done: Result<(), Stop<Infallible>> = change!(db, Author::System, clock.now(), chance, |change| {
            let traces = store::asking_traces(change.tx(), asking.id, asking.mark).await?;
            let shares = look(change.tx(), keys, &viewer, &partners, &traces).await?;
            for (report, _) in &shares.others {
                store::about(change.tx(), asking.id, *report).await?;
                change.record(Entry::new("report.asked_about", "report", report.0).with_id("asking", asking.id.0));
            }
            store::set_delivered(change.tx(), asking.id).await?;
            change.record(Entry::new("asking.delivered", "asking", asking.id.0));
            Ok(())
        });
        round.count(done);
    }
    round.end()
}

/// Declines. The asker is not told: to them it ends as if nobody had answered.
pub async fn decline(change: &mut Change, by: &Member, id: AskingId, report: ReportId) -> Done<(), Infallible> {
    let seen = before(change.tx(), by, report).await?.ok_or(Stop::Refused(No::NotThere))?;
    let now = change.now;
    if seen.report.answering != by.organisation || !store::decline(change.tx(), id, report, by.id, now).await? {
        return Err(Stop::Refused(No::NotThere));
    }
    change.record(Entry::new("report.asking_declined", "report", report.0).with_id("asking", id.0));
    Ok(())
}

/// Forgets questions whose day has come, and values set aside for as long as a report is kept; answers how many.
pub async fn forget_old(db: &Database, clock: &dyn Clock, chance: &dyn Chance) -> Result<u64, Failure> {
    let today = clock.today();
    let done = change!(db, Author::System, clock.now(), chance, |change| {
        let before = change.now.plus_days(-Class::Report.days(today));
        let aside = store::forget_asides(change.tx(), before).await?;
        match store::forget_askings(change.tx(), today).await? + aside {
            0 => Err(Stop::Refused(())),
            count => {
                let number = i64::try_from(count).unwrap_or(i64::MAX);
                change.record(Entry::new("askings.expired", "partnership", uuid::Uuid::nil()).with_number("count", number));
                Ok(count)
            }
        }
    });
    or_nothing(done)
}
