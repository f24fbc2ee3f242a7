//! Texts as words that are each as telling as they are rare.
//!
//! Two records that share “Nguyen” among Vietnamese people share almost nothing; two that share “Zerazghi”, nearly everything. Each
//! word counts as many bits as its share among rows says, the share within the group (nationality) where both rows are of one.

use crate::hash::Map;
use crate::metric::{self, Scratch};
use crate::names::{Kin, kin, without_ending};
use crate::table::{MISSING, Pool};

/// Parts a text from the group before it.
pub const GROUP: char = '\u{1e}';

/// Groups of fewer rows than this count as none: their shares would be of chance.
const LEAST_GROUP: u64 = 100;
/// A word said in another spelling says this much less, in bits.
const SPELLING: f32 = 1.0;
/// A word with a slip says this much less.
const SLIP: f32 = 3.0;
/// A clipped form says this much less.
const CLIPPED: f32 = 2.0;
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
    /// Which names it is a form of.
    kin: Kin,
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
    /// The same of the names its words are forms of.
    kins: Vec<u64>,
    texts: Vec<String>,
}

#[derive(Default)]
struct Counts {
    words: Map<(u32, u32), u64>,
    sounds: Map<(u32, u32), u64>,
    rows: Map<u32, u64>,
}

impl Counts {
    /// What a word of a group says, and what its sound does.
    fn said(&self, group: u32, word: u32, sound: u32) -> (f32, f32) {
        let rows = self.rows.get(&group).copied().unwrap_or(1);
        let of = |count: Option<&u64>| bits(count.copied().unwrap_or(1).max(1), rows);
        (of(self.words.get(&(group, word))), of(self.sounds.get(&(group, sound))))
    }
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
        // Worked out once for each word of a group: texts hold the same few again and again.
        let said: Map<(u32, u32), (f32, f32)> = counts.words.keys().map(|&(group, word)| ((group, word), counts.said(group, word, sounds[word as usize]))).collect();
        let each: Vec<(u32, u8, Kin)> = texts.iter().map(|text| (letters(text), text.len().min(255) as u8, kin(text))).collect();
        let mut words = Vec::with_capacity(of_texts.len());
        for code in 0..pool.codes() {
            let group = if counts.rows.get(&groups[code]).is_some_and(|&rows| rows >= LEAST_GROUP) { groups[code] } else { MISSING };
            for &word in &of_texts[starts[code] as usize..starts[code + 1] as usize] {
                let of = |group: u32| said.get(&(group, word)).copied().unwrap_or_else(|| counts.said(group, word, sounds[word as usize]));
                let all = of(MISSING);
                let own = if group == MISSING { all } else { of(group) };
                let (letters, length, kin) = each[word as usize];
                words.push(Word { word, sound: sounds[word as usize], letters, length, kin, bits: [all, own] });
            }
        }
        let set = |code: usize| words[starts[code] as usize..starts[code + 1] as usize].iter().fold(0, |set, word| set | 1u64 << (word.sound & 63));
        let sounds = (0..pool.codes()).map(set).collect();
        let kin_set = |code: usize| words[starts[code] as usize..starts[code + 1] as usize].iter().fold(0, |set, word| set | word.kin.set());
        let kins = (0..pool.codes()).map(kin_set).collect();
        Words { starts, words, groups, sounds, kins, texts }
    }

    fn of(&self, code: u32) -> &[Word] {
        &self.words[self.starts[code as usize] as usize..self.starts[code as usize + 1] as usize]
    }

    /// How many bits two texts share, less what their lonely words take away.
    pub fn shared(&self, scratch: &mut Scratch, a: u32, b: u32) -> f64 {
        f64::from(self.paired(scratch, a, b).0)
    }

    /// The same with how whole the agreement is ([`crate::model::Measure::NameAgreement`]).
    pub fn agreement(&self, scratch: &mut Scratch, a: u32, b: u32) -> f64 {
        let (bits, whole) = self.paired(scratch, a, b);
        f64::from(whole) * 256.0 + 100.0 + f64::from(bits.clamp(-100.0, 100.0))
    }

    /// Words pair off one to one: the same word first, then the same sound, then another form of one name or two words written as one, then a slip or an initial.
    fn paired(&self, scratch: &mut Scratch, a: u32, b: u32) -> (f32, u8) {
        let by = usize::from(self.groups[a as usize] != MISSING && self.groups[a as usize] == self.groups[b as usize]);
        let (x, y) = (self.of(a), self.of(b));
        let (x, y) = if x.len() <= y.len() { (x, y) } else { (y, x) };
        if y.len() > 32 {
            return (0.0, 0);
        }
        let (mut open_x, mut open_y) = ((1u64 << x.len()) - 1, (1u64 << y.len()) - 1);
        let mut sum = 0.0f32;
        let mut whole = 2;
        let first = if self.sounds[a as usize] & self.sounds[b as usize] == 0 { 2 } else { 0 };
        let kin = self.kins[a as usize] & self.kins[b as usize] != 0;
        for step in first..4 {
            if step == 2 && open_x != 0 && open_y != 0 {
                sum += self.written_as_one(x, &mut open_x, y, &mut open_y, by) + self.written_as_one(y, &mut open_y, x, &mut open_x, by);
            }
            if step == 2 && !kin {
                continue;
            }
            for (i, one) in x.iter().enumerate() {
                if open_x >> i & 1 == 0 {
                    continue;
                }
                let found = y.iter().enumerate().filter(|(j, _)| open_y >> j & 1 == 1).find_map(|(j, other)| {
                    let said = match step {
                        0 if one.word == other.word => Some(one.bits[by].0),
                        1 if one.sound == other.sound => Some((one.bits[by].1 - SPELLING).max(0.5)),
                        2 if one.kin.meets(other.kin) => Some((one.bits[by].0.min(other.bits[by].0) - SPELLING).max(0.5)),
                        3 => self.near(scratch, one, other, by),
                        _ => None,
                    };
                    said.map(|said| (j, said))
                });
                if let Some((j, said)) = found {
                    sum += said;
                    open_x &= !(1 << i);
                    open_y &= !(1 << j);
                    whole = if step > 0 { whole.min(1) } else { whole };
                }
            }
        }
        if open_x != 0 {
            whole = 0;
        }
        // What is left over on the shorter side speaks against; the longer may hold a middle name more. Two written as one leave none over.
        let (left_x, left_y) = (open_x.count_ones(), open_y.count_ones());
        (sum - ALONE.0 * left_x as f32 - ALONE.1 * left_y.saturating_sub(left_x) as f32, whole)
    }

    /// `Jianhua` and `Jian Hua`: words of one side that are two neighbours of the other, written together. What they say.
    fn written_as_one(&self, long: &[Word], open_long: &mut u64, parts: &[Word], open_parts: &mut u64, by: usize) -> f32 {
        let mut sum = 0.0;
        if open_parts.count_ones() < 2 {
            return sum;
        }
        for (i, whole) in long.iter().enumerate().filter(|(_, word)| word.length >= 4) {
            if *open_long >> i & 1 == 0 {
                continue;
            }
            let found = (1..parts.len()).find(|&second| {
                let first = second - 1;
                let both = 1u64 << first | 1 << second;
                // Most are told apart by their letters alone.
                if parts[first].letters | parts[second].letters != whole.letters || parts[first].length.saturating_add(parts[second].length) != whole.length {
                    return false;
                }
                let text = self.texts[whole.word as usize].as_bytes();
                let (one, other) = (self.texts[parts[first].word as usize].as_bytes(), self.texts[parts[second].word as usize].as_bytes());
                *open_parts & both == both && one.len() + other.len() == text.len() && text.starts_with(one) && text.ends_with(other)
            });
            if let Some(second) = found {
                sum += whole.bits[by].0.min(parts[second - 1].bits[by].0 + parts[second].bits[by].0);
                *open_long &= !(1 << i);
                *open_parts &= !(1 << second | 1 << (second - 1));
            }
        }
        sum
    }

    /// What a word with a slip, or an initial, says.
    fn near(&self, scratch: &mut Scratch, one: &Word, other: &Word, by: usize) -> Option<f32> {
        // An edit changes at most two members of the set of letters; a digit sets a bit that no letter does.
        let (least, most) = (one.length.min(other.length), one.length.max(other.length));
        let apart = (one.letters ^ other.letters).count_ones();
        let clipped = least >= 3 && most >= least + 2 && (one.letters & other.letters == one.letters || one.letters & other.letters == other.letters);
        if least > 1 && !clipped && (least < 4 || most - least > 2 || apart > if least >= 7 { 4 } else { 2 }) {
            return None;
        }
        let (a, b) = (self.texts[one.word as usize].as_bytes(), self.texts[other.word as usize].as_bytes());
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        if short.len() == 1 {
            return (short == &long[..1] && !short[0].is_ascii_digit()).then_some(INITIAL);
        }
        // A clipped name: Seun of Oluwaseun, Alex of Alexandru.
        if short.len() >= 3 && long.len() >= short.len() + 2 && !short[0].is_ascii_digit() && (long.starts_with(short) || short.len() >= 4 && long.ends_with(short)) {
            return Some((one.bits[by].0.min(other.bits[by].0) - CLIPPED).max(0.5));
        }
        // A house number with a slip is another house.
        if short[0].is_ascii_digit() {
            return None;
        }
        if short.len() < 4 || long.len() - short.len() > 2 {
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

/// Bits of what so many of the rows have.
fn bits(count: u64, rows: u64) -> f32 {
    // Half a row less: what one person alone is called says little about how many are.
    (rows.max(1) as f64 / (count as f64 + 0.5)).log2() as f32
}

/// How a word sounds, coarsely, in any romanisation: the consonants, alike ones as one, none twice in a row; vowels only at the
/// start, as one. Endings that a family name takes in a woman's form are left out. “Mohammed” and “Muhamad” are `mhmt`, “Abdulqadir” and “Abdelgadir” `aptlktr`.
pub fn sound(word: &str) -> String {
    let mut key = String::new();
    let stem = without_ending(word);
    let mut letters = stem.chars().peekable();
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
            ('x', Some('h')) => {
                letters.next();
                'y'
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
