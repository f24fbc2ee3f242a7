//! Sanitising: what could tell who the source is stands marked, in the text and in the conditions that leave with it; a person changes the text, looks
//! again, and says that they looked.

use super::{done, open, own, write};
use crate::acts::intelligence::{Looked, NotIntelligence, sanitise as sanitise_act};
use crate::acts::write::LONGEST;
use crate::intelligence::{BodyText, Intelligence, SanitisedText, Standing};
use crate::opened;
use crate::pages::act::refuse;
use crate::pages::{chance, ended, shows};
use crate::sanitising::{Known, Mark, Why, marks, pieces};
use crate::sealing;
use askama::Template;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_reports::store as reports;
use daybreak_site::{Answer, Choice, Fault, Form, Page, Sent, Visit, render, render_as};
use daybreak_vault::{Compartment, DocumentId, DocumentKind};
use daybreak_vocabulary::written::seen;
use http::StatusCode;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "intelligence_sanitise.html")]
struct SanitisePage {
    page: Page,
    form: Form,
    reference: String,
    href: String,
    /// Where the conditions are changed.
    rewrite: String,
    pieces: Vec<Shown>,
    /// The conditions, which leave with the text as they are; none under P.
    conditions: Vec<Shown>,
    /// Each reason that occurs, with how often.
    reasons: Vec<(&'static str, usize)>,
    /// The source's own details were not at hand to be looked for.
    blind: bool,
    looked: Vec<Choice>,
    /// Something the source told of themselves stands in the text.
    stands: Option<Vec<Choice>>,
}

struct Shown {
    text: String,
    why: Option<&'static str>,
}

/// What the page rests on: the body, its conditions as they are seen, and what is known of the source.
struct Ground {
    body: BodyText,
    /// What was kept before, where it was sanitised already.
    before: Option<SanitisedText>,
    known: Known,
    blind: bool,
}

/// `None` where this member's keys don't open the body. Both the form and its answer show of it: each is in the account as an opening.
async fn ground(office: &Office, member: &Member, found: &Intelligence) -> Result<Option<Ground>, Fault> {
    let opened = open(office, member, found).await?;
    let Some(mut body) = opened.body else { return Ok(None) };
    super::show::record(office, member, found, Looked::Opened).await?;
    body.grading.conditions = seen(&body.grading.conditions);
    let mut ground = Ground { body, before: opened.sanitised, known: Known::default(), blind: true };
    if let Some(report) = found.report {
        let mut tx = office.house.db.read().await?;
        if let Some(report) = reports::find_for(&mut tx, report, member.organisation).await? {
            let opened = opened::open(&mut tx, member, &report).await?;
            ground.known = write::known(&opened);
            ground.blind = ground.known.words.is_empty() && opened.identity != opened::Known::Nothing;
        }
    }
    // Every mark tells a word of what the sender said of themselves.
    if let Some(report) = found.report.filter(|_| !ground.known.words.is_empty()) {
        shows(office, member, report, true).await?;
    }
    // What the sources' compartment says is looked for too, where this member holds its key.
    // Every mark tells a word of it, and whoever types guesses learns them all: each time is in the account as an opening of the source is.
    if let Some(source) = super::open_source(office, member, found).await? {
        super::show::record(office, member, found, Looked::Source).await?;
        ground.known.words.extend([source.reference, source.words].into_iter().filter(|words| !words.is_empty()));
        ground.blind = false;
    }
    Ok(Some(ground))
}

/// What was typed, as it is seen: what is looked at is all that leaves.
fn as_seen(mut form: Form) -> Form {
    let text = seen(form.value("text"));
    form.set("text", text);
    form
}

fn view(visit: &Visit, member: &Member, found: &Intelligence, ground: &Ground, form: Form) -> Answer {
    let text = form.value("text").to_owned();
    let conditions = &ground.body.grading.conditions;
    let (in_text, in_conditions) = (marks(&text, &ground.known), in_conditions(conditions, &ground.known));
    let count = |why: Why| in_text.iter().chain(&in_conditions).filter(|mark| mark.why == why).count();
    let mut page = SanitisePage {
        page: member.page(visit, "sanitise-title"),
        reference: found.reference(),
        href: format!("/intelligence/{}", found.id),
        rewrite: format!("/intelligence/{}/rewrite", found.id),
        pieces: shown(&text, &in_text),
        conditions: shown(conditions, &in_conditions),
        reasons: Why::ALL.iter().map(|why| (why.key(), count(*why))).filter(|(_, count)| *count > 0).collect(),
        blind: ground.blind,
        looked: vec![Choice::new("yes", "sanitise-looked-yes")],
        stands: (stands(&in_text) || stands(&in_conditions)).then(|| vec![Choice::new("yes", "sanitise-stands-yes")]),
        form,
    };
    page.page.refused = page.form.is_refused();
    if page.page.refused { render_as(StatusCode::UNPROCESSABLE_ENTITY, &page) } else { render(&page) }
}

/// In the conditions "us" is the organisation that sets them, not the source.
fn in_conditions(conditions: &str, known: &Known) -> Vec<Mark> {
    marks(conditions, known).into_iter().filter(|mark| mark.why != Why::Speaking).collect()
}

fn shown(text: &str, marks: &[Mark]) -> Vec<Shown> {
    pieces(text, marks).iter().map(|piece| Shown { text: piece.text.to_owned(), why: piece.why.map(Why::key) }).collect()
}

fn stands(marks: &[Mark]) -> bool {
    marks.iter().any(|mark| mark.why == Why::Source)
}

fn closed(visit: &Visit, member: &Member, found: &Intelligence, why: &'static str) -> Answer {
    super::act(visit, member, found, "sanitise", "sanitise-title", Form::new()).say(why).closed().answer()
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let found = own(&office, &member, &id).await?;
    if found.standing == Standing::Given {
        return super::has_left(super::act(&visit, &member, &found, "sanitise", "sanitise-title", Form::new()), &found);
    }
    let Some(ground) = ground(&office, &member, &found).await? else { return closed(&visit, &member, &found, "triage-no-sealed") };
    let text = ground.before.as_ref().map_or(&ground.body.text, |before| &before.text).clone();
    let form = Form::new().with("text", text).with("was", found.body.to_string());
    view(&visit, &member, &found, &ground, as_seen(form))
}

fn read(form: &Form, ground: &Ground) -> Result<String, NotIntelligence> {
    let text = form.value("text").trim();
    if text.is_empty() {
        return Err(NotIntelligence::Empty);
    }
    if text.chars().count() > LONGEST {
        return Err(NotIntelligence::TooLong);
    }
    if form.value("looked") != "yes" {
        return Err(NotIntelligence::NotLooked);
    }
    // The conditions leave with the text: whoever they name is told of as surely.
    let leaving = [text, ground.body.grading.conditions.as_str()];
    if leaving.iter().any(|words| stands(&marks(words, &ground.known))) && form.value("stands") != "yes" {
        return Err(NotIntelligence::SourceStands);
    }
    Ok(text.to_owned())
}

pub async fn sanitise(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let found = own(&office, &member, &id).await?;
    let Some(ground) = ground(&office, &member, &found).await? else { return closed(&visit, &member, &found, "triage-no-sealed") };
    let form = as_seen(form);
    // What was taken out of the text is shown before anything is kept of it.
    if form.is_refused() || form.value("go") == "look" {
        return view(&visit, &member, &found, &ground, form);
    }
    let text = match read(&form, &ground) {
        Ok(text) => text,
        Err(refusal) => return view(&visit, &member, &found, &ground, refuse(form, refusal)),
    };
    let was: DocumentId = form.value("was").parse().map_err(|_| Fault::Missing)?;
    let now = office.house.clock.now();
    let words = SanitisedText { text, grading: ground.body.grading.clone(), written_on: now.day() };
    let paper = {
        let mut tx = office.house.db.read().await?;
        let own = sealing::keys(&mut tx, &office.house.partnership_key, &[member.organisation], Compartment::Reading).await?;
        sealing::paper(chance(&office), found.report.map_or(found.id.0, |report| report.0), DocumentKind::Sanitised, &words, &own)?
    };
    let sanitised = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        sanitise_act(change, &member, found.id, was, &paper).await
    });
    match ended(sanitised)? {
        Ok(()) => done(found.id, "sanitised"),
        Err(refusal) => view(&visit, &member, &found, &ground, refuse(form, refusal)),
    }
}
