//! What goes on beside the stories: who is called at night, and what people say of the site.

use crate::demo::NotMade;
use crate::demo::clock::Past;
use crate::demo::county::County;
use crate::demo::desk::{Desk, between, tell_publicly};
use axum::Router;
use daybreak_vocabulary::Clock;
use serde::Deserialize;

const FILE: &str = "around.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rota: Vec<Rota>,
    feedback: Vec<Feedback>,
}

/// The order of one week and of those after it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rota {
    /// The persona who plans it.
    by: String,
    weeks_ahead: usize,
    /// Personas, in the order they are called.
    order: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Feedback {
    text: String,
    language: String,
}

/// As it stands today: planned weeks, and what a few people said.
pub async fn live(county: &County, router: &Router, past: &Past) -> Result<(), NotMade> {
    let file: File = toml::from_str(include_str!("around.toml")).map_err(|_| NotMade::File(FILE))?;
    for feedback in &file.feedback {
        tell_publicly(router, "/feedback", &[("feedback", feedback.text.trim()), ("language", &feedback.language)]).await?;
    }
    for rota in &file.rota {
        // A code works once: each sign-in has its own half minute.
        past.reach(past.now().plus_minutes(1));
        let desk = county.desk(router, past, &rota.by).await?;
        plan(county, &desk, rota).await?;
    }
    Ok(())
}

/// Fills in the rota's page by the names on it, as the coordinator would.
async fn plan(county: &County, desk: &Desk, rota: &Rota) -> Result<(), NotMade> {
    let page = desk.get("/rota").await?.text;
    let refused = || NotMade::Refused("a rota");
    let weeks = between(&page, "name=\"week\"", "</select>").ok_or_else(refused)?;
    let week = weeks.split("<option value=\"").nth(rota.weeks_ahead + 1).and_then(|rest| rest.split('"').next()).ok_or_else(refused)?;
    let mut fields = vec![("week".to_owned(), week.to_owned())];
    for (place, name) in (1..).zip(&rota.order) {
        let persona = county.people.find(name).ok_or(NotMade::File(FILE))?;
        let places = between(&page, &format!("name=\"place-{place}\""), "</select>").ok_or_else(refused)?;
        let before = places.split(&persona.title).next().ok_or_else(refused)?;
        let member = before.rsplit("<option value=\"").next().and_then(|rest| rest.split('"').next()).ok_or_else(refused)?;
        fields.push((format!("place-{place}"), member.to_owned()));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    desk.post("/rota/week", &fields, "a rota").await
}
