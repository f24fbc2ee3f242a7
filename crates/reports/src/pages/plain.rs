//! Pages that only tell: what happens to what one tells, privacy, using the site.

use super::begin::{Line, contacts};
use askama::Template;
use daybreak_site::{Answer, Page, Visit, render};

#[derive(Template)]
#[template(path = "after.html")]
struct After {
    page: Page,
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct Privacy {
    page: Page,
}

#[derive(Template)]
#[template(path = "accessibility.html")]
struct Accessibility {
    page: Page,
    helpline: Vec<Line>,
}

pub async fn after(visit: Visit) -> Answer {
    render(&After { page: super::steps::page(&visit, "title-after") })
}

pub async fn privacy(visit: Visit) -> Answer {
    render(&Privacy { page: super::steps::page(&visit, "title-privacy") })
}

pub async fn accessibility(visit: Visit) -> Answer {
    let page = super::steps::page(&visit, "title-accessibility");
    render(&Accessibility { helpline: contacts(&page, Some("helpline")), page })
}
