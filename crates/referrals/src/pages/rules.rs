//! The rules and who may refer, as dated tables: every number with its source.

use super::cases::tables;
use super::register::nation;
use askama::Template;
use axum::extract::State;
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Args, Page, Said, Visit, render};
use daybreak_vocabulary::{Day, Nation};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "rules.html")]
struct RulesPage {
    page: Page,
    rules: Vec<RuleRow>,
    responders: Vec<ResponderRow>,
    checked: Said,
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
    let responders = tables.responders.rows().iter().map(|row| ResponderRow {
        name: row.name.clone(),
        sort: row.sort.key(),
        where_: row.nations.iter().map(|one| page.plain(nation(*one))).collect::<Vec<_>>().join(", "),
        when: when(&page, row.from, row.until),
        month_only: row.month_only,
        note: row.note.clone(),
    });
    let responders = responders.collect();
    let source = Args::new().set("source", crate::responders::SOURCE);
    let checked = crate::responders::checked_on().map_or_else(|| page.say("clock-unverified"), |day| page.say_with("rules-checked", source.set("day", &page.day(day))));
    render(&RulesPage { rules, responders, checked, page })
}
