//! Stepping back from somebody one knows.

use crate::acts::step_back::{self, NotSteppedBack};
use crate::acts::Before;
use crate::pages::desk::plain;
use crate::pages::{chance, ended, seen};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Choice, Form, Sent, Visit, go_to};
use daybreak_triage::act_page::{ActPage, Part, refuse};
use std::sync::Arc;

fn page(before: &Before, visit: &Visit, member: &Member, form: Form) -> ActPage {
    plain(visit, member, before, "recuse", "people-recuse-title", form)
        .part(Part::Warn("people-recuse-what"))
        .checkboxes("sure", "people-recuse-sure", "", vec![Choice::new("yes", "people-recuse-yes")])
        .button("people-recuse-button", "warning")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&seen(&office, &member, &id).await?, &visit, &member, Form::new()).answer()
}

pub async fn recuse(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    if form.is_refused() {
        return page(&before, &visit, &member, form).answer();
    }
    if !form.has("sure", "yes") {
        return page(&before, &visit, &member, refuse(form, NotSteppedBack::NotSure)).answer();
    }
    let (now, person) = (office.house.clock.now(), before.person.id);
    let recused =
        daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| step_back::recuse(change, &member, person).await);
    match ended(recused)? {
        Ok(()) => go_to("/people"),
        Err(refusal) => page(&before, &visit, &member, refuse(form, refusal)).answer(),
    }
}
