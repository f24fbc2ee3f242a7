//! The first page after signing in: for each role what waits for them, and what they will never be shown.

use crate::acts::{alert, joining};
use askama::Template;
use axum::extract::State;
use daybreak_access::{Act, AtHome, Member, Office, keys};
use daybreak_site::{Answer, Page, Visit, render};
use daybreak_vault::{Compartment, RecipientKind};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    page: Page,
    name: String,
    organisation: String,
    /// Behind the immigration wall.
    wall: bool,
    reads: bool,
    /// Whether a key for reading was handed to them.
    has_key: bool,
    /// A coordinator without a key, in an organisation where nobody holds one.
    needs_code: bool,
    alerts: usize,
    /// What other rooms have for this member.
    rooms: Vec<AtHome>,
    /// Members who wait for a key this member could hand on.
    waiting: usize,
    manages: bool,
    /// Organisations that another one's coordinator proposed.
    proposed: usize,
    counts: bool,
    audits: bool,
}

pub(crate) async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let organisation = member.organisation;
    let mut tx = office.house.db.read().await?;
    let held = keys::held(&mut tx, organisation).await?;
    let requests = keys::requests(&mut tx, organisation).await?;
    let alerts = match member.may(Act::AcknowledgeAlert) {
        true => alert::waiting(&mut tx, &member).await?.len(),
        false => 0,
    };
    let page = member.page(&visit, "home-title");
    let mut rooms = Vec::new();
    for ask in &office.at_home {
        rooms.extend(ask(&mut tx, &page, &member).await?);
    }
    tx.rollback().await?;
    let proposed = match member.may(Act::AddOrganisation) {
        true => joining::waiting(&office).await?.iter().filter(|one| one.organisation != organisation).count(),
        false => 0,
    };
    let hands_on = member.may(Act::GrantCompartment);
    let reads = member.may(Act::OpenReport);
    render(&Home {
        page,
        rooms,
        name: member.name.clone(),
        organisation: member.organisation_name.clone(),
        wall: member.organisation_kind == RecipientKind::ImmigrationEnforcement,
        reads,
        has_key: held.contains(&(member.id, Compartment::Reading)),
        needs_code: hands_on && !held.iter().any(|(_, compartment)| *compartment == Compartment::Reading),
        alerts,
        waiting: if hands_on { requests.iter().filter(|request| request.member != member.id).count() } else { 0 },
        proposed,
        manages: member.may(Act::ManageMembers),
        counts: !reads && member.roles.contains(&daybreak_access::Role::Analyst),
        audits: member.may(Act::ReadAccount) && !reads,
    })
}
