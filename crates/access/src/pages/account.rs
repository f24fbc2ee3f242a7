//! One's own account: passphrase, codes, language, browsers that are signed in.

use super::join::Codes;
use crate::acts::{passphrase, session};
use crate::member::Member;
use crate::office::Office;
use crate::policy::{Act, Role};
use crate::store::{keys, members};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use daybreak_audit::{Entry, Stop, change};
use daybreak_site::{Answer, Choice, Fault, Form, Page, Sent, Visit, go_to, render, render_form};
use daybreak_vault::Compartment;
use daybreak_vocabulary::Language;
use http::header;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "account.html")]
struct Account {
    page: Page,
    form: Form,
    name: String,
    mail: String,
    organisation: String,
    roles: Vec<Role>,
    held: Vec<Compartment>,
    waits: Vec<Compartment>,
    reads: bool,
    codes_left: i64,
    sessions: i64,
    languages: Vec<Choice>,
    changed: bool,
}

pub(crate) async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    page(&office, &member, &visit, Form::new(), false).await
}

async fn page(office: &Office, member: &Member, visit: &Visit, form: Form, changed: bool) -> Answer {
    let mut tx = office.house.db.read().await?;
    let grants = keys::grants_of(&mut tx, member.organisation, member.id).await?;
    let requests = keys::requests(&mut tx, member.organisation).await?;
    let codes_left = members::codes_left(&mut tx, member.id).await?;
    tx.rollback().await?;
    let mut page = member.page(visit, "account-title");
    page.refused = form.is_refused();
    let refused = page.refused;
    let shown = Account {
        page,
        form: form.with("own-language", member.language.tag()),
        name: member.name.clone(),
        mail: member.mail.clone(),
        organisation: member.organisation_name.clone(),
        roles: member.roles.clone(),
        held: grants.iter().map(|grant| grant.compartment).collect(),
        waits: requests.iter().filter(|request| request.member == member.id).map(|request| request.compartment).collect(),
        reads: member.may(Act::OpenReport),
        codes_left,
        sessions: session::count(office, member.id).await?,
        languages: Language::ALL.iter().map(|language| Choice::named(language.tag(), language.own_name())).collect(),
        changed,
    };
    render_form(refused, &shown)
}

pub(crate) async fn change_passphrase(State(office): State<Arc<Office>>, member: Member, sent: Sent) -> Answer {
    let Sent { visit, form, .. } = sent;
    // A passphrase out of which something was taken is not the one they typed.
    if form.is_refused() {
        return page(&office, &member, &visit, form.emptied(), false).await;
    }
    let done = passphrase::change(&office, &member, form.raw("present-passphrase"), form.raw("passphrase"), form.raw("passphrase-again")).await;
    match done {
        Ok(()) => page(&office, &member, &visit, Form::new(), true).await,
        Err(Stop::Refused(refused)) => {
            let mut shown = Form::new();
            shown.refuse(refused.field(), refused.key());
            page(&office, &member, &visit, shown, false).await
        }
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

pub(crate) async fn new_codes(State(office): State<Arc<Office>>, member: Member, sent: Sent) -> Answer {
    let Sent { visit, form, .. } = sent;
    if form.is_refused() {
        return page(&office, &member, &visit, form.emptied(), false).await;
    }
    match passphrase::new_codes(&office, &member, form.raw("passphrase-for-codes")).await {
        Ok(codes) => render(&Codes { page: member.page(&visit, "codes-title"), codes, joined: false }),
        Err(Stop::Refused(refused)) => {
            let mut shown = Form::new();
            shown.refuse("passphrase-for-codes", refused.key());
            page(&office, &member, &visit, shown, false).await
        }
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

pub(crate) async fn change_language(State(office): State<Arc<Office>>, member: Member, sent: Sent) -> Answer {
    let Some(language) = Language::from_tag(sent.form.value("own-language")) else { return Err(Fault::Missing) };
    let house = &office.house;
    let done: Result<(), Stop<()>> = change!(&house.db, member.author(), house.clock.now(), &*house.chance, |change| {
        members::set_language(change.tx(), member.id, language).await?;
        change.record(Entry::new("member.language-changed", "member", member.id.0));
        Ok(())
    });
    over(done)?;
    go_to("/account")
}

pub(crate) async fn sign_out(State(office): State<Arc<Office>>, member: Member) -> Answer {
    over(session::sign_out(&office, &member).await)?;
    forgotten(&office)
}

pub(crate) async fn sign_out_everywhere(State(office): State<Arc<Office>>, member: Member) -> Answer {
    over(session::sign_out_everywhere(&office, &member).await)?;
    forgotten(&office)
}

/// Acts that have nothing to refuse.
fn over(done: Result<(), Stop<()>>) -> Result<(), Fault> {
    match done {
        Ok(()) | Err(Stop::Refused(())) => Ok(()),
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

fn forgotten(office: &Office) -> Answer {
    let mut response: Response = go_to("/")?;
    if let Some(cookie) = crate::session::forget(office.loopback) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(response)
}
