//! What leads to somebody, looked for in words that would leave. It can be asked for and not read: what is found is told as it stands in those words.

use super::{Address, Blocked, Contact, Way, When};
use crate::record::Details;
use daybreak_vocabulary::written;

/// What kind of thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trace {
    /// A telephone number, a mail address, or whoever passes a word on.
    Contact,
    /// A house, a street, a postcode, or a town they must not be looked for in.
    Address,
    /// The name of somebody who must not know.
    Name,
}

/// What leads to somebody, and who must not know: letters and digits alone, however they are spaced or written.
#[derive(Clone, Default)]
pub struct Traces {
    /// The last nine digits of each telephone: with the country or without.
    phones: Vec<String>,
    pieces: Vec<(Trace, String)>,
    names: Vec<(Trace, String)>,
}

impl std::fmt::Debug for Traces {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Traces(not shown)")
    }
}

/// What is shorter can't be told from a word or a count.
const SHORTEST: usize = 5;
/// A street without its number: so much of it that it is no word by chance.
const STREET: usize = 8;

impl Traces {
    /// Everything the record has, whether or not it may be used: for words that may lead to nobody.
    pub fn all(contact: Option<&Contact>, details: &Details) -> Traces {
        let mut traces = Traces::of(contact, details, |_, _| true);
        if let Some(Contact { decision_to, .. }) = contact {
            traces.piece(Trace::Contact, &decision_to.email);
            traces.address(&decision_to.address);
        }
        traces
    }

    /// Looks for what another record of the same person has as well.
    pub fn extend(&mut self, other: Traces) {
        self.phones.extend(other.phones);
        self.pieces.extend(other.pieces);
        self.names.extend(other.names);
    }

    /// What leads to them by a way they did not call safe.
    fn kept_back(contact: Option<&Contact>, details: &Details) -> Traces {
        Traces::of(contact, details, |contact, way| matches!(contact.reach(way, When::Later, None), Err(Blocked::Never | Blocked::NotKnown)))
    }

    fn of(contact: Option<&Contact>, details: &Details, wanted: impl Fn(&Contact, Way) -> bool) -> Traces {
        let own: Vec<String> = details.names.iter().flat_map(|name| [&name.first, &name.last]).flat_map(|part| name_words(part)).map(|(_, name)| name).collect();
        // Whoever has their name has it: a family shares one.
        let mut traces = Traces::default();
        for name in details.not_to_know().flat_map(|one| name_words(&one.name)).map(|(_, name)| name) {
            traces.name(Trace::Name, name, &own);
        }
        let Some(contact) = contact else { return traces };
        for way in Way::ALL.iter().filter(|way| wanted(contact, **way)) {
            match way {
                Way::Call | Way::Text => traces.phones(&contact.phone),
                Way::Email => traces.piece(Trace::Contact, &contact.email),
                Way::Post | Way::InPerson => {
                    traces.address(&contact.address);
                    if contact.rules.never.contains(way) {
                        traces.piece(Trace::Address, &contact.address.town);
                    }
                }
                Way::Through => traces.through(&contact.through, &own),
            }
        }
        traces
    }

    fn name(&mut self, trace: Trace, name: String, own: &[String]) {
        if !own.contains(&name) && !self.names.iter().any(|(_, known)| *known == name) {
            self.names.push((trace, name));
        }
    }

    /// Whoever passes a word on, and how they are reached: the whole line, and each name, number and mailbox in it by itself.
    fn through(&mut self, line: &str, own: &[String]) {
        self.piece(Trace::Contact, line);
        self.phones(line);
        line.split_whitespace().filter(|word| word.contains('@')).for_each(|mailbox| self.piece(Trace::Contact, mailbox));
        for (_, name) in name_words(line) {
            if !says_who_or_how(&name) {
                self.name(Trace::Contact, name, own);
            }
        }
    }

    /// Each telephone of a line that may hold more than one.
    fn phones(&mut self, line: &str) {
        let read = written::as_read(line);
        for run in written::numbers(&read) {
            self.phone(run);
            // A run begins with its first digit: the sign of a country before it is part of what it is.
            let abroad = format!("+{run}");
            parts(if read.contains(&abroad) { &abroad } else { run }).iter().for_each(|number| self.phone(number));
        }
        if !line.contains(char::is_alphabetic) {
            self.phone(line);
        }
    }

    fn phone(&mut self, number: &str) {
        let digits: String = written::key(number).chars().filter(char::is_ascii_digit).collect();
        let end = digits.get(digits.len().saturating_sub(9)..).unwrap_or_default().to_owned();
        if end.len() >= SHORTEST && !self.phones.contains(&end) {
            self.phones.push(end);
        }
    }

    fn piece(&mut self, trace: Trace, text: &str) {
        let piece = (trace, written::key(text));
        if piece.1.chars().count() >= SHORTEST && !self.pieces.contains(&piece) {
            self.pieces.push(piece);
        }
    }

    /// The whole of it, each part that has a number ("Flat 2"), each street without its number, and the postcode.
    fn address(&mut self, address: &Address) {
        self.piece(Trace::Address, &address.street);
        self.piece(Trace::Address, &address.postcode);
        for part in address.street.split([',', ';', '\n']) {
            if part.contains(char::is_numeric) {
                self.piece(Trace::Address, part);
            }
            let street: Vec<&str> = part.split_whitespace().skip_while(|word| is_house(word)).collect();
            let street = street.join(" ");
            if street.contains(' ') && written::key(&street).chars().count() >= STREET {
                self.piece(Trace::Address, &street);
            }
        }
    }

    /// What of it stands in a text, as it stands there: first what leads to them, then each name. Signs that nobody sees part what they stand in: give the text as it is
    /// seen ([`written::seen`]).
    pub fn found_in<'t>(&self, text: &'t str) -> Vec<(Trace, &'t str)> {
        let phones = self.phones.iter().filter_map(|end| written::found(text, end, |letter| letter.is_ascii_digit())).map(|words| (Trace::Contact, words));
        let pieces = self.pieces.iter().filter_map(|(trace, piece)| written::found(text, piece, |_| true).map(|words| (*trace, words)));
        // A name of a script without spaces stands within others' letters.
        let unspaced = self.names.iter().filter(|(_, name)| name.contains(written::is_unspaced));
        let unspaced = unspaced.filter_map(|(trace, name)| written::found(text, name, |_| true).map(|word| (*trace, word)));
        let spoken = name_words(text).filter_map(|(word, name)| self.names.iter().find(|(_, known)| *known == name).map(|(trace, _)| (*trace, word)));
        phones.chain(pieces).chain(unspaced).chain(spoken).collect()
    }
}

/// Whether words that would leave tell what must stay: a number, a mail address, a street or a town by which they may not be reached, or the name of
/// somebody who must not know. Yes or no: what it was is not said, and so stays within this module.
pub fn gives_away<'a>(contact: Option<&Contact>, details: &Details, texts: impl IntoIterator<Item = &'a str>) -> bool {
    let kept = Traces::kept_back(contact, details);
    texts.into_iter().any(|text| !kept.found_in(&written::seen(text)).is_empty())
}

/// A number by itself, with its area.
const WHOLE: usize = 9;
/// One dialled within its area.
const LOCAL: usize = 6;

/// Telephones that stand in one run, parted by a slash, a dash or a wide gap: each part that is a number whole, and all of them where each can be dialled. What stands
/// behind an area parts nothing; nor what stands behind a country and an area.
fn parts(run: &str) -> Vec<String> {
    let plain = |letter: char| match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    };
    let run: String = run.chars().map(plain).collect();
    let coarse: Vec<&str> = run.split('/').flat_map(|part| part.split("  ")).flat_map(|part| part.split(" - ")).collect();
    let fine: Vec<&str> = coarse.iter().flat_map(|part| part.split('-')).collect();
    let digits = |part: &&str| part.chars().filter(char::is_ascii_digit).count();
    let mut found = Vec::new();
    for parts in [coarse, fine] {
        let parts: Vec<&str> = parts.into_iter().filter(|part| digits(part) > 0).collect();
        let each = parts.iter().all(|part| digits(part) >= if has_country(part) { WHOLE } else { LOCAL });
        found.extend(parts.into_iter().filter(|part| each || digits(part) >= WHOLE).map(str::to_owned));
    }
    found
}

/// Whether it begins with a country, which nobody dials within an area. "440001" alone may be of an area.
fn has_country(part: &str) -> bool {
    let part = part.trim_start_matches([' ', '(']);
    let ours = part.strip_prefix("44").is_some_and(|rest| rest.starts_with(|letter: char| !letter.is_ascii_digit()));
    ours || part.starts_with('+') || part.starts_with("00")
}

/// What stands before a street: a number, or what the number is of.
fn is_house(word: &str) -> bool {
    const OF: [&str; 7] = ["flat", "unit", "room", "apartment", "apt", "no", "fflat"];
    word.contains(char::is_numeric) || OF.contains(&written::key(word).as_str())
}

/// The words of a text that may be names: those that do not begin with a small letter, each with the one form of the many ways of writing it. "The manager
/// of the home" has none.
fn name_words(text: &str) -> impl Iterator<Item = (&str, String)> {
    const NO_NAMES: [&str; 14] = ["the", "mr", "mrs", "ms", "miss", "dr", "my", "her", "his", "their", "he", "she", "they", "in"];
    let words = text.split(|letter: char| !letter.is_alphanumeric() && !written::stays_within(letter));
    let may_be_names = words.filter(|word| word.chars().find(|letter| letter.is_alphanumeric()).is_some_and(|first| first.is_alphabetic() && !first.is_lowercase()));
    may_be_names.map(|word| (word, written::key(word))).filter(|(_, key)| key.chars().count() > 1 && !NO_NAMES.contains(&key.as_str()))
}

/// What such a line says with a capital and is no name: who somebody is to them, how and when they are reached. As [`written::key`] gives it.
fn says_who_or_how(word: &str) -> bool {
    const WHO: [&str; 22] = [
        "sister", "brother", "mother", "father", "mum", "dad", "aunt", "uncle", "cousin", "friend", "neighbour", "chwaer", "brawd", "mam", "tad", "ffrind", "sora", "fratele", "mama", "tata",
        "prietena", "prietenul",
    ];
    const HOW: [&str; 33] = [
        "an", "and", "ask", "at", "by", "call", "contact", "email", "for", "from", "if", "mail", "no", "number", "on", "only", "or", "phone", "please", "ring", "text", "through", "to", "via",
        "when", "with", "write", "drwy", "trwy", "gofynnwch", "ffoniwch", "prin", "la",
    ];
    const WHEN: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let bare = word.strip_suffix('s').unwrap_or(word);
    WHO.contains(&word) || HOW.contains(&word) || WHEN.contains(&bare)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Close, MayKnow, Name, NameKind, Relation};
    use crate::safe::{Rules, Typed};

    fn details() -> Details {
        let name = |first: &str, last: &str| Name { kind: NameKind::Used, first: first.to_owned(), last: last.to_owned() };
        let close = |name: &str, may_know| Close { name: name.to_owned(), relation: Relation::OtherFamily, may_know, words: String::new() };
        Details {
            names: vec![name("Noor", "Ahmadi")],
            close: vec![close("Uncle Karim Ahmadi", MayKnow::Nothing), close("李娜", MayKnow::Nothing), close("Leyla", MayKnow::Everything), close("The manager of the home", MayKnow::NotWhere)],
            ..Details::default()
        }
    }

    fn contact(rules: Rules, street: &str) -> Contact {
        let address = Address { street: street.to_owned(), town: "Northmere".to_owned(), postcode: "ZZ1 2AB".to_owned(), ..Address::default() };
        let typed = Typed { phone: "07700 900147".to_owned(), email: "noor@example.org".to_owned(), address, ..Typed::default() };
        Contact { rules, ..Contact::default() }.with(typed)
    }

    #[test]
    fn words_that_would_lead_somebody_to_them_are_found_and_what_is_safe_is_not() {
        let rules = Rules { safe: vec![Way::Email], never: vec![Way::Post], ..Rules::default() };
        let (one, details) = (contact(rules, "4 Quay Street"), details());
        for (text, found) in [
            ("Sleeps at 4, Quay street now.", true),
            ("Sleeps in Quay Street.", true),
            ("The house is in northmere.", true),
            ("Ring +44 7700 900 147", true),
            ("Write to noor@example.org", false),
            ("KARIM drove her.", true),
            ("Ka\u{ad}rim drove her.", true),
            ("Kari\u{301}m drove her.", true),
            ("她和李娜住在一起。", true),
            ("Ring ٠٧٧٠٠ ٩٠٠ ١٤٧", true),
            ("Noor Ahmadi and Leyla came; the manager of the home did not.", false),
            ("Worked on the quay, in a street by the sea.", false),
        ] {
            assert_eq!(gives_away(Some(&one), &details, [text]), found, "{text}");
        }
        assert!(!gives_away(None, &Details::default(), ["Anything at 4 Quay Street"]));
    }

    #[test]
    fn whoever_passes_a_word_on_is_found_by_their_name_their_number_and_their_mailbox() {
        let through = |line: &str| {
            let contact = Contact { rules: Rules { safe: Way::ALL.to_vec(), ..Rules::default() }, ..Contact::default() }.with(Typed { through: line.to_owned(), ..Typed::default() });
            Traces::all(Some(&contact), &details())
        };
        let sister = through("Through Sister Anne Quill on Mondays, 07700 900222 or 01632/960001; <anne.q@example.org>");
        for (text, found) in [
            ("Ring Sister Anne on 07700 900222", vec![(Trace::Contact, "700 900222"), (Trace::Contact, "Anne")]),
            ("Ring 07700.900.222", vec![(Trace::Contact, "700.900.222")]),
            ("Ring +44 1632 960001", vec![(Trace::Contact, "632 960001")]),
            ("anne.q@example.org knows", vec![(Trace::Contact, "anne.q@example.org")]),
            ("QUILL came.", vec![(Trace::Contact, "QUILL")]),
            ("Through her sister she found work. On Mondays she was let out.", vec![]),
        ] {
            assert_eq!(sister.found_in(text), found, "{text}");
        }
        // Whoever has their name has it, and whoever must not know is who must not know.
        assert_eq!(through("Noor Ahmadi herself; Karim").found_in("Ahmadi, Karim"), [(Trace::Name, "Karim")]);
        let unsafe_way = Contact::default().with(Typed { through: "Sister Anne, 07700 900222".to_owned(), ..Typed::default() });
        assert!(gives_away(Some(&unsafe_way), &details(), ["Anne came along."]));
        let safe = Contact { rules: Rules { safe: vec![Way::Through], ..Rules::default() }, ..unsafe_way };
        assert!(!gives_away(Some(&safe), &details(), ["Anne came along."]));
    }

    #[test]
    fn of_two_telephones_in_one_box_each_is_found() {
        let found = |typed: &str, text: &str| {
            let contact = Contact::default().with(Typed { phone: typed.to_owned(), ..Typed::default() });
            !Traces::all(Some(&contact), &Details::default()).found_in(text).is_empty()
        };
        for between in [" / ", "/", " - ", "-", " \u{2013} ", "   ", " \u{a0}", ", ", " or "] {
            let typed = format!("07700 900222{between}01632 960001");
            for (text, is_found) in [
                ("Ring 07700 900222", true),
                ("Ring +44 7700 900 222", true),
                ("Ring 01632-960001", true),
                ("Ring +44 (1632) 960001", true),
                ("Ring 01632 960009", false),
                ("Ring 07700 900001", false),
            ] {
                assert_eq!(found(&typed, text), is_found, "{typed:?} in {text:?}");
            }
        }
        assert!(found("01632-960001 / 07700 900222", "01632 960001") && found("01632-960001 / 07700 900222", "07700 900222"));
        assert!(found("960001 / 960002", "Ring 960001") && found("960001 / 960002", "Ring 960002"));
        // An area by itself leads to nobody.
        assert!(!found("01632/960001", "Another of 01632") && !found("+44-7700-900222", "Ring 7700 or 900"));
        // Nor does one with its country.
        for typed in ["+44 7700-900222", "+447700-900222", "0044 7700-900222", "44 7700 - 900222", "+44 (0)7700-900222"] {
            assert!(found(typed, "Ring +44 7700 900222") && found(typed, "Ring 07700 900 222"), "{typed}");
            assert!(!found(typed, "Ring +44 7700 900111") && !found(typed, "Ring 0044 7700 900111"), "{typed}");
        }
        assert!(found("+44 1632-960001", "Ring 01632 960001") && !found("+44 1632-960001", "Ring +44 1632 960009"));
        assert!(found("+44 1632 960001 / +44 7700 900222", "Ring 01632 960001") && found("440001 / 440002", "Ring 440001"));
    }

    #[test]
    fn all_of_it_is_found_whether_it_is_safe_or_not_and_never_told() {
        let rules = Rules { safe: Way::ALL.to_vec(), ..Rules::default() };
        let all = Traces::all(Some(&contact(rules, "Flat 2, 4 Quay Street")), &details());
        for (text, found) in [
            ("Sleeps at 4 quay street.", vec![(Trace::Address, "4 quay street"), (Trace::Address, "quay street")]),
            ("In flat 2 of that house.", vec![(Trace::Address, "flat 2")]),
            ("Near zz12ab", vec![(Trace::Address, "zz12ab")]),
            ("Noor@Example.org", vec![(Trace::Contact, "Noor@Example.org")]),
            ("Karim knows 7700-900147", vec![(Trace::Contact, "700-900147"), (Trace::Name, "Karim")]),
            ("In Northmere, on a quay.", vec![]),
        ] {
            assert_eq!(all.found_in(text), found, "{text}");
        }
        assert_eq!(format!("{all:?}"), "Traces(not shown)");
    }
}
