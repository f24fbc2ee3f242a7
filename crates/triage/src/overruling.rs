//! What a reader put in the place of a measure: sealed with the reason, and read back whenever the report is opened.

use crate::grounds::OverruleReason;
use crate::measures::{Grades, Measures, Strength, Urgency};
use crate::sealing::NoteText;
use crate::store::Note;
use daybreak_vocabulary::grade::{Information, Source};
use serde::{Deserialize, Serialize};

/// One overruling as it is sealed. What is empty was left as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overruled {
    pub reason: String,
    /// The library the answers were measured by.
    pub version: String,
    /// Codes of what the answers measured, and of what was put there.
    #[serde(default)]
    pub strength: Option<Put>,
    #[serde(default)]
    pub urgency: Option<Put>,
    /// Confidence is graded by its two halves.
    #[serde(default)]
    pub source: Option<Put>,
    #[serde(default)]
    pub information: Option<Put>,
}

/// What the answers measured, and what a reader put there; the same code takes an earlier overruling back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Put {
    pub was: String,
    pub now: String,
}

impl Overruled {
    pub fn reason(&self) -> Option<OverruleReason> {
        OverruleReason::from_code(&self.reason)
    }

    /// Each measure it changed, by the end of its words key.
    pub fn puts(&self) -> impl Iterator<Item = (&'static str, &Put)> {
        let all = [("strength", &self.strength), ("urgency", &self.urgency), ("source", &self.source), ("information", &self.information)];
        all.into_iter().filter_map(|(measure, put)| Some((measure, put.as_ref()?)))
    }
}

/// What stands in the place of the measures now: of each measure the latest overruling.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Overruling {
    pub strength: Option<Strength>,
    pub urgency: Option<Urgency>,
    pub source: Option<Source>,
    pub information: Option<Information>,
}

impl Overruling {
    /// From an organisation's notes, the oldest first.
    pub fn of(notes: &[(Note, NoteText)]) -> Overruling {
        let mut stands = Overruling::default();
        for overruled in notes.iter().filter_map(|(_, words)| words.overruled.as_ref()) {
            if let Some(put) = &overruled.strength {
                stands.strength = Strength::from_code(&put.now);
            }
            if let Some(put) = &overruled.urgency {
                stands.urgency = Urgency::from_code(&put.now);
            }
            if let Some(put) = &overruled.source {
                stands.source = Source::from_code(&put.now);
            }
            if let Some(put) = &overruled.information {
                stands.information = Information::from_code(&put.now);
            }
        }
        stands
    }

    /// The grades to measure confidence by.
    pub fn grades(&self, first: Grades) -> Grades {
        Grades { source: self.source.unwrap_or(first.source), information: self.information.unwrap_or(first.information) }
    }
}

/// What a reader chose on the form; `None` leaves a measure as it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    pub strength: Option<Strength>,
    pub urgency: Option<Urgency>,
    pub source: Option<Source>,
    pub information: Option<Information>,
}

impl Chosen {
    pub fn is_nothing(&self) -> bool {
        *self == Chosen::default()
    }

    /// As it is sealed: beside each choice what the answers measured.
    pub fn sealed(self, reason: OverruleReason, version: &str, measures: &Measures<'_>, first: Grades) -> Overruled {
        let put = |was: &str, now: &str| Put { was: was.to_owned(), now: now.to_owned() };
        Overruled {
            reason: reason.code().to_owned(),
            version: version.to_owned(),
            strength: self.strength.map(|now| put(measures.strength.code(), now.code())),
            urgency: self.urgency.map(|now| put(measures.urgency.code(), now.code())),
            source: self.source.map(|now| put(first.source.code(), now.code())),
            information: self.information.map(|now| put(first.information.code(), now.code())),
        }
    }

    /// What stands once it is put there.
    #[must_use]
    pub fn over(self, stands: Overruling) -> Overruling {
        Overruling {
            strength: self.strength.or(stands.strength),
            urgency: self.urgency.or(stands.urgency),
            source: self.source.or(stands.source),
            information: self.information.or(stands.information),
        }
    }
}
