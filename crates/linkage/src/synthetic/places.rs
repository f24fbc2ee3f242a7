//! Addresses, telephones, vehicle marks and e-mail that can't be anybody's.

use super::draws::Draws;

/// Common street names, and how their last word is shortened.
const STREETS: &str = "High Station Church Mill Park Victoria Albert Queens Kings London Green Manor School Grange York Chapel North South West Highfield Springfield New Grove \
    Broad Castle Bridge Bath Windsor Oxford Derby Norfolk Sussex Harcourt Alma Milton Byron Tennyson Burns Wellington Nelson Trafalgar Clifton Richmond Cromwell Stanley Gladstone \
    Balfour Elm Oak Ash Beech Cedar Chestnut Hawthorn Laurel Lime Maple Poplar Rowan Sycamore Willow Orchard Meadow Field Brook River Spring Hill Cliff Quarry Forge Foundry Canal";
const WAYS: [(&str, &str); 8] =
    [("Road", "Rd"), ("Street", "St"), ("Avenue", "Ave"), ("Lane", "Ln"), ("Close", "Cl"), ("Drive", "Dr"), ("Crescent", "Cres"), ("Terrace", "Tce")];

/// No postcode begins with Q, V or X, and no second letter of an area is I, J or Z: these are nowhere.
const AREAS: [&str; 24] = [
    "QA", "QB", "QC", "QD", "QE", "QF", "QG", "QH", "VA", "VB", "VC", "VD", "VE", "VF", "VG", "VH", "XA", "XB", "XC", "XD", "XE", "XF", "XG", "XH",
];
/// The letters a postcode ends with.
const ENDS: &[u8] = b"ABDEFGHJLNPQRSTUWXYZ";

/// Where somebody lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    flat: Option<usize>,
    number: usize,
    street: &'static str,
    way: usize,
    pub postcode: String,
}

impl Place {
    /// `code` names the place: the same code is the same place.
    pub fn new(seed: u64, code: u64) -> Place {
        let mut draws = Draws::new(seed, "place", code, 0);
        let flat = draws.happens(0.35).then(|| 1 + draws.below(40));
        let number = 1 + draws.below(180);
        let street = STREETS.split_whitespace().nth(draws.below(STREETS.split_whitespace().count())).unwrap_or("High");
        let way = draws.below(WAYS.len());
        let area = draws.one(&AREAS).unwrap_or("QA");
        let ends = (draws.one(ENDS).unwrap_or(b'A'), draws.one(ENDS).unwrap_or(b'A'));
        let postcode = format!("{area}{} {}{}{}", 1 + draws.below(24), draws.below(10), char::from(ends.0), char::from(ends.1));
        Place { flat, number, street, way, postcode }
    }

    /// The first line of the address as somebody wrote it down.
    pub fn line(&self, draws: &mut Draws) -> String {
        let (long, short) = WAYS.get(self.way).copied().unwrap_or(("Road", "Rd"));
        let way = if draws.happens(0.25) { short } else { long };
        let street = format!("{} {} {way}", self.number, self.street);
        match self.flat {
            None => street,
            Some(_) if draws.happens(0.12) => street,
            Some(flat) if draws.happens(0.15) => format!("{flat}/{street}"),
            Some(flat) => format!("Flat {flat}, {street}"),
        }
    }
}

/// A mobile number: Ofcom's drama range 07700 900 and seven more digits, so that numbers suffice and none can be dialled. Different for
/// codes below ten million.
pub(super) fn phone(code: u64) -> String {
    // 4,567,891 has no factor in common with ten million: each code has a number of its own.
    format!("07700900{:07}", (code % 10_000_000) * 4_567_891 % 10_000_000)
}

/// How a list writes a phone: mostly in one piece, sometimes with its country or in groups.
pub(super) fn written(phone: &str, draws: &mut Draws) -> String {
    let rest = phone.strip_prefix('0').unwrap_or(phone);
    match draws.below(40) {
        0 => format!("+44{rest}"),
        1 => format!("0044 {rest}"),
        2 => format!("{} {}", phone.get(..5).unwrap_or_default(), phone.get(5..).unwrap_or_default()),
        _ => phone.to_owned(),
    }
}

/// A vehicle mark in the style since 2001. None begins with Q there: it is on no car.
pub(super) fn vehicle(seed: u64, code: u64) -> String {
    let mut draws = Draws::new(seed, "vehicle", code, 0);
    let mut letter = || char::from(draws.one(b"ABCDEFGHJKLMNOPRSTUVWXYZ").unwrap_or(b'A'));
    let letters = [letter(), letter(), letter(), letter()];
    let year = draws.below(100);
    format!("Q{}{year:02} {}{}{}", letters[0], letters[1], letters[2], letters[3])
}
