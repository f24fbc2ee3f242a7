//! Who is bound to notify: dated rows with their source. The duty is shown to whom it binds, and to nobody else.

use daybreak_vault::RecipientKind;
use daybreak_vocabulary::{Day, Jurisdiction};

/// Whom a duty says to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    HomeOffice,
    PoliceScotland,
}

/// One rule of law on who must notify, and of what it is sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    pub kind: RecipientKind,
    pub jurisdictions: &'static [Jurisdiction],
    pub told: Told,
    /// The first day it holds; `None` where no source for it was read.
    pub from: Option<Day>,
    /// The last day, where it ended.
    pub until: Option<Day>,
    pub source: &'static str,
    pub checked_on: Day,
    /// Read in the source itself. An unverified row is shown as such, never as fact.
    pub verified: bool,
}

impl Duty {
    /// The words that say it, with its source as `source`.
    pub fn key(&self) -> &'static str {
        match (self.told, self.verified) {
            (Told::HomeOffice, true) => "notify-duty",
            (Told::HomeOffice, false) => "notify-duty-unverified",
            (Told::PoliceScotland, _) => "notify-duty-scotland",
        }
    }
}

/// 2015-11-01: section 52 of the Modern Slavery Act 2015 began.
const COMMENCED: Day = Day(16_740);
/// 2026-11-22
const CHECKED: Day = Day(20_779);
const ENGLAND_AND_WALES: &[Jurisdiction] = &[Jurisdiction::England, Jurisdiction::Wales];
const SECTION_52: &str = "Modern Slavery Act 2015, section 52; the authorities named at commencement (Home Office circular 025/2015)";

pub const DUTIES: &[Duty] = &[
    // Chief officers of police, the British Transport Police, the National Crime Agency.
    Duty { kind: RecipientKind::Police, jurisdictions: ENGLAND_AND_WALES, told: Told::HomeOffice, from: Some(COMMENCED), until: None, source: SECTION_52, checked_on: CHECKED, verified: true },
    // County, county borough, district and London borough councils, the Greater London Authority, the City of London, the Isles of Scilly.
    Duty { kind: RecipientKind::Council, jurisdictions: ENGLAND_AND_WALES, told: Told::HomeOffice, from: Some(COMMENCED), until: None, source: SECTION_52, checked_on: CHECKED, verified: true },
    // The Gangmasters and Labour Abuse Authority. Its work went to the Fair Work Agency in April 2026; that the duty went with it was not verified.
    Duty {
        kind: RecipientKind::LabourInspectorate,
        jurisdictions: ENGLAND_AND_WALES,
        told: Told::HomeOffice,
        from: Some(COMMENCED),
        until: None,
        source: SECTION_52,
        checked_on: CHECKED,
        verified: false,
    },
    // Section 38 of the Human Trafficking and Exploitation (Scotland) Act 2015: to Police Scotland. Since when was not read.
    Duty {
        kind: RecipientKind::Council,
        jurisdictions: &[Jurisdiction::Scotland],
        told: Told::PoliceScotland,
        from: None,
        until: None,
        source: "Human Trafficking and Exploitation (Scotland) Act 2015, section 38; Scottish Government guidance",
        checked_on: CHECKED,
        verified: false,
    },
];

/// The duty that binds an organisation of this kind on a day, where there is one.
pub fn binding(kind: RecipientKind, jurisdiction: Jurisdiction, on: Day) -> Option<&'static Duty> {
    DUTIES.iter().find(|duty| {
        let holds = duty.from.is_none_or(|from| from <= on) && duty.until.is_none_or(|until| on <= until);
        duty.kind == kind && duty.jurisdictions.contains(&jurisdiction) && holds
    })
}

/// Nations with a duty of their own, of which it was not read whom it binds.
const NOT_READ: &[Jurisdiction] = &[Jurisdiction::Scotland, Jurisdiction::NorthernIreland];

/// What is said to an organisation that no row binds: that none does, or, to what may be a public authority where the law was not read, that nobody here knows.
pub fn unbound(kind: RecipientKind, jurisdiction: Jurisdiction) -> &'static str {
    let private = matches!(kind, RecipientKind::Charity | RecipientKind::Helpline);
    if NOT_READ.contains(&jurisdiction) && !private { "notify-duty-not-read" } else { "notify-no-duty" }
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
        // Nobody read since when Scotland's holds: no day of England's is put in its place.
        assert!(binding(RecipientKind::Council, Jurisdiction::Scotland, COMMENCED.plus(-1)).is_some_and(|duty| duty.from.is_none()));
        for kind in [RecipientKind::Charity, RecipientKind::Helpline, RecipientKind::Health, RecipientKind::Other] {
            for jurisdiction in Jurisdiction::ALL {
                assert!(binding(kind, *jurisdiction, today).is_none(), "{kind:?}");
            }
        }
    }

    /// Each nation, and what is said there to a council, the police and a charity.
    #[test]
    fn every_nation_is_told_of_its_own_duty_and_of_no_others() {
        let said = |kind, nation| binding(kind, nation, CHECKED).map_or_else(|| unbound(kind, nation), Duty::key);
        for (nation, council, police) in [
            (Jurisdiction::England, "notify-duty", "notify-duty"),
            (Jurisdiction::Wales, "notify-duty", "notify-duty"),
            (Jurisdiction::Scotland, "notify-duty-scotland", "notify-duty-not-read"),
            (Jurisdiction::NorthernIreland, "notify-duty-not-read", "notify-duty-not-read"),
        ] {
            assert_eq!(said(RecipientKind::Council, nation), council, "{nation:?}");
            assert_eq!(said(RecipientKind::Police, nation), police, "{nation:?}");
            for kind in [RecipientKind::Charity, RecipientKind::Helpline] {
                assert_eq!(said(kind, nation), "notify-no-duty", "{kind:?} in {nation:?}");
            }
        }
        for duty in DUTIES {
            let section_52 = duty.source.contains("section 52");
            assert_eq!(section_52, duty.jurisdictions == ENGLAND_AND_WALES, "section 52 is law in England and Wales alone: {duty:?}");
            assert_eq!(duty.told == Told::HomeOffice, section_52, "{duty:?}");
            assert!(duty.from.is_some() || !duty.verified, "{duty:?}");
        }
    }
}
