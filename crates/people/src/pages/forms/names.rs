//! The names somebody goes by: one of each kind, and each as long or as short as it is.

use crate::pages::desk::{Desk, Mend, mend};
use crate::record::{Name, NameKind, fits};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Form, Sent, Visit};
use daybreak_triage::act_page::ActPage;
use daybreak_vault::DocumentKind;
use std::sync::Arc;

/// Kind, heading, and the two fields of each name the form asks for.
const ASKED: [(NameKind, &str, &str, &str); 4] = [
    (NameKind::Used, "name-kind-used", "used_first", "used_last"),
    (NameKind::Official, "name-kind-official", "official_first", "official_last"),
    (NameKind::OwnScript, "name-kind-own_script", "own_script_first", "own_script_last"),
    (NameKind::Alias, "name-kind-alias", "alias_first", "alias_last"),
];

fn page(desk: &Desk, visit: &Visit, member: &Member, form: Form) -> ActPage {
    let page = desk.form(visit, member, "names", "people-names-title", form).say("people-names-what");
    ASKED
        .iter()
        .fold(page, |page, (_, heading, first, last)| {
            page.heading(heading).line(first, "people-first-name", "people-name-hint").line(last, "people-last-name", "")
        })
        .button("people-save", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let desk = Desk::open(&office, &member, &id).await?;
    let details = desk.details();
    let form = ASKED.iter().fold(desk.versioned(), |form, (kind, _, first, last)| match details.names.iter().find(|name| name.kind == *kind) {
        Some(name) => form.with(*first, &name.first).with(*last, &name.last),
        None => form,
    });
    page(&desk, &visit, &member, form).answer()
}

pub async fn correct(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let desk = Desk::read(&office, &member, &id).await?;
    if form.is_refused() {
        return page(&desk, &visit, &member, form).answer();
    }
    let typed = ASKED.iter().flat_map(|(_, _, first, last)| [(*first, form.value(first)), (*last, form.value(last))]);
    if let Err(much) = fits(typed, []) {
        return mend(|form| page(&desk, &visit, &member, form), form, Mend::from(much));
    }
    let mut details = desk.details();
    let names = ASKED.iter().map(|(kind, _, first, last)| Name { kind: *kind, first: form.value(first).to_owned(), last: form.value(last).to_owned() });
    details.names = names.filter(|name| !name.whole().is_empty()).collect();
    let saved = desk.save(&office, &member, &form, DocumentKind::Person, &details, &details).await?;
    desk.finish(saved, "names", form, |desk, form| page(desk, &visit, &member, form))
}
