//! What every room's tests ask of its words: the same keys in all languages, none missing, none unused, each with its review state.

use super::RoomWords;
use daybreak_vocabulary::Language;
use fluent_syntax::ast;
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A room's words and where they are used.
#[derive(Clone, Copy, Debug)]
pub struct Checked<'a> {
    /// The crate's folder, `env!("CARGO_MANIFEST_DIR")`: its sources and templates are read.
    pub folder: &'a str,
    pub words: RoomWords,
    /// Words of rooms below, which this one may say too. The site's own are always among them.
    pub below: &'a [RoomWords],
    /// Keys that are put together while running, as `report-state-*`.
    pub dynamic: &'a [&'a str],
}

type Keys = BTreeMap<String, BTreeSet<String>>;

/// What is wrong with a room's words, one sentence each; a test expects none.
///
/// ```text
/// assert_eq!(words::check(&Checked { folder: env!("CARGO_MANIFEST_DIR"), words: WORDS, below: &[], dynamic: &[] }), Vec::<String>::new());
/// ```
pub fn check(room: &Checked<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let languages: Vec<(Language, Keys)> =
        Language::ALL.into_iter().map(|language| (language, keys(language.tag(), &texts(room.words, language), &mut wrong))).collect();
    let english = languages.iter().find(|(language, _)| *language == Language::En).map(|(_, keys)| keys.clone()).unwrap_or_default();
    for (language, keys) in &languages {
        compare(language.tag(), &english, keys, &mut wrong);
    }
    let used = used(Path::new(room.folder));
    for key in english.keys() {
        let made = room.dynamic.iter().any(|pattern| matches(pattern, key));
        if !made && !used.texts.contains(key) {
            wrong.push(format!("{key} is said nowhere"));
        }
    }
    let below: BTreeSet<String> = room.below.iter().chain(std::iter::once(&crate::WORDS)).flat_map(|words| english_keys(words)).collect();
    for key in &used.said {
        if !english.contains_key(key) && !below.contains(key) {
            wrong.push(format!("{key} is said but has no words"));
        }
    }
    for pattern in room.dynamic {
        if !english.keys().any(|key| matches(pattern, key)) {
            wrong.push(format!("no words are made as {pattern}"));
        }
    }
    wrong
}

/// What is wrong with one text told in several languages, each with its tag; a test expects none. English is the measure.
pub fn same(told: &[(&str, &str)]) -> Vec<String> {
    let mut wrong = Vec::new();
    let languages: Vec<(&str, Keys)> = told.iter().map(|(tag, text)| (*tag, keys(tag, &[*text], &mut wrong))).collect();
    let english = languages.iter().find(|(tag, _)| *tag == Language::En.tag()).map(|(_, keys)| keys.clone()).unwrap_or_default();
    for (tag, keys) in &languages {
        compare(tag, &english, keys, &mut wrong);
    }
    wrong
}

/// A room's texts in one language.
fn texts(words: RoomWords, of: Language) -> Vec<&'static str> {
    words.iter().filter(|(language, _)| *language == of).map(|(_, text)| *text).collect()
}

fn compare(tag: &str, english: &Keys, keys: &Keys, wrong: &mut Vec<String>) {
    for (key, values) in english {
        match keys.get(key) {
            None => wrong.push(format!("{tag} lacks {key}")),
            Some(own) if own != values => wrong.push(format!("{tag} puts other values into {key}: {own:?} where English has {values:?}")),
            Some(_) => {}
        }
    }
    for key in keys.keys().filter(|key| !english.contains_key(*key)) {
        wrong.push(format!("{tag} says {key}, which English does not"));
    }
}

fn matches(pattern: &str, key: &str) -> bool {
    match pattern.split_once('*') {
        Some((before, after)) => key.len() >= before.len() + after.len() && key.starts_with(before) && key.ends_with(after),
        None => pattern == key,
    }
}

fn english_keys(words: RoomWords) -> Vec<String> {
    keys(Language::En.tag(), &texts(words, Language::En), &mut Vec::new()).into_keys().collect()
}

fn keys(tag: &str, texts: &[&str], wrong: &mut Vec<String>) -> Keys {
    let mut found = Keys::new();
    texts.iter().for_each(|text| read_keys(tag, text, &mut found, wrong));
    found
}

fn read_keys(tag: &str, text: &str, found: &mut Keys, wrong: &mut Vec<String>) {
    let resource = parser::parse(text).unwrap_or_else(|(resource, errors)| {
        wrong.extend(errors.iter().map(|error| format!("{tag} does not parse at byte {}: {error}", error.pos.start)));
        resource
    });
    let reviews = super::review::reviews(text);
    for entry in &resource.body {
        if let ast::Entry::Message(message) = entry {
            let key = message.id.name.to_owned();
            if reviews.get(&key).is_none_or(|review| review.state.is_none()) {
                wrong.push(format!("{tag} does not say who has read {key}: `# review: …`"));
            }
            let mut values = BTreeSet::new();
            if let Some(pattern) = &message.value {
                of_pattern(pattern, &mut values);
            }
            if found.insert(key.clone(), values).is_some() {
                wrong.push(format!("{tag} says {key} twice"));
            }
        }
    }
}

fn of_pattern(pattern: &ast::Pattern<&str>, values: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            of_expression(expression, values);
        }
    }
}

fn of_expression(expression: &ast::Expression<&str>, values: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => of_inline(inline, values),
        ast::Expression::Select { selector, variants } => {
            of_inline(selector, values);
            variants.iter().for_each(|variant| of_pattern(&variant.value, values));
        }
    }
}

fn of_inline(inline: &ast::InlineExpression<&str>, values: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            values.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => of_expression(expression, values),
        ast::InlineExpression::FunctionReference { arguments, .. } => arguments.positional.iter().for_each(|argument| of_inline(argument, values)),
        _ => {}
    }
}

#[derive(Default)]
struct Used {
    /// Every text between quotation marks: a key among them is used.
    texts: BTreeSet<String>,
    /// What is certainly a key, because it is said.
    said: BTreeSet<String>,
}

fn used(folder: &Path) -> Used {
    let mut used = Used::default();
    for part in ["src", "templates"] {
        walk(&folder.join(part), &mut used);
    }
    used
}

fn walk(folder: &Path, used: &mut Used) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if path.is_dir() {
            walk(&path, used);
        } else if ["rs", "html", "txt"].contains(&ending)
            && let Ok(text) = std::fs::read_to_string(&path)
        {
            read(&text, used);
        }
    }
}

const SAYING: [&str; 5] = ["say(", "say_with(", "plain(", ".page(", "titled("];

fn read(text: &str, used: &mut Used) {
    // Comments show examples; they say nothing.
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        // Templates put quotation marks within quotation marks, so that no counting tells inside from outside.
        let mut before = "";
        for piece in line.split('"') {
            used.texts.insert(piece.to_owned());
            let is_key = !piece.is_empty() && piece.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            if is_key && SAYING.iter().any(|saying| before.ends_with(saying)) {
                used.said.insert(piece.to_owned());
            }
            before = piece;
        }
    }
}
