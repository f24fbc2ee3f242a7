//! The rules and who may refer, as dated tables: every number with its source.

use super::cases::tables;
use super::register::nation;
use askama::Template;
use axum::extract::State;
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Args, Page, Said, Visit, render};
use daybreak_vocabulary::{Day, Jurisdiction, Nation};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "rules.html")]
struct RulesPage {
    page: Page,
    rules: Vec<RuleRow>,
    responders: Vec<ResponderRow>,
}

struct RuleRow {
    name: &'static str,
    count: Said,
    where_: String,
    when: Said,
    source: String,
    checked_on: Day,
    unverified: Vec<&'static str>,
}

struct ResponderRow {
    name: String,
    sort: &'static str,
    where_: String,
    when: Said,
    month_only: bool,
    note: String,
    source: String,
    checked_on: Day,
    /// Where no source was read that it is one.
    unverified: Option<Said>,
}

fn when(page: &Page, from: Option<Day>, until: Option<Day>) -> Said {
    match (from, until) {
        (None, None) => page.say("rules-always"),
        (Some(from), None) => page.say_with("rules-from", [("day", &page.day(from))]),
        (None, Some(until)) => page.say_with("rules-until", [("day", &page.day(until))]),
        (Some(from), Some(until)) => page.say_with("rules-between", Args::new().set("from", &page.day(from)).set("until", &page.day(until))),
    }
}

fn calendar(nation: Nation) -> &'static str {
    match nation {
        Nation::EnglandAndWales => "rules-nation-england_and_wales",
        Nation::Scotland => "register-nation-scotland",
        Nation::NorthernIreland => "register-nation-northern_ireland",
    }
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let page = member.page(&visit, "rules-title");
    let tables = tables(&office)?;
    let rules = tables.rules.all().iter().map(|rule| RuleRow {
        name: rule.subject.key(),
        count: page.say_with(rule.unit.key(), [("count", i64::from(rule.count))]),
        where_: rule.nations.iter().map(|one| page.plain(calendar(*one))).collect::<Vec<_>>().join(", "),
        when: when(&page, rule.from, rule.until),
        source: rule.source.clone(),
        checked_on: rule.checked_on,
        unverified: match (rule.seen, rule.start_seen) {
            (false, _) => vec!["clock-unverified"],
            (true, false) => vec!["clock-unverified-start"],
            (true, true) => Vec::new(),
        },
    });
    let rules = rules.collect();
    let named = |nations: &[Jurisdiction]| nations.iter().map(|one| page.plain(nation(*one))).collect::<Vec<_>>().join(", ");
    let responders = tables.responders.rows().iter().map(|row| ResponderRow {
        name: row.name.clone(),
        sort: row.sort.key(),
        where_: named(&row.nations),
        when: when(&page, row.from, row.until),
        month_only: row.month_only,
        note: row.note.clone(),
        source: row.source.clone(),
        checked_on: row.checked_on,
        unverified: (!row.unverified.is_empty()).then(|| page.say_with("rules-unverified-in", [("nations", named(&row.unverified))])),
    });
    let responders = responders.collect();
    render(&RulesPage { rules, responders, page })
}
