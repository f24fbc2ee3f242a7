//! A mark somebody read in a report (a vehicle in a photograph), put down so that it is compared like what was told; and taken away again.

use super::choices;
use crate::acts::Before;
use crate::acts::known::{self, NotAdded, can_tell};
use crate::found::{Found, is_the_senders};
use crate::grounds::ReadIn;
use crate::opened::{self, Known, Opened};
use crate::pages::act::{ActPage, refuse};
use crate::pages::known::{Looking, looking, name};
use crate::pages::look_up::{understood, unread};
use crate::pages::{chance, done, ended, seen, shows};
use crate::refusals::Said as _;
use crate::sealing::{self, MarkText};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_reports::{Concern, store as reports};
use daybreak_site::{Answer, Choice, Fault, Form, Sent, Visit};
use daybreak_vault::trace::Mark;
use daybreak_vault::{Compartment, DocumentId};
use std::sync::Arc;

/// The report as this member opens it: nothing is put down on what they can't read.
struct Ground {
    before: Before,
    opened: Opened,
    concern: Concern,
    looking: Looking,
}

async fn ground(office: &Office, member: &Member, id: &str) -> Result<Ground, Fault> {
    let before = seen(office, member, id).await?;
    let mut tx = office.house.db.read().await?;
    let opened = opened::open(&mut tx, member, &before.report).await?;
    let looking = looking(&mut tx, office, member, before.report.id, &opened).await?.ok_or(Fault::Missing)?;
    let (_, concern) = opened.concern.clone().ok_or(Fault::Missing)?;
    Ok(Ground { before, opened, concern, looking })
}

fn page(visit: &Visit, member: &Member, before: &Before, form: Form) -> ActPage {
    ActPage::new(visit, member, before, "mark", "mark-add-title", form)
        .say("mark-add-what")
        .say("mark-add-not")
        .radios("mark", "look-up-mark", "", Mark::ALL.into_iter().map(|mark| Choice::new(mark.code(), name(mark))).collect())
        .line("text", "mark-add-text", "look-up-text-hint")
        .radios("read-in", "mark-read-in", "", choices!(ReadIn::ALL))
        .button("mark-add-button", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let ground = ground(&office, &member, &id).await?;
    page(&visit, &member, &ground.before, Form::new()).answer()
}

/// What was typed, by the same table as looking up; every refusal at its field.
fn read(form: &mut Form) -> Option<(Found, ReadIn)> {
    let (mark, read_in) = (Mark::from_code(form.value("mark")), ReadIn::from_code(form.value("read-in")));
    let text = form.value("text").to_owned();
    match mark {
        None => form.refuse(NotAdded::NoMark.field(), NotAdded::NoMark.key()),
        Some(mark) => {
            if let Err(why) = understood(mark, &text) {
                form.refuse("text", unread(why));
            }
        }
    }
    if read_in.is_none() {
        form.refuse(NotAdded::NoReadIn.field(), NotAdded::NoReadIn.key());
    }
    if form.is_refused() { None } else { Some((Found::new(mark?, &text), read_in?)) }
}

/// Whether this member may put it down on this report.
fn fits(office: &Office, ground: &Ground, found: &Found) -> Result<(), NotAdded> {
    if let Known::Opened(identity) = &ground.opened.identity
        && is_the_senders(&office.traces, identity, found)
    {
        return Err(NotAdded::Senders);
    }
    if found.may_be_the_senders() && !can_tell(&ground.opened.identity, &ground.concern) {
        return Err(NotAdded::CantTell);
    }
    let traces = office.traces.all(found.mark, &found.text);
    let known = ground.looking.traced.iter().any(|one| one.traces.first() == traces.first());
    if known { Err(NotAdded::Already) } else { Ok(()) }
}

pub async fn add(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, mut form } = sent;
    let ground = ground(&office, &member, &id).await?;
    let Some((found, read_in)) = read(&mut form) else { return page(&visit, &member, &ground.before, form).answer() };
    if let Err(refusal) = fits(&office, &ground, &found) {
        // It tells that the report, or its sender, has what was typed.
        shows(&office, &member, ground.before.report.id, refusal == NotAdded::Senders).await?;
        return page(&visit, &member, &ground.before, refuse(form, refusal)).answer();
    }
    let report = ground.before.report.id;
    let trace = *office.traces.all(found.mark, &found.text).first().ok_or(Fault::Missing)?;
    let leaving = known::leaving(&office.traces, chance(&office), report, &ground.concern, &ground.opened.identity, &ground.looking.traced);
    let leaving = leaving.ok_or(Fault::Missing)?;
    let words = MarkText { mark: found.mark.code().to_owned(), text: found.text, read_in: read_in.code().to_owned() };
    let paper = {
        let mut tx = office.house.db.read().await?;
        let readers = reports::readers(&mut tx, report).await?;
        let keys = sealing::keys(&mut tx, &office.house.partnership_key, &readers, Compartment::Reading).await?;
        sealing::mark(chance(&office), report, &words, &keys)?
    };
    let now = office.house.clock.now();
    let look_up = chance(&office).uuid7(now);
    let added = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        known::add_mark(change, &member, report, &leaving, &paper, &trace, look_up).await
    });
    match ended(added)? {
        Ok(wait) => {
            office.pause(wait).await;
            done(report, "mark-added")
        }
        Err(refusal) => page(&visit, &member, &ground.before, refuse(form, refusal)).answer(),
    }
}

pub async fn take_away(State(office): State<Arc<Office>>, member: Member, Path((id, document)): Path<(String, String)>, _sent: Sent) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let document: DocumentId = document.parse().map_err(|_| Fault::Missing)?;
    let (report, now) = (before.report.id, office.house.clock.now());
    let taken = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        known::take_mark_away(change, &member, report, document).await
    });
    match ended(taken)? {
        Ok(()) => done(report, "mark-taken-away"),
        Err(never) => match never {},
    }
}
