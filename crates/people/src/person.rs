//! A person as they stand in plain columns, and on what ground somebody sees their record.

use crate::age::Standing;
use crate::choice::{About, Choice, ChoiceId, Stand, stand};
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

impl Reader {
    /// Whether they see the record on a ground that was a child's, of somebody who is an adult now: a duty to safeguard a child, or a yes that a child said. The
    /// ground does not hold by itself any more; whoever keeps the record asks the person, puts it on another, or ends it (decision 191). `choices` is the whole ledger,
    /// `adult_since` when they came to be treated as an adult.
    pub fn is_outgrown(&self, choices: &[Choice], adult_since: Option<Day>) -> bool {
        match self.basis {
            Basis::Safeguarding => adult_since.is_some(),
            Basis::Choice => stand(choices, About::Sharing, Some(self.organisation), adult_since) == Stand::AskAgain,
            Basis::Keeper | Basis::Danger | Basis::Law => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choice::Answer;
    use daybreak_vocabulary::uuid::Uuid;

    #[test]
    fn what_rests_on_childhood_is_outgrown_and_nothing_else_is() {
        let to = OrganisationId(Uuid::from_u128(7));
        let yes = |on| Choice { id: ChoiceId(Uuid::nil()), about: About::Sharing, with: Some(to), answer: Answer::Given, made_on: Day(on), position: on };
        let reader = |basis| Reader { person: PersonId(Uuid::nil()), organisation: to, basis, rests_on: None, shared_by: MemberId(Uuid::nil()), since_on: Day(5) };
        for basis in Basis::ALL.iter().copied() {
            let of_a_child = matches!(basis, Basis::Choice | Basis::Safeguarding);
            assert!(!reader(basis).is_outgrown(&[yes(5)], None), "{basis:?}: a child still");
            assert_eq!(reader(basis).is_outgrown(&[yes(5)], Some(Day(10))), of_a_child, "{basis:?}");
        }
        assert!(!reader(Basis::Choice).is_outgrown(&[yes(5), yes(10)], Some(Day(10))), "asked again, they said yes");
        assert!(!reader(Basis::Choice).is_outgrown(&[yes(5)], Some(Day(i64::MIN))), "always an adult");
        assert!(reader(Basis::Safeguarding).is_outgrown(&[yes(10)], Some(Day(10))), "a yes puts it on another ground, and is none by itself");
    }
}
