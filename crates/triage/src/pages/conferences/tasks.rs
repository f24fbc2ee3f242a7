//! What a conference asked somebody to do: putting it down, correcting it, taking it back; taking it on, saying that it is done, or that it was not after all.

use super::call::due;
use super::show::names;
use super::{act, done, seen};
use crate::acts::conference::{Before, NotConference, Step, ask as ask_act, correct as correct_act, new_task, step as step_act, take_back as take_back_act};
use crate::acts::write::LONGEST;
use crate::conference::{ConferenceId, Task, TaskId, TaskText, task_readers};
use crate::opened::paper;
use crate::pages::act::{ActPage, Part, refuse};
use crate::pages::{chance, drawn, ended, once};
use crate::sealing;
use crate::store;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Choice, Fault, Form, Sent, Visit};
use daybreak_vault::{Compartment, DocumentId, DocumentKind};
use daybreak_vocabulary::{Day, OrganisationId};
use std::sync::Arc;

async fn page(office: &Office, visit: &Visit, member: &Member, before: &Before, form: Form) -> Answer {
    let page = act(visit, member, before, "tasks", "conference-task-title", form);
    if before.conference.organisation != member.organisation {
        return page.say("conference-no-not-yours").closed().answer();
    }
    if !before.was_held() {
        return page.say("conference-no-not-held").closed().answer();
    }
    let name = names(office).await?;
    let owners = before.seats.iter().map(|seat| Choice::named(seat.organisation.to_string(), name(seat.organisation))).collect();
    page.area("text", "conference-task-text", "conference-task-text-hint", 4)
        .radios("to", "conference-task-to", "", owners)
        .day("due", "conference-task-due", "")
        .carried("once")
        .button("conference-task-button", "")
        .answer()
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    page(&office, &visit, &member, &before, Form::new().with("once", drawn(&office).to_string())).await
}

fn read(form: &Form, before: &Before, today: Day) -> Result<(TaskText, OrganisationId, Day), NotConference> {
    let text = form.value("text").trim();
    if text.is_empty() || text.chars().count() > LONGEST {
        return Err(NotConference::NoTask);
    }
    let to = before.seats.iter().find(|seat| seat.organisation.to_string() == form.value("to")).ok_or(NotConference::NoOwner)?;
    Ok((TaskText { text: text.to_owned() }, to.organisation, due(form, today)?))
}

pub async fn ask(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    if form.is_refused() {
        return page(&office, &visit, &member, &before, form).await;
    }
    let (words, to, due) = match read(&form, &before, office.house.today()) {
        Ok(read) => read,
        Err(refusal) => return page(&office, &visit, &member, &before, refuse(form, refusal)).await,
    };
    let conference = before.conference.id;
    let paper = {
        let mut tx = office.house.db.read().await?;
        let readers = task_readers(&before.seats, to);
        let keys = sealing::keys(&mut tx, &office.house.partnership_key, &readers, Compartment::Reading).await?;
        sealing::paper(chance(&office), conference.0, DocumentKind::Task, &words, &keys)?
    };
    let now = office.house.clock.now();
    let task = new_task(TaskId(once(&office, &form)), conference, &paper, to, due, member.id);
    let asked = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        ask_act(change, &member, &task, &paper).await
    });
    match ended(asked)? {
        Ok(()) => done(conference, "asked"),
        Err(refusal) => page(&office, &visit, &member, &before, refuse(form, refusal)).await,
    }
}

type Ids = Path<(String, String)>;

/// The task a path names, of a conference this member sees and their organisation called, with its words.
async fn asked(office: &Office, member: &Member, (id, task): &(String, String)) -> Result<(Before, Task, Option<TaskText>), Fault> {
    let before = seen(office, member, id).await?;
    let task: TaskId = task.parse().map_err(|_| Fault::Missing)?;
    let mut tx = office.house.db.read().await?;
    let task = store::tasks(&mut tx, before.conference.id).await?.into_iter().find(|one| one.id == task);
    let task = task.filter(|_| before.conference.organisation == member.organisation).ok_or(Fault::Missing)?;
    let keyring = member.keyring(&mut tx).await?;
    let words = paper(&mut tx, &keyring, member, Some(task.document)).await?;
    Ok((before, task, words))
}

fn change_page(visit: &Visit, member: &Member, before: &Before, task: &Task, path: &str, heading: &'static str, form: Form) -> ActPage {
    act(visit, member, before, &format!("tasks/{}/{path}", task.id), heading, form)
}

/// What was done is not changed: it says so, and how to undo that.
fn finished(page: ActPage) -> Answer {
    page.say("conference-no-finished").closed().answer()
}

fn correct_page(visit: &Visit, member: &Member, before: &Before, task: &Task, form: Form) -> Answer {
    let page = change_page(visit, member, before, task, "correct", "conference-task-correct", form);
    if task.done_at.is_some() {
        return finished(page);
    }
    page.say("conference-task-correct-lead")
        .area("text", "conference-task-text", "conference-task-text-hint", 4)
        .day("due", "conference-task-due", "")
        .carried("was")
        .button("conference-task-correct-button", "")
        .answer()
}

pub async fn show_correct(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(ids): Ids) -> Answer {
    let (before, task, words) = asked(&office, &member, &ids).await?;
    let Some(words) = words else { return act(&visit, &member, &before, "", "conference-task-correct", Form::new()).say("triage-no-sealed").closed().answer() };
    let day = task.due_on.date();
    let form = Form::new()
        .with("text", words.text)
        .with("due-day", day.day().to_string())
        .with("due-month", day.month().to_string())
        .with("due-year", day.year().to_string())
        .with("was", task.document.to_string());
    correct_page(&visit, &member, &before, &task, form)
}

/// A day that is over already may stay as it was.
fn read_correction(form: &Form, today: Day, was: Day) -> Result<(TaskText, Day), NotConference> {
    let text = form.value("text").trim();
    if text.is_empty() || text.chars().count() > LONGEST {
        return Err(NotConference::NoTask);
    }
    let stays = was < today && form.day("due") == Ok(Some(was));
    Ok((TaskText { text: text.to_owned() }, if stays { was } else { due(form, today)? }))
}

pub async fn correct(State(office): State<Arc<Office>>, member: Member, Path(ids): Ids, sent: Sent) -> Answer {
    let Sent { visit, mut form } = sent;
    let (before, task, _) = asked(&office, &member, &ids).await?;
    if form.is_refused() {
        return correct_page(&visit, &member, &before, &task, form);
    }
    let (words, due) = match read_correction(&form, office.house.today(), task.due_on) {
        Ok(read) => read,
        Err(refusal) => return correct_page(&visit, &member, &before, &task, refuse(form, refusal)),
    };
    let (conference, now) = (before.conference.id, office.house.clock.now());
    let paper = {
        let mut tx = office.house.db.read().await?;
        let readers = task_readers(&before.seats, task.organisation);
        let keys = sealing::keys(&mut tx, &office.house.partnership_key, &readers, Compartment::Reading).await?;
        sealing::paper(chance(&office), conference.0, DocumentKind::Task, &words, &keys)?
    };
    // Where nothing was carried, nothing stands there that they could have read.
    let was: DocumentId = form.value("was").parse().unwrap_or(paper.id());
    let corrected = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        correct_act(change, &member, conference, task.id, was, due, &paper).await
    });
    match ended(corrected)? {
        Ok(()) => done(conference, "corrected"),
        Err(refusal) => {
            // What was typed stays; pressed again, it takes the place of what stands there now.
            let (before, task, _) = asked(&office, &member, &ids).await?;
            form.set("was", task.document.to_string());
            correct_page(&visit, &member, &before, &task, refuse(form, refusal))
        }
    }
}

fn take_back_page(visit: &Visit, member: &Member, before: &Before, task: &Task, words: Option<&TaskText>, form: Form) -> Answer {
    let page = change_page(visit, member, before, task, "take-back", "conference-task-take-back", form);
    if task.done_at.is_some() {
        return finished(page);
    }
    let language = page.page().language;
    let page = match words {
        Some(words) => page.part(Part::Original("conference-column-task", language, words.text.clone())),
        None => page,
    };
    page.say("conference-task-take-back-lead").button("conference-task-take-back", "warning").answer()
}

pub async fn show_take_back(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(ids): Ids) -> Answer {
    let (before, task, words) = asked(&office, &member, &ids).await?;
    take_back_page(&visit, &member, &before, &task, words.as_ref(), Form::new())
}

pub async fn take_back(State(office): State<Arc<Office>>, member: Member, Path(ids): Ids, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let (before, task, words) = asked(&office, &member, &ids).await?;
    if form.is_refused() {
        return take_back_page(&visit, &member, &before, &task, words.as_ref(), form);
    }
    let (conference, now) = (before.conference.id, office.house.clock.now());
    let taken = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        take_back_act(change, &member, conference, task.id).await
    });
    match ended(taken)? {
        Ok(()) => done(conference, "took-back"),
        Err(refusal) => take_back_page(&visit, &member, &before, &task, words.as_ref(), refuse(form, refusal)),
    }
}

pub async fn take_on(State(office): State<Arc<Office>>, member: Member, ids: Ids, sent: Sent) -> Answer {
    step(&office, &member, ids, &sent, Step::TakeOn).await
}

pub async fn give_back(State(office): State<Arc<Office>>, member: Member, ids: Ids, sent: Sent) -> Answer {
    step(&office, &member, ids, &sent, Step::GiveBack).await
}

pub async fn finish(State(office): State<Arc<Office>>, member: Member, ids: Ids, sent: Sent) -> Answer {
    step(&office, &member, ids, &sent, Step::Finish).await
}

pub async fn undo(State(office): State<Arc<Office>>, member: Member, ids: Ids, sent: Sent) -> Answer {
    step(&office, &member, ids, &sent, Step::Undo).await
}

async fn step(office: &Office, member: &Member, Path((id, task)): Ids, sent: &Sent, step: Step) -> Answer {
    let conference: ConferenceId = id.parse().map_err(|_| Fault::Missing)?;
    let task: TaskId = task.parse().map_err(|_| Fault::Missing)?;
    let now = office.house.clock.now();
    let stepped = daybreak_audit::change!(&office.house.db, member.author(), now, chance(office), |change| {
        step_act(change, member, conference, task, step).await
    });
    match ended(stepped)? {
        Ok(()) => done(
            conference,
            match step {
                Step::TakeOn => "took-on",
                Step::GiveBack => "gave-back",
                Step::Finish => "finished",
                Step::Undo => "not-done",
            },
        ),
        // A button that could not do what it says: the reason, and the way back.
        Err(refusal) => {
            let before = seen(office, member, &id).await?;
            act(&sent.visit, member, &before, "", "conference-task-title", refuse(Form::new(), refusal)).closed().answer()
        }
    }
}
