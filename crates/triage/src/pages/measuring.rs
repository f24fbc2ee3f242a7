//! Measuring again what was opened before a new library: each press measures the next of them with the presser's own keys, for some seconds, and leads back to
//! where it says how far it is. No key outlives a request, and looking at the page changes nothing.

use crate::acts::measure;
use crate::indicators::library;
use crate::pages::chance;
use crate::store;
use axum::extract::State;
use daybreak_access::{Member, Office};
use daybreak_audit::Stop;
use daybreak_site::{Answer, Sent, go_to};
use std::convert::Infallible;
use std::sync::Arc;

/// As many are measured in one transaction.
const A_STRETCH: i64 = 500;
/// One press measures for as long as this, in milliseconds: short enough for any proxy, long enough that few presses do.
const A_PRESS: i64 = 10_000;
/// And no more than so many stretches, should the clock stand still.
const STRETCHES: usize = 400;

/// Measures the next of them, as many as a press can.
pub async fn measure_again(State(office): State<Arc<Office>>, member: Member, _sent: Sent) -> Answer {
    let library = library()?;
    let keyring = {
        let mut tx = office.house.db.read().await?;
        member.keyring(&mut tx).await?
    };
    let began = office.house.clock.now();
    for _ in 0..STRETCHES {
        let now = office.house.clock.now();
        if now.since(began) > A_PRESS {
            break;
        }
        let batch = {
            let mut tx = office.house.db.read().await?;
            let stale = store::stale(&mut tx, member.organisation, &library.version, A_STRETCH).await?;
            measure::measured_again(&mut tx, &keyring, member.organisation, &stale, library).await?
        };
        if batch.is_empty() {
            break;
        }
        let stood: Result<(), Stop<Infallible>> = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
            measure::again(change, member.organisation, &batch, &library.version).await
        });
        match stood {
            Ok(()) => {}
            Err(Stop::Refused(never)) => match never {},
            Err(Stop::Failed(failure)) => return Err(failure.into()),
        }
    }
    go_to("/indicators#again")
}
