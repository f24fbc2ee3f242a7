//! Who is bound to notify: dated rows with their source. The duty is shown to whom it binds, and to nobody else.

use daybreak_vault::RecipientKind;
use daybreak_vocabulary::{Day, Jurisdiction};

/// One rule of law on who must notify, and of what it is sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    pub kind: RecipientKind,
    pub jurisdictions: &'static [Jurisdiction],
    /// The first day it holds.
    pub from: Day,
    /// The last day, where it ended.
    pub until: Option<Day>,
    pub source: &'static str,
    pub checked_on: Day,
    /// Read in the source itself. An unverified row is shown as such, never as fact.
    pub verified: bool,
}

/// 2015-11-01: section 52 of the Modern Slavery Act 2015 began.
const COMMENCED: Day = Day(16_740);
/// 2026-11-22
const CHECKED: Day = Day(20_779);
const ENGLAND_AND_WALES: &[Jurisdiction] = &[Jurisdiction::England, Jurisdiction::Wales];
const SECTION_52: &str = "Modern Slavery Act 2015, section 52; the authorities named at commencement (Home Office circular 025/2015)";

pub const DUTIES: &[Duty] = &[
    // Chief officers of police, the British Transport Police, the National Crime Agency.
    Duty { kind: RecipientKind::Police, jurisdictions: ENGLAND_AND_WALES, from: COMMENCED, until: None, source: SECTION_52, checked_on: CHECKED, verified: true },
    // County, county borough, district and London borough councils, the Greater London Authority, the City of London, the Isles of Scilly.
    Duty { kind: RecipientKind::Council, jurisdictions: ENGLAND_AND_WALES, from: COMMENCED, until: None, source: SECTION_52, checked_on: CHECKED, verified: true },
    // The Gangmasters and Labour Abuse Authority. Its work went to the Fair Work Agency in April 2026; that the duty went with it was not verified.
    Duty {
        kind: RecipientKind::LabourInspectorate,
        jurisdictions: ENGLAND_AND_WALES,
        from: COMMENCED,
        until: None,
        source: SECTION_52,
        checked_on: CHECKED,
        verified: false,
    },
    // Section 38 of the Human Trafficking and Exploitation (Scotland) Act 2015: to Police Scotland. Its commencement was not verified.
    Duty {
        kind: RecipientKind::Council,
        jurisdictions: &[Jurisdiction::Scotland],
        from: COMMENCED,
        until: None,
        source: "Human Trafficking and Exploitation (Scotland) Act 2015, section 38; Scottish Government guidance",
        checked_on: CHECKED,
        verified: false,
    },
];

/// The duty that binds an organisation of this kind on a day, where there is one.
pub fn binding(kind: RecipientKind, jurisdiction: Jurisdiction, on: Day) -> Option<&'static Duty> {
    DUTIES.iter().find(|duty| {
        duty.kind == kind && duty.jurisdictions.contains(&jurisdiction) && duty.from <= on && duty.until.is_none_or(|until| on <= until)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_duty_binds_councils_and_the_police_and_no_charity() {
        assert_eq!(COMMENCED.to_string(), "2015-11-01");
        assert_eq!(CHECKED.to_string(), "2026-11-22");
        let today = CHECKED;
        assert!(binding(RecipientKind::Police, Jurisdiction::England, today).is_some_and(|duty| duty.verified));
        assert!(binding(RecipientKind::Council, Jurisdiction::Wales, today).is_some());
        assert!(binding(RecipientKind::LabourInspectorate, Jurisdiction::England, today).is_some_and(|duty| !duty.verified));
        assert!(binding(RecipientKind::Council, Jurisdiction::Scotland, today).is_some_and(|duty| !duty.verified));
        assert!(binding(RecipientKind::Council, Jurisdiction::England, COMMENCED.plus(-1)).is_none());
        for kind in [RecipientKind::Charity, RecipientKind::Helpline, RecipientKind::Health, RecipientKind::Other] {
            for jurisdiction in Jurisdiction::ALL {
                assert!(binding(kind, *jurisdiction, today).is_none(), "{kind:?}");
            }
        }
    }
}
