//! From a person's record to a draft: which of the two may be made, and why.

use super::{chance, ended};
use crate::acts::begin::{self, Ages, NotBegun};
use crate::duty;
use crate::referral::{Kind, ReferralId, State};
use crate::store;
use axum::extract::{Path, State as Of};
use daybreak_access::{Member, Office};
use daybreak_database::Transaction;
use daybreak_people::acts as people;
use daybreak_people::choice::{self, Path as Choosing};
use daybreak_people::opened::{self, Opened};
use daybreak_people::PersonId;
use daybreak_site::{Answer, Args, Choice, Fault, Form, Sent, Visit, go_to};
use daybreak_triage::act_page::{ActPage, refuse};
use daybreak_triage::refusals::Said;
use daybreak_vocabulary::{Day, Jurisdiction};
use std::sync::Arc;

/// All the page rests on.
struct Ground {
    person: people::Before,
    opened: Opened,
    path: Choosing,
    /// A draft that is being written already.
    draft: Option<ReferralId>,
    jurisdiction: Option<Jurisdiction>,
}

async fn ground(tx: &mut Transaction, office: &Office, member: &Member, id: &str) -> Result<Ground, Fault> {
    let id: PersonId = id.parse().map_err(|_| Fault::Missing)?;
    let person = people::before(tx, member, id).await?.ok_or(Fault::Missing)?;
    let opened = opened::open(tx, member, &person.person).await?;
    let today = office.house.today();
    let known = daybreak_people::store::standing(tx, id).await?;
    let standing = match &opened.details {
        Some(details) if !known.is_treated_as_child() => opened.age(details).standing(today),
        _ => known,
    };
    let path = choice::path(standing, &opened.ledger(), opened.adult_since(today));
    // By any record there is of them: of one person, one is written at a time.
    let others = store::others(tx, ReferralId(uuid::Uuid::nil()), id, member.organisation).await?;
    let draft = others.iter().find(|one| one.state == State::Draft).map(|one| one.id);
    let card = store::card(tx, member.id).await?;
    let jurisdiction = opened.details.as_ref().and_then(|details| details.jurisdiction).or(card.map(|card| card.jurisdiction));
    Ok(Ground { person, opened, path, draft, jurisdiction })
}

/// What may be made of a record tells what the person chose: that somebody looked is in its account before it is shown.
async fn account_for(office: &Office, member: &Member, ground: &Ground) -> Result<(), Fault> {
    if ground.opened.details.is_none() {
        return Ok(());
    }
    let (now, person) = (office.house.clock.now(), ground.person.person.id);
    let recorded = daybreak_audit::change!(&office.house.db, member.author(), now, chance(office), |change| {
        people::open::looked(change, member, person, "referral").await
    });
    match ended(recorded)? {
        Ok(()) => Ok(()),
        Err(never) => match never {},
    }
}

/// What may be made of the record now.
fn kind_of(path: Choosing) -> Option<Kind> {
    match path {
        Choosing::ReferChild | Choosing::ReferAdult(_) => Some(Kind::Nrm),
        Choosing::Notify { .. } => Some(Kind::Dtn),
        Choosing::AskFirst => None,
    }
}

fn page(visit: &Visit, member: &Member, ground: &Ground, form: Form, today: Day) -> ActPage {
    let back = format!("/people/{}", ground.person.person.id);
    let shell = member.page(visit, "referral-begin-title");
    let page = ActPage::of(shell, back, "referral-back-to-person", String::new(), "refer", "referral-begin-title", form);
    if ground.opened.details.is_none() {
        return page.say("referral-no-key").closed();
    }
    if !ground.person.person.is_open() {
        return page.say(NotBegun::Merged.key()).closed();
    }
    let Some(kind) = kind_of(ground.path) else { return page.say("referral-no-ask-first").closed() };
    let page = match ground.path {
        Choosing::ReferChild => page.say("referral-begin-child"),
        Choosing::ReferAdult(_) => page.say("referral-begin-adult"),
        Choosing::Notify { named: true } => page.say("referral-begin-named"),
        Choosing::Notify { named: false } => page.say("referral-begin-nameless"),
        Choosing::AskFirst => page,
    };
    let page = match kind {
        Kind::Dtn => bound(page, member, ground.jurisdiction, today),
        Kind::Nrm => page,
    };
    let page = if ground.draft.is_some() { page.say("referral-begin-there-is-one") } else { page };
    page.carried("once").carried("kind").radios("nation", "referral-nation", "referral-nation-hint", nations()).button(match kind {
        Kind::Nrm => "referral-begin-button-nrm",
        Kind::Dtn => "referral-begin-button-dtn",
    }, "")
}

/// What the page says of the duty to notify, by the law of the nation. Where nobody knows the nation it says nothing: no law is taken for granted.
pub(super) fn bound(page: ActPage, member: &Member, nation: Option<Jurisdiction>, today: Day) -> ActPage {
    let Some(nation) = nation else { return page };
    match duty::binding(member.organisation_kind, nation, today) {
        Some(duty) => page.told(duty.key(), Args::new().set_english("source", duty.source)),
        None => page.say(duty::unbound(member.organisation_kind, nation)),
    }
}

pub(super) fn nations() -> Vec<Choice> {
    Jurisdiction::ALL.iter().map(|one| Choice::new(one.code(), one.key())).collect()
}

pub async fn show(Of(office): Of<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let ground = {
        let mut tx = office.house.db.read().await?;
        ground(&mut tx, &office, &member, &id).await?
    };
    account_for(&office, &member, &ground).await?;
    if let Some(draft) = ground.draft {
        return go_to(&format!("/referrals/{draft}"));
    }
    let now = office.house.clock.now();
    let form = Form::new()
        .with("once", chance(&office).uuid7(now).to_string())
        .with("kind", kind_of(ground.path).map_or("", Kind::code))
        .with("nation", ground.jurisdiction.map_or("", Jurisdiction::code));
    page(&visit, &member, &ground, form, now.day()).answer()
}

pub async fn begin(Of(office): Of<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let now = office.house.clock.now();
    let ground = {
        let mut tx = office.house.db.read().await?;
        ground(&mut tx, &office, &member, &id).await?
    };
    account_for(&office, &member, &ground).await?;
    if form.is_refused() {
        return page(&visit, &member, &ground, form, now.day()).answer();
    }
    let again = |refusal: NotBegun, form: Form| page(&visit, &member, &ground, refuse(form, refusal), now.day()).answer();
    let Some(kind) = Kind::from_code(form.value("kind")) else { return again(NotBegun::NoKind, form) };
    let Some(jurisdiction) = Jurisdiction::from_code(form.value("nation")) else { return again(NotBegun::NoNation, form) };
    let draft: ReferralId = form.value("once").parse().map_err(|_| Fault::Missing)?;
    let Some(details) = &ground.opened.details else { return page(&visit, &member, &ground, form, now.day()).answer() };
    let ages = Ages::of(&ground.opened.age(details), now.day());
    let person = ground.person.person.id;
    // The page was sent before: what it began is there.
    if ground.draft == Some(draft) {
        return go_to(&format!("/referrals/{draft}"));
    }
    let begun = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        begin::begin(change, &member, person, draft, kind, jurisdiction, ages).await
    });
    match ended(begun)? {
        Ok(begun) => go_to(&format!("/referrals/{}/sheet/{}", begun.id, first_sheet(begun.kind, begun.nameless))),
        Err(refusal) => again(refusal, form),
    }
}

fn first_sheet(kind: Kind, nameless: bool) -> &'static str {
    crate::journey::steps(kind, nameless).first().map_or("situation", |sheet| sheet.code())
}
