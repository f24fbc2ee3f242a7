//! The words: short enough for a nine-year-old, and whole in every language.

const EN: &str = include_str!("../../words/en.ftl");

/// Every sentence of a Fluent file: key and text, values filled with a short word.
fn messages(text: &str) -> Vec<(String, String)> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .filter_map(|line| line.split_once(" = "))
        .map(|(key, value)| (key.to_owned(), fill(value)))
        .collect()
}

fn fill(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        out.push_str("name");
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    out + rest
}

fn syllables(word: &str) -> usize {
    let word: Vec<char> = word.to_lowercase().chars().filter(|c| c.is_ascii_alphabetic()).collect();
    let vowel = |c: char| "aeiouy".contains(c);
    let groups = word.iter().enumerate().filter(|(at, c)| vowel(**c) && (*at == 0 || !vowel(word[at - 1]))).count();
    // A silent e at the end, but not in "-le" ("table").
    let silent = word.len() > 2 && word.ends_with(&['e']) && !word.ends_with(&['l', 'e']) && groups > 1;
    (groups - usize::from(silent)).max(1)
}

/// Flesch-Kincaid grade of a text of whole sentences.
fn grade(sentences: usize, words: &[&str]) -> f64 {
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    0.39 * words.len() as f64 / sentences as f64 + 11.8 * syllables as f64 / words.len() as f64 - 15.59
}

#[test]
fn the_english_is_at_grade_five_or_below_in_every_section() {
    let mut section = "start";
    let mut texts: Vec<(&str, String)> = Vec::new();
    for line in EN.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            section = heading;
        } else if let Some((_, value)) = line.split_once(" = ").filter(|_| !line.starts_with('#')) {
            texts.push((section, fill(value)));
        }
    }
    let mut sections: Vec<&str> = texts.iter().map(|(section, _)| *section).collect();
    sections.dedup();
    for section in sections {
        let whole: String = texts.iter().filter(|(found, _)| *found == section).map(|(_, text)| format!("{text}. ")).collect();
        let sentences = whole.split(['.', '?', '!', ':']).filter(|sentence| sentence.chars().any(char::is_alphabetic)).count();
        let words: Vec<&str> = whole.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
        let grade = grade(sentences, &words);
        assert!(grade <= 5.0, "{section}: grade {grade:.1}");
    }
}

#[test]
fn no_sentence_is_long_and_nobody_is_called_a_victim() {
    for (key, text) in messages(EN) {
        assert!(!text.to_lowercase().contains("victim"), "{key}");
        for sentence in text.split(['.', '?', '!', ':']) {
            let words = sentence.split_whitespace().count();
            let allowed = if key == "privacy-kept-sent" { 40 } else { 22 };
            assert!(words <= allowed, "{key} has a sentence of {words} words");
        }
    }
}

#[test]
fn every_language_says_the_same_keys_in_the_same_order() {
    let keys = |text: &str| messages(text).into_iter().map(|(key, _)| key).collect::<Vec<_>>();
    assert_eq!(keys(EN), keys(include_str!("../../words/cy.ftl")));
    assert_eq!(keys(EN), keys(include_str!("../../words/ro.ftl")));
}
