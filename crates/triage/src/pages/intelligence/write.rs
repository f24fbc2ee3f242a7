//! Writing an intelligence report: from a report, from nothing of ours, or anew.

use super::{act, done, has_left, open, own};
use crate::acts::intelligence::{Looked, NotIntelligence, Papers, rewrite as rewrite_act, write};
use crate::acts::write::LONGEST;
use crate::intelligence::{BodyText, Grading, Intelligence, IntelligenceId, SourceText, Standing};
use crate::measures::Grades;
use crate::opened::{self, Known as Sender, Opened};
use crate::pages::act::{ActPage, Part, refuse};
use crate::pages::queue::reference;
use crate::pages::{chance, drawn, ended, once, seen as seen_report, shows};
use crate::sanitising::{Known, Why, marks};
use crate::sealing;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_reports::{Identity, ReportId};
use daybreak_site::{Answer, Choice, Fault, Form, Sent, Visit};
use daybreak_vault::{Compartment, DocumentKind};
use daybreak_vocabulary::grade::{Handling, Information, Source};
use std::sync::Arc;
use uuid::Uuid;

/// The longest a reference may be, in letters.
const LONGEST_REFERENCE: usize = 60;

/// The questions every one of these forms asks.
fn questions(page: ActPage) -> ActPage {
    let sources = Source::ALL.iter().map(|grade| Choice::new(grade.code(), super::source_key(*grade))).collect();
    let informations = Information::ALL.iter().map(|grade| Choice::new(grade.code(), super::information_key(*grade))).collect();
    let handlings = Handling::ALL.iter().map(|grade| Choice::new(grade.code(), super::handling_key(*grade))).collect();
    page.area("text", "intelligence-text", "intelligence-text-hint", 10)
        .radios("source", "intelligence-source-grade", "intelligence-source-grade-hint", sources)
        .radios("information", "intelligence-information-grade", "", informations)
        .radios("handling", "intelligence-handling", "intelligence-handling-hint", handlings)
        .area("conditions", "intelligence-conditions", "intelligence-conditions-hint", 3)
}

fn source_questions(page: ActPage) -> ActPage {
    page.part(Part::Heading("intelligence-source-heading"))
        .say("intelligence-source-body")
        .line("reference", "intelligence-reference", "intelligence-reference-hint")
        .area("words", "intelligence-source-words", "intelligence-source-words-hint", 3)
        .carried("once")
}

fn beginning(visit: &Visit, member: &Member, form: Form) -> ActPage {
    let page = member.page(visit, "intelligence-write-title");
    let page = ActPage::of(page, "/intelligence".to_owned(), "intelligence-back-to-list", String::new(), "write", "intelligence-write-title", form);
    source_questions(questions(page.say("intelligence-write-lead"))).button("intelligence-write-button", "")
}

pub async fn show_begin(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let form = Form::new().with("source", Source::Untested.code()).with("once", drawn(&office).to_string());
    beginning(&visit, &member, form).answer()
}

pub async fn begin(State(office): State<Arc<Office>>, member: Member, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    if form.is_refused() {
        return beginning(&visit, &member, form).answer();
    }
    match put(&office, &member, &form, None, &Known::default()).await? {
        Ok(id) => done(id, "written"),
        Err(refusal) => beginning(&visit, &member, refuse(form, refusal)).answer(),
    }
}

/// What of a report's sender is known to this member: it is marked wherever it stands.
pub fn known(opened: &Opened) -> Known {
    let of = |identity: &Identity| vec![identity.name.clone(), identity.phone.clone(), identity.email.clone(), identity.safe.who_else.clone()];
    match &opened.identity {
        Sender::Opened(identity) => Known { words: of(identity).into_iter().filter(|word| !word.trim().is_empty()).collect() },
        Sender::Nothing | Sender::Elsewhere | Sender::NotForYou => Known::default(),
    }
}

fn from_report(visit: &Visit, member: &Member, before: &crate::acts::Before, opened: &Opened, form: Form) -> ActPage {
    let page = ActPage::new(visit, member, before, "intelligence", "intelligence-write-title", form);
    let Some((_, concern)) = &opened.concern else { return page.say("triage-no-sealed").closed() };
    let page = page.say("intelligence-write-lead").part(Part::Original("intelligence-told", concern.language, concern.story.clone()));
    source_questions(questions(page)).button("intelligence-write-button", "")
}

/// The same with what was told in it, which is in the account; so is who sent it, where the answer says that a reference is theirs.
async fn from_opened(office: &Office, visit: &Visit, member: &Member, before: &crate::acts::Before, opened: &Opened, form: Form) -> Answer {
    if opened.concern.is_some() {
        let refused = form.is_refused();
        let is_theirs = refused && marks(form.value("reference"), &known(opened)).iter().any(|mark| mark.why == Why::Source);
        shows(office, member, before.report.id, is_theirs).await?;
    }
    from_report(visit, member, before, opened, form).answer()
}

pub async fn show_from(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen_report(&office, &member, &id).await?;
    let opened = open_report(&office, &member, &before).await?;
    let grades = opened.concern.as_ref().map(|(_, concern)| Grades::of(concern.telling));
    let form = Form::new()
        .with("source", Source::Untested.code())
        .with("information", grades.map_or("", |grades| grades.information.code()))
        .with("reference", reference(before.report.id))
        .with("once", drawn(&office).to_string());
    from_opened(&office, &visit, &member, &before, &opened, form).await
}

pub async fn write_from(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen_report(&office, &member, &id).await?;
    let opened = open_report(&office, &member, &before).await?;
    if opened.concern.is_none() || form.is_refused() {
        return from_opened(&office, &visit, &member, &before, &opened, form).await;
    }
    match put(&office, &member, &form, Some(before.report.id), &known(&opened)).await? {
        Ok(id) => done(id, "written"),
        Err(refusal) => from_opened(&office, &visit, &member, &before, &opened, refuse(form, refusal)).await,
    }
}

async fn open_report(office: &Office, member: &Member, before: &crate::acts::Before) -> Result<Opened, Failure> {
    let mut tx = office.house.db.read().await?;
    opened::open(&mut tx, member, &before.report).await
}

fn body(form: &Form) -> Result<BodyText, NotIntelligence> {
    let text = form.value("text").trim();
    if text.is_empty() {
        return Err(NotIntelligence::Empty);
    }
    if text.chars().count() > LONGEST {
        return Err(NotIntelligence::TooLong);
    }
    let source = Source::from_code(form.value("source")).ok_or(NotIntelligence::NoSource)?;
    let information = Information::from_code(form.value("information")).ok_or(NotIntelligence::NoInformation)?;
    let handling = Handling::from_code(form.value("handling")).ok_or(NotIntelligence::NoHandling)?;
    let conditions = form.value("conditions").trim();
    if conditions.is_empty() && handling == Handling::Conditions {
        return Err(NotIntelligence::NoConditions);
    }
    if conditions.chars().count() > LONGEST {
        return Err(NotIntelligence::TooLong);
    }
    // Conditions that nobody is bound by would be read as if they were.
    let conditions = if handling == Handling::Conditions { conditions.to_owned() } else { String::new() };
    Ok(BodyText { text: text.to_owned(), grading: Grading { source, information, handling, conditions } })
}

/// A reference is a number or a code word: what looks like a contact, or is what the source told of themselves, is none.
fn source(form: &Form, known: &Known) -> Result<SourceText, NotIntelligence> {
    let reference = form.value("reference").trim();
    if reference.is_empty() || reference.chars().count() > LONGEST_REFERENCE {
        return Err(NotIntelligence::NoReference);
    }
    if marks(reference, known).iter().any(|mark| matches!(mark.why, Why::Source | Why::Phone | Why::Mail)) {
        return Err(NotIntelligence::NamesSource);
    }
    let words = form.value("words").trim();
    if words.chars().count() > LONGEST {
        return Err(NotIntelligence::TooLong);
    }
    Ok(SourceText { reference: reference.to_owned(), words: words.to_owned() })
}

async fn put(office: &Office, member: &Member, form: &Form, report: Option<ReportId>, known: &Known) -> Result<Result<IntelligenceId, NotIntelligence>, Fault> {
    let read = body(form).and_then(|body| Ok((body, source(form, known)?)));
    let (body, source) = match read {
        Ok(read) => read,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let now = office.house.clock.now();
    let id = IntelligenceId(once(office, form));
    // What is made from a report belongs to the report's record: whatever erases that erases this.
    let record = report.map_or(id.0, |report| report.0);
    let papers = {
        let mut tx = office.house.db.read().await?;
        let reading = sealing::keys(&mut tx, &office.house.partnership_key, &[member.organisation], Compartment::Reading).await?;
        let sources = sealing::keys(&mut tx, &office.house.partnership_key, &[member.organisation], Compartment::Sources).await?;
        if reading.is_empty() || sources.is_empty() {
            return Ok(Err(NotIntelligence::Sealed));
        }
        Papers {
            body: sealing::paper(chance(office), record, DocumentKind::Intelligence, &body, &reading)?,
            source: sealing::paper(chance(office), record, DocumentKind::Source, &source, &sources)?,
        }
    };
    let written = daybreak_audit::change!(&office.house.db, member.author(), now, chance(office), |change| {
        write(change, member, id, report, &papers).await
    });
    Ok(ended(written)?.map(|()| id))
}

fn rewriting(visit: &Visit, member: &Member, found: &Intelligence, form: Form) -> ActPage {
    let page = act(visit, member, found, "rewrite", "intelligence-rewrite-title", form).say("intelligence-rewrite-lead");
    questions(page).part(Part::Carried("was")).button("intelligence-rewrite-button", "")
}

pub async fn show_rewrite(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let found = own(&office, &member, &id).await?;
    if found.standing == Standing::Given {
        return has_left(act(&visit, &member, &found, "rewrite", "intelligence-rewrite-title", Form::new()), &found);
    }
    let Some(BodyText { text, grading }) = open(&office, &member, &found).await?.body else {
        return act(&visit, &member, &found, "rewrite", "intelligence-rewrite-title", Form::new()).say("triage-no-sealed").closed().answer();
    };
    super::show::record(&office, &member, &found, Looked::Opened).await?;
    let form = Form::new()
        .with("text", text)
        .with("source", grading.source.code())
        .with("information", grading.information.code())
        .with("handling", grading.handling.code())
        .with("conditions", grading.conditions)
        .with("was", found.body.to_string());
    rewriting(&visit, &member, &found, form).answer()
}

pub async fn rewrite(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let found = own(&office, &member, &id).await?;
    if form.is_refused() {
        return rewriting(&visit, &member, &found, form).answer();
    }
    let new = match body(&form) {
        Ok(new) => new,
        Err(refusal) => return rewriting(&visit, &member, &found, refuse(form, refusal)).answer(),
    };
    let was = form.value("was").parse::<Uuid>().map_or(found.body, daybreak_vault::DocumentId);
    let paper = {
        let mut tx = office.house.db.read().await?;
        let own = sealing::keys(&mut tx, &office.house.partnership_key, &[member.organisation], Compartment::Reading).await?;
        sealing::paper(chance(&office), found.report.map_or(found.id.0, |report| report.0), DocumentKind::Intelligence, &new, &own)?
    };
    let now = office.house.clock.now();
    let written = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        rewrite_act(change, &member, found.id, was, &paper).await
    });
    match ended(written)? {
        Ok(()) => done(found.id, "rewritten"),
        Err(refusal) => rewriting(&visit, &member, &found, refuse(form, refusal)).answer(),
    }
}
