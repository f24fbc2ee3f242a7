//! Values that stand for a thing of their own, in one form each: telephones by country, vehicle marks, houses, companies by name.

/// Country calling codes (ITU-T E.164, as assigned in November 2026) of the nationalities of referrals and their neighbours, and how many digits
/// follow. Longer codes first, so that none hides behind a shorter one.
const COUNTRIES: [(&str, std::ops::RangeInclusive<usize>); 33] = [
    ("211", 9..=9),   // South Sudan
    ("233", 9..=9),   // Ghana
    ("234", 8..=10),  // Nigeria
    ("235", 8..=8),   // Chad
    ("249", 9..=9),   // Sudan
    ("251", 9..=9),   // Ethiopia
    ("254", 9..=9),   // Kenya
    ("291", 7..=7),   // Eritrea
    ("353", 7..=9),   // Ireland
    ("355", 8..=9),   // Albania
    ("359", 8..=9),   // Bulgaria
    ("370", 8..=8),   // Lithuania
    ("371", 8..=8),   // Latvia
    ("373", 8..=8),   // Moldova
    ("380", 9..=9),   // Ukraine
    ("383", 8..=9),   // Kosovo
    ("421", 9..=9),   // Slovakia
    ("880", 8..=10),  // Bangladesh
    ("963", 8..=9),   // Syria
    ("964", 8..=10),  // Iraq
    ("30", 10..=10),  // Greece
    ("33", 9..=9),    // France
    ("39", 6..=11),   // Italy, which keeps its 0
    ("40", 9..=9),    // Romania
    ("44", 7..=14),   // United Kingdom; longer than any real one, for the drama range with more digits
    ("48", 9..=9),    // Poland
    ("49", 6..=11),   // Germany
    ("84", 9..=10),   // Viet Nam
    ("86", 10..=11),  // China
    ("90", 10..=10),  // Türkiye
    ("91", 10..=10),  // India
    ("92", 9..=10),   // Pakistan
    ("98", 10..=10),  // Iran
];

/// A telephone number in one form: a British one as dialled at home (`07700900123`), another with its country (`+84912345678`). None for
/// what has fewer than six digits.
///
/// Read are `+44 (0)7700 …`, `0044 …`, `44 …`, numbers with brackets, spaces, points and hyphens, and a British mobile whose first 0 a spreadsheet
/// took away. A number that fits no country keeps its digits. An extension (`x`, `ext`) is left out.
pub fn phone(text: &str) -> Option<String> {
    let main = text.split(['x', 'X', 'e', 'E']).next().unwrap_or_default();
    let digits: String = main.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < 6 {
        return None;
    }
    let abroad = if main.trim_start().starts_with('+') { Some(digits.as_str()) } else { digits.strip_prefix("00") };
    if let Some(abroad) = abroad {
        return Some(country(abroad).unwrap_or_else(|| format!("+{abroad}")));
    }
    if digits.starts_with('0') {
        return Some(digits);
    }
    if digits.starts_with('7') && (digits.len() == 10 || digits.starts_with("7700900")) {
        return Some(format!("0{digits}"));
    }
    Some(country(&digits).filter(|_| digits.len() >= 10).unwrap_or(digits))
}

/// Digits that begin with a country's code, in that country's form.
fn country(digits: &str) -> Option<String> {
    COUNTRIES.iter().find_map(|(code, lengths)| {
        let rest = digits.strip_prefix(code)?;
        let own = if *code == "39" { rest } else { rest.strip_prefix('0').unwrap_or(rest) };
        lengths.contains(&own.len()).then(|| if *code == "44" { format!("0{own}") } else { format!("+{code}{own}") })
    })
}

/// Words that say what kind of company it is, not which: here and where people were recruited.
const FORMS: &str = "ltd limited plc llp lp llc inc incorporated cic cio co company corp corporation group holdings holding uk gb services srl sa sc sh pk shpk uab mb ab gmbh bv nv \
    sp zoo ooo jsc tnhh pvt private";

/// A company's name by the words that tell it apart, without its legal form: `The Golden Nail Bar Ltd.` is `golden nail bar`. Only the first
/// name of `… t/a …` or `… trading as …` is kept if it says anything, and all words if nothing else is left. None without letters or digits.
pub fn company(text: &str) -> Option<String> {
    let lower = crate::names::without_marks(text).to_lowercase().replace('&', " and ");
    let cut = ["t/a", "trading as"].iter().filter_map(|mark| lower.find(&format!(" {mark} "))).min();
    let own = cut.and_then(|at| lower.get(..at)).unwrap_or(&lower);
    let letters: String = own.chars().filter(|c| !matches!(c, '\'' | '’' | '.')).map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<&str> = letters.split_whitespace().collect();
    let form = |word: &str| FORMS.split_whitespace().any(|form| form == word);
    let named = words.strip_prefix(&["the"]).unwrap_or(&words);
    let telling: Vec<&str> = named.iter().copied().filter(|word| !form(word)).collect();
    let kept = if telling.is_empty() { words } else { telling };
    (!kept.is_empty()).then(|| kept.join(" "))
}

/// Letters and digits only, upper case: marks, numbers, postcodes.
pub fn mark(text: &str) -> Option<String> {
    let mut made = String::with_capacity(text.len());
    if text.is_ascii() {
        made.extend(text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| char::from(byte.to_ascii_uppercase())));
    } else {
        made.extend(text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase));
    }
    (!made.is_empty()).then_some(made)
}

/// A vehicle's mark with its look-alike characters as one.
pub fn vehicle(text: &str) -> Option<String> {
    let alike = |c: char| match c {
        'O' | 'Q' | 'D' => '0',
        'I' | 'L' => '1',
        'Z' => '2',
        'S' => '5',
        'B' => '8',
        other => other,
    };
    mark(text).map(|mark| mark.chars().map(alike).collect())
}

/// The numbers of an address and the first letters of its longest word: the house, however the street is written.
pub fn house(text: &str) -> Option<String> {
    let (mut house, mut street) = (String::with_capacity(text.len()), "");
    for word in text.split_whitespace() {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            house.push_str(word);
            house.push(' ');
        } else if word.len() >= street.len() {
            street = word;
        }
    }
    if house.is_empty() || street.is_empty() {
        return None;
    }
    house.extend(street.chars().take(4));
    Some(house)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephones_have_one_form_however_they_are_written() {
        for written in ["07700 900123", "+44 7700 900123", "+44 (0)7700 900123", "0044 7700 900 123", "447700900123", "7700900123", "(07700) 900-123 ext 4", "07700900123X2"] {
            assert_eq!(phone(written).as_deref(), Some("07700900123"), "{written}");
        }
        assert_eq!(phone("+4477009001234567").as_deref(), Some("077009001234567"));
        for (written, form) in [
            ("+84 (0)91 234 5678", "+84912345678"),
            ("0084912345678", "+84912345678"),
            ("84912345678", "+84912345678"),
            ("+355 69 123 4567", "+355691234567"),
            ("+291 7 123456", "+2917123456"),
            ("+249 091 234 5678", "+249912345678"),
            ("+39 06 1234567", "+39061234567"),
            ("+999 123456", "+999123456"),
        ] {
            assert_eq!(phone(written).as_deref(), Some(form), "{written}");
        }
        assert_eq!([phone("n/a"), phone("12345"), phone("")], [None, None, None]);
    }

    #[test]
    fn marks_and_houses_have_one_form() {
        assert_eq!([mark("ls6-3ab "), mark("é 1"), mark("-")], [Some("LS63AB".to_owned()), Some("É1".to_owned()), None]);
        assert_eq!(vehicle("QG81 XPO"), vehicle("qg8i xp0"));
        assert_ne!(vehicle("QG81 XPO"), vehicle("QG82 XPO"));
        assert_eq!(house("flat 3 12 oxford rd"), house("3 12 oxford road"));
        assert_eq!(house("12 b 3a eden rise"), Some("12 3a rise".to_owned()));
        assert_eq!([house("the farm"), house("12"), vehicle(" - ")], [None, None, None]);
    }

    #[test]
    fn companies_are_told_by_what_tells_them_apart() {
        for written in ["The Golden Nail Bar Ltd.", "GOLDEN NAIL-BAR LIMITED", "Golden Nail Bar (UK) Ltd t/a Star Nails"] {
            assert_eq!(company(written).as_deref(), Some("golden nail bar"), "{written}");
        }
        assert_eq!(company("Smith & Sons"), company("smith and sons limited"));
        assert_eq!(company("Gëzimi Sh.p.k.").as_deref(), Some("gezimi"));
        assert_eq!(company("Services Ltd").as_deref(), Some("services ltd"));
        assert_eq!(company(" - "), None);
    }
}
