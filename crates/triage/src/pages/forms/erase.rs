//! Early erasure: one asks, another decides.

use super::{choices, is_too_long, own_note};
use crate::acts::Before;
use crate::acts::erase::{self, NotErased, Reach};
use crate::grounds::ErasureGround;
use crate::pages::act::{ActPage, Part, refuse};
use crate::pages::{chance, done, ended, seen};
use crate::refusals::Said;
use crate::store::{self, Wish};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_reports::store as reports;
use daybreak_site::{Answer, Args, Choice, Form, Sent, Visit, go_to};
use std::sync::Arc;

/// What the page needs to know: how far an erasure goes, and whether somebody asked for one.
struct Standing {
    reach: Reach,
    wish: Option<(Wish, String)>,
}

async fn standing(office: &Office, member: &Member, before: &Before) -> Result<Standing, Failure> {
    let mut tx = office.house.db.read().await?;
    let readers = reports::readers(&mut tx, before.report.id).await?;
    let wish = match store::wish_of(&mut tx, member.organisation, before.report.id).await? {
        Some(wish) => {
            let name = store::name_of(&mut tx, wish.wished_by).await?.map(|(name, _)| name).unwrap_or_default();
            Some((wish, name))
        }
        None => None,
    };
    Ok(Standing { reach: erase::reach(readers.len()), wish })
}

fn page(visit: &Visit, member: &Member, before: &Before, standing: &Standing, form: Form) -> ActPage {
    let reach = match standing.reach {
        Reach::Whole => "triage-erase-whole",
        Reach::OwnShare => "triage-erase-share",
    };
    let page = ActPage::new(visit, member, before, "erase", "triage-erase-title", form).part(Part::Warn(reach));
    if before.report.hold.is_some() {
        return page.say(NotErased::Held.key()).closed();
    }
    if standing.reach == Reach::OwnShare && before.report.answering == member.organisation {
        return page.say(NotErased::Answers.key()).closed();
    }
    let Some((wish, name)) = &standing.wish else {
        return page
            .radios("ground", "triage-erase-ground", "", choices!(ErasureGround::ALL))
            .area("text", "triage-erase-text", "triage-note-who", 4)
            .button("triage-erase-button", "warning");
    };
    let (day, ground) = (page.page().day(wish.wished_at.day()), page.page().say(wish.ground.key()));
    let page = page.told("triage-erase-wished", Args::new().set("name", name).set("day", &day).set("ground", &ground));
    let keep = Choice::new("keep", "triage-erase-keep");
    let choices = if wish.wished_by == member.id { vec![keep] } else { vec![Choice::new("agree", "triage-erase-agree"), keep] };
    let page = if wish.wished_by == member.id { page.say("triage-erase-yours") } else { page };
    page.at("erase/decide").radios("decision", "triage-erase-choice", "", choices).button("triage-erase-decide", "warning")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let standing = standing(&office, &member, &before).await?;
    page(&visit, &member, &before, &standing, Form::new()).answer()
}

pub async fn wish(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let report = before.report.id;
    let standing = standing(&office, &member, &before).await?;
    let read = match ErasureGround::from_code(form.value("ground")) {
        _ if is_too_long(&form) => Err(NotErased::TooLong),
        Some(ground) => Ok(ground),
        None => Err(NotErased::NoGround),
    };
    if form.is_refused() {
        return page(&visit, &member, &before, &standing, form).answer();
    }
    let ground = match read {
        Ok(ground) => ground,
        Err(refusal) => return page(&visit, &member, &before, &standing, refuse(form, refusal)).answer(),
    };
    let note = {
        let mut tx = office.house.db.read().await?;
        own_note(&office, &mut tx, &member, report, form.value("text"), None).await?
    };
    let now = office.house.clock.now();
    let wished = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        erase::wish(change, &member, report, ground, note.as_ref()).await
    });
    match ended(wished)? {
        Ok(()) => done(report, "wished"),
        Err(refusal) => page(&visit, &member, &before, &standing, refuse(form, refusal)).answer(),
    }
}

pub async fn decide(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, mut form } = sent;
    let before = seen(&office, &member, &id).await?;
    let report = before.report.id;
    let standing = standing(&office, &member, &before).await?;
    if form.is_refused() {
        return page(&visit, &member, &before, &standing, form).answer();
    }
    let now = office.house.clock.now();
    let decided = match form.value("decision") {
        "agree" => {
            let agreed = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
                erase::agree(change, &member, report).await
            });
            ended(agreed)?.map(|_| true)
        }
        "keep" => {
            let kept = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
                erase::keep(change, &member, report).await
            });
            ended(kept)?.map(|()| false)
        }
        _ => {
            form.refuse("decision", "triage-no-decision");
            return page(&visit, &member, &before, &standing, form).answer();
        }
    };
    match decided {
        // Either way it is not in this organisation's queue any more.
        Ok(true) => go_to("/reports"),
        Ok(false) => done(report, "kept"),
        Err(refusal) => page(&visit, &member, &before, &standing, refuse(form, refusal)).answer(),
    }
}
