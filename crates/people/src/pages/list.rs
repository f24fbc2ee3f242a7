//! The people an organisation helps: whom somebody must look at again first, then the newest.

use crate::acts::{Before, Listed, before, listed};
use crate::age::Standing;
use crate::opened;
use crate::pages::account_for_names;
use crate::person::PersonId;
use crate::store;
use askama::Template;
use axum::extract::{RawQuery, State};
use daybreak_access::{Member, Office};
use daybreak_database::{Failure, Transaction};
use daybreak_site::{Answer, Filled, Page, Visit, render};
use daybreak_vault::{Compartment, Keyring};
use daybreak_vocabulary::Day;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    page: Page,
    /// This member holds no key yet.
    no_key: bool,
    due: Vec<Row>,
    rows: Vec<Row>,
    first: String,
    after: String,
}

struct Row {
    id: PersonId,
    href: String,
    /// Empty where it does not open or nobody knows a name.
    called: String,
    reference: String,
    standing: Standing,
    due_on: Option<Day>,
    worked_on: Day,
    ours: bool,
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let page = member.page(&visit, "people-title");
    let before_id = query.as_deref().unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("before="));
    let asked: Option<PersonId> = before_id.and_then(|id| id.parse().ok());
    let mut tx = office.house.db.read().await?;
    let keyring = member.keyring(&mut tx).await?;
    let Filled { rows: people, next } = listed(&mut tx, &member, Listed::Everybody, asked).await?;
    let today = office.house.today();
    let mut due = Vec::new();
    if asked.is_none() {
        for (person, day) in store::due(&mut tx, member.organisation, today).await? {
            // Whoever stepped back from somebody does not find them here.
            if let Some(known) = before(&mut tx, &member, person.id).await? {
                due.push(row(&mut tx, &member, &keyring, &known, Some(day)).await?);
            }
        }
    }
    let mut rows = Vec::new();
    for known in &people {
        rows.push(row(&mut tx, &member, &keyring, known, None).await?);
    }
    tx.rollback().await?;
    let named: Vec<PersonId> = due.iter().chain(&rows).filter(|row| !row.called.is_empty()).map(|row| row.id).collect();
    account_for_names(&office, &member, &named).await?;
    render(&ListPage {
        no_key: !keyring.holds(member.organisation, Compartment::Identities),
        due,
        rows,
        first: asked.map(|_| page.href("/people")).unwrap_or_default(),
        after: next.map(|next| page.href(&format!("/people?before={next}"))).unwrap_or_default(),
        page,
    })
}

async fn row(tx: &mut Transaction, member: &Member, keyring: &Keyring, known: &Before, due_on: Option<Day>) -> Result<Row, Failure> {
    let person = &known.person;
    let details = opened::details(tx, keyring, member.organisation, person.id).await?;
    Ok(Row {
        id: person.id,
        href: format!("/people/{}", person.id),
        called: details.map(|details| details.called()).unwrap_or_default(),
        reference: person.reference(),
        standing: person.standing,
        due_on,
        worked_on: person.worked_on,
        ours: known.is_keeper(),
    })
}
