//! The partners' pages of this room: the route table, and what every handler begins with.

mod account;
mod card;
mod desk;
mod explain;
mod forms;
mod list;
mod person;
mod reach;
mod status;
mod tonight;

use crate::acts::{Before, before};
use crate::person::PersonId;
use daybreak_access::{Act, Member, Office, PartnerPages};
use daybreak_site::{Answer, Fault, go_to};
use daybreak_triage::refusals::ended;
use daybreak_vocabulary::Chance;

pub fn pages() -> PartnerPages {
    daybreak_access::pages()
        .get("/people", Act::ReadPeople, list::show)
        .get("/people/new", Act::WritePerson, forms::new::show)
        .post("/people/new", Act::WritePerson, forms::new::begin)
        .get("/people/{id}", Act::OpenPerson, person::show)
        .get("/people/{id}/names", Act::WritePerson, forms::names::show)
        .post("/people/{id}/names", Act::WritePerson, forms::names::correct)
        .get("/people/{id}/age", Act::WritePerson, forms::age::show)
        .post("/people/{id}/age", Act::WritePerson, forms::age::add)
        .get("/people/{id}/details", Act::WritePerson, forms::details::show)
        .post("/people/{id}/details", Act::WritePerson, forms::details::correct)
        .get("/people/{id}/contact", Act::WritePerson, forms::contact::show)
        .post("/people/{id}/contact", Act::WritePerson, forms::contact::correct)
        .get("/people/{id}/close", Act::WritePerson, forms::close::show)
        .post("/people/{id}/close", Act::WritePerson, forms::close::add)
        .get("/people/{id}/council", Act::WritePerson, forms::council::show)
        .post("/people/{id}/council", Act::WritePerson, forms::council::correct)
        .get("/people/{id}/status", Act::WritePerson, status::show)
        .post("/people/{id}/status", Act::WritePerson, status::correct)
        .get("/people/{id}/link", Act::WritePerson, forms::link::show)
        .post("/people/{id}/link", Act::WritePerson, forms::link::link)
        .get("/people/{id}/reach", Act::OpenPerson, reach::show)
        .post("/people/{id}/reach", Act::OpenPerson, reach::reach)
        .get("/people/{id}/explain", Act::OpenPerson, explain::show)
        .get("/people/{id}/choices", Act::RecordChoice, forms::choices::show)
        .post("/people/{id}/choices", Act::RecordChoice, forms::choices::choose)
        .get("/people/{id}/permit", Act::RecordChoice, forms::permit::show)
        .post("/people/{id}/permit", Act::RecordChoice, forms::permit::choose)
        .get("/people/{id}/share", Act::SharePerson, forms::share::show)
        .post("/people/{id}/share", Act::SharePerson, forms::share::share)
        .get("/people/{id}/unshare", Act::SharePerson, forms::share::show_end)
        .post("/people/{id}/unshare", Act::SharePerson, forms::share::end)
        .get("/people/{id}/merge", Act::WritePerson, forms::merge::show)
        .post("/people/{id}/merge", Act::WritePerson, forms::merge::merge)
        .post("/people/{id}/part", Act::WritePerson, forms::merge::part)
        .get("/people/{id}/recuse", Act::OpenPerson, forms::step_back::show)
        .post("/people/{id}/recuse", Act::OpenPerson, forms::step_back::recuse)
        .get("/people/{id}/hold", Act::Hold, forms::hold::show)
        .post("/people/{id}/hold", Act::Hold, forms::hold::hold)
        .get("/people/{id}/release", Act::Hold, forms::hold::show_release)
        .post("/people/{id}/release", Act::Hold, forms::hold::release)
        .get("/people/{id}/erase", Act::EraseEarly, forms::erase::show)
        .post("/people/{id}/erase", Act::EraseEarly, forms::erase::wish)
        .post("/people/{id}/erase/decide", Act::EraseEarly, forms::erase::decide)
        .get("/people/{id}/card", Act::OpenPerson, card::ask)
        .post("/people/{id}/card", Act::OpenPerson, card::print)
        .get("/tonight", Act::ReadServices, tonight::show)
        .get("/tonight/new", Act::KeepServices, forms::help::show)
        .post("/tonight/new", Act::KeepServices, forms::help::add)
        .post("/tonight/confirm", Act::KeepServices, forms::help::confirm)
}

/// The person a path names, where this member sees them; otherwise the page that never was.
async fn seen(office: &Office, member: &Member, id: &str) -> Result<Before, Fault> {
    let id: PersonId = id.parse().map_err(|_| Fault::Missing)?;
    let mut tx = office.house.db.read().await?;
    before(&mut tx, member, id).await?.ok_or(Fault::Missing)
}

/// Back to the record, with a word of what was done.
fn done(person: PersonId, what: &str) -> Answer {
    go_to(&format!("/people/{person}?done={what}"))
}

fn chance(office: &Office) -> &dyn Chance {
    office.house.chance.as_ref()
}
