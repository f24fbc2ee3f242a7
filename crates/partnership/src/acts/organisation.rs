//! An organisation's own page.

use crate::organisation::{Details, NotEntered};
use crate::store::organisations as store;
use daybreak_access::{Member, Office};
use daybreak_audit::{Entry, Stop, change};
use daybreak_vault::{RecipientKind, recipients};

/// Changes what partners know of the member's organisation, and which districts it reads about.
pub async fn edit(office: &Office, by: &Member, details: &Details, places: &[String]) -> Result<(), Stop<NotEntered>> {
    let house = &office.house;
    let details = details.checked().map_err(Stop::Refused)?;
    let wall = by.organisation_kind == RecipientKind::ImmigrationEnforcement;
    if places.iter().any(|code| wall || house.settings.places.district(code).is_none()) {
        return Err(Stop::Refused(NotEntered::NoSuchPlace));
    }
    change!(&house.db, by.author(), house.clock.now(), &*house.chance, |change| {
        let now = change.now;
        store::put(change.tx(), by.organisation, &details, now).await?;
        recipients::cover(change, &office.signer, by.organisation, places).await?;
        change.record(Entry::new("organisation.edited", "organisation", by.organisation.0));
        Ok(())
    })
}
