//! Who can give a bed, food, a doctor or a lawyer now, and in which nation: dated data, because a service that closed, or that serves another nation, sends somebody
//! through the night for nothing.

use daybreak_vocabulary::{Day, Jurisdiction, OrganisationId, codes, id};

id!(ServiceId, "A service somebody can be sent to.");

codes! {
    /// What a service gives.
    Gives, "gives-" {
        Bed = "bed",
        Food = "food",
        Doctor = "doctor",
        Lawyer = "lawyer",
        Interpreter = "interpreter",
        Advice = "advice",
        Clothes = "clothes",
        Child = "child",
    }
}

/// One service, as the partnership wrote it down or as the house brings it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    pub id: ServiceId,
    pub name: String,
    pub gives: Vec<Gives>,
    /// Where it serves; empty where nobody wrote that down.
    pub nations: Vec<Jurisdiction>,
    /// Whom it is for, and what to say: in the words of whoever wrote it down.
    pub words: String,
    pub number: String,
    pub hours: String,
    /// Where this was read, or who said it.
    pub source: String,
    /// The day somebody last rang or read it; `None` is not verified.
    pub confirmed_on: Option<Day>,
    /// Which partner keeps it; `None` for those the house brings.
    pub keeper: Option<OrganisationId>,
}

/// After how many days a service is called and asked again. Until then it is not shown to anybody who is sent there.
pub const CONFIRM_EVERY: i64 = 180;

impl Help {
    /// Whether somebody may be sent there on the strength of this.
    pub fn is_fresh(&self, today: Day) -> bool {
        self.confirmed_on.is_some_and(|on| on.plus(CONFIRM_EVERY) >= today)
    }

    /// Whether it may be offered to somebody in a nation. Where that is not known, or nobody wrote down which it serves, it may; both are said.
    pub fn serves(&self, nation: Option<Jurisdiction>) -> bool {
        self.nations.is_empty() || nation.is_none_or(|nation| self.nations.contains(&nation))
    }
}

/// A service of a nation as it was read somewhere: who it is for stands in its name. Where no number was read, none is given.
struct Read {
    name: &'static str,
    gives: &'static [Gives],
    nations: &'static [Jurisdiction],
    number: &'static str,
    hours: &'static str,
    source: &'static str,
    /// Nobody has read it: it is marked, and nobody is sent there.
    unread: bool,
}

const ENGLAND_AND_WALES: &[Jurisdiction] = &[Jurisdiction::England, Jurisdiction::Wales];
const SCOTLAND: &[Jurisdiction] = &[Jurisdiction::Scotland];
const NORTHERN_IRELAND: &[Jurisdiction] = &[Jurisdiction::NorthernIreland];
/// Where the digital form names who supports adults in each nation.
const FORM: &str = "Home Office, digital referral form, page on support, April 2026";
const ALWAYS: &str = "Every day, at any hour";
/// The day all of them were last read, or looked for.
const CHECKED: (i16, i8, i8) = (2026, 11, 22);

const NATIONAL: &[Read] = &[
    Read {
        name: "Salvation Army, support for adults in England and Wales",
        gives: &[Gives::Bed, Gives::Food, Gives::Clothes, Gives::Advice],
        nations: ENGLAND_AND_WALES,
        number: "0800 808 3733",
        hours: ALWAYS,
        source: "https://www.salvationarmy.org.uk/modern-slavery/supporting-survivors",
        unread: false,
    },
    Read {
        // Which nations it answers was not read.
        name: "Modern Slavery & Exploitation Helpline (Unseen)",
        gives: &[Gives::Advice, Gives::Interpreter],
        nations: &[],
        number: "08000 121 700",
        hours: "",
        source: "https://www.modernslaveryhelpline.org",
        unread: false,
    },
    Read {
        name: "Independent Child Trafficking Guardians, England and Wales",
        gives: &[Gives::Child],
        nations: ENGLAND_AND_WALES,
        number: "0800 043 4303",
        hours: ALWAYS,
        source: "Home Office, first responder toolkit for England and Wales, April 2026",
        unread: false,
    },
    // What those who support adults in Scotland and Northern Ireland give beyond that was not read: they know who has a bed.
    Read { name: "Trafficking Awareness Raising Alliance (TARA), support for women in Scotland", gives: &[Gives::Advice], nations: SCOTLAND, number: "", hours: "", source: FORM, unread: false },
    Read { name: "Migrant Help, support in Scotland", gives: &[Gives::Advice], nations: SCOTLAND, number: "", hours: "", source: FORM, unread: false },
    Read { name: "Migrant Help, support in Northern Ireland", gives: &[Gives::Advice], nations: NORTHERN_IRELAND, number: "", hours: "", source: FORM, unread: false },
    Read { name: "Belfast and Lisburn Women’s Aid, support in Northern Ireland", gives: &[Gives::Advice], nations: NORTHERN_IRELAND, number: "", hours: "", source: FORM, unread: false },
    Read { name: "Guardians for children, Scotland", gives: &[Gives::Child], nations: SCOTLAND, number: "", hours: "", source: "Guardianship in Scotland: not read", unread: true },
    Read {
        name: "Guardians for children, Northern Ireland",
        gives: &[Gives::Child],
        nations: NORTHERN_IRELAND,
        number: "",
        hours: "",
        source: "Independent guardians in Northern Ireland: not read",
        unread: true,
    },
];

/// What the house brings of each nation. Numbers and hours as the sources said on the day; a partnership confirms them again like its own.
pub fn national() -> Vec<Help> {
    let help = |(number, read): (u128, &Read)| Help {
        id: ServiceId(daybreak_vocabulary::uuid::Uuid::from_u128(number)),
        name: read.name.to_owned(),
        gives: read.gives.to_vec(),
        nations: read.nations.to_vec(),
        words: String::new(),
        number: read.number.to_owned(),
        hours: read.hours.to_owned(),
        source: read.source.to_owned(),
        confirmed_on: if read.unread { None } else { Day::from_ymd(CHECKED.0, CHECKED.1, CHECKED.2) },
        keeper: None,
    };
    (1..).zip(NATIONAL).map(help).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_confirmed_lately_is_not_fresh() {
        let mut one = national().remove(0);
        let on = one.confirmed_on.unwrap();
        assert!(one.is_fresh(on.plus(CONFIRM_EVERY)));
        assert!(!one.is_fresh(on.plus(CONFIRM_EVERY + 1)));
        one.confirmed_on = None;
        assert!(!one.is_fresh(on));
    }

    /// Whom each nation is offered: who serves it, and who says nothing of nations.
    #[test]
    fn nobody_is_sent_to_another_nation() {
        let offered = |nation: Option<Jurisdiction>| {
            let all = national();
            let fresh = all.into_iter().filter(|one| one.confirmed_on.is_some() && one.serves(nation));
            fresh.map(|one| one.name.split([',', '(']).next().unwrap_or_default().trim().to_owned()).collect::<Vec<_>>()
        };
        let (army, helpline, guardians) = ("Salvation Army", "Modern Slavery & Exploitation Helpline", "Independent Child Trafficking Guardians");
        let (tara, migrant_help, belfast) = ("Trafficking Awareness Raising Alliance", "Migrant Help", "Belfast and Lisburn Women’s Aid");
        assert_eq!(offered(Some(Jurisdiction::England)), [army, helpline, guardians]);
        assert_eq!(offered(Some(Jurisdiction::Wales)), [army, helpline, guardians]);
        assert_eq!(offered(Some(Jurisdiction::Scotland)), [helpline, tara, migrant_help]);
        assert_eq!(offered(Some(Jurisdiction::NorthernIreland)), [helpline, migrant_help, belfast]);
        assert_eq!(offered(None), [army, helpline, guardians, tara, migrant_help, migrant_help, belfast], "the nation is not known: all, each with its own");
    }

    #[test]
    fn what_was_not_read_is_marked_and_nothing_stands_without_its_source() {
        for one in national() {
            assert!(!one.source.is_empty() && !one.gives.is_empty(), "{}", one.name);
            assert_eq!(one.confirmed_on.is_none(), one.source.ends_with("not read"), "{}", one.name);
        }
    }
}
