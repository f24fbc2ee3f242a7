//! Tonight: who can give a bed, food, a doctor, a lawyer now. With or without a referral, and with or without a record.

use crate::services::{self, Gives, Help};
use crate::store;
use askama::Template;
use axum::extract::{RawQuery, State};
use daybreak_access::{Act, Member, Office};
use daybreak_site::{Answer, Page, Said, Visit, render};
use daybreak_vocabulary::{Day, Jurisdiction};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "tonight.html")]
struct TonightPage {
    page: Page,
    nations: Vec<Nation>,
    groups: Vec<Group>,
    /// Those nobody confirmed lately: for whoever keeps them, and for nobody to be sent to.
    stale: Vec<Row>,
    keeps: bool,
}

/// One nation to look at, or all.
struct Nation {
    label: &'static str,
    href: String,
    current: bool,
}

struct Group {
    gives: Gives,
    rows: Vec<Row>,
}

#[derive(Clone)]
struct Row {
    id: String,
    name: String,
    /// In which nation, or that nobody wrote that down.
    serves: Said,
    number: String,
    dialled: String,
    hours: String,
    words: String,
    source: String,
    confirmed_on: Option<Day>,
    /// This member's organisation keeps it.
    ours: bool,
}

fn row(service: &Help, page: &Page, member: &Member) -> Row {
    let nations: Vec<String> = service.nations.iter().map(|nation| page.plain(nation.key())).collect();
    Row {
        id: service.id.to_string(),
        name: service.name.clone(),
        serves: if nations.is_empty() { page.say("tonight-serves-not-said") } else { page.say_with("tonight-serves", [("nations", nations.join(", "))]) },
        number: service.number.clone(),
        dialled: service.number.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect(),
        hours: service.hours.clone(),
        words: service.words.clone(),
        source: service.source.clone(),
        confirmed_on: service.confirmed_on,
        ours: service.keeper == Some(member.organisation),
    }
}

fn nations(chosen: Option<Jurisdiction>) -> Vec<Nation> {
    let all = Nation { label: "tonight-nation-all", href: "/tonight".to_owned(), current: chosen.is_none() };
    let one = |nation: &Jurisdiction| Nation { label: nation.key(), href: in_nation(Some(*nation)), current: chosen == Some(*nation) };
    std::iter::once(all).chain(Jurisdiction::ALL.iter().map(one)).collect()
}

/// Where it is shown for a nation; of all where that is not known.
pub fn in_nation(nation: Option<Jurisdiction>) -> String {
    nation.map_or_else(|| "/tonight".to_owned(), |nation| format!("/tonight?nation={}", nation.code()))
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let query = query.unwrap_or_default();
    let nation = query.split('&').find_map(|pair| pair.strip_prefix("nation=")).and_then(Jurisdiction::from_code);
    let page = member.page(&visit, "tonight-title");
    let mut tx = office.house.db.read().await?;
    // What the partnership wrote down itself comes first: it is nearer.
    let mut all = store::services(&mut tx).await?;
    all.extend(services::national());
    all.retain(|service| service.serves(nation));
    let today = office.house.today();
    let (fresh, stale): (Vec<&Help>, Vec<&Help>) = all.iter().partition(|service| service.is_fresh(today));
    let groups = Gives::ALL.iter().map(|gives| Group {
        gives: *gives,
        rows: fresh.iter().filter(|service| service.gives.contains(gives)).map(|service| row(service, &page, &member)).collect(),
    });
    let groups = groups.collect();
    let stale = stale.into_iter().map(|service| row(service, &page, &member)).collect();
    render(&TonightPage { nations: nations(nation), groups, stale, keeps: member.may(Act::KeepServices), page })
}
