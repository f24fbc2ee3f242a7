//! Putting in what courts did, one published figure at a time. Whole tables come as files.

use super::bring;
use crate::courts::{self, NotTyped, Typed};
use crate::measure::Measure;
use crate::period::Period;
use askama::Template;
use axum::extract::State;
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Args, Choice, Form, Page, Said, Sent, Visit, go_to, render, render_as};
use http::StatusCode;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "typing.html")]
struct Typing {
    page: Page,
    form: Form,
    lead: Said,
    measures: Vec<Choice>,
    public: Vec<Choice>,
    supposed: Vec<Choice>,
}

/// Letters of whoever published it, and of what they say it counts.
const LONGEST: (usize, usize) = (200, 500);
/// More than are prosecuted of everything in a year.
const MOST: u64 = 10_000_000;

fn page_of(member: &Member, visit: &Visit, form: Form) -> Typing {
    let page = member.page(visit, "courts-type-title").answering(&form);
    let lead = page.say_with("courts-type-lead", Args::new().set("place", &page.house.settings.places.name));
    let measures = Measure::ALL.iter().filter(|measure| measure.of_courts());
    Typing {
        lead,
        measures: measures.map(|measure| Choice::new(measure.code(), format!("tables-measure-{}", measure.code()))).collect(),
        public: vec![Choice::new("yes", "courts-type-public-yes")],
        supposed: vec![Choice::new("yes", "tables-bring-supposed-yes")],
        form,
        page,
    }
}

pub async fn show(member: Member, visit: Visit) -> Answer {
    render(&page_of(&member, &visit, Form::new()))
}

/// Keeps it as a table of one figure, as published on its day; or the page again with what was typed.
pub async fn put(State(office): State<Arc<Office>>, member: Member, Sent { visit, mut form, .. }: Sent) -> Answer {
    if let Some(typed) = typed(&mut form) {
        match courts::edition(&typed, &courts::area(&office.house.settings.places), office.house.today()) {
            Ok(edition) if !form.is_refused() => {
                if bring::kept(&office, &member, &visit, &[edition], &mut form, "people").await? {
                    return go_to("/tables?done=typed");
                }
            }
            Ok(_) => {}
            Err(NotTyped::NotOfCourts) => form.refuse("measure", "courts-type-no-measure"),
            Err(NotTyped::NeitherQuarterNorYear) => form.refuse("period", "courts-type-no-period"),
            Err(NotTyped::NotOver) => form.refuse("published", "courts-type-not-over"),
            Err(NotTyped::ToCome) => form.refuse("published", "tables-bring-future"),
        }
    }
    render_as(StatusCode::UNPROCESSABLE_ENTITY, &page_of(&member, &visit, form))
}

/// What was typed; nothing where a field is no answer.
fn typed(form: &mut Form) -> Option<Typed> {
    let measure = Measure::from_code(form.value("measure"));
    let period = Period::parse(form.value("period"));
    let digits: String = form.value("people").chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
    let people = digits.parse::<u64>().ok().filter(|people| *people <= MOST);
    let published_on = form.day("published").ok().flatten();
    let (source, definition) = (form.value("source").to_owned(), form.value("definition").to_owned());
    if measure.is_none() {
        form.refuse("measure", "courts-type-no-measure");
    }
    if period.is_none() {
        form.refuse("period", "courts-type-no-period");
    }
    if people.is_none() {
        form.refuse("people", "courts-type-no-people");
    }
    if source.is_empty() || source.chars().count() > LONGEST.0 {
        form.refuse("source", "courts-type-no-source");
    }
    if definition.chars().count() > LONGEST.1 {
        form.refuse("definition", "courts-type-no-definition");
    }
    if published_on.is_none() {
        form.refuse("published", "tables-bring-no-such-day");
    }
    // What is known from one's own work is another class: it leaves by a release alone.
    if !form.has("public", "yes") {
        form.refuse("public", "courts-type-not-public");
    }
    let day_supposed = form.has("supposed", "yes");
    Some(Typed { measure: measure?, period: period?, people: people?, source, definition, published_on: published_on?, day_supposed })
}
