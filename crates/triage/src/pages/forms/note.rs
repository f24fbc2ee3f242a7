//! A note for colleagues.

use super::own_note;
use crate::acts::{Before, write};
use crate::pages::act::{ActPage, refuse};
use crate::pages::{chance, done, ended, seen};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Fault, Form, Sent, Visit};
use std::sync::Arc;

fn page(visit: &Visit, member: &Member, before: &Before, form: Form) -> ActPage {
    ActPage::new(visit, member, before, "note", "triage-note-title", form)
        .say("triage-note-who")
        .area("text", "triage-note-text", "", 8)
        .button("triage-note-button", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&visit, &member, &seen(&office, &member, &id).await?, Form::new()).answer()
}

pub async fn add(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let report = before.report.id;
    if form.is_refused() {
        return page(&visit, &member, &before, form).answer();
    }
    if let Err(refusal) = write::words(form.value("text")) {
        return page(&visit, &member, &before, refuse(form, refusal)).answer();
    }
    let paper = {
        let mut tx = office.house.db.read().await?;
        own_note(&office, &mut tx, &member, report, form.value("text"), None).await?.ok_or(Fault::Missing)?
    };
    let now = office.house.clock.now();
    let noted = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        write::note(change, &member, report, &paper).await
    });
    match ended(noted)? {
        Ok(()) => done(report, "noted"),
        Err(refusal) => page(&visit, &member, &before, refuse(form, refusal)).answer(),
    }
}
