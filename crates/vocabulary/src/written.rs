//! One word however it is written: with its accents or without, in letters of another alphabet that look the same, with signs between that nobody sees.

use crate::marks;

/// A text as it is seen: without signs that take up no room. What nobody sees nobody has looked at, and a name that is cut by one is still that name.
///
/// Joiners stay where a script or a picture needs them.
pub fn seen(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let kept = |(at, letter): (usize, &char)| {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        let after = letters.get(at + 1).copied();
        (!is_unseen(*letter) || is_needed(*letter, before, after)).then_some(*letter)
    };
    letters.iter().enumerate().filter_map(kept).collect()
}

/// The same with the digits of any script as ours: as somebody reads it.
pub fn as_read(text: &str) -> String {
    seen(text).chars().map(|letter| marks::digit(letter).unwrap_or(letter)).collect()
}

/// Numbers as they stand in a text that was [`as_read`], each with what may be written between the digits of a telephone. A point is within a number alone: `07700.900.900`.
pub fn numbers(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let run = rest.get(rest.find(|letter: char| letter.is_ascii_digit())?..)?;
        let mut letters = run.char_indices().peekable();
        let (mut to, mut after_digit) = (0, false);
        while let Some((at, letter)) = letters.next() {
            match letter {
                '0'..='9' => to = at + 1,
                '.' if after_digit && letters.peek().is_some_and(|(_, next)| next.is_ascii_digit()) => {}
                ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '(' | ')' | '+' | '/' => {}
                _ => break,
            }
            after_digit = letter.is_ascii_digit();
        }
        let (number, behind) = run.split_at_checked(to)?;
        rest = behind;
        Some(number)
    })
}

/// Signs that take up no room (Unicode's "default ignorable", and soft hyphens).
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether a word would be written wrong without it: between letters of scripts that join, and within a picture made of several.
fn is_needed(letter: char, before: Option<char>, after: Option<char>) -> bool {
    let joins = |letter: char| matches!(letter, '\u{600}'..='\u{dff}');
    let picture = |letter: char| letter >= '\u{2190}' && !letter.is_alphanumeric() && !is_unseen(letter);
    match (letter, before, after) {
        ('\u{200c}' | '\u{200d}', Some(before), Some(after)) if joins(before) && joins(after) => true,
        ('\u{200d}', Some(before), Some(after)) => (picture(before) || before == '\u{fe0f}') && picture(after),
        ('\u{fe0f}', Some(before), _) => picture(before),
        _ => false,
    }
}

/// Marks written apart from their letter, and signs nobody sees, are no end of a word.
pub fn stays_within(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}') || is_unseen(letter)
}

/// What all ways of writing a word have in common: letters and digits alone. To find a name in a text, not to store one: what is stored is made by [`marks`].
pub fn key(word: &str) -> String {
    let letters = marks::folded(word);
    letters.chars().filter(|letter| letter.is_alphanumeric() && !is_pointing(*letter)).map(|letter| marks::digit(letter).unwrap_or_else(|| plain(letter))).collect()
}

/// Signs for vowels in Hebrew and Arabic, mostly left out, and the stroke that draws an Arabic word longer.
fn is_pointing(letter: char) -> bool {
    matches!(letter, '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}')
}

/// Where a [`key`] first stands in a text, whatever signs part its letters and digits. Only those for which `keep` is true count: of a telephone, the digits.
pub fn found<'t>(text: &'t str, wanted: &str, keep: impl Fn(char) -> bool) -> Option<&'t str> {
    if wanted.is_empty() {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    // For each byte of it, where the letter it is made of begins and ends.
    let mut edges = Vec::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        plain.extend(key(letter.encode_utf8(&mut [0; 4])).chars().filter(|letter| keep(*letter)));
        edges.resize(plain.len(), (at, at + letter.len_utf8()));
    }
    let first = plain.find(wanted)?;
    let (from, _) = edges.get(first)?;
    let (_, to) = edges.get(first + wanted.len() - 1)?;
    text.get(*from..*to)
}

/// The letter that looks the same, of those with which somebody's name can be written.
fn plain(letter: char) -> char {
    match letter {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' => 'c',
        'ԁ' => 'd',
        'е' | 'ε' => 'e',
        'һ' | 'н' | 'η' => 'h',
        'і' | 'ι' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' | 'μ' | 'µ' => 'm',
        'ν' => 'n',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'у' | 'υ' => 'y',
        'х' | 'χ' => 'x',
        'ζ' => 'z',
        // Vietnamese, with two marks on a letter.
        '\u{1ea1}'..='\u{1eb7}' => 'a',
        '\u{1eb9}'..='\u{1ec7}' => 'e',
        '\u{1ec9}'..='\u{1ecb}' => 'i',
        '\u{1ecd}'..='\u{1ee3}' => 'o',
        '\u{1ee5}'..='\u{1ef1}' => 'u',
        '\u{1ef3}'..='\u{1ef9}' => 'y',
        // Arabic letters with a sign or without, and Persian ones.
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        // Full width, and the alphabets of mathematics.
        '\u{ff41}'..='\u{ff5a}' => latin(letter as u32 - 0xff41),
        '\u{1d400}'..='\u{1d6a3}' => latin((letter as u32 - 0x1d400) % 26),
        letter => letter,
    }
}

fn latin(at: u32) -> char {
    u8::try_from(at).ok().and_then(|at| b'a'.checked_add(at)).map_or('\u{fffd}', char::from)
}

/// Whether words of this script are written without spaces between them.
pub fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// Where a piece stands in a text, in capitals or not, by bytes.
pub fn places(text: &str, piece: &str) -> Vec<(usize, usize)> {
    let wanted: Vec<char> = piece.trim().chars().flat_map(char::to_lowercase).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    // Each letter as it is when small, which may be several, with where it begins at the first of them and where it ends at the last.
    let mut small: Vec<char> = Vec::with_capacity(text.len());
    let mut edges: Vec<(Option<usize>, Option<usize>)> = Vec::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let first = small.len();
        small.extend(letter.to_lowercase());
        edges.resize(small.len(), (None, None));
        if let Some(edge) = edges.get_mut(first) {
            edge.0 = Some(at);
        }
        if let Some(edge) = edges.last_mut() {
            edge.1 = Some(at + letter.len_utf8());
        }
    }
    let found = |(first, letters): (usize, &[char])| {
        let (from, _) = edges.get(first).filter(|_| *letters == *wanted)?;
        let (_, to) = edges.get(first + wanted.len() - 1)?;
        Some(((*from)?, (*to)?))
    };
    small.windows(wanted.len()).enumerate().filter_map(found).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_not_there_and_what_a_script_needs_is() {
        for (text, kept) in [
            ("Da\u{200b}na", "Dana"),
            ("Da\u{ad}na Por\u{2060}ter", "Dana Porter"),
            ("six men\u{e0044}\u{e0061}\u{e006e}\u{e0061}", "six men"),
            ("six\u{feff} men\u{180e}\u{3164}\n", "six men\n"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("क्\u{200d}ष", "क्\u{200d}ष"),
            ("👩🏽\u{200d}🚒 ❤\u{fe0f}", "👩🏽\u{200d}🚒 ❤\u{fe0f}"),
            ("a\u{200d}\u{fe0f}b", "ab"),
        ] {
            assert_eq!(seen(text), kept, "{text:?}");
        }
    }

    #[test]
    fn one_name_in_many_ways_is_one_name() {
        for written in ["Ștefan", "S\u{326}tefan", "Stefan", "STEFAN", "Şte\u{200b}fan", "Stеfаn", "Ｓｔｅｆａｎ", "𝐒𝐭𝐞𝐟𝐚𝐧", "𝓢tefan"] {
            assert_eq!(key(written), "stefan", "{written}");
        }
        for written in ["Nguyễn", "Nguye\u{302}\u{303}n", "NGUYỄN", "Nguyen"] {
            assert_eq!(key(written), "nguyen", "{written}");
        }
        assert_ne!(key("Stefania"), "stefan");
        assert_eq!(key("٠٧ 7-00"), "07700");
        assert_eq!(key("李娜"), "李娜");
        for written in ["أحمد", "احمد", "أَحْمَد", "أحـمد"] {
            assert_eq!(key(written), "احمد", "{written}");
        }
    }

    #[test]
    fn what_stands_in_a_text_is_found_as_it_stands_there() {
        let any = |_: char| true;
        assert_eq!(found("Sleeps at 4, QUAY street now.", &key("4 Quay Street"), any), Some("4, QUAY street"));
        assert_eq!(found("说李·娜的", "李娜", any), Some("李·娜"));
        assert_eq!(found("Ring 07700/900-123 or not", "700900123", |letter| letter.is_ascii_digit()), Some("700/900-123"));
        assert_eq!(found("Nguye\u{302}\u{303}n came", "nguyen", any), Some("Nguye\u{302}\u{303}n"));
        assert_eq!((found("", "a", any), found("a", "", any), found("dan", "dana", any)), (None, None, None));
    }

    #[test]
    fn a_piece_is_found_whatever_stands_before_it() {
        assert_eq!(places("İ (DANA@x.org) dana@x.org", "dana@x.org").len(), 2);
        assert_eq!(places("说李娜的", "李娜"), [(3, 9)]);
        // Of a letter that is two when small, none is found alone.
        assert_eq!(places("aİb", "İ"), [(1, 3)]);
        assert!(places("aİb", "i").is_empty() && places("aİb", "\u{307}b").is_empty());
        assert_eq!(places("AAA", "aa"), [(0, 2), (1, 3)]);
        assert!(places("dan", "dana").is_empty() && places("dana", " ").is_empty());
    }
}
