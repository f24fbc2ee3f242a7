//! One's own organisation's page, and the directory of all.

use super::done;
use crate::acts::organisation as acts;
use crate::organisation::Details;
use crate::store::organisations as store;
use askama::Template;
use axum::extract::{RawQuery, State};
use daybreak_access::{Act, Member, Office};
use daybreak_audit::Stop;
use daybreak_site::{Answer, Choice, Form, Page, Sent, Visit, go_to, render, render_form};
use daybreak_vault::{Recipient, RecipientKind, recipients};
use std::sync::Arc;

struct Entry {
    recipient: Recipient,
    details: Details,
    /// Names of the districts it reads about.
    places: Vec<String>,
}

#[derive(Template)]
#[template(path = "organisation.html")]
struct Own {
    page: Page,
    form: Form,
    name: String,
    kind: RecipientKind,
    wall: bool,
    places: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "directory.html")]
struct Directory {
    page: Page,
    done: Option<&'static str>,
    /// Whether this member may propose one more.
    adds: bool,
    entries: Vec<Entry>,
}

async fn entries(office: &Office) -> Result<Vec<(Entry, Vec<String>)>, daybreak_site::Fault> {
    let mut tx = office.house.db.read().await?;
    let details = store::all(&mut tx).await?;
    let mut entries = Vec::new();
    for listed in recipients::directory(&mut tx, &office.house.partnership_key).await?.listed {
        let (recipient, codes) = (listed.recipient, listed.places);
        let names = codes.iter().map(|code| office.house.settings.places.name_of(code).unwrap_or(code).to_owned()).collect();
        let details = details.iter().find(|(id, _)| *id == recipient.id).map(|(_, details)| details.clone()).unwrap_or_default();
        entries.push((Entry { recipient, details, places: names }, codes));
    }
    tx.rollback().await?;
    Ok(entries)
}

pub(crate) async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let all = entries(&office).await?;
    let own = all.into_iter().find(|(entry, _)| entry.recipient.id == member.organisation);
    let (details, codes) = own.map(|(entry, codes)| (entry.details, codes)).unwrap_or_default();
    let form = Form::new().with("hours", details.hours).with("telephone", details.telephone).with("mail", details.mail);
    let form = codes.into_iter().fold(form, |form, code| form.with("places", code));
    page(&office, &member, &visit, form)
}

fn page(office: &Office, member: &Member, visit: &Visit, form: Form) -> Answer {
    let mut page = member.page(visit, "organisation-title");
    page.refused = form.is_refused();
    let refused = page.refused;
    let districts = &office.house.settings.places.districts;
    let shown = Own {
        page,
        form,
        name: member.organisation_name.clone(),
        kind: member.organisation_kind,
        wall: member.organisation_kind == RecipientKind::ImmigrationEnforcement,
        places: districts.iter().map(|district| Choice::named(district.code.clone(), district.name.clone())).collect(),
    };
    render_form(refused, &shown)
}

pub(crate) async fn edit(State(office): State<Arc<Office>>, member: Member, Sent { visit, form, .. }: Sent) -> Answer {
    if form.is_refused() {
        return page(&office, &member, &visit, form);
    }
    let details = Details {
        hours: form.value("hours").to_owned(),
        telephone: form.value("telephone").to_owned(),
        mail: form.value("mail").to_owned(),
    };
    let places: Vec<String> = form.all("places").into_iter().map(str::to_owned).collect();
    match acts::edit(&office, &member, &details, &places).await {
        Ok(()) => go_to("/directory?done=organisation"),
        Err(Stop::Refused(refused)) => {
            let mut form = form;
            form.refuse(refused.field(), refused.key());
            page(&office, &member, &visit, form)
        }
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

pub(crate) async fn directory(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let entries = entries(&office).await?.into_iter().map(|(entry, _)| entry).filter(|entry| entry.recipient.active).collect();
    render(&Directory { page: member.page(&visit, "directory-title"), done: done(query.as_deref()), adds: member.may(Act::AddOrganisation), entries })
}
