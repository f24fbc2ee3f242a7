//! What organisations make of a report together: an intelligence report that leaves, a conference with its minutes.

use crate::demo::NotMade;
use crate::demo::desk::{Desk, between};
use daybreak_reports::ReportId;
use daybreak_vocabulary::Day;

/// Written from the report, sanitised by the same person, given on the ground of serious crime.
pub async fn intelligence(desk: &Desk, report: ReportId, text: &str, sanitised: &str, to: &str) -> Result<(), NotMade> {
    const WHAT: &str = "an intelligence report";
    let form = [
        ("text", text),
        ("source", "2"),
        ("information", "A"),
        ("handling", "C"),
        ("conditions", "Ask us before anybody visits."),
        ("reference", "CW-4471"),
        ("words", "Kept by the night desk, register four"),
    ];
    let path = desk.post_to(&format!("/reports/{report}/intelligence"), &form, WHAT).await?;
    let page = desk.get(&format!("{path}/sanitise")).await?.text;
    let was = between(&page, "name=\"was\" value=\"", "\"").ok_or(NotMade::Refused(WHAT))?.to_owned();
    let form = [("text", sanitised), ("was", was.as_str()), ("looked", "yes"), ("go", "keep")];
    desk.post(&format!("{path}/sanitise"), &form, WHAT).await?;
    desk.post(&format!("{path}/give"), &[("to", to), ("basis", "crime")], WHAT).await
}

/// A day in the three fields of a form.
fn fields(day: Day) -> (String, String, String) {
    let date = day.date();
    (date.day().to_string(), date.month().to_string(), date.year().to_string())
}

/// Called for a day, with one other organisation; the report is laid there.
pub async fn confer(desk: &Desk, report: ReportId, about: &str, with: &str, on: Day) -> Result<(), NotMade> {
    const WHAT: &str = "a conference";
    let (day, month, year) = fields(on);
    let form = [
        ("title", "The yards, a first joint look"),
        ("about", about),
        ("place", "Ten o'clock, the council's small room"),
        ("meets-day", day.as_str()),
        ("meets-month", month.as_str()),
        ("meets-year", year.as_str()),
        ("seats", with),
    ];
    let path = desk.post_to("/conferences/call", &form, WHAT).await?;
    let id = path.rsplit('/').next().unwrap_or_default();
    desk.post(&format!("/reports/{report}/conference"), &[("conference", id)], WHAT).await
}

/// The minutes of the latest conference, and one thing to be done by the other organisation.
pub async fn minute(desk: &Desk, decided: &str, with: &str, by: Day) -> Result<(), NotMade> {
    const WHAT: &str = "minutes";
    let list = desk.get("/conferences").await?.text;
    let id = list.split("href=\"/conferences/").skip(1).filter_map(|rest| rest.split(['"', '?']).next()).find(|id| id.len() == 36);
    let path = format!("/conferences/{}", id.ok_or(NotMade::Refused(WHAT))?);
    let form = desk.get(&format!("{path}/minutes")).await?.text;
    // Whoever called it is ticked already: the other form fields are typed.
    let own = form.split("name=\"attended\"").skip(1).find(|field| field.split('>').next().is_some_and(|tag| tag.contains("checked")));
    let own = own.and_then(|field| between(field, "value=\"", "\"")).ok_or(NotMade::Refused(WHAT))?.to_owned();
    let said = [
        ("attended", own.as_str()),
        ("attended", with),
        ("present", "A. Reyes\nJ. Tillotson"),
        ("discussed", "Who owns the yards, and who has been inside."),
        ("decided", decided),
    ];
    desk.post(&format!("{path}/minutes"), &said, WHAT).await?;
    let (day, month, year) = fields(by);
    let task = [
        ("text", "Ask licensing who owns the yards."),
        ("to", with),
        ("due-day", day.as_str()),
        ("due-month", month.as_str()),
        ("due-year", year.as_str()),
    ];
    desk.post(&format!("{path}/tasks"), &task, WHAT).await
}
