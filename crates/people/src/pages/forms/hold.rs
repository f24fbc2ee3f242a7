//! Holds: put on by one, taken off by another.

use super::{listed, is_too_long, memo};
use crate::acts::Before;
use crate::acts::hold::{self, NotHeld};
use crate::pages::desk::plain;
use crate::pages::{chance, done, ended, seen};
use crate::store::{self, Held};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_site::{Answer, Args, Fault, Form, Sent, Visit};
use daybreak_triage::act_page::{ActPage, refuse};
use daybreak_triage::grounds::HoldGround;
use daybreak_triage::refusals::Said;
use std::sync::Arc;

fn page(before: &Before, visit: &Visit, member: &Member, form: Form) -> ActPage {
    plain(visit, member, before, "hold", "people-hold-title", form)
        .say("people-hold-what")
        .radios("ground", "people-hold-ground", "", listed!(HoldGround::ALL))
        .area("text", "people-hold-text", "people-hold-text-hint", 4)
        .button("people-hold-button", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&seen(&office, &member, &id).await?, &visit, &member, Form::new()).answer()
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
    let person = before.person.id;
    if form.is_refused() {
        return page(&before, &visit, &member, form).answer();
    }
    let ground = match read(&form) {
        Ok(ground) => ground,
        Err(refusal) => return page(&before, &visit, &member, refuse(form, refusal)).answer(),
    };
    let words = memo(&office, &member, person, form.value("text")).await?.ok_or(Fault::Missing)?;
    let now = office.house.clock.now();
    let held = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        hold::hold(change, &member, person, ground, &words).await
    });
    match ended(held)? {
        Ok(()) => done(person, "held"),
        Err(refusal) => page(&before, &visit, &member, refuse(form, refusal)).answer(),
    }
}

async fn held(office: &Office, before: &Before) -> Result<Option<(Held, String)>, Failure> {
    let mut tx = office.house.db.read().await?;
    let Some(held) = store::hold_of(&mut tx, before.person.id).await? else { return Ok(None) };
    let name = daybreak_triage::store::name_of(&mut tx, held.member).await?.map(|(name, _)| name).unwrap_or_default();
    Ok(Some((held, name)))
}

fn release_page(before: &Before, visit: &Visit, member: &Member, held: Option<&(Held, String)>, form: Form) -> ActPage {
    let page = plain(visit, member, before, "release", "people-release-title", form);
    let Some((held, name)) = held else { return page.say(NotHeld::NoneHere.key()).closed() };
    let (day, ground) = (page.page().day(held.held_at.day()), page.page().say(held.ground.key()));
    let page = page.told("people-release-what", Args::new().set("name", name).set("day", &day).set("ground", &ground));
    if held.member == member.id {
        page.say(NotHeld::SamePerson.key()).closed()
    } else {
        page.button("people-release-button", "")
    }
}

pub async fn show_release(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let held = held(&office, &before).await?;
    release_page(&before, &visit, &member, held.as_ref(), Form::new()).answer()
}

pub async fn release(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let (now, person) = (office.house.clock.now(), before.person.id);
    let held = held(&office, &before).await?;
    if form.is_refused() {
        return release_page(&before, &visit, &member, held.as_ref(), form).answer();
    }
    let released =
        daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| hold::release(change, &member, person).await);
    match ended(released)? {
        Ok(()) => done(person, "released"),
        Err(refusal) => release_page(&before, &visit, &member, held.as_ref(), refuse(form, refusal)).answer(),
    }
}
