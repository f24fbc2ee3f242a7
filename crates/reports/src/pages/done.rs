//! The receipt: the report is sent already, whatever is pressed here.

use super::begin::{self, Line, contacts, emergency};
use super::state::{hours, seal_answers};
use super::steps::{page_of, page_within};
use crate::answers::Answers;
use crate::journey::{Answer as YesNo, Telling};
use crate::report::JourneyId;
use askama::Template;
use daybreak_site::{Answer, Args, Form, Page, Visit, render};
use daybreak_vault::{Receipt, recipients};
use daybreak_vocabulary::{Day, OrganisationId};

#[derive(Template)]
#[template(path = "done.html")]
struct Done {
    page: Page,
    sealed: String,
    code: String,
    names: String,
    /// When whoever answers reads, else when the partnership does.
    hours: Args,
    /// Where to come back, to be copied by hand.
    address: String,
    safety: Safety,
    /// The press of Send was repeated.
    again: bool,
    professional: bool,
    /// What came of typing the code once more.
    tried: Option<bool>,
    typed: String,
}

#[derive(Template)]
#[template(path = "unsafe.html")]
struct Unsafe {
    page: Page,
    sealed: String,
    helpline: Vec<Line>,
    safety: Safety,
}

/// What to mind from now on, as it fits whoever told.
#[derive(Debug)]
struct Safety {
    /// Danger was said: the number to ring.
    danger: Option<String>,
    /// It happens to them: they are there already, and can't be told not to go back.
    inside: bool,
}

impl Safety {
    fn of(page: &Page, left: &Answers) -> Safety {
        let danger = left.answer("danger") == YesNo::Yes;
        Safety { danger: danger.then(|| emergency(page)), inside: left.telling().is_about_self() }
    }
}

#[derive(Template)]
#[template(path = "proof.html")]
struct Proof {
    page: Page,
    sealed: String,
    sent_on: Day,
    number: String,
}

#[derive(Template)]
#[template(path = "old.html")]
struct Old {
    page: Page,
    address: String,
}

/// A page that followed Send, too old to be read. Nobody can tell any more whether its report was taken back: what it says is true either way.
pub fn old(visit: &Visit, journey: JourneyId) -> Answer {
    let page = page_within(visit, journey, "title-form", false);
    render(&Old { address: page.house.settings.return_address(), page })
}

/// The receipt's page, after Send.
pub async fn show(visit: &Visit, answers: &Answers, answering: Option<OrganisationId>, names: &[String], again: bool) -> Answer {
    page(visit, &answers.after_sending(answering), names.join(", "), again, None, String::new()).await
}

async fn page(visit: &Visit, left: &Answers, names: String, again: bool, tried: Option<bool>, typed: String) -> Answer {
    let hours = match answering_hours(visit, left).await {
        // An organisation says it once, in English, and it is true in every language: the partnership's own hours in its place would promise something else.
        Some(theirs) => Args::new().set_english("hours", theirs),
        None => Args::new().set("hours", hours(visit)),
    };
    let page = page_of(visit, left, "title-done", tried == Some(false));
    render(&Done {
        sealed: seal_answers(&visit.house, left)?,
        code: left.receipt.clone(),
        names,
        hours,
        address: page.house.settings.return_address(),
        safety: Safety::of(&page, left),
        again,
        professional: left.telling() == Telling::Professional,
        tried,
        typed,
        page,
    })
}

/// What the organisation that answers says of when it reads. A database that is away takes nothing from the receipt.
async fn answering_hours(visit: &Visit, left: &Answers) -> Option<String> {
    let answering: OrganisationId = left.value("answering").parse().ok()?;
    let mut tx = visit.house.db.read().await.ok()?;
    recipients::hours(&mut tx, answering).await.ok().flatten()
}

/// A button of the receipt's page, or of one it leads to. What presses none, as another language does, shows the same page again.
pub async fn pressed(visit: &Visit, left: &Answers, form: &Form) -> Answer {
    let go = match form.value("go") {
        "" => form.value("shown"),
        go => go,
    };
    match go {
        "finish" => begin::finish(visit, left.journey).await,
        "try" => {
            let typed = form.value("code").to_owned();
            let right = match (Receipt::parse(&typed), Receipt::parse(&left.receipt)) {
                (Ok(typed), Ok(ours)) => typed.text() == ours.text(),
                _ => false,
            };
            let typed = if right || form.is_unlocked("code") { String::new() } else { typed };
            page(visit, left, String::new(), false, Some(right), typed).await
        }
        "unsafe" => {
            let page = page_of(visit, left, "title-done", false);
            let sealed = seal_answers(&visit.house, left)?;
            render(&Unsafe { helpline: contacts(&page, Some("helpline")), safety: Safety::of(&page, left), sealed, page })
        }
        "proof" => proof(visit, left).await,
        _ => page(visit, left, String::new(), false, None, String::new()).await,
    }
}

/// For whoever must show that they told: the day it was sent, on whichever day this is looked at.
async fn proof(visit: &Visit, left: &Answers) -> Answer {
    let mut tx = visit.house.db.read().await?;
    let report = crate::store::by_submission(&mut tx, left.submission).await?;
    drop(tx);
    // Erased since.
    let Some(report) = report else { return super::steps::taken_back(visit, left.journey).await };
    // The first digits of a random number of no other use: it names nothing and opens nothing.
    let number: String = left.submission.0.simple().to_string().to_uppercase().chars().take(8).collect();
    let page = page_of(visit, left, "title-done", false);
    render(&Proof { page, sealed: seal_answers(&visit.house, left)?, sent_on: report.sent_on, number })
}
