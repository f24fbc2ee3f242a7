//! Every component in every language, to look at: `cargo run -p daybreak-site --example shelf`, then http://localhost:8080 and http://127.0.0.1:8080.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::print_stdout, reason = "a workbench, not a server")]

use askama::Template;
use axum::extract::State;
use daybreak_database::{Database, migrate};
use daybreak_site::{Answer, Choice, Dictionary, Doors, Form, House, Link, Page, Pages, Sent, Settings, Signed, Visit, leave, render, render_as, router};
use daybreak_vault::{FormKeys, Signer};
use daybreak_vocabulary::contacts::Contacts;
use daybreak_vocabulary::{Chance, Clock, Moment};
use std::sync::Arc;
use uuid::Uuid;

struct Here;

impl Clock for Here {
    fn now(&self) -> Moment {
        Moment(std::time::SystemTime::UNIX_EPOCH.elapsed().map(|passed| passed.as_millis() as i64).unwrap_or(0))
    }
}

impl Chance for Here {
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).unwrap();
    }
}

#[derive(Template)]
#[template(path = "shelf.html")]
struct Shelf {
    page: Page,
    form: Form,
    choices: Vec<Choice>,
    journey: String,
}

fn choices() -> Vec<Choice> {
    vec![Choice::new("one", "date-today").hint("date-yesterday"), Choice::new("two", "date-yesterday"), Choice::named("three", "Marlow County Council")]
}

fn shelf(visit: &Visit, form: Form, journey: String) -> Shelf {
    let mut page = visit.page("layout-pages");
    page.foot = vec![Link::to("/", "layout-pages"), Link::to("/nowhere", "missing-heading")];
    if page.is_public() {
        page = page.within(journey.clone(), "journey");
    } else {
        page.member = Some(Signed { name: "Ffion Price".into(), organisation: "Marlow County Council".into(), token: "t".into() });
        page.navigation = vec![Link { current: true, ..Link::to("/", "layout-pages") }, Link::to("/nowhere", "layout-page-after")];
    }
    page.refused = form.is_refused();
    Shelf { page, form, choices: choices(), journey }
}

async fn show(State(house): State<Arc<House>>, visit: Visit) -> Answer {
    render(&shelf(&visit, Form::new(), house.chance.uuid4().to_string()))
}

async fn sent(State(house): State<Arc<House>>, Sent { visit, mut form }: Sent) -> Answer {
    let journey: Uuid = form.value("journey").parse().unwrap_or_default();
    if leave::has_ended(&house, journey).await? {
        return render(&shelf(&visit, Form::new(), house.chance.uuid4().to_string()));
    }
    if form.value("one").is_empty() {
        form.refuse("one", "unreadable-too-large");
        form.refuse("which", "unreadable-too-large");
    }
    let status = if form.is_refused() { http::StatusCode::UNPROCESSABLE_ENTITY } else { http::StatusCode::OK };
    render_as(status, &shelf(&visit, form, journey.to_string()))
}

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let db = Database::open(&format!("sqlite:{}", folder.path().join("shelf.db").display()), 4).await.unwrap();
    migrate(&db, &[daybreak_site::SCHEMA]).await.unwrap();
    let chance: Arc<dyn Chance> = Arc::new(Here);
    let house = Arc::new(House {
        db,
        clock: Arc::new(Here),
        words: Arc::new(Dictionary::read([("site", daybreak_site::WORDS)], true).unwrap()),
        form_keys: FormKeys::new(chance.bytes(), None),
        leavings: Default::default(),
        partnership_key: Signer::draw(chance.as_ref()).partnership_key(),
        settings: Settings {
            exit_address: std::env::args().nth(1).unwrap_or_else(|| Settings::WEATHER.into()),
            contacts: Contacts::england_and_wales(),
            ..Settings::fictional()
        },
        chance,
    });
    let pages = || Pages::new().get("/", "anyone", show).post("/", "anyone", sent);
    let doors = Doors::new().public(&house, pages()).partners(&house, pages(), Arc::clone(&house));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 8080)).await.unwrap();
    println!("http://localhost:8080 and http://127.0.0.1:8080");
    axum::serve(listener, router(&house, doors)).await.unwrap();
}
