//! People of the stories whom somebody came to know, and where one can be sent tonight: through the same pages as everybody's.

use crate::demo::NotMade;
use crate::demo::clock::Past;
use crate::demo::county::County;
use crate::demo::desk::{Desk, between};
use axum::Router;
use daybreak_vocabulary::Clock;
use serde::Deserialize;
use std::collections::BTreeMap;

const FILE: &str = "helped.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    person: Vec<Helped>,
    service: Vec<Tonight>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Helped {
    name: String,
    /// The persona who keeps the record.
    by: String,
    story: Option<String>,
    beside: Option<String>,
    begin: BTreeMap<String, String>,
    #[serde(default)]
    write: Vec<Write>,
}

/// One form of the record, filled in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Write {
    form: String,
    fields: Vec<(String, String)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tonight {
    by: String,
    fields: Vec<(String, String)>,
}

pub async fn help(county: &mut County, router: &Router, past: &Past) -> Result<(), NotMade> {
    let file: File = toml::from_str(include_str!("helped.toml")).map_err(|_| NotMade::File(FILE))?;
    let mut desks: BTreeMap<String, Desk> = BTreeMap::new();
    let mut begun: BTreeMap<String, String> = BTreeMap::new();
    for who in file.person.iter().map(|person| &person.by).chain(file.service.iter().map(|service| &service.by)) {
        if !desks.contains_key(who) {
            // A code works once: each sign-in has its own half minute.
            past.reach(past.now().plus_minutes(1));
            desks.insert(who.clone(), county.desk(router, past, who).await?);
        }
    }
    for person in &file.person {
        let desk = desks.get(&person.by).ok_or(NotMade::File(FILE))?;
        let mut fields: Vec<(&str, &str)> = person.begin.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let report = person.story.as_ref().and_then(|story| county.reports.get(story)).map(ToString::to_string).unwrap_or_default();
        let beside = person.beside.as_ref().and_then(|other| begun.get(other)).cloned().unwrap_or_default();
        fields.extend([("report", report.as_str()), ("beside", beside.as_str())]);
        let at = desk.post_to("/people/new", &fields, "beginning a record").await?;
        let id = at.strip_prefix("/people/").and_then(|rest| rest.split('?').next()).ok_or(NotMade::Refused("finding a record"))?.to_owned();
        for write in &person.write {
            let path = format!("/people/{id}/{}", write.form);
            let page = desk.get(&path).await?.text;
            let version = between(&page, "name=\"version\" value=\"", "\"").unwrap_or_default().to_owned();
            let typed = write.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
            let fields: Vec<(&str, &str)> = [("version", version.as_str())].into_iter().chain(typed).collect();
            desk.post(&path, &fields, "writing in a record").await?;
        }
        begun.insert(person.name.clone(), id);
    }
    county.helped = begun;
    for service in &file.service {
        let desk = desks.get(&service.by).ok_or(NotMade::File(FILE))?;
        let fields: Vec<(&str, &str)> = service.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        desk.post("/tonight/new", &fields, "writing down a service").await?;
    }
    Ok(())
}
