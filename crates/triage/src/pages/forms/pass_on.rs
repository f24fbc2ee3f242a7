//! Passing on: what goes and what stays is shown before the organisation is chosen.

use super::{choices, is_too_long, own_note};
use crate::acts::Before;
use crate::acts::pass_on::{self, NotPassedOn, Packed, Receives, Terms};
use crate::grounds::Basis;
use crate::opened::{self, Known, Opened};
use crate::pages::act::{ActPage, Part, refuse};
use crate::pages::{chance, done, ended, seen, shows};
use crate::refusals::Said as Refusal;
use crate::store;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_reports::{Level, State as ReportState, store as reports};
use daybreak_site::{Answer, Choice, Form, Page, Said, Sent, Visit};
use daybreak_vault::recipients::{self, Recipient};
use daybreak_vault::{Compartment, DocumentKind};
use daybreak_vocabulary::OrganisationId;
use std::sync::Arc;

/// All that the choice rests on, worked out once per request.
struct Ground {
    opened: Opened,
    receivers: Vec<(Recipient, Receives)>,
    excluded: Vec<String>,
    /// The sender chose to be known to all readers.
    shared: bool,
}

/// `None` where this member's keys don't open the concern: then nobody can know whom the sender excluded.
async fn ground(office: &Office, member: &Member, before: &Before) -> Result<Option<Ground>, Failure> {
    let mut tx = office.house.db.read().await?;
    let opened = opened::open(&mut tx, member, &before.report).await?;
    let Some((_, concern)) = &opened.concern else { return Ok(None) };
    let readers = reports::readers(&mut tx, before.report.id).await?;
    let concerned = store::concerned(&mut tx, before.report.id).await?;
    // Whom the sender excluded is known by id: the names beside the ids are the signed ones.
    let directory = recipients::directory(&mut tx, &office.house.partnership_key).await?;
    let all: Vec<Recipient> = directory.recipients().cloned().collect();
    let named = |id: &OrganisationId| all.iter().find(|one| one.id == *id).map(|one| one.name.clone());
    let excluded = concern.excluded.iter().filter_map(named).collect();
    // As the sender says now, not as they began: the level stands in the identity itself.
    let shared = match &opened.identity {
        Known::Opened(identity) => identity.level == Level::Shared,
        Known::Nothing | Known::Elsewhere | Known::NotForYou => false,
    };
    let receivers = all.into_iter().map(|one| (pass_on::receives(&one, concern, &readers, &concerned), one));
    let receivers = receivers.filter(|(receives, _)| *receives != Receives::Never).map(|(receives, one)| (one, receives)).collect();
    Ok(Some(Ground { opened, receivers, excluded, shared }))
}

fn goes(page: &Page, ground: &Ground) -> (Vec<Said>, Vec<Said>) {
    let count = |kind| ground.opened.counts(kind);
    let mut goes = vec![page.say("triage-goes-concern")];
    let mut stays = Vec::new();
    for (kind, key) in [(DocumentKind::Message, "triage-goes-messages"), (DocumentKind::Copy, "triage-goes-copies")] {
        if count(kind) > 0 {
            goes.push(page.say_with(key, [("count", count(kind))]));
        }
    }
    match &ground.opened.identity {
        Known::Nothing => stays.push(page.say("triage-stays-identity-none")),
        Known::Opened(_) if ground.shared => goes.push(page.say("triage-goes-identity")),
        Known::NotForYou => stays.push(page.say("triage-stays-identity-key")),
        Known::Opened(_) | Known::Elsewhere => stays.push(page.say("triage-stays-identity-level")),
    }
    for (kind, key) in [(DocumentKind::Note, "triage-stays-notes"), (DocumentKind::Original, "triage-stays-originals")] {
        if count(kind) > 0 {
            stays.push(page.say_with(key, [("count", count(kind))]));
        }
    }
    (goes, stays)
}

/// Why it can't be passed on, whatever was told.
fn never(member: &Member, before: &Before) -> Option<NotPassedOn> {
    if before.report.answering != member.organisation {
        return Some(NotPassedOn::AnotherAnswers);
    }
    (!before.report.state.may_become(ReportState::PassedOn)).then_some(NotPassedOn::Finished)
}

fn page(visit: &Visit, member: &Member, before: &Before, ground: Option<&Ground>, form: Form) -> ActPage {
    let page = ActPage::new(visit, member, before, "pass-on", "triage-pass-on-title", form);
    if let Some(never) = never(member, before) {
        return page.say(never.key()).closed();
    }
    let Some(ground) = ground else { return page.say(NotPassedOn::Sealed.key()).closed() };
    let (goes, stays) = goes(page.page(), ground);
    let page = page.part(Part::List("triage-pass-on-goes", goes)).part(Part::List("triage-pass-on-stays", stays));
    let page = match ground.excluded.as_slice() {
        [] => page,
        names => page.told("triage-pass-on-excluded", [("names", names.join(", "))]),
    };
    if ground.receivers.is_empty() {
        return page.say("triage-pass-on-nobody").closed();
    }
    let receivers = ground.receivers.iter().map(|(one, receives)| {
        let choice = Choice::named(one.id.to_string(), &one.name);
        if *receives == Receives::OnlyInDanger { choice.hint("triage-pass-on-in-danger") } else { choice }
    });
    let receivers = receivers.collect();
    page.radios("to", "triage-pass-on-to", "", receivers)
        .radios("basis", "triage-pass-on-basis", "", choices!(Basis::ALL))
        .radios(
            "answering",
            "triage-pass-on-answering",
            "",
            vec![Choice::new("we", "triage-pass-on-we"), Choice::new("they", "triage-pass-on-they").hint("triage-pass-on-they-hint")],
        )
        .area("text", "triage-pass-on-text", "triage-note-who", 4)
        .button("triage-pass-on-button", "")
}

/// Whom the sender shut out stands on it, and whom what they told reaches: it is in the account as an opening.
async fn shown(office: &Office, visit: &Visit, member: &Member, before: &Before, ground: Option<&Ground>, form: Form) -> Answer {
    if ground.is_some() && never(member, before).is_none() {
        shows(office, member, before.report.id, false).await?;
    }
    page(visit, member, before, ground, form).answer()
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let ground = ground(&office, &member, &before).await?;
    shown(&office, &visit, &member, &before, ground.as_ref(), Form::new().with("answering", "we")).await
}

fn read(form: &Form, ground: &Ground) -> Result<(OrganisationId, Receives, Terms), NotPassedOn> {
    let to: Option<OrganisationId> = form.value("to").parse().ok();
    let to = to.and_then(|to| ground.receivers.iter().find(|(one, _)| one.id == to)).ok_or(NotPassedOn::NoReceiver)?;
    let basis = Basis::from_code(form.value("basis")).ok_or(NotPassedOn::NoBasis)?;
    let they_answer = match form.value("answering") {
        "we" => false,
        "they" => true,
        _ => return Err(NotPassedOn::NoAnswering),
    };
    if is_too_long(form) {
        return Err(NotPassedOn::TooLong);
    }
    Ok((to.0.id, to.1, Terms { basis, they_answer }))
}

/// Wraps what goes along; `Sealed` where the keys for it are missing on either side.
async fn pack(office: &Office, ground: &Ground, to: OrganisationId) -> Result<Result<Packed, NotPassedOn>, Failure> {
    let mut tx = office.house.db.read().await?;
    let keys = recipients::keys(&mut tx, &office.house.partnership_key, to).await?;
    if !keys.iter().any(|key| key.compartment() == Compartment::Reading) {
        return Ok(Err(NotPassedOn::NoReceiver));
    }
    let packed = pass_on::pack(chance(office), &ground.opened.keyring, &ground.opened.papers, ground.shared, to, &keys)?;
    Ok(packed.ok_or(NotPassedOn::Sealed))
}

pub async fn pass_on(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let report = before.report.id;
    let Some(ground) = ground(&office, &member, &before).await? else {
        return page(&visit, &member, &before, None, form).answer();
    };
    let again = |refusal: NotPassedOn, form: Form| shown(&office, &visit, &member, &before, Some(&ground), refuse(form, refusal));
    if form.is_refused() {
        return shown(&office, &visit, &member, &before, Some(&ground), form).await;
    }
    let (to, receives, terms) = match read(&form, &ground) {
        Ok(read) => read,
        Err(refusal) => return again(refusal, form).await,
    };
    let packed = match pack(&office, &ground, to).await? {
        Ok(packed) => packed,
        Err(refusal) => return again(refusal, form).await,
    };
    let note = {
        let mut tx = office.house.db.read().await?;
        own_note(&office, &mut tx, &member, report, form.value("text"), None).await?
    };
    let now = office.house.clock.now();
    let id = chance(&office).uuid7(now);
    let passed = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        pass_on::pass_on(change, &member, report, id, &packed, terms, receives, note.as_ref()).await
    });
    match ended(passed)? {
        Ok(()) => done(report, "passed-on"),
        Err(refusal) => again(refusal, form).await,
    }
}
