//! The sign-in page: the answer to every path, real or not, for whoever is not signed in.

use super::typed::{self, Typed};
use crate::acts::session::{self, NotSignedIn};
use crate::office::Office;
use askama::Template;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::response::Response;
use daybreak_audit::Stop;
use daybreak_site::{Answer, Fault, Form, Page, Sent, Visit, go_to, render, render_form};
use daybreak_vault::SessionCookie;
use http::{Method, header};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignIn {
    page: Page,
    form: Form,
    /// Whether the code after this one is asked for too.
    two_codes: bool,
    /// Whether the form goes to the first page: what was sent here can't be asked for again.
    to_home: bool,
    /// What somebody had typed elsewhere when their session had ended, sealed.
    typed: String,
}

/// What was typed, offered again to whoever typed it.
#[derive(Template)]
#[template(path = "typed.html")]
struct Again {
    page: Page,
    typed: Typed,
}

/// Answers any request of somebody who is not signed in.
pub(crate) async fn any(office: Arc<Office>, request: Request) -> Answer {
    let posted = request.method() == Method::POST;
    let back = back_to(request.uri());
    let (headers, path) = (request.headers().clone(), request.uri().path().to_owned());
    let (mut parts, body) = request.into_parts();
    let visit = Visit::from_request_parts(&mut parts, &office).await?;
    if !posted {
        return page(&visit, Form::new(), false, false);
    }
    // Whatever can't be read as a form of ours gets the same page as everything else.
    let Ok(Sent { visit, form, .. }) = Sent::from_request(Request::from_parts(parts, body), &office).await else {
        return page(&visit, Form::new(), false, true);
    };
    match form.sent("passphrase") {
        true => sign_in(&office, &visit, &form, &back).await,
        false => {
            let kept = typed::seal(&office, &headers, &path, &form).await?;
            let mut shown = Form::new();
            shown.put(typed::FIELD, kept.unwrap_or_default());
            page(&visit, shown, false, true)
        }
    }
}

async fn sign_in(office: &Office, visit: &Visit, form: &Form, back: &str) -> Answer {
    // What was taken out of a passphrase makes it another one: it says so, and no try is counted.
    if form.is_refused() {
        let shown = form.emptied().with("mail", form.value("mail")).with(typed::FIELD, form.raw(typed::FIELD));
        return page(visit, shown, form.sent("next-code"), false);
    }
    let typed = session::Typed {
        mail: form.value("mail").to_owned(),
        passphrase: form.raw("passphrase").to_owned(),
        code: form.value("code").to_owned(),
        next_code: form.value("next-code").to_owned(),
    };
    match session::sign_in(office, &typed).await {
        Ok(cookie) => {
            let mut response = match again(office, visit, form, &cookie).await? {
                Some(page) => page,
                None => go_to(back)?,
            };
            let cookie = crate::session::set(&cookie, office.loopback).ok_or(Fault::Broken("a cookie could not be written".into()))?;
            response.headers_mut().insert(header::SET_COOKIE, cookie);
            Ok(response)
        }
        Err(Stop::Refused(refused)) => {
            let mut shown = Form::new().with("mail", form.value("mail")).with(typed::FIELD, form.raw(typed::FIELD));
            shown.refuse("mail", refused.key());
            page(visit, shown, refused == NotSignedIn::TwoCodes, false)
        }
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

/// The page that offers again what was typed before signing in, if something was.
async fn again(office: &Office, visit: &Visit, form: &Form, cookie: &SessionCookie) -> Result<Option<Response>, Fault> {
    let sealed = form.raw(typed::FIELD);
    if sealed.is_empty() {
        return Ok(None);
    }
    let Some(member) = session::resume(office, cookie).await? else { return Ok(None) };
    let Some(typed) = typed::open(office, sealed, member.id) else { return Ok(None) };
    let visit = if visit.chosen { visit.clone() } else { visit.clone().in_language(member.language) };
    let mut page = member.page(&visit, "typed-title");
    page.path = String::from("/");
    render(&Again { page, typed }).map(Some)
}

/// The page itself; nothing in it tells which path was asked for.
pub(crate) fn page(visit: &Visit, form: Form, two_codes: bool, to_home: bool) -> Answer {
    let mut page = visit.page("sign-in-title");
    page.path = String::from("/");
    page.refused = form.is_refused();
    let typed = form.raw(typed::FIELD).to_owned();
    render_form(page.refused, &SignIn { page, form, two_codes, to_home, typed })
}

/// The page that was asked for, to go to after signing in: on this host only.
fn back_to(uri: &http::Uri) -> String {
    let asked = uri.path_and_query().map_or("/", |asked| asked.as_str());
    let second = asked.as_bytes().get(1);
    let here = asked.starts_with('/') && !matches!(second, Some(b'/' | b'\\'));
    // Signing out is not what somebody who signs in wants next.
    if here && uri.path() != "/sign-out" { asked.to_owned() } else { String::from("/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signing_in_leads_nowhere_else() {
        for (asked, back) in [
            ("/reports?place=x", "/reports?place=x"),
            ("/", "/"),
            ("//evil.example/x", "/"),
            ("/\\evil.example", "/"),
            ("https://evil.example/account", "/account"),
            ("/sign-out", "/"),
        ] {
            let Ok(uri) = asked.parse::<http::Uri>() else { continue };
            assert_eq!(back_to(&uri), back, "{asked}");
        }
    }
}
