//! Intelligence reports: the list, one of them, writing, sanitising, giving, printing.

mod give;
mod list;
mod sanitise;
mod show;
mod write;

pub use give::{give, show as show_give};
pub use list::show as list;
pub use sanitise::{sanitise, show as show_sanitise};
pub use show::{print, show, source};
pub use write::{begin, rewrite, show_begin, show_from, show_rewrite, write_from};

use crate::acts::intelligence::{Sight, before};
use crate::intelligence::{BodyText, Grading, Intelligence, IntelligenceId, SanitisedText, SourceText};
use crate::opened::paper;
use crate::pages::act::{ActPage, Part};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_site::{Answer, Fault, Form, Page, Visit, go_to};
use daybreak_vocabulary::grade::{Handling, Information, Source};

/// The one a path names, where this member sees it.
async fn seen(office: &Office, member: &Member, id: &str) -> Result<(Intelligence, Sight), Fault> {
    let id: IntelligenceId = id.parse().map_err(|_| Fault::Missing)?;
    let mut tx = office.house.db.read().await?;
    before(&mut tx, member, id).await?.ok_or(Fault::Missing)
}

/// The same for what only its own organisation may do.
async fn own(office: &Office, member: &Member, id: &str) -> Result<Intelligence, Fault> {
    match seen(office, member, id).await? {
        (found, Sight::Own) => Ok(found),
        (_, Sight::Given) => Err(Fault::Missing),
    }
}

/// What this member's keys open of one.
#[derive(Default)]
struct Opened {
    body: Option<BodyText>,
    sanitised: Option<SanitisedText>,
}

async fn open(office: &Office, member: &Member, found: &Intelligence) -> Result<Opened, Failure> {
    let mut tx = office.house.db.read().await?;
    let keyring = member.keyring(&mut tx).await?;
    Ok(Opened {
        body: paper(&mut tx, &keyring, member, Some(found.body)).await?,
        sanitised: paper(&mut tx, &keyring, member, found.sanitised).await?,
    })
}

async fn open_source(office: &Office, member: &Member, found: &Intelligence) -> Result<Option<SourceText>, Failure> {
    let mut tx = office.house.db.read().await?;
    let keyring = member.keyring(&mut tx).await?;
    paper(&mut tx, &keyring, member, Some(found.source)).await
}

/// The page of an act on one.
fn act(visit: &Visit, member: &Member, found: &Intelligence, act: &str, heading: &'static str, form: Form) -> ActPage {
    let page = member.page(visit, heading);
    ActPage::of(page, format!("/intelligence/{}", found.id), "intelligence-back", found.reference(), act, heading, form)
}

/// Where a new one is begun in the place of one that has left: from the same report, where there is one.
fn anew(found: &Intelligence) -> String {
    found.report.map_or_else(|| "/intelligence/write".to_owned(), |report| format!("/reports/{report}/intelligence"))
}

/// One that has left is not changed: it says so, and leads to a new one.
fn has_left(page: ActPage, found: &Intelligence) -> Answer {
    page.say("intelligence-no-already-given").part(Part::Link("intelligence-write-new", anew(found))).closed().answer()
}

fn done(id: IntelligenceId, what: &str) -> Answer {
    go_to(&format!("/intelligence/{id}?done={what}"))
}

fn source_key(grade: Source) -> &'static str {
    match grade {
        Source::Reliable => "grade-source-1",
        Source::Untested => "grade-source-2",
        Source::NotReliable => "grade-source-3",
    }
}

fn information_key(grade: Information) -> &'static str {
    match grade {
        Information::KnownDirectly => "grade-information-a",
        Information::Corroborated => "grade-information-b",
        Information::KnownIndirectly => "grade-information-c",
        Information::NotKnown => "grade-information-d",
        Information::SuspectedFalse => "grade-information-e",
    }
}

fn handling_key(grade: Handling) -> &'static str {
    match grade {
        Handling::Permitted => "intelligence-handling-p",
        Handling::Conditions => "intelligence-handling-c",
    }
}

/// The three grades as name and value, for a page or a sheet.
fn grades(page: &Page, grading: &Grading) -> Vec<(String, String)> {
    let mut facts = vec![
        (page.plain("intelligence-source-grade"), page.plain(source_key(grading.source))),
        (page.plain("intelligence-information-grade"), page.plain(information_key(grading.information))),
        (page.plain("intelligence-handling"), page.plain(handling_key(grading.handling))),
    ];
    if grading.handling == Handling::Conditions {
        facts.push((page.plain("intelligence-conditions"), grading.conditions.clone()));
    }
    facts
}
