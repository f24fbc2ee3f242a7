//! Of one person, one at a time: what must be seen of the other referrals there are of somebody before one goes on.
//!
//! Two are there when records were found to be the same person's, or when one is needed beside another. Nobody makes two ready, or enters two, without having
//! looked at both.

use crate::referral::{Kind, Referral, State};

/// What stands in the way of making one ready, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hindrance {
    /// Another is being written: one of the two is given up.
    Written,
    /// Another is ready: it is entered, or it is written down that it will not be.
    Ready,
    /// Another of the same kind was entered and is not over: somebody looks at it, and says that a second is needed.
    Entered,
}

impl Hindrance {
    /// What to do about it, in words.
    pub fn key(self) -> &'static str {
        match self {
            Hindrance::Written => "others-do-written",
            Hindrance::Ready => "others-do-ready",
            Hindrance::Entered => "others-do-entered",
        }
    }
}

/// What stands in the way of making one of a kind ready. `others` are those of the same person that are not over.
pub fn hinders(kind: Kind, others: &[Referral]) -> Option<Hindrance> {
    let one = |other: &Referral| match other.state {
        State::Draft => Some(Hindrance::Written),
        State::Prepared => Some(Hindrance::Ready),
        // A referral after a notification is what the person changed their mind to.
        State::Entered | State::Acknowledged => (other.kind == kind).then_some(Hindrance::Entered),
        State::Withdrawn | State::Dropped => None,
    };
    others.iter().filter_map(one).min()
}

/// Whether one of a kind was entered already.
pub fn was_entered(kind: Kind, others: &[Referral]) -> bool {
    others.iter().any(|other| hinders(kind, std::slice::from_ref(other)) == Some(Hindrance::Entered))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::referral::ReferralId;
    use daybreak_access::MemberId;
    use daybreak_people::PersonId;
    use daybreak_vocabulary::uuid::Uuid;
    use daybreak_vocabulary::{Day, Exploitation, Jurisdiction, OrganisationId};

    fn other(kind: Kind, state: State) -> Referral {
        let nobody = MemberId(Uuid::nil());
        Referral {
            id: ReferralId(Uuid::nil()),
            person: PersonId(Uuid::nil()),
            organisation: OrganisationId(Uuid::nil()),
            kind,
            jurisdiction: Jurisdiction::England,
            state,
            state_on: Day(0),
            child: false,
            nameless: false,
            begun_by: nobody,
            begun_on: Day(0),
            held_by: nobody,
            reviewed_by: None,
            prepared_by: None,
            prepared_at: None,
            form_document: None,
            handled_by: None,
            lives_in: None,
            exploited_in: None,
            exploitation: Exploitation::Unknown,
            expires_on: Day(0),
        }
    }

    #[test]
    fn two_are_never_finished_without_a_look_at_both() {
        use Kind::{Dtn, Nrm};
        for (kind, others, hindrance) in [
            (Nrm, vec![], None),
            (Nrm, vec![(Nrm, State::Draft)], Some(Hindrance::Written)),
            (Nrm, vec![(Dtn, State::Draft)], Some(Hindrance::Written)),
            (Dtn, vec![(Nrm, State::Prepared)], Some(Hindrance::Ready)),
            (Nrm, vec![(Nrm, State::Entered)], Some(Hindrance::Entered)),
            (Nrm, vec![(Nrm, State::Acknowledged), (Nrm, State::Prepared), (Nrm, State::Draft)], Some(Hindrance::Written)),
            (Nrm, vec![(Nrm, State::Acknowledged), (Dtn, State::Prepared)], Some(Hindrance::Ready)),
            (Nrm, vec![(Dtn, State::Entered), (Dtn, State::Acknowledged)], None),
            (Nrm, vec![(Nrm, State::Dropped), (Nrm, State::Withdrawn)], None),
        ] {
            let others: Vec<Referral> = others.into_iter().map(|(kind, state)| other(kind, state)).collect();
            assert_eq!(hinders(kind, &others), hindrance, "{kind:?} beside {others:?}");
        }
        let entered = [other(Nrm, State::Draft), other(Nrm, State::Acknowledged)];
        assert!(was_entered(Nrm, &entered) && !was_entered(Dtn, &entered) && !was_entered(Nrm, &entered[..1]));
    }
}
