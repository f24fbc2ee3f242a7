//! The list of what is due, by kind: of each the few that press most, and all of it behind a link. Each line leads to where it is done.

use super::gathered::{Asked, Kind, Row, gather, on_the_desk};
use crate::clocks::Pressing;
use askama::Template;
use axum::extract::{RawQuery, State};
use daybreak_access::{Act, AtHome, Member, Office};
use daybreak_database::{Failure, Transaction};
use daybreak_site::{Answer, Fault, Page, Said, Visit, parameter, render};
use daybreak_vocabulary::Day;
use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// How many of each kind stand on the page of all kinds.
const FEW: usize = 5;
/// How many of each kind are looked at for that.
const SOME: usize = 60;
/// How many where one kind alone is asked for.
const MANY: usize = 120;

#[derive(Template)]
#[template(path = "due.html")]
struct DuePage {
    page: Page,
    groups: Vec<Group>,
    /// One kind alone was asked for.
    one: bool,
    sets: bool,
    hands_over: bool,
}

struct Group {
    kind: Kind,
    count: Said,
    rows: Vec<Row>,
    /// Some of them are left out here.
    shortened: bool,
}

impl Group {
    fn href(&self) -> String {
        format!("/due?kind={}", self.kind.code())
    }
}

impl Row {
    /// What is late or due today says so.
    fn tag(&self, page: &Page) -> Option<(&'static str, &'static str)> {
        match Pressing::of(self.due, page.house.today()) {
            Pressing::Overdue => Some((Pressing::Overdue.key(), "red")),
            Pressing::Today => Some((Pressing::Today.key(), "orange")),
            Pressing::Coming | Pressing::Unknown => None,
        }
    }

    /// What is overdue first, then what is due today, then what comes; each by its day, the oldest first, as it is looked for.
    fn order(&self, today: Day) -> (Pressing, i64) {
        (Pressing::of(self.due, today), self.due.map_or(0, |due| due.0))
    }

    /// The day in words; where none could be worked out, that. Of today the tag says so.
    fn by(&self, page: &Page) -> Said {
        match self.due {
            None => page.say("due-no-day"),
            Some(day) if day == page.house.today() => page.day(day),
            Some(day) => page.day_from_today(day),
        }
    }
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let kind = query.as_deref().and_then(|query| parameter(query, "kind"));
    let only = kind.map(|code| Kind::from_code(code).ok_or(Fault::Missing)).transpose()?;
    let asked = Asked { only, most: if only.is_some() { MANY } else { SOME } };
    let page = member.page(&visit, "due-title");
    let today = office.house.today();
    let mut tx = office.house.db.read().await?;
    let mut found = gather(&mut tx, &member, &page, asked).await?;
    found.rows.sort_by_key(|one| one.order(today));
    let mut by_kind: HashMap<Kind, Vec<Row>> = HashMap::new();
    for row in found.rows {
        by_kind.entry(row.kind).or_default().push(row);
    }
    let mut groups = Vec::new();
    for kind in Kind::ALL.iter().copied() {
        let Some(mut rows) = by_kind.remove(&kind) else { continue };
        let more = found.more.contains(&kind);
        let count = page.say_with(if more { "due-count-more" } else { "due-count" }, [("count", rows.len())]);
        let shortened = only.is_none() && (more || rows.len() > FEW);
        if shortened {
            rows.truncate(FEW);
        }
        groups.push(Group { kind, count, rows, shortened });
    }
    render(&DuePage { groups, one: only.is_some(), sets: member.may(Act::ReadQueue), hands_over: member.may(Act::HandOverAll), page })
}

/// How much of what is on this member's own desk should have been done by now, and how much is due today, for the first page after signing in.
pub fn at_home<'a>(tx: &'a mut Transaction, page: &'a Page, member: &'a Member) -> Pin<Box<dyn Future<Output = Result<Option<AtHome>, Failure>> + Send + 'a>> {
    Box::pin(async move {
        if !member.may(Act::ReadQueue) {
            return Ok(None);
        }
        let today = page.house.today();
        let pressing: Vec<Pressing> = on_the_desk(tx, member, page).await?.into_iter().map(|due| Pressing::of(due, today)).collect();
        let count = |of: Pressing| pressing.iter().filter(|one| **one == of).count();
        let counts = [("due-home-overdue", count(Pressing::Overdue)), ("due-home-today", count(Pressing::Today))];
        let said: Vec<Said> = counts.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| page.say_with(key, [("count", count)])).collect();
        let pressing = count(Pressing::Overdue) > 0;
        Ok((!said.is_empty()).then_some(AtHome { heading: "due-home-heading", go: "due-home-go", href: "/due", said, pressing }))
    })
}
