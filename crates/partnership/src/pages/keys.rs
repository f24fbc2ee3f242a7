//! Keys: who waits for one, who holds what, and handing one on.

use super::done;
use askama::Template;
use axum::extract::{RawQuery, State};
use daybreak_access::acts::grant::{self, Granted, NotGranted};
use daybreak_access::{Known, Member, MemberId, Office, Role, keys, members};
use daybreak_audit::Stop;
use daybreak_site::{Answer, Choice, Fault, Form, Page, Sent, Visit, go_to, render_form};
use daybreak_vault::Compartment;
use daybreak_vocabulary::Moment;
use std::sync::Arc;

struct Waiting {
    member: Known,
    roles: Vec<Role>,
    compartment: Compartment,
    outside: bool,
    asked_at: Moment,
    /// The name of the first of two coordinators who agreed.
    agreed: Option<String>,
    /// Whether this member can do something about it.
    mine: bool,
}

struct Holder {
    name: String,
    held: Vec<Compartment>,
}

#[derive(Template)]
#[template(path = "keys.html")]
struct Keys {
    page: Page,
    form: Form,
    waiting: Vec<Waiting>,
    holders: Vec<Holder>,
    nobody: bool,
    colleagues: Vec<Choice>,
    compartments: Vec<Choice>,
    done: Option<&'static str>,
}

pub(crate) async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    page(&office, &member, &visit, Form::new(), done(query.as_deref())).await
}

async fn page(office: &Office, member: &Member, visit: &Visit, form: Form, done: Option<&'static str>) -> Answer {
    let mut tx = office.house.db.read().await?;
    let everybody = members::of_organisation(&mut tx, member.organisation).await?;
    let held = keys::held(&mut tx, member.organisation).await?;
    let requests = keys::requests(&mut tx, member.organisation).await?;
    tx.rollback().await?;
    let name_of = |id: MemberId| everybody.iter().find(|(known, _)| known.id == id).map(|(known, _)| known.name.clone());
    let waiting = requests
        .iter()
        .filter_map(|request| {
            let (known, roles) = everybody.iter().find(|(known, _)| known.id == request.member)?;
            Some(Waiting {
                member: known.clone(),
                roles: roles.clone(),
                compartment: request.compartment,
                outside: request.outside,
                asked_at: request.asked_at,
                agreed: request.agreed_by.and_then(name_of),
                mine: request.member != member.id && request.agreed_by != Some(member.id),
            })
        })
        .collect();
    let of = |id: MemberId| held.iter().filter(|(holder, _)| *holder == id).map(|(_, compartment)| *compartment).collect::<Vec<_>>();
    let holders = everybody
        .iter()
        .map(|(known, _)| Holder { name: known.name.clone(), held: of(known.id) })
        .filter(|holder| !holder.held.is_empty())
        .collect::<Vec<_>>();
    let mut page = member.page(visit, "keys-title");
    page.refused = form.is_refused();
    let refused = page.refused;
    let shown = Keys {
        page,
        form,
        waiting,
        nobody: holders.is_empty(),
        holders,
        colleagues: everybody
            .iter()
            .filter(|(known, _)| known.id != member.id)
            .map(|(known, _)| Choice::named(known.id.to_string(), known.name.clone()))
            .collect(),
        compartments: vec![
            Choice::new(Compartment::Reading.code(), "compartment-reading"),
            Choice::new(Compartment::Identities.code(), "compartment-identities"),
            Choice::new(Compartment::Originals.code(), "compartment-originals"),
            Choice::new(Compartment::Sources.code(), "compartment-sources"),
        ],
        done,
    };
    render_form(refused, &shown)
}

fn named(form: &Form) -> Result<(MemberId, Compartment), Fault> {
    let member = form.value("member").parse().map_err(|_| Fault::Missing)?;
    let compartment = Compartment::from_code(form.value("compartment")).ok_or(Fault::Missing)?;
    Ok((member, compartment))
}

pub(crate) async fn give(State(office): State<Arc<Office>>, member: Member, Sent { visit, form, .. }: Sent) -> Answer {
    let (to, compartment) = named(&form)?;
    match grant::grant(&office, &member, to, compartment).await {
        Ok(Granted::Handed) => go_to("/keys?done=key-handed"),
        Ok(Granted::WaitsForAnother) => page(&office, &member, &visit, Form::new(), Some("keys-agreed")).await,
        Err(stop) => refused(&office, &member, &visit, stop).await,
    }
}

pub(crate) async fn decline(State(office): State<Arc<Office>>, member: Member, Sent { visit, form, .. }: Sent) -> Answer {
    let (to, compartment) = named(&form)?;
    match grant::decline(&office, &member, to, compartment).await {
        Ok(()) => go_to("/keys?done=key-declined"),
        Err(stop) => refused(&office, &member, &visit, stop).await,
    }
}

pub(crate) async fn ask(State(office): State<Arc<Office>>, member: Member, Sent { visit, form, .. }: Sent) -> Answer {
    let (to, compartment) = named(&form)?;
    match grant::ask_outside(&office, &member, to, compartment).await {
        Ok(()) => go_to("/keys?done=key-asked"),
        Err(stop) => refused(&office, &member, &visit, stop).await,
    }
}

async fn refused(office: &Office, member: &Member, visit: &Visit, stop: Stop<NotGranted>) -> Answer {
    match stop {
        Stop::Refused(refused) => {
            let mut shown = Form::new();
            shown.refuse("", refused.key());
            page(office, member, visit, shown, None).await
        }
        Stop::Failed(failure) => Err(failure.into()),
    }
}
