//! Three hundred synthetic concerns, written and labelled by hand before the library of indicators was, and read here as the journey would send them.

use daybreak_reports::answers::Answers;
use daybreak_reports::{Concern, JourneyId, SubmissionId};
use daybreak_triage::indicators::library;
use daybreak_triage::measures::{Grades, Measures, Standing, measure};
use daybreak_triage::overruling::Overruling;
use daybreak_triage::signs::Signs;
use daybreak_vocabulary::uuid::Uuid;
use daybreak_vocabulary::{Language, Moment, Places};
use serde::Deserialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    Serious,
    LabourAbuse,
    Nothing,
}

#[derive(Deserialize)]
struct Written {
    concern: Vec<WrittenConcern>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenConcern {
    id: String,
    #[serde(default)]
    urgent: bool,
    #[serde(default)]
    short: bool,
    setting: Option<String>,
    telling: String,
    danger: Option<String>,
    #[serde(default)]
    y: String,
    #[serde(default)]
    n: String,
    #[serde(default)]
    ages: String,
    /// The language of its words; the page's where that is one of ours.
    lang: Option<String>,
    #[serde(default)]
    people: String,
    words: String,
}

/// One of the three hundred.
#[derive(Clone)]
pub struct Labelled {
    pub id: String,
    pub label: Label,
    pub urgent: bool,
    pub short: bool,
    pub answers: Answers,
}

pub fn all() -> Vec<Labelled> {
    let files = [
        (Label::Serious, include_str!("../concerns/serious.toml")),
        (Label::LabourAbuse, include_str!("../concerns/labour.toml")),
        (Label::Nothing, include_str!("../concerns/nothing.toml")),
    ];
    let mut all = Vec::new();
    for (label, text) in files {
        let written: Written = toml::from_str(text).unwrap();
        assert_eq!(written.concern.len(), 100, "{label:?}");
        all.extend(written.concern.into_iter().map(|one| labelled(label, one)));
    }
    all
}

fn labelled(label: Label, one: WrittenConcern) -> Labelled {
    let language = one.lang.as_deref().and_then(Language::from_tag).unwrap_or_default();
    let (journey, submission) = (JourneyId(Uuid::nil()), SubmissionId(Uuid::nil()));
    let mut answers = Answers::new(journey, submission, String::new(), language);
    answers.short = one.short;
    answers.put("story", &one.words);
    answers.put("telling", &one.telling);
    answers.put("danger", one.danger.as_deref().unwrap_or_default());
    answers.put("setting", one.setting.as_deref().unwrap_or_default());
    answers.put("people", &one.people);
    one.ages.split_whitespace().for_each(|age| answers.put("ages", age));
    let asked: Vec<&str> = answers.pack().iter().map(|question| question.key).collect();
    for (keys, said) in [(&one.y, "yes"), (&one.n, "no")] {
        for key in keys.split_whitespace() {
            assert!(asked.contains(&key), "{}: {key} is not asked there", one.id);
            answers.put(&format!("q-{key}"), said);
        }
    }
    Labelled { id: one.id, label, urgent: one.urgent, short: one.short, answers }
}

impl Labelled {
    pub fn concern(&self) -> Concern {
        Concern::from_answers(&self.answers, Moment(0), &Places::fictional(), Vec::new())
    }
}

pub fn measured(concern: &Concern) -> Measures<'static> {
    measure(library().unwrap(), &Signs::of(concern), Grades::of(concern.telling))
}

pub fn standing(concern: &Concern) -> Standing {
    measured(concern).standing(&Overruling::default())
}
