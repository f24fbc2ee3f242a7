//! Somebody close to them: who, and what they may know.

use super::listed;
use crate::pages::desk::{Desk, Mend, mend};
use crate::record::{Close, MayKnow, Relation, fits};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Choice, Form, Sent, Visit};
use daybreak_triage::act_page::ActPage;
use daybreak_vault::DocumentKind;
use std::sync::Arc;

fn page(desk: &Desk, visit: &Visit, member: &Member, form: Form) -> ActPage {
    let known: Vec<Choice> = desk.details().close.iter().enumerate().map(|(at, one)| Choice::named(at.to_string(), &one.name)).collect();
    let page = desk.form(visit, member, "close", "people-close-title", form).say("people-close-what");
    let page = page
        .line("name", "people-close-name", "")
        .radios("relation", "people-close-relation", "", listed!(Relation::ALL))
        .radios("may_know", "people-close-may-know", "", listed!(MayKnow::ALL))
        .area("words", "people-close-words", "", 3);
    let page = if known.is_empty() { page } else { page.checkboxes("forget", "people-close-forget", "", known) };
    page.button("people-save", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let desk = Desk::open(&office, &member, &id).await?;
    page(&desk, &visit, &member, desk.versioned()).answer()
}

pub async fn add(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    // The form that comes back names whoever is close to them: that is in the account as the record itself is.
    let desk = Desk::open(&office, &member, &id).await?;
    if form.is_refused() {
        return page(&desk, &visit, &member, form).answer();
    }
    let show = |form: Form| page(&desk, &visit, &member, form);
    if let Err(much) = fits([("name", form.value("name"))], [("words", form.value("words"))]) {
        return mend(show, form, Mend::from(much));
    }
    let forget = form.all("forget");
    if form.value("name").is_empty() && forget.is_empty() {
        return mend(show, form, Mend("name", "people-close-no-name"));
    }
    let mut details = desk.details();
    let kept = details.close.drain(..).enumerate().filter(|(at, _)| !forget.contains(&at.to_string().as_str())).map(|(_, one)| one);
    let mut close: Vec<Close> = kept.collect();
    if !form.value("name").is_empty() {
        close.push(Close {
            name: form.value("name").to_owned(),
            relation: Relation::from_code(form.value("relation")).unwrap_or(Relation::Other),
            may_know: MayKnow::from_code(form.value("may_know")).unwrap_or(MayKnow::NotSaid),
            words: form.value("words").to_owned(),
        });
    }
    details.close = close;
    let saved = desk.save(&office, &member, &form, DocumentKind::Person, &details, &details).await?;
    desk.finish(saved, "close", form, |desk, form| page(desk, &visit, &member, form))
}
