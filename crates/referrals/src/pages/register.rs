//! The register: every referral and notification this organisation sees, with where it stands.

use super::cases::{kind, organisations};
use crate::referral::{Kind, ReferralId};
use crate::register::{After, Asked};
use crate::standing::Standing;
use crate::store::unread_feedback;
use crate::store::register::{Entry, page as read};
use askama::Template;
use axum::extract::{RawQuery, State};
use daybreak_access::{Member, Office};
use daybreak_database::{Failure, PAGE, Transaction};
use daybreak_people::acts as people;
use daybreak_people::store::has_stepped_back;
use daybreak_site::{Answer, Choice, Filled, Filling, Form, Page, Visit, render};
use daybreak_vocabulary::{Day, Jurisdiction, OrganisationId};
use std::collections::HashMap;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "register.html")]
struct Register {
    page: Page,
    form: Form,
    standings: Vec<Choice>,
    kinds: Vec<Choice>,
    nations: Vec<Choice>,
    places: Vec<Choice>,
    overdue: Vec<Choice>,
    rows: Vec<Row>,
    empty: &'static str,
    first: String,
    after: String,
}

struct Row {
    href: String,
    label: String,
    kind: &'static str,
    standing: &'static str,
    colour: &'static str,
    news: bool,
    /// A word back that nobody here has read.
    feedback: bool,
    prepared_on: Day,
    referred_by: String,
    handled_by: String,
    lives_in: Option<String>,
    exploited_in: Option<String>,
    due_on: Option<Day>,
    overdue: bool,
}

/// The end of an id: ids of one minute begin alike.
fn label(id: ReferralId) -> String {
    let text = id.to_string();
    text.get(text.len().saturating_sub(6)..).unwrap_or_default().to_uppercase()
}

/// The colour of a standing's tag; its words are its key.
pub fn colour(standing: Standing) -> &'static str {
    match standing {
        Standing::Prepared | Standing::Leaving => "yellow",
        Standing::Entered | Standing::Acknowledged => "blue",
        Standing::Recovering => "turquoise",
        Standing::Reconsidered => "purple",
        Standing::Recognised => "green",
        Standing::RefusedFirst | Standing::RefusedSecond | Standing::Disqualified => "orange",
        Standing::Withdrawn | Standing::Closed => "grey",
    }
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let page = member.page(&visit, "register-title");
    let today = page.house.today();
    let asked = Asked::from_query(query.as_deref().unwrap_or_default(), &page.house.settings.places);
    let mut tx = office.house.db.read().await?;
    let Filled { rows: seen, next } = fill(&mut tx, &member, &asked, today).await?;
    let unread = unread_feedback(&mut tx, member.organisation, member.id).await?;
    tx.rollback().await?;
    let names = organisations(&office).await?;
    let rows = seen.iter().map(|entry| Row { feedback: unread.contains(&entry.referral), ..row(&page, entry, &names, today) }).collect();
    let settings = &page.house.settings;
    let all = |key| std::iter::once(Choice::new("", key));
    let places = std::iter::once((settings.places.code.as_str(), settings.places.name.as_str()))
        .chain(settings.places.districts.iter().filter(|one| one.joined_to.is_none()).map(|one| (one.code.as_str(), one.name.as_str())));
    let filter = &asked.filter;
    let form = Form::new()
        .with("standing", filter.standing.map_or("", Standing::code))
        .with("kind", filter.kind.map_or("", Kind::code))
        .with("nation", filter.nation.map_or("", Jurisdiction::code))
        .with("lives-in", filter.lives_in.as_deref().unwrap_or_default())
        .with("exploited-in", filter.exploited_in.as_deref().unwrap_or_default())
        .with("overdue", if filter.overdue { "yes" } else { "" });
    let empty = match (asked.after, asked.is_filtered()) {
        (Some(_), _) => "register-empty-page",
        (None, true) => "register-empty-filter",
        (None, false) => "register-empty",
    };
    render(&Register {
        standings: all("register-filter-open").chain(Standing::ALL.iter().map(|one| Choice::new(one.code(), one.key()))).collect(),
        kinds: all("register-filter-all").chain(Kind::ALL.iter().map(|one| Choice::new(one.code(), kind(*one)))).collect(),
        nations: all("register-filter-all").chain(Jurisdiction::ALL.iter().map(|one| Choice::new(one.code(), nation(*one)))).collect(),
        places: all("register-filter-all").chain(places.map(|(code, name)| Choice::named(code, name))).collect(),
        overdue: vec![Choice::new("", "register-filter-all"), Choice::new("yes", "register-filter-overdue-yes")],
        form,
        rows,
        empty,
        first: asked.after.map(|_| page.href(&asked.href(None))).unwrap_or_default(),
        after: next.map(|next| page.href(&asked.href(Some(next)))).unwrap_or_default(),
        page,
    })
}

/// Where it stands in the register.
fn key(entry: &Entry) -> After {
    After { prepared_on: entry.prepared_on, referral: entry.referral }
}

/// A page of what this member sees: whoever stepped back from somebody does not find them here.
async fn fill(tx: &mut Transaction, member: &Member, asked: &Asked, today: Day) -> Result<Filled<Entry, After>, Failure> {
    let asks = has_stepped_back(tx, member.id).await?;
    let mut filling = Filling::new(asked.after, PAGE, key);
    while filling.wants() {
        let entries = read(tx, member.organisation, &asked.filter, filling.after(), today, filling.limit()).await?;
        filling.bring(entries);
        while let Some(entry) = filling.next_row() {
            if !asks || people::before(tx, member, entry.person).await?.is_some() {
                filling.show(entry);
            }
        }
    }
    Ok(filling.filled())
}

pub fn nation(nation: Jurisdiction) -> &'static str {
    match nation {
        Jurisdiction::England => "register-nation-england",
        Jurisdiction::Wales => "register-nation-wales",
        Jurisdiction::Scotland => "register-nation-scotland",
        Jurisdiction::NorthernIreland => "register-nation-northern_ireland",
    }
}

fn row(page: &Page, entry: &Entry, names: &HashMap<OrganisationId, String>, today: Day) -> Row {
    let name = |id: OrganisationId| names.get(&id).cloned().unwrap_or_default();
    let place = |code: &Option<String>| page.house.settings.places.name_of(code.as_deref()?).map(str::to_owned);
    Row {
        href: super::cases::path(entry.referral),
        label: label(entry.referral),
        kind: kind(entry.kind),
        standing: entry.standing.said(entry.kind),
        colour: colour(entry.standing),
        news: entry.news > 0,
        feedback: false,
        prepared_on: entry.prepared_on,
        referred_by: name(entry.referred_by),
        handled_by: entry.handled_by.map(name).unwrap_or_default(),
        lives_in: place(&entry.lives_in),
        exploited_in: place(&entry.exploited_in),
        due_on: entry.due_on,
        overdue: entry.due_on.is_some_and(|due| due < today),
    }
}
