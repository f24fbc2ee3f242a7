//! Handing a referral to an organisation that may enter it, or back to whoever made it ready.

use crate::acts::standing::Before;
use crate::acts::standing::hand_over::{self, NotHanded};
use crate::pages::cases::{act, chance, done, ended, opened, seen, tables};
use crate::pages::standing::again;
use crate::telling::Telling;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Choice, Fault, Form, Sent, Visit};
use daybreak_triage::act_page::{ActPage, refuse};
use daybreak_vault::recipients::{self, Recipient};
use daybreak_vocabulary::OrganisationId;
use std::sync::Arc;

/// Designated organisations, and whoever made it ready, by whether they see the person already.
struct Receivers {
    seeing: Vec<Recipient>,
    others: Vec<String>,
}

async fn receivers(office: &Office, member: &Member, before: &Before) -> Result<Receivers, Fault> {
    let tables = tables(office)?;
    let today = office.house.today();
    let mut tx = office.house.db.read().await?;
    let directory = recipients::directory(&mut tx, &office.house.partnership_key).await?;
    let readers = daybreak_people::store::readers(&mut tx, before.referral.person).await?;
    let sees = |id: OrganisationId| readers.iter().any(|reader| reader.organisation == id);
    let may = |one: &&Recipient| {
        let walled = !one.active || one.kind == recipients::RecipientKind::ImmigrationEnforcement;
        let enters = one.id == before.referral.organisation || tables.responders.may_enter(&one.name, before.referral.jurisdiction, today);
        one.id != member.organisation && !walled && enters
    };
    let (seeing, others): (Vec<_>, Vec<_>) = directory.recipients().filter(may).cloned().partition(|one| sees(one.id));
    Ok(Receivers { seeing, others: others.into_iter().map(|one| one.name).collect() })
}

fn page(visit: &Visit, member: &Member, before: &Before, receivers: &Receivers, telling: &Telling, form: Form) -> ActPage {
    let page = act(visit, member, before, "hand-to", "standing-do-hand_to", form).say("standing-hand_to-what");
    let page = again::tells(page, member, before, telling);
    let page = match receivers.others.as_slice() {
        [] => page,
        names => page.told("standing-hand_to-others", [("names", names.join(", "))]),
    };
    if receivers.seeing.is_empty() {
        return page.say("standing-hand_to-nobody").closed();
    }
    let choice = |one: &Recipient| {
        let choice = Choice::named(one.id.to_string(), &one.name);
        if one.id == before.referral.organisation { choice.hint("standing-hand_to-back") } else { choice }
    };
    let choices = receivers.seeing.iter().map(choice).collect();
    page.radios("to", "standing-hand_to-to", "", choices).button("standing-hand_to-button", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let receivers = receivers(&office, &member, &before).await?;
    let telling = opened(&office, &member, &before).await?.telling;
    page(&visit, &member, &before, &receivers, &telling, Form::new()).answer()
}

pub async fn hand_to(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let receivers = receivers(&office, &member, &before).await?;
    let reading = opened(&office, &member, &before).await?;
    let again = |refusal: NotHanded, form: Form| page(&visit, &member, &before, &receivers, &reading.telling, refuse(form, refusal)).answer();
    if form.is_refused() {
        return page(&visit, &member, &before, &receivers, &reading.telling, form).answer();
    }
    let to = form.value("to").parse().ok().filter(|to| receivers.seeing.iter().any(|one| one.id == *to));
    let Some(to) = to else { return again(NotHanded::NoReceiver, form) };
    let tables = tables(&office)?;
    let packed = {
        let mut tx = office.house.db.read().await?;
        let keys = recipients::keys(&mut tx, &office.house.partnership_key, to).await?;
        hand_over::pack(chance(&office), &reading.keyring, &reading.papers, to, &keys)?
    };
    let Some(packed) = packed else { return again(NotHanded::Sealed, form) };
    let now = office.house.clock.now();
    let handed = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        hand_over::hand_over(change, &member, before.referral.id, &packed, &reading, &tables.responders).await
    });
    match ended(handed)? {
        Ok(()) => done(before.referral.id),
        Err(refusal) => again(refusal, form),
    }
}
