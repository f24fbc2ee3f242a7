//! Referrals and notifications of people of the stories, each at another place it can stand: through the same pages as everybody's.

use crate::demo::NotMade;
use crate::demo::clock::Past;
use crate::demo::county::County;
use crate::demo::desk::{Desk, between};
use axum::Router;
use daybreak_vocabulary::{Clock, Day};
use serde::Deserialize;
use std::collections::BTreeMap;

const FILE: &str = "referred.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

/// One person's referral.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub name: String,
    /// The persona who does all of it.
    pub by: String,
    story: Option<String>,
    begin: Option<BTreeMap<String, String>>,
    pub visit: Vec<Visit>,
}

/// One session at a desk.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// Empty: in the last minutes before now.
    pub days_ago: Option<i64>,
    /// `10:40`, in London.
    #[serde(default)]
    pub at: String,
    steps: Vec<Step>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    act: Act,
    /// Which form of the record, which sheet, what happened.
    #[serde(default)]
    form: String,
    #[serde(default)]
    fields: Vec<(String, String)>,
    /// How many days before the visit it happened.
    #[serde(default)]
    back: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Act {
    /// The responder's own card.
    Card,
    Write,
    Refer,
    Sheet,
    Prepare,
    Record,
}

pub fn read() -> Result<Vec<Case>, NotMade> {
    let file: File = toml::from_str(include_str!("referred.toml")).map_err(|_| NotMade::File(FILE))?;
    Ok(file.case)
}

/// What is known of a case on the way: whose record, and which referral.
#[derive(Clone, Debug, Default)]
pub struct Known {
    person: String,
    referral: String,
}

/// The visits of the last minutes.
pub async fn finish(county: &County, router: &Router, past: &Past, cases: &[Case]) -> Result<(), NotMade> {
    let mut desks: BTreeMap<&str, Desk> = BTreeMap::new();
    for case in cases {
        let mut known = Known::default();
        for visit in case.visit.iter().filter(|visit| visit.days_ago.is_none()) {
            if !desks.contains_key(case.by.as_str()) {
                // A code works once: each sign-in has its own half minute.
                past.reach(past.now().plus_minutes(1));
                desks.insert(&case.by, county.desk(router, past, &case.by).await?);
            }
            let desk = desks.get(case.by.as_str()).ok_or(NotMade::File(FILE))?;
            go(county, desk, case, visit, &mut known, past.now().day()).await?;
        }
    }
    Ok(())
}

/// One visit, step by step.
pub async fn go(county: &County, desk: &Desk, case: &Case, visit: &Visit, known: &mut Known, today: Day) -> Result<(), NotMade> {
    if known.person.is_empty() {
        known.person = match &case.begin {
            Some(begin) => begin_record(county, desk, case, begin).await?,
            None => county.helped.get(&case.name).cloned().ok_or(NotMade::File(FILE))?,
        };
    }
    for step in &visit.steps {
        let typed: Vec<(&str, &str)> = step.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let (person, referral) = (&known.person, &known.referral);
        match step.act {
            Act::Card => desk.post("/account/responder-card", &typed, "keeping a card").await?,
            Act::Write => send(desk, &format!("/people/{person}/{}", step.form), &["version"], &typed, "writing in a record").await?,
            Act::Refer => {
                let path = format!("/people/{person}/refer");
                let page = desk.get(&path).await?.text;
                let fields = [&carried(&page, &["once", "kind"])[..], &[("nation".to_owned(), "england".to_owned())]].concat();
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                let at = desk.post_to(&path, &fields, "beginning a referral").await?;
                known.referral = at.split('/').nth(2).unwrap_or_default().to_owned();
            }
            Act::Sheet => {
                let first = desk.get(&format!("/referrals/{referral}/sheet/{}", step.form)).await?;
                let path = if first.location.is_empty() { between(&first.text, &format!("action=\"/referrals/{referral}"), "\"").map(|rest| format!("/referrals/{referral}{rest}")) } else { Some(first.location) };
                let path = path.ok_or(NotMade::Refused("opening a sheet"))?;
                let typed = [&typed[..], &[("then", "list")]].concat();
                send(desk, &path, &["version", "once"], &typed, "writing a sheet").await?;
            }
            Act::Prepare => desk.post(&format!("/referrals/{referral}/prepare"), &typed, "making a referral ready").await?,
            Act::Record => {
                let date = today.plus(-step.back).date();
                let (day, month, year) = (date.day().to_string(), date.month().to_string(), date.year().to_string());
                let on = [("on-day", day.as_str()), ("on-month", month.as_str()), ("on-year", year.as_str())];
                let typed = [&on[..], &typed[..]].concat();
                send(desk, &format!("/referrals/{referral}/standing/record/{}", step.form), &["counted"], &typed, "writing down what happened").await?;
            }
        }
    }
    Ok(())
}

async fn begin_record(county: &County, desk: &Desk, case: &Case, begin: &BTreeMap<String, String>) -> Result<String, NotMade> {
    let report = case.story.as_ref().and_then(|story| county.reports.get(story)).map(ToString::to_string).unwrap_or_default();
    let mut fields: Vec<(&str, &str)> = begin.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.push(("report", &report));
    let at = desk.post_to("/people/new", &fields, "beginning a record").await?;
    at.strip_prefix("/people/").map(str::to_owned).ok_or(NotMade::Refused("finding a record"))
}

/// What a page carries for itself, by these names.
fn carried(page: &str, names: &[&str]) -> Vec<(String, String)> {
    let one = |name: &&str| between(page, &format!("name=\"{name}\" value=\""), "\"").map(|value| ((*name).to_owned(), value.to_owned()));
    names.iter().filter_map(one).collect()
}

/// Opens a form, and sends it with what it carries and what is typed.
async fn send(desk: &Desk, path: &str, names: &[&str], typed: &[(&str, &str)], what: &'static str) -> Result<(), NotMade> {
    let page = desk.get(path).await?.text;
    let carried = carried(&page, names);
    let fields: Vec<(&str, &str)> = carried.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(typed.iter().copied()).collect();
    desk.post(path, &fields, what).await
}
