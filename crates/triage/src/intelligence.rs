//! Intelligence reports on the national form (3x5x2): what they are, and what may follow what.

use crate::store::Key;
use daybreak_access::MemberId;
use daybreak_reports::ReportId;
use daybreak_vault::DocumentId;
use daybreak_vocabulary::grade::{Handling, Information, Source};
use daybreak_vocabulary::{Day, Moment, OrganisationId, codes, id};
use serde::{Deserialize, Serialize};

id!(IntelligenceId, "An intelligence report on the national form (3x5x2).");

codes! {
    /// How far an intelligence report is.
    Standing, "intelligence-state-" {
        /// Being written: only its own organisation sees it.
        Draft = "draft",
        /// Somebody looked at every mark: there is a text that may leave.
        Sanitised = "sanitised",
        /// It has left: it is not changed any more.
        Given = "given",
    }
}

/// What stands unsealed of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intelligence {
    pub id: IntelligenceId,
    pub organisation: OrganisationId,
    /// What it was made from; `None` where from nothing of ours.
    pub report: Option<ReportId>,
    pub standing: Standing,
    pub body: DocumentId,
    pub source: DocumentId,
    pub sanitised: Option<DocumentId>,
    pub made_by: MemberId,
    pub made_at: Moment,
    /// Whose desk it is on.
    pub kept_by: MemberId,
    pub expires_on: Day,
}

impl Intelligence {
    /// The first letters of its id: what it is called on paper, which says nothing of where it came from.
    pub fn reference(&self) -> String {
        reference(self.id)
    }

    /// Where it stands in a list of one's own.
    pub fn key(&self) -> Key {
        (self.made_at.0, self.id.0)
    }
}

/// As [`Intelligence::reference`].
pub fn reference(id: IntelligenceId) -> String {
    let hex = id.0.simple().to_string().to_uppercase();
    // The end of a UUIDv7 is its random part: the beginning would tell the hour.
    format!("I-{}", hex.get(hex.len().saturating_sub(6)..).unwrap_or_default())
}

/// The three grades of the form, and the conditions where handling has some.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grading {
    pub source: Source,
    pub information: Information,
    pub handling: Handling,
    /// With [`Handling::Conditions`]: what they are, in words.
    pub conditions: String,
}

/// As staff wrote it: sealed to their own organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyText {
    pub text: String,
    pub grading: Grading,
}

/// Where it came from: sealed to their own organisation's sources' key alone. A reference, never who somebody is; with what its keeper must know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceText {
    pub reference: String,
    pub words: String,
}

/// The text that may leave, with everything its receiver needs to weigh it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SanitisedText {
    pub text: String,
    pub grading: Grading,
    pub written_on: Day,
}

/// That it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub organisation: OrganisationId,
    pub basis: crate::grounds::Basis,
    pub given_by: MemberId,
    pub given_at: Moment,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_does_not_tell_the_hour() {
        let of = |text: &str| reference(text.parse().unwrap());
        assert_eq!(of("019abcde-0000-7000-8000-0000003f2a1c"), "I-3F2A1C");
        assert_ne!(of("019abcde-0000-7000-8000-0000003f2a1c"), of("019abcde-0000-7000-8000-0000003f2a1d"));
    }
}
