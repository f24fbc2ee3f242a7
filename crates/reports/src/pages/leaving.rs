//! Leaving at once: the journey is burnt, so that no Back and no reload shows what was typed, and somebody else's page opens.

use super::state::{open_answers, open_return};
use crate::report::JourneyId;
use crate::store;
use axum::extract::State;
use axum::response::IntoResponse;
use daybreak_site::{Answer, Fault, House, Sent};
use http::header::LOCATION;
use http::{HeaderValue, StatusCode};
use std::sync::Arc;

/// Burns the journey named in the form, if one is, and goes to the neutral page whatever happens: somebody may stand behind the person.
pub async fn leave(State(house): State<Arc<House>>, sent: Sent) -> Answer {
    let journey = sent.form.value("journey");
    let id = journey
        .parse()
        .ok()
        .map(JourneyId)
        .or_else(|| open_answers(&house, journey).ok().map(|answers| answers.journey))
        .or_else(|| open_return(&house, journey).ok().map(|returned| returned.journey));
    if let Some(id) = id {
        // A database that can't be written to must not keep anybody on the page.
        let _ = store::burn(&house.db, id, house.today()).await;
    }
    let address = HeaderValue::from_str(&house.settings.exit_address).map_err(|_| Fault::Broken("the exit address can't be sent".into()))?;
    Ok((StatusCode::SEE_OTHER, [(LOCATION, address)]).into_response())
}
