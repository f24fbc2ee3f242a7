//! One form for the many ways of writing the same mark.

/// `07700 900123`, `+44 (0)7700 900 123`, `0044 7700900123`: the same. A number without its country is taken for a British one.
pub(super) fn phone(text: &str) -> Option<String> {
    // The nought that is dialled inside the country and written inside the brackets.
    let text = text.replace("(0)", "");
    let abroad = text.trim_start().starts_with('+');
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    // A word among the digits: not a number.
    if text.chars().any(char::is_alphabetic) {
        return None;
    }
    let whole = if abroad {
        digits
    } else if let Some(rest) = digits.strip_prefix("00") {
        rest.to_owned()
    } else if let Some(rest) = digits.strip_prefix('0') {
        format!("44{rest}")
    } else {
        return None;
    };
    (9..=15).contains(&whole.len()).then_some(whole)
}

/// Letters and digits alone, with those that look alike made one: O and 0, I and 1. Without a digit it is words about a vehicle.
pub(super) fn vehicle(text: &str) -> Option<String> {
    if !text.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
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
    (plate.chars().all(|letter| letter.is_ascii_alphanumeric()) && (4..=10).contains(&plate.len())).then_some(plate)
}

/// A house, by number or name, and a postcode at the end: `14a, EX4 3AB`.
pub(super) fn address(text: &str) -> Option<String> {
    let plain: String = text.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == ' ').collect::<String>().to_ascii_uppercase();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let (inward, before) = words.split_last()?;
    // The postcode may be written as one word or as two.
    let (postcode, house) = if inward.len() == 3 {
        let (outward, house) = before.split_last()?;
        (format!("{outward}{inward}"), house)
    } else {
        ((*inward).to_owned(), before)
    };
    let house = house.concat();
    (is_postcode(&postcode) && !house.is_empty()).then(|| format!("{house}|{postcode}"))
}

fn is_postcode(text: &str) -> bool {
    let split = text.len().saturating_sub(3);
    let (Some(outward), Some(inward)) = (text.get(..split), text.get(split..)) else { return false };
    let outward_fits = (2..=4).contains(&outward.len())
        && outward.starts_with(|letter: char| letter.is_ascii_uppercase())
        && outward.contains(|letter: char| letter.is_ascii_digit());
    let inward_fits = inward.starts_with(|letter: char| letter.is_ascii_digit()) && inward.chars().skip(1).all(|letter| letter.is_ascii_uppercase());
    outward_fits && inward_fits
}

pub(super) fn email(text: &str) -> Option<String> {
    let plain = text.trim().to_lowercase();
    let (user, domain) = plain.rsplit_once('@')?;
    let fits = !user.is_empty() && domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.');
    (fits && !plain.contains(char::is_whitespace)).then_some(plain)
}

/// Host and path, without what a browser or a messenger adds.
pub(super) fn web(text: &str) -> Option<String> {
    let plain = text.trim();
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
    fits.then(|| format!("{host}/{path}?{}", kept.join("&")))
}

/// The parts of a name without accents, sorted: `Ján NOVÁK` and `Novak, Jan` meet. At least two parts: one name alone would meet too many.
pub(super) fn name(text: &str) -> Option<String> {
    let folded: String = text.chars().flat_map(char::to_lowercase).map(fold).collect::<Vec<_>>().concat();
    let mut parts: Vec<String> = folded
        .split(|letter: char| !letter.is_alphabetic() && !matches!(letter, '\'' | '\u{2019}'))
        .map(|part| part.chars().filter(|letter| letter.is_alphabetic()).collect::<String>())
        .filter(|part| !part.is_empty())
        .collect();
    parts.sort_unstable();
    (parts.len() >= 2).then(|| parts.join(" "))
}

/// Letters of Europe's Latin alphabets without their marks; letters of other scripts stay.
fn fold(letter: char) -> String {
    let plain = match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ă' | 'ą' | 'ā' | 'ạ' | 'ả' => "a",
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ě' | 'ę' | 'ē' | 'ė' | 'ế' | 'ề' | 'ệ' => "e",
        'ğ' | 'ģ' | 'ġ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ı' | 'ī' | 'į' => "i",
        'ķ' => "k",
        'ł' | 'ľ' | 'ĺ' | 'ļ' => "l",
        'ñ' | 'ń' | 'ň' | 'ņ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' | 'ō' | 'ơ' => "o",
        'ŕ' | 'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ť' | 'ţ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ů' | 'ű' | 'ū' | 'ų' | 'ư' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ž' | 'ż' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        // Marks written apart from their letter.
        '\u{300}'..='\u{36f}' => "",
        letter => return letter.to_string(),
    };
    plain.to_owned()
}
