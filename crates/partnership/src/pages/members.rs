//! An organisation's members: who they are, what they may do, inviting, beginning again, removing.

use super::done;
use crate::acts::members as acts;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use daybreak_access::acts::join::{self, Invitation};
use daybreak_access::acts::remove;
use daybreak_access::{Act, Known, Member, MemberId, Office, Role, State as Standing, keys, members};
use daybreak_audit::Stop;
use daybreak_site::{Answer, Choice, Fault, Form, Page, Sent, Visit, go_to, render, render_form};
use daybreak_vault::Compartment;
use daybreak_vocabulary::Language;
use http::{HeaderMap, header};
use std::sync::Arc;

struct Row {
    known: Known,
    roles: Vec<Role>,
    held: Vec<Compartment>,
    /// Of the member's own page.
    path: String,
}

impl Row {
    fn invited(&self) -> bool {
        self.known.state == Standing::Invited
    }
}

#[derive(Template)]
#[template(path = "members.html")]
struct Members {
    page: Page,
    form: Form,
    done: Option<&'static str>,
    rows: Vec<Row>,
    roles: Vec<Choice>,
    languages: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "member.html")]
struct One {
    page: Page,
    form: Form,
    row: Row,
    oneself: bool,
    /// What lies on a desk is handed over on a page further up.
    hands_over: bool,
    roles: Vec<Choice>,
}

/// A link to hand to somebody, shown once.
#[derive(Template)]
#[template(path = "member_link.html")]
struct Link {
    page: Page,
    link: String,
}

fn role_choices() -> Vec<Choice> {
    const LABELS: [(Role, &str, &str); 6] = [
        (Role::Reader, "role-reader", "role-reader-does"),
        (Role::Caseworker, "role-caseworker", "role-caseworker-does"),
        (Role::Coordinator, "role-coordinator", "role-coordinator-does"),
        (Role::Analyst, "role-analyst", "role-analyst-does"),
        (Role::Auditor, "role-auditor", "role-auditor-does"),
        (Role::Administrator, "role-administrator", "role-administrator-does"),
    ];
    LABELS.into_iter().map(|(role, label, hint)| Choice::new(role.word(), label).hint(hint)).collect()
}

fn chosen(form: &Form) -> Vec<Role> {
    Role::ALL.into_iter().filter(|role| form.has("roles", role.word())).collect()
}

async fn rows(office: &Office, member: &Member) -> Result<Vec<Row>, Fault> {
    let mut tx = office.house.db.read().await?;
    let known = members::of_organisation(&mut tx, member.organisation).await?;
    let held = keys::held(&mut tx, member.organisation).await?;
    tx.rollback().await?;
    let of = |id: MemberId| held.iter().filter(|(holder, _)| *holder == id).map(|(_, compartment)| *compartment).collect();
    Ok(known.into_iter().map(|(known, roles)| Row { held: of(known.id), path: format!("/members/{}", known.id), known, roles }).collect())
}

pub(crate) async fn list(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    page(&office, &member, &visit, Form::new(), done(query.as_deref())).await
}

async fn page(office: &Office, member: &Member, visit: &Visit, form: Form, done: Option<&'static str>) -> Answer {
    let mut page = member.page(visit, "members-title");
    page.refused = form.is_refused();
    let refused = page.refused;
    let shown = Members {
        page,
        rows: rows(office, member).await?,
        form,
        done,
        roles: role_choices(),
        languages: Language::ALL.iter().map(|language| Choice::named(language.tag(), language.own_name())).collect(),
    };
    render_form(refused, &shown)
}

pub(crate) async fn invite(State(office): State<Arc<Office>>, member: Member, headers: HeaderMap, sent: Sent) -> Answer {
    let Sent { visit, form, .. } = sent;
    if form.is_refused() {
        return page(&office, &member, &visit, form, None).await;
    }
    let invitation = Invitation {
        organisation: member.organisation,
        name: form.value("name").to_owned(),
        mail: form.value("mail").to_owned(),
        language: Language::from_tag(form.value("member-language")).unwrap_or_default(),
        roles: chosen(&form),
    };
    match acts::invite(&office, &member, &invitation).await {
        Ok(path) => shown(&office, &member, &visit, &headers, &path),
        Err(Stop::Refused(refused)) => {
            let mut form = form;
            form.refuse(refused.field(), refused.key());
            page(&office, &member, &visit, form, None).await
        }
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

fn shown(office: &Office, member: &Member, visit: &Visit, headers: &HeaderMap, path: &str) -> Answer {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let scheme = if office.loopback { "http" } else { "https" };
    render(&Link { page: member.page(visit, "member-link-title"), link: format!("{scheme}://{host}{path}") })
}

async fn find(office: &Office, member: &Member, id: &str) -> Result<Row, Fault> {
    let id: MemberId = id.parse().map_err(|_| Fault::Missing)?;
    rows(office, member).await?.into_iter().find(|row| row.known.id == id).ok_or(Fault::Missing)
}

pub(crate) async fn show(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, visit: Visit) -> Answer {
    let row = find(&office, &member, &id).await?;
    let roles = row.roles.clone();
    one(&member, &visit, row, &roles, Form::new())
}

/// `ticked` are the roles as they are held, or as they were sent and refused.
fn one(member: &Member, visit: &Visit, row: Row, ticked: &[Role], form: Form) -> Answer {
    let mut page = member.page(visit, "member-title");
    page.refused = form.is_refused();
    let form = ticked.iter().fold(form, |form, role| form.with("roles", role.word()));
    let refused = page.refused;
    render_form(refused, &One { page, form, oneself: row.known.id == member.id, hands_over: member.may(Act::HandOverAll), row, roles: role_choices() })
}

pub(crate) async fn change_roles(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form, .. } = sent;
    let row = find(&office, &member, &id).await?;
    let roles = chosen(&form);
    match join::change_roles(&office, &member, row.known.id, &roles).await {
        Ok(()) => go_to("/members?done=roles"),
        Err(Stop::Refused(refused)) => {
            let mut shown = Form::new();
            shown.refuse("roles", refused.key());
            one(&member, &visit, row, &roles, shown)
        }
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

pub(crate) async fn link(
    State(office): State<Arc<Office>>,
    member: Member,
    Path(id): Path<String>,
    visit: Visit,
    headers: HeaderMap,
) -> Answer {
    let row = find(&office, &member, &id).await?;
    match acts::link(&office, &member, row.known.id).await {
        Ok(path) => shown(&office, &member, &visit, &headers, &path),
        Err(Stop::Refused(acts::NoLink::NoSuchMember)) => Err(Fault::Missing),
        Err(Stop::Refused(acts::NoLink::NotYours)) => {
            let mut refused = Form::new();
            refused.refuse("", "coordinator-link-not-yours");
            let roles = row.roles.clone();
            one(&member, &visit, row, &roles, refused)
        }
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

pub(crate) async fn remove(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, visit: Visit) -> Answer {
    let row = find(&office, &member, &id).await?;
    match remove::remove(&office, &member, row.known.id).await {
        Ok(()) => go_to("/members?done=removed"),
        Err(Stop::Refused(refused)) => {
            let mut shown = Form::new();
            shown.refuse("", refused.key());
            let roles = row.roles.clone();
            one(&member, &visit, row, &roles, shown)
        }
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}
