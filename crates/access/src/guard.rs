//! The door of the partners' side: who is signed in, from where a form came, and what each route needs.

use crate::member::Member;
use crate::office::Office;
use crate::pages::sign_in;
use crate::policy::{Act, may};
use crate::{acts, session};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::handler::Handler;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{self, MethodRouter};
use daybreak_site::{Fault, Pages, Unreadable, Visit, brings_files, early_field};
use http::{HeaderMap, Method, StatusCode, header};
use http_body_util::{BodyExt, Limited};
use std::sync::Arc;

/// The largest form of the partners' side without files.
const LARGEST_FORM: usize = 1024 * 1024;

/// Pages for members: every route names the act one must be allowed.
///
/// ```ignore
/// access::pages().get("/reports/{id}", Act::OpenReport, show).post("/reports/{id}/notes", Act::Note, note)
/// ```
pub struct PartnerPages(Pages<Office>);

/// The beginning of a room's partner pages.
pub fn pages() -> PartnerPages {
    PartnerPages(Pages::new())
}

impl PartnerPages {
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, act: Act, handler: H) -> PartnerPages
    where
        H: Handler<T, Arc<Office>>,
        T: 'static,
    {
        self.add(Method::GET, path, act, routing::get(handler))
    }

    #[must_use]
    pub fn post<H, T>(self, path: &'static str, act: Act, handler: H) -> PartnerPages
    where
        H: Handler<T, Arc<Office>>,
        T: 'static,
    {
        self.add(Method::POST, path, act, routing::post(handler))
    }

    fn add(self, method: Method, path: &'static str, act: Act, handler: MethodRouter<Arc<Office>>) -> PartnerPages {
        let guarded = handler.layer(middleware::from_fn(move |request: Request, next: Next| allowed(act, request, next)));
        PartnerPages(self.0.add(method, path, act.word(), guarded))
    }
}

impl std::fmt::Debug for PartnerPages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl From<PartnerPages> for Pages<Office> {
    fn from(pages: PartnerPages) -> Pages<Office> {
        pages.0
    }
}

/// Puts the door around all rooms' partner pages: the last thing done before they are served.
pub fn guarded(office: &Arc<Office>, pages: Pages<Office>) -> Pages<Office> {
    let office = Arc::clone(office);
    pages
        .otherwise(|| async { Fault::Missing })
        .through(move |router| router.layer(middleware::from_fn_with_state(office, door)))
}

/// The last step before a handler: not allowed is not there.
async fn allowed(act: Act, request: Request, next: Next) -> Response {
    match request.extensions().get::<Member>() {
        Some(member) if may(member, act) => next.run(request).await,
        _ => Fault::Missing.into_response(),
    }
}

/// The first step on the partners' side, before any route is looked for.
///
/// Signed out, every path is the sign-in page, whether there is such a page or not; only a link somebody was given to join leads further.
async fn door(State(office): State<Arc<Office>>, request: Request, next: Next) -> Response {
    match enter(&office, request).await {
        Ok(Entered::In(request)) => {
            let response = next.run(*request).await;
            // A path that exists under another method is, to whoever asks, a page that never was.
            if response.status() == StatusCode::METHOD_NOT_ALLOWED { Fault::Missing.into_response() } else { response }
        }
        Ok(Entered::Out(request)) => sign_in::any(office, *request).await.into_response(),
        Err(fault) => fault.into_response(),
    }
}

enum Entered {
    In(Box<Request>),
    Out(Box<Request>),
}

async fn enter(office: &Arc<Office>, mut request: Request) -> Result<Entered, Fault> {
    let writes = !matches!(*request.method(), Method::GET | Method::HEAD);
    if writes && !is_from_here(request.headers()) {
        return Err(Fault::Missing);
    }
    let cookie = session::from_headers(request.headers(), office.loopback);
    let member = match &cookie {
        Some(cookie) => acts::session::resume(office, cookie).await?,
        None => None,
    };
    // Whoever follows a link to join has no session yet. A link that never was, was used or is too old leads nowhere, like any other path.
    let link = request.uri().path().starts_with(crate::pages::join::PREFIX);
    let joins = match acts::join::Token::from_path(request.uri().path()) {
        Some(token) => acts::join::welcome(office, &token).await?.is_some(),
        None => false,
    };
    let Some(member) = member else {
        return Ok(if joins { Entered::In(Box::new(request)) } else { Entered::Out(Box::new(request)) });
    };
    if writes {
        request = with_token_checked(&member, request).await?;
    }
    if link && !joins {
        return Err(Fault::Missing);
    }
    // A member reads in the language of their account, unless they chose another for this page.
    if let Some(visit) = request.extensions().get::<Visit>().filter(|visit| !visit.chosen).cloned() {
        request.extensions_mut().insert(visit.in_language(member.language));
    }
    request.extensions_mut().insert(member);
    Ok(Entered::In(Box::new(request)))
}

/// Whether a form was sent by one of our own pages, as far as the browser says.
fn is_from_here(headers: &HeaderMap) -> bool {
    match headers.get("sec-fetch-site") {
        Some(site) => site == "same-origin" || site == "none",
        // Browsers from before 2020 say where a form came from, if anything.
        None => match (headers.get(header::ORIGIN).and_then(|value| value.to_str().ok()), headers.get(header::HOST)) {
            (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, from)| host == from),
            (Some(_), None) => false,
            (None, _) => true,
        },
    }
}

/// Reads the form once, looks for the session's token, and hands the form on untouched: no handler can forget to. Of a form with files only the beginning is
/// read, where our pages put the token.
async fn with_token_checked(member: &Member, request: Request) -> Result<Request, Fault> {
    let (parts, body) = request.into_parts();
    if brings_files(&parts.headers) {
        let (token, body) = early_field(&parts.headers, body, "token").await?;
        if !token.is_some_and(|token| member.cookie.accepts_form_token(&token)) {
            return Err(Unreadable::NotAForm.into());
        }
        return Ok(Request::from_parts(parts, body));
    }
    let bytes = Limited::new(body, LARGEST_FORM).collect().await.map_err(|_| Unreadable::TooLarge)?.to_bytes();
    let token = form_urlencoded::parse(&bytes).find(|(name, _)| name == "token").map(|(_, value)| value.into_owned());
    if !token.is_some_and(|token| member.cookie.accepts_form_token(&token)) {
        return Err(Unreadable::NotAForm.into());
    }
    Ok(Request::from_parts(parts, Body::from(bytes)))
}
