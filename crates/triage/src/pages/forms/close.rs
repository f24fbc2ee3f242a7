//! Closing and opening again.

use super::{choices, is_too_long, own_note};
use crate::acts::Before;
use crate::acts::close::{self, NotClosed};
use crate::grounds::Conclusion;
use crate::pages::act::{ActPage, refuse};
use crate::pages::{chance, done, ended, seen};
use crate::refusals::Said;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_reports::{PublicReason, State as ReportState};
use daybreak_site::{Answer, Choice, Fault, Form, Sent, Visit};
use std::sync::Arc;

/// What the sender will read, in the words they will read.
pub fn told(reason: PublicReason) -> &'static str {
    match reason {
        PublicReason::Looked => "closed-looked",
        PublicReason::TooLittle => "closed-too_little",
        PublicReason::AnotherService => "closed-another_service",
        PublicReason::AsAsked => "closed-as_asked",
    }
}

fn page(visit: &Visit, member: &Member, before: &Before, form: Form) -> ActPage {
    let page = ActPage::new(visit, member, before, "close", "triage-close-title", form);
    if before.report.answering != member.organisation {
        return page.say(NotClosed::AnotherAnswers.key()).closed();
    }
    if !before.report.state.may_become(ReportState::Closed) {
        return page.say(NotClosed::Finished.key()).closed();
    }
    let reasons = PublicReason::ALL.into_iter().map(|reason| Choice::new(reason.code(), told(reason))).collect();
    page.radios("reason", "triage-close-told", "triage-close-told-hint", reasons)
        .radios("conclusion", "triage-close-conclusion", "", choices!(Conclusion::ALL))
        .area("text", "triage-close-text", "", 4)
        .button("triage-close-button", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&visit, &member, &seen(&office, &member, &id).await?, Form::new()).answer()
}

fn read(form: &Form) -> Result<(PublicReason, Conclusion), NotClosed> {
    let reason = PublicReason::from_code(form.value("reason")).ok_or(NotClosed::NoReason)?;
    let conclusion = Conclusion::from_code(form.value("conclusion")).ok_or(NotClosed::NoConclusion)?;
    if is_too_long(form) { Err(NotClosed::TooLong) } else { Ok((reason, conclusion)) }
}

pub async fn close(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let report = before.report.id;
    if form.is_refused() {
        return page(&visit, &member, &before, form).answer();
    }
    let (reason, conclusion) = match read(&form) {
        Ok(read) => read,
        Err(refusal) => return page(&visit, &member, &before, refuse(form, refusal)).answer(),
    };
    let inside = {
        let mut tx = office.house.db.read().await?;
        own_note(&office, &mut tx, &member, report, form.value("text"), Some(conclusion)).await?.ok_or(Fault::Missing)?
    };
    let now = office.house.clock.now();
    let closed = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        close::close(change, &member, report, reason, &inside).await
    });
    match ended(closed)? {
        Ok(()) => done(report, "closed"),
        Err(refusal) => page(&visit, &member, &before, refuse(form, refusal)).answer(),
    }
}

fn reopen_page(visit: &Visit, member: &Member, before: &Before, form: Form) -> ActPage {
    let page = ActPage::new(visit, member, before, "reopen", "triage-reopen-title", form);
    if before.report.answering != member.organisation {
        return page.say(NotClosed::AnotherAnswers.key()).closed();
    }
    if before.report.state != ReportState::Closed {
        return page.say(NotClosed::NotFinished.key()).closed();
    }
    page.say("triage-reopen-what").button("triage-reopen-button", "")
}

pub async fn show_reopen(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    reopen_page(&visit, &member, &seen(&office, &member, &id).await?, Form::new()).answer()
}

pub async fn reopen(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let report = before.report.id;
    if form.is_refused() {
        return reopen_page(&visit, &member, &before, form).answer();
    }
    let now = office.house.clock.now();
    let opened = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        close::reopen(change, &member, report).await
    });
    match ended(opened)? {
        Ok(()) => done(report, "reopened"),
        Err(refusal) => reopen_page(&visit, &member, &before, refuse(form, refusal)).answer(),
    }
}
