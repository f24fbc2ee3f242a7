//! Laying a report before a conference, from the report's own page.

use super::done;
use crate::acts::conference::{Before as Seen, NotConference, before, lay as lay_act, take_away as take_away_act};
use crate::acts::Before as ReportBefore;
use crate::conference::{AboutText, Conference, ConferenceId, may_be_laid_before};
use crate::opened::{self, paper};
use crate::pages::act::{ActPage, refuse};
use crate::pages::{chance, ended, seen as seen_report, shows};
use crate::store;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_reports::ReportId;
use daybreak_site::{Answer, Choice, Fault, Filling, Form, Sent, Visit};
use daybreak_vault::Recipient;
use daybreak_vault::recipients;
use std::sync::Arc;

/// A conference this member could lay the report before, and whether its sender allows it.
struct Open {
    id: ConferenceId,
    title: String,
    may: bool,
}

/// The most that are offered.
const MOST: usize = 60;

/// Those that are to come. `None` where this member's keys don't open the concern: then nobody can know whom its sender shut out.
async fn open(office: &Office, member: &Member, report: &ReportBefore) -> Result<Option<Vec<Open>>, Failure> {
    let mut tx = office.house.db.read().await?;
    let opened = opened::open(&mut tx, member, &report.report).await?;
    let Some((_, concern)) = &opened.concern else { return Ok(None) };
    let concerned = store::concerned(&mut tx, report.report.id).await?;
    let directory = recipients::directory(&mut tx, &office.house.partnership_key).await?;
    let mut filling = Filling::new(None, MOST, Conference::key);
    while filling.wants() {
        let rows = store::conferences_to_come(&mut tx, member.organisation, filling.after(), filling.limit()).await?;
        filling.bring(rows);
        while let Some(one) = filling.next_row() {
            let Some(seen) = before(&mut tx, member, one.id).await?.filter(Seen::is_to_come) else { continue };
            let about: Option<AboutText> = paper(&mut tx, &opened.keyring, member, Some(one.about)).await?;
            let seats: Vec<Recipient> = directory.recipients().filter(|of| seen.seats.iter().any(|seat| seat.organisation == of.id)).cloned().collect();
            // One of those asked has left the directory since: then nobody knows what they are.
            let whole = seats.len() == seen.seats.len();
            let may = whole && may_be_laid_before(&report.report, concern, &seats, &concerned);
            if let Some(about) = about {
                filling.show(Open { id: one.id, title: about.title, may });
            }
        }
    }
    Ok(Some(filling.filled().rows))
}

fn page(visit: &Visit, member: &Member, report: &ReportBefore, open: Option<&[Open]>, form: Form) -> ActPage {
    let page = ActPage::new(visit, member, report, "conference", "conference-lay-title", form);
    let Some(open) = open else { return page.say("triage-no-sealed").closed() };
    let page = page.say("conference-lay-lead").say("conference-lay-held");
    if open.is_empty() {
        return page.say("conference-lay-none").closed();
    }
    let choices = open.iter().map(|one| {
        let choice = Choice::named(one.id.to_string(), &one.title);
        if one.may { choice } else { choice.hint("conference-lay-shut-out") }
    });
    page.radios("conference", "conference-lay-which", "", choices.collect()).button("conference-lay-button", "")
}

/// Before whom its sender would not have it laid stands on it: it is in the account as an opening.
async fn shown(office: &Office, visit: &Visit, member: &Member, report: &ReportBefore, open: Option<&[Open]>, form: Form) -> Answer {
    let page = page(visit, member, report, open, form);
    if page.is_open() {
        shows(office, member, report.report.id, false).await?;
    }
    page.answer()
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let report = seen_report(&office, &member, &id).await?;
    let open = open(&office, &member, &report).await?;
    shown(&office, &visit, &member, &report, open.as_deref(), Form::new()).await
}

pub async fn lay(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let report = seen_report(&office, &member, &id).await?;
    let open = open(&office, &member, &report).await?;
    let again = |refusal: NotConference, form: Form| shown(&office, &visit, &member, &report, open.as_deref(), refuse(form, refusal));
    if form.is_refused() {
        return shown(&office, &visit, &member, &report, open.as_deref(), form).await;
    }
    let chosen = open.as_deref().unwrap_or_default().iter().find(|one| one.id.to_string() == form.value("conference"));
    let Some((conference, may)) = chosen.map(|one| (one.id, one.may)) else { return again(NotConference::NoConference, form).await };
    let now = office.house.clock.now();
    let laid = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        lay_act(change, &member, conference, report.report.id, may).await
    });
    match ended(laid)? {
        Ok(()) => done(conference, "laid"),
        Err(refusal) => again(refusal, form).await,
    }
}

pub async fn take_away(State(office): State<Arc<Office>>, member: Member, Path((id, report)): Path<(String, String)>, _: Sent) -> Answer {
    let id: ConferenceId = id.parse().map_err(|_| Fault::Missing)?;
    let report: ReportId = report.parse().map_err(|_| Fault::Missing)?;
    let now = office.house.clock.now();
    let taken = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        take_away_act(change, &member, id, report).await
    });
    match ended(taken)? {
        Ok(()) => done(id, "taken-away"),
        Err(_) => Err(Fault::Missing),
    }
}
