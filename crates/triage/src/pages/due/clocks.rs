//! The times that hold in one's organisation, each with where it comes from; a coordinator sets another.

use crate::acts::clocks::{NotSet, set as set_act};
use crate::clocks::{Duty, days, proposed};
use crate::pages::act::refuse;
use crate::pages::{chance, ended};
use crate::store;
use askama::Template;
use axum::extract::{RawQuery, State};
use daybreak_access::{Act, Member, Office};
use daybreak_site::{Answer, Args, Choice, Form, Page, Said, Sent, Visit, go_to, render, render_as};
use daybreak_vocabulary::working_days;
use http::StatusCode;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "clocks.html")]
struct ClocksPage {
    page: Page,
    form: Form,
    rows: Vec<Row>,
    duties: Vec<Choice>,
    sets: bool,
    /// When the bank holidays were looked up.
    calendar: Option<Said>,
    /// A time was set just now.
    done: bool,
}

struct Row {
    duty: &'static str,
    days: i64,
    source: Said,
}

async fn view(office: &Office, member: &Member, visit: &Visit, form: Form, done: bool) -> Answer {
    let page = member.page(visit, "clocks-title");
    let today = office.house.today();
    let mut tx = office.house.db.read().await?;
    let rules = store::clock_rules(&mut tx, member.organisation).await?;
    let row = |duty: &Duty| {
        let own = rules.iter().filter(|rule| rule.duty == *duty && rule.from <= today).max_by_key(|rule| rule.from);
        let source = match (own, proposed(*duty, today)) {
            (Some(own), _) => {
                let day = page.day(own.from);
                page.say_with("clocks-set", Args::new().set("source", &own.source).set("day", &day))
            }
            (None, Some(rule)) => {
                let day = page.day(rule.checked_on);
                page.say_with(rule.source, Args::new().set("day", &day))
            }
            (None, None) => page.say("due-unknown"),
        };
        Row { duty: duty.key(), days: days(*duty, &rules, today), source }
    };
    let rows = Duty::ALL.iter().map(row).collect();
    let checked = working_days::checked_on().map(|day| page.day(day));
    let mut view = ClocksPage {
        done,
        rows,
        duties: Duty::ALL.iter().filter(|duty| **duty != Duty::ReadUrgent).map(|duty| Choice::new(duty.code(), duty.key())).collect(),
        sets: member.may(Act::SetClocks),
        calendar: checked.map(|day| page.say_with("clocks-calendar", Args::new().set("day", &day))),
        form,
        page,
    };
    view.page.refused = view.form.is_refused();
    if view.page.refused { render_as(StatusCode::UNPROCESSABLE_ENTITY, &view) } else { render(&view) }
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let done = query.is_some_and(|query| query.split('&').any(|pair| pair == "done=set"));
    view(&office, &member, &visit, Form::new(), done).await
}

pub async fn set(State(office): State<Arc<Office>>, member: Member, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    if form.is_refused() {
        return view(&office, &member, &visit, form, false).await;
    }
    let Some(duty) = Duty::from_code(form.value("duty")) else { return view(&office, &member, &visit, refuse(form, NotSet::NoDuty), false).await };
    let Ok(days) = form.value("days").trim().parse::<i64>() else { return view(&office, &member, &visit, refuse(form, NotSet::NoDays), false).await };
    let source = form.value("source").to_owned();
    let now = office.house.clock.now();
    let set = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        set_act(change, &member, duty, days, &source).await
    });
    match ended(set)? {
        Ok(()) => go_to("/due/clocks?done=set"),
        Err(refusal) => view(&office, &member, &visit, refuse(form, refusal), false).await,
    }
}
