//! The conferences one's organisation was asked to, by their day: what each is about is opened with the reader's own keys.

use crate::acts::conference::before;
use crate::conference::{AboutText, Conference};
use crate::opened::paper;
use crate::pages::leaf;
use crate::store::{self, Key, PAGE};
use askama::Template;
use axum::extract::{RawQuery, State};
use daybreak_access::{Act, Member, Office};
use daybreak_database::{Failure, Transaction};
use daybreak_site::{Answer, Filled, Filling, Page, Visit, render};
use daybreak_vault::recipients;
use daybreak_vocabulary::Day;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "conferences.html")]
struct ListPage {
    page: Page,
    rows: Vec<Row>,
    empty: &'static str,
    /// The addresses of the first page and of the next.
    first: String,
    after: String,
    calls: bool,
}

struct Row {
    href: String,
    on: Day,
    title: String,
    by: String,
    /// How it stands: its words and its colour.
    tag: (&'static str, &'static str),
}

fn tag(found: &Conference) -> (&'static str, &'static str) {
    if found.called_off.is_some() {
        ("conference-off-tag", "grey")
    } else if found.minutes.is_some() {
        ("conference-held", "green")
    } else if found.moved_from.is_some() {
        ("conference-moved", "yellow")
    } else {
        ("conference-to-come", "blue")
    }
}

/// A page of those this member sees.
async fn fill(tx: &mut Transaction, member: &Member, after: Option<Key>) -> Result<Filled<Conference, Key>, Failure> {
    let mut filling = Filling::new(after, PAGE, Conference::key);
    while filling.wants() {
        let rows = store::conferences(tx, member.organisation, filling.after(), filling.limit()).await?;
        filling.bring(rows);
        while let Some(found) = filling.next_row() {
            if before(tx, member, found.id).await?.is_some() {
                filling.show(found);
            }
        }
    }
    Ok(filling.filled())
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let page = member.page(&visit, "conference-title");
    let asked = leaf::asked(query.as_deref(), "after");
    let mut tx = office.house.db.read().await?;
    let keyring = member.keyring(&mut tx).await?;
    let names = recipients::all(&mut tx).await?;
    let Filled { rows: seen, next } = fill(&mut tx, &member, asked).await?;
    let mut rows = Vec::new();
    for found in seen {
        let about: Option<AboutText> = paper(&mut tx, &keyring, &member, Some(found.about)).await?;
        rows.push(Row {
            href: format!("/conferences/{}", found.id),
            on: found.meets_on,
            title: about.map_or_else(|| page.plain("conference-sealed-title"), |about| about.title),
            by: names.iter().find(|one| one.id == found.organisation).map(|one| one.name.clone()).unwrap_or_default(),
            tag: tag(&found),
        });
    }
    drop(tx);
    render(&ListPage {
        rows,
        empty: if asked.is_some() { "triage-queue-empty-page" } else { "conference-none" },
        first: asked.map(|_| page.href("/conferences")).unwrap_or_default(),
        after: next.map(|next| page.href(&leaf::address("/conferences", "after", next))).unwrap_or_default(),
        calls: member.may(Act::CallConference),
        page,
    })
}
