//! An organisation's own intelligence reports, and what others gave it. No word of any: a list is seen by whoever passes a screen.

use crate::acts::intelligence::before;
use crate::intelligence::{Intelligence, Standing};
use crate::store;
use askama::Template;
use axum::extract::State;
use daybreak_access::{Act, Member, Office};
use daybreak_site::{Answer, Page, Visit, render};
use daybreak_vault::recipients;
use daybreak_vocabulary::Day;
use std::sync::Arc;

/// The latest that are shown.
const LATEST: i64 = 100;

#[derive(Template)]
#[template(path = "intelligence_list.html")]
struct ListPage {
    page: Page,
    lists: Vec<Listed>,
    writes: bool,
}

/// One of the two lists: what it is, whose desk or which organisation its last column names, what is said where it is empty.
struct Listed {
    heading: &'static str,
    column: &'static str,
    empty: &'static str,
    rows: Vec<Row>,
}

struct Row {
    href: String,
    reference: String,
    state: &'static str,
    colour: &'static str,
    on: Day,
    /// On whose desk, or from whom.
    with: String,
}

pub fn colour(standing: Standing) -> &'static str {
    match standing {
        Standing::Draft => "yellow",
        Standing::Sanitised => "turquoise",
        Standing::Given => "green",
    }
}

fn row(found: &Intelligence, with: String) -> Row {
    Row {
        href: format!("/intelligence/{}", found.id),
        reference: found.reference(),
        state: found.standing.key(),
        colour: colour(found.standing),
        on: found.made_at.day(),
        with,
    }
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let page = member.page(&visit, "intelligence-title");
    let mut tx = office.house.db.read().await?;
    let mut own = Vec::new();
    for found in store::own_intelligence(&mut tx, member.organisation, LATEST).await? {
        // One made from a report this member may not see is not there for them.
        if before(&mut tx, &member, found.id).await?.is_some() {
            let with = store::name_of(&mut tx, found.kept_by).await?.map(|(name, _)| name).unwrap_or_default();
            own.push(row(&found, with));
        }
    }
    let names = recipients::all(&mut tx).await?;
    let mut received = Vec::new();
    for found in store::received_intelligence(&mut tx, member.organisation, LATEST).await? {
        if before(&mut tx, &member, found.id).await?.is_some() {
            received.push(found);
        }
    }
    let from = |found: &Intelligence| names.iter().find(|one| one.id == found.organisation).map(|one| one.name.clone()).unwrap_or_default();
    let received = received.iter().map(|found| row(found, from(found))).collect();
    let lists = vec![
        Listed { heading: "intelligence-own", column: "intelligence-column-with", empty: "intelligence-own-none", rows: own },
        Listed { heading: "intelligence-received", column: "intelligence-column-from", empty: "intelligence-received-none", rows: received },
    ];
    render(&ListPage { lists, writes: member.may(Act::WriteIntelligence), page })
}
