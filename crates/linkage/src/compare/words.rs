//! Texts as words that are each as telling as they are rare.
//!
//! Two records that share “Nguyen” among Vietnamese people share almost nothing; two that share “Zerazghi”, nearly everything. Each
//! word counts as many bits as its share among rows says, the share within the group (nationality) where both rows are of one.

use crate::hash::Map;
use crate::metric::{self, Scratch};
use crate::table::{MISSING, Pool};

/// Parts a text from the group before it.
pub const GROUP: char = '\u{1e}';

/// Groups of fewer rows than this count as none: their shares would be of chance.
const LEAST_GROUP: u64 = 100;
/// A word said in another spelling says this much less, in bits.
const SPELLING: f32 = 1.0;
/// A word with a slip says this much less.
const SLIP: f32 = 3.0;
/// An initial that fits says this much.
const INITIAL: f32 = 1.5;
/// What a word of the shorter text that finds no partner takes away, and one of the longer.
const ALONE: (f32, f32) = (4.0, 1.0);

/// One word of a text.
#[derive(Clone, Copy, Debug)]
struct Word {
    word: u32,
    sound: u32,
    /// Which letters it has, and how long it is: two words that differ in many are not looked at closely.
    letters: u32,
    length: u8,
    /// Bits of the word and of its sound: over all rows, and within the text's group.
    bits: [(f32, f32); 2],
}

/// All texts of a pool, word by word.
#[derive(Debug)]
pub(crate) struct Words {
    starts: Vec<u32>,
    words: Vec<Word>,
    groups: Vec<u32>,
    /// Of each text, its sounds as a set of 64: two texts that share none there share none.
    sounds: Vec<u64>,
    texts: Vec<String>,
}

#[derive(Default)]
struct Counts {
    words: Map<(u32, u32), u64>,
    sounds: Map<(u32, u32), u64>,
    rows: Map<u32, u64>,
}

impl Words {
    /// Reads a pool whose codes are held by so many rows each.
    pub fn new(pool: &Pool, rows: &[u64]) -> Words {
        let mut numbers: Map<String, u32> = Map::default();
        let mut texts: Vec<String> = Vec::new();
        let mut sounds: Vec<u32> = Vec::new();
        let mut sound_numbers: Map<String, u32> = Map::default();
        let mut group_numbers: Map<String, u32> = Map::default();
        let (mut starts, mut of_texts, mut groups) = (vec![0u32], Vec::new(), Vec::new());
        for code in 0..pool.codes() as u32 {
            let text = pool.text(code);
            let (group, rest) = text.split_once(GROUP).unwrap_or(("", text));
            let next = group_numbers.len() as u32 + 1;
            groups.push(if group.is_empty() { MISSING } else { *group_numbers.entry(group.to_owned()).or_insert(next) });
            let mut of_text: Vec<u32> = Vec::new();
            for word in rest.split_whitespace() {
                let number = match numbers.get(word) {
                    Some(&number) => number,
                    None => {
                        let number = texts.len() as u32;
                        numbers.insert(word.to_owned(), number);
                        texts.push(word.to_owned());
                        let next = sound_numbers.len() as u32;
                        sounds.push(*sound_numbers.entry(sound(word)).or_insert(next));
                        number
                    }
                };
                if !of_text.contains(&number) {
                    of_text.push(number);
                }
            }
            of_texts.extend(of_text);
            starts.push(of_texts.len() as u32);
        }
        let mut counts = Counts::default();
        for (code, &rows) in rows.iter().enumerate().skip(1) {
            let group = groups[code];
            let of_text = &of_texts[starts[code] as usize..starts[code + 1] as usize];
            let both = [MISSING, group];
            for &group in if group == MISSING { &both[..1] } else { &both } {
                *counts.rows.entry(group).or_default() += rows;
                for (at, &word) in of_text.iter().enumerate() {
                    *counts.words.entry((group, word)).or_default() += rows;
                    let sound = sounds[word as usize];
                    if !of_text[..at].iter().any(|&other| sounds[other as usize] == sound) {
                        *counts.sounds.entry((group, sound)).or_default() += rows;
                    }
                }
            }
        }
        let mut words = Vec::with_capacity(of_texts.len());
        for code in 0..pool.codes() {
            let group = if counts.rows.get(&groups[code]).is_some_and(|&rows| rows >= LEAST_GROUP) { groups[code] } else { MISSING };
            for &word in &of_texts[starts[code] as usize..starts[code + 1] as usize] {
                let sound = sounds[word as usize];
                let bits = |group: u32| (bits(&counts.words, group, word, &counts), bits(&counts.sounds, group, sound, &counts));
                let text = &texts[word as usize];
                words.push(Word { word, sound, letters: letters(text), length: text.len().min(255) as u8, bits: [bits(MISSING), bits(group)] });
            }
        }
        let set = |code: usize| words[starts[code] as usize..starts[code + 1] as usize].iter().fold(0, |set, word| set | 1u64 << (word.sound & 63));
        let sounds = (0..pool.codes()).map(set).collect();
        Words { starts, words, groups, sounds, texts }
    }

    fn of(&self, code: u32) -> &[Word] {
        &self.words[self.starts[code as usize] as usize..self.starts[code as usize + 1] as usize]
    }

    /// How many bits two texts share, less what their lonely words take away. Words pair off one to one: the same word first,
    /// then the same sound, then a slip or an initial.
    pub fn shared(&self, scratch: &mut Scratch, a: u32, b: u32) -> f64 {
        let by = usize::from(self.groups[a as usize] != MISSING && self.groups[a as usize] == self.groups[b as usize]);
        let (x, y) = (self.of(a), self.of(b));
        let (x, y) = if x.len() <= y.len() { (x, y) } else { (y, x) };
        if y.len() > 32 {
            return 0.0;
        }
        let (mut open_x, mut open_y) = ((1u64 << x.len()) - 1, (1u64 << y.len()) - 1);
        let mut sum = 0.0f32;
        let first = if self.sounds[a as usize] & self.sounds[b as usize] == 0 { 2 } else { 0 };
        for step in first..3 {
            for (i, one) in x.iter().enumerate() {
                if open_x >> i & 1 == 0 {
                    continue;
                }
                let found = y.iter().enumerate().filter(|(j, _)| open_y >> j & 1 == 1).find_map(|(j, other)| {
                    let said = match step {
                        0 if one.word == other.word => Some(one.bits[by].0),
                        1 if one.sound == other.sound => Some((one.bits[by].1 - SPELLING).max(0.5)),
                        2 => self.near(scratch, one, other, by),
                        _ => None,
                    };
                    said.map(|said| (j, said))
                });
                if let Some((j, said)) = found {
                    sum += said;
                    open_x &= !(1 << i);
                    open_y &= !(1 << j);
                }
            }
        }
        f64::from(sum - ALONE.0 * open_x.count_ones() as f32 - ALONE.1 * (open_y.count_ones() - open_x.count_ones()) as f32)
    }

    /// What a word with a slip, or an initial, says.
    fn near(&self, scratch: &mut Scratch, one: &Word, other: &Word, by: usize) -> Option<f32> {
        // An edit changes at most two members of the set of letters; a digit sets a bit that no letter does.
        let (least, most) = (one.length.min(other.length), one.length.max(other.length));
        let apart = (one.letters ^ other.letters).count_ones();
        if least > 1 && (least < 4 || most - least > 2 || apart > if least >= 7 { 4 } else { 2 }) {
            return None;
        }
        let (a, b) = (self.texts[one.word as usize].as_bytes(), self.texts[other.word as usize].as_bytes());
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        if short.len() == 1 {
            return (short == &long[..1] && !short[0].is_ascii_digit()).then_some(INITIAL);
        }
        // A house number with a slip is another house.
        if short[0].is_ascii_digit() {
            return None;
        }
        let edits = if short.len() < 7 { 3 - 2 * u32::from(metric::within_one(a, b, true)) } else { metric::optimal_alignment(scratch, a, b) };
        let near = edits <= 2;
        near.then(|| (one.bits[by].1.min(other.bits[by].1) - SLIP * edits as f32).max(0.5))
    }
}

/// The letters of a word as a set of 26, all other characters as one more each of six.
fn letters(word: &str) -> u32 {
    let bit = |byte: u8| if byte.is_ascii_lowercase() { byte - b'a' } else { 26 + byte % 6 };
    word.bytes().fold(0, |set, byte| set | 1 << bit(byte))
}

fn bits(held: &Map<(u32, u32), u64>, group: u32, key: u32, counts: &Counts) -> f32 {
    let count = held.get(&(group, key)).copied().unwrap_or(1).max(1);
    let rows = counts.rows.get(&group).copied().unwrap_or(1).max(1);
    // Half a row less: what one person alone is called says little about how many are.
    (rows as f64 / (count as f64 + 0.5)).log2() as f32
}

/// How a word sounds, coarsely, in any romanisation: the consonants, alike ones as one, none twice in a row; vowels only at the
/// start, as one. “Mohammed” and “Muhamad” are `mhmt`, “Abdulqadir” and “Abdelgadir” `aptlktr`.
pub fn sound(word: &str) -> String {
    let mut key = String::new();
    let mut letters = word.chars().peekable();
    let mut first = true;
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let made = match (letter, next) {
            ('p', Some('h')) => {
                letters.next();
                'f'
            }
            ('c' | 's', Some('h')) => {
                letters.next();
                's'
            }
            ('c' | 't', Some('z')) => {
                letters.next();
                's'
            }
            ('k' | 'g', Some('h')) => {
                letters.next();
                'k'
            }
            ('t' | 'd', Some('h')) => {
                letters.next();
                't'
            }
            ('a' | 'e' | 'i' | 'o' | 'u', _) => 'a',
            ('y' | 'j', _) => 'y',
            ('c' | 'k' | 'q' | 'g' | 'x', _) => 'k',
            ('b' | 'p', _) => 'p',
            ('d' | 't', _) => 't',
            ('v' | 'w' | 'f', _) => 'f',
            ('z' | 's', _) => 's',
            (other, _) => other,
        };
        let silent = (made == 'a' || made == 'y') && !first || (made == 'h' && next.is_none());
        first = false;
        if !silent && !key.ends_with(made) {
            key.push(made);
        }
    }
    if key.len() < 2 || word.starts_with(|c: char| c.is_ascii_digit()) { word.to_owned() } else { key }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Column;

    #[test]
    fn spellings_of_one_name_sound_alike_and_names_that_differ_do_not() {
        for (a, b) in [("mohammed", "muhamad"), ("abdulqadir", "abdelgadir"), ("yohannes", "johannes"), ("esmail", "ismail"), ("tesfaye", "tesfay"), ("fatima", "fatmah")] {
            assert_eq!(sound(a), sound(b), "{a}, {b}");
        }
        for (a, b) in [("hoang", "nguyen"), ("mark", "mary"), ("58", "85"), ("ahmed", "mohammed")] {
            assert_ne!(sound(a), sound(b), "{a}, {b}");
        }
    }

    #[test]
    fn rare_words_say_more_within_their_group() {
        let name = |n: usize| match n {
            0 => "vn\u{1e}thao nguyen".to_owned(),
            1 => "vn\u{1e}nguyen bich thao".to_owned(),
            2 => "nguyen".to_owned(),
            n if n % 2 == 0 => format!("vn\u{1e}nguyen {n}x"),
            n => format!("gb\u{1e}smith {n}x"),
        };
        let texts: Vec<String> = (0..400).map(name).collect();
        let column = Column::of("name", texts.iter().map(|text| Some(text.as_str())));
        let words = Words::new(column.pool(), &vec![1; column.pool().codes()]);
        let scratch = &mut Scratch::default();
        let swapped = words.shared(scratch, 1, 2);
        let common = words.shared(scratch, 1, 5);
        assert!(swapped > 5.0 && common < -2.0, "{swapped}, {common}");
        assert_eq!(swapped, words.shared(scratch, 2, 1));
        // Within a group where everybody is called so, a name says nothing; among all, half are.
        assert!(words.shared(scratch, 5, 7) < words.shared(scratch, 3, 5));
    }
}
