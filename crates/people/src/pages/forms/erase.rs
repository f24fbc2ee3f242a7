//! Early erasure: one asks, another decides.

use super::{listed, is_too_long, memo};
use crate::acts::Before;
use crate::acts::erase::{self, NotErased, Reach};
use crate::pages::desk::plain;
use crate::pages::{chance, done, ended, seen};
use crate::store::{self, Wish};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_site::{Answer, Args, Choice, Form, Sent, Visit, go_to};
use daybreak_triage::act_page::{ActPage, Part, refuse};
use daybreak_triage::grounds::ErasureGround;
use daybreak_triage::refusals::Said;
use std::sync::Arc;

async fn wished(office: &Office, member: &Member, before: &Before) -> Result<Option<(Wish, String)>, Failure> {
    let mut tx = office.house.db.read().await?;
    let Some(wish) = store::wish_of(&mut tx, member.organisation, before.person.id).await? else { return Ok(None) };
    let name = daybreak_triage::store::name_of(&mut tx, wish.wished_by).await?.map(|(name, _)| name).unwrap_or_default();
    Ok(Some((wish, name)))
}

fn page(before: &Before, visit: &Visit, member: &Member, wish: Option<&(Wish, String)>, form: Form) -> ActPage {
    let reach = if before.is_keeper() { "people-erase-whole" } else { "people-erase-share" };
    let page = plain(visit, member, before, "erase", "people-erase-title", form).part(Part::Warn(reach));
    if before.person.hold.is_some() {
        return page.say(NotErased::Held.key()).closed();
    }
    let Some((wish, name)) = wish else {
        return page
            .radios("ground", "people-erase-ground", "", listed!(ErasureGround::ALL))
            .area("text", "people-erase-text", "people-memo-who", 4)
            .button("people-erase-button", "warning");
    };
    let (day, ground) = (page.page().day(wish.wished_at.day()), page.page().say(wish.ground.key()));
    let page = page.told("people-erase-wished", Args::new().set("name", name).set("day", &day).set("ground", &ground));
    let keep = Choice::new("keep", "people-erase-keep");
    let choices = if wish.wished_by == member.id { vec![keep] } else { vec![Choice::new("agree", "people-erase-agree"), keep] };
    page.at("erase/decide").radios("decision", "people-erase-choice", "", choices).button("people-erase-decide", "warning")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let wish = wished(&office, &member, &before).await?;
    page(&before, &visit, &member, wish.as_ref(), Form::new()).answer()
}

pub async fn wish(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let person = before.person.id;
    let known = wished(&office, &member, &before).await?;
    let again = |form: Form, refusal: NotErased| page(&before, &visit, &member, known.as_ref(), refuse(form, refusal)).answer();
    if form.is_refused() {
        return page(&before, &visit, &member, known.as_ref(), form).answer();
    }
    let Some(ground) = ErasureGround::from_code(form.value("ground")) else { return again(form, NotErased::NoGround) };
    if is_too_long(&form) {
        return again(form, NotErased::TooLong);
    }
    let words = memo(&office, &member, person, form.value("text")).await?;
    let now = office.house.clock.now();
    let wished = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        erase::wish(change, &member, person, ground, words.as_ref()).await
    });
    match ended(wished)? {
        Ok(()) => done(person, "wished"),
        Err(refusal) => again(form, refusal),
    }
}

pub async fn decide(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let person = before.person.id;
    let known = wished(&office, &member, &before).await?;
    let again = |form: Form, refusal: NotErased| page(&before, &visit, &member, known.as_ref(), refuse(form, refusal)).answer();
    if form.is_refused() {
        return page(&before, &visit, &member, known.as_ref(), form).answer();
    }
    let now = office.house.clock.now();
    match form.value("decision") {
        "agree" => {
            let agreed =
                daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| erase::agree(change, &member, person).await);
            match ended(agreed)? {
                Ok(Reach::Whole | Reach::OwnShare) => go_to("/people"),
                Err(refusal) => again(form, refusal),
            }
        }
        "keep" => {
            let kept =
                daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| erase::keep(change, &member, person).await);
            match ended(kept)? {
                Ok(()) => done(person, "kept"),
                Err(refusal) => again(form, refusal),
            }
        }
        _ => again(form, NotErased::NoWish),
    }
}
