//! Taking back a published table that was brought by mistake.

use super::spoken::Spoken;
use crate::acts::take_back::{self, NotTakenBack};
use crate::store::{self, Listed};
use crate::tongue::Tongue;
use askama::Template;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_audit::Stop;
use daybreak_site::{Answer, Fault, Form, Page, Sent, Visit, go_to, render, render_as};
use http::StatusCode;
use std::sync::Arc;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "take_back.html")]
struct TakeBack {
    page: Page,
    form: Form,
    action: String,
    table: Listed,
    published: String,
}

/// The table, if it stands and is theirs; otherwise there is no such page.
async fn theirs(office: &Office, member: &Member, id: &str) -> Result<Listed, Fault> {
    let id: Uuid = id.parse().map_err(|_| Fault::Missing)?;
    let mut tx = office.house.db.read().await?;
    store::find_listed(&mut tx, id).await?.filter(|listed| take_back::is_theirs(listed, Some(member))).ok_or(Fault::Missing)
}

fn page_of(member: &Member, visit: &Visit, table: Listed, form: Form) -> TakeBack {
    let page = member.page(visit, "tables-take-back-title").answering(&form);
    TakeBack { action: address(table.id), published: Spoken(&page).published(table.published()), table, form, page }
}

/// Where a table is taken back.
pub fn address(id: Uuid) -> String {
    format!("/tables/editions/{}/take-back", id.hyphenated())
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    render(&page_of(&member, &visit, theirs(&office, &member, &id).await?, Form::new()))
}

pub async fn take(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, Sent { visit, mut form, .. }: Sent) -> Answer {
    let table = theirs(&office, &member, &id).await?;
    if !form.is_refused() {
        let (now, chance, reason) = (office.house.clock.now(), office.house.chance.as_ref(), form.value("reason").to_owned());
        let taken = daybreak_audit::change!(&office.house.db, member.author(), now, chance, |change| take_back::take_back(change, Some(&member), table.id, &reason).await);
        match taken {
            Ok(()) => return go_to("/tables?done=taken-back"),
            Err(Stop::Refused(NotTakenBack::NotThere)) => return Err(Fault::Missing),
            Err(Stop::Refused(NotTakenBack::NoReason)) => form.refuse("reason", "tables-take-back-no-reason"),
            Err(Stop::Failed(failure)) => return Err(failure.into()),
        }
    }
    render_as(StatusCode::UNPROCESSABLE_ENTITY, &page_of(&member, &visit, table, form))
}
