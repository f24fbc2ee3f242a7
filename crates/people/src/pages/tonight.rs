//! Tonight: who can give a bed, food, a doctor, a lawyer now. With or without a referral, and with or without a record.

use crate::services::{self, Gives, Help};
use crate::store;
use askama::Template;
use axum::extract::State;
use daybreak_access::{Act, Member, Office};
use daybreak_site::{Answer, Page, Visit, render};
use daybreak_vocabulary::Day;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "tonight.html")]
struct TonightPage {
    page: Page,
    groups: Vec<Group>,
    /// Those nobody confirmed lately: for whoever keeps them, and for nobody to be sent to.
    stale: Vec<Row>,
    keeps: bool,
}

struct Group {
    gives: Gives,
    rows: Vec<Row>,
}

#[derive(Clone)]
struct Row {
    id: String,
    name: String,
    number: String,
    dialled: String,
    hours: String,
    words: String,
    source: String,
    confirmed_on: Option<Day>,
    /// This member's organisation keeps it.
    ours: bool,
}

fn row(service: &Help, member: &Member) -> Row {
    Row {
        id: service.id.to_string(),
        name: service.name.clone(),
        number: service.number.clone(),
        dialled: service.number.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect(),
        hours: service.hours.clone(),
        words: service.words.clone(),
        source: service.source.clone(),
        confirmed_on: service.confirmed_on,
        ours: service.keeper == Some(member.organisation),
    }
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let mut tx = office.house.db.read().await?;
    // What the partnership wrote down itself comes first: it is nearer.
    let mut all = store::services(&mut tx).await?;
    all.extend(services::national());
    let today = office.house.today();
    let (fresh, stale): (Vec<&Help>, Vec<&Help>) = all.iter().partition(|service| service.is_fresh(today));
    let groups = Gives::ALL.iter().map(|gives| Group {
        gives: *gives,
        rows: fresh.iter().filter(|service| service.gives.contains(gives)).map(|service| row(service, &member)).collect(),
    });
    let groups = groups.collect();
    let stale = stale.into_iter().map(|service| row(service, &member)).collect();
    render(&TonightPage { page: member.page(&visit, "tonight-title"), groups, stale, keeps: member.may(Act::KeepServices) })
}
