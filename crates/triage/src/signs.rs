//! All that a measure may look at: answers chosen from fixed lists, and whether details were given. No words, no name, no language, no number: what
//! is not in this type can move nothing. Nationality and ethnicity are asked nowhere on the public site and have no place here.

use daybreak_reports::Concern;
use daybreak_reports::answers::Told;
use daybreak_reports::journey::{Answer, Telling};
use daybreak_reports::packs::{self, Setting};
use daybreak_vocabulary::{AgeBand, UncertainDay};

/// The answers of one concern, without its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    /// Questions answered yes or no, by their key in the packs. "I don't know" and "I'd rather not say" answer nothing.
    pub answers: Vec<(&'static str, bool)>,
    pub setting: Option<Setting>,
    pub telling: Telling,
    pub danger: Answer,
    pub ages: Vec<AgeBand>,
    pub details: Details,
}

/// Which details were given that somebody could go and check. Never what they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Details {
    pub place: bool,
    pub time: bool,
    /// A vehicle, a telephone or a page.
    pub mark: bool,
    pub file: bool,
}

impl Signs {
    pub fn of(concern: &Concern) -> Signs {
        let asked = packs::questions(concern.telling, concern.setting);
        let answered = |(key, told): &(String, Told)| {
            let key = asked.iter().find(|question| question.key == key.as_str())?.key;
            match told {
                Told::Answer(Answer::Yes) => Some((key, true)),
                Told::Answer(Answer::No) => Some((key, false)),
                Told::Answer(Answer::Unknown | Answer::Unsaid) | Told::Words(_) => None,
            }
        };
        let people = &concern.people;
        let (place, time) = (&concern.place, &concern.time);
        Signs {
            answers: concern.questions.iter().filter_map(answered).collect(),
            setting: concern.setting.filter(|_| concern.telling != Telling::Young),
            telling: concern.telling,
            danger: concern.danger,
            ages: people.ages.clone(),
            details: Details {
                place: !place.postcode.trim().is_empty() || !place.words.trim().is_empty() || !place.near.trim().is_empty(),
                time: !time.words.trim().is_empty() || time.first != UncertainDay::Unknown || time.last != UncertainDay::Unknown,
                mark: !people.vehicles.is_empty() || !people.phones.is_empty() || !people.links.is_empty(),
                file: !concern.files.is_empty(),
            },
        }
    }

    /// Fewer answers than this, and strength can't be known: the words have to be read.
    pub const ENOUGH: usize = 4;

    pub fn is_little(&self) -> bool {
        self.answers.len() < Signs::ENOUGH
    }
}
