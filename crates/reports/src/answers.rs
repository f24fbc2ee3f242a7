//! What a person has told so far. It travels in the page, sealed; nothing of it is stored before they send.

use crate::concern::Keyed;
use crate::journey::{Answer, Step, Telling};
use crate::point::Point;
use crate::packs::{self, Kind, Question, Setting};
use crate::report::{JourneyId, Level, SubmissionId};
use daybreak_vault::{FileFacts, WaitingFile};
use daybreak_vocabulary::marks::{self, Unread};
use daybreak_vocabulary::{AgeBand, Language, OrganisationId, Repeat, UncertainDay};
use serde::{Deserialize, Serialize};

/// The answers of one journey, by field, as they were typed: a page that is shown again shows them as they were.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Answers {
    pub journey: JourneyId,
    /// Drawn before "check your answers", so that a repeated press of Send finds the same report.
    pub submission: SubmissionId,
    /// Drawn with it, as it is shown: a repeated press shows the same receipt.
    pub receipt: String,
    pub language: Language,
    /// Skipping to the end.
    pub short: bool,
    /// Came back from "check your answers" to change one screen: the next press returns there.
    pub changing: bool,
    /// It is sent: only the receipt's page is left, and no account travels any more.
    #[serde(default)]
    pub sent: bool,
    /// Was asked once how to be reached, having let somebody know and given nothing: never asked twice.
    #[serde(default)]
    pub reached_for: bool,
    /// Who was shown to read it on "check your answers", who answers first: it is sent to these or not at all.
    #[serde(default)]
    pub shown: Vec<OrganisationId>,
    /// A partner put it down for whoever told it; never so in a journey of the public site.
    #[serde(default)]
    pub keyed: Option<Keyed>,
    fields: Vec<(String, String)>,
    pub files: Vec<KeptFile>,
}

/// A file that waits in the database, sealed, until the report is sent. Its key travels here alone.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeptFile {
    /// What is told of it: its name, and the hidden data that was found.
    pub facts: FileFacts,
    pub original: WaitingFile,
    /// The cleaned copy, where its kind allows one.
    pub copy: Option<WaitingFile>,
}

/// One field of one screen.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub name: &'static str,
    /// How many characters may be kept. Longer is refused with what was typed kept in the page.
    pub limit: usize,
}

const fn field(name: &'static str, limit: usize) -> Field {
    Field { name, limit }
}

/// The longest account: some ten pages.
pub const STORY: usize = 20_000;
const WORDS: usize = 4_000;
const LINE: usize = 300;
const CODE: usize = 60;

/// The fields of each screen. Those of a pack are its questions, `q-{key}`.
pub fn fields(step: Step) -> &'static [Field] {
    match step {
        Step::Readers => const { &[field("readers", CODE), field("exclude", CODE), field("telling", CODE)] },
        Step::What => const { &[field("story", STORY), field("danger", CODE), field("setting", CODE)] },
        Step::Pack | Step::Files | Step::Check => &[],
        Step::Where => const { &[field("where", WORDS), field("postcode", CODE), field("district", CODE), field("near", LINE), field("way", CODE), field("point", CODE)] },
        Step::When => {
            const {
                &[
                    field("when", WORDS),
                    field("first-day", 2),
                    field("first-month", 2),
                    field("first-year", 4),
                    field("last-day", 2),
                    field("last-month", 2),
                    field("last-year", 4),
                    field("time", CODE),
                    field("repeat", CODE),
                ]
            }
        }
        Step::People => {
            const {
                &[
                    field("people", WORDS),
                    field("count", LINE),
                    field("ages", CODE),
                    field("vehicles", WORDS),
                    field("phones", WORDS),
                    field("links", WORDS),
                ]
            }
        }
        Step::You => {
            const {
                &[
                    field("level", CODE),
                    field("name", LINE),
                    field("phone", LINE),
                    field("email", LINE),
                    field("safe-how", CODE),
                    field("safe-when", LINE),
                    field("voicemail", CODE),
                    field("who-else", LINE),
                ]
            }
        }
    }
}

/// Something typed that can't be kept as it is; the page shows it again with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mend {
    pub field: String,
    /// The key of the words that say it.
    pub key: &'static str,
}

impl Answers {
    pub fn new(journey: JourneyId, submission: SubmissionId, receipt: String, language: Language) -> Answers {
        Answers { journey, submission, receipt, language, short: false, changing: false, sent: false, reached_for: false, shown: Vec::new(), keyed: None, fields: Vec::new(), files: Vec::new() }
    }

    /// What is left to travel once it is sent, so that the receipt's page can be shown again: who told, for the proof a professional may print and for
    /// what to mind; whether danger was said; who answers. Nothing else that was told.
    #[must_use]
    pub fn after_sending(&self, answering: Option<OrganisationId>) -> Answers {
        let mut left = Answers::new(self.journey, self.submission, self.receipt.clone(), self.language);
        left.sent = true;
        left.put("telling", self.telling().code());
        left.put("danger", self.answer("danger").code());
        if let Some(answering) = answering {
            left.put("answering", &answering.to_string());
        }
        left
    }

    /// Takes what one screen sent: its fields replace what they were. Unknown fields are not kept.
    pub fn take<'a>(&mut self, step: Step, sent: impl Iterator<Item = (&'a str, &'a str)>) {
        let questions = self.pack();
        let known = |name: &str| -> bool {
            fields(step).iter().any(|field| field.name == name)
                || (step == Step::Pack && questions.iter().any(|question| name.strip_prefix("q-") == Some(question.key)))
        };
        self.fields.retain(|(name, _)| !known(name));
        for (name, value) in sent {
            if known(name) && !value.trim().is_empty() && self.fields.len() < 400 {
                self.fields.push((name.to_owned(), clean(value)));
            }
        }
    }

    /// What must be mended on a screen before it can be left forwards. Only the story is needed; all else may stay empty.
    pub fn mend(&self, step: Step) -> Vec<Mend> {
        let mut found = Vec::new();
        let limit = |name: &str| fields(step).iter().find(|field| field.name == name).map_or(WORDS, |field| field.limit);
        let of_step = |name: &str| fields(step).iter().any(|field| field.name == name) || (step == Step::Pack && name.starts_with("q-"));
        for (name, value) in self.fields.iter().filter(|(name, _)| of_step(name)) {
            // The parts of a day are looked at together, below.
            if value.chars().count() > limit(name) && !(name.starts_with("first-") || name.starts_with("last-")) {
                found.push(Mend { field: name.clone(), key: "mend-too-long" });
            }
        }
        if step == Step::What && self.value("story").is_empty() {
            found.push(Mend { field: "story".to_owned(), key: "mend-story" });
        }
        if step == Step::Where && !self.value("point").is_empty() && self.point().is_none() {
            found.push(Mend { field: "point".to_owned(), key: "mend-point" });
        }
        if step == Step::When {
            if let Err(why) = self.time_of_day() {
                let key = if why == Unread::NoSuchTime { "mend-no-such-time" } else { "mend-time" };
                found.push(Mend { field: "time".to_owned(), key });
            }
            for which in ["first", "last"] {
                let typed = |part: &str| !self.value(&format!("{which}-{part}")).is_empty();
                let key = match self.day(which) {
                    None => "mend-day",
                    // It would be kept as not known, and what was typed lost.
                    Some(UncertainDay::Unknown) if typed("day") || typed("month") => "mend-year",
                    Some(UncertainDay::Month { .. } | UncertainDay::Year(_)) if typed("day") && !typed("month") => "mend-month",
                    Some(_) => continue,
                };
                found.push(Mend { field: which.to_owned(), key });
            }
            if let (Some(first), Some(last)) = (self.day("first"), self.day("last")) {
                // Only where no reading of both could be in order: "March" and "the 3rd of March" are.
                if first.earliest().zip(last.latest()).is_some_and(|(first, last)| last < first) {
                    found.push(Mend { field: "last".to_owned(), key: "mend-days-order" });
                }
            }
        }
        if step == Step::You && self.level() == Level::Anonymous && self.says_who() {
            found.push(Mend { field: "level".to_owned(), key: "mend-level-typed" });
        }
        found
    }

    /// Whether a name or a way to be reached was typed, or what goes with one.
    pub fn says_who(&self) -> bool {
        ["name", "phone", "email", "safe-when", "who-else"].into_iter().any(|name| !self.value(name).is_empty())
    }

    /// Whether somebody may know who tells, and there is no name and no way to reach them: a question to ask once, never to insist on.
    pub fn lacks_contact(&self) -> bool {
        self.level() != Level::Anonymous && ["name", "phone", "email"].into_iter().all(|name| self.value(name).is_empty())
    }

    /// The answer to a field; empty where there is none.
    pub fn value(&self, name: &str) -> &str {
        self.fields.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value.trim())
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    pub fn put(&mut self, name: &str, value: &str) {
        self.fields.push((name.to_owned(), value.to_owned()));
    }

    pub fn telling(&self) -> Telling {
        Telling::from_code(self.value("telling")).unwrap_or_default()
    }

    pub fn setting(&self) -> Option<Setting> {
        Setting::from_code(self.value("setting"))
    }

    pub fn pack(&self) -> &'static [Question] {
        packs::questions(self.telling(), self.setting())
    }

    pub fn answer(&self, name: &str) -> Answer {
        Answer::from_code(self.value(name)).unwrap_or_default()
    }

    /// The answer to a question of the pack.
    pub fn told(&self, question: &Question) -> Option<Told> {
        let value = self.value(&format!("q-{}", question.key));
        if value.is_empty() {
            return None;
        }
        match question.kind {
            Kind::YesNo => Answer::from_code(value).map(Told::Answer),
            Kind::Words => Some(Told::Words(value.to_owned())),
        }
    }

    pub fn level(&self) -> Level {
        Level::from_code(self.value("level")).unwrap_or_default()
    }

    pub fn not_police(&self) -> bool {
        self.value("readers") == "not_police"
    }

    pub fn excluded(&self) -> Vec<OrganisationId> {
        self.all("exclude").filter_map(|id| id.parse().ok()).collect()
    }

    pub fn ages(&self) -> Vec<AgeBand> {
        self.all("ages").filter_map(AgeBand::from_code).collect()
    }

    pub fn repeat(&self) -> Repeat {
        Repeat::from_code(self.value("repeat")).unwrap_or_default()
    }

    /// The time of day, in minutes after midnight; `None` where none was typed, and why where it can't be read.
    pub fn time_of_day(&self) -> Result<Option<u16>, Unread> {
        match self.value("time") {
            "" => Ok(None),
            typed => marks::time_of_day(typed).map(Some),
        }
    }

    /// The rough point, as far as one can be read.
    pub fn point(&self) -> Option<Point> {
        Point::parse(self.value("point"))
    }

    /// The day in three boxes, `first` or `last`; `None` where they make no day.
    pub fn day(&self, which: &str) -> Option<UncertainDay> {
        let part = |name: &str| -> Result<Option<i16>, ()> {
            let text = self.value(&format!("{which}-{name}"));
            if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| ()) }
        };
        let (year, month, day) = (part("year").ok()?, part("month").ok()?, part("day").ok()?);
        let small = |number: Option<i16>| number.map(i8::try_from).transpose().map_err(|_| ());
        UncertainDay::from_parts(year, small(month).ok()?, small(day).ok()?)
    }

    /// Lines of a box that takes one thing a line.
    pub fn lines(&self, name: &str) -> Vec<String> {
        self.value(name).lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }
}

/// The answer to one question of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    Answer(Answer),
    Words(String),
}

/// Line ends as one, and no control characters: they serve nobody and confuse every reader.
fn clean(value: &str) -> String {
    value.replace("\r\n", "\n").chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect()
}
