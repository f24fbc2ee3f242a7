//! Minutes: who was there, what was said and decided. Sealed to the organisations that were there.

use super::show::names;
use super::{act, done, seen, words};
use crate::acts::conference::{Before, NotConference, keep_minutes};
use crate::acts::write::LONGEST;
use crate::conference::{AboutText, MinutesText, TaskText};
use crate::opened::paper;
use crate::pages::act::{ActPage, refuse};
use crate::pages::{chance, ended};
use crate::sealing;
use crate::store;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_documents::Sheet;
use daybreak_site::{Answer, Args, Choice, Fault, Form, Page, Sent, Visit};
use daybreak_vault::{Compartment, DocumentId, DocumentKind};
use daybreak_vocabulary::{Day, OrganisationId};
use std::sync::Arc;

async fn page(office: &Office, visit: &Visit, member: &Member, before: &Before, form: Form) -> Answer {
    let page: ActPage = act(visit, member, before, "minutes", "conference-minutes-title", form);
    if before.conference.organisation != member.organisation {
        return page.say("conference-no-not-yours").closed().answer();
    }
    if before.is_off() {
        return page.say("conference-no-called-off").closed().answer();
    }
    let name = names(office).await?;
    let seats = before.seats.iter().map(|seat| Choice::named(seat.organisation.to_string(), name(seat.organisation))).collect();
    let page = if before.was_held() { page.say("conference-minutes-again") } else { page.say("conference-minutes-lead") };
    // Nothing hinders it: it may have met sooner than it was called for.
    let meets_on = before.conference.meets_on;
    let page = if office.house.today() < meets_on {
        let day = page.page().day(meets_on);
        page.told("conference-minutes-early", Args::new().set("day", &day))
    } else {
        page
    };
    page.checkboxes("attended", "conference-attended", "conference-attended-hint", seats)
        .area("present", "conference-present", "conference-present-hint", 4)
        .area("discussed", "conference-discussed", "", 8)
        .area("decided", "conference-decided", "conference-decided-hint", 5)
        .carried("was")
        .button("conference-minutes-button", "")
        .answer()
}

/// The minutes that stood there when the form was opened.
fn was(before: &Before) -> String {
    before.conference.minutes.map(|document| document.to_string()).unwrap_or_default()
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let mut form = Form::new().with("was", was(&before));
    let minutes = words(&office, &member, &before).await?.minutes;
    // Written over an empty form they would be lost.
    if minutes.is_none() && before.was_held() {
        return act(&visit, &member, &before, "minutes", "conference-minutes-title", form).say("triage-no-sealed").closed().answer();
    }
    if let Some(minutes) = minutes {
        form = form.with("present", minutes.present).with("discussed", minutes.discussed).with("decided", minutes.decided);
    }
    for seat in before.seats.iter().filter(|seat| seat.attended == Some(true) || seat.organisation == member.organisation) {
        form = form.with("attended", seat.organisation.to_string());
    }
    page(&office, &visit, &member, &before, form).await
}

fn read(form: &Form, before: &Before, own: OrganisationId) -> Result<(MinutesText, Vec<OrganisationId>), NotConference> {
    let (present, discussed, decided) = (form.value("present").trim(), form.value("discussed").trim(), form.value("decided").trim());
    if discussed.is_empty() && decided.is_empty() {
        return Err(NotConference::NoMinutes);
    }
    if [present, discussed, decided].iter().any(|text| text.chars().count() > LONGEST) {
        return Err(NotConference::TooLong);
    }
    let sent = form.all("attended");
    let there: Vec<OrganisationId> = before.seats.iter().map(|seat| seat.organisation).filter(|one| sent.contains(&one.to_string().as_str())).collect();
    if !there.contains(&own) {
        return Err(NotConference::NobodyThere);
    }
    Ok((MinutesText { present: present.to_owned(), discussed: discussed.to_owned(), decided: decided.to_owned() }, there))
}

pub async fn keep(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, mut form } = sent;
    let before = seen(&office, &member, &id).await?;
    let opened_at: Option<DocumentId> = form.value("was").parse().ok();
    if form.is_refused() {
        return page(&office, &visit, &member, &before, form).await;
    }
    let (minutes, there) = match read(&form, &before, member.organisation) {
        Ok(read) => read,
        Err(refusal) => return page(&office, &visit, &member, &before, refuse(form, refusal)).await,
    };
    let id = before.conference.id;
    let sealed = {
        let mut tx = office.house.db.read().await?;
        let keys = sealing::keys(&mut tx, &office.house.partnership_key, &there, Compartment::Reading).await?;
        sealing::paper(chance(&office), id.0, DocumentKind::Minutes, &minutes, &keys)?
    };
    let now = office.house.clock.now();
    let kept = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        keep_minutes(change, &member, id, opened_at, &there, &sealed).await
    });
    match ended(kept)? {
        Ok(()) => done(id, "minuted"),
        Err(refusal) => {
            // What was typed stays; pressed again, it takes the place of what stands there now.
            let before = seen(&office, &member, &id.to_string()).await?;
            form.set("was", was(&before));
            page(&office, &visit, &member, &before, refuse(form, refusal)).await
        }
    }
}

/// One thing to be done, as it is printed.
pub type Listed = (String, String, Day);

/// The minutes on paper.
pub fn sheet(page: &Page, day: &str, about: Option<&AboutText>, there: &[String], minutes: &MinutesText, tasks: &[Listed]) -> Sheet {
    let mut facts = vec![(page.plain("conference-column-day"), day.to_owned())];
    facts.extend(about.map(|about| (page.plain("conference-name"), about.title.clone())));
    facts.push((page.plain("conference-attended"), there.join("\n")));
    facts.push((page.plain("conference-present"), minutes.present.clone()));
    facts.retain(|(_, value)| !value.is_empty());
    let head = ["conference-column-task", "conference-column-owner", "conference-column-due"].map(|key| page.plain(key));
    let rows = tasks.iter().map(|(text, owner, due)| [text.clone(), owner.clone(), page.day(*due).plain().to_owned()]);
    let sheet = daybreak_access::sheet(page, page.plain("conference-minutes-sheet")).mark(page.plain("conference-sheet-mark")).facts(facts);
    let parts = [("conference-discussed", &minutes.discussed), ("conference-decided", &minutes.decided)];
    let said = parts.into_iter().filter(|(_, text)| !text.is_empty());
    let sheet = said.fold(sheet, |sheet, (heading, text)| sheet.heading(page.plain(heading)).paragraph(text));
    if tasks.is_empty() {
        return sheet;
    }
    let sheet = sheet.heading(page.plain("conference-tasks"));
    sheet.table("", head, rows)
}

/// For the organisations that were there: the keys of any other open no minutes.
pub async fn print(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let words = words(&office, &member, &before).await?;
    let minutes = words.minutes.ok_or(Fault::Missing)?;
    let name = names(&office).await?;
    let tasks = listed(&office, &member, &before, &name).await?;
    let page = member.page(&visit, "conference-minutes-sheet");
    let there: Vec<String> = before.seats.iter().filter(|seat| seat.attended == Some(true)).map(|seat| name(seat.organisation)).collect();
    let now = office.house.clock.now();
    let recorded = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        crate::acts::conference::open_pack(change, &member, before.conference.id, &[]).await
    });
    match ended(recorded)? {
        Ok(()) => {}
        Err(never) => match never {},
    }
    let day = page.day(before.conference.meets_on).plain().to_owned();
    office.print(&sheet(&page, &day, words.about.as_ref(), &there, &minutes, &tasks), "minutes.pdf").await
}

async fn listed(office: &Office, member: &Member, before: &Before, name: &impl Fn(OrganisationId) -> String) -> Result<Vec<Listed>, Failure> {
    let mut tx = office.house.db.read().await?;
    let keyring = member.keyring(&mut tx).await?;
    let mut listed = Vec::new();
    for task in store::tasks(&mut tx, before.conference.id).await? {
        let words: Option<TaskText> = paper(&mut tx, &keyring, member, Some(task.document)).await?;
        if let Some(words) = words {
            listed.push((words.text, name(task.organisation), task.due_on));
        }
    }
    Ok(listed)
}
