//! The questions in order, with their forks, as one table. What is asked about each kind of place is in [`crate::packs`].

use crate::answers::Answers;
use serde::{Deserialize, Serialize};

/// One screen of the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Who will read it, who should not, and who is telling.
    Readers,
    /// What did you see or hear: the one needed answer. Danger now, and what kind of place.
    What,
    /// The questions for that kind of place, or for somebody under 18.
    Pack,
    Where,
    When,
    /// People, vehicles, phones, web addresses.
    People,
    Files,
    /// How far the sender's own details may go, and how they can be reached in safety.
    You,
    Check,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub step: Step,
    /// Whether this person, with these answers so far, comes past it.
    pub asked: fn(&Answers) -> bool,
}

/// The whole journey. "Skip to the end" leaves out everything between What and You.
pub const JOURNEY: &[Row] = &[
    Row { step: Step::Readers, asked: always },
    Row { step: Step::What, asked: always },
    Row { step: Step::Pack, asked: |answers| unhurried(answers) && !answers.pack().is_empty() },
    Row { step: Step::Where, asked: unhurried },
    Row { step: Step::When, asked: unhurried },
    // A young person is not asked for the details of others.
    Row { step: Step::People, asked: |answers| unhurried(answers) && answers.telling() != Telling::Young },
    Row { step: Step::Files, asked: unhurried },
    Row { step: Step::You, asked: always },
    Row { step: Step::Check, asked: always },
];

fn always(_: &Answers) -> bool {
    true
}

fn unhurried(answers: &Answers) -> bool {
    !answers.short
}

impl Step {
    /// The word in forms and in words keys (`step-readers`).
    pub fn code(self) -> &'static str {
        match self {
            Step::Readers => "readers",
            Step::What => "what",
            Step::Pack => "pack",
            Step::Where => "where",
            Step::When => "when",
            Step::People => "people",
            Step::Files => "files",
            Step::You => "you",
            Step::Check => "check",
        }
    }

    pub fn from_code(code: &str) -> Option<Step> {
        JOURNEY.iter().map(|row| row.step).find(|step| step.code() == code)
    }

    /// The next screen this person comes to.
    pub fn next(self, answers: &Answers) -> Step {
        JOURNEY
            .iter()
            .skip_while(|row| row.step != self)
            .skip(1)
            .find(|row| (row.asked)(answers))
            .map_or(Step::Check, |row| row.step)
    }

    /// The screen this person came from; `None` is the first page.
    pub fn back(self, answers: &Answers) -> Option<Step> {
        JOURNEY.iter().take_while(|row| row.step != self).filter(|row| (row.asked)(answers)).last().map(|row| row.step)
    }
}

/// Who is telling. It changes the words and the path, never whether somebody is believed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Telling {
    /// Not said: asked as whoever noticed is, and shown to readers as not said.
    #[default]
    Unsaid,
    /// Someone who noticed.
    Noticed,
    /// It happens to them.
    Happens,
    /// Works there, or worked there.
    Worker,
    Professional,
    Business,
    /// Under 18: their own words and path.
    Young,
}

impl Telling {
    /// Those one can say.
    pub const ALL: [Telling; 6] =
        [Telling::Noticed, Telling::Happens, Telling::Worker, Telling::Professional, Telling::Business, Telling::Young];

    pub fn code(self) -> &'static str {
        match self {
            Telling::Unsaid => "unsaid",
            Telling::Noticed => "noticed",
            Telling::Happens => "happens",
            Telling::Worker => "worker",
            Telling::Professional => "professional",
            Telling::Business => "business",
            Telling::Young => "young",
        }
    }

    pub fn from_code(code: &str) -> Option<Telling> {
        Telling::ALL.into_iter().find(|telling| telling.code() == code)
    }

    /// Whether the questions say "you" instead of "they".
    pub fn is_about_self(self) -> bool {
        matches!(self, Telling::Happens | Telling::Worker | Telling::Young)
    }
}

/// An answer to a yes-or-no question. "I don't know" and "I'd rather not say" are always there; a blank is "not said".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Yes,
    No,
    Unknown,
    #[default]
    Unsaid,
}

impl Answer {
    pub const ALL: [Answer; 4] = [Answer::Yes, Answer::No, Answer::Unknown, Answer::Unsaid];

    pub fn code(self) -> &'static str {
        match self {
            Answer::Yes => "yes",
            Answer::No => "no",
            Answer::Unknown => "unknown",
            Answer::Unsaid => "unsaid",
        }
    }

    pub fn from_code(code: &str) -> Option<Answer> {
        Answer::ALL.into_iter().find(|answer| answer.code() == code)
    }
}
