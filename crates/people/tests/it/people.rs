//! What the tests of this room do again and again.

use crate::place::{County, Person, Seen};
use daybreak_people::PersonId;
use http::StatusCode;

/// Begins a record; answers whose.
pub async fn begin(county: &County, by: &Person, fields: &[(&str, &str)]) -> PersonId {
    let seen = county.post(by, "/people/new", fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "begin: {}", seen.text());
    let path = seen.location();
    path.strip_prefix("/people/").and_then(|rest| rest.split('?').next()).and_then(|id| id.parse().ok()).expect("a person")
}

/// An adult with a name.
pub async fn adult(county: &County, by: &Person, name: &str) -> PersonId {
    begin(county, by, &[("first", name), ("years", "30"), ("source", "claimed"), ("tongue", "ro"), ("jurisdiction", "england")]).await
}

pub async fn open(county: &County, by: &Person, person: PersonId) -> Seen {
    county.get(by, &format!("/people/{person}")).await
}

/// The version a form of this record carries now.
pub async fn version(county: &County, by: &Person, person: PersonId, form: &str) -> String {
    let page = county.get(by, &format!("/people/{person}/{form}")).await;
    assert_eq!(page.status, StatusCode::OK, "{form}: {}", page.text());
    page.body.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a version").to_owned()
}

/// Sends a form of a record, at the version that stands now.
pub async fn write(county: &County, by: &Person, person: PersonId, form: &str, fields: &[(&str, &str)]) -> Seen {
    let version = version(county, by, person, form).await;
    let fields = [&[("version", version.as_str())], fields].concat();
    county.post(by, &format!("/people/{person}/{form}"), &fields).await
}

/// A form that must be taken.
#[track_caller]
pub fn taken(seen: &Seen) {
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.text());
}

/// How a choice was explained, as it must be for a yes.
pub const EXPLAINED: [(&str, &str); 6] =
    [("how", "read_aloud"), ("tongue", "ro"), ("by", "Wyn Worker"), ("interpreted", "telephone"), ("advice", "declined"), ("time", "taken")];

/// Puts down one of the four choices.
pub async fn choose(county: &County, by: &Person, person: PersonId, about: &str, answer: &str) -> Seen {
    let fields = [&EXPLAINED[..], &[(about, answer)]].concat();
    county.post(by, &format!("/people/{person}/choices"), &fields).await
}

/// Puts down what they permit an organisation, or immigration authorities.
pub async fn permit(county: &County, by: &Person, person: PersonId, with: &str, answer: &str) -> Seen {
    let fields = [&EXPLAINED[..4], &[("with", with), ("answer", answer)]].concat();
    county.post(by, &format!("/people/{person}/permit"), &fields).await
}

/// Why a record is shared where a life is in danger, or the law says so.
pub const WHY: (&str, &str) = ("why", "He was seen outside with a knife");

pub async fn share(county: &County, by: &Person, person: PersonId, to: &str, basis: &str, contact: &str) -> Seen {
    let fields = [("to", to), ("basis", basis), WHY, ("contact", contact), ("keeping", "we")];
    county.post(by, &format!("/people/{person}/share"), &fields).await
}

/// The acts recorded on a person, the oldest first.
pub async fn account(county: &County, person: PersonId) -> Vec<String> {
    let mut tx = county.world.db.read().await.expect("a transaction");
    let entries = daybreak_audit::account::of_record(&mut tx, "person", person.0).await.expect("the account");
    tx.rollback().await.expect("a rollback");
    entries.into_iter().map(|entry| entry.act).collect()
}
