//! Writing down that the person was told, and that the police recorded a crime.

use super::record::seal;
use crate::acts::standing::Before;
use crate::acts::standing::aside::{self, Next, NotAside};
use crate::acts::standing::record::Words;
use crate::pages::cases::{act, chance, done, ended, seen};
use crate::standing::Beside;
use crate::store::standing::{EventId, Recorded};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Fault, Form, Sent, Visit};
use daybreak_triage::act_page::{ActPage, refuse};
use std::sync::Arc;

fn told<'a>(before: &'a Before, event: &str) -> Result<&'a Recorded, Fault> {
    let id: EventId = event.parse().map_err(|_| Fault::Missing)?;
    before.events.iter().find(|recorded| recorded.id == id).ok_or(Fault::Missing)
}

fn told_page(visit: &Visit, member: &Member, before: &Before, of: &Recorded, form: Form) -> ActPage {
    let page = act(visit, member, before, &format!("told/{}", of.id), "standing-do-told", form);
    let what = page.page().plain(of.event.what.said(before.referral.kind));
    page.told("standing-told-what", [("what", what)])
        .day("on", "standing-told-on", "")
        .line("by", "standing-told-by", "")
        .line("spoken", "standing-told-language", "")
        .area("words", "standing-told-words", "standing-told-words-hint", 5)
        .button("standing-record-button", "")
}

pub async fn show_told(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path((id, event)): Path<(String, String)>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let of = told(&before, &event)?;
    told_page(&visit, &member, &before, of, Form::new()).answer()
}

pub async fn tell(State(office): State<Arc<Office>>, member: Member, Path((id, event)): Path<(String, String)>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let of = told(&before, &event)?;
    if form.is_refused() {
        return told_page(&visit, &member, &before, of, form).answer();
    }
    match put(&office, &member, &before, Beside::Told, Some(of.id), &form).await? {
        Ok(()) => done(before.referral.id),
        Err(refusal) => told_page(&visit, &member, &before, of, refuse(form, refusal)).answer(),
    }
}

fn crime_page(visit: &Visit, member: &Member, before: &Before, form: Form) -> ActPage {
    act(visit, member, before, "crime", "standing-do-crime", form)
        .say("standing-crime-what")
        .day("on", "standing-crime-on", "")
        .line("by", "standing-crime-by", "")
        .line("reference", "standing-crime-reference", "")
        .button("standing-record-button", "")
}

pub async fn show_crime(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    crime_page(&visit, &member, &before, Form::new()).answer()
}

pub async fn crime(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    if form.is_refused() {
        return crime_page(&visit, &member, &before, form).answer();
    }
    match put(&office, &member, &before, Beside::Crime, None, &form).await? {
        Ok(()) => done(before.referral.id),
        Err(refusal) => crime_page(&visit, &member, &before, refuse(form, refusal)).answer(),
    }
}

async fn put(office: &Office, member: &Member, before: &Before, what: Beside, event: Option<EventId>, form: &Form) -> Result<Result<(), NotAside>, Fault> {
    let Some(on) = form.day("on").ok().flatten() else { return Ok(Err(NotAside::NoDay)) };
    let value = |name: &str| form.value(name).to_owned();
    let words = Words { by: value("by"), language: value("spoken"), reference: value("reference"), words: value("words"), reason: None };
    if words.by.is_empty() {
        return Ok(Err(NotAside::NoBody));
    }
    if !words.fits() {
        return Ok(Err(NotAside::TooLong));
    }
    let Some(paper) = seal(office, before, &words).await? else { return Ok(Err(NotAside::NoBody)) };
    let now = office.house.clock.now();
    let next = Next { id: chance(office).uuid7(now), what, event, on, paper: &paper };
    let noted = daybreak_audit::change!(&office.house.db, member.author(), now, chance(office), |change| {
        aside::put(change, member, before.referral.id, next).await
    });
    ended(noted)
}
