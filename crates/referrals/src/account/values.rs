//! What is written on one sheet: by name, as it was typed. Typed readings of it stand beside.

use crate::account::sheets::{Asked, Codes, Input, SheetForm};
use daybreak_site::Form;
use daybreak_vocabulary::UncertainDay;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The answers of a sheet. What was left empty is not in it: nothing was said, which is not "no".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Values(BTreeMap<String, Vec<String>>);

/// What is wrong with a sheet as it was typed: at which question, in which words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wrong {
    pub name: &'static str,
    pub key: &'static str,
}

/// The most letters one answer takes: the Home Office form's own limit on nearly every text (15,000).
pub const LONGEST: usize = 15_000;

impl Values {
    pub fn new() -> Values {
        Values::default()
    }

    /// Reads the questions of a sheet out of a form. What the sheet does not ask is not read.
    pub fn read(sheet: &SheetForm, form: &Form) -> Values {
        let mut values = Values::new();
        for asked in sheet.asks {
            let parts = match asked.input {
                Input::Any(codes) => form.all(asked.name).into_iter().filter(|code| codes.ours().contains(code)).map(str::to_owned).collect(),
                Input::Day => match ["year", "month", "day"].map(|part| form.part(asked.name, part).to_owned()) {
                    parts if parts.iter().all(String::is_empty) => Vec::new(),
                    parts => parts.to_vec(),
                },
                Input::Line | Input::Area(_) | Input::One(_) | Input::Hash => match form.value(asked.name) {
                    "" => Vec::new(),
                    text => vec![text.to_owned()],
                },
            };
            values.set(asked.name, parts);
        }
        values
    }

    /// The form of these values, as it is shown again.
    pub fn fill(&self, sheet: &SheetForm, form: &mut Form) {
        for asked in sheet.asks {
            let parts = self.parts(asked.name);
            if asked.input == Input::Day {
                for (part, text) in ["year", "month", "day"].iter().zip(parts) {
                    form.put(format!("{}-{part}", asked.name), text);
                }
            } else {
                parts.iter().for_each(|text| form.put(asked.name, text));
            }
        }
    }

    /// What can't be kept as it stands. Nothing is wrong with an empty sheet.
    pub fn wrong(&self, sheet: &SheetForm) -> Vec<Wrong> {
        let mut wrong = Vec::new();
        for asked in sheet.asks {
            if let Some(key) = self.wrong_at(asked) {
                wrong.push(Wrong { name: asked.name, key });
            }
        }
        if let (Some(from), Some(until)) = (self.day("from").earliest(), self.day("until").latest())
            && until < from
        {
            wrong.push(Wrong { name: "until", key: "draft-no-order" });
        }
        wrong
    }

    fn wrong_at(&self, asked: &Asked) -> Option<&'static str> {
        let parts = self.parts(asked.name);
        match asked.input {
            Input::Day if !parts.is_empty() && read_day(parts).is_none() => Some("draft-no-day"),
            Input::Hash if !parts.is_empty() && !is_hash(self.text(asked.name)) => Some("draft-no-hash"),
            Input::One(codes @ Codes::Ours(..)) if !parts.is_empty() && !codes.ours().contains(&self.text(asked.name)) => Some("draft-no-choice"),
            _ if parts.iter().any(|text| text.chars().count() > LONGEST) => Some("draft-no-too-long"),
            _ => None,
        }
    }

    pub fn set(&mut self, name: &str, parts: Vec<String>) {
        match parts.is_empty() {
            true => self.0.remove(name),
            false => self.0.insert(name.to_owned(), parts),
        };
    }

    /// The same, for building one in one go.
    #[must_use]
    pub fn with(mut self, name: &str, text: &str) -> Values {
        self.0.entry(name.to_owned()).or_default().push(text.to_owned());
        self
    }

    pub fn parts(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// A text or the code of one answer; empty where nothing was said.
    pub fn text(&self, name: &str) -> &str {
        self.parts(name).first().map_or("", String::as_str)
    }

    pub fn has(&self, name: &str, code: &str) -> bool {
        self.parts(name).iter().any(|part| part == code)
    }

    /// A day as far as it is known; one that can't be read is unknown.
    pub fn day(&self, name: &str) -> UncertainDay {
        read_day(self.parts(name)).unwrap_or_default()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Every text on the sheet.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.values().flatten().map(String::as_str)
    }
}

/// Year, month and day, each of which may be empty from the end on. `None` where they are no day.
fn read_day(parts: &[String]) -> Option<UncertainDay> {
    let [year, month, day] = parts else { return parts.is_empty().then_some(UncertainDay::Unknown) };
    let number = |text: &str| text.is_empty() || text.parse::<i16>().is_ok();
    if ![year, month, day].iter().all(|text| number(text)) || (year.is_empty() && !(month.is_empty() && day.is_empty())) {
        return None;
    }
    if month.is_empty() && !day.is_empty() {
        return None;
    }
    UncertainDay::from_parts(year.parse().ok(), month.parse().ok(), day.parse().ok())
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.chars().all(|letter| letter.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::sheets::SheetKind;

    #[test]
    fn a_sheet_is_read_as_it_is_asked_and_shown_again() {
        let sheet = SheetKind::Situation.form();
        let form = Form::new()
            .with("purpose", "forced-to-work")
            .with("purpose", "not-a-purpose")
            .with("from-year", "2025")
            .with("from-month", "3")
            .with("required", "  Fourteen hours a day.  ")
            .with("smuggled", "in");
        let values = Values::read(sheet, &form);
        assert_eq!(values.parts("purpose"), ["forced-to-work"]);
        assert_eq!(values.text("required"), "Fourteen hours a day.");
        assert_eq!(values.day("from"), UncertainDay::Month { year: 2025, month: 3 });
        assert_eq!(values.text("smuggled"), "");
        let mut again = Form::new();
        values.fill(sheet, &mut again);
        assert_eq!(Values::read(sheet, &again), values);
    }

    #[test]
    fn what_cannot_be_is_told_with_where() {
        let sheet = SheetKind::Situation.form();
        for (year, month, day, wrong) in
            [("2025", "2", "30", true), ("2025", "", "", false), ("", "3", "", true), ("2025", "", "4", true), ("soon", "", "", true)]
        {
            let form = Form::new().with("from-year", year).with("from-month", month).with("from-day", day);
            assert_eq!(!Values::read(sheet, &form).wrong(sheet).is_empty(), wrong, "{year}-{month}-{day}");
        }
        let backwards = Form::new().with("from-year", "2025").with("until-year", "2024");
        assert_eq!(Values::read(sheet, &backwards).wrong(sheet), [Wrong { name: "until", key: "draft-no-order" }]);
        let hash = Values::new().with("hash", "abc");
        assert_eq!(hash.wrong(SheetKind::Evidence.form()).len(), 1);
        assert!(Values::new().wrong(sheet).is_empty());
        assert_eq!(Values::new().with("required", &"x".repeat(LONGEST + 1)).wrong(sheet).len(), 1);
    }
}
