//! What a conference asked somebody to do: putting it down, taking it on, saying that it is done.

use super::show::names;
use super::{act, done, seen};
use crate::acts::conference::{Before, NotConference, Step, ask as ask_act, new_task, step as step_act};
use crate::acts::write::LONGEST;
use crate::conference::{ConferenceId, TaskId, TaskText, task_readers};
use crate::pages::act::refuse;
use crate::pages::{chance, drawn, ended, once};
use crate::sealing;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Choice, Fault, Form, Sent, Visit};
use daybreak_vault::{Compartment, DocumentKind};
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
    let due = form.day("due").ok().flatten().filter(|due| *due >= today).ok_or(NotConference::NoDue)?;
    Ok((TaskText { text: text.to_owned() }, to.organisation, due))
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

pub async fn take_on(State(office): State<Arc<Office>>, member: Member, ids: Ids, sent: Sent) -> Answer {
    step(&office, &member, ids, &sent, Step::TakeOn).await
}

pub async fn give_back(State(office): State<Arc<Office>>, member: Member, ids: Ids, sent: Sent) -> Answer {
    step(&office, &member, ids, &sent, Step::GiveBack).await
}

pub async fn finish(State(office): State<Arc<Office>>, member: Member, ids: Ids, sent: Sent) -> Answer {
    step(&office, &member, ids, &sent, Step::Finish).await
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
            },
        ),
        // A button that could not do what it says: the reason, and the way back.
        Err(refusal) => {
            let before = seen(office, member, &id).await?;
            act(&sent.visit, member, &before, "", "conference-task-title", refuse(Form::new(), refusal)).closed().answer()
        }
    }
}
