//! A referral to the National Referral Mechanism, or a notification under the duty to notify: from the first line of a draft to what became of it.

use daybreak_access::MemberId;
use daybreak_people::PersonId;
use daybreak_vault::DocumentId;
use daybreak_vocabulary::{Day, Exploitation, Jurisdiction, Moment, OrganisationId, codes, id};

id!(ReferralId, "One referral or notification, from its draft on.");

codes! {
    /// Which of the two it is. They are filled from the same record.
    Kind, "referral-kind-" {
        /// A referral: names the person. An adult's own choice, or a child's.
        Nrm = "nrm",
        /// A notification about an adult who did not want to be referred.
        Dtn = "dtn",
    }
}

codes! {
    /// Where it stands. Nothing is called referred before the Home Office's service gave a reference.
    State, "referral-state-" {
        /// Being written.
        Draft = "draft",
        /// Ready to be entered into the Home Office's service.
        Prepared = "prepared",
        /// Entered there, with the reference it gave.
        Entered = "entered",
        /// The Home Office wrote that it has it.
        Acknowledged = "acknowledged",
        /// The person took their choice back after it was entered.
        Withdrawn = "withdrawn",
        /// The draft was given up, or its day came.
        Dropped = "dropped",
    }
}

impl State {
    /// What may follow what.
    pub fn may_become(self, next: State) -> bool {
        use State::{Acknowledged, Draft, Dropped, Entered, Prepared, Withdrawn};
        matches!(
            (self, next),
            (Draft, Prepared | Dropped)
                | (Prepared, Draft | Entered | Dropped)
                | (Entered, Acknowledged | Withdrawn)
                | (Acknowledged, Withdrawn)
                // It ended as if nothing had been entered, and something had.
                | (Withdrawn, Entered)
        )
    }
}

/// A referral as its row says: codes, ids and days. What it says of the person is sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referral {
    pub id: ReferralId,
    pub person: PersonId,
    /// Whose draft it is, and who refers.
    pub organisation: OrganisationId,
    pub kind: Kind,
    pub jurisdiction: Jurisdiction,
    pub state: State,
    pub state_on: Day,
    /// Treated as a child when it was begun.
    pub child: bool,
    /// A notification about somebody who did not choose to be named.
    pub nameless: bool,
    pub begun_by: MemberId,
    pub begun_on: Day,
    /// Who works on the draft now.
    pub held_by: MemberId,
    /// A second person who read it as it stands; nothing was written since.
    pub reviewed_by: Option<MemberId>,
    pub prepared_by: Option<MemberId>,
    pub prepared_at: Option<Moment>,
    /// The form as it was made ready.
    pub form_document: Option<DocumentId>,
    pub handled_by: Option<OrganisationId>,
    /// Districts, by their plain codes.
    pub lives_in: Option<String>,
    pub exploited_in: Option<String>,
    pub exploitation: Exploitation,
    /// The day an unfinished draft is erased.
    pub expires_on: Day,
}

impl Referral {
    /// What it is called where no name may stand: the end of its id.
    pub fn label(&self) -> String {
        let text = self.id.to_string();
        text.get(text.len().saturating_sub(6)..).unwrap_or_default().to_uppercase()
    }
}

/// The kind of exploitation a facet holds, by the boxes that were ticked. Two kinds are "unknown": a facet has one.
pub fn exploitation_of<'a>(purposes: impl Iterator<Item = &'a str>) -> Exploitation {
    let kind_of = |purpose: &str| match purpose {
        "forced-to-work" | "wages-taken" => Exploitation::Labour,
        "prostitution" | "child-exploitation" | "taken-somewhere" => Exploitation::Sexual,
        "forced-to-commit-crime" | "forced-to-commit-fraud" => Exploitation::Criminal,
        "organs-removed" => Exploitation::Organs,
        "unpaid-household-work" => Exploitation::Domestic,
        _ => Exploitation::Unknown,
    };
    let mut kinds: Vec<Exploitation> = purposes.map(kind_of).filter(|kind| *kind != Exploitation::Unknown).collect();
    kinds.sort_by_key(|kind| kind.code());
    kinds.dedup();
    match kinds.as_slice() {
        [only] => *only,
        _ => Exploitation::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_entered_before_it_is_prepared_and_nothing_entered_is_dropped() {
        assert!(!State::Draft.may_become(State::Entered));
        assert!(!State::Entered.may_become(State::Dropped));
        assert!(!State::Acknowledged.may_become(State::Draft));
        for state in State::ALL {
            assert!(!state.may_become(*state));
            assert!(!State::Dropped.may_become(*state));
            assert_eq!(State::Withdrawn.may_become(*state), *state == State::Entered, "{state:?}");
        }
    }

    #[test]
    fn a_facet_holds_one_kind_or_none() {
        assert_eq!(exploitation_of(["forced-to-work", "wages-taken"].into_iter()), Exploitation::Labour);
        assert_eq!(exploitation_of(["forced-to-work", "prostitution"].into_iter()), Exploitation::Unknown);
        assert_eq!(exploitation_of(["other"].into_iter()), Exploitation::Unknown);
        assert_eq!(exploitation_of(std::iter::empty()), Exploitation::Unknown);
    }
}
