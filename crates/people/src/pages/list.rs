//! The people an organisation helps: whom somebody must look at again first, then the newest.

use crate::acts::{Listed, listed};
use crate::age::Standing;
use crate::opened;
use crate::pages::account_for_names;
use crate::person::{Person, PersonId};
use crate::record::Details;
use crate::store;
use askama::Template;
use axum::extract::{RawQuery, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Filled, Page, Visit, render};
use daybreak_vault::Compartment;
use daybreak_vocabulary::Day;
use std::collections::HashMap;
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
    let due = match asked {
        None => store::due(&mut tx, member.organisation, member.id, office.house.today()).await?,
        Some(_) => Vec::new(),
    };
    let shown: Vec<PersonId> = due.iter().map(|(person, _)| person.id).chain(people.iter().map(|known| known.person.id)).collect();
    let who = opened::details_of(&mut tx, &keyring, member.organisation, &shown).await?;
    tx.rollback().await?;
    let due: Vec<Row> = due.iter().map(|(person, day)| row(&who, person, Some(*day), true)).collect();
    let rows: Vec<Row> = people.iter().map(|known| row(&who, &known.person, None, known.is_keeper())).collect();
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

fn row(who: &HashMap<PersonId, Details>, person: &Person, due_on: Option<Day>, ours: bool) -> Row {
    Row {
        id: person.id,
        href: format!("/people/{}", person.id),
        called: who.get(&person.id).map(Details::called).unwrap_or_default(),
        reference: person.reference(),
        standing: person.standing,
        due_on,
        worked_on: person.worked_on,
        ours,
    }
}
