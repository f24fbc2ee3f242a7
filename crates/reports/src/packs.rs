//! Which questions are asked about which kind of place. A question is a sign anybody may see; nobody's nationality, language or papers are asked.
//! Smuggling and trafficking are told apart by what is asked (is anyone free to go when the trip ends, is money still owed), not by asking which.

use crate::journey::Telling;
use daybreak_vocabulary::Exploitation;

pub use crate::setting::Setting;

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Yes, no, I don't know, I'd rather not say.
    YesNo,
    /// A few words.
    Words,
}

/// One question. Its words are `q-{key}`, and `q-{key}-you` when it is asked of the person it happens to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    pub key: &'static str,
    pub kind: Kind,
}

const fn ask(key: &'static str) -> Question {
    Question { key, kind: Kind::YesNo }
}

const fn words(key: &'static str) -> Question {
    Question { key, kind: Kind::Words }
}

/// Every pack: the place, the kind of exploitation a reader looks for there first, and its questions.
pub const PACKS: &[(Setting, Exploitation, &[Question])] = &[
    (
        Setting::CarWash,
        Exploitation::Labour,
        &[
            words("price"),
            words("workers"),
            ask("cash"),
            ask("gear"),
            ask("hours"),
            ask("sleep-there"),
            ask("driven"),
            ask("watched"),
            ask("afraid"),
            ask("papers"),
            ask("children"),
            ask("hurt"),
        ],
    ),
    (
        Setting::NailBar,
        Exploitation::Labour,
        &[
            words("price"),
            words("workers"),
            ask("cash"),
            ask("young-staff"),
            ask("watched"),
            ask("driven"),
            ask("changes"),
            ask("sleep-there"),
            ask("afraid"),
            ask("pay-theirs"),
            ask("debt"),
        ],
    ),
    (
        Setting::Farm,
        Exploitation::Labour,
        &[
            words("workers"),
            words("gangmaster"),
            ask("fee"),
            ask("one-address"),
            ask("driven"),
            ask("hours"),
            ask("pay-theirs"),
            ask("papers"),
            ask("debt"),
            ask("leave"),
            ask("gear"),
            ask("hurt"),
        ],
    ),
    (
        Setting::Factory,
        Exploitation::Labour,
        &[
            words("workers"),
            words("gangmaster"),
            ask("contract"),
            ask("one-account"),
            ask("one-address"),
            ask("driven"),
            ask("hours"),
            ask("fee"),
            ask("papers"),
            ask("threats"),
            ask("hurt"),
        ],
    ),
    (
        Setting::Warehouse,
        Exploitation::Labour,
        &[
            words("workers"),
            words("gangmaster"),
            ask("contract"),
            ask("one-account"),
            ask("one-address"),
            ask("driven"),
            ask("gear"),
            ask("hours"),
            ask("sleep-there"),
            ask("papers"),
            ask("debt"),
        ],
    ),
    (
        Setting::BuildingSite,
        Exploitation::Labour,
        &[
            words("workers"),
            words("gangmaster"),
            ask("contract"),
            ask("pay-theirs"),
            ask("gear"),
            ask("hurt"),
            ask("sleep-there"),
            ask("driven"),
            ask("papers"),
            ask("threats"),
        ],
    ),
    (
        Setting::Restaurant,
        Exploitation::Labour,
        &[
            words("workers"),
            ask("hours"),
            ask("days-off"),
            ask("sleep-there"),
            ask("pay-theirs"),
            ask("papers"),
            ask("debt"),
            ask("watched"),
            ask("young-staff"),
            ask("threats"),
        ],
    ),
    (
        Setting::Care,
        Exploitation::Labour,
        &[
            words("workers"),
            ask("fee"),
            ask("debt"),
            ask("promised"),
            ask("hours"),
            ask("pay-theirs"),
            ask("one-address"),
            ask("threats"),
            ask("leave"),
            ask("papers"),
        ],
    ),
    (
        Setting::Fishing,
        Exploitation::Labour,
        &[
            words("boat"),
            ask("stay-aboard"),
            ask("hours"),
            ask("food"),
            ask("pay-theirs"),
            ask("papers"),
            ask("debt"),
            ask("hurt"),
            ask("threats"),
            ask("leave"),
        ],
    ),
    (
        Setting::PrivateHome,
        Exploitation::Domestic,
        &[
            ask("alone-out"),
            ask("days-off"),
            ask("own-room"),
            ask("food"),
            ask("hours"),
            ask("pay-theirs"),
            ask("papers"),
            ask("phone"),
            ask("afraid"),
            ask("hurt"),
            ask("children"),
        ],
    ),
    (
        Setting::ManyCallers,
        Exploitation::Unknown,
        &[
            ask("short-visits"),
            ask("night"),
            ask("changes"),
            ask("locked"),
            ask("windows"),
            ask("driven"),
            ask("children"),
            ask("afraid"),
            ask("adverts"),
        ],
    ),
    (
        Setting::SexSold,
        Exploitation::Sexual,
        &[
            ask("live-there"),
            ask("keeps-money"),
            ask("driven"),
            ask("watched"),
            ask("changes"),
            ask("locked"),
            ask("adverts"),
            ask("young"),
            ask("afraid"),
            ask("hurt"),
            ask("debt"),
        ],
    ),
    (
        Setting::CannabisHouse,
        Exploitation::Criminal,
        &[
            ask("shut-in"),
            ask("windows"),
            ask("smell"),
            ask("cables"),
            ask("night"),
            ask("young"),
            ask("food-brought"),
            ask("locked"),
            ask("afraid"),
            ask("debt"),
        ],
    ),
    (
        Setting::TakenOverHome,
        Exploitation::Criminal,
        &[
            ask("strangers"),
            ask("resident"),
            ask("short-visits"),
            ask("night"),
            ask("young"),
            ask("missing"),
            ask("new-things"),
            ask("many-phones"),
            ask("debt"),
            ask("threats"),
            ask("hurt"),
        ],
    ),
    (
        Setting::LorryOrServices,
        Exploitation::Unknown,
        &[
            ask("shut-in"),
            ask("hurt"),
            ask("children"),
            ask("knew"),
            ask("free-after"),
            ask("owe-trip"),
            ask("awaited"),
            ask("job-waiting"),
            ask("papers"),
            ask("phone"),
            ask("threats"),
        ],
    ),
    (
        Setting::SomethingElse,
        Exploitation::Unknown,
        &[
            ask("leave"),
            ask("watched"),
            ask("afraid"),
            ask("papers"),
            ask("debt"),
            ask("pay-theirs"),
            ask("hours"),
            ask("sleep-there"),
            ask("threats"),
            ask("hurt"),
            ask("children"),
        ],
    ),
];

/// For somebody under 18, whatever the place.
pub const YOUNG: &[Question] = &[
    ask("y-gifts"),
    ask("y-carry"),
    ask("y-owe"),
    ask("y-pictures"),
    ask("y-taken"),
    ask("y-work"),
    ask("y-told-not"),
    ask("y-hurt"),
    ask("y-home"),
    ask("y-adult"),
];

impl Setting {
    pub fn all() -> impl Iterator<Item = Setting> {
        PACKS.iter().map(|(setting, _, _)| *setting)
    }

    /// The kind of exploitation its readers look for first: the plain facet, never shown to the sender.
    pub fn exploitation(self) -> Exploitation {
        PACKS.iter().find(|(setting, _, _)| *setting == self).map_or(Exploitation::Unknown, |(_, kind, _)| *kind)
    }
}

/// The questions for who is telling and where it happens.
pub fn questions(telling: Telling, setting: Option<Setting>) -> &'static [Question] {
    if telling == Telling::Young {
        return YOUNG;
    }
    let Some(setting) = setting else { return &[] };
    PACKS.iter().find(|(found, _, _)| *found == setting).map_or(&[], |(_, _, questions)| questions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_pack_asks_more_than_twelve_questions_or_one_twice() {
        assert_eq!(PACKS.len(), 16);
        for (setting, _, questions) in PACKS {
            assert!((1..=12).contains(&questions.len()), "{setting:?}");
            let keys: std::collections::BTreeSet<_> = questions.iter().map(|question| question.key).collect();
            assert_eq!(keys.len(), questions.len(), "{setting:?} asks something twice");
        }
        assert!(YOUNG.len() <= 12);
    }

    #[test]
    fn settings_are_read_back() {
        assert!(Setting::all().all(|setting| Setting::from_code(setting.code()) == Some(setting)));
    }
}
