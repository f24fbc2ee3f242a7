//! The form as lines to read or to key in: what each field asks, and what to answer, page by page in the order of the service.

use crate::form::{self, Answer, Asks, Filled};
use daybreak_vocabulary::Day;

/// One page of the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its address there, below `/nrm`.
    pub path: String,
    pub section: &'static str,
    pub lines: Vec<Line>,
}

/// One field: what to do there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub id: String,
    pub asks: String,
    pub answer: Said,
    /// Whether it is chosen from a list there, not typed.
    pub chosen: bool,
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Words, or what a code says.
    Words(Vec<String>),
    /// Ticked.
    Ticked,
    /// Required there, and nobody knows.
    NotKnown,
    /// Required there, and not given: nobody is named.
    NotGiven,
    /// Left empty.
    Empty,
}

impl Said {
    /// In one line, for a table; nothing where there is nothing.
    pub fn joined(&self) -> String {
        match self {
            Said::Words(words) => words.join("; "),
            Said::Ticked | Said::NotKnown | Said::NotGiven | Said::Empty => String::new(),
        }
    }
}

/// Every page this journey passes, with every field of it.
pub fn lines(filled: &Filled) -> Vec<Sheet> {
    let sheet = |page: &form::FilledPage| {
        let section = form::pages().find(|known| known.path == page.path).map_or("", |known| known.section);
        let lines = page.fields.iter().map(|field| line(&field.id, &field.value)).collect();
        Sheet { path: page.path.clone(), section, lines }
    };
    filled.pages.iter().map(sheet).collect()
}

fn line(id: &str, value: &Answer) -> Line {
    let known = form::find(id);
    let says = |code: &String| form::code_label(id, code).to_owned();
    let answer = match value {
        Answer::Text(text) => Said::Words(vec![text.clone()]),
        Answer::Code(code) => Said::Words(vec![says(code)]),
        Answer::Codes(codes) => Said::Words(codes.iter().map(says).collect()),
        Answer::Day(day) => Said::Words(vec![in_boxes(*day)]),
        Answer::Ticked => Said::Ticked,
        Answer::NotKnown => Said::NotKnown,
        Answer::NotGiven => Said::NotGiven,
        Answer::Empty => Said::Empty,
    };
    let chosen = known.is_some_and(|field| matches!(field.asks, Asks::Codes(_) | Asks::Several(_) | Asks::List(_) | Asks::Tick));
    Line { id: id.to_owned(), asks: known.map_or_else(|| id.to_owned(), |field| field.label.to_owned()), answer, chosen }
}

/// A day as the service asks it, in three boxes.
fn in_boxes(day: Day) -> String {
    let date = day.date();
    format!("{} {} {}", date.day(), date.month(), date.year())
}
