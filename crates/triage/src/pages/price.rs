//! The same sum as the public page's, on the day the report was sent. Nothing of it is kept, and nothing that was told is shown.

use crate::pages::queue::title;
use crate::pages::seen;
use askama::Template;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_reports::price::{self, Worked};
use daybreak_site::{Answer, Choice, Form, Page, Sent, Visit, render, render_as};
use http::StatusCode;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "price.html")]
struct PricePage {
    page: Page,
    caption: String,
    back: String,
    form: Form,
    worked: Option<Worked>,
    workers: Vec<Choice>,
    vat: Vec<Choice>,
}

async fn page(office: &Office, member: &Member, visit: &Visit, id: &str, sent: Option<Form>) -> Answer {
    let before = seen(office, member, id).await?;
    let mut page = member.page(visit, "price-report-title");
    let mut form = sent.clone().unwrap_or_else(|| price::first(before.report.sent_on));
    let worked = if sent.is_some() { price::work_out(&page, &mut form) } else { None };
    page.refused = form.is_refused();
    let refused = page.refused;
    let caption = title(&page, &before.report);
    let back = format!("/reports/{}", before.report.id);
    let shown = PricePage { page, caption, back, form, worked, workers: price::workers(), vat: price::vat() };
    if refused { render_as(StatusCode::UNPROCESSABLE_ENTITY, &shown) } else { render(&shown) }
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    page(&office, &member, &visit, &id, None).await
}

pub async fn work_out(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    page(&office, &member, &visit, &id, Some(form)).await
}
