//! A draft handed to a colleague, read by a second person, or given up.

use super::{caption, chance, ended, seen};
use crate::acts::Before;
use crate::acts::hand_over::{self, NotHanded};
use axum::extract::{Path, State};
use daybreak_access::{Member, MemberId, Office, Role, keys};
use daybreak_database::{Failure, Transaction};
use daybreak_site::{Answer, Choice, Fault, Form, Sent, Visit, go_to};
use daybreak_triage::act_page::{ActPage, colleague, refuse};
use daybreak_triage::store::Colleague;
use std::sync::Arc;

fn shell(visit: &Visit, member: &Member, before: &Before, act: &'static str, title: &'static str, form: Form) -> ActPage {
    let page = member.page(visit, title);
    let caption = caption(&page, before);
    ActPage::of(page, format!("/referrals/{}", before.referral.id), "referral-back", caption, act, title, form)
}

/// Whoever may write in a draft.
async fn others(tx: &mut Transaction, member: &Member) -> Result<Vec<Choice>, Failure> {
    let held = keys::held(tx, member.organisation).await?;
    let colleagues = daybreak_triage::store::colleagues(tx, member.organisation).await?;
    let may = |one: &&Colleague| one.roles.iter().any(|role| matches!(role, Role::Caseworker | Role::Coordinator));
    Ok(colleagues.iter().filter(may).map(|one| colleague(one, &held)).collect())
}

fn page(visit: &Visit, member: &Member, before: &Before, others: &[Choice], form: Form) -> ActPage {
    let page = shell(visit, member, before, "hand-over", "draft-hand-over-title", form);
    if !before.is_draft() {
        return page.say("draft-no-finished").closed();
    }
    if others.is_empty() {
        return page.say("draft-hand-over-nobody").closed();
    }
    page.say("draft-hand-over-what").radios("to", "draft-hand-over-to", "", others.to_vec()).button("draft-hand-over-button", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let mut tx = office.house.db.read().await?;
    let before = seen(&mut tx, &member, &id).await?;
    let others = others(&mut tx, &member).await?;
    page(&visit, &member, &before, &others, Form::new().with("to", before.referral.held_by.to_string())).answer()
}

pub async fn hand_over(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let (before, others) = {
        let mut tx = office.house.db.read().await?;
        (seen(&mut tx, &member, &id).await?, others(&mut tx, &member).await?)
    };
    let referral = before.referral.id;
    let to: Option<MemberId> = form.value("to").parse().ok();
    if form.is_refused() {
        return page(&visit, &member, &before, &others, form).answer();
    }
    let Some(to) = to else { return page(&visit, &member, &before, &others, refuse(form, NotHanded::NoColleague)).answer() };
    let now = office.house.clock.now();
    let handed = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        hand_over::hand_over(change, &member, referral, to).await
    });
    match ended(handed)? {
        Ok(()) => go_to(&format!("/referrals/{referral}?done=handed-over")),
        Err(refusal) => page(&visit, &member, &before, &others, refuse(form, refusal)).answer(),
    }
}

/// Read by a second person. A refusal stands on the page of the draft.
pub async fn review(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = {
        let mut tx = office.house.db.read().await?;
        seen(&mut tx, &member, &id).await?
    };
    if form.is_refused() {
        return shell(&visit, &member, &before, "review", "referral-review-button", form).closed().answer();
    }
    let referral = before.referral.id;
    let now = office.house.clock.now();
    let reviewed = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        hand_over::review(change, &member, referral).await
    });
    match ended(reviewed)? {
        Ok(()) => go_to(&format!("/referrals/{referral}?done=reviewed")),
        Err(NotHanded::NotTwo) => go_to(&format!("/referrals/{referral}?done=not-two")),
        Err(_) => Err(Fault::Missing),
    }
}

fn drop_page(visit: &Visit, member: &Member, before: &Before, form: Form) -> ActPage {
    let page = shell(visit, member, before, "drop", "draft-drop-title", form);
    if !before.is_draft() {
        return page.say("draft-no-finished").closed();
    }
    page.say("draft-drop-what").checkboxes("sure", "draft-drop-sure", "", vec![Choice::new("yes", "draft-drop-yes")]).button("draft-drop-button", "warning")
}

pub async fn show_drop(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let mut tx = office.house.db.read().await?;
    let before = seen(&mut tx, &member, &id).await?;
    drop_page(&visit, &member, &before, Form::new()).answer()
}

pub async fn drop(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = {
        let mut tx = office.house.db.read().await?;
        seen(&mut tx, &member, &id).await?
    };
    if form.is_refused() {
        return drop_page(&visit, &member, &before, form).answer();
    }
    if !form.has("sure", "yes") {
        return drop_page(&visit, &member, &before, refuse(form, NotHanded::NotSure)).answer();
    }
    let (referral, person) = (before.referral.id, before.referral.person);
    let now = office.house.clock.now();
    let dropped =
        daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| hand_over::drop(change, &member, referral).await);
    match ended(dropped)? {
        Ok(()) => go_to(&format!("/people/{person}")),
        Err(refusal) => drop_page(&visit, &member, &before, refuse(form, refusal)).answer(),
    }
}
