//! What people say of the service itself, for those who look after it.

use crate::pages::chance;
use askama::Template;
use axum::extract::State;
use daybreak_access::{Member, Office};
use daybreak_audit::{Entry, Stop};
use daybreak_reports::store as reports;
use daybreak_site::{Answer, Page, Visit, render};
use daybreak_vault::documents;
use daybreak_vocabulary::Day;
use std::sync::Arc;

/// As many as a person reads at once.
const SHOWN: i64 = 100;

#[derive(Template)]
#[template(path = "feedback.html")]
struct FeedbackPage {
    page: Page,
    said: Vec<Remark>,
    /// Some could not be opened with this member's keys.
    sealed: bool,
}

struct Remark {
    sent_on: Day,
    text: String,
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let (said, sealed) = {
        let mut tx = office.house.db.read().await?;
        let keyring = member.keyring(&mut tx).await?;
        let rows = reports::feedback(&mut tx, member.organisation, SHOWN).await?;
        let mut said = Vec::with_capacity(rows.len());
        for row in &rows {
            let Some((document, wrap)) = documents::find(&mut tx, row.document, member.organisation).await? else { continue };
            if let Ok(plain) = keyring.open(&wrap, &document) {
                said.push(Remark { sent_on: row.sent_on, text: String::from_utf8_lossy(&plain).into_owned() });
            }
        }
        let sealed = said.len() < rows.len();
        (said, sealed)
    };
    let now = office.house.clock.now();
    let count = i64::try_from(said.len()).unwrap_or(i64::MAX);
    let read: Result<(), Stop<std::convert::Infallible>> =
        daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
            change.record(Entry::new("feedback.read", "organisation", member.organisation.0).with_number("count", count));
            Ok(())
        });
    match read {
        Ok(()) => render(&FeedbackPage { page: member.page(&visit, "triage-feedback-title"), said, sealed }),
        Err(Stop::Failed(failure)) => Err(failure.into()),
        Err(Stop::Refused(never)) => match never {},
    }
}
