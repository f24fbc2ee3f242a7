//! What somebody permits: that another organisation sees their record, or that immigration authorities are told anything. Taken back, it ends at once.

use super::choices::{answers, explaining, looked_with, ready};
use crate::acts::choose::{self, NotChosen};
use crate::choice::{About, Answer as Said};
use crate::pages::desk::{Desk, plain};
use crate::pages::{chance, done, ended};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_site::{Answer, Choice, Form, Sent, Visit};
use daybreak_triage::act_page::{ActPage, Part, refuse};
use daybreak_triage::refusals::Said as Refusal;
use daybreak_vault::recipients::{self, Recipient, RecipientKind};
use daybreak_vocabulary::OrganisationId;
use std::sync::Arc;

/// Stands for "immigration authorities" among the organisations.
const IMMIGRATION: &str = "immigration";

/// Whom they can permit: every partner but the keeper and those behind the immigration wall.
async fn partners(office: &Office, desk: &Desk) -> Result<Vec<Recipient>, Failure> {
    let mut tx = office.house.db.read().await?;
    let directory = recipients::directory(&mut tx, &office.house.partnership_key).await?;
    let may = |one: &&Recipient| one.active && one.kind != RecipientKind::ImmigrationEnforcement && one.id != desk.before.person.keeper;
    Ok(directory.recipients().filter(may).cloned().collect())
}

fn page(desk: &Desk, visit: &Visit, member: &Member, partners: &[Recipient], form: Form) -> ActPage {
    let page = plain(visit, member, &desk.before, "permit", "choice-permit-title", form);
    if desk.opened.details.is_none() {
        return page.say("people-sealed").closed();
    }
    if !desk.before.person.is_open() {
        return page.say(NotChosen::Merged.key()).closed();
    }
    let mut whom: Vec<Choice> = partners.iter().map(|one| Choice::named(one.id.to_string(), &one.name)).collect();
    whom.push(Choice::new(IMMIGRATION, "choice-permit-immigration").hint("choice-permit-immigration-hint"));
    let page = page.say("choice-permit-what").part(Part::Warn("choice-permit-end"));
    explaining(page.radios("with", "choice-permit-whom", "", whom).radios("answer", "choice-permit-answer", "", answers()), false)
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let desk = Desk::open(&office, &member, &id).await?;
    let partners = partners(&office, &desk).await?;
    page(&desk, &visit, &member, &partners, Form::new().with("by", &member.name)).answer()
}

fn read(form: &Form, partners: &[Recipient]) -> Result<(About, Option<OrganisationId>, Said), NotChosen> {
    let answer = Said::from_code(form.value("answer")).ok_or(NotChosen::NoAnswer)?;
    if form.value("with") == IMMIGRATION {
        return Ok((About::Immigration, None, answer));
    }
    let with: Option<OrganisationId> = form.value("with").parse().ok();
    let with = with.filter(|with| partners.iter().any(|one| one.id == *with)).ok_or(NotChosen::NoOrganisation)?;
    Ok((About::Sharing, Some(with), answer))
}

pub async fn choose(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let desk = Desk::read(&office, &member, &id).await?;
    let partners = partners(&office, &desk).await?;
    let again = |form: Form, refusal: NotChosen| page(&desk, &visit, &member, &partners, refuse(form, refusal)).answer();
    if form.is_refused() {
        return page(&desk, &visit, &member, &partners, form).answer();
    }
    if desk.opened.details.is_none() {
        return page(&desk, &visit, &member, &partners, form).answer();
    }
    let (about, with, answer) = match read(&form, &partners) {
        Ok(read) => read,
        Err(refusal) => return again(form, refusal),
    };
    let (chosen, paper) = match ready(&office, &desk, &form, about, with, answer).await? {
        Ok(ready) => ready,
        Err(refusal) => return again(form, refusal),
    };
    let now = office.house.clock.now();
    let person = desk.before.person.id;
    let all = [(chosen, paper)];
    let looked = looked_with(&desk.opened, &all, now.day());
    let put = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        let [(chosen, paper)] = &all;
        choose::choose(change, &member, person, chosen, paper, looked.as_ref()).await
    });
    match ended(put)? {
        // Whoever was permitted here may be the one who is no longer.
        Ok(ended) if ended.shares.iter().any(|(_, organisation)| *organisation == member.organisation) => daybreak_site::go_to("/people"),
        Ok(ended) if !ended.shares.is_empty() => done(person, "ended"),
        Ok(_) => done(person, "chose"),
        Err(refusal) => again(form, refusal),
    }
}
