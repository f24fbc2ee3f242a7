//! "Is this price possible?" for anybody. Nothing is kept, nothing is sent on: the sum is worked out and forgotten. It can be left like a journey.

use super::state::journey_of;
use super::{begin, steps};
use crate::price::{self, Worked};
use askama::Template;
use daybreak_site::{Answer, Choice, Form, Page, Sent, Visit, leave, render, render_as};
use http::StatusCode;

#[derive(Template)]
#[template(path = "price.html")]
struct Price {
    page: Page,
    form: Form,
    worked: Option<Worked>,
    workers: Vec<Choice>,
    vat: Vec<Choice>,
}

pub async fn ask(visit: Visit) -> Answer {
    let page = steps::page_within(&visit, journey_of(&visit), "title-price", false);
    render(&Price { page, form: price::first(visit.house.clock.today()), worked: None, workers: price::workers(), vat: price::vat() })
}

pub async fn sent(Sent { visit, form: typed }: Sent) -> Answer {
    let journey = journey_of(&visit);
    if leave::has_ended(&visit.house, journey.0).await? {
        return steps::left(&visit);
    }
    if typed.value("go") == "finish" {
        return begin::finish(&visit, journey).await;
    }
    let mut page = steps::page_within(&visit, journey, "title-price", false);
    let mut form = typed.clone();
    let worked = price::work_out(&page, &mut form);
    // In another language the sum is said again where there is one; nobody has pressed for it where there is none.
    if typed.sent("change-language") {
        form = typed;
    }
    page.refused = form.is_refused();
    let (workers, vat, refused) = (price::workers(), price::vat(), page.refused);
    let price = Price { page, form, worked, workers, vat };
    if refused { render_as(StatusCode::UNPROCESSABLE_ENTITY, &price) } else { render(&price) }
}
