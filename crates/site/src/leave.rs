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
use std::time::Duration;
use uuid::Uuid;

/// The field of the exit form that names the journey to end.
pub const JOURNEY: &str = "journey";
/// The field of every other form of a journey that says which it is: a page that gives the form back after something broke can end it too.
pub const LEAVING: &str = "leaving";

/// `/leave`, in both ways it can be asked for.
pub fn pages() -> Pages<House> {
    Pages::new().get("/leave", "anyone", away).post("/leave", "anyone", leave)
}

/// Ends a journey for good: every later form, reload or restored tab of it finds nothing. A database that takes this one takes some of those, too, that it could not.
pub async fn end(house: &House, journey: Uuid) -> Result<(), Failure> {
    store::end(&house.db, house.chance.as_ref(), journey, house.today()).await?;
    house.leavings.written.remember(journey);
    if let Ok(_alone) = house.leavings.writing.try_lock() {
        told(write_some(house, A_FEW).await);
    }
    Ok(())
}

/// Ends a journey for whoever is done and stays on the site: `next` stands in its place, and the browser forgets its copies.
pub async fn close(house: &House, journey: Uuid, next: Answer) -> Answer {
    end(house, journey).await?;
    next.map(forgotten)
}

/// Whether a journey has ended. The journey asks this of every form it is sent, before it shows anything of it.
pub async fn has_ended(house: &House, journey: Uuid) -> Result<bool, Failure> {
    if house.leavings.waiting.holds(journey) || house.leavings.written.holds(journey) {
        return Ok(true);
    }
    store::has_ended(&house.db, journey).await
}

/// Somebody left: known from here on, whatever becomes of this request, and written down by a task of its own. It is waited for as long as nobody notices.
pub async fn left(house: &Arc<House>, journey: Uuid) {
    house.leavings.waiting.remember(journey);
    let written = async {
        let alone = Arc::clone(&house.leavings.writing).lock_owned().await;
        // Whoever wrote before may have written this one as well.
        if house.leavings.waiting.holds(journey) {
            let house = Arc::clone(house);
            let writing = tokio::spawn(async move {
                told(write_some(&house, A_ROUND).await);
                drop(alone);
            });
            let _ = writing.await;
        }
    };
    let _ = tokio::time::timeout(A_MOMENT, written).await;
}

/// Writes down who left while the database was away, some at a time: the clock's part of it. Answers how many.
pub async fn write_down(house: &House) -> Result<u64, Failure> {
    let _alone = house.leavings.writing.lock().await;
    write_some(house, A_ROUND).await
}

/// Who left, as far as this process knows: while the database is away nobody else does.
#[derive(Debug, Default)]
pub struct Leavings {
    /// Not written down yet.
    waiting: Latest,
    /// Written down since. The database may be away once more when a form of theirs is sent again.
    written: Latest,
    /// Held by whoever writes them down: one at a time, however many leave.
    writing: Arc<tokio::sync::Mutex<()>>,
}

/// The latest journeys that were left, the longest known first.
#[derive(Debug, Default)]
struct Latest(Mutex<VecDeque<Uuid>>);

/// More than these are forgotten, the longest known first: whoever sends as many while the database is away pushes others out.
const MOST_KNOWN: usize = 10_000;
/// How many are written down by the way, and how many by whoever has nothing else to do.
const A_FEW: u64 = 20;
const A_ROUND: u64 = 1_000;
/// How long whoever leaves waits until it is written down.
const A_MOMENT: Duration = Duration::from_secs(1);

impl Latest {
    /// Nothing can be left half done in it.
    fn journeys(&self) -> MutexGuard<'_, VecDeque<Uuid>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn holds(&self, journey: Uuid) -> bool {
        self.journeys().contains(&journey)
    }

    fn first(&self) -> Option<Uuid> {
        self.journeys().front().copied()
    }

    fn remember(&self, journey: Uuid) {
        let mut journeys = self.journeys();
        if !journeys.contains(&journey) {
            if journeys.len() >= MOST_KNOWN {
                journeys.pop_front();
            }
            journeys.push_back(journey);
        }
    }

    fn forget(&self, journey: Uuid) {
        self.journeys().retain(|left| *left != journey);
    }
}

/// The longest known first; the first that can't be written ends it, and the rest wait on.
async fn write_some(house: &House, most: u64) -> Result<u64, Failure> {
    let mut written = 0;
    while written < most
        && let Some(journey) = house.leavings.waiting.first()
    {
        store::end(&house.db, house.chance.as_ref(), journey, house.today()).await?;
        house.leavings.written.remember(journey);
        house.leavings.waiting.forget(journey);
        written += 1;
    }
    Ok(written)
}

/// Whoever leaves must get away, whatever is broken here: it is told to the log alone.
fn told(written: Result<u64, Failure>) {
    if let Err(failure) = written {
        tracing::error!(failure = %failure, "a journey could not be ended");
    }
}

async fn away(State(house): State<Arc<House>>) -> Answer {
    elsewhere(&house)
}

async fn leave(State(house): State<Arc<House>>, sent: Result<Sent, Fault>) -> Answer {
    let journey = sent.ok().and_then(|sent| sent.form.value(JOURNEY).parse().ok());
    if let Some(journey) = journey {
        left(&house, journey).await;
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
