//! The grounds on which a report is passed on, kept, erased or closed. Each act records one; the account shows it by its word.

use daybreak_reports::Hold;
use daybreak_vocabulary::codes;

codes! {
    /// Why a report is shared with another organisation. No passing on without one.
    Basis, "triage-basis-" {
        /// The person who sent it agreed, when sending or since.
        ReportersChoice = "reporters_choice",
        /// A life, or a child, is in danger: said to everybody before they tell.
        Danger = "danger",
        /// A duty to safeguard a child or an adult at risk.
        Safeguarding = "safeguarding",
        /// To prevent or detect serious crime.
        Crime = "crime",
        /// A court or an Act says so.
        Law = "law",
    }
}

codes! {
    /// In what of a report a mark was read that somebody puts down by hand: everybody who reads the report has it before them.
    ReadIn, "mark-read-in-" {
        /// A photograph or another file.
        File = "file",
        /// What was told: no machine reads the story.
        Story = "story",
        /// A message of the sender's.
        Message = "message",
    }
}

codes! {
    /// Why a report is held.
    HoldGround, "triage-hold-" {
        Child = "child",
        AdultAtRisk = "adult_at_risk",
        Life = "life",
        SeriousCrime = "serious_crime",
        Court = "court",
        Inquest = "inquest",
    }
}

impl HoldGround {
    /// A duty to protect somebody outlives a withdrawal; what a court wants does not reopen what the sender took back.
    pub fn hold(self) -> Hold {
        match self {
            HoldGround::Child | HoldGround::AdultAtRisk | HoldGround::Life | HoldGround::SeriousCrime => Hold::DutyToProtect,
            HoldGround::Court | HoldGround::Inquest => Hold::Legal,
        }
    }
}

codes! {
    /// Why a report is erased before its day.
    ErasureGround, "triage-erasure-" {
        /// Sent by mistake, or twice.
        Mistake = "mistake",
        /// The person asked, by another way than the receipt.
        Asked = "asked",
        /// Not about exploitation at all.
        NotOurs = "not_ours",
        /// Keeping it puts somebody in danger.
        Endangers = "endangers",
    }
}

codes! {
    /// Why a report is closed, for ourselves. Sealed with the words beside it: outside it would tell what was found.
    Conclusion, "triage-conclusion-" {
        ActedOn = "acted_on",
        NoConcern = "no_concern",
        Elsewhere = "elsewhere",
        TooLittle = "too_little",
        Twice = "twice",
        Advice = "advice",
    }
}

codes! {
    /// What a staff note was written for.
    Occasion, "triage-occasion-" {
        Note = "note",
        Closing = "closing",
        Passing = "passing",
        Official = "official",
        Hold = "hold",
        Erasure = "erasure",
        HandOver = "hand_over",
        /// Why a measure was overruled, with what was put in its place.
        Overrule = "overrule",
    }
}

codes! {
    /// Why a measure was overruled. Sealed with the note.
    OverruleReason, "overrule-reason-" {
        WordsMore = "words_more",
        WordsLess = "words_less",
        /// No question asks it: a reader must say it.
        SelfHarm = "self_harm",
        KnownHere = "known_here",
        Checked = "checked",
        Mistake = "mistake",
    }
}

codes! {
    /// Questions that come ready in each language. None asks anybody to go back, look closer or ask around.
    Ready, "triage-ready-" {
        Where = "where",
        When = "when",
        Still = "still",
        HowMany = "how_many",
        Hurt = "hurt",
        Vehicle = "vehicle",
        SafeContact = "safe_contact",
        More = "more",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_back() {
        assert!(Basis::ALL.iter().all(|basis| Basis::from_code(basis.code()) == Some(*basis)));
        assert!(HoldGround::ALL.iter().all(|ground| HoldGround::from_code(ground.code()) == Some(*ground)));
        assert!(Occasion::ALL.iter().all(|occasion| Occasion::from_code(occasion.code()) == Some(*occasion)));
        assert_eq!(Basis::from_code("curiosity"), None);
    }

    #[test]
    fn only_a_duty_to_protect_outlives_a_withdrawal() {
        let protecting = HoldGround::ALL.iter().filter(|ground| ground.hold() == Hold::DutyToProtect);
        assert!(protecting.eq([HoldGround::Child, HoldGround::AdultAtRisk, HoldGround::Life, HoldGround::SeriousCrime].iter()));
    }
}
