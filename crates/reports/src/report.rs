//! A report: its states, what may follow what, how far its sender's details may go, and what the sender is told. No database, no pages.

use daybreak_vocabulary::{AgeBand, Day, Exploitation, OrganisationId, id};
use serde::{Deserialize, Serialize};

id!(ReportId, "One concern, from the moment it is sent.");
id!(SubmissionId, "One press of Send, drawn before it: a repeated press finds the same report.");
id!(MessageId, "One message between who sent a report and who answers it.");
id!(JourneyId, "One way through the questions. Burnt when the person leaves.");
id!(FeedbackId, "One piece of feedback, drawn before it is sent: a repeated press keeps it once.");

/// A report as it stands unsealed: its facets and its workings, nothing that was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub id: ReportId,
    pub kind: Exploitation,
    /// The facet's code: a district's, or the larger place's where few live.
    pub district: Option<String>,
    pub age_band: AgeBand,
    pub danger: bool,
    pub child: bool,
    pub sent_on: Day,
    pub state: State,
    pub state_on: Day,
    pub public_reason: Option<PublicReason>,
    /// The organisation that decides and writes back.
    pub answering: OrganisationId,
    pub expires_on: Day,
    pub hold: Option<Hold>,
}

impl Report {
    /// Read before all others, and somebody is woken for it.
    pub fn is_urgent(&self) -> bool {
        self.danger || self.child
    }
}

/// Where a report stands. The sender sees these by the day, and nothing else ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Received,
    Read,
    /// A question waits for the sender.
    Asked,
    PassedOn,
    Closed,
    /// Taken back by the sender.
    Withdrawn,
}

impl State {
    pub const ALL: [State; 6] = [State::Received, State::Read, State::Asked, State::PassedOn, State::Closed, State::Withdrawn];

    /// The word in columns and in words keys (`state-passed_on`).
    pub fn code(self) -> &'static str {
        match self {
            State::Received => "received",
            State::Read => "read",
            State::Asked => "asked",
            State::PassedOn => "passed_on",
            State::Closed => "closed",
            State::Withdrawn => "withdrawn",
        }
    }

    pub fn from_code(code: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether somebody still has work to do on it.
    pub fn is_open(self) -> bool {
        !matches!(self, State::Closed | State::Withdrawn)
    }

    /// What may follow what. Nothing follows a withdrawal.
    pub fn may_become(self, next: State) -> bool {
        use State::{Asked, Closed, PassedOn, Read, Received, Withdrawn};
        match self {
            Received => matches!(next, Read | Asked | PassedOn | Closed | Withdrawn),
            Read => matches!(next, Asked | PassedOn | Closed | Withdrawn),
            // An answer brings it back to Read; a second question leaves it Asked.
            Asked => matches!(next, Asked | Read | PassedOn | Closed | Withdrawn),
            PassedOn => matches!(next, PassedOn | Read | Asked | Closed | Withdrawn),
            // Opened again, by a member or by the sender who adds something.
            Closed => matches!(next, Read | Withdrawn),
            Withdrawn => false,
        }
    }
}

/// What the sender is told when a report is closed. None of them says whether anything was known, found or done about a person or a place:
/// somebody who fishes for that must learn nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicReason {
    /// We have read it with care and done what we can.
    Looked,
    /// There is too little to go on; more may be added.
    TooLittle,
    /// Another service is the right one; how to reach it is in a message.
    AnotherService,
    /// The sender asked us to stop.
    AsAsked,
}

impl PublicReason {
    pub const ALL: [PublicReason; 4] =
        [PublicReason::Looked, PublicReason::TooLittle, PublicReason::AnotherService, PublicReason::AsAsked];

    /// The word in columns and in words keys (`closed-looked`).
    pub fn code(self) -> &'static str {
        match self {
            PublicReason::Looked => "looked",
            PublicReason::TooLittle => "too_little",
            PublicReason::AnotherService => "another_service",
            PublicReason::AsAsked => "as_asked",
        }
    }

    pub fn from_code(code: &str) -> Option<PublicReason> {
        PublicReason::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// How far the sender's own details may go. Enforced by whom the identity is sealed to, not by a rule somebody could forget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// All who read the report may know who sent it.
    Shared,
    /// Only the organisation that answers.
    Answering,
    #[default]
    Anonymous,
}

impl Level {
    pub const ALL: [Level; 3] = [Level::Shared, Level::Answering, Level::Anonymous];

    pub fn code(self) -> &'static str {
        match self {
            Level::Shared => "shared",
            Level::Answering => "answering",
            Level::Anonymous => "anonymous",
        }
    }

    pub fn from_code(code: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.code() == code)
    }
}

/// Why a report is kept past its day, or although it was withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hold {
    /// Somebody must be kept safe: outlives a withdrawal.
    DutyToProtect,
    /// A court, an inquest or an inquiry needs it. Does not outlive a withdrawal for those outside it: sharing stops all the same.
    Legal,
}

impl Hold {
    pub const ALL: [Hold; 2] = [Hold::DutyToProtect, Hold::Legal];

    pub fn code(self) -> &'static str {
        match self {
            Hold::DutyToProtect => "duty_to_protect",
            Hold::Legal => "legal",
        }
    }

    pub fn from_code(code: &str) -> Option<Hold> {
        Hold::ALL.into_iter().find(|hold| hold.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_follows_a_withdrawal_and_everything_may_be_withdrawn() {
        for state in State::ALL {
            assert!(!State::Withdrawn.may_become(state));
            assert_eq!(state.may_become(State::Withdrawn), state != State::Withdrawn);
        }
    }

    #[test]
    fn nothing_becomes_received_again() {
        assert!(State::ALL.into_iter().all(|state| !state.may_become(State::Received)));
    }

    #[test]
    fn codes_are_read_back() {
        assert!(State::ALL.into_iter().all(|state| State::from_code(state.code()) == Some(state)));
        assert!(PublicReason::ALL.into_iter().all(|reason| PublicReason::from_code(reason.code()) == Some(reason)));
        assert!(Level::ALL.into_iter().all(|level| Level::from_code(level.code()) == Some(level)));
    }
}
