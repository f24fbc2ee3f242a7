//! Where a referral or a notification stands: what happened to it, in order, and what may happen next. Nothing here knows a person or a word of theirs.

mod remarks;

pub use remarks::{NotNow, Remark};

use crate::referral::Kind;
use daybreak_vocabulary::{Day, codes};

codes! {
    /// Something that happened to a referral after it was begun. Why, and what was said, is sealed beside it.
    What, "standing-what-" {
        /// All of it is ready; nobody has entered it in the Home Office's service yet. Once more, where it was a draft again in between. After it ended by the person's
        /// word: they said yes after all, and it stands again where it stood before.
        Prepared = "prepared",
        /// Somebody of a first-responder organisation entered it, and wrote down the reference they were given.
        Entered = "entered",
        /// The Home Office said that it has it.
        Acknowledged = "acknowledged",
        ReasonablePositive = "rg_positive",
        ReasonableNegative = "rg_negative",
        ConclusivePositive = "cg_positive",
        ConclusiveNegative = "cg_negative",
        /// The authority was asked to look at a negative first decision again.
        ReasonableAgain = "rg_again",
        /// The same of a negative second decision.
        ConclusiveAgain = "cg_again",
        /// It looked again, and stayed with what it had decided.
        Upheld = "upheld",
        /// It looked again, and decided the other way.
        Overturned = "overturned",
        /// It did not take the question up: too late, or nothing new.
        NotTakenUp = "not_taken_up",
        /// A further first decision about somebody who was decided on before (s62 of the Nationality and Borders Act 2022).
        FurtherPositive = "further_positive",
        FurtherNegative = "further_negative",
        /// Protection was taken away: public order, or a claim in bad faith (s63(1) of the same Act).
        Disqualified = "disqualified",
        /// The person wants to leave, or to be named no longer. The notice is ready; the authority has not had it yet.
        Leaving = "leaving",
        /// The notice went to the authority, or nothing had been entered: it is over. Where it had been entered all the same, that is written down after it.
        Withdrawn = "withdrawn",
        /// The authority closed it without deciding.
        Closed = "closed",
        /// It was never entered, because somebody else had referred the same person, or it was made by mistake.
        Dropped = "dropped",
    }
}

codes! {
    /// What is written down beside what happened, and moves nothing.
    Beside, "standing-beside-" {
        /// The person was told of something that happened: in which language, by whom.
        Told = "told",
        /// The police recorded a crime, as they do of every referral.
        Crime = "crime",
    }
}

codes! {
    /// Who decides.
    Authority, "standing-authority-" {
        /// The Single Competent Authority.
        Single = "sca",
        /// The Immigration Enforcement Competent Authority.
        Immigration = "ieca",
        /// A panel of council, police and health, for children where the pilot runs.
        Panel = "panel",
    }
}

codes! {
    /// Why the answer was no. Sealed with the decision.
    Reason, "standing-reason-" {
        /// Seen in the published tables as the most frequent.
        Insufficient = "insufficient",
        Definition = "definition",
        Credibility = "credibility",
        Other = "other",
        NotGiven = "not_given",
    }
}

impl Reason {
    /// Whether the category was read in a published source; the full list of the tables was not to be had.
    pub fn is_seen(self) -> bool {
        matches!(self, Reason::Insufficient | Reason::NotGiven)
    }
}

codes! {
    /// Where it stands now, in one word: what the register sorts by.
    Standing, "standing-now-" {
        Prepared = "prepared",
        Entered = "entered",
        Acknowledged = "acknowledged",
        /// A positive first decision; the second is to come.
        Recovering = "recovering",
        RefusedFirst = "refused_first",
        Recognised = "recognised",
        RefusedSecond = "refused_second",
        Reconsidered = "reconsidered",
        Disqualified = "disqualified",
        Leaving = "leaving",
        Withdrawn = "withdrawn",
        Closed = "closed",
    }
}

impl Standing {
    /// What it is called of a referral, or of a notification: whoever is notified of is not in anything they could leave.
    pub fn said(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (Standing::Leaving, Kind::Dtn) => "standing-now-leaving-dtn",
            (Standing::Withdrawn, Kind::Dtn) => "standing-now-withdrawn-dtn",
            _ => self.key(),
        }
    }

    /// Whether somebody still waits for something: the register shows these first.
    pub fn is_open(self) -> bool {
        !matches!(self, Standing::Recognised | Standing::RefusedSecond | Standing::Disqualified | Standing::Withdrawn | Standing::Closed)
    }

    /// The same for the register, which knows the next day that asks something: a last "no" is open while there is time to ask for another look.
    pub fn is_open_until(self, due_on: Option<Day>) -> bool {
        self.is_open() || (self == Standing::RefusedSecond && due_on.is_some())
    }
}

/// One thing that happened, by the day it happened on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    pub what: What,
    pub on: Day,
    /// Who decided, where it is a decision and is known.
    pub authority: Option<Authority>,
}

/// The two decisions, and the answer to each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Reasonable,
    Conclusive,
}

/// A decision that stands, with what came of looking at it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    pub stage: Stage,
    pub positive: bool,
    pub on: Day,
    /// A further one: no second time to recover comes with it by itself.
    pub further: bool,
}

/// Everything that happened to one referral, in the order it was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    pub kind: Kind,
    /// Treated as a child today: the referral does not rest on consent, and no withdrawal of consent ends it. Who has turned 18 since is asked again, and may leave.
    pub child: bool,
    pub events: Vec<Event>,
}

impl What {
    /// What it is called of a referral, or of a notification.
    pub fn said(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (What::Leaving, Kind::Dtn) => "standing-what-leaving-dtn",
            (What::Withdrawn, Kind::Dtn) => "standing-what-withdrawn-dtn",
            _ => self.key(),
        }
    }

    /// Whether it is an authority's decision, so that it names one and the person is told of it.
    pub fn is_decision(self) -> bool {
        use What::*;
        matches!(
            self,
            ReasonablePositive | ReasonableNegative | ConclusivePositive | ConclusiveNegative | Upheld | Overturned | NotTakenUp | FurtherPositive | FurtherNegative | Disqualified
        )
    }

    /// Whether it says no, so that a reason may stand beside it.
    pub fn says_no(self) -> bool {
        use What::*;
        matches!(self, ReasonableNegative | ConclusiveNegative | Upheld | NotTakenUp | FurtherNegative | Disqualified)
    }
}

impl History {
    pub fn day_of(&self, what: What) -> Option<Day> {
        self.events.iter().rfind(|event| event.what == what).map(|event| event.on)
    }

    pub fn has(&self, what: What) -> bool {
        self.events.iter().any(|event| event.what == what)
    }

    /// The latest decision of each stage, as it stands after any looking again.
    pub fn decision(&self, stage: Stage) -> Option<Decision> {
        let mut found: Option<Decision> = None;
        for (at, event) in self.events.iter().enumerate() {
            let decided = |positive, further| Some(Decision { stage, positive, on: event.on, further });
            found = match (event.what, stage) {
                (What::ReasonablePositive, Stage::Reasonable) | (What::ConclusivePositive, Stage::Conclusive) => decided(true, false),
                (What::ReasonableNegative, Stage::Reasonable) | (What::ConclusiveNegative, Stage::Conclusive) => decided(false, false),
                (What::FurtherPositive, Stage::Reasonable) => decided(true, true),
                (What::FurtherNegative, Stage::Reasonable) => decided(false, true),
                // A further first decision opens the second anew.
                (What::FurtherPositive | What::FurtherNegative, Stage::Conclusive) => None,
                (What::Overturned, _) if self.asked_before(at) == Some(stage) => decided(true, false),
                _ => found,
            };
        }
        found
    }

    /// Which decision was last asked about again before an event.
    fn asked_before(&self, at: usize) -> Option<Stage> {
        self.events.iter().take(at).rev().find_map(|event| match event.what {
            What::ReasonableAgain => Some(Stage::Reasonable),
            What::ConclusiveAgain => Some(Stage::Conclusive),
            _ => None,
        })
    }

    /// The decision that is being looked at again.
    pub fn open_question(&self) -> Option<Stage> {
        self.events.iter().rev().find_map(|event| match event.what {
            What::ReasonableAgain => Some(Some(Stage::Reasonable)),
            What::ConclusiveAgain => Some(Some(Stage::Conclusive)),
            What::Upheld | What::Overturned | What::NotTakenUp => Some(None),
            _ => None,
        })?
    }

    /// The latest negative decision that still stands: what may be asked about again.
    pub fn refused(&self) -> Option<Decision> {
        match (self.decision(Stage::Conclusive), self.decision(Stage::Reasonable)) {
            (Some(second), _) => (!second.positive).then_some(second),
            (None, Some(first)) => (!first.positive).then_some(first),
            (None, None) => None,
        }
    }

    /// How it ended by the person's word. Not where it stands again since; nor where it had been entered all the same.
    fn left(&self) -> Option<What> {
        let last = self.events.iter().rev().map(|event| event.what).find(|what| matches!(what, What::Leaving | What::Withdrawn | What::Prepared | What::Entered));
        last.filter(|what| matches!(what, What::Leaving | What::Withdrawn))
    }

    /// Whether it may stand again as it was, should the person say yes after all: while the authority has no notice, because it has not gone or there was none to send.
    pub fn may_stand_again(&self) -> bool {
        match self.standing() {
            Standing::Leaving => true,
            Standing::Withdrawn => !self.has(What::Entered),
            _ => false,
        }
    }

    pub fn standing(&self) -> Standing {
        let left = self.left();
        if left == Some(What::Withdrawn) {
            return Standing::Withdrawn;
        }
        if self.has(What::Closed) || self.has(What::Dropped) {
            return Standing::Closed;
        }
        if left == Some(What::Leaving) {
            return Standing::Leaving;
        }
        if self.has(What::Disqualified) {
            return Standing::Disqualified;
        }
        if self.open_question().is_some() {
            return Standing::Reconsidered;
        }
        match (self.decision(Stage::Conclusive), self.decision(Stage::Reasonable)) {
            (Some(second), _) if second.positive => Standing::Recognised,
            (Some(_), _) => Standing::RefusedSecond,
            (None, Some(first)) if first.positive => Standing::Recovering,
            (None, Some(_)) => Standing::RefusedFirst,
            (None, None) if self.has(What::Acknowledged) => Standing::Acknowledged,
            (None, None) if self.has(What::Entered) => Standing::Entered,
            (None, None) => Standing::Prepared,
        }
    }

    /// Whether something may be written down as having happened on a day. The one rule for every page and act of what may follow what.
    ///
    /// # Errors
    /// [`NotNow`], the first reason that holds.
    pub fn may_follow(&self, what: What, on: Day, today: Day) -> Result<(), NotNow> {
        if on > today {
            return Err(NotNow::Future);
        }
        let standing = self.standing();
        if self.events.is_empty() {
            return if what == What::Prepared { Ok(()) } else { Err(NotNow::TooEarly) };
        }
        // It ended as if nothing had been entered, and something had: the Home Office has it.
        let after_all = what == What::Entered && standing == Standing::Withdrawn && !self.has(What::Entered);
        let again = what == What::Prepared && self.may_stand_again();
        if matches!(standing, Standing::Withdrawn | Standing::Closed) && !after_all && !again {
            return Err(NotNow::Over);
        }
        self.fits(what, standing)?;
        // What is written down later may have happened on the same day, never before what it rests on. What was entered after all rests on no end.
        match self.events.iter().rev().find(|event| !(after_all && event.what == What::Withdrawn)) {
            Some(last) if on < last.on => Err(NotNow::BeforeTheLast),
            _ => Ok(()),
        }
    }

    fn fits(&self, what: What, standing: Standing) -> Result<(), NotNow> {
        use What::*;
        let entered = self.has(Entered);
        let first = self.decision(Stage::Reasonable);
        let second = self.decision(Stage::Conclusive);
        // Whoever chose to be named in it may take that back.
        if self.kind == Kind::Dtn && !matches!(what, Prepared | Entered | Acknowledged | Closed | Dropped | Leaving | Withdrawn) {
            return Err(NotNow::Notification);
        }
        if self.has(Disqualified) && !matches!(what, Closed | Leaving | Prepared) {
            return Err(NotNow::Over);
        }
        // Whoever is leaving is not decided on any more; the notice goes, it was closed meanwhile, or they stay after all.
        if standing == Standing::Leaving && !matches!(what, Withdrawn | Closed | Prepared) {
            return Err(if what == Leaving { NotNow::Already } else { NotNow::Over });
        }
        let asked = self.open_question();
        let and = |condition: bool, otherwise: NotNow| if condition { Ok(()) } else { Err(otherwise) };
        match what {
            // A draft again, and made ready once more: nobody outside has heard of the first. Or it stands again.
            Prepared => and(standing == Standing::Prepared || self.may_stand_again(), NotNow::Already),
            Entered => and(!entered, NotNow::Already),
            Acknowledged => and(entered, NotNow::TooEarly).and_then(|()| and(!self.has(Acknowledged) && first.is_none(), NotNow::Already)),
            ReasonablePositive | ReasonableNegative => and(entered, NotNow::TooEarly).and_then(|()| and(first.is_none(), NotNow::Already)),
            ConclusivePositive | ConclusiveNegative => {
                and(first.is_some_and(|first| first.positive), NotNow::TooEarly)?;
                and(second.is_none(), NotNow::Already)
            }
            ReasonableAgain => {
                and(asked.is_none(), NotNow::Already)?;
                and(self.refused().is_some_and(|refused| refused.stage == Stage::Reasonable), NotNow::NothingRefused)
            }
            ConclusiveAgain => {
                and(asked.is_none(), NotNow::Already)?;
                and(self.refused().is_some_and(|refused| refused.stage == Stage::Conclusive), NotNow::NothingRefused)
            }
            Upheld | Overturned | NotTakenUp => and(asked.is_some(), NotNow::NothingRefused),
            FurtherPositive | FurtherNegative => {
                and(second.is_some(), NotNow::TooEarly)?;
                and(asked.is_none(), NotNow::TooEarly)
            }
            Disqualified => and(first.is_some_and(|first| first.positive), NotNow::TooEarly),
            Leaving => {
                and(!self.child, NotNow::Child)?;
                // Nobody outside has heard of it: there is no notice to send.
                and(entered, NotNow::TooEarly)?;
                and(second.is_none() || asked.is_some(), NotNow::Over)
            }
            // Without a notice only where nobody outside has heard of it.
            Withdrawn => and(!self.child, NotNow::Child).and_then(|()| and(standing == Standing::Leaving || !entered, NotNow::TooEarly)),
            Closed => and(entered, NotNow::TooEarly),
            Dropped => and(!entered, NotNow::Over),
        }
    }

    /// What may be written down today, for the page that offers it.
    pub fn may_follow_today(&self, today: Day) -> Vec<What> {
        What::ALL.iter().copied().filter(|what| self.may_follow(*what, today, today).is_ok()).collect()
    }
}

#[cfg(test)]
mod tests;
