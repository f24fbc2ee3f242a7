//! What waits to be entered, or to be told to the authority: chased every day until it is done.

use super::cases::tables;
use crate::acts::standing::before;
use crate::standing::Standing;
use crate::store::standing as rows;
use askama::Template;
use axum::extract::State;
use daybreak_access::{Member, Office};
use daybreak_people::store::has_stepped_back;
use daybreak_site::{Answer, Args, Page, Said, Visit, render};
use daybreak_vocabulary::Day;
use std::sync::Arc;

const MOST: i64 = 200;

#[derive(Template)]
#[template(path = "waiting.html")]
struct Waiting {
    page: Page,
    rows: Vec<Row>,
    /// This organisation is designated: its members may enter. Otherwise it hands on.
    responder: bool,
}

struct Row {
    href: String,
    label: String,
    what: &'static str,
    since: Said,
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let page = member.page(&visit, "waiting-title");
    let today = page.house.today();
    let mut tx = office.house.db.read().await?;
    let mut waiting = Vec::new();
    let asks = has_stepped_back(&mut tx, member.id).await?;
    for row in rows::waiting(&mut tx, member.organisation, MOST).await? {
        // Whoever stepped back from somebody is not told that they wait.
        if !asks || before(&mut tx, &member, row.0).await?.is_some() {
            waiting.push(row);
        }
    }
    tx.rollback().await?;
    let row = |(id, standing, since): (crate::referral::ReferralId, Standing, Day)| {
        let text = id.to_string();
        Row {
            href: super::cases::path(id),
            label: text.get(text.len().saturating_sub(6)..).unwrap_or_default().to_uppercase(),
            what: if standing == Standing::Leaving { "waiting-notice" } else { "waiting-enter" },
            since: page.say_with("waiting-since", Args::new().set("days", today.0.saturating_sub(since.0)).set("day", &page.day(since))),
        }
    };
    let responder = tables(&office)?.responders.row_of(&member.organisation_name).is_some();
    render(&Waiting { rows: waiting.into_iter().map(row).collect(), responder, page })
}
