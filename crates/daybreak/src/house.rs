//! Puts one running house together: settings, secrets, database, clock and chance.

use crate::rooms;
use crate::secrets::{PartnerSecrets, PublicSecrets, Secret};
use crate::settings::{Settings, Unusable};
use daybreak_access::{Office, Secrets};
use daybreak_database::Database;
use daybreak_documents::Press;
use daybreak_site::leave::Leavings;
use daybreak_site::{Doors, House, router};
use daybreak_vault::{FormKeys, PartnershipKey, Signer};
use daybreak_vocabulary::{Chance, Clock};
use std::sync::Arc;

/// What is served by this process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    Both,
    Public,
    Partners,
}

/// What a house is made from.
#[derive(Debug)]
pub struct Ground<'a> {
    pub settings: &'a Settings,
    pub db: Database,
    pub partnership_key: PartnershipKey,
}

/// The house itself. The partners' process has no use for form keys: it gets some that seal nothing.
pub fn house(ground: Ground<'_>, clock: Arc<dyn Clock>, chance: Arc<dyn Chance>, forms: Option<&PublicSecrets>) -> Result<Arc<House>, Unusable> {
    let words = rooms::words(ground.settings.demo).map_err(|_| Unusable::Wrong("their words"))?;
    let form_keys = match forms {
        Some(forms) => FormKeys::new(*forms.form_key().bytes(), Some(*forms.form_key_before().bytes())),
        None => FormKeys::new(*Secret::draw(chance.as_ref()).bytes(), None),
    };
    Ok(Arc::new(House {
        db: ground.db,
        clock,
        chance,
        words: Arc::new(words),
        form_keys,
        leavings: Leavings::default(),
        partnership_key: ground.partnership_key,
        settings: ground.settings.for_pages()?,
    }))
}

/// The partners' side of it. Over plain HTTP on a loopback address, as in the demo, its cookie can't be `Secure`.
pub fn office(house: &Arc<House>, secrets: &PartnerSecrets, press: Press) -> Arc<Office> {
    let loopback = house.settings.demo;
    let traces = secrets.trace_keys();
    let secrets = Secrets { pepper: *secrets.pepper.bytes(), signer: Signer::from_bytes(secrets.signer.bytes()) };
    let mut office = Office::new(Arc::clone(house), secrets, loopback);
    office.press = press;
    office.traces = traces;
    office.at_home = vec![daybreak_triage::at_home];
    office.on_desks = vec![daybreak_referrals::on_desks()];
    Arc::new(office)
}

/// Everything behind one port, by host name.
pub fn doors(house: &Arc<House>, office: Option<&Arc<Office>>, sides: Sides) -> axum::Router {
    let mut doors = Doors::new();
    if sides != Sides::Partners {
        doors = doors.public(house, rooms::public_pages());
    }
    if let (Some(office), Sides::Both | Sides::Partners) = (office, sides) {
        doors = doors.partners(house, daybreak_access::guarded(office, rooms::partner_pages()), Arc::clone(office));
    }
    router(house, doors)
}
