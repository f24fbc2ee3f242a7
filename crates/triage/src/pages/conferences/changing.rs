//! A conference that meets on another day, at another hour or place, or not at all. Whoever was asked reads it on its page and is told once more that something
//! waits there.

use super::call::{LONGEST_LINE, meets};
use super::{act, done, seen, words};
use crate::acts::conference::{Before, NotConference, call_off as call_off_act, move_to as move_act};
use crate::acts::write::LONGEST;
use crate::conference::{AboutText, CalledOffText};
use crate::pages::act::{ActPage, refuse};
use crate::pages::{chance, ended};
use crate::refusals::Said as _;
use crate::sealing::{self, Paper};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_site::{Answer, Form, Sent, Visit};
use daybreak_vault::{Compartment, DocumentId, DocumentKind};
use daybreak_vocabulary::Day;
use serde::Serialize;
use std::sync::Arc;

/// Why it can't be changed any more, or not by them.
fn closed(member: &Member, before: &Before) -> Option<NotConference> {
    if before.conference.organisation != member.organisation {
        Some(NotConference::NotYours)
    } else if before.was_held() {
        Some(NotConference::Held)
    } else if before.is_off() {
        Some(NotConference::CalledOff)
    } else {
        None
    }
}

/// Words for every organisation asked.
async fn sealed(office: &Office, before: &Before, words: &impl Serialize) -> Result<Paper, Failure> {
    let mut tx = office.house.db.read().await?;
    let keys = sealing::keys(&mut tx, &office.house.partnership_key, &before.asked(), Compartment::Reading).await?;
    sealing::paper(chance(office), before.conference.id.0, DocumentKind::Conference, words, &keys)
}

fn move_page(visit: &Visit, member: &Member, before: &Before, form: Form) -> ActPage {
    let page = act(visit, member, before, "move", "conference-move-title", form);
    if let Some(why) = closed(member, before) {
        return page.say(why.key()).closed();
    }
    page.say("conference-move-lead")
        .day("meets", "conference-meets", "")
        .line("place", "conference-place", "conference-place-hint")
        .carried("was")
        .button("conference-move-button", "")
}

/// Without the words that stand there nothing can be sealed anew.
fn unopened(visit: &Visit, member: &Member, before: &Before) -> Answer {
    act(visit, member, before, "move", "conference-move-title", Form::new()).say(NotConference::Sealed.key()).closed().answer()
}

pub async fn show_move(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let Some(about) = words(&office, &member, &before).await?.about else { return unopened(&visit, &member, &before) };
    let day = before.conference.meets_on.date();
    let form = Form::new()
        .with("meets-day", day.day().to_string())
        .with("meets-month", day.month().to_string())
        .with("meets-year", day.year().to_string())
        .with("place", about.place)
        .with("was", before.conference.about.to_string());
    move_page(&visit, &member, &before, form).answer()
}

fn read_move(form: &Form, today: Day) -> Result<(Day, String), NotConference> {
    let place = form.value("place").trim();
    if place.chars().count() > LONGEST_LINE {
        return Err(NotConference::TooLong);
    }
    Ok((meets(form, today)?, place.to_owned()))
}

pub async fn move_to(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, mut form } = sent;
    let before = seen(&office, &member, &id).await?;
    if form.is_refused() {
        return move_page(&visit, &member, &before, form).answer();
    }
    let Some(about) = words(&office, &member, &before).await?.about else { return unopened(&visit, &member, &before) };
    let (meets, place) = match read_move(&form, office.house.today()) {
        Ok(read) => read,
        Err(refusal) => return move_page(&visit, &member, &before, refuse(form, refusal)).answer(),
    };
    let paper = sealed(&office, &before, &AboutText { place, ..about }).await?;
    // Nothing carried is what stands there now: the act says that it changed.
    let was: DocumentId = form.value("was").parse().unwrap_or(paper.id());
    let (now, conference) = (office.house.clock.now(), before.conference.id);
    let moved = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        move_act(change, &member, conference, was, meets, &paper).await
    });
    match ended(moved)? {
        Ok(()) => done(conference, "moved"),
        Err(refusal) => {
            // What was typed stays; pressed again, it takes the place of what stands there now.
            let before = seen(&office, &member, &id).await?;
            form.set("was", before.conference.about.to_string());
            move_page(&visit, &member, &before, refuse(form, refusal)).answer()
        }
    }
}

fn off_page(visit: &Visit, member: &Member, before: &Before, form: Form) -> ActPage {
    let page = act(visit, member, before, "call-off", "conference-off-title", form);
    if let Some(why) = closed(member, before) {
        return page.say(why.key()).closed();
    }
    page.say("conference-off-lead")
        .area("why", "conference-off-why", "conference-off-why-hint", 4)
        .button("conference-off-button", "warning")
}

pub async fn show_call_off(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    off_page(&visit, &member, &before, Form::new()).answer()
}

pub async fn call_off(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    if form.is_refused() {
        return off_page(&visit, &member, &before, form).answer();
    }
    let why = form.value("why").trim().to_owned();
    if why.is_empty() || why.chars().count() > LONGEST {
        return off_page(&visit, &member, &before, refuse(form, NotConference::NoWhy)).answer();
    }
    let paper = sealed(&office, &before, &CalledOffText { why }).await?;
    let (now, conference) = (office.house.clock.now(), before.conference.id);
    let off = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        call_off_act(change, &member, conference, &paper).await
    });
    match ended(off)? {
        Ok(()) => done(conference, "called-off"),
        Err(refusal) => {
            let before = seen(&office, &member, &id).await?;
            off_page(&visit, &member, &before, refuse(form, refusal)).answer()
        }
    }
}
