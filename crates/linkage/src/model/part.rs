//! Parts of a text that Splink's library takes by regular expression, and that are taken here by hand.

use std::fmt;

/// A part at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// What stands before the `@` of an e-mail address.
    MailUser,
    /// The area of a British postcode: `LS` of `LS6 3AB`.
    PostcodeArea,
    /// Its district: `LS6`.
    PostcodeDistrict,
    /// Its sector: `LS6 3`.
    PostcodeSector,
}

impl Part {
    /// All parts.
    pub const ALL: [Part; 4] = [Part::MailUser, Part::PostcodeArea, Part::PostcodeDistrict, Part::PostcodeSector];

    /// The pattern Splink's library writes for it.
    pub fn pattern(self) -> &'static str {
        match self {
            Part::MailUser => "^[^@]+",
            Part::PostcodeArea => "^[A-Za-z]{1,2}",
            Part::PostcodeDistrict => "^[A-Za-z]{1,2}[0-9][A-Za-z0-9]?",
            Part::PostcodeSector => "^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9]",
        }
    }

    /// The part, as the pattern would take it; none if there is none.
    pub fn of(self, text: &str) -> Option<&str> {
        let bytes = text.as_bytes();
        let end = match self {
            Part::MailUser => text.find('@').unwrap_or(text.len()),
            _ => {
                let letters = bytes.iter().take(2).take_while(|byte| byte.is_ascii_alphabetic()).count();
                let is = |at: usize, fits: fn(&u8) -> bool| bytes.get(at).is_some_and(fits);
                // Two letters if they fit, else one: as the pattern backs off.
                let district = (1..=letters).rev().find(|&area| is(area, u8::is_ascii_digit)).map(|area| (area + 1, area + 1 + usize::from(is(area + 1, u8::is_ascii_alphanumeric))));
                let sector = |(short, long): (usize, usize)| {
                    [long, short].into_iter().find(|&end| bytes.get(end) == Some(&b' ') && is(end + 1, u8::is_ascii_digit)).map(|end| end + 2)
                };
                match self {
                    Part::PostcodeArea => letters,
                    Part::PostcodeDistrict => district.map_or(0, |(_, long)| long),
                    _ => district.and_then(sector).unwrap_or(0),
                }
            }
        };
        text.get(..end).filter(|part| !part.is_empty())
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Part::MailUser => "user",
            Part::PostcodeArea => "postcode area",
            Part::PostcodeDistrict => "postcode district",
            Part::PostcodeSector => "postcode sector",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Part::{MailUser, PostcodeArea, PostcodeDistrict, PostcodeSector};

    #[test]
    fn parts_are_taken_as_the_patterns_take_them() {
        assert_eq!([PostcodeArea, PostcodeDistrict, PostcodeSector].map(|part| part.of("LS6 3AB")), [Some("LS"), Some("LS6"), Some("LS6 3")]);
        assert_eq!([PostcodeArea, PostcodeDistrict, PostcodeSector].map(|part| part.of("W1A 0AX")), [Some("W"), Some("W1A"), Some("W1A 0")]);
        assert_eq!([PostcodeArea, PostcodeDistrict, PostcodeSector].map(|part| part.of("SW1A1AA")), [Some("SW"), Some("SW1A"), None]);
        assert_eq!([PostcodeArea, PostcodeDistrict, PostcodeSector].map(|part| part.of("7 LS")), [None; 3]);
        assert_eq!(["a.b@x", "@x", "é@"].map(|text| MailUser.of(text)), [Some("a.b"), None, Some("é")]);
    }
}
