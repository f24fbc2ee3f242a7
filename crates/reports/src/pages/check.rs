//! Check your answers, and Send. Whatever goes wrong here, the answers stay on the page.

use super::begin::{Line, contacts};
use super::done;
use super::state::seal_answers;
use super::steps::{self, Frame, page_of, question_label};
use crate::acts::{self, NotSent, Readers};
use crate::answers::{Answers, Told};
use crate::journey::{Answer as YesNo, Step, Telling};
use crate::report::{Level, State};
use crate::store;
use askama::Template;
use daybreak_audit::{Author, Stop, change};
use daybreak_database::Failure;
use daybreak_site::{Answer, Fault, Page, Said, Visit, render, render_as};
use daybreak_vault::{Receipt, recipients};
use daybreak_vocabulary::{OrganisationId, UncertainDay};

#[derive(Template)]
#[template(path = "check.html")]
struct Check {
    page: Page,
    frame: Frame,
    sections: Vec<Section>,
    /// Who will read it, and who answers; empty where nobody is left, or where nobody can say.
    readers: Vec<String>,
    answering: String,
    /// Who reads could be looked up.
    known: bool,
    /// Nobody was shown to them before: Send shows them first.
    list_first: bool,
    place_known: bool,
    helpline: Vec<Line>,
    /// What went wrong with sending, if something did, and the reference a broken house gives.
    failed: Option<&'static str>,
    reference: String,
}

/// What was told on one screen.
#[derive(Debug)]
struct Section {
    step: Step,
    title: String,
    lines: Vec<Shown>,
}

/// One line of it: what was asked, and the answer.
#[derive(Debug)]
struct Shown {
    asked: Said,
    text: Text,
}

#[derive(Debug)]
enum Text {
    /// As the person wrote it.
    Own(String),
    /// Of a list: one, or several ticked.
    Ours(Vec<Said>),
}

pub async fn show(visit: &Visit, answers: &Answers, page: Page, frame: Frame) -> Answer {
    show_with(visit, answers, page, frame, None, String::new()).await
}

async fn show_with(
    visit: &Visit,
    answers: &Answers,
    page: Page,
    mut frame: Frame,
    failed: Option<&'static str>,
    reference: String,
) -> Answer {
    frame.step = Step::Check.code();
    // A house whose database is away still shows the answers; who reads is then not known.
    let read = readers(visit, answers).await;
    let mut answers = answers.clone();
    if let Ok(readers) = &read {
        answers.shown = readers.as_ref().map(Readers::ids).unwrap_or_default();
        frame.sealed = seal_answers(&visit.house, &answers)?;
    }
    let (known, readers, answers) = (read.is_ok(), read.ok().flatten(), &answers);
    let status = if failed.is_some() { http::StatusCode::SERVICE_UNAVAILABLE } else { http::StatusCode::OK };
    let template = Check {
        sections: sections(&page, answers),
        readers: readers.as_ref().map(Readers::names).unwrap_or_default(),
        answering: readers.map(|readers| readers.answering.recipient.name).unwrap_or_default(),
        known,
        list_first: answers.shown.is_empty(),
        place_known: crate::concern::district(answers, &page.house.settings.places).is_some(),
        helpline: contacts(&page, Some("helpline")),
        failed,
        reference,
        page,
        frame,
    };
    if failed.is_some() { render_as(status, &template) } else { render(&template) }
}

async fn readers(visit: &Visit, answers: &Answers) -> Result<Option<Readers>, Failure> {
    let house = &visit.house;
    let mut tx = house.db.read().await?;
    acts::choose_readers(&mut tx, &house.partnership_key, &house.settings.places, answers).await
}

/// Sends: seals to the readers, stores, and shows the receipt. A repeated press shows the same receipt.
pub async fn send(visit: &Visit, answers: &Answers) -> Answer {
    match try_to_send(visit, answers).await {
        Ok(Sent::Now(answering, names)) => done::show(visit, answers, Some(answering), &names, false).await,
        Ok(Sent::Before(answering)) => done::show(visit, answers, answering, &[], true).await,
        Ok(Sent::TakenBack) => steps::taken_back(visit, answers.journey).await,
        Ok(Sent::NobodyLeft) => again(visit, answers, None).await,
        // Where nobody was shown before, it is not the readers that changed.
        Ok(Sent::ReadersChanged) if answers.shown.is_empty() => again(visit, answers, Some("check-readers-now")).await,
        Ok(Sent::ReadersChanged) => again(visit, answers, Some("check-readers-changed")).await,
        Ok(Sent::FileExpired) => without_gone(visit, answers).await,
        Err(failure) => {
            let reference = visit.house.reference();
            tracing::error!(reference, failure = %failure, "a report could not be kept");
            let (page, frame) = frame(visit, answers)?;
            show_with(visit, answers, page, frame, Some("send-failed"), reference).await
        }
    }
}

enum Sent {
    /// Who answers, and all who read.
    Now(OrganisationId, Vec<String>),
    /// The press was repeated; who answers, where that is known.
    Before(Option<OrganisationId>),
    TakenBack,
    NobodyLeft,
    ReadersChanged,
    FileExpired,
}

async fn try_to_send(visit: &Visit, answers: &Answers) -> Result<Sent, Failure> {
    let house = &visit.house;
    let mut tx = house.db.read().await?;
    if let Some(report) = store::by_submission(&mut tx, answers.submission).await? {
        return Ok(if report.state == State::Withdrawn { Sent::TakenBack } else { Sent::Before(Some(report.answering)) });
    }
    let places = &house.settings.places;
    let Some(readers) = acts::choose_readers(&mut tx, &house.partnership_key, places, answers).await? else { return Ok(Sent::NobodyLeft) };
    let epoch = recipients::epoch(&mut tx).await?;
    drop(tx);
    let shown = readers.ids();
    if shown != answers.shown {
        return Ok(Sent::ReadersChanged);
    }
    let receipt = Receipt::parse(&answers.receipt).map_err(|_| Failure::Broken("a receipt of ours could not be read"))?;
    let now = house.clock.now();
    let sealed = acts::seal_report(house.chance.as_ref(), now, places, answers, &receipt, &readers)
        .map_err(|_| Failure::Broken("a report could not be sealed"))?;
    let done = change!(&house.db, Author::Public, acts::public_moment(now), house.chance.as_ref(), |change| {
        // Asked again inside, since an organisation may have changed what it reads meanwhile. Others who send wait for this one: signatures are
        // checked once more only where the directory is another one by now.
        if recipients::epoch(change.tx()).await? != epoch {
            let now = acts::choose_readers(change.tx(), &house.partnership_key, places, answers).await?;
            if now.is_none_or(|now| now.ids() != shown) {
                return Err(Stop::Refused(NotSent::ReadersChanged));
            }
        }
        acts::submit(change, &sealed).await
    });
    match done {
        Ok(_) => Ok(Sent::Now(readers.answering.recipient.id, readers.names())),
        Err(Stop::Refused(NotSent::Already)) => Ok(Sent::Before(None)),
        Err(Stop::Refused(NotSent::ReadersChanged)) => Ok(Sent::ReadersChanged),
        Err(Stop::Refused(NotSent::FileExpired)) => Ok(Sent::FileExpired),
        Err(Stop::Failed(failure)) if failure.broke("report_submission_unique") => Ok(Sent::Before(None)),
        Err(Stop::Failed(failure)) => Err(failure),
    }
}

fn frame(visit: &Visit, answers: &Answers) -> Result<(Page, Frame), Fault> {
    let sealed = seal_answers(&visit.house, answers)?;
    let page = page_of(visit, answers, "title-form", true);
    Ok((page, Frame { sealed, step: Step::Check.code(), notice: None, changing: false, skip: false }))
}

/// A file is gone: the page says so, shows those that are left, and the next press sends them.
async fn without_gone(visit: &Visit, answers: &Answers) -> Answer {
    let mut answers = answers.clone();
    let mut tx = visit.house.db.read().await?;
    acts::leave_out_gone(&mut tx, &mut answers.files, acts::public_moment(visit.house.clock.now())).await?;
    drop(tx);
    again(visit, &answers, Some("file-refused-expired")).await
}

async fn again(visit: &Visit, answers: &Answers, notice: Option<&'static str>) -> Answer {
    let (page, mut frame) = frame(visit, answers)?;
    frame.notice = notice;
    show_with(visit, answers, page, frame, None, String::new()).await
}

/// Everything that was told, screen by screen.
fn sections(page: &Page, answers: &Answers) -> Vec<Section> {
    let asked = |key: &str, name: &str| {
        let text = answers.value(name).to_owned();
        (!text.is_empty()).then(|| Shown { asked: page.say(key), text: Text::Own(text) })
    };
    let coded = |key: &str, name: &str, prefix: &str| {
        let code = answers.value(name);
        (!code.is_empty()).then(|| Shown { asked: page.say(key), text: Text::Ours(vec![page.say(format!("{prefix}-{code}"))]) })
    };
    let ticked = |key: &str, said: Vec<Said>| (!said.is_empty()).then(|| Shown { asked: page.say(key), text: Text::Ours(said) });
    let section = |step: Step, lines: Vec<Option<Shown>>| Section {
        step,
        title: format!("section-{}", step.code()),
        lines: lines.into_iter().flatten().collect(),
    };
    let yes_no = |key: &str, name: &str| {
        let answer = YesNo::from_code(answers.value(name))?;
        Some(Shown { asked: page.say(key), text: Text::Ours(vec![page.say(format!("answer-{}", answer.code()))]) })
    };
    let mut sections = vec![section(
        Step::What,
        vec![asked("what-story", "story"), yes_no("what-danger", "danger"), coded("what-setting", "setting", "setting")],
    )];
    if !answers.pack().is_empty() {
        let line = |question: &crate::packs::Question| {
            let text = match answers.told(question)? {
                Told::Answer(answer) => Text::Ours(vec![page.say(format!("answer-{}", answer.code()))]),
                Told::Words(words) => Text::Own(words),
            };
            Some(Shown { asked: page.say(question_label(answers, question.key)), text })
        };
        sections.push(section(Step::Pack, answers.pack().iter().map(line).collect()));
    }
    let district = page.house.settings.places.district(answers.value("district")).map(|district| district.name.clone());
    let named = district.map(|name| Shown { asked: page.say("where-district"), text: Text::Own(name) });
    // As it is kept: rougher than it may have been typed.
    let point = answers.point().map(|point| Shown { asked: page.say("where-point"), text: Text::Own(point.to_string()) });
    sections.push(section(
        Step::Where,
        vec![asked("where-words", "where"), asked("where-postcode", "postcode"), asked("where-near", "near"), coded("where-way", "way", "way"), point, named],
    ));
    let day = |key: &str, which: &str| {
        let text = match answers.day(which)? {
            UncertainDay::On(day) => Text::Ours(vec![page.day(day)]),
            UncertainDay::Month { year, month } => Text::Own(format!("{} {year}", page.words.month(month).plain())),
            UncertainDay::Year(year) => Text::Own(year.to_string()),
            UncertainDay::Between(..) | UncertainDay::Unknown => return None,
        };
        Some(Shown { asked: page.say(key), text })
    };
    let repeat = match answers.value("repeat") {
        code @ ("unknown" | "unsaid") => {
            Some(Shown { asked: page.say("when-repeat"), text: Text::Ours(vec![page.say(format!("answer-{code}"))]) })
        }
        _ => coded("when-repeat", "repeat", "repeat"),
    };
    sections.push(section(Step::When, vec![asked("when-words", "when"), day("when-first", "first"), day("when-last", "last"), asked("when-time", "time"), repeat]));
    let mut people = vec![asked("people-words", "people"), asked("people-count", "count")];
    let ages: Vec<Said> = answers.ages().into_iter().map(|band| page.say(format!("age-{}", band.code()))).collect();
    people.extend([ticked("people-ages", ages), asked("people-vehicles", "vehicles"), asked("people-phones", "phones"), asked("people-links", "links")]);
    if answers.telling() != Telling::Young {
        sections.push(section(Step::People, people));
    }
    let files = answers.files.iter().map(|file| Some(Shown { asked: page.say("check-file"), text: Text::Own(file.facts.name.clone()) }));
    sections.push(section(Step::Files, files.collect()));
    let level = answers.level();
    let mut you = vec![Some(Shown { asked: page.say("level-legend"), text: Text::Ours(vec![page.say(format!("level-{}", level.code()))]) })];
    if level != Level::Anonymous {
        you.extend([asked("identity-name", "name"), asked("identity-phone", "phone"), asked("identity-email", "email")]);
        let hows = answers.all("safe-how").filter(|how| ["call", "text", "email"].contains(how));
        let hows = hows.map(|how| page.say(format!("safe-how-{how}"))).collect();
        you.extend([ticked("safe-how", hows), asked("safe-when", "safe-when"), yes_no("safe-voicemail", "voicemail"), asked("safe-who-else", "who-else")]);
    }
    sections.push(section(Step::You, you));
    sections
}
