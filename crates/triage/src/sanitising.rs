//! What in a text could tell who its source is: pieces marked, each with the reason, for a person to decide about. Nothing is taken out by a machine, and a
//! text without marks is not a safe text: what only one person could know, no list finds. The page says so.

use daybreak_vocabulary::written::{is_unspaced, key, places, stays_within};
use daybreak_vocabulary::{codes, marks};
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// Why a piece of a text is marked. The first is the strongest: where two meet, it stays.
    Why, "sanitise-why-" {
        /// It stands in what the source told of themselves.
        Source = "source",
        Phone = "phone",
        /// An e-mail or web address.
        Mail = "mail",
        /// A postcode, or a house with its street.
        Address = "address",
        /// Somebody's wife, neighbour, boss: from it the source can be guessed.
        Relation = "relation",
        /// "I", "my", "we": the source speaks.
        Speaking = "speaking",
        /// When it was seen or told: who was there then is soon counted.
        Day = "day",
        /// "The only one who", "nobody else": few could know it.
        Only = "only",
        /// A word that looks like a name. It may be the offender's: then it stays.
        Name = "name",
    }
}

/// What is known of the source: whatever of it stands in a text is marked first of all.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Names, numbers, addresses, who else answers their telephone.
    pub words: Vec<String>,
}

/// One piece of a text, by bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub from: usize,
    pub to: usize,
    pub why: Why,
}

/// A text in pieces, in order; together they are the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    pub text: &'t str,
    pub why: Option<Why>,
}

const RELATIONS: &[&str] = &[
    // English
    "wife", "husband", "partner", "mother", "father", "mum", "mam", "dad", "sister", "brother", "son", "daughter", "cousin", "uncle", "aunt", "auntie", "niece", "nephew", "grandmother",
    "grandfather", "nan", "neighbour", "neighbours", "neighbor", "friend", "boyfriend", "girlfriend", "ex", "colleague", "workmate", "boss", "manager", "supervisor", "landlord", "landlady",
    "tenant", "lodger", "housemate", "roommate", "flatmate", "carer", "nurse", "doctor", "teacher", "customer", "client", "driver", "cleaner", "receptionist", "caretaker", "volunteer",
    // Welsh
    "gwraig", "gŵr", "tad", "chwaer", "brawd", "mab", "merch", "cefnder", "cyfnither", "ewythr", "modryb", "cymydog", "cymdoges", "cymdogion", "ffrind", "cariad", "cydweithiwr", "rheolwr", "landlord",
    "nyrs", "athro", "athrawes", "cwsmer", "gyrrwr",
    // Romanian
    "soț", "soțul", "soția", "mama", "tata", "tatăl", "sora", "fratele", "fiul", "fiica", "verișoara", "vărul", "unchiul", "mătușa", "vecin", "vecina", "vecinul", "vecinii", "prieten", "prietena",
    "prietenul", "coleg", "colega", "colegul", "șeful", "șefa", "proprietarul", "chiriaș", "asistenta", "profesoara", "client", "clientul", "șoferul",
];

const SPEAKING: &[&str] = &[
    "i", "i'm", "i've", "i'd", "i'll", "me", "my", "mine", "myself", "we", "we're", "we've", "us", "our", "ours", "ourselves", // English
    "fy", "rwy", "rwyf", "rydw", "dwi", "roeddwn", "gwelais", "ein", "rydym", "roedden", // Welsh
    "eu", "mie", "mine", "meu", "mea", "mei", "mele", "noi", "nouă", "nostru", "noastră", "noștri", "noastre", // Romanian
];

const DAYS: &[&str] = &[
    "yesterday", "today", "tonight", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august",
    "september", "october", "november", "december", "midnight", "noon", // English; "may" is more often no month
    "ddoe", "heddiw", "heno", "yfory", "neithiwr", "llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul", // Welsh
    "ieri", "azi", "astăzi", "aseară", "mâine", "luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică", "ianuarie", "februarie", "martie", "aprilie", "iunie", "iulie",
    "septembrie", "octombrie", "noiembrie", "decembrie", // Romanian
];

/// Two words that together tell a time.
const DAYS_TOGETHER: &[(&str, &str)] =
    &[("last", "night"), ("this", "morning"), ("this", "evening"), ("this", "afternoon"), ("last", "week"), ("bore", "heddiw"), ("noaptea", "trecută"), ("azi", "dimineață")];

const ONLY: &[&str] = &["only", "alone", "sole", "unique", "unig", "singur", "singura", "singurul", "singură"];
const ONLY_TOGETHER: &[(&str, &str)] =
    &[("nobody", "else"), ("no-one", "else"), ("one", "else"), ("just", "me"), ("one", "of"), ("first", "time"), ("neb", "arall"), ("nimeni", "altcineva"), ("nimeni", "altul"), ("doar", "eu")];

/// Ends of a street's name.
const STREETS: &[&str] = &[
    "street", "road", "lane", "avenue", "close", "drive", "way", "court", "house", "terrace", "crescent", "place", "gardens", "hill", "flat", "row", "square", "stryd", "heol", "ffordd", "lôn", "strada",
    "aleea", "bulevardul",
];

/// A word of a text, by bytes.
#[derive(Clone, Copy)]
struct Word<'t> {
    from: usize,
    to: usize,
    text: &'t str,
    /// It follows the end of a sentence, or nothing.
    begins: bool,
}

impl Word<'_> {
    fn small(&self) -> String {
        self.text.to_lowercase().replace('’', "'")
    }

    fn is_capitalised(&self) -> bool {
        let mut letters = self.text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
    }

    fn has_digit(&self) -> bool {
        self.text.chars().any(char::is_numeric)
    }
}

/// Everything in a text that could tell who the source is: in order, none within another.
pub fn marks(text: &str, known: &Known) -> Vec<Mark> {
    let words = words(text);
    let mut found = Vec::new();
    source(text, &words, known, &mut found);
    contacts(text, &words, &mut found);
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1);
        let small = word.small();
        let together = |list: &[(&str, &str)]| next.filter(|next| list.contains(&(small.as_str(), next.small().as_str()))).map(|next| next.to);
        let mut mark = |to: usize, why: Why| found.push(Mark { from: word.from, to, why });
        if RELATIONS.contains(&small.as_str()) {
            mark(word.to, Why::Relation);
        }
        if SPEAKING.contains(&small.as_str()) && !is_abbreviation(word) {
            mark(word.to, Why::Speaking);
        }
        if DAYS.contains(&small.as_str()) || is_time(word.text) {
            mark(word.to, Why::Day);
        }
        if ONLY.contains(&small.as_str()) {
            mark(word.to, Why::Only);
        }
        if let Some(to) = together(DAYS_TOGETHER) {
            mark(to, Why::Day);
        }
        if let Some(to) = together(ONLY_TOGETHER) {
            mark(to, Why::Only);
        }
        if is_name(&words, at) {
            mark(word.to, Why::Name);
        }
    }
    apart(found)
}

/// A text cut at its marks.
pub fn pieces<'t>(text: &'t str, marks: &[Mark]) -> Vec<Piece<'t>> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for mark in marks {
        let (Some(before), Some(marked)) = (text.get(at..mark.from), text.get(mark.from..mark.to)) else { continue };
        if !before.is_empty() {
            pieces.push(Piece { text: before, why: None });
        }
        pieces.push(Piece { text: marked, why: Some(mark.why) });
        at = mark.to;
    }
    if let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        pieces.push(Piece { text: rest, why: None });
    }
    pieces
}

/// What may stand inside a word.
const INSIDE: [char; 6] = ['\'', '’', '-', '.', ':', '/'];

/// Letters and digits, with what may stand inside a word.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut begin: Option<usize> = None;
    let mut ended = true;
    let mut take = |from: usize, to: usize, ended: &mut bool| {
        let whole = text.get(from..to).unwrap_or_default();
        let trimmed = whole.trim_end_matches(['\'', '’', '-', '.', ':', '/']);
        if !trimmed.is_empty() {
            words.push(Word { from, to: from + trimmed.len(), text: trimmed, begins: *ended });
            // "today." ends a sentence although the dot was gathered with the word.
            *ended = whole.get(trimmed.len()..).is_some_and(|rest| rest.contains('.'));
        }
    };
    for (at, letter) in text.char_indices() {
        let within = letter.is_alphanumeric() || (begin.is_some() && (INSIDE.contains(&letter) || stays_within(letter)));
        match (within, begin) {
            (true, None) => begin = Some(at),
            (false, Some(from)) => {
                take(from, at, &mut ended);
                begin = None;
            }
            _ => {}
        }
        if matches!(letter, '.' | '!' | '?' | '\n' | '“' | '"') && begin.is_none() {
            ended = true;
        }
    }
    if let Some(from) = begin {
        take(from, text.len(), &mut ended);
    }
    words
}

/// A detail of so few words is a name, and no prose.
const NAME: usize = 4;

/// Whatever of the source's own details stands in the text, however it is written there: names, numbers by their digits, addresses whole.
fn source(text: &str, words: &[Word<'_>], known: &Known, found: &mut Vec<Mark>) {
    let digits = |text: &str| text.chars().filter_map(marks::digit).collect::<String>();
    // Each word whole, and the pieces of it: "Dana's", "Dana/Maria".
    let keyed: Vec<(Word<'_>, Vec<(&str, String)>)> = words
        .iter()
        .map(|word| (*word, std::iter::once(word.text).chain(word.text.split(INSIDE)).map(|piece| (piece, key(piece))).collect()))
        .collect();
    let mut names = Names::default();
    for detail in &known.words {
        let number = digits(detail);
        if number.len() >= 6 {
            // The last nine digits are the same with and without the country.
            let tail = number.get(number.len().saturating_sub(9)..).unwrap_or_default();
            let same = |run: &&(usize, usize)| digits(text.get(run.0..run.1).unwrap_or_default()).contains(tail);
            found.extend(runs(text, is_near_digits).iter().filter(same).map(|run| Mark { from: run.0, to: run.1, why: Why::Source }));
        }
        if detail.contains('@') {
            found.extend(places(text, detail).into_iter().map(|(from, to)| Mark { from, to, why: Why::Source }));
        }
        let parts = self::words(detail);
        let is_name = parts.len() <= NAME && !detail.contains('@');
        for part in parts.iter().filter(|part| !part.has_digit()) {
            let pieces = part.text.split(INSIDE).filter(|piece| is_name && *piece != part.text);
            for piece in std::iter::once(part.text).chain(pieces) {
                names.want(piece, is_name);
            }
        }
    }
    for name in &names.unspaced {
        found.extend(places(text, name).into_iter().map(|(from, to)| Mark { from, to, why: Why::Source }));
    }
    let same = keyed.iter().filter(|(_, pieces)| pieces.iter().any(|(piece, key)| names.has(piece, key)));
    found.extend(same.map(|(word, _)| Mark { from: word.from, to: word.to, why: Why::Source }));
}

/// Names of the source's to look for: each once, however often it was told, since what was told may be as long as the text.
#[derive(Default)]
struct Names<'k> {
    /// What all ways of writing one have in common.
    keys: BTreeSet<String>,
    /// Those of scripts without spaces: they stand within others' letters.
    unspaced: BTreeSet<&'k str>,
}

impl<'k> Names<'k> {
    fn want(&mut self, name: &'k str, may_be_short: bool) {
        let small = name.to_lowercase().replace('’', "'");
        // "my brother", "nobody" as who else answers: that is marked as such, not as the source.
        let ours = [RELATIONS, SPEAKING, DAYS].iter().any(|list| list.contains(&small.as_str())) || ONLY_TOGETHER.iter().any(|(first, then)| *first == small || *then == small);
        let wanted = key(name);
        let letters = wanted.chars().count();
        if ours || letters < 2 {
            return;
        }
        if wanted.contains(is_unspaced) {
            self.unspaced.insert(name);
        }
        if letters > 2 || (may_be_short && is_capital(name)) {
            self.keys.insert(wanted);
        }
    }

    /// Of two letters it is a name only where both are written as one: "Li", not "li".
    fn has(&self, piece: &str, key: &str) -> bool {
        (is_capital(piece) || key.chars().count() > 2) && self.keys.contains(key)
    }
}

fn is_capital(piece: &str) -> bool {
    piece.starts_with(char::is_uppercase)
}

/// Telephones, mail and web addresses, postcodes, houses in their streets.
fn contacts(text: &str, words: &[Word<'_>], found: &mut Vec<Mark>) {
    for (from, to) in runs(text, is_between_digits) {
        let digits = text.get(from..to).unwrap_or_default().chars().filter(|letter| letter.is_numeric()).count();
        // Several in a row are one run.
        if digits >= 9 {
            found.push(Mark { from, to, why: Why::Phone });
        }
    }
    let mut at = 0;
    for part in text.split_inclusive(char::is_whitespace) {
        let bare = part.trim_end().trim_end_matches(['.', ',', ';', ')']);
        if marks::email(bare).is_ok() || bare.starts_with("http") || bare.starts_with("www.") {
            found.push(Mark { from: at, to: at + bare.len(), why: Why::Mail });
        }
        at += part.len();
    }
    for (at, word) in words.iter().enumerate() {
        let Some(next) = words.get(at + 1) else { continue };
        let both = text.get(word.from..next.to).unwrap_or_default();
        if word.has_digit() && next.has_digit() && marks::postcode(both).is_ok() {
            found.push(Mark { from: word.from, to: next.to, why: Why::Address });
        }
        // "12 Quay Street", "Flat 3": a number and, within three words, a street.
        if word.text.chars().all(|letter| letter.is_ascii_digit()) && word.text.len() <= 4 {
            let street = words.get(at + 1..).unwrap_or_default().iter().take(3).find(|word| STREETS.contains(&word.small().as_str()));
            if let Some(street) = street.filter(|_| next.is_capitalised()) {
                found.push(Mark { from: word.from, to: street.to, why: Why::Address });
            }
        }
    }
    for word in words.iter().filter(|word| word.has_digit() && word.text.len() >= 5) {
        if marks::postcode(word.text).is_ok() {
            found.push(Mark { from: word.from, to: word.to, why: Why::Address });
        }
    }
}

/// Runs of digits with what may be written between them.
fn runs(text: &str, between: fn(char) -> bool) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if letter.is_numeric() || (letter == '+' && open.is_none()) {
            open = Some((open.map_or(at, |(from, _)| from), end));
        } else if !between(letter) {
            runs.extend(open.take());
        }
    }
    runs.extend(open);
    runs
}

/// What is written between the digits of a telephone: any space but the end of a line, any dash.
fn is_between_digits(letter: char) -> bool {
    matches!(letter, '-' | '(' | ')' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}') || (letter.is_whitespace() && letter != '\n') || stays_within(letter)
}

/// What else may stand between those of a number that is known: of one that is not, a day or a case number would be made.
fn is_near_digits(letter: char) -> bool {
    is_between_digits(letter) || matches!(letter, '/' | '_' | '·' | ',')
}

/// "I" alone is a word; "US" is a country, "ME" an initial.
fn is_abbreviation(word: &Word<'_>) -> bool {
    word.text.chars().count() > 1 && word.text.chars().all(char::is_uppercase)
}

/// `14:30`, `3/11`, `22.11.2026`, `10pm`.
fn is_time(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['/', ':', '.', '-']).collect();
    let numbers = parts.len() >= 2 && parts.iter().all(|part| !part.is_empty() && part.len() <= 4 && part.chars().all(|letter| letter.is_ascii_digit()));
    let small = word.to_lowercase();
    let clock = small.strip_suffix("pm").or_else(|| small.strip_suffix("am"));
    numbers || clock.is_some_and(|hour| !hour.is_empty() && hour.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, ':' | '.')))
}

/// A capital where none is due; or at a sentence's beginning, before another such word.
fn is_name(words: &[Word<'_>], at: usize) -> bool {
    let Some(word) = words.get(at).filter(|word| word.is_capitalised()) else { return false };
    let listed = |word: &Word<'_>| {
        let small = word.small();
        [RELATIONS, SPEAKING, DAYS, ONLY, STREETS].iter().any(|list| list.contains(&small.as_str()))
    };
    let follows = words.get(at + 1).is_some_and(|next| next.is_capitalised() && !next.begins && !listed(next));
    !listed(word) && (!word.begins || follows)
}

/// In order, none within another: the stronger reason stays, of equals the longer piece.
fn apart(mut found: Vec<Mark>) -> Vec<Mark> {
    let strength = |why: Why| Why::ALL.iter().position(|other| *other == why);
    found.sort_by_key(|mark| (strength(mark.why), std::cmp::Reverse(mark.to - mark.from), mark.from));
    // By where each begins: of those that are kept, none meets another, so that the last that begins before an end is the only one that can reach into it.
    let mut kept: BTreeMap<usize, Mark> = BTreeMap::new();
    for mark in found {
        if kept.range(..mark.to).next_back().is_none_or(|(_, other)| other.to <= mark.from) {
            kept.insert(mark.from, mark);
        }
    }
    kept.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, known: &[&str]) -> Vec<(String, Why)> {
        let known = Known { words: known.iter().map(|word| (*word).to_owned()).collect() };
        let marks = marks(text, &known);
        let pieces = pieces(text, &marks);
        assert_eq!(pieces.iter().map(|piece| piece.text).collect::<String>(), text, "the pieces are the text");
        pieces.into_iter().filter_map(|piece| Some((piece.text.to_owned(), piece.why?))).collect()
    }

    fn said(text: &str, known: &[&str]) -> String {
        marked(text, known).iter().map(|(text, why)| format!("[{text}={}]", why.code())).collect()
    }

    #[test]
    fn what_could_tell_who_it_was_is_marked() {
        let table: &[(&str, &str)] = &[
            ("Six men sleep behind the wash.", ""),
            ("My neighbour told me on Friday.", "[My=speaking][neighbour=relation][me=speaking][Friday=day]"),
            ("I saw him, we all did. US plates.", "[I=speaking][we=speaking]"),
            ("Ring 07700 900123 or +44 (0)7700 900-123 after 10pm.", "[07700 900123=phone][+44 (0)7700 900-123=phone][10pm=day]"),
            ("They go to 12 Quay Street, AL1 2AB.", "[12 Quay Street=address][AL1 2AB=address]"),
            ("Write to ana@example.org or www.example.org.", "[ana@example.org=mail][www.example.org=mail]"),
            ("She is the only cleaner there; nobody else has a key.", "[only=only][cleaner=relation][nobody else=only]"),
            ("The man is called Viktor. Viktor Dragan hits them.", "[Viktor=name][Viktor=name][Dragan=name]"),
            ("Seen last night, and on 22/11/2026 at 14:30.", "[last night=day][22/11/2026=day][14:30=day]"),
            ("Fy chwaer a welodd nhw neithiwr.", "[Fy=speaking][chwaer=relation][neithiwr=day]"),
            ("Vecina mea i-a văzut vineri.", "[Vecina=relation][mea=speaking][vineri=day]"),
            ("A grey van, AB12 CDE, four men a day, £5.", ""),
            ("", ""),
        ];
        for (text, marks) in table {
            assert_eq!(said(text, &[]), *marks, "{text}");
        }
    }

    #[test]
    fn what_the_source_told_of_themselves_comes_first() {
        let known = ["Dana Porter", "+44 7700 900123", "Dana@Example.org", "my brother"];
        assert_eq!(
            said("dana said so. Call 07700 900 123, dana@example.org. Her brother knows.", &known),
            "[dana=source][07700 900 123=source][dana@example.org=source][brother=relation]"
        );
    }

    /// However somebody wrote it, or hid it.
    #[test]
    fn the_source_is_found_in_every_way_of_writing() {
        let known = ["Ștefan O’Brien", "Li Na", "李娜", "+44 7700 900123", "dana@example.org"];
        for text in [
            "Stefan", "stefan", "S\u{326}tefan", "Ste\u{200b}fan", "Stеfаn", "𝐒𝐭𝐞𝐟𝐚𝐧", "Stefan’s", "maria/stefan", "Obrien", "o'brien", "Brien", "Li", "听李娜说过", "07700\u{200b}900123",
            "07700–900–123", "07700/900123", "٠٧٧٠٠٩٠٠١٢٣", "07700 900123 07700 900999", "İ (dana@example.org)", "<DANA@example.org>",
        ] {
            let marks = marked(&format!("so said {text} there"), &known);
            assert!(marks.iter().any(|(_, why)| *why == Why::Source), "{text}: {marks:?}");
        }
        for text in ["li", "na", "stefania", "07700 900124", "brine", "dan@example.com"] {
            let marks = marked(&format!("so said {text} there"), &known);
            assert!(marks.iter().all(|(_, why)| *why != Why::Source), "{text}: {marks:?}");
        }
    }

    /// What a source told may be as long as the text: told a hundred times, a name is marked once wherever it stands, and not a hundred times.
    #[test]
    fn a_name_told_often_is_marked_once() {
        let looked_for = |told: &str, text: &str| {
            let mut found = Vec::new();
            source(text, &words(text), &Known { words: vec![told.to_owned()] }, &mut found);
            found.len()
        };
        assert_eq!(looked_for(&"Dana DANA Dána ".repeat(100), &"dana said ".repeat(100)), 100);
        assert_eq!(looked_for(&["李娜"; 100].join("-"), &"听李娜说 ".repeat(100)), 100);
        assert_eq!(said("Dana told Dana-Maria.", &["Dana Maria", "Dana-Maria", "Maria"]), "[Dana=source][Dana-Maria=source]");
    }

    /// Nationality is never a sign of anything: none is in any list.
    #[test]
    fn no_list_holds_a_nationality() {
        for nation in ["romanian", "albanian", "vietnamese", "polish", "british", "welsh", "english", "român", "cymro", "sais"] {
            for list in [RELATIONS, SPEAKING, DAYS, ONLY, STREETS] {
                assert!(!list.contains(&nation));
            }
        }
    }

    #[test]
    fn any_text_is_cut_into_itself() {
        for text in ["İİİ dana@x.org ß", "a\u{301}'’-", "🙂 I 🙂 12 Ștefan Road", "07700\u{a0}900123", "...", "-", "’I’", "ﬀ I’m"] {
            marked(text, &["dana@x.org", "Ștefan", "07700 900123", "ﬀ"]);
        }
    }
}
