//! A person as they stand in plain columns, and on what ground somebody sees their record.

use crate::age::Standing;
use crate::choice::ChoiceId;
use daybreak_access::MemberId;
use daybreak_reports::Hold;
use daybreak_vocabulary::{Day, OrganisationId, codes, id};

id!(PersonId, "Somebody the partnership helps.");

impl PersonId {
    /// The last letters of the id: ids of the same minute begin alike, and these tell two apart.
    pub fn reference(self) -> String {
        let id = self.0.simple().to_string();
        id.get(26..).unwrap_or_default().to_uppercase()
    }
}

/// What a list, a clock and a rule need to know. Who they are is sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    /// The organisation that writes the record.
    pub keeper: OrganisationId,
    /// As last worked out: a child by this is treated as one until somebody opens the record.
    pub standing: Standing,
    /// The record this one was found to be the same as.
    pub merged_into: Option<PersonId>,
    /// Counts what was written, so that two do not overwrite each other.
    pub version: i64,
    pub begun_on: Day,
    pub worked_on: Day,
    pub expires_on: Day,
    pub hold: Option<Hold>,
}

impl Person {
    pub fn is_open(&self) -> bool {
        self.merged_into.is_none()
    }

    pub fn reference(&self) -> String {
        self.id.reference()
    }
}

codes! {
    /// On what ground an organisation sees a record. No other way leads to it.
    Basis, "people-basis-" {
        /// It writes it.
        Keeper = "keeper",
        /// The person said yes to this organisation, and it ends when they take it back.
        Choice = "choice",
        /// A life is in danger.
        Danger = "danger",
        /// A duty to safeguard a child.
        Safeguarding = "safeguarding",
        /// A court or an Act says so.
        Law = "law",
    }
}

impl Basis {
    /// Those a sharing can be put on: writing it is not one of them.
    pub const SHARING: [Basis; 4] = [Basis::Choice, Basis::Danger, Basis::Safeguarding, Basis::Law];
}

/// One organisation that sees a person's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reader {
    pub person: PersonId,
    pub organisation: OrganisationId,
    pub basis: Basis,
    /// The choice it rests on, and ends with.
    pub rests_on: Option<ChoiceId>,
    pub shared_by: MemberId,
    pub since_on: Day,
}
