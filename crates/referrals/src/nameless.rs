//! A notification that names nobody: what of a person must never stand in it, and when so little is already too much.

mod days;
mod names;

use crate::account::SheetKind;
use crate::form::{Answer, Case, Filled, Nameless, Subject, find};
use days::{Birth, Which};
use daybreak_people::safe::{Trace, Traces};
use daybreak_vocabulary::written;
use names::Spoken;

/// What would tell who somebody is, found in words that were written for a notification without a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leak {
    Name,
    /// A birth that was recorded, or its month.
    Birth,
    /// Any other day closer than its month.
    Day,
    Contact,
    Address,
    Reference,
}

impl Leak {
    /// The words that say what was found: `$found`.
    pub fn key(self) -> &'static str {
        match self {
            Leak::Name => "notify-leak-name",
            Leak::Birth => "notify-leak-birth",
            Leak::Day => "notify-leak-day",
            Leak::Contact => "notify-leak-contact",
            Leak::Address => "notify-leak-address",
            Leak::Reference => "notify-leak-reference",
        }
    }
}

/// Something that tells who somebody is, as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub leak: Leak,
    pub words: String,
}

/// The same, in one field of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaking {
    /// The field's id.
    pub field: String,
    /// The question of the notice's sheet it was written on; `None` where a field of codes is filled with what is none.
    pub question: Option<&'static str>,
    pub found: Found,
}

/// What the record knows that must not leave.
#[derive(Clone, Debug, Default)]
pub struct Identifiers {
    /// As [`names::spellings`] gives them.
    names: Vec<String>,
    births: Vec<Birth>,
    traces: Traces,
    /// Letters and digits alone.
    references: Vec<String>,
}

impl Identifiers {
    pub fn of(case: &Case) -> Identifiers {
        Identifiers::on_record(&case.subject, case.account.texts(SheetKind::Before, "crime-reference"))
    }

    /// By the record alone, and by references that stand elsewhere.
    pub fn on_record<'a>(subject: &Subject, elsewhere: impl IntoIterator<Item = &'a str>) -> Identifiers {
        let references = subject.references.iter().map(|reference| written::key(reference)).chain(elsewhere.into_iter().map(written::key));
        Identifiers {
            names: subject.names.iter().flat_map(names::spellings).collect(),
            births: days::births(&subject.births),
            traces: subject.traces.clone(),
            references: references.filter(|reference| reference.chars().count() >= SHORTEST).collect(),
        }
    }

    /// Everything in these words that tells who somebody is: what the record knows, and what looks like a day, a telephone, a mail address, an address or a
    /// reference. Each as it stands there, none within another of its kind.
    pub fn leaks(&self, text: &str) -> Vec<Found> {
        let read = written::as_read(text);
        let text = read.as_str();
        let spoken = names::spoken(text);
        let days = days::find(text, &self.births);
        // A day is no number, and no reference.
        let in_a_day = |words: &str| days.iter().any(|(_, day)| day.contains(words));
        let mut found = Vec::new();
        let mut tell = |leak: Leak, words: &str| found.push(Found { leak, words: words.to_owned() });
        names::find(text, &spoken, &self.names).iter().for_each(|name| tell(Leak::Name, name));
        for (which, day) in &days {
            tell(if *which == Which::Birth { Leak::Birth } else { Leak::Day }, day);
        }
        for (trace, words) in self.traces.found_in(text) {
            let leak = match trace {
                Trace::Contact => Leak::Contact,
                Trace::Address => Leak::Address,
                Trace::Name => Leak::Name,
            };
            tell(leak, words);
        }
        text.split_whitespace().filter(|word| word.contains('@')).for_each(|word| tell(Leak::Contact, word));
        long_numbers(text).filter(|number| !in_a_day(number)).for_each(|number| tell(Leak::Contact, number));
        postcodes(&spoken).iter().chain(&streets(&spoken)).for_each(|address| tell(Leak::Address, address));
        for reference in &self.references {
            // A short one is found where it stands alone: it may be part of any number.
            let short = || spoken.iter().find(|word| word.key == *reference).map(|word| word.word);
            let whole = if reference.chars().count() < LONG { short() } else { written::found(text, reference, |_| true) };
            if let Some(words) = whole {
                tell(Leak::Reference, words);
            }
        }
        mixed(text).filter(|word| !in_a_day(word)).for_each(|word| tell(Leak::Reference, word));
        apart(found)
    }

    /// What a filled notification would let out: nothing, or it is not prepared. Codes and words of lists are not looked through: they are everybody's.
    pub fn leaks_of(&self, filled: &Filled) -> Vec<Leaking> {
        let mut leaking = Vec::new();
        for field in filled.pages.iter().flat_map(|page| &page.fields) {
            let question = retyped(&field.id);
            let found = match &field.value {
                Answer::Text(text) if question.is_some() => self.leaks(text),
                Answer::Day(day) => vec![Found { leak: Leak::Day, words: day.to_string() }],
                _ => Vec::new(),
            };
            leaking.extend(found.into_iter().map(|found| Leaking { field: field.id.clone(), question, found }));
        }
        leaking
    }
}

/// The question of the notice's sheet from which a field is filled, where it is.
fn retyped(field: &str) -> Option<&'static str> {
    match find(field)?.nameless {
        Nameless::Retyped(question) => Some(question),
        Nameless::Coded | Nameless::Open | Nameless::Never => None,
    }
}

/// The shortest reference that is looked for, and the shortest that is found within a longer number.
const SHORTEST: usize = 3;
const LONG: usize = 5;

/// Words in any script: an apostrophe or a hyphen parts them, a mark written apart from its letter does not.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && !written::stays_within(letter)).filter(|word| word.contains(char::is_alphanumeric))
}

/// Each once, and none that is part of another of its kind.
fn apart(found: Vec<Found>) -> Vec<Found> {
    let mut kept: Vec<Found> = Vec::new();
    for one in &found {
        let within = |other: &Found| other.leak == one.leak && other.words.len() > one.words.len() && other.words.contains(&one.words);
        if !kept.contains(one) && !found.iter().any(within) {
            kept.push(one.clone());
        }
    }
    kept
}

/// Numbers of seven digits and more. `2019-2024` is two years, `9.30-17.30` two hours.
fn long_numbers(text: &str) -> impl Iterator<Item = &str> {
    written::numbers(text).filter(|run| run.chars().filter(char::is_ascii_digit).count() >= 7 && !are_years(run) && !are_decimals(run))
}

/// Hours or sums, each with a point and two digits behind it.
fn are_decimals(run: &str) -> bool {
    let is_one = |part: &str| part.split_once('.').is_some_and(|(whole, two)| !whole.is_empty() && two.len() == 2 && two.bytes().all(|digit| digit.is_ascii_digit()));
    run.split(|letter: char| !letter.is_ascii_digit() && letter != '.').filter(|part| !part.is_empty()).all(is_one)
}

fn are_years(run: &str) -> bool {
    let numbers: Vec<&str> = run.split(|letter: char| !letter.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
    numbers.len() == 2 && numbers.iter().all(|number| is_year(number))
}

fn is_year(number: &str) -> bool {
    number.len() == 4 && number.parse().is_ok_and(|year: u16| (1900..=2100).contains(&year))
}

fn postcodes(spoken: &[Spoken<'_>]) -> Vec<String> {
    let whole = |text: &str| daybreak_vocabulary::Postcode::parse(text).is_some_and(|postcode| postcode.inward.is_some());
    let one = spoken.iter().filter(|word| whole(word.word)).map(|word| word.word.to_owned());
    let two = spoken.windows(2).filter_map(|two| match two {
        [first, second] if second.word.len() == 3 && whole(&format!("{}{}", first.word, second.word)) => Some(format!("{} {}", first.word, second.word)),
        _ => None,
    });
    one.chain(two).collect()
}

/// A house and its street: `4 Quay Street`, `12a Old Mill Lane`, `4 Heol y Bont`. A street without a number is where many people live.
fn streets(spoken: &[Spoken<'_>]) -> Vec<String> {
    const STREETS: &[&str] = &["street", "st", "road", "rd", "lane", "avenue", "ave", "terrace", "crescent"];
    /// Streets only with a capital: three people close, drive or park something.
    const CALLED: &[&str] = &["close", "court", "drive", "gardens", "grove", "hill", "mews", "park", "place", "row", "square", "walk", "way", "wharf"];
    const WELSH: &[&str] = &["stryd", "heol", "ffordd", "lon", "rhodfa", "clos"];
    const MOST: usize = 4;
    let is_house = |word: &str| {
        let digits = word.chars().take_while(char::is_ascii_digit).count();
        (1..=4).contains(&digits) && word.chars().count() <= digits + 1 && !is_year(word)
    };
    let end = |of: &[Spoken<'_>]| {
        let named = of.iter().take_while(|word| !word.opens && (word.is_capital() || word.word == "s" || STREETS.contains(&word.key.as_str()))).take(MOST);
        let street = named.enumerate().skip(1).find(|(_, word)| STREETS.contains(&word.key.as_str()) || (word.is_capital() && CALLED.contains(&word.key.as_str())));
        let welsh = of.first().is_some_and(|word| !word.opens && word.is_capital() && WELSH.contains(&word.key.as_str()));
        street.map(|(at, _)| at).or_else(|| welsh.then_some(of.len().min(3)).and_then(|words| words.checked_sub(1)))
    };
    let house = |at: usize| {
        let of = spoken.get(at + 1..)?;
        let words = of.get(..=end(of)?)?.iter().map(|word| word.word);
        spoken.get(at).filter(|word| is_house(word.word)).map(|word| std::iter::once(word.word).chain(words).collect::<Vec<_>>().join(" "))
    };
    (0..spoken.len()).filter_map(house).collect()
}

/// Letters and digits mixed in one word, as references are: `NRM12345`. A count with what is counted (`12hrs`, `1990s`) is none.
fn mixed(text: &str) -> impl Iterator<Item = &str> {
    const COUNTED: &[&str] = &[
        "s", "st", "nd", "rd", "th", "am", "pm", "x", "k", "m", "kg", "kgs", "km", "kms", "min", "mins", "hr", "hrs", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "yr",
        "yrs", "year", "years", "miles", "pounds",
    ];
    let counts = |word: &str| COUNTED.contains(&word.trim_start_matches(|letter: char| letter.is_ascii_digit()).to_ascii_lowercase().as_str());
    text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(move |word| {
        word.len() >= 5 && word.chars().any(|letter| letter.is_ascii_digit()) && word.chars().any(|letter| letter.is_ascii_alphabetic()) && !counts(word)
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
        Answer::Text(text) if retyped(&field.id).is_some() => Some(text),
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
    use daybreak_people::record::Details;
    use daybreak_people::safe::{Address, Contact, Typed};
    use daybreak_vocabulary::{Day, UncertainDay};

    fn known() -> Identifiers {
        let address = Address { street: "4 Quay Street".to_owned(), postcode: "ZZ1 2AB".to_owned(), ..Address::default() };
        let through = "Sister Anne, 07700 900222".to_owned();
        let typed = Typed { phone: "07700 900123".to_owned(), email: "dana@example.org".to_owned(), address, through, ..Typed::default() };
        let born = Day::from_ymd(1999, 3, 14).unwrap();
        Identifiers {
            names: [["Dana", "Popescu"], ["An", "Nguyễn"], ["娜", "李"]].iter().flat_map(|name| names::spellings(&name.map(str::to_owned))).collect(),
            births: days::births(&[UncertainDay::On(born)]),
            traces: Traces::all(Some(&Contact::default().with(typed)), &Details::default()),
            references: ["MSN-7/2201", "12345", "731"].map(written::key).to_vec(),
        }
    }

    fn kinds(found: &[Found]) -> Vec<Leak> {
        let mut kinds: Vec<Leak> = found.iter().map(|found| found.leak).collect();
        kinds.dedup();
        kinds
    }

    #[test]
    fn what_would_tell_who_it_is_is_found_however_it_is_written() {
        for (text, leaks) in [
            ("They told DANA she owed them.", vec![Leak::Name]),
            ("Mr Popéscu drove her.", vec![Leak::Name]),
            ("They told Da\u{ad}na, and da\u{200b}na told us.", vec![Leak::Name]),
            ("Mr Pope\u{301}scu drove her.", vec![Leak::Name]),
            ("Miss Nguyễn came.", vec![Leak::Name]),
            ("Miss Nguye\u{302}\u{303}n came.", vec![Leak::Name]),
            ("D\u{430}na was there.", vec![Leak::Name]),
            ("老板叫李娜过去。", vec![Leak::Name]),
            ("Call ٠٧٧٠٠ ٩٠٠ ١٢٣.", vec![Leak::Contact]),
            ("Call 07700\u{a0}900\u{2013}999.", vec![Leak::Contact]),
            ("Call 07700.900.999.", vec![Leak::Contact]),
            ("Call ٠٧٧٠٠.٩٠٠.٩٩٩", vec![Leak::Contact]),
            ("Ring Sister Anne on 07700 900222.", vec![Leak::Contact]),
            ("ANNE passed it on.", vec![Leak::Contact]),
            ("Her sister passed it on.", vec![]),
            ("born １４/０３/１９９９", vec![Leak::Birth]),
            ("They called An at night.", vec![Leak::Name]),
            ("She was born on the 14th of March 1999.", vec![Leak::Birth]),
            ("March 14th, 1999 was her birthday.", vec![Leak::Birth]),
            ("born 14/03/99", vec![Leak::Birth]),
            ("On 3 May 2025 they were moved.", vec![Leak::Day]),
            ("born 3/5/2005", vec![Leak::Day]),
            ("Call +44 7700 900 123.", vec![Leak::Contact]),
            ("dana at example", vec![Leak::Name]),
            ("write to someone@example.org", vec![Leak::Contact]),
            ("kept at 4, Quay Street", vec![Leak::Address]),
            ("kept at 12a Old St Mary's Road", vec![Leak::Address]),
            ("kept at 12 Heol y Bont", vec![Leak::Address]),
            ("a house in Quay Street", vec![Leak::Address]),
            ("a house in ZZ12AB", vec![Leak::Address, Leak::Reference]),
            ("near ZZ9 9ZZ", vec![Leak::Address]),
            ("see msn 7 2201", vec![Leak::Reference]),
            ("see AB12345", vec![Leak::Reference]),
            ("ref 12345", vec![Leak::Reference]),
            ("ref 12-345", vec![Leak::Reference]),
            ("ref 731", vec![Leak::Reference]),
        ] {
            assert_eq!(kinds(&known().leaks(text)), leaks, "{text}: {:?}", known().leaks(text));
        }
    }

    #[test]
    fn what_is_found_is_told_once_and_as_it_stands() {
        let told = |text: &str| known().leaks(text).into_iter().map(|found| found.words).collect::<Vec<_>>();
        assert_eq!(told("Dana sleeps at 4 Quay Street. dana was born on 14 March 1999."), ["Dana", "dana", "14 March 1999", "4 Quay Street"]);
        assert_eq!(told("Call 07700 900123, or ask in Quay Street."), ["Quay Street", "07700 900123"]);
    }

    #[test]
    fn a_long_number_is_one_with_points_too_and_hours_and_sums_are_none() {
        let found = |text: &str| long_numbers(text).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(found("Ring 07700.900.999. Or +44 7700-900 998, (01632) 960001."), ["07700.900.999", "44 7700-900 998", "01632) 960001"]);
        assert_eq!(found("From 9.30-17.30, for 1300.00-1500.00 a month. In 2025. 17310 owed. 2024 was worse, and 2019-2024."), Vec::<String>::new());
    }

    /// What a responder has to be able to write.
    #[test]
    fn what_tells_nobody_passes() {
        for text in [
            "Promised a job in a car wash, then no pay.",
            "She worked in an office. They sleep on site. Wages are kept.",
            "Will they be paid? In May nobody was; they may leave, he says.",
            "Fourteen hours a day, 7 days a week, 12hrs at night, from March 2025.",
            "From 2019-2024, and since the 1990s, 24/7, for £1,200 of 17310 owed.",
            "3 Albanians close the shop and 2 drive the vans along the road by the sea.",
            "In 2025 Station Road was swept; they washed cars in the High Street; 6 men on Station Road did the same.",
            "She asked for asylum, and for the police.",
        ] {
            assert!(known().leaks(text).is_empty(), "{text}: {:?}", known().leaks(text));
        }
    }
}
