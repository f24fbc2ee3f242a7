//! The screens of the journey: each with its fields filled in as they were typed.

use super::check;
use super::state::seal_answers;
use crate::answers::Answers;
use crate::journey::{Answer as YesNo, JOURNEY, Step, Telling};
use crate::report::JourneyId;
use crate::packs::{Kind, Setting};
use crate::report::Level;
use askama::Template;
use daybreak_site::{Answer, Choice, Form, Link, Page, Said, Visit, leave, render};
use daybreak_vault::{RecipientKind, recipients};
use daybreak_vocabulary::{AgeBand, Repeat};

/// What a screen says besides its questions: a notice above, and what is to be mended.
#[derive(Debug, Default)]
pub struct Told {
    pub notice: Option<&'static str>,
    pub form: Form,
}

/// What every screen of the journey carries.
#[derive(Debug)]
pub struct Frame {
    pub sealed: String,
    pub step: &'static str,
    pub notice: Option<&'static str>,
    /// Came from "check your answers": one button leads back there.
    pub changing: bool,
    /// Some screens may still be skipped.
    pub skip: bool,
}

/// Said where what a form carries can't be read any more, by its age or at all.
pub const STALE: &str = "form-stale";
pub const FORGED: &str = "form-forged";

impl Frame {
    /// Nobody can tell any more whether it was sent: the page says so, and where a code would show it.
    pub fn may_be_sent(&self) -> bool {
        matches!(self.notice, Some(STALE | FORGED))
    }
}

#[derive(Template)]
#[template(path = "readers.html")]
struct Readers {
    page: Page,
    form: Form,
    frame: Frame,
    young: bool,
    recipients: Vec<(String, Said)>,
    whom: Vec<Choice>,
    excludable: Vec<Choice>,
    tellings: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "what.html")]
struct What {
    page: Page,
    form: Form,
    frame: Frame,
    heading: String,
    hint: &'static str,
    danger: &'static str,
    answers: Vec<Choice>,
    settings: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "pack.html")]
struct Pack {
    page: Page,
    form: Form,
    frame: Frame,
    heading: &'static str,
    questions: Vec<Asked>,
    answers: Vec<Choice>,
}

/// One question of a pack on its screen.
#[derive(Debug)]
struct Asked {
    name: String,
    label: String,
    yes_no: bool,
}

#[derive(Template)]
#[template(path = "where.html")]
struct Where {
    page: Page,
    form: Form,
    frame: Frame,
    landmarks: Vec<Choice>,
    ways: Vec<Choice>,
    districts: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "when.html")]
struct When {
    page: Page,
    form: Form,
    frame: Frame,
    repeats: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "people.html")]
struct People {
    page: Page,
    form: Form,
    frame: Frame,
    ages: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "you.html")]
struct You {
    page: Page,
    form: Form,
    frame: Frame,
    levels: Vec<Choice>,
    hows: Vec<Choice>,
    answers: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "left.html")]
struct Left {
    page: Page,
}

/// The links at the foot of every page outside a journey.
fn foot() -> Vec<Link> {
    [("/next", "footer-after"), ("/privacy", "footer-privacy"), ("/access", "footer-accessibility"), ("/feedback", "footer-feedback")]
        .into_iter()
        .map(|(href, label)| Link { href: href.to_owned(), label, current: false })
        .collect()
}

/// A page that belongs to no journey.
pub fn page(visit: &Visit, title: &str) -> Page {
    let mut page = visit.page(title);
    page.foot = foot();
    page
}

/// The form as it stands, with what is to be mended on this screen.
pub fn mend(answers: &Answers, step: Step, sent: Form) -> Told {
    let mut form = filled(answers);
    for refused in sent.errors() {
        form.refuse_with(refused.field.clone(), refused.key, refused.args.clone());
    }
    for mend in answers.mend(step) {
        form.refuse(mend.field, mend.key);
    }
    Told { notice: None, form }
}

/// The answers as a form, to show them as they were typed.
pub fn filled(answers: &Answers) -> Form {
    let mut form = Form::new();
    for (name, value) in answers.fields() {
        form.put(name, value);
    }
    form
}

/// A page of a journey: leaving burns it, and the languages are buttons of its form. No link leads out of it: following one would lose the answers, and leave them behind.
pub fn page_of(visit: &Visit, answers: &Answers, title: &str, refused: bool) -> Page {
    page_within(visit, answers.journey, title, refused)
}

/// The same where there are no answers to carry: what is typed into it can be left behind like theirs.
pub fn page_within(visit: &Visit, journey: JourneyId, title: &str, refused: bool) -> Page {
    let mut page = visit.page(title).within(journey.to_string(), "journey");
    page.refused = refused;
    page
}

pub fn yes_no() -> Vec<Choice> {
    YesNo::ALL.into_iter().map(|answer| Choice::new(answer.code(), format!("answer-{}", answer.code()))).collect()
}

pub fn levels() -> Vec<Choice> {
    [
        (Level::Anonymous, "level-anonymous-hint"),
        (Level::Answering, "level-answering-hint"),
        (Level::Shared, "level-shared-hint"),
    ]
    .into_iter()
    .map(|(level, hint)| Choice::new(level.code(), format!("level-{}", level.code())).hint(hint))
    .collect()
}

pub fn hows() -> Vec<Choice> {
    ["call", "text", "email"].into_iter().map(|how| Choice::new(how, format!("safe-how-{how}"))).collect()
}

/// The page of somebody who left and came back: it shows nothing.
pub fn left(visit: &Visit) -> Answer {
    render(&Left { page: page(visit, "title-form") })
}

/// The same for a report that was taken back. Its journey ends here: no later form of it, however old, tells that something was sent.
pub async fn taken_back(visit: &Visit, journey: JourneyId) -> Answer {
    leave::left(&visit.house, journey.0).await;
    left(visit)
}

/// Shows one screen.
pub async fn show(visit: &Visit, answers: &Answers, step: Step, told: Told) -> Answer {
    let house = &visit.house;
    let mut form = filled(answers);
    for refused in told.form.errors() {
        form.refuse_with(refused.field.clone(), refused.key, refused.args.clone());
    }
    let frame = Frame {
        sealed: seal_answers(house, answers)?,
        step: step.code(),
        notice: told.notice,
        changing: answers.changing,
        // Before the story is told there is no end to skip to.
        skip: !answers.short && !matches!(step, Step::Readers | Step::You | Step::Check) && JOURNEY.iter().any(|row| row.step == step),
    };
    let page = page_of(visit, answers, "title-form", form.is_refused());
    match step {
        Step::Readers => readers(visit, answers, page, form, frame).await,
        Step::What => what(answers, page, form, frame),
        Step::Pack => pack(answers, page, form, frame),
        Step::Where => place(page, form, frame),
        Step::When => {
            let repeats = Repeat::ALL.into_iter().filter(|repeat| *repeat != Repeat::Unknown);
            let mut repeats: Vec<Choice> = repeats.map(|repeat| Choice::new(repeat.code(), format!("repeat-{}", repeat.code()))).collect();
            repeats.extend([Choice::new("unknown", "answer-unknown"), Choice::new("unsaid", "answer-unsaid")]);
            render(&When { page, form, frame, repeats })
        }
        Step::People => {
            let ages = AgeBand::ALL.into_iter().filter(|band| *band != AgeBand::Unknown);
            let mut ages: Vec<Choice> = ages.map(|band| Choice::new(band.code(), format!("age-{}", band.code()))).collect();
            ages.extend([Choice::new("unknown", "answer-unknown"), Choice::new("unsaid", "answer-unsaid")]);
            render(&People { page, form, frame, ages })
        }
        Step::Files => super::files::show(visit, answers, Told { notice: frame.notice, form }),
        Step::Check => check::show(visit, answers, page, frame).await,
        Step::You => {
            if form.value("level").is_empty() {
                form.put("level", Level::default().code());
            }
            render(&You { page, form, frame, levels: levels(), hows: hows(), answers: yes_no() })
        }
    }
}

async fn readers(visit: &Visit, answers: &Answers, page: Page, mut form: Form, frame: Frame) -> Answer {
    let mut tx = visit.house.db.read().await?;
    let directory = recipients::directory(&mut tx, &visit.house.partnership_key).await?;
    drop(tx);
    let all: Vec<_> = directory.recipients().filter(|one| one.active && one.kind != RecipientKind::ImmigrationEnforcement).collect();
    if form.value("readers").is_empty() {
        form.put("readers", "all");
    }
    let mut tellings: Vec<Choice> =
        Telling::ALL.into_iter().map(|telling| Choice::new(telling.code(), format!("telling-{}", telling.code()))).collect();
    tellings.push(Choice::new("unsaid", "answer-unsaid"));
    render(&Readers {
        young: answers.telling() == Telling::Young,
        recipients: all.iter().map(|one| (one.name.clone(), page.say(format!("recipient-{}", one.kind.code())))).collect(),
        whom: vec![Choice::new("all", "readers-all"), Choice::new("not_police", "readers-not-police")],
        excludable: all.iter().map(|one| Choice::named(one.id.to_string(), one.name.clone())).collect(),
        tellings,
        page,
        form,
        frame,
    })
}

fn what(answers: &Answers, page: Page, form: Form, frame: Frame) -> Answer {
    // Whoever did not say who they are is asked as whoever noticed.
    let telling = match answers.telling() {
        Telling::Unsaid => Telling::Noticed,
        said => said,
    };
    let mut settings: Vec<Choice> = Setting::all().map(|setting| Choice::new(setting.code(), format!("setting-{}", setting.code()))).collect();
    settings.extend([Choice::new("unknown", "setting-unknown"), Choice::new("unsaid", "setting-unsaid")]);
    render(&What {
        heading: format!("what-heading-{}", telling.code()),
        hint: match telling {
            Telling::Unsaid | Telling::Noticed => "what-story-hint",
            Telling::Happens => "what-story-hint-happens",
            Telling::Worker => "what-story-hint-worker",
            Telling::Professional => "what-story-hint-professional",
            Telling::Business => "what-story-hint-business",
            Telling::Young => "what-story-hint-young",
        },
        danger: if telling == Telling::Young { "what-danger-young" } else { "what-danger" },
        answers: yes_no(),
        settings,
        page,
        form,
        frame,
    })
}

/// The words key of a pack's question, as it is asked of this person.
pub fn question_label(answers: &Answers, key: &str) -> String {
    // The young person's own pack speaks to them already.
    if answers.telling().is_about_self() && !key.starts_with("y-") { format!("q-{key}-you") } else { format!("q-{key}") }
}

fn pack(answers: &Answers, page: Page, form: Form, frame: Frame) -> Answer {
    let asked = |question: &crate::packs::Question| Asked {
        name: format!("q-{}", question.key),
        label: question_label(answers, question.key),
        yes_no: question.kind == Kind::YesNo,
    };
    let heading = if answers.telling() == Telling::Young { "pack-heading-young" } else { "pack-heading" };
    render(&Pack { questions: answers.pack().iter().map(asked).collect(), answers: yes_no(), heading, page, form, frame })
}

fn place(page: Page, form: Form, frame: Frame) -> Answer {
    let places = page.house.settings.places.clone();
    let mut landmarks = vec![Choice::new("", "where-near-none")];
    for district in &places.districts {
        landmarks.extend(district.landmarks.iter().map(|name| Choice::named(name.clone(), format!("{name} ({})", district.name))));
    }
    let mut districts = vec![Choice::new("", "answer-unknown")];
    districts.extend(places.districts.iter().map(|district| Choice::named(district.code.clone(), district.name.clone())));
    districts.push(Choice::new("unsaid", "answer-unsaid"));
    let mut ways = vec![Choice::new("", "answer-unknown")];
    ways.extend(["here", "north", "east", "south", "west"].into_iter().map(|way| Choice::new(way, format!("way-{way}"))));
    render(&Where { landmarks, ways, districts, page, form, frame })
}
