//! The nationalities of the synthetic people.

use std::fmt;

/// Twelve nationalities of referrals. Never an indicator of anything; here, a way of being written down wrongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Nationality {
    British,
    Albanian,
    Vietnamese,
    Eritrean,
    Sudanese,
    Romanian,
    Polish,
    Lithuanian,
    Chinese,
    Indian,
    Nigerian,
    Iraqi,
}

impl Nationality {
    /// All twelve.
    pub const ALL: [Nationality; 12] = [
        Nationality::British,
        Nationality::Albanian,
        Nationality::Vietnamese,
        Nationality::Eritrean,
        Nationality::Sudanese,
        Nationality::Romanian,
        Nationality::Polish,
        Nationality::Lithuanian,
        Nationality::Chinese,
        Nationality::Indian,
        Nationality::Nigerian,
        Nationality::Iraqi,
    ];

    /// Its share of the synthetic people, in percent. Assumed: the order is about that of recent referrals, evened out so that
    /// the smallest group of 20,000 people is large enough to judge.
    pub fn percent(self) -> u32 {
        match self {
            Nationality::British => 22,
            Nationality::Albanian => 14,
            Nationality::Vietnamese => 13,
            Nationality::Eritrean => 8,
            Nationality::Sudanese => 8,
            Nationality::Romanian => 7,
            Nationality::Chinese | Nationality::Indian | Nationality::Nigerian => 5,
            Nationality::Iraqi => 5,
            Nationality::Polish | Nationality::Lithuanian => 4,
        }
    }

    /// What it is often mistaken for on a form.
    pub(super) fn mistaken_for(self) -> &'static [&'static str] {
        match self {
            Nationality::British => &["Irish", "Unknown"],
            Nationality::Albanian => &["Kosovan", "Greek", "Italian"],
            Nationality::Vietnamese => &["Chinese", "Thai"],
            Nationality::Eritrean => &["Ethiopian", "Sudanese"],
            Nationality::Sudanese => &["South Sudanese", "Chadian", "Eritrean"],
            Nationality::Romanian => &["Moldovan", "Bulgarian"],
            Nationality::Polish => &["Lithuanian", "Slovak"],
            Nationality::Lithuanian => &["Latvian", "Polish"],
            Nationality::Chinese => &["Vietnamese", "Malaysian"],
            Nationality::Indian => &["Pakistani", "Bangladeshi"],
            Nationality::Nigerian => &["Ghanaian", "British"],
            Nationality::Iraqi => &["Iranian", "Kurdish", "Syrian"],
        }
    }

    /// As forms write it.
    pub fn name(self) -> &'static str {
        match self {
            Nationality::British => "British",
            Nationality::Albanian => "Albanian",
            Nationality::Vietnamese => "Vietnamese",
            Nationality::Eritrean => "Eritrean",
            Nationality::Sudanese => "Sudanese",
            Nationality::Romanian => "Romanian",
            Nationality::Polish => "Polish",
            Nationality::Lithuanian => "Lithuanian",
            Nationality::Chinese => "Chinese",
            Nationality::Indian => "Indian",
            Nationality::Nigerian => "Nigerian",
            Nationality::Iraqi => "Iraqi",
        }
    }
}

impl fmt::Display for Nationality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
