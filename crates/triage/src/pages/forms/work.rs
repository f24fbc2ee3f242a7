//! Taking on, giving back, handing over.

use super::{colleague, is_too_long, own_note};
use crate::acts::{Before, work};
use crate::pages::act::{ActPage, refuse};
use crate::pages::{chance, done, ended, seen};
use crate::refusals::Said;
use crate::store;
use axum::extract::{Path, State};
use daybreak_access::policy::allows;
use daybreak_access::{Act, Member, MemberId, Office, keys};
use daybreak_database::Failure;
use daybreak_site::{Answer, Choice, Form, Sent, Visit};
use std::sync::Arc;

pub async fn take_on(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let report = before.report.id;
    let now = office.house.clock.now();
    let taken = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        work::take_on(change, &member, report).await
    });
    match ended(taken)? {
        Ok(()) => done(report, "took-on"),
        Err(refusal) => refused(&sent.visit, &member, &before, "triage-act-take-on", refusal),
    }
}

pub async fn give_back(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let report = before.report.id;
    let now = office.house.clock.now();
    let given = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        work::give_back(change, &member, report).await
    });
    match ended(given)? {
        Ok(()) => done(report, "gave-back"),
        Err(refusal) => refused(&sent.visit, &member, &before, "triage-act-give-back", refusal),
    }
}

/// A button that could not do what it says: the reason, and the way back.
fn refused(visit: &Visit, member: &Member, before: &Before, heading: &'static str, refusal: impl Said) -> Answer {
    ActPage::new(visit, member, before, "", heading, refuse(Form::new(), refusal)).closed().answer()
}

/// Who could take it on: colleagues who may, and who have not stepped back.
async fn candidates(office: &Office, member: &Member, before: &Before) -> Result<Vec<(MemberId, Choice)>, Failure> {
    let mut tx = office.house.db.read().await?;
    let held = keys::held(&mut tx, member.organisation).await?;
    let mut found = Vec::new();
    for one in store::colleagues(&mut tx, member.organisation).await? {
        let able = allows(&one.roles, member.organisation_kind, Act::TakeOn) && one.id != member.id;
        if able && !store::is_recused(&mut tx, one.id, before.report.id).await? {
            found.push((one.id, colleague(&one, &held)));
        }
    }
    Ok(found)
}

fn page(visit: &Visit, member: &Member, before: &Before, candidates: &[(MemberId, Choice)], form: Form) -> ActPage {
    let page = ActPage::new(visit, member, before, "hand-over", "triage-hand-over-title", form);
    if candidates.is_empty() {
        return page.say("triage-hand-over-nobody").closed();
    }
    let choices = candidates.iter().map(|(_, choice)| choice.clone()).collect();
    page.radios("to", "triage-hand-over-to", "", choices)
        .area("text", "triage-hand-over-text", "triage-note-who", 4)
        .button("triage-hand-over-button", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let candidates = candidates(&office, &member, &before).await?;
    page(&visit, &member, &before, &candidates, Form::new()).answer()
}

pub async fn hand_over(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, mut form } = sent;
    let before = seen(&office, &member, &id).await?;
    let report = before.report.id;
    let candidates = candidates(&office, &member, &before).await?;
    let ids: Vec<MemberId> = candidates.iter().map(|(id, _)| *id).collect();
    if form.is_refused() {
        return page(&visit, &member, &before, &candidates, form).answer();
    }
    let Ok(to) = form.value("to").parse::<MemberId>() else {
        return page(&visit, &member, &before, &candidates, refuse(form, work::NotTaken::NoColleague)).answer();
    };
    if is_too_long(&form) {
        form.refuse("text", "triage-no-too-long");
        return page(&visit, &member, &before, &candidates, form).answer();
    }
    let note = {
        let mut tx = office.house.db.read().await?;
        own_note(&office, &mut tx, &member, report, form.value("text"), None).await?
    };
    let now = office.house.clock.now();
    let handed = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        work::hand_over(change, &member, report, to, &ids, note.as_ref()).await
    });
    match ended(handed)? {
        Ok(()) => done(report, "handed-over"),
        Err(refusal) => page(&visit, &member, &before, &candidates, refuse(form, refusal)).answer(),
    }
}
