//! The outermost layer: which side a host name means, who may not come in at all, what goes wrong, what is logged.

use crate::assets;
use crate::fault::{Complete, Faulty, Kept, Unreadable};
use crate::form::{Form, locked};
use crate::headers;
use crate::house::{House, Side};
use crate::leave;
use crate::page::{Page, render_as};
use crate::room::{Pages, Route};
use crate::visit::Visit;
use askama::Template;
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures::FutureExt;
use daybreak_vocabulary::Language;
use http::header::HOST;
use http::{Method, StatusCode};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use tower::{Service, ServiceExt};

/// The sides that one process serves: both in a small house, only one where the public side runs apart.
#[derive(Clone, Debug, Default)]
pub struct Doors {
    public: Option<Router>,
    partners: Option<Router>,
}

impl Doors {
    pub fn new() -> Doors {
        Doors::default()
    }

    /// Opens the public side.
    #[must_use]
    pub fn public(mut self, house: &Arc<House>, pages: Pages<House>) -> Doors {
        self.public = Some(side(house, Side::Public, pages.and(leave::pages()).into_router(Arc::clone(house))));
        self
    }

    /// Opens the partners' side, whose pages take a state of their own.
    #[must_use]
    pub fn partners<S: Send + Sync + 'static>(mut self, house: &Arc<House>, pages: Pages<S>, state: Arc<S>) -> Doors {
        self.partners = Some(side(house, Side::Partners, pages.into_router(state)));
        self
    }
}

/// What the shell itself serves, for `routes.snap`.
pub fn routes() -> Vec<(Side, Route)> {
    let files = Route { method: Method::GET, path: FILES, need: "anyone" };
    let leaving = leave::pages().routes().to_vec();
    [(Side::Public, files.clone()), (Side::Partners, files)].into_iter().chain(leaving.into_iter().map(|route| (Side::Public, route))).collect()
}

const FILES: &str = "/assets/{file}";

#[derive(Clone)]
struct Edge {
    house: Arc<House>,
    side: Side,
}

fn side(house: &Arc<House>, side: Side, pages: Router) -> Router {
    // Files stand beside the pages' own door: a page that asks to sign in needs its styles too.
    pages.route(FILES, get(assets::serve)).layer(from_fn_with_state(Edge { house: Arc::clone(house), side }, edge))
}

/// The whole house behind one port: the host name decides the side.
pub fn router(house: &Arc<House>, doors: Doors) -> Router {
    let house = Arc::clone(house);
    Router::new().fallback_service(tower::service_fn(move |request: Request| {
        let asked = house.settings.hosts.side(&host(&request));
        let door = match asked {
            Some(Side::Public) => doors.public.clone(),
            Some(Side::Partners) => doors.partners.clone(),
            None => None,
        };
        let house = Arc::clone(&house);
        async move {
            Ok::<Response, std::convert::Infallible>(match door {
                Some(mut door) => match door.as_service().ready().await {
                    Ok(door) => match door.call(request).await {
                        Ok(mut response) => {
                            // The router adds `Allow` outside of every layer; here it would tell that a path is there.
                            if asked == Some(Side::Partners) {
                                response.headers_mut().remove(http::header::ALLOW);
                            }
                            response
                        }
                        Err(never) => match never {},
                    },
                    Err(never) => match never {},
                },
                None => headers::add(&house, Side::Public, StatusCode::NOT_FOUND.into_response()),
            })
        }
    }))
}

fn host(request: &Request) -> String {
    let named = request.headers().get(HOST).and_then(|value| value.to_str().ok());
    named.or_else(|| request.uri().authority().map(|authority| authority.as_str())).unwrap_or_default().to_owned()
}

async fn edge(State(Edge { house, side }): State<Edge>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or_else(|| String::from("-"), |path| path.as_str().to_owned());
    let (mut parts, body) = request.into_parts();
    let visit = Visit::of(Arc::clone(&house), side, &parts);
    parts.extensions.insert(visit.clone());
    let answered = AssertUnwindSafe(next.run(Request::from_parts(parts, body))).catch_unwind().await;
    let response = answered.unwrap_or_else(|_| crate::Fault::Broken("a panic".into()).into_response());
    // Of a journey that was left, nothing is given back.
    let left = match visit.leaving() {
        Some(journey) if is_unfinished(&response) => leave::has_ended(&house, journey).await.unwrap_or(false),
        _ => false,
    };
    let response = finish(&visit, &route, response, left);
    headers::add(&house, side, response)
}

/// What went wrong and is no page yet.
fn is_unfinished(response: &Response) -> bool {
    let status = response.status();
    response.extensions().get::<Complete>().is_none() && (status.is_client_error() || status.is_server_error())
}

#[derive(Template)]
#[template(path = "stopped.html")]
struct Stopped {
    page: Page,
    heading: &'static str,
    body: &'static str,
    reference: String,
    /// What could still be read of a form, to be sent once more, and where to.
    again: Option<Again>,
}

struct Again {
    action: String,
    form: Form,
}

impl Again {
    /// The key of the words that say what the page holds.
    fn key(&self) -> &'static str {
        if self.form.sent(locked::FIELD) { "broken-locked" } else { "broken-kept" }
    }
}

/// Makes a page of what is not one yet. What is broken is logged here, once, with the reference the person reads; nothing else is logged.
fn finish(visit: &Visit, route: &str, response: Response, left: bool) -> Response {
    if !is_unfinished(&response) {
        return response;
    }
    let status = response.status();
    let typed = visit.typed().filter(|_| status.is_server_error());
    let kept = response.extensions().get::<Kept>().map(|Kept(form)| form.as_ref());
    let again = kept.or(typed).filter(|_| !left).and_then(|form| again(visit, form));
    let reference = if status.is_server_error() { visit.house.reference() } else { String::new() };
    if status.is_server_error() {
        let failure = response.extensions().get::<Faulty>().map_or("unnamed", |faulty| faulty.why.as_ref());
        let side = visit.side.name();
        tracing::error!(reference, failure, route, side, status = status.as_u16(), "a page is broken");
    }
    let (heading, body) = match (response.extensions().get::<Unreadable>(), status) {
        (Some(unreadable), _) => ("unreadable-heading", unreadable.key()),
        (None, StatusCode::NOT_FOUND) => ("missing-heading", "missing-body"),
        (None, StatusCode::METHOD_NOT_ALLOWED) => ("missing-heading", "missing-body"),
        (None, StatusCode::PAYLOAD_TOO_LARGE) => ("unreadable-heading", "unreadable-too-large"),
        (None, status) if status.is_server_error() => ("broken-heading", again.as_ref().map_or("broken-body", Again::key)),
        _ => ("unreadable-heading", "unreadable-not-a-form"),
    };
    let mut visit = again.as_ref().map_or_else(|| visit.clone(), |again| visit.clone().follow(&again.form));
    // A guard that knows the member says so in the language they chose.
    if let Some(language) = response.extensions().get::<Language>() {
        visit = visit.in_language(*language);
    }
    let mut page = visit.page(heading);
    // Leaving ends the journey here as on every page of it; where its form is given back, the languages are buttons that keep what was typed.
    page.journey = visit.leaving().filter(|_| !left).map(|journey| journey.to_string());
    page.journey_form = again.as_ref().and(page.journey.as_ref()).map(|_| "again");
    page.in_this_language = again.is_some() && page.journey_form.is_none();
    // A page that never was must not tell which one was asked for.
    page.path = String::from("/");
    let rendered = render_as(status, &Stopped { page, heading, body, reference, again });
    let mut rendered = rendered.unwrap_or_else(|_| status.into_response());
    if let Some(allow) = response.headers().get(http::header::ALLOW) {
        rendered.headers_mut().insert(http::header::ALLOW, allow.clone());
    }
    rendered
}

/// The most that is offered again: more was not written by a person.
const AGAIN_BYTES: usize = 256 * 1024;

/// A form that can be sent once more with what could be read of it, and nothing secret to be read in it; without values that are too long for that.
fn again(visit: &Visit, form: &Form) -> Option<Again> {
    let form = locked::lock(visit, form)?;
    let mut left = AGAIN_BYTES;
    let mut kept = Form::new();
    for (name, value) in form.values().take(60) {
        if let Some(rest) = left.checked_sub(value.len()) {
            left = rest;
            kept.put(name, value);
        }
    }
    (!kept.is_empty()).then(|| Again { action: visit.path.clone(), form: kept })
}

/// Whether a request comes from a page of the same site, as browsers say in `Sec-Fetch-Site`; browsers that don't say are left to the token.
pub fn is_same_site(method: &Method, headers: &http::HeaderMap) -> bool {
    if method.is_safe() {
        return true;
    }
    match headers.get("sec-fetch-site").map(|value| value.as_bytes()) {
        Some(site) => site == b"same-origin",
        None => true,
    }
}
