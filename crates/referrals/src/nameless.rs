//! A notification that names nobody: what of a person must never stand in it, and when so little is already too much.

use crate::form::{Answer, Case, DecisionTo, Filled, SupportPhone};
use daybreak_vocabulary::{Day, marks, written};

/// What would tell who somebody is, found in words that were written for a notification without a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leak {
    Name,
    BirthDay,
    Contact,
    Address,
    Reference,
}

impl Leak {
    /// The words that say what was found.
    pub fn key(self) -> &'static str {
        match self {
            Leak::Name => "notify-leak-name",
            Leak::BirthDay => "notify-leak-birth",
            Leak::Contact => "notify-leak-contact",
            Leak::Address => "notify-leak-address",
            Leak::Reference => "notify-leak-reference",
        }
    }
}

/// What the record knows that must not leave.
#[derive(Clone, Debug, Default)]
pub struct Identifiers {
    names: Vec<String>,
    born: Option<Day>,
    mails: Vec<String>,
    phones: Vec<String>,
    addresses: Vec<String>,
    references: Vec<String>,
}

impl Identifiers {
    pub fn of(case: &Case) -> Identifiers {
        let subject = &case.subject;
        let mut known = Identifiers { born: subject.born, ..Identifiers::default() };
        let names = [&subject.first_name, &subject.last_name].into_iter().chain(&subject.other_names);
        // A name written beside others in one line is each of them.
        known.names = names.flat_map(|name| words(name)).map(written::key).filter(|name| name.chars().count() > 1).collect();
        known.mails = [&subject.mail].into_iter().cloned().collect();
        known.phones = subject.phones.clone();
        known.addresses = vec![subject.letters.street.clone(), subject.letters.postcode.clone()];
        known.references = vec![subject.home_office_reference.clone()];
        known.references.extend(case.account.texts(crate::account::SheetKind::Before, "crime-reference").map(str::to_owned));
        match &subject.support_phone {
            SupportPhone::Own(number) | SupportPhone::Another { number, .. } => known.phones.push(number.clone()),
            SupportPhone::NotSaid | SupportPhone::Nobodys { .. } => {}
        }
        if let DecisionTo::Another { mail, letters, .. } = &subject.decision_to {
            known.mails.push(mail.clone());
            known.addresses.extend([letters.street.clone(), letters.postcode.clone()]);
        }
        for list in [&mut known.mails, &mut known.phones, &mut known.addresses, &mut known.references] {
            list.retain(|text| !text.trim().is_empty());
        }
        known
    }

    /// Everything in these words that tells who somebody is: what the record knows, and what looks like a telephone, a mail address, a postcode or a day.
    pub fn leaks(&self, text: &str) -> Vec<Leak> {
        let text = &as_read(text);
        let mut found = Vec::new();
        let whole = written::key(text);
        // A name of a script without spaces stands within others' letters.
        let unspaced = |name: &&String| name.contains(written::is_unspaced);
        if words(text).any(|word| is_one_of(word, &self.names)) || self.names.iter().filter(unspaced).any(|name| whole.contains(name.as_str())) {
            found.push(Leak::Name);
        }
        if self.born.is_some_and(|born| days_in(text).contains(&born)) || has_numeric_day(text) {
            found.push(Leak::BirthDay);
        }
        let digits = squeezed(text, char::is_ascii_digit);
        let phone = |number: &String| {
            let number = squeezed(&as_read(number), char::is_ascii_digit);
            // The last nine digits: with or without the country, spaces or brackets.
            number.len() >= 6 && digits.contains(number.get(number.len().saturating_sub(9)..).unwrap_or(&number))
        };
        let low = text.to_lowercase();
        if text.contains('@') || self.phones.iter().any(phone) || longest_number(text) >= 7 || self.mails.iter().any(|mail| low.contains(&mail.to_lowercase())) {
            found.push(Leak::Contact);
        }
        let plain = squeezed(text, char::is_ascii_alphanumeric);
        let within = |known: &String| {
            let known = squeezed(known, char::is_ascii_alphanumeric);
            known.len() >= 3 && plain.contains(&known)
        };
        if self.addresses.iter().any(within) || has_postcode(text) {
            found.push(Leak::Address);
        }
        if self.references.iter().any(within) || has_reference(text) {
            found.push(Leak::Reference);
        }
        found
    }

    /// What a filled notification would let out: nothing, or it is not prepared. Codes and words of lists are not looked through: they are everybody's.
    pub fn leaks_of(&self, filled: &Filled) -> Vec<Leak> {
        let mut found: Vec<Leak> = Vec::new();
        for field in filled.pages.iter().flat_map(|page| &page.fields) {
            let retyped = crate::form::find(&field.id).is_some_and(|field| matches!(field.nameless, crate::form::Nameless::Retyped(_)));
            match &field.value {
                Answer::Text(text) if retyped => found.extend(self.leaks(text)),
                Answer::Day(_) => found.push(Leak::BirthDay),
                _ => {}
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// A text as somebody reads it: without signs that nobody sees, and the digits of any script as ours.
fn as_read(text: &str) -> String {
    written::seen(text).chars().map(|letter| marks::digit(letter).unwrap_or(letter)).collect()
}

/// Words in any script: an apostrophe or a hyphen parts them, a mark written apart from its letter does not.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && !written::stays_within(letter)).filter(|word| word.contains(char::is_alphanumeric))
}

/// Short names are words as well ("An", "Do"): there only a capital makes a name of one.
fn is_one_of(word: &str, names: &[String]) -> bool {
    let capital = word.chars().next().is_some_and(|letter| !letter.is_lowercase());
    let key = written::key(word);
    (capital || key.chars().count() > 3) && names.contains(&key)
}

fn squeezed(text: &str, keep: fn(&char) -> bool) -> String {
    text.chars().filter(keep).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// The longest run of digits, with spaces, brackets and dashes between them not counted.
fn longest_number(text: &str) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for letter in text.chars() {
        if letter.is_ascii_digit() {
            run += 1;
            longest = longest.max(run);
        } else if !matches!(letter, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '(' | ')' | '+' | '/') {
            run = 0;
        }
    }
    longest
}

/// `14/3/1999`, `14.03.99`, `1999-03-14`.
fn has_numeric_day(text: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '/' | '.' | '-')).any(|word| {
        let parts: Vec<&str> = word.split(['/', '.', '-']).filter(|part| !part.is_empty()).collect();
        let [first, second, third] = parts.as_slice() else { return false };
        let number = |part: &str| part.parse::<u16>().ok();
        matches!((number(first), number(second), number(third)), (Some(_), Some(month), Some(_)) if month <= 12)
    })
}

/// Days written out: `14 March 1999`, `March 14 1999`.
fn days_in(text: &str) -> Vec<Day> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let words: Vec<String> = words(text).map(str::to_lowercase).collect();
    let number = |word: &str| word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic()).parse::<i16>().ok();
    let month = |word: &str| MONTHS.iter().position(|month| word.starts_with(month)).and_then(|index| i8::try_from(index + 1).ok());
    let day_of = |year: i16, month: i8, day: i16| i8::try_from(day).ok().and_then(|day| Day::from_ymd(year, month, day));
    words
        .windows(3)
        .filter_map(|three| {
            let [first, second, third] = three else { return None };
            let year = number(third)?;
            match (number(first), month(second), month(first), number(second)) {
                (Some(day), Some(month), _, _) => day_of(year, month, day),
                (_, _, Some(month), Some(day)) => day_of(year, month, day),
                _ => None,
            }
        })
        .collect()
}

fn has_postcode(text: &str) -> bool {
    let words: Vec<&str> = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let whole = |text: &str| daybreak_vocabulary::Postcode::parse(text).is_some_and(|postcode| postcode.inward.is_some());
    words.iter().any(|word| whole(word)) || words.windows(2).any(|two| matches!(two, [first, second] if second.len() == 3 && whole(&format!("{first}{second}"))))
}

/// Letters and digits mixed in one word, as references are: `NRM12345`, `22/1234/26` counts as a day or a number already.
fn has_reference(text: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_alphanumeric()).any(|word| {
        word.len() >= 5 && word.chars().any(|letter| letter.is_ascii_digit()) && word.chars().any(|letter| letter.is_ascii_alphabetic())
    })
}

/// How few notifications of one nationality a quarter still hides somebody in: fewer are warned of.
pub const FEW: u32 = 10;

/// Nationalities of which ten or more people were notified in the quarter October to December 2023: whoever is of another stands out with a place and an age
/// beside it. Source: Home Office, NRM statistics, duty to notify by nationality, 2023 quarter 4; checked on 22 November 2026.
pub const COMMON: &[(&str, u32)] = &[
    ("Afghan", 17),
    ("Albanian", 105),
    ("Brazilian", 26),
    ("British", 102),
    ("Chinese", 123),
    ("Egyptian", 12),
    ("Eritrean", 73),
    ("Filipino", 17),
    ("Indian", 24),
    ("Iranian", 17),
    ("Iraqi", 38),
    ("Pakistani", 13),
    ("Romanian", 52),
    ("Somali", 14),
    ("Sudanese", 73),
    ("Syrian", 17),
    ("Thai", 24),
    ("Vietnamese", 78),
];

/// Why a notification that names nobody may still show who it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rare {
    /// Few people of this nationality are notified in a quarter in the whole country.
    Nationality,
    /// Two nationalities together.
    TwoNationalities,
    /// A common nationality, but the age told leaves few of them: the published numbers count adults of every age together.
    Age,
}

/// What a notification tells of an age. It is always about an adult.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeTold {
    Adult,
    /// An adult who was a child while it happened.
    ThenAChild,
    /// So many years, in words that were written anew.
    Years(u8),
}

/// What leaves of their age: by the form's own questions, and by what was written anew.
pub fn age_told(case: &Case, filled: &Filled) -> AgeTold {
    let own = case.subject.born.and_then(|born| u8::try_from(case.today.date().year() - born.date().year()).ok());
    let written = filled.pages.iter().flat_map(|page| &page.fields).filter_map(|field| match &field.value {
        Answer::Text(text) if crate::form::find(&field.id).is_some_and(|field| matches!(field.nameless, crate::form::Nameless::Retyped(_))) => Some(text),
        _ => None,
    });
    if let Some(years) = written.filter_map(|text| years_in(text, own)).next() {
        return AgeTold::Years(years);
    }
    match filled.value("pv-under-age-at-time-of-exploitation") {
        Some(then) if then.is("yes") => AgeTold::ThenAChild,
        _ => AgeTold::Adult,
    }
}

/// An age in figures: `19 years old`, `aged 61`, `a 45-year-old`, or the number that is theirs this year or next, wherever it stands alone.
fn years_in(text: &str, own: Option<u8>) -> Option<u8> {
    let words: Vec<String> = words(text).map(str::to_lowercase).collect();
    words.iter().enumerate().find_map(|(at, word)| {
        let years: u8 = word.parse().ok().filter(|years| (10..=110).contains(years))?;
        let near = |at: Option<usize>| at.and_then(|at| words.get(at)).map(String::as_str);
        let old = near(at.checked_add(1)).is_some_and(|next| next.starts_with("year")) && matches!(near(at.checked_add(2)), Some("old" | "of"));
        let aged = matches!(near(at.checked_sub(1)), Some("age" | "aged"));
        let theirs = own.is_some_and(|own| years == own || years.checked_add(1) == Some(own));
        (old || aged || theirs).then_some(years)
    })
}

/// Whether nationality, place and age together are so rare that they name somebody. Without a place nothing narrows the country down.
pub fn rare(case: &Case, filled: &Filled) -> Option<Rare> {
    let has_place = filled.pages.iter().flat_map(|page| &page.fields).any(|field| {
        let place = field.id == "current-pv-location-uk-region" || field.id.starts_with("where-exploitation-happened-uk-city");
        place && field.value.is_known() && !field.value.is("Unknown")
    });
    if !has_place {
        return None;
    }
    match case.subject.nationalities.as_slice() {
        [] | ["Unknown"] => None,
        [only] if COMMON.iter().any(|(common, _)| common == only) => (age_told(case, filled) != AgeTold::Adult).then_some(Rare::Age),
        [_] => Some(Rare::Nationality),
        _ => Some(Rare::TwoNationalities),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Identifiers {
        Identifiers {
            names: ["dana", "popescu", "an", "nguyen", "李娜"].map(str::to_owned).to_vec(),
            born: Day::from_ymd(1999, 3, 14),
            mails: vec!["dana@example.org".to_owned()],
            phones: vec!["07700 900123".to_owned()],
            addresses: vec!["4 Quay Street".to_owned(), "ZZ1 2AB".to_owned()],
            references: vec!["MSN-7/2201".to_owned()],
        }
    }

    #[test]
    fn what_would_tell_who_it_is_is_found_however_it_is_written() {
        for (text, leaks) in [
            ("Promised a job in a car wash, then no pay.", vec![]),
            ("They told DANA she owed them.", vec![Leak::Name]),
            ("Mr Popéscu drove her.", vec![Leak::Name]),
            ("She worked in an office.", vec![]),
            ("They told Da\u{ad}na, and da\u{200b}na told us.", vec![Leak::Name]),
            ("Mr Pope\u{301}scu drove her.", vec![Leak::Name]),
            ("Miss Nguyễn came.", vec![Leak::Name]),
            ("Miss Nguye\u{302}\u{303}n came.", vec![Leak::Name]),
            ("D\u{430}na was there.", vec![Leak::Name]),
            ("老板叫李娜过去。", vec![Leak::Name]),
            ("Call ٠٧٧٠٠ ٩٠٠ ١٢٣.", vec![Leak::Contact]),
            ("Call 07700\u{a0}900\u{2013}999.", vec![Leak::Contact]),
            ("born １４/０３/１９９９", vec![Leak::BirthDay, Leak::Contact]),
            ("They called An at night.", vec![Leak::Name]),
            ("She was born on 14 March 1999.", vec![Leak::BirthDay]),
            ("March 14th, 1999 was her birthday.", vec![Leak::BirthDay]),
            ("born 14/03/99", vec![Leak::BirthDay]),
            ("Call +44 7700 900 123.", vec![Leak::Contact]),
            ("dana at example", vec![Leak::Name]),
            ("write to someone@example.org", vec![Leak::Contact]),
            ("kept at 4, Quay Street", vec![Leak::Address]),
            ("a house in ZZ12AB", vec![Leak::Address, Leak::Reference]),
            ("see msn 7 2201", vec![Leak::Reference]),
            ("see AB12345", vec![Leak::Reference]),
            ("Fourteen hours a day, 7 days a week, from March 2025.", vec![]),
        ] {
            assert_eq!(known().leaks(text), leaks, "{text}");
        }
    }
}
