//! Reaching somebody: the way is chosen, and the page answers with the rules and the number, or with why not.

use super::desk::{Desk, plain};
use super::{chance, ended};
use crate::acts::open;
use crate::pages::forms::listed;
use crate::safe::{Blocked, Danger, Reach, Way, When};
use askama::Template;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_reports::journey::Answer as Told;
use daybreak_site::{Answer, Args, Form, Page, Said, Sent, Visit, render};
use daybreak_triage::act_page::{ActPage, Part};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "reach.html")]
struct ReachPage {
    page: Page,
    back: String,
    way: &'static str,
    to: String,
    relation: String,
    overridden: bool,
    rules: Vec<Said>,
    say: String,
    words: String,
}

fn page(desk: &Desk, visit: &Visit, member: &Member, form: Form) -> ActPage {
    let page = plain(visit, member, &desk.before, "reach", "safe-title", form);
    let Some(contact) = &desk.opened.contact else { return page.say("people-contact-sealed").closed() };
    let ways: Vec<Way> = Way::ALL.iter().copied().filter(|way| contact.has(*way)).collect();
    if ways.is_empty() {
        let page = page.say(Blocked::Nothing.key()).closed();
        // Where it is written down, for who may.
        return if desk.before.is_keeper() { page.part(Part::Link("people-act-contact", format!("/people/{}/contact", desk.before.person.id))) } else { page };
    }
    page.part(Part::Warn("safe-what"))
        .radios("way", "safe-way", "", listed!(ways))
        .area("danger", "safe-danger", "safe-danger-hint", 3)
        .button("safe-show", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let desk = Desk::open(&office, &member, &id).await?;
    page(&desk, &visit, &member, Form::new()).answer()
}

/// The rules in words, those that are there.
pub fn rules(page: &Page, reach: &Reach<'_>) -> Vec<Said> {
    let rules = reach.rules;
    let mut said = Vec::new();
    if !rules.times.days.is_empty() {
        let days = rules.times.days.iter().map(|day| page.plain(day.key())).collect::<Vec<_>>().join(", ");
        said.push(page.say_with("safe-on-days", [("days", days.as_str())]));
    }
    let hour = |hour: Option<u8>, other: u8| i64::from(hour.unwrap_or(other));
    if rules.times.from_hour.is_some() || rules.times.to_hour.is_some() {
        let (from, to) = (hour(rules.times.from_hour, 0), hour(rules.times.to_hour, 24));
        said.push(page.say_with("safe-at-hours", Args::new().set("from", from).set("to", to)));
    }
    if matches!(reach.way, Way::Call) {
        said.push(page.say(match rules.voicemail {
            Told::Yes => "safe-voicemail-yes",
            Told::No | Told::Unknown | Told::Unsaid => "safe-voicemail-no",
        }));
    }
    if !rules.who_else.is_empty() {
        said.push(page.say_with("safe-others-see", [("who", rules.who_else.as_str())]));
    }
    said
}

pub async fn reach(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    // The form that comes back says which ways they have and why one is blocked: that is in the account as the record itself is.
    let desk = Desk::open(&office, &member, &id).await?;
    if form.is_refused() {
        return page(&desk, &visit, &member, form).answer();
    }
    let (Some(contact), Some(way)) = (&desk.opened.contact, Way::from_code(form.value("way"))) else {
        let mut form = form;
        form.refuse("way", "safe-no-way");
        return page(&desk, &visit, &member, form).answer();
    };
    let now = office.house.clock.now();
    let danger = Danger::because(form.value("danger"));
    let reach = match contact.reach(way, When::Now(now), danger.as_ref()) {
        Ok(reach) => reach,
        Err(blocked) => {
            let mut form = form;
            form.refuse("way", blocked.key());
            return page(&desk, &visit, &member, form).answer();
        }
    };
    let person = desk.before.person.id;
    let memo = match &danger {
        Some(danger) if reach.overridden => crate::pages::forms::memo(&office, &member, person, danger.reason()).await?,
        _ => None,
    };
    // Recorded first: nothing that leads to somebody is shown without an account of it, and why a rule was broken is kept with it.
    let recorded = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        open::reach(change, &member, person, way, reach.overridden, memo.as_ref()).await
    });
    match ended(recorded)? {
        Ok(()) => {}
        Err(never) => match never {},
    }
    let page = member.page(&visit, "safe-title");
    render(&ReachPage {
        back: format!("/people/{person}"),
        way: way.key(),
        rules: rules(&page, &reach),
        overridden: reach.overridden,
        relation: reach.relation.to_owned(),
        say: reach.rules.say.clone(),
        words: reach.rules.words.clone(),
        to: reach.to,
        page,
    })
}
