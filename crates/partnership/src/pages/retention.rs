//! How long each class of record is kept, as the schedule stands today.

use askama::Template;
use axum::extract::State;
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Page, Visit, render};
use daybreak_vocabulary::Day;
use daybreak_vocabulary::retention::Class;
use std::sync::Arc;

struct Row {
    class: Class,
    days: i64,
    from: Day,
}

impl Row {
    /// Periods are years or days; which of them decides the sentence.
    fn years(&self) -> Option<i64> {
        (self.days % 365 == 0).then_some(self.days / 365)
    }
}

#[derive(Template)]
#[template(path = "retention.html")]
struct Retention {
    page: Page,
    rows: Vec<Row>,
}

pub(crate) async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let today = office.house.today();
    let row = |class: Class| class.period(today).map(|period| Row { class, days: period.days, from: period.from });
    let rows = Class::ALL.into_iter().filter_map(row).collect();
    render(&Retention { page: member.page(&visit, "retention-title"), rows })
}
