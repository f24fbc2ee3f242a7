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
    /// By code.
    texts: Vec<Text>,
    /// The words of each text, one text after the other: places in `words`.
    of_texts: Vec<u32>,
    /// Each word once for every group that has it.
    words: Vec<Word>,
    /// By word, its letters.
    letters: Vec<String>,
}

/// One text: what is asked of it first stands together, since a pair's two texts are two walks through memory.
#[derive(Clone, Copy, Debug)]
#[repr(align(32))]
struct Text {
    /// Its words in `of_texts`.
    words: (u32, u32),
    group: u32,
    /// Its sounds as a set of 64: two texts that share none there share none.
    sounds: u64,
    /// The same of the names its words are forms of.
    kins: u64,
}

/// What a pool's texts say, while they are read.
#[derive(Default)]
struct Met {
    group_numbers: Map<String, u32>,
    /// By group; the first is that of texts without one.
    groups: Vec<OfGroup>,
    numbers: Map<String, u32>,
    sound_numbers: Map<String, u32>,
    /// By word: its text, and how it sounds.
    texts: Vec<String>,
    sounds: Vec<u32>,
    /// Each word once for every group that has it.
    words: Vec<MetWord>,
    /// Each sound once for every group that has it: its number and its rows.
    heard: Vec<(u32, u64)>,
}

#[derive(Default)]
struct OfGroup {
    rows: u64,
    /// Places in [`Met::words`] by text, in [`Met::heard`] by sound.
    words: Map<String, u32>,
    heard: Map<u32, u32>,
}

#[derive(Clone, Copy)]
struct MetWord {
    word: u32,
    group: u32,
    heard: u32,
    rows: u64,
}

/// The number of a text, which is new or known.
fn numbered(numbers: &mut Map<String, u32>, text: &str) -> u32 {
    if let Some(&number) = numbers.get(text) {
        return number;
    }
    let number = numbers.len() as u32;
    numbers.insert(text.to_owned(), number);
    number
}

impl Met {
    fn group(&mut self, group: &str) -> u32 {
        let number = if group.is_empty() { MISSING } else { numbered(&mut self.group_numbers, group) + 1 };
        while self.groups.len() <= number as usize {
            self.groups.push(OfGroup::default());
        }
        number
    }

    /// The place of a word of a group. Most were met before, and are found by one look.
    fn word(&mut self, group: u32, text: &str) -> u32 {
        let of_group = &mut self.groups[group as usize];
        if let Some(&place) = of_group.words.get(text) {
            return place;
        }
        let word = numbered(&mut self.numbers, text);
        if word as usize == self.texts.len() {
            self.texts.push(text.to_owned());
            self.sounds.push(numbered(&mut self.sound_numbers, &sound(text)));
        }
        let sound = self.sounds[word as usize];
        let next = self.heard.len() as u32;
        let heard = *of_group.heard.entry(sound).or_insert(next);
        if heard == next {
            self.heard.push((sound, 0));
        }
        let place = self.words.len() as u32;
        of_group.words.insert(text.to_owned(), place);
        self.words.push(MetWord { word, group, heard, rows: 0 });
        place
    }

    /// Counts the rows of a text.
    fn count(&mut self, group: u32, of_text: &[u32], rows: u64) {
        self.groups[group as usize].rows += rows;
        for (at, &place) in of_text.iter().enumerate() {
            let heard = self.words[place as usize].heard;
            self.words[place as usize].rows += rows;
            if !of_text[..at].iter().any(|&other| self.words[other as usize].heard == heard) {
                self.heard[heard as usize].1 += rows;
            }
        }
    }

    /// Each word with what it says among all rows and in its group.
    fn words(&self) -> Vec<Word> {
        let (mut of_words, mut of_sounds) = (vec![0; self.texts.len()], vec![0; self.sound_numbers.len()]);
        self.words.iter().for_each(|met| of_words[met.word as usize] += met.rows);
        self.heard.iter().for_each(|&(sound, rows)| of_sounds[sound as usize] += rows);
        let rows = self.groups.iter().map(|group| group.rows).sum();
        let said = |(word, sound): (u64, u64), rows| (bits(word.max(1), rows), bits(sound.max(1), rows));
        let each: Vec<(u32, u8, Kin)> = self.texts.iter().map(|text| (letters(text), text.len().min(255) as u8, kin(text))).collect();
        let word = |met: &MetWord| {
            let sound = self.sounds[met.word as usize];
            let all = said((of_words[met.word as usize], of_sounds[sound as usize]), rows);
            let group = self.groups[met.group as usize].rows;
            let large = met.group != MISSING && group >= LEAST_GROUP;
            let own = if large { said((met.rows, self.heard[met.heard as usize].1), group) } else { all };
            let (letters, length, kin) = each[met.word as usize];
            Word { word: met.word, sound, letters, length, kin, bits: [all, own] }
        };
        self.words.iter().map(word).collect()
    }
}

impl Words {
    /// Reads a pool whose codes are held by so many rows each.
    pub fn new(pool: &Pool, rows: &[u64]) -> Words {
        let mut met = Met::default();
        let (mut texts, mut of_texts) = (Vec::with_capacity(rows.len()), Vec::new());
        for (code, &rows) in rows.iter().enumerate() {
            let text = pool.text(code as u32);
            let (group, rest) = text.split_once(GROUP).unwrap_or(("", text));
            let group = met.group(group);
            let from = of_texts.len();
            for word in rest.split_whitespace() {
                let place = met.word(group, word);
                if !of_texts[from..].contains(&place) {
                    of_texts.push(place);
                }
            }
            // Rows without a text say nothing.
            met.count(group, &of_texts[from..], if code as u32 == MISSING { 0 } else { rows });
            texts.push(Text { words: (from as u32, of_texts.len() as u32), group, sounds: 0, kins: 0 });
        }
        let words = met.words();
        for text in &mut texts {
            for word in of_texts[text.words.0 as usize..text.words.1 as usize].iter().map(|&place| &words[place as usize]) {
                text.sounds |= 1 << (word.sound & 63);
                text.kins |= word.kin.set();
            }
        }
        Words { texts, of_texts, words, letters: met.texts }
    }

    fn of(&self, text: &Text) -> &[u32] {
        &self.of_texts[text.words.0 as usize..text.words.1 as usize]
    }

    /// Something of a text's first words: who asks wants them at hand.
    pub fn first(&self, code: u32) -> u64 {
        self.of(&self.texts[code as usize]).iter().take(3).map(|&place| u64::from(self.word(place).word)).sum()
    }

    fn word(&self, place: u32) -> &Word {
        &self.words[place as usize]
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
        let (a, b) = (&self.texts[a as usize], &self.texts[b as usize]);
        let by = usize::from(a.group != MISSING && a.group == b.group);
        let (x, y) = (self.of(a), self.of(b));
        let (x, y) = if x.len() <= y.len() { (x, y) } else { (y, x) };
        if y.len() > 32 {
            return (0.0, 0);
        }
        let (mut open_x, mut open_y) = ((1u64 << x.len()) - 1, (1u64 << y.len()) - 1);
        let mut sum = 0.0f32;
        let mut whole = 2;
        let first = if a.sounds & b.sounds == 0 { 2 } else { 0 };
        let kin = a.kins & b.kins != 0;
        for step in first..4 {
            if step == 2 && open_x != 0 && open_y != 0 {
                sum += self.written_as_one(x, &mut open_x, y, &mut open_y, by) + self.written_as_one(y, &mut open_y, x, &mut open_x, by);
            }
            if step == 2 && !kin {
                continue;
            }
            for (i, one) in x.iter().map(|&place| self.word(place)).enumerate() {
                if open_x >> i & 1 == 0 {
                    continue;
                }
                let found = y.iter().map(|&place| self.word(place)).enumerate().filter(|(j, _)| open_y >> j & 1 == 1).find_map(|(j, other)| {
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
    fn written_as_one(&self, long: &[u32], open_long: &mut u64, parts: &[u32], open_parts: &mut u64, by: usize) -> f32 {
        let mut sum = 0.0;
        if open_parts.count_ones() < 2 {
            return sum;
        }
        for (i, whole) in long.iter().map(|&place| self.word(place)).enumerate().filter(|(_, word)| word.length >= 4) {
            if *open_long >> i & 1 == 0 {
                continue;
            }
            let found = (1..parts.len()).find(|&second| {
                let both = 1u64 << (second - 1) | 1 << second;
                let (one, other) = (self.word(parts[second - 1]), self.word(parts[second]));
                // Most are told apart by their letters alone.
                if one.letters | other.letters != whole.letters || one.length.saturating_add(other.length) != whole.length {
                    return false;
                }
                let text = self.letters[whole.word as usize].as_bytes();
                let (one, other) = (self.letters[one.word as usize].as_bytes(), self.letters[other.word as usize].as_bytes());
                *open_parts & both == both && one.len() + other.len() == text.len() && text.starts_with(one) && text.ends_with(other)
            });
            if let Some(second) = found {
                sum += whole.bits[by].0.min(self.word(parts[second - 1]).bits[by].0 + self.word(parts[second]).bits[by].0);
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
        let (a, b) = (self.letters[one.word as usize].as_bytes(), self.letters[other.word as usize].as_bytes());
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
