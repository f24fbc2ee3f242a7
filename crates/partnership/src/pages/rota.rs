//! Who is called this week, what woke them, and the weeks to come.

use super::done as told;
use crate::acts::alert::{self, NotAcknowledged};
use crate::acts::rota;
use crate::on_call::{self, Alert, AlertId, PLACES, WEEKS_AHEAD, can_be_called, week_of};
use crate::store::on_call as store;
use askama::Template;
use axum::extract::{RawQuery, State};
use daybreak_access::{Act, Known, Member, MemberId, Office, Role};
use daybreak_audit::{Stop, change};
use daybreak_site::{Answer, Choice, Fault, Form, Page, Sent, Visit, go_to, render_as};
use daybreak_vocabulary::{Day, Moment};
use http::StatusCode;
use std::sync::Arc;

/// How far back acknowledged alerts are shown.
const DAYS_BACK: i64 = 14;

#[derive(Template)]
#[template(path = "rota.html")]
struct Rota {
    page: Page,
    form: Form,
    done: Option<&'static str>,
    waiting: Vec<Shown>,
    past: Vec<Shown>,
    order: Vec<String>,
    weeks: Vec<Week>,
    plans: bool,
    week_choices: Vec<Choice>,
    member_choices: Vec<Choice>,
    places: Vec<String>,
}

/// So long after its moment, in milliseconds, a call is not on its way any more.
const LATE: i64 = 5 * 60_000;

/// An alert as it is shown.
struct Shown {
    id: AlertId,
    raised_on: Day,
    /// When the next is called; the moment may have gone by, where nothing calls or no mail leaves.
    due_at: Option<Moment>,
    late: bool,
    /// Why somebody is called, and the words of the link, by what it is about.
    about: &'static str,
    read: &'static str,
    /// What it is about: shown only to whoever may open it.
    href: String,
    reference: String,
    called: Vec<(String, Option<Moment>)>,
    acknowledged: Option<(String, Moment)>,
}

/// One week's order, in names.
struct Week {
    monday: Day,
    names: Vec<String>,
}

pub(crate) async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    page(&office, &member, &visit, Form::new(), StatusCode::OK, told(query.as_deref())).await
}

async fn page(office: &Office, member: &Member, visit: &Visit, form: Form, status: StatusCode, done: Option<&'static str>) -> Answer {
    let now = office.house.clock.now();
    let this = week_of(now.day());
    let mut tx = office.house.db.read().await?;
    let members = daybreak_access::members::of_organisation(&mut tx, member.organisation).await?;
    let order = alert::order(&mut tx, member.organisation, now).await?;
    let mut weeks = Vec::new();
    for ahead in 0..=WEEKS_AHEAD {
        let monday = this.plus(ahead * 7);
        let names = store::rota(&mut tx, member.organisation, monday).await?;
        weeks.push(Week { monday, names: names.iter().map(|id| name_of(&members, *id)).collect() });
    }
    let (mut waiting, mut past) = (Vec::new(), Vec::new());
    for alert in alert::for_member(&mut tx, member, now.day().plus(-DAYS_BACK)).await? {
        let called = store::called(&mut tx, alert.id).await?;
        let shown = shown(now, &alert, called, &members);
        if shown.acknowledged.is_none() { waiting.push(shown) } else { past.push(shown) }
    }
    tx.rollback().await?;
    let mut page = member.page(visit, "rota-title");
    page.refused = form.is_refused();
    let nobody = Choice::new("", "rota-nobody");
    let callable = members.iter().filter(|(known, roles)| can_be_called(known, roles, member.organisation_kind));
    let week_choices = weeks.iter().map(|week| Choice::named(week.monday.0.to_string(), page.day(week.monday).plain())).collect();
    render_as(
        status,
        &Rota {
            form,
            done,
            waiting,
            past,
            order: order.iter().map(|id| name_of(&members, *id)).collect(),
            plans: member.may(Act::ManageRota),
            week_choices,
            member_choices: std::iter::once(nobody)
                .chain(callable.map(|(known, _)| Choice::named(known.id.to_string(), &known.name)))
                .collect(),
            places: (1..=PLACES).map(|place| format!("place-{place}")).collect(),
            weeks,
            page,
        },
    )
}

/// Somebody who has left since keeps no name here.
fn name_of(members: &[(Known, Vec<Role>)], id: MemberId) -> String {
    members.iter().find(|(known, _)| known.id == id).map_or_else(|| String::from("…"), |(known, _)| known.name.clone())
}

fn shown(now: Moment, alert: &Alert, called: Vec<(MemberId, Option<Moment>)>, members: &[(Known, Vec<Role>)]) -> Shown {
    Shown {
        id: alert.id,
        raised_on: alert.raised_on,
        due_at: alert.due_at,
        late: alert.due_at.is_some_and(|due| now.since(due) > LATE),
        about: on_call::about(&alert.record_kind),
        read: match alert.record_kind.as_str() {
            "referral" => "alert-read-referral",
            "person" => "alert-read-person",
            _ => "alert-read",
        },
        href: on_call::path(&alert.record_kind, alert.record),
        // Ids of reports are random; those of partners' records begin with their time, and end apart.
        reference: match on_call::kind_of(&alert.record_kind) {
            "report" => alert.record.simple().to_string().chars().take(6).collect::<String>(),
            _ => alert.record.simple().to_string().chars().skip(26).collect(),
        }
        .to_uppercase(),
        called: called.into_iter().map(|(id, at)| (name_of(members, id), at)).collect(),
        acknowledged: alert.acknowledged.map(|(id, at)| (name_of(members, id), at)),
    }
}

pub(crate) async fn acknowledge(State(office): State<Arc<Office>>, member: Member, sent: Sent) -> Answer {
    let id: AlertId = sent.form.value("alert").parse().map_err(|_| Fault::Missing)?;
    let house = &office.house;
    let done = change!(&house.db, member.author(), house.clock.now(), &*house.chance, |change| alert::acknowledge(change, &member, id).await);
    match done {
        Ok(alert) => go_to(&on_call::path(&alert.record_kind, alert.record)),
        // Somebody else was first: the page says who.
        Err(Stop::Refused(NotAcknowledged::Already)) => go_to("/rota"),
        Err(Stop::Refused(NotAcknowledged::Missing)) => Err(Fault::Missing),
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

pub(crate) async fn set_week(State(office): State<Arc<Office>>, member: Member, sent: Sent) -> Answer {
    let Sent { visit, mut form, .. } = sent;
    let week = form.value("week").parse().map(Day);
    let order: Result<Vec<MemberId>, _> = (1..=PLACES)
        .map(|place| form.value(&format!("place-{place}")).to_owned())
        .filter(|value| !value.is_empty())
        .map(|value| value.parse())
        .collect();
    let (Ok(week), Ok(order)) = (week, order) else { return Err(Fault::Missing) };
    let house = &office.house;
    let done = change!(&house.db, member.author(), house.clock.now(), &*house.chance, |change| rota::set(change, &member, week, &order).await);
    match done {
        Ok(()) => go_to("/rota?done=week"),
        Err(Stop::Refused(refused)) => {
            let field = if refused == rota::NotSet::Week { "week" } else { "place-1" };
            form.refuse(field, refused.key());
            page(&office, &member, &visit, form, StatusCode::UNPROCESSABLE_ENTITY, None).await
        }
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}
