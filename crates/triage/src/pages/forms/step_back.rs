//! Stepping back, and recording that a report names an official.

use super::{is_too_long, own_note};
use crate::acts::Before;
use crate::acts::step_back::{self, Concerned, NotSteppedBack};
use crate::pages::act::{ActPage, Part, refuse};
use crate::pages::{chance, done, ended, seen};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office, Role};
use daybreak_database::Failure;
use daybreak_site::{Answer, Choice, Form, Sent, Visit, go_to};
use daybreak_vault::recipients::{self, Recipient, RecipientKind};
use std::sync::Arc;

fn page(visit: &Visit, member: &Member, before: &Before, form: Form) -> ActPage {
    ActPage::new(visit, member, before, "recuse", "triage-recuse-title", form)
        .say("triage-recuse-what")
        .part(Part::Warn("triage-recuse-last"))
        .radios("sure", "triage-recuse-sure", "", vec![Choice::new("yes", "triage-recuse-yes")])
        .button("triage-recuse-button", "warning")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&visit, &member, &seen(&office, &member, &id).await?, Form::new()).answer()
}

pub async fn recuse(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let report = before.report.id;
    if form.is_refused() {
        return page(&visit, &member, &before, form).answer();
    }
    if form.value("sure") != "yes" {
        return page(&visit, &member, &before, refuse(form, NotSteppedBack::NotSure)).answer();
    }
    let now = office.house.clock.now();
    let stepped = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        step_back::recuse(change, &member, report).await
    });
    match ended(stepped)? {
        // The report is gone for them: back to the queue.
        Ok(()) => go_to("/reports"),
        Err(refusal) => page(&visit, &member, &before, refuse(form, refusal)).answer(),
    }
}

/// Every partner, for an official may work for any of them, the wall's other side as well.
async fn partners(office: &Office) -> Result<Vec<Recipient>, Failure> {
    let mut tx = office.house.db.read().await?;
    let directory = recipients::directory(&mut tx, &office.house.partnership_key).await?;
    Ok(directory.recipients().filter(|one| one.active || one.kind == RecipientKind::ImmigrationEnforcement).cloned().collect())
}

const ELSEWHERE: &str = "elsewhere";

fn official_page(visit: &Visit, member: &Member, before: &Before, partners: &[Recipient], form: Form) -> ActPage {
    let mut choices: Vec<Choice> = partners.iter().map(|partner| Choice::named(partner.id.to_string(), &partner.name)).collect();
    choices.push(Choice::new(ELSEWHERE, "triage-official-elsewhere"));
    let page = ActPage::new(visit, member, before, "official", "triage-official-title", form).say("triage-official-what");
    let loses_sight = !member.roles.contains(&Role::Coordinator) && before.work.taken_by != Some(member.id);
    let page = if loses_sight { page.part(Part::Warn("triage-official-you")) } else { page };
    page.say("triage-official-reads")
        .radios("concerned", "triage-official-concerned", "", choices)
        .area("text", "triage-official-text", "triage-note-who", 4)
        .button("triage-official-button", "")
}

pub async fn show_official(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    official_page(&visit, &member, &before, &partners(&office).await?, Form::new()).answer()
}

pub async fn official(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let report = before.report.id;
    let partners = partners(&office).await?;
    let ids: Vec<_> = partners.iter().map(|partner| partner.id).collect();
    let concerned = match form.value("concerned") {
        ELSEWHERE => Some(Concerned::Elsewhere),
        id => id.parse().ok().map(Concerned::Partner),
    };
    let read = match concerned {
        _ if is_too_long(&form) => Err(NotSteppedBack::TooLong),
        Some(concerned) => Ok(concerned),
        None => Err(NotSteppedBack::NobodyChosen),
    };
    if form.is_refused() {
        return official_page(&visit, &member, &before, &partners, form).answer();
    }
    let concerned = match read {
        Ok(concerned) => concerned,
        Err(refusal) => return official_page(&visit, &member, &before, &partners, refuse(form, refusal)).answer(),
    };
    let note = {
        let mut tx = office.house.db.read().await?;
        own_note(&office, &mut tx, &member, report, form.value("text"), None).await?
    };
    let now = office.house.clock.now();
    let recorded = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        step_back::names_official(change, &member, report, concerned, &ids, note.as_ref()).await
    });
    match ended(recorded)? {
        Ok(()) if seen(&office, &member, &id).await.is_err() => go_to("/reports"),
        Ok(()) => done(report, "official"),
        Err(refusal) => official_page(&visit, &member, &before, &partners, refuse(form, refusal)).answer(),
    }
}
