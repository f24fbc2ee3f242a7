//! References with the Home Office: immigration, sealed apart, shown to whoever asks for them and to nobody else. Asked only where a referral needs it.

use super::desk::{Desk, Mend, mend};
use super::forms::{answer, yes_or_no};
use super::{chance, ended};
use crate::acts::open;
use crate::record::{Status, fits};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Form, Sent, Visit};
use daybreak_triage::act_page::{ActPage, Part};
use daybreak_vault::DocumentKind;
use std::sync::Arc;

fn page(desk: &Desk, visit: &Visit, member: &Member, form: Form) -> ActPage {
    desk.form(visit, member, "status", "people-status-title", form)
        .part(Part::Warn("people-status-warning"))
        .radios("has", "people-status-has", "", yes_or_no())
        .line("kind", "people-status-kind", "people-status-kind-hint")
        .line("number", "people-status-number", "")
        .area("words", "people-status-words", "", 3)
        .button("people-save", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let desk = Desk::open(&office, &member, &id).await?;
    let Status { has_reference, kind, number, words } = desk.opened.status.clone().unwrap_or_default();
    if desk.opened.status.is_some() {
        let (now, person) = (office.house.clock.now(), desk.before.person.id);
        let recorded = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
            open::looked(change, &member, person, "status").await
        });
        match ended(recorded)? {
            Ok(()) => {}
            Err(never) => match never {},
        }
    }
    let form = desk.versioned().with("has", has_reference.code()).with("kind", kind).with("number", number).with("words", words);
    page(&desk, &visit, &member, form).answer()
}

pub async fn correct(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let desk = Desk::read(&office, &member, &id).await?;
    if form.is_refused() {
        return page(&desk, &visit, &member, form).answer();
    }
    if let Err(much) = fits([("kind", form.value("kind")), ("number", form.value("number"))], [("words", form.value("words"))]) {
        return mend(|form| page(&desk, &visit, &member, form), form, Mend::from(much));
    }
    let text = |field: &str| form.value(field).to_owned();
    let status = Status { has_reference: answer(&form, "has"), kind: text("kind"), number: text("number"), words: text("words") };
    let saved = desk.save(&office, &member, &form, DocumentKind::Status, &status, &desk.details()).await?;
    desk.finish(saved, "status", form, |desk, form| page(desk, &visit, &member, form))
}
