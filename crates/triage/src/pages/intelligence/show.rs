//! One intelligence report: to its own organisation whole but for the source, to whom it was given the sanitised text alone.

use super::{anew, grades, list, open, open_source, own, seen};
use crate::acts::intelligence::{Looked, Sight, look};
use crate::intelligence::{Intelligence, SanitisedText, Standing};
use crate::pages::{chance, ended};
use crate::store;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use daybreak_access::{Act, Member, Office};
use daybreak_documents::Sheet;
use daybreak_site::{Answer, Args, Fault, Page, Said, Visit, parameter, render};
use daybreak_vault::recipients;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "intelligence.html")]
struct ShowPage {
    page: Page,
    done: Option<&'static str>,
    state: &'static str,
    colour: &'static str,
    own: bool,
    /// Nothing of it opens with this member's keys.
    sealed: bool,
    grades: Vec<(String, String)>,
    /// As staff wrote it; its own organisation's alone.
    body: Option<String>,
    sanitised: Option<String>,
    made: Said,
    report: Option<String>,
    given: Vec<Said>,
    acts: Vec<(String, &'static str)>,
}

const DONE: [(&str, &str); 4] = [
    ("written", "intelligence-done-written"),
    ("rewritten", "intelligence-done-rewritten"),
    ("sanitised", "intelligence-done-sanitised"),
    ("given", "intelligence-done-given"),
];

/// Recorded before anything is shown.
pub(super) async fn record(office: &Office, member: &Member, found: &Intelligence, looked: Looked) -> Result<(), Fault> {
    let now = office.house.clock.now();
    let recorded = daybreak_audit::change!(&office.house.db, member.author(), now, chance(office), |change| look(change, member, found.id, looked).await);
    match ended(recorded)? {
        Ok(()) => Ok(()),
        Err(never) => match never {},
    }
}

pub async fn show(
    State(office): State<Arc<Office>>,
    member: Member,
    visit: Visit,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let (found, sight) = seen(&office, &member, &id).await?;
    let opened = open(&office, &member, &found).await?;
    let sealed = opened.body.is_none() && opened.sanitised.is_none();
    if !sealed {
        record(&office, &member, &found, Looked::Opened).await?;
    }
    let own = sight == Sight::Own;
    let mut tx = office.house.db.read().await?;
    let names = recipients::all(&mut tx).await?;
    let name = |id| names.iter().find(|one| one.id == id).map(|one| one.name.clone()).unwrap_or_default();
    let by = if own { store::name_of(&mut tx, found.made_by).await?.map(|(name, _)| name).unwrap_or_default() } else { name(found.organisation) };
    // To whom else it went is its own organisation's to know.
    let given = if own { store::given(&mut tx, found.id).await? } else { Vec::new() };
    drop(tx);
    let page = member.page(&visit, "intelligence-title").titled("intelligence-page-title", [("reference", found.reference())]);
    let query = query.unwrap_or_default();
    let said = |given: &crate::intelligence::Given| {
        let (day, basis) = (page.day(given.given_at.day()), page.say(given.basis.key()));
        page.say_with("intelligence-given-to", Args::new().set("name", name(given.organisation)).set("day", &day).set("basis", &basis))
    };
    let given = given.iter().map(said).collect();
    let day = page.day(found.made_at.day());
    let made = page.say_with("intelligence-made", Args::new().set("name", by).set("day", &day));
    let grading = opened.body.as_ref().map(|body| &body.grading).or(opened.sanitised.as_ref().map(|words| &words.grading));
    render(&ShowPage {
        done: DONE.iter().find(|(what, _)| parameter(&query, "done") == Some(*what)).map(|(_, key)| *key),
        state: found.standing.key(),
        colour: list::colour(found.standing),
        own,
        sealed,
        grades: grading.map(|grading| grades(&page, grading)).unwrap_or_default(),
        body: opened.body.map(|body| body.text),
        sanitised: opened.sanitised.map(|words| words.text),
        made,
        report: found.report.filter(|_| own).map(|report| format!("/reports/{report}")),
        given,
        acts: acts(&member, &found, own),
        page,
    })
}

fn acts(member: &Member, found: &Intelligence, own: bool) -> Vec<(String, &'static str)> {
    let open = found.standing != Standing::Given;
    let ready = found.sanitised.is_some();
    let all = [
        (Act::WriteIntelligence, own && open, "sanitise", "sanitise-title"),
        (Act::WriteIntelligence, own && open, "rewrite", "intelligence-rewrite-title"),
        (Act::GiveIntelligence, own && ready, "give", "intelligence-give-title"),
        (Act::ReadIntelligence, ready, "print", "intelligence-print"),
        (Act::ReadSource, own, "source", "intelligence-source-link"),
    ];
    let here = all.into_iter().filter(|(act, fits, ..)| *fits && member.may(*act)).map(|(_, _, path, key)| (format!("/intelligence/{}/{path}", found.id), key));
    // One that has left is not changed any more: a new one takes its place.
    let new = (own && !open && member.may(Act::WriteIntelligence)).then(|| (anew(found), "intelligence-write-new"));
    here.chain(new).collect()
}

#[derive(Template)]
#[template(path = "intelligence_source.html")]
struct SourcePage {
    page: Page,
    href: String,
    reference: String,
    source: Option<(String, String)>,
}

/// Where it came from: for who holds the sources' key, and in the account each time.
pub async fn source(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let found = own(&office, &member, &id).await?;
    let source = open_source(&office, &member, &found).await?;
    if source.is_some() {
        record(&office, &member, &found, Looked::Source).await?;
    }
    render(&SourcePage {
        page: member.page(&visit, "intelligence-source-title"),
        href: format!("/intelligence/{}", found.id),
        reference: found.reference(),
        source: source.map(|source| (source.reference, source.words)),
    })
}

/// The sanitised text on paper: never the body, the source, or who wrote it.
pub fn sheet(page: &Page, reference: &str, organisation: &str, words: &SanitisedText) -> Sheet {
    let mut facts = vec![(page.plain("intelligence-column-reference"), reference.to_owned())];
    facts.push((page.plain("intelligence-from"), organisation.to_owned()));
    facts.push((page.plain("intelligence-column-on"), page.day(words.written_on).plain().to_owned()));
    facts.extend(grades(page, &words.grading));
    daybreak_access::sheet(page, page.plain("intelligence-sheet-title"))
        .mark(page.plain("intelligence-sheet-mark"))
        .facts(facts)
        .heading(page.plain("intelligence-sheet-text"))
        .paragraph(&words.text)
        .inset(page.plain("intelligence-sheet-care"))
}

pub async fn print(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let (found, _) = seen(&office, &member, &id).await?;
    let words = open(&office, &member, &found).await?.sanitised.ok_or(Fault::Missing)?;
    record(&office, &member, &found, Looked::Printed).await?;
    let mut tx = office.house.db.read().await?;
    let from = recipients::find(&mut tx, found.organisation).await?.map(|one| one.name).unwrap_or_default();
    drop(tx);
    let page = member.page(&visit, "intelligence-sheet-title");
    office.print(&sheet(&page, &found.reference(), &from, &words), "intelligence.pdf").await
}
