//! How hard English is to read: the Flesch-Kincaid grade, counted the same way for every room.

use super::RoomWords;
use daybreak_vocabulary::Language;
use fluent_syntax::ast;
use fluent_syntax::parser;

/// The Flesch-Kincaid grade of a text: about the school year in which it is read with ease, counted from 1.
pub fn grade(text: &str) -> f64 {
    Count::of(text).grade()
}

/// What is too hard in a room's English: the whole where its grade is above `most`, and each longer message far above it. A test expects none.
pub fn too_hard(words: RoomWords, most: f64) -> Vec<String> {
    let mut hard = Vec::new();
    let mut whole = Count::default();
    for (key, text) in words.iter().filter(|(language, _)| *language == Language::En).flat_map(|(_, text)| messages(text)) {
        let count = Count::of(&text);
        if count.words >= LONGER && count.grade() > most + SLACK {
            hard.push(format!("{key} has grade {:.1}: {text}", count.grade()));
        }
        whole.add(&count);
    }
    if whole.grade() > most {
        hard.push(format!("all together have grade {:.1}", whole.grade()));
    }
    hard
}

/// The formula means nothing for a handful of words.
const LONGER: u32 = 12;
/// One sentence may need one long word; the whole may not.
const SLACK: f64 = 2.0;

#[derive(Default)]
struct Count {
    sentences: u32,
    words: u32,
    syllables: u32,
}

impl Count {
    fn of(text: &str) -> Count {
        let mut count = Count::default();
        let mut open = false;
        for token in text.split_whitespace() {
            let word: String = token.chars().filter(|character| character.is_alphanumeric() || *character == '’').collect();
            if word.is_empty() {
                continue;
            }
            count.words += 1;
            count.syllables += syllables(&word);
            open = true;
            if token.trim_end_matches(['”', ')', '"']).ends_with(['.', '!', '?', ':']) {
                count.sentences += 1;
                open = false;
            }
        }
        count.sentences += u32::from(open);
        count
    }

    fn add(&mut self, other: &Count) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.syllables += other.syllables;
    }

    fn grade(&self) -> f64 {
        if self.words == 0 {
            return 0.0;
        }
        let (sentences, words, syllables) = (f64::from(self.sentences.max(1)), f64::from(self.words), f64::from(self.syllables));
        0.39 * words / sentences + 11.8 * syllables / words - 15.59
    }
}

/// Groups of vowels, without an e that is only written. A number is read as one syllable: people see it, they don't spell it out.
fn syllables(word: &str) -> u32 {
    let word: String = word.to_lowercase().replace('’', "");
    let is_vowel = |character: char| "aeiouy".contains(character);
    let mut groups = 0;
    let mut before = false;
    for character in word.chars() {
        let vowel = is_vowel(character);
        groups += u32::from(vowel && !before);
        before = vowel;
    }
    let silent = (word.ends_with('e') && !word.ends_with("le") && !word.ends_with("ee"))
        || (word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded"))
        || (word.ends_with("es") && !["ses", "zes", "xes", "ches", "shes", "ges", "ces"].iter().any(|ending| word.ends_with(ending)));
    groups.saturating_sub(u32::from(silent)).max(1)
}

fn messages(text: &str) -> Vec<(String, String)> {
    let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    resource
        .body
        .iter()
        .filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some((message.id.name.to_owned(), written(message.value.as_ref()?))),
            _ => None,
        })
        .collect()
}

/// The text as a reader meets it: a value is read as one short word, of several forms the default.
fn written(pattern: &ast::Pattern<&str>) -> String {
    let parts = pattern.elements.iter().map(|element| match element {
        ast::PatternElement::TextElement { value } => (*value).to_owned(),
        ast::PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } => {
            variants.iter().find(|variant| variant.default).map(|variant| written(&variant.value)).unwrap_or_default()
        }
        ast::PatternElement::Placeable { .. } => String::from("it"),
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_are_easy_and_long_ones_hard() {
        assert!(grade("We can help you. You do not have to say who you are.") < 2.0);
        assert!(grade("Organisational responsibilities necessitate comprehensive multi-agency collaboration.") > 15.0);
        for (word, count) in [("make", 1), ("people", 2), ("wanted", 2), ("asked", 1), ("houses", 2), ("the", 1), ("name", 1), ("able", 2), ("999", 1)] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }
}
