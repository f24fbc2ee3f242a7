//! What somebody is told before they are asked anything: what the referral is, who decides, what each end can mean, and that a lawyer and time come first.
//! To be read aloud or printed, in their language.

use super::desk::Desk;
use crate::age::Standing;
use crate::told::{self, Told};
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Args, Page, Said, Visit, render};
use daybreak_vocabulary::{Day, Tongue};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "explain.html")]
struct ExplainPage {
    page: Page,
    told: &'static Told,
    back: String,
    choices: String,
    /// Paths of this page in each language it can be told in.
    languages: Vec<(&'static Told, String)>,
    /// The language they read, where it can't be told in it.
    not_in: Option<Said>,
    child: bool,
    checked: Option<String>,
}

/// The day the facts on this page were checked: which part of the Home Office decides, the days of recovery. That police record a crime was read in 2017 alone: the
/// page says beside it that today's rule was not found.
pub fn checked_on() -> Option<Day> {
    Day::from_ymd(2026, 11, 22)
}

/// `?read=sq`: in which of the languages we can tell it in; otherwise the one they read, otherwise the page's own.
pub fn wanted(query: Option<&str>, reads: Option<&Tongue>, visit: &Visit) -> &'static Told {
    let asked = query.unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("read="));
    asked.and_then(Told::from_tag).or(reads.and_then(Told::read_by)).unwrap_or_else(|| Told::of_pages(visit.language))
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>, RawQuery(query): RawQuery) -> Answer {
    // Which language they read stands in their record.
    let desk = Desk::open(&office, &member, &id).await?;
    let details = desk.details();
    let told = wanted(query.as_deref(), details.reads.as_ref(), &visit);
    let person = desk.before.person.id;
    let page = member.page(&visit, "explain-title");
    let untold = details.reads.as_ref().filter(|reads| Told::read_by(reads).is_none()).map(Tongue::english).filter(|name| !name.is_empty());
    render(&ExplainPage {
        back: format!("/people/{person}"),
        choices: format!("/people/{person}/choices"),
        languages: told::ALL.iter().map(|one| (one, page.href(&format!("/people/{person}/explain?read={}", one.tag)))).collect(),
        not_in: untold.map(|name| page.say_with("explain-not-in", Args::new().set_english("language", name))),
        child: desk.before.person.standing != Standing::Adult,
        checked: checked_on().map(|day| told.checked_on(day)),
        told,
        page,
    })
}
