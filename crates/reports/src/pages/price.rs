//! "Is this price possible?" for anybody. Nothing is kept, nothing is sent on: the sum is worked out and forgotten.

use crate::price::{self, Worked};
use askama::Template;
use axum::extract::State;
use daybreak_site::{Answer, Choice, Form, House, Page, Sent, Visit, render, render_as};
use http::StatusCode;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "price.html")]
struct Price {
    page: Page,
    form: Form,
    worked: Option<Worked>,
    workers: Vec<Choice>,
    vat: Vec<Choice>,
}

pub async fn ask(State(house): State<Arc<House>>, visit: Visit) -> Answer {
    let page = super::steps::page(&visit, "title-price");
    render(&Price { page, form: price::first(house.clock.today()), worked: None, workers: price::workers(), vat: price::vat() })
}

pub async fn sent(Sent { visit, mut form }: Sent) -> Answer {
    let mut page = super::steps::page(&visit, "title-price");
    let worked = price::work_out(&page, &mut form);
    page.refused = form.is_refused();
    let (workers, vat, refused) = (price::workers(), price::vat(), page.refused);
    let price = Price { page, form, worked, workers, vat };
    if refused { render_as(StatusCode::UNPROCESSABLE_ENTITY, &price) } else { render(&price) }
}
