//! A report a person is known from.

use crate::acts::correct::{self, NotCorrected};
use crate::pages::desk::{Desk, Mend, mend};
use crate::pages::{chance, done, ended};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_reports::ReportId;
use daybreak_site::{Answer, Form, Sent, Visit};
use daybreak_triage::act_page::{ActPage, refuse};
use std::sync::Arc;

fn page(desk: &Desk, visit: &Visit, member: &Member, form: Form) -> ActPage {
    desk.form(visit, member, "link", "people-link-title", form)
        .say("people-link-what")
        .line("report", "people-link-report", "people-link-report-hint")
        .button("people-link-button", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let desk = Desk::read(&office, &member, &id).await?;
    page(&desk, &visit, &member, desk.versioned()).answer()
}

/// The id in what was pasted: an address of a report, or the id itself.
fn pasted(text: &str) -> Option<ReportId> {
    text.split(['/', '?', '#', ' ']).find_map(|part| part.parse().ok())
}

pub async fn link(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let desk = Desk::read(&office, &member, &id).await?;
    let show = |form: Form| page(&desk, &visit, &member, form);
    let Some(report) = pasted(form.value("report")) else { return mend(show, form, Mend("report", "people-no-report")) };
    if form.is_refused() {
        return show(form).answer();
    }
    let now = office.house.clock.now();
    let person = desk.before.person.id;
    let linked =
        daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| correct::link(change, &member, person, report).await);
    match ended::<(), NotCorrected>(linked)? {
        Ok(()) => done(person, "linked"),
        Err(refusal) => show(refuse(form, refusal)).answer(),
    }
}
