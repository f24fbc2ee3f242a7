//! The steps that go with a child: which council was told, and the guardian that nation has.

use crate::children::steps;
use crate::pages::desk::{Desk, Mend, mend};
use crate::record::{Safeguarding, fits};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_site::form::NoSuchDay;
use daybreak_site::{Answer, Args, Form, Sent, Visit};
use daybreak_triage::act_page::{ActPage, Part};
use daybreak_vault::DocumentKind;
use daybreak_vocabulary::Day;
use std::sync::Arc;

fn page(desk: &Desk, visit: &Visit, member: &Member, form: Form) -> ActPage {
    let page = desk.form(visit, member, "council", "people-council-title", form).say("people-council-what");
    let steps = desk.details().jurisdiction.map(steps).unwrap_or_default();
    let told = steps.iter().map(|step| {
        let words = page.page();
        let what = words.say(format!("child-step-{}", step.key)).plain().to_owned();
        match step.checked_on() {
            Some(day) => words.say_with("people-step-checked", Args::new().set("what", what).set("day", &words.day(day))),
            None => words.say_with("people-step-unverified", [("what", what.as_str())]),
        }
    });
    let told: Vec<_> = told.collect();
    let page = if told.is_empty() { page.say("people-council-no-nation") } else { page.part(Part::List("people-council-steps", told)) };
    page.line("authority", "people-authority", "")
        .day("told", "people-authority-told", "")
        .line("phone", "people-authority-phone", "")
        .line("email", "people-email", "")
        .line("first", "people-first-name", "people-authority-who-hint")
        .line("last", "people-last-name", "")
        .line("guardian", "people-guardian", "people-guardian-hint")
        .day("asked", "people-guardian-asked", "")
        .button("people-save", "")
}

fn day(form: &mut Form, field: &str, day: Option<Day>) {
    let Some(date) = day.map(Day::date) else { return };
    form.put(format!("{field}-day"), date.day().to_string());
    form.put(format!("{field}-month"), date.month().to_string());
    form.put(format!("{field}-year"), date.year().to_string());
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let desk = Desk::open(&office, &member, &id).await?;
    let known = desk.details().safeguarding;
    let mut form = desk
        .versioned()
        .with("authority", known.authority)
        .with("phone", known.phone)
        .with("email", known.email)
        .with("first", known.first_name)
        .with("last", known.last_name)
        .with("guardian", known.guardian);
    day(&mut form, "told", known.told_on);
    day(&mut form, "asked", known.guardian_asked_on);
    page(&desk, &visit, &member, form).answer()
}

fn read(form: &Form, today: Day) -> Result<Safeguarding, Mend> {
    const LINES: [&str; 6] = ["authority", "phone", "email", "first", "last", "guardian"];
    fits(LINES.map(|field| (field, form.value(field))), []).map_err(Mend::from)?;
    let day = |field: &'static str| match form.day(field) {
        Ok(Some(day)) if day > today => Err(Mend(field, "people-no-future")),
        Ok(day) => Ok(day),
        Err(NoSuchDay) => Err(Mend(field, "people-no-such-day")),
    };
    let text = |field: &str| form.value(field).to_owned();
    Ok(Safeguarding {
        authority: text("authority"),
        phone: text("phone"),
        email: text("email"),
        first_name: text("first"),
        last_name: text("last"),
        told_on: day("told")?,
        guardian: text("guardian"),
        guardian_asked_on: day("asked")?,
    })
}

pub async fn correct(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let desk = Desk::read(&office, &member, &id).await?;
    if form.is_refused() {
        return page(&desk, &visit, &member, form).answer();
    }
    let mut details = desk.details();
    details.safeguarding = match read(&form, office.house.today()) {
        Ok(steps) => steps,
        Err(refusal) => return mend(|form| page(&desk, &visit, &member, form), form, refusal),
    };
    let saved = desk.save(&office, &member, &form, DocumentKind::Person, &details, &details).await?;
    desk.finish(saved, "council", form, |desk, form| page(desk, &visit, &member, form))
}
