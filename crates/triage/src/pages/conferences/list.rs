//! The conferences one's organisation was asked to, by their day: what each is about is opened with the reader's own keys.

use crate::acts::conference::before;
use crate::conference::{AboutText, Conference};
use crate::opened::paper;
use crate::store;
use askama::Template;
use axum::extract::State;
use daybreak_access::{Act, Member, Office};
use daybreak_site::{Answer, Page, Visit, render};
use daybreak_vault::recipients;
use daybreak_vocabulary::Day;
use std::sync::Arc;

/// The latest that are shown.
const LATEST: i64 = 60;

#[derive(Template)]
#[template(path = "conferences.html")]
struct ListPage {
    page: Page,
    rows: Vec<Row>,
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

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let page = member.page(&visit, "conference-title");
    let mut tx = office.house.db.read().await?;
    let keyring = member.keyring(&mut tx).await?;
    let names = recipients::all(&mut tx).await?;
    let mut rows = Vec::new();
    for found in store::conferences(&mut tx, member.organisation, LATEST).await? {
        if before(&mut tx, &member, found.id).await?.is_none() {
            continue;
        }
        let about: Option<AboutText> = paper(&mut tx, &keyring, &member, Some(found.about)).await?;
        rows.push(Row {
            href: format!("/conferences/{}", found.id),
            on: found.meets_on,
            title: about.map_or_else(|| page.plain("conference-sealed-title"), |about| about.title),
            by: names.iter().find(|one| one.id == found.organisation).map(|one| one.name.clone()).unwrap_or_default(),
            tag: tag(&found),
        });
    }
    render(&ListPage { rows, calls: member.may(Act::CallConference), page })
}
