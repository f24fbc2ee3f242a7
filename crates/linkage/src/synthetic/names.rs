//! The name lists, taken apart once.

mod albanian;
mod british;
mod chinese;
mod eritrean;
mod indian;
mod iraqi;
mod lithuanian;
mod nigerian;
mod nicknames;
mod polish;
mod romanian;
mod sudanese;
mod vietnamese;

pub(super) use nicknames::nickname;

use super::draws::Draws;
use super::nationality::Nationality;

/// One name in its usual spellings: at least one, the commonest first. `_` stands for a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part(&'static str);

impl Part {
    /// How many spellings it has.
    pub fn spellings(self) -> usize {
        self.0.split('/').count()
    }

    /// One of them; the first if there is no such place.
    pub fn spelling(self, at: usize) -> &'static str {
        self.0.split('/').nth(at).or_else(|| self.0.split('/').next()).unwrap_or_default()
    }
}

/// The lists of one nationality.
pub(super) struct Names {
    male: Vec<Part>,
    female: Vec<Part>,
    family: Vec<Part>,
    /// How steeply names grow rarer: offset and power.
    given_ranks: (f64, f64),
    family_ranks: (f64, f64),
}

impl Names {
    pub fn of(nationality: Nationality) -> Names {
        let given = (12.0, 1.0);
        // The shares of the commonest family names: two fifths of Vietnamese families are Nguyễn; no British name is one in fifty.
        let (male, female, family, family_ranks) = match nationality {
            Nationality::British => (british::MALE, british::FEMALE, british::FAMILY, (20.0, 1.0)),
            Nationality::Albanian => (albanian::MALE, albanian::FEMALE, albanian::FAMILY, (14.0, 1.0)),
            Nationality::Vietnamese => (vietnamese::MALE, vietnamese::FEMALE, vietnamese::FAMILY, (0.9, 1.35)),
            Nationality::Eritrean => (eritrean::MALE, eritrean::FEMALE, eritrean::MALE, (12.0, 1.0)),
            Nationality::Sudanese => (sudanese::MALE, sudanese::FEMALE, sudanese::MALE, (6.0, 1.0)),
            Nationality::Romanian => (romanian::MALE, romanian::FEMALE, romanian::FAMILY, (14.0, 1.0)),
            Nationality::Polish => (polish::MALE, polish::FEMALE, polish::FAMILY, (20.0, 1.0)),
            Nationality::Lithuanian => (lithuanian::MALE, lithuanian::FEMALE, lithuanian::FAMILY, (14.0, 1.0)),
            Nationality::Chinese => (chinese::MALE, chinese::FEMALE, chinese::FAMILY, (5.0, 1.0)),
            Nationality::Indian => (indian::MALE, indian::FEMALE, indian::FAMILY, (4.0, 1.0)),
            Nationality::Nigerian => (nigerian::MALE, nigerian::FEMALE, nigerian::FAMILY, (14.0, 1.0)),
            Nationality::Iraqi => (iraqi::MALE, iraqi::FEMALE, iraqi::FAMILY, (8.0, 1.0)),
        };
        let apart = |list: &'static str| list.split_whitespace().map(Part).collect::<Vec<Part>>();
        Names { male: apart(male), female: apart(female), family: apart(family), given_ranks: given, family_ranks }
    }

    pub fn given(&self, female: bool, draws: &mut Draws) -> Part {
        pick(if female { &self.female } else { &self.male }, self.given_ranks, draws)
    }

    pub fn family(&self, draws: &mut Draws) -> Part {
        pick(&self.family, self.family_ranks, draws)
    }

    /// A father's name.
    pub fn father(&self, draws: &mut Draws) -> Part {
        pick(&self.male, self.given_ranks, draws)
    }
}

fn pick(list: &[Part], (offset, power): (f64, f64), draws: &mut Draws) -> Part {
    list.get(draws.ranked(list.len(), offset, power)).copied().unwrap_or(Part(""))
}
