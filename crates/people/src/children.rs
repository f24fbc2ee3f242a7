//! What goes with a child's referral, by nation: dated data. What is not verified is shown as such.

use daybreak_vocabulary::{Day, Jurisdiction};

/// One step that goes with the referral of a child. Its words are `child-step-{key}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub key: &'static str,
    pub source: &'static str,
    /// The day somebody last read it there, as year, month, day; `None` is not verified.
    checked: Option<(i16, i8, i8)>,
}

impl Step {
    pub fn checked_on(&self) -> Option<Day> {
        self.checked.and_then(|(year, month, day)| Day::from_ymd(year, month, day))
    }
}

const TOOLKIT: &str = "Home Office, first responder toolkit for England and Wales, April 2026";
const CHECKED: Option<(i16, i8, i8)> = Some((2026, 11, 22));

const COUNCIL: Step = Step { key: "council", source: TOOLKIT, checked: CHECKED };
const ENGLAND_AND_WALES: &[Step] = &[
    COUNCIL,
    // In about two thirds of councils (written answer HL557), where nobody has parental responsibility; a regional coordinator otherwise.
    Step { key: "ictg", source: TOOLKIT, checked: CHECKED },
    Step { key: "pack", source: TOOLKIT, checked: CHECKED },
];
const SCOTLAND: &[Step] = &[
    Step { key: "council", source: "Child protection by councils in Scotland: not read", checked: None },
    Step { key: "guardian-scotland", source: "Guardianship in Scotland: not read", checked: None },
];
const NORTHERN_IRELAND: &[Step] = &[
    Step { key: "trust", source: "Health and Social Care trusts: not read", checked: None },
    Step { key: "guardian-ni", source: "Independent guardians in Northern Ireland: not read", checked: None },
];

/// The steps of one nation, in their order.
pub fn steps(jurisdiction: Jurisdiction) -> &'static [Step] {
    match jurisdiction {
        Jurisdiction::England | Jurisdiction::Wales => ENGLAND_AND_WALES,
        Jurisdiction::Scotland => SCOTLAND,
        Jurisdiction::NorthernIreland => NORTHERN_IRELAND,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_nation_tells_somebody_and_has_a_guardian() {
        for jurisdiction in Jurisdiction::ALL {
            assert!(steps(*jurisdiction).len() >= 2);
            assert!(steps(*jurisdiction).iter().all(|step| !step.source.is_empty()));
        }
    }

    #[test]
    fn what_was_read_of_england_and_wales_is_not_called_verified_elsewhere() {
        for (jurisdiction, verified) in [(Jurisdiction::England, true), (Jurisdiction::Wales, true), (Jurisdiction::Scotland, false), (Jurisdiction::NorthernIreland, false)] {
            for step in steps(jurisdiction) {
                assert_eq!(step.checked_on().is_some(), verified, "{} in {jurisdiction:?}", step.key);
                assert!(verified || step.source.ends_with("not read"), "{}", step.source);
            }
        }
    }
}
