//! Joining by a link: a passphrase, a code to prove the authenticator, codes for a lost telephone.

use super::sign_in;
use crate::acts::join::{self, Joining, Token, Welcome};
use crate::office::Office;
use crate::qr;
use crate::store::invites::Kind;
use askama::Template;
use axum::extract::{Path, State};
use daybreak_audit::Stop;
use daybreak_site::{Answer, Form, Page, Sent, Visit, render, render_form};
use std::sync::Arc;

/// Where links to join lead; what they carry follows.
pub(crate) const PREFIX: &str = "/join/";
pub(crate) const PATH: &str = "/join/{token}";

#[derive(Template)]
#[template(path = "join.html")]
struct Join {
    page: Page,
    form: Form,
    name: String,
    mail: String,
    again: bool,
    secret: String,
    qr: Option<(String, usize)>,
}

#[derive(Template)]
#[template(path = "codes.html")]
pub(crate) struct Codes {
    pub page: Page,
    pub codes: Vec<String>,
    /// Where to go on: to sign in, or back to one's account.
    pub joined: bool,
}

pub(crate) async fn show(State(office): State<Arc<Office>>, Path(token): Path<String>, visit: Visit) -> Answer {
    match welcomed(&office, &token).await? {
        Some((_, welcome)) => page(&office, &visit, &welcome, Form::new()),
        None => sign_in::page(&visit, Form::new(), false, true),
    }
}

pub(crate) async fn take(State(office): State<Arc<Office>>, Path(token): Path<String>, Sent { visit, form, .. }: Sent) -> Answer {
    let Some((token, welcome)) = welcomed(&office, &token).await? else {
        return sign_in::page(&visit, Form::new(), false, true);
    };
    // A passphrase out of which something was taken is not the one they typed, and would be theirs from now on.
    if form.is_refused() {
        return page(&office, &visit, &welcome, form.emptied());
    }
    let joining = Joining {
        passphrase: form.raw("passphrase").to_owned(),
        again: form.raw("passphrase-again").to_owned(),
        code: form.value("code").to_owned(),
    };
    match join::join(&office, &token, &joining).await {
        Ok(codes) => {
            let visit = in_own_language(&visit, &welcome);
            render(&Codes { page: visit.page("codes-title"), codes, joined: true })
        }
        Err(Stop::Refused(refused)) => {
            let mut shown = Form::new();
            shown.refuse(refused.field(), refused.key());
            page(&office, &visit, &welcome, shown)
        }
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

async fn welcomed(office: &Office, token: &str) -> Result<Option<(Token, Welcome)>, daybreak_site::Fault> {
    let Some(token) = Token::parse(token) else { return Ok(None) };
    Ok(join::welcome(office, &token).await?.map(|welcome| (token, welcome)))
}

fn in_own_language(visit: &Visit, welcome: &Welcome) -> Visit {
    if visit.chosen { visit.clone() } else { visit.clone().in_language(welcome.known.language) }
}

fn page(office: &Office, visit: &Visit, welcome: &Welcome, form: Form) -> Answer {
    let visit = in_own_language(visit, welcome);
    let mut page = visit.page("join-title");
    page.refused = form.is_refused();
    let address = welcome.secret.address(&office.house.settings.partnership, &welcome.known.mail);
    let refused = page.refused;
    let shown = Join {
        page,
        form,
        name: welcome.known.name.clone(),
        mail: welcome.known.mail.clone(),
        again: welcome.kind == Kind::Reset,
        secret: welcome.secret.spelled(),
        qr: qr::path(&address),
    };
    render_form(refused, &shown)
}
