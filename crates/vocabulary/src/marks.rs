//! Marks two records may share: one form for the many ways of writing the same telephone, vehicle, address or name. What is no such mark is refused
//! with the reason, so that a page can say what to do.

mod name;
mod postcode;
#[cfg(test)]
mod table;

pub use name::{folded, name};
pub use postcode::{address, postcode};

/// Why something written is not the mark it was written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unread {
    Empty,
    /// Words where a number is wanted.
    Words,
    TooShort,
    TooLong,
    /// A number that is neither dialled from here nor written with its country.
    NoCountry,
    /// Words about a vehicle, without its number.
    NoDigit,
    /// A sign that no such mark has.
    Sign,
    /// Not written like a postcode.
    NotAPostcode,
    /// Written like a postcode, in an area that never was one.
    NoSuchArea,
    /// A postcode alone: a street meets too many.
    NoHouse,
    NotAnEmail,
    NotAnAddress,
    /// One part of a name alone: it would meet too many.
    OneName,
    /// No such hour on any clock.
    NoSuchTime,
}

impl Unread {
    pub const ALL: [Unread; 14] = [
        Unread::Empty,
        Unread::Words,
        Unread::TooShort,
        Unread::TooLong,
        Unread::NoCountry,
        Unread::NoDigit,
        Unread::Sign,
        Unread::NotAPostcode,
        Unread::NoSuchArea,
        Unread::NoHouse,
        Unread::NotAnEmail,
        Unread::NotAnAddress,
        Unread::OneName,
        Unread::NoSuchTime,
    ];

    /// The end of the words key that says it: `unread-too_short`. A room that shows it brings the words.
    pub fn code(self) -> &'static str {
        match self {
            Unread::Empty => "empty",
            Unread::Words => "words",
            Unread::TooShort => "too_short",
            Unread::TooLong => "too_long",
            Unread::NoCountry => "no_country",
            Unread::NoDigit => "no_digit",
            Unread::Sign => "sign",
            Unread::NotAPostcode => "not_a_postcode",
            Unread::NoSuchArea => "no_such_area",
            Unread::NoHouse => "no_house",
            Unread::NotAnEmail => "not_an_email",
            Unread::NotAnAddress => "not_an_address",
            Unread::OneName => "one_name",
            Unread::NoSuchTime => "no_such_time",
        }
    }
}

/// `07700 900123`, `+44 (0)7700 900 123`, `0044 7700900123`: `447700900123`. A number without its country is taken for a British one.
///
/// # Errors
/// [`Unread`]: words, no country, fewer than nine digits or more than the fifteen of E.164.
pub fn phone(text: &str) -> Result<String, Unread> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Unread::Empty);
    }
    // The nought that is dialled inside the country and written inside the brackets.
    let text = text.replace("(0)", "");
    let abroad = text.trim_start().starts_with(['+', '\u{ff0b}']);
    if text.chars().any(char::is_alphabetic) {
        return Err(Unread::Words);
    }
    // Digits of any script: an Arabic keyboard writes its own.
    let digits: String = text.chars().filter_map(digit).collect();
    let whole = if abroad {
        digits
    } else if let Some(rest) = digits.strip_prefix("00") {
        rest.to_owned()
    } else if let Some(rest) = digits.strip_prefix('0') {
        format!("44{rest}")
    } else {
        return Err(if digits.len() < 9 { Unread::TooShort } else { Unread::NoCountry });
    };
    // +44 07700 …: the nought that is only dialled at home.
    let whole = whole.strip_prefix("440").map_or(whole.clone(), |rest| format!("44{rest}"));
    match whole.len() {
        0..9 => Err(Unread::TooShort),
        9..=15 => Ok(whole),
        _ => Err(Unread::TooLong),
    }
}

/// A digit in ASCII, Arabic-Indic, Persian, Devanagari, Bengali or full width.
pub fn digit(sign: char) -> Option<char> {
    let zero = ['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{ff10}'].into_iter().find(|zero| (*zero..=char::from_u32(*zero as u32 + 9).unwrap_or(*zero)).contains(&sign))?;
    char::from_digit(sign as u32 - zero as u32, 10)
}

/// Letters and digits alone, with those that look alike made one: O and 0, I and 1. Without a digit it is words about a vehicle.
///
/// # Errors
/// [`Unread`]: no digit, another sign, or not four to ten of them.
pub fn vehicle(text: &str) -> Result<String, Unread> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Unread::Empty);
    }
    if !text.contains(|letter: char| letter.is_ascii_digit()) {
        return Err(Unread::NoDigit);
    }
    let plate: String = text
        .chars()
        .filter(|letter| !matches!(letter, ' ' | '-' | '.' | '\u{a0}'))
        .map(|letter| match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' => '1',
            letter => letter,
        })
        .collect();
    if !plate.chars().all(|letter| letter.is_ascii_alphanumeric()) {
        return Err(Unread::Sign);
    }
    match plate.len() {
        0..4 => Err(Unread::TooShort),
        4..=10 => Ok(plate),
        _ => Err(Unread::TooLong),
    }
}

/// An e-mail address in small letters.
///
/// # Errors
/// [`Unread::Empty`] and [`Unread::NotAnEmail`].
pub fn email(text: &str) -> Result<String, Unread> {
    let plain = text.trim().to_lowercase();
    if plain.is_empty() {
        return Err(Unread::Empty);
    }
    let (user, domain) = plain.rsplit_once('@').ok_or(Unread::NotAnEmail)?;
    let fits = !user.is_empty() && domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.');
    if fits && !plain.contains(char::is_whitespace) { Ok(plain) } else { Err(Unread::NotAnEmail) }
}

/// Host and path, without what a browser or a messenger adds.
///
/// # Errors
/// [`Unread::Empty`] and [`Unread::NotAnAddress`].
pub fn web(text: &str) -> Result<String, Unread> {
    let plain = text.trim();
    if plain.is_empty() {
        return Err(Unread::Empty);
    }
    let without = plain.split_once("://").map_or(plain, |(_, rest)| rest);
    let without = without.split('#').next().unwrap_or_default();
    let (place, query) = without.split_once('?').unwrap_or((without, ""));
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    let host = host.to_lowercase();
    let host = ["www.", "m.", "mobile."].iter().fold(host.as_str(), |host, prefix| host.strip_prefix(prefix).unwrap_or(host));
    let fits = host.contains('.') && !host.starts_with('.') && !host.contains(char::is_whitespace) && !host.contains('@');
    // What names a page stays; what follows a person from page to page goes.
    let mut kept: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.is_empty() && !["utm_", "fbclid", "gclid", "igsh", "igshid", "ref", "mibextid"].iter().any(|noise| pair.starts_with(noise)))
        .collect();
    kept.sort_unstable();
    let path = path.trim_end_matches('/').to_lowercase();
    if fits { Ok(format!("{host}/{path}?{}", kept.join("&"))) } else { Err(Unread::NotAnAddress) }
}

/// A time of day as minutes after midnight: `14:30`, `14 o'clock`, `2pm`, `2.30 pm`, `noon`.
///
/// # Errors
/// [`Unread::Words`] where it is no time, [`Unread::NoSuchTime`] where no clock shows it: `25:00`, `14 pm`.
pub fn time_of_day(text: &str) -> Result<u16, Unread> {
    let plain = text.trim().to_lowercase().replace(['\u{2019}', '\''], "");
    let plain = plain.trim_end_matches("oclock").trim().to_owned();
    match plain.as_str() {
        "" => return Err(Unread::Empty),
        "noon" | "midday" => return Ok(12 * 60),
        "midnight" => return Ok(0),
        _ => {}
    }
    let short = plain.replace("a.m.", "am").replace("p.m.", "pm");
    let (clock, half) = match (short.strip_suffix("am"), short.strip_suffix("pm")) {
        (Some(clock), _) => (clock.trim(), Some(0)),
        (_, Some(clock)) => (clock.trim(), Some(12)),
        _ => (short.as_str(), None),
    };
    let (hour, minute) = clock.split_once([':', '.', 'h']).unwrap_or((clock, "0"));
    let number = |part: &str| -> Result<u16, Unread> {
        let part = if part.is_empty() { "0" } else { part };
        if part.len() <= 2 && part.chars().all(|c| c.is_ascii_digit()) { part.parse().map_err(|_| Unread::Words) } else { Err(Unread::Words) }
    };
    let (hour, minute) = (number(hour)?, number(minute)?);
    let hour = match half {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return Err(Unread::NoSuchTime),
        Some(half) => hour % 12 + half,
    };
    if hour < 24 && minute < 60 { Ok(hour * 60 + minute) } else { Err(Unread::NoSuchTime) }
}
