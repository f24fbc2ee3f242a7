//! Which marks stand in an opened concern: what the questions about vehicles, numbers, pages and the place were answered with. The story is not read by
//! machine (decision 64), and nothing of it leaves a trace: a sender's own number stands there as often as anybody's.

use crate::sealing::MarkText;
use crate::store::AddedMark;
use daybreak_reports::answers::Told;
use daybreak_reports::{Concern, Identity};
use daybreak_vault::trace::{Mark, Trace, TraceKeys};
use daybreak_vocabulary::marks;

/// As many as one report leaves: a list of a thousand numbers is no concern.
pub const MOST: usize = 20;

/// One mark, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub mark: Mark,
    pub text: String,
}

impl Found {
    pub fn new(mark: Mark, text: &str) -> Found {
        Found { mark, text: text.trim().to_owned() }
    }

    /// Whether it could be how the sender is reached or called: such a mark is traced only by somebody who can tell.
    pub fn may_be_the_senders(&self) -> bool {
        matches!(self.mark, Mark::Phone | Mark::Email | Mark::Name)
    }
}

/// One mark with its traces under every key, the newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traced {
    pub found: Found,
    pub traces: Vec<Trace>,
    /// Who put it down, where nobody told it.
    pub added: Option<AddedMark>,
}

/// The marks of a concern with their traces, each once, without those that are the sender's own; and after them those put down by hand.
pub fn traced(keys: &TraceKeys, concern: &Concern, identity: Option<&Identity>, by_hand: &[(AddedMark, MarkText)]) -> Vec<Traced> {
    let own = identity.map(|identity| senders(keys, identity)).unwrap_or_default();
    let mut all: Vec<Traced> = Vec::new();
    let told = of(concern).into_iter().map(|found| (found, None, MOST));
    let added = by_hand.iter().filter_map(|(added, words)| Some((Found::new(Mark::from_code(&words.mark)?, &words.text), Some(*added), MOST * 2)));
    for (found, added, most) in told.chain(added) {
        let traces = keys.all(found.mark, &found.text);
        let Some(first) = traces.first() else { continue };
        if all.len() < most && !own.contains(first) && !all.iter().any(|one| one.traces.first() == Some(first)) {
            all.push(Traced { found, traces, added });
        }
    }
    all
}

/// Whether this is how the sender themselves is reached or called.
pub fn is_the_senders(keys: &TraceKeys, identity: &Identity, found: &Found) -> bool {
    let own = senders(keys, identity);
    keys.all(found.mark, &found.text).first().is_some_and(|first| own.contains(first))
}

/// What the sender gave of themselves.
fn senders(keys: &TraceKeys, identity: &Identity) -> Vec<Trace> {
    let given = [(Mark::Phone, &identity.phone), (Mark::Email, &identity.email), (Mark::Name, &identity.name)];
    given.into_iter().flat_map(|(mark, text)| keys.all(mark, text)).collect()
}

/// The marks of a concern in the order of its questions.
pub fn of(concern: &Concern) -> Vec<Found> {
    let people = &concern.people;
    let mut found: Vec<Found> = people.vehicles.iter().flat_map(|line| vehicles(line)).collect();
    found.extend(people.phones.iter().flat_map(|line| phones(line)));
    found.extend(people.links.iter().flat_map(|line| pages(line)));
    found.extend(house(&concern.place.words, &concern.place.postcode));
    let names = concern.questions.iter().filter_map(|(question, told)| match told {
        Told::Words(words) if question == "gangmaster" => name(words),
        Told::Words(_) | Told::Answer(_) => None,
    });
    found.extend(names);
    found
}

/// What was told in answer to the same questions and holds no mark that could be read: it is compared with nothing.
pub fn unread(concern: &Concern) -> Vec<String> {
    let people = &concern.people;
    let vehicles = people.vehicles.iter().filter(|line| vehicles(line).is_empty());
    let phones = people.phones.iter().filter(|line| phones(line).is_empty());
    let pages = people.links.iter().filter(|line| pages(line).is_empty());
    vehicles.chain(phones).chain(pages).filter(|line| !line.trim().is_empty()).cloned().collect()
}

/// Registration marks in a line about vehicles: those of this country anywhere in it, others where nothing else stands beside them.
pub fn vehicles(line: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for piece in line.split([',', ';', '(', ')', '/', ':']) {
        let words: Vec<&str> = piece.split_whitespace().collect();
        let british = (1..=3).rev().flat_map(|length| words.windows(length)).find(|window| is_british(window)).map(|window| window.join(" "));
        let whole = || (words.len() <= 3 && words.iter().all(|word| is_part_of_a_mark(word)) && marks::vehicle(piece).is_ok()).then(|| piece.to_owned());
        found.extend(british.or_else(whole).map(|text| Found::new(Mark::Vehicle, &text)));
    }
    found
}

/// A part of a foreign mark: with a digit, or a few capitals.
fn is_part_of_a_mark(word: &str) -> bool {
    word.contains(|sign: char| sign.is_ascii_digit()) || (word.len() <= 3 && word.chars().all(|sign| sign.is_ascii_uppercase()))
}

/// The forms of marks in Great Britain since 1932 and in Northern Ireland, `A` a letter and `9` a digit (general knowledge, 2026).
const BRITISH: [&str; 10] = ["AA99AAA", "A9AAA", "A99AAA", "A999AAA", "AAA9A", "AAA99A", "AAA999A", "AAA9999", "AAA999", "AA9999"];

fn is_british(words: &[&str]) -> bool {
    let Ok(normal) = marks::vehicle(&words.join(" ")) else { return false };
    // O and 0, I and 1 are one already: either may stand for a letter.
    let is = |form: char, sign: char| if form == '9' { sign.is_ascii_digit() } else { sign.is_ascii_alphabetic() || matches!(sign, '0' | '1') };
    let fits = |form: &&str| form.len() == normal.len() && form.chars().zip(normal.chars()).all(|(form, sign)| is(form, sign));
    let Some(form) = BRITISH.into_iter().find(|form| fits(form)) else { return false };
    // "van 2019" has the form of an old mark: those count only in capitals.
    form.ends_with('A') || words.iter().all(|word| !word.contains(|sign: char| sign.is_lowercase()))
}

/// Telephone numbers in a line: the whole of it, or each stretch of it that is dialled.
pub fn phones(line: &str) -> Vec<Found> {
    if marks::phone(line).is_ok() {
        return vec![Found::new(Mark::Phone, line)];
    }
    let dialled = |sign: char| sign.is_ascii_digit() || matches!(sign, '+' | ' ' | '(' | ')' | '-' | '.');
    line.split(|sign| !dialled(sign)).map(|piece| piece.trim_end_matches(['(', '-', '.', ' '])).filter(|piece| marks::phone(piece).is_ok()).map(|piece| Found::new(Mark::Phone, piece)).collect()
}

/// E-mail and web addresses in a line.
pub fn pages(line: &str) -> Vec<Found> {
    let words = line.split(|sign: char| sign.is_whitespace() || matches!(sign, ',' | ';' | '<' | '>' | '(' | ')'));
    let read = |word: &str| {
        let word = word.trim_matches(['.', '\'', '"', '!']);
        if marks::email(word).is_ok() {
            Some(Found::new(Mark::Email, word))
        } else {
            marks::web(word).is_ok().then(|| Found::new(Mark::Web, word))
        }
    };
    words.filter_map(read).collect()
}

/// A house: its number at the beginning of a line of the place, with the postcode.
pub fn house(words: &str, postcode: &str) -> Option<Found> {
    if marks::postcode(postcode).is_err() {
        return None;
    }
    let number = words.split(['\n', ',']).find_map(|line| {
        let first = line.split_whitespace().next()?;
        let digits = first.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
        (!digits.is_empty() && digits.len() <= 4 && first.len() <= digits.len() + 1 && digits.chars().all(|sign| sign.is_ascii_digit())).then_some(first)
    })?;
    Some(Found::new(Mark::Address, &format!("{number}, {postcode}")))
}

/// A name where nothing but a name was answered: two to four words, each with a capital.
fn name(words: &str) -> Option<Found> {
    let parts: Vec<&str> = words.split_whitespace().collect();
    let is_name = (2..=4).contains(&parts.len())
        && parts.iter().all(|part| part.starts_with(char::is_uppercase) && part.chars().all(|sign| sign.is_alphabetic() || matches!(sign, '-' | '\'' | '\u{2019}')));
    is_name.then(|| Found::new(Mark::Name, words))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(found: Vec<Found>) -> Vec<String> {
        found.into_iter().map(|one| one.text).collect()
    }

    #[test]
    fn marks_are_found_as_people_write_them() {
        for (line, marks) in [
            ("Grey van, ZQ19 IQZ", &["ZQ19 IQZ"][..]),
            ("ZQ19 IQZ, grey", &["ZQ19 IQZ"]),
            ("white transit van ZQI9IQZ with a dent", &["ZQI9IQZ"]),
            ("AB12 CDO and a caravan", &["AB12 CDO"]),
            ("B-123-ABC", &["B-123-ABC"]),
            ("Grey van, long wheelbase, ends in IQZ", &[]),
            ("white van 2019", &[]),
            ("two vans", &[]),
        ] {
            assert_eq!(texts(vehicles(line)), marks, "{line}");
        }
        for (line, marks) in [
            ("07700 900381", &["07700 900381"][..]),
            ("Boss: 07700 900381 (nights)", &["07700 900381"]),
            ("+40 721 555 123", &["+40 721 555 123"]),
            ("his number ends 381", &[]),
        ] {
            assert_eq!(texts(phones(line)), marks, "{line}");
        }
        assert_eq!(texts(pages("Ad: https://jobs.example.org/offer, or write boss@example.org.")), ["https://jobs.example.org/offer", "boss@example.org"]);
        assert_eq!(texts(pages("on the internet")), Vec::<String>::new());
    }

    #[test]
    fn a_house_needs_its_number_and_a_postcode() {
        assert_eq!(house("14a Tenter Hill", "ZZ1 2AB").map(|one| one.text), Some("14a, ZZ1 2AB".to_owned()));
        assert_eq!(house("Behind the wash\n7 Brick Lane", "ZZ7 4QX").map(|one| one.text), Some("7, ZZ7 4QX".to_owned()));
        for (words, postcode) in [("Behind the wash", "ZZ7 4QX"), ("14 Tenter Hill", ""), ("14 Tenter Hill", "QQ1 1AA"), ("2019 onwards, mostly at night", "")] {
            assert_eq!(house(words, postcode), None, "{words}");
        }
    }

    #[test]
    fn a_name_is_a_name_only_where_nothing_else_is_said() {
        assert_eq!(name("Ján Novák").map(|one| one.mark), Some(Mark::Name));
        for words in ["Jan", "a man called Jan Novak", "Nobody knows", "They come in two Vans"] {
            assert_eq!(name(words), None, "{words}");
        }
    }
}
