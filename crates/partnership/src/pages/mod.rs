//! The route table, then one file for each page.

pub(crate) mod account_of_acts;
pub(crate) mod home;
pub(crate) mod joining;
pub(crate) mod keys;
pub(crate) mod members;
pub(crate) mod organisation;
pub(crate) mod retention;
pub(crate) mod rota;

use daybreak_access::{Act, Office};
use daybreak_site::{Pages, parameter};

/// What was just done, as a words key: pages that an act leads to are told it in their address.
fn done(query: Option<&str>) -> Option<&'static str> {
    const DONE: [(&str, &str); 9] = [
        ("organisation", "done-organisation"),
        ("roles", "done-roles"),
        ("removed", "done-removed"),
        ("key-handed", "done-key-handed"),
        ("key-declined", "done-key-declined"),
        ("key-asked", "done-key-asked"),
        ("proposed", "done-proposed"),
        ("proposal-gone", "done-proposal-gone"),
        ("week", "done-week"),
    ];
    let what = parameter(query?, "done")?;
    DONE.iter().find(|(known, _)| *known == what).map(|(_, key)| *key)
}

pub(crate) fn routes() -> Pages<Office> {
    daybreak_access::pages()
        .get("/", Act::Home, home::show)
        .get("/members", Act::ManageMembers, members::list)
        .post("/members/invite", Act::ManageMembers, members::invite)
        .get("/members/{id}", Act::ManageMembers, members::show)
        .post("/members/{id}/roles", Act::ManageMembers, members::change_roles)
        .post("/members/{id}/link", Act::ManageMembers, members::link)
        .post("/members/{id}/remove", Act::ManageMembers, members::remove)
        .get("/keys", Act::GrantCompartment, keys::show)
        .post("/keys/hand-over", Act::GrantCompartment, keys::give)
        .post("/keys/decline", Act::GrantCompartment, keys::decline)
        .post("/keys/ask", Act::GrantCompartment, keys::ask)
        .get("/organisation", Act::ManageOrganisation, organisation::show)
        .post("/organisation", Act::ManageOrganisation, organisation::edit)
        .get("/directory", Act::ReadDirectory, organisation::directory)
        .get("/joining", Act::AddOrganisation, joining::show)
        .post("/joining", Act::AddOrganisation, joining::propose)
        .post("/joining/agree", Act::AddOrganisation, joining::agree)
        .post("/joining/decline", Act::AddOrganisation, joining::decline)
        .get("/retention", Act::ReadRetention, retention::show)
        .get("/account-of-acts", Act::ReadAccount, account_of_acts::show)
        .get("/rota", Act::AcknowledgeAlert, rota::show)
        .post("/rota/acknowledge", Act::AcknowledgeAlert, rota::acknowledge)
        .post("/rota/week", Act::ManageRota, rota::set_week)
        .into()
}
