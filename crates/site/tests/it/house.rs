//! A house to ask, with pages that answer in every way a page can.

use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use daybreak_database::{Engine, Failure};
use daybreak_site::{Answer, Args, Dictionary, Doors, Fault, FileHead, Form, House, NotTaken, Page, Pages, Sent, Settings, Sink, Upload, Visit, leave, render, render_as, router};
use daybreak_testing::{World, world};
use daybreak_vault::{FormKeys, Signer};
use daybreak_vocabulary::Chance;
use daybreak_vocabulary::contacts::Contacts;
use http::{Request, StatusCode};
use http_body_util::BodyExt;
use std::sync::Arc;
use tower::ServiceExt;

pub struct Asked {
    pub house: Arc<House>,
    router: axum::Router,
    pub world: World,
}

#[derive(askama::Template)]
#[template(ext = "html", source = r#"{% extends "layout.html" %}{% import "forms.html" as forms %}{% block main %}
{% call forms::error_summary(page, form) %}{% endcall %}
<form id="journey" method="post" action="/form">{% call forms::carried(page) %}{% endcall %}
{% call forms::textarea(page, form, "said", "date-today") %}{% endcall %}</form>{% endblock %}"#)]
struct Asking {
    page: Page,
    form: Form,
}

#[derive(askama::Template)]
#[template(ext = "html", source = r#"{% extends "layout.html" %}{% import "forms.html" as forms %}{% block main %}
<form id="journey" method="post" action="/asks-code">{% call forms::carried(page) %}{% endcall %}{% call forms::held(form) %}{% endcall %}
{% call forms::text(page, form, "code", "date-today") %}{% endcall %}</form>{% endblock %}"#)]
struct AskingCode {
    page: Page,
    form: Form,
}

/// Counts what it is given and keeps none of it.
#[derive(Default)]
struct Counting {
    whole: Vec<(String, u64)>,
    now: Option<(String, u64)>,
    abandoned: u32,
}

impl Sink for Counting {
    async fn begin(&mut self, _: &Form, file: &FileHead) -> Result<(), NotTaken> {
        if file.name == "no.exe" {
            return Err(NotTaken::Refused("form-no-files", Args::new()));
        }
        self.now = Some((file.name.clone(), 0));
        Ok(())
    }
    async fn chunk(&mut self, bytes: bytes::Bytes) -> Result<(), NotTaken> {
        if let Some((_, size)) = &mut self.now {
            *size += bytes.len() as u64;
        }
        Ok(())
    }
    async fn end(&mut self) -> Result<(), NotTaken> {
        self.whole.extend(self.now.take());
        Ok(())
    }
    async fn abandon(&mut self) {
        self.now = None;
        self.abandoned += 1;
    }
}

async fn ask(visit: Visit) -> Answer {
    render(&Asking { page: visit.page("date-today").within("00000000-0000-0000-0000-000000000001", "journey"), form: Form::new() })
}

async fn form(Sent { visit, form }: Sent) -> Answer {
    let status = if form.is_refused() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    render_as(status, &Asking { page: visit.page("date-today"), form })
}

async fn files(upload: Upload) -> Result<String, Fault> {
    let mut sink = Counting::default();
    let sent = upload.read(&mut sink).await?;
    let errors: Vec<_> = sent.form.errors().iter().map(|refused| refused.key).collect();
    Ok(format!("{:?} abandoned={} errors={errors:?} fields={}", sink.whole, sink.abandoned, sent.form.values().count()))
}

async fn ended(State(house): State<Arc<House>>, Sent { form, .. }: Sent) -> Result<String, Fault> {
    let journey = form.value("journey").parse().map_err(|_| Fault::Missing)?;
    Ok(leave::has_ended(&house, journey).await?.to_string())
}

/// The code as a handler reads it.
async fn code(Sent { form, .. }: Sent) -> Result<String, Fault> {
    Ok(form.value("code").to_owned())
}

async fn asks_code(Sent { visit, mut form }: Sent) -> Answer {
    if form.sent("refuse") {
        form.refuse("code", "form-encoding");
    }
    render(&AskingCode { page: visit.page("date-today"), form })
}

async fn broken() -> Answer {
    Err(Failure::Broken("a test broke it").into())
}

async fn breaks(Sent { .. }: Sent) -> Answer {
    broken().await
}

#[allow(clippy::panic)]
async fn panics() -> Answer {
    panic!("six men behind the car wash")
}

/// What a form of a journey was about is not there any more.
async fn gone(Sent { .. }: Sent) -> Answer {
    Err(Fault::Missing)
}

fn pages() -> Pages<House> {
    Pages::new()
        .get("/", "anyone", ask)
        .post("/form", "anyone", form)
        .post("/files", "anyone", files)
        .post("/gone", "anyone", gone)
        .post("/ended", "anyone", ended)
        .get("/broken", "anyone", broken)
        .post("/breaks", "anyone", breaks)
        .post("/code", "anyone", code)
        .post("/asks-code", "anyone", asks_code)
        .get("/panics", "anyone", panics)
}

pub async fn asked(show_unreviewed: bool) -> Asked {
    let world = world(Engine::Sqlite, &[daybreak_site::SCHEMA]).await;
    let chance: Arc<dyn Chance> = world.chance.clone();
    let house = Arc::new(House {
        db: world.db.clone(),
        clock: world.clock.clone(),
        words: Arc::new(Dictionary::read([("site", daybreak_site::WORDS)], show_unreviewed).unwrap()),
        form_keys: FormKeys::new(chance.bytes(), None),
        leavings: Default::default(),
        partnership_key: Signer::draw(chance.as_ref()).partnership_key(),
        chance,
        settings: Settings {
            demo: show_unreviewed,
            contacts: Contacts::england_and_wales(),
            ..Settings::fictional()
        },
    });
    let doors = Doors::new().public(&house, pages()).partners(&house, pages(), Arc::clone(&house));
    Asked { router: router(&house, doors), house, world }
}

pub struct Answered {
    pub status: StatusCode,
    pub headers: http::HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answered {
    pub fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl Asked {
    pub async fn send(&self, request: Request<Body>) -> Answered {
        let response: Response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        Answered { status: parts.status, headers: parts.headers, bytes: body.collect().await.unwrap().to_bytes().to_vec() }
    }

    pub async fn get(&self, host: &str, path: &str) -> Answered {
        self.send(Request::get(path).header("host", host).body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, kind: &str, body: impl Into<Body>) -> Answered {
        self.send(Request::post(path).header("host", "localhost:8080").header("content-type", kind).body(body.into()).unwrap()).await
    }

    pub async fn post_form(&self, path: &str, body: impl Into<Body>) -> Answered {
        self.post(path, "application/x-www-form-urlencoded", body).await
    }
}
