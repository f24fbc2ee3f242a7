//! What somebody is told before they are asked anything: what the referral is, who decides, what each end can mean, and that a lawyer and time come first.
//! To be read aloud or printed, in their language.

use super::desk::Desk;
use crate::age::Standing;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Page, Visit, render};
use daybreak_vocabulary::{Day, Language, Tongue};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "explain.html")]
struct ExplainPage {
    page: Page,
    back: String,
    choices: String,
    /// Paths of this page in each language it is written in.
    languages: Vec<(Language, String)>,
    /// The language they read, where this page is not written in it.
    not_in: Option<String>,
    child: bool,
    checked_on: Option<Day>,
}

/// The day the facts on this page were checked: which part of the Home Office decides, the days of recovery. That police record a crime was read in 2017 alone: the
/// page says beside it that today's rule was not found.
pub fn checked_on() -> Option<Day> {
    Day::from_ymd(2026, 11, 22)
}

/// `?read=ro`: in which of our languages; otherwise the one they read, otherwise the page's own.
pub fn wanted(query: Option<&str>, reads: Option<&Tongue>) -> Option<Language> {
    let asked = query.unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("read="));
    asked.and_then(Language::from_tag).or(reads.and_then(Tongue::page_language))
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>, RawQuery(query): RawQuery) -> Answer {
    // Which language they read stands in their record.
    let desk = Desk::open(&office, &member, &id).await?;
    let details = desk.details();
    let language = wanted(query.as_deref(), details.reads.as_ref());
    let visit = match language {
        Some(language) => visit.in_language(language),
        None => visit,
    };
    let person = desk.before.person.id;
    let page = member.page(&visit, "explain-title");
    let not_in = details.reads.as_ref().filter(|reads| reads.page_language() != Some(page.language)).map(|reads| reads.english().to_owned());
    render(&ExplainPage {
        back: format!("/people/{person}"),
        choices: format!("/people/{person}/choices"),
        languages: Language::ALL.into_iter().map(|language| (language, format!("/people/{person}/explain?read={}", language.tag()))).collect(),
        not_in: not_in.filter(|name| !name.is_empty()),
        child: desk.before.person.standing != Standing::Adult,
        checked_on: checked_on(),
        page,
    })
}
