//! Holds: put on by one, taken off by another.

use super::{choices, is_too_long, own_note};
use crate::acts::Before;
use crate::acts::hold::{self, NotHeld};
use crate::grounds::HoldGround;
use crate::pages::act::{ActPage, refuse};
use crate::pages::{chance, done, ended, seen};
use crate::refusals::Said;
use crate::store::{self, Held};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_site::{Answer, Args, Fault, Form, Sent, Visit, go_to};
use std::sync::Arc;

fn page(visit: &Visit, member: &Member, before: &Before, form: Form) -> ActPage {
    ActPage::new(visit, member, before, "hold", "triage-hold-title", form)
        .say("triage-hold-what")
        .say("triage-hold-other")
        .radios("ground", "triage-hold-ground", "", choices!(HoldGround::ALL))
        .area("text", "triage-hold-text", "triage-hold-text-hint", 4)
        .button("triage-hold-button", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&visit, &member, &seen(&office, &member, &id).await?, Form::new()).answer()
}

fn read(form: &Form) -> Result<HoldGround, NotHeld> {
    let ground = HoldGround::from_code(form.value("ground")).ok_or(NotHeld::NoGround)?;
    match form.value("text") {
        "" => Err(NotHeld::Empty),
        _ if is_too_long(form) => Err(NotHeld::TooLong),
        _ => Ok(ground),
    }
}

pub async fn hold(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let report = before.report.id;
    if form.is_refused() {
        return page(&visit, &member, &before, form).answer();
    }
    let ground = match read(&form) {
        Ok(ground) => ground,
        Err(refusal) => return page(&visit, &member, &before, refuse(form, refusal)).answer(),
    };
    let note = {
        let mut tx = office.house.db.read().await?;
        own_note(&office, &mut tx, &member, report, form.value("text"), None).await?.ok_or(Fault::Missing)?
    };
    let now = office.house.clock.now();
    let held = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        hold::hold(change, &member, report, ground, &note).await
    });
    match ended(held)? {
        Ok(()) => done(report, "held"),
        Err(refusal) => page(&visit, &member, &before, refuse(form, refusal)).answer(),
    }
}

async fn held(office: &Office, before: &Before) -> Result<Option<(Held, String)>, Failure> {
    let mut tx = office.house.db.read().await?;
    let Some(held) = store::hold_of(&mut tx, before.report.id).await? else { return Ok(None) };
    let name = store::name_of(&mut tx, held.member).await?.map(|(name, _)| name).unwrap_or_default();
    Ok(Some((held, name)))
}

fn release_page(visit: &Visit, member: &Member, before: &Before, held: Option<&(Held, String)>, form: Form) -> ActPage {
    let page = ActPage::new(visit, member, before, "release", "triage-release-title", form);
    let Some((held, name)) = held else { return page.say(NotHeld::NoneHere.key()).closed() };
    let words = page.page();
    let (day, ground) = (words.day(held.held_at.day()), words.say(held.ground.key()));
    let expires = words.day(before.report.expires_on);
    let page = page
        .told("triage-release-what", Args::new().set("name", name).set("day", &day).set("ground", &ground))
        .told("triage-release-then", Args::new().set("day", &expires));
    if held.member == member.id {
        page.say(NotHeld::SamePerson.key()).closed()
    } else if held.organisation != member.organisation && before.report.answering != member.organisation {
        page.say(NotHeld::NotOurs.key()).closed()
    } else {
        page.button("triage-release-button", "")
    }
}

pub async fn show_release(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let held = held(&office, &before).await?;
    release_page(&visit, &member, &before, held.as_ref(), Form::new()).answer()
}

pub async fn release(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let report = before.report.id;
    let held = held(&office, &before).await?;
    if form.is_refused() {
        return release_page(&visit, &member, &before, held.as_ref(), form).answer();
    }
    let now = office.house.clock.now();
    let released = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        hold::release(change, &member, report).await
    });
    match ended(released)? {
        // Its sender had taken it back: it is erased now.
        Ok(()) if seen(&office, &member, &id).await.is_err() => go_to("/reports"),
        Ok(()) => done(report, "released"),
        Err(refusal) => release_page(&visit, &member, &before, held.as_ref(), refuse(form, refusal)).answer(),
    }
}
