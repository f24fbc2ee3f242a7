//! The sign-in page: the answer to every path, real or not, for whoever is not signed in.

use crate::acts::session::{self, NotSignedIn, Typed};
use crate::office::Office;
use askama::Template;
use axum::extract::{FromRequest, FromRequestParts, Request};
use daybreak_audit::Stop;
use daybreak_site::{Answer, Fault, Form, Page, Sent, Visit, go_to, render};
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
}

/// Answers any request of somebody who is not signed in.
pub(crate) async fn any(office: Arc<Office>, request: Request) -> Answer {
    let posted = request.method() == Method::POST;
    let back = back_to(request.uri());
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
        false => page(&visit, Form::new(), false, true),
    }
}

async fn sign_in(office: &Office, visit: &Visit, form: &Form, back: &str) -> Answer {
    let typed = Typed {
        mail: form.value("mail").to_owned(),
        passphrase: form.raw("passphrase").to_owned(),
        code: form.value("code").to_owned(),
        next_code: form.value("next-code").to_owned(),
    };
    match session::sign_in(office, &typed).await {
        Ok(cookie) => {
            let mut response = go_to(back)?;
            let cookie = crate::session::set(&cookie, office.loopback).ok_or(Fault::Broken("a cookie could not be written".into()))?;
            response.headers_mut().insert(header::SET_COOKIE, cookie);
            Ok(response)
        }
        Err(Stop::Refused(refused)) => {
            let mut shown = Form::new().with("mail", form.value("mail"));
            shown.refuse("mail", refused.key());
            page(visit, shown, refused == NotSignedIn::TwoCodes, false)
        }
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

/// The page itself; nothing in it tells which path was asked for.
pub(crate) fn page(visit: &Visit, form: Form, two_codes: bool, to_home: bool) -> Answer {
    let mut page = visit.page("sign-in-title");
    page.path = String::from("/");
    page.refused = form.is_refused();
    render(&SignIn { page, form, two_codes, to_home })
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
