//! Places: the districts of a partnership, the larger place each belongs to, and which postcodes lie where.

use serde::{Deserialize, Serialize};

/// A local authority district.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct District {
    /// The ONS code (`E07000136`); the demo's are invented (`E0799…`).
    pub code: String,
    pub name: String,
    /// The ONS code of the larger place a count or a facet uses where few people live; `None` where enough do.
    #[serde(default)]
    pub joined_to: Option<String>,
    /// Outward halves of the postcodes that lie here, as the partnership configures them: `["ZZ1", "ZZ2"]`.
    #[serde(default)]
    pub outward: Vec<String>,
    /// Places anybody who lives here can name, for "somewhere near": villages, stations, bridges.
    #[serde(default)]
    pub landmarks: Vec<String>,
}

/// The places a partnership works in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Places {
    /// The larger place: a county or a police force area.
    pub name: String,
    pub code: String,
    pub districts: Vec<District>,
}

/// A postcode as written on an envelope, or only its first half.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Postcode {
    pub outward: String,
    pub inward: Option<String>,
}

impl Postcode {
    /// Forgives spaces, small letters and a missing second half; `None` where it can't be one.
    pub fn parse(text: &str) -> Option<Postcode> {
        let letters: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase()).collect();
        if !letters.is_ascii() || letters.len() < 2 || letters.len() > 7 {
            return None;
        }
        let split = letters.len().saturating_sub(3);
        let (first, last) = letters.split_at(split);
        if is_outward(first) && is_inward(last) {
            return Some(Postcode { outward: first.to_owned(), inward: Some(last.to_owned()) });
        }
        is_outward(&letters).then_some(Postcode { outward: letters, inward: None })
    }
}

impl std::fmt::Display for Postcode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.inward {
            Some(inward) => write!(f, "{} {inward}", self.outward),
            None => f.write_str(&self.outward),
        }
    }
}

/// One or two letters, a digit, and perhaps a digit or a letter more: `M1`, `SW1A`, `LN12`.
fn is_outward(text: &str) -> bool {
    let letters = text.chars().take_while(char::is_ascii_alphabetic).count();
    let rest = text.get(letters..).unwrap_or_default();
    let mut rest = rest.chars();
    (1..=2).contains(&letters)
        && rest.next().is_some_and(|c| c.is_ascii_digit())
        && rest.next().is_none_or(|c| c.is_ascii_alphanumeric())
        && rest.next().is_none()
}

fn is_inward(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c.is_ascii_digit()) && chars.all(|c| c.is_ascii_alphabetic()) && text.len() == 3
}

impl Places {
    pub fn district(&self, code: &str) -> Option<&District> {
        self.districts.iter().find(|district| district.code == code)
    }

    /// The one district a postcode's first half lies in. `None` where no district has it, or two do: then the person is asked.
    pub fn of_postcode(&self, postcode: &Postcode) -> Option<&District> {
        let mut found = self.districts.iter().filter(|district| district.outward.contains(&postcode.outward));
        match (found.next(), found.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        }
    }

    /// The code stored as a plain facet: the district's, or that of the larger place it is joined to.
    pub fn facet(&self, district: &District) -> String {
        district.joined_to.clone().unwrap_or_else(|| district.code.clone())
    }

    /// What a facet's code is called, whether of a district or of the larger place.
    pub fn name_of(&self, code: &str) -> Option<&str> {
        if code == self.code {
            return Some(&self.name);
        }
        self.district(code).map(|district| district.name.as_str())
    }

    /// A county that isn't on any map. The ZZ postcode area does not exist either.
    pub fn fictional() -> Places {
        let district = |number: u32, name: &str, joined: bool, outward: &[&str], landmarks: &[&str]| District {
            code: format!("E0799{number:04}"),
            name: name.to_owned(),
            joined_to: joined.then(|| "E10999001".to_owned()),
            outward: outward.iter().map(|&text| text.to_owned()).collect(),
            landmarks: landmarks.iter().map(|&text| text.to_owned()).collect(),
        };
        Places {
            name: "Aldermarsh".to_owned(),
            code: "E10999001".to_owned(),
            districts: vec![
                district(1, "Aldermouth", false, &["ZZ1", "ZZ2", "ZZ3"], &["Aldermouth station", "The Corn Market", "Quay Street", "Ferry Road estate"]),
                district(2, "Northmere", false, &["ZZ4", "ZZ5"], &["Northmere town hall", "Saltway roundabout", "Mere Park", "Lower Hithe"]),
                district(3, "Castle Weald", false, &["ZZ6", "ZZ7", "ZZ8"], &["Castle Weald bus station", "Weald services", "Brick Lane yards", "Tenter Hill"]),
                district(4, "Holmfen", true, &["ZZ9", "ZZ10"], &["Holmfen market", "Long Drove", "Pump House Bridge"]),
                district(5, "Saltby Coast", true, &["ZZ11", "ZZ12"], &["Saltby harbour", "The caravan park", "Saltby Sands"]),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postcodes_are_read_as_people_write_them() {
        let full = |outward: &str, inward: &str| Some(Postcode { outward: outward.into(), inward: Some(inward.into()) });
        assert_eq!(Postcode::parse("zz1 2ab"), full("ZZ1", "2AB"));
        assert_eq!(Postcode::parse(" ZZ112AB "), full("ZZ11", "2AB"));
        assert_eq!(Postcode::parse("zz11"), Some(Postcode { outward: "ZZ11".into(), inward: None }));
        for wrong in ["", "near the bridge", "1AB", "ZZZ1 2AB", "ZZ1 AB2", "ZZ1\u{0}2AB", "ŻŻ1 2AB"] {
            assert_eq!(Postcode::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_postcode_lies_in_one_district_or_the_person_is_asked() {
        let mut places = Places::fictional();
        let postcode = Postcode::parse("ZZ4 1AA").unwrap();
        assert_eq!(places.of_postcode(&postcode).unwrap().name, "Northmere");
        places.districts[0].outward.push("ZZ4".into());
        assert_eq!(places.of_postcode(&postcode), None);
    }

    #[test]
    fn a_district_where_few_live_is_counted_with_the_larger_place() {
        let places = Places::fictional();
        let holmfen = places.district("E07990004").unwrap();
        assert_eq!(places.facet(holmfen), "E10999001");
        assert_eq!(places.name_of("E10999001"), Some("Aldermarsh"));
    }
}
