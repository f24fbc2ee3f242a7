//! A synthetic person as they are, before anybody writes them down.

use super::draws::Draws;
use super::names::{Names, Part};
use super::nationality::Nationality;
use super::places::Place;
use super::rates;

/// People in a row who may share a house.
const HOUSE: u64 = 4;

/// A person.
pub(super) struct Person {
    pub nationality: Nationality,
    pub female: bool,
    pub given: Part,
    pub second_given: Part,
    pub family: Part,
    /// The grandfather's name, the family name after or before marriage, the name between.
    pub other: Part,
    /// The spellings the person uses of the given, family and other name.
    pub spellings: [usize; 3],
    /// Uses the shorter of two forms of the name, where its language has two.
    pub plain: bool,
    /// Year, month, day.
    pub born: (u32, u32, u32),
    pub phones: [u64; 3],
    pub shares_phone: bool,
    pub places: [Place; 3],
    pub vehicle: Option<u64>,
    pub email: String,
}

/// Days of a month.
fn days(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Person {
    pub fn new(seed: u64, number: u64, names: &[Names; 12]) -> Person {
        let house = number / HOUSE;
        let mut of_house = Draws::new(seed, "house", house, 0);
        let mut ticket = of_house.below(100) as u32;
        let nationality = Nationality::ALL.iter().copied().find(|nationality| {
            let here = ticket < nationality.percent();
            ticket = ticket.wrapping_sub(nationality.percent());
            here
        });
        let nationality = nationality.unwrap_or(Nationality::British);
        let lists = &names[nationality as usize];

        let mut draws = Draws::new(seed, "person", number, 0);
        let female = draws.happens(match nationality {
            Nationality::Albanian | Nationality::Eritrean | Nationality::Sudanese | Nationality::Iraqi | Nationality::British => 0.22,
            Nationality::Vietnamese => 0.35,
            _ => 0.5,
        });
        let (given, second_given) = (lists.given(female, &mut draws), lists.given(female, &mut draws));
        let patronymic = matches!(nationality, Nationality::Eritrean | Nationality::Sudanese) || nationality == Nationality::Iraqi && draws.happens(0.5);
        let family = if patronymic { lists.father(&mut draws) } else { lists.family(&mut draws) };
        let other = if patronymic { lists.father(&mut draws) } else { lists.family(&mut draws) };
        let mut own = |part: Part| if draws.happens(0.6) { 0 } else { draws.below(part.spellings()) };
        let spellings = [own(given), own(family), own(other)];

        let plain = draws.happens(0.5);
        let year = 2008 - (draws.below(18) + draws.below(18) + draws.below(14)) as u32;
        let month = 1 + draws.below(12) as u32;
        let day = 1 + draws.below(days(year, month) as usize) as u32;
        let born = if draws.happens(rates::births(nationality).never_registered) { (year, 1, 1) } else { (year, month, day) };

        let shares = draws.happens(if nationality == Nationality::British { rates::SHARED_HOUSE.0 } else { rates::SHARED_HOUSE.1 });
        let first = if shares { house << 3 } else { number << 3 | 1 };
        let places = [first, number << 3 | 2, number << 3 | 3].map(|code| Place::new(seed, code));
        let phones = [number * 3, number * 3 + 1, number * 3 + 2];
        let vehicle = draws.happens(rates::VEHICLE_OWNED).then_some(if shares { house << 1 } else { number << 1 | 1 });
        let plain_name = |part: Part| crate::names::without_marks(part.spelling(0)).to_lowercase().replace(['_', '-'], "");
        let email = match draws.below(3) {
            0 => format!("{}.{}{}@example.org", plain_name(given), plain_name(family), year % 100),
            1 => format!("{}{}@example.org", plain_name(given), draws.below(10_000)),
            _ => format!("{}{}{}@example.org", plain_name(family), plain_name(given), draws.below(100)),
        };
        let shares_phone = shares && draws.happens(rates::SHARED_PHONE);
        Person { nationality, female, given, second_given, family, other, spellings, plain, born, phones, shares_phone, places, vehicle, email }
    }

    /// The number of somebody in the house whose telephone others give.
    pub fn phone_of_house(number: u64) -> u64 {
        number / HOUSE * HOUSE * 3
    }
}
