//! Conferences: calling, laying a report before one, minutes, and what is to be done.

use super::{before as report_before, must_see as must_see_report};
use crate::clearance::Who;
use crate::conference::{Conference, ConferenceId, Laid, Seat, Task, TaskId, task_readers};
use crate::refusals::{Done, No, no, refusals};
use crate::sealing::{Paper, is_for};
use crate::store;
use daybreak_access::{Member, MemberId};
use daybreak_audit::{Author, Change, Entry, Round, Stop, change};
use daybreak_database::{Database, Failure, Transaction};
use daybreak_reports::{ReportId, store as reports};
use daybreak_vault::{DocumentId, documents};
use daybreak_vocabulary::retention::Class;
use daybreak_vocabulary::{Chance, Clock, Day, OrganisationId};

refusals! {
    /// Why something can't be done about a conference.
    NotConference {
        NoTitle => ("title", "conference-no-title"),
        NoAbout => ("about", "conference-no-about"),
        TooLong => ("", "triage-no-too-long"),
        NoDay => ("meets", "conference-no-day"),
        PastDay => ("meets", "conference-no-past-day"),
        /// So far away that its year must be a slip; it would be kept until two years after.
        FarDay => ("meets", "conference-no-far-day"),
        NobodyAsked => ("seats", "conference-no-nobody"),
        /// Not a partner who could read it.
        NoSeat => ("seats", "conference-no-seat"),
        NoConference => ("conference", "conference-no-conference"),
        AlreadyLaid => ("conference", "conference-no-already"),
        /// Its sender shut one of those asked out, or it names their official.
        ShutOut => ("conference", "conference-no-shut-out"),
        /// Only who called it keeps its minutes.
        NotYours => ("", "conference-no-not-yours"),
        NoMinutes => ("decided", "conference-no-minutes"),
        NobodyThere => ("attended", "conference-no-attended"),
        NotHeld => ("", "conference-no-not-held"),
        /// It has minutes: what happened is not moved, nor called off.
        Held => ("", "conference-no-held"),
        CalledOff => ("", "conference-no-called-off"),
        /// Nothing is laid before one that was held or does not meet: nobody would speak of it there.
        Over => ("conference", "conference-no-over"),
        NoWhy => ("why", "conference-no-why"),
        NoTask => ("text", "conference-no-task"),
        NoOwner => ("to", "conference-no-owner"),
        NoDue => ("due", "conference-no-due"),
        PastDue => ("due", "conference-no-past-day"),
        FarDue => ("due", "conference-no-far-day"),
        Finished => ("", "conference-no-finished"),
        NotFinished => ("", "conference-no-not-finished"),
        ByAnother => ("", "triage-no-taken-by-another"),
        Changed => ("", "triage-no-changed"),
        Sealed => ("", "triage-no-sealed"),
    }
}

/// A conference as one member stands before it.
#[derive(Clone, Debug)]
pub struct Before {
    pub conference: Conference,
    pub seats: Vec<Seat>,
    /// What lies before it and this member sees anyway: their organisation reads it, and nothing stands between them and it.
    pub laid: Vec<Laid>,
    /// Something that lay before it was taken back or erased since.
    pub missing: bool,
}

impl Before {
    pub fn was_held(&self) -> bool {
        self.conference.minutes.is_some()
    }

    pub fn is_off(&self) -> bool {
        self.conference.called_off.is_some()
    }

    /// Whether it is still to come: it can be moved, called off, and laid something before.
    pub fn is_to_come(&self) -> bool {
        !self.was_held() && !self.is_off()
    }

    /// Every organisation asked.
    pub fn asked(&self) -> Vec<OrganisationId> {
        self.seats.iter().map(|seat| seat.organisation).collect()
    }

    pub fn attended(&self, organisation: OrganisationId) -> bool {
        self.seats.iter().any(|seat| seat.organisation == organisation && seat.attended == Some(true))
    }
}

/// A conference, where this member's organisation was asked to it. To whoever stepped back from a report that lies before it, or may not see it, the whole
/// conference is not there: it speaks of the same people.
pub async fn before(tx: &mut Transaction, who: impl Into<Who>, id: ConferenceId) -> Result<Option<Before>, Failure> {
    let who = who.into();
    let Some(conference) = store::conference_for(tx, id, who.organisation).await? else { return Ok(None) };
    let seats = store::seats(tx, id).await?;
    let all = store::laid(tx, id).await?;
    let mut laid = Vec::new();
    for one in &all {
        if store::is_recused(tx, who.id, one.report).await? {
            return Ok(None);
        }
        if reports::find_for(tx, one.report, who.organisation).await?.is_some() {
            if report_before(tx, who, one.report).await?.is_none() {
                return Ok(None);
            }
            laid.push(*one);
        }
    }
    let missing = i64::try_from(all.len()).is_ok_and(|count| count < conference.linked);
    Ok(Some(Before { conference, seats, laid, missing }))
}

async fn must_see<R>(change: &mut Change, by: &Member, id: ConferenceId) -> Result<Before, Stop<No<R>>> {
    before(change.tx(), by, id).await?.ok_or(Stop::Refused(No::NotThere))
}

/// Calls a conference. Who is asked is fixed from then on.
pub async fn call(change: &mut Change, by: &Member, id: ConferenceId, meets_on: Day, seats: &[OrganisationId], about: &Paper) -> Done<(), NotConference> {
    // Pressed twice: it is called already.
    if store::conference(change.tx(), id).await?.is_some_and(|there| there.organisation == by.organisation) {
        change.record(Entry::new("conference.repeated", "conference", id.0));
        return Ok(());
    }
    if !is_for(change.tx(), about, seats).await? {
        return no(NotConference::Changed);
    }
    documents::put(change, &about.document, &about.wraps).await?;
    let new = Conference {
        id,
        organisation: by.organisation,
        called_by: by.id,
        called_at: change.now,
        meets_on,
        about: about.id(),
        minutes: None,
        linked: 0,
        expires_on: Class::Conference.expires(meets_on),
        moved_from: None,
        called_off: None,
    };
    store::add_conference(change.tx(), &new, seats).await?;
    let asked = i64::try_from(seats.len()).unwrap_or(i64::MAX);
    change.record(Entry::new("conference.called", "conference", id.0).with_number("asked", asked));
    Ok(())
}

/// One of one's own that is to come.
async fn must_be_to_come(change: &mut Change, by: &Member, id: ConferenceId) -> Result<Before, Stop<No<NotConference>>> {
    let found = must_see(change, by, id).await?;
    if found.conference.organisation != by.organisation {
        return no(NotConference::NotYours);
    }
    if found.was_held() {
        return no(NotConference::Held);
    }
    if found.is_off() {
        return no(NotConference::CalledOff);
    }
    Ok(found)
}

/// Moves a conference to another day, hour or place. Who is asked stays: `about` is what it was about, sealed to them anew. The others are told by the clock, as
/// when it was called. `was` are the words that stood there when whoever moves it began.
pub async fn move_to(change: &mut Change, by: &Member, id: ConferenceId, was: DocumentId, meets_on: Day, about: &Paper) -> Done<(), NotConference> {
    let found = must_be_to_come(change, by, id).await?;
    if found.conference.about != was || !is_for(change.tx(), about, &found.asked()).await? {
        return no(NotConference::Changed);
    }
    documents::put(change, &about.document, &about.wraps).await?;
    store::move_conference(change.tx(), id, by.organisation, meets_on, about.id(), Class::Conference.expires(meets_on)).await?;
    documents::erase(change, &[was]).await?;
    change.record(Entry::new("conference.moved", "conference", id.0));
    Ok(())
}

/// Calls a conference off: it does not meet, and says why to everybody who was asked.
pub async fn call_off(change: &mut Change, by: &Member, id: ConferenceId, why: &Paper) -> Done<(), NotConference> {
    let found = must_be_to_come(change, by, id).await?;
    if !is_for(change.tx(), why, &found.asked()).await? {
        return no(NotConference::Changed);
    }
    documents::put(change, &why.document, &why.wraps).await?;
    store::call_off(change.tx(), id, by.organisation, why.id()).await?;
    change.record(Entry::new("conference.called_off", "conference", id.0));
    Ok(())
}

/// Lays a report before a conference. Whether it `may`, was worked out from the opened concern and who was asked.
pub async fn lay(change: &mut Change, by: &Member, id: ConferenceId, report: ReportId, may: bool) -> Done<(), NotConference> {
    let found = must_see(change, by, id).await?;
    must_see_report(change, by, report).await?;
    if !found.is_to_come() {
        return no(NotConference::Over);
    }
    if store::laid(change.tx(), id).await?.iter().any(|laid| laid.report == report) {
        return no(NotConference::AlreadyLaid);
    }
    // Asked again inside: somebody's official may have been named meanwhile.
    let concerned = store::concerned(change.tx(), report).await?;
    if !may || found.seats.iter().any(|seat| concerned.contains(&seat.organisation)) {
        return no(NotConference::ShutOut);
    }
    let now = change.now;
    store::lay(change.tx(), id, Laid { report, organisation: by.organisation }, by.id, now).await?;
    change.record(Entry::new("report.laid_before", "report", report.0).with_id("conference", id.0));
    Ok(())
}

/// Takes a report away again: its own organisation alone.
pub async fn take_away(change: &mut Change, by: &Member, id: ConferenceId, report: ReportId) -> Done<(), NotConference> {
    let found = must_see(change, by, id).await?;
    if !found.laid.iter().any(|laid| laid.report == report && laid.organisation == by.organisation) {
        return Err(Stop::Refused(No::NotThere));
    }
    store::take_away(change.tx(), id, report).await?;
    change.record(Entry::new("report.taken_away", "report", report.0).with_id("conference", id.0));
    Ok(())
}

/// Records who of its pack was shown, before it is: each report as an opening of its own.
pub async fn open_pack(change: &mut Change, by: &Member, id: ConferenceId, shown: &[ReportId]) -> Done<(), std::convert::Infallible> {
    let found = must_see(change, by, id).await?;
    change.record(Entry::new("conference.opened", "conference", id.0));
    for laid in found.laid.iter().filter(|laid| shown.contains(&laid.report)) {
        change.record(Entry::new("report.read_in_pack", "report", laid.report.0).with_id("conference", id.0));
    }
    Ok(())
}

/// Writes who was there, and the minutes, sealed to them. Written again, the minutes before are erased: what came from a report that was taken back can be
/// taken out.
///
/// `was` are those that stood there when whoever writes began: two who write at once don't undo each other.
pub async fn keep_minutes(
    change: &mut Change,
    by: &Member,
    id: ConferenceId,
    was: Option<DocumentId>,
    there: &[OrganisationId],
    minutes: &Paper,
) -> Done<(), NotConference> {
    let found = must_see(change, by, id).await?;
    if found.conference.organisation != by.organisation {
        return no(NotConference::NotYours);
    }
    if found.is_off() {
        return no(NotConference::CalledOff);
    }
    if there.is_empty() || !there.contains(&by.organisation) {
        return no(NotConference::NobodyThere);
    }
    if found.conference.minutes != was || !is_for(change.tx(), minutes, there).await? || !there.iter().all(|one| found.seats.iter().any(|seat| seat.organisation == *one)) {
        return no(NotConference::Changed);
    }
    documents::put(change, &minutes.document, &minutes.wraps).await?;
    for seat in &found.seats {
        store::set_attended(change.tx(), id, seat.organisation, there.contains(&seat.organisation)).await?;
    }
    store::set_minutes(change.tx(), id, minutes.id()).await?;
    let old: Vec<_> = found.conference.minutes.into_iter().collect();
    documents::erase(change, &old).await?;
    let count = i64::try_from(there.len()).unwrap_or(i64::MAX);
    change.record(Entry::new("conference.minuted", "conference", id.0).with_number("there", count));
    Ok(())
}

/// Puts down something to be done, by whom and by when.
pub async fn ask(change: &mut Change, by: &Member, task: &Task, words: &Paper) -> Done<(), NotConference> {
    let found = must_see(change, by, task.conference).await?;
    if found.conference.organisation != by.organisation {
        return no(NotConference::NotYours);
    }
    if !found.was_held() {
        return no(NotConference::NotHeld);
    }
    if !found.seats.iter().any(|seat| seat.organisation == task.organisation) {
        return no(NotConference::NoOwner);
    }
    // Pressed twice: it is put down already.
    if store::tasks(change.tx(), task.conference).await?.iter().any(|there| there.id == task.id) {
        change.record(Entry::new("conference.repeated", "conference", task.conference.0));
        return Ok(());
    }
    if !is_for(change.tx(), words, &task_readers(&found.seats, task.organisation)).await? {
        return no(NotConference::Changed);
    }
    documents::put(change, &words.document, &words.wraps).await?;
    let now = change.now;
    store::add_task(change.tx(), task, now).await?;
    change.record(Entry::new("task.set", "conference", task.conference.0).with_id("to", task.organisation.0));
    Ok(())
}

/// A task of a conference of one's own that is not done: whoever put it down may change it.
async fn must_be_asked(change: &mut Change, by: &Member, conference: ConferenceId, id: TaskId) -> Result<(Before, Task), Stop<No<NotConference>>> {
    let found = must_see(change, by, conference).await?;
    let task = store::tasks(change.tx(), conference).await?.into_iter().find(|task| task.id == id);
    let Some(task) = task else { return Err(Stop::Refused(No::NotThere)) };
    if found.conference.organisation != by.organisation {
        return no(NotConference::NotYours);
    }
    if task.done_at.is_some() {
        return no(NotConference::Finished);
    }
    Ok((found, task))
}

/// Writes a task anew, its words or its day. Who is to do it stays, and whoever took it on has it still. `was` are the words that stood there when whoever
/// corrects it began.
pub async fn correct(change: &mut Change, by: &Member, conference: ConferenceId, id: TaskId, was: DocumentId, due_on: Day, words: &Paper) -> Done<(), NotConference> {
    let (found, task) = must_be_asked(change, by, conference, id).await?;
    if task.document != was || !is_for(change.tx(), words, &task_readers(&found.seats, task.organisation)).await? {
        return no(NotConference::Changed);
    }
    documents::put(change, &words.document, &words.wraps).await?;
    store::correct_task(change.tx(), id, words.id(), due_on).await?;
    documents::erase(change, &[was]).await?;
    change.record(Entry::new("task.corrected", "conference", conference.0).with_id("task", id.0));
    Ok(())
}

/// Takes a task back: nobody is to do it any more, and its words are erased.
pub async fn take_back(change: &mut Change, by: &Member, conference: ConferenceId, id: TaskId) -> Done<(), NotConference> {
    let (_, task) = must_be_asked(change, by, conference, id).await?;
    store::delete_task(change.tx(), id).await?;
    documents::erase(change, &[task.document]).await?;
    change.record(Entry::new("task.taken_back", "conference", conference.0).with_id("task", id.0).with_id("to", task.organisation.0));
    Ok(())
}

/// What one does with a task of one's own organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    TakeOn,
    GiveBack,
    Finish,
    /// It was not done after all.
    Undo,
}

/// Takes a task on, gives it back, says that it is done, or that it was not after all.
pub async fn step(change: &mut Change, by: &Member, conference: ConferenceId, id: TaskId, step: Step) -> Done<(), NotConference> {
    must_see(change, by, conference).await?;
    let task = store::tasks(change.tx(), conference).await?.into_iter().find(|task| task.id == id && task.organisation == by.organisation);
    let Some(task) = task else { return Err(Stop::Refused(No::NotThere)) };
    match (step, task.done_at.is_some()) {
        (Step::Undo, false) => return no(NotConference::NotFinished),
        (Step::Undo, true) | (_, false) => {}
        (_, true) => return no(NotConference::Finished),
    }
    let now = change.now;
    let act = match step {
        Step::TakeOn | Step::GiveBack if task.taken_by.is_some_and(|other| other != by.id) => return no(NotConference::ByAnother),
        Step::TakeOn => {
            store::take_task(change.tx(), id, Some(by.id)).await?;
            "task.taken_on"
        }
        Step::GiveBack => {
            store::take_task(change.tx(), id, None).await?;
            "task.given_back"
        }
        Step::Finish => {
            store::finish_task(change.tx(), id, by.id, now).await?;
            "task.done"
        }
        Step::Undo => {
            store::undo_task(change.tx(), id).await?;
            "task.not_done"
        }
    };
    change.record(Entry::new(act, "conference", conference.0).with_id("task", id.0));
    Ok(())
}

/// A task that nobody has taken on yet.
pub fn new_task(id: TaskId, conference: ConferenceId, words: &Paper, to: OrganisationId, due_on: Day, set_by: MemberId) -> Task {
    Task { id, conference, document: words.id(), organisation: to, taken_by: None, due_on, set_by, done_at: None }
}

/// Erases conferences that have come to their day, with everything that was sealed about them. Answers how many.
pub async fn expire(db: &Database, clock: &dyn Clock, chance: &dyn Chance) -> Result<u64, Failure> {
    const AT_ONCE: i64 = 100;
    let mut tx = db.read().await?;
    let due = store::conferences_due(&mut tx, clock.today(), AT_ONCE).await?;
    tx.rollback().await?;
    let mut round = Round::default();
    for found in due {
        let done: Result<(), Stop<()>> = change!(db, Author::System, clock.now(), chance, |change| {
            documents::erase_record(change, found.id.0).await?;
            store::delete_conference(change.tx(), found.id).await?;
            change.record(Entry::new("conference.expired", "conference", found.id.0));
            Ok(())
        });
        round.count(done);
    }
    round.end()
}
