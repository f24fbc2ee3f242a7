//! The error rates. Assumed, not measured: nobody has measured them for people who were referred. They were set once, so that the linker
//! most used in government scores on them as the README says, and are frozen with the seed: a benchmark is of these numbers or of none.

use super::List;
use super::nationality::Nationality;

/// How often the names of a nationality are written otherwise than they are. Each is a probability per person and list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NameRates {
    /// The fields are filled in another order: the family name as the forename.
    pub order: f64,
    /// A part is left out or put into the other field: a middle name, a grandfather's name, one of two given names.
    pub parts: f64,
    /// A part is written in another of its usual spellings; per part.
    pub spelling: f64,
    /// A short form or another name of the same person stands for the forename.
    pub nickname: f64,
    /// Another family name of the same person: by marriage, of the father instead of the family, in the other gender's form.
    pub family: f64,
}

/// How often a date of birth is written otherwise than it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BirthRates {
    /// Every paper of the person says 1 January: no day was ever registered. Per person.
    pub never_registered: f64,
    /// Only the year was said: written as 1 January.
    pub year_only: f64,
    /// The age is in doubt or was said to be another: the year differs by one to four, the day is kept.
    pub other_year: f64,
}

/// Of a nationality's names.
pub fn names(nationality: Nationality) -> NameRates {
    let rates = |order, parts, spelling, nickname, family| NameRates { order, parts, spelling, nickname, family };
    match nationality {
        Nationality::British => rates(0.01, 0.00, 0.00, 0.14, 0.04),
        Nationality::Albanian => rates(0.03, 0.00, 0.10, 0.05, 0.03),
        Nationality::Vietnamese => rates(0.21, 0.27, 0.02, 0.00, 0.00),
        Nationality::Eritrean => rates(0.06, 0.16, 0.22, 0.00, 0.08),
        Nationality::Sudanese => rates(0.06, 0.16, 0.22, 0.00, 0.08),
        Nationality::Romanian => rates(0.07, 0.04, 0.05, 0.08, 0.04),
        Nationality::Polish => rates(0.03, 0.00, 0.05, 0.12, 0.05),
        Nationality::Lithuanian => rates(0.03, 0.00, 0.05, 0.05, 0.12),
        Nationality::Chinese => rates(0.17, 0.22, 0.10, 0.00, 0.00),
        Nationality::Indian => rates(0.08, 0.05, 0.14, 0.00, 0.09),
        Nationality::Nigerian => rates(0.10, 0.04, 0.05, 0.14, 0.04),
        Nationality::Iraqi => rates(0.06, 0.12, 0.22, 0.00, 0.08),
    }
}

/// Of a nationality's dates of birth.
pub fn births(nationality: Nationality) -> BirthRates {
    let rates = |never_registered, year_only, other_year| BirthRates { never_registered, year_only, other_year };
    match nationality {
        Nationality::British => rates(0.00, 0.005, 0.01),
        Nationality::Albanian => rates(0.00, 0.01, 0.025),
        Nationality::Vietnamese => rates(0.01, 0.01, 0.015),
        Nationality::Eritrean => rates(0.03, 0.015, 0.02),
        Nationality::Sudanese => rates(0.06, 0.015, 0.02),
        Nationality::Romanian | Nationality::Polish | Nationality::Lithuanian => rates(0.00, 0.01, 0.01),
        Nationality::Chinese => rates(0.01, 0.01, 0.015),
        Nationality::Indian => rates(0.03, 0.02, 0.02),
        Nationality::Nigerian => rates(0.01, 0.01, 0.02),
        Nationality::Iraqi => rates(0.04, 0.015, 0.02),
    }
}

/// A slip of the keyboard in a forename; the same in a surname.
pub const NAME_SLIP: f64 = 0.05;
/// Day and month change places, where both can be a month.
pub const BIRTH_SWAPPED: f64 = 0.025;
/// One digit of the date of birth is another.
pub const BIRTH_DIGIT: f64 = 0.032;
/// No date of birth.
pub const BIRTH_MISSING: f64 = 0.045;
/// No forename; no surname.
pub const NAME_MISSING: f64 = 0.008;
/// No sex; the other one.
pub const SEX: (f64, f64) = (0.03, 0.005);
/// No nationality; a mistaken one.
pub const NATIONALITY: (f64, f64) = (0.04, 0.015);
/// A phone is asked for and kept.
pub const PHONE_KNOWN: f64 = 0.66;
/// It is the person's first number; otherwise the second or third.
pub const PHONE_FIRST: f64 = 0.72;
/// One digit of a phone is another.
pub const PHONE_DIGIT: f64 = 0.02;
/// An address is kept; the postcode alone is kept where it is not.
pub const ADDRESS_KNOWN: f64 = 0.72;
/// The postcode is kept.
pub const POSTCODE_KNOWN: f64 = 0.80;
/// The person is where they were first; otherwise at their second or third address.
pub const ADDRESS_FIRST: f64 = 0.62;
/// A slip in the address; in the postcode.
pub const ADDRESS_SLIP: (f64, f64) = (0.10, 0.03);
/// An e-mail address is kept; it has a slip.
pub const EMAIL: (f64, f64) = (0.26, 0.04);
/// People who have a vehicle or are carried in one.
pub const VEHICLE_OWNED: f64 = 0.14;
/// Its mark is kept; it has a look-alike character.
pub const VEHICLE: (f64, f64) = (0.55, 0.12);
/// People who live in a house with others of the list: British, and others.
pub const SHARED_HOUSE: (f64, f64) = (0.10, 0.32);
/// Of those, people who give the house's telephone instead of their own.
pub const SHARED_PHONE: f64 = 0.35;

/// How often a person is on a list, each list apart from the others: the truth behind an estimate from overlaps is known.
pub const fn on(list: List) -> f64 {
    match list {
        List::Police => 0.42,
        List::Council => 0.36,
        List::Charity => 0.40,
        List::Helpline => 0.26,
    }
}

/// How often a list keeps the marks on letters (ă, ł, š).
pub const fn keeps_marks(list: List) -> f64 {
    match list {
        List::Police | List::Council => 0.0,
        List::Charity | List::Helpline => 0.35,
    }
}
