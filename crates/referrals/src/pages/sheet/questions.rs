//! A question of a sheet as its page shows it.

use crate::account::sheets::{Asked, Codes, Input};
use crate::account::{SheetKind, Values};
use crate::form::lists::{COUNTRIES, FORCES};
use crate::opened::Opened;
use daybreak_site::{Choice, Page};
use daybreak_vocabulary::Places;

/// How the page draws it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Line,
    Area,
    Radios,
    Checkboxes,
    Select,
    Day,
}

#[derive(Clone, Debug)]
pub(super) struct Question {
    pub name: &'static str,
    pub label: String,
    pub hint: String,
    pub shape: Shape,
    pub choices: Vec<Choice>,
    pub rows: usize,
}

/// The words that ask it.
pub(super) fn label(kind: SheetKind, name: &str) -> String {
    format!("{}-{name}", kind.key())
}

impl Question {
    pub(super) fn of(kind: SheetKind, asked: &Asked, places: &Places) -> Question {
        let label = label(kind, asked.name);
        let hint = if asked.hinted { format!("{label}-hint") } else { String::new() };
        let (shape, rows) = match asked.input {
            Input::Line | Input::Hash => (Shape::Line, 0),
            Input::Area(rows) => (Shape::Area, rows),
            Input::One(Codes::Ours(..)) => (Shape::Radios, 0),
            Input::One(_) => (Shape::Select, 0),
            Input::Any(_) => (Shape::Checkboxes, 0),
            Input::Day => (Shape::Day, 0),
        };
        let choices = match asked.input {
            Input::One(codes) | Input::Any(codes) => choices(codes, shape, places),
            Input::Line | Input::Area(_) | Input::Day | Input::Hash => Vec::new(),
        };
        Question { name: asked.name, label, hint, shape, choices, rows }
    }

    /// An answer in words, beside another's.
    pub(super) fn say(&self, page: &Page, parts: &[String]) -> String {
        let spoken = |part: &String| match self.choices.iter().find(|choice| choice.value == *part) {
            Some(choice) => choice.text(&page.words),
            None => part.clone(),
        };
        let parts: Vec<String> = parts.iter().filter(|part| !part.is_empty()).map(spoken).collect();
        match (parts.is_empty(), self.shape) {
            (true, _) => page.plain("draft-conflict-empty"),
            (false, Shape::Day) => parts.join("-"),
            (false, _) => parts.join(", "),
        }
    }
}

/// The choices of a list. Of one that opens, the first is that nothing was said.
fn choices(codes: Codes, shape: Shape, places: &Places) -> Vec<Choice> {
    let mut all = Vec::new();
    if shape == Shape::Select {
        all.push(Choice::new("", "sheet-not-in-list"));
    }
    match codes {
        Codes::Ours(prefix, codes) => all.extend(codes.iter().map(|code| Choice::new(*code, format!("{prefix}{code}")))),
        Codes::Districts => all.extend(places.districts.iter().map(|district| Choice::named(&district.code, &district.name))),
        Codes::Countries => all.extend(COUNTRIES.iter().map(|name| Choice::named(*name, *name))),
        Codes::Forces => all.extend(FORCES.iter().map(|name| Choice::named(*name, *name))),
    }
    all
}

/// What a new sheet begins with: the place of the report the person is known from. It is saved when somebody sends it, not before.
pub(super) fn begun(opened: &Opened, kind: SheetKind) -> Values {
    match (kind, &opened.reported_in) {
        (SheetKind::Place, Some(district)) if !opened.case.account.has(SheetKind::Place) => Values::new().with("district", district),
        _ => Values::new(),
    }
}
