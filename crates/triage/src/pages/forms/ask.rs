//! Asking others about a mark, declining what was asked, and setting a value aside.

use super::choices;
use crate::acts::ask::{self, NotAsked, Question};
use crate::acts::{Before, known};
use crate::asking::{AskingId, Reason};
use crate::found::Traced;
use crate::known::Viewer;
use crate::opened;
use crate::pages::act::{ActPage, refuse};
use crate::pages::known::{Looking, counted, looking, name, steady, viewer};
use crate::pages::{chance, done, ended, seen, shows};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Args, Fault, Form, Sent, Visit};
use daybreak_vault::{Recipient, recipients};
use std::sync::Arc;

/// One mark of a report, as this member opens it.
struct Ground {
    before: Before,
    one: Traced,
    viewer: Viewer,
    partners: Vec<Recipient>,
    looking: Looking,
}

async fn ground(office: &Office, member: &Member, id: &str, position: &str) -> Result<Ground, Fault> {
    let before = seen(office, member, id).await?;
    let mut tx = office.house.db.read().await?;
    let opened = opened::open(&mut tx, member, &before.report).await?;
    let looking = looking(&mut tx, office, member, before.report.id, &opened).await?.ok_or(Fault::Missing)?;
    let (_, concern) = opened.concern.as_ref().ok_or(Fault::Missing)?;
    let position: usize = position.parse().map_err(|_| Fault::Missing)?;
    let one = looking.traced.get(position).cloned().ok_or(Fault::Missing)?;
    let viewer = viewer(&mut tx, member, before.report.id, concern).await?;
    let partners = recipients::all(&mut tx).await?;
    Ok(Ground { before, one, viewer, partners, looking })
}

fn page(visit: &Visit, member: &Member, ground: &Ground, position: &str, form: Form) -> ActPage {
    let page = ActPage::new(visit, member, &ground.before, "ask", "asking-title", form).at(&format!("ask/{position}"));
    let mark = page.page().say(name(ground.one.found.mark));
    page.told("asking-what", Args::new().set("mark", &mark).set("text", &ground.one.found.text))
        .say("asking-told")
        .say("asking-ends")
        .radios("reason", "asking-reason", "asking-reason-hint", choices!(Reason::ALL))
        .button("asking-button", "")
}

/// The mark stands on it as it was told: it is in the account as an opening.
async fn shown(office: &Office, visit: &Visit, member: &Member, ground: &Ground, position: &str, form: Form) -> Answer {
    shows(office, member, ground.before.report.id, false).await?;
    page(visit, member, ground, position, form).answer()
}

/// Whether there is anybody to ask is asked at the press: the page itself tells nothing that the report's does not.
pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path((id, position)): Path<(String, String)>) -> Answer {
    let ground = ground(&office, &member, &id, &position).await?;
    shown(&office, &visit, &member, &ground, &position, Form::new()).await
}

pub async fn ask(State(office): State<Arc<Office>>, member: Member, Path((id, position)): Path<(String, String)>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let ground = ground(&office, &member, &id, &position).await?;
    if form.is_refused() {
        return shown(&office, &visit, &member, &ground, &position, form).await;
    }
    let Some(reason) = Reason::from_code(form.value("reason")) else {
        return shown(&office, &visit, &member, &ground, &position, refuse(form, NotAsked::NoReason)).await;
    };
    // That nobody is there to be asked is an answer: from a report not looked from yet, it counts as looking.
    if let Err(refusal) = counted(&office, &member, ground.before.report.id, &ground.looking).await? {
        return shown(&office, &visit, &member, &ground, &position, refuse(form, refusal)).await;
    }
    let began = office.house.clock.now();
    let now = began;
    let id = AskingId(chance(&office).uuid7(now));
    let question = Question::new(&office.traces, chance(&office), id, ground.one.traces.clone(), reason, ground.viewer.clone()).ok_or(Fault::Missing)?;
    let asked = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        ask::ask(change, &member, &office.traces, &ground.partners, &question).await
    });
    steady(&office, began).await;
    match ended(asked)? {
        Ok(()) => done(ground.before.report.id, "asked-around"),
        Err(refusal) => shown(&office, &visit, &member, &ground, &position, refuse(form, refusal)).await,
    }
}

pub async fn decline(State(office): State<Arc<Office>>, member: Member, Path((id, asking)): Path<(String, String)>, _sent: Sent) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let asking: AskingId = asking.parse().map_err(|_| Fault::Missing)?;
    let (report, now) = (before.report.id, office.house.clock.now());
    let declined = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        ask::decline(change, &member, asking, report).await
    });
    match ended(declined)? {
        Ok(()) => done(report, "declined"),
        Err(never) => match never {},
    }
}

pub async fn set_aside(State(office): State<Arc<Office>>, member: Member, Path((id, position)): Path<(String, String)>, _sent: Sent) -> Answer {
    let ground = ground(&office, &member, &id, &position).await?;
    let trace = *ground.one.traces.first().ok_or(Fault::Missing)?;
    let (report, now) = (ground.before.report.id, office.house.clock.now());
    let set = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        known::set_aside(change, &member, report, &trace).await
    });
    match ended(set)? {
        Ok(()) => done(report, "set-aside"),
        Err(never) => match never {},
    }
}

pub async fn take_back(State(office): State<Arc<Office>>, member: Member, Path((id, position)): Path<(String, String)>, _sent: Sent) -> Answer {
    let ground = ground(&office, &member, &id, &position).await?;
    let (report, now) = (ground.before.report.id, office.house.clock.now());
    let taken = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        known::take_back(change, &member, report, &ground.one.traces).await
    });
    match ended(taken)? {
        Ok(()) => done(report, "taken-back"),
        Err(never) => match never {},
    }
}
