//! Leaving at once: the journey ends on the server, the browser forgets its copies, and somebody else's page stands where this one stood.

use crate::fault::{Answer, Complete, Fault};
use crate::form::Sent;
use crate::house::House;
use crate::room::Pages;
use crate::store;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use daybreak_database::Failure;
use http::header::{HeaderName, LOCATION};
use http::{HeaderValue, StatusCode};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use uuid::Uuid;

/// The field of the exit form that names the journey to end.
pub const JOURNEY: &str = "journey";
/// The field of every other form of a journey that says which it is: a page that gives the form back after something broke can end it too.
pub const LEAVING: &str = "leaving";

/// `/leave`, in both ways it can be asked for.
pub fn pages() -> Pages<House> {
    Pages::new().get("/leave", "anyone", away).post("/leave", "anyone", leave)
}

/// Ends a journey for good: every later form, reload or restored tab of it finds nothing.
pub async fn end(house: &House, journey: Uuid) -> Result<(), Failure> {
    store::end(&house.db, house.chance.as_ref(), journey, house.today()).await
}

/// Ends a journey for whoever is done and stays on the site: `next` stands in its place, and the browser forgets its copies.
pub async fn close(house: &House, journey: Uuid, next: Answer) -> Answer {
    end(house, journey).await?;
    next.map(forgotten)
}

/// Whether a journey has ended. The journey asks this of every form it is sent, before it shows anything of it.
pub async fn has_ended(house: &House, journey: Uuid) -> Result<bool, Failure> {
    if unwritten().contains(&journey) {
        write_down(house, journey).await;
        return Ok(true);
    }
    store::has_ended(&house.db, journey).await
}

/// Journeys that were left while the database was away: known to this process alone, the latest of them, until they can be written down.
static UNWRITTEN: Mutex<VecDeque<Uuid>> = Mutex::new(VecDeque::new());
const MOST_UNWRITTEN: usize = 10_000;

/// Nothing can be left half done in it.
fn unwritten() -> MutexGuard<'static, VecDeque<Uuid>> {
    UNWRITTEN.lock().unwrap_or_else(PoisonError::into_inner)
}

fn remember(journey: Uuid) {
    let mut unwritten = unwritten();
    if unwritten.len() >= MOST_UNWRITTEN {
        unwritten.pop_front();
    }
    if !unwritten.contains(&journey) {
        unwritten.push_back(journey);
    }
}

async fn write_down(house: &House, journey: Uuid) {
    if end(house, journey).await.is_ok() {
        unwritten().retain(|left| *left != journey);
    }
}

async fn away(State(house): State<Arc<House>>) -> Answer {
    elsewhere(&house)
}

async fn leave(State(house): State<Arc<House>>, sent: Result<Sent, Fault>) -> Answer {
    let journey = sent.ok().and_then(|sent| sent.form.value(JOURNEY).parse().ok());
    if let Some(journey) = journey
        && let Err(failure) = end(&house, journey).await
    {
        // Whoever leaves must get away, whatever is broken here; and leaves nothing behind for whoever goes back.
        remember(journey);
        tracing::error!(failure = %failure, "a journey could not be ended");
    }
    elsewhere(&house)
}

fn elsewhere(house: &House) -> Answer {
    let away = HeaderValue::from_str(&house.settings.exit_address).unwrap_or(HeaderValue::from_static(crate::Settings::WEATHER));
    let mut response: Response = StatusCode::SEE_OTHER.into_response();
    response.headers_mut().insert(LOCATION, away);
    response.extensions_mut().insert(Complete);
    Ok(forgotten(response))
}

/// Has the browser throw away every page it kept, those it keeps alive for Back among them.
fn forgotten(mut response: Response) -> Response {
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""));
    response
}
