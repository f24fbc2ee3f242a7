//! An organisation's own intelligence reports, and what others gave it. No word of any: a list is seen by whoever passes a screen.

use crate::acts::intelligence::before;
use crate::intelligence::{Intelligence, Standing};
use crate::pages::leaf;
use crate::store::{self, Key, PAGE};
use askama::Template;
use axum::extract::{RawQuery, State};
use daybreak_access::{Act, Member, Office};
use daybreak_database::{Failure, Transaction};
use daybreak_site::{Answer, Filled, Filling, Page, Visit, render};
use daybreak_vault::recipients;
use daybreak_vocabulary::{Day, Moment};
use std::sync::Arc;

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
    /// The addresses of the first page and of the next.
    first: String,
    after: String,
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

/// The names of the two lists in an address.
const OWN: &str = "own";
const RECEIVED: &str = "received";

/// A page of an organisation's own that this member sees. One made from a report they may not see is not there for them.
async fn own(tx: &mut Transaction, member: &Member, after: Option<Key>) -> Result<Filled<Intelligence, Key>, Failure> {
    let mut filling = Filling::new(after, PAGE, Intelligence::key);
    while filling.wants() {
        let rows = store::own_intelligence(tx, member.organisation, filling.after(), filling.limit()).await?;
        filling.bring(rows);
        while let Some(found) = filling.next_row() {
            if before(tx, member, found.id).await?.is_some() {
                filling.show(found);
            }
        }
    }
    Ok(filling.filled())
}

/// The same of what others gave it.
async fn received(tx: &mut Transaction, member: &Member, after: Option<Key>) -> Result<Filled<Intelligence, Key>, Failure> {
    let mut filling = Filling::new(after, PAGE, |(at, found): &(Moment, Intelligence)| (at.0, found.id.0));
    while filling.wants() {
        let rows = store::received_intelligence(tx, member.organisation, filling.after(), filling.limit()).await?;
        filling.bring(rows);
        while let Some((_, found)) = filling.next_row() {
            if before(tx, member, found.id).await?.is_some() {
                filling.show(found);
            }
        }
    }
    Ok(filling.filled())
}

/// How a list goes on: where its first page is, where it has a next one, and what an empty page of it says.
fn going_on(page: &Page, name: &str, asked: Option<Key>, next: Option<Key>, none: &'static str) -> (String, String, &'static str) {
    let first = asked.map(|_| page.href("/intelligence")).unwrap_or_default();
    let after = next.map(|next| page.href(&leaf::address("/intelligence", name, next))).unwrap_or_default();
    (first, after, if asked.is_some() { "triage-queue-empty-page" } else { none })
}

/// The first page of both lists; or a later one of either, by itself.
pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let page = member.page(&visit, "intelligence-title");
    let asked_own = leaf::asked(query.as_deref(), OWN);
    let asked_received = leaf::asked(query.as_deref(), RECEIVED).filter(|_| asked_own.is_none());
    let mut lists = Vec::new();
    let mut tx = office.house.db.read().await?;
    if asked_received.is_none() {
        let Filled { rows: seen, next } = own(&mut tx, &member, asked_own).await?;
        let mut rows = Vec::new();
        for found in seen {
            let with = store::name_of(&mut tx, found.kept_by).await?.map(|(name, _)| name).unwrap_or_default();
            rows.push(row(&found, with));
        }
        let (first, after, empty) = going_on(&page, OWN, asked_own, next, "intelligence-own-none");
        lists.push(Listed { heading: "intelligence-own", column: "intelligence-column-with", empty, rows, first, after });
    }
    if asked_own.is_none() {
        let Filled { rows: seen, next } = received(&mut tx, &member, asked_received).await?;
        let names = recipients::all(&mut tx).await?;
        let from = |found: &Intelligence| names.iter().find(|one| one.id == found.organisation).map(|one| one.name.clone()).unwrap_or_default();
        let rows = seen.iter().map(|found| row(found, from(found))).collect();
        let (first, after, empty) = going_on(&page, RECEIVED, asked_received, next, "intelligence-received-none");
        lists.push(Listed { heading: "intelligence-received", column: "intelligence-column-from", empty, rows, first, after });
    }
    drop(tx);
    render(&ListPage { lists, writes: member.may(Act::WriteIntelligence), page })
}
