//! Days in prose: in figures or by the month's name, in English, Welsh or Romanian, whole or in part.

use daybreak_vocabulary::{Day, UncertainDay, written};

/// A birth that was recorded: by the day, or by the month where nobody knows the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Birth {
    year: i32,
    month: i32,
    day: Option<i32>,
}

/// Every birth that was told so closely that it would tell somebody apart. A year alone does not.
pub(super) fn births(said: &[UncertainDay]) -> Vec<Birth> {
    let on = |day: Day| {
        let date = day.date();
        Birth { year: i32::from(date.year()), month: i32::from(date.month()), day: Some(i32::from(date.day())) }
    };
    let of = |said: &UncertainDay| match *said {
        UncertainDay::On(day) => vec![on(day)],
        UncertainDay::Between(first, last) => vec![on(first), on(last)],
        UncertainDay::Month { year, month } => vec![Birth { year: i32::from(year), month: i32::from(month), day: None }],
        UncertainDay::Year(_) | UncertainDay::Unknown => Vec::new(),
    };
    said.iter().flat_map(of).collect()
}

impl Birth {
    fn is(&self, written: &Written) -> bool {
        let year = written.year.map(|year| year == self.year || (year < 100 && year == self.year % 100));
        let day = written.day.map(|day| self.day.is_none_or(|own| own == day));
        self.month == written.month
            && match (day, year) {
                (Some(day), Some(year)) => day && year,
                (Some(day), None) => day && self.day.is_some(),
                (None, year) => year == Some(true),
            }
    }
}

/// What was found: a recorded birth, or another day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    Birth,
    Other,
}

/// A day as far as it is written; a year of two figures or of four.
#[derive(Clone, Copy)]
struct Written {
    day: Option<i32>,
    month: i32,
    year: Option<i32>,
}

/// How words or figures may be read.
#[derive(Clone, Copy)]
struct Reading {
    written: Written,
    /// It can hardly be anything else. What may be (`In May 12 men came`, `March 1999`) counts where it is a recorded birth.
    sure: bool,
    /// The last token of it.
    last: usize,
}

/// The names of the months and what they are shortened to, in English, Welsh and Romanian; Welsh also as they are after `o` and `yn`.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "ionawr", "ion", "ianuarie", "ian"],
    &["february", "febuary", "feb", "febr", "chwefror", "chwef", "februarie"],
    &["march", "mar", "mart", "mawrth", "fawrth", "maw", "martie"],
    &["april", "apr", "ebrill", "ebr", "aprilie"],
    &["may", "mai", "fai"],
    &["june", "jun", "mehefin", "fehefin", "meh", "iunie", "iun"],
    &["july", "jul", "gorffennaf", "orffennaf", "ngorffennaf", "gorff", "iulie", "iul"],
    &["august", "aug", "awst"],
    &["september", "sept", "sep", "medi", "fedi", "septembrie"],
    &["october", "oct", "hydref", "hyd", "octombrie"],
    &["november", "nov", "tachwedd", "dachwedd", "nhachwedd", "tach", "noiembrie"],
    &["december", "dec", "rhagfyr", "ragfyr", "rhag", "decembrie"],
];

/// Months that are words as well: in small letters and without a year, a number before them is no day.
const AMBIGUOUS: &[&str] = &["may", "march", "mai", "fai", "ion", "hyd", "rhag"];

/// What may stand between a day, its month and its year, in the three languages: `14th of March`, `14eg o Fawrth`, `14 ale lunii martie, anul 1999`.
const JOINING: &[&str] = &[
    "st", "nd", "rd", "th", "of", "the", "day", "year", "o", "y", "yr", "af", "il", "ail", "ydd", "ed", "fed", "eg", "ain", "fis", "mis", "a", "lea", "ale", "luna", "lunii", "anul", "din",
];

/// What makes of a number the day of a month.
const SUFFIXES: &[&str] = &["st", "nd", "rd", "th", "af", "il", "ydd", "ed", "fed", "eg", "ain"];

const ORDINALS: [&str; 20] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
];

/// What parts two tokens.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    Near,
    /// The end of a sentence, or of a shortened word.
    Stop,
    Far,
}

/// A run of digits, or of letters.
struct Token<'t> {
    from: usize,
    text: &'t str,
    /// What stands between it and the one before.
    before: &'t str,
    key: String,
}

/// `Some(true)` for a digit, `Some(false)` for a letter. The signs for year, month and day part numbers.
fn kind(letter: char) -> Option<bool> {
    match letter {
        '0'..='9' => Some(true),
        '年' | '月' | '日' | '년' | '월' | '일' => None,
        letter => (letter.is_alphanumeric() || written::stays_within(letter)).then_some(false),
    }
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let piece = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let mut tokens = Vec::new();
    let mut letters = text.char_indices().peekable();
    let mut end = 0;
    while let Some((from, first)) = letters.next() {
        let Some(of) = kind(first) else { continue };
        let mut to = from + first.len_utf8();
        while let Some((at, letter)) = letters.next_if(|(_, letter)| kind(*letter) == Some(of)) {
            to = at + letter.len_utf8();
        }
        tokens.push(Token { from, text: piece(from, to), before: piece(end, from), key: written::key(piece(from, to)) });
        end = to;
    }
    tokens
}

fn number(text: &str, figures: usize, least: i32, most: i32) -> Option<i32> {
    text.parse().ok().filter(|number| text.len() <= figures && (least..=most).contains(number))
}

fn day_of(text: &str) -> Option<i32> {
    number(text, 2, 1, 31)
}

fn month_of(text: &str) -> Option<i32> {
    number(text, 2, 1, 12)
}

fn full_year(text: &str) -> Option<i32> {
    number(text, 4, 1900, 2100)
}

fn year_of(text: &str) -> Option<i32> {
    if text.len() == 2 { number(text, 2, 0, 99) } else { full_year(text) }
}

impl Token<'_> {
    fn is_number(&self) -> bool {
        self.text.starts_with(|letter: char| letter.is_ascii_digit())
    }

    fn gap(&self) -> Gap {
        let mut gap = Gap::Near;
        let mut letters = self.before.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '\n' => gap = Gap::Stop,
                '.' if letters.peek().is_some_and(|next| next.is_whitespace()) => gap = Gap::Stop,
                ',' | '.' | '-' | '/' | '(' | ')' | '\'' | '\u{2018}' | '\u{2019}' | '\u{2010}'..='\u{2015}' => {}
                letter if letter.is_whitespace() => {}
                _ => return Gap::Far,
            }
        }
        gap
    }

    /// The sign that parts it from the number before: `/`, `.` or `-`, or those for year and month.
    fn parted_by(&self) -> Option<char> {
        let mut signs = self.before.chars().filter(|letter| !letter.is_whitespace());
        let sign = match signs.next()? {
            '/' | '\u{2044}' | '\u{ff0f}' => '/',
            '.' | '\u{ff0e}' => '.',
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            '年' | '月' | '년' | '월' => '年',
            _ => return None,
        };
        signs.next().is_none().then_some(sign)
    }

    fn month(&self) -> Option<i32> {
        MONTHS.iter().zip(1..).find(|(names, _)| names.contains(&self.key.as_str())).map(|(_, month)| month)
    }

    /// A month in another language or spelled wrongly, where a day and a year stand around it.
    fn like_a_month(&self) -> Option<i32> {
        let start = self.key.get(..3).filter(|_| self.key.len() > 3)?;
        MONTHS.iter().zip(1..).find(|(names, _)| names.first().is_some_and(|name| name.starts_with(start))).map(|(_, month)| month)
    }

    /// Whether it is written as a month is: some are words as well.
    fn is_called_month(&self) -> bool {
        self.text.starts_with(|letter: char| !letter.is_lowercase()) || !AMBIGUOUS.contains(&self.key.as_str())
    }

    fn ordinal(&self) -> Option<i32> {
        ORDINALS.iter().zip(1..).find(|(word, _)| **word == self.key).map(|(_, day)| day).or_else(|| (self.key == "thirtieth").then_some(30))
    }

    /// A year that is no count: of four figures, or `'99`, `05`, `87`.
    fn year(&self) -> Option<i32> {
        let short = || self.text.starts_with('0') || self.before.ends_with(['\'', '\u{2018}', '\u{2019}']) || number(self.text, 2, 32, 99).is_some();
        full_year(self.text).or_else(|| year_of(self.text).filter(|_| short()))
    }
}

/// The next token behind what only joins, and what parts it from this one.
fn behind(tokens: &[Token<'_>], at: usize) -> Option<(usize, Gap)> {
    const MOST: usize = 6;
    let mut gap = Gap::Near;
    for (next, token) in tokens.iter().enumerate().skip(at + 1).take(MOST) {
        gap = gap.max(token.gap());
        if gap == Gap::Far {
            return None;
        }
        if !JOINING.contains(&token.key.as_str()) {
            return Some((next, gap));
        }
    }
    None
}

/// What may be read by a month's name from this token on.
fn in_words(tokens: &[Token<'_>], at: usize) -> Vec<Reading> {
    let mut found = Vec::new();
    let (Some(first), Some((second_at, gap))) = (tokens.get(at), behind(tokens, at)) else { return found };
    let Some(second) = tokens.get(second_at) else { return found };
    let third = behind(tokens, second_at).and_then(|(at, _)| tokens.get(at).map(|token| (at, token)));
    let year = third.and_then(|(at, token)| token.year().map(|year| (at, year)));
    let next_is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.key.as_str()));
    let last = year.map_or(second_at, |(at, _)| at);
    let dated = |day: i32, month: i32, sure: bool| Reading { written: Written { day: Some(day), month, year: year.map(|(_, year)| year) }, sure, last };
    // `14 March 1999`, `the 14th of March`
    let day = day_of(first.text).or_else(|| first.ordinal().filter(|_| next_is(at + 1, &["of"])));
    let called = second.month().or_else(|| second.like_a_month().filter(|_| third.is_some_and(|(_, token)| full_year(token.text).is_some())));
    // Not "a 7 day march".
    let joined = second_at > at + 1 && !next_is(at + 1, &["day"]);
    if let (Some(day), Some(month)) = (day, called) {
        found.push(dated(day, month, year.is_some() || (gap == Gap::Near && (joined || second.is_called_month()))));
    }
    let Some(month) = first.month() else {
        // `1999 March`, `1999 March 14`
        if let (Some(year), Some(month)) = (full_year(first.text), second.month()) {
            let day = third.and_then(|(at, token)| day_of(token.text).map(|day| (at, day)));
            let written = Written { day: day.map(|(_, day)| day), month, year: Some(year) };
            found.push(Reading { written, sure: day.is_some(), last: day.map_or(second_at, |(at, _)| at) });
        }
        return found;
    };
    // `March 14 1999`, `March the 14th`
    let the = second_at.checked_sub(1).is_some_and(|before| before > at && next_is(before, &["the"]));
    let suffixed = tokens.get(second_at + 1).is_some_and(|next| next.before.is_empty() && SUFFIXES.contains(&next.key.as_str()));
    if let Some(day) = day_of(second.text).or_else(|| second.ordinal().filter(|_| the)) {
        found.push(dated(day, month, year.is_some() || (gap == Gap::Near && (the || suffixed))));
    }
    // `March 1999`
    if let Some(year) = second.year() {
        found.push(Reading { written: Written { day: None, month, year: Some(year) }, sure: false, last: second_at });
    }
    found
}

/// Three numbers as the day, month and year of this country, of America and of machines.
fn orders([one, two, three]: [&str; 3]) -> Vec<Written> {
    let orders = [(one, two, three), (two, one, three), (three, two, one)];
    let fits = |(day, month, year): (&str, &str, &str)| Some(Written { day: Some(day_of(day)?), month: month_of(month)?, year: Some(year_of(year)?) });
    orders.into_iter().filter_map(fits).collect()
}

/// What may be read in figures from this token on.
fn in_figures(tokens: &[Token<'_>], at: usize) -> Vec<Reading> {
    let parted = |at: usize| tokens.get(at).filter(|token| token.is_number()).and_then(Token::parted_by);
    let text = |at: usize| tokens.get(at).filter(|token| token.is_number()).map_or("", |token| token.text);
    let before = at.checked_sub(1).is_some_and(|before| !text(before).is_empty()) && parted(at).is_some();
    let run = if before || text(at).is_empty() { 0 } else { 1 + (at + 1..tokens.len()).take_while(|at| parted(*at).is_some()).count() };
    let readings = |written: Vec<Written>, sure: bool, last: usize| written.into_iter().map(move |written| Reading { written, sure, last });
    let [one, two, three] = [text(at), text(at + 1), text(at + 2)];
    let mut found = Vec::new();
    // `14/3/1999`, `14.03.99`, `1999-03-14`
    if run == 3 && parted(at + 1) == parted(at + 2) {
        found.extend(readings(orders([one, two, three]), true, at + 2));
    } else if [at + 1, at + 2].iter().all(|at| tokens.get(*at).is_some_and(|token| token.gap() != Gap::Far)) {
        // `14 3 99`
        found.extend(readings(orders([one, two, three]), false, at + 2));
    }
    // `03/1999`
    let month = if run == 2 { month_of(one).zip(full_year(two)).or_else(|| month_of(two).zip(full_year(one))) } else { None };
    found.extend(month.map(|(month, year)| Reading { written: Written { day: None, month, year: Some(year) }, sure: false, last: at + 1 }));
    // `140399`, `14031999`, `19990314`
    let cuts: &[(usize, usize)] = match one.len() {
        6 => &[(2, 4)],
        8 => &[(2, 4), (4, 6)],
        _ => &[],
    };
    for (first, second) in cuts {
        let parts = [one.get(..*first), one.get(*first..*second), one.get(*second..)].map(Option::unwrap_or_default);
        found.extend(readings(orders(parts), false, at));
    }
    found
}

/// Every day that is written closer than its month, and every birth that was recorded in any of its parts: which it is, and as it stands in the text. In digits of
/// ours: give the text as it is read.
pub(super) fn find<'t>(text: &'t str, births: &[Birth]) -> Vec<(Which, &'t str)> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    for (at, first) in tokens.iter().enumerate() {
        let mut readings = in_words(&tokens, at);
        readings.extend(in_figures(&tokens, at));
        let birth = readings.iter().find(|reading| births.iter().any(|birth| birth.is(&reading.written)));
        let which = if birth.is_some() { Which::Birth } else { Which::Other };
        if let Some(reading) = birth.or_else(|| readings.iter().find(|reading| reading.sure)) {
            let end = tokens.get(reading.last).map_or(text.len(), |last| last.from + last.text.len());
            found.push((which, text.get(first.from..end).unwrap_or_default()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn born() -> Vec<Birth> {
        let day = |year, month, day| Day::from_ymd(year, month, day).unwrap();
        births(&[UncertainDay::On(day(1999, 3, 14)), UncertainDay::Month { year: 2001, month: 5 }, UncertainDay::Year(1998), UncertainDay::Between(day(2004, 11, 1), day(2004, 12, 31))])
    }

    #[test]
    fn a_recorded_birth_is_found_however_it_is_written() {
        for text in [
            "14 March 1999", "14th of March 1999", "the 14th day of March, 1999", "14 Mar 99", "14-Mar-1999", "14Mar1999", "14. March 1999", "14 MARCH 1999", "14 march 1999", "14th march",
            "March 14, 1999", "March 14th 1999", "Mar. 14th, 1999", "March the 14th", "March 14 ’99", "1999 March 14", "14 March", "fourteenth of March", "In March 14 were moved",
            "14/3/1999", "14.03.99", "1999-03-14", "3/14/1999", "14 / 3 / 99", "14 3 99", "140399", "19990314", "1999年3月14日", "March 1999", "Mar '99", "3/1999",
            "14 Mawrth 1999", "14eg o Fawrth 1999", "y 14eg o fis Mawrth", "ym Mawrth 1999", "14 martie 1999", "14 ale lunii martie, anul 1999", "14 März 1999",
            "May 2001", "14 May 2001", "Mai 2001", "1 November 2004", "31/12/04", "1 Tachwedd 2004", "31 decembrie 2004",
        ] {
            let text = format!("They say {text} it was.");
            assert!(find(&text, &born()).iter().any(|(which, _)| *which == Which::Birth), "{text}: {:?}", find(&text, &born()));
        }
    }

    #[test]
    fn any_day_closer_than_its_month_is_found_where_no_birth_is_recorded() {
        for (text, words) in [
            ("She was born on the 14th of March, 1999.", "14th of March, 1999"),
            ("born 14 Mar 99", "14 Mar 99"),
            ("born 14/03/99", "14/03/99"),
            ("moved on 3 May 2025", "3 May 2025"),
            ("moved on 3 May", "3 May"),
            ("moved on the first of May", "first of May"),
            ("wedi symud ar 3 o Fai 2025", "3 o Fai 2025"),
            ("mutați la 3 mai 2025", "3 mai 2025"),
            ("born 14 Marsh 1999", "14 Marsh 1999"),
        ] {
            assert_eq!(find(text, &[]), [(Which::Other, words)], "{text}");
        }
    }

    #[test]
    fn a_month_and_a_count_are_no_day() {
        for text in [
            "From March 2025 to June 2026, 7 days a week.",
            "In May 12 men slept there, in March 10 12-hour shifts were worked.",
            "Of the men, 12 may have slept there after a 7 day march.",
            "They slept until 12. March was the worst.",
            "Paid £20 on the 15th of each month, open 24/7, from 9.30-18.30, or 10-12 hours.",
            "There were 14 in March, 6 marks on the wall, 2 juniors in 2024.",
            "Between 2019 and 2024, since the 1990s, 2019-2024, 3/2025.",
            "Will they be paid in May? Nobody knows; the second may be.",
            "Lucrau 2 mai mult, gweithio 14 hyd y nos.",
        ] {
            assert!(find(text, &[]).is_empty(), "{text}: {:?}", find(text, &[]));
        }
        // Nor one beside a birth that was another day.
        assert!(find("In May 12 men slept there, from June 1999.", &born()).is_empty());
    }
}
