//! What was told, as its readers open it: the content of the sealed documents, and the few plain facets drawn from it.

use crate::answers::{Answers, Told};
use crate::journey::{Answer, Telling};
use crate::packs::{Question, Setting};
use crate::report::Level;
use daybreak_vocabulary::{AgeBand, Exploitation, Language, Moment, OrganisationId, Places, Postcode, Repeat, Tongue, UncertainDay};
use serde::{Deserialize, Serialize};

/// The concern: one sealed document. What identifies its sender is not in here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concern {
    /// The exact time is sealed; outside stands only the day.
    pub told_at: Moment,
    /// The language it was told in.
    pub language: Language,
    pub telling: Telling,
    pub level: Level,
    pub story: String,
    pub danger: Answer,
    pub setting: Option<Setting>,
    /// The pack's questions that were answered, in order: the words are `q-{key}`.
    pub questions: Vec<(String, Told)>,
    pub place: Place,
    pub time: Time,
    pub people: People,
    /// Names of the files that came with it, in order.
    pub files: Vec<String>,
    /// Organisations the sender does not want to see it: it must not be passed on to them.
    pub excluded: Vec<OrganisationId>,
    /// The sender chose readers who are not the police.
    pub not_police: bool,
    /// Somebody told it to a partner, who put it down; `None` where its sender wrote it here themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keyed: Option<Keyed>,
}

/// How a concern came that a partner put down, and to which. Who there did, the account says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keyed {
    pub came: Came,
    pub organisation: OrganisationId,
    /// In which language they told it, where Daybreak has no pages in it: then it was put down in another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spoken: Option<Tongue>,
}

/// By which way somebody told a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Came {
    Call,
    WalkIn,
    Letter,
}

impl Came {
    pub const ALL: [Came; 3] = [Came::Call, Came::WalkIn, Came::Letter];

    /// The word in forms, in the account and at the end of words keys.
    pub fn code(self) -> &'static str {
        match self {
            Came::Call => "call",
            Came::WalkIn => "walk_in",
            Came::Letter => "letter",
        }
    }

    pub fn from_code(code: &str) -> Option<Came> {
        Came::ALL.into_iter().find(|came| came.code() == code)
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub words: String,
    pub postcode: String,
    /// The district's own code, even where the plain facet is that of the larger place.
    pub district: Option<String>,
    /// The nearest landmark of our list, and which way from it.
    pub near: String,
    pub way: String,
    /// A rough point, no finer than 100 metres.
    #[serde(default)]
    pub point: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Time {
    pub words: String,
    pub first: UncertainDay,
    pub last: UncertainDay,
    /// A time of day, in minutes after midnight.
    #[serde(default)]
    pub minutes: Option<u16>,
    pub repeat: Repeat,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    pub words: String,
    pub count: String,
    pub ages: Vec<AgeBand>,
    pub vehicles: Vec<String>,
    pub phones: Vec<String>,
    pub links: Vec<String>,
}

/// Who sent it and how they may be reached in safety: a document of its own, sealed as the level says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// How far it may go, as the sender says now: the level in the concern is only where they began.
    #[serde(default)]
    pub level: Level,
    pub name: String,
    pub phone: String,
    pub email: String,
    pub safe: SafeContact,
}

/// The rules for safe contact: they stand beside every number a reader sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafeContact {
    /// `call`, `text`, `email`: those that are safe. None ticked means none is known to be.
    pub how: Vec<String>,
    pub when: String,
    pub voicemail: Answer,
    pub who_else: String,
}

/// One message of the conversation, sealed to the readers and to the receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    pub sent_at: Moment,
    pub language: Language,
    pub text: String,
}

/// The plain columns: the only things about a concern that stand unsealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facets {
    pub kind: Exploitation,
    /// The district's code, or the larger place's where few live; `None` where the place is not known.
    pub district: Option<String>,
    pub age_band: AgeBand,
    pub danger: bool,
    pub child: bool,
}

/// Questions whose yes says that a child is there.
const CHILD_SIGNS: [&str; 3] = ["q-children", "q-young", "q-young-staff"];

impl Concern {
    pub fn from_answers(answers: &Answers, told_at: Moment, places: &Places, excluded: Vec<OrganisationId>) -> Concern {
        let told = |question: &Question| answers.told(question).map(|told| (question.key.to_owned(), told));
        Concern {
            told_at,
            language: answers.language,
            telling: answers.telling(),
            level: answers.level(),
            story: answers.value("story").to_owned(),
            danger: answers.answer("danger"),
            setting: answers.setting(),
            questions: answers.pack().iter().filter_map(told).collect(),
            place: Place {
                words: answers.value("where").to_owned(),
                postcode: answers.value("postcode").to_owned(),
                district: district(answers, places),
                near: answers.value("near").to_owned(),
                way: answers.value("way").to_owned(),
                point: answers.point().map(|point| point.to_string()).unwrap_or_default(),
            },
            time: Time {
                words: answers.value("when").to_owned(),
                first: answers.day("first").unwrap_or_default(),
                last: answers.day("last").unwrap_or_default(),
                minutes: answers.time_of_day().ok().flatten(),
                repeat: answers.repeat(),
            },
            people: People {
                words: answers.value("people").to_owned(),
                count: answers.value("count").to_owned(),
                ages: answers.ages(),
                vehicles: answers.lines("vehicles"),
                phones: answers.lines("phones"),
                links: answers.lines("links"),
            },
            files: answers.files.iter().map(|file| file.facts.name.clone()).collect(),
            excluded,
            not_police: answers.not_police(),
            keyed: answers.keyed.clone(),
        }
    }
}

impl Identity {
    /// Nothing at all where the sender stays anonymous, whatever was typed before they chose that.
    pub fn from_answers(answers: &Answers) -> Identity {
        if answers.level() == Level::Anonymous {
            return Identity::default();
        }
        Identity {
            level: answers.level(),
            name: answers.value("name").to_owned(),
            phone: answers.value("phone").to_owned(),
            email: answers.value("email").to_owned(),
            safe: SafeContact {
                how: answers.all("safe-how").map(str::to_owned).collect(),
                when: answers.value("safe-when").to_owned(),
                voicemail: answers.answer("voicemail"),
                who_else: answers.value("who-else").to_owned(),
            },
        }
    }

    /// Whether there is anybody to name or to reach.
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.phone.is_empty() && self.email.is_empty()
    }
}

impl Facets {
    pub fn from_answers(answers: &Answers, places: &Places) -> Facets {
        let youngest = answers.ages().into_iter().min().unwrap_or_default();
        let sign = |name: &&str| answers.pack().iter().any(|q| name.strip_prefix("q-") == Some(q.key)) && answers.answer(name) == Answer::Yes;
        Facets {
            kind: answers.setting().map_or(Exploitation::Unknown, Setting::exploitation),
            district: district(answers, places).and_then(|code| Some(places.facet(places.district(&code)?))),
            age_band: youngest,
            danger: answers.answer("danger") == Answer::Yes,
            child: youngest.is_child() || answers.telling() == Telling::Young || CHILD_SIGNS.iter().any(sign),
        }
    }

    /// Read before all others, and somebody is woken for it.
    pub fn is_urgent(&self) -> bool {
        self.danger || self.child
    }
}

/// The district: as chosen, else where the landmark lies, else where the postcode lies.
pub fn district(answers: &Answers, places: &Places) -> Option<String> {
    let chosen = places.district(answers.value("district"));
    let near = || {
        let near = answers.value("near");
        places.districts.iter().find(|district| !near.is_empty() && district.landmarks.iter().any(|landmark| landmark == near))
    };
    let postcode = || places.of_postcode(&Postcode::parse(answers.value("postcode"))?);
    chosen.or_else(near).or_else(postcode).map(|district| district.code.clone())
}
