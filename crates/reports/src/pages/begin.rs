//! The first page: safety first, nothing forced. And the beginning of the journey.

use super::state::{hours, new_answers, seal_answers};
use super::steps;
use crate::answers::Answers;
use crate::journey::Step;
use crate::report::JourneyId;
use askama::Template;
use daybreak_site::{Answer, Page, Said, Visit, leave, render};

#[derive(Template)]
#[template(path = "start.html")]
struct Start {
    page: Page,
    contacts: Vec<Line>,
    emergency: String,
    hours: String,
    /// The answers of somebody who went back to this page from the journey.
    sealed: Option<String>,
}

/// What stands as the step in the form of the first page, where somebody went back to it.
pub const STEP: &str = "start";

/// A number one may ring, as it is shown.
#[derive(Debug)]
pub struct Line {
    pub name: Said,
    pub what: Said,
    pub number: String,
    pub dialled: String,
    /// The day it was checked, or that it was not: only the demo shows such a one.
    pub checked: Said,
}

/// The contacts that may be shown; `only` names one.
pub fn contacts(page: &Page, only: Option<&str>) -> Vec<Line> {
    let settings = &page.house.settings;
    settings
        .contacts
        .shown(settings.demo)
        .filter(|contact| only.is_none_or(|key| key == contact.key))
        .map(|contact| Line {
            name: page.say(format!("contact-{}", contact.key)),
            what: page.say(format!("contact-{}-what", contact.key)),
            dialled: contact.dialled(),
            number: contact.number.clone(),
            checked: match contact.checked_on {
                Some(day) => page.say_with("contact-checked", [("day", page.day(day).plain())]),
                None => page.say("contact-unverified"),
            },
        })
        .collect()
}

/// The number for danger to life.
pub fn emergency(page: &Page) -> String {
    page.house.settings.contacts.find("emergency").map_or_else(|| "999".to_owned(), |contact| contact.number.clone())
}

pub async fn start(visit: Visit) -> Answer {
    let mut page = steps::page(&visit, "title-start");
    // It answers whoever is done on another page, too: its languages are those of this one.
    page.path = String::from("/");
    shown(&visit, page, None)
}

/// For whoever is through: their journey ends, and the first page stands in its place.
pub async fn finish(visit: &Visit, journey: JourneyId) -> Answer {
    leave::close(&visit.house, journey.0, start(visit.clone()).await).await
}

/// The first page in the middle of a journey: it leads back into it, and leaving ends it.
pub fn again(visit: &Visit, answers: &Answers) -> Answer {
    let sealed = seal_answers(&visit.house, answers)?;
    shown(visit, steps::page_of(visit, answers, "title-start", false), Some(sealed))
}

fn shown(visit: &Visit, page: Page, sealed: Option<String>) -> Answer {
    render(&Start { contacts: contacts(&page, None), emergency: emergency(&page), hours: hours(visit), sealed, page })
}

pub async fn form(visit: Visit) -> Answer {
    let answers = new_answers(&visit);
    steps::show(&visit, &answers, Step::Readers, steps::Told::default()).await
}

/// The same, for somebody who said on the first page that they are under 18.
pub async fn young(visit: Visit) -> Answer {
    let mut answers = new_answers(&visit);
    answers.put("telling", "young");
    steps::show(&visit, &answers, Step::Readers, steps::Told::default()).await
}
