//! Measuring again, in the session of whoever began it: each look at the page measures the next of them with their keys, and the page asks for itself again
//! until none is left. No key outlives a request, and nothing needs a script.

use crate::acts::measure;
use crate::indicators::library;
use crate::pages::chance;
use crate::store;
use askama::Template;
use axum::extract::State;
use daybreak_access::{Member, Office};
use daybreak_audit::{Entry, Stop};
use daybreak_site::{Answer, Args, Page, Said, Sent, Visit, go_to, render};
use http::HeaderValue;
use std::convert::Infallible;
use std::sync::Arc;

/// As many are measured in one transaction.
const A_STRETCH: i64 = 500;
/// A look measures for as long as this, in milliseconds, and no more than so many stretches.
const A_LOOK: i64 = 1_500;
const STRETCHES: usize = 20;

#[derive(Template)]
#[template(path = "measuring.html")]
struct MeasuringPage {
    page: Page,
    done: i64,
    all: i64,
    progress: Said,
}

/// Begins a run, or takes over one that somebody left.
pub async fn begin(State(office): State<Arc<Office>>, member: Member, _sent: Sent) -> Answer {
    let now = office.house.clock.now();
    let begun: Result<(), Stop<Infallible>> = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        store::begin_measuring(change.tx(), member.organisation, member.id, now).await?;
        change.record(Entry::new("measuring.begun", "organisation", member.organisation.0));
        Ok(())
    });
    match begun {
        Ok(()) => go_to("/indicators/measuring"),
        Err(Stop::Refused(never)) => match never {},
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

/// Measures the next of them and says how far it is; back to the library once all are, or where no run is this member's.
pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let page = member.page(&visit, "measuring-title");
    let back = page.href("/indicators");
    let library = library()?;
    let keyring = {
        let mut tx = office.house.db.read().await?;
        let run = store::measuring(&mut tx, member.organisation).await?;
        if run.is_none_or(|run| run.member != member.id) {
            return go_to(&back);
        }
        member.keyring(&mut tx).await?
    };
    let began = office.house.clock.now();
    let mut left = true;
    for _ in 0..STRETCHES {
        let batch = {
            let mut tx = office.house.db.read().await?;
            let stale = store::stale(&mut tx, member.organisation, &library.version, A_STRETCH).await?;
            measure::measured_again(&mut tx, &keyring, member.organisation, &stale, library).await?
        };
        left = !batch.is_empty();
        let now = office.house.clock.now();
        let stood: Result<(), Stop<Infallible>> = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
            if batch.is_empty() {
                store::end_measuring(change.tx(), member.organisation).await?;
                change.record(Entry::new("measuring.ended", "organisation", member.organisation.0));
                return Ok(());
            }
            let count = i64::try_from(batch.len()).unwrap_or(i64::MAX);
            store::set_measuring(change.tx(), member.organisation, count).await?;
            measure::again(change, member.organisation, &batch, &library.version).await
        });
        match stood {
            Ok(()) => {}
            Err(Stop::Refused(never)) => match never {},
            Err(Stop::Failed(failure)) => return Err(failure.into()),
        }
        if !left || office.house.clock.now().since(began) > A_LOOK {
            break;
        }
    }
    if !left {
        return go_to(&format!("{back}#again"));
    }
    let mut tx = office.house.db.read().await?;
    let (all, done) = store::measured(&mut tx, member.organisation, &library.version).await?;
    drop(tx);
    let progress = page.say_with("indicators-again-progress", Args::new().set("done", done).set("all", all));
    let mut answer = render(&MeasuringPage { done, all, progress, page })?;
    // As a header: the page keeps no timer of its own, and "Stop here" is one link away.
    answer.headers_mut().insert(http::header::REFRESH, HeaderValue::from_static("1"));
    Ok(answer)
}
