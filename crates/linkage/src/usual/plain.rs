//! Values in their plainest form. Each answers none for a value that says nothing.

use crate::compare::sound;
use crate::hash::Map;
use crate::metric::days_of;
use crate::names::without_marks;
use std::rc::Rc;

/// Signs that part no word: `O'Neil` is one.
fn is_silent(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '`' | 'ʼ' | 'ʿ' | 'ʾ' | '·')
}

/// Lower case without marks; whatever is no letter or digit parts words; words parted by one space.
pub fn plain(text: &str) -> Option<String> {
    let mut made = String::with_capacity(text.len());
    let mut take = |letter: char| {
        if is_silent(letter) {
        } else if letter.is_alphanumeric() {
            made.push(letter);
        } else if !made.is_empty() && !made.ends_with(' ') {
            made.push(' ');
        }
    };
    let unmarked;
    let text = if text.is_ascii() {
        text
    } else {
        unmarked = without_marks(text);
        &unmarked
    };
    if text.is_ascii() {
        text.bytes().for_each(|byte| take(char::from(byte.to_ascii_lowercase())));
    } else {
        text.chars().flat_map(char::to_lowercase).for_each(take);
    }
    made.truncate(made.trim_end().len());
    (!made.is_empty()).then_some(made)
}

/// The first letter, in upper case.
pub(super) fn initial(text: &str) -> Option<String> {
    text.trim().chars().next().map(|first| first.to_uppercase().collect())
}

/// A date as `2001-05-04`, from that, `20010504`, or day, month and year parted by one of `/ . -`; none if it is no day.
pub fn born(text: &str) -> Option<String> {
    let text = text.trim();
    let digits: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let date = match digits.as_slice() {
        [whole] if whole.len() == 8 => format!("{}-{}-{}", &whole[..4], &whole[4..6], &whole[6..]),
        [year, month, day, ..] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        [day, month, year, ..] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => return None,
    };
    // A date with a slip may be no day and still say much: only its form is asked for.
    let formed = date.len() == 10 && (days_of(&date).is_some() || digits.len() == 1);
    formed.then_some(date)
}

/// The year, and day and month in either order: dates with the two swapped are one.
pub(super) fn sorted_date(date: &str) -> String {
    let (year, month, day) = (date.get(..4).unwrap_or_default(), date.get(5..7).unwrap_or_default(), date.get(8..).unwrap_or_default());
    format!("{year} {} {}", month.min(day), month.max(day))
}

/// Words in order of the alphabet.
pub(super) fn sorted(text: &str) -> String {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    words.sort_unstable();
    words.join(" ")
}

/// How words sound, each worked out once.
#[derive(Default)]
pub(super) struct Heard(Map<String, Rc<str>>);

impl Heard {
    fn of(&mut self, word: &str) -> Rc<str> {
        if let Some(held) = self.0.get(word) {
            return Rc::clone(held);
        }
        let heard: Rc<str> = sound(word).into();
        self.0.insert(word.to_owned(), Rc::clone(&heard));
        heard
    }
}

/// How each word of two letters or more sounds, each sound once, sorted.
pub(super) fn sounds(heard: &mut Heard, text: &str) -> Vec<Rc<str>> {
    let mut sounds: Vec<Rc<str>> = text.split_whitespace().filter(|word| word.len() > 1).map(|word| heard.of(word)).collect();
    sounds.sort_unstable();
    sounds.dedup();
    sounds
}

/// Every two sounds of a name, sorted; a name of one has none.
pub(super) fn pairs(heard: &mut Heard, text: &str) -> Vec<String> {
    let sounds = sounds(heard, text);
    let mut pairs = Vec::new();
    for (at, one) in sounds.iter().enumerate() {
        pairs.extend(sounds[at + 1..].iter().map(|other| format!("{one} {other}")));
    }
    pairs.truncate(10);
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_take_their_plainest_form() {
        assert_eq!(plain(" Nguyễn  Thị-Linh ").as_deref(), Some("nguyen thi linh"));
        assert_eq!(plain("O’Brien").as_deref(), Some("obrien"));
        assert_eq!(plain("Łukasz Ștefănescu Đặng").as_deref(), Some("lukasz stefanescu dang"));
        assert_eq!(plain("n\u{303}a").as_deref(), Some("na"));
        assert_eq!(plain("A.-- B' ").as_deref(), Some("a b"));
        assert_eq!(plain("-Влад·имир  Ильич·").as_deref(), Some("владимир ильич"));
        assert_eq!(plain(" -- "), None);
        assert_eq!(initial("female").as_deref(), Some("F"));
    }

    #[test]
    fn dates_are_read_in_the_forms_people_write_and_nothing_else() {
        for text in ["2001-05-04", "20010504", "04/05/2001", "4.5.2001", "4-5-2001", "2001-05-04T00:00:00"] {
            assert_eq!(born(text).as_deref(), Some("2001-05-04"), "{text}");
        }
        for text in ["", "about 1990", "31/02/2001", "2001", "1/2/99"] {
            assert_eq!(born(text), None, "{text}");
        }
        assert_eq!(sorted_date("2001-05-04"), sorted_date("2001-04-05"));
    }

    #[test]
    fn keys_hold_through_order_and_writing() {
        assert_eq!(sorted("nguyen thi linh"), sorted("linh nguyen thi"));
        let heard = &mut Heard::default();
        assert_eq!(sounds(heard, "mohammed al ali"), sounds(heard, "ali muhamad al"));
        assert_eq!(pairs(heard, "selam tesfay").len(), 1);
        assert_eq!(pairs(heard, "selam"), Vec::<String>::new());
    }
}
