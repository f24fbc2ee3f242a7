//! What the rules say no to, and what they only remark on.

use super::{Authority, Event, History, Stage, What};
use crate::rules::{Rules, Subject};
use daybreak_vocabulary::{Day, Nation};

/// Why something can't have happened yet, or at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotNow {
    /// It happened already, or something has that shuts it out.
    Already,
    /// Something must happen first.
    TooEarly,
    /// A notification is answered by nobody: there is no decision to write down.
    Notification,
    /// It is over.
    Over,
    /// A child's referral does not rest on consent.
    Child,
    /// There is nothing to look at again.
    NothingRefused,
    /// A day to come.
    Future,
    /// Before what it follows.
    BeforeTheLast,
}

/// Something the rules don't forbid, and that is said beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Remark {
    /// A second decision sooner than the rule says.
    SoonerThanTheRule,
    /// Asked after the time for asking: only in exceptional circumstances.
    AfterTheLimit,
    /// The immigration authority decided about a child.
    ChildWithImmigrationAuthority,
    /// A panel decided about an adult.
    AdultWithPanel,
}

impl Remark {
    pub fn key(self) -> &'static str {
        match self {
            Remark::SoonerThanTheRule => "standing-remark-sooner",
            Remark::AfterTheLimit => "standing-remark-after_limit",
            Remark::ChildWithImmigrationAuthority => "standing-remark-child_ieca",
            Remark::AdultWithPanel => "standing-remark-adult_panel",
        }
    }
}

impl History {
    /// What is said beside something that is written down, because a rule would have it otherwise. It forbids nothing: what happened, happened.
    pub fn remarks(&self, event: &Event, rules: &Rules, nation: Nation) -> Vec<Remark> {
        let after = |subject: Subject, start: Option<Day>| {
            let start = start?;
            rules.on(subject, nation, start)?.day(nation, start).ok()
        };
        let first = self.decision(Stage::Reasonable);
        let mut remarks = Vec::new();
        if matches!(event.what, What::ConclusivePositive | What::ConclusiveNegative)
            && event.authority != Some(Authority::Panel)
            && after(Subject::ConclusiveGrounds, first.map(|first| first.on)).is_some_and(|earliest| event.on < earliest)
        {
            remarks.push(Remark::SoonerThanTheRule);
        }
        if matches!(event.what, What::ReasonableAgain | What::ConclusiveAgain)
            && after(Subject::Reconsideration, self.refused().map(|refused| refused.on)).is_some_and(|last| event.on > last)
        {
            remarks.push(Remark::AfterTheLimit);
        }
        match event.authority {
            Some(Authority::Immigration) if self.child => remarks.push(Remark::ChildWithImmigrationAuthority),
            Some(Authority::Panel) if !self.child => remarks.push(Remark::AdultWithPanel),
            _ => {}
        }
        remarks
    }
}

impl NotNow {
    pub fn key(self) -> &'static str {
        match self {
            NotNow::Already => "standing-no-already",
            NotNow::TooEarly => "standing-no-too_early",
            NotNow::Notification => "standing-no-notification",
            NotNow::Over => "standing-no-over",
            NotNow::Child => "standing-no-child",
            NotNow::NothingRefused => "standing-no-nothing_refused",
            NotNow::Future => "standing-no-future",
            NotNow::BeforeTheLast => "standing-no-before_the_last",
        }
    }
}
