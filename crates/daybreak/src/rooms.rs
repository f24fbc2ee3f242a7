//! The rooms of this house, in the order a person's path takes them.

use daybreak_access::Office;
use daybreak_database::{Schema, Statement};
use daybreak_site::words::Unusable;
use daybreak_site::{Dictionary, House, Pages, Room, Route};

/// The rooms anybody may enter.
pub fn public() -> Vec<Room<House>> {
    vec![daybreak_reports::room()]
}

/// The rooms members enter.
pub fn partners() -> Vec<Room<Office>> {
    vec![daybreak_access::room(), daybreak_partnership::room(), daybreak_triage::room(), daybreak_people::room(), daybreak_referrals::room(), daybreak_statistics::room()]
}

/// The schemas of every crate, the floor first.
pub fn schemas() -> Vec<Schema> {
    let floor = [daybreak_audit::SCHEMA, daybreak_vault::SCHEMA, daybreak_site::SCHEMA];
    let public = public().into_iter().filter_map(|room| room.schema);
    let partners = partners().into_iter().filter_map(|room| room.schema);
    floor.into_iter().chain(public).chain(partners).collect()
}

/// Every statement anybody runs.
pub fn statements() -> Vec<Statement> {
    let floor = daybreak_audit::store::statements().chain(daybreak_vault::STATEMENTS.iter().copied().flatten().copied());
    let floor = floor.chain(daybreak_site::store::STATEMENTS.iter().copied());
    let public = public().into_iter().flat_map(|room| room.statements);
    let partners = partners().into_iter().flat_map(|room| room.statements);
    floor.chain(public.copied()).chain(partners.copied()).collect()
}

/// Every sentence a person reads.
pub fn words(show_unreviewed: bool) -> Result<Dictionary, Unusable> {
    let site = [("site", daybreak_site::WORDS)];
    let public = public().into_iter().map(|room| (room.name, room.words));
    let partners = partners().into_iter().map(|room| (room.name, room.words));
    Dictionary::read(site.into_iter().chain(public).chain(partners), show_unreviewed)
}

pub fn public_pages() -> Pages<House> {
    public().into_iter().fold(Pages::new(), |pages, room| pages.and(room.pages))
}

pub fn partner_pages() -> Pages<Office> {
    partners().into_iter().fold(Pages::new(), |pages, room| pages.and(room.pages))
}

/// The whole surface, a line each: what `routes.snap` pins.
pub fn routes() -> String {
    let line = |side: &str, route: &Route| format!("{side:8} {:4} {:44} {}\n", route.method.as_str(), route.path, route.need);
    let shell = daybreak_site::routes().iter().map(|(side, route)| line(side.name(), route)).collect::<String>();
    let public = public_pages().routes().iter().map(|route| line("public", route)).collect::<String>();
    shell + &public + &partner_pages().routes().iter().map(|route| line("partners", route)).collect::<String>()
}
