//! A browser without scripts, on the partners' side: it keeps its cookie and sends forms as they stand.

use crate::county::{County, PASSPHRASE, Person};
use axum::body::Body;
use daybreak_access::{Act, Office, PartnerPages, guarded};
use daybreak_site::{Answer, Doors, Pages, Visit, render};
use http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use std::sync::Arc;
use tower::ServiceExt;

pub struct Browser {
    router: axum::Router,
    pub cookie: Option<String>,
}

pub struct Seen {
    pub status: StatusCode,
    /// Every header but the date, in order.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Seen {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Status, headers and bytes: what an outsider can compare.
    pub fn whole(&self) -> String {
        format!("{} {:?} {}", self.status, self.headers, self.body)
    }

    pub fn token(&self) -> String {
        let (_, rest) = self.body.split_once("name=\"token\" value=\"").expect("a form's token");
        rest.split('"').next().unwrap().to_owned()
    }
}

#[derive(askama::Template)]
#[template(ext = "html", source = r#"{% extends "layout.html" %}{% block main %}<p>behind the door</p>{% endblock %}"#)]
struct Behind {
    page: daybreak_site::Page,
}

async fn behind(member: daybreak_access::Member, visit: Visit) -> Answer {
    render(&Behind { page: member.page(&visit, "account-title") })
}

/// A page for every act, beside the room's own.
pub fn all_pages() -> Pages<Office> {
    let one = |pages: PartnerPages, act: Act| pages.get(path_of(act), act, behind).post(path_of(act), act, behind);
    let behind: Pages<Office> = ACTS.into_iter().fold(daybreak_access::pages(), one).into();
    daybreak_access::room().pages.and(behind)
}

pub const ACTS: [Act; 8] = [
    Act::ReadQueue,
    Act::ReadIdentity,
    Act::GrantCompartment,
    Act::ManageMembers,
    Act::ManageRota,
    Act::ReadAccount,
    Act::ReadFeedback,
    Act::ReadDirectory,
];

pub fn path_of(act: Act) -> &'static str {
    match act {
        Act::ReadQueue => "/test/queue",
        Act::ReadIdentity => "/test/identity",
        Act::GrantCompartment => "/test/grant",
        Act::ManageMembers => "/test/members",
        Act::ManageRota => "/test/rota",
        Act::ReadAccount => "/test/acts",
        Act::ReadFeedback => "/test/feedback",
        _ => "/test/directory",
    }
}

impl Browser {
    pub fn new(county: &County) -> Browser {
        let office: &Arc<Office> = &county.office;
        let pages = guarded(office, all_pages());
        let router = daybreak_site::router(&office.house, Doors::new().partners(&office.house, pages, Arc::clone(office)));
        Browser { router, cookie: None }
    }

    pub async fn send(&mut self, request: http::request::Builder, body: impl Into<Body>) -> Seen {
        let mut request = request.header(header::HOST, "partners.example.org");
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let response = self.router.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let headers = parts
            .headers
            .iter()
            .filter(|(name, _)| *name != header::DATE)
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        let body = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
        let seen = Seen { status: parts.status, headers, body };
        if let Some(set) = seen.header("set-cookie") {
            self.cookie = set.split(';').next().map(str::to_owned);
        }
        seen
    }

    pub async fn get(&mut self, path: &str) -> Seen {
        self.send(Request::get(path), Body::empty()).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request, body).await
    }

    pub async fn try_to_sign_in(&mut self, path: &str, mail: &str, passphrase: &str, code: &str) -> Seen {
        self.post(path, &[("mail", mail), ("passphrase", passphrase), ("code", code)]).await
    }

    pub async fn sign_in(county: &County, person: &Person) -> Browser {
        let mut browser = Browser::new(county);
        county.later();
        let seen = browser.try_to_sign_in("/account", &person.mail, PASSPHRASE, &county.code_of(person)).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
        browser
    }
}
